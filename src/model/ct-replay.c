/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-replay.h"

#include <glib/gi18n-lib.h>

#include "ct-dump.h"
#include "ct-model-error.h"

typedef struct
{
  char *json;
  char *at;
  char *today;
  char *who;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_free (entry->json);
  g_free (entry->at);
  g_free (entry->today);
  g_free (entry->who);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static gboolean
replay_one (CtBook      *to,
            gint64       no,
            const Entry *entry,
            GError     **error)
{
  g_autoptr(CtCommand) command = ct_command_parse (entry->json, error);
  CtActor actor = { .at = entry->at, .who = entry->who };

  if (entry->today[0] != '\0')
    ct_date_parse_iso (entry->today, &actor.today);
  if (command != NULL && ct_book_execute (to, command, &actor, NULL, error))
    return TRUE;
  g_prefix_error (error, _("Number %lld of the audit trail: "), (long long) no);
  return FALSE;
}

static gboolean
replay_until (CtStore *from,
              gint64   until,
              CtBook  *to,
              GError **error)
{
  CtStmt *stmt = ct_store_stmt (from, CT_SQL_COMMAND_REPLAY);
  gboolean done = ct_book_begin_bulk (to, error);
  CtStep step = CT_STEP_ERROR;

  if (!done)
    return FALSE;
  ct_stmt_bind_int (stmt, ":until", until);
  while (done && (step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      g_auto(Entry) entry = {
        g_strdup (ct_stmt_text (stmt, "json")),
        g_strdup (ct_stmt_text (stmt, "at")),
        g_strdup (ct_stmt_text (stmt, "today")),
        g_strdup (ct_stmt_text (stmt, "who")),
      };

      done = replay_one (to, ct_stmt_int (stmt, "no"), &entry, error);
    }
  done = done && step == CT_STEP_DONE;
  ct_stmt_reset (stmt);
  return ct_book_end_bulk (to, done, done ? error : NULL);
}

CtBook *
ct_replay_book (CtStore *from,
                gint64   until,
                GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *created = NULL;
  g_autoptr(CtBook) book = NULL;
  CtDate day = CT_DATE_NONE;

  if (!ct_stmt_dup_text (ct_store_stmt (from, CT_SQL_BOOK_ID), &id, error) ||
      !ct_stmt_dup_text (ct_store_stmt (from, CT_SQL_BOOK_KIND), &kind, error) ||
      !ct_stmt_dup_text (ct_store_stmt (from, CT_SQL_BOOK_CREATED), &created, error))
    return NULL;
  if (id == NULL || kind == NULL || created == NULL)
    {
      ct_refuse (error, _("the row that says whose book this is is missing"));
      return NULL;
    }
  ct_date_parse_iso (created, &day);
  book = ct_book_create (NULL, id, kind, day, error);
  if (book == NULL || !replay_until (from, until > 0 ? until : G_MAXINT64, book, error))
    return NULL;
  return g_steal_pointer (&book);
}

/* ---- Comparing two books ---- */

static char *
describe_row (CtStmt *stmt)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < ct_stmt_n_columns (stmt); i++)
    g_string_append_printf (text, "%s%s=%s", i > 0 ? " " : "", ct_stmt_column_name (stmt, i), ct_stmt_column_text (stmt, i));
  if (text->len > 300)
    {
      char *end = g_utf8_find_prev_char (text->str, text->str + 300);

      g_string_truncate (text, end - text->str);
      g_string_append (text, "…");
    }
  return g_string_free (text, FALSE);
}

static int
find_difference (CtStmt *one,
                 CtStmt *other)
{
  for (int i = 0; i < ct_stmt_n_columns (one); i++)
    if (ct_stmt_column_is_null (one, i) != ct_stmt_column_is_null (other, i) ||
        !g_str_equal (ct_stmt_column_text (one, i), ct_stmt_column_text (other, i)))
      return i;
  return -1;
}

static gboolean
compare_table (CtStore    *one,
               CtStore    *other,
               const char *table,
               guint       most,
               GPtrArray  *faults,
               GError    **error)
{
  g_autoptr(CtStmt) left = ct_dump_open_table (one, table, error);
  g_autoptr(CtStmt) right = left != NULL ? ct_dump_open_table (other, table, error) : NULL;
  CtStep a, b;

  if (right == NULL)
    return FALSE;
  for (;;)
    {
      int column;

      a = ct_stmt_step (left, error);
      b = a != CT_STEP_ERROR ? ct_stmt_step (right, error) : CT_STEP_ERROR;
      if (a == CT_STEP_ERROR || b == CT_STEP_ERROR)
        return FALSE;
      if ((a == CT_STEP_DONE && b == CT_STEP_DONE) || faults->len >= most)
        return TRUE;
      if (a != b)
        {
          g_autofree char *row = describe_row (a == CT_STEP_ROW ? left : right);

          g_ptr_array_add (faults, a == CT_STEP_ROW
                                     ? g_strdup_printf (_("%s has a row that no command made: %s"), table, row)
                                     : g_strdup_printf (_("%s lacks a row that a command made: %s"), table, row));
          return TRUE;
        }
      column = find_difference (left, right);
      if (column >= 0)
        {
          g_autofree char *row = describe_row (left);

          g_ptr_array_add (faults, g_strdup_printf (_("%s: “%s” is “%s”, but the commands make “%s”, in the row %s"), table,
                                                    ct_stmt_column_name (left, column), ct_stmt_column_text (left, column),
                                                    ct_stmt_column_text (right, column), row));
        }
    }
}

GPtrArray *
ct_replay_compare (CtStore *one,
                   CtStore *other,
                   guint    most,
                   GError **error)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) tables = ct_dump_dup_tables (other, error);

  if (tables == NULL)
    return NULL;
  for (char **table = tables; *table != NULL && faults->len < most; table++)
    if (!g_str_equal (*table, "draft") && !compare_table (one, other, *table, most, faults, error))
      return NULL;
  return g_steal_pointer (&faults);
}
