/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of 100,000 people taken in, against unzipping and parsing the same file; and what a key in the search field costs
 * among as many members as the programme has, against the bare SQL. */
#include <expat.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <zip.h>

#include "ct-fold.h"
#include "ct-member-import.h"
#include "ct-register.h"
#include "ct-sample-people.h"
#include "ct-search.h"
#include "ct-sheet.h"

#define N_LISTED  100000
#define N_MEMBERS 456470      /* domain.md 1 */
#define WHAT      "nguyen thi h"

static CtDate
today (void)
{
  CtDate date = CT_DATE_NONE;

  ct_date_from_ymd (2026, 1, 5, &date);
  return date;
}

static CtBook *
make_book (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "bench", "club", CT_DATE_NONE, &error);

  if (book == NULL)
    g_error ("%s", error->message);
  return book;
}

/* --- The list ------------------------------------------------------------------------------------------------------- */

static void
write_list (const char *path)
{
  static const char *const titles[] = { "Họ và tên", "Ngày sinh", "Giới tính", "Địa chỉ" };
  static const double widths[] = { 50, 30, 20, 60 };
  const CtSheetSetup setup = { .name = "DS", .n_columns = G_N_ELEMENTS (widths), .widths = widths };
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtWorkbook) workbook = ct_workbook_new (path, "DS", today (), &error);
  CtSheet *sheet = ct_workbook_add_sheet (workbook, &setup);

  ct_sheet_begin_row (sheet, CT_ROW_READ);
  for (int i = 0; i < (int) G_N_ELEMENTS (titles); i++)
    ct_sheet_text (sheet, i, CT_STYLE_HEAD, titles[i]);
  for (int i = 0; i < N_LISTED; i++)
    {
      gboolean female = g_rand_boolean (rand);
      g_autofree char *name = ct_sample_dup_name (rand, female);
      g_autofree char *birth = g_strdup_printf ("%02d/%02d/%d", g_rand_int_range (rand, 1, 29), g_rand_int_range (rand, 1, 13),
                                                g_rand_int_range (rand, 1930, 1990));
      g_autofree char *address = g_strdup_printf ("Xóm %d, xã An Mẫu", i);

      ct_sheet_begin_row (sheet, CT_ROW_READ);
      ct_sheet_text (sheet, 0, CT_STYLE_CELL, name);
      ct_sheet_text (sheet, 1, CT_STYLE_CELL, birth);
      ct_sheet_text (sheet, 2, CT_STYLE_CELL, female ? "Nữ" : "Nam");
      ct_sheet_text (sheet, 3, CT_STYLE_CELL, address);
    }
  if (!ct_workbook_save (workbook, &error))
    g_error ("%s", error->message);
}

static gint64
take_in (const char *path)
{
  g_autoptr(CtBook) book = make_book ();
  gint64 begun = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  CtMemberListOptions options = { .today = today () };
  CtActor actor = { today (), "2026-01-05 00:00:00", "" };
  g_autoptr(CtTableFile) file = ct_table_file_open (path, &error);
  g_autoptr(CtMemberList) list = file != NULL ? ct_member_list_read (file, &options, &error) : NULL;
  g_autoptr(CtMemberImport) import = list != NULL
                                       ? ct_member_import_plan (ct_book_get_store (book), list, today (), today (), &error)
                                       : NULL;

  if (import == NULL || !ct_member_import_execute (import, book, &actor, NULL, &error))
    g_error ("%s", error->message);
  g_assert_cmpuint (ct_member_import_count (import, CT_IMPORT_NEW) + ct_member_import_count (import, CT_IMPORT_DUPLICATE), ==,
                    N_LISTED);
  return g_get_monotonic_time () - begun;
}

