/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-sheet.h"

#include "ct-loan-walk.h"

static CtInstalmentState
state_of (const CtLoanSheetRow *row,
          CtDate                date,
          gboolean              is_stopped)
{
  int day = ct_date_compare (row->planned.due, date);
  gboolean is_covered = row->covered == row->planned.principal;

  if (is_covered && day <= 0)
    return row->interest_owed > 0 && !is_stopped ? CT_INSTALMENT_INTEREST : CT_INSTALMENT_PAID;
  if (is_covered && row->planned.principal > 0)
    return CT_INSTALMENT_AHEAD;
  if (is_stopped)
    return CT_INSTALMENT_STOPPED;
  return day < 0 ? CT_INSTALMENT_OVERDUE : day == 0 ? CT_INSTALMENT_DUE : CT_INSTALMENT_COMING;
}

GArray *
ct_loan_sheet_dup (const CtLoanAccount *loan,
                   CtDate               date)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CtLoanSheetRow));
  g_auto(CtLoanWalk) walk = { NULL };
  CtDong left, principal, interest, interest_before = 0;
  CtLoanFigures figures;

  if (!ct_loan_account_is_paid_out (loan, date))
    return rows;

  ct_loan_account_at (loan, date, &figures);
  ct_loan_walk_init (&walk, loan, date);
  left = figures.principal_paid - walk.before_rows;
  for (guint i = 0; i < walk.rows->len; i++)
    {
      CtLoanSheetRow row = { .planned = *ct_loan_walk_row (&walk, i) };

      row.covered = CLAMP (left, 0, row.planned.principal);
      left -= row.covered;
      ct_loan_account_due_by (loan, date, row.planned.due, &principal, &interest);
      row.interest_owed = interest - interest_before;
      interest_before = interest;
      row.state = state_of (&row, date, walk.is_frozen || figures.state == CT_LOAN_WRITTEN_OFF);
      if (row.state == CT_INSTALMENT_OVERDUE)
        row.days = ct_date_days_between (row.planned.due, date);
      g_array_append_val (rows, row);
    }
  return rows;
}

CtLoanPlan *
ct_loan_sheet_dup_proposed (const CtLoanAccount *loan,
                            CtDate               date,
                            int                  due_day)
{
  CtLoanTerms terms = loan->terms;

  terms.disbursed = date;
  terms.due_day = due_day;
  terms.first_due = CT_DATE_NONE;
  return ct_loan_plan_build (&terms);
}
