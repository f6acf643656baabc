/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-money-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-dialog-command.h"
#include "ct-doubt.h"
#include "ct-form.h"
#include "ct-fund.h"

struct _CtMoneyDialog
{
  CtDialog     parent_instance;
  /* Template children */
  GtkDropDown *fund;
  CtFormField *date_field;
  CtFormField *amount_field;
  GtkDropDown *category;
  CtFormField *text_field;
  CtFormField *party_field;
  /* Owned */
  CtSession   *session;
  gboolean     is_receipt;
};

G_DEFINE_FINAL_TYPE (CtMoneyDialog, ct_money_dialog, CT_TYPE_DIALOG)

/* The funds that such money goes into or comes from (rules.md 5.2). */
static const CtFund funds[] = { CT_FUND_QHD, CT_FUND_QCS, CT_FUND_QDP };

static const CtChoice *
categories (CtMoneyDialog *self)
{
  return self->is_receipt ? ct_choice_receipt_categories : ct_choice_payment_categories;
}

/* What is likely to be a slip is asked about once: what is posted is not edited. */
static gboolean
is_sure (CtMoneyDialog *self,
         CtDate         date,
         CtDong         amount)
{
  const char *fund = ct_fund_code (funds[gtk_drop_down_get_selected (self->fund)]);
  gboolean is_sure = ct_form_field_is_sure (self->date_field, ct_doubt_day (date, ct_session_get_today (self->session)));

  return ct_form_field_is_sure (self->amount_field,
                                ct_doubt_voucher (ct_session_get_store (self->session), self->is_receipt ? "receipt" : "payment",
                                                  fund, date, amount)) && is_sure;
}

static void
ct_money_dialog_accept (CtDialog *dialog)
{
  CtMoneyDialog *self = CT_MONEY_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *party = NULL;
  gboolean right;
  json_t *command;
  CtDong amount;
  CtDate date;

  right = ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  right &= ct_form_read_amount (self->amount_field, self->session, TRUE, &amount);
  right &= ct_form_read_text (self->text_field, TRUE, &text);
  right &= ct_form_read_text (self->party_field, FALSE, &party);
  if (!right || !is_sure (self, date, amount))
    return;

  command = json_pack ("{s:s, s:s, s:I, s:s, s:s}", "do", self->is_receipt ? "receipt" : "payment", "fund",
                       ct_fund_code (funds[gtk_drop_down_get_selected (self->fund)]), "amount", (json_int_t) amount,
                       "category", ct_form_chosen (self->category, categories (self)), "text", text);
  ct_json_set_day (command, "date", date);
  ct_json_set_text (command, "party", party);
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  ct_dialog_finish_voucher (dialog, &outcome);
}

static void
ct_money_dialog_finalize (GObject *object)
{
  g_clear_object (&CT_MONEY_DIALOG (object)->session);
  G_OBJECT_CLASS (ct_money_dialog_parent_class)->finalize (object);
}

static void
ct_money_dialog_class_init (CtMoneyDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_money_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_money_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-money-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtMoneyDialog, fund);
  gtk_widget_class_bind_template_child (widget_class, CtMoneyDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoneyDialog, amount_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoneyDialog, category);
  gtk_widget_class_bind_template_child (widget_class, CtMoneyDialog, text_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoneyDialog, party_field);
}

static void
ct_money_dialog_init (CtMoneyDialog *self)
{
  const char *names[G_N_ELEMENTS (funds) + 1] = { NULL };
  g_autoptr(GtkStringList) model = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (funds); i++)
    names[i] = ct_fund_name (funds[i]);
  gtk_widget_init_template (GTK_WIDGET (self));
  model = gtk_string_list_new (names);
  gtk_drop_down_set_model (self->fund, G_LIST_MODEL (model));
  ct_form_tidy_list (self->fund);
}

CtMoneyDialog *
ct_money_dialog_new (GtkWindow *parent,
                     CtSession *session,
                     gboolean   is_receipt)
{
  CtMoneyDialog *self = g_object_new (CT_TYPE_MONEY_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->is_receipt = is_receipt;
  gtk_window_set_title (GTK_WINDOW (self), is_receipt ? C_("money", "New Receipt") : C_("money", "New Payment"));
  g_object_set (self->party_field, "label", is_receipt ? C_("money", "From whom") : C_("money", "To whom"), NULL);
  ct_form_fill (self->category, categories (self), is_receipt ? "receipt" : "payment");
  ct_form_show_day (self->date_field, ct_session_get_today (session));
  ct_form_tidy_day (self->date_field, session);
  ct_form_tidy_amount (self->amount_field, session);
  return self;
}
