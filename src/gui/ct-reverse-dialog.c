/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-reverse-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-dialog-command.h"
#include "ct-form.h"

struct _CtReverseDialog
{
  CtDialog     parent_instance;
  /* Template children */
  GtkWidget   *what_label;
  CtFormField *date_field;
  CtFormField *reason_field;
  /* Owned */
  CtSession   *session;
  char        *voucher;
};

G_DEFINE_FINAL_TYPE (CtReverseDialog, ct_reverse_dialog, CT_TYPE_DIALOG)

static void
ct_reverse_dialog_accept (CtDialog *dialog)
{
  CtReverseDialog *self = CT_REVERSE_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *reason = NULL;
  g_autofree char *sentence = NULL;
  char iso[CT_DATE_ISO_LENGTH];
  gboolean right;
  CtDate date;

  right = ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  right &= ct_form_read_text (self->reason_field, TRUE, &reason);
  if (!right)
    return;

  if (!ct_dialog_execute (dialog, self->session,
                          json_pack ("{s:s, s:s, s:s, s:s}", "do", "voucher.reverse", "voucher", self->voucher, "date",
                                     ct_date_to_iso (date, iso), "reason", reason),
                          &outcome))
    return;
  sentence = g_strdup_printf (_("%s takes out %s."), outcome.id, self->voucher);
  ct_dialog_finish (dialog, sentence, &outcome, FALSE);
}

static void
ct_reverse_dialog_finalize (GObject *object)
{
  CtReverseDialog *self = CT_REVERSE_DIALOG (object);

  g_clear_object (&self->session);
  g_free (self->voucher);
  G_OBJECT_CLASS (ct_reverse_dialog_parent_class)->finalize (object);
}

static void
ct_reverse_dialog_class_init (CtReverseDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_reverse_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_reverse_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-reverse-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtReverseDialog, what_label);
  gtk_widget_class_bind_template_child (widget_class, CtReverseDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtReverseDialog, reason_field);
}

static void
ct_reverse_dialog_init (CtReverseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtReverseDialog *
ct_reverse_dialog_new (GtkWindow        *parent,
                       CtSession        *session,
                       const CtCashLine *line)
{
  CtReverseDialog *self = g_object_new (CT_TYPE_REVERSE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *what = g_strdup_printf ("%s\n%s", line->voucher, line->what);

  self->session = g_object_ref (session);
  self->voucher = g_strdup (line->voucher);
  gtk_label_set_label (GTK_LABEL (self->what_label), what);
  ct_form_show_day (self->date_field, ct_session_get_today (session));
  ct_form_tidy_day (self->date_field, session);
  ct_form_field_set_text (self->reason_field, C_("reversal", "written by mistake"));
  ct_dialog_set_destructive (CT_DIALOG (self));
  return self;
}
