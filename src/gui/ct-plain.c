/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-plain.h"

#include <string.h>

/* What a spreadsheet takes: digits without dots, the plain minus, no tabs inside a cell. */
void
ct_plain_append (GString    *out,
                 const char *text)
{
  g_autofree char *plain = g_strdup (text);
  gboolean is_number = *text != '\0';

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      is_number = is_number && (g_ascii_isdigit (c) || c == '.' || (c == 0x2212 && p == text));
    }
  if (is_number && strchr (text, '.') != NULL)
    {
      g_auto(GStrv) parts = g_strsplit (text, ".", -1);

      for (guint i = 1; parts[i] != NULL; i++)
        is_number = is_number && strlen (parts[i]) == 3;
      if (is_number)
        {
          g_free (plain);
          plain = g_strjoinv ("", parts);
        }
    }
  if (is_number && g_str_has_prefix (plain, "\342\210\222"))
    g_string_append_printf (out, "-%s", plain + 3);
  else
    g_string_append (out, g_strdelimit (plain, "\t\n", ' '));
}
