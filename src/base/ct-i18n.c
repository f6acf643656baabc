/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-i18n.h"

#include <libintl.h>
#include <locale.h>

#define VIETNAMESE "vi"
#define ENGLISH "en"

static const char *
match_language (const char *name)
{
  if (g_str_has_prefix (name, VIETNAMESE))
    return VIETNAMESE;
  if (g_str_has_prefix (name, ENGLISH))
    return ENGLISH;
  return NULL;
}

/* The first of LANGUAGE that we speak; who asks for none of ours gets Vietnamese. */
static const char *
language_of_environment (void)
{
  g_auto(GStrv) names = g_strsplit (g_getenv ("LANGUAGE") ? g_getenv ("LANGUAGE") : "", ":", -1);

  for (int i = 0; names[i] != NULL; i++)
    if (match_language (names[i]) != NULL)
      return match_language (names[i]);
  return VIETNAMESE;
}

static char *
dup_locale_dir (void)
{
  if (g_getenv ("CHUNGTAY_LOCALEDIR") != NULL)
    return g_strdup (g_getenv ("CHUNGTAY_LOCALEDIR"));

#ifdef G_OS_WIN32
  {
    g_autofree char *root = g_win32_get_package_installation_directory_of_module (NULL);
    g_autofree char *dir = g_build_filename (root, "share", "locale", NULL);

    /* libintl opens files by their name in the system's code page. */
    return g_win32_locale_filename_from_utf8 (dir);
  }
#else
  return g_strdup (CT_LOCALEDIR);
#endif
}

/* Gettext ignores LANGUAGE, and the C library garbles every letter with a mark, where the locale is plain C. */
static void
leave_plain_c (int category)
{
  const char *name = setlocale (category, NULL);

  if (name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX"))
    setlocale (category, "C.UTF-8");
}

/**
 * ct_i18n_init:
 * @language: (nullable): `vi` or `en`; %NULL or anything else asks the variable LANGUAGE, then takes Vietnamese
 *
 * Chooses the language of every sentence and finds the translations: in the folder that CHUNGTAY_LOCALEDIR names (a
 * program that is not installed), else where they were installed. To be called once, first thing in main (), before
 * any other thread and any translated sentence. Numbers keep the dot of the C locale: libraries that write files with
 * printf () rely on it, and the program formats its own.
 */
void
ct_i18n_init (const char *language)
{
  g_autofree char *dir = dup_locale_dir ();
  const char *chosen = language != NULL ? match_language (language) : NULL;

  g_setenv ("LANGUAGE", chosen != NULL ? chosen : language_of_environment (), TRUE);
  setlocale (LC_ALL, "");
#ifdef LC_MESSAGES
  leave_plain_c (LC_MESSAGES);
#endif
  leave_plain_c (LC_CTYPE);
  setlocale (LC_NUMERIC, "C");

  bindtextdomain (GETTEXT_PACKAGE, dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * ct_i18n_language:
 *
 * Returns: `vi` or `en`, as ct_i18n_init () chose
 */
const char *
ct_i18n_language (void)
{
  return language_of_environment ();
}
