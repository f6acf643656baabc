/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-amount-input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-base-error.h"
#include "ct-fold.h"

/* An amount is one or more numbers, each with a unit, from the largest unit down: "1tr 200k". A last number without
 * unit behind one with a unit is its decimals: "1tr2". Within a number a dot or comma before exactly three digits
 * groups, any other is the decimal point. Only integers are used. */

#define MAX_DIGITS 15
#define MAX_DECIMALS 9

typedef struct
{
  gint64   whole;
  gint64   decimals;
  int      n_decimals;
  int      n_digits;
  gboolean is_grouped;
} Number;

typedef enum
{
  READ_OK,
  READ_UNREADABLE,
  READ_UNCLEAR,     /* 1,2 or 0.500: could be meant in two ways */
  READ_TOO_LARGE,
  READ_NOT_WHOLE,
} Reading;

static int
count_digits (const char *p)
{
  return (int) strspn (p, "0123456789");
}

static gboolean
is_separator (char c)
{
  return c == '.' || c == ',' || c == ' ';
}

static gint64
digits_value (const char *p,
              int         n)
{
  gint64 value = 0;

  for (int i = 0; i < n; i++)
    value = value * 10 + (p[i] - '0');
  return value;
}

static gint64
power_of_ten (int n)
{
  gint64 value = 1;

  while (n-- > 0)
    value *= 10;
  return value;
}

static Reading
read_number (const char **text,
             Number      *number)
{
  const char *p = *text;
  int n = count_digits (p);
  gboolean may_group = n <= 3;
  gboolean begins_with_zero = *p == '0';
  char group = 0;

  *number = (Number) { 0 };
  if (n == 0)
    return READ_UNREADABLE;
  number->n_digits = n;
  if (n > MAX_DIGITS)
    return READ_TOO_LARGE;
  number->whole = digits_value (p, n);
  p += n;

  while (is_separator (*p) && (n = count_digits (p + 1)) > 0)
    {
      if (n == 3 && (group == 0 || group == *p) && may_group)
        {
          group = *p;
          number->is_grouped = TRUE;
          number->n_digits += 3;
          if (number->n_digits > MAX_DIGITS)
            return READ_TOO_LARGE;
          number->whole = number->whole * 1000 + digits_value (p + 1, 3);
          p += 4;
          continue;
        }
      if (*p == ' ' || *p == group || n == 3)
        return READ_UNCLEAR;
      if (n > MAX_DECIMALS)
        return READ_NOT_WHOLE;
      number->decimals = digits_value (p + 1, n);
      number->n_decimals = n;
      p += 1 + n;
      if (is_separator (*p) && count_digits (p + 1) > 0)
        return READ_UNCLEAR;
      break;
    }
  *text = p;
  return number->is_grouped && begins_with_zero ? READ_UNCLEAR : READ_OK;
}

/* A unit by its first letters, with "đ" or "đồng" behind it or not; 0 for none, -1 for a word that is no unit. */
static gint64
read_unit (const char **text)
{
  static const struct { const char *word; gint64 value; } units[] = {
    { "d", 1 }, { "dong", 1 }, { "vnd", 1 }, { "k", 1000 }, { "ng", 1000 }, { "nghin", 1000 }, { "ngan", 1000 },
    { "tr", 1000000 }, { "trieu", 1000000 }, { "ty", 1000000000 }, { "ti", 1000000000 },
  };
  static const char *const endings[] = { "", "d", "dong", "vnd" };
  const char *p = *text;
  gsize length;

  while (*p == ' ')
    p++;
  length = strspn (p, "abcdefghijklmnopqrstuvwxyz");
  if (length == 0)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    for (gsize k = 0; k < (units[i].value > 1 ? G_N_ELEMENTS (endings) : 1); k++)
      {
        g_autofree char *word = g_strconcat (units[i].word, endings[k], NULL);

        if (strlen (word) == length && strncmp (word, p, length) == 0)
          {
            *text = p + length;
            return units[i].value;
          }
      }
  return -1;
}

