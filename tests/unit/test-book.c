/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-book.h"

#include <glib/gstdio.h>
#include <jansson.h>

static const CtActor actor = { .today = { 0 }, .at = "2026-02-12 08:00:00", .who = "" };

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("ct-book-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sổ.chungtay", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Where the first row is refused, no file is left that would be in the way of the next try. */
static void
test_half_made (Fixture      *fixture,
                gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) none = ct_book_create (fixture->path, NULL, "no such kind", CT_DATE_NONE, &error);
  g_autoptr(CtBook) book = NULL;

  g_assert_null (none);
  g_assert_error (error, CT_STORE_ERROR, CT_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  book = ct_book_create (fixture->path, NULL, "club", CT_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (book);
}

static json_t *
batch_of (const char *names[])
{
  json_t *commands = json_array ();

  for (int i = 0; names[i] != NULL; i++)
    json_array_append_new (commands, json_pack ("{s:s, s:s}", "do", "group.add", "name", names[i]));
  return json_pack ("{s:s, s:o}", "do", "batch", "commands", commands);
}

/* The step that is blamed is the one that was refused, and none where the book could not be written at all. */
static void
test_whose_fault (Fixture      *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = ct_book_create (fixture->path, NULL, "club", CT_DATE_NONE, &error);
  CtOutcome outcome;

  g_assert_false (ct_book_execute_json (book, batch_of ((const char *[]) { "1", "2", "1", "3", NULL }), &actor, &outcome, &error));
  g_assert_error (error, CT_MODEL_ERROR, CT_MODEL_ERROR_REFUSED);
  g_assert_cmpuint (outcome.failed_step, ==, 2);
  ct_outcome_clear (&outcome);
  g_clear_error (&error);

  /* A transaction that is open already stands for another program that writes. */
  g_assert_true (ct_store_begin (ct_book_get_store (book), &error));
  g_assert_false (ct_book_execute_json (book, batch_of ((const char *[]) { "1", "2", NULL }), &actor, &outcome, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (outcome.failed_step, ==, CT_NO_STEP);
  ct_outcome_clear (&outcome);
  g_clear_error (&error);
  ct_store_rollback (ct_book_get_store (book));

  g_assert_true (ct_book_execute_json (book, batch_of ((const char *[]) { "1", "2", NULL }), &actor, &outcome, &error));
  g_assert_cmpuint (outcome.failed_step, ==, CT_NO_STEP);
  g_assert_cmpuint (outcome.step_ids->len, ==, 2);
  ct_outcome_clear (&outcome);
}

static gint64
ask (CtBook     *book,
     const char *pragma)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtStmt) stmt = ct_store_prepare (ct_book_get_store (book), pragma, &error);
  gint64 value;

  g_assert_no_error (error);
  g_assert_true (ct_stmt_get_int (stmt, &value, NULL, &error));
  return value;
}

/* A bulk that could not begin leaves the book as durable as it was. */
static void
test_bulk_refused (Fixture      *fixture,
                   gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = ct_book_create (fixture->path, NULL, "club", CT_DATE_NONE, &error);
  g_autoptr(CtBook) reader = ct_book_open (fixture->path, CT_STORE_READER, &error);

  g_assert_no_error (error);
  g_assert_true (ct_store_begin_read (ct_book_get_store (reader), &error));
  g_assert_cmpint (ask (reader, "SELECT count (*) FROM member"), ==, 0);
  g_assert_false (ct_book_begin_bulk (book, &error));
  g_assert_error (error, CT_STORE_ERROR, CT_STORE_ERROR_BUSY);
  g_assert_cmpint (ask (book, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (ask (book, "PRAGMA cache_size"), ==, -2000);
  g_clear_error (&error);

  ct_store_rollback (ct_book_get_store (reader));
  g_clear_object (&reader);
  g_assert_true (ct_book_begin_bulk (book, &error));
  g_assert_true (ct_book_end_bulk (book, TRUE, &error));
  g_assert_cmpint (ask (book, "PRAGMA synchronous"), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/book/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("half-made", test_half_made);
  ADD ("whose-fault", test_whose_fault);
  ADD ("bulk-refused", test_bulk_refused);
#undef ADD
  return g_test_run ();
}
