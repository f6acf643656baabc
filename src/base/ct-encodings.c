/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-encodings.h"

#include <string.h>

#include "ct-syllable.h"

/* windows-1252, 0x80 to 0x9f; 0 where it has nothing. */
static const gunichar windows_1252[32] = {
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
};

gunichar
ct_windows_1252_byte (gunichar ch)
{
  if (ch > 0xff)
    for (int i = 0; i < 32; i++)
      if (windows_1252[i] == ch)
        return 0x80 + i;
  return ch;
}

gboolean
ct_is_vietnamese_only (gunichar ch)
{
  switch (ch)
    {
    case 0x102: case 0x103: case 0x110: case 0x111: case 0x128: case 0x129:
    case 0x168: case 0x169: case 0x1a0: case 0x1a1: case 0x1af: case 0x1b0:
      return TRUE;
    default:
      return ch >= 0x1ea0 && ch <= 0x1ef9;
    }
}

static gunichar
from_windows_1252 (gunichar unit)
{
  gunichar ch = unit >= 0x80 && unit < 0xa0 ? windows_1252[unit - 0x80] : 0;

  return ch != 0 ? ch : unit;
}

/* --- TCVN3: TCVN 5712:1993, whose small letters the ABC fonts share ------------------------------------ */

/* Capitals with a tone stand on the codes of controls; only texts that follow the standard to the letter
 * have them. Those below 0x20 cannot be anything else. */
static const gunichar tcvn3_low[0x18] = {
  [0x01] = 0xda, [0x02] = 0x1ee4, [0x04] = 0x1eea, [0x05] = 0x1eec, [0x06] = 0x1eee,
  [0x11] = 0x1ee8, [0x12] = 0x1ef0, [0x13] = 0x1ef2, [0x14] = 0x1ef6, [0x15] = 0x1ef8, [0x16] = 0xdd, [0x17] = 0x1ef4,
};

static const char tcvn3_high[] =
  "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"                                    /* 0x80 */
  "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"      /* 0xa0 */
  "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"                                    /* 0xc0 */
  "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";                                   /* 0xe0 */

static gunichar
tcvn3_letter (gunichar unit)
{
  if (unit < G_N_ELEMENTS (tcvn3_low) && tcvn3_low[unit] != 0)
    return tcvn3_low[unit];
  if (unit < 0x80 || unit > 0xff)
    return unit;
  return g_utf8_get_char (g_utf8_offset_to_pointer (tcvn3_high, unit - 0x80));
}

/* Whether the bytes 0x80 to 0x9f of this word are capitals; else they are the quotation marks and dashes
 * that word processors put there. */
static gboolean
tcvn3_has_high_capitals (const gunichar *word,
                         gsize           n)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean is_doubtful = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      is_doubtful |= word[i] >= 0x80 && word[i] < 0xa0;
      g_string_append_unichar (text, tcvn3_letter (word[i]));
    }
  return is_doubtful && n > 1 && ct_syllable_is_plausible (text->str);
}

static gboolean
is_tcvn3_word_unit (gunichar unit)
{
  return unit <= 0xff && unit != 0xa0 && g_unichar_isalpha (tcvn3_letter (unit));
}

void
ct_tcvn3_append (GString        *out,
                 const gunichar *units,
                 gsize           n)
{
  for (gsize start = 0, end; start < n; start = end)
    {
      gboolean capitals;

      for (end = start; end < n && is_tcvn3_word_unit (units[end]); end++)
        ;
      end = MAX (end, start + 1);
      capitals = tcvn3_has_high_capitals (units + start, end - start);
      for (gsize i = start; i < end; i++)
        {
          gunichar unit = units[i];
          gboolean is_mark = unit >= 0xb0 && unit <= 0xb4;

          if (unit >= 0x80 && unit < 0xa0 && !capitals)
            g_string_append_unichar (out, from_windows_1252 (unit));
          else if (is_mark && (i == 0 || !is_tcvn3_word_unit (units[i - 1])))
            g_string_append_unichar (out, unit);   /* 30 °C, not a tone */
          else
            g_string_append_unichar (out, tcvn3_letter (unit));
        }
    }
}

/* --- VNI: the vowel, then a letter that is its mark ----------------------------------------------------- */

