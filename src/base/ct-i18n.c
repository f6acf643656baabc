/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-i18n.h"

#include <libintl.h>
#include <locale.h>

#include "ct-place.h"

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
  g_autofree char *dir = ct_place_dup_locale_dir ();
  const char *chosen = language != NULL ? match_language (language) : NULL;

  g_setenv ("LANGUAGE", chosen != NULL ? chosen : language_of_environment (), TRUE);
  ct_place_set_locale ();
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
