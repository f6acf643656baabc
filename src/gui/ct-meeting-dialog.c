/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-meeting-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-dialog-command.h"
#include "ct-form.h"
#include "ct-page.h"

struct _CtMeetingDialog
{
  CtDialog     parent_instance;
  /* Template children */
  CtFormField *date_field;
  CtFormField *time_field;
  CtFormField *place_field;
  CtFormField *agenda_field;
  /* Owned */
  CtSession   *session;
  CtDate       proposed;
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtMeetingDialog, ct_meeting_dialog, CT_TYPE_DIALOG)

static void
ct_meeting_dialog_accept (CtDialog *dialog)
{
  CtMeetingDialog *self = CT_MEETING_DIALOG (dialog);
  const struct
  {
    const char  *name;
    CtFormField *field;
  } texts[] = { { "time", self->time_field }, { "place", self->place_field }, { "agenda", self->agenda_field } };
  g_auto(CtOutcome) outcome = { 0 };
  json_t *command;
  CtDate date;

  if (!ct_form_read_day (self->date_field, self->proposed, TRUE, &date))
    return;

  command = json_pack ("{s:s}", "do", "meeting.open");
  ct_json_set_day (command, "date", date);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = ct_form_field_dup_text (texts[i].field);

      ct_json_set_text (command, texts[i].name, text);
    }
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  /* A meeting is opened ahead: that its day is still to come is no warning here. */
  ct_tell_done (GTK_WIDGET (self), _("The meeting is open. Print its sheet before people come."));
  g_signal_emit (self, signals[OPENED], 0, (int) g_ascii_strtoll (outcome.id, NULL, 10));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ct_meeting_dialog_finalize (GObject *object)
{
  g_clear_object (&CT_MEETING_DIALOG (object)->session);
  G_OBJECT_CLASS (ct_meeting_dialog_parent_class)->finalize (object);
}

static void
ct_meeting_dialog_class_init (CtMeetingDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_meeting_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_meeting_dialog_accept;
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtMeetingDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingDialog, time_field);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingDialog, place_field);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingDialog, agenda_field);
}

static void
ct_meeting_dialog_init (CtMeetingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtMeetingDialog *
ct_meeting_dialog_new (GtkWindow *parent,
                       CtSession *session,
                       CtDate     proposed)
{
  CtMeetingDialog *self = g_object_new (CT_TYPE_MEETING_DIALOG, "transient-for", parent, NULL);
  CtSettings settings;

  self->session = g_object_ref (session);
  self->proposed = proposed;
  ct_session_get_settings (session, proposed, &settings);
  ct_form_show_day (self->date_field, proposed);
  ct_form_field_set_text (self->place_field, settings.place);
  ct_form_tidy_day (self->date_field, session);
  ct_form_field_focus (self->date_field);
  return self;
}