/* Marks by their small letter; the second mark is the tone. */
static const struct { gunichar byte; const char *bases; gunichar quality, tone; } vni_marks[] = {
  { 0xf8, "aeouyơư", 0, 0x300 }, { 0xfb, "aeouyơư", 0, 0x309 }, { 0xf5, "aeouyơư", 0, 0x303 }, { 0xf9, "aeouyơư", 0, 0x301 },
  { 0xef, "aeouyơư", 0, 0x323 },
  { 0xe2, "aeo", 0x302, 0 }, { 0xe0, "aeo", 0x302, 0x300 }, { 0xe5, "aeo", 0x302, 0x309 }, { 0xe3, "aeo", 0x302, 0x303 },
  { 0xe1, "aeo", 0x302, 0x301 }, { 0xe4, "aeo", 0x302, 0x323 },
  { 0xea, "a", 0x306, 0 }, { 0xe8, "a", 0x306, 0x300 }, { 0xfa, "a", 0x306, 0x309 }, { 0xfc, "a", 0x306, 0x303 },
  { 0xe9, "a", 0x306, 0x301 }, { 0xeb, "a", 0x306, 0x323 },
};

/* Letters of one byte, small ones; the capital is 0x20 below. */
static const struct { gunichar byte; gunichar letter; } vni_letters[] = {
  { 0xf1, 0x111 }, { 0xf4, 0x1a1 }, { 0xf6, 0x1b0 }, { 0xec, 0xec }, { 0xe6, 0x1ec9 }, { 0xf3, 0x129 }, { 0xed, 0xed },
  { 0xf2, 0x1ecb }, { 0xee, 0x1ef5 },
};

static gunichar
vni_letter (gunichar unit)
{
  gboolean capital = unit >= 0xc0 && unit <= 0xde;

  for (gsize i = 0; i < G_N_ELEMENTS (vni_letters); i++)
    if (vni_letters[i].byte == unit + (capital ? 0x20 : 0))
      return capital ? g_unichar_toupper (vni_letters[i].letter) : vni_letters[i].letter;
  return from_windows_1252 (unit);
}

/* Appends the marks that @unit puts on @letter; %FALSE where it is none. */
static gboolean
append_vni_mark (GString  *out,
                 gunichar  letter,
                 gunichar  unit)
{
  gunichar small = unit >= 0xc0 && unit <= 0xde ? unit + 0x20 : unit;

  for (gsize i = 0; i < G_N_ELEMENTS (vni_marks); i++)
    if (vni_marks[i].byte == small && g_utf8_strchr (vni_marks[i].bases, -1, g_unichar_tolower (letter)) != NULL)
      {
        if (vni_marks[i].quality != 0)
          g_string_append_unichar (out, vni_marks[i].quality);
        if (vni_marks[i].tone != 0)
          g_string_append_unichar (out, vni_marks[i].tone);
        return TRUE;
      }
  return FALSE;
}

void
ct_vni_append (GString        *out,
               const gunichar *units,
               gsize           n)
{
  for (gsize i = 0; i < n; i++)
    {
      gunichar letter = vni_letter (units[i]);

      g_string_append_unichar (out, letter);
      if (i + 1 < n && append_vni_mark (out, letter, units[i + 1]))
        i++;
    }
}

/* --- windows-1258: windows-1252 with some letters replaced, and tones that follow their vowel ------------ */

void
ct_windows_1258_append (GString        *out,
                        const gunichar *units,
                        gsize           n)
{
  static const struct { gunichar byte, ch; } replaced[] = {
    { 0xc3, 0x102 }, { 0xcc, 0x300 }, { 0xd0, 0x110 }, { 0xd2, 0x309 }, { 0xd5, 0x1a0 }, { 0xdd, 0x1af }, { 0xde, 0x303 },
    { 0xe3, 0x103 }, { 0xec, 0x301 }, { 0xf0, 0x111 }, { 0xf2, 0x323 }, { 0xf5, 0x1a1 }, { 0xfd, 0x1b0 }, { 0xfe, 0x20ab },
  };

  for (gsize i = 0; i < n; i++)
    {
      gunichar ch = from_windows_1252 (units[i]);

      for (gsize k = 0; k < G_N_ELEMENTS (replaced); k++)
        if (replaced[k].byte == units[i])
          ch = replaced[k].ch;
      g_string_append_unichar (out, ch);
    }
}
