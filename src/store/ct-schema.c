/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "ct-store-private.h"
#include "ct-store-resources.h"

#define RESOURCE_FOLDER "/vn/chungtay/ChungTay/sql/"

/* Numbered, forward only, never edited once released. */
static const char *const migrations[] = {
  "0001-initial.sql",
  "0002-paper-texts.sql",
  "0003-shorter-ways.sql",
};

int
ct_schema_newest (void)
{
  return G_N_ELEMENTS (migrations);
}

static gboolean
run_migration (CtStore *store,
               int      index,
               GError **error)
{
  g_autofree char *name = g_strconcat (RESOURCE_FOLDER, migrations[index], NULL);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", index + 1);
  g_autoptr(GBytes) sql = g_resource_lookup_data (ct_store_get_resource (), name, 0, error);

  if (sql == NULL || !ct_store_begin (store, error))
    return FALSE;

  if (!ct_store_exec (store, g_bytes_get_data (sql, NULL), error) || !ct_store_exec (store, version, error) ||
      !ct_store_commit (store, error))
    {
      ct_store_rollback (store);
      return FALSE;
    }
  return TRUE;
}

gboolean
ct_schema_migrate (CtStore *store,
                   GError **error)
{
  g_autoptr(CtStmt) stmt = ct_store_prepare (store, "PRAGMA user_version", error);
  gint64 version;

  if (stmt == NULL || !ct_stmt_get_int (stmt, &version, NULL, error))
    return FALSE;

  for (int i = version; i < ct_schema_newest (); i++)
    if (!run_migration (store, i, error))
      return FALSE;
  return TRUE;
}

char **
ct_schema_dup_journalled (CtStore *store,
                          GError **error)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SCHEMA_JOURNALLED);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_strv_builder_add (names, ct_stmt_text (stmt, "name"));
  return step == CT_STEP_DONE ? g_strv_builder_end (names) : NULL;
}

/* A table's columns, NULL-terminated, and which of them is its key. */
static char **
dup_columns (CtStore    *store,
             const char *table,
             char      **key,
             GError    **error)
{
  g_autoptr(GStrvBuilder) columns = g_strv_builder_new ();
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SCHEMA_COLUMNS);
  CtStep step;

  ct_stmt_bind_text (stmt, ":table", table);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      g_strv_builder_add (columns, ct_stmt_text (stmt, "name"));
      if (ct_stmt_int (stmt, "pk") == 1)
        *key = g_strdup (ct_stmt_text (stmt, "name"));
    }
  return step == CT_STEP_DONE ? g_strv_builder_end (columns) : NULL;
}

/* "OLD."no", OLD."name" …" */
static char *
dup_row (const char  *prefix,
         char       **columns)
{
  g_autofree char *separator = g_strdup_printf ("\", %s\"", prefix);
  g_autofree char *names = g_strjoinv (separator, columns);

  return g_strdup_printf ("%s\"%s\"", prefix, names);
}

static gboolean
start_journal_of (CtStore    *store,
                  const char *table,
                  GError    **error)
{
  g_autofree char *key = NULL;
  g_auto(GStrv) columns = dup_columns (store, table, &key, error);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *sql = NULL;

  if (columns == NULL || !ct_image_register_table (store, table, (const char *const *) columns, error))
    return FALSE;

  before = dup_row ("OLD.", columns);
  after = dup_row ("NEW.", columns);
  sql = g_strdup_printf (
    "CREATE TEMP TRIGGER journal_insert_%1$s AFTER INSERT ON main.%1$s BEGIN"
    " INSERT INTO command_change (id, command, tbl, row, before, after)"
    " SELECT ct_change (), ct_command (), '%1$s', NEW.%2$s, NULL, ct_image_%1$s (%4$s); END;"
    "CREATE TEMP TRIGGER journal_update_%1$s AFTER UPDATE ON main.%1$s BEGIN"
    " INSERT INTO command_change (id, command, tbl, row, before, after)"
    " SELECT ct_change (), ct_command (), '%1$s', OLD.%2$s, ct_image_%1$s (%3$s), ct_image_%1$s (%4$s); END;"
    "CREATE TEMP TRIGGER journal_delete_%1$s AFTER DELETE ON main.%1$s BEGIN"
    " INSERT INTO command_change (id, command, tbl, row, before, after)"
    " SELECT ct_change (), ct_command (), '%1$s', OLD.%2$s, ct_image_%1$s (%3$s), NULL; END;",
    table, key, before, after);
  return ct_store_exec (store, sql, error);
}

