/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events of a loan come in date order (rules.md 2.5), so that the order of entry and the order of days agree, and
 * everything here is one walk over them. */
#include "ct-loan-account.h"

#include "ct-loan-walk.h"

static const char *const state_names[CT_N_LOAN_STATES] = {
  [CT_LOAN_APPLIED] = "applied",     [CT_LOAN_APPROVED] = "approved", [CT_LOAN_REFUSED] = "refused",
  [CT_LOAN_WRITTEN_OFF] = "written_off", [CT_LOAN_CANCELLED] = "cancelled", [CT_LOAN_CLOSED] = "closed",
  [CT_LOAN_FROZEN] = "frozen",       [CT_LOAN_OVERDUE] = "overdue",   [CT_LOAN_EXTENDED] = "extended",
  [CT_LOAN_RUNNING] = "running",
};

const char *
ct_loan_state_name (CtLoanState state)
{
  return state_names[state];
}

void
ct_loan_account_free (CtLoanAccount *account)
{
  if (account == NULL)
    return;
  g_free (account->purpose);
  g_free (account->resolution);
  g_clear_pointer (&account->events, g_array_unref);
  g_free (account);
}

static const CtLoanEvent *
event_at (const CtLoanAccount *account,
          guint                i)
{
  return &g_array_index (account->events, CtLoanEvent, i);
}

CtDate
ct_loan_account_latest_event (const CtLoanAccount *account)
{
  CtDate latest = CT_DATE_NONE;

  for (guint i = 0; i < account->events->len; i++)
    if (ct_date_compare (event_at (account, i)->date, latest) > 0)
      latest = event_at (account, i)->date;
  return latest;
}

gboolean
ct_loan_account_is_paid_out (const CtLoanAccount *account,
                             CtDate               date)
{
  gboolean paid_out = FALSE;

  for (guint i = 0; i < account->events->len; i++)
    {
      const CtLoanEvent *event = event_at (account, i);

      if (event->kind == CT_LOAN_EVENT_PAID_OUT && ct_date_compare (event->date, date) <= 0)
        paid_out = !event->reversal;
    }
  return paid_out;
}

gboolean
ct_loan_account_is_extended (const CtLoanAccount *account,
                             CtDate               date)
{
  for (guint i = 0; i < account->events->len; i++)
    {
      const CtLoanEvent *event = event_at (account, i);

      if (event->kind == CT_LOAN_EVENT_EXTENDED && ct_date_compare (event->date, date) <= 0)
        return TRUE;
    }
  return FALSE;
}

CtDong
ct_loan_account_balance (const CtLoanAccount *account,
                         CtDate               date)
{
  return account->terms.amount - ct_loan_walk_reductions (account, date, account->events->len);
}

CtLoanPlan *
ct_loan_account_dup_plan (const CtLoanAccount *account,
                          CtDate               date)
{
  g_auto(CtLoanWalk) walk = { NULL };
  CtLoanPlan *result;

  ct_loan_walk_init (&walk, account, date);
  result = g_malloc0 (sizeof *result + walk.rows->len * sizeof result->rows[0]);
  result->n = walk.rows->len;
  for (guint i = 0; i < result->n; i++)
    result->rows[i] = *ct_loan_walk_row (&walk, i);
  return result;
}

GArray *
ct_loan_account_dup_charged (const CtLoanAccount *account,
                             CtDate               date,
                             CtDate               until)
{
  g_auto(CtLoanWalk) walk = { NULL };
  g_autoptr(GArray) months = NULL;
  guint n = 0;

  ct_loan_walk_init (&walk, account, date);
  months = ct_loan_walk_charge (&walk, date);
  while (n < months->len && ct_date_compare (g_array_index (months, CtChargedMonth, n).due, until) <= 0)
    n++;
  g_array_set_size (months, n);
  return g_steal_pointer (&months);
}

/* ---- The figures of a day ---- */

typedef struct
{
  CtDong   principal, interest, offset, written_off;
  gboolean paid_out, cancelled, is_written_off;
} Totals;

