/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives every file of a folder to one fuzz target, so that what was once found is never lost. */

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_test_add_data_func ("/fuzz/replay", argv[1], replay_folder);
  return g_test_run ();
}
