/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-filter-bar.h"

struct _CtFilterBar
{
  GtkWidget  parent_instance;
  GPtrArray *buttons;     /* borrowed: children */
  guint      selected;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtFilterBar, ct_filter_bar, GTK_TYPE_WIDGET)

static void
toggled_cb (CtFilterBar     *self,
            GtkToggleButton *button)
{
  guint index;

  if (!gtk_toggle_button_get_active (button) || !g_ptr_array_find (self->buttons, button, &index) ||
      index == self->selected)
    return;
  self->selected = index;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ct_filter_bar_dispose (GObject *object)
{
  CtFilterBar *self = CT_FILTER_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->buttons, 0);
  G_OBJECT_CLASS (ct_filter_bar_parent_class)->dispose (object);
}

static void
ct_filter_bar_finalize (GObject *object)
{
  g_ptr_array_unref (CT_FILTER_BAR (object)->buttons);
  G_OBJECT_CLASS (ct_filter_bar_parent_class)->finalize (object);
}

static void
ct_filter_bar_class_init (CtFilterBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_filter_bar_dispose;
  G_OBJECT_CLASS (class)->finalize = ct_filter_bar_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_filter_bar_init (CtFilterBar *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

static void
add_button (CtFilterBar *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), g_ptr_array_index (self->buttons, 0));
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

void
ct_filter_bar_set_label (CtFilterBar *self,
                         guint        index,
                         const char  *label)
{
  g_return_if_fail (CT_IS_FILTER_BAR (self));

  while (self->buttons->len <= index)
    add_button (self);
  gtk_button_set_label (g_ptr_array_index (self->buttons, index), label);
}

guint
ct_filter_bar_get_selected (CtFilterBar *self)
{
  g_return_val_if_fail (CT_IS_FILTER_BAR (self), 0);
  return self->selected;
}

void
ct_filter_bar_set_selected (CtFilterBar *self,
                            guint        index)
{
  g_return_if_fail (CT_IS_FILTER_BAR (self));
  g_return_if_fail (index < self->buttons->len);
  gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, index), TRUE);
}
