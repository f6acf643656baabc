/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The examples of rules.md section 6, to the đồng, and what every plan has in common. */
#include "ct-heavy.h"
#include "ct-loan-plan.h"

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (iso == NULL || ct_date_parse_iso (iso, &date));
  return date;
}

/* ---- 6.1 to 6.3: whole plans ---- */

#define N_ROWS 12

static const struct
{
  const char *name;
  CtDong      amount;
  int         months;
  const char *method;
  int         rate_bp, every, grace;
  CtDong      round;
  CtRounding  rounding;
  const char *disbursed;
  int         due_day;
  const char *first_due;
  /* Expected. */
  guint       n;
  const char *due[N_ROWS];
  CtDong      principal[N_ROWS], interest[N_ROWS];
} plans[] = {
  { "declining", 5000000, 12, "declining", 100, 1, 0, 1, CT_ROUND_HALF_UP, "2026-01-10", 10, NULL, 12,
    { "2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10", "2026-07-10", "2026-08-10", "2026-09-10",
      "2026-10-10", "2026-11-10", "2026-12-10", "2027-01-10" },
    { 416000, 416000, 416000, 416000, 416000, 416000, 416000, 416000, 416000, 416000, 416000, 424000 },
    { 50000, 45840, 41680, 37520, 33360, 29200, 25040, 20880, 16720, 12560, 8400, 4240 } },
  { "flat", 5000000, 12, "flat", 100, 1, 0, 1, CT_ROUND_HALF_UP, "2026-01-10", 10, NULL, 12,
    { "2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10", "2026-07-10", "2026-08-10", "2026-09-10",
      "2026-10-10", "2026-11-10", "2026-12-10", "2027-01-10" },
    { 416000, 416000, 416000, 416000, 416000, 416000, 416000, 416000, 416000, 416000, 416000, 424000 },
    { 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000 } },
  { "annuity", 3000000, 6, "annuity", 100, 1, 0, 1, CT_ROUND_HALF_UP, "2026-01-31", 31, NULL, 6,
    { "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31" },
    { 488000, 492880, 497809, 502787, 507815, 510709 },
    { 30000, 25120, 20191, 15213, 10185, 5107 } },
  { "annuity, rounded", 3000000, 6, "annuity", 65, 1, 0, 1000, CT_ROUND_HALF_UP, "2026-01-31", 31, NULL, 6,
    { "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31" },
    { 492000, 496000, 499000, 502000, 505000, 506000 },
    { 20000, 16000, 13000, 10000, 7000, 3000 } },
  { "quarterly over ten months", 3333333, 10, "quarterly", 80, 1, 0, 500, CT_ROUND_HALF_UP, "2026-01-10", 10, NULL, 4,
    { "2026-04-10", "2026-07-10", "2026-10-10", "2026-11-10" },
    { 833000, 833000, 833000, 834333 },
    { 80000, 60000, 40000, 6500 } },
  { "grace", 4000000, 6, "declining", 80, 1, 2, 1, CT_ROUND_HALF_UP, "2026-01-25", 10, NULL, 6,
    { "2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10", "2026-07-10" },
    { 0, 0, 1000000, 1000000, 1000000, 1000000 },
    { 32000, 32000, 32000, 24000, 16000, 8000 } },
  { "single", 2000000, 5, "single", 80, 1, 0, 1, CT_ROUND_HALF_UP, "2026-01-10", 10, NULL, 1,
    { "2026-06-10" }, { 2000000 }, { 80000 } },
  { "bullet every second month", 1000000, 5, "bullet", 100, 2, 0, 1, CT_ROUND_HALF_UP, "2026-01-31", 30, NULL, 3,
    { "2026-03-30", "2026-05-30", "2026-06-30" }, { 0, 0, 1000000 }, { 20000, 20000, 10000 } },
  /* The first due date is counted from backwards: M1 and M2 fall on the pay-out, three months are charged all the same. */
  { "first due before a quarter is over", 900000, 6, "quarterly", 100, 1, 0, 1, CT_ROUND_HALF_UP, "2026-01-31", 10,
    "2026-02-28", 2, { "2026-02-28", "2026-05-28" }, { 450000, 450000 }, { 27000, 13500 } },
  { "too little for a step of 1000", 1001, 2, "declining", 0, 1, 0, 1, CT_ROUND_HALF_UP, "2026-01-10", 10, NULL, 2,
    { "2026-02-10", "2026-03-10" }, { 500, 501 }, { 0, 0 } },
};

