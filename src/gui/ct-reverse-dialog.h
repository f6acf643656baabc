/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-cash-book.h"
#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_REVERSE_DIALOG (ct_reverse_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtReverseDialog, ct_reverse_dialog, CT, REVERSE_DIALOG, CtDialog)

/* Takes a posted voucher out by a reversing one. */
CtReverseDialog *ct_reverse_dialog_new (GtkWindow        *parent,
                                        CtSession        *session,
                                        const CtCashLine *line);
