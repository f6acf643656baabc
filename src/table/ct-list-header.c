/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-header.h"

#include <string.h>

#define MAX_SEARCHED_ROWS 300
#define MAX_TITLE_BYTES   160
#define MIN_NEXT_SCORE    150     /* names and two more: below a list, words of its remarks must not be taken for titles */

static gboolean
is_data_like (const CtListCell *cell)
{
  gsize n_digits = 0, n_letters = 0;

  if (cell->type == CT_CELL_NUMBER || cell->type == CT_CELL_DATE || cell->type == CT_CELL_BOOL)
    return TRUE;
  for (const char *p = cell->text; *p != '\0'; p++)
    {
      n_digits += g_ascii_isdigit (*p);
      n_letters += g_ascii_isalpha (*p) || (guchar) *p >= 0x80;
    }
  return n_digits > 0 && n_digits >= n_letters;
}

/* How much the row looks like titles: each field that a title names counts once; data count against it. */
static int
score_row (const CtListCells   *cells,
           const CtHeaderWords *words,
           guint                row)
{
  int best[CT_LIST_N_FIELDS] = { 0, };
  guint n_texts = 0, n_data = 0, n_fields = 0;
  gboolean has_name;
  int score = 0;

  for (guint column = 0; column < cells->n_columns; column++)
    {
      const CtListCell *cell = ct_list_cells_at (cells, row, column);
      CtHeaderGuess guesses[CT_HEADER_MAX_GUESSES];

      if (*ct_list_cells_own (cells, row, column) == '\0')
        continue;
      n_texts++;
      if (is_data_like (cell))
        n_data++;
      else if (strlen (cell->text) <= MAX_TITLE_BYTES && ct_header_words_guess (words, "", cell->text, guesses) > 0)
        best[guesses[0].field] = MAX (best[guesses[0].field], guesses[0].score);
    }
  if (n_texts < 2 || n_data * 5 > n_texts * 2)
    return 0;

  for (int field = 0; field < CT_LIST_N_FIELDS; field++)
    if (best[field] >= 25)
      {
        n_fields++;
        score += MIN (best[field], 70);
      }
  has_name = best[CT_LIST_FIELD_NAME] >= 25 || best[CT_LIST_FIELD_GIVEN_NAME] >= 25 ||
             best[CT_LIST_FIELD_FAMILY_NAME] >= 25;
  if (n_fields < 2 || (!has_name && n_fields < 3))
    return 0;
  return score + (has_name ? 60 : 0) - 25 * (int) n_data;
}

static gboolean
is_next (const CtListCells *cells,
         guint              row)
{
  return row + 1 < cells->n_rows && cells->numbers[row + 1] <= cells->numbers[row] + 1;
}

/* Does the title stand over several columns, by merged cells or (CSV) by empty ones to its right? */
static gboolean
is_wide (const CtListCells *cells,
         guint              row,
         guint              column)
{
  if (column + 1 >= cells->n_columns)
    return FALSE;
  return ct_list_cells_at (cells, row, column + 1)->is_beside ||
         (*ct_list_cells_at (cells, row, column + 1)->text == '\0' &&
          *ct_list_cells_own (cells, row + 1, column + 1) != '\0');
}

/* Does the row after @row part its titles further? Then nothing stands below the first two, running number and
 * name, unless they are parted themselves. */
static gboolean
parts_titles (const CtListCells   *cells,
              const CtHeaderWords *words,
              guint                row)
{
  guint n_titles = 0, n_own = 0, n_under = 0, n_known = 0, n_below = 0;

  if (!is_next (cells, row))
    return FALSE;
  for (guint column = 0; column < cells->n_columns; column++)
    {
      const CtListCell *below = ct_list_cells_at (cells, row + 1, column);
      const char *own = ct_list_cells_own (cells, row + 1, column);
      gboolean has_title = *ct_list_cells_own (cells, row, column) != '\0';
      CtHeaderGuess guesses[CT_HEADER_MAX_GUESSES];

      n_titles += has_title;
      n_below += below->is_below && has_title;
      if (*own == '\0')
        continue;
      if (is_data_like (below) || strlen (own) > MAX_TITLE_BYTES ||
          (has_title && n_titles <= 2 && !is_wide (cells, row, column)))
        return FALSE;
      n_own++;
      n_under += !has_title || is_wide (cells, row, column);
      n_known += ct_header_words_guess (words, "", own, guesses) > 0 && guesses[0].score >= 25;
    }
  if (n_own > 0 && n_below > 0)
    return TRUE;
  /* Without merged cells: two parts at least, most of them known, one under no title of its own. */
  return n_own >= 2 && n_known * 2 >= n_own && n_under >= 1;
}

/* Does a merged title of the row before reach down into this one, or over several of its columns? */
static gboolean
hangs_from_above (const CtListCells *cells,
                  guint              row)
{
  guint n_wide = 0;

  if (row == 0 || !is_next (cells, row - 1))
    return FALSE;
  for (guint column = 0; column < cells->n_columns; column++)
    {
      if (ct_list_cells_at (cells, row, column)->is_below)
        return TRUE;
      n_wide += ct_list_cells_at (cells, row - 1, column)->is_beside &&
                !ct_list_cells_at (cells, row - 1, column)->is_below;
    }
  /* Titles of the whole page are wider than those over a few columns. */
  return n_wide > 0 && n_wide * 2 < cells->n_columns &&
         *ct_list_cells_own (cells, row - 1, 0) == '\0' && *ct_list_cells_own (cells, row - 1, 1 % cells->n_columns) == '\0';
}

