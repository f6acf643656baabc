/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any file at all, as it would be dropped on the window: delimited text, and the sniffing of all the others. */

#include "ct-grid-text.h"
#include "ct-stored-zip.h"
#include "ct-table-file.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtTableFile) file = ct_table_file_open_bytes (bytes, &error);
  g_autoptr(CtGrid) grid = file != NULL ? ct_table_file_read_sheet (file, 0, &error) : NULL;
  g_autoptr(CtGridText) texts = NULL;

  g_assert_true ((grid == NULL) == (error != NULL));
  if (grid == NULL)
    return 0;
  texts = ct_grid_text_new (grid, CT_ENCODING_AUTO);
  for (guint row = 0; row < ct_grid_n_rows (grid); row++)
    {
      guint n;
      const CtGridCell *cells = ct_grid_row_cells (grid, row, &n);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *text = ct_grid_text_dup (texts, &cells[i]);

          g_assert_true (g_utf8_validate (text, -1, NULL));
        }
    }
  return 0;
}
