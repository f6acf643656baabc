/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-ledger.h"
#include "ct-meeting.h"

gboolean
ct_meeting_load (CtStore   *store,
                 int        no,
                 CtMeeting *meeting,
                 GError   **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_GET);
  CtStep step;

  ct_stmt_bind_int (stmt, ":no", no);
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_DONE)
    ct_refuse (error, _("There is no meeting number %d."), no);
  if (step != CT_STEP_ROW)
    return FALSE;

  *meeting = (CtMeeting) {
    .no = no,
    .date = ct_stmt_date (stmt, "date"),
    .posted = ct_stmt_int (stmt, "posted"),
    .state = ct_stmt_int (stmt, "cancelled")  ? CT_MEETING_CANCELLED
             : ct_stmt_int (stmt, "reversed") ? CT_MEETING_REVERSED
             : ct_stmt_int (stmt, "posted")   ? CT_MEETING_POSTED
                                              : CT_MEETING_OPEN,
  };
  ct_stmt_reset (stmt);
  return TRUE;
}

/* The meeting that the command names, as long as it is neither posted nor cancelled. */
static gboolean
load_open (CtRun     *run,
           CtMeeting *meeting,
           GError   **error)
{
  int no = ct_command_int (run->command, "meeting");

  if (no != 0 && no == run->open_meeting)
    {
      *meeting = (CtMeeting) { .no = no, .date = run->open_meeting_date, .state = CT_MEETING_OPEN };
      return TRUE;
    }
  if (!ct_meeting_load (run->store, no, meeting, error))
    return FALSE;
  if (meeting->state == CT_MEETING_CANCELLED)
    return ct_refuse (error, _("Meeting %d was cancelled."), no);
  if (meeting->state != CT_MEETING_OPEN)
    return ct_refuse (error, _("Meeting %d is posted and takes no more rows. Use “meeting.correct” for a wrong row."), no);
  run->open_meeting = no;
  run->open_meeting_date = meeting->date;
  return TRUE;
}

static gboolean
check_free_day (CtRun   *run,
                CtDate   date,
                int      except,
                GError **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEETING_OPEN_ON);
  gboolean found;
  gint64 no;

  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_int (stmt, ":except", except);
  if (!ct_stmt_get_int (stmt, &no, &found, error))
    return FALSE;
  return !found || ct_refuse (error, _("Meeting %d is on that day and not posted yet. Post or cancel it first."), (int) no);
}

