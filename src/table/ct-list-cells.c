/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-cells.h"

#include "ct-fold.h"
#include "ct-grid-text.h"
#include "ct-table-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_CELLS 2000000

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

/* ---- texts ---------------------------------------------------------------------------------- */

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
keep_text (CtListCells      *self,
           const CtGridText *texts,
           const CtGridCell     *cell)
{
  gboolean capitals;
  CtEncoding encoding = ct_grid_text_encoding (texts, cell, &capitals);
  g_autofree char *decoded = ct_decode_seen (cell->text, encoding, capitals);
  g_autofree char *clean = clean_lines (decoded);

  if (encoding != CT_ENCODING_UNICODE && strcmp (decoded, cell->text) != 0)
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

/* "nt" and a lone quote: như trên, as above. */
static gboolean
is_ditto (const char *text)
{
  static const char *const words[] = { "nt", "nhu tren", "ntr" };
  gboolean has_quote = FALSE;
  const char *p = text;

  if (strlen (text) > 16)
    return FALSE;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch == '"' || ch == 0x201c || ch == 0x201d || ch == 0x2033 || ch == 0x3003)
        has_quote = TRUE;
      else if (ch != ' ' && ch != '-' && ch != 0x2013 && ch != '.')
        break;
    }
  if (*p == '\0')
    return has_quote;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *folded = ct_fold (p);

      folded[strcspn (folded, "-.\"")] = '\0';
      if (strcmp (g_strchomp (folded), words[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
resolve_dittos (CtListCells *self)
{
  for (guint row = 1; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        CtListCell *cell = &self->cells[(gsize) row * self->n_columns + column];

        if (*cell->text != '\0' && is_ditto (cell->text))
          *cell = *(cell - self->n_columns);
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
  g_autoptr(CtGridText) texts = NULL;
  CtListCells *self;

  if (!check_size (n_rows, n_columns, error))
    return NULL;

  self = g_new0 (CtListCells, 1);
  self->n_columns = n_columns;
  self->encoding = CT_ENCODING_UNICODE;
  self->texts = g_string_chunk_new (4096);
  self->numbers = g_new0 (guint, n_rows + 1);
  self->cells = g_new0 (CtListCell, (gsize) n_rows * n_columns + 1);

  texts = ct_grid_text_new (grid, encoding);
  for (guint row = 0; row < n_rows; row++)
    {
      CtListCell *line = &self->cells[(gsize) self->n_rows * n_columns];
      gboolean is_blank = TRUE;
      guint n;
      const CtGridCell *cells = ct_grid_row_cells (grid, row, &n);

      for (guint i = 0; i < n_columns; i++)
        line[i] = (CtListCell) { .text = "" };
      for (guint i = 0; i < n && cells[i].column < n_columns; i++)
        {
          CtListCell *cell = &line[cells[i].column];

          cell->text = keep_text (self, texts, &cells[i]);
          cell->type = cells[i].type;
          cell->shown = cells[i].shown;
          is_blank &= *cell->text == '\0';
        }
      if (!is_blank)
        self->numbers[self->n_rows++] = ct_grid_row_number (grid, row);
    }
  resolve_dittos (self);
  spread_merges (self, grid);
  return self;
}
