/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ledger says of a period, reversals included on their own dates; capital, and whether the money is well kept. */
#include "ct-indicators-private.h"

#include "ct-cash-count.h"
#include "ct-ledger.h"

/* The least capital that the programme asks of a club (domain.md 4.1). */
#define LEAST_CAPITAL G_GINT64_CONSTANT (20000000)

static gboolean
is_any (const char        *text,
        const char *const *list)
{
  return g_strv_contains (list, text);
}

/* One account's movement by commands of one kind; @kind is the reversed one of a reversal. */
static void
count_movement (CtFigures  *figures,
                const char *account,
                const char *kind,
                gboolean    opening,
                CtDong      credit)
{
  static const char *const repayments[] = { "loan.repay", "meeting.post", "meeting.correct", NULL };
  static const char *const gifts[] = { "income.support", "income.donation", "income.fundraising", NULL };
  static const char *const given_capital[] = { "capital.support", "capital.other", NULL };
  static const char *const sympathy[] = { "expense.sick", "expense.funeral", NULL };
  static const char *const help[] = { "expense.gift", "expense.care", NULL };

  if (g_str_equal (account, "loan"))
    {
      if (g_str_equal (kind, "loan.disburse"))
        figures->paid_out -= credit;
      else if (is_any (kind, repayments))
        figures->principal_in += credit;
    }
  else if (g_str_equal (account, "income.interest"))
    figures->interest_in += credit;
  else if (is_any (account, gifts) || (is_any (account, given_capital) && g_str_equal (kind, "fund.open") && !opening))
    figures->mobilised_cash += credit;
  else if (is_any (account, sympathy))
    figures->sympathy_money -= credit;
  else if (is_any (account, help))
    figures->help_money -= credit;
}

static gboolean
count_movements (CtCounting *counting,
                 GError    **error)
{
  CtStmt *stmt = ct_counting_open (counting, CT_SQL_POSTING_MOVEMENTS);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    count_movement (&counting->figures, ct_stmt_text (stmt, "account"), ct_stmt_text (stmt, "kind"),
                    ct_stmt_int (stmt, "opening"), ct_stmt_int (stmt, "credit"));
  return step == CT_STEP_DONE;
}

static gboolean
count_capital (CtCounting *counting,
               GError    **error)
{
  CtFigures *figures = &counting->figures;
  CtDate first_day = counting->members->first_day;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      CtDong cash;

      if (!ct_ledger_cash (counting->store, fund, counting->to, &cash, error))
        return FALSE;
      figures->all_funds += cash;
      if (fund == CT_FUND_QTTN)
        figures->capital = cash + figures->outstanding;
    }
  figures->all_funds += figures->outstanding;
  figures->capital_met = figures->capital >= LEAST_CAPITAL;

  if (ct_date_is_set (first_day) && ct_date_compare (first_day, counting->to) <= 0)
    {
      CtStmt *stmt;
      CtDong lent;

      if (!ct_ledger_cash (counting->store, CT_FUND_QTTN, first_day, &figures->first_capital, error))
        return FALSE;
      stmt = ct_store_stmt (counting->store, CT_SQL_POSTING_LENT);
      ct_stmt_bind_date (stmt, ":date", first_day);
      if (!ct_stmt_get_int (stmt, &lent, NULL, error))
        return FALSE;
      figures->first_capital += lent;
    }
  figures->first_capital_met = figures->first_capital >= LEAST_CAPITAL;
  return TRUE;
}

gboolean
ct_count_money (CtCounting *counting,
                GError    **error)
{
  return count_movements (counting, error) && count_capital (counting, error) &&
         ct_stmt_get_int (ct_counting_open (counting, CT_SQL_VOUCHER_SYMPATHY_TURNS), &counting->figures.sympathy_turns, NULL,
                          error);
}

/* ---- Well managed (I111) ---- */

/* Eleven meetings in twelve months, and as many of a shorter period, rounded up; no difference found by a count. */
static gboolean
check_meetings (CtCounting *counting,
                gboolean   *good,
                GError    **error)
{
  CtStmt *stmt = ct_counting_open (counting, CT_SQL_MEETING_MANAGEMENT);
  int months = ct_date_months_between (counting->from, counting->to) + 1;

  if (ct_stmt_step (stmt, error) != CT_STEP_ROW)
    return FALSE;
  *good = ct_stmt_int (stmt, "months") * 12 >= months * 11 && ct_stmt_int (stmt, "differences") == 0;
  ct_stmt_reset (stmt);
  return TRUE;
}

/* Every month of the book that has ended in the period is closed, with what was counted as the book has it. */
static gboolean
check_closings (CtCounting *counting,
                gboolean   *good,
                GError    **error)
{
  CtDate first_day = counting->members->first_day;
  CtDate begin = ct_date_compare (first_day, counting->from) > 0 ? first_day : counting->from;

  *good = ct_date_is_set (first_day);
  for (CtDate month = ct_date_month_start (begin); *good && ct_date_compare (ct_date_month_end (month), counting->to) <= 0;
       month = ct_date_month_day (month, 1, 1))
    {
      CtStmt *stmt = ct_store_stmt (counting->store, CT_SQL_CLOSED_MONTH_COUNTED);
      g_autofree char *text = NULL;
      CtDong book[CT_N_FUNDS];
      json_t *counted;

      ct_stmt_bind_date (stmt, ":date", month);
      if (!ct_stmt_dup_text (stmt, &text, error))
        return FALSE;
      for (int fund = 0; fund < CT_N_FUNDS; fund++)
        if (!ct_ledger_cash (counting->store, fund, ct_date_month_end (month), &book[fund], error))
          return FALSE;
      counted = text != NULL ? json_loads (text, 0, NULL) : NULL;
      *good = counted != NULL && !ct_cash_count_differs (counted, book);
      json_decref (counted);
    }
  return TRUE;
}

gboolean
ct_count_management (CtCounting *counting,
                     GError    **error)
{
  CtFigures *figures = &counting->figures;
  gboolean meetings, closings;

  if (!check_meetings (counting, &meetings, error) || !check_closings (counting, &closings, error))
    return FALSE;
  /* At most 5 % overdue. Whether reports went up in time is not in the book. */
  figures->well_managed = meetings && closings && figures->overdue * 20 <= figures->outstanding;
  figures->all_areas = figures->areas == 0x1fe;
  return TRUE;
}
