/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-journal.h"

#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-dump.h"

/* ---- Beginning and end of a command ---- */

gboolean
ct_journal_begin (CtRun   *run,
                  GError **error)
{
  if (!ct_stmt_get_int (ct_store_stmt (run->store, CT_SQL_COMMAND_NEXT), &run->no, NULL, error))
    return FALSE;
  ct_store_set_command (run->store, run->no);
  return TRUE;
}

/* One link: over the link before, the number and the row's fields, each begun by a byte that no text holds. */
static char *
compute_link (const char *before,
              gint64      no,
              const char *const fields[],
              guint       n_fields)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  char number[24];

  g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT, no);
  g_checksum_update (sum, (const guchar *) before, -1);
  g_checksum_update (sum, (const guchar *) number, -1);
  for (guint i = 0; i < n_fields; i++)
    {
      g_checksum_update (sum, (const guchar *) "\0", 1);
      g_checksum_update (sum, (const guchar *) fields[i], -1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

char *
ct_journal_dup_fingerprint (CtStore *store,
                            GError **error)
{
  char *fingerprint = NULL;

  if (!ct_stmt_dup_text (ct_store_stmt (store, CT_SQL_COMMAND_LAST_HASH), &fingerprint, error))
    return NULL;
  return fingerprint != NULL ? fingerprint : g_strdup ("");
}

/* The command that an undo took back; kept in the row of the undo. */
static gint64
undone_by (CtRun *run)
{
  return g_str_equal (run->command->spec->name, "undo") ? g_ascii_strtoll (run->result->str, NULL, 10) : 0;
}

gboolean
ct_journal_end (CtRun      *run,
                const char *at,
                const char *who,
                GError    **error)
{
  g_autofree char *json = ct_command_dup_json (run->command);
  g_autofree char *before = ct_journal_dup_fingerprint (run->store, error);
  g_autofree char *today = ct_date_dup_iso (run->today);
  gboolean undo = g_str_equal (run->command->spec->name, "undo");
  gboolean undoable = !run->made_voucher && !run->never_undone && !run->command->spec->never_undone && !undo;
  const char *fields[] = { at, today, who, run->command->spec->name, json, run->result->str, undoable ? "1" : "0" };
  g_autofree char *hash = NULL;
  CtStmt *stmt;

  if (before == NULL)
    return FALSE;
  hash = compute_link (before, run->no, fields, G_N_ELEMENTS (fields));

  stmt = ct_store_stmt (run->store, CT_SQL_COMMAND_INSERT);
  ct_stmt_bind_int (stmt, ":no", run->no);
  ct_stmt_bind_text (stmt, ":at", at);
  ct_stmt_bind_text (stmt, ":today", today);
  ct_stmt_bind_text (stmt, ":who", who);
  ct_stmt_bind_text (stmt, ":name", run->command->spec->name);
  ct_stmt_bind_text (stmt, ":json", json);
  ct_stmt_bind_text (stmt, ":result", run->result->str);
  ct_stmt_bind_ref (stmt, ":undoes", undone_by (run));
  ct_stmt_bind_int (stmt, ":undoable", undoable);
  ct_stmt_bind_text (stmt, ":hash", hash);
  return ct_stmt_run (stmt, error);
}

gboolean
ct_journal_check_chain (CtStore *store,
                        gint64  *broken,
                        GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_COMMAND_CHAIN);
  g_autofree char *before = NULL;
  gint64 expected = 1;
  CtStep step;

  *broken = 0;
  if (!ct_stmt_dup_text (ct_store_stmt (store, CT_SQL_COMMAND_CHAIN_START), &before, error))
    return FALSE;
  if (before == NULL)
    before = g_strdup ("");
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      gint64 no = ct_stmt_int (stmt, "no");
      g_autofree char *at = g_strdup (ct_stmt_text (stmt, "at"));
      g_autofree char *today = g_strdup (ct_stmt_text (stmt, "today"));
      g_autofree char *who = g_strdup (ct_stmt_text (stmt, "who"));
      g_autofree char *name = g_strdup (ct_stmt_text (stmt, "name"));
      g_autofree char *json = g_strdup (ct_stmt_text (stmt, "json"));
      g_autofree char *result = g_strdup (ct_stmt_text (stmt, "result"));
      const char *fields[] = { at, today, who, name, json, result, ct_stmt_int (stmt, "undoable") ? "1" : "0" };
      char *link = compute_link (before, no, fields, G_N_ELEMENTS (fields));

      g_free (before);
      before = link;
      if (*broken == 0 && (no != expected || g_strcmp0 (link, ct_stmt_text (stmt, "hash")) != 0))
        *broken = MIN (no, expected);
      expected++;
    }
  return step == CT_STEP_DONE;
}

