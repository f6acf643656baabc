/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_MONEY_DIALOG (ct_money_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtMoneyDialog, ct_money_dialog, CT, MONEY_DIALOG, CtDialog)

/* A receipt into a fund, or a payment from one. */
CtMoneyDialog *ct_money_dialog_new (GtkWindow *parent,
                                    CtSession *session,
                                    gboolean   is_receipt);
