/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-birth.h"

#include <string.h>

gboolean
ct_birth_parse (const char *text,
                CtBirth    *out)
{
  char full[CT_DATE_ISO_LENGTH] = "0000-01-01";
  gsize length = strlen (text);
  CtDate date;
  int y, m, d;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  memcpy (full, text, length);
  if (!ct_date_parse_iso (full, &date))
    return FALSE;

  ct_date_get_ymd (date, &y, &m, &d);
  *out = (CtBirth) { .year = y, .month = length >= 7 ? m : 0, .day = length == 10 ? d : 0 };
  return TRUE;
}

CtDate
ct_birth_reaches (CtBirth birth,
                  int     age)
{
  CtDate date = CT_DATE_NONE;
  int year = birth.year + age;
  int month = birth.month != 0 ? birth.month : 1;
  int day = birth.day != 0 ? birth.day : 1;

  if (ct_date_from_ymd (year, month, day, &date))
    return date;
  /* 29 February of a common year. */
  if (ct_date_from_ymd (year, 3, 1, &date))
    return date;
  return CT_DATE_NONE;
}

int
ct_birth_age (CtBirth birth,
              CtDate  date)
{
  int age = ct_date_year (date) - birth.year;

  return age > 0 && ct_date_compare (date, ct_birth_reaches (birth, age)) < 0 ? age - 1 : age;
}

char *
ct_birth_dup_vi (CtBirth birth)
{
  if (birth.month == 0)
    return g_strdup_printf ("%d", birth.year);
  if (birth.day == 0)
    return g_strdup_printf ("%02d/%d", birth.month, birth.year);
  return g_strdup_printf ("%02d/%02d/%d", birth.day, birth.month, birth.year);
}
