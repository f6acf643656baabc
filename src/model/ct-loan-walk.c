/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-walk.h"

static const CtLoanEvent *
event_at (const CtLoanAccount *account,
          guint                i)
{
  return &g_array_index (account->events, CtLoanEvent, i);
}

/* What the events up to @date, or only the first @n of them, took off the amount. */
CtDong
ct_loan_walk_reductions (const CtLoanAccount *account,
                         CtDate               date,
                         guint                n)
{
  CtDong sum = account->paid_principal;

  for (guint i = 0; i < n; i++)
    {
      const CtLoanEvent *event = event_at (account, i);

      if (ct_date_compare (event->date, date) > 0)
        break;
      if (event->kind == CT_LOAN_EVENT_REPAID || event->kind == CT_LOAN_EVENT_WRITTEN_OFF)
        sum += event->principal + event->offset;
    }
  return sum;
}

CtInstalment *
ct_loan_walk_row (const CtLoanWalk *walk,
                  guint             i)
{
  return &g_array_index (walk->rows, CtInstalment, i);
}

void
ct_loan_walk_clear (CtLoanWalk *walk)
{
  g_clear_pointer (&walk->rows, g_array_unref);
}

/* The sum of charged interest of the period that ends with month @due_month. */
static CtDong
charged_interest (const CtLoanWalk *walk,
                  const GArray     *months,
                  CtDate            due)
{
  CtDong bases = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const CtChargedMonth *month = &g_array_index (months, CtChargedMonth, i);

      if (ct_date_compare (month->due, due) == 0)
        bases += month->base;
    }
  return ct_loan_terms_interest (&walk->account->terms, bases);
}

/* The due dates up to the extension stay, and show what was paid on them; single months after the old end too. */
static void
settle_rows (CtLoanWalk        *walk,
             const CtLoanEvent *extension,
             CtDong             paid)
{
  const CtLoanTerms *terms = &walk->account->terms;
  g_autoptr(GArray) months = ct_loan_walk_charge (walk, extension->date);
  CtDong left = paid - walk->before_rows;
  guint n = 0;

  while (n < walk->rows->len && ct_date_compare (ct_loan_walk_row (walk, n)->due, extension->date) <= 0)
    n++;
  g_array_set_size (walk->rows, n);

  for (int j = walk->last_month + 1;; j++)
    {
      CtInstalment row = { .month = j, .due = ct_loan_terms_month (terms, j) };

      if (ct_date_compare (row.due, extension->date) > 0)
        break;
      row.interest = charged_interest (walk, months, row.due);
      g_array_append_val (walk->rows, row);
    }

  for (guint i = 0; i < walk->rows->len; i++)
    {
      CtInstalment *row = ct_loan_walk_row (walk, i);

      /* What came ahead of the later due dates stands on the last of these, so that the balance runs through. */
      row->principal = i + 1 < walk->rows->len ? MIN (row->principal, left) : left;
      left -= row->principal;
    }
  walk->before_rows += left;
}

/* The rows after the extension: the months of the plan so far, then every so many months, then the new last one. */
static void
append_extended_rows (CtLoanWalk        *walk,
                      const CtLoanEvent *extension,
                      const GArray      *old_rows)
{
  const CtLoanTerms *terms = &walk->account->terms;
  int every = ct_loan_terms_every (terms);
  int old_last = walk->last_month;

  walk->last_month += extension->months;
  if (terms->method != CT_METHOD_SINGLE)
    {
      for (guint i = 0; i < old_rows->len; i++)
        {
          const CtInstalment *old = &g_array_index (old_rows, CtInstalment, i);

          if (ct_date_compare (old->due, extension->date) > 0)
            g_array_append_vals (walk->rows, old, 1);
        }
      for (int j = old_last + every; j < walk->last_month; j += every)
        {
          CtInstalment row = { .month = j, .due = ct_loan_terms_month (terms, j) };

          if (ct_date_compare (row.due, extension->date) > 0)
            g_array_append_val (walk->rows, row);
        }
    }
  g_array_append_vals (walk->rows,
                       &(CtInstalment) { .month = walk->last_month, .due = ct_loan_terms_month (terms, walk->last_month) },
                       1);
}

static void
extend_plan (CtLoanWalk        *walk,
             const CtLoanEvent *extension,
             guint              events_before)
{
  const CtLoanTerms *terms = &walk->account->terms;
  CtDong reductions = ct_loan_walk_reductions (walk->account, extension->date, events_before);
  CtDong outstanding = terms->amount - reductions;
  g_autoptr(GArray) old_rows = g_array_copy (walk->rows);
  guint settled, interest_only = 0;

  settle_rows (walk, extension, reductions);
  settled = walk->rows->len;
  append_extended_rows (walk, extension, old_rows);

  while (settled + interest_only < walk->rows->len - 1 && ct_date_is_set (extension->interest_only_until) &&
         ct_date_compare (ct_loan_walk_row (walk, settled + interest_only)->due, extension->interest_only_until) <= 0)
    interest_only++;
  ct_loan_plan_spread (terms, outstanding, outstanding, settled > 0 ? ct_loan_walk_row (walk, settled - 1)->month : 0, interest_only,
                       ct_loan_walk_row (walk, settled), walk->rows->len - settled);
  walk->is_extended = TRUE;
  walk->is_frozen = FALSE;
}

