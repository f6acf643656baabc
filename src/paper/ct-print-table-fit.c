/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides the widths of columns, the sizes of letters and the heights of rows (paper.md 1, "Long names" and "Large
 * amounts"). What must stay true: the columns together stay as wide as they were given; no figure is ever cut. */

#include "ct-print-table.h"

#include "ct-print-table-private.h"

#include <string.h>

#define MONEY_PADDING   2.4    /* both sides of a figure together */
#define HEADING_LINE    4.69   /* of 12 points */
#define HEADING_PADDING 1.9
#define OVER_HEIGHT     6.2
#define UNDER_HEIGHT    6.6
#define LETTER_HEIGHT   5.0
#define CONTINUED_HEIGHT 5.2
#define LEAST_SIZE      10.5
#define IN_TWO_LINES    0.62   /* of its width that a figure needs */
#define IN_THREE_LINES  0.42
#define HEADING_SIZE    12.0
#define HEADING_NARROWING 0.85
#define HEADING_INK     1.0
#define HEADING_MARGINS 2.1    /* of a heading that is not narrowed */

static double
measure_amount (const CtPrintTable *self,
                CtDong              amount,
                double              size,
                gboolean            star)
{
  g_autofree char *digits = ct_dong_dup (amount);
  g_autofree char *text = g_strconcat (digits, star ? "*" : NULL, NULL);
  /* Bold digits are as wide as the others. */
  g_autoptr(CtSetText) set = ct_set_text_line (self->fonts, (CtFace) { size, 0 }, text);

  return set->width;
}

/* A figure that was set as text: "18.999.999.999", "4,5". */
static double
measure_figure (const CtPrintTable *self,
                const char         *markup,
                double              size)
{
  g_autoptr(CtSetText) set = ct_set_text_line (self->fonts, (CtFace) { size, 0 }, markup);

  return set->width;
}

gboolean
ct_print_is_figure (const char *text)
{
  return *text != '\0' && strspn (text, "-0123456789.,") == strlen (text);
}

/* The widest figure that any page can show in the column. */
static double
widest_amount (const CtPrintTable *self,
               guint               column,
               double              size)
{
  double widest = 0;
  CtDong sum;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtPrintRow *row = g_ptr_array_index (self->rows, i);
      const CtPrintCell *cell = &row->cells[column];

      if (cell->is_amount && cell->span == 1)
        widest = MAX (widest, measure_amount (self, cell->amount, size, cell->flags & CT_CELL_STAR));
      else if (cell->markup != NULL && cell->span == 1 && ct_print_is_figure (cell->markup))
        widest = MAX (widest, measure_figure (self, cell->markup, size));
    }
  if (self->options.page_sum != CT_PAGE_SUM_NONE && ct_print_table_sum (self, column, 0, self->rows->len, &sum))
    widest = MAX (widest, measure_amount (self, sum, size, FALSE));
  return widest;
}

/* How much more width the money columns need at @size; adds it to them where @widen. */
static double
need_of_money (CtPrintTable *self,
               double        size,
               gboolean      widen)
{
  double need = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].kind == CT_COLUMN_MONEY)
      {
        double more = widest_amount (self, i, size) + MONEY_PADDING - self->columns[i].width;

        if (more <= 0)
          continue;
        need += more;
        if (widen)
          self->columns[i].width += more;
      }
  return need;
}

static double
spare_width (CtPrintTable *self)
{
  double spare = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].least > 0)
      spare += MAX (0, self->columns[i].width - self->columns[i].least);
  return spare;
}

/* Money columns that are wider than their figures need, and the others that may give, make room for those that are
 * too narrow: from the right, so that the pen gives first and the names last. */
static void
give_width (CtPrintTable *self,
            double        need)
{
  for (int i = self->n_columns - 1; i >= 0 && need > 0; i--)
    if (self->columns[i].least > 0)
      {
        double given = MIN (need, MAX (0, self->columns[i].width - self->columns[i].least));

        self->columns[i].width -= given;
        need -= given;
      }
}

/* The column whose figures are not @whole yet and need the least to become so; -1 for none. */
static int
find_narrowest (CtPrintTable   *self,
                const double   *needs,
                const gboolean *whole)
{
  int found = -1;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].kind == CT_COLUMN_MONEY && !whole[i] && (found < 0 || needs[i] < needs[found]))
      found = (int) i;
  return found;
}

/* What the heading of @column needs: its longest word, with letters of at least @narrowest, and @margins. */
static double
heading_width (const CtPrintTable *self,
               guint               column,
               double              narrowest,
               double              margins)
{
  const char *heading = self->columns[column].heading;
  g_auto(GStrv) words = g_strsplit_set (heading != NULL ? heading : "", " \n", -1);
  double widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_markup_escape_text (words[i], -1);
      g_autoptr(CtSetText) set = ct_set_text_line (self->fonts, (CtFace) { HEADING_SIZE, CT_FACE_BOLD }, word);

      widest = MAX (widest, set->width * narrowest + margins);
    }
  return widest;
}