static Totals
sum_events (const CtLoanAccount *account,
            CtDate               date)
{
  Totals totals = { .principal = account->paid_principal };

  for (guint i = 0; i < account->events->len; i++)
    {
      const CtLoanEvent *event = event_at (account, i);

      if (ct_date_compare (event->date, date) > 0)
        break;
      switch (event->kind)
        {
        case CT_LOAN_EVENT_PAID_OUT:
          totals.paid_out = !event->reversal;
          totals.cancelled = event->reversal;
          break;
        case CT_LOAN_EVENT_REPAID:
          totals.principal += event->principal;
          totals.interest += event->interest;
          break;
        case CT_LOAN_EVENT_WRITTEN_OFF:
          totals.offset += event->offset;
          totals.written_off += event->principal;
          totals.is_written_off = !event->reversal;
          break;
        case CT_LOAN_EVENT_EXTENDED:
        case CT_LOAN_EVENT_FROZEN:
          break;
        }
    }
  return totals;
}

/* Interest that was paid before the book began: all that had fallen due by its first day (rules.md 7.7). */
static CtDong
interest_paid_before (const CtLoanWalk *walk,
                      const GArray     *months)
{
  const CtLoanAccount *account = walk->account;

  return account->opening ? ct_loan_walk_sum_interest (walk, months, account->taken_over) : 0;
}

/* Principal of the plan with a due date before @date (or on it, @inclusive) that @paid does not cover. */
static CtDong
sum_uncovered (const CtLoanWalk *walk,
               CtDong            paid,
               CtDate            date,
               gboolean          inclusive,
               CtDate           *oldest)
{
  CtDong due = 0;
  CtDong covered = paid - walk->before_rows;

  if (oldest != NULL)
    *oldest = CT_DATE_NONE;
  for (guint i = 0; i < walk->rows->len; i++)
    {
      const CtInstalment *row = ct_loan_walk_row (walk, i);

      if (ct_date_compare (row->due, date) >= (inclusive ? 1 : 0))
        break;
      due += row->principal;
      if (due > covered && oldest != NULL && !ct_date_is_set (*oldest))
        *oldest = row->due;
    }
  return MAX (due - covered, 0);
}

static gboolean
is_by (CtDate day,
       CtDate date)
{
  return ct_date_is_set (day) && ct_date_compare (day, date) <= 0;
}

static CtLoanState
state_of (const CtLoanAccount *account,
          const CtLoanWalk    *walk,
          const Totals        *totals,
          const CtLoanFigures *figures,
          CtDate               date)
{
  if (totals->is_written_off)
    return CT_LOAN_WRITTEN_OFF;
  if (totals->cancelled)
    return CT_LOAN_CANCELLED;
  if (!totals->paid_out)
    {
      if (is_by (account->refused, date))
        return CT_LOAN_REFUSED;
      return is_by (account->approved, date) ? CT_LOAN_APPROVED : CT_LOAN_APPLIED;
    }
  if (figures->outstanding == 0 && figures->interest_due == 0 && figures->interest_running == 0)
    return CT_LOAN_CLOSED;
  if (walk->is_frozen)
    return CT_LOAN_FROZEN;
  if (figures->overdue > 0)
    return CT_LOAN_OVERDUE;
  return walk->is_extended ? CT_LOAN_EXTENDED : CT_LOAN_RUNNING;
}

static void
count_interest (const CtLoanWalk *walk,
                const Totals     *totals,
                CtDate            date,
                CtLoanFigures    *figures)
{
  g_autoptr(GArray) months = ct_loan_walk_charge (walk, date);
  CtDong paid = totals->interest + interest_paid_before (walk, months);
  CtDong due = ct_loan_walk_sum_interest (walk, months, date);
  CtDong all = ct_loan_walk_sum_interest (walk, months, CT_DATE_NONE);

  figures->interest_due = MAX (due - paid, 0);
  figures->interest_running = MAX (all - paid - figures->interest_due, 0);
}