/* "(1) (2) (3)" or "A B C" below the titles, which forms of offices have. */
static gboolean
is_numbering (const CtListCells *cells,
              guint              row)
{
  guint n = 0, n_numbers = 0;
  gint64 last = 0;

  for (guint column = 0; column < cells->n_columns; column++)
    {
      const char *own = ct_list_cells_own (cells, row, column);
      g_autofree char *key = NULL;
      gint64 value;

      if (*own == '\0')
        continue;
      n++;
      key = ct_header_key (own);
      value = g_ascii_strtoll (key, NULL, 10);
      if (strlen (key) == 1 && g_ascii_isalpha (*key) && *key != 'x')
        n_numbers++;
      else if (strlen (key) <= 2 && (value == last + 1 || (last == 0 && value > 0)))
        {
          n_numbers++;
          last = value;
        }
    }
  return n >= 3 && n_numbers == n;
}

static guint
count_rows (const CtListCells   *cells,
            const CtHeaderWords *words,
            guint                first)
{
  guint n = 1;

  while (n < 3 && parts_titles (cells, words, first + n - 1))
    n++;
  if (is_next (cells, first + n - 1) && is_numbering (cells, first + n))
    n++;
  return n;
}

CtListHeader
ct_list_header_find (const CtListCells   *cells,
                     const CtHeaderWords *words,
                     int                  at)
{
  CtListHeader header = { 0 };
  guint end = MIN (cells->n_rows, MAX_SEARCHED_ROWS);

  if (at >= 0)
    {
      header.first = at;
      header.score = score_row (cells, words, at);
      header.n_rows = count_rows (cells, words, at);
      return header;
    }
  for (guint row = 0; row < end; row++)
    {
      int score = score_row (cells, words, row);

      /* Of two lists in one sheet the first is taken, unless it is clearly the poorer. */
      if (score > header.score && (header.score == 0 || score * 2 > header.score * 3))
        {
          header.first = row;
          header.score = score;
        }
    }
  if (header.score == 0)
    return header;

  if (hangs_from_above (cells, header.first))
    header.first--;
  header.n_rows = count_rows (cells, words, header.first);
  return header;
}

/* Titles have no numbers in them. */
static gboolean
has_data (const CtListCells *cells,
          guint              row)
{
  for (guint column = 0; column < cells->n_columns; column++)
    if (*ct_list_cells_own (cells, row, column) != '\0' && is_data_like (ct_list_cells_at (cells, row, column)))
      return TRUE;
  return FALSE;
}

gboolean
ct_list_header_is_at (const CtListCells   *cells,
                      const CtHeaderWords *words,
                      guint                row,
                      CtListHeader        *header)
{
  if (has_data (cells, row))
    return FALSE;
  header->score = score_row (cells, words, row);
  if (header->score < MIN_NEXT_SCORE)
    return FALSE;
  header->first = row - (hangs_from_above (cells, row) ? 1 : 0);
  header->n_rows = count_rows (cells, words, header->first);
  return TRUE;
}

/* The nearest title to the left that stands over parts, for lists without merged cells (CSV). */
static const char *
title_to_the_left (const CtListCells *cells,
                   guint              row,
                   guint              column)
{
  for (guint i = column; i-- > 0;)
    {
      const char *own = ct_list_cells_own (cells, row, i);

      if (*ct_list_cells_own (cells, row + 1, i) == '\0')
        return "";
      if (*own != '\0')
        return own;
    }
  return "";
}

void
ct_list_header_titles (const CtListCells   *cells,
                       const CtListHeader  *header,
                       guint                column,
                       const char         **parent,
                       const char         **title)
{
  guint end = header->first + header->n_rows;

  *parent = *title = "";
  if (header->n_rows > 1 && is_numbering (cells, end - 1))
    end--;
  for (guint row = header->first; row < end; row++)
    {
      const CtListCell *cell = ct_list_cells_at (cells, row, column);
      const char *text = cell->text;

      if (*text == '\0' && row + 1 < end && *ct_list_cells_own (cells, row + 1, column) != '\0')
        text = title_to_the_left (cells, row, column);
      if (*text == '\0' || cell->is_below)
        continue;
      if (**title != '\0')
        *parent = *title;
      *title = text;
    }
}

gboolean
ct_list_header_repeats (const CtListCells  *cells,
                        const CtListHeader *header,
                        guint               row)
{
  guint n_same = 0, n = 0;

  if (header->n_rows == 0)
    return FALSE;
  if (is_numbering (cells, row) && row < header->first + header->n_rows + 1)
    return TRUE;

  for (guint k = 0; k < header->n_rows; k++)
    {
      n = n_same = 0;
      for (guint column = 0; column < cells->n_columns; column++)
        {
          const char *own = ct_list_cells_own (cells, row, column);
          g_autofree char *key = NULL;
          g_autofree char *title = NULL;

          if (*own == '\0')
            continue;
          n++;
          key = ct_header_key (own);
          title = ct_header_key (ct_list_cells_at (cells, header->first + k, column)->text);
          n_same += *key != '\0' && strcmp (key, title) == 0;
        }
      if (n >= 2 && n_same * 10 >= n * 7)
        return TRUE;
    }
  return FALSE;
}
