/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked about once, and what is not worth a question. */
#include "ct-book.h"
#include "ct-doubt.h"

static CtDate
day (const char *iso)
{
  CtDate date;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static void
test_day (void)
{
  const struct
  {
    const char *day;
    gboolean    is_doubtful;
  } cases[] = {
    { "2026-10-08", FALSE }, { "2026-10-09", TRUE }, { "2026-04-10", FALSE }, { "2025-10-08", TRUE }, { "2027-10-08", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *doubt = ct_doubt_day (day (cases[i].day), day ("2026-10-08"));

      g_assert_cmpint (doubt != NULL, ==, cases[i].is_doubtful);
    }
}

static void
test_amount (void)
{
  const struct
  {
    CtDong   amount, usual;
    gboolean is_doubtful;
  } cases[] = {
    { 10000, 10000, FALSE }, { 99999, 10000, FALSE }, { 100000, 10000, TRUE }, { 1000000, 0, FALSE }, { 5000000, 500000, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *doubt = ct_doubt_amount (cases[i].amount, cases[i].usual);

      g_assert_cmpint (doubt != NULL, ==, cases[i].is_doubtful);
    }
}

static void
test_voucher (void)
{
  static const char *const commands[] = {
    "{\"do\": \"fund.open\", \"fund\": \"QHD\", \"date\": \"2026-01-01\", \"amount\": 50000000, \"origin\": \"other\"}",
    "{\"do\": \"payment\", \"fund\": \"QHD\", \"date\": \"2026-02-01\", \"amount\": 150000, \"category\": \"meeting\", \"text\": \"Chè\"}",
    "{\"do\": \"payment\", \"fund\": \"QHD\", \"date\": \"2026-02-02\", \"amount\": 90000, \"category\": \"meeting\", \"text\": \"Chè\"}",
    "{\"do\": \"voucher.reverse\", \"voucher\": \"PC 0002/2026\", \"date\": \"2026-02-02\", \"reason\": \"nhầm\"}",
  };
  const struct
  {
    const char *kind, *date;
    CtDong      amount;
    gboolean    is_doubtful;
  } cases[] = {
    { "payment", "2026-02-01", 150000, TRUE },    /* the same */
    { "payment", "2026-02-01", 160000, FALSE },
    { "payment", "2026-02-03", 150000, FALSE },
    { "payment", "2026-02-02", 90000, FALSE },    /* the other one was taken back */
    { "payment", "2026-02-03", 1500000, TRUE },   /* ten times */
    { "receipt", "2026-02-01", 1500000, FALSE },  /* none of its kind is known */
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = ct_book_create (NULL, "doubt", "club", CT_DATE_NONE, &error);
  const CtActor actor = { .today = day ("2026-02-10"), .at = "2026-02-10 00:00:00", .who = "" };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      ct_book_execute_json (book, json_loads (commands[i], 0, NULL), &actor, NULL, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *doubt = ct_doubt_voucher (ct_book_get_store (book), cases[i].kind, "QHD", day (cases[i].date), cases[i].amount);

      g_assert_cmpint (doubt != NULL, ==, cases[i].is_doubtful);
    }
}

static void
test_entry (void)
{
  CtEntryRow above = { .name = (char *) "Trần Thị Ba", .dues = 10000, .keyed_dues = { 35000, TRUE } };
  CtEntryRow row = { .name = (char *) "Trần Thị Tư", .dues = 10000 };
  g_autofree char *same = ct_doubt_entry (&row, &above, 35000, 10000);
  g_autofree char *tenfold = ct_doubt_entry (&row, NULL, 100000, 10000);

  g_assert_nonnull (strstr (same, "Trần Thị Ba"));
  g_assert_nonnull (tenfold);
  g_assert_null (ct_doubt_entry (&row, &above, 30000, 10000));
  above.keyed_dues.amount = 5000;   /* many pay less, and the same */
  g_assert_null (ct_doubt_entry (&row, &above, 5000, 10000));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doubt/day", test_day);
  g_test_add_func ("/doubt/amount", test_amount);
  g_test_add_func ("/doubt/voucher", test_voucher);
  g_test_add_func ("/doubt/entry", test_entry);
  return g_test_run ();
}
