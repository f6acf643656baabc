/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-count.h"
#include "ct-dialog.h"
#include "ct-entry-grid.h"

#define CT_TYPE_POST_DIALOG (ct_post_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtPostDialog, ct_post_dialog, CT, POST_DIALOG, CtDialog)

/* What is about to be posted, before it is. "posted" follows. @count is NULL where nothing can be counted. */
CtPostDialog *ct_post_dialog_new (GtkWindow          *parent,
                                  CtSession          *session,
                                  const CtEntrySheet *sheet,
                                  const CtGridTotals *totals,
                                  CtCount            *count,
                                  CtDong              in_book);
