/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_FILTER_BAR (ct_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtFilterBar, ct_filter_bar, CT, FILTER_BAR, GtkWidget)

/* A row of joined toggle buttons, one of which is down: what a list shows. "changed" when another one is. */
void  ct_filter_bar_set_label    (CtFilterBar *self,
                                  guint        index,
                                  const char  *label);    /* makes the button, or says another number in it */
guint ct_filter_bar_get_selected (CtFilterBar *self);
void  ct_filter_bar_set_selected (CtFilterBar *self,
                                  guint        index);
