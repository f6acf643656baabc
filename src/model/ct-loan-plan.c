/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-plan.h"

#include <glib/gi18n-lib.h>

#include "ct-model-error.h"

static const char *const method_names[CT_N_METHODS] = {
  [CT_METHOD_DECLINING] = "declining", [CT_METHOD_BULLET] = "bullet",       [CT_METHOD_FLAT] = "flat",
  [CT_METHOD_ANNUITY] = "annuity",     [CT_METHOD_QUARTERLY] = "quarterly", [CT_METHOD_SINGLE] = "single",
};

CtMethod
ct_method_parse (const char *name)
{
  for (int i = 0; i < CT_N_METHODS; i++)
    if (g_str_equal (name, method_names[i]))
      return i;
  return CT_N_METHODS;
}

const char *
ct_method_name (CtMethod method)
{
  return method_names[method];
}

int
ct_loan_terms_every (const CtLoanTerms *terms)
{
  return terms->method == CT_METHOD_QUARTERLY ? 3 : terms->every;
}

/* The month of the first due date. */
static int
first_due_month (const CtLoanTerms *terms)
{
  return terms->method == CT_METHOD_SINGLE ? terms->months : MIN (ct_loan_terms_every (terms), terms->months);
}

static guint
count_due_dates (const CtLoanTerms *terms)
{
  int every = ct_loan_terms_every (terms);

  return terms->method == CT_METHOD_SINGLE ? 1 : (terms->months + every - 1) / every;
}

gboolean
ct_loan_terms_check (const CtLoanTerms *terms,
                     GError           **error)
{
  gboolean at_the_end = terms->method == CT_METHOD_BULLET || terms->method == CT_METHOD_SINGLE;
  guint n = count_due_dates (terms);

  if (at_the_end && terms->grace > 0)
    return ct_refuse (error, _("A loan whose principal is paid at the end has no grace: leave “grace” out."));
  if (terms->grace >= (int) n)
    return ct_refuse (error, _("Grace of %d due dates is too long: the loan has %u due dates, and at least the last one "
                               "must carry principal."),
                      terms->grace, n);
  if (ct_date_is_set (terms->first_due) && ct_date_compare (terms->first_due, terms->disbursed) <= 0)
    return ct_refuse (error, _("The first due date must lie after the day of the pay-out."));
  return TRUE;
}

CtDate
ct_loan_terms_month (const CtLoanTerms *terms,
                     int                j)
{
  CtDate date;

  if (j <= 0)
    return terms->disbursed;
  if (!ct_date_is_set (terms->first_due))
    return ct_date_month_day (terms->disbursed, j, terms->due_day);

  date = ct_date_month_day (terms->first_due, j - first_due_month (terms), ct_date_day (terms->first_due));
  return ct_date_compare (date, terms->disbursed) > 0 ? date : terms->disbursed;
}

CtDate
ct_loan_terms_charging_day (const CtLoanTerms *terms,
                            int                j)
{
  CtDate begin = ct_loan_terms_month (terms, j - 1);
  CtDate day = ct_date_add_days (begin, terms->late_days);

  return ct_date_compare (day, ct_loan_terms_month (terms, j)) < 0 ? day : begin;
}

CtDong
ct_loan_terms_interest (const CtLoanTerms *terms,
                        CtDong             sum_of_bases)
{
  return ct_dong_round_fraction (sum_of_bases * terms->rate_bp, CT_BP, terms->round, terms->rounding);
}

/* The planned interest of the period that ends with row @i, with @balance outstanding during it. */
static CtDong
period_interest (const CtLoanTerms  *terms,
                 const CtInstalment *rows,
                 guint               i,
                 int                 from,
                 CtDong              balance,
                 CtDong              flat_base)
{
  int months = rows[i].month - (i == 0 ? from : rows[i - 1].month);
  CtDong base = terms->method == CT_METHOD_FLAT && balance > 0 ? flat_base : balance;

  return ct_loan_terms_interest (terms, base * months);
}

/* What the last of equal payments of @payment leaves to pay; with @rows to fill, fills the principal in. */
static CtDong
pay_equally (const CtLoanTerms *terms,
             CtDong             amount,
             int                from,
             int                grace,
             CtInstalment      *rows,
             guint              n,
             CtDong             payment)
{
  CtDong balance = amount;

  for (guint i = 0; i < n - 1; i++)
    {
      CtDong interest = period_interest (terms, rows, i, from, balance, amount);

      rows[i].principal = (int) i < grace ? 0 : CLAMP (payment - interest, 0, balance);
      balance -= rows[i].principal;
    }
  rows[n - 1].principal = balance;
  return balance + period_interest (terms, rows, n - 1, from, balance, amount);
}

