/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded into any GTK 4 program by LD_PRELOAD: says the moment when its first window stands painted on the screen, and
 * ends it. So the start of the real program is measured without a line in it that is only there for measuring. */
#include <gtk/gtk.h>

#include <stdio.h>
#include <unistd.h>

static gboolean
is_window_painted (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  const char *wanted = g_getenv ("CT_BENCH_TITLE");

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);
      const char *title = gtk_window_get_title (window);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)) && gtk_widget_get_width (GTK_WIDGET (window)) > 0 &&
          (wanted == NULL || (title != NULL && strstr (title, wanted) != NULL)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
after_paint_cb (G_GNUC_UNUSED GSignalInvocationHint *hint,
                G_GNUC_UNUSED guint                  n_values,
                G_GNUC_UNUSED const GValue          *values,
                G_GNUC_UNUSED gpointer               data)
{
  if (is_window_painted ())
    {
      printf ("first-frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
      fflush (stdout);
      _exit (0);
    }
  return TRUE;
}

__attribute__ ((constructor)) static void
watch_frames (void)
{
  g_type_class_unref (g_type_class_ref (GDK_TYPE_FRAME_CLOCK));
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, after_paint_cb, NULL, NULL);
}
