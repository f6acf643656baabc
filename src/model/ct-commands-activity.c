/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Activities in the eight areas, home-care visits, health: facts, except for the money of an activity. */
#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-ledger.h"

static const char *const repeats[] = { "day", "week", "month", "quarter", "year", NULL };

gboolean
ct_apply_activity_plan (CtRun   *run,
                        GError **error)
{
  const CtCommand *command = run->command;
  CtDate date = ct_command_date (command, "date");
  CtDate until = ct_command_date (command, "until");
  const char *repeat = ct_command_text (command, "repeat");
  CtStmt *stmt;
  gint64 no;

  if (repeat[0] != '\0' && !g_strv_contains (repeats, repeat))
    return ct_refuse (error, _("“repeat” is %s; write day, week, month, quarter or year."), repeat);
  if (ct_date_is_set (until) && ct_date_compare (until, date) < 0)
    return ct_refuse (error, _("“until” is before the first day of the activity."));
  if (!ct_run_next_number (run, "activity", &no, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_ACTIVITY_INSERT);
  ct_stmt_bind_int (stmt, ":no", no);
  ct_stmt_bind_int (stmt, ":area", ct_command_int (command, "area"));
  ct_stmt_bind_text (stmt, ":kind", ct_command_text (command, "kind"));
  ct_stmt_bind_text (stmt, ":title", ct_command_text (command, "title"));
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_text (stmt, ":time", ct_command_text (command, "time"));
  ct_stmt_bind_text (stmt, ":place", ct_command_text (command, "place"));
  ct_stmt_bind_text (stmt, ":repeat", repeat);
  ct_stmt_bind_date (stmt, ":until", until);
  ct_stmt_bind_int (stmt, ":lunar", ct_command_int (command, "lunar"));
  if (ct_command_has (command, "planned_participants"))
    ct_stmt_bind_int (stmt, ":planned_participants", ct_command_int (command, "planned_participants"));
  if (ct_command_has (command, "budget"))
    ct_stmt_bind_int (stmt, ":budget", ct_command_int (command, "budget"));
  ct_stmt_bind_text (stmt, ":responsible", ct_command_text (command, "responsible"));
  if (!ct_stmt_run (stmt, error))
    return FALSE;
  ct_run_add_result_number (run, no);
  return TRUE;
}

/* rules.md 5.6: income is a receipt to QHD for fundraising, cost a payment from QHD for an event. */
static gboolean
post_activity_money (CtRun      *run,
                     int         activity,
                     const char *title,
                     CtDate      date,
                     GError    **error)
{
  CtDong income = ct_command_int (run->command, "income");
  CtDong cost = ct_command_int (run->command, "cost");
  CtVoucher voucher = { .date = date, .kind = "activity.record", .fund = "QHD", .text = title, .activity = activity };

  if (income > 0)
    {
      voucher.series = "PT";
      voucher.amount = income;
      if (!ct_ledger_post (run, &voucher,
                           (CtLine[]) {
                             { "cash", CT_FUND_QHD, 0, 0, income },
                             { "income.fundraising", CT_FUND_QHD, 0, 0, -income },
                           },
                           2, error))
        return FALSE;
    }
  if (cost > 0)
    {
      voucher.series = "PC";
      voucher.amount = cost;
      return ct_ledger_post (run, &voucher,
                             (CtLine[]) {
                               { "expense.event", CT_FUND_QHD, 0, 0, cost },
                               { "cash", CT_FUND_QHD, 0, 0, -cost },
                             },
                             2, error);
    }
  return TRUE;
}

gboolean
ct_apply_activity_record (CtRun   *run,
                          GError **error)
{
  const CtCommand *command = run->command;
  int no = ct_command_int (command, "activity");
  CtDate date = ct_command_date (command, "date");
  gboolean money = ct_command_has (command, "income") || ct_command_has (command, "cost");
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_ACTIVITY_TITLE);
  g_autofree char *title = NULL;
  gsize result = run->result->len;

  ct_stmt_bind_int (stmt, ":no", no);
  if (!ct_stmt_dup_text (stmt, &title, error))
    return FALSE;
  if (title == NULL)
    return ct_refuse (error, _("There is no activity number %d."), no);
  if (money && !ct_run_check_date (run, date, error))
    return FALSE;
  if (!money)
    ct_run_warn_future (run, date);

  stmt = ct_store_stmt (run->store, CT_SQL_ACTIVITY_RECORD_INSERT);
  ct_stmt_bind_int (stmt, ":activity", no);
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_int (stmt, ":participants", ct_command_int (command, "participants"));
  ct_stmt_bind_int (stmt, ":helped", ct_command_int (command, "helped"));
  ct_stmt_bind_int (stmt, ":workdays", ct_command_tenths (command, "workdays"));
  ct_stmt_bind_int (stmt, ":goods_value", ct_command_int (command, "goods_value"));
  ct_stmt_bind_text (stmt, ":note", ct_command_text (command, "note"));
  if (!ct_stmt_run (stmt, error) || !post_activity_money (run, no, title, date, error))
    return FALSE;
  if (run->result->len == result)
    ct_run_add_result_number (run, no);
  return TRUE;
}

