/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BC-04 the loans as they stand, B7 the loan ledger with every payment, B8 the borrowers' booklets one below the other. */
#include "ct-command.h"
#include "ct-loan.h"
#include "ct-report-table.h"

static const char *const states[CT_N_LOAN_STATES] = {
  [CT_LOAN_APPLIED] = "Chờ duyệt", [CT_LOAN_APPROVED] = "Đã duyệt", [CT_LOAN_REFUSED] = "Từ chối",
  [CT_LOAN_WRITTEN_OFF] = "Xóa nợ", [CT_LOAN_CANCELLED] = "Hủy", [CT_LOAN_CLOSED] = "Tất toán", [CT_LOAN_FROZEN] = "Khoanh nợ",
  [CT_LOAN_OVERDUE] = "Quá hạn", [CT_LOAN_EXTENDED] = "Gia hạn", [CT_LOAN_RUNNING] = "Trong hạn",
};

static char *
print_rate (int rate_bp)
{
  return g_strdup_printf ("%d,%02d", rate_bp / 100, rate_bp % 100);
}

/* Paid out by the end of the period, and not paid back before it began. */
static gboolean
concerns_period (const CtReport      *report,
                 const CtLoanAccount *loan)
{
  CtDate begun = loan->opening ? loan->taken_over : loan->terms.disbursed;

  return ct_loan_account_is_paid_out (loan, report->to) &&
         (ct_date_compare (begun, report->from) >= 0 ||
          ct_loan_account_balance (loan, ct_date_add_days (report->from, -1)) > 0);
}

static const char *
group_of (const CtReport      *report,
          const CtLoanAccount *loan)
{
  const CtRegisterRow *row = ct_register_find (report->members, loan->member);

  return row != NULL ? row->group : "";
}

/* ---- BC-04 ---- */

static void
add_loan (CtTable             *table,
          const CtLoanAccount *loan)
{
  g_autofree char *label = ct_loan_dup_label (loan->no);
  g_autofree char *rate = print_rate (loan->terms.rate_bp);
  CtLoanFigures figures;

  ct_loan_account_at (loan, table->report->to, &figures);
  ct_table_begin_row (table, CT_ROW_READ);
  ct_table_centre (table, 0, label);
  ct_table_text (table, 1, ct_report_member_name (table->report, loan->member));
  ct_table_centre (table, 2, group_of (table->report, loan));
  ct_table_date (table, 3, loan->terms.disbursed);
  ct_table_dong (table, 4, loan->terms.amount);
  ct_table_centre (table, 5, rate);
  ct_table_date (table, 6, figures.last_due);
  ct_table_dong (table, 7, figures.principal_paid);
  ct_table_dong (table, 8, figures.interest_paid);
  ct_table_dong (table, 9, figures.outstanding);
  ct_table_dong_or_blank (table, 10, figures.overdue);
  if (figures.overdue > 0)
    ct_sheet_number (table->sheet, 11, CT_STYLE_CELL, figures.overdue_days);
  else
    ct_table_blank (table, 11);
  ct_table_text (table, 12, states[figures.state]);
}

/* Everything is as at the end of the period, also where the paper is signed before that day. */
static void
add_note (CtTable *table)
{
  g_autofree char *last = ct_date_dup_vi (table->report->to);
  gboolean is_ahead = ct_date_compare (table->report->today, table->report->to) < 0;
  g_autofree char *until = is_ahead ? g_strdup_printf (" Nợ quá hạn và số ngày quá hạn tính đến hết ngày %s.", last) : g_strdup ("");
  g_autofree char *note = g_strconcat ("Gốc đã trả gồm cả phần trả trước khi mở sổ.", until,
                                       " Danh sách có tên người vay: chỉ giao cho người có trách nhiệm.", NULL);

  ct_sheet_begin_row (table->sheet, CT_ROW_READ);
  ct_sheet_text (table->sheet, 0, CT_STYLE_ITALIC | CT_STYLE_SIZE (11), note);
}

gboolean
ct_report_fill_bc04 (CtReport *report,
                     GError  **error)
{
  static const CtColumn columns[] = {
    { "Số khế ước", 14 }, { "Họ và tên", 45 }, { "Tổ", 9 }, { "Ngày vay", 22 }, { "Số tiền", 23, TRUE }, { "Lãi suất %", 13 },
    { "Đến hạn", 22 }, { "Gốc đã trả", 23, TRUE }, { "Lãi đã trả", 21, TRUE }, { "Dư nợ", 23, TRUE }, { "Quá hạn", 21, TRUE },
    { "Số ngày quá hạn", 15 }, { "Tình trạng", 22 },
  };
  static const CtTableSetup setup = {
    .sheet = "BC-04", .title = "DANH SÁCH VAY VỐN VÀ DƯ NỢ", .official = TRUE, .landscape = TRUE, .in_dong = TRUE,
    .kept_columns = 2, .heading_height = 48, .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  GPtrArray *loans = ct_report_loans (report, error);
  g_auto(CtTable) table = { NULL };

  if (loans == NULL)
    return FALSE;
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < loans->len; i++)
    if (concerns_period (report, loans->pdata[i]))
      add_loan (&table, loans->pdata[i]);
  ct_table_total (&table, 1, "Cộng");
  add_note (&table);
  ct_report_check_box (report, table.sheet, 12);
  ct_table_sign (&table, "NGƯỜI LẬP BIỂU");
  return TRUE;
}

