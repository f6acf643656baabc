/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-seal.h"

#define PIECE 4096

typedef struct
{
  GChecksum *sum;
  GString   *waiting;    /* the sum is told in pieces: many short ones take it longer */
} Seal;

static void
seal_clear (Seal *seal)
{
  g_checksum_free (seal->sum);
  g_string_free (seal->waiting, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Seal, seal_clear)

static void
tell (Seal *seal)
{
  g_checksum_update (seal->sum, (const guchar *) seal->waiting->str, seal->waiting->len);
  g_string_truncate (seal->waiting, 0);
}

static void
add_row (Seal   *seal,
         CtStmt *stmt)
{
  for (int i = 0; i < ct_stmt_n_columns (stmt); i++)
    {
      ct_stmt_column_put (stmt, i, seal->waiting);
      g_string_append_c (seal->waiting, '\t');
    }
  g_string_append_c (seal->waiting, '\n');
  if (seal->waiting->len > PIECE)
    tell (seal);
}

static GArray *
add_vouchers (CtStore *store,
              CtDate   month,
              Seal    *seal,
              GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SEAL_VOUCHERS);
  CtStep step;

  ct_stmt_bind_date (stmt, ":from", month);
  ct_stmt_bind_date (stmt, ":to", ct_date_month_end (month));
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      gint64 id = ct_stmt_int (stmt, "id");

      g_array_append_val (ids, id);
      add_row (seal, stmt);
    }
  return step == CT_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
add_postings (CtStore *store,
              gint64   voucher,
              Seal    *seal,
              GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SEAL_POSTINGS);
  CtStep step;

  ct_stmt_bind_int (stmt, ":voucher", voucher);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    add_row (seal, stmt);
  return step == CT_STEP_DONE;
}

char *
ct_seal_compute (CtStore *store,
                 CtDate   month,
                 GError **error)
{
  g_auto(Seal) seal = { g_checksum_new (G_CHECKSUM_SHA256), g_string_sized_new (2 * PIECE) };
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CLOSED_MONTH_SEAL_BEFORE);
  g_autofree char *before = NULL;
  g_autoptr(GArray) vouchers = NULL;

  ct_stmt_bind_date (stmt, ":date", month);
  if (!ct_stmt_dup_text (stmt, &before, error))
    return NULL;
  if (before != NULL)
    g_string_append (seal.waiting, before);

  vouchers = add_vouchers (store, month, &seal, error);
  if (vouchers == NULL)
    return NULL;
  for (guint i = 0; i < vouchers->len; i++)
    if (!add_postings (store, g_array_index (vouchers, gint64, i), &seal, error))
      return NULL;
  tell (&seal);
  return g_strdup (g_checksum_get_string (seal.sum));
}
