/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-collection-list.h"

#include "ct-namesakes.h"
#include "ct-wording.h"

enum { NUMBER, NAME, DUES, PRINCIPAL, INTEREST, OTHER, TOTAL, SIGNED, N_COLUMNS };

static const CtPrintColumn columns[N_COLUMNS] = {
  [NUMBER]    = { "STT", NULL, NULL, 9.5, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [NAME]      = { "Họ và tên", NULL, NULL, 41.5, 34, CT_ALIGN_LEFT, CT_COLUMN_NAME },
  [DUES]      = { "Hội phí", NULL, NULL, 17, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [PRINCIPAL] = { "Gốc", "Vốn vay", NULL, 21.8, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [INTEREST]  = { "Lãi", "Vốn vay", NULL, 17.2, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [OTHER]     = { "Khác", NULL, NULL, 12.5, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [TOTAL]     = { "Cộng", NULL, NULL, 21.5, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [SIGNED]    = { "Ký nộp", NULL, NULL, 24, 20, CT_ALIGN_LEFT, CT_COLUMN_PEN, CT_CARRY_NOTHING, TRUE },
};

#define PEN_ROW  8.0
#define READ_ROW 6.8

static void
clear_row (gpointer data)
{
  g_free (((CtCollectionRow *) data)->name);
}

static void
clear_part (gpointer data)
{
  CtCollectionPart *part = data;

  g_free (part->what);
  g_free (part->voucher);
  g_free (part->fund);
}

CtCollectionList *
ct_collection_list_new (void)
{
  CtCollectionList *self = g_new0 (CtCollectionList, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (CtCollectionRow));
  self->parts = g_array_new (FALSE, TRUE, sizeof (CtCollectionPart));
  g_array_set_clear_func (self->rows, clear_row);
  g_array_set_clear_func (self->parts, clear_part);
  return self;
}

void
ct_collection_list_free (CtCollectionList *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->sheet_number);
  g_free (self->vouchers);
  g_free (self->place);
  g_array_unref (self->rows);
  g_array_unref (self->parts);
  g_free (self);
}

CtCollectionRow *
ct_collection_list_add_row (CtCollectionList *self)
{
  g_array_set_size (self->rows, self->rows->len + 1);
  return &g_array_index (self->rows, CtCollectionRow, self->rows->len - 1);
}

void
ct_collection_list_add_part (CtCollectionList *self,
                             const char       *what,
                             CtDong            amount,
                             const char       *voucher,
                             const char       *fund)
{
  CtCollectionPart part = { g_strdup (what), amount, g_strdup (voucher), g_strdup (fund) };

  g_array_append_val (self->parts, part);
}

static void
fill_figures (const CtCollectionRow *figures,
              CtPrintRow            *row)
{
  ct_print_row_set_amount (row, DUES, figures->dues);
  ct_print_row_set_amount (row, PRINCIPAL, figures->principal);
  ct_print_row_set_amount (row, INTEREST, figures->interest);
  ct_print_row_set_amount (row, OTHER, figures->other);
  ct_print_row_set_amount (row, TOTAL, figures->dues + figures->principal + figures->interest + figures->other);
  ct_print_row_set_flags (row, TOTAL, CT_CELL_BOLD);
}

static void
add_total (const CtCollectionList *self,
           CtPrintTable           *table)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_SUM);
  g_autofree char *label = self->rows->len > 0 && !self->blank ? g_strdup_printf ("Tổng cộng (%u người)", self->rows->len)
                                               : g_strdup ("Tổng cộng (…… người)");

  row->above = 1;
  ct_print_row_set_text (row, NUMBER, label);
  ct_print_row_set_span (row, NUMBER, 2, CT_ALIGN_LEFT);
  for (guint i = DUES; i <= TOTAL && !self->blank; i++)
    {
      CtDong sum;

      ct_print_table_sum (table, i, 0, table->rows->len, &sum);
      ct_print_row_set_amount (row, i, sum);
    }
}

static CtPrintTable *
make_table (const CtCollectionList *self)
{
  CtPrintOptions options = {
    .row_height = self->signed_on_sheet ? READ_ROW : PEN_ROW,
    .page_sum = CT_PAGE_SUM_CARRY,
    .label_span = 2,
    .note_column = CT_NOTE_BEHIND,
    .no_sums = self->blank,
  };
  CtPrintTable *table = ct_print_table_new (columns, self->signed_on_sheet ? SIGNED : N_COLUMNS, &options);
  g_autoptr(CtNamesakes) namesakes = ct_namesakes_new ();

  if (self->signed_on_sheet)
    table->columns[NAME].width += columns[SIGNED].width;
  for (guint i = 0; i < self->rows->len; i++)
    ct_namesakes_add (namesakes, g_array_index (self->rows, CtCollectionRow, i).name);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtCollectionRow *figures = &g_array_index (self->rows, CtCollectionRow, i);
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);
      g_autofree char *name = ct_namesakes_dup_label (namesakes, figures->name, figures->birth_year);

      ct_print_row_set_number (row, NUMBER, i + 1);
      ct_print_row_set_text (row, NAME, name);
      if (!self->blank)
        fill_figures (figures, row);
    }
  if (self->rows->len == 0)
    ct_print_table_add_spare_rows (table, CT_PRINT_PEN_ROWS, PEN_ROW);
  add_total (self, table);
  return table;
}

static void
add_head (const CtCollectionList *self,
          CtFlow                 *flow)
{
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *vouchers = ct_wording_escape (self->vouchers);
  g_autofree char *place = ct_wording_escape (self->place);
  gboolean has_day = ct_date_is_set (self->date);
  g_autofree char *day = has_day ? ct_date_dup_vi (self->date) : g_strdup ("……/……/………");
  g_autofree char *right1 = g_strdup_printf ("Số: <b>%s</b>", number);
  g_autofree char *right2 = *vouchers != '\0' ? g_strdup_printf ("<i>Kèm phiếu thu %s</i>", vouchers)
                                              : g_strdup ("<i>Kèm phiếu thu ……………………</i>");
  g_autofree char *title = has_day ? g_strdup_printf ("BẢNG KÊ THU THÁNG %02d NĂM %d", ct_date_month (self->date), ct_date_year (self->date))
                                   : g_strdup ("BẢNG KÊ THU THÁNG …… NĂM ………");
  g_autofree char *subtitle = g_strdup_printf (*place != '\0' ? "Buổi sinh hoạt ngày %s tại %s" : "Buổi sinh hoạt ngày %s", day, place);

  ct_flow_add_book_head (flow, &self->club, right1, right2);
  ct_flow_add_title (flow, title, 17, subtitle, (CtFace) { 13, CT_FACE_ITALIC })->before = 4.2;
  ct_flow_add_unit (flow)->before = 0.8;
}

static void
add_parts (const CtCollectionList *self,
           CtFlow                 *flow)
{
  g_autoptr(GString) text = g_string_new ("Trong đó: ");
  g_autofree char *sheet = ct_wording_escape (self->sheet_number);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const CtCollectionPart *part = &g_array_index (self->parts, CtCollectionPart, i);
      g_autofree char *amount = ct_dong_dup (part->amount);
      g_autofree char *what = ct_wording_escape (part->what);
      g_autofree char *voucher = ct_wording_escape (part->voucher);
      g_autofree char *fund = ct_wording_escape (part->fund);

      g_string_append_printf (text, "%s%s %s\302\240đ (%s%s%s)", i > 0 ? "; " : "", what, amount, voucher,
                              *voucher != '\0' ? ", " : "", fund);
    }
  if (self->parts->len > 0 && !self->blank)
    g_string_append (text, ". ");
  else
    g_string_truncate (text, 0);
  g_string_append_printf (text, "Người nộp đã ký tại phiếu sinh hoạt %s thì không phải ký lại.", sheet);
  ct_flow_add_paragraph (flow, text->str, (CtFace) { 12.5, 0 }, CT_ALIGN_LEFT)->keep = CT_KEEP_WITH_PREVIOUS;
}

