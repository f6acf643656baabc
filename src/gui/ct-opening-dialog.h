/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_OPENING_DIALOG (ct_opening_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtOpeningDialog, ct_opening_dialog, CT, OPENING_DIALOG, CtDialog)

/* What the club has on the first day of its book: cash of each fund, loans that run, contributions. All of it is written
 * as one command, or nothing is. */
CtOpeningDialog *ct_opening_dialog_new (GtkWindow *parent,
                                        CtSession *session);
