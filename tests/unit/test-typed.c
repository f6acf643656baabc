/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-typed.h"

static CtDate
on (const char *iso)
{
  CtDate date;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static void
test_days (void)
{
  static const struct
  {
    const char *typed;
    const char *near;
    const char *expected;   /* NULL: no day */
  } cases[] = {
    { "10/10/2026", "2026-10-08", "2026-10-10" },
    { " 10 / 10 / 2026 ", "2026-10-08", "2026-10-10" },
    { "1.9.26", "2026-10-08", "2026-09-01" },
    { "01-09-2026", "2026-10-08", "2026-09-01" },
    { "2026-09-01", "2026-10-08", "2026-09-01" },
    { "10 10", "2026-10-08", "2026-10-10" },
    { "1010", "2026-10-08", "2026-10-10" },
    { "101026", "2026-10-08", "2026-10-10" },
    { "10102026", "2026-10-08", "2026-10-10" },
    { "7", "2026-10-08", "2026-10-07" },
    { "31/12", "2027-01-04", "2026-12-31" },
    { "3/1", "2026-12-30", "2027-01-03" },
    { "29/2", "2027-12-30", "2028-02-29" },
    { "29/2", "2026-06-01", NULL },
    { "31", "2026-09-08", NULL },
    { "31/2/2026", "2026-10-08", NULL },
    { "10/13", "2026-10-08", NULL },
    { "", "2026-10-08", NULL },
    { "10/", "2026-10-08", NULL },
    { "/10", "2026-10-08", NULL },
    { "10//10", "2026-10-08", NULL },
    { "10/10/2026/1", "2026-10-08", NULL },
    { "10/10/202", "2026-10-08", NULL },
    { "mai", "2026-10-08", NULL },
    { "10/10/2026x", "2026-10-08", NULL },
    { "99999999999999999999", "2026-10-08", NULL },
    { "-10", "2026-10-08", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtDate day;
      gboolean is_day = ct_typed_parse_day (cases[i].typed, on (cases[i].near), &day);

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (is_day, ==, cases[i].expected != NULL);
      if (is_day)
        {
          g_autofree char *iso = ct_date_dup_iso (day);

          g_assert_cmpstr (iso, ==, cases[i].expected);
        }
    }
}

static void
test_births (void)
{
  static const struct
  {
    const char *typed;
    const char *expected;
  } cases[] = {
    { "1953", "1953" },         { "7/1953", "1953-07" },          { "07/07/1953", "1953-07-07" },
    { "7.7.53", "1953-07-07" }, { "07071953", "1953-07-07" },     { "1953-07", "1953-07" },
    { "1953-7-9", "1953-07-09" }, { "1/2/03", "2003-02-01" },     { "070753", "1953-07-07" },
    { "53", NULL },             { "7/53", NULL },                 { "31/2/1953", NULL },
    { "13/1953", NULL },        { "", NULL },                     { "khoảng 1953", NULL },
    { "0000", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *birth = ct_typed_dup_birth (cases[i].typed, on ("2026-10-08"));

      g_assert_cmpstr (birth, ==, cases[i].expected);
    }
}

static void
test_months (void)
{
  static const struct
  {
    const char *typed;
    const char *expected;
  } cases[] = {
    { "10/2026", "2026-10-01" }, { "2026-9", "2026-09-01" }, { "092026", "2026-09-01" }, { "9", "2026-09-01" },
    { "13", NULL },              { "9/26", NULL },           { "1/9/2026", NULL },       { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtDate month;
      gboolean is_month = ct_typed_parse_month (cases[i].typed, on ("2026-10-08"), &month);

      g_assert_cmpint (is_month, ==, cases[i].expected != NULL);
      if (is_month)
        g_assert_cmpint (ct_date_compare (month, on (cases[i].expected)), ==, 0);
    }
}

/* Whatever the form shows can be typed back. */
static void
test_shown_is_typed (void)
{
  CtDate near = on ("2026-10-08");

  for (int days = -40000; days <= 40000; days += 17)
    {
      CtDate date = ct_date_add_days (near, days);
      g_autofree char *shown = ct_date_dup_vi (date);
      CtDate back;

      g_assert_true (ct_typed_parse_day (shown, near, &back));
      g_assert_cmpint (ct_date_compare (date, back), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed/days", test_days);
  g_test_add_func ("/typed/births", test_births);
  g_test_add_func ("/typed/months", test_months);
  g_test_add_func ("/typed/shown-is-typed", test_shown_is_typed);
  return g_test_run ();
}
