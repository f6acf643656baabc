/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-json-put.h"

#include <string.h>

/* The string mostly has room, and then nobody needs to be asked. */
void
ct_json_put (GString    *json,
             const char *piece,
             gsize       length)
{
  if (json->len + length >= json->allocated_len)
    {
      g_string_append_len (json, piece, length);
      return;
    }
  memcpy (json->str + json->len, piece, length);
  json->len += length;
  json->str[json->len] = '\0';
}

void
ct_json_put_integer (GString *json,
                     gint64   number)
{
  char digits[24];
  char *first = digits + sizeof digits;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  do
    *--first = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (number < 0)
    *--first = '-';
  ct_json_put (json, first, digits + sizeof digits - first);
}

static gboolean
is_plain (char c)
{
  return (guchar) c > 0x1f && c != '"' && c != '\\';
}

/* Keys for sorting are full of control characters. */
static void
put_escaped (GString *json,
             guchar   c)
{
  static const char special[0x20] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r' };
  static const char digits[] = "0123456789abcdef";
  char letter = c > 0x1f ? (char) c : special[c];

  if (letter != '\0')
    ct_json_put (json, (char[]) { '\\', letter }, 2);
  else
    ct_json_put (json, (char[]) { '\\', 'u', '0', '0', digits[c >> 4], digits[c & 0xf] }, 6);
}

void
ct_json_put_text (GString    *json,
                  const char *text)
{
  const char *p = text;

  ct_json_put (json, "\"", 1);
  for (;;)
    {
      const char *begin = p;

      while (is_plain (*p))
        p++;
      ct_json_put (json, begin, p - begin);
      if (*p == '\0')
        break;
      put_escaped (json, *p++);
    }
  ct_json_put (json, "\"", 1);
}
