/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-decode.h"
#include "ct-grid.h"

/* A sheet as a list of people is looked at: a small full table of clean Unicode text, old encodings converted,
 * merged cells marked. Rows without any text are not in it. */

#define CT_LIST_MAX_ROWS    200000
#define CT_LIST_MAX_COLUMNS 200

typedef struct
{
  const char *text;             /* clean, NFC; "" if empty; owned by the table */
  guint8      type;             /* CtCellType */
  guint8      shown;            /* CtShown */
  guint8      is_below;         /* under a merged cell whose text it repeats: from above */
  guint8      is_beside;        /* … from the left */
} CtListCell;

typedef struct
{
  guint        n_rows;
  guint        n_columns;
  guint       *numbers;         /* of the rows in the sheet, from 1 */
  CtListCell  *cells;
  CtEncoding   encoding;        /* the old one that was found, or CT_ENCODING_UNICODE */
  char        *example_before;  /* a text in it, as seen; NULL if there is none */
  char        *example_after;
  GStringChunk *texts;
} CtListCells;

/* @encoding: AUTO finds out by fonts and letters; UNICODE converts nothing; others are for every text that could
 * be of that encoding. */
CtListCells *ct_list_cells_new  (const CtGrid *grid, CtEncoding encoding, GError **error);
void         ct_list_cells_free (CtListCells *cells);

static inline const CtListCell *
ct_list_cells_at (const CtListCells *cells,
                  guint              row,
                  guint              column)
{
  return &cells->cells[(gsize) row * cells->n_columns + column];
}

/* The text that stands in the cell itself: "" where it only repeats a merged one. */
static inline const char *
ct_list_cells_own (const CtListCells *cells,
                   guint              row,
                   guint              column)
{
  const CtListCell *cell = ct_list_cells_at (cells, row, column);

  return cell->is_below || cell->is_beside ? "" : cell->text;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtListCells, ct_list_cells_free)
