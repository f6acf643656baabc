/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events of a loan come in date order (rules.md 2.5), so that the order of entry and the order of days agree, and
 * everything here is one walk over them. */
#include "ct-loan-account.h"

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

/* What the events up to @date, or only the first @n of them, took off the amount. */
static CtDong
sum_reductions (const CtLoanAccount *account,
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

CtDong
ct_loan_account_balance (const CtLoanAccount *account,
                         CtDate               date)
{
  return account->terms.amount - sum_reductions (account, date, account->events->len);
}

/* ---- The plan in force, built by a walk over the extensions ---- */

typedef struct
{
  const CtLoanAccount *account;
  GArray *rows;          /* of CtInstalment: due dates, covered and to come */
  int     last_month;    /* N: the M of the last due date */
  CtDong  before_rows;   /* principal that was paid before an extension and stands on no row */
  CtDate  frozen;        /* months from here on are not charged, unless extended */
  gboolean is_frozen;
  gboolean is_extended;
} Plan;

static CtInstalment *
row_at (const Plan *plan,
        guint       i)
{
  return &g_array_index (plan->rows, CtInstalment, i);
}

static void
plan_clear (Plan *plan)
{
  g_clear_pointer (&plan->rows, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static GArray *charge_months (const Plan *plan, CtDate date);

/* The sum of charged interest of the period that ends with month @due_month. */
static CtDong
charged_interest (const Plan   *plan,
                  const GArray *months,
                  CtDate        due)
{
  CtDong bases = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const CtChargedMonth *month = &g_array_index (months, CtChargedMonth, i);

      if (ct_date_compare (month->due, due) == 0)
        bases += month->base;
    }
  return ct_loan_terms_interest (&plan->account->terms, bases);
}

/* The due dates up to the extension stay, and show what was paid on them; single months after the old end too. */
static void
settle_rows (Plan              *plan,
             const CtLoanEvent *extension,
             CtDong             paid)
{
  const CtLoanTerms *terms = &plan->account->terms;
  g_autoptr(GArray) months = charge_months (plan, extension->date);
  CtDong left = paid - plan->before_rows;
  guint n = 0;

  while (n < plan->rows->len && ct_date_compare (row_at (plan, n)->due, extension->date) <= 0)
    n++;
  g_array_set_size (plan->rows, n);

  for (int j = plan->last_month + 1;; j++)
    {
      CtInstalment row = { .month = j, .due = ct_loan_terms_month (terms, j) };

      if (ct_date_compare (row.due, extension->date) > 0)
        break;
      row.interest = charged_interest (plan, months, row.due);
      g_array_append_val (plan->rows, row);
    }

  for (guint i = 0; i < plan->rows->len; i++)
    {
      CtInstalment *row = row_at (plan, i);

      /* What came ahead of the later due dates stands on the last of these, so that the balance runs through. */
      row->principal = i + 1 < plan->rows->len ? MIN (row->principal, left) : left;
      left -= row->principal;
    }
  plan->before_rows += left;
}

/* The rows after the extension: the months of the plan so far, then every so many months, then the new last one. */
static void
append_extended_rows (Plan              *plan,
                      const CtLoanEvent *extension,
                      const GArray      *old_rows)
{
  const CtLoanTerms *terms = &plan->account->terms;
  int every = ct_loan_terms_every (terms);
  int old_last = plan->last_month;

  plan->last_month += extension->months;
  if (terms->method != CT_METHOD_SINGLE)
    {
      for (guint i = 0; i < old_rows->len; i++)
        {
          const CtInstalment *old = &g_array_index (old_rows, CtInstalment, i);

          if (ct_date_compare (old->due, extension->date) > 0)
            g_array_append_vals (plan->rows, old, 1);
        }
      for (int j = old_last + every; j < plan->last_month; j += every)
        {
          CtInstalment row = { .month = j, .due = ct_loan_terms_month (terms, j) };

          if (ct_date_compare (row.due, extension->date) > 0)
            g_array_append_val (plan->rows, row);
        }
    }
  g_array_append_vals (plan->rows,
                       &(CtInstalment) { .month = plan->last_month, .due = ct_loan_terms_month (terms, plan->last_month) },
                       1);
}

static void
extend_plan (Plan              *plan,
             const CtLoanEvent *extension,
             guint              events_before)
{
  const CtLoanTerms *terms = &plan->account->terms;
  CtDong reductions = sum_reductions (plan->account, extension->date, events_before);
  CtDong outstanding = terms->amount - reductions;
  g_autoptr(GArray) old_rows = g_array_copy (plan->rows);
  guint settled, interest_only = 0;

  settle_rows (plan, extension, reductions);
  settled = plan->rows->len;
  append_extended_rows (plan, extension, old_rows);

  while (settled + interest_only < plan->rows->len - 1 && ct_date_is_set (extension->interest_only_until) &&
         ct_date_compare (row_at (plan, settled + interest_only)->due, extension->interest_only_until) <= 0)
    interest_only++;
  ct_loan_plan_spread (terms, outstanding, outstanding, settled > 0 ? row_at (plan, settled - 1)->month : 0, interest_only,
                       row_at (plan, settled), plan->rows->len - settled);
  plan->is_extended = TRUE;
  plan->is_frozen = FALSE;
}

static void
build_plan (Plan                *plan,
            const CtLoanAccount *account,
            CtDate               date)
{
  g_autofree CtLoanPlan *first = ct_loan_plan_build (&account->terms);
  CtDong balance = account->terms.amount;

  *plan = (Plan) { .account = account, .last_month = account->terms.months };
  plan->rows = g_array_sized_new (FALSE, FALSE, sizeof (CtInstalment), first->n);
  g_array_append_vals (plan->rows, first->rows, first->n);

  for (guint i = 0; i < account->events->len; i++)
    {
      const CtLoanEvent *event = event_at (account, i);

      if (ct_date_compare (event->date, date) > 0)
        break;
      if (event->kind == CT_LOAN_EVENT_EXTENDED)
        extend_plan (plan, event, i);
      else if (event->kind == CT_LOAN_EVENT_FROZEN)
        {
          if (!plan->is_frozen)
            plan->frozen = event->date;
          plan->is_frozen = TRUE;
        }
    }
  balance -= plan->before_rows;
  for (guint i = 0; i < plan->rows->len; i++)
    {
      balance -= row_at (plan, i)->principal;
      row_at (plan, i)->balance = balance;
    }
}

CtLoanPlan *
ct_loan_account_dup_plan (const CtLoanAccount *account,
                          CtDate               date)
{
  g_auto(Plan) plan = { NULL };
  CtLoanPlan *result;

  build_plan (&plan, account, date);
  result = g_malloc0 (sizeof *result + plan.rows->len * sizeof result->rows[0]);
  result->n = plan.rows->len;
  for (guint i = 0; i < result->n; i++)
    result->rows[i] = *row_at (&plan, i);
  return result;
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
          rule.flat_base = account->terms.amount - sum_reductions (account, event->date, i);
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
static GArray *
charge_months (const Plan *plan,
               CtDate      date)
{
  const CtLoanAccount *account = plan->account;
  const CtLoanTerms *terms = &account->terms;
  GArray *months = g_array_new (FALSE, FALSE, sizeof (CtChargedMonth));
  guint row = 0;

  for (int j = 1;; j++)
    {
      CtDate charging_day = ct_loan_terms_charging_day (terms, j);
      CtChargedMonth month = { .month = j };

      if (ct_date_compare (charging_day, date) >= 0)
        break;
      while (row < plan->rows->len && row_at (plan, row)->month < j)
        row++;
      month.begins = ct_loan_terms_month (terms, j - 1);
      month.due = row < plan->rows->len ? row_at (plan, row)->due : ct_loan_terms_month (terms, j);
      month.base = base_of_month (account, j, charging_day);
      if (month.base > 0)
        g_array_append_val (months, month);
      else if (j > plan->last_month && ct_loan_account_balance (account, date) <= 0)
        break;
    }
  return months;
}

/* Interest of all periods of @months with a due date up to @until (no day: all), each rounded once. */
static CtDong
sum_interest (const Plan   *plan,
              const GArray *months,
              CtDate        until)
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
          sum += ct_loan_terms_interest (&plan->account->terms, bases);
          bases = 0;
        }
    }
  return sum;
}