gboolean
ct_schema_start_journal (CtStore *store,
                         GError **error)
{
  g_auto(GStrv) tables = ct_schema_dup_journalled (store, error);

  if (tables == NULL)
    return FALSE;

  for (char **table = tables; *table != NULL; table++)
    if (!start_journal_of (store, *table, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
ct_schema_check_integrity (CtStore *store,
                           GError **error)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  static const char *const pragmas[] = { "PRAGMA integrity_check (100)", "PRAGMA foreign_key_check" };

  for (gsize i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      g_autoptr(CtStmt) stmt = ct_store_prepare (store, pragmas[i], error);
      CtStep step = CT_STEP_ERROR;

      if (stmt == NULL)
        return NULL;
      while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
        {
          if (i == 0 && g_str_equal (ct_stmt_column_text (stmt, 0), "ok"))
            continue;
          g_ptr_array_add (faults, i == 0 ? g_strdup (ct_stmt_column_text (stmt, 0))
                                          : g_strdup_printf (_("%s row %s names a row of %s that is missing"),
                                                             ct_stmt_column_text (stmt, 0), ct_stmt_column_text (stmt, 1),
                                                             ct_stmt_column_text (stmt, 2)));
        }
      if (step == CT_STEP_ERROR)
        return NULL;
    }
  return g_steal_pointer (&faults);
}

/* "table member" to the text that made it. */
static GHashTable *
load_schema (CtStore *store,
             GError **error)
{
  g_autoptr(GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SCHEMA_ALL);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_hash_table_insert (objects, g_strdup_printf ("%s %s", ct_stmt_text (stmt, "type"), ct_stmt_text (stmt, "name")),
                         g_strconcat (ct_stmt_text (stmt, "tbl_name"), "\n", ct_stmt_text (stmt, "sql"), NULL));
  return step == CT_STEP_DONE ? g_steal_pointer (&objects) : NULL;
}

static gboolean
read_version (CtStore *store,
              gint64  *version,
              GError **error)
{
  g_autoptr(CtStmt) stmt = ct_store_prepare (store, "PRAGMA user_version", error);

  return stmt != NULL && ct_stmt_get_int (stmt, version, NULL, error);
}

GPtrArray *
ct_schema_check_schema (CtStore *store,
                        GError **error)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CtStore) fresh = ct_store_create (NULL, error);
  g_autoptr(GHashTable) expected = fresh != NULL ? load_schema (fresh, error) : NULL;
  g_autoptr(GHashTable) found = expected != NULL ? load_schema (store, error) : NULL;
  GHashTableIter iter;
  gpointer name, text;
  gint64 version;

  if (found == NULL || !read_version (store, &version, error))
    return NULL;
  if (version != ct_schema_newest ())
    g_ptr_array_add (faults, g_strdup_printf (_("the book says it is of version %d, not %d"), (int) version, ct_schema_newest ()));

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (g_strcmp0 (g_hash_table_lookup (found, name), text) != 0)
      g_ptr_array_add (faults, g_strdup_printf (_("the %s is missing or was changed"), (char *) name));
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (expected, name))
      g_ptr_array_add (faults, g_strdup_printf (_("the %s does not belong to a book"), (char *) name));
  return g_steal_pointer (&faults);
}
