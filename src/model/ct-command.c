/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "ct-fold.h"
#include "ct-json.h"
#include "ct-model-error.h"

#define MAX_TEXT_LENGTH 4000    /* characters; the longest minutes fit many times */

static const int denominations[] = { 500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100 };

void
ct_command_free (CtCommand *command)
{
  if (command == NULL)
    return;
  json_decref (command->args);
  g_free (command);
}

char *
ct_command_dup_json (const CtCommand *command)
{
  GString *json = g_string_sized_new (256);

  ct_json_put_value (json, command->args);
  return g_string_free (json, FALSE);
}

/* ---- Checking one value ---- */

static gboolean
wrong_value (const CtField *field,
             json_t        *value,
             const char    *expected,
             GError       **error)
{
  char *text = json_dumps (value, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION (15));
  g_autofree char *shown = g_utf8_strlen (text, -1) > 60 ? g_utf8_substring (text, 0, 60) : g_strdup (text);

  free (text);
  return ct_refuse (error, _("“%s” is %s; write %s."), field->name, shown, expected);
}

static gboolean
check_text (const CtField *field,
            json_t        *value,
            GError       **error)
{
  int longest = field->max > 0 ? (int) field->max : MAX_TEXT_LENGTH;
  g_autofree char *clean = NULL;

  if (!json_is_string (value))
    return wrong_value (field, value, _("a text in quotes"), error);

  clean = ct_text_clean (json_string_value (value));
  if (g_utf8_strlen (clean, -1) > longest)
    return ct_refuse (error, _("“%s” is longer than %d letters. Shorten it."), field->name, longest);
  if ((field->flags & CT_REQUIRED) != 0 && clean[0] == '\0')
    return ct_refuse (error, _("“%s” is empty. Write something there."), field->name);
  json_string_set (value, clean);
  return TRUE;
}

static gboolean
check_integer (const CtField *field,
               json_t        *value,
               gint64         min,
               gint64         max,
               GError       **error)
{
  gint64 number = json_integer_value (value);
  g_autofree char *expected = NULL;

  if (json_is_integer (value) && number >= min && number <= max)
    return TRUE;
  expected = g_strdup_printf (_("a whole number from %lld to %lld, without point, letters or quotes"),
                              (long long) min, (long long) max);
  return wrong_value (field, value, expected, error);
}

/* A number with at most @decimals decimals, as an integer of that many decimals. */
static gboolean
scale_number (json_t *value,
              int     scale,
              gint64 *out)
{
  double scaled, whole;

  if (!json_is_number (value))
    return FALSE;
  scaled = json_number_value (value) * scale;
  whole = round (scaled);
  /* C does not say what a double becomes that no integer holds: first look, then convert. */
  if (!(fabs (scaled) < 1e15) || fabs (scaled - whole) >= 1e-6)
    return FALSE;
  *out = (gint64) whole;
  return TRUE;
}

static gboolean
check_scaled (const CtField *field,
              json_t        *value,
              GError       **error)
{
  gboolean rate = field->type == CT_FIELD_RATE;
  gint64 number;
  g_autofree char *expected = NULL;

  if (scale_number (value, rate ? 100 : 10, &number) && number >= field->min && number <= field->max)
    return TRUE;
  if (rate)
    return wrong_value (field, value,
                        _("percent a month with at most two decimals, from 0 to 1.66 (the Civil Code allows no more)"),
                        error);
  expected = g_strdup_printf (_("a number with at most one decimal, from %.10g to %.10g"), field->min / 10.0, field->max / 10.0);
  return wrong_value (field, value, expected, error);
}

static gboolean
check_choice (const CtField *field,
              json_t        *value,
              GError       **error)
{
  g_autofree char *all = NULL;
  g_autofree char *expected = NULL;

  if (json_is_string (value) && g_strv_contains (field->choices, json_string_value (value)))
    return TRUE;
  all = g_strjoinv (", ", (char **) field->choices);
  expected = g_strdup_printf (_("one of %s"), all);
  return wrong_value (field, value, expected, error);
}