/* ---- B7 ---- */

static void
add_facts (CtTable             *table,
           const CtLoanAccount *loan,
           const CtLoanFigures *figures)
{
  g_autofree char *label = ct_loan_dup_label (loan->no);
  g_autofree char *rate = print_rate (loan->terms.rate_bp);
  g_autofree char *months = g_strdup_printf (ct_loan_account_is_extended (loan, table->report->to) ? "%d tháng, đã gia hạn" : "%d tháng", loan->terms.months);

  ct_table_begin_row (table, CT_ROW_READ);
  ct_table_centre (table, 0, label);
  ct_table_text (table, 1, ct_report_member_name (table->report, loan->member));
  ct_table_centre (table, 2, group_of (table->report, loan));
  ct_table_text (table, 3, loan->purpose);
  ct_table_date (table, 4, loan->terms.disbursed);
  ct_table_dong (table, 5, loan->terms.amount);
  ct_table_centre (table, 6, rate);
  ct_sheet_text (table->sheet, 7, CT_STYLE_CELL | CT_STYLE_CENTRE | CT_STYLE_WRAP, months);
  ct_table_date (table, 8, figures->last_due);
}

/* Cells behind the facts, or behind the number of a loan whose facts stand above. */
static void
begin_payment (CtTable             *table,
               const CtLoanAccount *loan)
{
  g_autofree char *label = ct_loan_dup_label (loan->no);

  ct_table_begin_row (table, CT_ROW_READ);
  ct_table_centre (table, 0, label);
  ct_sheet_blank (table->sheet, 1, 8, CT_STYLE_CELL);
}

static const char *
describe_event (const CtLoanEvent *event)
{
  switch (event->kind)
    {
    case CT_LOAN_EVENT_WRITTEN_OFF:
      return event->reversal ? "hủy xóa nợ" : "đối trừ, xóa nợ";
    case CT_LOAN_EVENT_EXTENDED:
      return "gia hạn";
    case CT_LOAN_EVENT_FROZEN:
      return "khoanh nợ";
    case CT_LOAN_EVENT_PAID_OUT:
    case CT_LOAN_EVENT_REPAID:
    default:
      return event->reversal || event->principal < 0 || event->interest < 0 ? "hủy phiếu ghi nhầm" : "";
    }
}

static void
add_payments (CtTable             *table,
              const CtLoanAccount *loan)
{
  CtDong balance = loan->terms.amount - loan->paid_principal;

  for (guint i = 0; i < loan->events->len; i++)
    {
      const CtLoanEvent *event = &g_array_index (loan->events, CtLoanEvent, i);

      if (event->kind == CT_LOAN_EVENT_PAID_OUT || ct_date_compare (event->date, table->report->to) > 0)
        continue;
      balance -= event->principal + event->offset;
      if (ct_date_compare (event->date, table->report->from) < 0)
        continue;
      begin_payment (table, loan);
      ct_table_date (table, 9, event->date);
      /* What is written off or offset was not paid. */
      ct_table_dong_or_blank (table, 10, event->kind == CT_LOAN_EVENT_REPAID ? event->principal : 0);
      ct_table_dong_or_blank (table, 11, event->interest);
      ct_sheet_number (table->sheet, 12, CT_STYLE_CELL, balance);
      ct_table_blank (table, 13);
      ct_table_blank (table, 14);
      ct_table_text (table, 15, describe_event (event));
    }
}

static void
add_ledger (CtTable             *table,
            const CtLoanAccount *loan)
{
  CtDate before = ct_date_add_days (table->report->from, -1);
  CtDate begun = loan->opening ? loan->taken_over : loan->terms.disbursed;
  gboolean is_older = ct_date_compare (begun, before) <= 0;
  CtLoanFigures figures;

  ct_loan_account_at (loan, table->report->to, &figures);
  add_facts (table, loan, &figures);
  ct_sheet_blank (table->sheet, 9, 11, CT_STYLE_CELL);
  ct_sheet_number (table->sheet, 12, CT_STYLE_CELL,
                   is_older ? ct_loan_account_balance (loan, before) : loan->terms.amount - loan->paid_principal);
  ct_table_blank (table, 13);
  ct_table_count (table, 12, figures.outstanding);
  ct_table_dong_or_blank (table, 14, figures.overdue);
  ct_table_text (table, 15, states[figures.state]);
  add_payments (table, loan);
}

