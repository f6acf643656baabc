/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a workbook: sheet, shared strings, styles, workbook, relations; or a whole zip file. */

#include <string.h>

#include "ct-stored-zip.h"
#include "ct-table-file.h"

#define REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const struct { const char *name; const char *text; } parts[] = {
  { "xl/worksheets/sheet1.xml", "" },
  { "xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><r><rPr><rFont val='.VnTime'/></rPr><t>b</t></r></si></sst>" },
  { "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy'/></numFmts><fonts><font><name val='.VnTimeH'/>"
                     "</font></fonts><cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='17'/></cellXfs></styleSheet>" },
  { "xl/workbook.xml", "<workbook xmlns:r='" REL "'><workbookPr/><sheets><sheet name='A' r:id='r1'/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='" REL "/worksheet' Target='worksheets/sheet1.xml'/>"
                                  "<Relationship Id='r2' Type='" REL "/sharedStrings' Target='sharedStrings.xml'/>"
                                  "<Relationship Id='r3' Type='" REL "/styles' Target='/xl/styles.xml'/></Relationships>" },
};

static GBytes *
make_workbook (const guint8 *data,
               gsize         size)
{
  const guint8 *starts[G_N_ELEMENTS (parts)];
  gsize lengths[G_N_ELEMENTS (parts)];
  guint n = ct_split_input (data, size, starts, lengths, G_N_ELEMENTS (parts));
  CtStoredZip *zip = ct_stored_zip_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (i < n && (i == 0 || lengths[i] > 0))
      ct_stored_zip_add (zip, parts[i].name, starts[i], lengths[i]);
    else
      ct_stored_zip_add (zip, parts[i].name, parts[i].text, strlen (parts[i].text));
  return ct_stored_zip_finish (zip);
}

static void
check_grid (const CtGrid *grid)
{
  guint last = 0;

  for (guint row = 0; row < ct_grid_n_rows (grid); row++)
    {
      guint n;
      const CtGridCell *cells = ct_grid_row_cells (grid, row, &n);

      g_assert_cmpuint (ct_grid_row_number (grid, row), >=, last);
      last = ct_grid_row_number (grid, row);
      g_assert_cmpuint (n, >, 0);
      for (guint i = 0; i < n; i++)
        {
          g_assert_true (*cells[i].text != '\0' && g_utf8_validate (cells[i].text, -1, NULL));
          g_assert_true (i == 0 || cells[i].column > cells[i - 1].column);
          g_assert_true (ct_grid_cell (grid, row, cells[i].column) == &cells[i]);
          g_assert_nonnull (ct_grid_font_name (grid, cells[i].font));
        }
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = size > 4 && memcmp (data, "PK\3\4", 4) == 0 ? g_bytes_new_static (data, size)
                                                                         : make_workbook (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtTableFile) file = ct_table_file_open_bytes (bytes, &error);

  g_assert_true ((file == NULL) == (error != NULL));
  for (guint i = 0; file != NULL && i < ct_table_file_n_sheets (file) && i < 3; i++)
    {
      g_autoptr(CtGrid) grid = ct_table_file_read_sheet (file, i, NULL);

      if (grid != NULL)
        check_grid (grid);
    }
  return 0;
}
