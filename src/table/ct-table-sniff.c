/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is, by its first bytes: the name may lie. Each kind that we cannot read has a sentence that
 * says what to do about it. */

#include "ct-table-reader.h"
#include "ct-text-guess.h"
#include "ct-zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char  *magic;
  gsize        length;
  CtTableError code;
  const char  *sentence;
} magics[] = {
  { "\x89PNG", 4, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is a picture, not a table. A list on a picture has to be typed in.") },
  { "\xff\xd8\xff", 3, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is a picture, not a table. A list on a picture has to be typed in.") },
  { "GIF8", 4, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is a picture, not a table. A list on a picture has to be typed in.") },
  { "BM", 2, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is a picture, not a table. A list on a picture has to be typed in.") },
  { "%PDF", 4, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is a PDF, made for printing. Ask for the spreadsheet from which it was made.") },
  { "{\\rtf", 5, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is a letter, not a table. Open it, copy its table into a spreadsheet, and choose that one.") },
  { "SQLite format 3", 15, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is a club's book, not a list. Open it with “Open book”.") },
  { "Rar!", 4, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is an archive. Unpack it and choose the list that is in it.") },
  { "7z\xbc\xaf", 4, CT_TABLE_ERROR_NOT_A_TABLE,
    N_("This file is an archive. Unpack it and choose the list that is in it.") },
};

#define SENTENCE_XLS \
  N_("This workbook has the old form of Excel 97-2003 (.xls). Open it in Excel or LibreOffice, choose “Save As”, take " \
     "“Excel Workbook (.xlsx)”, and choose the new file here.")
#define SENTENCE_PASSWORD \
  N_("This file is locked with a password. Open it, take the password off (File, Info, Protect Workbook), save it, " \
     "and choose it again.")
#define SENTENCE_XML \
  N_("This is a web page or an XML file under the name of a workbook. Open it in Excel or LibreOffice, save it as " \
     "“Excel Workbook (.xlsx)”, and choose the new file here.")
#define SENTENCE_LETTER \
  N_("This file is a letter, not a table. Open it, copy its table into a spreadsheet, and choose that one.")
#define SENTENCE_BINARY \
  N_("This file is not a table: it is neither a workbook (.xlsx, .ods) nor a text file (.csv).")

static const CtTableReader *
refuse (CtTableError   code,
        const char    *sentence,
        GError       **error)
{
  g_set_error_literal (error, CT_TABLE_ERROR, code, _(sentence));
  return NULL;
}

/* The name of a stream in an OLE2 file, which has them in UTF-16. */
static gboolean
has_stream (const guint8 *data,
            gsize         length,
            const char   *name)
{
  gsize n = strlen (name) * 2;
  g_autofree char *wide = g_malloc0 (n);

  for (gsize i = 0; name[i] != '\0'; i++)
    wide[i * 2] = name[i];

  for (const guint8 *at = data, *end = data + length; (gsize) (end - at) >= n; at++)
    {
      at = memchr (at, wide[0], end - at - n + 1);
      if (at == NULL)
        return FALSE;
      if (memcmp (at, wide, n) == 0)
        return TRUE;
    }
  return FALSE;
}

static const CtTableReader *
sniff_ole2 (const guint8  *data,
            gsize          length,
            GError       **error)
{
  if (has_stream (data, length, "EncryptedPackage"))
    return refuse (CT_TABLE_ERROR_ENCRYPTED, SENTENCE_PASSWORD, error);
  if (has_stream (data, length, "WordDocument"))
    return refuse (CT_TABLE_ERROR_NOT_A_TABLE, SENTENCE_LETTER, error);
  return refuse (CT_TABLE_ERROR_OLD_FORMAT, SENTENCE_XLS, error);
}

static const CtTableReader *
sniff_zip (GBytes  *bytes,
           GError **error)
{
  g_autoptr(CtZip) zip = ct_zip_open (bytes, error);

  if (zip == NULL)
    return NULL;
  if (ct_zip_is_encrypted (zip))
    return refuse (CT_TABLE_ERROR_ENCRYPTED, SENTENCE_PASSWORD, error);
  if (ct_zip_has (zip, "xl/workbook.bin"))
    return refuse (CT_TABLE_ERROR_OLD_FORMAT,
                   N_("This is a binary workbook (.xlsb). Open it in Excel, choose “Save As”, take “Excel Workbook "
                      "(.xlsx)”, and choose the new file here."), error);
  if (ct_zip_has (zip, "word/document.xml"))
    return refuse (CT_TABLE_ERROR_NOT_A_TABLE, SENTENCE_LETTER, error);
  if (ct_zip_has (zip, "[Content_Types].xml") && ct_zip_has (zip, "_rels/.rels"))
    return &ct_table_reader_xlsx;
  if (ct_zip_has (zip, "xl/workbook.xml"))
    return &ct_table_reader_xlsx;
  if (ct_zip_has (zip, "content.xml"))
    return &ct_table_reader_ods;
  if (ct_zip_has (zip, "Index/Document.iwa") || ct_zip_has (zip, "Index.zip"))
    return refuse (CT_TABLE_ERROR_OLD_FORMAT,
                   N_("This is a table of Apple Numbers. Export it there as Excel (.xlsx) and choose the new file."),
                   error);
  return refuse (CT_TABLE_ERROR_NOT_A_TABLE,
                 N_("This file is an archive. Unpack it and choose the list that is in it."), error);
}

static gboolean
starts_with_markup (const guint8 *data,
                    gsize         length)
{
  static const char *const marks[] = { "<?xml", "<html", "<!doctype", "<table", "<workbook", "<head", "<meta" };
  gsize at = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (data[at]))
    at++;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length - at >= strlen (marks[i]) &&
        g_ascii_strncasecmp ((const char *) data + at, marks[i], strlen (marks[i])) == 0)
      return TRUE;
  return FALSE;
}

const CtTableReader *
ct_table_sniff (GBytes  *bytes,
                GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    return refuse (CT_TABLE_ERROR_EMPTY, N_("This file is empty. Was it copied to the end?"), error);
  if (length >= 4 && memcmp (data, "PK\x03\x04", 4) == 0)
    return sniff_zip (bytes, error);
  if (length >= 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    return sniff_ole2 (data, length, error);
  /* Excel before 97 wrote its stream bare: a BOF record of version 2, 3 or 4. */
  if (length >= 4 && data[0] == 0x09 && (data[1] == 0x00 || data[1] == 0x02 || data[1] == 0x04) && data[2] <= 0x08 &&
      data[3] == 0x00)
    return refuse (CT_TABLE_ERROR_OLD_FORMAT, SENTENCE_XLS, error);
  if (starts_with_markup (data, length))
    return refuse (CT_TABLE_ERROR_OLD_FORMAT, SENTENCE_XML, error);

  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length && memcmp (data, magics[i].magic, magics[i].length) == 0 &&
        (magics[i].length > 2 || ct_text_guess_is_binary (data, length)))
      return refuse (magics[i].code, magics[i].sentence, error);
  if (ct_text_guess_is_binary (data, length))
    return refuse (CT_TABLE_ERROR_NOT_A_TABLE, SENTENCE_BINARY, error);
  return &ct_table_reader_text;
}
