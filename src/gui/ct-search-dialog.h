/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_SEARCH_DIALOG (ct_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtSearchDialog, ct_search_dialog, CT, SEARCH_DIALOG, CtDialog)

/* Finds people, loans and vouchers of the whole book while one types, and leads to them: "win.go" of @parent. */
CtSearchDialog *ct_search_dialog_new (GtkWindow *parent,
                                      CtSession *session);
