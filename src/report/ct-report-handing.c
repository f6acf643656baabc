/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B19 what was counted at the end of each month, B20 what is handed over: the sheets beside the signed papers. */
#include "ct-cash-count.h"
#include "ct-command.h"
#include "ct-funds.h"
#include "ct-loan.h"
#include "ct-report-table.h"

/* ---- B19 ---- */

static void
begin_counted (CtTable    *table,
               const char *month)
{
  ct_table_begin_row (table, CT_ROW_READ);
  ct_table_centre (table, 0, month);
  ct_sheet_blank (table->sheet, 4, 6, CT_STYLE_CELL);
}

static void
add_sum (CtTable    *table,
         const char *month,
         const char *name,
         json_t     *sum)
{
  if (sum == NULL)
    return;
  begin_counted (table, month);
  ct_table_text (table, 1, name);
  ct_table_blank (table, 2);
  ct_table_dong (table, 3, json_integer_value (sum));
}

/* Notes from the largest down, or the funds in their order; then the bank. */
static void
add_pieces (CtTable    *table,
            const char *month,
            json_t     *counted)
{
  static const int notes[] = { 500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100 };

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *key = g_strdup_printf ("%d", notes[i]);
      json_t *pieces = json_object_get (counted, key);

      if (pieces == NULL)
        continue;
      begin_counted (table, month);
      ct_table_dong (table, 1, notes[i]);
      ct_sheet_number (table->sheet, 2, CT_STYLE_CELL, json_integer_value (pieces));
      ct_table_dong (table, 3, notes[i] * json_integer_value (pieces));
    }
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    add_sum (table, month, ct_fund_name (fund), json_object_get (counted, ct_fund_code (fund)));
  add_sum (table, month, "Gửi ngân hàng", json_object_get (counted, "bank"));
}

/* The month's line: the whole count beside the book. */
static void
add_count (CtTable    *table,
           const char *month,
           json_t     *counted,
           CtDong      book,
           const char *note)
{
  CtDong total = ct_cash_count_total (counted);

  ct_table_begin_row (table, CT_ROW_READ);
  ct_table_centre (table, 0, month);
  ct_table_text (table, 1, "Cộng tiền đếm được");
  ct_table_blank (table, 2);
  ct_table_dong (table, 3, total);
  ct_table_dong (table, 4, book);
  ct_table_dong (table, 5, total - book);
  ct_table_wrap (table, 6, note);
}

typedef struct
{
  CtDate month;
  char  *counted;
  char  *note;
} Closing;

static void
closing_clear (gpointer data)
{
  Closing *closing = data;

  g_free (closing->counted);
  g_free (closing->note);
}

static GArray *
load_closings (CtReport *report,
               GError  **error)
{
  g_autoptr(GArray) closings = g_array_new (FALSE, FALSE, sizeof (Closing));
  CtStmt *stmt = ct_report_open (report, CT_SQL_CLOSED_MONTH_COUNTS);
  CtStep step;

  g_array_set_clear_func (closings, closing_clear);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      Closing closing = { .counted = g_strdup (ct_stmt_text (stmt, "counted")), .note = g_strdup (ct_stmt_text (stmt, "note")) };

      ct_date_parse_month (ct_stmt_text (stmt, "month"), &closing.month);
      g_array_append_val (closings, closing);
    }
  return step == CT_STEP_DONE ? g_steal_pointer (&closings) : NULL;
}

gboolean
ct_report_fill_b19 (CtReport *report,
                    GError  **error)
{
  static const CtColumn columns[] = {
    { "Tháng", 20 }, { "Loại tiền", 44 }, { "Số tờ", 20 }, { "Thành tiền", 30 }, { "Số dư sổ", 30 }, { "Chênh lệch", 26 },
    { "Lý do", 60 },
  };
  static const CtTableSetup setup = {
    .sheet = "B19", .title = "BIÊN BẢN KIỂM KÊ QUỸ", .landscape = TRUE, .in_dong = TRUE, .kept_columns = 2, .heading_height = 24,
    .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  g_autoptr(GArray) closings = load_closings (report, error);
  g_auto(CtTable) table = { NULL };

  if (closings == NULL)
    return FALSE;
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < closings->len; i++)
    {
      const Closing *closing = &g_array_index (closings, Closing, i);
      g_autofree char *month = g_strdup_printf ("%02d/%d", ct_date_month (closing->month), ct_date_year (closing->month));
      json_t *counted = json_loads (closing->counted, 0, NULL);
      CtFundFlow flows[CT_N_FUNDS];
      CtDong book = 0;

      if (!ct_funds_flow (report->store, closing->month, ct_date_month_end (closing->month), flows, error))
        {
          json_decref (counted);
          return FALSE;
        }
      for (int fund = 0; fund < CT_N_FUNDS; fund++)
        book += flows[fund].closing;
      add_pieces (&table, month, counted);
      add_count (&table, month, counted, book, closing->note);
      json_decref (counted);
    }
  ct_table_sign (&table, "NGƯỜI KIỂM KÊ");
  return TRUE;
}

/* ---- B20 ---- */

static void
add_handed (CtTable    *table,
            const char *what,
            const char *number,
            const char *name,
            CtDong      amount)
{
  ct_table_begin_row (table, CT_ROW_READ);
  ct_table_text (table, 0, what);
  ct_table_centre (table, 1, number);
  ct_table_text (table, 2, name);
  ct_table_dong (table, 3, amount);
  ct_table_blank (table, 4);
}

gboolean
ct_report_fill_b20 (CtReport *report,
                    GError  **error)
{
  static const CtColumn columns[] = {
    { "Nội dung", 40 }, { "Số", 20 }, { "Quỹ, người vay", 60 }, { "Số tiền", 34, TRUE }, { "Ghi chú", 40 },
  };
  static const CtTableSetup setup = {
    .sheet = "B20", .title = "BIÊN BẢN BÀN GIAO", .landscape = TRUE, .in_dong = TRUE, .heading_height = 24,
    .columns = columns, .n_columns = G_N_ELEMENTS (columns), .maker = CT_OFFICE_TREASURER,
  };
  GPtrArray *loans = ct_report_loans (report, error);
  g_auto(CtTable) table = { NULL };
  CtFundFlow flows[CT_N_FUNDS];

  if (loans == NULL || !ct_funds_flow (report->store, report->from, report->to, flows, error))
    return FALSE;
  ct_table_begin (&table, report, &setup);
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    add_handed (&table, "Tiền mặt", "", ct_fund_name (fund), flows[fund].closing);
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];
      CtDong left = ct_loan_account_is_paid_out (loan, report->to) ? ct_loan_account_balance (loan, report->to) : 0;
      g_autofree char *label = ct_loan_dup_label (loan->no);

      if (left > 0)
        add_handed (&table, "Dư nợ cho vay", label, ct_report_member_name (report, loan->member), left);
    }
  ct_table_total (&table, 0, "Cộng");
  ct_table_sign (&table, "BÊN GIAO");
  return TRUE;
}
