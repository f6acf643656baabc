/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-input.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "ct-base-error.h"
#include "ct-reason.h"

#define BLOCK 65536

struct _CtInput
{
  int         fd;
  guint       line_no;
  gboolean    is_at_end;
  gsize       start;      /* of the next line in @buffer */
  GByteArray *buffer;
};

CtInput *
ct_input_new (int fd)
{
  CtInput *input = g_new0 (CtInput, 1);

  input->fd = fd;
  input->buffer = g_byte_array_new ();
  return input;
}

void
ct_input_free (CtInput *input)
{
  g_byte_array_unref (input->buffer);
  g_free (input);
}

guint
ct_input_line_no (CtInput *input)
{
  return input->line_no;
}

/* Appends what can be read now; 0 at the end, -1 with @error set. */
static gssize
read_block (int          fd,
            GByteArray  *buffer,
            GError     **error)
{
  guint old = buffer->len;
  gssize n;

  g_byte_array_set_size (buffer, old + BLOCK);
  do
    n = read (fd, buffer->data + old, BLOCK);
  while (n < 0 && errno == EINTR);
  g_byte_array_set_size (buffer, old + (n > 0 ? n : 0));
  if (n < 0)
    {
      int saved = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved), _("The input cannot be read: %s."), ct_reason (saved));
    }
  return n;
}

GByteArray *
ct_input_read_all (int      fd,
                   GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  gssize n;

  while ((n = read_block (fd, bytes, error)) > 0)
    ;
  return n < 0 ? NULL : g_steal_pointer (&bytes);
}

/* Reads on until a line end is in the buffer, or the input ends. Gives where the line ends. */
static gboolean
fill_line (CtInput  *input,
           gsize    *end,
           GError  **error)
{
  gsize searched = input->start;

  for (;;)
    {
      const guint8 *found = NULL;
      gssize n;

      if (searched < input->buffer->len)
        found = memchr (input->buffer->data + searched, '\n', input->buffer->len - searched);
      if (found != NULL || input->is_at_end)
        {
          *end = found != NULL ? (gsize) (found - input->buffer->data) : input->buffer->len;
          return TRUE;
        }

      g_byte_array_remove_range (input->buffer, 0, input->start);
      input->start = 0;
      searched = input->buffer->len;
      n = read_block (input->fd, input->buffer, error);
      if (n < 0)
        return FALSE;
      input->is_at_end = n == 0;
    }
}

const char *
ct_input_next_line (CtInput  *input,
                    GError  **error)
{
  gsize end, length;
  char *line;

  if (!fill_line (input, &end, error))
    return NULL;
  if (input->is_at_end && input->start >= input->buffer->len)
    return NULL;
  if (end == input->buffer->len)
    g_byte_array_append (input->buffer, (const guint8 *) "", 1);   /* the last line has no end to put a NUL on */

  line = (char *) input->buffer->data + input->start;
  length = end - input->start;
  input->start = end + 1;
  input->line_no++;
  if (length > 0 && line[length - 1] == '\r')
    length--;
  line[length] = 0;

  if (memchr (line, 0, length) != NULL)
    {
      g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT, _("Line %u of the input has a zero byte in it: this is not a text file."),
                   input->line_no);
      return NULL;
    }
  if (!g_utf8_validate (line, length, NULL))
    {
      g_set_error (error, CT_BASE_ERROR, CT_BASE_ERROR_TEXT,
                   _("Line %u of the input is not UTF-8. Convert the file first: chungtay-cli decode --from auto."), input->line_no);
      return NULL;
    }
  return input->line_no == 1 && g_str_has_prefix (line, "\ufeff") ? line + strlen ("\ufeff") : line;
}
