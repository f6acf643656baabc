/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-text-guess.h"

#include "ct-grid.h"

#include <string.h>

#define JUDGED_BYTES   65536
#define JUDGED_RECORDS 200
#define MAX_FIELDS     64       /* beyond it, counts are not told apart */

gboolean
ct_text_guess_is_binary (const guint8 *data,
                         gsize         length)
{
  gsize n = MIN (length, JUDGED_BYTES) & ~(gsize) 1;
  gsize nuls[2] = { 0, 0 };
  gsize controls = 0;

  if (length < 2)
    return length == 1 && (data[0] < 0x09 || data[0] == 0x7f);
  if ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff))
    return FALSE;

  for (gsize i = 0; i < n; i++)
    {
      nuls[i % 2] += data[i] == 0;
      controls += data[i] < 0x20 && (data[i] < 0x09 || data[i] > 0x0d) && data[i] != 0x1a;
    }
  /* UTF-16 without its mark: a NUL beside every plain letter, always on the same side. */
  if (nuls[0] + nuls[1] > 0)
    return nuls[0] != 0 ? nuls[1] != 0 || nuls[0] <= n / 8 : nuls[1] <= n / 8;
  return controls > n / 50;
}

CtUtf8
ct_text_guess_utf8 (const guint8 *data,
                    gsize         length)
{
  const char *at = (const char *) data, *end = at + length;
  gsize good = 0, bad = 0;
  const char *stop;

  while (!g_utf8_validate (at, end - at, &stop))
    {
      if (end - stop < 4 && bad == 0 && (guint8) *stop >= 0xc2 &&
          g_utf8_get_char_validated (stop, end - stop) == (gunichar) -2)
        return CT_UTF8_CUT;
      for (; at < stop; at++)
        good += (guint8) *at >= 0xc0;
      if (++bad > 1000)
        return CT_UTF8_NOT;
      at = stop + 1;
    }
  if (bad == 0)
    return CT_UTF8_WHOLE;
  for (; at < end; at++)
    good += (guint8) *at >= 0xc0;
  return good > 20 * bad ? CT_UTF8_SPOILT : CT_UTF8_NOT;
}

/* ---- fields -------------------------------------------------------------------------------- */

static gboolean
ends_field (char c,
            char delimiter)
{
  return c == '\0' || c == delimiter || c == '\n' || c == '\r';
}

/* The quote that closes the one before @at, or NULL. Between lines it must stand at the end of a field, lest a
 * stray quote swallow the lines behind it. */
static const char *
find_close (const char *at,
            char        delimiter)
{
  const char *limit = at + CT_GRID_MAX_CHARS * 4;
  gboolean has_lines = FALSE;

  for (; *at != '\0' && at < limit; at++)
    {
      has_lines |= *at == '\n' || *at == '\r';
      if (*at != '"')
        continue;
      if (at[1] == '"')
        {
          at++;
          continue;
        }
      return !has_lines || ends_field (at[1 + strspn (at + 1, " ")], delimiter) ? at : NULL;
    }
  return NULL;
}

void
ct_text_read_field (const char **at,
                    char         delimiter,
                    GString     *field)
{
  const char *p = *at;
  const char *quote = p + strspn (p, " ");
  const char *close = *quote == '"' ? find_close (quote + 1, delimiter) : NULL;

  g_string_truncate (field, 0);
  if (close != NULL)
    {
      for (p = quote + 1; p < close; p++)
        {
          if (*p == '\r')
            {
              g_string_append_c (field, '\n');
              p += p[1] == '\n';
              continue;
            }
          g_string_append_c (field, *p);
          p += *p == '"';
        }
      p = close + 1;
      p += strspn (p, " ");
    }
  while (!ends_field (*p, delimiter))
    g_string_append_c (field, *p++);
  *at = p;
}

/* ---- delimiter ----------------------------------------------------------------------------- */

/* How many of the records have the number of fields (two or more) that most have. */
static guint
count_agreeing (const char *text,
                char        delimiter,
                guint      *n_records)
{
  g_autoptr(GString) field = g_string_new (NULL);
  guint histogram[MAX_FIELDS + 1] = { 0, };
  const char *at = text;
  guint best = 0;

  *n_records = 0;
  while (*at != '\0' && at - text < JUDGED_BYTES && *n_records < JUDGED_RECORDS)
    {
      guint n = 0;
      gboolean is_blank = TRUE;

      for (;;)
        {
          ct_text_read_field (&at, delimiter, field);
          is_blank &= field->str[strspn (field->str, " \t")] == '\0';
          n++;
          if (*at != delimiter)
            break;
          at++;
        }
      if (*at == '\r')
        at++;
      if (*at == '\n')
        at++;
      if (is_blank)
        continue;
      histogram[MIN (n, MAX_FIELDS)]++;
      (*n_records)++;
    }
  for (guint n = 2; n <= MAX_FIELDS; n++)
    best = MAX (best, histogram[n]);
  return best;
}

/**
 * ct_text_guess_delimiter:
 *
 * Finds what stands between the fields. A comma is part of many addresses, so the others come first: where a tab
 * or semicolon cuts most lines alike, it is the one.
 */
char
ct_text_guess_delimiter (const char *text)
{
  static const char candidates[] = { '\t', ';', '|', ',' };
  char best = ',';
  guint best_count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint n_records;
      guint count = count_agreeing (text, candidates[i], &n_records);

      if (count >= 2 && count * 10 >= n_records * 6)
        return candidates[i];
      if (count > best_count)
        {
          best = candidates[i];
          best_count = count;
        }
    }
  return best;
}
