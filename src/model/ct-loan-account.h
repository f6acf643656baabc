/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-plan.h"

/* What really happened to a loan, and what follows from it on any day: rules.md section 7. Pure; ct-loan.h reads an
 * account from a book. */

typedef enum
{
  CT_LOAN_EVENT_PAID_OUT,     /* disbursement, or the take-over of an opening loan */
  CT_LOAN_EVENT_REPAID,       /* also what the borrower paid at a meeting; negative when reversed */
  CT_LOAN_EVENT_WRITTEN_OFF,  /* principal written off, offset against the contribution; negative when reversed */
  CT_LOAN_EVENT_EXTENDED,
  CT_LOAN_EVENT_FROZEN,
} CtLoanEventKind;

typedef struct
{
  CtDate          date;
  gint64          entry;      /* order of entry in the book, unique to a command */
  CtLoanEventKind kind;
  gboolean        reversal;   /* a paid-out event with this set cancels the loan */
  CtDong          principal;  /* of a write-off: what was written off */
  CtDong          interest;
  CtDong          offset;
  int             months;
  CtDate          interest_only_until;
} CtLoanEvent;

typedef enum
{
  CT_LOAN_APPLIED,
  CT_LOAN_APPROVED,
  CT_LOAN_REFUSED,
  CT_LOAN_WRITTEN_OFF,
  CT_LOAN_CANCELLED,
  CT_LOAN_CLOSED,
  CT_LOAN_FROZEN,
  CT_LOAN_OVERDUE,
  CT_LOAN_EXTENDED,
  CT_LOAN_RUNNING,
  CT_N_LOAN_STATES,
} CtLoanState;

typedef struct
{
  int         no;
  int         member;
  char       *purpose;
  char       *resolution;     /* of the approval */
  CtDate      applied;
  CtDate      approved;
  CtDate      refused;        /* also after an approval */
  gboolean    opening;        /* ran before the book began */
  CtDong      paid_principal; /* before the book */
  CtDate      taken_over;     /* the first day, of an opening loan */
  CtLoanTerms terms;
  GArray     *events;         /* of CtLoanEvent, in order of date and entry */
} CtLoanAccount;

void ct_loan_account_free (CtLoanAccount *account);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtLoanAccount, ct_loan_account_free)

/* Everything that list loans shows of a day. All amounts whole đồng. */
typedef struct
{
  CtLoanState state;
  CtDong      outstanding;
  CtDong      principal_paid;
  CtDong      interest_paid;
  CtDong      offset;
  CtDong      written_off;
  CtDong      overdue;
  int         overdue_days;
  CtDong      interest_due;
  CtDong      interest_running;
  CtDate      first_due;
  CtDate      last_due;
} CtLoanFigures;

const char *ct_loan_state_name (CtLoanState state);

/* The figures at the end of @date: what is dated later does not exist. */
void ct_loan_account_at (const CtLoanAccount *account, CtDate date, CtLoanFigures *figures);
/* TRUE from the pay-out on, as long as it was not reversed. */
gboolean ct_loan_account_is_paid_out (const CtLoanAccount *account, CtDate date);
/* TRUE from the day on that it was given more months. */
gboolean ct_loan_account_is_extended (const CtLoanAccount *account, CtDate date);
/* The latest event, of any day; no day without one. */
CtDate ct_loan_account_latest_event (const CtLoanAccount *account);
/* Balance after all events of @date and before. */
CtDong ct_loan_account_balance (const CtLoanAccount *account, CtDate date);

/* The plan in force at @date; (transfer full), g_free() */
CtLoanPlan *ct_loan_account_dup_plan (const CtLoanAccount *account, CtDate date);
/* What the plan in force at @date expects with due dates up to @until and the payments to @date do not cover, and the
 * interest charged before the end of @date that falls due up to @until less what was paid (rules.md 8.6). */
void ct_loan_account_due_by (const CtLoanAccount *account, CtDate date, CtDate until, CtDong *principal, CtDong *interest);
/* Instalments with a due date from @from to @to by the plan in force at @to, and what the principal paid covers of them
 * (indicator I30). */
void ct_loan_account_recovery (const CtLoanAccount *account, CtDate from, CtDate to, CtDong *due, CtDong *covered);

/* How a payment of @amount on @date is divided (rules.md 7.6); @rest is what is above everything owed. */
void ct_loan_account_divide (const CtLoanAccount *account, CtDate date, CtDong amount, gboolean ahead, CtDong *principal,
                             CtDong *interest, CtDong *rest);

/* One month of interest as it was charged, for explaining a figure. */
typedef struct
{
  int    month;
  CtDate begins;
  CtDate due;
  CtDong base;
} CtChargedMonth;

/* The months charged before the end of @date whose due date is up to @until, oldest first; (transfer full) */
GArray *ct_loan_account_dup_charged (const CtLoanAccount *account, CtDate date, CtDate until);
