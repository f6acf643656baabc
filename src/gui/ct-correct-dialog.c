/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-correct-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-dialog-command.h"
#include "ct-doubt.h"
#include "ct-form.h"
#include "ct-format.h"

enum
{
  DUES,
  PRINCIPAL,
  INTEREST,
  OTHER,
  N_SUMS
};

static const char *const names[N_SUMS] = { "dues", "principal", "interest", "other" };

struct _CtCorrectDialog
{
  CtDialog     parent_instance;
  /* Template children */
  GtkWidget   *who_label;
  CtFormField *dues_field;
  CtFormField *principal_field;
  CtFormField *interest_field;
  CtFormField *other_field;
  CtFormField *date_field;
  CtFormField *reason_field;
  /* Owned */
  CtSession   *session;
  int          meeting;
  int          member;
  CtDong       was[N_SUMS];
};

G_DEFINE_FINAL_TYPE (CtCorrectDialog, ct_correct_dialog, CT_TYPE_DIALOG)

static CtFormField *
field_of (CtCorrectDialog *self,
          int              sum)
{
  CtFormField *const fields[N_SUMS] = { self->dues_field, self->principal_field, self->interest_field, self->other_field };

  return fields[sum];
}

static void
ct_correct_dialog_accept (CtDialog *dialog)
{
  CtCorrectDialog *self = CT_CORRECT_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *reason = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *vouchers = NULL;
  CtDong sums[N_SUMS];
  gboolean right = TRUE, differs = FALSE;
  json_t *command;
  CtDate date;

  for (int i = 0; i < N_SUMS; i++)
    {
      right &= ct_form_read_amount (field_of (self, i), self->session, FALSE, &sums[i]);
      differs = differs || (right && sums[i] != self->was[i]);
    }
  right &= ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  right &= ct_form_read_text (self->reason_field, TRUE, &reason);
  for (int i = 0; right && i < N_SUMS; i++)
    if (sums[i] != self->was[i])
      right = ct_form_field_is_sure (field_of (self, i), ct_doubt_amount (sums[i], self->was[i]));
  if (!right || !ct_form_field_is_sure (self->date_field, ct_doubt_day (date, ct_session_get_today (self->session))))
    return;
  if (!differs)
    {
      ct_form_field_set_error (self->dues_field, _("Nothing is different yet. Type the right sum where it was wrong."));
      return;
    }

  command = json_pack ("{s:s, s:i, s:i, s:s}", "do", "meeting.correct", "meeting", self->meeting, "member", self->member,
                       "reason", reason);
  ct_json_set_day (command, "date", date);
  for (int i = 0; i < N_SUMS; i++)
    if (sums[i] != self->was[i])
      json_object_set_new (command, names[i], json_integer (sums[i]));
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  vouchers = ct_outcome_dup_vouchers (&outcome);
  sentence = g_strdup_printf (_("The row is corrected: %s."), vouchers);
  ct_dialog_finish (dialog, sentence, &outcome, FALSE);
}

static void
ct_correct_dialog_finalize (GObject *object)
{
  g_clear_object (&CT_CORRECT_DIALOG (object)->session);
  G_OBJECT_CLASS (ct_correct_dialog_parent_class)->finalize (object);
}

static void
ct_correct_dialog_class_init (CtCorrectDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_correct_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_correct_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-correct-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtCorrectDialog, who_label);
  gtk_widget_class_bind_template_child (widget_class, CtCorrectDialog, dues_field);
  gtk_widget_class_bind_template_child (widget_class, CtCorrectDialog, principal_field);
  gtk_widget_class_bind_template_child (widget_class, CtCorrectDialog, interest_field);
  gtk_widget_class_bind_template_child (widget_class, CtCorrectDialog, other_field);
  gtk_widget_class_bind_template_child (widget_class, CtCorrectDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtCorrectDialog, reason_field);
}

static void
ct_correct_dialog_init (CtCorrectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtCorrectDialog *
ct_correct_dialog_new (GtkWindow        *parent,
                       CtSession        *session,
                       const CtMeeting  *meeting,
                       const CtEntryRow *row,
                       guint             number)
{
  CtCorrectDialog *self = g_object_new (CT_TYPE_CORRECT_DIALOG, "transient-for", parent, NULL);
  const CtDong was[N_SUMS] = { row->keyed_dues.amount, row->keyed_principal.amount, row->keyed_interest.amount,
                               row->keyed_other.amount };
  g_autofree char *who = g_strdup_printf (_("Row %u, %s"), number, row->name);
  CtDate today = ct_session_get_today (session);

  self->session = g_object_ref (session);
  self->meeting = meeting->no;
  self->member = row->member;
  gtk_label_set_label (GTK_LABEL (self->who_label), who);
  for (int i = 0; i < N_SUMS; i++)
    {
      self->was[i] = was[i];
      ct_form_show_amount (field_of (self, i), was[i]);
      ct_form_tidy_amount (field_of (self, i), session);
    }
  ct_form_show_day (self->date_field, ct_date_compare (today, meeting->date) > 0 ? today : meeting->date);
  ct_form_tidy_day (self->date_field, session);
  ct_form_field_set_text (self->reason_field, C_("correction", "keyed wrong"));
  return self;
}
