/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of reports. They are Vietnamese in every language of the program: the papers go to Vietnamese offices. */
#include <string.h>

#include "ct-fold.h"
#include "ct-report-private.h"

/* ---- The period ---- */

typedef enum { MONTH, QUARTER, HALF, YEAR, OTHER } Span;

static Span
span_of (const CtReport *report)
{
  int months = ct_date_months_between (report->from, report->to) + 1, begin = ct_date_month (report->from);

  if (ct_date_day (report->from) != 1 || ct_date_compare (ct_date_month_end (report->to), report->to) != 0)
    return OTHER;
  if (months == 1)
    return MONTH;
  if (months == 3 && begin % 3 == 1)
    return QUARTER;
  if (months == 6 && begin % 6 == 1)
    return HALF;
  return months == 12 && begin == 1 ? YEAR : OTHER;
}

static gboolean
is_one_day (const CtReport *report)
{
  return ct_date_compare (report->from, report->to) == 0;
}

static const char *
roman_quarter (const CtReport *report)
{
  static const char *const quarters[] = { "I", "II", "III", "IV" };

  return quarters[(ct_date_month (report->from) - 1) / 3];
}

static char *
vi (CtDate date)
{
  return ct_date_dup_vi (date);
}

char *
ct_report_period_sentence (const CtReport *report)
{
  int year = ct_date_year (report->from), month = ct_date_month (report->from);
  g_autofree char *from = vi (report->from);
  g_autofree char *to = vi (report->to);

  switch (span_of (report))
    {
    case MONTH:
      return g_strdup_printf ("Tháng %02d năm %d", month, year);
    case QUARTER:
      return g_strdup_printf ("Quý %s năm %d", roman_quarter (report), year);
    case HALF:
      return g_strdup_printf ("6 tháng %s năm %d", month == 1 ? "đầu" : "cuối", year);
    case YEAR:
      return g_strdup_printf ("Năm %d", year);
    case OTHER:
    default:
      return is_one_day (report) ? g_strdup_printf ("Ngày %s", to) : g_strdup_printf ("Từ %s đến %s", from, to);
    }
}

char *
ct_report_period_title (const CtReport *report)
{
  g_autofree char *sentence = ct_report_period_sentence (report);

  return span_of (report) == OTHER ? g_strdup ("") : ct_report_upper (sentence);
}

char *
ct_report_period_short (const CtReport *report)
{
  int year = ct_date_year (report->from), month = ct_date_month (report->from);
  g_autofree char *from = vi (report->from);
  g_autofree char *to = vi (report->to);

  switch (span_of (report))
    {
    case MONTH:
      return g_strdup_printf ("%02d/%d", month, year);
    case QUARTER:
      return g_strdup_printf ("quý %s/%d", roman_quarter (report), year);
    case HALF:
      return g_strdup_printf ("6 tháng %s/%d", month == 1 ? "đầu" : "cuối", year);
    case YEAR:
      return g_strdup_printf ("năm %d", year);
    case OTHER:
    default:
      return is_one_day (report) ? g_strdup (to) : g_strdup_printf ("%s-%s", from, to);
    }
}

char *
ct_report_period_long (const CtReport *report)
{
  g_autofree char *from = vi (report->from);
  g_autofree char *to = vi (report->to);

  return is_one_day (report) ? g_strdup_printf ("ngày %s", to) : g_strdup_printf ("từ ngày %s đến ngày %s", from, to);
}

/* ---- Places ---- */

static const char *const communes[] = { "xa ", "phuong ", "thi tran ", "dac khu ", NULL };

/* "An Mẫu" is "xã An Mẫu"; who writes "phường Bến Thủy" means it. */
static char *
with_level (const char        *name,
            const char        *level,
            const char *const *levels)
{
  g_autofree char *folded = ct_fold (name);

  if (name[0] == '\0')
    return g_strdup ("");
  for (gsize i = 0; levels[i] != NULL; i++)
    if (g_str_has_prefix (folded, levels[i]))
      return g_strdup (name);
  return g_strconcat (level, " ", name, NULL);
}

gboolean
ct_report_is_month (const CtReport *report)
{
  return ct_date_compare (report->from, ct_date_month_start (report->from)) == 0 &&
         ct_date_compare (report->to, ct_date_month_end (report->from)) == 0;
}

char *
ct_report_commune (const CtReport *report)
{
  return with_level (report->settings.commune, "xã", communes);
}

char *
ct_report_address (const CtReport *report)
{
  static const char *const villages[] = { "thon ", "ban ", "ap ", "xom ", "khu ", "to dan pho", "to ", "buon ", "lang ",
                                          "khu pho", NULL };
  static const char *const provinces[] = { "tinh ", "thanh pho ", "tp", NULL };
  g_autofree char *village = with_level (report->settings.village, "thôn", villages);
  g_autofree char *commune = ct_report_commune (report);
  g_autofree char *province = with_level (report->settings.province, "tỉnh", provinces);
  g_autoptr(GString) address = g_string_new (NULL);

  for (gsize i = 0; i < 3; i++)
    {
      const char *part = i == 0 ? village : i == 1 ? commune : province;

      if (part[0] != '\0')
        g_string_append_printf (address, "%s%s", address->len > 0 ? ", " : "", part);
    }
  return g_strdup (address->str);
}

char *
ct_report_place_date (const CtReport *report)
{
  g_autofree char *folded = ct_fold (report->settings.commune);
  const char *place = report->settings.commune;
  int year, month, day;

  /* The place is called by its name alone, as in every head (ct_club_head_load()). */
  for (gsize i = 0; communes[i] != NULL; i++)
    if (g_str_has_prefix (folded, communes[i]))
      {
        place = g_utf8_offset_to_pointer (place, (glong) strlen (communes[i]));
        break;
      }
  ct_date_get_ymd (report->today, &year, &month, &day);
  return g_strdup_printf (month <= 2 ? "%s, ngày %02d tháng %02d năm %d" : "%s, ngày %02d tháng %d năm %d",
                          place[0] != '\0' ? place : "…………", day, month, year);
}

/* ---- Small things ---- */

char *
ct_report_upper (const char *text)
{
  return g_utf8_strup (text, -1);
}

char *
ct_report_check_print (const CtReport *report)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; report->check[i] != '\0'; i++)
    {
      if (i > 0 && i % 4 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, g_ascii_toupper (report->check[i]));
    }
  return g_string_free (text, FALSE);
}

char *
ct_report_percent (gint64 part,
                   gint64 whole)
{
  CtDong tenths;

  if (whole <= 0 || part < 0)
    return g_strdup ("-");
  tenths = ct_dong_round_fraction (part * 1000, whole, 1, CT_ROUND_HALF_UP);
  return g_strdup_printf ("%" G_GINT64_FORMAT ",%d %%", tenths / 10, (int) (tenths % 10));
}

char *
ct_report_value_vi (const char *value)
{
  return g_strdelimit (g_strdup (value), ".", ',');
}
