/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-register.h"

/* Below the list of members: what the programme advises on who a club is made of, and how it stands; where it is narrow,
 * without the bounds. */
void ct_member_foot_fill (GtkWidget        *foot,
                          const CtRegister *members,
                          int               older_age,
                          gboolean          is_narrow);
