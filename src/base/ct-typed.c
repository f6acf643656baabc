/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-typed.h"

#include <string.h>

#define MAX_PARTS 3

typedef struct
{
  int      value[MAX_PARTS];
  int      digits[MAX_PARTS];
  guint    n;
} Parts;

/* Groups of digits with a single mark, or blanks, between them; anything else is no day. */
static gboolean
split (const char *text,
       Parts      *parts)
{
  *parts = (Parts) { .n = 0 };
  text += strspn (text, " ");
  while (*text != '\0')
    {
      gsize digits = strspn (text, "0123456789");

      if (digits == 0 || digits > 8 || parts->n == MAX_PARTS)
        return FALSE;
      parts->digits[parts->n] = (int) digits;
      parts->value[parts->n++] = (int) g_ascii_strtoll (text, NULL, 10);
      text += digits;
      text += strspn (text, " ");
      if (*text == '/' || *text == '.' || *text == '-')
        {
          text++;
          text += strspn (text, " ");
          if (*text == '\0')
            return FALSE;
        }
    }
  return parts->n > 0;
}

/* "1010", "101026" and "10102026" are groups typed without marks. */
static void
unglue (Parts *parts)
{
  int value = parts->value[0];
  int digits = parts->digits[0];

  if (parts->n != 1 || (digits != 4 && digits != 6 && digits != 8))
    return;

  if (digits == 8)
    *parts = (Parts) { { value / 1000000, value / 10000 % 100, value % 10000 }, { 2, 2, 4 }, 3 };
  else if (digits == 6)
    *parts = (Parts) { { value / 10000, value / 100 % 100, value % 100 }, { 2, 2, 2 }, 3 };
  else
    *parts = (Parts) { { value / 100, value % 100 }, { 2, 2 }, 2 };
}

static gboolean
is_iso (const Parts *parts)
{
  return parts->n >= 2 && parts->digits[0] == 4;
}

static gboolean
closest_year (int     day,
              int     month,
              CtDate  near,
              CtDate *out)
{
  gboolean found = FALSE;

  for (int year = ct_date_year (near) - 1; year <= ct_date_year (near) + 1; year++)
    {
      CtDate candidate;

      if (!ct_date_from_ymd (year, month, day, &candidate))
        continue;
      if (!found || ABS (ct_date_days_between (near, candidate)) < ABS (ct_date_days_between (near, *out)))
        *out = candidate;
      found = TRUE;
    }
  return found;
}

gboolean
ct_typed_parse_day (const char *text,
                    CtDate      near,
                    CtDate     *day)
{
  Parts parts;

  if (!split (text, &parts))
    return FALSE;

  unglue (&parts);
  if (is_iso (&parts))
    return parts.n == 3 && ct_date_from_ymd (parts.value[0], parts.value[1], parts.value[2], day);
  for (guint i = 0; i < MIN (parts.n, 2); i++)
    if (parts.digits[i] > 2)
      return FALSE;
  if (parts.n == 1)
    return ct_date_from_ymd (ct_date_year (near), ct_date_month (near), parts.value[0], day);
  if (parts.n == 2)
    return closest_year (parts.value[0], parts.value[1], near, day);
  if (parts.digits[2] == 2)
    return ct_date_from_ymd (ct_date_year (near) / 100 * 100 + parts.value[2], parts.value[1], parts.value[0], day);
  return parts.digits[2] == 4 && ct_date_from_ymd (parts.value[2], parts.value[1], parts.value[0], day);
}

/* Nobody is born after today. */
static int
full_year (int    year,
           int    digits,
           CtDate today)
{
  int century = ct_date_year (today) / 100 * 100;

  if (digits == 4)
    return year;
  return century + year <= ct_date_year (today) ? century + year : century - 100 + year;
}

char *
ct_typed_dup_birth (const char *text,
                    CtDate      today)
{
  Parts parts;
  CtDate day;
  int year;

  if (!split (text, &parts))
    return NULL;

  if (parts.n == 1 && parts.digits[0] == 4)
    return ct_date_from_ymd (parts.value[0], 1, 1, &day) ? g_strdup_printf ("%04d", parts.value[0]) : NULL;
  unglue (&parts);
  if (is_iso (&parts))
    {
      int iso_year = parts.value[0];

      parts = (Parts) { { parts.n == 3 ? parts.value[2] : parts.value[1], parts.value[1], iso_year }, { 2, 2, 4 }, parts.n };
      if (parts.n == 2)
        parts.value[1] = iso_year, parts.digits[1] = 4;
    }
  if (parts.n < 2 || parts.digits[0] > 2 || (parts.digits[parts.n - 1] != 4 && parts.digits[parts.n - 1] != 2) ||
      (parts.n == 3 && parts.digits[1] > 2))
    return NULL;
  if (parts.n == 2)
    return parts.digits[1] == 4 && ct_date_from_ymd (parts.value[1], parts.value[0], 1, &day)
             ? g_strdup_printf ("%04d-%02d", parts.value[1], parts.value[0])
             : NULL;

  year = full_year (parts.value[2], parts.digits[2], today);
  return ct_date_from_ymd (year, parts.value[1], parts.value[0], &day) ? ct_date_dup_iso (day) : NULL;
}

gboolean
ct_typed_parse_month (const char *text,
                      CtDate      near,
                      CtDate     *month)
{
  Parts parts;

  if (!split (text, &parts))
    return FALSE;

  if (parts.n == 1 && parts.digits[0] == 6)
    parts = (Parts) { { parts.value[0] / 10000, parts.value[0] % 10000 }, { 2, 4 }, 2 };
  if (parts.n == 1)
    return parts.digits[0] <= 2 && ct_date_from_ymd (ct_date_year (near), parts.value[0], 1, month);
  if (parts.n != 2)
    return FALSE;
  if (parts.digits[0] == 4)
    return ct_date_from_ymd (parts.value[0], parts.value[1], 1, month);
  return parts.digits[1] == 4 && ct_date_from_ymd (parts.value[1], parts.value[0], 1, month);
}