static void
test_examples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      CtLoanTerms terms = {
        .amount = plans[i].amount, .months = plans[i].months, .method = ct_method_parse (plans[i].method),
        .rate_bp = plans[i].rate_bp, .every = plans[i].every, .grace = plans[i].grace, .round = plans[i].round,
        .rounding = plans[i].rounding, .disbursed = day (plans[i].disbursed), .due_day = plans[i].due_day,
        .first_due = day (plans[i].first_due),
      };
      g_autofree CtLoanPlan *plan = NULL;
      CtDong balance = terms.amount;

      g_test_message ("%s", plans[i].name);
      g_assert_true (ct_loan_terms_check (&terms, NULL));
      plan = ct_loan_plan_build (&terms);
      g_assert_cmpuint (plan->n, ==, plans[i].n);
      for (guint k = 0; k < plan->n; k++)
        {
          g_autofree char *due = ct_date_dup_iso (plan->rows[k].due);

          balance -= plan->rows[k].principal;
          g_assert_cmpstr (due, ==, plans[i].due[k]);
          g_assert_cmpint (plan->rows[k].principal, ==, plans[i].principal[k]);
          g_assert_cmpint (plan->rows[k].interest, ==, plans[i].interest[k]);
          g_assert_cmpint (plan->rows[k].balance, ==, balance);
        }
      g_assert_cmpint (balance, ==, 0);
    }
}

/* ---- 6.3: rounding ---- */

