/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of domain.md 9.3: what the worked sample club must come out to, to the đồng. */
#include "ct-cash-book.h"
#include "ct-funds.h"
#include "ct-list.h"
#include "ct-sample.h"

static CtBook *
build (CtDate until)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  ct_sample_build (book, until, &error);
  g_assert_no_error (error);
  return book;
}

static CtDate
month_end (int month)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_from_ymd (2026, month, 1, &date));
  return ct_date_month_end (date);
}

static gboolean
keep_row (const char *const *cells,
          gpointer           data,
          GError           **error G_GNUC_UNUSED)
{
  g_ptr_array_add (data, g_strdupv ((char **) cells));
  return TRUE;
}

static GPtrArray *
list (CtBook     *book,
      const char *what,
      CtDate      to)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  CtListOptions options = { .to = to };

  ct_list_run (ct_book_get_store (book), what, &options, keep_row, rows, &error);
  g_assert_no_error (error);
  g_ptr_array_remove_index (rows, 0);
  return rows;
}

static CtDong
sum_column (GPtrArray *rows,
            int        column)
{
  CtDong sum = 0;

  for (guint i = 0; i < rows->len; i++)
    sum += g_ascii_strtoll (((char **) rows->pdata[i])[column], NULL, 10);
  return sum;
}

static const struct
{
  int    members, present;
  CtDong dues, principal, interest, outstanding;
  CtDong cash[CT_N_FUNDS];
} months[] = {
  { 60, 55, 500000, 3000000, 210000, 18000000, { 42000000, 2600000, 1400000, 2000000, 210000 } },
  { 60, 55, 560000, 3000000, 180000, 55000000, { 5000000, 2960000, 3200000, 2000000, 390000 } },
  { 60, 56, 550000, 8000000, 470000, 47000000, { 13344000, 2668000, 2886000, 2086000, 0 } },
  { 61, 57, 560000, 8000000, 400000, 39000000, { 21344000, 2878000, 2686000, 2086000, 400000 } },
  { 61, 56, 550000, 8000000, 330000, 31000000, { 29344000, 3228000, 2286000, 2086000, 730000 } },
  { 60, 55, 550000, 7000000, 230000, 23000000, { 42228000, 5666000, 2182000, 1682000, 0 } },
  { 60, 55, 540000, 6500000, 169000, 16500000, { 48728000, 5856000, 1782000, 1682000, 169000 } },
  { 60, 56, 550000, 5000000, 160000, 47500000, { 17728000, 6206000, 1582000, 1682000, 329000 } },
  { 60, 55, 540000, 4000000, 368000, 43500000, { 21506800, 6755100, 1251700, 1751700, 0 } },
  { 60, 55, 540000, 4000000, 336000, 51500000, { 13506800, 4445100, 1051700, 1751700, 336000 } },
  { 60, 55, 550000, 3000000, 400000, 48500000, { 16506800, 4795100, 651700, 1751700, 736000 } },
  { 60, 55, 520000, 3000000, 400000, 45500000, { 19961200, 5455900, 565300, 1865300, 0 } },
};

static void
check_months (CtBook *book,
              int     n)
{
  g_autoptr(GPtrArray) meetings = list (book, "meetings", month_end (n));

  g_assert_cmpint (meetings->len, ==, n);
  for (int m = 0; m < n; m++)
    {
      char **meeting = meetings->pdata[m];
      g_autoptr(GPtrArray) loans = list (book, "loans", month_end (m + 1));
      g_autoptr(GError) error = NULL;
      CtFundFlow flows[CT_N_FUNDS];

      g_test_message ("month %d", m + 1);
      g_assert_cmpint (atoi (meeting[3]), ==, months[m].members);
      g_assert_cmpint (atoi (meeting[4]), ==, months[m].present);
      g_assert_cmpint (atoi (meeting[5]), ==, months[m].dues);
      g_assert_cmpint (atoi (meeting[6]), ==, months[m].principal);
      g_assert_cmpint (atoi (meeting[7]), ==, months[m].interest);
      g_assert_cmpint (sum_column (loans, 21), ==, months[m].outstanding);
      ct_funds_flow (ct_book_get_store (book), CT_DATE_NONE, month_end (m + 1), flows, &error);
      g_assert_no_error (error);
      for (int fund = 0; fund < CT_N_FUNDS; fund++)
        g_assert_cmpint (flows[fund].closing, ==, months[m].cash[fund]);
    }
}

static void
test_year (void)
{
  g_autoptr(CtBook) book = build (CT_DATE_NONE);
  static const CtDong year[CT_N_FUNDS][4] = {
    { 39000000, 69461200, 88500000, 19961200 }, { 2450000, 10605900, 7600000, 5455900 },
    { 1800000, 5365300, 6600000, 565300 },      { 2000000, 365300, 500000, 1865300 },
    { 0, 3653000, 3653000, 0 },
  };
  CtFundFlow flows[CT_N_FUNDS];

  check_months (book, 12);
  ct_funds_flow (ct_book_get_store (book), CT_DATE_NONE, month_end (12), flows, NULL);
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      g_assert_cmpint (flows[fund].opening, ==, year[fund][0]);
      g_assert_cmpint (flows[fund].in, ==, year[fund][1]);
      g_assert_cmpint (flows[fund].out, ==, year[fund][2]);
      g_assert_cmpint (flows[fund].closing, ==, year[fund][3]);
    }
}

/* The cash book of every fund and of all together carries from month to month and ends as the funds do. */
static void
test_cash_book (void)
{
  g_autoptr(CtBook) book = build (CT_DATE_NONE);

  for (int fund = CT_FUND_NONE; fund < CT_N_FUNDS; fund++)
    {
      CtDong carried = 0;

      for (int m = 1; m <= 12; m++)
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(CtCashBook) month = ct_cash_book_load (ct_book_get_store (book), fund, month_end (m), &error);
          CtDong expected = 0;

          g_assert_no_error (error);
          g_assert_cmpint (month->opening, ==, carried);
          for (int i = 0; i < CT_N_FUNDS; i++)
            {
              g_assert_cmpint (month->closings[i], ==, months[m - 1].cash[i]);
              if (fund == CT_FUND_NONE || fund == i)
                expected += months[m - 1].cash[i];
            }
          g_assert_cmpint (month->closing, ==, expected);
          carried = month->closing;
        }
    }
}

/* The same club until the end of February: what comes later is not there. */
static void
test_february (void)
{
  g_autoptr(CtBook) book = build (month_end (2));

  check_months (book, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/february", test_february);
  g_test_add_func ("/sample/year", test_year);
  g_test_add_func ("/sample/cash-book", test_cash_book);
  return g_test_run ();
}
