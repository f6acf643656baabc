/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-settings-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-application.h"
#include "ct-backup-choice.h"
#include "ct-dialog-command.h"
#include "ct-form.h"
#include "ct-format.h"

#define N_TEXTS 6

struct _CtSettingsDialog
{
  CtDialog     parent_instance;
  /* Template children */
  CtFormField *name_field, *code_field, *village_field, *commune_field, *province_field, *place_field, *founded_field;
  CtFormField *dues_field, *exempt_field, *meeting_day_field;
  CtFormField *rate_field, *rate_max_field, *loan_max_field, *late_days_field, *older_age_field;
  CtFormField *split_qttn_field, *split_qhd_field, *split_qcs_field, *split_qdp_field, *split_bcn_field;
  CtFormField *since_field;
  GtkDropDown *method, *round, *rounding, *unit;
  GtkWidget   *split_sum;
  CtBackupChoice *backup_choice;
  /* Owned */
  CtSession   *session;
  json_t      *before;
};

G_DEFINE_FINAL_TYPE (CtSettingsDialog, ct_settings_dialog, CT_TYPE_DIALOG)

static const CtChoice round_steps[] = {
  { "1", NC_("round", "1 đ") },
  { "500", NC_("round", "500 đ") },
  { "1000", NC_("round", "1.000 đ") },
  { NULL }
};

static const CtChoice units[] = {
  { "1000", NC_("unit", "means thousands: 50 is 50.000 đ") },
  { "1", NC_("unit", "means đồng: 50 is 50 đ") },
  { NULL }
};

static const char *const text_names[N_TEXTS] = { "name", "code", "village", "commune", "province", "place" };

static CtFormField *
text_field (CtSettingsDialog *self,
            guint             i)
{
  CtFormField *fields[N_TEXTS] = { self->name_field,    self->code_field,     self->village_field,
                                   self->commune_field, self->province_field, self->place_field };

  return fields[i];
}

static CtFormField *
split_field (CtSettingsDialog *self,
             guint             i)
{
  CtFormField *fields[CT_N_SPLIT] = { self->split_qttn_field, self->split_qhd_field, self->split_qcs_field,
                                      self->split_qdp_field, self->split_bcn_field };

  return fields[i];
}

static const char *
split_key (guint i)
{
  return i == CT_SPLIT_BCN ? "BCN" : ct_fund_code ((CtFund) i);
}

static void
split_changed_cb (CtSettingsDialog *self)
{
  g_autofree char *text = NULL;
  int sum = 0;

  for (guint i = 0; i < CT_N_SPLIT; i++)
    {
      g_autofree char *percent = ct_form_field_dup_text (split_field (self, i));

      sum += (int) g_ascii_strtoll (percent, NULL, 10);
    }
  text = sum == 100 ? g_strdup (_("Together 100 %.")) : g_strdup_printf (_("Together %d %%; it must be 100 %%."), sum);
  gtk_label_set_label (GTK_LABEL (self->split_sum), text);
  if (sum == 100)
    gtk_widget_remove_css_class (self->split_sum, "ct-bad");
  else
    gtk_widget_add_css_class (self->split_sum, "ct-bad");
}

static json_t *
read_split (CtSettingsDialog *self)
{
  json_t *split = json_object ();
  gboolean is_right = TRUE;

  for (guint i = 0; i < CT_N_SPLIT; i++)
    {
      int percent = 0;

      is_right &= ct_form_read_int (split_field (self, i), 0, 100, &percent);
      json_object_set_new (split, split_key (i), json_integer (percent));
    }
  if (is_right)
    return split;
  json_decref (split);
  return NULL;
}

/* Everything as club.set names it; NULL where a field is wrong. */
static json_t *
read_form (CtSettingsDialog *self)
{
  g_autofree char *name = NULL;
  CtDong dues, loan_max;
  int exempt, meeting_day, rate, rate_max, late_days, older_age;
  CtDate founded;
  json_t *form, *split;
  gboolean is_right;

  is_right = ct_form_read_text (self->name_field, TRUE, &name);
  is_right &= ct_form_read_day (self->founded_field, ct_session_get_today (self->session), FALSE, &founded);
  is_right &= ct_form_read_amount (self->dues_field, self->session, FALSE, &dues);
  is_right &= ct_form_read_amount (self->loan_max_field, self->session, FALSE, &loan_max);
  is_right &= ct_form_read_int (self->exempt_field, 0, 130, &exempt);
  is_right &= ct_form_read_int (self->meeting_day_field, 1, 31, &meeting_day);
  is_right &= ct_form_read_int (self->late_days_field, 0, 14, &late_days);
  is_right &= ct_form_read_int (self->older_age_field, 0, 130, &older_age);
  is_right &= ct_form_read_rate (self->rate_field, &rate);
  is_right &= ct_form_read_rate (self->rate_max_field, &rate_max);
  split = read_split (self);
  if (!is_right || split == NULL)
    {
      json_decref (split);
      return NULL;
    }
  form = json_pack ("{s:I, s:I, s:i, s:i, s:i, s:i, s:o, s:s, s:s}", "dues", (json_int_t) dues, "loan_max",
                    (json_int_t) loan_max, "dues_exempt_from_age", exempt, "meeting_day", meeting_day, "late_days",
                    late_days, "older_age", older_age, "split", split, "method",
                    ct_form_chosen (self->method, ct_choice_methods), "rounding",
                    ct_form_chosen (self->rounding, ct_choice_roundings));
  ct_json_set_rate (form, "rate", rate);
  ct_json_set_rate (form, "rate_max", rate_max);
  json_object_set_new (form, "round", json_integer (g_ascii_strtoll (ct_form_chosen (self->round, round_steps), NULL, 10)));
  json_object_set_new (form, "unit", json_integer (g_ascii_strtoll (ct_form_chosen (self->unit, units), NULL, 10)));
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = ct_form_field_dup_text (text_field (self, i));

      ct_json_set_text (form, text_names[i], text);
    }
  ct_json_set_day (form, "founded", founded);
  return form;
}

