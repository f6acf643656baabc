/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof of a book that somebody else is writing into. */
#include <glib/gstdio.h>
#include <jansson.h>

#include "ct-book.h"
#include "ct-check.h"
#include "ct-journal.h"

typedef struct
{
  CtBook *writer;
  char   *fingerprint;    /* that the check gave */
} Proof;

static void
add_group (CtBook     *book,
           const char *name)
{
  g_autoptr(GError) error = NULL;
  CtActor actor = { .at = "2026-01-10 00:00:00", .who = "" };

  g_assert_true (ct_date_from_ymd (2026, 1, 10, &actor.today));
  ct_book_execute_json (book, json_pack ("{s:s, s:s}", "do", "group.add", "name", name), &actor, NULL, &error);
  g_assert_no_error (error);
}

/* Another command is carried out as soon as the first check has passed. */
static void
write_meanwhile (const char *check,
                 gboolean    ok,
                 const char *detail,
                 gpointer    data)
{
  Proof *proof = data;

  g_assert_true (ok);
  if (g_str_equal (check, "file"))
    add_group (proof->writer, "2");
  if (g_str_equal (check, "audit-chain"))
    proof->fingerprint = g_strdup (detail);
}

static void
test_one_moment (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ct-check-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.chungtay", NULL);
  g_autofree char *before = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) reader = NULL;
  Proof proof = { ct_book_create (path, NULL, "club", CT_DATE_NONE, &error), NULL };

  g_assert_no_error (error);
  add_group (proof.writer, "1");
  before = ct_journal_dup_fingerprint (ct_book_get_store (proof.writer), &error);
  g_assert_no_error (error);

  reader = ct_book_open (path, CT_STORE_READER, &error);
  g_assert_no_error (error);
  g_assert_true (ct_check_run (ct_book_get_store (reader), write_meanwhile, &proof));
  g_assert_cmpstr (proof.fingerprint, ==, before);

  g_clear_object (&reader);
  g_object_unref (proof.writer);
  g_free (proof.fingerprint);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/one-moment", test_one_moment);
  return g_test_run ();
}
