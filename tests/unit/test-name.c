/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-name.h"

#include <string.h>

typedef char *(*KeyFunc) (const char *text);

/* Each text stands before all that follow it. */
static void
assert_ascending (KeyFunc            make_key,
                  const char *const *texts)
{
  for (gsize i = 0; texts[i] != NULL; i++)
    for (gsize j = 0; texts[j] != NULL; j++)
      {
        g_autofree char *a = make_key (texts[i]);
        g_autofree char *b = make_key (texts[j]);
        int order = strcmp (a, b);

        g_test_message ("%s | %s", texts[i], texts[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

/* The order of the sample club, and people who differ in one level only. */
static void
test_people (void)
{
  static const char *const names[] = {
    "", "An", "an An", "An An", "Bùi An", "Ánh", "Ân", "Bảy", "Bích", "Bình", "Chung", "Cường", "Dung", "Dũng", "Đào", "Định",
    "Đức", "Hà", "Hải", "Hạnh", "Hiền", "Hoa", "Nguyễn Thị Hoa", "Hoà", "Hòa", "Nguyễn Hòa", "Nguyễn Thị Hòa", "Hoàng", "Hồng",
    "Huệ", "Hùng", "Hưng", "Hương", "Lan", "Tiến", "Toàn", "Tuyết", "Tư", "Út", "Vân", "Xuân", "Yến", "漢", NULL,
  };

  assert_ascending (ct_name_sort_key, names);
}

static void
test_texts (void)
{
  static const char *const words[] = { "12", "3", "ma", "mA", "Ma", "mà", "mả", "mã", "má", "mạ", "ma a", "mà a", "maa", "mă", "mằ",
                                       "mặ", "mâ", "mb", NULL };
  static const char *const letters[] = { "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o",
                                         "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z", NULL };
  static const char *const provinces[] = { "Hà Giang", "Hà Nam", "Hà Nội", "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", NULL };

  assert_ascending (ct_collation_key, words);
  assert_ascending (ct_collation_key, letters);
  assert_ascending (ct_collation_key, provinces);
}

static void
test_split (void)
{
  static const struct { const char *name, *given, *rest; } rows[] = {
    { "Nguyễn Thị Hòa", "Hòa", "Nguyễn Thị" }, { "Hòa", "Hòa", "" }, { "", "", "" }, { "Lê An", "An", "Lê" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *rest = ct_name_dup_rest (rows[i].name);

      g_assert_cmpstr (ct_name_given (rows[i].name), ==, rows[i].given);
      g_assert_cmpstr (rest, ==, rows[i].rest);
    }
}

/* The form of the text and stray blanks make no difference. */
static void
test_same_key (void)
{
  static const char *const same[] = { "Nguyễn Thị Hòa", "  Nguyễn  Thị\tHòa ", "Nguye\u0302\u0303n Thi\u0323 Ho\u0300a" };
  g_autofree char *key = ct_name_sort_key (same[0]);

  for (gsize i = 1; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *other = ct_name_sort_key (same[i]);
      g_assert_cmpstr (other, ==, key);
    }
}

static void
test_any_bytes (void)
{
  for (int round = 0; round < 10000; round++)
    {
      char bytes[24];
      int n = g_test_rand_int_range (0, sizeof bytes);
      g_autofree char *key = NULL;

      for (int i = 0; i < n; i++)
        bytes[i] = g_test_rand_int_range (1, 256);
      bytes[n] = 0;
      key = ct_name_sort_key (bytes);
      g_assert_nonnull (strchr (key, 1));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name/people", test_people);
  g_test_add_func ("/name/texts", test_texts);
  g_test_add_func ("/name/split", test_split);
  g_test_add_func ("/name/same-key", test_same_key);
  g_test_add_func ("/name/any-bytes", test_any_bytes);
  return g_test_run ();
}
