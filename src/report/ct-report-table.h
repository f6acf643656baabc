/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-report-private.h"

/* A book or list: a head, one row of headings that stay in sight, rows, a line of totals, signatures. */

typedef struct
{
  const char *heading;
  double      width;      /* millimetres */
  gboolean    summed;
  gboolean    told;       /* of running balances: the total is what ct_table_count() was given, not the sum of the cells */
} CtColumn;

typedef struct
{
  const char     *sheet;          /* on the tab */
  const char     *title;
  const char     *subtitle;       /* of a book; NULL: the period */
  const char     *volume;         /* of a book, at the right of its head; NULL: none */
  gboolean        official;       /* with the motto; a report, not a book */
  gboolean        landscape;
  gboolean        in_dong;        /* "Đơn vị tính: đồng" */
  guint           bar_columns;    /* on paper these first ones stand as a line above the rows that follow */
  int             kept_columns;   /* stay in sight, and stand on every page */
  double          heading_height;
  const CtColumn *columns;
  guint           n_columns;
  CtOffice        maker;          /* whose name stands under the first signature */
  const char     *second;         /* who signs in the middle; NULL: the treasurer, "THƯ KÝ"; "": nobody */
} CtTableSetup;

typedef struct
{
  CtReport           *report;
  CtSheet            *sheet;
  const CtTableSetup *setup;
  CtDong             *sums;       /* one a column */
  const char         *said;       /* of the line of totals: what stands in column said_at; borrowed, NULL for nothing */
  int                 said_at;
  int                 first_row;
  int                 n_rows;     /* begun since the last total */
} CtTable;

void ct_table_begin (CtTable *self, CtReport *report, const CtTableSetup *setup);
void ct_table_clear (CtTable *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtTable, ct_table_clear)

/* A row of empty cells is what is not filled in; cells go from left to right. */
void ct_table_begin_row (CtTable *self, double height);
void ct_table_text   (CtTable *self, int column, const char *text);
void ct_table_centre (CtTable *self, int column, const char *text);
void ct_table_wrap   (CtTable *self, int column, const char *text);
void ct_table_dong   (CtTable *self, int column, CtDong amount);
void ct_table_dong_or_blank (CtTable *self, int column, CtDong amount);   /* nothing for 0 */
void ct_table_date   (CtTable *self, int column, CtDate date);
void ct_table_blank  (CtTable *self, int column);
/* Empty rows for the pen behind what the book knows, and more where it knows nothing: there every book has them, on paper. */
void ct_table_spare_rows (CtTable *table);
void ct_table_count  (CtTable *self, int column, CtDong amount);
/* The line of totals, live: a sum under each column that has one, @label in column @at. */
void ct_table_total  (CtTable *self, int at, const char *label);

/* Three signatures over the width of the sheet, for a book or for a report. */
void ct_table_sign   (CtTable *self, const char *maker);