static gboolean
is_denomination (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (denominations); i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, "%d", denominations[i]);
      if (g_str_equal (name, key))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_count (const CtField *field,
             json_t        *value,
             GError       **error)
{
  gboolean funds = FALSE, pieces = FALSE;
  const char *key;
  json_t *number;

  if (!json_is_object (value))
    return wrong_value (field, value, _("an object, such as {\"500000\": 3, \"10000\": 12}"), error);

  json_object_foreach (value, key, number)
    {
      gint64 n = json_integer_value (number);

      if (field->type == CT_FIELD_COUNT_FUNDS && ct_fund_parse (key) != CT_FUND_NONE)
        funds = TRUE;
      else if (is_denomination (key))
        pieces = TRUE;
      else if (!g_str_equal (key, "bank"))
        return ct_refuse (error, _("“%s” names “%s”, which is no bank note: write 500000, 200000 … 100, or bank."),
                          field->name, key);
      if (!json_is_integer (number) || n < 0 || n > CT_DONG_MAX || (is_denomination (key) && n > 10000000))
        return wrong_value (field, number, _("a whole number, 0 or more"), error);
    }
  if (funds && pieces)
    return ct_refuse (error, _("“%s” names funds and bank notes together: write one or the other."), field->name);
  return TRUE;
}

static gboolean
check_split (const CtField *field,
             json_t        *value,
             GError       **error)
{
  const char *key;
  json_t *number;
  gint64 sum = 0;

  if (!json_is_object (value))
    return wrong_value (field, value, _("an object, such as {\"QTTN\": 40, \"QHD\": 60}"), error);

  json_object_foreach (value, key, number)
    {
      CtFund fund = ct_fund_parse (key);

      if ((fund == CT_FUND_NONE || fund == CT_FUND_LCP) && !g_str_equal (key, "BCN"))
        return ct_refuse (error, _("“split” names “%s”: the shares go to QTTN, QHD, QCS, QDP and BCN."), key);
      if (!json_is_integer (number) || json_integer_value (number) < 0 || json_integer_value (number) > 100)
        return wrong_value (field, number, _("a whole percent from 0 to 100"), error);
      sum += json_integer_value (number);
    }
  if (sum != 100)
    return ct_refuse (error, _("The shares of “split” make %d %%; they must make 100 %%."), (int) sum);
  return TRUE;
}

static gboolean
check_members (const CtField *field,
               json_t        *value,
               GError       **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  json_t *number;
  gsize i;

  if (!json_is_array (value))
    return wrong_value (field, value, _("a list of members' numbers, such as [4, 17]"), error);

  json_array_foreach (value, i, number)
    {
      if (!check_integer (field, number, 1, G_MAXINT32, error))
        return FALSE;
      if (!g_hash_table_add (seen, GINT_TO_POINTER ((int) json_integer_value (number))))
        return ct_refuse (error, _("“%s” names member %d twice."), field->name, (int) json_integer_value (number));
    }
  return TRUE;
}

static gboolean
check_mark (const CtField *field,
            json_t        *value,
            GError       **error)
{
  static const char *const marks[] = { "x", "p", "k", "o", "t", NULL };

  if (json_is_boolean (value) || (json_is_string (value) && g_strv_contains (marks, json_string_value (value))))
    return TRUE;
  return wrong_value (field, value, _("true, false, or a mark: x, p, k, o or t"), error);
}

static gboolean
is_label (json_t     *value,
          CtFieldType type)
{
  const char *text = json_string_value (value);
  char series[3];
  int number, year;

  if (text == NULL)
    return FALSE;
  return type == CT_FIELD_LOAN ? ct_loan_parse_label (text, &number)
                               : ct_voucher_parse_label (text, series, &number, &year);
}

static gboolean
check_date (const CtField *field,
            json_t        *value,
            GError       **error)
{
  const char *text = json_string_value (value);
  CtBirth birth;
  CtDate date;

  switch (field->type)
    {
    case CT_FIELD_MONTH:
      return (text != NULL && ct_date_parse_month (text, &date)) ||
             wrong_value (field, value, _("a month as YYYY-MM"), error);
    case CT_FIELD_BIRTH:
      return (text != NULL && ct_birth_parse (text, &birth)) ||
             wrong_value (field, value, _("a date of birth as YYYY-MM-DD, YYYY-MM or YYYY"), error);
    default:
      return (text != NULL && ct_date_parse_iso (text, &date)) ||
             wrong_value (field, value, _("a day of the calendar as YYYY-MM-DD"), error);
    }
}

