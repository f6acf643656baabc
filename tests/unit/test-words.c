/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-heavy.h"
#include "ct-words.h"

#include <string.h>

static void
test_table (void)
{
  static const struct { CtDong amount; CtWordsFlags flags; const char *words; } rows[] = {
    { 0, 0, "Không đồng" },
    { 15, 0, "Mười lăm đồng" }, { 21, 0, "Hai mươi mốt đồng" }, { 24, 0, "Hai mươi tư đồng" },
    { 4, 0, "Bốn đồng" }, { 14, 0, "Mười bốn đồng" }, { 11, 0, "Mười một đồng" }, { 10, 0, "Mười đồng" }, { 50, 0, "Năm mươi đồng" },
    { 104, 0, "Một trăm linh bốn đồng" }, { 105, 0, "Một trăm linh năm đồng" }, { 110, 0, "Một trăm mười đồng" },
    { 1005, 0, "Một nghìn không trăm linh năm đồng" },
    { 115015, 0, "Một trăm mười lăm nghìn không trăm mười lăm đồng" },
    { 1000005, 0, "Một triệu không trăm linh năm đồng" },
    { 1000015, 0, "Một triệu không trăm mười lăm đồng" },
    { 1005000, 0, "Một triệu không trăm linh năm nghìn đồng" },
    { 1234567, 0, "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng" },
    { 2027050, 0, "Hai triệu không trăm hai mươi bảy nghìn không trăm năm mươi đồng" },
    { 27847700, 0, "Hai mươi bảy triệu tám trăm bốn mươi bảy nghìn bảy trăm đồng" },
    { 65461200, 0, "Sáu mươi lăm triệu bốn trăm sáu mươi mốt nghìn hai trăm đồng" },
    { 1000000001, 0, "Một tỷ không trăm linh một đồng" },
    { 2005000000, 0, "Hai tỷ không trăm linh năm triệu đồng" },
    { 1234567890123, 0, "Một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn một trăm hai mươi ba"
                        " đồng" },
    { 1000000000000000, 0, "Một triệu tỷ đồng" },
    { 1005000000000, 0, "Một nghìn không trăm linh năm tỷ đồng" },
    { 1000000000000000000, 0, "Một tỷ tỷ đồng" },
    { G_MAXINT64, 0, "Chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư"
                     " triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy đồng" },
    { G_MININT64, CT_WORDS_NO_UNIT, "Âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám"
                                    " trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám" },
    { -500000, 0, "Âm năm trăm nghìn đồng" }, { -1, 0, "Âm một đồng" },
    { 1005, CT_WORDS_SOUTH, "Một ngàn không trăm lẻ năm đồng" },
    { 24, CT_WORDS_BON, "Hai mươi bốn đồng" },
    { 24, CT_WORDS_SOUTH | CT_WORDS_BON | CT_WORDS_NO_UNIT, "Hai mươi bốn" },
    { 1000, CT_WORDS_EVEN, "Một nghìn đồng chẵn" }, { 1001, CT_WORDS_EVEN, "Một nghìn không trăm linh một đồng" },
    { 0, CT_WORDS_EVEN, "Không đồng" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = ct_words (rows[i].amount, rows[i].flags);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* --- An independent reader of amounts in words ------------------------------------------------------- */

typedef struct
{
  char **words;
  int    at;
} Reader;

static gboolean
take (Reader     *reader,
      const char *word)
{
  if (g_strcmp0 (reader->words[reader->at], word) != 0)
    return FALSE;
  reader->at++;
  return TRUE;
}

/* A digit by any of its names, or -1. */
static int
take_digit (Reader *reader)
{
  static const struct { const char *word; int value; } names[] = {
    { "không", 0 }, { "một", 1 }, { "mốt", 1 }, { "hai", 2 }, { "ba", 3 }, { "bốn", 4 }, { "tư", 4 }, { "năm", 5 }, { "lăm", 5 },
    { "sáu", 6 }, { "bảy", 7 }, { "tám", 8 }, { "chín", 9 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (take (reader, names[i].word))
      return names[i].value;
  return -1;
}

static int
take_units (Reader *reader)
{
  int digit = take_digit (reader);

  return digit < 0 ? 0 : digit;
}

/* Reads up to 999; how it is spoken, not how it is made. */
static int
read_group (Reader *reader)
{
  int value = 0;
  int digit;

  if (take (reader, "mười"))
    return 10 + take_units (reader);
  digit = take_digit (reader);
  if (digit < 0)
    return -1;
  if (take (reader, "trăm"))
    {
      value = digit * 100;
      if (take (reader, "linh") || take (reader, "lẻ"))
        return value + take_digit (reader);
      if (take (reader, "mười"))
        return value + 10 + take_units (reader);
      digit = take_digit (reader);
      if (digit < 0)
        return value;
    }
  if (take (reader, "mươi"))
    return value + digit * 10 + take_units (reader);
  return value + digit;
}

static guint64
read_number (Reader *reader)
{
  guint64 total = 0;     /* all that stands before a tỷ */
  guint64 current = 0;

  while (reader->words[reader->at] != NULL)
    {
      int group;

      if (take (reader, "tỷ"))
        {
          total = (total + current) * 1000000000u;
          current = 0;
          continue;
        }
      group = read_group (reader);
      if (group < 0)
        break;
      if (take (reader, "triệu"))
        current += group * G_GUINT64_CONSTANT (1000000);
      else if (take (reader, "nghìn") || take (reader, "ngàn"))
        current += group * G_GUINT64_CONSTANT (1000);
      else
        current += group;
    }
  return total + current;
}

static void
assert_read_back (CtDong       amount,
                  CtWordsFlags flags)
{
  g_autofree char *words = ct_words (amount, flags);
  g_autofree char *lower = g_utf8_strdown (words, -1);
  g_auto(GStrv) split = g_strsplit (lower, " ", -1);
  Reader reader = { split, 0 };
  gboolean negative = take (&reader, "âm");
  guint64 magnitude = read_number (&reader);

  if (!(flags & CT_WORDS_NO_UNIT))
    g_assert_true (take (&reader, "đồng"));
  g_assert_null (split[reader.at]);
  g_assert_cmpint ((CtDong) (negative ? -magnitude : magnitude), ==, amount);
}

/* Every amount that is paid here: all of them in the heavy run, else the small ones and a seeded part of the rest. */
static void
test_every_amount (void)
{
  for (CtDong amount = 0; amount <= 10000000; amount++)
    if (amount <= 20000 || ct_heavy_pick ((guint) amount))
      assert_read_back (amount, amount % 8);
}

static void
test_large_amounts (void)
{
  g_autoptr(GRand) rand = ct_heavy_rand ();

  for (guint i = ct_heavy_count (2000000); i > 0; i--)
    {
      guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
      CtDong amount = (CtDong) (bits >> g_rand_int_range (rand, 0, 64));

      /* Zeros within: every second number keeps only some of its groups. */
      if (i % 2 == 0)
        amount -= amount / 1000 % 1000000 * 1000;
      assert_read_back (amount, i % 8);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/table", test_table);
  g_test_add_func ("/words/every-amount", test_every_amount);
  g_test_add_func ("/words/large-amounts", test_large_amounts);
  return g_test_run ();
}
