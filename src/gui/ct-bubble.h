/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_BUBBLE (ct_bubble_get_type ())
G_DECLARE_FINAL_TYPE (CtBubble, ct_bubble, CT, BUBBLE, GtkWidget)

/* What is wrong with a cell, where it stands and what to do, in a box below the cell. A child of the GtkOverlay
 * that the cell is in, not a popover: without compositing a popover's shadow is black.
 * Whoever makes one hides it first. */
void ct_bubble_show     (CtBubble           *self,
                         const char         *wrong,
                         const char         *mend,
                         const char         *hint);    /* NULL: none */
void ct_bubble_hide     (CtBubble           *self);
/* For GtkOverlay::get-child-position: below @cell, above it where there is no room. */
void ct_bubble_place    (CtBubble           *self,
                         const GdkRectangle *cell,
                         int                 width,
                         int                 height,
                         GdkRectangle       *place);
