/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-private.h"
#include "ct-loan.h"
#include "ct-register.h"

static void
add_rate (CtLister *lister,
          int       rate_bp)
{
  g_autofree char *text = g_strdup_printf ("%d.%02d", rate_bp / 100, rate_bp % 100);

  ct_lister_text (lister, text);
}

/* A fact of a later day does not exist yet. */
static void
add_known_date (CtLister *lister,
                CtDate    date)
{
  ct_lister_date (lister, ct_date_compare (date, lister->options->to) <= 0 ? date : CT_DATE_NONE);
}

static gboolean
add_loan (CtLister            *lister,
          const CtLoanAccount *loan,
          const char          *name,
          GError             **error)
{
  CtLoanFigures figures;

  ct_loan_account_at (loan, lister->options->to, &figures);
  ct_lister_loan (lister, loan->no);
  ct_lister_int (lister, loan->member);
  ct_lister_text (lister, name);
  ct_lister_text (lister, "QTTN");
  ct_lister_text (lister, loan->purpose);
  ct_lister_text (lister, ct_method_name (loan->terms.method));
  add_rate (lister, loan->terms.rate_bp);
  ct_lister_int (lister, loan->terms.amount);
  ct_lister_int (lister, loan->terms.months);
  ct_lister_int (lister, ct_loan_terms_every (&loan->terms));
  ct_lister_int (lister, loan->terms.grace);
  add_known_date (lister, loan->applied);
  add_known_date (lister, loan->approved ? loan->decided : CT_DATE_NONE);
  add_known_date (lister, loan->terms.disbursed);
  ct_lister_date (lister, figures.first_due);
  ct_lister_date (lister, figures.last_due);
  ct_lister_text (lister, ct_loan_state_name (figures.state));
  ct_lister_int (lister, figures.principal_paid);
  ct_lister_int (lister, figures.interest_paid);
  ct_lister_int (lister, figures.offset);
  ct_lister_int (lister, figures.written_off);
  ct_lister_int (lister, figures.outstanding);
  ct_lister_int (lister, figures.overdue);
  ct_lister_int (lister, figures.overdue_days);
  ct_lister_int (lister, figures.interest_due);
  ct_lister_int (lister, figures.interest_running);
  ct_lister_text (lister, loan->resolution);
  return ct_lister_end_row (lister, error);
}

gboolean
ct_list_loans (CtLister *lister,
               GError  **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_all (lister->store, lister->options->to, error);
  g_autoptr(CtRegister) members = ct_register_load (lister->store, lister->options->to, error);

  if (loans == NULL || members == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];
      const CtRegisterRow *member = ct_register_find (members, loan->member);

      if (!add_loan (lister, loan, member != NULL ? member->name : "", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_plan (CtLister         *lister,
          const CtLoanPlan *plan,
          GError          **error)
{
  for (guint i = 0; i < plan->n; i++)
    {
      const CtInstalment *row = &plan->rows[i];

      ct_lister_int (lister, i + 1);
      ct_lister_date (lister, row->due);
      ct_lister_int (lister, row->principal);
      ct_lister_int (lister, row->interest);
      ct_lister_int (lister, row->principal + row->interest);
      ct_lister_int (lister, row->balance);
      if (!ct_lister_end_row (lister, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ct_list_schedule (CtLister *lister,
                  GError  **error)
{
  g_autoptr(CtLoanAccount) loan = ct_loan_load (lister->store, lister->options->loan, error);
  g_autofree CtLoanPlan *plan = NULL;

  if (loan == NULL)
    return FALSE;
  if (!ct_date_is_set (loan->terms.disbursed))
    {
      g_autoptr(CtSettingsHistory) settings = ct_settings_history_load (lister->store, error);
      CtSettings now;

      if (settings == NULL)
        return FALSE;
      /* Not paid out yet: as if it were on the day asked for. */
      ct_settings_at (settings, lister->options->to, &now);
      loan->terms.disbursed = lister->options->to;
      loan->terms.due_day = now.meeting_day;
    }
  plan = ct_loan_account_dup_plan (loan, lister->options->to);
  return add_plan (lister, plan, error);
}
