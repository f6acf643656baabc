/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-register.h"
#include "ct-session.h"

#define CT_TYPE_OPENING_LOAN_DIALOG (ct_opening_loan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtOpeningLoanDialog, ct_opening_loan_dialog, CT, OPENING_LOAN_DIALOG, CtDialog)

/* A loan that runs already when the book begins. "added" (gpointer json_t: a loan.opening without its date, lent)
 * follows; nothing is written here. */
CtOpeningLoanDialog *ct_opening_loan_dialog_new (GtkWindow        *parent,
                                                 CtSession        *session,
                                                 const CtRegister *members);
