/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-sheet-paper.h"

/* A sheet on its way to paper. */
typedef struct
{
  const CtSheet       *sheet;
  const CtSheetRecord *record;
  const CtClubHead    *club;
  CtFlow              *flow;
  double               width;     /* of the text */
  gboolean             official;
  const char          *form;      /* "BC-04", told once beside the unit */
  gboolean             in_dong;   /* the unit is to be told above the next table */
} CtSheetMaker;

/* One table: the items from @first to before @end, and the columns that they tell apart. */
typedef struct
{
  guint  first, end;
  guint  n_bar;         /* columns that stand as a line above their rows */
  gint64 unit;          /* 1, or 1000 */
  guint  n_columns;
  int   *starts;        /* columns of the sheet; n_columns + 1 of them */
} CtSheetPiece;

void          ct_sheet_piece_find       (const CtSheetMaker *self, guint first, CtSheetPiece *piece);
CtPrintTable *ct_sheet_piece_make_table (const CtSheetMaker *self, const CtSheetPiece *piece);

static inline const CtRecordItem *
item_at (const CtSheetMaker *self,
         guint               i)
{
  return g_ptr_array_index (self->record->items, i);
}

static inline const CtRecordCell *
cell_at (const CtRecordItem *item,
         guint               i)
{
  return &g_array_index (item->cells, CtRecordCell, i);
}

static inline gboolean
is_in_table (const CtRecordItem *item)
{
  return item->kind == CT_RECORD_ROW && item->cells->len > 0 && (cell_at (item, 0)->style & CT_STYLE_BORDER) != 0;
}

static inline gboolean
is_heading (const CtRecordItem *item)
{
  return is_in_table (item) && (cell_at (item, 0)->style & CT_STYLE_HEAD) == CT_STYLE_HEAD;
}

static inline gboolean
is_total (const CtRecordItem *item)
{
  return is_in_table (item) && (cell_at (item, 0)->style & CT_STYLE_HEAVY) != 0;
}
