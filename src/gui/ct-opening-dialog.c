/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-opening-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-amount-input.h"
#include "ct-badge.h"
#include "ct-contribution-dialog.h"
#include "ct-dialog-command.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-opening-loan-dialog.h"
#include "ct-register.h"

#define N_FUNDS 7

struct _CtOpeningDialog
{
  CtDialog     parent_instance;
  /* Template children */
  CtFormField *date_field;
  CtFormField *qttn_support_field, *qttn_borrowed_field, *qttn_other_field;
  CtFormField *qhd_field, *qcs_field, *qdp_field, *lcp_field;
  GtkWidget   *loans;
  GtkWidget   *no_loans;
  GtkWidget   *contributions;
  GtkWidget   *no_contributions;
  GtkWidget   *proof_label;
  /* Owned */
  CtSession   *session;
  CtRegister  *members;
  json_t      *loan_commands;           /* arrays of commands without their date */
  json_t      *contribution_commands;
};

G_DEFINE_FINAL_TYPE (CtOpeningDialog, ct_opening_dialog, CT_TYPE_DIALOG)

static const struct
{
  const char *fund;
  const char *origin;
} funds[N_FUNDS] = {
  { "QTTN", "support" }, { "QTTN", "borrowed" }, { "QTTN", "other" }, { "QHD", "other" }, { "QCS", "other" },
  { "QDP", "other" },    { "LCP", "other" },
};

static CtFormField *
fund_field (CtOpeningDialog *self,
            guint            i)
{
  CtFormField *fields[N_FUNDS] = { self->qttn_support_field, self->qttn_borrowed_field, self->qttn_other_field,
                                   self->qhd_field,          self->qcs_field,           self->qdp_field,
                                   self->lcp_field };

  return fields[i];
}

/* --- The proof: cash + lent = capital ------------------------------------------------------------------------------ */

static CtDong
sum_of (json_t     *commands,
        const char *name)
{
  CtDong sum = 0;
  gsize i;
  json_t *command;

  json_array_foreach (commands, i, command)
    sum += json_integer_value (json_object_get (command, name));
  return sum;
}

static CtDong
typed_amount (CtOpeningDialog *self,
              guint            i)
{
  g_autofree char *text = ct_form_field_dup_text (fund_field (self, i));
  CtSettings settings;
  CtDong amount = 0;

  ct_session_get_settings (self->session, ct_session_get_today (self->session), &settings);
  if (*text != '\0')
    ct_amount_input_parse (text, (int) settings.unit, &amount, NULL);
  return amount;
}

static void
show_proof_cb (CtOpeningDialog *self)
{
  CtDong lending = sum_of (self->contribution_commands, "amount");
  CtDong lent = sum_of (self->loan_commands, "amount") - sum_of (self->loan_commands, "paid_principal");
  CtDong other = 0;
  g_autofree char *cash = NULL, *loans = NULL, *capital = NULL, *all = NULL, *text = NULL;

  for (guint i = 0; i < N_FUNDS; i++)
    {
      if (g_str_equal (funds[i].fund, "QTTN"))
        lending += typed_amount (self, i);
      else
        other += typed_amount (self, i);
    }
  cash = ct_format_money (lending);
  loans = ct_format_money (lent);
  capital = ct_format_money (lending + lent);
  all = ct_format_money (lending + other);
  text = g_strdup_printf (_("Loan fund: cash <b>%s</b> + lent out <b>%s</b> = capital <b>%s</b>. Cash of all funds, to be found in the box: <b>%s</b>."),
                          cash, loans, capital, all);
  gtk_label_set_markup (GTK_LABEL (self->proof_label), text);
}

/* --- The two lists ---------------------------------------------------------------------------------------------------- */

static void
fill_list (CtOpeningDialog *self,
           GtkWidget       *list,
           GtkWidget       *nobody,
           json_t          *commands)
{
  gsize i;
  json_t *command;

  ct_clear_children (list);
  json_array_foreach (commands, i, command)
    {
      const CtRegisterRow *member = ct_register_find (self->members,
                                                      (int) json_integer_value (json_object_get (command, "member")));
      g_autofree char *name = ct_format_name (member != NULL ? member->name : "");
      g_autofree char *amount = ct_format_money (json_integer_value (json_object_get (command, "amount")) -
                                                 json_integer_value (json_object_get (command, "paid_principal")));
      g_autofree char *markup = g_strdup_printf ("%s · %s", name, amount);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *label = gtk_label_new (NULL);
      GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

      gtk_label_set_markup (GTK_LABEL (label), markup);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_tooltip_text (remove, C_("opening", "Take Out"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("opening", "Take Out"), -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "opening.remove");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "(bi)", commands == self->loan_commands, (int) i);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), remove);
      gtk_list_box_append (GTK_LIST_BOX (list), box);
    }
  gtk_widget_set_visible (list, json_array_size (commands) > 0);
  gtk_widget_set_visible (nobody, json_array_size (commands) == 0);
}

static void
show_lists (CtOpeningDialog *self)
{
  fill_list (self, self->loans, self->no_loans, self->loan_commands);
  fill_list (self, self->contributions, self->no_contributions, self->contribution_commands);
  show_proof_cb (self);
}

static void
loan_added_cb (CtOpeningDialog *self,
               gpointer         loan)
{
  json_array_append (self->loan_commands, loan);
  show_lists (self);
}

static void
contribution_added_cb (CtOpeningDialog *self,
                       int              member,
                       gint64           amount)
{
  json_array_append_new (self->contribution_commands,
                         json_pack ("{s:s, s:s, s:i, s:I, s:s}", "do", "fund.open", "fund", "QTTN", "member", member,
                                    "amount", (json_int_t) amount, "origin", "contribution"));
  show_lists (self);
}

