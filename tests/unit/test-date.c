/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-date.h"

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

/* Every day of the calendar follows the one before it, and is read back from what it prints. */
static void
test_every_day (void)
{
  CtDate date = day ("1800-01-01");
  int y = 1800, m = 1, d = 1;

  g_assert_cmpint (date.serial, ==, 1);
  g_assert_cmpint (ct_date_weekday (date), ==, 3);
  for (; y < 2200; date = ct_date_add_days (date, 1))
    {
      char iso[CT_DATE_ISO_LENGTH];
      int y2, m2, d2;
      CtDate again;

      ct_date_get_ymd (date, &y2, &m2, &d2);
      g_assert_cmpint (y2 * 10000 + m2 * 100 + d2, ==, y * 10000 + m * 100 + d);
      g_assert_true (ct_date_parse_iso (ct_date_to_iso (date, iso), &again));
      g_assert_cmpint (again.serial, ==, date.serial);
      if (++d > ct_date_days_in_month (y, m))
        {
          d = 1;
          if (++m > 12)
            {
              m = 1;
              y++;
            }
        }
    }
  g_assert_cmpint (ct_date_weekday (day ("2026-10-08")), ==, 4);
}

static void
test_refused (void)
{
  static const char *const bad[] = { "", "2026", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-10",
                                     "2026-01-10 ", "10/01/2026", "20260110", "0026-01-01", "1799-12-31" };
  CtDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ct_date_parse_iso (bad[i], &date));
  g_assert_true (ct_date_parse_iso ("2024-02-29", &date));
}

/* rules.md 6.1: where a month lacks the day, its last day. */
static void
test_month_day (void)
{
  static const char *const due[] = { "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31" };
  CtDate start = day ("2026-01-31");

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *iso = ct_date_dup_iso (ct_date_month_day (start, i + 1, 31));
      g_assert_cmpstr (iso, ==, due[i]);
    }
  g_assert_cmpint (ct_date_compare (ct_date_month_day (start, -1, 31), day ("2025-12-31")), ==, 0);
  g_assert_cmpint (ct_date_compare (ct_date_month_day (day ("2024-01-05"), 1, 30), day ("2024-02-29")), ==, 0);
  g_assert_cmpint (ct_date_months_between (day ("2025-11-30"), day ("2026-02-01")), ==, 3);
}

/* Plans, charges and periods may reach past the calendar; they stop there instead of starting anew. */
static void
test_ends (void)
{
  CtDate first = day ("1800-01-01"), last = day ("9999-12-31");

  g_assert_cmpint (ct_date_add_days (last, 1).serial, ==, last.serial);
  g_assert_cmpint (ct_date_add_days (last, G_MAXINT).serial, ==, last.serial);
  g_assert_cmpint (ct_date_add_days (first, -1).serial, ==, first.serial);
  g_assert_cmpint (ct_date_month_day (last, 1, 1).serial, ==, last.serial);
  g_assert_cmpint (ct_date_month_day (last, 0, 1).serial, ==, day ("9999-12-01").serial);
  g_assert_cmpint (ct_date_month_day (first, -1, 31).serial, ==, first.serial);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/month-day", test_month_day);
  g_test_add_func ("/date/ends", test_ends);
  return g_test_run ();
}
