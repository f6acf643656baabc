/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-run.h"

#include <glib/gi18n-lib.h>

#include "ct-json-put.h"
#include "ct-ledger.h"

void
ct_run_clear (CtRun *run)
{
  g_clear_pointer (&run->settings, ct_settings_history_free);
  if (run->result != NULL)
    g_string_free (g_steal_pointer (&run->result), TRUE);
  g_clear_pointer (&run->warnings, g_ptr_array_unref);
  g_clear_pointer (&run->step_ids, g_ptr_array_unref);
}

gboolean
ct_run_next_number (CtRun      *run,
                    const char *counter,
                    gint64     *number,
                    GError    **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_COUNTER_STEP);

  ct_stmt_bind_text (stmt, ":name", counter);
  if (!ct_stmt_run (stmt, error))
    return FALSE;
  stmt = ct_store_stmt (run->store, CT_SQL_COUNTER_LAST);
  ct_stmt_bind_text (stmt, ":name", counter);
  return ct_stmt_get_int (stmt, number, NULL, error);
}

gboolean
ct_run_entry (CtRun   *run,
              gint64  *entry,
              GError **error)
{
  if (run->entry == 0 && !ct_run_next_number (run, "entry", &run->entry, error))
    return FALSE;
  *entry = run->entry;
  return TRUE;
}

const CtSettingsHistory *
ct_run_settings_history (CtRun   *run,
                         GError **error)
{
  if (run->settings == NULL)
    run->settings = ct_settings_history_load (run->store, error);
  return run->settings;
}

void
ct_run_forget_settings (CtRun *run)
{
  g_clear_pointer (&run->settings, ct_settings_history_free);
}

gboolean
ct_run_settings (CtRun      *run,
                 CtDate      date,
                 CtSettings *settings,
                 GError    **error)
{
  const CtSettingsHistory *history = ct_run_settings_history (run, error);

  if (history == NULL)
    return FALSE;
  ct_settings_at (history, date, settings);
  return TRUE;
}

void
ct_run_warn (CtRun      *run,
             const char *format,
             ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (run->warnings, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
separate_result (CtRun *run)
{
  if (run->result->len > 0)
    g_string_append_c (run->result, ',');
}

void
ct_run_add_result (CtRun      *run,
                   const char *id)
{
  separate_result (run);
  g_string_append (run->result, id);
}

void
ct_run_add_result_number (CtRun *run,
                          gint64 number)
{
  separate_result (run);
  ct_json_put_integer (run->result, number);
}

void
ct_run_warn_future (CtRun *run,
                    CtDate date)
{
  if (ct_date_is_set (run->today) && ct_date_compare (date, run->today) > 0)
    {
      g_autofree char *day = ct_date_dup_vi (date);
      g_autofree char *today = ct_date_dup_vi (run->today);

      ct_run_warn (run, _("%s is later than today, %s. If the day is right, look at the computer's clock."), day, today);
    }
}

gboolean
ct_run_check_date (CtRun   *run,
                   CtDate   date,
                   GError **error)
{
  g_autofree char *day = ct_date_dup_vi (date);
  CtDate first_day;
  gboolean closed;

  if (!ct_ledger_first_day (run, &first_day, error) || !ct_ledger_is_closed (run->store, date, &closed, error))
    return FALSE;
  if (ct_date_is_set (first_day) && ct_date_compare (date, first_day) < 0)
    {
      g_autofree char *first = ct_date_dup_vi (first_day);

      return ct_refuse (error, _("%s is before the first day of the book, %s. Write that day or a later one."), day, first);
    }
  if (closed)
    return ct_refuse (error, _("%s lies in month %02d/%d, which is closed. Write a day of an open month, or reopen the last "
                               "closed month."),
                      day, ct_date_month (date), ct_date_year (date));
  ct_run_warn_future (run, date);
  return TRUE;
}

void
ct_member_brief_clear (CtMemberBrief *member)
{
  g_clear_pointer (&member->name, g_free);
}

gboolean
ct_run_member (CtRun         *run,
               int            no,
               CtMemberBrief *member,
               GError       **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_BRIEF);
  CtStep step;

  ct_stmt_bind_int (stmt, ":no", no);
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_DONE)
    ct_refuse (error, _("There is no member number %d."), no);
  if (step != CT_STEP_ROW)
    return FALSE;

  *member = (CtMemberBrief) {
    .no = no,
    .name = g_strdup (ct_stmt_text (stmt, "name")),
    .joined = ct_stmt_date (stmt, "joined"),
    .left = ct_stmt_date (stmt, "left_on"),
  };
  ct_birth_parse (ct_stmt_text (stmt, "birth"), &member->birth);
  ct_stmt_reset (stmt);
  return TRUE;
}

gboolean
ct_member_brief_is_member (const CtMemberBrief *member,
                           CtDate               date)
{
  return ct_date_compare (member->joined, date) <= 0 &&
         (!ct_date_is_set (member->left) || ct_date_compare (member->left, date) > 0);
}
