/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closing a month (rules.md 9.3): from then on nothing is dated in it; the database itself refuses. */
#include <glib/gi18n-lib.h>

#include "ct-cash-count.h"
#include "ct-commands.h"
#include "ct-ledger.h"
#include "ct-seal.h"

static gboolean
check_is_next (CtRun   *run,
               CtDate   month,
               GError **error)
{
  CtDate last, first_day, next;

  if (!ct_ledger_last_closed (run->store, &last, error) || !ct_ledger_first_day (run, &first_day, error))
    return FALSE;
  if (!ct_date_is_set (first_day))
    return ct_refuse (error, _("Nothing is posted yet; there is no month to close."));

  next = ct_date_is_set (last) ? ct_date_month_day (last, 1, 1) : ct_date_month_start (first_day);
  if (ct_date_compare (month, next) < 0)
    return ct_refuse (error, _("Month %02d/%d is closed already, or before the book begins."), ct_date_month (month),
                      ct_date_year (month));
  if (ct_date_compare (month, next) > 0)
    return ct_refuse (error, _("Months are closed in order: close %02d/%d first."), ct_date_month (next), ct_date_year (next));
  return TRUE;
}

static gboolean
check_meetings (CtRun   *run,
                CtDate   month,
                GError **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEETING_OPEN_BETWEEN);
  gboolean found;
  gint64 no;

  ct_stmt_bind_date (stmt, ":from", month);
  ct_stmt_bind_date (stmt, ":to", ct_date_month_end (month));
  if (!ct_stmt_get_int (stmt, &no, &found, error))
    return FALSE;
  return !found || ct_refuse (error, _("Meeting %d of this month is neither posted nor cancelled. Do that first."), (int) no);
}

static gboolean
check_count (CtRun   *run,
             CtDate   month,
             GError **error)
{
  json_t *counted = ct_command_json (run->command, "counted");
  CtDate end = ct_date_month_end (month);
  CtDong book[CT_N_FUNDS];
  g_autofree char *difference = NULL;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      if (!ct_ledger_cash (run->store, fund, end, &book[fund], error))
        return FALSE;
      if (ct_cash_count_names_funds (counted) && book[fund] != 0 &&
          json_object_get (counted, ct_fund_code (fund)) == NULL)
        return ct_refuse (error, _("“counted” leaves out %s, which holds money. Count every fund that does."),
                          ct_fund_name (fund));
    }
  if (!ct_cash_count_differs (counted, book) || ct_command_text (run->command, "note")[0] != '\0')
    return TRUE;

  difference = ct_dong_dup (ct_cash_count_total (counted) - ct_cash_count_sum (book));
  return ct_refuse (error, _("What was counted differs from the book by %s đ, or lies in other funds. Count again, or explain it "
                             "in “note”."),
                    difference);
}

gboolean
ct_apply_month_close (CtRun   *run,
                      GError **error)
{
  const CtCommand *command = run->command;
  const char *text = ct_command_text (command, "month");
  g_autofree char *sealed = NULL;
  char *counted;
  CtStmt *stmt;
  CtDate month = CT_DATE_NONE;

  ct_date_parse_month (text, &month);
  if (!check_is_next (run, month, error) || !check_meetings (run, month, error) || !check_count (run, month, error))
    return FALSE;
  ct_run_warn_future (run, month);
  sealed = ct_seal_compute (run->store, month, error);
  if (sealed == NULL)
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_CLOSED_MONTH_INSERT);
  counted = json_dumps (ct_command_json (command, "counted"), JSON_COMPACT | JSON_SORT_KEYS);
  ct_stmt_bind_text (stmt, ":month", text);
  ct_stmt_bind_text (stmt, ":counted", counted);
  ct_stmt_bind_text (stmt, ":note", ct_command_text (command, "note"));
  ct_stmt_bind_text (stmt, ":sealed", sealed);
  free (counted);
  ct_run_add_result (run, text);
  return ct_stmt_run (stmt, error);
}

gboolean
ct_apply_month_reopen (CtRun   *run,
                       GError **error)
{
  const char *text = ct_command_text (run->command, "month");
  CtDate month = CT_DATE_NONE, last;
  CtStmt *stmt;

  ct_date_parse_month (text, &month);
  if (!ct_ledger_last_closed (run->store, &last, error))
    return FALSE;
  if (!ct_date_is_set (last))
    return ct_refuse (error, _("No month is closed."));
  if (ct_date_compare (month, last) != 0)
    return ct_refuse (error, _("Only the last closed month, %02d/%d, can be reopened."), ct_date_month (last),
                      ct_date_year (last));

  stmt = ct_store_stmt (run->store, CT_SQL_CLOSED_MONTH_DELETE);
  ct_stmt_bind_text (stmt, ":month", text);
  ct_run_add_result (run, text);
  return ct_stmt_run_one (stmt, error);
}
