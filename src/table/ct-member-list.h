/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-decode.h"
#include "ct-list-note.h"
#include "ct-table-file.h"

/* A list of members as a club really keeps it, found in a table and understood: which sheet, which row has the
 * titles, what each column holds, and what each row says. Plain data; nothing is written anywhere. */

typedef struct
{
  const char        *sheet;             /* NULL: find it, and with it the sheets of other groups */
  gboolean           with_groups;       /* those too where @sheet is one of them */
  guint              header_row;        /* the sheet's number of the first row of titles; 0: find it */
  const CtListField *columns;           /* of each column from A on; NULL: find out */
  guint              n_columns;
  CtEncoding         encoding;          /* CT_ENCODING_UNICODE to refuse a conversion */
  CtDate             today;
} CtMemberListOptions;

typedef struct
{
  guint       column;                   /* from 0 */
  CtListField field;
  char       *letter;                   /* "C" */
  char       *title;                    /* "Năm sinh / Nam"; "" if there is none */
  char       *sample;                   /* the first value below; "" if there is none */
} CtListColumn;

typedef enum
{
  CT_LIST_ROW_MEMBER,
  CT_LIST_ROW_FAULTY,                   /* a member, but something that it needs is missing or wrong */
  CT_LIST_ROW_SKIPPED,                  /* no member */
} CtListRowKind;

typedef struct
{
  guint         number;                 /* as the sheet counts */
  char         *sheet;                  /* its name, where several sheets were read; else NULL */
  CtListRowKind kind;
  char         *fields[CT_LIST_N_MEMBER_FIELDS];   /* as member.add takes them, as text; NULL if not known */
  GPtrArray    *notes;                  /* CtListNote */
} CtListRow;

typedef struct
{
  guint       sheet;                    /* index in the table; of the fullest of several */
  guint       n_sheets;                 /* that were read: where each group has a sheet of its own, all of them */
  guint       header_row;               /* the sheet's number; 0: there are no titles */
  guint       n_header_rows;
  char       *unread;                   /* names of other sheets that look like lists of members too; NULL for none */
  GPtrArray  *columns;                  /* CtListColumn: those that hold anything */
  GPtrArray  *rows;                     /* CtListRow */
  CtEncoding  encoding;                 /* the old one that was converted, else CT_ENCODING_UNICODE */
  char       *example_before;           /* a text before and after the conversion; NULL without one */
  char       *example_after;
} CtMemberList;

/* (transfer full): NULL with a #CtTableError, %CT_TABLE_ERROR_NO_LIST where nothing looks like a list of members */
CtMemberList *ct_member_list_read (CtTableFile *table, const CtMemberListOptions *options, GError **error);
void          ct_member_list_free (CtMemberList *list);

CtListRow    *ct_list_row_new     (guint number);
void          ct_list_row_free    (CtListRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtMemberList, ct_member_list_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtListRow, ct_list_row_free)