void
ct_loan_walk_init (CtLoanWalk          *walk,
                   const CtLoanAccount *account,
                   CtDate               date)
{
  g_autofree CtLoanPlan *first = ct_loan_plan_build (&account->terms);
  CtDong balance = account->terms.amount;

  *walk = (CtLoanWalk) { .account = account, .last_month = account->terms.months };
  walk->rows = g_array_sized_new (FALSE, FALSE, sizeof (CtInstalment), first->n);
  g_array_append_vals (walk->rows, first->rows, first->n);

  for (guint i = 0; i < account->events->len; i++)
    {
      const CtLoanEvent *event = event_at (account, i);

      if (ct_date_compare (event->date, date) > 0)
        break;
      if (event->kind == CT_LOAN_EVENT_EXTENDED)
        extend_plan (walk, event, i);
      else if (event->kind == CT_LOAN_EVENT_FROZEN)
        {
          if (!walk->is_frozen)
            walk->frozen = event->date;
          walk->is_frozen = TRUE;
        }
    }
  balance -= walk->before_rows;
  for (guint i = 0; i < walk->rows->len; i++)
    {
      balance -= ct_loan_walk_row (walk, i)->principal;
      ct_loan_walk_row (walk, i)->balance = balance;
    }
}

/* ---- Interest charged (rules.md 7.3) ---- */

/* What the extensions and freezes say of one charging day. */
typedef struct
{
  gboolean frozen;
  int      last_month;
  CtDong   flat_base;
} ChargeRule;

static ChargeRule
find_charge_rule (const CtLoanAccount *account,
                  CtDate               charging_day)
{
  ChargeRule rule = { .last_month = account->terms.months, .flat_base = account->terms.amount };

  for (guint i = 0; i < account->events->len; i++)
    {
      const CtLoanEvent *event = event_at (account, i);

      if (ct_date_compare (event->date, charging_day) > 0)
        break;
      if (event->kind == CT_LOAN_EVENT_FROZEN)
        rule.frozen = TRUE;
      else if (event->kind == CT_LOAN_EVENT_EXTENDED)
        {
          rule.frozen = FALSE;
          rule.last_month += event->months;
          rule.flat_base = account->terms.amount - ct_loan_walk_reductions (account, event->date, i);
        }
    }
  return rule;
}

static CtDong
base_of_month (const CtLoanAccount *account,
               int                  month,
               CtDate               charging_day)
{
  ChargeRule rule = find_charge_rule (account, charging_day);
  CtDong balance = ct_loan_account_balance (account, charging_day);

  if (balance <= 0 || rule.frozen)
    return 0;
  return account->terms.method == CT_METHOD_FLAT && month <= rule.last_month ? rule.flat_base : balance;
}

/* All months with a charging day before @date, with the due dates of the plan as built so far. */
GArray *
ct_loan_walk_charge (const CtLoanWalk *walk,
                     CtDate            date)
{
  const CtLoanAccount *account = walk->account;
  const CtLoanTerms *terms = &account->terms;
  GArray *months = g_array_new (FALSE, FALSE, sizeof (CtChargedMonth));
  CtDate latest = ct_loan_account_latest_event (account);
  guint row = 0;

  for (int j = 1;; j++)
    {
      CtDate charging_day = ct_loan_terms_charging_day (terms, j);
      CtChargedMonth month = { .month = j };

      if (ct_date_compare (charging_day, date) >= 0)
        break;
      while (row < walk->rows->len && ct_loan_walk_row (walk, row)->month < j)
        row++;
      month.begins = ct_loan_terms_month (terms, j - 1);
      month.due = row < walk->rows->len ? ct_loan_walk_row (walk, row)->due : ct_loan_terms_month (terms, j);
      month.base = base_of_month (account, j, charging_day);
      if (month.base > 0)
        g_array_append_val (months, month);
      else if (j > walk->last_month && ct_date_compare (charging_day, latest) >= 0 &&
               ct_loan_account_balance (account, charging_day) <= 0)
        /* Paid back for good: a reversal would have been an event. */
        break;
    }
  return months;
}

/* Interest of all periods of @months with a due date up to @until (no day: all), each rounded once. */
CtDong
ct_loan_walk_sum_interest (const CtLoanWalk *walk,
                           const GArray     *months,
                           CtDate            until)
{
  CtDong sum = 0, bases = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const CtChargedMonth *month = &g_array_index (months, CtChargedMonth, i);
      gboolean ends = i + 1 == months->len || ct_date_compare ((month + 1)->due, month->due) != 0;

      if (ct_date_is_set (until) && ct_date_compare (month->due, until) > 0)
        break;
      bases += month->base;
      if (ends)
        {
          sum += ct_loan_terms_interest (&walk->account->terms, bases);
          bases = 0;
        }
    }
  return sum;
}
