/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_NOTICE (ct_notice_get_type ())
G_DECLARE_FINAL_TYPE (CtNotice, ct_notice, CT, NOTICE, GtkWidget)

/* The dark strip at the bottom: what was just done, and one button, usually "Undo". It goes after ten seconds,
 * but not under the pointer or with the focus in it. */
void ct_notice_show (CtNotice   *self,
                     const char *text,
                     const char *button_label,    /* NULL: no button */
                     const char *action_name);
void ct_notice_hide (CtNotice   *self);