/* ---- Undo ---- */

void
ct_undo_step_clear (CtUndoStep *step)
{
  g_clear_pointer (&step->name, g_free);
  g_clear_pointer (&step->json, g_free);
  g_clear_pointer (&step->result, g_free);
}

gboolean
ct_journal_peek_undo (CtStore    *store,
                      CtUndoStep *undo,
                      GError    **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_COMMAND_TO_UNDO);
  CtStep step = ct_stmt_step (stmt, error);

  *undo = (CtUndoStep) { 0 };
  if (step == CT_STEP_ROW)
    {
      undo->no = ct_stmt_int (stmt, "no");
      undo->name = g_strdup (ct_stmt_text (stmt, "name"));
      undo->json = g_strdup (ct_stmt_text (stmt, "json"));
      undo->result = g_strdup (ct_stmt_text (stmt, "result"));
      undo->undoable = ct_stmt_int (stmt, "undoable");
      ct_stmt_reset (stmt);
    }
  return step != CT_STEP_ERROR;
}

typedef struct
{
  char *table;
  char *before;
  char *after;
} Change;

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_free (change->table);
  g_free (change->before);
  g_free (change->after);
}

static GArray *
load_changes (CtStore *store,
              gint64   command,
              GError **error)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_COMMAND_CHANGE_BACKWARDS);
  CtStep step;

  g_array_set_clear_func (changes, change_clear);
  ct_stmt_bind_int (stmt, ":command", command);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_array_append_vals (changes,
                         &(Change) {
                           g_strdup (ct_stmt_text (stmt, "tbl")),
                           ct_stmt_is_null (stmt, "before") ? NULL : g_strdup (ct_stmt_text (stmt, "before")),
                           ct_stmt_is_null (stmt, "after") ? NULL : g_strdup (ct_stmt_text (stmt, "after")),
                         },
                         1);
  return step == CT_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

gboolean
ct_apply_undo (CtRun   *run,
               GError **error)
{
  g_auto(CtUndoStep) undo = { 0 };
  g_autoptr(GArray) changes = NULL;

  if (!ct_journal_peek_undo (run->store, &undo, error))
    return FALSE;
  if (undo.no == 0)
    return ct_refuse (error, _("There is nothing to undo."));
  if (!undo.undoable)
    return ct_refuse (error, _("The last action (%s) cannot be undone: it is in the ledger as %s. Reverse that voucher, or reopen "
                               "that month, instead."),
                      undo.name, undo.result[0] != '\0' ? undo.result : "-");

  changes = load_changes (run->store, undo.no, error);
  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);
      gboolean restored;

      if (!ct_dump_restore_row (run->store, change->table, change->before, change->after, &restored, error))
        return FALSE;
      if (!restored)
        {
          g_set_error (error, CT_MODEL_ERROR, CT_MODEL_ERROR_CONFLICT,
                       _("Number %lld (%s) can no longer be undone: what it wrote was changed since."), (long long) undo.no,
                       undo.name);
          return FALSE;
        }
    }
  ct_run_forget_settings (run);
  ct_run_add_result_number (run, undo.no);
  return TRUE;
}
