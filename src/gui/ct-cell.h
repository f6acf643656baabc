/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_CELL (ct_cell_get_type ())
G_DECLARE_FINAL_TYPE (CtCell, ct_cell, CT, CELL, GtkWidget)

/* One cell of a table: an icon, where there is one, and a line of text. Made in C, not from a template: a table
 * makes some two thousand of them at once. */
CtCell     *ct_cell_new         (float       xalign);
void        ct_cell_set_text    (CtCell     *self,
                                 const char *text);       /* NULL: empty */
void        ct_cell_set_markup  (CtCell     *self,
                                 const char *markup);
void        ct_cell_set_icon    (CtCell     *self,
                                 const char *icon_name);  /* NULL: none */
/* Style classes beside "ct-cell", parted by blanks; NULL: none. */
void        ct_cell_set_style   (CtCell     *self,
                                 const char *classes);
const char *ct_cell_get_text    (CtCell     *self);
