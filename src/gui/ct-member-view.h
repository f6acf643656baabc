/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-register.h"
#include "ct-session.h"

#define CT_TYPE_MEMBER_VIEW (ct_member_view_get_type ())
G_DECLARE_FINAL_TYPE (CtMemberView, ct_member_view, CT, MEMBER_VIEW, GtkWidget)

/* The page of one person: all that the book knows, in cards. */
gboolean ct_member_view_show    (CtMemberView        *self,
                                 CtSession           *session,
                                 const CtRegister    *members,
                                 const CtRegisterRow *member,
                                 GError             **error);
void     ct_member_view_rescale (CtMemberView        *self,
                                 int                  scale);
void     ct_member_view_focus   (CtMemberView        *self);
