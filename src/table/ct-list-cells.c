/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-cells.h"

#include "ct-encodings.h"
#include "ct-fold.h"
#include "ct-table-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_CELLS       1000000
#define MAX_JUDGED_TEXT 100000

void
ct_list_cells_free (CtListCells *self)
{
  if (self == NULL)
    return;

  g_free (self->numbers);
  g_free (self->cells);
  g_free (self->example_before);
  g_free (self->example_after);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* ---- old encodings ------------------------------------------------------------------------- */

typedef struct
{
  CtEncoding  asked;
  CtEncoding *columns;          /* by letters, for cells whose font says nothing */
  CtEncoding *fonts;            /* by name */
  gboolean   *capitals;
  guint       n_fonts;
} Encodings;

typedef struct
{
  guint n_bytes;                /* texts that could be bytes of an old encoding, with one beyond ASCII */
  guint n_unicode;              /* texts with letters that are in no such encoding */
} FontUse;

static gboolean
is_unicode_only (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (ct_is_vietnamese_only (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

/* A font of old may stay on cells whose text was typed anew in Unicode: then it says nothing. */
static void
judge_fonts (const CtGrid *grid,
             Encodings    *self)
{
  g_autofree FontUse *uses = g_new0 (FontUse, self->n_fonts);

  for (guint row = 0; row < ct_grid_n_rows (grid); row++)
    {
      guint n;
      const CtCell *cells = ct_grid_row_cells (grid, row, &n);

      for (guint i = 0; i < n; i++)
        if (cells[i].type == CT_CELL_TEXT && cells[i].font < self->n_fonts && !is_ascii (cells[i].text))
          {
            if (is_unicode_only (cells[i].text))
              uses[cells[i].font].n_unicode++;
            else
              uses[cells[i].font].n_bytes++;
          }
    }
  for (guint i = 0; i < self->n_fonts; i++)
    {
      self->fonts[i] = ct_encoding_from_font (ct_grid_font_name (grid, i), &self->capitals[i]);
      if (uses[i].n_unicode * 3 > uses[i].n_bytes + uses[i].n_unicode)
        {
          self->fonts[i] = CT_ENCODING_UNICODE;
          self->capitals[i] = FALSE;
        }
    }
}

/* Cells whose font says nothing are judged together by column: one name alone proves little. */
static void
judge_columns (const CtGrid *grid,
               guint         n_columns,
               Encodings    *self)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  for (guint column = 0; column < n_columns; column++)
    g_ptr_array_add (texts, g_string_new (NULL));

  for (guint row = 0; row < ct_grid_n_rows (grid); row++)
    {
      guint n;
      const CtCell *cells = ct_grid_row_cells (grid, row, &n);

      for (guint i = 0; i < n && cells[i].column < n_columns; i++)
        {
          GString *text = g_ptr_array_index (texts, cells[i].column);

          if (cells[i].type == CT_CELL_TEXT && self->fonts[cells[i].font] == CT_ENCODING_AUTO &&
              text->len < MAX_JUDGED_TEXT && !is_ascii (cells[i].text) && !is_unicode_only (cells[i].text))
            {
              g_string_append (text, cells[i].text);
              g_string_append_c (text, '\n');
            }
        }
    }
  for (guint column = 0; column < n_columns; column++)
    {
      GString *text = g_ptr_array_index (texts, column);

      self->columns[column] = ct_detect_seen (text->str);
      g_string_free (text, TRUE);
    }
}

static CtEncoding
encoding_of (const Encodings *self,
             const CtCell    *cell,
             gboolean        *capitals)
{
  CtEncoding encoding;

  *capitals = FALSE;
  if (cell->type != CT_CELL_TEXT || self->asked == CT_ENCODING_UNICODE || is_unicode_only (cell->text))
    return CT_ENCODING_UNICODE;
  encoding = self->fonts[cell->font];
  *capitals = self->capitals[cell->font];
  if (self->asked != CT_ENCODING_AUTO)
    return self->asked;
  return encoding != CT_ENCODING_AUTO ? encoding : self->columns[cell->column];
}

/* Clean, but with its lines: those of a note are worth keeping. */
static char *
clean_lines (const char *text)
{
  g_auto(GStrv) lines = NULL;
  g_autoptr(GString) clean = NULL;

  if (strchr (text, '\n') == NULL)
    return ct_text_clean (text);

  lines = g_strsplit (text, "\n", -1);
  clean = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ct_text_clean (lines[i]);

      if (*line == '\0')
        continue;
      if (clean->len > 0)
        g_string_append_c (clean, '\n');
      g_string_append (clean, line);
    }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

static const char *
keep_text (CtListCells     *self,
           const Encodings *encodings,
           const CtCell    *cell)
{
  g_autofree char *decoded = NULL;
  g_autofree char *clean = NULL;
  gboolean capitals;
  CtEncoding encoding = encoding_of (encodings, cell, &capitals);

  if (encoding == CT_ENCODING_UNICODE && is_ascii (cell->text))
    clean = clean_lines (cell->text);
  else
    {
      decoded = ct_decode_seen (cell->text, encoding, capitals);
      clean = clean_lines (decoded);
    }
  if (encoding != CT_ENCODING_UNICODE && !is_ascii (cell->text))
    {
      self->encoding = encoding;
      if (self->example_before == NULL)
        {
          self->example_before = g_strdup (cell->text);
          self->example_after = g_strdup (clean);
        }
    }
  return *clean != '\0' ? g_string_chunk_insert_const (self->texts, clean) : "";
}

/* ---- the table ----------------------------------------------------------------------------- */

static gboolean
find_row (const CtListCells *self,
          guint              number,
          guint             *row)
{
  guint low = 0, high = self->n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->numbers[middle] < number)
        low = middle + 1;
      else
        high = middle;
    }
  *row = low;
  return low < self->n_rows;
}

/* Texts of merged cells are repeated in the cells that they cover, which is what people see. */
static void
spread_merges (CtListCells  *self,
               const CtGrid *grid)
{
  guint n;
  const CtMerge *merges = ct_grid_merges (grid, &n);
  gsize work = 0;

  for (guint i = 0; i < n && work < MAX_CELLS; i++)
    {
      const CtMerge *merge = &merges[i];
      guint first, last_column = MIN (merge->last_column + 1u, self->n_columns);
      const char *text;

      if (merge->first_column >= self->n_columns || !find_row (self, merge->first_row, &first) ||
          self->numbers[first] != merge->first_row)
        continue;
      text = ct_list_cells_at (self, first, merge->first_column)->text;
      if (*text == '\0')
        continue;
      for (guint row = first; row < self->n_rows && self->numbers[row] <= merge->last_row && work < MAX_CELLS; row++)
        for (guint column = merge->first_column; column < last_column; column++, work++)
          {
            CtListCell *cell = &self->cells[(gsize) row * self->n_columns + column];

            if ((row == first && column == merge->first_column) || *cell->text != '\0')
              continue;
            *cell = *ct_list_cells_at (self, first, merge->first_column);
            cell->is_below = row > first;
            cell->is_beside = column > merge->first_column;
          }
    }
}

static gboolean
check_size (guint    n_rows,
            guint    n_columns,
            GError **error)
{
  if (n_rows <= CT_LIST_MAX_ROWS && (gsize) n_rows * n_columns <= MAX_CELLS)
    return TRUE;
  g_set_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
               _("This sheet has %u rows: too many for the list of a club. Copy the members alone into a new sheet."),
               n_rows);
  return FALSE;
}

