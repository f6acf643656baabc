/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-list-cells.h"
#include "ct-list-field.h"

/* What a row below the titles is, besides a member. */
typedef enum
{
  CT_ROW_MEMBER,                /* or what should be one */
  CT_ROW_TOTAL,
  CT_ROW_SIGNATURE,             /* also place and date */
  CT_ROW_BRACKETS,              /* "(Ký, ghi rõ họ tên)": belongs to the row above, is none of its own */
  CT_ROW_HEADING,
  CT_ROW_REMARK,
  CT_ROW_NUMBER_ONLY,
} CtRowKind;

/* What a heading between the rows says about those below it. */
typedef struct
{
  char       *group;            /* NULL: nothing about the group */
  char        sex;              /* 0: nothing */
  const char *household;        /* NULL: nothing */
} CtRowHeading;

/* Some columns of a sheet and what they hold: lists may stand side by side. */
typedef struct
{
  const CtListField *fields;    /* of all columns of the sheet */
  guint              first, end;   /* the columns of this list, end not included */
} CtListSpan;

/* @now: the year of today; @is_footer: a total or a signature came before. */
CtRowKind ct_row_kind          (const CtListCells *cells, const CtListSpan *span, guint row, int now,
                                gboolean is_footer);
void      ct_row_heading_read  (const char *text, CtRowHeading *heading);
void      ct_row_heading_clear (CtRowHeading *heading);
/* "Tổ 1" of a sheet's name or a heading; NULL if it names no group. (transfer full) */
char     *ct_row_heading_dup_group (const char *text);
