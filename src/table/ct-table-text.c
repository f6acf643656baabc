/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Delimited text: comma, semicolon, tab or bar; in UTF-8, UTF-16 or one of the old Vietnamese encodings. Its
 * cells stay text as they are, so that no leading zero is lost. A row is a record, as spreadsheets count. */

#include "ct-decode.h"
#include "ct-table-reader.h"
#include "ct-text-guess.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
text_close (CtTableFile *table G_GNUC_UNUSED)
{
}

static gboolean
text_open (CtTableFile  *table,
           GError      **error)
{
  return ct_table_file_add_sheet (table, _("Text"), NULL, FALSE, error);
}

static char *
decode (GBytes  *bytes,
        GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  CtUtf8 utf8 = ct_text_guess_utf8 ((const guint8 *) data, length);
  g_autoptr(GError) cause = NULL;
  g_autofree char *mended = NULL;
  char *text;

  /* Some editors of old end a file with Ctrl+Z. */
  if (length > 0 && data[length - 1] == 0x1a)
    length--;
  if (utf8 == CT_UTF8_CUT)
    {
      g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_DAMAGED,
                           _("The file ends in the middle of a letter: it was not copied to the end. Copy it again."));
      return NULL;
    }
  if (utf8 == CT_UTF8_SPOILT)
    {
      mended = g_utf8_make_valid (data, length);
      data = mended;
      length = strlen (mended);
    }
  text = ct_decode_bytes (data, length, CT_ENCODING_AUTO, &cause);
  if (text == NULL)
    g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_DAMAGED, cause->message);
  return text;
}

static void
skip_line_end (const char **at)
{
  if (**at == '\r')
    (*at)++;
  if (**at == '\n')
    (*at)++;
}

/* Excel lets the first line name the delimiter: sep=; */
static char
find_delimiter (const char **at)
{
  if (g_ascii_strncasecmp (*at, "sep=", 4) == 0 && (*at)[4] != '\0' && strchr ("\r\n", (*at)[5]) != NULL)
    {
      char delimiter = (*at)[4];

      *at += 5;
      skip_line_end (at);
      return delimiter;
    }
  return ct_text_guess_delimiter (*at);
}

/* Some programs write ="0912345678", lest Excel drop the zero. */
static void
strip_formula (GString *field)
{
  if (field->len < 3 || field->str[0] != '=' || field->str[1] != '"' || field->str[field->len - 1] != '"' ||
      strchr (field->str + 2, '"') != field->str + field->len - 1)
    return;
  g_string_truncate (field, field->len - 1);
  g_string_erase (field, 0, 2);
}

static gboolean
read_record (CtGrid      *grid,
             const char **at,
             char         delimiter,
             GString     *field,
             GError     **error)
{
  for (gint64 column = 0;; column++)
    {
      ct_text_read_field (at, delimiter, field);
      strip_formula (field);
      if (field->str[strspn (field->str, " \t\n")] != '\0' &&
          !ct_grid_add (grid, column, CT_CELL_TEXT, CT_SHOWN_ALL, 0, field->str, error))
        return FALSE;
      if (**at != delimiter)
        break;
      (*at)++;
    }
  skip_line_end (at);
  return TRUE;
}

static CtGrid *
text_read (CtTableFile  *table,
           guint         sheet G_GNUC_UNUSED,
           GError      **error)
{
  g_autoptr(CtGrid) grid = ct_grid_new ();
  g_autoptr(GString) field = g_string_new (NULL);
  g_autofree char *text = decode (table->bytes, error);
  const char *at = text;
  char delimiter;

  if (text == NULL)
    return NULL;

  delimiter = find_delimiter (&at);
  for (gint64 number = 1; *at != '\0'; number++)
    {
      if (number > CT_GRID_MAX_ROWS)
        {
          g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
                               _("This text has more lines than a sheet has rows. Copy the list alone into a new file."));
          return NULL;
        }
      if (!ct_grid_begin_row (grid, number, error) || !read_record (grid, &at, delimiter, field, error))
        return NULL;
    }
  ct_grid_finish (grid);
  return g_steal_pointer (&grid);
}

const CtTableReader ct_table_reader_text = { text_open, text_read, text_close };
