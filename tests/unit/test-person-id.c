/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-person-id.h"

static void
test_verdicts (void)
{
  static const struct { const char *text; int year; char sex; const char *verdict, *number, *province; } rows[] = {
    { "025156000001", 0, 0, "valid", "025156000001", "Phú Thọ" },
    { "025156000001", 1956, 'f', "valid", "025156000001", "Phú Thọ" },
    { "038048000002", 1948, 'm', "valid", "038048000002", "Thanh Hóa" },
    { "001301012345", 2001, 'f', "valid", "001301012345", "Hà Nội" },
    { "001201012345", 2001, 'm', "valid", "001201012345", "Hà Nội" },
    { "025156000001", 1957, 'f', "mismatch", "025156000001", "Phú Thọ" },
    { "025156000001", 1956, 'm', "mismatch", "025156000001", "Phú Thọ" },
    { "025156000001", 2056, 0, "mismatch", "025156000001", "Phú Thọ" },
    { "025156000001", 0, 'm', "mismatch", "025156000001", "Phú Thọ" },
    { "025 156 000 001", 0, 0, "valid", "025156000001", "Phú Thọ" },
    { "025.156.000-001", 0, 0, "valid", "025156000001", "Phú Thọ" },
    { "'025156000001", 0, 0, "valid", "025156000001", "Phú Thọ" },
    { "003156000001", 0, 0, "unknown-province", "003156000001", NULL },
    { "097156000001", 1900, 'm', "unknown-province", "097156000001", NULL },
    { "000000000000", 0, 0, "unknown-province", "000000000000", NULL },
    { "025956000001", 0, 0, "invalid", "", NULL },
    { "123456789", 0, 0, "old-number", "123456789", NULL },
    { "012345678", 1950, 'f', "old-number", "012345678", NULL },
    { "25156000001", 0, 0, "lost-zero", "025156000001", "Phú Thọ" },
    { "25156000001.0", 0, 0, "lost-zero", "025156000001", "Phú Thọ" },
    { "1060854219", 1960, 'm', "lost-zero", "001060854219", "Hà Nội" },
    { "0912345678", 0, 0, "invalid", "", NULL },
    { "99956000001", 0, 0, "invalid", "", NULL },
    { "12345678", 0, 0, "invalid", "", NULL }, { "0251560000011", 0, 0, "invalid", "", NULL }, { "1", 0, 0, "invalid", "", NULL },
    { "02515600000A", 0, 0, "invalid", "", NULL }, { "025156OOOOO1", 0, 0, "invalid", "", NULL }, { "2.5156E+10", 0, 0, "invalid", "", NULL },
    { "０25156000001", 0, 0, "invalid", "", NULL }, { "\xff", 0, 0, "invalid", "", NULL },
    { "", 0, 0, "empty", "", NULL }, { "  ", 1956, 'f', "empty", "", NULL }, { "-", 0, 0, "empty", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = g_strescape (rows[i].text, NULL);   /* the report of a test is UTF-8 */
      CtPersonId id;

      ct_person_id_check (rows[i].text, rows[i].year, rows[i].sex, &id);
      g_test_message ("%s", shown);
      g_assert_cmpstr (ct_person_id_verdict_name (id.verdict), ==, rows[i].verdict);
      g_assert_cmpstr (id.number, ==, rows[i].number);
      g_assert_cmpstr (id.province, ==, rows[i].province);
    }
}

static void
test_provinces (void)
{
  int n = 0;

  for (int code = 0; code < 1000; code++)
    {
      g_autofree char *text = g_strdup_printf ("%03d156000001", code);
      CtPersonId id;

      ct_person_id_check (text, 1956, 'f', &id);
      g_assert_cmpint (id.verdict, ==, id.province != NULL ? CT_PERSON_ID_VALID : CT_PERSON_ID_UNKNOWN_PROVINCE);
      n += id.province != NULL;
    }
  g_assert_cmpint (n, ==, 63);
}

static void
test_masked (void)
{
  static const struct { const char *number, *masked; } rows[] = {
    { "025156000001", "••••••••0001" }, { "123456789", "•••••6789" }, { "123", "123" }, { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *masked = ct_person_id_dup_masked (rows[i].number);
      g_assert_cmpstr (masked, ==, rows[i].masked);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-id/verdicts", test_verdicts);
  g_test_add_func ("/person-id/provinces", test_provinces);
  g_test_add_func ("/person-id/masked", test_masked);
  return g_test_run ();
}
