/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-dong.h"

/**
 * CtWorkbook, CtSheet:
 *
 * Spreadsheets, behind GError. Rows go out one after the other, each from left to right, so that a book of 100,000 rows
 * needs little memory. The first failure is remembered and told by ct_workbook_save(). The same content, made on the same
 * day, gives the same bytes.
 */
typedef struct _CtWorkbook CtWorkbook;
typedef struct _CtSheet    CtSheet;

/* How a cell looks; combined by |. The font is Times New Roman 12, the text of a cell in the middle of its height. */
typedef enum
{
  CT_STYLE_PLAIN   = 0,
  CT_STYLE_BOLD    = 1 << 0,
  CT_STYLE_ITALIC  = 1 << 1,
  CT_STYLE_UNDER   = 1 << 2,
  CT_STYLE_CENTRE  = 1 << 3,
  CT_STYLE_RIGHT   = 1 << 4,
  CT_STYLE_WRAP    = 1 << 5,
  CT_STYLE_BORDER  = 1 << 6,    /* thin, on all sides */
  CT_STYLE_HEAVY   = 1 << 7,    /* a medium line above: totals */
  CT_STYLE_DOTTED  = 1 << 8,    /* a dotted line below, to be written on */
  CT_STYLE_INDENT  = 1 << 9,
  CT_STYLE_ACROSS  = 1 << 10,   /* centred across this cell and the empty ones of this style after it */
} CtStyle;

#define CT_STYLE_SIZE(points) ((CtStyle) ((points) << 16))   /* another size than 12 */
/* The cells of a table. */
#define CT_STYLE_CELL  (CT_STYLE_BORDER)
#define CT_STYLE_HEAD  (CT_STYLE_BORDER | CT_STYLE_BOLD | CT_STYLE_CENTRE | CT_STYLE_WRAP)
#define CT_STYLE_TOTAL (CT_STYLE_BORDER | CT_STYLE_BOLD | CT_STYLE_HEAVY)

#define CT_ROW_READ  18.0     /* points: rows that are only read */
#define CT_ROW_WRITE 24.0     /* rows that somebody writes in */

/* @path is not touched before ct_workbook_save(); NULL: nothing is written, what the sheets are filled with is kept for
 * paper (ct-sheet-record.h). */
CtWorkbook *ct_workbook_new  (const char *path, const char *title, CtDate made_on, GError **error);
gboolean    ct_workbook_save (CtWorkbook *self, GError **error);
void        ct_workbook_free (CtWorkbook *self);   /* unsaved work leaves nothing behind */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtWorkbook, ct_workbook_free)

/* The sheets of a workbook that is kept for paper. */
guint    ct_workbook_n_sheets (const CtWorkbook *self);
CtSheet *ct_workbook_sheet    (const CtWorkbook *self, guint i);

typedef struct
{
  const char   *name;          /* on the tab */
  gboolean      landscape;
  int           pages_tall;    /* 0: any number; always one page wide */
  guint         n_columns;
  const double *widths;        /* millimetres, one a column; wide numbers make theirs wider */
  guint         repeat_columns;  /* from the left, on every page */
} CtSheetSetup;

/* Lent. A sheet is filled before the next one is begun. */
CtSheet *ct_workbook_add_sheet (CtWorkbook *self, const CtSheetSetup *setup);
/* A sheet that only programs read: no print set-up, not shown. */
CtSheet *ct_workbook_add_hidden_sheet (CtWorkbook *self, const char *name);

/* Footer: what it is, and behind it @code or ""; "Trang x/y" at the right. */
void ct_sheet_set_footer   (CtSheet *sheet, const char *left, const char *code);
/* These rows stand on top of every page and stay in place on the screen, with @columns columns. */
void ct_sheet_set_heading  (CtSheet *sheet, int first_row, int last_row, int columns);
void ct_sheet_break_before (CtSheet *sheet, int row);
/* What follows, @height points high, goes to a new page with the last @n_rows where it would be torn apart. */
void ct_sheet_keep_together (CtSheet *sheet, double height, int n_rows);

/* Begins the next row. All that follows goes into it. */
void ct_sheet_begin_row (CtSheet *sheet, double height);
int  ct_sheet_row       (const CtSheet *sheet);   /* the number of the row just begun, from 0 */
void ct_sheet_skip_rows (CtSheet *sheet, int n, double height);

void ct_sheet_text    (CtSheet *sheet, int column, CtStyle style, const char *text);
void ct_sheet_number  (CtSheet *sheet, int column, CtStyle style, gint64 number);   /* also đồng: 1.234.567 */
void ct_sheet_tenths  (CtSheet *sheet, int column, CtStyle style, gint64 tenths);   /* 66,7 */
void ct_sheet_days    (CtSheet *sheet, int column, CtStyle style, gint64 tenths);   /* 4 or 4,5 */
void ct_sheet_date    (CtSheet *sheet, int column, CtStyle style, CtDate date);
/* Empty cells of one style, to @last. */
void ct_sheet_blank   (CtSheet *sheet, int column, int last, CtStyle style);
/* Text over several cells, left blank. */
void ct_sheet_merge   (CtSheet *sheet, int column, int last, CtStyle style, const char *text);
void ct_sheet_across  (CtSheet *sheet, int column, int last, CtStyle style, const char *text);
/* A live formula with its result: "=C5-D5". */
void ct_sheet_formula (CtSheet *sheet, int column, CtStyle style, const char *formula, gint64 result);
void ct_sheet_formula_text (CtSheet *sheet, int column, CtStyle style, const char *formula, const char *result);
/* The sum of this column from @first to @last row; of nothing, 0. */
void ct_sheet_sum     (CtSheet *sheet, int column, CtStyle style, int first_row, int last_row, gint64 result);
