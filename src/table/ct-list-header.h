/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-header-words.h"
#include "ct-list-cells.h"

/* The rows of column titles: one, or two and three where titles are parted below. */
typedef struct
{
  guint first;                  /* index of a row of the cells */
  guint n_rows;                 /* 0: the list has no titles */
  int   score;                  /* how much the titles are those of a member list */
} CtListHeader;

/* @at: the index of the row to take; -1 to look for it. */
CtListHeader ct_list_header_find   (const CtListCells *cells, const CtHeaderWords *words, int at);

/* Do the titles of another table stand in this row, below those of the first? */
gboolean     ct_list_header_is_at  (const CtListCells *cells, const CtHeaderWords *words, guint row,
                                    CtListHeader *header);
/* What stands over a column, top to bottom: the title, and above it the one it is a part of ("" if none). */
void         ct_list_header_titles (const CtListCells *cells, const CtListHeader *header, guint column,
                                    const char **parent, const char **title);

/* Is it the titles once more, as at the top of each printed page, or a row of column numbers? */
gboolean     ct_list_header_repeats (const CtListCells *cells, const CtListHeader *header, guint row);
