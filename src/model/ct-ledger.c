/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-ledger.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUSPICIOUS_DAYS 366

gboolean
ct_ledger_first_day (CtRun   *run,
                     CtDate  *day,
                     GError **error)
{
  if (!run->first_day_known)
    {
      g_autofree char *text = NULL;

      run->first_day = CT_DATE_NONE;
      if (!ct_stmt_dup_text (ct_store_stmt (run->store, CT_SQL_BOOK_FIRST_DAY), &text, error))
        return FALSE;
      if (text != NULL)
        ct_date_parse_iso (text, &run->first_day);
      run->first_day_known = TRUE;
    }
  *day = run->first_day;
  return TRUE;
}

gboolean
ct_ledger_is_closed (CtStore  *store,
                     CtDate    date,
                     gboolean *closed,
                     GError  **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CLOSED_MONTH_HAS);
  gint64 n;

  ct_stmt_bind_date (stmt, ":date", date);
  if (!ct_stmt_get_int (stmt, &n, NULL, error))
    return FALSE;
  *closed = n > 0;
  return TRUE;
}

gboolean
ct_ledger_last_closed (CtStore *store,
                       CtDate  *month,
                       GError **error)
{
  g_autofree char *text = NULL;

  *month = CT_DATE_NONE;
  if (!ct_stmt_dup_text (ct_store_stmt (store, CT_SQL_CLOSED_MONTH_LAST), &text, error))
    return FALSE;
  if (text != NULL)
    ct_date_parse_month (text, month);
  return TRUE;
}

/* ---- Posting ---- */

static gboolean
set_first_day (CtRun   *run,
               CtDate   date,
               GError **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_BOOK_SET_FIRST_DAY);

  ct_stmt_bind_date (stmt, ":date", date);
  if (!ct_stmt_run (stmt, error))
    return FALSE;
  run->first_day = date;
  run->first_day_known = TRUE;
  if (ct_date_is_set (run->today) && ABS (ct_date_days_between (date, run->today)) > SUSPICIOUS_DAYS)
    {
      g_autofree char *day = ct_date_dup_vi (date);

      ct_run_warn (run, _("The book begins on %s, more than a year from today. Is the year right? If not, reverse the "
                          "voucher and write it again."),
                   day);
    }
  return TRUE;
}

static gboolean
move_cash (CtRun   *run,
           CtFund   fund,
           CtDate   date,
           CtDong   change,
           GError **error)
{
  static const CtSql steps[] = { CT_SQL_FUND_DAY_ADD, CT_SQL_FUND_DAY_SHIFT };

  if (change == 0)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      CtStmt *stmt = ct_store_stmt (run->store, steps[i]);

      ct_stmt_bind_text (stmt, ":fund", ct_fund_code (fund));
      ct_stmt_bind_date (stmt, ":date", date);
      ct_stmt_bind_int (stmt, ":change", change);
      if (!ct_stmt_run (stmt, error))
        return FALSE;
    }
  if (!ct_date_is_set (run->touched[fund]) || ct_date_compare (date, run->touched[fund]) < 0)
    run->touched[fund] = date;
  return TRUE;
}

typedef struct
{
  const char *account, *fund, *member, *loan, *amount;
} LineNames;

static void
bind_line (CtStmt          *stmt,
           const LineNames *names,
           const CtLine    *line)
{
  ct_stmt_bind_lent (stmt, names->account, line->account);
  ct_stmt_bind_lent (stmt, names->fund, ct_fund_code (line->fund));
  ct_stmt_bind_ref (stmt, names->member, line->member);
  ct_stmt_bind_ref (stmt, names->loan, line->loan);
  ct_stmt_bind_int (stmt, names->amount, line->amount);
}

static gboolean
insert_lines (CtRun        *run,
              gint64        voucher,
              const CtLine *lines,
              guint         n_lines,
              GError      **error)
{
#define NAMES(n) { ":account" n, ":fund" n, ":member" n, ":loan" n, ":amount" n }
#define EIGHT_NAMES(eight) \
  NAMES (eight "0"), NAMES (eight "1"), NAMES (eight "2"), NAMES (eight "3"), \
  NAMES (eight "4"), NAMES (eight "5"), NAMES (eight "6"), NAMES (eight "7")
  static const LineNames single = NAMES ("");
  static const LineNames several[] = { EIGHT_NAMES ("0"), EIGHT_NAMES ("1"), EIGHT_NAMES ("2"), EIGHT_NAMES ("3") };
#undef EIGHT_NAMES
#undef NAMES
  guint i = 0;

  while (i < n_lines)
    {
      guint n = n_lines - i < G_N_ELEMENTS (several) ? 1 : G_N_ELEMENTS (several);
      CtStmt *stmt = ct_store_stmt (run->store, n == 1 ? CT_SQL_POSTING_INSERT : CT_SQL_POSTING_INSERT_32);

      ct_stmt_bind_int (stmt, ":voucher", voucher);
      ct_stmt_bind_int (stmt, ":line", i + 1);
      for (guint j = 0; j < n; j++)
        bind_line (stmt, n == 1 ? &single : &several[j], &lines[i + j]);
      if (!ct_stmt_run (stmt, error))
        return FALSE;
      i += n;
    }
  return TRUE;
}

