/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loose-date.h"

#include "ct-fold.h"

#include <stdio.h>
#include <string.h>

#define MAX_NUMBERS 6

/* The numbers of a text and what stands around them. */
typedef struct
{
  int      values[MAX_NUMBERS];
  int      lengths[MAX_NUMBERS];        /* in digits; 0 for a month given by name */
  guint    n;
  gboolean has_time;
  gboolean is_odd;              /* words that belong to no date */
} Numbers;

static gboolean
is_date_word (const char *word,
              gsize       length)
{
  static const char *const words[] = { "ngay", "thang", "nam", "sinh", "ns", "sn", "thg", "th", "mung", "mong", "am",
                                       "lich", "al", "duong", "dl", "n", "t", "d", "m", "y", "khoang", "x", "xx", "xxxx",
                                       "nham", "tuoi", "tu", "so",
                                       "giap", "at", "binh", "dinh", "mau", "ky", "canh", "tan", "quy", "ty", "suu",
                                       "dan", "mao", "thin", "ngo", "mui", "than", "dau", "tuat", "hoi" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && strncmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* 1 to 12 for jan, january …; English programs write dates so into text files. */
static int
month_of_word (const char *word,
               gsize       length)
{
  static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

  if (length < 3)
    return 0;
  for (int i = 0; i < 12; i++)
    if (strncmp (months + 3 * i, word, 3) == 0)
      return i + 1;
  return 0;
}

static void
scan (const char *folded,
      Numbers    *found)
{
  const char *p = folded;

  while (*p != '\0' && found->n < MAX_NUMBERS)
    {
      const char *start = p;

      if (g_ascii_isdigit (*p))
        {
          while (g_ascii_isdigit (*p))
            p++;
          if (p - start > 8)
            found->is_odd = TRUE;
          found->values[found->n] = (int) g_ascii_strtoll (start, NULL, 10);
          found->lengths[found->n++] = MIN ((int) (p - start), 9);
          /* 1950-12-25T00:00:00 or 25/12/1950 0:00: the time says nothing. */
          if (found->n >= 4 && *p == ':')
            {
              found->n--;
              found->has_time = TRUE;
              return;
            }
        }
      else if (g_ascii_isalpha (*p) || (guchar) *p >= 0x80)
        {
          int month;

          while (g_ascii_isalpha (*p) || (guchar) *p >= 0x80)
            p++;
          month = month_of_word (start, p - start);
          if (month > 0)
            {
              found->values[found->n] = month;
              found->lengths[found->n++] = 0;
            }
          else if ((guchar) *start < 0x80 && !is_date_word (start, p - start))
            found->is_odd = TRUE;
        }
      else
        p++;
    }
  found->is_odd |= *p != '\0';
}

/* "20/O3/1962": the letter for the digit. */
static void
mend_zeros (char *folded)
{
  for (char *p = folded; *p != '\0'; p++)
    if (*p == 'o' && (g_ascii_isdigit (p[1]) || (p > folded && g_ascii_isdigit (p[-1]))) &&
        !g_ascii_isalpha (p[1]) && (p == folded || !g_ascii_isalpha (p[-1])))
      *p = '0';
}

static int
full_year (int         value,
           int         digits,
           int         now,
           gboolean    is_birth,
           CtLooseHow *how)
{
  if (digits == 4)
    return value;
  if (digits != 2)
    return 0;
  *how = CT_LOOSE_TWO_DIGITS;
  if (2000 + value <= (is_birth ? now - 10 : now + 1))
    return 2000 + value;
  return 1900 + value;
}

static CtLooseResult
finish (int          year,
        int          month,
        int          day,
        CtLooseDate *out,
        CtLooseHow  *how)
{
  CtDate date;

  if (year < 1850 || year > 2150)
    return CT_LOOSE_NOT_UNDERSTOOD;
  if (month > 12 && day >= 1 && day <= 12)
    {
      int swap = month;

      month = day;
      day = swap;
      if (*how == CT_LOOSE_AS_IS)
        *how = CT_LOOSE_MONTH_FIRST;
    }
  if (month == 0)
    day = 0;
  *out = (CtLooseDate) { .year = year, .month = month, .day = day };
  if (month > 12 || !ct_date_from_ymd (year, MAX (month, 1), MAX (day, 1), &date))
    return CT_LOOSE_NO_SUCH_DAY;
  return CT_LOOSE_READ;
}

static CtLooseResult
read_serial (int          days,
             CtLooseDate *out,
             CtLooseHow  *how)
{
  CtDate date;

  ct_date_from_ymd (1899, 12, 30, &date);
  date = ct_date_add_days (date, days);
  *how = CT_LOOSE_SERIAL_DAY;
  return finish (ct_date_year (date), ct_date_month (date), ct_date_day (date), out, how);
}

static CtLooseResult
read_one (const Numbers *found,
          CtCellType     type,
          int            now,
          gboolean       is_birth,
          CtLooseDate   *out,
          CtLooseHow    *how)
{
  int value = found->values[0];

  switch (found->lengths[0])
    {
    case 4:
      return finish (value, 0, 0, out, how);
    case 5:
      if (type == CT_CELL_NUMBER || (value > 5000 && value < 80000))
        return read_serial (value, out, how);
      return CT_LOOSE_NOT_UNDERSTOOD;
    case 7: case 8:
      if (value % 10000 < 1850 && value / 10000 > 1850 && value / 10000 < 2150)
        return finish (value / 10000, value / 100 % 100, value % 100, out, how);
      return finish (value % 10000, value / 10000 % 100, value / 1000000, out, how);
    case 2:
      if (type == CT_CELL_NUMBER && value < 20)
        return CT_LOOSE_NOT_UNDERSTOOD;
      return finish (full_year (value, 2, now, is_birth, how), 0, 0, out, how);
    default:
      return CT_LOOSE_NOT_UNDERSTOOD;
    }
}

static CtLooseResult
read_numbers (const Numbers *found,
              CtCellType     type,
              int            now,
              gboolean       is_birth,
              CtLooseDate   *out,
              CtLooseHow    *how)
{
  const int *v = found->values, *n = found->lengths;
  int year;

  if (found->n == 1)
    return read_one (found, type, now, is_birth, out, how);
  if (found->n == 2)
    {
      if (n[0] == 4)
        return finish (v[0], v[1], 0, out, how);
      /* 12.195 was typed as 12.1950: a number has no last zero. */
      if (type == CT_CELL_NUMBER && n[1] == 3)
        return finish (v[1] * 10, v[0], 0, out, how);
      if (n[1] != 4 && n[0] != 0)
        return CT_LOOSE_NOT_UNDERSTOOD;
      return finish (full_year (v[1], n[1], now, is_birth, how), v[0], 0, out, how);
    }
  if (found->n != 3)
    return CT_LOOSE_NOT_UNDERSTOOD;
  if (n[0] == 4)
    return finish (v[0], v[1], v[2], out, how);
  year = full_year (v[2], n[2], now, is_birth, how);
  if (n[0] == 0)                /* Mar 12, 1950 */
    return finish (year, v[0], v[1], out, how);
  return finish (year, v[1], v[0], out, how);
}

static CtLooseResult
read_sheet_date (const char  *text,
                 CtShown      shown,
                 CtLooseDate *out,
                 CtLooseHow  *how)
{
  int year, month, day;

  if (sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return CT_LOOSE_NOT_UNDERSTOOD;
  if (year == 1905 && month <= 8)
    {
      CtDate base, date;

      ct_date_from_ymd (1899, 12, 30, &base);
      if (!ct_date_from_ymd (year, month, day, &date))
        return CT_LOOSE_NO_SUCH_DAY;
      *how = CT_LOOSE_YEAR_AS_DAY;
      return finish (ct_date_days_between (base, date), 0, 0, out, how);
    }
  /* Formats without a day are for people who do not know it; spreadsheets then say the first. */
  if (day == 1 && (shown == CT_SHOWN_MONTH || (shown == CT_SHOWN_YEAR && month == 1)))
    return finish (year, shown == CT_SHOWN_YEAR ? 0 : month, 0, out, how);
  return finish (year, month, day, out, how);
}

CtLooseResult
ct_loose_date_read (const char  *text,
                    CtCellType   type,
                    CtShown      shown,
                    int          now,
                    gboolean     is_birth,
                    CtLooseDate *out,
                    CtLooseHow  *how)
{
  g_autofree char *folded = NULL;
  Numbers found = { .n = 0 };

  *out = (CtLooseDate) { 0 };
  *how = CT_LOOSE_AS_IS;
  if (type == CT_CELL_DATE)
    return read_sheet_date (text, shown, out, how);
  if (strlen (text) > 60)
    return CT_LOOSE_NOT_UNDERSTOOD;

  folded = ct_fold (text);
  mend_zeros (folded);
  scan (folded, &found);
  if (found.is_odd)
    return CT_LOOSE_NOT_UNDERSTOOD;
  if (found.n == 0)
    {
      for (const char *p = folded; *p != '\0'; p++)
        if (g_ascii_isalpha (*p) && *p != 'x')
          return CT_LOOSE_NOT_UNDERSTOOD;
      return CT_LOOSE_EMPTY;
    }
  return read_numbers (&found, type, now, is_birth, out, how);
}

char *
ct_loose_date_dup_iso (CtLooseDate date)
{
  if (date.month == 0)
    return g_strdup_printf ("%04d", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%04d-%02d", date.year, date.month);
  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

CtDate
ct_loose_date_first (CtLooseDate date)
{
  CtDate day = CT_DATE_NONE;

  ct_date_from_ymd (date.year, MAX (date.month, 1), MAX (date.day, 1), &day);
  return day;
}
