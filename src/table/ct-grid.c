/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-grid.h"

#include "ct-table-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint32 number;
  guint32 first;                /* index of the row's first cell */
  guint32 n_cells;
} GridRow;

struct _CtGrid
{
  GArray       *rows;           /* GridRow */
  GArray       *cells;          /* CtGridCell */
  GArray       *merges;         /* CtMerge */
  GPtrArray    *fonts;          /* char *; the first is "" */
  GHashTable   *font_ids;       /* name → index; keys belong to fonts */
  GStringChunk *texts;
  gsize         kept;           /* bytes in texts */
  gsize         shown;          /* bytes of all cells */
  guint         n_columns;
  gboolean      is_unsorted;
};

CtGrid *
ct_grid_new (void)
{
  CtGrid *grid = g_new0 (CtGrid, 1);

  grid->rows = g_array_new (FALSE, FALSE, sizeof (GridRow));
  grid->cells = g_array_new (FALSE, FALSE, sizeof (CtGridCell));
  grid->merges = g_array_new (FALSE, FALSE, sizeof (CtMerge));
  grid->fonts = g_ptr_array_new_with_free_func (g_free);
  grid->font_ids = g_hash_table_new (g_str_hash, g_str_equal);
  grid->texts = g_string_chunk_new (4096);
  ct_grid_intern_font (grid, "");
  return grid;
}

void
ct_grid_free (CtGrid *grid)
{
  if (grid == NULL)
    return;

  g_array_unref (grid->rows);
  g_array_unref (grid->cells);
  g_array_unref (grid->merges);
  g_hash_table_unref (grid->font_ids);
  g_ptr_array_unref (grid->fonts);
  g_string_chunk_free (grid->texts);
  g_free (grid);
}

guint
ct_grid_n_rows (const CtGrid *grid)
{
  return grid->rows->len;
}

guint
ct_grid_n_columns (const CtGrid *grid)
{
  return grid->n_columns;
}

guint
ct_grid_row_number (const CtGrid *grid,
                    guint         row)
{
  g_return_val_if_fail (row < grid->rows->len, 0);
  return g_array_index (grid->rows, GridRow, row).number;
}

const CtGridCell *
ct_grid_row_cells (const CtGrid *grid,
                   guint         row,
                   guint        *n_cells)
{
  const GridRow *it;

  g_return_val_if_fail (row < grid->rows->len, NULL);
  it = &g_array_index (grid->rows, GridRow, row);
  *n_cells = it->n_cells;
  return &g_array_index (grid->cells, CtGridCell, it->first);
}

const CtGridCell *
ct_grid_cell (const CtGrid *grid,
              guint         row,
              guint         column)
{
  guint n = 0, low = 0;
  const CtGridCell *cells = ct_grid_row_cells (grid, row, &n);

  while (low < n)
    {
      guint middle = low + (n - low) / 2;

      if (cells[middle].column == column)
        return &cells[middle];
      if (cells[middle].column < column)
        low = middle + 1;
      else
        n = middle;
    }
  return NULL;
}

const CtMerge *
ct_grid_merges (const CtGrid *grid,
                guint        *n_merges)
{
  *n_merges = grid->merges->len;
  return (const CtMerge *) grid->merges->data;
}

guint
ct_grid_n_fonts (const CtGrid *grid)
{
  return grid->fonts->len;
}

const char *
ct_grid_font_name (const CtGrid *grid,
                   guint         font)
{
  return font < grid->fonts->len ? g_ptr_array_index (grid->fonts, font) : "";
}

/* ---- building ------------------------------------------------------------------------------ */

static gboolean
refuse_size (GError **error)
{
  g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
                       _("This table is far larger than a club's list can be. Copy the rows that matter into a new "
                         "workbook and choose that one."));
  return FALSE;
}

static gboolean
refuse_position (GError **error)
{
  g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_DAMAGED,
                       _("The file is damaged: it names rows or columns that no sheet has. Open it in a spreadsheet "
                         "program, save it anew, and choose the new file."));
  return FALSE;
}

gboolean
ct_grid_begin_row (CtGrid  *grid,
                   gint64   number,
                   GError **error)
{
  GridRow row = { .first = grid->cells->len };
  GridRow *last = grid->rows->len > 0 ? &g_array_index (grid->rows, GridRow, grid->rows->len - 1) : NULL;

  if (number < 1 || number > CT_GRID_MAX_ROWS)
    return refuse_position (error);

  row.number = number;
  if (last != NULL && last->n_cells == 0)
    {
      /* Nothing came in the row before: it leaves no trace. */
      g_array_set_size (grid->rows, grid->rows->len - 1);
      last = grid->rows->len > 0 ? &g_array_index (grid->rows, GridRow, grid->rows->len - 1) : NULL;
    }
  if (last != NULL && last->number >= row.number)
    grid->is_unsorted = TRUE;
  if (grid->rows->len >= CT_GRID_MAX_ROWS)
    return refuse_size (error);

  g_array_append_val (grid->rows, row);
  return TRUE;
}

