/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-loan-columns.h"
#include "ct-session.h"

/* What can be done to a loan, each one command. */
typedef enum
{
  CT_LOAN_DEED_APPROVE,
  CT_LOAN_DEED_REFUSE,
  CT_LOAN_DEED_PAY_OUT,
  CT_LOAN_DEED_REPAY,
  CT_LOAN_DEED_EXTEND,
  CT_LOAN_DEED_FREEZE,
  CT_LOAN_DEED_WRITE_OFF,
  CT_N_LOAN_DEEDS,
} CtLoanDeed;

/* The page's action that opens its form, and whether a loan in this state offers it. */
const char *ct_loan_deed_action (CtLoanDeed  deed);
gboolean    ct_loan_deed_fits   (CtLoanDeed  deed,
                                 CtLoanState state);

#define CT_TYPE_LOAN_DIALOG (ct_loan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtLoanDialog, ct_loan_dialog, CT, LOAN_DIALOG, CtDialog)

/* The form of a deed; @item is needed until this returns. "done" (int loan) follows the command. */
CtLoanDialog *ct_loan_dialog_new (GtkWindow        *parent,
                                  CtSession        *session,
                                  const CtLoanItem *item,
                                  CtLoanDeed        deed);