GArray *
ct_loan_account_dup_charged (const CtLoanAccount *account,
                             CtDate               date,
                             CtDate               until)
{
  g_auto(Plan) plan = { NULL };
  g_autoptr(GArray) months = NULL;
  guint n = 0;

  build_plan (&plan, account, date);
  months = charge_months (&plan, date);
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
interest_paid_before (const Plan   *plan,
                      const GArray *months)
{
  const CtLoanAccount *account = plan->account;

  return account->opening ? sum_interest (plan, months, account->taken_over) : 0;
}

/* Principal of the plan with a due date before @date (or on it, @inclusive) that @paid does not cover. */
static CtDong
sum_uncovered (const Plan *plan,
               CtDong      paid,
               CtDate      date,
               gboolean    inclusive,
               CtDate     *oldest)
{
  CtDong due = 0;
  CtDong covered = paid - plan->before_rows;

  if (oldest != NULL)
    *oldest = CT_DATE_NONE;
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const CtInstalment *row = row_at (plan, i);

      if (ct_date_compare (row->due, date) >= (inclusive ? 1 : 0))
        break;
      due += row->principal;
      if (due > covered && oldest != NULL && !ct_date_is_set (*oldest))
        *oldest = row->due;
    }
  return MAX (due - covered, 0);
}