static void
add_loan_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CtOpeningDialog *self = CT_OPENING_DIALOG (widget);
  CtOpeningLoanDialog *dialog = ct_opening_loan_dialog_new (GTK_WINDOW (self), self->session, self->members);

  (void) action_name;
  (void) parameter;
  g_signal_connect_object (dialog, "added", G_CALLBACK (loan_added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_contribution_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CtOpeningDialog *self = CT_OPENING_DIALOG (widget);
  CtContributionDialog *dialog = ct_contribution_dialog_new (GTK_WINDOW (self), self->session, self->members);

  (void) action_name;
  (void) parameter;
  g_signal_connect_object (dialog, "added", G_CALLBACK (contribution_added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CtOpeningDialog *self = CT_OPENING_DIALOG (widget);
  gboolean is_loan;
  int index;

  (void) action_name;
  g_variant_get (parameter, "(bi)", &is_loan, &index);
  json_array_remove (is_loan ? self->loan_commands : self->contribution_commands, (gsize) index);
  show_lists (self);
}

/* --- Writing ---------------------------------------------------------------------------------------------------------- */

static void
append_dated (json_t *all,
              json_t *commands,
              CtDate  date)
{
  gsize i;
  json_t *command;

  json_array_foreach (commands, i, command)
    {
      json_t *copy = json_deep_copy (command);

      ct_json_set_day (copy, "date", date);
      json_array_append_new (all, copy);
    }
}

static void
ct_opening_dialog_accept (CtDialog *dialog)
{
  CtOpeningDialog *self = CT_OPENING_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  json_t *cash = json_array ();
  json_t *all = json_array ();
  gboolean is_right;
  CtDate date;

  is_right = ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  for (guint i = 0; i < N_FUNDS; i++)
    {
      CtDong amount;

      is_right &= ct_form_read_amount (fund_field (self, i), self->session, FALSE, &amount);
      if (amount > 0)
        json_array_append_new (cash, json_pack ("{s:s, s:s, s:I, s:s}", "do", "fund.open", "fund", funds[i].fund,
                                                "amount", (json_int_t) amount, "origin", funds[i].origin));
    }
  if (is_right)
    {
      append_dated (all, cash, date);
      append_dated (all, self->contribution_commands, date);
      append_dated (all, self->loan_commands, date);
    }
  json_decref (cash);
  if (!is_right || json_array_size (all) == 0)
    {
      json_decref (all);
      if (is_right)
        ct_form_field_set_error (self->qttn_support_field, _("Type at least one balance."));
      return;
    }
  if (!ct_dialog_execute (dialog, self->session, json_pack ("{s:s, s:o}", "do", "batch", "commands", all), &outcome))
    return;
  ct_dialog_finish (dialog, _("The opening balances are in the book."), &outcome, FALSE);
}

/* --- The widget --------------------------------------------------------------------------------------------------------- */

static void
ct_opening_dialog_finalize (GObject *object)
{
  CtOpeningDialog *self = CT_OPENING_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->members, ct_register_free);
  json_decref (self->loan_commands);
  json_decref (self->contribution_commands);
  G_OBJECT_CLASS (ct_opening_dialog_parent_class)->finalize (object);
}

static void
ct_opening_dialog_class_init (CtOpeningDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_opening_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_opening_dialog_accept;
  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-opening-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, qttn_support_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, qttn_borrowed_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, qttn_other_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, qhd_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, qcs_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, qdp_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, lcp_field);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, loans);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, no_loans);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, contributions);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, no_contributions);
  gtk_widget_class_bind_template_child (widget_class, CtOpeningDialog, proof_label);
  gtk_widget_class_install_action (widget_class, "opening.add-loan", NULL, add_loan_cb);
  gtk_widget_class_install_action (widget_class, "opening.add-contribution", NULL, add_contribution_cb);
  gtk_widget_class_install_action (widget_class, "opening.remove", "(bi)", remove_cb);
}

static void
ct_opening_dialog_init (CtOpeningDialog *self)
{
  self->loan_commands = json_array ();
  self->contribution_commands = json_array ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtOpeningDialog *
ct_opening_dialog_new (GtkWindow *parent,
                       CtSession *session)
{
  CtOpeningDialog *self = g_object_new (CT_TYPE_OPENING_DIALOG, "transient-for", parent, NULL);
  CtDate today = ct_session_get_today (session);
  CtDate far = ct_date_add_days (today, 400);   /* who joins is in the list already */
  g_autoptr(GError) error = NULL;

  self->session = g_object_ref (session);
  self->members = ct_register_load (ct_session_get_store (session), far, &error);
  if (self->members == NULL)
    {
      ct_dialog_fail (CT_DIALOG (self), error);
      ct_dialog_set_can_accept (CT_DIALOG (self), FALSE);
      return self;
    }
  self->members->date = today;   /* whose age is shown is as old as today */
  ct_form_show_day (self->date_field, ct_date_is_set (self->members->first_day) ? self->members->first_day
                                                                                : ct_date_month_start (today));
  ct_form_tidy_day (self->date_field, session);
  for (guint i = 0; i < N_FUNDS; i++)
    {
      ct_form_tidy_amount (fund_field (self, i), session);
      g_signal_connect_object (ct_form_field_get_child (fund_field (self, i)), "changed", G_CALLBACK (show_proof_cb),
                               self, G_CONNECT_SWAPPED);
    }
  show_lists (self);
  return self;
}
