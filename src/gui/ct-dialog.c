/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dialog.h"

#include "ct-banner.h"
#include "ct-form-field.h"
#include "ct-look.h"

#define MOST_WIDTH 1200

/* Seen below what is to be seen, in pixels. */
#define REVEAL_MARGIN 24

/* On a screen of 768 px, with a bar of its own. */
#define MOST_HEIGHT 720

/* As long as a banner slides. */
#define GROWING_FRAMES 18

typedef struct
{
  /* Template children */
  GtkWidget *header_bar;
  GtkWidget *cancel_button;
  GtkWidget *accept_button;
  GtkWidget *scroller;
  GtkWidget *content;
  CtBanner  *banner;
  /* Owned */
  char      *accept_label;
} CtDialogPrivate;

enum
{
  PROP_0,
  PROP_ACCEPT_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CtDialog, ct_dialog, GTK_TYPE_WINDOW,
                                  G_ADD_PRIVATE (CtDialog)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

/* The children that a dialog's own template brings go below the banner. */
static void
ct_dialog_add_child (GtkBuildable *buildable,
                     GtkBuilder   *builder,
                     GObject      *child,
                     const char   *type)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (CT_DIALOG (buildable));

  if (priv->content != NULL && type == NULL && GTK_IS_WIDGET (child))
    gtk_box_append (GTK_BOX (priv->content), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ct_dialog_add_child;
}

static CtFormField *
field_of_focus (CtDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL ? CT_FORM_FIELD (gtk_widget_get_ancestor (focus, CT_TYPE_FORM_FIELD)) : NULL;
}

/* The first field after @after in reading order that can be filled in; *seen says whether @after was passed. */
static CtFormField *
find_field_after (GtkWidget *root,
                  CtFormField   *after,
                  gboolean  *seen)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CtFormField *found;

      if (!gtk_widget_is_visible (child) || !gtk_widget_is_sensitive (child))
        continue;
      if (CT_IS_FORM_FIELD (child))
        {
          if (*seen)
            return CT_FORM_FIELD (child);
          *seen = CT_FORM_FIELD (child) == after;
          continue;
        }
      found = find_field_after (child, after, seen);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
enter_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CtDialog *self = CT_DIALOG (widget);
  CtDialogPrivate *priv = ct_dialog_get_instance_private (self);
  CtFormField *field = field_of_focus (self);
  gboolean seen = FALSE;

  (void) action_name;
  (void) parameter;
  if (field == NULL)
    return;

  field = find_field_after (priv->content, field, &seen);
  if (field != NULL)
    ct_form_field_focus (field);
  else
    gtk_widget_activate_action (widget, "dialog.accept", NULL);
}

static CtFormField *
find_wrong_field (GtkWidget *root)
{
  CtFormField *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (CT_IS_FORM_FIELD (child))
        found = ct_form_field_has_error (CT_FORM_FIELD (child)) ? CT_FORM_FIELD (child) : NULL;
      else
        found = find_wrong_field (child);
    }
  return found;
}

/* A window of GTK 4.8 does not follow its content: what has come to stand in a form makes the form as much taller, for as long as
 * the screen has room; then it scrolls. The banner slides, so it takes some frames until all has its height. */
static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       countdown)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (CT_DIALOG (widget));
  int height = gtk_widget_get_height (widget);
  int wanted;

  /* Asked of the content: a scrolled window does not tell how much taller a sentence of two lines makes it. */
  gtk_widget_measure (priv->content, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (priv->content), NULL, &wanted, NULL, NULL);
  wanted = MIN (wanted + height - gtk_widget_get_height (priv->scroller), MOST_HEIGHT);
  if (wanted > height)
    gtk_window_set_default_size (GTK_WINDOW (widget), gtk_widget_get_width (widget), wanted);
  return --*(int *) countdown > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
grow (CtDialog *self)
{
  int *countdown;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  countdown = g_new (int, 1);
  *countdown = GROWING_FRAMES;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, countdown, g_free);
}

/* After an attempt that did not succeed one stands in the first field that is wrong. */
static void
accept_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (CT_DIALOG (widget));
  g_autoptr(GtkWidget) alive = g_object_ref (widget);
  CtFormField *wrong;

  (void) action_name;
  (void) parameter;
  ct_dialog_clear_failure (CT_DIALOG (widget));
  CT_DIALOG_GET_CLASS (widget)->accept (CT_DIALOG (widget));
  wrong = gtk_widget_get_mapped (widget) ? find_wrong_field (priv->content) : NULL;
  if (wrong != NULL)
    {
      grow (CT_DIALOG (widget));
      ct_form_field_focus (wrong);
      ct_dialog_reveal (CT_DIALOG (widget), GTK_WIDGET (wrong));   /* with what it says below its entry */
    }
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  (void) action_name;
  (void) parameter;
  gtk_window_close (GTK_WINDOW (widget));
}

