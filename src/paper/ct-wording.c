/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-wording.h"

#include <string.h>

#include "ct-lunar.h"

char *
ct_wording_escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr(GString) plain = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (g_unichar_type (c))
        {
        case G_UNICODE_CONTROL:
        case G_UNICODE_LINE_SEPARATOR:
        case G_UNICODE_PARAGRAPH_SEPARATOR:
          g_string_append_c (plain, ' ');
          break;
        case G_UNICODE_FORMAT:   /* would turn the direction of what stands beside it, unseen */
          break;
        default:
          g_string_append_unichar (plain, c);
          break;
        }
    }
  return g_markup_escape_text (plain->str, plain->len);
}

char *
ct_wording_long_date (CtDate date)
{
  int year, month, day;

  ct_date_get_ymd (date, &year, &month, &day);
  return g_strdup_printf (month <= 2 ? "ngày %02d tháng %02d năm %d" : "ngày %02d tháng %d năm %d", day, month, year);
}

char *
ct_wording_long_date_capital (CtDate date)
{
  g_autofree char *text = ct_wording_long_date (date);

  return ct_wording_capital (text);
}

char *
ct_wording_short_date (CtDate date)
{
  return g_strdup_printf ("%02d/%02d", ct_date_day (date), ct_date_month (date));
}

char *
ct_wording_month (CtDate date)
{
  return g_strdup_printf ("%02d/%d", ct_date_month (date), ct_date_year (date));
}

const char *
ct_wording_weekday (CtDate date)
{
  static const char *const names[] = { "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật" };

  return names[ct_date_weekday (date) - 1];
}

char *
ct_wording_lunar (CtDate date)
{
  CtLunar lunar;
  g_autofree char *year = NULL;

  if (!ct_lunar_from_date (date, &lunar))
    return g_strdup ("");
  year = ct_lunar_year_name (lunar.year);
  return g_strdup_printf ("%02d/%02d%s %s", lunar.day, lunar.month, lunar.is_leap ? " nhuận" : "", year);
}

/* "Mua máy đo huyết áp" and "Nhận xe lăn ủng hộ" are what was done; what is there is a "Máy đo huyết áp", a "Xe lăn". */
char *
ct_wording_thing (const char *deed)
{
  static const char *const before[] = { "mua sắm ", "mua ", "nhận ", "được tặng ", "tặng ", "sắm " };
  static const char *const behind[] = { " ủng hộ", " được tặng", " được ủng hộ", " được cho" };
  g_autofree char *lower = g_utf8_strdown (deed, -1);
  g_autofree char *thing = NULL;
  gsize first = 0, end = strlen (deed);

  /* Of these words the small letters are as long as the large ones. */
  for (gsize i = 0; i < G_N_ELEMENTS (before) && first == 0; i++)
    if (g_str_has_prefix (lower, before[i]))
      first = strlen (before[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (behind) && strlen (lower) == end; i++)
    if (g_str_has_suffix (lower, behind[i]))
      {
        end -= strlen (behind[i]);
        break;
      }
  thing = end > first ? g_strndup (deed + first, end - first) : g_strdup (deed);
  return ct_wording_capital (thing);
}

char *
ct_wording_reprint (CtDate date)
{
  g_autofree char *day = ct_date_dup_vi (date);

  return ct_date_is_set (date) ? g_strdup_printf (" · in lại ngày %s", day) : g_strdup ("");
}

char *
ct_wording_share (CtDong part,
                  CtDong whole)
{
  CtDong tenths;

  if (whole <= 0 || part < 0)
    return g_strdup ("");
  tenths = ct_dong_round_fraction (part * 1000, whole, 1, CT_ROUND_HALF_UP);
  return g_strdup_printf ("%" G_GINT64_FORMAT ",%d %%", tenths / 10, (int) (tenths % 10));
}

char *
ct_wording_rate (int rate_bp)
{
  return g_strdup_printf ("%d,%02d %%", rate_bp / 100, rate_bp % 100);
}

char *
ct_wording_code (const char *code)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; code[i] != '\0'; i++)
    {
      if (i > 0 && i % 4 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, g_ascii_toupper (code[i]));
    }
  return g_string_free (text, FALSE);
}

char *
ct_wording_upper (const char *text)
{
  return g_utf8_strup (text != NULL ? text : "", -1);
}

char *
ct_wording_capital (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}
