/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-lunar.h"
#include "ct-name.h"

#define MINUS "\342\210\222"

char *
ct_format_dong_zero (CtDong amount)
{
  g_autofree char *plain = ct_dong_dup (amount);

  return *plain == '-' ? g_strconcat (MINUS, plain + 1, NULL) : g_steal_pointer (&plain);
}

char *
ct_format_dong (CtDong amount)
{
  return amount != 0 ? ct_format_dong_zero (amount) : g_strdup ("");
}

char *
ct_format_money (CtDong amount)
{
  g_autofree char *figure = ct_format_dong_zero (amount);

  return g_strconcat (figure, "\302\240đ", NULL);   /* the unit stays with its figure */
}

char *
ct_format_name (const char *full_name)
{
  const char *given = ct_name_given (full_name);
  g_autofree char *rest = g_markup_escape_text (full_name, given - full_name);
  g_autofree char *name = g_markup_escape_text (given, -1);

  return g_strconcat (rest, "<b>", name, "</b>", NULL);
}

char *
ct_format_group (const char *group)
{
  return g_ascii_isdigit (*group) ? g_strdup_printf (C_("member", "Group %s"), group) : g_strdup (group);
}

char *
ct_format_day_month (CtDate date)
{
  return g_strdup_printf ("%02d/%02d", ct_date_day (date), ct_date_month (date));
}

char *
ct_format_month (CtDate date)
{
  return g_strdup_printf ("%d/%d", ct_date_month (date), ct_date_year (date));
}

char *
ct_format_weekday (CtDate date)
{
  static const char *const names[] = {
    NC_("weekday", "Monday"), NC_("weekday", "Tuesday"), NC_("weekday", "Wednesday"), NC_("weekday", "Thursday"),
    NC_("weekday", "Friday"), NC_("weekday", "Saturday"), NC_("weekday", "Sunday"),
  };

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "weekday", names[ct_date_weekday (date) - 1]));
}

char *
ct_format_long_day (CtDate date)
{
  g_autofree char *weekday = ct_format_weekday (date);
  g_autofree char *day = ct_date_dup_vi (date);

  return g_strconcat (weekday, " ", day, NULL);
}

char *
ct_format_lunar (CtDate date)
{
  CtLunar lunar;

  if (!ct_lunar_from_date (date, &lunar))
    return g_strdup ("");
  if (lunar.is_leap)
    return g_strdup_printf (C_("lunar", "day %d of the second month %d"), lunar.day, lunar.month);
  return g_strdup_printf (lunar.day <= 10 ? C_("lunar", "early day %d of lunar month %d") : C_("lunar", "day %d of lunar month %d"),
                          lunar.day, lunar.month);
}

char *
ct_format_percent_bp (int rate_bp)
{
  char *text = g_strdup_printf ("%d,%02d", rate_bp / 100, rate_bp % 100);
  char *end = text + strlen (text);

  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == ',')
    *--end = '\0';
  return text;
}
