/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form.h"

#include <glib/gi18n-lib.h>

#include "ct-amount-input.h"
#include "ct-format.h"
#include "ct-typed.h"

/* What the law allows (Civil Code, article 468: 20 % a year), in hundredths of a percent a month. */
#define RATE_MAX_BP 166

const CtChoice ct_choice_sexes[] = {
  { "f", NC_("sex", "Female") },
  { "m", NC_("sex", "Male") },
  { NULL }
};

const CtChoice ct_choice_households[] = {
  { "", NC_("household", "Not Known") },
  { "poor", NC_("household", "Poor") },
  { "near-poor", NC_("household", "Near-Poor") },
  { "hardship", NC_("household", "In Hardship") },
  { "average", NC_("household", "Average") },
  { "well-off", NC_("household", "Well-Off") },
  { NULL }
};

const CtChoice ct_choice_leave_reasons[] = {
  { "asked", NC_("leave reason", "Asked to leave") },
  { "moved", NC_("leave reason", "Moved away") },
  { "died", NC_("leave reason", "Died") },
  { "excluded", NC_("leave reason", "Excluded") },
  { NULL }
};

const CtChoice ct_choice_methods[] = {
  { "declining", NC_("method", "Equal principal, interest on what is left") },
  { "flat", NC_("method", "Equal principal, flat interest") },
  { "bullet", NC_("method", "Interest monthly, principal at the end") },
  { "annuity", NC_("method", "Equal payments") },
  { "quarterly", NC_("method", "Equal principal every three months") },
  { "single", NC_("method", "Everything at the end") },
  { NULL }
};

const CtChoice ct_choice_roundings[] = {
  { "half-up", NC_("rounding", "To the nearest") },
  { "down", NC_("rounding", "Down") },
  { NULL }
};

const CtChoice ct_choice_receipt_categories[] = {
  { "support", NC_("receipt", "Support") },
  { "donation", NC_("receipt", "Donation") },
  { "fundraising", NC_("receipt", "Fundraising") },
  { "dues", NC_("receipt", "Dues") },
  { "other", NC_("receipt", "Other money in") },
  { NULL }
};

const CtChoice ct_choice_payment_categories[] = {
  { "meeting", NC_("payment", "Meeting") },
  { "printing", NC_("payment", "Printing and paper") },
  { "equipment", NC_("payment", "Equipment") },
  { "event", NC_("payment", "Event") },
  { "sick", NC_("payment", "Visit to the sick") },
  { "funeral", NC_("payment", "Funeral") },
  { "gift", NC_("payment", "Gift") },
  { "care", NC_("payment", "Home care") },
  { "board", NC_("payment", "Board") },
  { "other", NC_("payment", "Other money out") },
  { "borrowed", NC_("payment", "Give borrowed capital back") },
  { NULL }
};

const CtChoice ct_choice_origins[] = {
  { "support", NC_("origin", "Support given") },
  { "contribution", NC_("origin", "Contribution of a member") },
  { "interest", NC_("origin", "Interest added") },
  { "borrowed", NC_("origin", "Borrowed") },
  { "other", NC_("origin", "Other origin") },
  { NULL }
};

/* --- Reading ---------------------------------------------------------------------------------------- */

gboolean
ct_form_read_text (CtFormField  *field,
                   gboolean      is_required,
                   char        **text)
{
  g_free (*text);
  *text = ct_form_field_dup_text (field);
  if (!is_required || **text != '\0')
    return TRUE;

  ct_form_field_set_error (field, _("This must be filled in."));
  return FALSE;
}

gboolean
ct_form_read_amount (CtFormField *field,
                     CtSession   *session,
                     gboolean     is_required,
                     CtDong      *amount)
{
  g_autofree char *text = ct_form_field_dup_text (field);
  g_autoptr(GError) error = NULL;
  CtSettings settings;

  *amount = 0;
  if (!is_required && *text == '\0')
    return TRUE;

  ct_session_get_settings (session, ct_session_get_today (session), &settings);
  if (!ct_amount_input_parse (text, (int) settings.unit, amount, &error))
    {
      ct_form_field_set_error (field, error->message);
      return FALSE;
    }
  if (is_required && *amount == 0)
    {
      ct_form_field_set_error (field, _("The amount must be more than 0."));
      return FALSE;
    }
  return TRUE;
}

