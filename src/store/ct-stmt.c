/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-json-put.h"
#include "ct-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names are mostly asked for in their order: the one behind the last is looked at first. */
static int
find_name (CtNames    *names,
           const char *name)
{
  for (int i = 0; i < names->n; i++)
    {
      int index = names->next + i < names->n ? names->next + i : names->next + i - names->n;

      if (strcmp (names->list[index], name) == 0)
        {
          names->next = index + 1;
          return index;
        }
    }
  return -1;
}

static int
parameter_index (CtStmt     *stmt,
                 const char *name)
{
  CtNames *names = &stmt->parameters;
  int index;

  /* It could not be compiled, and the step will say why; another time it may have parameters. */
  if (stmt->handle == NULL)
    return 0;
  if (names->list == NULL)
    {
      names->n = sqlite3_bind_parameter_count (stmt->handle);
      names->list = g_new0 (const char *, names->n + 1);
      for (int i = 0; i < names->n; i++)
        names->list[i] = g_intern_string (sqlite3_bind_parameter_name (stmt->handle, i + 1));
    }
  index = find_name (names, name);
  if (index < 0)
    g_critical ("no parameter %s in: %s", name, sqlite3_sql (stmt->handle));
  return index + 1;
}

static void
note_error (CtStmt *stmt,
            int     code)
{
  if (code != SQLITE_OK && stmt->error == SQLITE_OK)
    stmt->error = code;
}

void
ct_stmt_bind_int (CtStmt     *stmt,
                  const char *name,
                  gint64      value)
{
  note_error (stmt, sqlite3_bind_int64 (stmt->handle, parameter_index (stmt, name), value));
}

void
ct_stmt_bind_text (CtStmt     *stmt,
                   const char *name,
                   const char *value)
{
  note_error (stmt, sqlite3_bind_text (stmt->handle, parameter_index (stmt, name), value, -1, SQLITE_TRANSIENT));
}

void
ct_stmt_bind_lent (CtStmt     *stmt,
                   const char *name,
                   const char *value)
{
  note_error (stmt, sqlite3_bind_text (stmt->handle, parameter_index (stmt, name), value, -1, SQLITE_STATIC));
}

void
ct_stmt_bind_null (CtStmt     *stmt,
                   const char *name)
{
  note_error (stmt, sqlite3_bind_null (stmt->handle, parameter_index (stmt, name)));
}

void
ct_stmt_bind_date (CtStmt     *stmt,
                   const char *name,
                   CtDate      value)
{
  char iso[CT_DATE_ISO_LENGTH];

  ct_stmt_bind_text (stmt, name, ct_date_is_set (value) ? ct_date_to_iso (value, iso) : NULL);
}

void
ct_stmt_bind_ref (CtStmt     *stmt,
                  const char *name,
                  gint64      value)
{
  if (value == 0)
    ct_stmt_bind_null (stmt, name);
  else
    ct_stmt_bind_int (stmt, name, value);
}

CtStep
ct_stmt_step (CtStmt  *stmt,
              GError **error)
{
  int code = stmt->error;

  if (code == SQLITE_OK)
    code = sqlite3_step (stmt->handle);

  if (code == SQLITE_ROW)
    return CT_STEP_ROW;

  if (code == SQLITE_DONE)
    {
      sqlite3_reset (stmt->handle);
      return CT_STEP_DONE;
    }

  ct_store_set_error (stmt->store, code, error);
  sqlite3_reset (stmt->handle);
  return CT_STEP_ERROR;
}

gboolean
ct_stmt_run (CtStmt  *stmt,
             GError **error)
{
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    ;
  return step == CT_STEP_DONE;
}

gboolean
ct_stmt_run_any (CtStmt   *stmt,
                 gboolean *changed,
                 GError  **error)
{
  gboolean done = ct_stmt_run (stmt, error);

  *changed = done && sqlite3_changes (stmt->store->db) > 0;
  return done;
}

gboolean
ct_stmt_run_one (CtStmt  *stmt,
                 GError **error)
{
  if (!ct_stmt_run (stmt, error))
    return FALSE;

  if (sqlite3_changes (stmt->store->db) != 1)
    {
      g_set_error_literal (error, CT_STORE_ERROR, CT_STORE_ERROR_NOT_FOUND,
                           _("What was to be changed is no longer in the book. Look at the page again."));
      return FALSE;
    }
  return TRUE;
}

