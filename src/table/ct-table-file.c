/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-reason.h"
#include "ct-table-reader.h"
#include "ct-zip.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

G_DEFINE_QUARK (ct-table-error-quark, ct_table_error)

static void
clear_sheet (gpointer data)
{
  CtSheetEntry *entry = data;

  g_free (entry->name);
  g_free (entry->part);
}

/* Why g_file_get_contents () failed, for those reasons that ct_reason () has words for. */
static int
errno_of (const GError *error)
{
  static const struct { GFileError error; int code; } codes[] = {
    { G_FILE_ERROR_PERM, EPERM }, { G_FILE_ERROR_ACCES, EACCES }, { G_FILE_ERROR_IO, EIO }, { G_FILE_ERROR_NXIO, ENXIO },
    { G_FILE_ERROR_NODEV, ENODEV }, { G_FILE_ERROR_NOMEM, ENOMEM }, { G_FILE_ERROR_NAMETOOLONG, ENAMETOOLONG },
    { G_FILE_ERROR_MFILE, EMFILE }, { G_FILE_ERROR_NFILE, ENFILE }, { G_FILE_ERROR_NOTDIR, ENOTDIR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, G_FILE_ERROR, codes[i].error))
      return codes[i].code;
  return EIO;
}

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr(GError) cause = NULL;
  GStatBuf info;
  char *contents;
  gsize length;

  /* Devices never end. */
  if (g_stat (path, &info) == 0 && (S_ISCHR (info.st_mode) || S_ISBLK (info.st_mode)))
    {
      g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_UNREADABLE,
                   _("“%s” is a device. Choose the file with the list in it."), name);
      return NULL;
    }
  if (g_stat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_size > CT_TABLE_MAX_FILE)
    {
      g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
                   _("“%s” is too large for a list of members. Copy the list alone into a new workbook and choose "
                     "that one."), name);
      return NULL;
    }
  if (!g_file_test (path, G_FILE_TEST_IS_DIR) && g_file_get_contents (path, &contents, &length, &cause))
    return g_bytes_new_take (contents, length);

  if (cause == NULL)
    g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_UNREADABLE,
                 _("“%s” is a folder. Choose the file with the list in it."), name);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_UNREADABLE,
                 _("There is no file “%s”. Was it moved, or the USB stick pulled out?"), name);
  else
    g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_UNREADABLE,
                 _("“%s” cannot be read: %s. If it is open in another program, close it there first."), name,
                 ct_reason (errno_of (cause)));
  return NULL;
}

/**
 * ct_table_file_open:
 * @path: a file, in the encoding of file names
 *
 * Opens a file and lists its sheets; cells are read by ct_table_file_read_sheet ().
 *
 * Returns: (transfer full): the table, or %NULL with a #CtTableError whose sentence says what the file
 *   is instead and what to do
 */
CtTableFile *
ct_table_file_open (const char  *path,
                    GError     **error)
{
  g_autoptr(GBytes) bytes = read_file (path, error);

  return bytes != NULL ? ct_table_file_open_bytes (bytes, error) : NULL;
}

/**
 * ct_table_file_open_bytes:
 *
 * Like ct_table_file_open (), for a file already in memory.
 *
 * Returns: (transfer full): the table, or %NULL with a #CtTableError
 */
CtTableFile *
ct_table_file_open_bytes (GBytes  *bytes,
                          GError **error)
{
  g_autoptr(CtTableFile) table = NULL;
  const CtTableReader *reader = ct_table_sniff (bytes, error);

  if (reader == NULL)
    return NULL;

  table = g_new0 (CtTableFile, 1);
  table->bytes = g_bytes_ref (bytes);
  table->reader = reader;
  table->sheets = g_array_new (FALSE, FALSE, sizeof (CtSheetEntry));
  g_array_set_clear_func (table->sheets, clear_sheet);

  if (!reader->open (table, error))
    return NULL;
  if (table->sheets->len == 0)
    {
      g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_EMPTY, _("There is no sheet in this file."));
      return NULL;
    }
  return g_steal_pointer (&table);
}

void
ct_table_file_free (CtTableFile *table)
{
  if (table == NULL)
    return;

  table->reader->close (table);
  g_array_unref (table->sheets);
  g_bytes_unref (table->bytes);
  g_free (table);
}

gboolean
ct_table_file_add_sheet (CtTableFile  *table,
                         const char   *name,
                         const char   *part,
                         gboolean      is_hidden,
                         GError      **error)
{
  CtSheetEntry entry = { .is_hidden = is_hidden };

  if (table->sheets->len >= CT_TABLE_MAX_SHEETS)
    {
      g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
                           _("This file has more than a thousand sheets. Copy the one with the list into a new "
                             "workbook and choose that one."));
      return FALSE;
    }
  entry.name = g_strdup (name);
  entry.part = g_strdup (part);
  g_array_append_val (table->sheets, entry);
  return TRUE;
}

const CtSheetEntry *
ct_table_file_sheet_entry (const CtTableFile *table,
                           guint              sheet)
{
  g_return_val_if_fail (sheet < table->sheets->len, NULL);
  return &g_array_index (table->sheets, CtSheetEntry, sheet);
}

guint
ct_table_file_n_sheets (const CtTableFile *table)
{
  return table->sheets->len;
}

const char *
ct_table_file_sheet_name (const CtTableFile *table,
                          guint              sheet)
{
  return ct_table_file_sheet_entry (table, sheet)->name;
}

gboolean
ct_table_file_sheet_is_hidden (const CtTableFile *table,
                               guint              sheet)
{
  return ct_table_file_sheet_entry (table, sheet)->is_hidden;
}

/* Names as people type them: composed or not, in capitals or not, with blanks around. */
static char *
dup_sheet_key (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *key = composed != NULL ? g_utf8_casefold (composed, -1) : g_strdup (name);

  return g_strdup (g_strstrip (key));
}

gboolean
ct_table_file_find_sheet (const CtTableFile  *table,
                          const char         *name,
                          guint              *sheet,
                          GError            **error)
{
  g_autofree char *wanted = name != NULL ? dup_sheet_key (name) : NULL;
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < table->sheets->len; i++)
    {
      const CtSheetEntry *entry = ct_table_file_sheet_entry (table, i);
      g_autofree char *key = dup_sheet_key (entry->name);

      if (wanted == NULL ? !entry->is_hidden : g_str_equal (key, wanted))
        {
          *sheet = i;
          return TRUE;
        }
      if (i < 20)
        g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "", entry->name);
    }
  if (wanted == NULL)
    {
      *sheet = 0;
      return TRUE;
    }
  g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_NO_SHEET,
               _("The file has no sheet “%s”. It has: %s."), name, names->str);
  return FALSE;
}

/**
 * ct_table_file_read_sheet:
 *
 * Reads one sheet whole.
 *
 * Returns: (transfer full): its cells, or %NULL with a #CtTableError
 */
CtGrid *
ct_table_file_read_sheet (CtTableFile  *table,
                          guint         sheet,
                          GError      **error)
{
  g_return_val_if_fail (sheet < table->sheets->len, NULL);
  return table->reader->read (table, sheet, error);
}

gboolean
ct_table_file_is_exhausted (const CtTableFile *table)
{
  return table->unpacked > CT_ZIP_MAX_XML;
}
