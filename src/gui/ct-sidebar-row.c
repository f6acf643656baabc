/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sidebar-row.h"

struct _CtSidebarRow
{
  GtkListBoxRow  parent_instance;
  /* Template children */
  GtkWidget     *content;
  GtkWidget     *icon;
  GtkWidget     *word;
  GtkWidget     *key_label;
  /* Owned */
  char          *page;
  char          *title;
  char          *short_title;
  char          *icon_name;
  char          *key;
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_TITLE,
  PROP_SHORT_TITLE,
  PROP_ICON_NAME,
  PROP_KEY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CtSidebarRow, ct_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static char **
field (CtSidebarRow *self,
       guint         id)
{
  char **fields[] = { NULL, &self->page, &self->title, &self->short_title, &self->icon_name, &self->key };

  return fields[id];
}

static void
ct_sidebar_row_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  (void) pspec;
  g_value_set_string (value, *field (CT_SIDEBAR_ROW (object), id));
}

static void
ct_sidebar_row_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  char **where = field (CT_SIDEBAR_ROW (object), id);

  (void) pspec;
  g_free (*where);
  *where = g_value_dup_string (value);
}

static void
ct_sidebar_row_finalize (GObject *object)
{
  for (guint id = PROP_PAGE; id < N_PROPS; id++)
    g_free (*field (CT_SIDEBAR_ROW (object), id));
  G_OBJECT_CLASS (ct_sidebar_row_parent_class)->finalize (object);
}

static void
ct_sidebar_row_class_init (CtSidebarRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ct_sidebar_row_get_property;
  object_class->set_property = ct_sidebar_row_set_property;
  object_class->finalize = ct_sidebar_row_finalize;

  props[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "", flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_SHORT_TITLE] = g_param_spec_string ("short-title", NULL, NULL, "", flags);
  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, "", flags);
  props[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtSidebarRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CtSidebarRow, word);
  gtk_widget_class_bind_template_child (widget_class, CtSidebarRow, key_label);
}

static void
ct_sidebar_row_init (CtSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ct_sidebar_row_new (const char *page,
                    const char *title,
                    const char *short_title,
                    const char *icon_name,
                    int         digit)
{
  g_autofree char *key = g_strdup_printf ("%d", digit);
  GtkWidget *self = g_object_new (CT_TYPE_SIDEBAR_ROW,
                                  "page", page,
                                  "title", title,
                                  "short-title", short_title,
                                  "icon-name", icon_name,
                                  "key", key,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

const char *
ct_sidebar_row_get_page (CtSidebarRow *self)
{
  g_return_val_if_fail (CT_IS_SIDEBAR_ROW (self), NULL);
  return self->page;
}

void
ct_sidebar_row_set_rail (CtSidebarRow *self,
                         gboolean      rail)
{
  g_return_if_fail (CT_IS_SIDEBAR_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  rail ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->content), rail ? 0 : 12);
  gtk_label_set_label (GTK_LABEL (self->word), rail ? self->short_title : self->title);
  gtk_label_set_xalign (GTK_LABEL (self->word), rail ? 0.5 : 0);
  gtk_widget_set_visible (self->key_label, !rail);
}