gboolean
ct_apply_meeting_open (CtRun   *run,
                       GError **error)
{
  const CtCommand *command = run->command;
  CtDate date = ct_command_date (command, "date");
  CtStmt *stmt;
  gint64 no;

  if (!ct_run_check_date (run, date, error) || !check_free_day (run, date, 0, error) ||
      !ct_run_next_number (run, "meeting", &no, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_MEETING_INSERT);
  ct_stmt_bind_int (stmt, ":no", no);
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_text (stmt, ":time", ct_command_text (command, "time"));
  ct_stmt_bind_text (stmt, ":place", ct_command_text (command, "place"));
  ct_stmt_bind_text (stmt, ":agenda", ct_command_text (command, "agenda"));
  if (!ct_stmt_run (stmt, error))
    return FALSE;
  ct_run_add_result_number (run, no);
  return TRUE;
}

gboolean
ct_apply_meeting_move (CtRun   *run,
                       GError **error)
{
  CtDate date = ct_command_date (run->command, "date");
  CtMeeting meeting;
  CtStmt *stmt;

  if (!load_open (run, &meeting, error) || !ct_run_check_date (run, date, error) ||
      !check_free_day (run, date, meeting.no, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_MEETING_MOVE);
  ct_stmt_bind_int (stmt, ":no", meeting.no);
  ct_stmt_bind_date (stmt, ":date", date);
  ct_run_add_result_number (run, meeting.no);
  return ct_stmt_run_one (stmt, error);
}

gboolean
ct_apply_meeting_cancel (CtRun   *run,
                         GError **error)
{
  CtMeeting meeting;
  CtStmt *stmt;

  if (!load_open (run, &meeting, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_MEETING_CANCEL);
  ct_stmt_bind_int (stmt, ":no", meeting.no);
  ct_stmt_bind_text (stmt, ":reason", ct_command_text (run->command, "reason"));
  ct_run_add_result_number (run, meeting.no);
  return ct_stmt_run_one (stmt, error);
}

/* ---- Rows ---- */

/* rules.md 8.2: nobody who joins later; who has left may still pay but was not there. */
gboolean
ct_meeting_check_row (CtRun           *run,
                      const CtMeeting *meeting,
                      int              no,
                      GError         **error)
{
  const char *mark = ct_meeting_mark_of (run->command);
  g_auto(CtMemberBrief) member = { 0 };
  int systolic = ct_command_int (run->command, "systolic");
  int diastolic = ct_command_int (run->command, "diastolic");

  if (!ct_run_member (run, no, &member, error))
    return FALSE;
  if (ct_date_compare (member.joined, meeting->date) > 0)
    {
      g_autofree char *day = ct_date_dup_vi (member.joined);

      return ct_refuse (error, _("%s (number %d) joins only on %s, after the meeting."), member.name, no, day);
    }
  if (g_strcmp0 (mark, "x") == 0 && !ct_member_brief_is_member (&member, meeting->date))
    return ct_refuse (error, _("%s (number %d) had left before the meeting and cannot be present; money may still be "
                               "paid."),
                      member.name, no);
  if (systolic != 0 && diastolic != 0 && systolic <= diastolic)
    ct_run_warn (run, _("Blood pressure %d/%d of %s: the first number is usually the larger one."), systolic, diastolic,
                 member.name);
  return TRUE;
}

const char *
ct_meeting_mark_of (const CtCommand *command)
{
  json_t *value = ct_command_json (command, "present");

  if (json_is_boolean (value))
    return json_is_true (value) ? "x" : "k";
  return json_string_value (value);
}

static void
bind_number (CtStmt          *stmt,
             const char      *parameter,
             const CtCommand *command,
             const char      *field)
{
  json_t *value = ct_command_json (command, field);

  if (json_is_integer (value))
    ct_stmt_bind_int (stmt, parameter, json_integer_value (value));
}

/* Which of the row's fields the command names, a bit for each, so that the others stay as they are. */
static int
count_named (const CtCommand *command,
             gboolean         facts_only)
{
  static const char *const fields[] = { "present", "weight", "systolic", "diastolic", "dues", "principal", "interest",
                                        "other", "note" };
  const gsize n_facts = 4;
  int named = 0;

  for (gsize i = 0; i < (facts_only ? n_facts : G_N_ELEMENTS (fields)); i++)
    if (ct_command_json (command, fields[i]) != NULL)
      named |= 1 << i;
  return named;
}

static void
bind_row (CtStmt          *stmt,
          const CtCommand *command,
          int              meeting,
          int              member,
          gboolean         facts_only)
{
  ct_stmt_bind_int (stmt, ":meeting", meeting);
  ct_stmt_bind_int (stmt, ":member", member);
  ct_stmt_bind_lent (stmt, ":present", ct_meeting_mark_of (command));
  if (ct_command_has (command, "weight"))
    ct_stmt_bind_int (stmt, ":weight", ct_command_tenths (command, "weight"));
  bind_number (stmt, ":systolic", command, "systolic");
  bind_number (stmt, ":diastolic", command, "diastolic");
  if (facts_only)
    return;
  bind_number (stmt, ":dues", command, "dues");
  bind_number (stmt, ":principal", command, "principal");
  bind_number (stmt, ":interest", command, "interest");
  bind_number (stmt, ":other", command, "other");
  if (ct_command_has (command, "note"))
    ct_stmt_bind_text (stmt, ":note", ct_command_text (command, "note"));
}

gboolean
ct_meeting_write_row (CtRun   *run,
                      int      meeting,
                      int      member,
                      gboolean facts_only,
                      GError **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEETING_ROW_INSERT);
  gboolean inserted;

  bind_row (stmt, run->command, meeting, member, facts_only);
  if (!ct_stmt_run_any (stmt, &inserted, error) || inserted)
    return inserted;

  stmt = ct_store_stmt (run->store, CT_SQL_MEETING_ROW_UPDATE);
  bind_row (stmt, run->command, meeting, member, facts_only);
  ct_stmt_bind_int (stmt, ":named", count_named (run->command, facts_only));
  return ct_stmt_run_one (stmt, error);
}

gboolean
ct_apply_meeting_row (CtRun   *run,
                      GError **error)
{
  int member = ct_command_int (run->command, "member");
  CtMeeting meeting;

  if (!load_open (run, &meeting, error) || !ct_meeting_check_row (run, &meeting, member, error) ||
      !ct_meeting_write_row (run, meeting.no, member, FALSE, error))
    return FALSE;
  ct_run_add_result_number (run, meeting.no);
  return TRUE;
}