CtListCells *
ct_list_cells_new (const CtGrid  *grid,
                   CtEncoding     encoding,
                   GError       **error)
{
  guint n_rows = ct_grid_n_rows (grid);
  guint n_columns = MIN (ct_grid_n_columns (grid), CT_LIST_MAX_COLUMNS);
  guint n_fonts = 1;
  Encodings encodings = { .asked = encoding };
  CtListCells *self;

  if (!check_size (n_rows, n_columns, error))
    return NULL;

  self = g_new0 (CtListCells, 1);
  self->n_columns = n_columns;
  self->encoding = CT_ENCODING_UNICODE;
  self->texts = g_string_chunk_new (4096);
  self->numbers = g_new0 (guint, n_rows + 1);
  self->cells = g_new0 (CtListCell, (gsize) n_rows * n_columns + 1);

  for (guint row = 0; row < n_rows; row++)
    {
      guint n;
      const CtCell *cells = ct_grid_row_cells (grid, row, &n);

      for (guint i = 0; i < n; i++)
        n_fonts = MAX (n_fonts, cells[i].font + 1u);
    }
  encodings.n_fonts = n_fonts;
  encodings.fonts = g_new0 (CtEncoding, n_fonts);
  encodings.capitals = g_new0 (gboolean, n_fonts);
  encodings.columns = g_new0 (CtEncoding, n_columns + 1);
  judge_fonts (grid, &encodings);
  judge_columns (grid, n_columns, &encodings);

  for (guint row = 0; row < n_rows; row++)
    {
      CtListCell *line = &self->cells[(gsize) self->n_rows * n_columns];
      gboolean is_blank = TRUE;
      guint n;
      const CtCell *cells = ct_grid_row_cells (grid, row, &n);

      for (guint i = 0; i < n_columns; i++)
        line[i] = (CtListCell) { .text = "" };
      for (guint i = 0; i < n && cells[i].column < n_columns; i++)
        {
          CtListCell *cell = &line[cells[i].column];

          cell->text = keep_text (self, &encodings, &cells[i]);
          cell->type = cells[i].type;
          cell->shown = cells[i].shown;
          is_blank &= *cell->text == '\0';
        }
      if (!is_blank)
        self->numbers[self->n_rows++] = ct_grid_row_number (grid, row);
    }
  g_free (encodings.fonts);
  g_free (encodings.capitals);
  g_free (encodings.columns);
  spread_merges (self, grid);
  return self;
}
