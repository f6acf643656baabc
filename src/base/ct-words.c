/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-words.h"

#define BILLION 1000000000u

static const char *const digits[] = { "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín" };

static void
append (GString    *out,
        const char *word)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, word);
}

/* The units digit changes its name by what stands before it. */
static const char *
name_of_units (guint        units,
               guint        tens,
               CtWordsFlags flags)
{
  if (units == 1 && tens >= 2)
    return "mốt";
  if (units == 4 && tens >= 2 && !(flags & CT_WORDS_BON))
    return "tư";
  if (units == 5 && tens >= 1)
    return "lăm";
  return digits[units];
}

/* One group of three digits, not 000. Behind a higher group its hundreds are said even where they are 0. */
static void
append_group (GString      *out,
              guint         group,
              CtWordsFlags  flags)
{
  guint hundreds = group / 100;
  guint tens = group / 10 % 10;
  guint units = group % 10;

  if (hundreds > 0 || out->len > 0)
    {
      append (out, digits[hundreds]);
      append (out, "trăm");
      if (tens == 0 && units > 0)
        append (out, flags & CT_WORDS_SOUTH ? "lẻ" : "linh");
    }
  if (tens == 1)
    append (out, "mười");
  else if (tens > 1)
    {
      append (out, digits[tens]);
      append (out, "mươi");
    }
  if (units > 0)
    append (out, name_of_units (units, tens, flags));
}

/* What is above a thousand million is read as a number of its own, followed by tỷ: so even a thousand
 * million of them need no new word ("một tỷ tỷ"). */
static void
append_number (GString      *out,
               guint64       number,
               CtWordsFlags  flags)
{
  guint millions = number % BILLION / 1000000;
  guint thousands = number % 1000000 / 1000;
  guint rest = number % 1000;

  if (number >= BILLION)
    {
      append_number (out, number / BILLION, flags);
      append (out, "tỷ");
    }
  if (millions > 0)
    {
      append_group (out, millions, flags);
      append (out, "triệu");
    }
  if (thousands > 0)
    {
      append_group (out, thousands, flags);
      append (out, flags & CT_WORDS_SOUTH ? "ngàn" : "nghìn");
    }
  if (rest > 0)
    append_group (out, rest, flags);
}

char *
ct_words (CtDong       amount,
          CtWordsFlags flags)
{
  g_autoptr(GString) number = g_string_new (NULL);
  g_autoptr(GString) out = g_string_new (amount < 0 ? "âm" : NULL);
  guint64 magnitude = amount < 0 ? -(guint64) amount : (guint64) amount;
  g_autofree char *initial = NULL;

  append_number (number, magnitude, flags);
  append (out, amount == 0 ? digits[0] : number->str);
  if (!(flags & CT_WORDS_NO_UNIT))
    append (out, "đồng");
  if ((flags & CT_WORDS_EVEN) && amount != 0 && amount % 1000 == 0)
    append (out, "chẵn");

  initial = g_utf8_strup (out->str, g_utf8_next_char (out->str) - out->str);
  g_string_erase (out, 0, g_utf8_next_char (out->str) - out->str);
  g_string_prepend (out, initial);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