gboolean
ct_stmt_run_insert (CtStmt  *stmt,
                    gint64  *id,
                    GError **error)
{
  if (!ct_stmt_run (stmt, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (stmt->store->db);
  return TRUE;
}

gboolean
ct_stmt_get_int (CtStmt   *stmt,
                 gint64   *value,
                 gboolean *found,
                 GError  **error)
{
  CtStep step = ct_stmt_step (stmt, error);

  *value = step == CT_STEP_ROW ? sqlite3_column_int64 (stmt->handle, 0) : 0;
  if (found != NULL)
    *found = step == CT_STEP_ROW && sqlite3_column_type (stmt->handle, 0) != SQLITE_NULL;
  sqlite3_reset (stmt->handle);
  return step != CT_STEP_ERROR;
}

gboolean
ct_stmt_dup_text (CtStmt  *stmt,
                  char   **value,
                  GError **error)
{
  CtStep step = ct_stmt_step (stmt, error);

  *value = step == CT_STEP_ROW ? g_strdup ((const char *) sqlite3_column_text (stmt->handle, 0)) : NULL;
  sqlite3_reset (stmt->handle);
  return step != CT_STEP_ERROR;
}

void
ct_stmt_reset (CtStmt *stmt)
{
  sqlite3_reset (stmt->handle);
}

void
ct_stmt_clear (CtStmt *stmt)
{
  sqlite3_finalize (g_steal_pointer (&stmt->handle));
  g_clear_pointer (&stmt->parameters.list, g_free);
  g_clear_pointer (&stmt->columns.list, g_free);
}

void
ct_stmt_free (CtStmt *stmt)
{
  if (stmt == NULL)
    return;
  ct_stmt_clear (stmt);
  g_free (stmt);
}

static int
column_index (CtStmt     *stmt,
              const char *column)
{
  CtNames *names = &stmt->columns;
  int index;

  if (names->list == NULL)
    {
      names->n = sqlite3_column_count (stmt->handle);
      names->list = g_new0 (const char *, names->n + 1);
      for (int i = 0; i < names->n; i++)
        names->list[i] = g_intern_string (sqlite3_column_name (stmt->handle, i));
    }
  index = find_name (names, column);
  if (index < 0)
    g_critical ("no column %s in: %s", column, sqlite3_sql (stmt->handle));
  return index;
}

gint64
ct_stmt_int (CtStmt     *stmt,
             const char *column)
{
  return sqlite3_column_int64 (stmt->handle, column_index (stmt, column));
}

const char *
ct_stmt_text (CtStmt     *stmt,
              const char *column)
{
  const char *text = (const char *) sqlite3_column_text (stmt->handle, column_index (stmt, column));

  return text != NULL ? text : "";
}

CtDate
ct_stmt_date (CtStmt     *stmt,
              const char *column)
{
  CtDate date = CT_DATE_NONE;

  ct_date_parse_iso (ct_stmt_text (stmt, column), &date);
  return date;
}

gboolean
ct_stmt_is_null (CtStmt     *stmt,
                 const char *column)
{
  return sqlite3_column_type (stmt->handle, column_index (stmt, column)) == SQLITE_NULL;
}

int
ct_stmt_n_columns (CtStmt *stmt)
{
  return sqlite3_column_count (stmt->handle);
}

const char *
ct_stmt_column_name (CtStmt *stmt,
                     int     index)
{
  return sqlite3_column_name (stmt->handle, index);
}

const char *
ct_stmt_column_text (CtStmt *stmt,
                     int     index)
{
  const char *text = (const char *) sqlite3_column_text (stmt->handle, index);

  return text != NULL ? text : "";
}

void
ct_stmt_column_put (CtStmt  *stmt,
                    int      index,
                    GString *text)
{
  if (sqlite3_column_type (stmt->handle, index) == SQLITE_INTEGER)
    ct_json_put_integer (text, sqlite3_column_int64 (stmt->handle, index));
  else
    g_string_append (text, ct_stmt_column_text (stmt, index));
}

gboolean
ct_stmt_column_is_null (CtStmt *stmt,
                        int     index)
{
  return sqlite3_column_type (stmt->handle, index) == SQLITE_NULL;
}