static gboolean
check_value (const CtField *field,
             json_t        *value,
             GError       **error)
{
  if (json_is_null (value) && (field->flags & CT_NULLABLE) != 0)
    return TRUE;

  switch (field->type)
    {
    case CT_FIELD_TEXT:
      return check_text (field, value, error);
    case CT_FIELD_DATE:
    case CT_FIELD_MONTH:
    case CT_FIELD_BIRTH:
      return check_date (field, value, error);
    case CT_FIELD_AMOUNT:
    case CT_FIELD_INT:
      return check_integer (field, value, field->min, field->max, error);
    case CT_FIELD_RATE:
    case CT_FIELD_DECIMAL:
      return check_scaled (field, value, error);
    case CT_FIELD_BOOL:
      return json_is_boolean (value) || wrong_value (field, value, _("true or false"), error);
    case CT_FIELD_CHOICE:
    case CT_FIELD_FUND:
      return check_choice (field, value, error);
    case CT_FIELD_MEMBER:
      return check_integer (field, value, 1, G_MAXINT32, error);
    case CT_FIELD_MEMBERS:
      return check_members (field, value, error);
    case CT_FIELD_LOAN:
      return is_label (value, CT_FIELD_LOAN) || wrong_value (field, value, _("a loan's number, such as \"L07\""), error);
    case CT_FIELD_VOUCHER:
      return is_label (value, CT_FIELD_VOUCHER) ||
             wrong_value (field, value, _("a voucher's number, such as \"PT 0001/2026\""), error);
    case CT_FIELD_MARK:
      return check_mark (field, value, error);
    case CT_FIELD_SPLIT:
      return check_split (field, value, error);
    case CT_FIELD_COUNT:
    case CT_FIELD_COUNT_FUNDS:
      return check_count (field, value, error);
    case CT_FIELD_COMMANDS:
      return json_is_array (value) || wrong_value (field, value, _("a list of commands"), error);
    }
  g_return_val_if_reached (FALSE);
}

/* ---- Checking a whole command ---- */

/* Most names differ in their first letter, which asks no library. */
static const CtField *
find_field (const CtCommandSpec *spec,
            const char          *name)
{
  for (const CtField *field = spec->fields; field->name != NULL; field++)
    if (field->name[0] == name[0] && strcmp (field->name, name) == 0)
      return field;
  return NULL;
}

static gboolean
check_fields (const CtCommandSpec *spec,
              json_t              *object,
              GError             **error)
{
  gboolean plural = FALSE, has_plural = FALSE;
  const char *key;
  json_t *value;

  json_object_foreach (object, key, value)
    {
      const CtField *field;

      if (strcmp (key, "do") == 0)
        continue;
      field = find_field (spec, key);
      if (field == NULL)
        {
          g_autofree char *usage = ct_command_spec_dup_usage (spec);

          return ct_refuse (error, _("“%s” has no field “%s”. It has: %s."), spec->name, key, usage[0] != '\0' ? usage : _("none"));
        }
      if (!check_value (field, value, error))
        return FALSE;
      has_plural = has_plural || (field->flags & CT_PLURAL) != 0;
    }
  for (const CtField *field = spec->fields; field->name != NULL; field++)
    {
      plural = plural || (field->flags & CT_PLURAL) != 0;
      if ((field->flags & CT_REQUIRED) != 0 && json_object_get (object, field->name) == NULL)
        return ct_refuse (error, _("“%s” needs the field “%s”."), spec->name, field->name);
    }
  if (plural && !has_plural)
    return ct_refuse (error, _("“%s” changes nothing: name at least one field to change."), spec->name);
  return TRUE;
}

