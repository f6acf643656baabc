/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a sheet on paper: which columns there are, how wide, what is carried from page to page. */

#include "ct-sheet-paper-private.h"

#include "ct-wording.h"

#define ROW_READ       6.8
#define ROW_WRITE      8.4
#define HEADING_SIZE   12.0
#define HEADING_MARGIN 2.0
#define CELL_MARGIN    2.6
#define SHORT_TEXT     10      /* letters */
#define N_BOLD         2       /* values of a bar that need no name */
#define LABEL_WIDTH    42.0    /* "Mang sang (từ trang 1)" */
#define DIVIDER        "\302\240· "   /* ends a line, begins none */
#define LEAST_NAME     38.0
#define LEAST_PEN      14.0    /* of a column in which nothing is printed: somebody signs there, briefly */
#define LEAST_SHARE    0.72    /* of its width that a column of words keeps where figures need room */
#define NARROWEST      0.85    /* where a portrait page would have to be set narrower, the paper is turned */

void
ct_sheet_piece_find (const CtSheetMaker *self,
                     guint               first,
                     CtSheetPiece       *piece)
{
  guint n_sheet;
  g_autofree gboolean *starts = NULL;

  ct_sheet_get_widths (self->sheet, &n_sheet);
  starts = g_new0 (gboolean, n_sheet + 1);
  piece->first = first;
  for (piece->end = first; piece->end < self->record->items->len; piece->end++)
    {
      const CtRecordItem *item = item_at (self, piece->end);

      if (!is_in_table (item) || (piece->end > first && is_heading (item)))
        break;
      for (guint i = 0; i < item->cells->len; i++)
        starts[cell_at (item, i)->first] = TRUE;
    }
  piece->n_bar = self->record->bar_columns;
  piece->unit = 1;
  piece->n_columns = 0;
  piece->starts = g_new0 (int, n_sheet + 1);
  for (guint i = piece->n_bar; i < n_sheet; i++)
    if (starts[i])
      piece->starts[piece->n_columns++] = (int) i;
  piece->starts[piece->n_columns] = (int) n_sheet;
}

static guint
column_of (const CtSheetPiece *piece,
           int                 sheet_column)
{
  guint column = 0;

  while (column + 1 < piece->n_columns && piece->starts[column + 1] <= sheet_column)
    column++;
  return column;
}

/* Broken between words, so that the heading is as narrow as its column. */
static char *
break_heading (const CtSheetMaker *self,
               const char         *text,
               double              width)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize length = ct_set_text_break (ct_flow_get_fonts (self->flow), (CtFace) { HEADING_SIZE, CT_FACE_BOLD }, text, width);
      g_autofree char *line = g_strstrip (g_strndup (text, length));

      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
      text += length;
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static double
longest_word (const CtSheetMaker *self,
              const char         *text,
              CtFaceFlags         face,
              glong               shortest)
{
  /* What is short stays on one line. */
  g_auto(GStrv) words = g_strsplit (text, g_utf8_strlen (text, -1) <= shortest ? "\n" : " ", -1);
  double longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = ct_wording_escape (words[i]);
      g_autoptr(CtSetText) set = ct_set_text_line (ct_flow_get_fonts (self->flow), (CtFace) { HEADING_SIZE, face }, word);

      longest = MAX (longest, set->width);
    }
  return longest;
}

/* What stands above @column; NULL for nothing. */
static const char *
heading_of (const CtSheetMaker *self,
            const CtSheetPiece *piece,
            guint               column)
{
  const CtRecordItem *item = item_at (self, piece->first);

  for (guint i = 0; is_heading (item) && i < item->cells->len; i++)
    if (cell_at (item, i)->first == piece->starts[column])
      return cell_at (item, i)->text;
  return NULL;
}

static void
describe_column (const CtSheetMaker *self,
                 const CtSheetPiece *piece,
                 guint               column,
                 CtPrintColumn      *described)
{
  const char *heading = heading_of (self, piece, column);
  gboolean is_name = g_strcmp0 (heading, "Họ và tên") == 0;
  double longest = 0;
  guint words = 0;

  for (guint row = piece->first; row < piece->end; row++)
    {
      const CtRecordItem *item = item_at (self, row);

      for (guint i = 0; i < item->cells->len; i++)
        {
          const CtRecordCell *cell = cell_at (item, i);

          if (cell->first != piece->starts[column] || cell->last >= piece->starts[column + 1])
            continue;
          if (cell->is_number && (cell->style & CT_STYLE_CENTRE) == 0 && !is_heading (item))
            described->kind = CT_COLUMN_MONEY;
          if (!is_heading (item) && cell->text != NULL)
            longest = MAX (longest, longest_word (self, cell->text, 0, SHORT_TEXT) * NARROWEST + CELL_MARGIN);
          words += !is_heading (item) && (cell->style & CT_STYLE_WRAP) != 0;
        }
    }
  if (described->kind == CT_COLUMN_MONEY)
    {
      described->align = CT_ALIGN_RIGHT;
      described->carry = self->record->summed[piece->starts[column]] ? CT_CARRY_SUM : CT_CARRY_NOTHING;
      return;
    }
  described->kind = is_name ? CT_COLUMN_NAME : words > 0 ? CT_COLUMN_WORDS : CT_COLUMN_TEXT;
  described->least = is_name ? LEAST_NAME : MAX (described->width * LEAST_SHARE, longest);
  if (heading != NULL)
    described->least = MAX (described->least, longest_word (self, heading, CT_FACE_BOLD, 0) + HEADING_MARGIN);
  /* A column of figures with none in it is not for the pen. */
  if (longest == 0 && self->record->summed[piece->starts[column]])
    described->least = heading != NULL ? longest_word (self, heading, CT_FACE_BOLD, 0) + HEADING_MARGIN : 0;
  else if (longest == 0)
    described->least = MAX (described->least, LEAST_PEN);
  described->least = MIN (described->least, described->width);
  if (column == 0 && piece->n_bar > 0)
    described->least = described->width;
}

