/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-i18n.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

/* A string of the desktop entry: always there, never without its Vietnamese. */
#define ENGLISH_TEXT "Books of the club"
#define VIETNAMESE_TEXT "Sổ sách câu lạc bộ"

/* What a user's settings and environment ask for, and what must be heard. */
static const struct
{
  const char *name;
  const char *argument, *language, *locale;
  gboolean    vietnamese;
} rows[] = {
  { "nothing-asked",   NULL, NULL,       "C",           TRUE },
  { "environment",     NULL, "en",       "C",           FALSE },
  { "region",          NULL, "vi_VN",    "C.UTF-8",     TRUE },
  { "first-we-speak",  NULL, "fr:en:vi", "C.UTF-8",     FALSE },
  { "none-we-speak",   NULL, "fr:de",    "C.UTF-8",     TRUE },
  { "setting-wins",    "vi", "en",       "C.UTF-8",     TRUE },
  { "setting-english", "en", "vi",       "C.UTF-8",     FALSE },
  { "setting-empty",   "",   "en",       "POSIX",       FALSE },
  { "setting-unknown", "xx", "vi",       "C",           TRUE },
  { "no-such-locale",  NULL, "vi",       "xx_YY.UTF-8", TRUE },
};

/* Gettext decides once a process, so each row is one of its own. */
static void
test_language (gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);

  if (g_test_subprocess ())
    {
      if (rows[i].language != NULL)
        g_setenv ("LANGUAGE", rows[i].language, TRUE);
      else
        g_unsetenv ("LANGUAGE");
      g_setenv ("LC_ALL", rows[i].locale, TRUE);
      ct_i18n_init (rows[i].argument);

      g_assert_cmpstr (ct_i18n_language (), ==, rows[i].vietnamese ? "vi" : "en");
      g_assert_cmpstr (_(ENGLISH_TEXT), ==, rows[i].vietnamese ? VIETNAMESE_TEXT : ENGLISH_TEXT);
      g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, "C");
      g_assert_true (g_get_charset (NULL));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/i18n/language/%s", rows[i].name);
      g_test_add_data_func (path, GINT_TO_POINTER (i), test_language);
    }
  return g_test_run ();
}
