/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-lunar.h"

#include <math.h>

#include "ct-astronomy.h"

/* The rules, all in Vietnamese time (UTC+7): a month begins on the day of a new moon. The month in which the sun
 * passes 270° (the winter solstice) is the eleventh. Where thirteen months lie between two eleventh ones, the
 * first of them in which the sun enters no new twelfth of its way is the leap month; it takes the number of the
 * month before it. Months are known here by the number of their new moon. */

#define FIRST_YEAR 1800
#define LAST_YEAR 2199
#define ZONE (7.0 / 24)
#define JULIAN_OF_SERIAL_0 2378496   /* the Julian day number of 1799-12-31 */
#define MONTH_LENGTH 29.530588861

static int
serial_of_new_moon (int k)
{
  return (int) floor (ct_astronomy_new_moon (k) + 0.5 + ZONE) - JULIAN_OF_SERIAL_0;
}

/* The twelfth of its way, 0-11, in which the sun stands when the day begins. */
static int
sun_sector (int serial)
{
  return (int) floor (ct_astronomy_sun_longitude (serial + JULIAN_OF_SERIAL_0 - 0.5 - ZONE) / 30);
}

/* The month that has the day in it. */
static int
month_of_serial (int serial)
{
  int k = (int) floor ((serial + JULIAN_OF_SERIAL_0 - 2451550.1) / MONTH_LENGTH) + 1;

  while (serial_of_new_moon (k) > serial)
    k--;
  return k;
}

/* The eleventh month that begins in a solar year. */
static int
month_11 (int year)
{
  CtDate last;
  int k;

  if (!ct_date_from_ymd (year, 12, 31, &last))
    last.serial = 0;   /* 1799-12-31, before the first day that has a number of its own */
  k = month_of_serial (last.serial);
  return sun_sector (serial_of_new_moon (k)) >= 9 ? k - 1 : k;
}

/* How many months after the eleventh one, @start, the leap month comes; 0 for none. */
static int
leap_offset (int start,
             int next_start)
{
  if (next_start - start < 13)
    return 0;
  for (int i = 1; i < 13; i++)
    if (sun_sector (serial_of_new_moon (start + i)) == sun_sector (serial_of_new_moon (start + i + 1)))
      return i;
  g_return_val_if_reached (0);
}

gboolean
ct_lunar_from_date (CtDate   date,
                    CtLunar *out)
{
  int year, k, start, next, leap, offset;

  if (!ct_date_is_set (date))
    return FALSE;
  year = ct_date_year (date);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;

  k = month_of_serial (date.serial);
  start = month_11 (year);
  if (k < start)
    {
      next = start;
      start = month_11 (--year);
    }
  else
    next = month_11 (year + 1);

  leap = leap_offset (start, next);
  offset = k - start;
  out->is_leap = leap > 0 && offset == leap;
  if (leap > 0 && offset >= leap)
    offset--;
  out->day = date.serial - serial_of_new_moon (k) + 1;
  out->month = (offset + 10) % 12 + 1;
  out->year = year + (offset >= 2);
  return TRUE;
}

gboolean
ct_lunar_to_date (const CtLunar *lunar,
                  CtDate        *out)
{
  int year, start, leap, offset, k, first;

  if (lunar->year < FIRST_YEAR - 1 || lunar->year > LAST_YEAR || lunar->month < 1 || lunar->month > 12 || lunar->day < 1 ||
      lunar->day > 30)
    return FALSE;
  year = lunar->month >= 11 ? lunar->year : lunar->year - 1;
  if (year < FIRST_YEAR - 1)
    return FALSE;

  start = month_11 (year);
  leap = leap_offset (start, month_11 (year + 1));
  offset = (lunar->month + 1) % 12;
  if (lunar->is_leap && offset + 1 != leap)
    return FALSE;
  k = start + offset + (lunar->is_leap || (leap > 0 && offset >= leap));

  first = serial_of_new_moon (k);
  out->serial = first + lunar->day - 1;
  return out->serial >= 1 && out->serial < serial_of_new_moon (k + 1) && ct_date_year (*out) <= LAST_YEAR;
}

int
ct_lunar_leap_month (int year)
{
  /* A leap month of the year lies after the eleventh month of the year before, or after its own. */
  for (int y = year - 1; y <= year; y++)
    {
      int start, leap, offset;

      if (y < FIRST_YEAR - 1 || y > LAST_YEAR)
        continue;
      start = month_11 (y);
      leap = leap_offset (start, month_11 (y + 1));
      offset = leap - 1;
      if (leap > 0 && y + (offset >= 2) == year)
        return (offset + 10) % 12 + 1;
    }
  return 0;
}

char *
ct_lunar_year_name (int year)
{
  static const char *const stems[] = { "Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ" };
  static const char *const branches[] = { "Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi" };

  g_return_val_if_fail (year > 0, NULL);

  return g_strdup_printf ("%s %s", stems[year % 10], branches[year % 12]);
}
