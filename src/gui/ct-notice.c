/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-notice.h"

#define SECONDS 10
#define GAP     16
#define FRAMES  20   /* after which a page that comes up together with the notice is in its place */

struct _CtNotice
{
  GtkWidget                 parent_instance;
  /* Template children */
  GtkWidget                *revealer;
  GtkWidget                *box;
  GtkWidget                *text;
  GtkWidget                *button;
  GtkWidget                *close_button;
  GtkEventControllerMotion *pointer;
  GtkEventControllerFocus  *focus;
  /* Owned */
  char                     *action_name;
  guint                     timeout;
  guint                     frames;      /* since it was shown */
};

G_DEFINE_FINAL_TYPE (CtNotice, ct_notice, GTK_TYPE_WIDGET)

static gboolean
time_is_up_cb (gpointer user_data)
{
  CtNotice *self = user_data;

  if (gtk_event_controller_motion_contains_pointer (self->pointer) ||
      gtk_event_controller_focus_contains_focus (self->focus))
    return G_SOURCE_CONTINUE;

  self->timeout = 0;
  ct_notice_hide (self);
  return G_SOURCE_REMOVE;
}

static void
button_clicked_cb (CtNotice *self)
{
  g_autofree char *action_name = g_strdup (self->action_name);

  ct_notice_hide (self);
  if (action_name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action_name, NULL);
}

/* While it says nothing it is no part of the window: a screen reader would find a button without a name. */
static void
child_revealed_cb (CtNotice *self)
{
  if (!gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)) &&
      !gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
ct_notice_dispose (GObject *object)
{
  CtNotice *self = CT_NOTICE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_clear_pointer (&self->action_name, g_free);
  G_OBJECT_CLASS (ct_notice_parent_class)->dispose (object);
}

static void
ct_notice_class_init (CtNoticeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_notice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-notice.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, box);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, text);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, button);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, close_button);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, pointer);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, focus);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ct_notice_hide);
}

static void
ct_notice_init (CtNotice *self)
{
  self->frames = FRAMES;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A strip of figures at the foot of a page, as the cash count's, is to be seen all the time. */
static GtkWidget *
find_strip (GtkWidget *inside)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (inside))
    return NULL;
  if (gtk_widget_has_css_class (inside, "ct-strip"))
    return inside;
  for (GtkWidget *child = gtk_widget_get_last_child (inside); child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = find_strip (child);
  return found;
}

static gboolean
keep_clear_cb (GtkWidget     *widget,
               GdkFrameClock *clock G_GNUC_UNUSED,
               gpointer       user_data G_GNUC_UNUSED)
{
  CtNotice *self = CT_NOTICE (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *page = GTK_IS_OVERLAY (parent) ? gtk_overlay_get_child (GTK_OVERLAY (parent)) : NULL;
  GtkWidget *strip = page != NULL ? find_strip (page) : NULL;
  graphene_rect_t bounds;
  int bottom = GAP;

  if (strip != NULL && gtk_widget_compute_bounds (strip, parent, &bounds))
    bottom += gtk_widget_get_height (parent) - (int) bounds.origin.y;
  if (gtk_widget_get_margin_bottom (widget) != bottom)
    gtk_widget_set_margin_bottom (widget, bottom);
  return ++self->frames < FRAMES;
}

void
ct_notice_show (CtNotice   *self,
                const char *text,
                const char *button_label,
                const char *action_name)
{
  char *name = g_strdup (action_name);

  g_return_if_fail (CT_IS_NOTICE (self));

  g_free (self->action_name);
  self->action_name = name;
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_widget_set_visible (self->button, button_label != NULL);
  if (button_label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->button), button_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (self->frames >= FRAMES)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), keep_clear_cb, NULL, NULL);
  self->frames = 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), TRUE);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_seconds (SECONDS, time_is_up_cb, self);
}

void
ct_notice_hide (CtNotice *self)
{
  g_return_if_fail (CT_IS_NOTICE (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}