static Reading
value_of (const Number *number,
          gint64        unit,
          gint64       *out)
{
  gint64 scale = power_of_ten (number->n_decimals);

  if (number->decimals * (__int128) unit % scale != 0)
    return READ_NOT_WHOLE;
  if ((__int128) number->whole * unit > CT_DONG_MAX)
    return READ_TOO_LARGE;
  *out = number->whole * unit + (gint64) ((__int128) number->decimals * unit / scale);
  return READ_OK;
}

/* What follows a number that had @last_unit: "2" in "1tr2", "200k" in "1tr 200k". */
static Reading
value_of_next (const Number *number,
               gint64        unit,
               gint64        last_unit,
               gint64       *out)
{
  Number decimals = { 0, number->whole, number->n_digits, 0, FALSE };
  Reading reading;

  if (last_unit <= 1 || number->n_decimals > 0)
    return READ_UNREADABLE;
  if (unit == 0 && !number->is_grouped)
    return number->n_digits <= 3 ? value_of (&decimals, last_unit, out) : READ_UNCLEAR;
  if (unit == 1 && !number->is_grouped)
    return READ_UNCLEAR;   /* "1tr2 đồng" */
  reading = value_of (number, unit == 0 ? 1 : unit, out);
  return reading == READ_OK && *out >= last_unit ? READ_UNREADABLE : reading;
}

static Reading
read_amount (const char *text,
             int         bare_unit,
             gint64     *out)
{
  const char *p = text;
  gint64 last_unit = 0;
  gboolean is_first = TRUE;

  *out = 0;
  while (*p != 0)
    {
      Number number;
      gint64 unit, value;
      Reading reading = read_number (&p, &number);

      if (reading != READ_OK)
        return reading;
      unit = read_unit (&p);
      if (unit < 0)
        return READ_UNREADABLE;

      if (!is_first)
        reading = value_of_next (&number, unit, last_unit, &value);
      else if (number.n_decimals > 0 && unit == 0)
        reading = READ_UNCLEAR;
      else if (unit == 0 && *p == 0)
        reading = value_of (&number, number.whole < 1000 ? bare_unit : 1, &value);
      else
        reading = value_of (&number, unit, &value);
      if (reading != READ_OK)
        return reading;

      *out += value;
      if (*out > CT_DONG_MAX)
        return READ_TOO_LARGE;
      is_first = FALSE;
      last_unit = unit;
      while (*p == ' ')
        p++;
      /* "5 triệu đồng": the đồng stands alone. */
      if (last_unit > 1 && read_unit (&p) > 1)
        return READ_UNREADABLE;
    }
  return is_first ? READ_UNREADABLE : READ_OK;
}

static void
set_error (GError     **error,
           Reading      reading,
           const char  *text)
{
  g_autofree char *largest = ct_dong_dup (CT_DONG_MAX);

  switch (reading)
    {
    case READ_UNCLEAR:
      g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT,
                   _("“%s” can be read in two ways. For one million two hundred thousand type 1tr2 or 1.200.000, for one thousand two "
                     "hundred type 1.200."), text);
      break;
    case READ_TOO_LARGE:
      g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT, _("“%s” is more than %s đồng, the largest amount. Look at the zeros."),
                   text, largest);
      break;
    case READ_NOT_WHOLE:
      g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT, _("“%s” is not a whole number of đồng. Leave out the last decimals."),
                   text);
      break;
    case READ_UNREADABLE:
    case READ_OK:
    default:
      if (text[0] == 0)
        g_set_error_literal (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT, _("Type an amount, for example 50.000, 50k or 1tr2."));
      else
        g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_AMOUNT,
                     _("“%s” is not an amount. Type it like 50.000, 50k, 1tr2 or 5 triệu."), text);
      break;
    }
}

gboolean
ct_amount_input_parse (const char  *text,
                       int          unit,
                       CtDong      *out,
                       GError     **error)
{
  g_autofree char *clean = ct_text_clean (text);
  g_autofree char *folded = ct_fold (clean);
  g_auto(GStrv) parts = g_strsplit (folded, "₫", -1);
  g_autofree char *plain = g_strjoinv ("d", parts);
  gint64 value;
  Reading reading;

  g_return_val_if_fail (unit == 1 || unit == 1000, FALSE);

  reading = read_amount (plain, unit, &value);
  if (reading != READ_OK)
    {
      set_error (error, reading, clean);
      return FALSE;
    }
  *out = value;
  return TRUE;
}