/* The widths as given, made to fill the page together; no column narrower than the longest word of its heading. */
static void
set_widths (const CtSheetMaker *self,
            const CtSheetPiece *piece,
            CtPrintColumn      *columns)
{
  guint n_sheet;
  const double *widths = ct_sheet_get_widths (self->sheet, &n_sheet);
  double all = 0, taken = 0;

  for (guint i = piece->n_bar; i < n_sheet; i++)
    all += widths[i];
  for (guint i = 0; i < piece->n_columns; i++)
    {
      const char *text = heading_of (self, piece, i);
      double more = 0;

      for (int from = piece->starts[i]; from < piece->starts[i + 1]; from++)
        columns[i].width += widths[from] * self->width / all;
      if (text != NULL)
        more = MAX (0, longest_word (self, text, CT_FACE_BOLD, 0) + HEADING_MARGIN - columns[i].width);
      if (i == 0 && piece->n_bar > 0)
        more = MAX (more, LABEL_WIDTH - columns[i].width);
      columns[i].width += more;
      taken += more;
    }
  /* From the widest, which are of words. */
  while (taken > 0)
    {
      guint widest = piece->n_bar > 0 && piece->n_columns > 1 ? 1 : 0;

      for (guint i = widest + 1; i < piece->n_columns; i++)
        if (columns[i].width > columns[widest].width)
          widest = i;
      columns[widest].width -= MIN (taken, 0.5);
      taken -= 0.5;
    }
}

static void
fill_cell (CtPrintRow         *row,
           const CtSheetPiece *piece,
           const CtRecordCell *cell)
{
  guint column = column_of (piece, cell->first);
  guint span = column_of (piece, cell->last) - column + 1;
  CtAlign align = cell->style & CT_STYLE_CENTRE ? CT_ALIGN_CENTRE
                  : cell->style & CT_STYLE_RIGHT || cell->is_number ? CT_ALIGN_RIGHT : CT_ALIGN_LEFT;

  if (cell->is_number && (cell->style & CT_STYLE_CENTRE) != 0)
    ct_print_row_set_number (row, column, (guint) cell->number);
  else if (cell->is_number)
    ct_print_row_set_amount (row, column, cell->number / piece->unit);
  else if (cell->text != NULL && *cell->text != '\0')
    ct_print_row_set_text (row, column, cell->text);
  ct_print_row_set_span (row, column, span, align);
  ct_print_row_set_flags (row, column, (cell->style & CT_STYLE_BOLD ? CT_CELL_BOLD : 0) |
                                       (cell->style & CT_STYLE_ITALIC ? CT_CELL_ITALIC : 0));
}

/* Sums may be carried where the only ones of the table stand at its end. */
static gboolean
may_carry (const CtSheetMaker *self,
           const CtSheetPiece *piece)
{
  guint details_after = 0, sums = 0;

  for (guint row = piece->first; row < piece->end; row++)
    {
      sums += is_total (item_at (self, row));
      details_after += sums > 0 && !is_total (item_at (self, row)) && cell_at (item_at (self, row), 0)->first == 0;
    }
  return sums > 0 && details_after == 0 && (piece->n_bar > 0 || self->record->total_label >= 0);
}

/* Once the figures have taken their room. */
static void
break_headings (const CtSheetMaker *self,
                CtPrintTable       *table)
{
  ct_print_table_fit (table, ct_flow_get_fonts (self->flow));
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].heading != NULL)
      {
        const char *heading = table->columns[i].heading;
        double word = longest_word (self, heading, CT_FACE_BOLD, 0);   /* is narrowed rather than torn */
        g_autofree char *text = break_heading (self, heading, MAX (table->columns[i].width - HEADING_MARGIN, word + 0.1));

        table->columns[i].heading = g_string_chunk_insert (table->headings, text);
      }
}