/* The smallest multiple of the step with which the last payment is not above the others. A larger payment leaves a
 * smaller or equal balance after every row, so the answer can be found by halving. */
static void
spread_annuity (const CtLoanTerms *terms,
                CtDong             amount,
                int                from,
                int                grace,
                CtInstalment      *rows,
                guint              n,
                CtDong             step)
{
  guint paying = n - grace;
  int longest = 1;
  CtDong low, high;

  for (guint i = 0; i < n; i++)
    longest = MAX (longest, rows[i].month - (i == 0 ? from : rows[i - 1].month));

  /* Below an equal share of the principal the last payment is above it; an equal share and the interest of the
   * longest period on the whole are enough. In multiples of the step; low fails, high suffices. */
  low = (amount - 1) / paying / step;
  high = (amount / paying + ct_loan_terms_interest (terms, amount * longest)) / step + 2;
  while (pay_equally (terms, amount, from, grace, rows, n, high * step) > high * step)
    high *= 2;
  while (high - low > 1)
    {
      CtDong middle = low + (high - low) / 2;

      if (pay_equally (terms, amount, from, grace, rows, n, middle * step) <= middle * step)
        high = middle;
      else
        low = middle;
    }
  pay_equally (terms, amount, from, grace, rows, n, high * step);
}

void
ct_loan_plan_spread (const CtLoanTerms *terms,
                     CtDong             amount,
                     CtDong             flat_base,
                     int                from,
                     int                grace,
                     CtInstalment      *rows,
                     guint              n)
{
  CtDong step = terms->step != 0 ? terms->step : amount < (CtDong) 1000 * (n - grace) ? 1 : 1000;
  gboolean at_the_end = terms->method == CT_METHOD_BULLET || terms->method == CT_METHOD_SINGLE;
  CtDong balance = amount;

  if (terms->method == CT_METHOD_ANNUITY)
    spread_annuity (terms, amount, from, grace, rows, n, step);
  else
    for (guint i = 0; i < n; i++)
      {
        CtDong share = at_the_end || (int) i < grace ? 0 : amount / (n - grace) / step * step;

        rows[i].principal = i < n - 1 ? share : amount - share * (n - 1 - grace);
      }
  if (at_the_end)
    rows[n - 1].principal = amount;

  for (guint i = 0; i < n; i++)
    {
      rows[i].interest = period_interest (terms, rows, i, from, balance, flat_base);
      balance -= rows[i].principal;
      rows[i].balance = balance;
    }
}

CtLoanPlan *
ct_loan_plan_build (const CtLoanTerms *terms)
{
  guint n = count_due_dates (terms);
  int every = ct_loan_terms_every (terms);
  CtLoanPlan *plan = g_malloc0 (sizeof *plan + n * sizeof plan->rows[0]);

  plan->n = n;
  for (guint i = 0; i < n; i++)
    {
      plan->rows[i].month = i == n - 1 ? terms->months : (int) (i + 1) * every;
      plan->rows[i].due = ct_loan_terms_month (terms, plan->rows[i].month);
    }
  ct_loan_plan_spread (terms, terms->amount, terms->amount, 0, terms->grace, plan->rows, n);
  return plan;
}

/* Present value of the plan's payments at @rate_bp a month, scaled by 2^20, by whole numbers. */
static gboolean
is_worth_more_than (const CtLoanPlan *plan,
                    CtDong            amount,
                    int               rate_bp100)
{
  /* Horner's rule from the last payment backwards, in 1/1024 đồng. */
  __int128 value = 0;
  int month = plan->rows[plan->n - 1].month;

  for (gint64 i = plan->n - 1; i >= -1; i--)
    {
      int next = i >= 0 ? plan->rows[i].month : 0;

      for (; month > next; month--)
        value = value * 1000000 / (1000000 + rate_bp100);
      if (i >= 0)
        value += (__int128) (plan->rows[i].principal + plan->rows[i].interest) * 1024;
    }
  return value > (__int128) amount * 1024;
}

int
ct_loan_plan_effective_rate_bp (const CtLoanTerms *terms,
                                const CtLoanPlan  *plan)
{
  /* In 1/1000000 a month; the answer is rounded to 1/10000. */
  int low = 0, high = 1000000;

  while (high - low > 1)
    {
      int middle = low + (high - low) / 2;

      if (is_worth_more_than (plan, terms->amount, middle))
        low = middle;
      else
        high = middle;
    }
  return (high + 50) / 100;
}
