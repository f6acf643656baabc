/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The examples of rules.md section 7, day by day, and what holds for any loan. */
#include "ct-heavy.h"
#include "ct-loan-account.h"

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (iso == NULL || ct_date_parse_iso (iso, &date));
  return date;
}

/* ---- An account, made by hand ---- */

static CtLoanAccount *
make_account (const CtLoanTerms *terms)
{
  CtLoanAccount *account = g_new0 (CtLoanAccount, 1);

  account->terms = *terms;
  account->applied = account->approved = terms->disbursed;
  account->events = g_array_new (FALSE, TRUE, sizeof (CtLoanEvent));
  g_array_append_vals (account->events, &(CtLoanEvent) { .date = terms->disbursed, .kind = CT_LOAN_EVENT_PAID_OUT }, 1);
  return account;
}

static void
add_event (CtLoanAccount  *account,
           CtLoanEvent     event)
{
  event.entry = account->events->len;
  g_array_append_val (account->events, event);
}

/* Pays by rules.md 7.6; everything must find its place. */
static void
pay (CtLoanAccount *account,
     CtDate         date,
     CtDong         amount,
     CtDong        *principal,
     CtDong        *interest)
{
  CtDong rest;

  ct_loan_account_divide (account, date, amount, TRUE, principal, interest, &rest);
  g_assert_cmpint (rest, ==, 0);
  add_event (account, (CtLoanEvent) { .date = date, .kind = CT_LOAN_EVENT_REPAID, .principal = *principal, .interest = *interest });
}

static void
reverse_last (CtLoanAccount *account,
              CtDate         date)
{
  CtLoanEvent event = g_array_index (account->events, CtLoanEvent, account->events->len - 1);

  event.date = date;
  event.reversal = TRUE;
  event.principal = -event.principal;
  event.interest = -event.interest;
  add_event (account, event);
}

/* ---- Examples: a day, what happens on it, and how the loan stands at its end ---- */

typedef struct
{
  const char *date;
  CtDong      pays, principal, interest;
  int         extends;              /* months */
  CtDong      outstanding, overdue;
  int         days;
  CtDong      due, running;
  CtLoanState state;
} Step;

typedef struct
{
  const char *name;
  CtLoanTerms terms;
  Step        steps[16];
} Example;

static CtLoanTerms
terms_of (CtDong      amount,
          CtMethod    method,
          int         months,
          int         rate_bp,
          const char *disbursed)
{
  return (CtLoanTerms) {
    .amount = amount, .months = months, .method = method, .rate_bp = rate_bp, .every = 1, .round = 1, .late_days = 7,
    .disbursed = day (disbursed), .due_day = 10,
  };
}

static void
run_steps (const Example *example)
{
  g_autoptr(CtLoanAccount) account = make_account (&example->terms);

  for (const Step *step = example->steps; step->date != NULL; step++)
    {
      CtDate date = day (step->date);
      CtLoanFigures figures;

      g_test_message ("%s, %s", example->name, step->date);
      if (step->pays > 0)
        {
          CtDong principal, interest;

          pay (account, date, step->pays, &principal, &interest);
          g_assert_cmpint (principal, ==, step->principal);
          g_assert_cmpint (interest, ==, step->interest);
        }
      if (step->extends > 0)
        add_event (account, (CtLoanEvent) { .date = date, .kind = CT_LOAN_EVENT_EXTENDED, .months = step->extends });

      ct_loan_account_at (account, date, &figures);
      g_assert_cmpint (figures.outstanding, ==, step->outstanding);
      g_assert_cmpint (figures.overdue, ==, step->overdue);
      g_assert_cmpint (figures.overdue_days, ==, step->days);
      g_assert_cmpint (figures.interest_due, ==, step->due);
      g_assert_cmpint (figures.interest_running, ==, step->running);
      g_assert_cmpstr (ct_loan_state_name (figures.state), ==, ct_loan_state_name (step->state));
    }
}

