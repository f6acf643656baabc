/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-register.h"
#include "ct-session.h"

#define CT_TYPE_LEAVE_DIALOG (ct_leave_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtLeaveDialog, ct_leave_dialog, CT, LEAVE_DIALOG, CtDialog)

/* A member leaves: when and why, and what is still between them and the club. */
CtLeaveDialog *ct_leave_dialog_new (GtkWindow           *parent,
                                    CtSession           *session,
                                    const CtRegisterRow *member);
