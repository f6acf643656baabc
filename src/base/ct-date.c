/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-date.h"

#include <string.h>

#define MIN_YEAR 1800
#define MAX_YEAR 9999
#define SERIAL_OF_1970 62092
#define FIRST_SERIAL 1                /* 1800-01-01 */
#define LAST_SERIAL  2994988          /* 9999-12-31 */

/* Days since 1970-01-01 of a Gregorian day, counted in 400-year eras that begin on 1 March. */
static gint32
days_from_civil (int year,
                 int month,
                 int day)
{
  int y = month <= 2 ? year - 1 : year;
  int era = y / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

int
ct_date_days_in_month (int year,
                       int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : days[month - 1];
}

gboolean
ct_date_from_ymd (int     year,
                  int     month,
                  int     day,
                  CtDate *out)
{
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 ||
      day > ct_date_days_in_month (year, month))
    return FALSE;

  out->serial = days_from_civil (year, month, day) + SERIAL_OF_1970;
  return TRUE;
}

void
ct_date_get_ymd (CtDate  date,
                 int    *year,
                 int    *month,
                 int    *day)
{
  gint32 z = date.serial - SERIAL_OF_1970 + 719468;
  int era = z / 146097;
  int day_of_era = z - era * 146097;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int mp = (5 * day_of_year + 2) / 153;

  g_return_if_fail (ct_date_is_set (date));

  *day = day_of_year - (153 * mp + 2) / 5 + 1;
  *month = mp < 10 ? mp + 3 : mp - 9;
  *year = year_of_era + era * 400 + (*month <= 2);
}

int
ct_date_year (CtDate date)
{
  int y, m, d;

  ct_date_get_ymd (date, &y, &m, &d);
  return y;
}

int
ct_date_month (CtDate date)
{
  int y, m, d;

  ct_date_get_ymd (date, &y, &m, &d);
  return m;
}

int
ct_date_day (CtDate date)
{
  int y, m, d;

  ct_date_get_ymd (date, &y, &m, &d);
  return d;
}

int
ct_date_weekday (CtDate date)
{
  /* 1800-01-01, serial 1, was a Wednesday. */
  return (date.serial + 1) % 7 + 1;
}

/* Reads exactly @n digits. */
static gboolean
read_digits (const char *text,
             int         n,
             int        *out)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      value = value * 10 + (text[i] - '0');
    }
  *out = value;
  return TRUE;
}

gboolean
ct_date_parse_iso (const char *text,
                   CtDate     *out)
{
  int y, m, d;

  return strlen (text) == 10 && text[4] == '-' && text[7] == '-' &&
         read_digits (text, 4, &y) && read_digits (text + 5, 2, &m) && read_digits (text + 8, 2, &d) &&
         ct_date_from_ymd (y, m, d, out);
}

gboolean
ct_date_parse_month (const char *text,
                     CtDate     *out)
{
  int y, m;

  return strlen (text) == 7 && text[4] == '-' && read_digits (text, 4, &y) && read_digits (text + 5, 2, &m) &&
         ct_date_from_ymd (y, m, 1, out);
}

const char *
ct_date_to_iso (CtDate date,
                char   buffer[CT_DATE_ISO_LENGTH])
{
  int y, m, d;

  if (!ct_date_is_set (date))
    {
      buffer[0] = 0;
      return buffer;
    }
  ct_date_get_ymd (date, &y, &m, &d);
  for (int i = 3; i >= 0; i--, y /= 10)
    buffer[i] = '0' + y % 10;
  buffer[4] = buffer[7] = '-';
  buffer[5] = '0' + m / 10;
  buffer[6] = '0' + m % 10;
  buffer[8] = '0' + d / 10;
  buffer[9] = '0' + d % 10;
  buffer[10] = 0;
  return buffer;
}

char *
ct_date_dup_iso (CtDate date)
{
  char buffer[CT_DATE_ISO_LENGTH];

  return g_strdup (ct_date_to_iso (date, buffer));
}

char *
ct_date_dup_vi (CtDate date)
{
  int y, m, d;

  if (!ct_date_is_set (date))
    return g_strdup ("");
  ct_date_get_ymd (date, &y, &m, &d);
  return g_strdup_printf ("%02d/%02d/%04d", d, m, y);
}

CtDate
ct_date_add_days (CtDate date,
                  int    days)
{
  return (CtDate) { (gint32) CLAMP ((gint64) date.serial + days, FIRST_SERIAL, LAST_SERIAL) };
}

CtDate
ct_date_month_day (CtDate date,
                   int    months,
                   int    day)
{
  CtDate result = CT_DATE_NONE;
  int y, m, d, index;

  ct_date_get_ymd (date, &y, &m, &d);
  index = y * 12 + (m - 1) + months;
  y = index / 12;
  m = index % 12 + 1;
  if (index < MIN_YEAR * 12)
    return (CtDate) { FIRST_SERIAL };
  if (y > MAX_YEAR)
    return (CtDate) { LAST_SERIAL };
  if (!ct_date_from_ymd (y, m, MIN (day, ct_date_days_in_month (y, m)), &result))
    g_return_val_if_reached (CT_DATE_NONE);
  return result;
}

CtDate
ct_date_month_start (CtDate date)
{
  return ct_date_month_day (date, 0, 1);
}

CtDate
ct_date_month_end (CtDate date)
{
  return ct_date_month_day (date, 0, 31);
}

int
ct_date_months_between (CtDate from,
                        CtDate to)
{
  int y1, m1, d1, y2, m2, d2;

  ct_date_get_ymd (from, &y1, &m1, &d1);
  ct_date_get_ymd (to, &y2, &m2, &d2);
  return (y2 - y1) * 12 + (m2 - m1);
}