static gint64
unzip_and_parse (const char *path)
{
  gint64 begun = g_get_monotonic_time ();
  zip_t *archive = zip_open (path, ZIP_RDONLY, NULL);
  zip_int64_t n = zip_get_num_entries (archive, 0);
  char buffer[64 * 1024];

  for (zip_int64_t i = 0; i < n; i++)
    {
      zip_file_t *part = zip_fopen_index (archive, (zip_uint64_t) i, 0);
      XML_Parser parser = XML_ParserCreate (NULL);
      zip_int64_t length;

      while ((length = zip_fread (part, buffer, sizeof buffer)) > 0)
        if (XML_Parse (parser, buffer, (int) length, FALSE) == XML_STATUS_ERROR)
          g_error ("not XML");
      XML_ParserFree (parser);
      zip_fclose (part);
    }
  zip_discard (archive);
  return g_get_monotonic_time () - begun;
}

static void
bench_list (int times)
{
  g_autofree char *folder = g_dir_make_tmp ("ct-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.xlsx", NULL);
  gint64 ours = G_MAXINT64, bare = G_MAXINT64;

  write_list (path);
  for (int i = 0; i < times; i++)
    {
      ours = MIN (ours, take_in (path));
      bare = MIN (bare, unzip_and_parse (path));
    }
  printf ("import of 100,000 rows\t%" G_GINT64_FORMAT "\tunzipping and parsing alone\t%" G_GINT64_FORMAT "\n", ours, bare);
  g_unlink (path);
  g_rmdir (folder);
}

/* --- Searching ------------------------------------------------------------------------------------------------------- */

static void
fill (CtBook *book)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (2);
  g_autoptr(GError) error = NULL;
  CtActor actor = { today (), "2026-01-05 00:00:00", "" };
  gboolean done = ct_book_begin_bulk (book, &error);

  for (int i = 0; done && i < N_MEMBERS; i++)
    {
      gboolean female = g_rand_boolean (rand);
      g_autofree char *name = ct_sample_dup_name (rand, female);

      done = ct_book_execute_json (book, json_pack ("{s:s, s:s, s:s, s:s, s:s}", "do", "member.add", "name", name, "sex",
                                                    female ? "f" : "m", "birth", "1955", "joined", "2025-01-01"),
                                   &actor, NULL, &error);
    }
  if (!done || !ct_book_end_bulk (book, TRUE, &error))
    g_error ("%s", error->message);
}

/* From the key to the rows that the list shows. */
static gint64
search_list (const CtRegister *members,
             guint            *n_found)
{
  gint64 begun = g_get_monotonic_time ();
  g_autofree char *query = ct_fold (WHAT);
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < members->rows->len; i++)
    {
      CtRegisterRow *row = g_ptr_array_index (members->rows, i);

      if (ct_fold_matches (row->name_key, query))
        g_ptr_array_add (found, row);
    }
  *n_found = found->len;
  return g_get_monotonic_time () - begun;
}

static gint64
search_book (CtBook *book)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr(GPtrArray) found = ct_search_run (ct_book_get_store (book), WHAT, today (), G_MAXUINT, NULL);

  g_assert_cmpuint (found->len, >, 0);
  return g_get_monotonic_time () - begun;
}

static void
bench_search (int times)
{
  g_autoptr(CtBook) book = make_book ();
  g_autoptr(CtRegister) members = NULL;
  gint64 ours = G_MAXINT64, bare = G_MAXINT64;
  guint n_found = 0;

  fill (book);
  members = ct_register_load (ct_book_get_store (book), today (), NULL);
  for (int i = 0; i < times; i++)
    {
      ours = MIN (ours, search_list (members, &n_found));
      bare = MIN (bare, search_book (book));
    }
  printf ("a key in the search of 456,470 members\t%" G_GINT64_FORMAT "\tSQL over the same\t%" G_GINT64_FORMAT "\n", ours, bare);
}

int
main (int    argc,
      char **argv)
{
  int times = argc > 1 ? atoi (argv[1]) : 5;

  bench_list (times);
  bench_search (times);
  return 0;
}