static void
ct_settings_dialog_accept (CtDialog *dialog)
{
  CtSettingsDialog *self = CT_SETTINGS_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  json_t *form = read_form (self);
  json_t *command;
  const char *name;
  json_t *value;
  CtDate since;

  if (form == NULL || !ct_form_read_day (self->since_field, ct_session_get_today (self->session), FALSE, &since))
    {
      json_decref (form);
      return;
    }
  command = json_pack ("{s:s}", "do", "club.set");
  json_object_foreach (form, name, value)
    if (!json_equal (value, json_object_get (self->before, name)))
      json_object_set (command, name, value);
  json_decref (form);
  if (json_object_size (command) == 1)
    {
      json_decref (command);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  ct_json_set_day (command, "from", since);
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  ct_dialog_finish (dialog, _("The rules are written."), &outcome, TRUE);
}

static void
show_int (CtFormField *field,
          int          value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  ct_form_field_set_text (field, text);
}

static void
show_rate (CtFormField *field,
           int          rate_bp)
{
  g_autofree char *text = ct_format_percent_bp (rate_bp);

  ct_form_field_set_text (field, text);
}

static void
show_settings (CtSettingsDialog *self,
               const CtSettings *settings)
{
  const char *texts[N_TEXTS] = { settings->name,    settings->code,     settings->village,
                                 settings->commune, settings->province, settings->place };
  g_autofree char *round = g_strdup_printf ("%d", (int) settings->round);
  CtDate founded;

  for (guint i = 0; i < N_TEXTS; i++)
    ct_form_field_set_text (text_field (self, i), texts[i]);
  if (settings->founded != NULL && ct_date_parse_iso (settings->founded, &founded))
    ct_form_show_day (self->founded_field, founded);
  ct_form_show_amount (self->dues_field, settings->dues);
  ct_form_show_amount (self->loan_max_field, settings->loan_max);
  show_int (self->exempt_field, settings->dues_exempt_from_age);
  show_int (self->meeting_day_field, settings->meeting_day);
  show_int (self->late_days_field, settings->late_days);
  show_int (self->older_age_field, settings->older_age);
  show_rate (self->rate_field, settings->rate_bp);
  show_rate (self->rate_max_field, settings->rate_max_bp);
  ct_form_choose (self->method, ct_choice_methods, ct_method_name (settings->method));
  ct_form_choose (self->rounding, ct_choice_roundings, settings->rounding == CT_ROUND_DOWN ? "down" : "half-up");
  ct_form_choose (self->round, round_steps, round);
  ct_form_choose (self->unit, units, settings->unit == 1 ? "1" : "1000");
  for (guint i = 0; i < CT_N_SPLIT; i++)
    {
      show_int (split_field (self, i), settings->split[i]);
      g_signal_connect_object (ct_form_field_get_child (split_field (self, i)), "changed",
                               G_CALLBACK (split_changed_cb), self, G_CONNECT_SWAPPED);
    }
  split_changed_cb (self);
}

static void
ct_settings_dialog_finalize (GObject *object)
{
  CtSettingsDialog *self = CT_SETTINGS_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->before, json_decref);
  G_OBJECT_CLASS (ct_settings_dialog_parent_class)->finalize (object);
}

static void
ct_settings_dialog_class_init (CtSettingsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_settings_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_settings_dialog_accept;
  g_type_ensure (CT_TYPE_BACKUP_CHOICE);
  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-settings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, name_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, code_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, village_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, commune_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, province_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, place_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, founded_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, dues_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, exempt_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, meeting_day_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, rate_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, rate_max_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, loan_max_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, late_days_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, older_age_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, split_qttn_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, split_qhd_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, split_qcs_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, split_qdp_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, split_bcn_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, split_sum);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, backup_choice);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, since_field);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, method);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, round);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, rounding);
  gtk_widget_class_bind_template_child (widget_class, CtSettingsDialog, unit);
}

static void
ct_settings_dialog_init (CtSettingsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_form_fill (self->method, ct_choice_methods, "method");
  ct_form_fill (self->rounding, ct_choice_roundings, "rounding");
  ct_form_fill (self->round, round_steps, "round");
  ct_form_fill (self->unit, units, "unit");
}

CtSettingsDialog *
ct_settings_dialog_new (GtkWindow *parent,
                        CtSession *session)
{
  CtSettingsDialog *self = g_object_new (CT_TYPE_SETTINGS_DIALOG, "transient-for", parent, NULL);
  CtSettings settings;

  self->session = g_object_ref (session);
  ct_session_get_settings (session, ct_session_get_today (session), &settings);
  show_settings (self, &settings);
  ct_form_tidy_amount (self->dues_field, session);
  ct_form_tidy_amount (self->loan_max_field, session);
  ct_form_tidy_day (self->founded_field, session);
  ct_form_tidy_day (self->since_field, session);
  ct_backup_choice_set_settings (self->backup_choice,
                                 ct_application_get_settings (CT_APPLICATION (gtk_window_get_application (parent))));
  self->before = read_form (self);
  return self;
}
