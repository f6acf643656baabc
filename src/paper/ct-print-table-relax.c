/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns that need less than they were given lend the rest to those whose words are squeezed (paper.md 1, "Long names"): first
 * so that names stand in two lines at 11, then so that short words keep to one line, then so that no letters are narrowed. What
 * must stay true: the columns together stay as wide as they were, and who lends is not squeezed by it. */

#include "ct-print-table-private.h"

#define NAME_STEP  0.5
#define NAME_SIZE  11.0   /* of letters in two lines */
#define NARROWEST  0.85   /* of their width that letters keep */
#define NEARLY     1.3    /* of what a column has: words that need more than that stay in several lines */
#define ROUNDING   0.05

typedef enum { ROUND_NAMES, ROUND_LINES, ROUND_LETTERS, N_ROUNDS } Round;

static const CtPrintCell *
words_at (const CtPrintTable *self,
          guint               row,
          guint               column)
{
  const CtPrintCell *cell = &((const CtPrintRow *) g_ptr_array_index (self->rows, row))->cells[column];

  return cell->markup != NULL && cell->span == 1 ? cell : NULL;
}

/* The same, where they had no room as they are. */
static const CtPrintCell *
squeezed_at (const CtPrintTable *self,
             guint               row,
             guint               column)
{
  const CtPrintCell *cell = words_at (self, row, column);

  if (cell == NULL || cell->set == NULL)
    return NULL;
  if (self->columns[column].kind == CT_COLUMN_NAME)
    return cell->set->size < NAME_SIZE ? cell : NULL;
  return cell->set->n_lines > 1 || cell->set->narrowing < 1 || cell->set->size < self->options.size ? cell : NULL;
}

static gboolean
is_squeezed (const CtPrintTable *self,
             guint               column)
{
  if (self->columns[column].kind != CT_COLUMN_NAME && self->columns[column].kind != CT_COLUMN_TEXT)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (squeezed_at (self, i, column) != NULL)
      return TRUE;
  return FALSE;
}

/* On one line, with its margins. */
static double
natural_width (const CtPrintTable *self,
               const CtPrintCell  *cell)
{
  g_autoptr(CtSetText) set = ct_set_text_line (self->fonts, (CtFace) { self->options.size, ct_print_table_cell_face (cell) }, cell->markup);

  return set->width + 2 * CT_PRINT_PADDING + ROUNDING;
}

static double
widest_words (const CtPrintTable *self,
              guint               column)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (words_at (self, i, column) != NULL)
      widest = MAX (widest, natural_width (self, words_at (self, i, column)));
  return widest;
}

/* How many names of @column would not stand in two lines at 11, were it @width wide. */
static guint
count_crowded (const CtPrintTable *self,
               guint               column,
               double              width)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtPrintCell *cell = squeezed_at (self, i, column);
      g_autoptr(CtSetText) set = NULL;

      if (cell == NULL)
        continue;
      set = ct_set_text_fitted (self->fonts, ct_print_table_cell_face (cell), cell->markup, width - 2 * CT_PRINT_PADDING, cell->align,
                                ct_fit_name, CT_FIT_NAME_STEPS);
      n += set->size < NAME_SIZE;
    }
  return n;
}

/* The width at which the names of @column are as little crowded as @spare lets them be. */
static double
width_for_names (const CtPrintTable *self,
                 guint               column,
                 double              spare)
{
  double width = self->columns[column].width, best = width;
  guint crowded = count_crowded (self, column, width);

  for (double more = NAME_STEP; crowded > 0 && more <= spare; more += NAME_STEP)
    {
      guint n = count_crowded (self, column, width + more);

      if (n < crowded)
        {
          crowded = n;
          best = width + more;
        }
    }
  return best;
}

/* The width at which the words of @column that nearly fit keep to one line, with letters of at least @narrowest. */
static double
width_for_words (const CtPrintTable *self,
                 guint               column,
                 double              narrowest)
{
  double width = self->columns[column].width, wanted = width;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtPrintCell *cell = squeezed_at (self, i, column);
      double natural = cell != NULL ? natural_width (self, cell) : 0;

      if (natural * NARROWEST <= width * NEARLY)
        wanted = MAX (wanted, (natural - 2 * CT_PRINT_PADDING) * narrowest + 2 * CT_PRINT_PADDING);
    }
  return wanted;
}

/* What @column keeps when it lends. */
static double
kept_width (const CtPrintTable *self,
            guint               column)
{
  const CtPrintColumn *given = &self->columns[column];

  switch (given->kind)
    {
    case CT_COLUMN_MONEY:
      return MIN (given->width, ct_print_table_money_width (self, column));
    case CT_COLUMN_NAME:
      return given->width;
    case CT_COLUMN_TEXT:
    case CT_COLUMN_NOTE:
    case CT_COLUMN_WORDS:
    case CT_COLUMN_PEN:
    default:
      return given->least > 0 ? MIN (given->width, MAX (given->least, widest_words (self, column))) : given->width;
    }
}

/* Moves width to @column, from the right; what it gets. */
static double
lend (CtPrintTable *self,
      double       *spare,
      guint         column,
      double        wanted)
{
  double got = 0;

  for (int i = (int) self->n_columns - 1; i >= 0 && wanted > got; i--)
    if (i != (int) column && spare[i] > 0)
      {
        double given = MIN (wanted - got, spare[i]);

        self->columns[i].width -= given;
        spare[i] -= given;
        got += given;
      }
  self->columns[column].width += got;
  return got;
}

gboolean
ct_print_table_relax (CtPrintTable *self)
{
  g_autofree double *spare = g_new0 (double, self->n_columns);
  gboolean any = FALSE, changed = FALSE;
  double all = 0;

  for (guint i = 0; i < self->n_columns && !any; i++)
    any = is_squeezed (self, i);
  for (guint i = 0; i < self->n_columns && any; i++)
    all += spare[i] = self->columns[i].width - kept_width (self, i);
  for (Round round = ROUND_NAMES; round < N_ROUNDS; round++)
    for (guint i = 0; i < self->n_columns && all > ROUNDING; i++)
      {
        double width = self->columns[i].width, wanted = width;

        if (round == ROUND_NAMES && self->columns[i].kind == CT_COLUMN_NAME)
          wanted = width_for_names (self, i, all);
        else if (round != ROUND_NAMES && self->columns[i].kind == CT_COLUMN_TEXT)
          wanted = width_for_words (self, i, round == ROUND_LINES ? NARROWEST : 1);
        if (wanted <= width)
          continue;
        all -= lend (self, spare, i, wanted - width);
        changed = TRUE;
      }
  return changed;
}