/* What the first columns say, in a line: "L01 · Trần Thị Hà · Tổ: 1 · …". */
static void
add_bar (const CtSheetMaker *self,
         const CtSheetPiece *piece,
         CtPrintTable       *table,
         const CtRecordItem *item)
{
  const CtRecordItem *heading = item_at (self, piece->first);
  g_autoptr(GString) markup = g_string_new (NULL);
  CtPrintRow *row;

  for (guint i = 0; i < item->cells->len && cell_at (item, i)->first < (int) piece->n_bar; i++)
    {
      const CtRecordCell *cell = cell_at (item, i);
      g_autofree char *digits = cell->is_number ? ct_dong_dup (cell->number) : NULL;
      g_autofree char *text = ct_wording_escape (cell->is_number ? digits : cell->text);
      g_autoptr(GString) name = g_string_new (cell_at (heading, i)->text);

      g_string_replace (name, " ", "\302\240", 0);   /* stays together with its value */
      if (*text != '\0' && i < N_BOLD)
        g_string_append_printf (markup, "%s<b>%s</b>", markup->len > 0 ? DIVIDER : "", text);
      else if (*text != '\0')
        g_string_append_printf (markup, DIVIDER "%s:\302\240%s", name->str, text);
    }
  row = ct_print_table_add_row (table, CT_ROW_BAR);
  ct_print_row_set_markup (row, 0, markup->str);
  ct_print_row_set_span (row, 0, piece->n_columns, CT_ALIGN_LEFT);
  row->above = 1;
  row->keep_next = TRUE;
}

/* Does the row begin something, or go on with what the line above it tells? */
static gboolean
needs_bar (const CtSheetPiece *piece,
           const CtRecordItem *item)
{
  for (guint i = 1; i < item->cells->len && cell_at (item, i)->first < (int) piece->n_bar; i++)
    if (cell_at (item, i)->is_number || (*cell_at (item, i)->text != '\0' && !is_total (item)))
      return TRUE;
  return FALSE;
}

/* Rows in which nothing stands are for the pen. */
static gboolean
is_blank (const CtRecordItem *item)
{
  for (guint i = 0; i < item->cells->len; i++)
    if (cell_at (item, i)->is_number || *cell_at (item, i)->text != '\0')
      return FALSE;
  return item->height == CT_ROW_WRITE;
}

static void
add_row (const CtSheetMaker *self,
         const CtSheetPiece *piece,
         CtPrintTable       *table,
         const CtRecordItem *item)
{
  CtPrintRow *row;
  guint shown = 0;

  if (piece->n_bar > 0 && needs_bar (piece, item))
    add_bar (self, piece, table, item);
  row = ct_print_table_add_row (table, is_total (item) ? CT_ROW_SUM : is_blank (item) ? CT_ROW_BLANK : CT_ROW_DETAIL);
  row->height = item->height == CT_ROW_WRITE ? ROW_WRITE : ROW_READ;   /* more where words need more lines */
  row->above = is_total (item) ? 1 : 0;
  for (guint i = 0; i < item->cells->len; i++)
    if (cell_at (item, i)->first >= (int) piece->n_bar)
      {
        fill_cell (row, piece, cell_at (item, i));
        shown++;
      }
  if (is_total (item) && piece->n_bar > 0 && shown > 0)
    ct_print_row_set_text (row, 0, "Cộng");
}

/* Where all rows are for the pen, the sums are, too. */
static void
leave_to_pen (CtPrintTable *table)
{
  gboolean is_blank = FALSE;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const CtPrintRow *row = g_ptr_array_index (table->rows, i);

      if (row->kind == CT_ROW_DETAIL)
        return;
      is_blank |= row->kind == CT_ROW_BLANK;
    }
  table->options.no_sums = is_blank;
  for (guint i = table->rows->len; i > 0 && is_blank; i--)
    {
      CtPrintRow *row = g_ptr_array_index (table->rows, i - 1);

      for (guint j = 0; j < table->n_columns; j++)
        row->cells[j].is_amount = FALSE;
      if (row->kind == CT_ROW_BAR)
        g_ptr_array_remove_index (table->rows, i - 1);
    }
}

CtPrintTable *
ct_sheet_piece_make_table (const CtSheetMaker *self,
                           const CtSheetPiece *piece)
{
  g_autofree CtPrintColumn *columns = g_new0 (CtPrintColumn, piece->n_columns);
  gboolean has_heading = is_heading (item_at (self, piece->first));
  CtPrintOptions options = { .row_height = ROW_READ, .note_column = CT_NOTE_BEHIND, .zero_as_zero = self->official };
  CtPrintTable *table;

  set_widths (self, piece, columns);
  for (guint i = 0; i < piece->n_columns; i++)
    {
      describe_column (self, piece, i, &columns[i]);
      columns[i].heading = heading_of (self, piece, i);
    }
  if (may_carry (self, piece))
    {
      options.page_sum = CT_PAGE_SUM_CARRY;
      options.label_column = piece->n_bar > 0 ? 0 : column_of (piece, self->record->total_label);
      options.label_span = 1;
    }
  table = ct_print_table_new (columns, piece->n_columns, &options);
  for (guint i = piece->first + has_heading; i < piece->end; i++)
    add_row (self, piece, table, item_at (self, i));
  leave_to_pen (table);
  break_headings (self, table);
  return table;
}
