/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-entry-cells.h"
#include "ct-session.h"

#define CT_TYPE_ENTRY_GRID (ct_entry_grid_get_type ())
G_DECLARE_FINAL_TYPE (CtEntryGrid, ct_entry_grid, CT, ENTRY_GRID, GtkWidget)

/* What the grid's cells say together. */
typedef struct
{
  guint  n_rows;
  guint  n_touched;
  guint  n_here;
  CtDong keyed[CT_N_ENTRY_COLUMNS];   /* of the money columns */
  CtDong to_come;                     /* what the rows not touched yet propose */
} CtGridTotals;

/* The sheet of a meeting, keyed in top to bottom without the mouse. Every keystroke is kept as a draft; leaving a cell
 * writes it. Signals: "changed" when what is keyed is another; "moved" when another cell is the current one, or another text
 * is typed in it; "key" (guint
 * keyval, guint state) → gboolean for keys that are not the grid's own. */
void                ct_entry_grid_set_sheet     (CtEntryGrid    *self,
                                                 CtSession      *session,
                                                 CtEntrySheet   *sheet);       /* lent until the next one; NULL: none */
/* To the cell and the text where the keyboard was left, else to the first row not touched. */
void                ct_entry_grid_resume        (CtEntryGrid    *self);
/* Writes what is typed in the current cell; FALSE, with the cell marked, where it cannot be. */
gboolean            ct_entry_grid_settle        (CtEntryGrid    *self);
void                ct_entry_grid_go_to         (CtEntryGrid    *self,
                                                 int             member,
                                                 CtEntryColumn   column);
/* "Thu đủ": what the current column proposes is taken in every row that has not been touched there. */
void                ct_entry_grid_accept_column (CtEntryGrid    *self);
const CtEntryRow   *ct_entry_grid_get_current   (CtEntryGrid    *self,
                                                 CtEntryColumn  *column);
/* The pages of the paper: where each ends, in rows. None: there is no paper. */
void                ct_entry_grid_set_pages     (CtEntryGrid    *self,
                                                 GArray         *ends);        /* of guint; NULL: none */
/* Takes a key that was pressed elsewhere, as if it had been pressed in the current cell. */
gboolean            ct_entry_grid_take_key      (CtEntryGrid           *self,
                                                 GtkEventControllerKey *keys);
/* Nobody has been in a cell of this sheet yet. */
gboolean            ct_entry_grid_is_untouched  (CtEntryGrid    *self);
void                ct_entry_grid_get_totals    (CtEntryGrid    *self,
                                                 CtGridTotals   *totals);
/* Of the rows from @first up to, not with, @end. */
void                ct_entry_grid_get_sums      (CtEntryGrid    *self,
                                                 guint           first,
                                                 guint           end,
                                                 CtGridTotals   *totals);
void                ct_entry_grid_show_totals   (CtEntryGrid    *self);
/* The member of the row that is selected, in a posted sheet; 0 for none. */
int                 ct_entry_grid_get_selected  (CtEntryGrid    *self);
/* How the text being typed is understood; NULL where nothing is typed, or it is not understood. (transfer full) */
char               *ct_entry_grid_dup_reading   (CtEntryGrid    *self);
/* While the book announces a change that the grid itself has just made. */
gboolean            ct_entry_grid_is_writing    (CtEntryGrid    *self);
/* Which columns there is room for at this size of the text. */
void                ct_entry_grid_show_columns  (CtEntryGrid    *self,
                                                 gboolean        money,
                                                 gboolean        health,
                                                 int             scale);