static void
test_rounding (void)
{
  static const struct
  {
    CtDong     base;
    int        rate_bp;
    CtDong     round;
    CtRounding rounding;
    CtDong     interest;
  } cases[] = {
    { 3333333, 80, 1, CT_ROUND_HALF_UP, 26667 },      { 3333333, 80, 1, CT_ROUND_DOWN, 26666 },
    { 3333333, 80, 500, CT_ROUND_HALF_UP, 26500 },    { 3333333, 80, 1000, CT_ROUND_HALF_UP, 27000 },
    { 3333333, 80, 1000, CT_ROUND_DOWN, 26000 },      { 1234567, 100, 1, CT_ROUND_HALF_UP, 12346 },
    { 1234567, 100, 1, CT_ROUND_DOWN, 12345 },        { 1234567, 100, 500, CT_ROUND_HALF_UP, 12500 },
    { 1234567, 100, 1000, CT_ROUND_HALF_UP, 12000 },  { 5000000, 65, 1000, CT_ROUND_HALF_UP, 33000 },
    { 50, 100, 1, CT_ROUND_HALF_UP, 1 },              { 49, 100, 1, CT_ROUND_HALF_UP, 0 },
    { 25000, 100, 500, CT_ROUND_HALF_UP, 500 },       { 24999, 100, 500, CT_ROUND_HALF_UP, 0 },
    { 60 * CT_DONG_MAX, 166, 1, CT_ROUND_HALF_UP, 995999999999 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtLoanTerms terms = { .rate_bp = cases[i].rate_bp, .round = cases[i].round, .rounding = cases[i].rounding };

      g_assert_cmpint (ct_loan_terms_interest (&terms, cases[i].base), ==, cases[i].interest);
    }
}

/* ---- 7.3: charging days ---- */

static void
test_charging_day (void)
{
  static const struct
  {
    const char *disbursed;
    int         due_day, late_days, month;
    const char *charged;
  } cases[] = {
    { "2026-01-10", 10, 7, 1, "2026-01-17" }, { "2026-01-10", 10, 7, 2, "2026-02-17" }, { "2026-01-10", 10, 0, 2, "2026-02-10" },
    { "2026-01-31", 5, 7, 1, "2026-01-31" },   /* the 7th day would reach M1, 5 February */
    { "2026-01-29", 5, 7, 1, "2026-01-29" },   /* so would it be on M1 itself */
    { "2026-01-28", 5, 7, 1, "2026-02-04" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtLoanTerms terms = {
        .amount = 1000000, .months = 6, .every = 1, .late_days = cases[i].late_days, .disbursed = day (cases[i].disbursed),
        .due_day = cases[i].due_day,
      };
      g_autofree char *charged = ct_date_dup_iso (ct_loan_terms_charging_day (&terms, cases[i].month));

      g_assert_cmpstr (charged, ==, cases[i].charged);
    }
}

static void
test_refused (void)
{
  const CtLoanTerms good = {
    .amount = 1000000, .months = 6, .method = CT_METHOD_DECLINING, .every = 1, .round = 1, .disbursed = day ("2026-01-10"),
    .due_day = 10,
  };
  CtLoanTerms terms = good;

  terms.grace = 5;
  g_assert_true (ct_loan_terms_check (&terms, NULL));
  terms.grace = 6;
  g_assert_false (ct_loan_terms_check (&terms, NULL));
  terms = good;
  terms.method = CT_METHOD_BULLET;
  terms.grace = 1;
  g_assert_false (ct_loan_terms_check (&terms, NULL));
  terms = good;
  terms.first_due = terms.disbursed;
  g_assert_false (ct_loan_terms_check (&terms, NULL));
}

/* ---- Properties of any plan ---- */

static CtLoanTerms
random_terms (GRand *rand)
{
  static const CtDong rounds[] = { 1, 500, 1000 };
  CtLoanTerms terms = {
    .amount = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 100000) : g_rand_int_range (rand, 1, 20000) * (CtDong) 500,
    .months = g_rand_int_range (rand, 1, CT_MAX_MONTHS + 1),
    .method = g_rand_int_range (rand, 0, CT_N_METHODS),
    .rate_bp = g_rand_int_range (rand, 0, 167),
    .every = g_rand_int_range (rand, 1, 13),
    .grace = g_rand_int_range (rand, 0, 4),
    .round = rounds[g_rand_int_range (rand, 0, 3)],
    .rounding = g_rand_boolean (rand) ? CT_ROUND_DOWN : CT_ROUND_HALF_UP,
    .late_days = g_rand_int_range (rand, 0, 15),
    .disbursed = ct_date_add_days (day ("2024-01-01"), g_rand_int_range (rand, 0, 1500)),
    .due_day = g_rand_int_range (rand, 1, 32),
  };

  if (g_rand_int_range (rand, 0, 4) == 0)
    terms.first_due = ct_date_add_days (terms.disbursed, g_rand_int_range (rand, 1, 120));
  return terms;
}

static void
check_annuity (const CtLoanTerms *terms,
               const CtLoanPlan  *plan)
{
  CtDong payment = 0;

  /* Every payment after the grace is the same until nothing is left, and the last one is not above it. */
  for (guint i = terms->grace; i + 1 < plan->n && plan->rows[i].balance > 0; i++)
    {
      CtDong total = plan->rows[i].principal + plan->rows[i].interest;

      g_assert_true (payment == 0 || total == payment);
      payment = total;
    }
  if (payment > 0)
    g_assert_cmpint (plan->rows[plan->n - 1].principal + plan->rows[plan->n - 1].interest, <=, payment);
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = ct_heavy_rand ();

  for (guint i = 0; i < ct_heavy_count (100000); i++)
    {
      CtLoanTerms terms = random_terms (rand);
      g_autofree CtLoanPlan *plan = NULL;
      CtDong balance = terms.amount;
      CtDate before = terms.disbursed;

      if (!ct_loan_terms_check (&terms, NULL))
        continue;
      plan = ct_loan_plan_build (&terms);
      g_assert_cmpint (plan->rows[plan->n - 1].month, ==, terms.months);
      for (guint k = 0; k < plan->n; k++)
        {
          const CtInstalment *row = &plan->rows[k];

          balance -= row->principal;
          g_assert_cmpint (row->principal, >=, 0);
          g_assert_cmpint (row->interest, >=, 0);
          g_assert_cmpint (row->interest % terms.round, ==, 0);
          g_assert_cmpint (row->balance, ==, balance);
          g_assert_cmpint (ct_date_compare (row->due, before), >, 0);
          g_assert_true (k >= (guint) terms.grace || row->principal == 0);
          before = row->due;
        }
      g_assert_cmpint (balance, ==, 0);
      if (terms.method == CT_METHOD_ANNUITY)
        check_annuity (&terms, plan);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loan-plan/examples", test_examples);
  g_test_add_func ("/loan-plan/rounding", test_rounding);
  g_test_add_func ("/loan-plan/charging-day", test_charging_day);
  g_test_add_func ("/loan-plan/refused", test_refused);
  g_test_add_func ("/loan-plan/random", test_random);
  return g_test_run ();
}
