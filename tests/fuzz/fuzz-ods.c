/* SPDX-License-Identifier: GPL-3.0-or-later */

/* content.xml and styles.xml of an OpenDocument sheet. Names may be written without their namespaces: those of the
 * office programs are put around what comes in. */

#include <string.h>

#include "ct-stored-zip.h"
#include "ct-table-file.h"

#define NS(p, u) " xmlns:" p "='urn:oasis:names:tc:opendocument:xmlns:" u ":1.0'"
#define HEAD "<d" NS ("office", "office") NS ("table", "table") NS ("text", "text") NS ("style", "style") \
  NS ("fo", "xsl-fo-compatible") NS ("svg", "svg-compatible") NS ("number", "datastyle") NS ("draw", "drawing") \
  " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"

static void
add_part (CtStoredZip  *zip,
          const char   *name,
          const guint8 *data,
          gsize         length)
{
  g_autoptr(GString) text = g_string_new (HEAD);

  g_string_append_len (text, (const char *) data, length);
  g_string_append (text, "</d>");
  ct_stored_zip_add (zip, name, text->str, text->len);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const guint8 *starts[2];
  gsize lengths[2];
  guint n = ct_split_input (data, size, starts, lengths, 2);
  CtStoredZip *zip = ct_stored_zip_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(CtTableFile) file = NULL;

  add_part (zip, "content.xml", starts[0], lengths[0]);
  if (n > 1)
    add_part (zip, "styles.xml", starts[1], lengths[1]);
  bytes = ct_stored_zip_finish (zip);
  file = ct_table_file_open_bytes (bytes, NULL);
  for (guint i = 0; file != NULL && i < ct_table_file_n_sheets (file) && i < 3; i++)
    {
      g_autoptr(CtGrid) grid = ct_table_file_read_sheet (file, i, NULL);

      for (guint row = 0; grid != NULL && row < ct_grid_n_rows (grid); row++)
        {
          guint n_cells;
          const CtGridCell *cells = ct_grid_row_cells (grid, row, &n_cells);

          for (guint k = 0; k < n_cells; k++)
            g_assert_true (g_utf8_validate (cells[k].text, -1, NULL));
        }
    }
  return 0;
}
