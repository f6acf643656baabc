/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-print-table.h"

#include "ct-print-table-private.h"
#include "ct-wording.h"

#define THIN        0.5
#define THICK       1.0
#define STRIKE      0.8
#define SLASH       0.6
#define BOX_MOST    6.0
#define BOX_MARGIN  3.4
#define LINE_OF_12  4.69
#define HEADING_INK 0.6   /* between a heading and the lines beside it */

/* Where the pen of the table stands. */
typedef struct
{
  CtPrintTable  *table;
  CtPaper *paper;
  double   x;
  double   y;
  double  *open;   /* where the line to the left of each column began; -1: it is not being drawn */
} Cursor;

static double
edge_weight (const CtPrintTable *table,
             guint               edge)
{
  if (edge == 0 || edge == table->n_columns)
    return THICK;
  return table->columns[edge].edge ? THICK : THIN;
}

static void
close_edge (Cursor *cursor,
            guint   edge)
{
  double x = cursor->x + cursor->table->x[edge];

  if (cursor->open[edge] >= 0)
    ct_paper_add_line (cursor->paper, x, cursor->open[edge], x, cursor->y, edge_weight (cursor->table, edge));
  cursor->open[edge] = -1;
}

/* Line by line an edge goes on or stops, so that it becomes one long line and not one for each row. */
static void
continue_edge (Cursor   *cursor,
               guint     edge,
               gboolean  visible)
{
  if (!visible)
    close_edge (cursor, edge);
  else if (cursor->open[edge] < 0)
    cursor->open[edge] = cursor->y;
}

static void
add_rule (Cursor *cursor,
          double  weight)
{
  /* Reaches to the outside of the frame, so that the corners are whole. */
  double out = THICK / 2 * CT_MM_PER_POINT;

  ct_paper_add_line (cursor->paper,
                     cursor->x - out, cursor->y,
                     cursor->x + ct_print_table_get_width (cursor->table) + out, cursor->y,
                     weight);
}

static void
draw_heading_text (Cursor     *cursor,
                   const char *text,
                   guint       first,
                   guint       end,
                   double      y,
                   double      height)
{
  static const CtFitStep steps[] = { { 12, 0.9, 2 }, { 11, 0.85, 2 }, { 10.5, 0.85, 0 } };
  static const CtFitStep one[] = { { 12, 0.9, 1 }, { 11, 0.85, 1 }, { 11, 0.85, 0 } };
  const CtPrintTable *table = cursor->table;
  CtBox room = { cursor->x + table->x[first] + HEADING_INK, y, table->x[end] - table->x[first] - 2 * HEADING_INK, height };
  int lines = MAX (2, (int) (height / LINE_OF_12));   /* a heading that was broken into three has room for them */
  gboolean is_one = strchr (text, '\n') == NULL;
  g_autofree char *markup = g_markup_escape_text (text, -1);
  CtSetText *set = NULL;

  if (table->options.size > 12.5)
    set = ct_set_text_line (table->fonts, (CtFace) { table->options.size, CT_FACE_BOLD }, markup);
  else if (!is_one)
    {
      set = ct_set_text_wrapped (table->fonts, (CtFace) { 12, CT_FACE_BOLD }, markup, room.width, CT_ALIGN_CENTRE);
      if (set->n_lines > lines)
        g_clear_pointer (&set, ct_set_text_free);
    }
  if (set == NULL)
    set = ct_set_text_fitted (table->fonts, CT_FACE_BOLD, markup, room.width, CT_ALIGN_CENTRE,
                              is_one ? one : steps, is_one ? G_N_ELEMENTS (one) : G_N_ELEMENTS (steps));
  ct_paper_set_role (cursor->paper, CT_ROLE_HEADING, first);
  ct_paper_take_aligned (cursor->paper, set, &room, CT_ALIGN_CENTRE);
}

static guint
end_of_group (const CtPrintTable *table,
              guint               first)
{
  guint end = first + 1;

  while (end < table->n_columns && g_strcmp0 (table->columns[end].over, table->columns[first].over) == 0)
    end++;
  return end;
}

