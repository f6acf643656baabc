/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-entry-sheet.h"
#include "ct-session.h"

#define CT_TYPE_CORRECT_DIALOG (ct_correct_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtCorrectDialog, ct_correct_dialog, CT, CORRECT_DIALOG, CtDialog)

/* One wrong row of a posted meeting (rules.md 8.5): the right sums, and why. */
CtCorrectDialog *ct_correct_dialog_new (GtkWindow        *parent,
                                        CtSession        *session,
                                        const CtMeeting  *meeting,
                                        const CtEntryRow *row,
                                        guint             number);   /* on the sheet */
