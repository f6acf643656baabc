/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-page.h"

G_DEFINE_ABSTRACT_TYPE (CtPage, ct_page, GTK_TYPE_WIDGET)

static void
ct_page_real_take_focus (CtPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
ct_page_real_step_back (CtPage *self)
{
  (void) self;
  return FALSE;
}

static void
ct_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ct_page_parent_class)->dispose (object);
}

static void
ct_page_class_init (CtPageClass *class)
{
  class->take_focus = ct_page_real_take_focus;
  class->step_back = ct_page_real_step_back;
  G_OBJECT_CLASS (class)->dispose = ct_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_page_init (CtPage *self)
{
  (void) self;
}

void
ct_page_take_focus (CtPage *self)
{
  g_return_if_fail (CT_IS_PAGE (self));
  CT_PAGE_GET_CLASS (self)->take_focus (self);
}

gboolean
ct_page_step_back (CtPage *self)
{
  g_return_val_if_fail (CT_IS_PAGE (self), FALSE);
  return CT_PAGE_GET_CLASS (self)->step_back (self);
}
