/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dong.h"

/* The table of rules.md 6.3. */
static void
test_rounding (void)
{
  static const struct { CtDong amount; int rate; CtDong step, half_up, down; } rows[] = {
    { 3333333, 80, 1, 26667, 26666 },
    { 3333333, 80, 500, 26500, 26500 },
    { 3333333, 80, 1000, 27000, 26000 },
    { 1234567, 100, 1, 12346, 12345 },
    { 1234567, 100, 500, 12500, 12000 },
    { 1234567, 100, 1000, 12000, 12000 },
    { 5000000, 65, 1000, 33000, 32000 },
    { 999999999999, 166, 1, 16600000000, 16599999999 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtDong product = rows[i].amount * rows[i].rate;

      g_assert_cmpint (ct_dong_round_fraction (product, CT_BP, rows[i].step, CT_ROUND_HALF_UP), ==, rows[i].half_up);
      g_assert_cmpint (ct_dong_round_fraction (product, CT_BP, rows[i].step, CT_ROUND_DOWN), ==, rows[i].down);
    }
}

static void
test_format (void)
{
  static const struct { CtDong amount; const char *text; } rows[] = {
    { 0, "0" }, { 7, "7" }, { 999, "999" }, { 1000, "1.000" }, { 1234567, "1.234.567" }, { -500000, "-500.000" },
    { G_MININT64, "-9.223.372.036.854.775.808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ct_dong_dup (rows[i].amount);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dong/rounding", test_rounding);
  g_test_add_func ("/dong/format", test_format);
  return g_test_run ();
}