const char *
ct_grid_keep_text (CtGrid      *grid,
                   const char  *text,
                   gsize        length,
                   GError     **error)
{
  /* A cell of 32,767 characters has at most four times as many bytes: counting is for the rare long ones. */
  if (length > CT_GRID_MAX_CHARS && g_utf8_strlen (text, length) > CT_GRID_MAX_CHARS)
    {
      refuse_size (error);
      return NULL;
    }
  grid->kept += length + 1;
  if (grid->kept > CT_GRID_MAX_TEXT)
    {
      refuse_size (error);
      return NULL;
    }
  return g_string_chunk_insert_len (grid->texts, text, length);
}

gboolean
ct_grid_add_kept (CtGrid      *grid,
                  gint64       column,
                  CtCellType   type,
                  CtShown      shown,
                  guint        font,
                  const char  *kept,
                  GError     **error)
{
  GridRow *row;
  CtGridCell cell = { .text = kept, .font = font, .type = type, .shown = shown };

  g_return_val_if_fail (grid->rows->len > 0, FALSE);

  if (column < 0 || column >= CT_GRID_MAX_COLUMNS)
    return refuse_position (error);
  if (*kept == '\0')
    return TRUE;

  grid->shown += strlen (kept);
  if (grid->cells->len >= CT_GRID_MAX_CELLS || grid->shown > CT_GRID_MAX_TEXT)
    return refuse_size (error);

  row = &g_array_index (grid->rows, GridRow, grid->rows->len - 1);
  cell.column = column;
  if (row->n_cells > 0 && g_array_index (grid->cells, CtGridCell, grid->cells->len - 1).column >= column)
    grid->is_unsorted = TRUE;
  g_array_append_val (grid->cells, cell);
  row->n_cells++;
  grid->n_columns = MAX (grid->n_columns, (guint) column + 1);
  return TRUE;
}

gboolean
ct_grid_add (CtGrid      *grid,
             gint64       column,
             CtCellType   type,
             CtShown      shown,
             guint        font,
             const char  *text,
             GError     **error)
{
  const char *kept;

  if (*text == '\0')
    return TRUE;
  kept = ct_grid_keep_text (grid, text, strlen (text), error);
  return kept != NULL && ct_grid_add_kept (grid, column, type, shown, font, kept, error);
}

gboolean
ct_grid_add_merge (CtGrid         *grid,
                   const CtMerge  *merge,
                   GError        **error)
{
  if (grid->merges->len >= CT_GRID_MAX_MERGES)
    return refuse_size (error);
  g_array_append_vals (grid->merges, merge, 1);
  return TRUE;
}

guint
ct_grid_intern_font (CtGrid     *grid,
                     const char *name)
{
  gpointer id;
  char *copy;

  if (g_hash_table_lookup_extended (grid->font_ids, name, NULL, &id))
    return GPOINTER_TO_UINT (id);
  if (grid->fonts->len > 1000)
    return 0;
  copy = g_strdup (name);
  g_ptr_array_add (grid->fonts, copy);
  g_hash_table_insert (grid->font_ids, copy, GUINT_TO_POINTER (grid->fonts->len - 1));
  return grid->fonts->len - 1;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const GridRow *x = a, *y = b;

  if (x->number != y->number)
    return x->number < y->number ? -1 : 1;
  return (x->first > y->first) - (x->first < y->first);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b,
               gpointer      unused G_GNUC_UNUSED)
{
  return (int) ((const CtGridCell *) a)->column - (int) ((const CtGridCell *) b)->column;
}

/* The cells of one row in order, each column once: the later of two wins, as in spreadsheet programs. */
static void
sort_row (CtGrid  *grid,
          GridRow *row)
{
  CtGridCell *cells = &g_array_index (grid->cells, CtGridCell, row->first);
  guint kept = 0;

  g_qsort_with_data (cells, row->n_cells, sizeof *cells, compare_cells, NULL);   /* stable */
  for (guint i = 0; i < row->n_cells; i++)
    {
      if (kept > 0 && cells[kept - 1].column == cells[i].column)
        cells[kept - 1] = cells[i];
      else
        cells[kept++] = cells[i];
    }
  row->n_cells = kept;
}

void
ct_grid_finish (CtGrid *grid)
{
  guint n = grid->rows->len;

  if (n > 0 && g_array_index (grid->rows, GridRow, n - 1).n_cells == 0)
    g_array_set_size (grid->rows, n - 1);
  if (!grid->is_unsorted)
    return;

  g_array_sort (grid->rows, compare_rows);
  for (guint i = 0; i < grid->rows->len; i++)
    sort_row (grid, &g_array_index (grid->rows, GridRow, i));
  grid->is_unsorted = FALSE;
}