static void
ct_dialog_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (CT_DIALOG (object));

  if (id == PROP_ACCEPT_LABEL)
    g_value_set_string (value, priv->accept_label);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ct_dialog_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (CT_DIALOG (object));

  if (id == PROP_ACCEPT_LABEL)
    {
      g_free (priv->accept_label);
      priv->accept_label = g_value_dup_string (value);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ct_dialog_finalize (GObject *object)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (CT_DIALOG (object));

  g_free (priv->accept_label);
  G_OBJECT_CLASS (ct_dialog_parent_class)->finalize (object);
}

/* The widths in the templates are those for text at 100 %. */
static void
ct_dialog_constructed (GObject *object)
{
  int width, height;

  G_OBJECT_CLASS (ct_dialog_parent_class)->constructed (object);
  gtk_window_get_default_size (GTK_WINDOW (object), &width, &height);
  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (object), MIN (width * ct_look_scale () / 100, MAX (width, MOST_WIDTH)), height);
}

/* A form begins in its first field; where there is only something to read, on the button. */
static void
ct_dialog_map (GtkWidget *widget)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (CT_DIALOG (widget));
  gboolean seen = TRUE;
  CtFormField *first = find_field_after (priv->content, NULL, &seen);

  GTK_WIDGET_CLASS (ct_dialog_parent_class)->map (widget);
  if (gtk_window_get_focus (GTK_WINDOW (widget)) != NULL)
    return;
  if (first != NULL)
    ct_form_field_focus (first);
  else
    gtk_widget_grab_focus (priv->accept_button);
}

static void
ct_dialog_real_accept (CtDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
ct_dialog_class_init (CtDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  class->accept = ct_dialog_real_accept;
  object_class->get_property = ct_dialog_get_property;
  object_class->set_property = ct_dialog_set_property;
  object_class->constructed = ct_dialog_constructed;
  object_class->finalize = ct_dialog_finalize;
  widget_class->map = ct_dialog_map;

  props[PROP_ACCEPT_LABEL] = g_param_spec_string ("accept-label", NULL, NULL, "",
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (CT_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CtDialog, header_bar);
  gtk_widget_class_bind_template_child_private (widget_class, CtDialog, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, CtDialog, accept_button);
  gtk_widget_class_bind_template_child_private (widget_class, CtDialog, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, CtDialog, content);
  gtk_widget_class_bind_template_child_private (widget_class, CtDialog, banner);

  gtk_widget_class_install_action (widget_class, "dialog.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "dialog.enter", NULL, enter_cb);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.accept", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "dialog.accept", NULL);
}

static void
ct_dialog_init (CtDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ct_dialog_set_can_accept (CtDialog *self,
                          gboolean  can_accept)
{
  g_return_if_fail (CT_IS_DIALOG (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.accept", can_accept);
}

void
ct_dialog_fail (CtDialog     *self,
                const GError *error)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (self);
  g_autofree char *markup = NULL;

  g_return_if_fail (CT_IS_DIALOG (self));
  g_return_if_fail (error != NULL);

  markup = g_markup_escape_text (error->message, -1);
  ct_banner_show (priv->banner, CT_KIND_BAD, markup, NULL, NULL);
  grow (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->scroller)), 0);
}

void
ct_dialog_clear_failure (CtDialog *self)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (self);

  g_return_if_fail (CT_IS_DIALOG (self));
  ct_banner_hide (priv->banner);
}

/* Runs once, after the frame that gave the widget its size. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       countdown)
{
  CtDialog *self = CT_DIALOG (gtk_widget_get_root (widget));
  CtDialogPrivate *priv = ct_dialog_get_instance_private (self);
  graphene_rect_t bounds;

  (void) clock;
  if (--*(int *) countdown > 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_compute_bounds (widget, priv->content, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->scroller)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height + REVEAL_MARGIN);
  return G_SOURCE_REMOVE;
}

void
ct_dialog_reveal (CtDialog  *self,
                  GtkWidget *widget)
{
  int *countdown = g_new (int, 1);

  g_return_if_fail (CT_IS_DIALOG (self));
  *countdown = 2;
  gtk_widget_add_tick_callback (widget, reveal_cb, countdown, g_free);
}

void
ct_dialog_set_destructive (CtDialog *self)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (self);

  g_return_if_fail (CT_IS_DIALOG (self));
  gtk_widget_remove_css_class (priv->accept_button, "suggested-action");
  gtk_widget_add_css_class (priv->accept_button, "destructive-action");
}

void
ct_dialog_hide_cancel (CtDialog *self)
{
  CtDialogPrivate *priv = ct_dialog_get_instance_private (self);

  g_return_if_fail (CT_IS_DIALOG (self));
  gtk_widget_hide (priv->cancel_button);
}
