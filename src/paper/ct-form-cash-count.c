/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-cash-count.h"

#include "ct-wording.h"

const CtDong ct_cash_count_form_notes[CT_CASH_COUNT_FORM_NOTES] = { 500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000 };

enum { NUMBER, NOTE, PIECES, AMOUNT, REMARK, N_COLUMNS };

static const CtPrintColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, NULL, 12, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [NOTE]   = { "Loại tiền", NULL, NULL, 42, 0, CT_ALIGN_RIGHT, CT_COLUMN_TEXT },
  [PIECES] = { "Số tờ", NULL, NULL, 28, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY },
  [AMOUNT] = { "Thành tiền", NULL, NULL, 48, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY },
  [REMARK] = { "Ghi chú", NULL, NULL, 35, 0, CT_ALIGN_LEFT, CT_COLUMN_PEN },
};

#define ROW_HEIGHT 8.0

CtCashCountForm *
ct_cash_count_form_new (void)
{
  CtCashCountForm *self = g_new0 (CtCashCountForm, 1);

  self->funds = ct_fund_lines_new ();
  return self;
}

void
ct_cash_count_form_free (CtCashCountForm *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->time);
  g_free (self->place);
  g_free (self->reason);
  g_free (self->conclusion);
  g_array_unref (self->funds);
  g_free (self);
}

static gboolean
is_filled (const CtCashCountForm *self)
{
  return self->is_counted && !self->blank;
}

/* Blocks stand closer where the pen needs the room: the form stays on one page. */
static double
gap_of (const CtCashCountForm *self)
{
  return self->blank ? 0.3 : 1;
}

static CtDong
sum_of_count (const CtCashCountForm *self)
{
  CtDong sum = self->small + (self->has_bank ? self->bank : 0);

  if (self->by_fund_only)
    return self->total;
  for (guint i = 0; i < CT_CASH_COUNT_FORM_NOTES; i++)
    sum += self->pieces[i] * ct_cash_count_form_notes[i];
  return sum;
}

static CtPrintRow *
add_row (CtPrintTable   *table,
         CtPrintRowKind  kind,
         guint           number,
         const char     *label)
{
  CtPrintRow *row = ct_print_table_add_row (table, kind);

  if (number > 0)
    ct_print_row_set_number (row, NUMBER, number);
  ct_print_row_set_text (row, NOTE, label);
  return row;
}

static CtPrintTable *
make_notes_table (const CtCashCountForm *self)
{
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .heading_height = ROW_HEIGHT, .note_column = CT_NOTE_BEHIND };
  CtPrintTable *table = ct_print_table_new (columns, N_COLUMNS, &options);
  gboolean by_notes = is_filled (self) && !self->by_fund_only;
  gint64 pieces = 0;
  guint number = 0;
  CtPrintRow *row;

  for (guint i = 0; i < CT_CASH_COUNT_FORM_NOTES; i++)
    {
      g_autofree char *label = ct_dong_dup (ct_cash_count_form_notes[i]);

      row = add_row (table, CT_ROW_DETAIL, ++number, label);
      pieces += self->pieces[i];
      if (by_notes)
        {
          ct_print_row_set_amount (row, PIECES, self->pieces[i]);
          ct_print_row_set_amount (row, AMOUNT, self->pieces[i] * ct_cash_count_form_notes[i]);
        }
    }
  row = add_row (table, CT_ROW_DETAIL, ++number, "Dưới 1.000");
  if (by_notes)
    {
      ct_print_row_set_text (row, PIECES, "–");
      ct_print_row_set_amount (row, AMOUNT, self->small);
    }
  if (self->has_bank)
    {
      row = add_row (table, CT_ROW_DETAIL, ++number, "Số dư tài khoản");
      if (by_notes)
        ct_print_row_set_amount (row, AMOUNT, self->bank);
    }
  row = add_row (table, CT_ROW_SUM, 0, "Cộng đếm được");
  row->above = 1;
  if (by_notes)
    ct_print_row_set_amount (row, PIECES, pieces);
  if (is_filled (self))
    ct_print_row_set_amount (row, AMOUNT, sum_of_count (self));
  return table;
}