/* Somebody who is a member on @date; refused else. */
static gboolean
check_member_on (CtRun   *run,
                 int      no,
                 CtDate   date,
                 GError **error)
{
  g_auto(CtMemberBrief) member = { 0 };
  g_autofree char *day = ct_date_dup_vi (date);

  if (!ct_run_member (run, no, &member, error))
    return FALSE;
  return ct_member_brief_is_member (&member, date) ||
         ct_refuse (error, _("%s (number %d) is not a member on %s."), member.name, no, day);
}

gboolean
ct_apply_visit (CtRun   *run,
                GError **error)
{
  const CtCommand *command = run->command;
  json_t *volunteers = ct_command_json (command, "volunteers");
  CtDate date = ct_command_date (command, "date");
  int member = ct_command_int (command, "member");
  json_t *volunteer;
  CtStmt *stmt;
  gint64 no;
  gsize i;

  ct_run_warn_future (run, date);
  if (json_array_size (volunteers) == 0)
    return ct_refuse (error, _("“volunteers” is empty: name who made the visit."));
  if (!check_member_on (run, member, date, error) || !ct_run_next_number (run, "visit", &no, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_VISIT_INSERT);
  ct_stmt_bind_int (stmt, ":no", no);
  ct_stmt_bind_int (stmt, ":member", member);
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_int (stmt, ":hours", ct_command_tenths (command, "hours"));
  ct_stmt_bind_text (stmt, ":note", ct_command_text (command, "note"));
  if (!ct_stmt_run (stmt, error))
    return FALSE;

  json_array_foreach (volunteers, i, volunteer)
    {
      int who = json_integer_value (volunteer);

      if (who == member)
        return ct_refuse (error, _("Member %d cannot visit himself or herself."), member);
      if (!check_member_on (run, who, date, error))
        return FALSE;
      stmt = ct_store_stmt (run->store, CT_SQL_VISIT_VOLUNTEER_INSERT);
      ct_stmt_bind_int (stmt, ":visit", no);
      ct_stmt_bind_int (stmt, ":member", who);
      if (!ct_stmt_run (stmt, error))
        return FALSE;
    }
  ct_run_add_result_number (run, no);
  return TRUE;
}

gboolean
ct_apply_health (CtRun   *run,
                 GError **error)
{
  const CtCommand *command = run->command;
  static const char *const numbers[] = { "systolic", "diastolic", "pulse" };
  CtDate date = ct_command_date (command, "date");
  int member = ct_command_int (command, "member");
  CtStmt *stmt;

  ct_run_warn_future (run, date);
  if (!check_member_on (run, member, date, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_HEALTH_INSERT);
  ct_stmt_bind_int (stmt, ":member", member);
  ct_stmt_bind_date (stmt, ":date", date);
  if (ct_command_has (command, "weight"))
    ct_stmt_bind_int (stmt, ":weight", ct_command_tenths (command, "weight"));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char parameter[16];

      g_snprintf (parameter, sizeof parameter, ":%s", numbers[i]);
      if (ct_command_has (command, numbers[i]))
        ct_stmt_bind_int (stmt, parameter, ct_command_int (command, numbers[i]));
    }
  ct_stmt_bind_text (stmt, ":note", ct_command_text (command, "note"));
  ct_run_add_result_number (run, member);
  return ct_stmt_run (stmt, error);
}

gboolean
ct_apply_checkup (CtRun   *run,
                  GError **error)
{
  const CtCommand *command = run->command;
  json_t *members = ct_command_json (command, "members");
  CtDate date = ct_command_date (command, "date");
  CtStmt *stmt;
  json_t *member;
  gint64 id;
  gsize i;

  ct_run_warn_future (run, date);
  if (json_array_size (members) == 0)
    return ct_refuse (error, _("“members” is empty: name who was examined."));

  stmt = ct_store_stmt (run->store, CT_SQL_CHECKUP_INSERT);
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_text (stmt, ":place", ct_command_text (command, "place"));
  if (!ct_stmt_run_insert (stmt, &id, error))
    return FALSE;

  json_array_foreach (members, i, member)
    {
      int no = json_integer_value (member);

      if (!check_member_on (run, no, date, error))
        return FALSE;
      stmt = ct_store_stmt (run->store, CT_SQL_CHECKUP_MEMBER_INSERT);
      ct_stmt_bind_int (stmt, ":checkup", id);
      ct_stmt_bind_int (stmt, ":member", no);
      if (!ct_stmt_run (stmt, error))
        return FALSE;
    }
  ct_run_add_result (run, ct_command_text (command, "date"));
  return TRUE;
}
