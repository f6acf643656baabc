/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-account.h"

/* The plan of a loan beside what was paid on it, line by line. */

typedef enum
{
  CT_INSTALMENT_COMING,
  CT_INSTALMENT_DUE,        /* on that very day */
  CT_INSTALMENT_OVERDUE,
  CT_INSTALMENT_INTEREST,   /* its principal is covered, interest of it is still owed */
  CT_INSTALMENT_PAID,
  CT_INSTALMENT_AHEAD,      /* its principal is paid ahead of its day; interest is charged when it comes */
  CT_INSTALMENT_STOPPED,    /* the loan is frozen or written off: nobody asks for it */
} CtInstalmentState;

typedef struct
{
  CtInstalment      planned;
  CtDong            covered;         /* of its principal, by what was paid */
  CtDong            interest_owed;   /* charged, due with it and not paid */
  CtInstalmentState state;
  int               days;            /* overdue */
} CtLoanSheetRow;

/* By the plan in force at the end of @date; no row before the pay-out. (transfer full) (element-type CtLoanSheetRow) */
GArray *ct_loan_sheet_dup (const CtLoanAccount *loan, CtDate date);
/* The plan of a loan that is not paid out yet, as if it were on @date, with @due_day as day of the meetings.
 * (transfer full), g_free() */
CtLoanPlan *ct_loan_sheet_dup_proposed (const CtLoanAccount *loan, CtDate date, int due_day);
