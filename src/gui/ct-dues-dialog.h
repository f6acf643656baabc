/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-register.h"
#include "ct-session.h"

#define CT_TYPE_DUES_DIALOG (ct_dues_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtDuesDialog, ct_dues_dialog, CT, DUES_DIALOG, CtDialog)

/* Dues of one person between the meetings: arrears, or months ahead; brought by that person or by somebody else. */
CtDuesDialog *ct_dues_dialog_new (GtkWindow *parent,
                                  CtSession *session,
                                  int        member);
