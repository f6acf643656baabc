/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-out.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define BLOCK 65536

struct _CtOut
{
  int      fd;
  int      error;
  gboolean has_cells;   /* in the row being written */
  GString *buffer;
};

CtOut *
ct_out_new (int fd)
{
  CtOut *out = g_new0 (CtOut, 1);

  out->fd = fd;
  out->buffer = g_string_sized_new (BLOCK + 4096);
  return out;
}

void
ct_out_free (CtOut *out)
{
  g_string_free (out->buffer, TRUE);
  g_free (out);
}

int
ct_out_error (CtOut *out)
{
  return out->error;
}

gboolean
ct_out_flush (CtOut *out)
{
  gsize done = 0;

  while (done < out->buffer->len && out->error == 0)
    {
      gssize n = write (out->fd, out->buffer->str + done, MIN (out->buffer->len - done, BLOCK));

      if (n < 0 && errno != EINTR)
        out->error = errno;
      else if (n > 0)
        done += n;
    }
  g_string_truncate (out->buffer, 0);
  return out->error == 0;
}

static void
flush_if_full (CtOut *out)
{
  if (out->buffer->len >= BLOCK)
    ct_out_flush (out);
}

void
ct_out_bytes (CtOut      *out,
              const char *bytes,
              gsize       length)
{
  g_string_append_len (out->buffer, bytes, length);
  flush_if_full (out);
}

void
ct_out_line (CtOut      *out,
             const char *text)
{
  g_string_append (out->buffer, text);
  g_string_append_c (out->buffer, '\n');
  flush_if_full (out);
}

void
ct_out_cell (CtOut      *out,
             const char *text)
{
  gsize start;

  if (out->has_cells)
    g_string_append_c (out->buffer, '\t');
  out->has_cells = TRUE;
  if (text == NULL)
    return;

  start = out->buffer->len;
  g_string_append (out->buffer, text);
  for (gsize i = start; i < out->buffer->len; i++)
    if (strchr ("\t\n\v\f\r", out->buffer->str[i]) != NULL)
      out->buffer->str[i] = ' ';
}

void
ct_out_cell_int (CtOut  *out,
                 gint64  number)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  ct_out_cell (out, text);
}

void
ct_out_end_row (CtOut *out)
{
  g_string_append_c (out->buffer, '\n');
  out->has_cells = FALSE;
  flush_if_full (out);
}

void
ct_out_row (CtOut      *out,
            const char *first,
            ...)
{
  va_list cells;

  va_start (cells, first);
  for (const char *cell = first; cell != NULL; cell = va_arg (cells, const char *))
    ct_out_cell (out, cell);
  va_end (cells);
  ct_out_end_row (out);
}