static void
draw_group (Cursor *cursor,
            guint   first,
            guint   end)
{
  const CtPrintTable *table = cursor->table;
  double upper = table->heading[0], lower = table->heading[1];
  double y = cursor->y + upper;

  draw_heading_text (cursor, table->columns[first].over, first, end, cursor->y, upper);
  ct_paper_add_line (cursor->paper, cursor->x + table->x[first], y, cursor->x + table->x[end], y, THIN);
  for (guint i = first; i < end; i++)
    {
      if (i > first)
        ct_paper_add_line (cursor->paper, cursor->x + table->x[i], y, cursor->x + table->x[i], y + lower, THIN);
      draw_heading_text (cursor, table->columns[i].heading, i, i + 1, y, lower);
    }
}

static void
draw_letters (Cursor *cursor)
{
  const CtPrintTable *table = cursor->table;

  ct_paper_set_role (cursor->paper, CT_ROLE_HEADING, -1);
  add_rule (cursor, THIN);
  for (guint i = 0; i < table->n_columns; i++)
    {
      CtBox room = { cursor->x + table->x[i], cursor->y, table->columns[i].width, table->heading[2] };

      continue_edge (cursor, i, TRUE);
      if (table->columns[i].letter != NULL)
        ct_paper_take_aligned (cursor->paper,
                               ct_set_text_line (table->fonts, (CtFace) { 10.5, CT_FACE_ITALIC }, table->columns[i].letter),
                               &room, CT_ALIGN_CENTRE);
    }
  cursor->y += table->heading[2];
}

static void
draw_heading (Cursor   *cursor,
              gboolean  starts)
{
  CtPrintTable *table = cursor->table;
  double height = table->heading[0] + table->heading[1];

  if (!starts && table->options.continued != NULL)
    {
      CtSetText *set = ct_set_text_line (table->fonts, (CtFace) { 12, CT_FACE_ITALIC }, table->options.continued);

      ct_paper_set_role (cursor->paper, CT_ROLE_NONE, -1);
      ct_paper_take_text (cursor->paper, set, cursor->x, cursor->y, NULL);
      cursor->y += ct_print_table_heading_height (table, FALSE) - ct_print_table_heading_height (table, TRUE);
    }
  if (height == 0)
    return;

  ct_paper_set_role (cursor->paper, CT_ROLE_HEADING, -1);
  add_rule (cursor, THICK);
  for (guint i = 0; i < table->n_columns; i = table->columns[i].over != NULL ? end_of_group (table, i) : i + 1)
    {
      continue_edge (cursor, i, TRUE);
      if (table->columns[i].over != NULL)
        draw_group (cursor, i, end_of_group (table, i));
      else if (table->columns[i].heading != NULL)
        draw_heading_text (cursor, table->columns[i].heading, i, i + 1, cursor->y, height);
    }
  cursor->y += height;
  if (table->heading[2] > 0)
    draw_letters (cursor);
}

static void
draw_marks (Cursor            *cursor,
            const CtPrintCell *cell,
            const CtBox       *room)
{
  double cx = room->x + room->width / 2, cy = room->y + room->height / 2;

  if (cell->flags & CT_CELL_SLASH)
    ct_paper_add_line (cursor->paper, cx - 0.9, cy + 2.1, cx + 0.9, cy - 2.1, SLASH);
  if (cell->flags & CT_CELL_BOX)
    {
      double side = MIN (BOX_MOST, room->height - BOX_MARGIN);

      ct_paper_add_frame (cursor->paper, &(CtBox) { cx - side / 2, cy - side / 2, side, side }, SLASH);
    }
}

static void
strike (Cursor          *cursor,
        const CtSetText *set,
        const CtBox     *room,
        CtAlign          align)
{
  double x = room->x, y = room->y + room->height / 2;

  if (align == CT_ALIGN_CENTRE)
    x += (room->width - set->width) / 2;
  else if (align == CT_ALIGN_RIGHT)
    x += room->width - set->width;
  ct_paper_add_line (cursor->paper, MAX (x - 0.8, room->x - 0.8), y, x + MIN (set->width, room->width) + 0.8, y, STRIKE);
}

