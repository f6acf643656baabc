/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-badge.h"

static const struct
{
  const char *style;
  const char *icon;
} kinds[] = {
  [CT_KIND_NEUTRAL] = { "", "ct-clock-symbolic" },
  [CT_KIND_GOOD] = { "ct-good", "ct-check-symbolic" },
  [CT_KIND_WARN] = { "ct-warn", "ct-warning-symbolic" },
  [CT_KIND_BAD] = { "ct-bad", "ct-error-symbolic" },
  [CT_KIND_INFO] = { "ct-info", "ct-info-symbolic" },
};

const char *
ct_kind_style (CtKind kind)
{
  return kinds[kind].style;
}

const char *
ct_kind_icon (CtKind kind)
{
  return kinds[kind].icon;
}

GtkWidget *
ct_badge_new (CtKind      kind,
              const char *text)
{
  GtkWidget *badge = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (badge, "ct-badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  if (kind != CT_KIND_NEUTRAL)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                      "icon-name", ct_kind_icon (kind),
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      NULL);

      gtk_widget_add_css_class (icon, "ct-icon-s");
      gtk_widget_add_css_class (badge, ct_kind_style (kind));
      gtk_box_append (GTK_BOX (badge), icon);
    }
  gtk_box_append (GTK_BOX (badge), label);
  return badge;
}

void
ct_clear_children (GtkWidget *container)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    {
      if (GTK_IS_FLOW_BOX (container))
        gtk_flow_box_remove (GTK_FLOW_BOX (container), child);
      else if (GTK_IS_GRID (container))
        gtk_grid_remove (GTK_GRID (container), child);
      else if (GTK_IS_LIST_BOX (container))
        gtk_list_box_remove (GTK_LIST_BOX (container), child);
      else
        gtk_box_remove (GTK_BOX (container), child);
    }
}