gboolean
ct_report_fill_b7 (CtReport *report,
                   GError  **error)
{
  static const CtColumn columns[] = {
    { "Số khế ước", 12 }, { "Họ và tên", 37 }, { "Tổ", 8 }, { "Mục đích", 25 }, { "Ngày vay", 21 }, { "Số tiền", 21, TRUE },
    { "Lãi suất %", 10 }, { "Thời hạn", 15 }, { "Ngày đến hạn", 21 }, { "Ngày trả", 21 }, { "Gốc trả", 19, TRUE },
    { "Lãi trả", 16, TRUE }, { "Dư nợ", 20, .told = TRUE }, { "Ký", 14 }, { "Quá hạn", 18, TRUE }, { "Tình trạng", 22 },
  };
  static const CtTableSetup setup = {
    .sheet = "B7", .title = "SỔ THEO DÕI CHO VAY", .landscape = TRUE, .in_dong = TRUE, .kept_columns = 2, .heading_height = 48,
    .bar_columns = 9, .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  GPtrArray *loans = ct_report_loans (report, error);
  g_auto(CtTable) table = { NULL };

  if (loans == NULL)
    return FALSE;
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < loans->len; i++)
    if (concerns_period (report, loans->pdata[i]))
      add_ledger (&table, loans->pdata[i]);
  ct_table_total (&table, 1, "Cộng");
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}

/* ---- B8 ---- */

static void
add_booklet_row (CtTable             *table,
                 const CtLoanAccount *loan,
                 CtDate               date,
                 CtDong               principal,
                 CtDong               interest,
                 CtDong               balance,
                 const char          *note)
{
  g_autofree char *label = ct_loan_dup_label (loan->no);

  ct_table_begin_row (table, CT_ROW_READ);
  ct_table_centre (table, 0, label);
  ct_table_text (table, 1, ct_report_member_name (table->report, loan->member));
  ct_table_date (table, 2, date);
  ct_table_dong_or_blank (table, 3, principal);
  ct_table_dong_or_blank (table, 4, interest);
  ct_table_dong (table, 5, balance);
  ct_table_text (table, 6, note);
  ct_table_blank (table, 7);
}

static void
add_booklet (CtTable             *table,
             const CtLoanAccount *loan)
{
  CtDong balance = loan->terms.amount - loan->paid_principal;
  CtDate begun = loan->opening ? loan->taken_over : loan->terms.disbursed;

  /* What was owed when the period began, or was lent in it, stands above the payments. */
  if (ct_date_compare (begun, table->report->from) >= 0)
    add_booklet_row (table, loan, begun, 0, 0, balance, loan->opening ? "chuyển sang" : "nhận vốn");
  else
    add_booklet_row (table, loan, table->report->from, 0, 0,
                     ct_loan_account_balance (loan, ct_date_add_days (table->report->from, -1)), "chuyển sang");
  for (guint i = 0; i < loan->events->len; i++)
    {
      const CtLoanEvent *event = &g_array_index (loan->events, CtLoanEvent, i);

      if (event->kind == CT_LOAN_EVENT_PAID_OUT || ct_date_compare (event->date, table->report->to) > 0)
        continue;
      balance -= event->principal + event->offset;
      if (ct_date_compare (event->date, table->report->from) < 0)
        continue;
      add_booklet_row (table, loan, event->date, event->kind == CT_LOAN_EVENT_REPAID ? event->principal : 0, event->interest,
                       balance, describe_event (event));
    }
}

gboolean
ct_report_fill_b8 (CtReport *report,
                   GError  **error)
{
  static const CtColumn columns[] = {
    { "Số khế ước", 16 }, { "Họ và tên", 48 }, { "Ngày", 22 }, { "Gốc", 24, TRUE }, { "Lãi", 20, TRUE },
    { "Dư nợ còn lại", 24 }, { "Ghi chú", 34 }, { "Chữ ký thủ quỹ", 24 },
  };
  static const CtTableSetup setup = {
    .sheet = "B8", .title = "SỔ VAY VỐN CÁ NHÂN", .landscape = TRUE, .in_dong = TRUE, .kept_columns = 2, .heading_height = 34,
    .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  GPtrArray *loans = ct_report_loans (report, error);
  g_auto(CtTable) table = { NULL };

  if (loans == NULL)
    return FALSE;
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < loans->len; i++)
    if (concerns_period (report, loans->pdata[i]))
      add_booklet (&table, loans->pdata[i]);
  ct_table_total (&table, 1, "Cộng");
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}
