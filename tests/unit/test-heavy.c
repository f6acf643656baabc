/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-heavy.h"

static guint
count_picked (const char *percent,
              const char *seed)
{
  guint n = 0;

  g_setenv ("CT_HEAVY", percent, TRUE);
  g_setenv ("CT_SEED", seed, TRUE);
  for (guint i = 0; i < 10000; i++)
    n += ct_heavy_pick (i);
  return n;
}

static void
test_share (void)
{
  g_assert_cmpuint (count_picked ("100", "1"), ==, 10000);
  g_assert_cmpuint (count_picked ("0", "1"), ==, 0);
  for (int seed = 1; seed < 50; seed++)
    {
      g_autofree char *text = g_strdup_printf ("%d", seed);
      guint n = count_picked ("10", text);

      g_assert_cmpuint (n, >, 800);
      g_assert_cmpuint (n, <, 1200);
      g_assert_cmpuint (n, ==, count_picked ("10", text));
    }
}

static void
test_count (void)
{
  g_setenv ("CT_HEAVY", "10", TRUE);
  g_assert_cmpuint (ct_heavy_count (2000), ==, 200);
  g_assert_cmpuint (ct_heavy_count (3), ==, 1);
  g_setenv ("CT_HEAVY", "100", TRUE);
  g_assert_cmpuint (ct_heavy_count (4000000000u), ==, 4000000000u);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heavy/share", test_share);
  g_test_add_func ("/heavy/count", test_count);
  return g_test_run ();
}
