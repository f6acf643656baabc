/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "ct-schema.h"
#include "ct-store.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("ct-store-Nguyễn-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sổ.chungtay", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_chmod (path, 0600);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
make_book (const Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtStore) store = ct_store_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
}

static void
assert_refused (const Fixture *fixture,
                CtStoreMode    mode,
                CtStoreError   code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtStore) store = ct_store_open (fixture->path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, CT_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* A wrong statement is found here, not at the treasurer's. */
static void
test_statements (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtStore) store = ct_store_create (NULL, &error);

  g_assert_no_error (error);
  for (int i = 0; i < CT_N_SQL; i++)
    g_assert_nonnull (ct_store_stmt (store, i));
}

static void
test_one_file (Fixture      *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) folder = NULL;
  g_autoptr(CtStore) store = NULL;
  guint n = 0;

  make_book (fixture);
  store = ct_store_open (fixture->path, CT_STORE_WRITER, &error);
  g_assert_no_error (error);
  g_assert_true (ct_store_begin (store, NULL) && ct_store_commit (store, NULL));
  ct_store_close (g_steal_pointer (&store));

  folder = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 1);
}

static void
test_one_writer (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr(CtStore) writer = NULL;
  g_autoptr(CtStore) reader = NULL;

  make_book (fixture);
  writer = ct_store_open (fixture->path, CT_STORE_WRITER, NULL);
  assert_refused (fixture, CT_STORE_WRITER, CT_STORE_ERROR_BUSY);
  reader = ct_store_open (fixture->path, CT_STORE_READER, NULL);
  g_assert_nonnull (reader);

  /* The lock ends with its holder; a lock file left behind is no lock. */
  g_clear_pointer (&reader, ct_store_close);
  ct_store_close (g_steal_pointer (&writer));
  {
    g_autofree char *left_behind = g_strconcat (fixture->path, "-lock", NULL);

    g_assert_true (g_file_set_contents (left_behind, "", 0, NULL));
  }
  writer = ct_store_open (fixture->path, CT_STORE_WRITER, NULL);
  g_assert_nonnull (writer);
  g_assert_true (ct_store_was_interrupted (writer));

  ct_store_close (g_steal_pointer (&writer));
  writer = ct_store_open (fixture->path, CT_STORE_WRITER, NULL);
  g_assert_false (ct_store_was_interrupted (writer));
}

/* What another process does. */
static int
read_book (const char *path)
{
  g_autoptr(CtStore) reader = ct_store_open (path, CT_STORE_READER, NULL);
  g_autoptr(GPtrArray) faults = reader != NULL ? ct_schema_check_integrity (reader, NULL) : NULL;

  return faults != NULL && faults->len == 0 ? 0 : 1;
}

/* A file chooser looks into the files of the folder, and POSIX takes the process's locks on them away. Whoever only reads
 * must then leave the writer's log alone. */
static void
test_lost_locks (Fixture      *fixture,
                 gconstpointer program)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  const char *files[] = { fixture->path, log, index };
  g_autoptr(CtStore) writer = NULL;
  GStatBuf before, after;
  char *argv[] = { (char *) program, (char *) "--read", fixture->path, NULL };
  int status;

  writer = ct_store_create (fixture->path, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *contents = NULL;

      g_assert_true (g_file_get_contents (files[i], &contents, NULL, NULL));
    }
  g_assert_cmpint (g_stat (log, &before), ==, 0);

  g_assert_true (g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  g_assert_cmpint (g_stat (log, &after), ==, 0);
  g_assert_cmpint (before.st_ino, ==, after.st_ino);
}

static void
test_not_a_book (Fixture      *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  static const struct { const char *bytes; gssize length; } files[] = {
    { "", 0 }, { "x", 1 }, { "\x89PNG\r\n\x1a\n", 8 }, { "SQLite format 3", 16 },
    { "PK\003\004 a spreadsheet, longer than a hundred bytes, which somebody gave the name of a book, by mistake or not, who knows", -1 },
  };

  assert_refused (fixture, CT_STORE_READER, CT_STORE_ERROR_NOT_FOUND);
  assert_refused (fixture, CT_STORE_WRITER, CT_STORE_ERROR_NOT_FOUND);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *after = NULL;
      gsize length;

      g_assert_true (g_file_set_contents (fixture->path, files[i].bytes, files[i].length, NULL));
      assert_refused (fixture, CT_STORE_READER, CT_STORE_ERROR_NOT_A_BOOK);
      assert_refused (fixture, CT_STORE_WRITER, CT_STORE_ERROR_NOT_A_BOOK);
      /* Looked at, not touched. */
      g_assert_true (g_file_get_contents (fixture->path, &after, &length, NULL));
      g_assert_cmpmem (after, length, files[i].bytes, (files[i].length < 0 ? strlen (files[i].bytes) : (gsize) files[i].length));
    }
}

