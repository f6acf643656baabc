/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom to lend to, in the club's own order, and what is left in the box afterwards. */
#include "ct-book.h"
#include "ct-lending.h"

#define TODAY "2026-03-10"

static void
execute (CtBook     *book,
         const char *json)
{
  CtActor actor = { .at = TODAY " 00:00:00", .who = "" };
  g_autoptr(GError) error = NULL;

  g_assert_true (ct_date_parse_iso (TODAY, &actor.today));
  ct_book_execute_json (book, json_loads (json, 0, NULL), &actor, NULL, &error);
  g_assert_no_error (error);
}

/* Five members; the first has borrowed 3.000.000 over six months and paid the first of two instalments that were due. */
static CtBook *
build (void)
{
  static const char *const commands[] = {
    "{\"do\": \"member.add\", \"name\": \"Lê Thị Một\", \"sex\": \"f\", \"birth\": \"1955\", \"joined\": \"2025-12-01\"}",
    "{\"do\": \"member.add\", \"name\": \"Lê Thị Hai\", \"sex\": \"f\", \"birth\": \"1955\", \"joined\": \"2025-12-01\"}",
    "{\"do\": \"member.add\", \"name\": \"Lê Thị Ba\", \"sex\": \"f\", \"birth\": \"1955\", \"joined\": \"2025-12-01\", \"household\": \"poor\"}",
    "{\"do\": \"member.add\", \"name\": \"Lê Thị Tư\", \"sex\": \"f\", \"birth\": \"1955\", \"joined\": \"2025-12-01\", \"household\": \"near-poor\"}",
    "{\"do\": \"member.add\", \"name\": \"Lê Thị Năm\", \"sex\": \"f\", \"birth\": \"1955\", \"joined\": \"2025-12-01\"}",
    "{\"do\": \"fund.open\", \"fund\": \"QTTN\", \"date\": \"2026-01-01\", \"amount\": 10000000, \"origin\": \"support\"}",
    "{\"do\": \"loan.apply\", \"member\": 1, \"date\": \"2026-01-10\", \"amount\": 3000000, \"months\": 6, \"purpose\": \"lợn\"}",
    "{\"do\": \"loan.approve\", \"loan\": \"L01\", \"date\": \"2026-01-10\"}",
    "{\"do\": \"loan.disburse\", \"loan\": \"L01\", \"date\": \"2026-01-10\"}",
    "{\"do\": \"loan.repay\", \"loan\": \"L01\", \"date\": \"2026-02-10\", \"principal\": 500000, \"interest\": 30000}",
    /* Who asks first is not who comes first. */
    "{\"do\": \"loan.apply\", \"member\": 1, \"date\": \"2026-02-10\", \"amount\": 1000000, \"months\": 4, \"purpose\": \"gà\"}",
    "{\"do\": \"loan.apply\", \"member\": 2, \"date\": \"2026-02-10\", \"amount\": 1000000, \"months\": 4, \"purpose\": \"gà\"}",
    "{\"do\": \"loan.apply\", \"member\": 4, \"date\": \"2026-03-10\", \"amount\": 1000000, \"months\": 4, \"purpose\": \"gà\"}",
    "{\"do\": \"loan.apply\", \"member\": 3, \"date\": \"2026-03-01\", \"amount\": 1200000, \"months\": 4, \"purpose\": \"gà\"}",
    "{\"do\": \"loan.apply\", \"member\": 5, \"date\": \"2026-02-20\", \"amount\": 1000000, \"months\": 4, \"purpose\": \"gà\"}",
  };
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "lending", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    execute (book, commands[i]);
  return book;
}

static CtLending *
load (CtBook *book)
{
  g_autoptr(GError) error = NULL;
  CtDate date;
  CtLending *lending;

  g_assert_true (ct_date_parse_iso (TODAY, &date));
  lending = ct_lending_load (ct_book_get_store (book), date, &error);
  g_assert_no_error (error);
  return lending;
}

static void
test_order (void)
{
  static const int expected[] = { 3, 4, 2, 5, 1 };
  g_autoptr(CtBook) book = build ();
  g_autoptr(CtLending) lending = load (book);

  g_assert_cmpuint (lending->waiting->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CtWaiting *waiting = lending->waiting->pdata[i];

      g_assert_cmpint (waiting->loan->member, ==, expected[i]);
      g_assert_cmpint (waiting->is_first, ==, waiting->loan->member != 1);
      g_assert_cmpint (waiting->is_poor, ==, waiting->loan->member == 3 || waiting->loan->member == 4);
    }
}

/* Two instalments were due, one was paid: half of what falls due is reckoned with. */
static void
test_look_ahead (void)
{
  g_autoptr(CtBook) book = build ();
  g_autoptr(CtLending) lending = load (book);
  CtLendingStep without[CT_LENDING_MEETINGS + 1], with[CT_LENDING_MEETINGS + 1];

  g_assert_cmpint (ct_lending_percent (lending), ==, 50);
  ct_lending_look_ahead (lending, NULL, 7530000, 7500000, without);
  ct_lending_look_ahead (lending, lending->waiting->pdata[0], 7530000, 7500000, with);
  g_assert_cmpint (without[0].box, ==, 7530000);
  g_assert_cmpint (with[0].box, ==, 6330000);
  g_assert_cmpint (with[0].fund, ==, 6300000);
  for (int i = 1; i <= CT_LENDING_MEETINGS; i++)
    {
      g_assert_cmpint (ct_date_month (with[i].date), ==, 3 + i);
      g_assert_cmpint (ct_date_day (with[i].date), ==, 10);
      g_assert_cmpint (without[i].principal, ==, 250000);
      g_assert_cmpint (with[i].principal, ==, 250000 + 150000);
      g_assert_cmpint (with[i].fund, ==, with[i - 1].fund + with[i].principal);
      g_assert_cmpint (with[i].box, ==, with[i - 1].box + with[i].principal + with[i].interest);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lending/order", test_order);
  g_test_add_func ("/lending/look-ahead", test_look_ahead);
  return g_test_run ();
}
