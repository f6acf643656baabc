/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cell.h"

struct _CtCell
{
  GtkWidget  parent_instance;
  GtkWidget *icon;          /* made when first wanted */
  GtkWidget *text;
  char      *style;
};

G_DEFINE_FINAL_TYPE (CtCell, ct_cell, GTK_TYPE_WIDGET)

static void
ct_cell_dispose (GObject *object)
{
  CtCell *self = CT_CELL (object);

  /* The inscription of GTK 4.8 forgets its attributes when it goes. */
  if (self->text != NULL)
    gtk_inscription_set_attributes (GTK_INSCRIPTION (self->text), NULL);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->style, g_free);
  G_OBJECT_CLASS (ct_cell_parent_class)->dispose (object);
}

static void
ct_cell_class_init (CtCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_cell_init (CtCell *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ct-cell");
  self->text = g_object_new (GTK_TYPE_INSCRIPTION,
                             "min-chars", 1,
                             "nat-chars", 4,
                             "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                             "hexpand", TRUE,
                             "valign", GTK_ALIGN_CENTER,   /* GTK 4.8 puts a shortened text too high in a taller place */
                             NULL);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
}

CtCell *
ct_cell_new (float xalign)
{
  CtCell *self = g_object_new (CT_TYPE_CELL, NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->text), xalign);
  return self;
}

void
ct_cell_set_text (CtCell     *self,
                  const char *text)
{
  g_return_if_fail (CT_IS_CELL (self));
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->text), NULL);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
}

void
ct_cell_set_markup (CtCell     *self,
                    const char *markup)
{
  g_return_if_fail (CT_IS_CELL (self));
  gtk_inscription_set_markup (GTK_INSCRIPTION (self->text), markup);
}

void
ct_cell_set_icon (CtCell     *self,
                  const char *icon_name)
{
  g_return_if_fail (CT_IS_CELL (self));

  if (self->icon == NULL ? icon_name == NULL : g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (self->icon)), icon_name) == 0)
    return;   /* an image would have the whole window measured again */
  if (self->icon == NULL)
    {
      self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (self->icon, "ct-icon-s");
      gtk_widget_insert_before (self->icon, GTK_WIDGET (self), self->text);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_widget_set_visible (self->icon, icon_name != NULL);
}

void
ct_cell_set_style (CtCell     *self,
                   const char *classes)
{
  g_autofree char *all = NULL;
  g_auto(GStrv) list = NULL;

  g_return_if_fail (CT_IS_CELL (self));

  if (g_strcmp0 (self->style, classes) == 0)
    return;
  g_free (self->style);
  self->style = g_strdup (classes);
  all = g_strconcat ("ct-cell ", classes, NULL);
  list = g_strsplit (all, " ", -1);
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) list);
}

const char *
ct_cell_get_text (CtCell *self)
{
  const char *text;

  g_return_val_if_fail (CT_IS_CELL (self), NULL);
  text = gtk_inscription_get_text (GTK_INSCRIPTION (self->text));
  return text != NULL ? text : "";
}
