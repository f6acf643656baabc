/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-digits.h"

#include <string.h>

#include "ct-fold.h"

char *
ct_digits_dup (const char *text)
{
  g_autofree char *clean = ct_text_clean (text);
  g_autoptr(GString) digits = g_string_new (NULL);
  const char *p = clean;

  if (g_str_has_suffix (clean, ".0") && strspn (clean, "0123456789") == strlen (clean) - 2)
    clean[strlen (clean) - 2] = 0;
  if (*p == '\'')
    p++;
  for (; *p != 0; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
      else if (strchr (" .-()", *p) == NULL)
        return NULL;
    }
  return g_string_free (g_steal_pointer (&digits), FALSE);
}
