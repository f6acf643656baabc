/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-grid.h"

#include "ct-wording.h"

static void
free_row (gpointer data)
{
  CtGridRow *row = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_free (row->cells[i].markup);
      g_clear_pointer (&row->cells[i].set, ct_set_text_free);
    }
  g_free (row);
}

CtGrid *
ct_grid_new (const CtColumn      *columns,
             guint                n_columns,
             const CtGridOptions *options)
{
  CtGrid *self = g_new0 (CtGrid, 1);

  self->options = *options;
  if (self->options.size == 0)
    self->options.size = 12.5;
  self->n_columns = n_columns;
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->x = g_new0 (double, n_columns + 1);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

void
ct_grid_free (CtGrid *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->columns);
  g_free (self->x);
  g_free (self);
}

CtGridRow *
ct_grid_add_row (CtGrid    *self,
                 CtRowKind  kind)
{
  CtGridRow *row = g_malloc0 (sizeof *row + self->n_columns * sizeof row->cells[0]);

  row->kind = kind;
  row->n_cells = self->n_columns;
  for (guint i = 0; i < self->n_columns; i++)
    {
      row->cells[i].span = 1;
      row->cells[i].align = self->columns[i].align;
      if (kind == CT_ROW_SUM)
        row->cells[i].flags = CT_CELL_BOLD | CT_CELL_ZERO;
      else if (self->options.zero_as_zero)
        row->cells[i].flags = CT_CELL_ZERO;
    }
  g_ptr_array_add (self->rows, row);
  return row;
}

void
ct_grid_row_set_markup (CtGridRow  *row,
                        guint       column,
                        const char *markup)
{
  g_return_if_fail (column < row->n_cells);

  g_free (row->cells[column].markup);
  row->cells[column].markup = g_strdup (markup);
}

void
ct_grid_row_set_text (CtGridRow  *row,
                      guint       column,
                      const char *text)
{
  g_autofree char *markup = ct_wording_escape (text);

  ct_grid_row_set_markup (row, column, markup);
}

/* The number of the row itself, where @column is the first one. */
void
ct_grid_row_set_number (CtGridRow *row,
                        guint      column,
                        guint      number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  if (column == 0)
    row->number = number;
  ct_grid_row_set_markup (row, column, text);
}

void
ct_grid_row_set_amount (CtGridRow *row,
                        guint      column,
                        CtDong     amount)
{
  g_return_if_fail (column < row->n_cells);

  row->cells[column].is_amount = TRUE;
  row->cells[column].amount = amount;
}

void
ct_grid_row_set_flags (CtGridRow   *row,
                       guint        column,
                       CtCellFlags  flags)
{
  g_return_if_fail (column < row->n_cells);

  row->cells[column].flags |= flags;
}

void
ct_grid_row_set_span (CtGridRow *row,
                      guint      column,
                      guint      span,
                      CtAlign    align)
{
  g_return_if_fail (span > 0 && column + span <= row->n_cells);

  row->cells[column].span = span;
  row->cells[column].align = align;
  for (guint i = 1; i < span; i++)
    row->cells[column + i].span = 0;
}

gboolean
ct_grid_sum (CtGrid *self,
             guint   column,
             guint   first,
             guint   end,
             CtDong *sum)
{
  CtCarry carry = self->columns[column].carry;
  gboolean found = carry == CT_CARRY_SUM;

  *sum = 0;
  for (guint i = first; i < end; i++)
    {
      const CtGridRow *row = g_ptr_array_index (self->rows, i);
      const CtCell *cell = &row->cells[column];

      if (!cell->is_amount || row->void_entry)
        continue;
      if (carry == CT_CARRY_SUM && row->kind == CT_ROW_DETAIL)
        *sum += cell->amount;
      else if (carry == CT_CARRY_LAST)
        {
          *sum = cell->amount;
          found = TRUE;
        }
    }
  return found;
}

double
ct_grid_get_width (CtGrid *self)
{
  return self->x[self->n_columns];
}

double
ct_grid_rows_height (CtGrid *self,
                     guint   first,
                     guint   end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += ((CtGridRow *) g_ptr_array_index (self->rows, i))->height;
  return height;
}

double
ct_grid_sum_height (CtGrid *self)
{
  return self->sum_height;
}

double
ct_grid_piece_height (CtGrid            *self,
                      const CtGridPiece *piece)
{
  CtPageSum sum = self->options.page_sum;
  double height = ct_grid_heading_height (self, piece->starts) + ct_grid_rows_height (self, piece->first, piece->end);

  if (sum == CT_PAGE_SUM_CARRY && !piece->starts)
    height += ct_grid_sum_height (self);
  if (sum == CT_PAGE_SUM_SHEET || (sum == CT_PAGE_SUM_CARRY && !piece->ends))
    height += ct_grid_sum_height (self);
  return height;
}
