/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of members; the first byte says what the person at the window corrects, and whether the lines are a text or
 * the rows of a workbook, with numbers, dates and merged cells. What comes out as a member is one that a book takes. */

#include <string.h>

#include "ct-birth.h"
#include "ct-member-list.h"
#include "ct-stored-zip.h"

#define REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const struct { const char *name; const char *text; } parts[] = {
  { "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy'/></numFmts>"
                     "<cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='17'/><xf numFmtId='170'/></cellXfs></styleSheet>" },
  { "xl/workbook.xml", "<workbook xmlns:r='" REL "'><workbookPr/><sheets><sheet name='A' r:id='r1'/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='" REL "/worksheet' Target='worksheets/sheet1.xml'/>"
                                  "<Relationship Id='r3' Type='" REL "/styles' Target='/xl/styles.xml'/></Relationships>" },
};

/* "#12" is a number, "@12", "$12" and "%12" the same number shown as a day, a month or a year; the rest is text. */
static void
add_cell (GString    *sheet,
          const char *cell)
{
  static const char shown[] = "#@$%";
  const char *style = *cell != '\0' ? strchr (shown, *cell) : NULL;
  g_autofree char *text = g_markup_escape_text (style != NULL ? cell + 1 : cell, -1);

  if (style != NULL)
    g_string_append_printf (sheet, "<c s='%d'><v>%s</v></c>", (int) (style - shown), text);
  else
    g_string_append_printf (sheet, "<c t='inlineStr'><is><t>%s</t></is></c>", text);
}

/* A line is a row, its cells parted by tabs; "!A1:B2" merges cells. */
static GBytes *
make_workbook (const guint8 *data,
               gsize         size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, size);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) sheet = g_string_new ("<worksheet><sheetData>");
  g_autoptr(GString) merges = g_string_new ("</sheetData><mergeCells>");
  CtStoredZip *zip = ct_stored_zip_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '!')
        {
          g_autofree char *range = g_markup_escape_text (lines[i] + 1, -1);

          g_string_append_printf (merges, "<mergeCell ref='%s'/>", range);
          continue;
        }
      g_string_append (sheet, "<row>");
      for (guint k = 0; cells[k] != NULL; k++)
        add_cell (sheet, cells[k]);
      g_string_append (sheet, "</row>");
    }
  g_string_append_printf (sheet, "%s</mergeCells></worksheet>", merges->str);
  ct_stored_zip_add (zip, "xl/worksheets/sheet1.xml", sheet->str, sheet->len);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    ct_stored_zip_add (zip, parts[i].name, parts[i].text, strlen (parts[i].text));
  return ct_stored_zip_finish (zip);
}

static void
check_row (const CtListRow *row)
{
  CtBirth birth;
  CtDate day;

  for (guint i = 0; i < CT_LIST_N_MEMBER_FIELDS; i++)
    g_assert_true (row->fields[i] == NULL || (*row->fields[i] != '\0' && g_utf8_validate (row->fields[i], -1, NULL)));
  for (guint i = 0; i < row->notes->len; i++)
    {
      g_autofree char *result = ct_list_note_dup_result (g_ptr_array_index (row->notes, i));
      g_autofree char *sentence = ct_list_note_dup_sentence (g_ptr_array_index (row->notes, i));

      g_assert_true (*result != '\0' && *sentence != '\0');
    }
  if (row->kind == CT_LIST_ROW_SKIPPED)
    g_assert_cmpuint (row->notes->len, >, 0);
  if (row->fields[CT_LIST_FIELD_JOINED] != NULL)
    g_assert_true (ct_date_parse_iso (row->fields[CT_LIST_FIELD_JOINED], &day));
  if (row->fields[CT_LIST_FIELD_INSURANCE_UNTIL] != NULL)
    g_assert_true (ct_date_parse_iso (row->fields[CT_LIST_FIELD_INSURANCE_UNTIL], &day));
  if (row->kind != CT_LIST_ROW_MEMBER)
    return;
  g_assert_nonnull (row->fields[CT_LIST_FIELD_NAME]);
  g_assert_true (ct_birth_parse (row->fields[CT_LIST_FIELD_BIRTH], &birth));
  g_assert_true (strcmp (row->fields[CT_LIST_FIELD_SEX], "f") == 0 || strcmp (row->fields[CT_LIST_FIELD_SEX], "m") == 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  CtMemberListOptions options = { 0 };
  CtListField columns[12];
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(CtTableFile) file = NULL;
  g_autoptr(CtMemberList) list = NULL;
  g_autoptr(GError) error = NULL;

  if (size < 2)
    return 0;
  ct_date_from_ymd (2026, 3, 1, &options.today);
  options.header_row = data[0] & 3;
  options.encoding = data[0] >> 2 & 3;
  if (data[0] & 16)
    {
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        columns[i] = (data[i % size] * 7 + i) % CT_LIST_N_FIELDS;
      options.columns = columns;
      options.n_columns = G_N_ELEMENTS (columns);
    }
  bytes = data[0] & 32 ? make_workbook (data + 1, size - 1) : g_bytes_new_static (data + 1, size - 1);
  file = ct_table_file_open_bytes (bytes, NULL);
  list = file != NULL ? ct_member_list_read (file, &options, &error) : NULL;
  g_assert_true (file == NULL || (list == NULL) == (error != NULL));
  for (guint i = 0; list != NULL && i < list->rows->len; i++)
    check_row (g_ptr_array_index (list->rows, i));
  return 0;
}
