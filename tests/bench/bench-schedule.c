/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 100,000 plans of random terms against a bare loop that does the same divisions and nothing else. */
#include <stdio.h>

#include "ct-loan-plan.h"

#define N_PLANS 100000

static CtLoanTerms *
invent_terms (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  CtLoanTerms *terms = g_new0 (CtLoanTerms, N_PLANS);

  for (int i = 0; i < N_PLANS; i++)
    {
      CtLoanTerms *t = &terms[i];

      t->amount = g_rand_int_range (rand, 500, 20000) * (CtDong) 1000;
      t->months = g_rand_int_range (rand, 1, 25);
      t->method = g_rand_int_range (rand, 0, CT_N_METHODS);
      t->rate_bp = g_rand_int_range (rand, 0, 167);
      t->every = 1;
      t->round = g_rand_boolean (rand) ? 1 : 1000;
      t->late_days = 7;
      ct_date_from_ymd (2026, g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29), &t->disbursed);
      t->due_day = 10;
    }
  g_rand_free (rand);
  return terms;
}

static gint64
time_plans (const CtLoanTerms *terms,
            guint             *rows)
{
  gint64 begun = g_get_monotonic_time ();

  *rows = 0;
  for (int i = 0; i < N_PLANS; i++)
    {
      g_autofree CtLoanPlan *plan = ct_loan_plan_build (&terms[i]);

      *rows += plan->n;
    }
  return g_get_monotonic_time () - begun;
}

static gint64
time_bare (const CtLoanTerms *terms,
           CtDong            *check)
{
  gint64 begun = g_get_monotonic_time ();

  *check = 0;
  for (int i = 0; i < N_PLANS; i++)
    {
      CtDong balance = terms[i].amount;
      CtDong share = terms[i].amount / terms[i].months;

      for (int j = 0; j < terms[i].months; j++, balance -= share)
        *check += ct_dong_round_fraction (balance * terms[i].rate_bp, CT_BP, terms[i].round, CT_ROUND_HALF_UP);
    }
  return g_get_monotonic_time () - begun;
}

int
main (int    argc,
      char **argv)
{
  g_autofree CtLoanTerms *terms = invent_terms ();
  int times = argc > 1 ? atoi (argv[1]) : 5;
  gint64 best = G_MAXINT64, bare = G_MAXINT64;
  CtDong check;
  guint rows;

  for (int i = 0; i < times; i++)
    {
      best = MIN (best, time_plans (terms, &rows));
      bare = MIN (bare, time_bare (terms, &check));
    }
  printf ("100,000 schedules (%u rows)\t%" G_GINT64_FORMAT "\tthe bare divisions\t%" G_GINT64_FORMAT "\n", rows, best, bare);
  return check == 0;
}
