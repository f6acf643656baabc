/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-banner.h"

struct _CtBanner
{
  GtkWidget  parent_instance;
  GtkWidget *revealer;
  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *text_label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (CtBanner, ct_banner, GTK_TYPE_WIDGET)

static void
ct_banner_dispose (GObject *object)
{
  g_clear_pointer (&CT_BANNER (object)->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_banner_parent_class)->dispose (object);
}

static void
ct_banner_class_init (CtBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_banner_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-banner.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_bind_template_child (widget_class, CtBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, CtBanner, box);
  gtk_widget_class_bind_template_child (widget_class, CtBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, CtBanner, text_label);
  gtk_widget_class_bind_template_child (widget_class, CtBanner, button);
}

static void
ct_banner_init (CtBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ct_banner_show (CtBanner   *self,
                CtKind      kind,
                const char *markup,
                const char *button_label,
                const char *action_name)
{
  const char *classes[] = { "ct-banner", ct_kind_style (kind), NULL };

  g_return_if_fail (CT_IS_BANNER (self));

  gtk_widget_set_css_classes (self->box, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), ct_kind_icon (kind));
  gtk_label_set_markup (GTK_LABEL (self->text_label), markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->text_label)), -1);
  gtk_widget_set_visible (self->button, button_label != NULL);
  if (button_label != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->button), button_label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action_name);
    }
  /* Before it is on screen there is nothing to slide, and whoever measures must find it there. */
  gtk_revealer_set_transition_duration (GTK_REVEALER (self->revealer), gtk_widget_get_mapped (GTK_WIDGET (self)) ? 150 : 0);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
ct_banner_hide (CtBanner *self)
{
  g_return_if_fail (CT_IS_BANNER (self));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}
