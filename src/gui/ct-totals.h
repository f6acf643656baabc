/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_TOTALS (ct_totals_get_type ())
G_DECLARE_FINAL_TYPE (CtTotals, ct_totals, CT, TOTALS, GtkWidget)

/* The lines of totals below a table, as in a paper book: one line above, two below the last. Made in C: its children
 * are placed by hand, under the columns of the table. */
void ct_totals_add_column (CtTotals   *self,
                           float       xalign);
void ct_totals_set_text   (CtTotals   *self,
                           guint       line,
                           guint       column,
                           const char *text);
/* Puts every cell under the column title in @header that it belongs to; for the table's size_allocate (). */
void ct_totals_place      (CtTotals   *self,
                           GtkWidget  *header);
