/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_LOAN_FORM (ct_loan_form_get_type ())
G_DECLARE_FINAL_TYPE (CtLoanForm, ct_loan_form, CT, LOAN_FORM, CtDialog)

/* An application for a loan: what is asked on the left, what follows from it on the right, at every keystroke.
 * @member is 0 where nobody is chosen yet. "done" (int loan) follows. */
CtLoanForm *ct_loan_form_new (GtkWindow *parent,
                              CtSession *session,
                              int        member);
