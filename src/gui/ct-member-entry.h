/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-register.h"

#define CT_TYPE_MEMBER_ENTRY (ct_member_entry_get_type ())
G_DECLARE_FINAL_TYPE (CtMemberEntry, ct_member_entry, CT, MEMBER_ENTRY, GtkWidget)

/* Names a member: type a name without marks, or a number; those who fit stand below, Enter takes the first. "changed"
 * when another one, or nobody, is chosen. */
void                 ct_member_entry_set_members (CtMemberEntry       *self,
                                                  const CtRegister    *members);    /* lent */
const CtRegisterRow *ct_member_entry_get         (CtMemberEntry       *self);       /* NULL: nobody chosen */
void                 ct_member_entry_set         (CtMemberEntry       *self,
                                                  int                  member);
