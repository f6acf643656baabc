/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-booklet.h"

#include "ct-wording.h"

enum { DATE, PRINCIPAL, INTEREST, BALANCE, SIGNED, N_COLUMNS };

static const CtPrintColumn columns[N_COLUMNS] = {
  [DATE]      = { "Ngày", NULL, NULL, 24.5, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [PRINCIPAL] = { "Gốc", NULL, NULL, 22, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [INTEREST]  = { "Lãi", NULL, NULL, 19, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [BALANCE]   = { "Dư nợ\ncòn lại", NULL, NULL, 25.5, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_LAST },
  [SIGNED]    = { "Chữ ký\nthủ quỹ", NULL, NULL, 27, 22, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
};

#define ROW_HEIGHT 8.2
#define ROWS       13    /* on a page, with what is carried */
#define STEP       7.2
#define PEN_STEP 8.0

CtBooklet *
ct_booklet_new (void)
{
  CtBooklet *self = g_new0 (CtBooklet, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (CtBookletRow));
  return self;
}

void
ct_booklet_free (CtBooklet *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->title);
  g_free (self->name);
  g_free (self->group);
  g_free (self->purpose);
  g_free (self->rate);
  g_array_unref (self->rows);
  g_free (self);
}

void
ct_booklet_add_row (CtBooklet     *self,
                    CtBookletKind  kind,
                    CtDate         date,
                    CtDong         principal,
                    CtDong         interest,
                    CtDong         balance)
{
  CtBookletRow row = { kind, date, principal, interest, balance };

  g_array_append_val (self->rows, row);
}

static void
add_entry (CtPrintTable       *table,
           const CtBookletRow *entry)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);
  g_autofree char *day = ct_date_dup_vi (entry->date);

  ct_print_row_set_text (row, DATE, day);
  ct_print_row_set_amount (row, BALANCE, entry->balance);
  ct_print_row_set_flags (row, BALANCE, CT_CELL_ZERO);
  switch (entry->kind)
    {
    case CT_BOOKLET_DISBURSED:
      ct_print_row_set_text (row, SIGNED, "nhận vốn");
      break;
    case CT_BOOKLET_PAID:
      ct_print_row_set_amount (row, PRINCIPAL, entry->principal);
      ct_print_row_set_amount (row, INTEREST, entry->interest);
      break;
    case CT_BOOKLET_MISSED:
      ct_print_row_set_text (row, PRINCIPAL, "chưa nộp");
      ct_print_row_set_amount (row, INTEREST, 0);
      break;
    case CT_BOOKLET_WRITTEN_OFF:
      ct_print_row_set_amount (row, PRINCIPAL, entry->principal);
      ct_print_row_set_text (row, SIGNED, entry->principal < 0 ? "hủy xóa nợ" : "đối trừ, xóa nợ");
      break;
    }
}

/* Principal and interest so far, and the balance. */
static void
add_carried (const CtBooklet *self,
             CtPrintTable    *table,
             guint            n_entries,
             const char      *label)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_SUM);
  CtBookletRow sum = { 0 };

  for (guint i = 0; i < n_entries; i++)
    {
      const CtBookletRow *entry = &g_array_index (self->rows, CtBookletRow, i);

      sum.principal += entry->principal;
      sum.interest += entry->interest;
      sum.balance = entry->balance;
    }
  ct_print_row_set_text (row, DATE, label);
  ct_print_row_set_amount (row, PRINCIPAL, sum.principal);
  ct_print_row_set_amount (row, INTEREST, sum.interest);
  ct_print_row_set_amount (row, BALANCE, sum.balance);
  for (guint i = 0; i < N_COLUMNS; i++)
    ct_print_row_set_flags (row, i, CT_CELL_ITALIC);
}

/* One table a page, of thirteen rows, the last of them left for the pen. Returns the entries done. */
static guint
add_page (const CtBooklet *self,
          CtFlow          *flow,
          guint            done)
{
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .note_column = CT_NOTE_BEHIND };
  CtPrintTable *table = ct_print_table_new (columns, N_COLUMNS, &options);
  guint n = self->blank ? 0 : self->rows->len;
  CtBlock *block = ct_flow_add_table (flow, table);

  block->before = 2;
  if (done > 0)
    {
      block->keep = CT_KEEP_NEW_PAGE;
      add_carried (self, table, done, "Mang sang");
    }
  /* The last row of a page is the carried sum where more follows. */
  while (done < n && table->rows->len < (done + (ROWS - table->rows->len) >= n ? ROWS : ROWS - 1))
    add_entry (table, &g_array_index (self->rows, CtBookletRow, done++));
  if (done < n)
    add_carried (self, table, done, "Cộng mang sang");
  while (table->rows->len < ROWS)
    ct_print_table_add_row (table, CT_ROW_BLANK);
  return done;
}

