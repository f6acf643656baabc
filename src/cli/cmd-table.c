/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands that read spreadsheets. */

#include <glib/gi18n-lib.h>

#include "ct-cli-table.h"
#include "ct-grid-text.h"

CtExit
ct_cli_fail_table (CtCli        *cli,
                   const GError *error)
{
  ct_cli_refuse (cli, "%s", error->message);
  return error->code == CT_TABLE_ERROR_UNREADABLE || error->code == CT_TABLE_ERROR_DAMAGED ? CT_EXIT_SYSTEM
                                                                                           : CT_EXIT_REFUSED;
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static void
print_header (CtOut *out,
              guint  n_columns)
{
  ct_out_cell (out, "row");
  for (guint i = 1; i <= n_columns; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%u", i);

      ct_out_cell (out, name);
    }
  ct_out_end_row (out);
}

/* A row has a cell for each column, so that scripts can count on them. */
static void
print_row (CtOut            *out,
           const CtGrid     *grid,
           const CtGridText *texts,
           guint             row)
{
  guint n, column = 0;
  const CtCell *cells = ct_grid_row_cells (grid, row, &n);
  gboolean is_empty = TRUE;

  for (guint i = 0; i < n && is_empty; i++)
    is_empty = is_blank (cells[i].text);
  if (is_empty)
    return;

  ct_out_cell_int (out, ct_grid_row_number (grid, row));
  for (guint i = 0; i < n; i++, column++)
    {
      g_autofree char *text = ct_grid_text_dup (texts, &cells[i]);

      for (; column < cells[i].column; column++)
        ct_out_cell (out, "");
      ct_out_cell (out, text);
    }
  for (; column < ct_grid_n_columns (grid); column++)
    ct_out_cell (out, "");
  ct_out_end_row (out);
}

static CtExit
run_read_table (CtCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtTableFile) file = ct_table_file_open (ct_cli_argument (cli, 0), &error);
  g_autoptr(CtGrid) grid = NULL;
  g_autoptr(CtGridText) texts = NULL;
  guint sheet;

  if (file == NULL || !ct_table_file_find_sheet (file, ct_cli_option (cli, "sheet"), &sheet, &error))
    return ct_cli_fail_table (cli, error);
  grid = ct_table_file_read_sheet (file, sheet, &error);
  if (grid == NULL)
    return ct_cli_fail_table (cli, error);

  texts = ct_grid_text_new (grid, CT_ENCODING_AUTO);
  print_header (cli->out, ct_grid_n_columns (grid));
  for (guint row = 0; row < ct_grid_n_rows (grid) && ct_out_error (cli->out) == 0; row++)
    print_row (cli->out, grid, texts, row);
  return CT_EXIT_DONE;
}

static const CtCliOption sheet_options[] = {
  { "sheet", "NAME", N_("This sheet; else the first visible one") },
  { NULL },
};

const CtCliCommand ct_table_commands[] = {
  { "read-table", "FILE [--sheet NAME]", N_("Print a spreadsheet’s rows that are not blank"),
    N_("FILE is xlsx, ods, or text with commas, semicolons or tabs, in any encoding of Vietnamese. Dates are ISO, numbers "
       "have a dot; cells in the fonts .VnTime or VNI-Times come out in Unicode."),
    sheet_options, 1, 1, run_read_table },
  { NULL },
};