static void
test_examples (void)
{
  const Example examples[] = {
    { "example 1", terms_of (3000000, CT_METHOD_DECLINING, 6, 100, "2026-01-10"), {
      { "2026-01-17", 0, 0, 0, 0, 3000000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-01-18", 0, 0, 0, 0, 3000000, 0, 0, 0, 30000, CT_LOAN_RUNNING },
      { "2026-02-10", 530000, 500000, 30000, 0, 2500000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-02-17", 0, 0, 0, 0, 2500000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-02-18", 0, 0, 0, 0, 2500000, 0, 0, 0, 25000, CT_LOAN_RUNNING },
      { "2026-03-10", 0, 0, 0, 0, 2500000, 0, 0, 25000, 0, CT_LOAN_RUNNING },
      { "2026-03-11", 0, 0, 0, 0, 2500000, 500000, 1, 25000, 0, CT_LOAN_OVERDUE },
      { "2026-03-14", 525000, 500000, 25000, 0, 2000000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-03-18", 0, 0, 0, 0, 2000000, 0, 0, 0, 20000, CT_LOAN_RUNNING },
      { "2026-04-08", 1020000, 1000000, 20000, 0, 1000000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-05-10", 0, 0, 0, 0, 1000000, 0, 0, 10000, 0, CT_LOAN_RUNNING },
      { "2026-06-10", 0, 0, 0, 0, 1000000, 0, 0, 20000, 0, CT_LOAN_RUNNING },
      { "2026-06-25", 1030000, 1000000, 30000, 0, 0, 0, 0, 0, 0, CT_LOAN_CLOSED } } },
    { "example 2, settled in the days of respite", terms_of (2000000, CT_METHOD_FLAT, 4, 80, "2026-01-10"), {
      { "2026-02-10", 516000, 500000, 16000, 0, 1500000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-02-16", 1500000, 1500000, 0, 0, 0, 0, 0, 0, 0, CT_LOAN_CLOSED } } },
    { "example 2, settled in a month begun", terms_of (2000000, CT_METHOD_FLAT, 4, 80, "2026-01-10"), {
      { "2026-02-10", 516000, 500000, 16000, 0, 1500000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-02-20", 1516000, 1500000, 16000, 0, 0, 0, 0, 0, 0, CT_LOAN_CLOSED } } },
    { "example 2, single, settled early", terms_of (2000000, CT_METHOD_SINGLE, 5, 80, "2026-01-10"), {
      { "2026-03-20", 2048000, 2000000, 48000, 0, 0, 0, 0, 0, 0, CT_LOAN_CLOSED } } },
    { "example 2, single, unpaid", terms_of (2000000, CT_METHOD_SINGLE, 5, 80, "2026-01-10"), {
      { "2026-06-10", 0, 0, 0, 0, 2000000, 0, 0, 80000, 0, CT_LOAN_RUNNING },
      { "2026-06-11", 0, 0, 0, 0, 2000000, 2000000, 1, 80000, 0, CT_LOAN_OVERDUE },
      { "2026-07-10", 0, 0, 0, 0, 2000000, 2000000, 30, 96000, 0, CT_LOAN_OVERDUE },
      { "2026-07-18", 0, 0, 0, 0, 2000000, 2000000, 38, 96000, 16000, CT_LOAN_OVERDUE } } },
    { "example 3", terms_of (4000000, CT_METHOD_DECLINING, 8, 80, "2026-02-10"), {
      { "2026-03-10", 532000, 500000, 32000, 0, 3500000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-04-10", 528000, 500000, 28000, 0, 3000000, 0, 0, 0, 0, CT_LOAN_RUNNING },
      { "2026-05-11", 0, 0, 0, 0, 3000000, 500000, 1, 24000, 0, CT_LOAN_OVERDUE },
      { "2026-06-10", 524000, 476000, 48000, 3, 2524000, 0, 0, 0, 0, CT_LOAN_EXTENDED },
      { "2026-07-11", 0, 0, 0, 0, 2524000, 360000, 1, 20192, 0, CT_LOAN_OVERDUE } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    run_steps (&examples[i]);
}

/* Example 3, its plan: what was due stays as it was paid, the rest is planned anew. */
static void
test_extended_plan (void)
{
  static const struct
  {
    const char *due;
    CtDong      principal, interest;
  } expected[] = {
    { "2026-03-10", 500000, 32000 }, { "2026-04-10", 500000, 28000 }, { "2026-05-10", 476000, 24000 },
    { "2026-06-10", 0, 20000 },      { "2026-07-10", 360000, 20192 }, { "2026-08-10", 360000, 17312 },
    { "2026-09-10", 360000, 14432 }, { "2026-10-10", 360000, 11552 }, { "2026-11-10", 360000, 8672 },
    { "2026-12-10", 360000, 5792 },  { "2027-01-10", 364000, 2912 },
  };
  const CtLoanTerms terms = terms_of (4000000, CT_METHOD_DECLINING, 8, 80, "2026-02-10");
  g_autoptr(CtLoanAccount) account = make_account (&terms);
  g_autofree CtLoanPlan *plan = NULL;
  CtDong balance = terms.amount, principal, interest;

  pay (account, day ("2026-03-10"), 532000, &principal, &interest);
  pay (account, day ("2026-04-10"), 528000, &principal, &interest);
  pay (account, day ("2026-06-10"), 524000, &principal, &interest);
  add_event (account, (CtLoanEvent) { .date = day ("2026-06-10"), .kind = CT_LOAN_EVENT_EXTENDED, .months = 3 });
  plan = ct_loan_account_dup_plan (account, day ("2026-06-10"));

  g_assert_cmpuint (plan->n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < plan->n; i++)
    {
      g_autofree char *due = ct_date_dup_iso (plan->rows[i].due);

      balance -= expected[i].principal;
      g_assert_cmpstr (due, ==, expected[i].due);
      g_assert_cmpint (plan->rows[i].principal, ==, expected[i].principal);
      g_assert_cmpint (plan->rows[i].interest, ==, expected[i].interest);
      g_assert_cmpint (plan->rows[i].balance, ==, balance);
    }
}

/* 7.11: a month that was charged while a repayment stood reversed stays charged when the loan is paid back again. */
static void
test_reversed_and_paid_again (void)
{
  const CtLoanTerms terms = terms_of (1000000, CT_METHOD_DECLINING, 1, 100, "2026-01-10");
  g_autoptr(CtLoanAccount) account = make_account (&terms);
  CtDong principal, interest;
  CtLoanFigures figures;

  pay (account, day ("2026-02-10"), 1010000, &principal, &interest);
  /* March passes without a balance; in April there is one; then it is gone for good. */
  reverse_last (account, day ("2026-04-05"));
  ct_loan_account_at (account, day ("2026-05-02"), &figures);
  g_assert_cmpint (figures.interest_due, ==, 10000);
  g_assert_cmpint (figures.interest_running, ==, 10000);
  pay (account, day ("2026-05-02"), 1010000, &principal, &interest);
  g_assert_cmpint (principal, ==, 1000000);

  ct_loan_account_at (account, day ("2027-05-02"), &figures);
  g_assert_cmpint (figures.outstanding, ==, 0);
  g_assert_cmpint (figures.interest_due, ==, 10000);
  g_assert_cmpstr (ct_loan_state_name (figures.state), ==, "running");
}

/* ---- Any loan, through any life ---- */

static CtLoanTerms
random_terms (GRand *rand)
{
  static const CtDong rounds[] = { 1, 500, 1000 };
  CtLoanTerms terms = {
    .amount = g_rand_int_range (rand, 1, 10000000),
    .months = g_rand_int_range (rand, 1, 25),
    .method = g_rand_int_range (rand, 0, CT_N_METHODS),
    .rate_bp = g_rand_int_range (rand, 0, 167),
    .every = g_rand_int_range (rand, 0, 3) > 0 ? 1 : g_rand_int_range (rand, 1, 13),
    .round = rounds[g_rand_int_range (rand, 0, 3)],
    .rounding = g_rand_boolean (rand) ? CT_ROUND_DOWN : CT_ROUND_HALF_UP,
    .late_days = g_rand_int_range (rand, 0, 15),
    .disbursed = ct_date_add_days (day ("2024-01-01"), g_rand_int_range (rand, 0, 1500)),
    .due_day = g_rand_int_range (rand, 1, 32),
  };

  if (g_rand_int_range (rand, 0, 4) == 0)
    terms.first_due = ct_date_add_days (terms.disbursed, g_rand_int_range (rand, 1, 120));
  if (g_rand_int_range (rand, 0, 4) == 0)
    terms.grace = g_rand_int_range (rand, 1, 4);
  if (!ct_loan_terms_check (&terms, NULL))
    terms.grace = 0;
  return terms;
}

static void
assert_same_figures (const CtLoanAccount *a,
                     const CtLoanAccount *b,
                     CtDate               date)
{
  CtLoanFigures one, other;

  ct_loan_account_at (a, date, &one);
  ct_loan_account_at (b, date, &other);
  g_assert_cmpmem (&one, sizeof one, &other, sizeof other);
}

static void
check_figures (const CtLoanAccount *account,
               CtDate               date)
{
  g_autofree CtLoanPlan *plan = ct_loan_account_dup_plan (account, date);
  CtLoanFigures figures;

  ct_loan_account_at (account, date, &figures);
  g_assert_cmpint (figures.outstanding, >=, 0);
  g_assert_cmpint (figures.outstanding, ==, ct_loan_account_balance (account, date));
  g_assert_cmpint (figures.outstanding + figures.principal_paid + figures.offset + figures.written_off, ==, account->terms.amount);
  g_assert_cmpint (figures.overdue, >=, 0);
  g_assert_cmpint (figures.overdue, <=, figures.outstanding);
  g_assert_cmpint (figures.overdue > 0, ==, figures.overdue_days > 0);
  g_assert_cmpint (figures.interest_due, >=, 0);
  g_assert_cmpint (figures.interest_running, >=, 0);
  g_assert_cmpint (plan->rows[plan->n - 1].balance, ==, 0);
  for (guint i = 0; i < plan->n; i++)
    g_assert_cmpint (plan->rows[i].balance, >=, 0);
}

static void
write_off (GRand         *rand,
           CtLoanAccount *account,
           CtLoanAccount *split,
           CtDate         date,
           CtDong         outstanding)
{
  CtLoanEvent event = { .date = date, .kind = CT_LOAN_EVENT_WRITTEN_OFF };

  event.offset = g_rand_int_range (rand, 0, outstanding + 1);
  event.principal = outstanding - event.offset;
  add_event (account, event);
  add_event (split, event);
}

/* Takes the latest payment out of @account again, and what answers to it out of @split. */
static void
take_back (CtLoanAccount *account,
           CtLoanAccount *split,
           CtDate         date)
{
  CtLoanEvent last = g_array_index (account->events, CtLoanEvent, account->events->len - 1);

  if (last.kind != CT_LOAN_EVENT_REPAID || last.reversal)
    return;
  reverse_last (account, date);
  last = g_array_index (account->events, CtLoanEvent, account->events->len - 1);
  add_event (split, last);
}

/* One step of a life. Payments happen in @account at once and in @split as two of the same day. */
static void
live (GRand         *rand,
      CtLoanAccount *account,
      CtLoanAccount *split,
      CtDate         date)
{
  CtDong most, amount, first, principal, interest;
  CtLoanFigures figures;
  CtDate last_due;

  ct_loan_account_at (account, date, &figures);
  most = figures.outstanding + figures.interest_due + figures.interest_running;
  if (most == 0)
    return;
  switch (g_rand_int_range (rand, 0, 16))
    {
    case 0:
      last_due = ct_date_add_days (figures.last_due, -1);
      if (figures.outstanding == 0 || ct_date_compare (last_due, date) < 0)
        return;
      for (int i = 0; i < 2; i++)
        add_event (i == 0 ? account : split, (CtLoanEvent) { .date = date, .kind = CT_LOAN_EVENT_EXTENDED, .months = 3 });
      return;
    case 1:
      for (int i = 0; i < 2; i++)
        add_event (i == 0 ? account : split, (CtLoanEvent) { .date = date, .kind = CT_LOAN_EVENT_FROZEN });
      return;
    case 2:
      write_off (rand, account, split, date, figures.outstanding);
      return;
    case 3:
    case 4:
      take_back (account, split, date);
      return;
    default:
      amount = 1 + g_rand_int_range (rand, 0, MIN (most, G_MAXINT));
      first = g_rand_int_range (rand, 0, amount);
      pay (account, date, amount, &principal, &interest);
      if (first > 0)
        pay (split, date, first, &principal, &interest);
      pay (split, date, amount - first, &principal, &interest);
    }
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = ct_heavy_rand ();

  for (guint i = 0; i < ct_heavy_count (10000); i++)
    {
      CtLoanTerms terms = random_terms (rand);
      g_autoptr(CtLoanAccount) account = make_account (&terms);
      g_autoptr(CtLoanAccount) split = make_account (&terms);
      CtDate date = terms.disbursed;

      for (int step = 0; step < 12; step++)
        {
          date = ct_date_add_days (date, g_rand_int_range (rand, 0, 60));
          live (rand, account, split, date);
          check_figures (account, date);
          assert_same_figures (account, split, date);
        }
      assert_same_figures (account, split, ct_date_add_days (date, 400));
      check_figures (account, ct_date_add_days (date, 400));
      /* What was on an earlier day does not change by what came later. */
      check_figures (account, ct_date_add_days (terms.disbursed, g_rand_int_range (rand, 0, 300)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loan-account/examples", test_examples);
  g_test_add_func ("/loan-account/extended-plan", test_extended_plan);
  g_test_add_func ("/loan-account/reversed-and-paid-again", test_reversed_and_paid_again);
  g_test_add_func ("/loan-account/random", test_random);
  return g_test_run ();
}
