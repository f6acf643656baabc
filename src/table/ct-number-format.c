/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-number-format.h"

#include "ct-date.h"

#include <math.h>
#include <string.h>

#define MAX_DAY_NUMBER 2958465          /* 9999-12-31 */

CtNumberFormat
ct_number_format_builtin (guint id)
{
  if (id == 17)
    return CT_FORMAT_MONTH;
  if (id == 22)
    return CT_FORMAT_DATE_TIME;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35))
    return CT_FORMAT_TIME;
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
    return CT_FORMAT_DATE;
  return CT_FORMAT_NUMBER;
}

typedef struct
{
  gboolean year, month, day, hour, second, digit;
} FormatParts;

static void
note_letter (FormatParts *parts,
             char         letter)
{
  switch (g_ascii_tolower (letter))
    {
    case 'y': parts->year = TRUE; break;
    case 'm': parts->month = TRUE; break;
    case 'd': parts->day = TRUE; break;
    case 'h': parts->hour = TRUE; break;
    case 's': parts->second = TRUE; break;
    case '#': case '?': parts->digit = TRUE; break;
    default: break;
    }
}

/* Text in quotes, after a backslash, or in brackets (a colour, a language) says nothing about the kind,
 * but for [h], [m] and [s]: hours beyond a day. Only the part for positive numbers counts. */
static void
scan_format (const char  *code,
             FormatParts *parts)
{
  for (const char *at = code; *at != '\0' && *at != ';'; at++)
    {
      const char *close;

      switch (*at)
        {
        case '"':
          close = strchr (at + 1, '"');
          if (close == NULL)
            return;
          at = close;
          break;
        case '\\': case '_': case '*':
          if (at[1] == '\0')
            return;
          at++;
          break;
        case '[':
          close = strchr (at, ']');
          if (close == NULL)
            return;
          if (strspn (at + 1, "hHmMsS") == (gsize) (close - at - 1))
            parts->hour = TRUE;
          at = close;
          break;
        default:
          note_letter (parts, *at);
          break;
        }
    }
}

CtNumberFormat
ct_number_format_parse (const char *code)
{
  FormatParts parts = { FALSE, };

  if (g_ascii_strncasecmp (code, "general", 7) == 0 || g_ascii_strncasecmp (code, "standard", 8) == 0)
    return CT_FORMAT_NUMBER;

  scan_format (code, &parts);
  if (parts.digit)
    return CT_FORMAT_NUMBER;
  if (parts.day || (parts.year && parts.month))
    return parts.hour || parts.second ? CT_FORMAT_DATE_TIME : parts.day ? CT_FORMAT_DATE : CT_FORMAT_MONTH;
  if (parts.year)
    return CT_FORMAT_YEAR;
  if (parts.hour || parts.second)
    return CT_FORMAT_TIME;
  return parts.month ? CT_FORMAT_MONTH : CT_FORMAT_NUMBER;
}

/* "1.2345e-05" written out, so that people and programs without exponents can read it. */
static const char *
write_out (char buffer[CT_NUMBER_LENGTH])
{
  g_autofree char *copy = g_strdup (buffer);
  char *e = strchr (copy, 'e');
  const char *sign = copy[0] == '-' ? "-" : "";
  g_autofree char *digits = NULL;
  int exponent, n;

  if (e == NULL)
    return buffer;
  exponent = (int) g_ascii_strtoll (e + 1, NULL, 10);
  if (exponent < -7 || exponent > 20)
    return buffer;

  *e = '\0';
  digits = g_strdup_printf ("%c%s", copy[strlen (sign)], copy[strlen (sign) + 1] == '.' ? copy + strlen (sign) + 2 : "");
  n = (int) strlen (digits);
  if (exponent < 0)
    g_snprintf (buffer, CT_NUMBER_LENGTH, "%s0.%.*s%s", sign, -exponent - 1, "0000000", digits);
  else if (n <= exponent + 1)
    g_snprintf (buffer, CT_NUMBER_LENGTH, "%s%s%.*s", sign, digits, exponent + 1 - n, "000000000000000000000");
  else
    g_snprintf (buffer, CT_NUMBER_LENGTH, "%s%.*s.%s", sign, exponent + 1, digits, digits + exponent + 1);
  return buffer;
}

const char *
ct_number_shortest (double value,
                    char   buffer[CT_NUMBER_LENGTH])
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  if (value == 0)
    value = 0;                  /* no minus before zero */
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, CT_NUMBER_LENGTH, formats[i], value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  return write_out (buffer);
}

gboolean
ct_number_to_iso (double         value,
                  gboolean       is_1904,
                  CtNumberFormat format,
                  char           buffer[CT_NUMBER_LENGTH])
{
  gint64 total, days, seconds;
  char day[CT_DATE_ISO_LENGTH];
  CtDate date;

  if (!(value >= 0 && value < MAX_DAY_NUMBER + 1.0))
    return FALSE;

  total = llround (value * 86400);
  days = total / 86400;
  seconds = total % 86400;
  if (format == CT_FORMAT_TIME && days == 0)
    {
      g_snprintf (buffer, CT_NUMBER_LENGTH, "%02d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60),
                  (int) (seconds % 60));
      return TRUE;
    }

  /* Day 1 is 1900-01-01, but day 60 is a 29 February that never was; with Macintosh dates day 0 is 1904-01-01. */
  if (is_1904)
    ct_date_from_ymd (1904, 1, 1, &date);
  else if (days < 1 || days == 60)
    return FALSE;
  else
    ct_date_from_ymd (1899, 12, days < 60 ? 31 : 30, &date);
  if (is_1904 && days > MAX_DAY_NUMBER - 1462)
    return FALSE;

  ct_date_to_iso (ct_date_add_days (date, (int) days), day);
  if (seconds != 0 && (format == CT_FORMAT_DATE_TIME || format == CT_FORMAT_TIME))
    g_snprintf (buffer, CT_NUMBER_LENGTH, "%sT%02d:%02d:%02d", day, (int) (seconds / 3600), (int) (seconds / 60 % 60),
                (int) (seconds % 60));
  else
    g_strlcpy (buffer, day, CT_NUMBER_LENGTH);
  return TRUE;
}
