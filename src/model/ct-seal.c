/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-seal.h"

static gboolean
add_rows (CtStore   *store,
          CtSql      sql,
          CtDate     month,
          GChecksum *sum,
          GError   **error)
{
  CtStmt *stmt = ct_store_stmt (store, sql);
  CtStep step;

  ct_stmt_bind_date (stmt, ":from", month);
  ct_stmt_bind_date (stmt, ":to", ct_date_month_end (month));
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      for (int i = 0; i < ct_stmt_n_columns (stmt); i++)
        {
          g_checksum_update (sum, (const guchar *) ct_stmt_column_text (stmt, i), -1);
          g_checksum_update (sum, (const guchar *) "\t", 1);
        }
      g_checksum_update (sum, (const guchar *) "\n", 1);
    }
  return step == CT_STEP_DONE;
}

char *
ct_seal_compute (CtStore *store,
                 CtDate   month,
                 GError **error)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CLOSED_MONTH_SEAL_BEFORE);
  g_autofree char *before = NULL;

  ct_stmt_bind_date (stmt, ":date", month);
  if (!ct_stmt_dup_text (stmt, &before, error))
    return NULL;
  if (before != NULL)
    g_checksum_update (sum, (const guchar *) before, -1);

  if (!add_rows (store, CT_SQL_SEAL_VOUCHERS, month, sum, error) || !add_rows (store, CT_SQL_SEAL_POSTINGS, month, sum, error))
    return NULL;
  return g_strdup (g_checksum_get_string (sum));
}
