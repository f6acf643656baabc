/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_CHECK_DIALOG (ct_check_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtCheckDialog, ct_check_dialog, CT, CHECK_DIALOG, CtDialog)

/* Proves the whole book, beside the window, and says in sentences what was proved; the fingerprint of the audit trail is for
 * comparing with one that was printed. */
CtCheckDialog *ct_check_dialog_new (GtkWindow *parent,
                                    CtSession *session);