/* "Quỹ tăng thu nhập" in two lines: behind "Quỹ" where the rest is short, else where both are shortest. */
static char *
divide_words (const char *text)
{
  gsize length = strlen (text), best = length;
  const char *at = NULL;
  char *divided;

  if (g_str_has_prefix (text, "Quỹ ") && g_utf8_strlen (text, -1) <= 14)
    return g_strconcat ("Quỹ\n", text + strlen ("Quỹ "), NULL);
  for (const char *p = strchr (text, ' '); p != NULL; p = strchr (p + 1, ' '))
    {
      gsize longer = MAX ((gsize) (p - text), length - (p - text));

      if (longer < best)
        {
          best = longer;
          at = p;
        }
    }
  divided = g_strdup (text);
  if (at != NULL)
    divided[at - text] = '\n';
  return divided;
}

static CtPrintTable *
make_book_table (const CtCashCountForm *self,
                 CtFlow                *flow)
{
  guint n = self->funds->len + 1;
  g_autofree CtPrintColumn *book = g_new0 (CtPrintColumn, n);
  g_autoptr(GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  CtFundLine sum = ct_fund_lines_sum (self->funds);
  CtPrintRow *row;
  CtPrintTable *table;

  for (guint i = 0; i < n; i++)
    {
      char *heading = i + 1 < n ? divide_words (g_array_index (self->funds, CtFundLine, i).name) : g_strdup ("Cộng\nsổ quỹ");

      g_ptr_array_add (headings, heading);
      book[i] = (CtPrintColumn) {
        .heading = heading, .width = ct_flow_get_width (flow) / n, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY,
      };
    }
  table = ct_print_table_new (book, n, &options);
  row = ct_print_table_add_row (table, CT_ROW_DETAIL);
  for (guint i = 0; i < n && !self->blank; i++)
    ct_print_row_set_amount (row, i, i + 1 < n ? g_array_index (self->funds, CtFundLine, i).closing : sum.closing);
  ct_print_row_set_flags (row, n - 1, CT_CELL_BOLD);
  return table;
}

static char *
person (const char *title,
        const char *name,
        const char *office)
{
  g_autofree char *escaped = ct_wording_escape (name);

  return *escaped != '\0' ? g_strdup_printf ("%s <b>%s</b>, %s", title != NULL ? title : "ông/bà", escaped, office)
                          : g_strdup_printf ("ông/bà …………………, %s", office);
}

static void
add_opening (const CtCashCountForm *self,
             CtFlow                *flow)
{
  g_autofree char *day = self->blank ? g_strdup ("ngày …… tháng …… năm ………") : ct_wording_long_date (self->date);
  g_autofree char *time = ct_wording_escape (self->blank ? NULL : self->time);
  g_autofree char *place = ct_wording_escape (self->place);
  g_autofree char *chair = person (self->club.chair_title, self->club.chair, "Chủ nhiệm");
  g_autofree char *secretary = person (self->club.secretary_title, self->club.secretary, "Kế toán");
  g_autofree char *treasurer = person (self->club.treasurer_title, self->club.treasurer, "Thủ quỹ");
  g_autofree char *markup =
    g_strdup_printf ("Hôm nay, vào hồi %s %s, tại %s, chúng tôi gồm: %s; %s; %s; cùng kiểm kê quỹ tiền mặt, kết quả như sau:",
                     *time != '\0' ? time : "…… giờ ……", day, *place != '\0' ? place : "……………………", chair, secretary, treasurer);

  ct_flow_add_paragraph (flow, markup, (CtFace) { 13, 0 }, CT_ALIGN_LEFT)->before = 1.2 * gap_of (self);
}

/* "-700 đồng (thiếu 700 đồng)" */
static char *
dup_difference (CtDong difference)
{
  g_autofree char *signed_digits = ct_dong_dup (difference);
  g_autofree char *digits = ct_dong_dup (ABS (difference));

  if (difference == 0)
    return g_strdup ("<b>0 đồng</b> (khớp sổ).");
  return g_strdup_printf ("<b>%s%s đồng</b> (%s %s đồng).", difference > 0 ? "+" : "", signed_digits,
                          difference > 0 ? "thừa" : "thiếu", digits);
}

static void
add_result (const CtCashCountForm *self,
            CtFlow                *flow)
{
  CtFillPart reason = { "Lý do:", self->blank ? NULL : self->reason, { 0 }, 0 };
  CtFillPart conclusion = { "Kết luận:", self->blank ? NULL : self->conclusion, { 0 }, 0 };

  if (is_filled (self))
    {
      g_autofree char *words = ct_words (sum_of_count (self), self->club.words);
      g_autofree char *in_words = g_strdup_printf ("Số đếm được, bằng chữ: <b><i>%s.</i></b>", words);
      g_autofree char *difference = dup_difference (sum_of_count (self) - ct_fund_lines_sum (self->funds).closing);
      g_autofree char *against = g_strdup_printf ("Chênh lệch (số đếm được trừ số dư sổ): %s", difference);

      ct_flow_add_paragraph (flow, in_words, (CtFace) { 13, 0 }, CT_ALIGN_LEFT)->before = 1.4;
      ct_flow_add_paragraph (flow, against, (CtFace) { 13, 0 }, CT_ALIGN_LEFT)->before = 0.6;
    }
  else
    {
      CtFillPart words = { "Số đếm được, bằng chữ:", NULL, { 0 }, 0 };
      CtFillPart difference = { "Chênh lệch (số đếm được trừ số dư sổ):", NULL, { 0 }, 0 };

      ct_flow_add_fill (flow, &words, 1, &(CtFillOptions) { .step = 8 });
      ct_flow_add_fill (flow, &difference, 1, &(CtFillOptions) { .step = 8 });
    }
  ct_flow_add_fill (flow, &reason, 1, &(CtFillOptions) { .step = 8 });
  ct_flow_add_fill (flow, &conclusion, 1, &(CtFillOptions) { .step = 8 })->keep = CT_KEEP_WITH_PREVIOUS;
}

CtPaper *
ct_cash_count_form_print (const CtCashCountForm *self,
                          CtFonts               *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Biên bản kiểm kê quỹ", &ct_page_a4);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *numbered = g_strdup_printf ("Số: %s", self->blank || *number == '\0' ? "……/………/KKQ-CLB" : number);
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->date);
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("Biên bản kiểm kê quỹ số %s · %s%s", self->blank ? "……" : number, club, reprint);
  CtSignatures signatures = {
    .n_signers = 3,
    .signers = {
      { "CHỦ NHIỆM", "(Ký, họ tên)", self->club.chair },
      { "KẾ TOÁN", "(Ký, họ tên)", self->club.secretary },
      { "THỦ QUỸ", "(Ký, họ tên)", self->club.treasurer },
    },
  };

  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_set_cross (flow, !self->blank);
  ct_flow_add_official_head (flow, &self->club, numbered, place_date);
  ct_flow_add_title (flow, "BIÊN BẢN KIỂM KÊ QUỸ", 17, NULL, (CtFace) { 13, 0 })->before = 1.6;
  add_opening (self, flow);
  ct_flow_add_ends (flow, "<b>I. Tiền mặt đếm được</b>", "<i>Đơn vị tính: đồng</i>")->before = 1.0 * gap_of (self);
  ct_flow_add_table (flow, make_notes_table (self))->before = 0.6 * gap_of (self);
  ct_flow_add_ends (flow, "<b>II. Đối chiếu với sổ quỹ</b>", NULL)->before = 1.6 * gap_of (self);
  ct_flow_add_table (flow, make_book_table (self, flow))->before = 0.8 * gap_of (self);
  add_result (self, flow);
  ct_flow_add_signatures (flow, &signatures)->before = 1.6 * gap_of (self);
  return ct_flow_finish (flow);
}
