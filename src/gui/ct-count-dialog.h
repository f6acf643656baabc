/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-count.h"
#include "ct-dialog.h"

#define CT_TYPE_COUNT_DIALOG (ct_count_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtCountDialog, ct_count_dialog, CT, COUNT_DIALOG, CtDialog)

/* All notes and the bank, with room for large text. It changes the count itself; there is nothing to accept. */
CtCountDialog *ct_count_dialog_new (GtkWindow *parent,
                                    CtCount   *count,
                                    guint      place);     /* where one begins to type */