/* Where the figures do not all have room even at the smallest size, the shortest ones get theirs first; the longest break into
 * lines, for which a part of their width is enough: two lines, or three where there is no room for that. */
static void
share_width (CtPrintTable *self)
{
  g_autofree double *needs = g_new0 (double, self->n_columns);
  g_autofree gboolean *whole = g_new0 (gboolean, self->n_columns);
  double rest = spare_width (self), wanted = 0, broken = 0, share = IN_TWO_LINES;
  int next;

  give_width (self, rest);
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].kind == CT_COLUMN_MONEY)
      {
        needs[i] = MAX (widest_amount (self, i, LEAST_SIZE) + MONEY_PADDING, heading_width (self, i, HEADING_NARROWING, HEADING_INK));
        wanted += needs[i];
        rest += self->columns[i].width;
      }
  if (wanted * share > rest)
    share = IN_THREE_LINES;
  rest -= wanted * share;
  while ((next = find_narrowest (self, needs, whole)) >= 0 && needs[next] * (1 - share) <= rest)
    {
      rest -= needs[next] * (1 - share);
      whole[next] = TRUE;
    }
  for (guint i = 0; i < self->n_columns; i++)
    broken += whole[i] ? 0 : needs[i];
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].kind == CT_COLUMN_MONEY)
      self->columns[i].width = whole[i] ? needs[i] + (broken == 0 ? rest * needs[i] / wanted : 0)
                                        : needs[i] * (share + rest / broken);
}

static void
set_edges (CtPrintTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->x[i + 1] = self->x[i] + self->columns[i].width;
}

static void
fit_columns (CtPrintTable *self)
{
  double spare = spare_width (self);

  self->money_size = 0;
  for (double size = self->options.size; size >= LEAST_SIZE && self->money_size == 0; size -= 0.5)
    if (need_of_money (self, size, FALSE) <= spare)
      {
        give_width (self, need_of_money (self, size, TRUE));
        self->money_size = size;
      }
  if (self->money_size == 0)
    {
      share_width (self);
      self->money_size = LEAST_SIZE;
    }

  set_edges (self);
}

double
ct_print_table_money_width (const CtPrintTable *self,
                            guint               column)
{
  return MAX (widest_amount (self, column, self->money_size) + MONEY_PADDING, heading_width (self, column, 1, HEADING_MARGINS));
}

