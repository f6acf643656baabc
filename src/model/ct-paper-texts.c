/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-paper-texts.h"

static GHashTable *
load_texts (CtStore    *store,
            const char *paper,
            const char *key,
            GError    **error)
{
  g_autoptr(GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_PAPER_TEXT_OF);
  CtStep step;

  ct_stmt_bind_text (stmt, ":paper", paper);
  ct_stmt_bind_text (stmt, ":key", key);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_hash_table_insert (texts, g_strdup (ct_stmt_text (stmt, "field")), g_strdup (ct_stmt_text (stmt, "value")));
  return step == CT_STEP_DONE ? g_steal_pointer (&texts) : NULL;
}

GHashTable *
ct_minutes_texts_load (CtStore *store,
                       int      meeting,
                       GError **error)
{
  g_autofree char *key = g_strdup_printf ("%d", meeting);

  return load_texts (store, "minutes", key, error);
}

GHashTable *
ct_report_texts_load (CtStore *store,
                      CtDate   month,
                      GError **error)
{
  g_autofree char *day = ct_date_dup_iso (month);
  g_autofree char *key = g_strndup (day, strlen ("YYYY-MM"));

  return load_texts (store, "report", key, error);
}

gboolean
ct_minutes_signing_load (CtStore           *store,
                         int                meeting,
                         CtMinutesSigning  *signing,
                         GError           **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MINUTES_SIGNED_OF);
  CtStep step;

  *signing = (CtMinutesSigning) { .date = CT_DATE_NONE };
  ct_stmt_bind_int (stmt, ":meeting", meeting);
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_ROW)
    {
      *signing = (CtMinutesSigning) { ct_stmt_date (stmt, "date"), ct_stmt_int (stmt, "command") };
      ct_stmt_reset (stmt);
    }
  return step != CT_STEP_ERROR;
}
