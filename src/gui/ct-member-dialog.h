/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-register.h"
#include "ct-session.h"

#define CT_TYPE_MEMBER_DIALOG (ct_member_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtMemberDialog, ct_member_dialog, CT, MEMBER_DIALOG, CtDialog)

/* A new member, or what is known of one: @member is NULL for a new one. "saved" (int number) follows. */
CtMemberDialog *ct_member_dialog_new (GtkWindow           *parent,
                                      CtSession           *session,
                                      const CtRegister    *members,
                                      const CtRegisterRow *member);
