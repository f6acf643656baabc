/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed into the meeting grid, as fields of a command; and what a command did, as a row of the grid. */

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "ct-amount-input.h"
#include "ct-base-error.h"
#include "ct-entry-cells.h"
#include "ct-format.h"

static json_t *
parse_amount (const char  *field,
              const char  *text,
              int          unit,
              GError     **error)
{
  CtDong amount;

  if (!ct_amount_input_parse (text, unit, &amount, error))
    return NULL;
  return json_pack ("{s:I}", field, (json_int_t) amount);
}

static const CtRegister *
members_of (CtEntryGround  *ground,
            GError        **error)
{
  if (ground->members == NULL)
    ground->members = ct_register_load (ground->store, ground->date, error);
  return ground->members;
}

/* "+2": what is owed, and two months ahead. */
static gboolean
read_months (CtEntryGround     *ground,
             const CtEntryRow  *row,
             const char        *text,
             CtDong            *dues,
             GError           **error)
{
  const CtRegister *members = members_of (ground, error);
  gint64 months;

  if (members == NULL)
    return FALSE;
  if (!g_ascii_string_to_signed (text + 1, 10, 1, 60, &months, NULL))
    {
      g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT,
                   _("“%s” is no number of months. For two months ahead type +2."), text);
      return FALSE;
    }
  *dues = row->dues + ct_entry_sheet_dues_ahead (members, row->member, ground->date, (int) months);
  return TRUE;
}

static json_t *
parse_dues (CtEntryGround     *ground,
            const CtEntryRow  *row,
            const char        *text,
            GError           **error)
{
  CtDong dues;

  if (*text != '+')
    return parse_amount ("dues", text, ground->unit, error);
  return read_months (ground, row, text, &dues, error) ? json_pack ("{s:I}", "dues", (json_int_t) dues) : NULL;
}

gboolean
ct_entry_divide (CtEntryGround     *ground,
                 const CtEntryRow  *row,
                 const char        *text,
                 CtEntryParts      *parts,
                 GError           **error)
{
  const CtRegister *members = members_of (ground, error);
  CtDong sum;

  if (members == NULL)
    return FALSE;
  if (*text == '+')   /* all as due, and months of dues ahead */
    {
      *parts = (CtEntryParts) { .principal = row->principal, .interest = row->interest };
      return read_months (ground, row, text, &parts->dues, error);
    }
  return ct_amount_input_parse (text, ground->unit, &sum, error) &&
         ct_entry_sheet_divide (ground->store, members, row->member, ground->date, sum, parts, error);
}

static json_t *
parse_total (CtEntryGround     *ground,
             const CtEntryRow  *row,
             const char        *text,
             GError           **error)
{
  CtEntryParts parts;

  if (*text == '+')
    return parse_dues (ground, row, text, error);
  if (!ct_entry_divide (ground, row, text, &parts, error))
    return NULL;
  if (parts.rest > 0)
    {
      g_autofree char *rest = ct_format_money (parts.rest);

      if (row->exempt)
        g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT,
                     _("Of it %s has no place: %s is exempt from dues, and no loan needs more. A gift or a fee goes into the column “Other”."),
                     rest, row->name);
      else
        g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT,
                     _("Of it %s has no place: the dues come in whole months, the loan needs no more. Type a smaller sum, or the parts one by one."),
                     rest);
      return NULL;
    }
  return json_pack ("{s:I, s:I, s:I}", "dues", (json_int_t) parts.dues, "principal", (json_int_t) parts.principal,
                    "interest", (json_int_t) parts.interest);
}

static json_t *
parse_weight (const char  *text,
              GError     **error)
{
  const char *p = text;
  int tenths = 0;

  for (; g_ascii_isdigit (*p) && tenths < 1000; p++)
    tenths = tenths * 10 + g_ascii_digit_value (*p);
  tenths *= 10;
  if ((*p == ',' || *p == '.') && g_ascii_isdigit (p[1]) && p[2] == '\0')
    tenths += g_ascii_digit_value (p[1]);
  else if (*p != '\0' || p == text)
    tenths = 0;
  if (tenths >= 100 && tenths <= 2500)
    return json_pack ("{s:f}", "weight", tenths / 10.0);

  g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT, _("“%s” is not a weight in kilograms. Type it like 49 or 49,5."), text);
  return NULL;
}

/* "154/79", "154 79", "154.79", or the figures in one go: "15479". */
static json_t *
parse_pressure (const char  *text,
                GError     **error)
{
  gsize digits = strspn (text, "0123456789");
  int first = 0, second = 0;

  if (text[digits] == '\0' && digits >= 4 && digits <= 6)
    {
      int all = atoi (text);
      int scale = digits == 6 ? 1000 : 100;

      first = all / scale;
      second = all % scale;
    }
  else if (digits > 0 && digits < 4 && strchr ("/ .-,", text[digits]) != NULL)
    {
      const char *rest = text + digits + 1 + strspn (text + digits + 1, " ");

      if (*rest != '\0' && strspn (rest, "0123456789") == strlen (rest) && strlen (rest) < 4)
        {
          first = atoi (text);
          second = atoi (rest);
        }
    }
  if (first >= 50 && first <= 300 && second >= 20 && second <= 200)
    return json_pack ("{s:i, s:i}", "systolic", first, "diastolic", second);

  g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT, _("“%s” is not a blood pressure. Type it like 130/80."), text);
  return NULL;
}

static json_t *
parse_mark (const char  *text,
            GError     **error)
{
  g_autofree char *mark = g_utf8_casefold (text, -1);

  if (strlen (mark) == 1 && strchr ("xpkot", *mark) != NULL)
    return json_pack ("{s:s}", "present", mark);
  g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT,
               _("“%s” is no mark. Type x (here), p (excused), k (absent), o (ill) or t (somebody came instead)."), text);
  return NULL;
}