gboolean
ct_form_read_day (CtFormField *field,
                  CtDate       near,
                  gboolean     is_required,
                  CtDate      *day)
{
  g_autofree char *text = ct_form_field_dup_text (field);

  *day = CT_DATE_NONE;
  if (!is_required && *text == '\0')
    return TRUE;
  if (ct_typed_parse_day (text, near, day))
    return TRUE;

  if (*text == '\0')
    {
      ct_form_field_set_error (field, _("Type a day, for example 10/10/2026."));
    }
  else
    {
      g_autofree char *sentence = g_strdup_printf (_("“%s” is not a day. Type it like 10/10/2026."), text);

      ct_form_field_set_error (field, sentence);
    }
  return FALSE;
}

gboolean
ct_form_read_birth (CtFormField  *field,
                    CtDate        today,
                    char        **birth)
{
  g_autofree char *text = ct_form_field_dup_text (field);

  g_free (*birth);
  *birth = ct_typed_dup_birth (text, today);
  if (*birth != NULL)
    return TRUE;

  ct_form_field_set_error (field, *text == '\0' ? _("Type the day of birth, or the year alone.")
                                                : _("Type the birth like 07/07/1953, 7/1953 or 1953."));
  return FALSE;
}

gboolean
ct_form_read_int (CtFormField *field,
                  int          min,
                  int          max,
                  int         *value)
{
  g_autofree char *text = ct_form_field_dup_text (field);
  g_autofree char *sentence = NULL;
  gint64 number;

  if (g_ascii_string_to_signed (text, 10, min, max, &number, NULL))
    {
      *value = (int) number;
      return TRUE;
    }
  sentence = g_strdup_printf (_("Type a whole number from %d to %d."), min, max);
  ct_form_field_set_error (field, sentence);
  return FALSE;
}

gboolean
ct_form_parse_rate (const char *text,
                    int        *rate_bp)
{
  const char *p = text;
  int digits = 0, decimals = 0, value = 0;

  for (; g_ascii_isdigit (*p) && digits < 3; p++, digits++)
    value = value * 10 + g_ascii_digit_value (*p);
  if (digits > 0 && (*p == ',' || *p == '.'))
    for (p++; g_ascii_isdigit (*p) && decimals < 2; p++, decimals++)
      value = value * 10 + g_ascii_digit_value (*p);
  for (int i = decimals; i < 2; i++)
    value *= 10;
  if (digits == 0 || *p != '\0')
    return FALSE;
  *rate_bp = value;
  return TRUE;
}

gboolean
ct_form_read_rate (CtFormField *field,
                   int         *rate_bp)
{
  g_autofree char *text = ct_form_field_dup_text (field);

  if (!ct_form_parse_rate (text, rate_bp))
    {
      ct_form_field_set_error (field, _("Type a rate in percent a month, for example 0,8."));
      return FALSE;
    }
  if (*rate_bp > RATE_MAX_BP)
    {
      ct_form_field_set_error (field, _("The Civil Code allows no more than 1,66 percent a month."));
      return FALSE;
    }
  return TRUE;
}

/* --- Showing ---------------------------------------------------------------------------------------- */

void
ct_form_show_amount (CtFormField *field,
                     CtDong       amount)
{
  g_autofree char *text = ct_format_dong (amount);

  ct_form_field_set_text (field, text);
}

void
ct_form_show_day (CtFormField *field,
                  CtDate       day)
{
  g_autofree char *text = ct_date_dup_vi (day);

  ct_form_field_set_text (field, text);
}

static void
amount_left_cb (GtkEventControllerFocus *focus,
                CtSession               *session)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  CtSettings settings = { .unit = 1000 };
  CtDong amount;

  if (session != NULL)
    ct_session_get_settings (session, ct_session_get_today (session), &settings);
  if (*text != '\0' && ct_amount_input_parse (text, (int) settings.unit, &amount, NULL))
    {
      g_autofree char *full = ct_format_dong_zero (amount);

      if (!g_str_equal (full, text))
        gtk_editable_set_text (GTK_EDITABLE (entry), full);
    }
}

