/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-message.h"

#include <glib/gi18n-lib.h>

struct _CtMessage
{
  CtDialog   parent_instance;
  GtkWidget *heading_label;
  GtkWidget *body_label;
};

G_DEFINE_FINAL_TYPE (CtMessage, ct_message, CT_TYPE_DIALOG)

static void
ct_message_accept (CtDialog *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
ct_message_class_init (CtMessageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  CT_DIALOG_CLASS (class)->accept = ct_message_accept;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-message.ui");
  gtk_widget_class_bind_template_child (widget_class, CtMessage, heading_label);
  gtk_widget_class_bind_template_child (widget_class, CtMessage, body_label);
}

static void
ct_message_init (CtMessage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_dialog_hide_cancel (CT_DIALOG (self));
}

CtMessage *
ct_message_new (GtkWindow  *parent,
                const char *heading,
                const char *body)
{
  CtMessage *self = g_object_new (CT_TYPE_MESSAGE,
                                  "transient-for", parent,
                                  "title", heading,
                                  "accept-label", C_("dialog", "Close"),
                                  NULL);

  gtk_label_set_label (GTK_LABEL (self->heading_label), heading);
  gtk_label_set_label (GTK_LABEL (self->body_label), body);
  return self;
}
