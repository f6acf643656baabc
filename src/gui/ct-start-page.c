/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-start-page.h"

#define MAX_RECENT 8

struct _CtStartPage
{
  CtPage     parent_instance;
  GtkWidget *content;
  GtkWidget *new_button;
  GtkWidget *recent_card;
  GtkWidget *recent_list;
};

G_DEFINE_FINAL_TYPE (CtStartPage, ct_start_page, CT_TYPE_PAGE)

/* The name of the file, and the folder below it, as one knows one's papers. */
static GtkWidget *
make_row (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name_label = gtk_label_new (name);
  GtkWidget *folder_label = gtk_label_new (folder);

  if (g_str_has_suffix (name, ".chungtay"))
    name[strlen (name) - strlen (".chungtay")] = '\0';
  gtk_label_set_label (GTK_LABEL (name_label), name);
  gtk_label_set_xalign (GTK_LABEL (name_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name_label, "ct-strong");
  gtk_label_set_xalign (GTK_LABEL (folder_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (folder_label), PANGO_ELLIPSIZE_START);
  gtk_widget_add_css_class (folder_label, "ct-caption");
  gtk_widget_add_css_class (folder_label, "ct-dim");
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), folder_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
ct_start_page_take_focus (CtPage *page)
{
  CtStartPage *self = CT_START_PAGE (page);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->recent_list), 0);

  gtk_widget_grab_focus (first != NULL ? GTK_WIDGET (first) : self->new_button);
}

static void
ct_start_page_class_init (CtStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CT_PAGE_CLASS (class)->take_focus = ct_start_page_take_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, recent_card);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, recent_list);
}

static void
ct_start_page_init (CtStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ct_start_page_set_recent (CtStartPage       *self,
                          const char *const *paths)
{
  GtkListBoxRow *row;

  g_return_if_fail (CT_IS_START_PAGE (self));

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->recent_list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->recent_list), GTK_WIDGET (row));
  for (guint i = 0; paths[i] != NULL; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->recent_list), make_row (paths[i]));
  gtk_widget_set_visible (self->recent_card, paths[0] != NULL);
}

void
ct_start_page_remember (GSettings  *settings,
                        const char *path)
{
  g_auto(GStrv) old = g_settings_get_strv (settings, "recent-books");
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) paths = NULL;

  g_strv_builder_add (builder, path);
  for (guint i = 0, n = 1; old[i] != NULL && n < MAX_RECENT; i++)
    if (!g_str_equal (old[i], path))
      {
        g_strv_builder_add (builder, old[i]);
        n++;
      }
  paths = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-books", (const char *const *) paths);
}
