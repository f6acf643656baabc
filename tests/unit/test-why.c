/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every amount due has one sentence, and the numbers in it make the amount. */
#include "ct-why.h"

static CtDate
day (const char *iso)
{
  CtDate date;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static CtLoanAccount *
make_account (CtDong      amount,
              CtMethod    method,
              int         months,
              int         rate_bp,
              CtDong      round)
{
  CtLoanAccount *account = g_new0 (CtLoanAccount, 1);

  account->terms = (CtLoanTerms) {
    .amount = amount, .months = months, .method = method, .rate_bp = rate_bp, .every = 1, .round = round, .late_days = 7,
    .disbursed = day ("2026-01-10"), .due_day = 10,
  };
  account->events = g_array_new (FALSE, TRUE, sizeof (CtLoanEvent));
  g_array_append_vals (account->events, &(CtLoanEvent) { .date = account->terms.disbursed, .kind = CT_LOAN_EVENT_PAID_OUT }, 1);
  return account;
}

static const struct
{
  CtDong      amount;
  CtMethod    method;
  int         months, rate_bp;
  CtDong      round;
  const char *paid_on;
  CtDong      principal, interest;
  const char *date;
  const char *why_principal, *why_interest;
} cases[] = {
  { 5000000, CT_METHOD_DECLINING, 10, 100, 1, NULL, 0, 0, "2026-02-10",
    "500.000 đ = the instalment of 10/02/2026", "50.000 đ = 5.000.000 đ × 1 %, one month begun on 10/01/2026" },
  { 5000000, CT_METHOD_DECLINING, 10, 65, 1, NULL, 0, 0, "2026-03-10",
    "1.000.000 đ = the instalments of 10/02/2026, 10/03/2026", "65.000 đ = 5.000.000 đ × 0,65 % × 2 months, from 10/01/2026" },
  { 3000000, CT_METHOD_DECLINING, 6, 100, 1, "2026-02-10", 500000, 30000, "2026-03-11",
    "500.000 đ = the instalment of 10/03/2026", "25.000 đ = 2.500.000 đ × 1 %, one month begun on 10/02/2026" },
  { 3000000, CT_METHOD_DECLINING, 6, 100, 1, "2026-02-10", 300000, 10000, "2026-02-10",
    "200.000 đ = what is left of the instalments of 10/02/2026",
    "20.000 đ = 3.000.000 đ × 1 %, one month begun on 10/01/2026, less 10.000 đ paid already" },
  { 3000000, CT_METHOD_DECLINING, 6, 100, 1, "2026-02-20", 500000, 30000, "2026-03-10",
    "500.000 đ = the instalment of 10/03/2026", "30.000 đ = 3.000.000 đ × 1 %, one month begun on 10/02/2026" },
  /* A quarter is rounded once: 3 × 26.666,664 is 80.000, not 3 × 26.667. */
  { 3333333, CT_METHOD_QUARTERLY, 9, 80, 1, NULL, 0, 0, "2026-04-10",
    "1.111.000 đ = the instalment of 10/04/2026", "80.000 đ = 3.333.333 đ × 0,8 % × 3 months, from 10/01/2026, rounded" },
  { 1234567, CT_METHOD_FLAT, 4, 100, 1000, NULL, 0, 0, "2026-02-10",
    "308.000 đ = the instalment of 10/02/2026", "12.000 đ = 1.234.567 đ × 1 %, one month begun on 10/01/2026, rounded" },
  { 2000000, CT_METHOD_SINGLE, 5, 80, 1, NULL, 0, 0, "2026-06-10",
    "2.000.000 đ = the instalment of 10/06/2026", "80.000 đ = 2.000.000 đ × 0,8 % × 5 months, from 10/01/2026" },
  { 2000000, CT_METHOD_BULLET, 5, 80, 1, NULL, 0, 0, "2026-02-09", "", "" },
};

static void
test_loans (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CtLoanAccount) account = make_account (cases[i].amount, cases[i].method, cases[i].months, cases[i].rate_bp,
                                                       cases[i].round);
      CtDate date = day (cases[i].date);
      g_autofree char *principal = NULL;
      g_autofree char *interest = NULL;

      if (cases[i].paid_on != NULL)
        g_array_append_vals (account->events,
                             &(CtLoanEvent) {
                               .date = day (cases[i].paid_on), .entry = 1, .kind = CT_LOAN_EVENT_REPAID,
                               .principal = cases[i].principal, .interest = cases[i].interest,
                             },
                             1);
      principal = ct_why_principal (account, date, date);
      interest = ct_why_interest (account, date, date);
      g_assert_cmpstr (principal, ==, cases[i].why_principal);
      g_assert_cmpstr (interest, ==, cases[i].why_interest);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/why/loans", test_loans);
  return g_test_run ();
}