static json_t *
clear_fields (CtEntryColumn column)
{
  static const char *const fields[CT_N_ENTRY_COLUMNS][5] = {
    [CT_ENTRY_PRESENT] = { "present" },
    [CT_ENTRY_TOTAL] = { "dues", "principal", "interest", "other" },
    [CT_ENTRY_DUES] = { "dues" },
    [CT_ENTRY_PRINCIPAL] = { "principal" },
    [CT_ENTRY_INTEREST] = { "interest" },
    [CT_ENTRY_OTHER] = { "other" },
    [CT_ENTRY_WEIGHT] = { "weight" },
    [CT_ENTRY_PRESSURE] = { "systolic", "diastolic" },
    [CT_ENTRY_NOTE] = { "note" },
  };
  json_t *object = json_object ();

  for (guint i = 0; fields[column][i] != NULL; i++)
    json_object_set_new (object, fields[column][i], json_null ());
  return object;
}

json_t *
ct_entry_parse (CtEntryGround     *ground,
                const CtEntryRow  *row,
                CtEntryColumn      column,
                const char        *text,
                GError           **error)
{
  if (*text == '\0')
    return clear_fields (column);
  switch (column)
    {
    case CT_ENTRY_PRESENT:
      return parse_mark (text, error);
    case CT_ENTRY_TOTAL:
      return parse_total (ground, row, text, error);
    case CT_ENTRY_DUES:
      return parse_dues (ground, row, text, error);
    case CT_ENTRY_PRINCIPAL:
      return parse_amount ("principal", text, ground->unit, error);
    case CT_ENTRY_INTEREST:
      return parse_amount ("interest", text, ground->unit, error);
    case CT_ENTRY_OTHER:
      return parse_amount ("other", text, ground->unit, error);
    case CT_ENTRY_WEIGHT:
      return parse_weight (text, error);
    case CT_ENTRY_PRESSURE:
      return parse_pressure (text, error);
    case CT_ENTRY_NOTE:
      return json_pack ("{s:s}", "note", text);
    case CT_N_ENTRY_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

void
ct_entry_accept_rest (const CtEntryRow *row,
                      json_t           *fields)
{
  const struct
  {
    const char    *name;
    CtEntryColumn  column;
  } sums[] = { { "dues", CT_ENTRY_DUES }, { "principal", CT_ENTRY_PRINCIPAL }, { "interest", CT_ENTRY_INTEREST } };
  gboolean in_total = json_object_get (fields, "dues") != NULL && json_object_get (fields, "principal") != NULL;

  if (row->present == 0 && json_object_get (fields, "present") == NULL)
    json_object_set_new (fields, "present", json_string ("x"));
  for (guint i = 0; i < G_N_ELEMENTS (sums) && !in_total; i++)
    {
      CtDong proposal = ct_entry_proposal (row, sums[i].column);

      if (proposal > 0 && !ct_entry_is_keyed (row, sums[i].column) && json_object_get (fields, sums[i].name) == NULL)
        json_object_set_new (fields, sums[i].name, json_integer (proposal));
    }
}

static void
apply_amount (CtEntryAmount *amount,
              json_t        *value)
{
  *amount = (CtEntryAmount) { .keyed = json_is_integer (value), .amount = json_integer_value (value) };
}

void
ct_entry_apply (CtEntryRow *row,
                json_t     *fields)
{
  const char *name;
  json_t *value;

  json_object_foreach (fields, name, value)
    {
      if (g_str_equal (name, "present"))
        row->present = json_is_string (value) ? *json_string_value (value) : 0;
      else if (g_str_equal (name, "dues"))
        apply_amount (&row->keyed_dues, value);
      else if (g_str_equal (name, "principal"))
        apply_amount (&row->keyed_principal, value);
      else if (g_str_equal (name, "interest"))
        apply_amount (&row->keyed_interest, value);
      else if (g_str_equal (name, "other"))
        apply_amount (&row->keyed_other, value);
      else if (g_str_equal (name, "weight"))
        row->weight = (int) (json_number_value (value) * 10 + 0.5);
      else if (g_str_equal (name, "systolic"))
        row->systolic = (int) json_integer_value (value);
      else if (g_str_equal (name, "diastolic"))
        row->diastolic = (int) json_integer_value (value);
      else if (g_str_equal (name, "note"))
        {
          g_free (row->note);
          row->note = g_strdup (json_is_string (value) ? json_string_value (value) : "");
        }
    }
}

/* The commands that take what a column proposes in every row where nothing was keyed in it. From the columns of
 * presence and of the total everything is taken. */
json_t *
ct_entry_accept_column (const CtEntrySheet *sheet,
                        CtEntryColumn       column)
{
  json_t *commands = json_array ();

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const CtEntryRow *row = g_ptr_array_index (sheet->rows, i);
      json_t *fields = json_object ();

      ct_entry_accept_rest (row, fields);
      if (column >= CT_ENTRY_DUES && column <= CT_ENTRY_INTEREST)
        {
          const char *name = ct_entry_column_id (column);
          json_t *one = json_object ();

          if (json_object_get (fields, name) != NULL)
            json_object_set (one, name, json_object_get (fields, name));
          json_decref (fields);
          fields = one;
        }
      if (json_object_size (fields) > 0 && !ct_entry_is_absent (row))
        {
          json_t *command = json_pack ("{s:s, s:i, s:i}", "do", "meeting.row", "meeting", sheet->meeting.no,
                                       "member", row->member);

          json_object_update (command, fields);
          json_array_append_new (commands, command);
        }
      json_decref (fields);
    }
  return commands;
}
