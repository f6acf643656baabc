/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_MOVE_DIALOG (ct_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtMoveDialog, ct_move_dialog, CT, MOVE_DIALOG, CtDialog)

/* Money that neither came from outside nor was spent: between two funds, a contribution given back, interest divided. */
typedef enum
{
  CT_MOVE_TRANSFER,
  CT_MOVE_REFUND,
  CT_MOVE_SPLIT,
} CtMoveKind;

CtMoveDialog *ct_move_dialog_new (GtkWindow *parent,
                                  CtSession *session,
                                  CtMoveKind kind);
