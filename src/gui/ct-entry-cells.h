/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-entry-sheet.h"
#include "ct-table.h"

/* The cells of the meeting grid: what stands in them, how it looks, and what typed text means. */

typedef enum
{
  CT_ENTRY_PRESENT,
  CT_ENTRY_TOTAL,
  CT_ENTRY_DUES,
  CT_ENTRY_PRINCIPAL,
  CT_ENTRY_INTEREST,
  CT_ENTRY_OTHER,
  CT_ENTRY_WEIGHT,
  CT_ENTRY_PRESSURE,
  CT_ENTRY_NOTE,
  CT_N_ENTRY_COLUMNS,
} CtEntryColumn;

#define CT_ENTRY_IS_MONEY(column) ((column) >= CT_ENTRY_TOTAL && (column) <= CT_ENTRY_OTHER)

/* A row of the grid: the sheet's row and its number on the paper. */
typedef struct
{
  CtEntryRow *entry;     /* lent */
  guint       number;
} CtGridRow;

/* How the cells are to be seen; lent to the table. */
typedef struct
{
  gboolean          is_open;         /* not posted: what is proposed shows, and what differs from it */
  gboolean          marks_in_name;   /* no room for a column of presence */
  const CtEntryRow *divided;         /* the row whose total is being typed; NULL: none */
  CtEntryParts      parts;           /* and what its sum will be divided into */
} CtEntryView;

/* What typed text is read against. */
typedef struct
{
  CtStore    *store;
  CtDate      date;        /* of the meeting */
  int         unit;        /* what a short amount counts */
  CtRegister *members;     /* of that day; read when first wanted, to be freed by the owner */
} CtEntryGround;

void         ct_entry_set_up_table   (CtTable           *table,
                                      const CtEntryView *view);
const char  *ct_entry_column_id      (CtEntryColumn      column);
CtEntryColumn ct_entry_column_find   (const char        *id);        /* CT_N_ENTRY_COLUMNS: none of them */
const char  *ct_entry_column_title   (CtEntryColumn      column);

/* What a person finds in the cell on coming to it: what was keyed, else what is proposed; (transfer full). */
char        *ct_entry_dup_text       (const CtEntryRow  *row,
                                      CtEntryColumn      column);
CtDong       ct_entry_proposal       (const CtEntryRow  *row,
                                      CtEntryColumn      column);
CtDong       ct_entry_keyed          (const CtEntryRow  *row,
                                      CtEntryColumn      column);    /* of the total: the sum */
gboolean     ct_entry_is_keyed       (const CtEntryRow  *row,
                                      CtEntryColumn      column);
gboolean     ct_entry_is_touched     (const CtEntryRow  *row);       /* anything at all was keyed in the row */
gboolean     ct_entry_is_absent      (const CtEntryRow  *row);

/* Typed text as fields of meeting.row; empty text clears. NULL with a sentence where it cannot be read. (transfer full) */
json_t      *ct_entry_parse          (CtEntryGround     *ground,     /* NULL will do for no text */
                                      const CtEntryRow  *row,
                                      CtEntryColumn      column,
                                      const char        *text,
                                      GError           **error);
/* A text typed as the row's total: what it is divided into, and what of it has no place. */
gboolean     ct_entry_divide         (CtEntryGround     *ground,
                                      const CtEntryRow  *row,
                                      const char        *text,
                                      CtEntryParts      *parts,
                                      GError           **error);
/* Adds to @fields what the row still proposes: presence and every sum not keyed. */
void         ct_entry_accept_rest    (const CtEntryRow  *row,
                                      json_t            *fields);
/* "Thu đủ": the commands that take what a column proposes wherever nothing was keyed in it; (transfer full). */
json_t      *ct_entry_accept_column  (const CtEntrySheet *sheet,
                                      CtEntryColumn      column);
/* What the book has taken, into the row that is shown. */
void         ct_entry_apply          (CtEntryRow        *row,
                                      json_t            *fields);
