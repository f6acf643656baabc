/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-name.h"

#include "ct-fold.h"

#include <string.h>

/* A collation key has three levels, each a string of weights ended by LEVEL_END, which is below every
 * weight: letters, marks, case. Two texts are told apart by marks only where all letters agree, by case
 * only where all marks agree too. The order is that of Vietnamese dictionaries and of the Unicode
 * collation for "vi": blanks, punctuation, digits, then the alphabet below. Letters of other scripts
 * follow in the order of their code points. */

#define LEVEL_END      0x01
#define FIRST_WEIGHT   0x02
#define COMMON_WEIGHT  0x02   /* a letter without mark; a small letter */
#define FOREIGN_WEIGHT 0x7e   /* keys stay below 0x80: they are kept as text */

static const char signs[] = "\t\n\v\f\r _-–—,;:!?.'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$0123456789";
static const char alphabet[] = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/* The five tones, then the marks of other languages. */
static const char marks[] = "\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0328\u0327\u0304";

typedef struct
{
  GString *letters;
  GString *marks;
  GString *cases;
} CtKey;

/* Where a letter stands in a set, counted in bytes, which keeps the order; -1 where it does not. */
static glong
index_in (const char *set,
          gunichar    ch)
{
  const char *found = ch < 0x80 ? strchr (set, (int) ch) : g_utf8_strchr (set, -1, ch);

  return found != NULL ? found - set : -1;
}

/* The letter that @base and the mark @mark make in the Vietnamese alphabet, or 0. */
static gunichar
compose_letter (gunichar base,
                gunichar mark)
{
  gunichar letter;

  if (mark != 0x302 && mark != 0x306 && mark != 0x31b)
    return 0;
  return g_unichar_compose (base, mark, &letter) && index_in (alphabet, letter) >= 0 ? letter : 0;
}

static void
append_letter (CtKey    *key,
               gunichar  letter)
{
  glong place = index_in (alphabet, letter);
  glong sign = place < 0 ? index_in (signs, letter) : -1;

  if (place >= 0)
    g_string_append_c (key->letters, FIRST_WEIGHT + sizeof signs + place);
  else if (sign >= 0)
    g_string_append_c (key->letters, FIRST_WEIGHT + sign);
  else
    {
      g_string_append_c (key->letters, FOREIGN_WEIGHT);
      for (int shift = 18; shift >= 0; shift -= 6)
        g_string_append_c (key->letters, 0x30 + ((letter >> shift) & 0x3f));
    }
}

/* Reads one letter with the marks that follow it; returns where the next one begins. */
static const char *
append_cluster (CtKey      *key,
                const char *p)
{
  gunichar first = g_utf8_get_char (p);
  gunichar lower = g_unichar_tolower (first);
  const char *end = g_utf8_next_char (p);
  const char *taken = NULL;

  while (*end != 0 && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  if (!g_unichar_ismark (first))
    {
      for (const char *m = g_utf8_next_char (p); m < end && taken == NULL; m = g_utf8_next_char (m))
        {
          gunichar letter = compose_letter (lower, g_utf8_get_char (m));

          if (letter != 0)
            {
              lower = letter;
              taken = m;
            }
          else if (g_unichar_combining_class (g_utf8_get_char (m)) >= 230)
            break;   /* a mark above the letter keeps a second one from reaching it */
        }
      append_letter (key, lower);
      g_string_append_c (key->marks, COMMON_WEIGHT);
      g_string_append_c (key->cases, COMMON_WEIGHT + (g_unichar_tolower (first) != first));
      p = g_utf8_next_char (p);
    }

  for (; p < end; p = g_utf8_next_char (p))
    {
      glong place = index_in (marks, g_utf8_get_char (p));

      if (p == taken)
        continue;
      g_string_append_c (key->marks, COMMON_WEIGHT + 1 + (place >= 0 ? place : (glong) sizeof marks));
      g_string_append_c (key->cases, COMMON_WEIGHT);
    }
  return end;
}

static gboolean
is_ignored (gunichar ch)
{
  if (ch >= '\t' && ch <= '\r')
    return FALSE;
  return g_unichar_iscntrl (ch) || g_unichar_type (ch) == G_UNICODE_FORMAT;
}

/**
 * ct_collation_key:
 *
 * Makes a key that strcmp () compares in Vietnamese order: all letters first, then the marks, then small
 * before capital. Texts that differ in none of these have the same key.
 *
 * Returns: (transfer full): the key
 */
char *
ct_collation_key (const char *utf8)
{
  g_autofree char *valid = g_utf8_make_valid (utf8, -1);
  g_autofree char *apart = g_utf8_normalize (valid, -1, G_NORMALIZE_NFD);
  gsize size = strlen (apart) + 1;
  CtKey key = { g_string_sized_new (3 * size), g_string_sized_new (size), g_string_sized_new (size) };
  const char *p = apart;

  while (*p != 0)
    p = is_ignored (g_utf8_get_char (p)) ? g_utf8_next_char (p) : append_cluster (&key, p);

  g_string_append_c (key.letters, LEVEL_END);
  g_string_append_len (key.letters, key.marks->str, key.marks->len);
  g_string_append_c (key.letters, LEVEL_END);
  g_string_append_len (key.letters, key.cases->str, key.cases->len);
  g_string_free (key.marks, TRUE);
  g_string_free (key.cases, TRUE);
  return g_string_free (key.letters, FALSE);
}

const char *
ct_name_given (const char *full_name)
{
  const char *blank = strrchr (full_name, ' ');

  return blank != NULL ? blank + 1 : full_name;
}

char *
ct_name_dup_rest (const char *full_name)
{
  const char *blank = strrchr (full_name, ' ');

  return blank != NULL ? g_strndup (full_name, blank - full_name) : g_strdup ("");
}

/**
 * ct_name_sort_key:
 *
 * Makes a key that puts people in the order of a Vietnamese list: by given name, then by family and
 * middle name as one string, each of the two compared whole (letters, marks, case).
 *
 * Returns: (transfer full): the key, to be compared with strcmp ()
 */
char *
ct_name_sort_key (const char *full_name)
{
  g_autofree char *clean = ct_text_clean (full_name);
  g_autofree char *rest = ct_name_dup_rest (clean);
  g_autofree char *given_key = ct_collation_key (ct_name_given (clean));
  g_autofree char *rest_key = ct_collation_key (rest);

  return g_strconcat (given_key, "\x01", rest_key, NULL);
}