static void
day_left_cb (GtkEventControllerFocus *focus,
             CtSession               *session)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  CtDate day;

  if (*text != '\0' && ct_typed_parse_day (text, ct_session_get_today (session), &day))
    {
      g_autofree char *full = ct_date_dup_vi (day);

      if (!g_str_equal (full, text))
        gtk_editable_set_text (GTK_EDITABLE (entry), full);
    }
}

static void
watch_leaving (CtFormField *field,
               CtSession   *session,
               GCallback    callback)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  if (session != NULL)
    g_signal_connect_object (focus, "leave", callback, session, 0);
  else
    g_signal_connect (focus, "leave", callback, NULL);
  gtk_widget_add_controller (ct_form_field_get_child (field), focus);
}

void
ct_form_tidy_amount (CtFormField *field,
                     CtSession   *session)
{
  gtk_entry_set_alignment (GTK_ENTRY (ct_form_field_get_child (field)), 1);
  gtk_widget_add_css_class (ct_form_field_get_child (field), "ct-number");
  watch_leaving (field, session, G_CALLBACK (amount_left_cb));
}

void
ct_form_tidy_day (CtFormField *field,
                  CtSession   *session)
{
  watch_leaving (field, session, G_CALLBACK (day_left_cb));
}

/* --- Choices ---------------------------------------------------------------------------------------- */

const char *
ct_choice_words (const CtChoice *choices,
                 const char     *context,
                 const char     *value)
{
  for (; choices->value != NULL; choices++)
    if (g_strcmp0 (choices->value, value) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, context, choices->words);
  return "";
}

/* As in the programs she knows: arrows choose in a closed list, Alt with an arrow opens it. GTK's own would move on. */
static gboolean
list_key_cb (GtkDropDown     *drop_down,
             guint            keyval,
             guint            keycode,
             GdkModifierType  state)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gboolean is_up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;
  gboolean is_down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  guint last = g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)) - 1;
  guint chosen = gtk_drop_down_get_selected (drop_down);

  (void) keycode;
  if ((!is_up && !is_down) || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 ||
      (GTK_IS_TOGGLE_BUTTON (button) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button))))
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_ALT_MASK) != 0)
    gtk_widget_activate (GTK_WIDGET (drop_down));
  else if (chosen == GTK_INVALID_LIST_POSITION)
    gtk_drop_down_set_selected (drop_down, 0);
  else if (is_up ? chosen > 0 : chosen < last)
    gtk_drop_down_set_selected (drop_down, is_up ? chosen - 1 : chosen + 1);
  return GDK_EVENT_STOP;
}

void
ct_form_tidy_list (GtkDropDown *drop_down)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (list_key_cb), drop_down);
  gtk_widget_add_controller (GTK_WIDGET (drop_down), keys);
}

void
ct_form_fill (GtkDropDown    *drop_down,
              const CtChoice *choices,
              const char     *context)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  for (; choices->value != NULL; choices++)
    gtk_string_list_append (words, g_dpgettext2 (GETTEXT_PACKAGE, context, choices->words));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (words));
  ct_form_tidy_list (drop_down);
}

const char *
ct_form_chosen (GtkDropDown    *drop_down,
                const CtChoice *choices)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected != GTK_INVALID_LIST_POSITION ? choices[selected].value : "";
}

void
ct_form_choose (GtkDropDown    *drop_down,
                const CtChoice *choices,
                const char     *value)
{
  for (guint i = 0; choices[i].value != NULL; i++)
    if (g_strcmp0 (choices[i].value, value) == 0)
      gtk_drop_down_set_selected (drop_down, i);
}

/* --- Commands ----------------------------------------------------------------------------------------- */

void
ct_json_set_text (json_t     *object,
                  const char *name,
                  const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_new (object, name, json_string (text));
}

void
ct_json_set_day (json_t     *object,
                 const char *name,
                 CtDate      day)
{
  char iso[CT_DATE_ISO_LENGTH];

  if (ct_date_is_set (day))
    json_object_set_new (object, name, json_string (ct_date_to_iso (day, iso)));
}

void
ct_json_set_rate (json_t     *object,
                  const char *name,
                  int         rate_bp)
{
  /* The shortest decimal of the nearest binary number: what the command reads is the rate again. */
  json_object_set_new (object, name, json_real (rate_bp / 100.0));
}