static CtLoanState
state_of (const CtLoanAccount *account,
          const Plan          *plan,
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
      if (!ct_date_is_set (account->decided) || ct_date_compare (account->decided, date) > 0)
        return CT_LOAN_APPLIED;
      return account->approved ? CT_LOAN_APPROVED : CT_LOAN_REFUSED;
    }
  if (figures->outstanding == 0 && figures->interest_due == 0 && figures->interest_running == 0)
    return CT_LOAN_CLOSED;
  if (plan->is_frozen)
    return CT_LOAN_FROZEN;
  if (figures->overdue > 0)
    return CT_LOAN_OVERDUE;
  return plan->is_extended ? CT_LOAN_EXTENDED : CT_LOAN_RUNNING;
}

static void
count_interest (const Plan    *plan,
                const Totals  *totals,
                CtDate         date,
                CtLoanFigures *figures)
{
  g_autoptr(GArray) months = charge_months (plan, date);
  CtDong paid = totals->interest + interest_paid_before (plan, months);
  CtDong due = sum_interest (plan, months, date);
  CtDong all = sum_interest (plan, months, CT_DATE_NONE);

  figures->interest_due = MAX (due - paid, 0);
  figures->interest_running = MAX (all - paid - figures->interest_due, 0);
}

void
ct_loan_account_at (const CtLoanAccount *account,
                    CtDate               date,
                    CtLoanFigures       *figures)
{
  Totals totals = sum_events (account, date);
  g_auto(Plan) plan = { NULL };

  *figures = (CtLoanFigures) {
    .principal_paid = totals.principal,
    .interest_paid = totals.interest,
    .offset = totals.offset,
    .written_off = totals.written_off,
  };
  if (!totals.paid_out)
    {
      figures->principal_paid = 0;
      figures->state = state_of (account, &plan, &totals, figures, date);
      return;
    }

  build_plan (&plan, account, date);
  figures->outstanding = account->terms.amount - totals.principal - totals.offset - totals.written_off;
  figures->first_due = row_at (&plan, 0)->due;
  figures->last_due = row_at (&plan, plan.rows->len - 1)->due;
  if (!totals.is_written_off)
    {
      CtDate oldest;

      count_interest (&plan, &totals, date, figures);
      if (!plan.is_frozen)
        {
          figures->overdue = sum_uncovered (&plan, totals.principal, date, FALSE, &oldest);
          if (figures->overdue > 0)
            figures->overdue_days = ct_date_days_between (oldest, date);
        }
    }
  figures->state = state_of (account, &plan, &totals, figures, date);
}

void
ct_loan_account_due_by (const CtLoanAccount *account,
                        CtDate               date,
                        CtDate               until,
                        CtDong              *principal,
                        CtDong              *interest)
{
  Totals totals = sum_events (account, date);
  g_auto(Plan) plan = { NULL };
  g_autoptr(GArray) months = NULL;
  CtDong outstanding;

  *principal = *interest = 0;
  if (!totals.paid_out || totals.is_written_off)
    return;

  build_plan (&plan, account, date);
  months = charge_months (&plan, date);
  outstanding = account->terms.amount - totals.principal - totals.offset - totals.written_off;
  /* Nothing of a frozen loan falls due, as nothing of it is overdue. */
  if (!plan.is_frozen)
    *principal = MIN (sum_uncovered (&plan, totals.principal, until, TRUE, NULL), outstanding);
  *interest = MAX (sum_interest (&plan, months, until) - totals.interest - interest_paid_before (&plan, months), 0);
}

void
ct_loan_account_recovery (const CtLoanAccount *account,
                          CtDate               from,
                          CtDate               to,
                          CtDong              *due,
                          CtDong              *covered)
{
  Totals totals = sum_events (account, to);
  g_auto(Plan) plan = { NULL };
  CtDong left;

  *due = *covered = 0;
  if (!totals.paid_out)
    return;

  build_plan (&plan, account, to);
  left = totals.principal - plan.before_rows;
  for (guint i = 0; i < plan.rows->len; i++)
    {
      const CtInstalment *row = row_at (&plan, i);
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