/* 1.234.567 may break behind a dot, and nowhere else: each line takes as many groups as it holds. */
static char *
break_amount (CtPrintTable *self,
              const char   *digits,
              CtFaceFlags   face,
              double        width)
{
  g_auto(GStrv) groups = g_strsplit (digits, ".", -1);
  g_autoptr(GString) text = g_string_new (groups[0]);
  gsize line = 0;

  for (guint i = 1; groups[i] != NULL; i++)
    {
      g_autofree char *longer = g_strconcat (text->str + line, ".", groups[i], groups[i + 1] != NULL ? "." : NULL, NULL);
      g_autoptr(CtSetText) set = ct_set_text_line (self->fonts, (CtFace) { LEAST_SIZE, face }, longer);

      g_string_append_c (text, '.');
      if (set->width > width)
        {
          g_string_append_c (text, '\n');
          line = text->len;
        }
      g_string_append (text, groups[i]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static CtSetText *
set_amount (CtPrintTable      *self,
            const CtPrintCell *cell,
            double             width)
{
  g_autofree char *digits = cell->amount == 0 && !(cell->flags & CT_CELL_ZERO) ? g_strdup ("–") : ct_dong_dup (cell->amount);
  g_autofree char *text = g_strconcat (digits, cell->flags & CT_CELL_STAR ? "*" : NULL, NULL);
  CtFaceFlags face = ct_print_table_cell_face (cell);
  g_autoptr(CtSetText) set = ct_set_text_line (self->fonts, (CtFace) { self->money_size, face }, text);
  g_autofree char *broken = NULL;

  if (set->width <= width + 0.01)
    return g_steal_pointer (&set);
  broken = break_amount (self, text, face, width);
  return ct_set_text_wrapped (self->fonts, (CtFace) { LEAST_SIZE, face }, broken, width, CT_ALIGN_RIGHT);
}

static CtSetText *
set_words (CtPrintTable      *self,
           const CtPrintCell *cell,
           CtPrintColumnKind  kind,
           double             width)
{
  const CtFitStep from_size[] = {
    { self->options.size, 1, 1 }, { self->options.size - 0.5, 1, 1 }, { self->options.size - 0.5, 0.85, 1 },
    { self->options.size - 0.5, 1, 0 },
  };
  const CtFitStep wrapped[] = { { self->options.size, 1, 1 }, { self->options.size - 0.5, 1, 0 } };
  CtFaceFlags face = ct_print_table_cell_face (cell);

  if (kind == CT_COLUMN_WORDS)
    return ct_set_text_fitted (self->fonts, face, cell->markup, width, cell->align, wrapped, G_N_ELEMENTS (wrapped));
  if (kind == CT_COLUMN_NAME)
    return ct_set_text_fitted (self->fonts, face, cell->markup, width, cell->align, ct_fit_name, CT_FIT_NAME_STEPS);
  if (kind == CT_COLUMN_NOTE && self->options.size == 12.5)
    return ct_set_text_fitted (self->fonts, face, cell->markup, width, cell->align, ct_fit_note, CT_FIT_NOTE_STEPS);
  return ct_set_text_fitted (self->fonts, face, cell->markup, width, cell->align, from_size, G_N_ELEMENTS (from_size));
}

CtFaceFlags
ct_print_table_cell_face (const CtPrintCell *cell)
{
  return (cell->flags & CT_CELL_BOLD ? CT_FACE_BOLD : 0) | (cell->flags & CT_CELL_ITALIC ? CT_FACE_ITALIC : 0);
}

/* (transfer full) (nullable): what stands in the cell, set to fit it. */
CtSetText *
ct_print_table_set_cell (CtPrintTable      *self,
                         const CtPrintCell *cell,
                         guint              column)
{
  double width = self->x[column + cell->span] - self->x[column] - 2 * CT_PRINT_PADDING;

  if (cell->is_amount)
    return set_amount (self, cell, width);
  if (cell->markup != NULL)
    return set_words (self, cell, cell->span > 1 ? CT_COLUMN_TEXT : self->columns[column].kind, width);
  return NULL;
}

static double
height_of_lines (const CtSetText *set)
{
  if (set->n_lines <= 1)
    return set->height + 1;
  /* Two lines at 11 make a row of 10, a figure in two lines one of 12 (paper.md 1). */
  return MAX (set->height + 1.4, set->size == LEAST_SIZE ? 12 : 10);
}

static void
fit_row (CtPrintTable *self,
         CtPrintRow   *row)
{
  if (row->given == 0)
    row->given = row->height > 0 ? row->height : self->options.row_height;
  row->height = row->given;
  for (guint i = 0; i < row->n_cells; i++)
    {
      CtPrintCell *cell = &row->cells[i];

      if (cell->span == 0)
        continue;
      g_clear_pointer (&cell->set, ct_set_text_free);
      cell->set = ct_print_table_set_cell (self, cell, i);
      if (cell->set != NULL)
        row->height = MAX (row->height, height_of_lines (cell->set));
    }
}

static void
fit_rows (CtPrintTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    fit_row (self, g_ptr_array_index (self->rows, i));
}

/* The sums of pages are set when they are drawn; here only whether their figures need two lines. */
static void
fit_sums (CtPrintTable *self)
{
  self->sum_height = self->options.page_sum == CT_PAGE_SUM_NONE ? 0 : self->options.row_height;
  for (guint i = 0; i < self->n_columns && self->sum_height > 0 && !self->options.no_sums; i++)
    {
      CtPrintCell cell = { .is_amount = TRUE, .flags = CT_CELL_BOLD, .span = 1 };
      g_autoptr(CtSetText) set = NULL;

      if (self->columns[i].kind != CT_COLUMN_MONEY || !ct_print_table_sum (self, i, 0, self->rows->len, &cell.amount))
        continue;
      set = ct_print_table_set_cell (self, &cell, i);
      self->sum_height = MAX (self->sum_height, height_of_lines (set));
    }
}

static int
count_lines (const char *text)
{
  int n = 1;

  for (const char *p = text; p != NULL && *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

static void
fit_heading (CtPrintTable *self)
{
  int lines = 0, under = 0;
  gboolean two_levels = FALSE, letters = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const CtPrintColumn *column = &self->columns[i];
      int n = column->heading != NULL ? count_lines (column->heading) : 0;

      lines = MAX (lines, n);
      if (column->over != NULL)
        under = MAX (under, n);
      two_levels |= column->over != NULL;
      letters |= column->letter != NULL;
    }

  self->heading[0] = two_levels ? OVER_HEIGHT : 0;
  self->heading[1] = two_levels ? MAX (UNDER_HEIGHT, under * HEADING_LINE + 1.6)
                                : MAX (self->options.heading_height, lines * HEADING_LINE + HEADING_PADDING);
  if (lines == 0)
    self->heading[1] = 0;
  self->heading[2] = letters ? LETTER_HEIGHT : 0;
}

double
ct_print_table_heading_height (CtPrintTable *self,
                               gboolean      starts)
{
  double height = self->heading[0] + self->heading[1] + self->heading[2];

  return !starts && self->options.continued != NULL ? height + CONTINUED_HEIGHT : height;
}

void
ct_print_table_fit (CtPrintTable *self,
                    CtFonts      *fonts)
{
  self->fonts = fonts;
  fit_columns (self);
  fit_heading (self);
  fit_rows (self);
  if (ct_print_table_relax (self))
    {
      set_edges (self);
      fit_rows (self);
    }
  fit_sums (self);
}
