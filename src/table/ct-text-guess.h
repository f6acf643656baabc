/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a delimited text is made of, judged by its beginning. */

gboolean ct_text_guess_is_binary (const guint8 *data, gsize length);
/* UTF-8 but for a few bytes, or cut off within a letter at the very end. */
typedef enum
{
  CT_UTF8_NOT,
  CT_UTF8_WHOLE,
  CT_UTF8_CUT,                  /* the last letter is not whole */
  CT_UTF8_SPOILT,               /* a few bytes in between are something else */
} CtUtf8;
CtUtf8   ct_text_guess_utf8      (const guint8 *data, gsize length);
char     ct_text_guess_delimiter (const char *text);

/* One field from *@at on; leaves *@at at the delimiter or line end behind it, or at the final NUL.
 * Quotes are taken as spreadsheet programs write them; a quote that is never closed is a mere character. */
void     ct_text_read_field      (const char **at, char delimiter, GString *field);
