/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of papers: facts like those about members, they may still come when the month is closed. Minutes that were signed
 * on paper stay as they were signed. */
#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-ledger.h"
#include "ct-meeting.h"
#include "ct-paper-texts.h"

/* A field that is not named stays as it is; null and no words clear it. */
static gboolean
write_texts (CtRun      *run,
             const char *paper,
             const char *key,
             GError    **error)
{
  for (const CtField *field = run->command->spec->fields; field->name != NULL; field++)
    {
      const char *value = ct_command_text (run->command, field->name);
      CtStmt *stmt;

      if (field->type != CT_FIELD_TEXT || ct_command_json (run->command, field->name) == NULL)
        continue;
      stmt = ct_store_stmt (run->store, *value != '\0' ? CT_SQL_PAPER_TEXT_SET : CT_SQL_PAPER_TEXT_CLEAR);
      ct_stmt_bind_text (stmt, ":paper", paper);
      ct_stmt_bind_text (stmt, ":key", key);
      ct_stmt_bind_text (stmt, ":field", field->name);
      if (*value != '\0')
        ct_stmt_bind_text (stmt, ":value", value);
      if (!ct_stmt_run (stmt, error))
        return FALSE;
    }
  return TRUE;
}

/* Signed minutes are written anew only together with a new signature, or after the old one was taken back; in a closed month
 * not even so. */
static gboolean
check_signed (CtRun            *run,
              const CtMeeting  *meeting,
              GError          **error)
{
  g_autofree char *day = NULL;
  CtMinutesSigning signing;
  gboolean closed;

  if (!ct_minutes_signing_load (run->store, meeting->no, &signing, error) ||
      !ct_ledger_is_closed (run->store, meeting->date, &closed, error))
    return FALSE;
  if (!ct_date_is_set (signing.date))
    return TRUE;
  day = ct_date_dup_vi (signing.date);
  if (closed)
    return ct_refuse (error, _("The minutes of meeting %d were signed on %s and month %02d/%d is closed: they stay as they were signed."),
                      meeting->no, day, ct_date_month (meeting->date), ct_date_year (meeting->date));
  return ct_command_json (run->command, "signed") != NULL ||
         ct_refuse (error, _("The minutes of meeting %d were signed on %s. To write them anew give “signed” too: the day of the "
                             "new signature, or null for none."), meeting->no, day);
}

static gboolean
write_signing (CtRun            *run,
               const CtMeeting  *meeting,
               GError          **error)
{
  CtDate date = ct_command_date (run->command, "signed");
  CtStmt *stmt;

  if (ct_command_json (run->command, "signed") == NULL)
    return TRUE;
  if (ct_command_is_null (run->command, "signed"))
    {
      stmt = ct_store_stmt (run->store, CT_SQL_MINUTES_SIGNED_CLEAR);
      ct_stmt_bind_int (stmt, ":meeting", meeting->no);
      return ct_stmt_run (stmt, error);
    }
  if (meeting->state == CT_MEETING_OPEN)
    return ct_refuse (error, _("Meeting %d is not posted yet, so its minutes cannot have been signed. Post it first."), meeting->no);
  if (ct_date_compare (date, meeting->date) < 0)
    {
      g_autofree char *day = ct_date_dup_vi (meeting->date);

      return ct_refuse (error, _("The minutes cannot have been signed before the meeting, %s."), day);
    }
  ct_run_warn_future (run, date);
  stmt = ct_store_stmt (run->store, CT_SQL_MINUTES_SIGNED_SET);
  ct_stmt_bind_int (stmt, ":meeting", meeting->no);
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_int (stmt, ":command", run->no);
  return ct_stmt_run (stmt, error);
}

gboolean
ct_apply_meeting_minutes (CtRun   *run,
                          GError **error)
{
  int no = ct_command_int (run->command, "meeting");
  g_autofree char *key = g_strdup_printf ("%d", no);
  CtMeeting meeting;

  if (!ct_meeting_load (run->store, no, &meeting, error))
    return FALSE;
  if (meeting.state == CT_MEETING_CANCELLED)
    return ct_refuse (error, _("Meeting %d was cancelled."), no);
  if (!check_signed (run, &meeting, error) || !write_texts (run, "minutes", key, error) ||
      !write_signing (run, &meeting, error))
    return FALSE;
  ct_run_add_result_number (run, no);
  return TRUE;
}

gboolean
ct_apply_month_report (CtRun   *run,
                       GError **error)
{
  const char *month = ct_command_text (run->command, "month");

  ct_run_add_result (run, month);
  return write_texts (run, "report", month, error);
}
