/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-sheet.h"

/* What a sheet is filled with, kept instead of written: from it the same report is set on paper (ct-report-paper.c). The head,
 * the check code and the signatures are kept by their meaning, since paper has its own ways to draw them. */

typedef enum
{
  CT_RECORD_ROW,
  CT_RECORD_HEAD,        /* of an official paper: title, line under it, name of the form */
  CT_RECORD_BOOK_HEAD,   /* title, line under it, remark at the right */
  CT_RECORD_UNIT,        /* amounts are in đồng */
  CT_RECORD_CHECK,       /* the boxed code, what is said under it */
  CT_RECORD_SIGN,        /* place and date; then cells: office, name */
} CtRecordKind;

typedef struct
{
  int      first, last;  /* columns */
  CtStyle  style;
  char    *text;         /* of a signature, the office */
  char    *name;         /* of a signature; else NULL */
  gboolean is_number;
  gint64   number;
} CtRecordCell;

typedef struct
{
  CtRecordKind kind;
  double       height;   /* points */
  int          size;     /* of a title */
  gboolean     new_page;
  char        *texts[3];
  GArray      *cells;    /* of CtRecordCell */
} CtRecordItem;

typedef struct
{
  GPtrArray *items;      /* of CtRecordItem */
  gboolean  *summed;     /* one a column: a sum stands under it */
  char      *foot;
  char      *code;       /* in the foot of every page */
  int        total_label;   /* the column that says "Cộng", -1 none */
  guint      bar_columns;   /* the first ones stand as a line above the rows that follow */
} CtSheetRecord;

/* What is kept of a sheet; NULL where it is written. Lent. */
CtSheetRecord *ct_sheet_get_record  (const CtSheet *sheet);
/* The set-up it was made with: the widths of its columns in millimetres, as wide as their numbers need. */
gboolean       ct_sheet_is_landscape (const CtSheet *sheet);
const double  *ct_sheet_get_widths   (const CtSheet *sheet, guint *n_columns);

CtSheetRecord *ct_sheet_record_new  (guint n_columns);
void           ct_sheet_record_free (CtSheetRecord *record);
CtRecordItem  *ct_sheet_record_add  (CtSheetRecord *record, CtRecordKind kind, double height);
void           ct_sheet_record_text   (CtSheetRecord *record, int first, int last, CtStyle style, const char *text);
void           ct_sheet_record_number (CtSheetRecord *record, int column, CtStyle style, gint64 number);
