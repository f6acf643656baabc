/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-cash-book.h"

#include "ct-wording.h"

enum { ENTERED, DATE, RECEIPT, PAYMENT, TEXT, IN, OUT, BALANCE, NOTE, N_COLUMNS };

static const CtPrintColumn columns[N_COLUMNS] = {
  [ENTERED] = { "Ngày\nghi sổ", NULL, "A", 17, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [DATE]    = { "Ngày\nchứng từ", NULL, "B", 18, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [RECEIPT] = { "Thu", "Số hiệu CT", "C", 16, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [PAYMENT] = { "Chi", "Số hiệu CT", "D", 16, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [TEXT]    = { "Diễn giải", NULL, "E", 82, 64, CT_ALIGN_LEFT, CT_COLUMN_NOTE },
  [IN]      = { "Thu", "Số tiền", "1", 25, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [OUT]     = { "Chi", "Số tiền", "2", 25, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [BALANCE] = { "Tồn", "Số tiền", "3", 26, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_LAST },
  [NOTE]    = { "Ghi chú", NULL, "F", 27, 26, CT_ALIGN_LEFT, CT_COLUMN_NOTE },
};

#define ROW_HEIGHT 7.2
#define BLANK_ROWS 30

static void
clear_row (gpointer data)
{
  CtCashFormRow *row = data;

  g_free (row->receipt);
  g_free (row->payment);
  g_free (row->text);
  g_free (row->note);
}

CtCashForm *
ct_cash_form_new (void)
{
  CtCashForm *self = g_new0 (CtCashForm, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (CtCashFormRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
ct_cash_form_free (CtCashForm *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->fund);
  g_free (self->closed);
  g_array_unref (self->rows);
  g_free (self);
}

CtCashFormRow *
ct_cash_form_add_row (CtCashForm *self)
{
  g_array_set_size (self->rows, self->rows->len + 1);
  return &g_array_index (self->rows, CtCashFormRow, self->rows->len - 1);
}

static gboolean
is_one_month (const CtCashForm *self)
{
  return ct_date_months_between (self->from, self->to) == 0;
}

/* Sums over a stretch of the book. */
typedef struct
{
  CtDong in;
  CtDong out;
  CtDong balance;
} Sums;

static void
add_sum_row (const CtCashForm *self,
             CtPrintTable     *table,
             const char       *label,
             const Sums       *sums,
             gboolean          turnover,
             gboolean          balance)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_SUM);

  ct_print_row_set_text (row, TEXT, label);
  if (self->blank)
    return;
  if (turnover)
    {
      ct_print_row_set_amount (row, IN, sums->in);
      ct_print_row_set_amount (row, OUT, sums->out);
    }
  if (balance)
    ct_print_row_set_amount (row, BALANCE, sums->balance);
}

static void
set_day (CtPrintRow *row,
         guint       column,
         CtDate      date)
{
  g_autofree char *text = ct_wording_short_date (date);

  if (ct_date_is_set (date))
    ct_print_row_set_text (row, column, text);
}

static void
add_entry (CtPrintTable        *table,
           const CtCashFormRow *entry,
           CtDong               balance)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

  set_day (row, ENTERED, entry->entered);
  set_day (row, DATE, entry->date);
  ct_print_row_set_text (row, RECEIPT, entry->receipt);
  ct_print_row_set_text (row, PAYMENT, entry->payment);
  ct_print_row_set_text (row, TEXT, entry->text);
  if (entry->in != 0)
    ct_print_row_set_amount (row, IN, entry->in);
  if (entry->out != 0)
    ct_print_row_set_amount (row, OUT, entry->out);
  ct_print_row_set_amount (row, BALANCE, balance);
  ct_print_row_set_flags (row, BALANCE, CT_CELL_ZERO);
  ct_print_row_set_text (row, NOTE, entry->note);
  ct_print_row_set_flags (row, NOTE, CT_CELL_ITALIC);

  row->void_entry = entry->is_void;
  for (guint i = 0; i < NOTE && entry->is_void; i++)
    ct_print_row_set_flags (row, i, CT_CELL_STRUCK);
}

static void
end_month (const CtCashForm *self,
           CtPrintTable     *table,
           CtDate            month,
           Sums             *sums)
{
  g_autofree char *label = g_strdup_printf (ct_date_year (self->from) == ct_date_year (self->to)
                                            ? "Cộng phát sinh tháng %02d" : "Cộng phát sinh tháng %02d/%d",
                                            ct_date_month (month), ct_date_year (month));

  /* A sum does not begin a page. */
  ((CtPrintRow *) g_ptr_array_index (table->rows, table->rows->len - 1))->keep_next = TRUE;
  add_sum_row (self, table, label, sums, TRUE, TRUE);
  sums->in = sums->out = 0;
}

static void
add_entries (const CtCashForm *self,
             CtPrintTable     *table,
             Sums             *all)
{
  Sums month = { .balance = self->opening };

  all->balance = self->opening;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtCashFormRow *entry = &g_array_index (self->rows, CtCashFormRow, i);
      const CtCashFormRow *next = i + 1 < self->rows->len ? entry + 1 : NULL;

      if (entry->is_void)
        add_entry (table, entry, all->balance + entry->in - entry->out);
      else
        {
          all->in += entry->in;
          all->out += entry->out;
          all->balance += entry->in - entry->out;
          month.in += entry->in;
          month.out += entry->out;
          month.balance = all->balance;
          add_entry (table, entry, all->balance);
        }
      if (!is_one_month (self) && (next == NULL || ct_date_months_between (entry->date, next->date) != 0))
        end_month (self, table, entry->date, &month);
    }
}

static CtPrintTable *
make_table (const CtCashForm *self,
            CtDong           *closing)
{
  CtPrintOptions options = {
    .row_height = self->blank ? 8.0 : ROW_HEIGHT,
    .page_sum = CT_PAGE_SUM_CARRY,
    .label_column = TEXT,
    .note_column = NOTE,
    .no_sums = self->blank,
  };
  CtPrintTable *table = ct_print_table_new (columns, N_COLUMNS, &options);
  Sums sums = { .balance = self->opening };

  add_sum_row (self, table, "Số dư đầu kỳ", &sums, FALSE, TRUE);
  if (self->blank)
    for (guint i = 0; i < MAX (self->rows->len, BLANK_ROWS); i++)
      ct_print_table_add_row (table, CT_ROW_BLANK);
  else
    add_entries (self, table, &sums);
  add_sum_row (self, table, "Cộng phát sinh trong kỳ", &sums, TRUE, FALSE);
  add_sum_row (self, table, "Số dư cuối kỳ", &sums, FALSE, TRUE);
  *closing = sums.balance;
  return table;
}

/* "Tháng 06 năm 2026", "Năm 2026", or the days from and to; in the margins "tháng 06/2026", "năm 2026". */
static char *
dup_period (const CtCashForm *self,
            gboolean          in_margin)
{
  int year = ct_date_year (self->from);
  g_autofree char *from = ct_date_dup_vi (self->from);
  g_autofree char *to = ct_date_dup_vi (self->to);

  if (is_one_month (self))
    return g_strdup_printf (in_margin ? "tháng %02d/%d" : "Tháng %02d năm %d", ct_date_month (self->from), year);
  if (year == ct_date_year (self->to) && ct_date_month (self->from) == 1 && ct_date_month (self->to) == 12)
    return g_strdup_printf (in_margin ? "năm %d" : "Năm %d", year);
  if (ct_date_compare (self->from, self->to) == 0)
    return g_strdup_printf (in_margin ? "ngày %s" : "Ngày %s", to);
  return g_strdup_printf (in_margin ? "từ %s đến %s" : "Từ %s đến %s", from, to);
}

static void
set_margins (const CtCashForm *self,
             CtFlow           *flow,
             const char       *fund)
{
  g_autofree char *period = dup_period (self, TRUE);
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *closed = ct_wording_escape (self->blank ? NULL : self->closed);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *head = g_strdup_printf ("Sổ quỹ tiền mặt · %s · %s", fund, period);
  g_autofree char *foot = g_strdup_printf ("%s · %s%s%s%s", head, club, *closed != '\0' ? " · " : "", closed, reprint);

  ct_flow_set_running_head (flow, head, NULL);
  ct_flow_set_foot (flow, foot);
  ct_flow_set_cross (flow, TRUE);
}

static void
add_closing (const CtCashForm *self,
             CtFlow           *flow,
             CtDong            closing)
{
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->signed_on);
  g_autofree char *opened = ct_date_is_set (self->opened_on) ? ct_date_dup_vi (self->opened_on) : g_strdup ("……/……/………");
  g_autofree char *note = g_strdup_printf ("Sổ này có " CT_PAGES2 " trang, đánh số từ trang 01 đến trang " CT_PAGES2
                                           ".   Ngày mở sổ: %s.", opened);
  g_autofree char *words = ct_words (closing, self->club.words);
  g_autofree char *markup = g_strdup_printf ("Số dư cuối kỳ bằng chữ: <b><i>%s.</i></b>", words);
  CtFillPart part = { "Số dư cuối kỳ bằng chữ:", NULL, { 0 }, 0 };
  CtSignatures signatures = {
    .place_date = place_date,
    .left_note = note,
    .n_signers = 3,
    .signers = {
      { "NGƯỜI GHI SỔ", "(Ký, họ tên)", self->club.secretary },
      { "THỦ QUỸ", "(Ký, họ tên)", self->club.treasurer },
      { "CHỦ NHIỆM", "(Ký, họ tên)", self->club.chair },
    },
  };
  CtBlock *block = self->blank ? ct_flow_add_fill (flow, &part, 1, &(CtFillOptions) { 0 })
                               : ct_flow_add_paragraph (flow, markup, (CtFace) { 13, 0 }, CT_ALIGN_LEFT);

  block->before = 1.4;
  block->keep = CT_KEEP_WITH_PREVIOUS;
  ct_flow_add_signatures (flow, &signatures)->before = self->blank ? 2 : 0.4;
}

CtPaper *
ct_cash_form_print (const CtCashForm *self,
                    CtFonts          *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Sổ quỹ tiền mặt", &ct_page_a4_landscape);
  g_autofree char *fund = ct_wording_escape (self->fund);
  g_autofree char *period = dup_period (self, FALSE);
  g_autofree char *right = g_strdup_printf ("Quyển: <b>%s</b>", fund);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", fund, period);
  const char *title = self->closed != NULL || self->blank ? "SỔ QUỸ TIỀN MẶT"
                                                          : "SỔ QUỸ TIỀN MẶT <span size=\"13312\">(CHƯA KHÓA SỔ)</span>";
  CtDong closing;
  CtPrintTable *table = make_table (self, &closing);

  set_margins (self, flow, fund);
  ct_flow_add_book_head (flow, &self->club, "<i>(Theo Mẫu sổ quỹ tiền mặt S07)</i>", right);
  ct_flow_add_title (flow, title, 18, subtitle, (CtFace) { 13, CT_FACE_BOLD })->before = 1.4;
  ct_flow_add_unit (flow);
  ct_flow_add_table (flow, table)->before = 0.6;
  add_closing (self, flow, closing);
  return ct_flow_finish (flow);
}
