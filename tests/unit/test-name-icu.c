/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-heavy.h"
#include "ct-name.h"

#include <string.h>
#include <unicode/ucol.h>

/* Our order against that of the Unicode collation for Vietnamese: they must never disagree. */

typedef struct
{
  UCollator *collator;
  GPtrArray *syllables;
} Fixture;

static const char *const onsets[] = { "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
                                      "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x", "f", "j", "w", "z" };
static const char *const nuclei[] = { "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ia", "iê", "oa", "oă", "oe", "ua",
                                      "uâ", "uê", "uô", "ưa", "ươ", "uy", "uyê", "ươu", "oai", "âu" };
static const char *const codas[] = { "", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y" };
static const char *const tones[] = { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" };

/* A syllable with its tone on one of its vowels, small, capitalised or in capitals, composed or not. */
static char *
make_syllable (void)
{
  const char *nucleus = nuclei[g_test_rand_int_range (0, G_N_ELEMENTS (nuclei))];
  const char *split = g_utf8_offset_to_pointer (nucleus, g_test_rand_int_range (1, g_utf8_strlen (nucleus, -1) + 1));
  g_autofree char *head = g_strndup (nucleus, split - nucleus);
  g_autofree char *small = g_strconcat (onsets[g_test_rand_int_range (0, G_N_ELEMENTS (onsets))], head,
                                        tones[g_test_rand_int_range (0, G_N_ELEMENTS (tones))], split,
                                        codas[g_test_rand_int_range (0, G_N_ELEMENTS (codas))], NULL);
  g_autofree char *first = NULL;
  int shape = g_test_rand_int_range (0, 6);

  if (shape == 0)
    return g_utf8_normalize (small, -1, G_NORMALIZE_NFD);
  if (shape == 1)
    return g_utf8_strup (small, -1);
  if (shape == 2)
    return g_utf8_normalize (small, -1, G_NORMALIZE_NFC);
  first = g_utf8_normalize (small, -1, G_NORMALIZE_NFC);
  {
    g_autofree char *initial = g_utf8_strup (first, g_utf8_next_char (first) - first);
    return g_strconcat (initial, g_utf8_next_char (first), NULL);
  }
}

static int
compare_with_icu (UCollator  *collator,
                  const char *a,
                  const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  int order = ucol_strcollUTF8 (collator, a, -1, b, -1, &status);

  g_assert_true (U_SUCCESS (status));
  return order;
}

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

static void
assert_agree (UCollator  *collator,
              const char *a,
              const char *b)
{
  g_autofree char *key_a = ct_collation_key (a);
  g_autofree char *key_b = ct_collation_key (b);
  int icu = compare_with_icu (collator, a, b);

  if (sign (strcmp (key_a, key_b)) != icu)
    g_error ("\"%s\" against \"%s\": ours %d, ICU %d", a, b, sign (strcmp (key_a, key_b)), icu);
}

static UCollator *
open_collator (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open ("vi", &status);

  g_assert_true (U_SUCCESS (status));
  return collator;
}

/* Every rime with every tone on every place, against each other. */
static void
test_rimes (void)
{
  UCollator *collator = open_collator ();
  g_autoptr(GPtrArray) rimes = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (nuclei); i++)
    for (gsize t = 0; t < G_N_ELEMENTS (tones); t++)
      for (int place = 1; place <= g_utf8_strlen (nuclei[i], -1); place++)
        {
          const char *split = g_utf8_offset_to_pointer (nuclei[i], place);
          g_autofree char *head = g_strndup (nuclei[i], split - nuclei[i]);
          char *rime = g_strconcat (head, tones[t], split, NULL);

          g_ptr_array_add (rimes, rime);
          g_ptr_array_add (rimes, g_utf8_strup (rime, -1));
          g_ptr_array_add (rimes, g_utf8_normalize (rime, -1, G_NORMALIZE_NFC));
        }
  for (guint i = 0; i < rimes->len; i++)
    for (guint j = 0; j < rimes->len; j++)
      assert_agree (collator, rimes->pdata[i], rimes->pdata[j]);
  ucol_close (collator);
}

/* Signs and digits between letters, and marks of other languages. */
static void
test_signs (void)
{
  static const char *const others[] = { "–", "—", "‘", "’", "“", "”", "é", "ü", "ö", "ä", "å", "č", "ç", "ñ", "ő", "ż", "ė", "ą",
                                        "đ", "Đ", "ấ", "Ợ", "\u200b", "\u00ad", "a\u0301\u0302", "a\u0302\u0306" };
  UCollator *collator = open_collator ();
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int ch = 1; ch < 128; ch++)
    {
      g_ptr_array_add (texts, g_strdup_printf ("%c", ch));
      g_ptr_array_add (texts, g_strdup_printf ("h%ca", ch));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_ptr_array_add (texts, g_strdup (others[i]));
      g_ptr_array_add (texts, g_strdup_printf ("h%sa", others[i]));
    }
  for (guint i = 0; i < texts->len; i++)
    for (guint j = 0; j < texts->len; j++)
      assert_agree (collator, texts->pdata[i], texts->pdata[j]);
  ucol_close (collator);
}

/* Random names, close to each other so that every level decides now and then. */
static void
test_names (void)
{
  UCollator *collator = open_collator ();
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint round = 0; round < ct_heavy_count (200000); round++)
    {
      char *names[2], *keys[2], *rest[2];
      int icu;

      if (round % 500 == 0)
        {
          g_ptr_array_set_size (words, 0);
          for (int i = 0; i < 9; i++)
            g_ptr_array_add (words, make_syllable ());
        }
      for (int i = 0; i < 2; i++)
        {
          const char *w[4];

          for (int k = 0; k < 4; k++)
            w[k] = words->pdata[g_test_rand_int_range (0, words->len)];
          names[i] = g_strjoin (" ", w[0], w[1], round % 3 ? w[2] : NULL, w[3], NULL);
          keys[i] = ct_name_sort_key (names[i]);
          rest[i] = ct_name_dup_rest (names[i]);
        }
      icu = compare_with_icu (collator, ct_name_given (names[0]), ct_name_given (names[1]));
      if (icu == 0)
        icu = compare_with_icu (collator, rest[0], rest[1]);
      if (sign (strcmp (keys[0], keys[1])) != icu)
        g_error ("\"%s\" against \"%s\": ours %d, ICU %d", names[0], names[1], sign (strcmp (keys[0], keys[1])), icu);
      for (int i = 0; i < 2; i++)
        {
          g_free (names[i]);
          g_free (keys[i]);
          g_free (rest[i]);
        }
    }
  ucol_close (collator);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-icu/rimes", test_rimes);
  g_test_add_func ("/name-icu/signs", test_signs);
  g_test_add_func ("/name-icu/names", test_names);
  return g_test_run ();
}