static void
add_head (const CtBooklet *self,
          CtFlow          *flow)
{
  gboolean blank = self->blank;
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *left = g_strdup_printf ("<span size=\"12800\"><b>%s</b></span>", club);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *right = g_strdup_printf ("Khế ước: <b>%s</b>", blank ? "…………" : number);
  g_autofree char *name = g_strdup_printf ("%s%s%s", self->title != NULL ? self->title : "", self->title != NULL ? " " : "", self->name);
  g_autofree char *digits = ct_dong_dup (self->amount);
  g_autofree char *amount = g_strdup_printf ("%s đ", digits);
  g_autofree char *from = ct_date_dup_vi (self->disbursed_on);
  g_autofree char *to = ct_date_dup_vi (self->last_due);
  const CtFace bold = { 0, CT_FACE_BOLD }, plain = { 0 };
  const CtFillOptions options = { .step = blank ? PEN_STEP : STEP };
  CtFillPart who = { "Họ và tên:", blank ? NULL : name, bold, 0 };
  CtFillPart what[] = { { "Tổ:", blank ? NULL : self->group, plain, 32 }, { "Mục đích:", blank ? NULL : self->purpose, plain, 0 } };
  CtFillPart loan[] = { { "Số tiền vay:", blank ? NULL : amount, bold, 38.5 }, { "Ngày vay:", blank ? NULL : from, plain, 0 } };
  CtFillPart terms[] = { { "Lãi suất:", blank ? NULL : self->rate, plain, 45 }, { "Hạn cuối:", blank ? NULL : to, plain, 0 } };

  ct_flow_add_ends (flow, left, right);
  ct_flow_add_title (flow, "SỔ VAY VỐN", 17, NULL, plain)->before = 0.6;
  ct_flow_add_fill (flow, &who, 1, &options);
  ct_flow_add_fill (flow, what, 2, &options);
  ct_flow_add_fill (flow, loan, 2, &options);
  ct_flow_add_fill (flow, terms, 2, &options);
}

/* What will be asked for next; where the last day is past, what is owed. "" where nothing is. */
static char *
dup_next (const CtBooklet *self)
{
  gboolean is_late = self->late_principal > 0;
  CtDong principal = is_late ? self->late_principal : self->next_principal;
  CtDong interest = is_late ? self->late_interest : self->next_interest;
  g_autofree char *day = ct_date_dup_vi (is_late ? self->printed_on : self->next_due);
  g_autofree char *first = ct_dong_dup (principal);
  g_autofree char *second = ct_dong_dup (interest);
  g_autofree char *sum = ct_dong_dup (principal + interest);

  if (self->blank || (!is_late && !ct_date_is_set (self->next_due)))
    return g_strdup ("");
  return g_strdup_printf (is_late ? "Đã quá hạn cuối. Đến <b>%s</b> phải nộp gốc %s + lãi %s = <b>%s đ</b>. "
                                  : "Kỳ tới <b>%s</b>: gốc %s + lãi %s = <b>%s đ</b>. ", day, first, second, sum);
}

static void
add_next (const CtBooklet *self,
          CtFlow          *flow)
{
  g_autofree char *next = dup_next (self);
  g_autofree char *markup =
    g_strdup_printf ("%sMỗi lần nộp tiền, đề nghị thủ quỹ ký vào sổ này. Thấy số khác với số mình nhớ, xin hỏi ngay.", next);
  CtBlock *block = ct_flow_add_paragraph (flow, markup, (CtFace) { 11.5, 0 }, CT_ALIGN_LEFT);

  block->before = 1.6;
  block->keep = CT_KEEP_WITH_PREVIOUS;
}

CtPaper *
ct_booklet_print (const CtBooklet *self,
                  CtFonts         *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Sổ vay vốn", &ct_page_a5);
  g_autofree char *number = ct_wording_escape (self->blank ? "……" : self->number);
  g_autofree char *name = ct_wording_escape (self->blank ? "……………………" : self->name);
  g_autofree char *day = ct_date_dup_vi (self->printed_on);
  g_autofree char *foot = g_strdup_printf ("Sổ vay vốn số %s · %s · in ngày %s", number, name, day);
  guint done = 0;

  ct_flow_set_foot (flow, foot);
  ct_flow_set_running_head (flow, name, number);
  add_head (self, flow);
  do
    done = add_page (self, flow, done);
  while (done < self->rows->len && !self->blank);
  add_next (self, flow);
  return ct_flow_finish (flow);
}
