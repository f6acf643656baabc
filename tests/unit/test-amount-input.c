/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-amount-input.h"
#include "ct-base-error.h"

static void
test_read (void)
{
  static const struct { const char *text; CtDong at_1000, at_1; } rows[] = {
    { "0", 0, 0 }, { "50", 50000, 50 }, { "050", 50000, 50 }, { "999", 999000, 999 }, { "1000", 1000, 1000 }, { " 50 ", 50000, 50 },
    { "1.200", 1200, 1200 }, { "1,200", 1200, 1200 }, { "1200000", 1200000, 1200000 }, { "1.200.000", 1200000, 1200000 },
    { "1,200,000", 1200000, 1200000 }, { "1 200 000", 1200000, 1200000 }, { "1\u00a0200\u00a0000", 1200000, 1200000 },
    { "500k", 500000, 500000 }, { "500 K", 500000, 500000 }, { "1.200k", 1200000, 1200000 }, { "1,5k", 1500, 1500 },
    { "200 nghìn", 200000, 200000 }, { "200 ngàn đồng", 200000, 200000 }, { "200ng", 200000, 200000 },
    { "1tr2", 1200000, 1200000 }, { "1TR2", 1200000, 1200000 }, { "1tr25", 1250000, 1250000 }, { "1tr250", 1250000, 1250000 },
    { "1tr05", 1050000, 1050000 }, { "1,2tr", 1200000, 1200000 }, { "1.2 tr", 1200000, 1200000 }, { "0,5tr", 500000, 500000 },
    { "1tr200k", 1200000, 1200000 }, { "1tr 50k", 1050000, 1050000 }, { "1tr 200.000", 1200000, 1200000 },
    { "5 triệu", 5000000, 5000000 }, { "5 trie\u0323\u0302u", 5000000, 5000000 }, { "5 triệu đồng", 5000000, 5000000 },
    { "5 triệu rưỡi", -1, -1 }, { "5 triệu 2", 5200000, 5200000 }, { "1.250tr", 1250000000, 1250000000 },
    { "1,234567tr", 1234567, 1234567 }, { "1.200,5tr", 1200500000, 1200500000 },
    { "2 tỷ", 2000000000, 2000000000 }, { "2tỉ5", 2500000000, 2500000000 }, { "1tỷ200tr", 1200000000, 1200000000 },
    { "50đ", 50, 50 }, { "50 đồng", 50, 50 }, { "50₫", 50, 50 }, { "50d", 50, 50 }, { "1.200.000đ", 1200000, 1200000 },
    { "500kđ", 500000, 500000 }, { "50 VND", 50, 50 }, { "50 VNĐ", 50, 50 },
    { "999999999999", 999999999999, 999999999999 }, { "999.999.999.999", 999999999999, 999999999999 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int unit = 1; unit <= 1000; unit += 999)
      {
        g_autofree char *shown = g_strescape (rows[i].text, NULL);   /* the report of a test is UTF-8 */
        g_autoptr(GError) error = NULL;
        CtDong amount = -1;
        CtDong expected = unit == 1 ? rows[i].at_1 : rows[i].at_1000;

        g_test_message ("%s", shown);
        g_assert_cmpint (ct_amount_input_parse (rows[i].text, unit, &amount, &error), ==, expected >= 0);
        if (expected >= 0)
          g_assert_no_error (error);
        g_assert_cmpint (amount, ==, expected);
      }
}

/* What is refused leaves the amount alone and says in its sentence what was read. */
static void
test_refused (void)
{
  static const char *const texts[] = {
    "", " ", "-5", "abc", "tr", "k", "1,2", "1.2", "1.20", "1.2000", "1.200.00", "1.200,000", "1,200.000.000", "1200.000", "0.500",
    "1..2", "1.", ".5", "1,5đ", "1,5 ₫", "1tr2tr", "5k1tr", "50đ2", "1tr2000", "1tr2đ", "1tr1,5k", "1,2345678tr", "1,0005k", "50x", "5*3",
    "5+3", "1e6", "50 60", "1000000000000", "1.000tỷ", "1000tỷ", "99999999999999999999999999", "1.000.000.000.000.000.000.000",
    "0,1234567890123tr", "50k 6000", "\xff", "50\xff", "５０", "5 triệu năm", "1 tr 2 k 3 tr",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int unit = 1; unit <= 1000; unit += 999)
      {
        g_autofree char *shown = g_strescape (texts[i], NULL);   /* the report of a test is UTF-8 */
        g_autoptr(GError) error = NULL;
        CtDong amount = 77;

        g_test_message ("%s", shown);
        g_assert_false (ct_amount_input_parse (texts[i], unit, &amount, &error));
        g_assert_error (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT);
        g_assert_cmpint (amount, ==, 77);
      }
}

/* What the program itself prints is read back. */
static void
test_round_trip (void)
{
  for (int i = 0; i < 100000; i++)
    {
      g_autoptr(GError) error = NULL;
      CtDong amount = ((CtDong) g_test_rand_int_range (0, 1000000) * 1000000 + g_test_rand_int_range (0, 1000000)) >>
                      g_test_rand_int_range (0, 38);
      g_autofree char *grouped = ct_dong_dup (amount);
      g_autofree char *text = g_strconcat (grouped, amount < 1000 ? "đ" : "", NULL);
      CtDong again = -1;

      g_assert_true (ct_amount_input_parse (text, 1000, &again, &error));
      g_assert_no_error (error);
      g_assert_cmpint (again, ==, amount);
    }
}

static void
test_any_text (void)
{
  static const char *const pieces[] = { "0", "1", "5", "000", "999", ".", ",", " ", "k", "tr", "tỷ", "đ", "triệu", "-", "x", "12" };

  for (int i = 0; i < 100000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GError) error = NULL;
      CtDong amount = -1;

      for (int n = g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (ct_amount_input_parse (text->str, 1000, &amount, &error))
        g_assert_true (amount >= 0 && amount <= CT_DONG_MAX);
      else
        g_assert_nonnull (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amount-input/read", test_read);
  g_test_add_func ("/amount-input/refused", test_refused);
  g_test_add_func ("/amount-input/round-trip", test_round_trip);
  g_test_add_func ("/amount-input/any-text", test_any_text);
  return g_test_run ();
}
