/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-count-field.h"

#include <glib/gi18n-lib.h>

#include "ct-format.h"

struct _CtCountField
{
  GtkWidget  parent_instance;
  GtkWidget *face;
  GtkWidget *entry;
  CtCount   *count;
  guint      place;
  gboolean   is_showing;
};

G_DEFINE_FINAL_TYPE (CtCountField, ct_count_field, GTK_TYPE_WIDGET)

static void
show_cb (CtCountField *self)
{
  const char *text = ct_count_get_text (self->count, self->place);

  /* An entry empties itself before it takes a new text; that is nothing typed, and must not reach the count. */
  self->is_showing = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_showing = FALSE;
  if (ct_count_is_right (self->count, self->place))
    gtk_widget_remove_css_class (self->entry, "error");
  else
    gtk_widget_add_css_class (self->entry, "error");
}

static void
typed_cb (CtCountField *self)
{
  if (self->count != NULL && !self->is_showing)
    ct_count_set_text (self->count, self->place, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* Enter goes to the next note, as Tab does: the number pad has no Tab. */
static void
enter_cb (CtCountField *self)
{
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
ct_count_field_dispose (GObject *object)
{
  CtCountField *self = CT_COUNT_FIELD (object);

  g_clear_object (&self->count);
  g_clear_pointer (&self->face, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_count_field_parent_class)->dispose (object);
}

static gboolean
ct_count_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CT_COUNT_FIELD (widget)->entry);
}

static void
ct_count_field_class_init (CtCountFieldClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_count_field_dispose;
  widget_class->grab_focus = ct_count_field_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-count-field.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtCountField, face);
  gtk_widget_class_bind_template_child (widget_class, CtCountField, entry);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
ct_count_field_init (CtCountField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
ct_count_field_new (CtCount *count,
                    guint    place)
{
  CtCountField *self = g_object_new (CT_TYPE_COUNT_FIELD, NULL);
  g_autofree char *face = ct_format_dong (ct_count_face (place));

  gtk_label_set_label (GTK_LABEL (self->face), place == CT_COUNT_BANK ? C_("count", "In a bank, đ") : face);
  if (place == CT_COUNT_BANK)
    gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  self->count = g_object_ref (count);
  self->place = place;
  g_signal_connect_object (count, "changed", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  show_cb (self);
  return GTK_WIDGET (self);
}
