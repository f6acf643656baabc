/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-entry-grid.h"

#define CT_TYPE_GAP_DIALOG (ct_gap_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtGapDialog, ct_gap_dialog, CT, GAP_DIALOG, CtDialog)

/* Where the box and the sheet may have parted: the rows that fit the gap, and what each page of the paper comes to beside what
 * is written at its foot. "chosen" (guint row) when one wants to see a row. */
CtGapDialog *ct_gap_dialog_new (GtkWindow          *parent,
                                CtSession          *session,
                                CtEntryGrid        *grid,      /* lent while the dialog is open */
                                const CtEntrySheet *sheet,
                                CtDong              gap,
                                GArray             *pages);    /* of guint; NULL: no pages */