/* Writes @value, big end first, at @offset of the file's header. */
static void
poke (const Fixture *fixture,
      gsize          offset,
      guint32        value)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (int i = 0; i < 4; i++)
    bytes[offset + i] = (char) (value >> (24 - 8 * i));
  g_assert_true (g_file_set_contents (fixture->path, bytes, length, NULL));
}

static void
test_newer (Fixture      *fixture,
            gconstpointer data G_GNUC_UNUSED)
{
  make_book (fixture);
  poke (fixture, 60, ct_schema_newest () + 1);
  assert_refused (fixture, CT_STORE_READER, CT_STORE_ERROR_NEWER);
  assert_refused (fixture, CT_STORE_WRITER, CT_STORE_ERROR_NEWER);
}

static void
test_cut_off (Fixture      *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *bytes = NULL;
  gsize length;

  make_book (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, bytes, length / 2, NULL));
  assert_refused (fixture, CT_STORE_READER, CT_STORE_ERROR_DAMAGED);
  assert_refused (fixture, CT_STORE_WRITER, CT_STORE_ERROR_DAMAGED);
}

/* A statement that cannot be compiled says so at the step, however many values were bound before. */
static void
test_damaged_schema (Fixture      *fixture,
                     gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtStore) reader = NULL;
  g_autofree char *value = NULL;

  make_book (fixture);
  poke (fixture, 100, 0);
  reader = ct_store_open (fixture->path, CT_STORE_READER, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++)
    {
      CtStmt *stmt = ct_store_stmt (reader, CT_SQL_DRAFT_GET);

      ct_stmt_bind_text (stmt, ":name", "a");
      g_assert_false (ct_stmt_dup_text (stmt, &value, &error));
      g_assert_error (error, CT_STORE_ERROR, CT_STORE_ERROR_DAMAGED);
      g_clear_error (&error);
    }
}

static void
write_draft (CtStore *writer)
{
  CtStmt *stmt = ct_store_stmt (writer, CT_SQL_DRAFT_SET);

  ct_stmt_bind_text (stmt, ":name", "a");
  ct_stmt_bind_text (stmt, ":value", "b");
  g_assert_true (ct_stmt_run (stmt, NULL));
}

static void
test_backup (Fixture      *fixture,
             gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "bản sao.chungtay", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtStore) writer = NULL;
  g_autoptr(CtStore) reader = NULL;
  g_autoptr(CtStore) copied = NULL;
  g_autofree char *value = NULL;
  CtStmt *stmt;

  make_book (fixture);
  writer = ct_store_open (fixture->path, CT_STORE_WRITER, NULL);
  write_draft (writer);
  reader = ct_store_open (fixture->path, CT_STORE_READER, NULL);
  g_assert_true (ct_store_backup (reader, copy, &error));
  g_assert_no_error (error);

  copied = ct_store_open (copy, CT_STORE_READER, &error);
  g_assert_no_error (error);
  stmt = ct_store_stmt (copied, CT_SQL_DRAFT_GET);
  ct_stmt_bind_text (stmt, ":name", "a");
  g_assert_true (ct_stmt_dup_text (stmt, &value, NULL));
  g_assert_cmpstr (value, ==, "b");

  g_assert_false (ct_store_backup (reader, copy, &error));
  g_assert_error (error, CT_STORE_ERROR, CT_STORE_ERROR_EXISTS);
}

/* SQLite does not copy what this connection is changing; the copy without anything in it would pass every check. */
static void
test_backup_while_writing (Fixture      *fixture,
                           gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "bản sao.chungtay", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtStore) writer = ct_store_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (ct_store_begin (writer, NULL));
  write_draft (writer);

  g_assert_false (ct_store_backup (writer, copy, &error));
  g_assert_error (error, CT_STORE_ERROR, CT_STORE_ERROR_BUSY);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  ct_store_rollback (writer);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--read"))
    return read_book (argv[2]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/statements", test_statements);
#define ADD(name, function) g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("one-file", test_one_file);
  ADD ("one-writer", test_one_writer);
  g_test_add ("/store/lost-locks", Fixture, argv[0], set_up, test_lost_locks, tear_down);
  ADD ("not-a-book", test_not_a_book);
  ADD ("newer", test_newer);
  ADD ("cut-off", test_cut_off);
  ADD ("damaged-schema", test_damaged_schema);
  ADD ("backup", test_backup);
  ADD ("backup-while-writing", test_backup_while_writing);
  return g_test_run ();
}
