/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-leave-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-form.h"
#include "ct-format.h"
#include "ct-page.h"

struct _CtLeaveDialog
{
  CtDialog     parent_instance;
  /* Template children */
  GtkWidget   *who_label;
  GtkWidget   *owed_label;
  CtFormField *date_field;
  GtkDropDown *reason;
  /* Owned */
  CtSession   *session;
  char        *name;
  int          member;
};

G_DEFINE_FINAL_TYPE (CtLeaveDialog, ct_leave_dialog, CT_TYPE_DIALOG)

static void
ct_leave_dialog_accept (CtDialog *dialog)
{
  CtLeaveDialog *self = CT_LEAVE_DIALOG (dialog);
  g_autoptr(GError) error = NULL;
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *sentence = NULL;
  char iso[CT_DATE_ISO_LENGTH];
  CtDate date;

  if (!ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date))
    return;

  if (!ct_session_execute (self->session,
                           json_pack ("{s:s, s:i, s:s, s:s}", "do", "member.leave", "member", self->member,
                                      "date", ct_date_to_iso (date, iso),
                                      "reason", ct_form_chosen (self->reason, ct_choice_leave_reasons)),
                           &outcome, &error))
    {
      ct_dialog_fail (dialog, error);
      return;
    }
  sentence = g_strdup_printf (_("%s has left the club."), self->name);
  ct_tell_outcome (GTK_WIDGET (self), sentence, &outcome, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ct_leave_dialog_finalize (GObject *object)
{
  CtLeaveDialog *self = CT_LEAVE_DIALOG (object);

  g_clear_object (&self->session);
  g_free (self->name);
  G_OBJECT_CLASS (ct_leave_dialog_parent_class)->finalize (object);
}

static void
ct_leave_dialog_class_init (CtLeaveDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_leave_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_leave_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-leave-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, who_label);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, owed_label);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, reason);
}

static void
ct_leave_dialog_init (CtLeaveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_form_fill (self->reason, ct_choice_leave_reasons, "leave reason");
}

/* Nothing of it hinders the leaving; but it must not be forgotten. */
static char *
dup_open_matters (const CtRegisterRow *member)
{
  g_autofree char *dues = ct_format_money (member->dues.arrears);
  g_autofree char *outstanding = ct_format_money (member->outstanding);
  g_autofree char *contribution = ct_format_money (member->contribution);
  g_autoptr(GString) text = g_string_new (NULL);

  if (member->dues.arrears > 0)
    g_string_append_printf (text, _("Dues owed: %s.\n"), dues);
  if (member->outstanding > 0)
    g_string_append_printf (text, _("Principal still to be repaid: %s.\n"), outstanding);
  if (member->contribution > 0)
    g_string_append_printf (text, _("Contribution to be given back: %s.\n"), contribution);
  if (text->len == 0)
    g_string_append (text, _("Owes nothing and has nothing to get back."));
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

CtLeaveDialog *
ct_leave_dialog_new (GtkWindow           *parent,
                     CtSession           *session,
                     const CtRegisterRow *member)
{
  CtLeaveDialog *self = g_object_new (CT_TYPE_LEAVE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *owed = dup_open_matters (member);

  self->session = g_object_ref (session);
  self->name = g_strdup (member->name);
  self->member = member->no;
  gtk_label_set_label (GTK_LABEL (self->who_label), member->name);
  gtk_label_set_label (GTK_LABEL (self->owed_label), owed);
  ct_form_show_day (self->date_field, ct_session_get_today (session));
  ct_form_tidy_day (self->date_field, session);
  return self;
}
