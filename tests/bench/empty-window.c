/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least a GTK program can do: what the start of the real one is measured against, and what the driver of
 * tests/ui is tried on. With a text as argument, a label and an entry as well. */
#include <gtk/gtk.h>

static void
activate_cb (GtkApplication *app,
             gpointer        text)
{
  GtkWidget *window = gtk_application_window_new (app);

  gtk_window_set_title (GTK_WINDOW (window), "empty");
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 720);
  if (text != NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      GtkWidget *label = gtk_label_new (text);
      GtkWidget *entry = gtk_entry_new ();

      gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
      g_object_bind_property (entry, "text", window, "title", G_BINDING_DEFAULT);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), entry);
      gtk_window_set_child (GTK_WINDOW (window), box);
    }
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GtkApplication) app = gtk_application_new (NULL, G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), argc > 1 ? argv[1] : NULL);
  return g_application_run (G_APPLICATION (app), 1, argv);
}
