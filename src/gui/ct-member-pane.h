/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-register.h"
#include "ct-session.h"

#define CT_TYPE_MEMBER_PANE (ct_member_pane_get_type ())
G_DECLARE_FINAL_TYPE (CtMemberPane, ct_member_pane, CT, MEMBER_PANE, GtkWidget)

/* One member in words and figures, beside the list. */
void ct_member_pane_show     (CtMemberPane        *self,
                              CtSession           *session,
                              const CtRegister    *members,
                              const CtRegisterRow *member);
/* Alone on the page there is a button that leads back to the list. */
void ct_member_pane_set_back (CtMemberPane        *self,
                              gboolean             has_back);
