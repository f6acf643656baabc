/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dues-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-amount-input.h"
#include "ct-dialog-command.h"
#include "ct-dues-year.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-member-entry.h"
#include "ct-why.h"

#define MOST_MONTHS 60

struct _CtDuesDialog
{
  CtDialog       parent_instance;
  /* Template children */
  CtFormField   *member_field;
  CtMemberEntry *member;
  GtkWidget     *owed_label;
  CtFormField   *months_field;
  GtkWidget     *months;
  CtFormField   *amount_field;
  GtkWidget     *reach_label;
  CtFormField   *party_field;
  CtFormField   *date_field;
  /* Owned */
  CtSession     *session;
  CtRegister    *members;
};

G_DEFINE_FINAL_TYPE (CtDuesDialog, ct_dues_dialog, CT_TYPE_DIALOG)

/* --- What it comes to ----------------------------------------------------------------------------------- */

static char *
dup_month (CtDate day)
{
  return g_strdup_printf ("%02d/%d", ct_date_month (day), ct_date_year (day));
}

/* What the amount as it is typed pays, in a sentence. */
static char *
dup_reach (CtDuesDialog        *self,
           const CtRegisterRow *member,
           CtDong               amount)
{
  CtDong rest;
  CtDate reach = ct_dues_reach (self->members, member, amount, &rest);
  g_autofree char *month = dup_month (reach);
  g_autofree char *left = ct_format_money (rest);
  g_autofree char *text = NULL;

  if (!ct_date_is_set (reach))
    return g_strdup (_("It does not pay the first month in full."));
  text = g_strdup_printf (_("Then all is paid up to month %s."), month);
  if (rest == 0)
    return g_steal_pointer (&text);
  return g_strdup_printf (_("%s %s is kept for the next month."), text, left);
}

static void
amount_changed_cb (CtDuesDialog *self)
{
  const CtRegisterRow *member = self->members != NULL ? ct_member_entry_get (self->member) : NULL;
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  CtSettings settings;
  CtDong amount;

  if (member == NULL)
    return;
  typed = ct_form_field_dup_text (self->amount_field);
  ct_session_get_settings (self->session, self->members->date, &settings);
  if (ct_amount_input_parse (typed, settings.unit, &amount, NULL) && amount > 0)
    text = dup_reach (self, member, amount);
  gtk_label_set_label (GTK_LABEL (self->reach_label), text != NULL ? text : "");
}

/* So many months, from the oldest that is not paid: what they cost is written into the amount. */
static void
months_changed_cb (CtDuesDialog *self)
{
  const CtRegisterRow *member = self->members != NULL ? ct_member_entry_get (self->member) : NULL;
  int months = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->months));
  CtDate from, until;

  if (member == NULL)
    return;
  ct_form_show_amount (self->amount_field, ct_dues_ahead (self->members, member, &months, &from, &until));
  amount_changed_cb (self);
}

static int
count_owed (CtDuesDialog        *self,
            const CtRegisterRow *member)
{
  for (int months = 1; months < MOST_MONTHS && member->dues.arrears > 0; months++)
    {
      int n = months;
      CtDate from, until;

      if (ct_dues_ahead (self->members, member, &n, &from, &until) >= member->dues.arrears || n < months)
        return n;
    }
  return 1;
}

static void
member_changed_cb (CtDuesDialog *self)
{
  const CtRegisterRow *member = self->members != NULL ? ct_member_entry_get (self->member) : NULL;
  g_autofree char *owed = member != NULL ? ct_why_dues (self->members, member, self->members->date) : NULL;

  gtk_label_set_label (GTK_LABEL (self->owed_label), owed != NULL ? owed : "");
  gtk_label_set_label (GTK_LABEL (self->reach_label), "");
  ct_form_field_set_error (self->member_field, NULL);
  if (member != NULL)
    {
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->months), count_owed (self, member));
      months_changed_cb (self);
    }
}

/* --- Doing it ------------------------------------------------------------------------------------------- */

static char *
dup_text (CtDuesDialog        *self,
          const CtRegisterRow *member,
          CtDong               amount)
{
  CtDong rest;
  CtDate reach = ct_dues_reach (self->members, member, amount, &rest);
  g_autofree char *month = dup_month (reach);

  if (!ct_date_is_set (reach))
    return g_strdup (C_("dues", "Dues"));
  return g_strdup_printf (C_("dues", "Dues up to month %s"), month);
}

static void
ct_dues_dialog_accept (CtDialog *dialog)
{
  CtDuesDialog *self = CT_DUES_DIALOG (dialog);
  const CtRegisterRow *member = ct_member_entry_get (self->member);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *party = NULL;
  g_autofree char *text = NULL;
  json_t *command;
  gboolean right;
  CtDong amount;
  CtDate date;

  right = ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  right &= ct_form_read_amount (self->amount_field, self->session, TRUE, &amount);
  right &= ct_form_read_text (self->party_field, FALSE, &party);
  if (member == NULL)
    ct_form_field_set_error (self->member_field, _("Type a name and choose who it is."));
  if (!right || member == NULL)
    return;

  text = dup_text (self, member, amount);
  command = json_pack ("{s:s, s:s, s:I, s:s, s:s, s:i}", "do", "receipt", "fund", "QHD", "amount", (json_int_t) amount,
                       "category", "dues", "text", text, "member", member->no);
  ct_json_set_day (command, "date", date);
  ct_json_set_text (command, "party", party);
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  ct_dialog_finish_voucher (dialog, &outcome);
}

/* --- The widget ----------------------------------------------------------------------------------------- */

static void
ct_dues_dialog_finalize (GObject *object)
{
  CtDuesDialog *self = CT_DUES_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->members, ct_register_free);
  G_OBJECT_CLASS (ct_dues_dialog_parent_class)->finalize (object);
}

static void
ct_dues_dialog_class_init (CtDuesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_dues_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_dues_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  g_type_ensure (CT_TYPE_MEMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-dues-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, member_field);
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, member);
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, owed_label);
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, months_field);
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, months);
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, amount_field);
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, reach_label);
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, party_field);
  gtk_widget_class_bind_template_child (widget_class, CtDuesDialog, date_field);
  gtk_widget_class_bind_template_callback (widget_class, amount_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, member_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, months_changed_cb);
}

static void
ct_dues_dialog_init (CtDuesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtDuesDialog *
ct_dues_dialog_new (GtkWindow *parent,
                    CtSession *session,
                    int        member)
{
  CtDuesDialog *self = g_object_new (CT_TYPE_DUES_DIALOG, "transient-for", parent, NULL);
  CtDate today = ct_session_get_today (session);
  g_autoptr(GError) error = NULL;

  self->session = g_object_ref (session);
  ct_form_show_day (self->date_field, today);
  ct_form_tidy_day (self->date_field, session);
  ct_form_tidy_amount (self->amount_field, session);
  self->members = ct_register_load (ct_session_get_store (session), today, &error);
  if (self->members == NULL)
    {
      ct_dialog_fail (CT_DIALOG (self), error);
      return self;
    }
  ct_member_entry_set_members (self->member, self->members);
  ct_member_entry_set (self->member, member);
  member_changed_cb (self);
  ct_form_field_focus (self->months_field);
  return self;
}