static gboolean
insert_voucher (CtRun           *run,
                const CtVoucher *voucher,
                gint64          *id,
                GError         **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_VOUCHER_NEXT_NUMBER);
  g_autofree char *label = NULL;
  gint64 entry, number;

  ct_stmt_bind_text (stmt, ":series", voucher->series);
  ct_stmt_bind_int (stmt, ":year", ct_date_year (voucher->date));
  if (!ct_stmt_get_int (stmt, &number, NULL, error) || !ct_run_entry (run, &entry, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_VOUCHER_INSERT);
  ct_stmt_bind_int (stmt, ":command", run->no);
  ct_stmt_bind_int (stmt, ":entry", entry);
  ct_stmt_bind_text (stmt, ":series", voucher->series);
  ct_stmt_bind_int (stmt, ":number", number);
  ct_stmt_bind_date (stmt, ":date", voucher->date);
  ct_stmt_bind_text (stmt, ":kind", voucher->kind);
  ct_stmt_bind_text (stmt, ":fund", voucher->fund);
  ct_stmt_bind_int (stmt, ":amount", voucher->amount);
  ct_stmt_bind_text (stmt, ":text", voucher->text != NULL ? voucher->text : "");
  ct_stmt_bind_ref (stmt, ":member", voucher->member);
  ct_stmt_bind_text (stmt, ":party", voucher->party != NULL ? voucher->party : "");
  ct_stmt_bind_ref (stmt, ":loan", voucher->loan);
  ct_stmt_bind_ref (stmt, ":meeting", voucher->meeting);
  ct_stmt_bind_ref (stmt, ":activity", voucher->activity);
  ct_stmt_bind_int (stmt, ":turns", voucher->turns);
  ct_stmt_bind_int (stmt, ":opening", voucher->opening);
  ct_stmt_bind_ref (stmt, ":reverses", voucher->reverses);
  if (!ct_stmt_run_insert (stmt, id, error))
    return FALSE;

  label = ct_voucher_dup_label (voucher->series, number, ct_date_year (voucher->date));
  ct_run_add_result (run, label);
  run->made_voucher = TRUE;
  return TRUE;
}

gboolean
ct_ledger_post (CtRun           *run,
                const CtVoucher *voucher,
                const CtLine    *lines,
                guint            n_lines,
                GError         **error)
{
  CtDong cash[CT_N_FUNDS] = { 0 };
  CtDong sum = 0;
  CtDate first_day;
  gint64 id;

  for (guint i = 0; i < n_lines; i++)
    {
      sum += lines[i].amount;
      if (g_str_equal (lines[i].account, "cash"))
        cash[lines[i].fund] += lines[i].amount;
      run->touched_borrowed = run->touched_borrowed || g_str_equal (lines[i].account, "capital.borrowed");
      if (g_str_equal (lines[i].account, "capital.contribution"))
        run->touched_contribution = lines[i].member;
    }
  g_return_val_if_fail (sum == 0, FALSE);

  if (!ct_ledger_first_day (run, &first_day, error))
    return FALSE;
  if (!ct_date_is_set (first_day) && !set_first_day (run, voucher->date, error))
    return FALSE;
  if (!insert_voucher (run, voucher, &id, error) || !insert_lines (run, id, lines, n_lines, error))
    return FALSE;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    if (!move_cash (run, fund, voucher->date, cash[fund], error))
      return FALSE;
  return TRUE;
}

/* ---- Nothing below zero ---- */

