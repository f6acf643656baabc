/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-print-table.h"

#include "ct-wording.h"

static void
free_row (gpointer data)
{
  CtPrintRow *row = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_free (row->cells[i].markup);
      g_clear_pointer (&row->cells[i].set, ct_set_text_free);
    }
  g_free (row);
}

static const char *
keep_heading (CtPrintTable *self,
              const char   *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->headings, text) : NULL;
}

CtPrintTable *
ct_print_table_new (const CtPrintColumn  *columns,
                    guint                 n_columns,
                    const CtPrintOptions *options)
{
  CtPrintTable *self = g_new0 (CtPrintTable, 1);

  self->options = *options;
  if (self->options.size == 0)
    self->options.size = 12.5;
  self->n_columns = n_columns;
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->x = g_new0 (double, n_columns + 1);
  self->headings = g_string_chunk_new (256);
  for (guint i = 0; i < n_columns; i++)
    {
      self->columns[i].heading = keep_heading (self, columns[i].heading);
      self->columns[i].over = keep_heading (self, columns[i].over);
    }
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

void
ct_print_table_free (CtPrintTable *self)
{
  g_ptr_array_unref (self->rows);
  g_string_chunk_free (self->headings);
  g_free (self->columns);
  g_free (self->x);
  g_free (self);
}

CtPrintRow *
ct_print_table_add_row (CtPrintTable   *self,
                        CtPrintRowKind  kind)
{
  CtPrintRow *row = g_malloc0 (sizeof *row + self->n_columns * sizeof row->cells[0]);

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
ct_print_row_set_markup (CtPrintRow *row,
                         guint       column,
                         const char *markup)
{
  g_return_if_fail (column < row->n_cells);

  g_free (row->cells[column].markup);
  row->cells[column].markup = g_strdup (markup);
}

void
ct_print_row_set_text (CtPrintRow *row,
                       guint       column,
                       const char *text)
{
  g_autofree char *markup = ct_wording_escape (text);

  ct_print_row_set_markup (row, column, markup);
}

/* The number of the row itself, where @column is the first one. */
void
ct_print_row_set_number (CtPrintRow *row,
                         guint       column,
                         guint       number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  if (column == 0)
    row->number = number;
  ct_print_row_set_markup (row, column, text);
}

void
ct_print_row_set_amount (CtPrintRow *row,
                         guint       column,
                         CtDong      amount)
{
  g_return_if_fail (column < row->n_cells);

  row->cells[column].is_amount = TRUE;
  row->cells[column].amount = amount;
}

void
ct_print_row_set_flags (CtPrintRow       *row,
                        guint             column,
                        CtPrintCellFlags  flags)
{
  g_return_if_fail (column < row->n_cells);

  row->cells[column].flags |= flags;
}

void
ct_print_row_set_span (CtPrintRow *row,
                       guint       column,
                       guint       span,
                       CtAlign     align)
{
  g_return_if_fail (span > 0 && column + span <= row->n_cells);

  row->cells[column].span = span;
  row->cells[column].align = align;
  for (guint i = 1; i < span; i++)
    row->cells[column + i].span = 0;
}

void
ct_print_table_add_spare_rows (CtPrintTable *self,
                               guint         n,
                               double        height)
{
  for (guint i = 0; i < n; i++)
    ct_print_table_add_row (self, CT_ROW_BLANK)->height = height;
}

void
ct_print_table_repeat_row (CtPrintTable *self,
                           guint         index,
                           guint         n)
{
  double height = ((CtPrintRow *) g_ptr_array_index (self->rows, index))->height;

  for (guint i = 0; i < n; i++)
    {
      CtPrintRow *row = ct_print_table_add_row (self, CT_ROW_BLANK);

      row->height = height;
      g_ptr_array_insert (self->rows, (int) index + 1, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
    }
}

gboolean
ct_print_row_is_spare (const CtPrintRow *row)
{
  return row->kind == CT_ROW_BLANK && row->number == 0;
}

CtPrintRow *
ct_print_table_find_bar (CtPrintTable *self,
                         guint         first)
{
  if (first == 0 || first >= self->rows->len || ((CtPrintRow *) g_ptr_array_index (self->rows, first))->kind != CT_ROW_DETAIL)
    return NULL;
  for (guint i = first; i > 0; i--)
    {
      CtPrintRow *row = g_ptr_array_index (self->rows, i - 1);

      if (row->kind == CT_ROW_BAR)
        return row;
    }
  return NULL;
}

gboolean
ct_print_table_sum (const CtPrintTable *self,
                    guint               column,
                    guint               first,
                    guint               end,
                    CtDong             *sum)
{
  CtCarry carry = self->columns[column].carry;
  gboolean found = carry == CT_CARRY_SUM;

  *sum = 0;
  for (guint i = first; i < end; i++)
    {
      const CtPrintRow *row = g_ptr_array_index (self->rows, i);
      const CtPrintCell *cell = &row->cells[column];

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
ct_print_table_get_width (CtPrintTable *self)
{
  return self->x[self->n_columns];
}

double
ct_print_table_rows_height (CtPrintTable *self,
                            guint         first,
                            guint         end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += ((CtPrintRow *) g_ptr_array_index (self->rows, i))->height;
  return height;
}

double
ct_print_table_sum_height (CtPrintTable *self)
{
  return self->sum_height;
}

double
ct_print_table_piece_height (CtPrintTable       *self,
                             const CtPrintPiece *piece)
{
  CtPageSum sum = self->options.page_sum;
  double height = ct_print_table_heading_height (self, piece->starts) + ct_print_table_rows_height (self, piece->first, piece->end);
  const CtPrintRow *bar = ct_print_table_find_bar (self, piece->first);

  if (bar != NULL)
    height += bar->height;

  if (sum == CT_PAGE_SUM_CARRY && !piece->starts)
    height += ct_print_table_sum_height (self);
  if (sum == CT_PAGE_SUM_SHEET || (sum == CT_PAGE_SUM_CARRY && !piece->ends))
    height += ct_print_table_sum_height (self);
  return height;
}
