/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-entry-sheet.h"
#include "ct-session.h"

#define CT_TYPE_LEND_DIALOG (ct_lend_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtLendDialog, ct_lend_dialog, CT, LEND_DIALOG, CtDialog)

/* Lending in a meeting: who waits, in the club's order; what lending to the chosen one leaves in the box; approving and paying
 * out. What the sheet still brings in tonight is counted in. */
CtLendDialog *ct_lend_dialog_new (GtkWindow          *parent,
                                  CtSession          *session,
                                  const CtEntrySheet *sheet);
