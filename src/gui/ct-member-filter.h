/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-filter-bar.h"
#include "ct-register.h"

/* The buttons above the list of members. */
typedef enum
{
  CT_MEMBERS_ALL,
  CT_MEMBERS_OLDER,
  CT_MEMBERS_POOR,
  CT_MEMBERS_BORROWERS,
  CT_MEMBERS_ARREARS,
  CT_MEMBERS_LEFT,
  CT_N_MEMBER_FILTERS
} CtMemberFilter;

gboolean ct_member_filter_passes (CtMemberFilter       filter,
                                  const CtRegister    *members,
                                  int                  older_age,
                                  const CtRegisterRow *row);
/* Each button with how many it shows. */
void     ct_member_filter_label  (CtFilterBar         *bar,
                                  const CtRegister    *members,
                                  int                  older_age);