static void
add_closing (const CtCollectionList *self,
             CtFlow                 *flow,
             CtPrintTable           *table)
{
  CtBlock *block;
  CtDong sum;

  ct_print_table_sum (table, TOTAL, 0, table->rows->len, &sum);
  if (self->blank)
    {
      CtFillPart part = { "Tổng số tiền (viết bằng chữ):", NULL, { 0 }, 0 };

      block = ct_flow_add_fill (flow, &part, 1, &(CtFillOptions) { 0 });
    }
  else
    {
      g_autofree char *words = ct_words (sum, self->club.words);
      g_autofree char *markup = g_strdup_printf ("Tổng số tiền (viết bằng chữ): <b><i>%s.</i></b>", words);

      block = ct_flow_add_paragraph (flow, markup, (CtFace) { 13, 0 }, CT_ALIGN_LEFT);
    }
  block->keep = CT_KEEP_WITH_PREVIOUS;
  block->before = 1.6;
  add_parts (self, flow);
}

static void
add_signatures (const CtCollectionList *self,
                CtFlow                 *flow)
{
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->date);
  CtSignatures signatures = {
    .place_date = place_date,
    .n_signers = 3,
    .signers = {
      { "NGƯỜI LẬP", "(Ký, họ tên)", self->club.secretary },
      { "THỦ QUỸ", "(Ký, họ tên)", self->club.treasurer },
      { "CHỦ NHIỆM", "(Ký, họ tên)", self->club.chair },
    },
  };

  ct_flow_add_signatures (flow, &signatures)->before = 2.4;
}

CtPaper *
ct_collection_list_print (const CtCollectionList *self,
                          CtFonts                *fonts)
{
  g_autofree char *name = ct_date_is_set (self->date)
                            ? g_strdup_printf ("Bảng kê thu %02d/%d", ct_date_month (self->date), ct_date_year (self->date))
                            : g_strdup ("Bảng kê thu");   /* a blank one */
  CtFlow *flow = ct_flow_new (fonts, name, &ct_page_a4);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *sheet = ct_wording_escape (self->sheet_number);
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *month = ct_date_is_set (self->date) ? ct_wording_month (self->date) : g_strdup ("……/………");
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *left = g_strdup_printf ("Bảng kê thu tháng %s · %s", month, number);
  g_autofree char *foot = g_strdup_printf ("%s · %s · lập theo phiếu %s%s", number, club, sheet, reprint);
  CtPrintTable *table = make_table (self);

  ct_flow_set_running_head (flow, left, NULL);
  ct_flow_set_foot (flow, foot);
  ct_flow_set_cross (flow, TRUE);
  add_head (self, flow);
  ct_flow_add_table (flow, table)->before = 0.6;
  add_closing (self, flow, table);
  add_signatures (self, flow);
  return ct_flow_finish (flow);
}
