/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-opening-loan-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-form.h"
#include "ct-format.h"
#include "ct-member-entry.h"

struct _CtOpeningLoanDialog
{
  CtDialog       parent_instance;
  /* Template children */
  CtFormField   *member_field;
  CtMemberEntry *member;
  CtFormField   *amount_field;
  CtFormField   *paid_field;
  CtFormField   *disbursed_field;
  CtFormField   *months_field;
  CtFormField   *rate_field;
  CtFormField   *first_due_field;
  CtFormField   *purpose_field;
  GtkDropDown   *method;
  /* Owned */
  CtSession     *session;
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtOpeningLoanDialog, ct_opening_loan_dialog, CT_TYPE_DIALOG)

static void
ct_opening_loan_dialog_accept (CtDialog *dialog)
{
  CtOpeningLoanDialog *self = CT_OPENING_LOAN_DIALOG (dialog);
  const CtRegisterRow *member = ct_member_entry_get (self->member);
  CtDate today = ct_session_get_today (self->session);
  g_autofree char *purpose = NULL;
  CtDong amount, paid;
  CtDate disbursed, first_due;
  int months, rate;
  gboolean is_right = member != NULL;
  json_t *loan;

  if (member == NULL)
    ct_form_field_set_error (self->member_field, _("Type a name and choose who it is."));
  is_right &= ct_form_read_amount (self->amount_field, self->session, TRUE, &amount);
  is_right &= ct_form_read_amount (self->paid_field, self->session, FALSE, &paid);
  is_right &= ct_form_read_day (self->disbursed_field, today, TRUE, &disbursed);
  is_right &= ct_form_read_day (self->first_due_field, today, FALSE, &first_due);
  is_right &= ct_form_read_int (self->months_field, 1, CT_MAX_MONTHS, &months);
  is_right &= ct_form_read_rate (self->rate_field, &rate);
  is_right &= ct_form_read_text (self->purpose_field, TRUE, &purpose);
  if (is_right && paid >= amount)
    {
      ct_form_field_set_error (self->paid_field, _("A loan that is paid back completely is not taken over."));
      is_right = FALSE;
    }
  if (!is_right)
    return;

  loan = json_pack ("{s:s, s:i, s:I, s:I, s:i, s:s, s:s}", "do", "loan.opening", "member", member->no, "amount",
                    (json_int_t) amount, "paid_principal", (json_int_t) paid, "months", months, "purpose", purpose,
                    "method", ct_form_chosen (self->method, ct_choice_methods));
  ct_json_set_rate (loan, "rate", rate);
  ct_json_set_day (loan, "disbursed", disbursed);
  ct_json_set_day (loan, "first_due", first_due);
  g_signal_emit (self, signals[ADDED], 0, loan);
  json_decref (loan);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ct_opening_loan_dialog_finalize (GObject *object)
{
  g_clear_object (&CT_OPENING_LOAN_DIALOG (object)->session);
  G_OBJECT_CLASS (ct_opening_loan_dialog_parent_class)->finalize (object);
}

static void
ct_opening_loan_dialog_class_init (CtOpeningLoanDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_opening_loan_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_opening_loan_dialog_accept;
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (CT_TYPE_FORM_FIELD);
  g_type_ensure (CT_TYPE_MEMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-opening-loan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, member_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, member);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, amount_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, paid_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, disbursed_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, months_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, rate_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, first_due_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, purpose_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningLoanDialog, method);
}

static void
ct_opening_loan_dialog_init (CtOpeningLoanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_form_fill (self->method, ct_choice_methods, "method");
}

CtOpeningLoanDialog *
ct_opening_loan_dialog_new (GtkWindow        *parent,
                            CtSession        *session,
                            const CtRegister *members)
{
  CtOpeningLoanDialog *self = g_object_new (CT_TYPE_OPENING_LOAN_DIALOG, "transient-for", parent, NULL);
  g_autofree char *rate = NULL;
  CtSettings settings;

  self->session = g_object_ref (session);
  ct_member_entry_set_members (self->member, members);
  ct_session_get_settings (session, ct_session_get_today (session), &settings);
  rate = ct_format_percent_bp (settings.rate_bp);
  ct_form_field_set_text (self->rate_field, rate);
  ct_form_choose (self->method, ct_choice_methods, ct_method_name (settings.method));
  ct_form_tidy_amount (self->amount_field, session);
  ct_form_tidy_amount (self->paid_field, session);
  ct_form_tidy_day (self->disbursed_field, session);
  ct_form_tidy_day (self->first_due_field, session);
  return self;
}
