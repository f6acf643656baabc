/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-badge.h"
#include "ct-loan-account.h"
#include "ct-register.h"
#include "ct-table.h"

/* A loan in the list of the Loans page: what it stands at today, and whose it is. */
typedef struct
{
  const CtLoanAccount *loan;
  const CtRegisterRow *member;
  CtLoanFigures        figures;
} CtLoanItem;

/* The lists that a loan can stand in. */
typedef enum
{
  CT_LOAN_GROUP_RUNNING,
  CT_LOAN_GROUP_APPLIED,     /* waiting for the board, or for its money */
  CT_LOAN_GROUP_CLOSED,
} CtLoanGroup;

CtLoanGroup  ct_loan_item_group   (const CtLoanItem *item);
/* Overdue first, the longest before; then by the borrower's name. A GCompareFunc over pointers. */
int          ct_loan_item_compare (gconstpointer     a,
                                   gconstpointer     b);
CtKind       ct_loan_item_kind    (const CtLoanItem *item);
/* "overdue for 59 days"; (transfer full) */
char        *ct_loan_item_words   (const CtLoanItem *item);

void         ct_loan_columns_set_up (CtTable *table);
/* The columns of a plan, with what was paid on it; of one that is only proposed, with what is left after each line. The
 * records are CtLoanSheetRow. */
void         ct_loan_sheet_set_up          (CtTable *table);
void         ct_loan_sheet_set_up_proposal (CtTable *table);
void         ct_loan_sheet_set_sum  (CtTable    *table,
                                     const char *column,
                                     CtDong      sum);