static gboolean
check_fund (CtRun   *run,
            CtFund   fund,
            GError **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_FUND_DAY_NEGATIVE);
  g_autofree char *day = NULL;
  g_autofree char *missing = NULL;
  CtStep step;

  ct_stmt_bind_text (stmt, ":fund", ct_fund_code (fund));
  ct_stmt_bind_date (stmt, ":from", run->touched[fund]);
  step = ct_stmt_step (stmt, error);
  if (step != CT_STEP_ROW)
    return step == CT_STEP_DONE;

  day = ct_date_dup_vi (ct_stmt_date (stmt, "date"));
  missing = ct_dong_dup (-ct_stmt_int (stmt, "closing"));
  ct_stmt_reset (stmt);
  if (fund == CT_FUND_LCP)
    return ct_refuse (error, _("The interest waiting to be split would be short of %s đ on %s: it was split already. Reverse "
                               "the split of interest first."),
                      missing, day);
  return ct_refuse (error, _("%s would be short of %s đ on %s: a fund never pays out more than it holds. Enter what came in "
                             "first, or pay less."),
                    ct_fund_name (fund), missing, day);
}

static gboolean
check_capital (CtRun      *run,
               const char *account,
               int         member,
               GError    **error)
{
  CtDong lowest;
  CtDate day;

  if (!ct_ledger_lowest_credit (run->store, account, member, CT_DATE_NONE, &lowest, &day, error))
    return FALSE;
  if (lowest < 0)
    {
      g_autofree char *missing = ct_dong_dup (-lowest);
      g_autofree char *on = ct_date_dup_vi (day);

      if (member != 0)
        return ct_refuse (error, _("The contribution of member %d would be short of %s đ on %s: no more than what is left of "
                                   "it can be given back or set off."),
                          member, missing, on);
      return ct_refuse (error, _("The borrowed capital would be short of %s đ on %s: no more than what was borrowed can be "
                                 "given back."),
                        missing, on);
    }
  return TRUE;
}

gboolean
ct_ledger_check_balances (CtRun   *run,
                          GError **error)
{
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    if (ct_date_is_set (run->touched[fund]) && !check_fund (run, fund, error))
      return FALSE;
  if (run->touched_borrowed && !check_capital (run, "capital.borrowed", 0, error))
    return FALSE;
  return run->touched_contribution == 0 ||
         check_capital (run, "capital.contribution", run->touched_contribution, error);
}

void
ct_ledger_forget_touched (CtRun *run)
{
  memset (run->touched, 0, sizeof run->touched);
  run->touched_borrowed = FALSE;
  run->touched_contribution = 0;
}

/* ---- Balances ---- */

gboolean
ct_ledger_cash (CtStore *store,
                CtFund   fund,
                CtDate   date,
                CtDong  *cash,
                GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_FUND_DAY_CLOSING);

  ct_stmt_bind_text (stmt, ":fund", ct_fund_code (fund));
  ct_stmt_bind_date (stmt, ":date", date);
  return ct_stmt_get_int (stmt, cash, NULL, error);
}

static CtStmt *
account_stmt (CtStore    *store,
              const char *account,
              int         member,
              CtSql       of_member,
              CtSql       of_borrowed)
{
  CtStmt *stmt = ct_store_stmt (store, member != 0 ? of_member : of_borrowed);

  /* Without a member only the borrowed capital is asked for, which has an index of its own. */
  g_assert (member != 0 || g_str_equal (account, "capital.borrowed"));
  if (member != 0)
    {
      ct_stmt_bind_int (stmt, ":member", member);
      ct_stmt_bind_text (stmt, ":account", account);
    }
  return stmt;
}

gboolean
ct_ledger_credit (CtStore    *store,
                  const char *account,
                  int         member,
                  CtDate      date,
                  CtDong     *amount,
                  GError    **error)
{
  CtStmt *stmt = account_stmt (store, account, member, CT_SQL_POSTING_MEMBER_CREDIT, CT_SQL_POSTING_BORROWED_CREDIT);

  ct_stmt_bind_date (stmt, ":date", date);
  return ct_stmt_get_int (stmt, amount, NULL, error);
}

gboolean
ct_ledger_lowest_credit (CtStore    *store,
                         const char *account,
                         int         member,
                         CtDate      from,
                         CtDong     *lowest,
                         CtDate     *day,
                         GError    **error)
{
  CtStmt *stmt = account_stmt (store, account, member, CT_SQL_POSTING_MEMBER_DAYS, CT_SQL_POSTING_BORROWED_DAYS);
  CtDong sum = 0;
  gboolean any = FALSE;
  CtStep step;

  *lowest = 0;
  *day = CT_DATE_NONE;
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtDate date = ct_stmt_date (stmt, "date");

      sum -= ct_stmt_int (stmt, "amount");
      if (ct_date_compare (date, from) >= 0 && (!any || sum < *lowest))
        {
          any = TRUE;
          *lowest = sum;
          *day = date;
        }
    }
  if (!any)
    *lowest = sum;
  return step == CT_STEP_DONE;
}