static void
draw_cell (Cursor      *cursor,
           CtPrintCell *cell,
           guint        column,
           double       height,
           CtRole       role)
{
  const CtPrintTable *table = cursor->table;
  double width = table->x[column + cell->span] - table->x[column];
  CtBox room = { cursor->x + table->x[column] + CT_PRINT_PADDING, cursor->y, width - 2 * CT_PRINT_PADDING, height };
  CtSetText *set = g_steal_pointer (&cell->set);
  CtAlign align = cell->is_amount ? CT_ALIGN_RIGHT : cell->align;

  ct_paper_set_role (cursor->paper, role, column);
  draw_marks (cursor, cell, &room);
  if (set == NULL)
    return;
  if (cell->flags & CT_CELL_STRUCK)
    strike (cursor, set, &room, align);
  ct_paper_take_aligned (cursor->paper, set, &room, align);
}

static void
draw_row (Cursor     *cursor,
          CtPrintRow *row,
          CtRole      role,
          double      above)
{
  for (guint i = 0; i < row->n_cells; i++)
    continue_edge (cursor, i, row->cells[i].span > 0 && (i == 0 || row->kind != CT_ROW_BAR));
  ct_paper_set_role (cursor->paper, role, -1);
  add_rule (cursor, above);
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].span > 0)
      draw_cell (cursor, &row->cells[i], i, row->height, role);
  cursor->y += row->height;
}

/* The numbers of the people on this page; rows for the pen are nobody yet. */
static char *
label_of_sheet (CtPrintTable       *table,
                const CtPrintPiece *piece)
{
  guint from = 0, to = 0;

  for (guint i = piece->first; i < piece->end; i++)
    {
      const CtPrintRow *row = g_ptr_array_index (table->rows, i);

      if (row->kind != CT_ROW_DETAIL || row->number == 0)
        continue;
      from = from == 0 ? row->number : from;
      to = row->number;
    }
  if (from == 0)
    return g_strdup_printf ("Cộng tờ %u", piece->page);
  return g_strdup_printf ("Cộng tờ %u (số %u–%u)", piece->page, from, to);
}

/* A sum at the foot of a page, or what is brought forward at its head. */
static void
draw_sum (Cursor             *cursor,
          const CtPrintPiece *piece,
          gboolean            forward)
{
  CtPrintTable *table = cursor->table;
  const CtPrintOptions *options = &table->options;
  gboolean is_sheet = options->page_sum == CT_PAGE_SUM_SHEET;
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_SUM);
  CtPrintCellFlags face = is_sheet ? CT_CELL_BOLD : CT_CELL_BOLD | CT_CELL_ITALIC;
  g_autofree char *label = NULL;
  g_autofree char *note = g_strdup_printf (forward ? "từ trang %u" : "sang trang %u", forward ? piece->page - 1 : piece->page + 1);

  if (is_sheet)
    label = label_of_sheet (table, piece);
  else if (forward && options->note_column == CT_NOTE_BEHIND)
    label = g_strdup_printf ("Mang sang (%s)", note);
  else
    label = g_strdup (forward ? "Mang sang" : "Cộng mang sang");

  row->height = table->sum_height;
  ct_print_row_set_text (row, options->label_column, label);
  if (options->label_span > 1)
    ct_print_row_set_span (row, options->label_column, options->label_span, CT_ALIGN_LEFT);
  if (options->merge_column > 0)
    ct_print_row_set_span (row, options->merge_column, 2, CT_ALIGN_LEFT);
  if (!is_sheet && options->note_column >= 0)
    ct_print_row_set_text (row, options->note_column, note);

  for (guint i = 0; i < table->n_columns; i++)
    {
      CtPrintCell *cell = &row->cells[i];
      CtDong sum;

      if (table->columns[i].carry != CT_CARRY_NOTHING && !options->no_sums &&
          ct_print_table_sum (table, i, is_sheet ? piece->first : 0, forward ? piece->first : piece->end, &sum))
        ct_print_row_set_amount (row, i, sum);
      cell->flags = face | CT_CELL_ZERO;
      if (cell->span > 0)
        cell->set = ct_print_table_set_cell (table, cell, i);
    }
  /* In a narrow column the page it comes from is left out: it is the one before. */
  if (!is_sheet && row->cells[options->label_column].set->n_lines > 1)
    {
      CtPrintCell *cell = &row->cells[options->label_column];

      ct_print_row_set_text (row, options->label_column, "Mang sang");
      ct_set_text_free (cell->set);
      cell->set = ct_print_table_set_cell (table, cell, options->label_column);
    }
  draw_row (cursor, row, is_sheet ? CT_ROLE_TOTAL : CT_ROLE_CARRY, THICK);
  g_ptr_array_remove_index (table->rows, table->rows->len - 1);
}

