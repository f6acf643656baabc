/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-syllable.h"

#include <string.h>

static const char *const onsets[] = {
  "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s",
  "t", "th", "tr", "v", "x",
};

/* Rimes that take any tone, and those closed by a stop, which take sắc or nặng only. */
static const char open_rimes[] =
  " a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên êng ênh êu i ia iêm iên iêng iêu im in inh iu"
  " o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn u ua uân uâng uây"
  " uê uênh ui um un ung uôi uôm uôn uông uơ uy uya uyên uyn uynh uyu ư ưa ưi ưn ưng ưu ươi ươm ươn ương ươu y ya yêm yên yêng"
  " yêu yn ynh yu ";
static const char stopped_rimes[] =
  " ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ic ich iêc iêp iêt ip it oac oach oap oat oăc oăp oăt oc oet ooc op ot"
  " ôc ôp ôt ơp ơt uât uc uêch up ut uôc uôp uôt uych uyêt uyp uyt ưc ưp ưt ươc ươp ươt ych yêt yp yt ";

#define LONGEST 16   /* "nghiêng" with all marks apart is shorter than 16 letters */

static gboolean
is_in (const char *set,
       const char *rime)
{
  char key[LONGEST * 6 + 3];

  g_snprintf (key, sizeof key, " %s ", rime);
  return strstr (set, key) != NULL;
}

/* Takes the tone off a word; %FALSE where it has two. */
static gboolean
split_tone (const char  *word,
            char       **letters,
            gunichar    *tone)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
  g_autoptr(GString) kept = g_string_new (NULL);

  *tone = 0;
  for (const char *p = apart; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch != 0x300 && ch != 0x301 && ch != 0x303 && ch != 0x309 && ch != 0x323)
        {
          g_string_append_unichar (kept, ch);
          continue;
        }
      if (*tone != 0)
        return FALSE;
      *tone = ch;
    }
  *letters = g_utf8_normalize (kept->str, -1, G_NORMALIZE_NFC);
  return TRUE;
}

/* k, gh, ngh are written before e, ê, i, y; c, g, ng before the other vowels (but: gì). */
static gboolean
is_spelled_so (const char *onset,
               const char *rime)
{
  gboolean is_front = g_utf8_strchr ("eêiy", -1, g_utf8_get_char (rime)) != NULL;

  if (strcmp (onset, "k") == 0 || strcmp (onset, "gh") == 0 || strcmp (onset, "ngh") == 0)
    return is_front;
  if (strcmp (onset, "g") == 0)
    return !is_front || *rime == 'i';
  if (strcmp (onset, "c") == 0 || strcmp (onset, "ng") == 0)
    return !is_front;
  return TRUE;
}

gboolean
ct_syllable_is_plausible (const char *word)
{
  g_autofree char *letters = NULL;
  gunichar tone;
  gboolean takes_stop;

  if (word[0] == 0 || !g_utf8_validate (word, -1, NULL) || g_utf8_strlen (word, -1) > LONGEST ||
      strchr (word, ' ') != NULL || !split_tone (word, &letters, &tone))
    return FALSE;

  takes_stop = tone == 0x301 || tone == 0x323;
  for (gsize i = 0; i < G_N_ELEMENTS (onsets); i++)
    {
      const char *rime = letters + strlen (onsets[i]);

      if (!g_str_has_prefix (letters, onsets[i]) || *rime == 0 || !is_spelled_so (onsets[i], rime))
        continue;
      if (is_in (open_rimes, rime) || (takes_stop && is_in (stopped_rimes, rime)))
        return TRUE;
    }
  return FALSE;
}
