/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_SIDEBAR_ROW (ct_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (CtSidebarRow, ct_sidebar_row, CT, SIDEBAR_ROW, GtkListBoxRow)

/* One page in the sidebar: icon, word, the digit of Alt+digit; on the rail the icon stands over the word. */
GtkWidget  *ct_sidebar_row_new      (const char   *page,
                                     const char   *title,
                                     const char   *short_title,    /* on the rail */
                                     const char   *icon_name,
                                     int           digit);
const char *ct_sidebar_row_get_page (CtSidebarRow *self);
void        ct_sidebar_row_set_rail (CtSidebarRow *self,
                                     gboolean      rail);
