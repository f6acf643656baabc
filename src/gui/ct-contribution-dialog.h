/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-register.h"
#include "ct-session.h"

#define CT_TYPE_CONTRIBUTION_DIALOG (ct_contribution_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtContributionDialog, ct_contribution_dialog, CT, CONTRIBUTION_DIALOG, CtDialog)

/* What a member has put into the loan fund before the book begins. "added" (int member, gint64 amount) follows. */
CtContributionDialog *ct_contribution_dialog_new (GtkWindow        *parent,
                                                  CtSession        *session,
                                                  const CtRegister *members);
