/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-astronomy.h"
#include "ct-heavy.h"
#include "ct-lunar.h"

#include <math.h>

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static void
test_known_days (void)
{
  static const struct { const char *solar; CtLunar lunar; } rows[] = {
    { "2024-02-10", { 1, 1, 2024, FALSE } }, { "2025-01-29", { 1, 1, 2025, FALSE } }, { "2026-02-17", { 1, 1, 2026, FALSE } },
    { "2027-02-06", { 1, 1, 2027, FALSE } }, { "2028-01-26", { 1, 1, 2028, FALSE } }, { "2029-02-13", { 1, 1, 2029, FALSE } },
    { "2030-02-02", { 1, 1, 2030, FALSE } }, { "1985-01-21", { 1, 1, 1985, FALSE } }, { "2007-02-17", { 1, 1, 2007, FALSE } },
    { "1968-01-29", { 1, 1, 1968, FALSE } }, { "2026-02-16", { 29, 12, 2025, FALSE } }, { "2026-06-06", { 21, 4, 2026, FALSE } },
    { "2026-10-01", { 21, 8, 2026, FALSE } }, { "2025-07-25", { 1, 6, 2025, TRUE } }, { "2025-07-24", { 30, 6, 2025, FALSE } },
    { "2026-02-10", { 23, 12, 2025, FALSE } }, { "2026-03-03", { 15, 1, 2026, FALSE } }, { "2026-04-26", { 10, 3, 2026, FALSE } },
    { "2026-05-31", { 15, 4, 2026, FALSE } }, { "2026-08-27", { 15, 7, 2026, FALSE } }, { "2026-09-25", { 15, 8, 2026, FALSE } },
    { "2033-12-22", { 1, 11, 2033, TRUE } }, { "2000-01-01", { 25, 11, 1999, FALSE } },
    { "1967-07-08", { 1, 6, 1967, FALSE } },
    { "1945-09-02", { 26, 7, 1945, FALSE } }, { "1890-05-19", { 1, 4, 1890, FALSE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const CtLunar *expected = &rows[i].lunar;
      CtLunar lunar;
      CtDate back;

      g_test_message ("%s", rows[i].solar);
      g_assert_true (ct_lunar_from_date (day (rows[i].solar), &lunar));
      g_assert_cmpint (lunar.day, ==, expected->day);
      g_assert_cmpint (lunar.month, ==, expected->month);
      g_assert_cmpint (lunar.year, ==, expected->year);
      g_assert_cmpint (lunar.is_leap, ==, expected->is_leap);
      g_assert_true (ct_lunar_to_date (expected, &back));
      g_assert_cmpint (back.serial, ==, day (rows[i].solar).serial);
    }
}

static void
test_leap_months (void)
{
  static const struct { int year, month; } rows[] = {
    { 1984, 0 }, { 1985, 2 }, { 1987, 7 }, { 1990, 5 }, { 1993, 3 }, { 1995, 8 }, { 1998, 5 }, { 2001, 4 }, { 2004, 2 }, { 2006, 7 },
    { 2009, 5 }, { 2012, 4 }, { 2014, 9 }, { 2017, 6 }, { 2020, 4 }, { 2023, 2 }, { 2024, 0 }, { 2025, 6 }, { 2026, 0 }, { 2027, 0 },
    { 2028, 5 }, { 2031, 3 }, { 2033, 11 }, { 2034, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%d", rows[i].year);
      g_assert_cmpint (ct_lunar_leap_month (rows[i].year), ==, rows[i].month);
    }
}

/* Each day follows the one before it, months have 29 or 30 days, and every lunar day leads back to its solar one. */
static void
check_days_of_year (int year)
{
  CtDate date, back;
  CtLunar last, lunar;

  g_assert_true (ct_date_from_ymd (year, 1, 1, &date));
  g_assert_true (ct_lunar_from_date (date, &last));
  while (ct_date_year (date = ct_date_add_days (date, 1)) == year)
    {
      g_assert_true (ct_lunar_from_date (date, &lunar));
      g_assert_true (ct_lunar_to_date (&lunar, &back));
      g_assert_cmpint (back.serial, ==, date.serial);
      if (lunar.day > 1)
        {
          g_assert_cmpint (lunar.day, ==, last.day + 1);
          g_assert_cmpint (lunar.month, ==, last.month);
        }
      else
        {
          g_assert_true (last.day == 29 || last.day == 30);
          g_assert_cmpint (lunar.month, ==, lunar.is_leap ? last.month : last.month % 12 + 1);
          g_assert_cmpint (lunar.year, ==, last.year + (lunar.month == 1 && !lunar.is_leap));
          if (lunar.is_leap)
            g_assert_cmpint (ct_lunar_leap_month (lunar.year), ==, lunar.month);
        }
      last = lunar;
    }
}

static void
test_every_day (void)
{
  for (int year = 1800; year < 2200; year++)
    if (ct_heavy_pick (year))
      check_days_of_year (year);
}

/* Years have 12 months, or 13 with a leap month; none is lost between two Tết. */
static void
test_every_year (void)
{
  for (int year = 1800; year < 2199; year++)
    {
      CtDate tet, next;
      int n_days;

      g_assert_true (ct_lunar_to_date (&(CtLunar) { 1, 1, year, FALSE }, &tet));
      g_assert_true (ct_lunar_to_date (&(CtLunar) { 1, 1, year + 1, FALSE }, &next));
      n_days = ct_date_days_between (tet, next);
      if (ct_lunar_leap_month (year) > 0)
        g_assert_true (n_days >= 383 && n_days <= 385);
      else
        g_assert_true (n_days >= 353 && n_days <= 355);
    }
}

static void
test_refused (void)
{
  static const CtLunar bad[] = {
    { 30, 12, 2025, FALSE }, { 31, 1, 2026, FALSE }, { 0, 1, 2026, FALSE }, { 1, 0, 2026, FALSE }, { 1, 13, 2026, FALSE },
    { 1, 5, 2025, TRUE }, { 1, 6, 2026, TRUE }, { 1, 1, 1700, FALSE }, { 1, 1, 2300, FALSE }, { -1, -1, -1, FALSE },
    { G_MAXINT, 1, 2026, FALSE }, { 1, G_MAXINT, 2026, FALSE }, { 1, 1, G_MAXINT, FALSE }, { 1, 1, G_MININT, FALSE },
  };
  CtLunar lunar;
  CtDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ct_lunar_to_date (&bad[i], &date));
  g_assert_false (ct_lunar_from_date (CT_DATE_NONE, &lunar));
  g_assert_false (ct_lunar_from_date (day ("2200-01-01"), &lunar));
  g_assert_true (ct_lunar_from_date (day ("1800-01-01"), &lunar));
  g_assert_true (ct_lunar_from_date (day ("2199-12-31"), &lunar));
}

static void
test_year_names (void)
{
  static const struct { int year; const char *name; } rows[] = {
    { 2024, "Giáp Thìn" }, { 2025, "Ất Tỵ" }, { 2026, "Bính Ngọ" }, { 1984, "Giáp Tý" }, { 1968, "Mậu Thân" }, { 1945, "Ất Dậu" },
    { 1956, "Bính Thân" }, { 2023, "Quý Mão" }, { 1900, "Canh Tý" }, { 2100, "Canh Thân" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = ct_lunar_year_name (rows[i].year);
      g_assert_cmpstr (name, ==, rows[i].name);
    }
}

/* Moments that almanacs print, to within a minute. */
static void
test_moments (void)
{
  /* New moons of 2000-01-06 18:14 and 2024-04-08 18:21, and 2010-07-11 19:40 UT. */
  g_assert_cmpfloat_with_epsilon (ct_astronomy_new_moon (0), 2451550.25972, 1 / 1440.0);
  g_assert_cmpfloat_with_epsilon (ct_astronomy_new_moon (300), 2460409.26458, 1 / 1440.0);
  g_assert_cmpfloat_with_epsilon (ct_astronomy_new_moon (130), 2455389.31944, 1 / 1440.0);
  /* The solstice of 2025-12-21 15:03 and the equinox of 2024-03-20 03:06 UT; a minute is 0.0007°. */
  g_assert_cmpfloat_with_epsilon (ct_astronomy_sun_longitude (2461031.12708), 270, 0.0007);
  g_assert_cmpfloat_with_epsilon (fmod (ct_astronomy_sun_longitude (2460389.62917) + 180, 360), 180, 0.0007);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lunar/moments", test_moments);
  g_test_add_func ("/lunar/known-days", test_known_days);
  g_test_add_func ("/lunar/leap-months", test_leap_months);
  g_test_add_func ("/lunar/year-names", test_year_names);
  g_test_add_func ("/lunar/refused", test_refused);
  g_test_add_func ("/lunar/every-year", test_every_year);
  g_test_add_func ("/lunar/every-day", test_every_day);
  return g_test_run ();
}
