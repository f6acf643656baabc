/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-check.h"

#include <glib/gi18n-lib.h>

#include "ct-check-ledger.h"
#include "ct-dump.h"
#include "ct-journal.h"
#include "ct-replay.h"
#include "ct-schema.h"
#include "ct-seal.h"

#define MOST_FAULTS 50

/* ---- The file, its texts ---- */

/* Takes @found over; NULL is a failure of its own. */
static gboolean
take_faults (GPtrArray *faults,
             GPtrArray *found)
{
  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (faults, g_strdup (found->pdata[i]));
  g_ptr_array_unref (found);
  return TRUE;
}

static gboolean
check_file (CtStore   *store,
            GPtrArray *faults,
            GError   **error)
{
  return take_faults (faults, ct_schema_check_integrity (store, error));
}

static gboolean
check_schema (CtStore   *store,
              GPtrArray *faults,
              GError   **error)
{
  return take_faults (faults, ct_schema_check_schema (store, error));
}

static gboolean
check_texts_of (CtStore    *store,
                const char *table,
                GPtrArray  *faults,
                GError    **error)
{
  g_autoptr(CtStmt) stmt = ct_dump_open_table (store, table, error);
  CtStep step;

  if (stmt == NULL)
    return FALSE;
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW && faults->len < MOST_FAULTS)
    for (int i = 0; i < ct_stmt_n_columns (stmt); i++)
      {
        const char *text = ct_stmt_column_text (stmt, i);
        g_autofree char *normal = NULL;

        if (g_str_is_ascii (text))
          continue;
        normal = g_utf8_validate (text, -1, NULL) ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
        if (g_strcmp0 (normal, text) != 0)
          g_ptr_array_add (faults, g_strdup_printf (_("%s, row %s: “%s” is not kept in the one form of Unicode (NFC)"), table,
                                                    ct_stmt_column_text (stmt, 0), ct_stmt_column_name (stmt, i)));
      }
  return step != CT_STEP_ERROR;
}

static gboolean
check_texts (CtStore   *store,
             GPtrArray *faults,
             GError   **error)
{
  g_auto(GStrv) tables = ct_dump_dup_tables (store, error);

  for (char **table = tables; table != NULL && *table != NULL; table++)
    if (!check_texts_of (store, *table, faults, error))
      return FALSE;
  return tables != NULL;
}

/* ---- Closed months, the audit trail ---- */

static gboolean
check_closed_months (CtStore   *store,
                     GPtrArray *faults,
                     GError   **error)
{
  g_autoptr(GPtrArray) months = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) seals = g_ptr_array_new_with_free_func (g_free);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CLOSED_MONTH_ALL);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      g_ptr_array_add (months, g_strdup (ct_stmt_text (stmt, "month")));
      g_ptr_array_add (seals, g_strdup (ct_stmt_text (stmt, "sealed")));
    }
  if (step == CT_STEP_ERROR)
    return FALSE;

  for (guint i = 0; i < months->len; i++)
    {
      g_autofree char *sealed = NULL;
      CtDate month;

      if (!ct_date_parse_month (months->pdata[i], &month))
        {
          g_ptr_array_add (faults, g_strdup_printf (_("“%s” is not a month"), (char *) months->pdata[i]));
          continue;
        }
      sealed = ct_seal_compute (store, month, error);
      if (sealed == NULL)
        return FALSE;
      if (!g_str_equal (sealed, seals->pdata[i]))
        g_ptr_array_add (faults, g_strdup_printf (_("month %s is no longer as it was when it was closed"),
                                                  (char *) months->pdata[i]));
    }
  return TRUE;
}

static gboolean
check_chain (CtStore   *store,
             GPtrArray *faults,
             GError   **error)
{
  gint64 broken;

  if (!ct_journal_check_chain (store, &broken, error))
    return FALSE;
  if (broken != 0)
    g_ptr_array_add (faults, g_strdup_printf (_("the chain is broken at number %lld: that line, or the one "
                                                "before it, was changed, removed or put in"),
                                              (long long) broken));
  return TRUE;
}

/* The strongest proof comes last: the commands of the audit trail, issued again, make every row of every table. */
static gboolean
check_replay (CtStore   *store,
              GPtrArray *faults,
              GError   **error)
{
  g_autoptr(GError) refused = NULL;
  g_autoptr(CtBook) again = ct_replay_book (store, 0, &refused);

  if (again == NULL)
    {
      g_ptr_array_add (faults, g_strdup (refused->message));
      return TRUE;
    }
  return take_faults (faults, ct_replay_compare (store, ct_book_get_store (again), MOST_FAULTS, error));
}

/* ---- All of them ---- */

static const struct
{
  const char *name;
  gboolean  (*run) (CtStore *store, GPtrArray *faults, GError **error);
} checks[] = {
  { "file", check_file },
  { "schema", check_schema },
  { "vouchers-balanced", ct_check_vouchers_balanced },
  { "voucher-numbers", ct_check_voucher_numbers },
  { "equations", ct_check_equations },
  { "loans", ct_check_loans },
  { "funds-not-negative", ct_check_funds_not_negative },
  { "stored-totals", ct_check_stored_totals },
  { "closed-months", check_closed_months },
  { "audit-chain", check_chain },
  { "texts-nfc", check_texts },
  { "replay", check_replay },
};

gboolean
ct_check_run (CtStore    *store,
              CtCheckFunc func,
              gpointer    data)
{
  g_autoptr(GError) busy = NULL;
  gboolean passed = TRUE;

  /* Whoever has the book open goes on writing meanwhile; what is compared must be of one moment. */
  if (!ct_store_begin_read (store, &busy))
    {
      func (checks[0].name, FALSE, busy->message, data);
      return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(GError) unreadable = NULL;

      if (!checks[i].run (store, faults, &unreadable))
        g_ptr_array_add (faults, g_strdup (unreadable != NULL ? unreadable->message : "?"));
      if (faults->len == 0)
        {
          /* The fingerprint is what is compared with a printed one. */
          g_autofree char *fingerprint = checks[i].run == check_chain ? ct_journal_dup_fingerprint (store, NULL) : NULL;

          func (checks[i].name, TRUE, fingerprint != NULL ? fingerprint : "", data);
        }
      for (guint j = 0; j < faults->len; j++)
        func (checks[i].name, FALSE, faults->pdata[j], data);
      passed = passed && faults->len == 0;
    }
  ct_store_rollback (store);
  return passed;
}