CtCommand *
ct_command_take_json (json_t  *object,
                      GError **error)
{
  g_autoptr(CtCommand) command = g_new0 (CtCommand, 1);
  const char *name;

  command->args = object;
  if (!json_is_object (object))
    {
      ct_refuse (error, _("This is no command: write one JSON object, such as {\"do\": \"group.add\", \"name\": \"Tổ 1\"}."));
      return NULL;
    }
  name = json_string_value (json_object_get (object, "do"));
  if (name == NULL)
    {
      ct_refuse (error, _("The command does not say what to do: the field “do” is missing."));
      return NULL;
    }
  command->spec = ct_command_find (name);
  if (command->spec == NULL)
    {
      ct_refuse (error, _("There is no command “%s”. “chungtay-cli apply --help” lists them."), name);
      return NULL;
    }
  return check_fields (command->spec, object, error) ? g_steal_pointer (&command) : NULL;
}

CtCommand *
ct_command_parse (const char *text,
                  GError   **error)
{
  json_error_t fault;
  json_t *object;

  if (!g_utf8_validate (text, -1, NULL))
    {
      ct_refuse (error, _("The line is not UTF-8 text. Save the file as UTF-8."));
      return NULL;
    }
  object = json_loads (text, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &fault);
  if (object == NULL)
    {
      if (json_error_code (&fault) == json_error_numeric_overflow)
        ct_refuse (error, _("A number is too large (before character %d). The largest amount is 999999999999."), fault.column);
      else if (json_error_code (&fault) == json_error_duplicate_key)
        ct_refuse (error, _("A field stands there twice (before character %d). Leave one of them out."), fault.column);
      else
        ct_refuse (error, _("The line cannot be read as a command from character %d on. Look for a quote, a comma or a "
                            "bracket that is missing or too much."),
                   fault.column);
      return NULL;
    }
  return ct_command_take_json (object, error);
}

char *
ct_command_spec_dup_usage (const CtCommandSpec *spec)
{
  g_autoptr(GString) required = g_string_new (NULL);
  g_autoptr(GString) optional = g_string_new (NULL);

  for (const CtField *field = spec->fields; field->name != NULL; field++)
    {
      GString *list = (field->flags & CT_REQUIRED) != 0 ? required : optional;

      if (list->len > 0)
        g_string_append_c (list, ' ');
      g_string_append (list, field->name);
    }
  if (optional->len > 0)
    g_string_append_printf (required, "%s[%s]", required->len > 0 ? " " : "", optional->str);
  return g_strdup (required->str);
}

/* ---- Arguments ---- */

json_t *
ct_command_json (const CtCommand *command,
                 const char      *field)
{
  return json_object_get (command->args, field);
}

gboolean
ct_command_has (const CtCommand *command,
                const char      *field)
{
  json_t *value = ct_command_json (command, field);

  return value != NULL && !json_is_null (value);
}

gboolean
ct_command_is_null (const CtCommand *command,
                    const char      *field)
{
  return json_is_null (ct_command_json (command, field));
}

const char *
ct_command_text (const CtCommand *command,
                 const char      *field)
{
  const char *text = json_string_value (ct_command_json (command, field));

  return text != NULL ? text : "";
}

CtDate
ct_command_date (const CtCommand *command,
                 const char      *field)
{
  CtDate date = CT_DATE_NONE;

  ct_date_parse_iso (ct_command_text (command, field), &date);
  return date;
}

gint64
ct_command_int (const CtCommand *command,
                const char      *field)
{
  json_t *value = ct_command_json (command, field);

  return json_is_true (value) ? 1 : json_integer_value (value);
}

gint64
ct_command_int_or (const CtCommand *command,
                   const char      *field,
                   gint64           fallback)
{
  return ct_command_has (command, field) ? ct_command_int (command, field) : fallback;
}

int
ct_command_rate_bp (const CtCommand *command,
                    const char      *field)
{
  gint64 rate = 0;

  scale_number (ct_command_json (command, field), 100, &rate);
  return rate;
}

int
ct_command_tenths (const CtCommand *command,
                   const char      *field)
{
  gint64 tenths = 0;

  scale_number (ct_command_json (command, field), 10, &tenths);
  return tenths;
}

CtFund
ct_command_fund (const CtCommand *command,
                 const char      *field)
{
  return ct_fund_parse (ct_command_text (command, field));
}

int
ct_command_loan (const CtCommand *command,
                 const char      *field)
{
  int no = 0;

  ct_loan_parse_label (ct_command_text (command, field), &no);
  return no;
}