void
ct_loan_account_at (const CtLoanAccount *account,
                    CtDate               date,
                    CtLoanFigures       *figures)
{
  Totals totals = sum_events (account, date);
  g_auto(CtLoanWalk) walk = { NULL };

  *figures = (CtLoanFigures) {
    .principal_paid = totals.principal,
    .interest_paid = totals.interest,
    .offset = totals.offset,
    .written_off = totals.written_off,
  };
  if (!totals.paid_out)
    {
      figures->principal_paid = 0;
      figures->state = state_of (account, &walk, &totals, figures, date);
      return;
    }

  ct_loan_walk_init (&walk, account, date);
  figures->outstanding = account->terms.amount - totals.principal - totals.offset - totals.written_off;
  figures->first_due = ct_loan_walk_row (&walk, 0)->due;
  figures->last_due = ct_loan_walk_row (&walk, walk.rows->len - 1)->due;
  if (!totals.is_written_off)
    {
      CtDate oldest;

      count_interest (&walk, &totals, date, figures);
      if (!walk.is_frozen)
        {
          figures->overdue = sum_uncovered (&walk, totals.principal, date, FALSE, &oldest);
          if (figures->overdue > 0)
            figures->overdue_days = ct_date_days_between (oldest, date);
        }
    }
  figures->state = state_of (account, &walk, &totals, figures, date);
}

void
ct_loan_account_due_by (const CtLoanAccount *account,
                        CtDate               date,
                        CtDate               until,
                        CtDong              *principal,
                        CtDong              *interest)
{
  Totals totals = sum_events (account, date);
  g_auto(CtLoanWalk) walk = { NULL };
  g_autoptr(GArray) months = NULL;
  CtDong outstanding;

  *principal = *interest = 0;
  if (!totals.paid_out || totals.is_written_off)
    return;

  ct_loan_walk_init (&walk, account, date);
  months = ct_loan_walk_charge (&walk, date);
  outstanding = account->terms.amount - totals.principal - totals.offset - totals.written_off;
  /* Nothing of a frozen loan falls due, as nothing of it is overdue. */
  if (!walk.is_frozen)
    *principal = MIN (sum_uncovered (&walk, totals.principal, until, TRUE, NULL), outstanding);
  *interest = MAX (ct_loan_walk_sum_interest (&walk, months, until) - totals.interest - interest_paid_before (&walk, months), 0);
}

void
ct_loan_account_recovery (const CtLoanAccount *account,
                          CtDate               from,
                          CtDate               to,
                          CtDong              *due,
                          CtDong              *covered)
{
  Totals totals = sum_events (account, to);
  g_auto(CtLoanWalk) walk = { NULL };
  CtDong left;

  *due = *covered = 0;
  if (!totals.paid_out)
    return;

  ct_loan_walk_init (&walk, account, to);
  left = totals.principal - walk.before_rows;
  for (guint i = 0; i < walk.rows->len; i++)
    {
      const CtInstalment *row = ct_loan_walk_row (&walk, i);
      CtDong share = CLAMP (left, 0, row->principal);

      if (ct_date_compare (row->due, to) > 0)
        break;
      left -= share;
      if (ct_date_compare (row->due, from) >= 0)
        {
          *due += row->principal;
          *covered += share;
        }
    }
}

static void
take (CtDong *amount,
      CtDong  owed,
      CtDong *part)
{
  CtDong share = MIN (*amount, MAX (owed, 0));

  *amount -= share;
  *part += share;
}

void
ct_loan_account_divide (const CtLoanAccount *account,
                        CtDate               date,
                        CtDong               amount,
                        gboolean             ahead,
                        CtDong              *principal,
                        CtDong              *interest,
                        CtDong              *rest)
{
  CtDong due_principal, due_interest;
  CtLoanFigures figures;

  *principal = *interest = 0;
  ct_loan_account_at (account, date, &figures);
  ct_loan_account_due_by (account, date, date, &due_principal, &due_interest);

  /* (1) and (2) are paid to one account, and so are (3) and (4). */
  take (&amount, figures.interest_due, interest);
  take (&amount, due_principal, principal);
  take (&amount, figures.interest_running, interest);
  if (ahead)
    take (&amount, figures.outstanding - *principal, principal);
  *rest = amount;
}
