/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives to one fuzz target every file of a folder, where inputs written by hand are, and of the zip file beside it, where
 * those are that a run found: so what was once reached is never lost. */

#include <zip.h>

#include "ct-stored-zip.h"

static void
replay_folder (gconstpointer folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) data, length), ==, 0);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static void
replay_entry (zip_t       *zip,
              zip_uint64_t i)
{
  zip_stat_t stat;
  zip_file_t *file = zip_fopen_index (zip, i, 0);
  g_autofree guint8 *data = NULL;

  g_assert_nonnull (file);
  g_assert_cmpint (zip_stat_index (zip, i, 0, &stat), ==, 0);
  g_test_message ("%s", stat.name);
  data = g_malloc (stat.size + 1);
  g_assert_cmpint (zip_fread (file, data, stat.size), ==, stat.size);
  g_assert_cmpint (LLVMFuzzerTestOneInput (data, stat.size), ==, 0);
  zip_fclose (file);
}

static void
replay_found (gconstpointer folder)
{
  g_autofree char *path = g_strconcat (folder, ".zip", NULL);
  zip_t *zip = zip_open (path, ZIP_RDONLY, NULL);

  g_assert_nonnull (zip);
  g_assert_cmpint (zip_get_num_entries (zip, 0), >, 0);
  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    replay_entry (zip, i);
  zip_discard (zip);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_test_add_data_func ("/fuzz/replay", argv[1], replay_folder);
  g_test_add_data_func ("/fuzz/found", argv[1], replay_found);
  return g_test_run ();
}
