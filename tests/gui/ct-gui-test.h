/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

static inline gboolean
ct_test_late_cb (gpointer user_data)
{
  g_error ("%s did not come in time", (const char *) user_data);
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until a condition holds; fails after half a minute. */
#define CT_WAIT_FOR(condition) \
  G_STMT_START \
    { \
      guint late_ = g_timeout_add_seconds (30, ct_test_late_cb, (gpointer) #condition); \
      while (!(condition)) \
        g_main_context_iteration (NULL, TRUE); \
      g_source_remove (late_); \
    } \
  G_STMT_END

/* Shows a widget in a window of its own and waits until it is on the screen. */
static inline GtkWidget *
ct_test_show (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  CT_WAIT_FOR (gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0);
  return window;
}