/* Whose rows go on at the head of a page: the line that told it, once more. */
static void
draw_bar_again (Cursor           *cursor,
                const CtPrintRow *bar)
{
  CtPrintTable *table = cursor->table;
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_BAR);
  g_autofree char *markup = g_strdup_printf ("%s <i>(tiếp)</i>", bar->cells[0].markup);

  row->height = bar->height;
  ct_print_row_set_markup (row, 0, markup);
  ct_print_row_set_span (row, 0, table->n_columns, CT_ALIGN_LEFT);
  row->cells[0].set = ct_print_table_set_cell (table, &row->cells[0], 0);
  draw_row (cursor, row, CT_ROLE_BAR, THICK);
  g_ptr_array_remove_index (table->rows, table->rows->len - 1);
}

static double
weight_above (const CtPrintTable *table,
              const CtPrintPiece *piece,
              guint               index)
{
  const CtPrintRow *row = g_ptr_array_index (table->rows, index);

  if (index == piece->first)
    return THICK;   /* under the heading, or under what was brought forward */
  return row->above > 0 ? row->above : THIN;
}

void
ct_print_table_draw (CtPrintTable       *self,
                     CtPaper            *paper,
                     double              x,
                     double              y,
                     const CtPrintPiece *piece)
{
  g_autofree double *open = g_new (double, self->n_columns + 1);
  Cursor cursor = { self, paper, x, y, open };
  CtPageSum sum = self->options.page_sum;

  for (guint i = 0; i <= self->n_columns; i++)
    open[i] = -1;

  draw_heading (&cursor, piece->starts);
  if (sum == CT_PAGE_SUM_CARRY && !piece->starts)
    draw_sum (&cursor, piece, TRUE);
  if (ct_print_table_find_bar (self, piece->first) != NULL)
    draw_bar_again (&cursor, ct_print_table_find_bar (self, piece->first));
  for (guint i = piece->first; i < piece->end; i++)
    {
      static const CtRole roles[] = {
        [CT_ROW_DETAIL] = CT_ROLE_CELL, [CT_ROW_BLANK] = CT_ROLE_CELL, [CT_ROW_SUM] = CT_ROLE_TOTAL, [CT_ROW_BAR] = CT_ROLE_BAR,
      };
      CtPrintRow *row = g_ptr_array_index (self->rows, i);

      draw_row (&cursor, row, roles[row->kind], weight_above (self, piece, i));
    }
  if (sum == CT_PAGE_SUM_SHEET || (sum == CT_PAGE_SUM_CARRY && !piece->ends))
    draw_sum (&cursor, piece, FALSE);

  ct_paper_set_role (paper, CT_ROLE_NONE, -1);
  add_rule (&cursor, THICK);
  for (guint i = 0; i < self->n_columns; i++)
    close_edge (&cursor, i);
  {
    double top = piece->starts || self->options.continued == NULL
                 ? y : y + ct_print_table_heading_height (self, FALSE) - ct_print_table_heading_height (self, TRUE);
    double right = x + ct_print_table_get_width (self);

    ct_paper_add_line (paper, right, top, right, cursor.y, THICK);
  }
}
