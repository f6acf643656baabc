/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_CLOSE_DIALOG (ct_close_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtCloseDialog, ct_close_dialog, CT, CLOSE_DIALOG, CtDialog)

/* Closes the next month in one act: the box counted, a difference explained, the month locked, a copy made and proved.
 * "closed" (the month's first day as text, gboolean print its papers) when it is done. @folder: where copies go; "" for
 * beside the book. */
CtCloseDialog *ct_close_dialog_new (GtkWindow  *parent,
                                    CtSession  *session,
                                    const char *folder);
