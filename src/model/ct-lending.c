/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-lending.h"

#include "ct-loan.h"

void
ct_lending_free (CtLending *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->loans, g_ptr_array_unref);
  g_clear_pointer (&self->members, ct_register_free);
  g_free (self);
}

/* ---- The waiting list ---- */

static gboolean
has_borrowed (const CtLending *self,
              int              member)
{
  for (guint i = 0; i < self->loans->len; i++)
    {
      const CtLoanAccount *loan = self->loans->pdata[i];

      if (loan->member == member && ct_loan_account_is_paid_out (loan, self->members->date))
        return TRUE;
    }
  return FALSE;
}

static int
compare_waiting (gconstpointer a,
                 gconstpointer b)
{
  const CtWaiting *x = *(const CtWaiting *const *) a, *y = *(const CtWaiting *const *) b;
  int order;

  if (x->is_first != y->is_first)
    return y->is_first - x->is_first;
  if (x->is_poor != y->is_poor)
    return y->is_poor - x->is_poor;
  order = ct_date_compare (x->loan->applied, y->loan->applied);
  return order != 0 ? order : x->loan->no - y->loan->no;
}

static void
list_waiting (CtLending *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->loans->len; i++)
    {
      const CtLoanAccount *loan = self->loans->pdata[i];
      const CtRegisterRow *member = ct_register_find (self->members, loan->member);
      CtLoanFigures figures;
      CtWaiting *waiting;

      ct_loan_account_at (loan, self->members->date, &figures);
      if (member == NULL || (figures.state != CT_LOAN_APPLIED && figures.state != CT_LOAN_APPROVED))
        continue;
      waiting = g_new0 (CtWaiting, 1);
      waiting->loan = loan;
      waiting->member = member;
      waiting->state = figures.state;
      waiting->is_first = !has_borrowed (self, loan->member);
      waiting->is_poor = g_str_equal (member->household, "poor") || g_str_equal (member->household, "near-poor");
      g_ptr_array_add (self->waiting, waiting);
    }
  g_ptr_array_sort (self->waiting, compare_waiting);
}

static void
read_recovery (CtLending *self)
{
  CtDate from = ct_date_add_days (ct_date_month_day (self->members->date, -12, ct_date_day (self->members->date)), 1);

  for (guint i = 0; i < self->loans->len; i++)
    {
      CtDong due, covered;

      if (!ct_loan_account_is_paid_out (self->loans->pdata[i], self->members->date))
        continue;
      ct_loan_account_recovery (self->loans->pdata[i], from, self->members->date, &due, &covered);
      self->due += due;
      self->covered += covered;
    }
}

CtLending *
ct_lending_load (CtStore *store,
                 CtDate   date,
                 GError **error)
{
  g_autoptr(CtLending) self = g_new0 (CtLending, 1);

  self->members = ct_register_load (store, date, error);
  self->loans = self->members != NULL ? ct_loan_load_all (store, date, error) : NULL;
  if (self->loans == NULL)
    return NULL;
  list_waiting (self);
  read_recovery (self);
  return g_steal_pointer (&self);
}

int
ct_lending_percent (const CtLending *self)
{
  return self->due > 0 ? (int) MIN (self->covered * 100 / self->due, 100) : 100;
}

/* ---- The next meetings ---- */

static CtDate
next_meeting (const CtLending *self,
              int              months)
{
  return ct_settings_meeting_day (self->members->settings, ct_date_month_day (self->members->date, months, 1));
}

/* What a plan has due after @after and up to @until; what was paid ahead, @paid in all, does not come again. */
static void
add_plan (const CtLoanPlan *plan,
          CtDong            paid,
          CtDate            after,
          CtDate            until,
          CtLendingStep    *step)
{
  CtDong before = 0, by = 0;

  for (guint i = 0; i < plan->n; i++)
    {
      const CtInstalment *row = &plan->rows[i];

      if (ct_date_compare (row->due, until) > 0)
        break;
      by += row->principal;
      if (ct_date_compare (row->due, after) <= 0)
        before += row->principal;
      else
        step->interest += row->interest;
    }
  step->principal += MAX (by - MAX (before, paid), 0);
}

static void
add_loans (const CtLending *self,
           CtDate           after,
           CtLendingStep   *step)
{
  for (guint i = 0; i < self->loans->len; i++)
    {
      const CtLoanAccount *loan = self->loans->pdata[i];
      g_autofree CtLoanPlan *plan = NULL;
      CtLoanFigures figures;

      ct_loan_account_at (loan, self->members->date, &figures);
      if (figures.outstanding == 0 || figures.state == CT_LOAN_FROZEN)
        continue;
      plan = ct_loan_account_dup_plan (loan, self->members->date);
      add_plan (plan, figures.principal_paid, after, step->date, step);
    }
}

void
ct_lending_look_ahead (const CtLending *self,
                       const CtWaiting *loan,
                       CtDong           box,
                       CtDong           fund,
                       CtLendingStep    steps[CT_LENDING_MEETINGS + 1])
{
  CtLoanTerms terms = loan != NULL ? loan->loan->terms : (CtLoanTerms) { 0 };
  CtDong lent = loan != NULL ? terms.amount : 0;
  g_autofree CtLoanPlan *plan = NULL;
  int percent = ct_lending_percent (self);

  if (loan != NULL)
    {
      CtSettings settings;

      ct_settings_at (self->members->settings, self->members->date, &settings);
      terms.disbursed = self->members->date;
      terms.due_day = settings.meeting_day;
      plan = ct_loan_plan_build (&terms);
    }
  steps[0] = (CtLendingStep) { .date = self->members->date, .box = box - lent, .fund = fund - lent };
  for (int i = 1; i <= CT_LENDING_MEETINGS; i++)
    {
      CtDate after = i == 1 ? self->members->date : steps[i - 1].date;
      CtLendingStep *step = &steps[i];

      *step = (CtLendingStep) { .date = next_meeting (self, i) };
      add_loans (self, after, step);
      if (plan != NULL)
        add_plan (plan, 0, after, step->date, step);
      step->principal = step->principal * percent / 100;
      step->interest = step->interest * percent / 100;
      step->box = steps[i - 1].box + step->principal + step->interest;
      step->fund = steps[i - 1].fund + step->principal;
    }
}
