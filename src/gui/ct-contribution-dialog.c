/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-contribution-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-form.h"
#include "ct-member-entry.h"

struct _CtContributionDialog
{
  CtDialog       parent_instance;
  /* Template children */
  CtFormField   *member_field;
  CtMemberEntry *member;
  CtFormField   *amount_field;
  /* Owned */
  CtSession     *session;
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtContributionDialog, ct_contribution_dialog, CT_TYPE_DIALOG)

static void
ct_contribution_dialog_accept (CtDialog *dialog)
{
  CtContributionDialog *self = CT_CONTRIBUTION_DIALOG (dialog);
  const CtRegisterRow *member = ct_member_entry_get (self->member);
  CtDong amount;

  if (member == NULL)
    ct_form_field_set_error (self->member_field, _("Type a name and choose who it is."));
  if (!ct_form_read_amount (self->amount_field, self->session, TRUE, &amount) || member == NULL)
    return;

  g_signal_emit (self, signals[ADDED], 0, member->no, amount);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ct_contribution_dialog_finalize (GObject *object)
{
  g_clear_object (&CT_CONTRIBUTION_DIALOG (object)->session);
  G_OBJECT_CLASS (ct_contribution_dialog_parent_class)->finalize (object);
}

static void
ct_contribution_dialog_class_init (CtContributionDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_contribution_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_contribution_dialog_accept;
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
  g_type_ensure (CT_TYPE_FORM_FIELD);
  g_type_ensure (CT_TYPE_MEMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-contribution-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtContributionDialog, member_field);
  gtk_widget_class_bind_template_child (widget_class, CtContributionDialog, member);
  gtk_widget_class_bind_template_child (widget_class, CtContributionDialog, amount_field);
}

static void
ct_contribution_dialog_init (CtContributionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtContributionDialog *
ct_contribution_dialog_new (GtkWindow        *parent,
                            CtSession        *session,
                            const CtRegister *members)
{
  CtContributionDialog *self = g_object_new (CT_TYPE_CONTRIBUTION_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  ct_member_entry_set_members (self->member, members);
  ct_form_tidy_amount (self->amount_field, session);
  return self;
}
