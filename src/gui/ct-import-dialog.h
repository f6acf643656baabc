/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"
#include "ct-table-file.h"

#define CT_TYPE_IMPORT_DIALOG (ct_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtImportDialog, ct_import_dialog, CT, IMPORT_DIALOG, CtDialog)

/* A member list from a spreadsheet: what each column holds, above; what would become of each row and why, below. Nothing
 * is written before the green button, and one undo takes all of it back. NULL with an error where @table, (transfer full), has
 * no list; @name says where it came from. */
CtImportDialog *ct_import_dialog_new (GtkWindow    *parent,
                                      CtSession    *session,
                                      CtTableFile  *table,
                                      const char   *name,
                                      GError      **error);
