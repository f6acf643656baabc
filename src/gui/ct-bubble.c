/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-bubble.h"

#define GAP 4

struct _CtBubble
{
  GtkWidget  parent_instance;
  GtkWidget *box;
  GtkWidget *wrong_label;
  GtkWidget *mend_label;
  GtkWidget *hint_label;
};

G_DEFINE_FINAL_TYPE (CtBubble, ct_bubble, GTK_TYPE_WIDGET)

static void
ct_bubble_dispose (GObject *object)
{
  g_clear_pointer (&CT_BUBBLE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_bubble_parent_class)->dispose (object);
}

static void
ct_bubble_class_init (CtBubbleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_bubble_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-bubble.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_bind_template_child (widget_class, CtBubble, box);
  gtk_widget_class_bind_template_child (widget_class, CtBubble, wrong_label);
  gtk_widget_class_bind_template_child (widget_class, CtBubble, mend_label);
  gtk_widget_class_bind_template_child (widget_class, CtBubble, hint_label);
}

static void
ct_bubble_init (CtBubble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ct_bubble_show (CtBubble   *self,
                const char *wrong,
                const char *mend,
                const char *hint)
{
  g_autofree char *all = NULL;

  g_return_if_fail (CT_IS_BUBBLE (self));

  all = g_strconcat (wrong, " ", mend, NULL);
  gtk_label_set_label (GTK_LABEL (self->wrong_label), wrong);
  gtk_label_set_label (GTK_LABEL (self->mend_label), mend);
  gtk_label_set_label (GTK_LABEL (self->hint_label), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint_label, hint != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  gtk_widget_show (GTK_WIDGET (self));
}

void
ct_bubble_hide (CtBubble *self)
{
  g_return_if_fail (CT_IS_BUBBLE (self));
  gtk_widget_hide (GTK_WIDGET (self));
}

void
ct_bubble_place (CtBubble           *self,
                 const GdkRectangle *cell,
                 int                 width,
                 int                 height,
                 GdkRectangle       *place)
{
  int minimum, natural;

  g_return_if_fail (CT_IS_BUBBLE (self));

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  place->width = MIN (natural, MAX (minimum, width - 2 * GAP));
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, place->width, &place->height, NULL, NULL, NULL);
  place->x = CLAMP (cell->x, GAP, MAX (GAP, width - place->width - GAP));
  place->y = cell->y + cell->height + GAP;
  if (place->y + place->height > height)
    place->y = MAX (GAP, cell->y - place->height - GAP);
}
