/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-dues-year.h"

/* The twelve months of a year of dues as squares in a row, each told in words too. */
void  ct_dues_squares_fill     (GtkWidget           *box,
                                const CtRegister    *members,
                                const CtRegisterRow *member,
                                int                  year);
/* "Owes 20.000 đ", "30.000 đ ahead"; (transfer full) */
char *ct_dues_squares_dup_sum  (const CtRegisterRow *member);
