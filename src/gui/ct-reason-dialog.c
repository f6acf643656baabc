/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-reason-dialog.h"

#include "ct-dialog-command.h"
#include "ct-form.h"

struct _CtReasonDialog
{
  CtDialog     parent_instance;
  /* Template children */
  GtkWidget   *what_label;
  CtFormField *reason_field;
  /* Owned */
  CtSession   *session;
  json_t      *command;
  char        *done;
};

G_DEFINE_FINAL_TYPE (CtReasonDialog, ct_reason_dialog, CT_TYPE_DIALOG)

static void
ct_reason_dialog_accept (CtDialog *dialog)
{
  CtReasonDialog *self = CT_REASON_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *reason = NULL;
  json_t *command;

  if (!ct_form_read_text (self->reason_field, TRUE, &reason))
    return;
  command = json_deep_copy (self->command);
  json_object_set_new (command, "reason", json_string (reason));
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  ct_dialog_finish (dialog, self->done, &outcome, FALSE);
}

static void
ct_reason_dialog_finalize (GObject *object)
{
  CtReasonDialog *self = CT_REASON_DIALOG (object);

  g_clear_object (&self->session);
  json_decref (self->command);
  g_free (self->done);
  G_OBJECT_CLASS (ct_reason_dialog_parent_class)->finalize (object);
}

static void
ct_reason_dialog_class_init (CtReasonDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_reason_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_reason_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtReasonDialog, what_label);
  gtk_widget_class_bind_template_child (widget_class, CtReasonDialog, reason_field);
}

static void
ct_reason_dialog_init (CtReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtReasonDialog *
ct_reason_dialog_new (GtkWindow  *parent,
                      CtSession  *session,
                      const char *title,
                      const char *what,
                      const char *verb,
                      const char *done,
                      json_t     *command)
{
  CtReasonDialog *self = g_object_new (CT_TYPE_REASON_DIALOG, "transient-for", parent, "title", title, "accept-label", verb, NULL);

  self->session = g_object_ref (session);
  self->command = command;
  self->done = g_strdup (done);
  gtk_label_set_label (GTK_LABEL (self->what_label), what);
  ct_dialog_set_destructive (CT_DIALOG (self));
  return self;
}
