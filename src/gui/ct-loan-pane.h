/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-columns.h"
#include "ct-session.h"

#define CT_TYPE_LOAN_PANE (ct_loan_pane_get_type ())
G_DECLARE_FINAL_TYPE (CtLoanPane, ct_loan_pane, CT, LOAN_PANE, GtkWidget)

/* One loan: what is owed and why, its plan and what was paid on it, and the buttons for what can be done now. */
void ct_loan_pane_show     (CtLoanPane       *self,
                            CtSession        *session,
                            const CtLoanItem *item);
/* Alone on the page there is a button that leads back to the list. */
void ct_loan_pane_set_back (CtLoanPane       *self,
                            gboolean          has_back);
/* The first button that can be pressed; %FALSE where none can. */
gboolean ct_loan_pane_focus (CtLoanPane      *self);
