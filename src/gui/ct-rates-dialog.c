/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-rates-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-dialog-command.h"
#include "ct-form.h"
#include "ct-member-cards.h"

struct _CtRatesDialog
{
  CtDialog     parent_instance;
  /* Template children */
  GtkWidget   *rates;
  CtFormField *amount_field;
  CtFormField *age_field;
  CtFormField *from_field;
  /* Owned */
  CtSession   *session;
};

G_DEFINE_FINAL_TYPE (CtRatesDialog, ct_rates_dialog, CT_TYPE_DIALOG)

static void
ct_rates_dialog_accept (CtDialog *dialog)
{
  CtRatesDialog *self = CT_RATES_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  gboolean right;
  json_t *command;
  CtDong amount;
  CtDate from;
  int age;

  right = ct_form_read_amount (self->amount_field, self->session, FALSE, &amount);
  right &= ct_form_read_int (self->age_field, 0, 130, &age);
  right &= ct_form_read_day (self->from_field, ct_session_get_today (self->session), TRUE, &from);
  if (!right)
    return;

  command = json_pack ("{s:s, s:I, s:i}", "do", "club.set", "dues", (json_int_t) amount, "dues_exempt_from_age", age);
  ct_json_set_day (command, "from", from);
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  ct_dialog_finish (dialog, _("The new dues are written down."), &outcome, TRUE);
}

static void
ct_rates_dialog_finalize (GObject *object)
{
  g_clear_object (&CT_RATES_DIALOG (object)->session);
  G_OBJECT_CLASS (ct_rates_dialog_parent_class)->finalize (object);
}

static void
ct_rates_dialog_class_init (CtRatesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_rates_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_rates_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-rates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtRatesDialog, rates);
  gtk_widget_class_bind_template_child (widget_class, CtRatesDialog, amount_field);
  gtk_widget_class_bind_template_child (widget_class, CtRatesDialog, age_field);
  gtk_widget_class_bind_template_child (widget_class, CtRatesDialog, from_field);
}

static void
ct_rates_dialog_init (CtRatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The first of next month: what most clubs decide on. */
static CtDate
likely_day (CtDate today)
{
  return ct_date_month_day (today, 1, 1);
}

/* The one in force, or to come, first. */
static void
show_rates (CtRatesDialog *self,
            GArray        *rates)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = rates->len; i > 0; i--)
    {
      const CtDuesRate *rate = &g_array_index (rates, CtDuesRate, i - 1);
      g_autofree char *day = ct_member_cards_dup_since (rate->from);
      g_autofree char *words = ct_member_cards_dup_rate (rate);

      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", day, words);
    }
  gtk_label_set_label (GTK_LABEL (self->rates), text->str);
}

CtRatesDialog *
ct_rates_dialog_new (GtkWindow *parent,
                     CtSession *session)
{
  CtRatesDialog *self = g_object_new (CT_TYPE_RATES_DIALOG, "transient-for", parent, NULL);
  CtDate today = ct_session_get_today (session);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtSettingsHistory) history = ct_settings_history_load (ct_session_get_store (session), &error);
  g_autoptr(GArray) rates = NULL;
  g_autofree char *age = NULL;
  CtSettings settings;

  self->session = g_object_ref (session);
  if (history == NULL)
    {
      ct_dialog_fail (CT_DIALOG (self), error);
      return self;
    }
  rates = ct_dues_dup_rates (history);
  show_rates (self, rates);
  ct_settings_at (history, today, &settings);
  age = g_strdup_printf ("%d", settings.dues_exempt_from_age);
  ct_form_show_amount (self->amount_field, settings.dues);
  ct_form_field_set_text (self->age_field, age);
  ct_form_show_day (self->from_field, likely_day (today));
  ct_form_tidy_amount (self->amount_field, session);
  ct_form_tidy_day (self->from_field, session);
  ct_form_field_focus (self->amount_field);
  return self;
}
