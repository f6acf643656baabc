/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The cells of one sheet, as text: only those that hold something, in the order of rows and columns.
 * What a file may ask for is limited here, so that no file can exhaust memory or time. */

#define CT_GRID_MAX_ROWS    1048576     /* what spreadsheet programs have */
#define CT_GRID_MAX_COLUMNS 16384
#define CT_GRID_MAX_CELLS   2000000
#define CT_GRID_MAX_MERGES  100000
#define CT_GRID_MAX_CHARS   32767       /* in one cell */
#define CT_GRID_MAX_TEXT    (48 * 1024 * 1024)   /* bytes of all cells, each counted as often as it is shown */

typedef enum
{
  CT_CELL_EMPTY,
  CT_CELL_TEXT,
  CT_CELL_NUMBER,               /* shortest form, with a dot */
  CT_CELL_DATE,                 /* ISO: YYYY-MM-DD, YYYY-MM-DDThh:mm:ss or hh:mm:ss */
  CT_CELL_BOOL,                 /* TRUE or FALSE */
  CT_CELL_ERROR,                /* #REF! and the like */
} CtCellType;

/* How much of a date the cell's format shows: people who know only the year make it show the year. */
typedef enum
{
  CT_SHOWN_ALL,
  CT_SHOWN_MONTH,
  CT_SHOWN_YEAR,
} CtShown;

typedef struct
{
  const char *text;             /* owned by the grid; UTF-8 as in the file, never empty */
  guint16     column;           /* from 0 */
  guint16     font;             /* for ct_grid_font_name () */
  guint8      type;             /* CtCellType */
  guint8      shown;            /* CtShown */
} CtGridCell;

/* All four inclusive; rows as the sheet numbers them, from 1, columns from 0. */
typedef struct
{
  guint32 first_row, last_row;
  guint16 first_column, last_column;
} CtMerge;

typedef struct _CtGrid CtGrid;

void ct_grid_free (CtGrid *grid);

guint          ct_grid_n_rows     (const CtGrid *grid);   /* rows that hold something */
guint          ct_grid_n_columns  (const CtGrid *grid);   /* up to the last one that holds something */
guint          ct_grid_row_number (const CtGrid *grid, guint row);
const CtGridCell  *ct_grid_row_cells  (const CtGrid *grid, guint row, guint *n_cells);
const CtGridCell  *ct_grid_cell       (const CtGrid *grid, guint row, guint column);   /* NULL if empty */
const CtMerge *ct_grid_merges     (const CtGrid *grid, guint *n_merges);
guint          ct_grid_n_fonts    (const CtGrid *grid);   /* their indices are below it */
const char    *ct_grid_font_name  (const CtGrid *grid, guint font);   /* "" if the file does not say */

/* For the readers. Rows may come in any order; ct_grid_finish () sorts them. */
CtGrid     *ct_grid_new         (void);
gboolean    ct_grid_begin_row   (CtGrid *grid, gint64 number, GError **error);
gboolean    ct_grid_add         (CtGrid *grid, gint64 column, CtCellType type, CtShown shown, guint font,
                                 const char *text, GError **error);
const char *ct_grid_keep_text   (CtGrid *grid, const char *text, gsize length, GError **error);
gboolean    ct_grid_add_kept    (CtGrid *grid, gint64 column, CtCellType type, CtShown shown, guint font,
                                 const char *kept, GError **error);
gboolean    ct_grid_add_merge   (CtGrid *grid, const CtMerge *merge, GError **error);
guint       ct_grid_intern_font (CtGrid *grid, const char *name);
void        ct_grid_finish      (CtGrid *grid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtGrid, ct_grid_free)
