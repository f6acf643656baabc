/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-list-columns.h"
#include "ct-list-header.h"
#include "ct-member-list.h"

/* One table of a sheet as it is looked at, and what is found out about it: its titles, its rows and its columns. A
 * sheet may hold several, one below the other: the board, then all members. */
typedef struct
{
  CtListHeader  header;
  guint         first_row;              /* of the members, an index */
  guint         end_row;                /* behind the last, where the next table begins */
  CtListField   fields[CT_LIST_MAX_COLUMNS];
  char         *titles[CT_LIST_MAX_COLUMNS];
  CtColumnStats stats[CT_LIST_MAX_COLUMNS];
  guint         n_lists;                /* side by side */
  guint         list_first;             /* column in which the first of them begins */
  guint         list_width;
  gboolean      has_births;             /* or something else that a list of members has and one of its board has not */
  int           score;
} CtListPart;

typedef struct
{
  CtListCells *cells;
  guint        sheet;
  GPtrArray   *parts;                   /* CtListPart, from top to bottom; one at least */
  CtListPart  *best;                    /* of them */
} CtListLook;

/* Looks at one sheet. NULL with an error where it cannot be read at all. */
CtListLook *ct_list_look_new         (CtTableFile *table, guint sheet, const CtMemberListOptions *options,
                                      const CtHeaderWords *words, GError **error);
void        ct_list_look_free        (CtListLook *look);
/* The first column that holds @field, or CT_LIST_MAX_COLUMNS. */
guint       ct_list_part_find_column (const CtListPart *part, guint n_columns, CtListField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtListLook, ct_list_look_free)
