/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dump.h"

typedef struct
{
  GString *names;    /* "no", "name" ... */
  GString *values;   /* json_extract (:before, '$.no'), ... */
  GString *pairs;    /* "name" = json_extract (:before, '$.name'), ... */
  GString *object;   /* json_object ('no', "no", ...) */
  char    *key;
} Columns;

static void
columns_clear (Columns *columns)
{
  g_string_free (columns->names, TRUE);
  g_string_free (columns->values, TRUE);
  g_string_free (columns->pairs, TRUE);
  g_string_free (columns->object, TRUE);
  g_free (columns->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

static gboolean
read_columns (CtStore    *store,
              const char *table,
              Columns    *columns,
              GError    **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SCHEMA_COLUMNS);
  const char *comma = "";
  CtStep step;

  *columns = (Columns) { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), NULL };
  ct_stmt_bind_text (stmt, ":table", table);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      const char *name = ct_stmt_text (stmt, "name");

      g_string_append_printf (columns->names, "%s\"%s\"", comma, name);
      g_string_append_printf (columns->values, "%sjson_extract (:before, '$.%s')", comma, name);
      g_string_append_printf (columns->pairs, "%s\"%s\" = json_extract (:before, '$.%s')", comma, name, name);
      g_string_append_printf (columns->object, "%s'%s', \"%s\"", comma, name, name);
      if (ct_stmt_int (stmt, "pk") == 1)
        columns->key = g_strdup (name);
      comma = ", ";
    }
  return step == CT_STEP_DONE;
}

static gboolean
is_still (CtStore       *store,
          const char    *table,
          const Columns *columns,
          const char    *after,
          gboolean      *same,
          GError       **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT count (*) FROM \"%s\" WHERE \"%s\" = json_extract (:after, '$.%s') AND json_object (%s) = :after", table,
    columns->key, columns->key, columns->object->str);
  g_autoptr(CtStmt) stmt = ct_store_prepare (store, sql, error);
  gint64 n;

  if (stmt == NULL)
    return FALSE;
  ct_stmt_bind_text (stmt, ":after", after);
  if (!ct_stmt_get_int (stmt, &n, NULL, error))
    return FALSE;
  *same = n == 1;
  return TRUE;
}

gboolean
ct_dump_restore_row (CtStore    *store,
                     const char *table,
                     const char *before,
                     const char *after,
                     gboolean   *restored,
                     GError    **error)
{
  g_autofree char *sql = NULL;
  g_autoptr(CtStmt) stmt = NULL;
  g_auto(Columns) columns;

  *restored = TRUE;
  if (!read_columns (store, table, &columns, error) ||
      (after != NULL && !is_still (store, table, &columns, after, restored, error)))
    return FALSE;
  if (!*restored)
    return TRUE;

  if (after == NULL)
    sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", table, columns.names->str, columns.values->str);
  else if (before == NULL)
    sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"%s\" = json_extract (:after, '$.%s')", table, columns.key, columns.key);
  else
    sql = g_strdup_printf ("UPDATE \"%s\" SET %s WHERE \"%s\" = json_extract (:after, '$.%s')", table, columns.pairs->str,
                           columns.key, columns.key);
  stmt = ct_store_prepare (store, sql, error);
  if (stmt == NULL)
    return FALSE;
  if (before != NULL)
    ct_stmt_bind_text (stmt, ":before", before);
  if (after != NULL)
    ct_stmt_bind_text (stmt, ":after", after);
  return ct_stmt_run (stmt, error);
}

char **
ct_dump_dup_tables (CtStore *store,
                    GError **error)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SCHEMA_TABLES);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_strv_builder_add (names, ct_stmt_text (stmt, "name"));
  return step == CT_STEP_DONE ? g_strv_builder_end (names) : NULL;
}

CtStmt *
ct_dump_open_table (CtStore    *store,
                    const char *table,
                    GError    **error)
{
  g_autoptr(GString) order = g_string_new (NULL);
  CtStmt *columns = ct_store_stmt (store, CT_SQL_SCHEMA_KEY);
  g_autofree char *sql = NULL;
  CtStep step;

  ct_stmt_bind_text (columns, ":table", table);
  while ((step = ct_stmt_step (columns, error)) == CT_STEP_ROW)
    g_string_append_printf (order, "%s\"%s\"", order->len > 0 ? ", " : "", ct_stmt_text (columns, "name"));
  if (step == CT_STEP_ERROR)
    return NULL;

  sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY %s", table, order->str);
  return ct_store_prepare (store, sql, error);
}
