/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-paper.h"

/* A printed table: columns, rows, and what the foot of each page adds up. */

typedef enum
{
  CT_COLUMN_TEXT,     /* short: numbers of rows, dates, codes */
  CT_COLUMN_NAME,     /* of people: 13, then smaller, narrower, two lines */
  CT_COLUMN_NOTE,     /* descriptions: the same from the size of the table */
  CT_COLUMN_WORDS,    /* sentences: on as many lines as they need */
  CT_COLUMN_MONEY,    /* as wide as its widest number */
  CT_COLUMN_PEN,      /* left for the pen */
} CtPrintColumnKind;

typedef enum
{
  CT_CARRY_NOTHING,
  CT_CARRY_SUM,
  CT_CARRY_LAST,      /* a running balance */
} CtCarry;

typedef struct
{
  const char        *heading;   /* lines are divided by a newline */
  const char        *over;      /* stands above this and the neighbours that have the same one, or NULL */
  const char        *letter;    /* in the row of letters under the heading, or NULL */
  double             width;
  double             least;     /* gives width to the money columns down to this; 0 gives none */
  CtAlign            align;
  CtPrintColumnKind  kind;
  CtCarry            carry;
  gboolean           edge;      /* the line to its left is thick */
} CtPrintColumn;

typedef enum
{
  CT_CELL_BOLD   = 1 << 0,
  CT_CELL_ITALIC = 1 << 1,
  CT_CELL_STRUCK = 1 << 2,   /* ruled through once, still legible */
  CT_CELL_SLASH  = 1 << 3,   /* a slash stands ready for the pen */
  CT_CELL_BOX    = 1 << 4,   /* an empty box to be ticked */
  CT_CELL_STAR   = 1 << 5,   /* an asterisk behind the amount */
  CT_CELL_ZERO   = 1 << 6,   /* 0 is printed as 0, not as a dash */
} CtPrintCellFlags;

typedef struct
{
  char             *markup;
  gboolean          is_amount;
  CtDong            amount;
  CtPrintCellFlags  flags;
  guint             span;        /* columns; 0 where the cell is covered by one to its left */
  CtAlign           align;
  CtSetText        *set;         /* once fitted */
} CtPrintCell;

typedef enum
{
  CT_ROW_DETAIL,
  CT_ROW_BLANK,   /* left for the pen; counts in no sum. Without a number it is to spare, and gives way where there is no room */
  CT_ROW_SUM,     /* counts in no sum: totals, balances */
  CT_ROW_BAR,     /* a line across: whose rows follow */
} CtPrintRowKind;

typedef struct
{
  CtPrintRowKind kind;
  double         height;
  double         given;        /* the height it was given, once fitted; 0 before */
  double         above;        /* thickness of the line above; 0 for the usual one */
  gboolean       keep_next;    /* no page break after it */
  gboolean       void_entry;   /* ruled through, counts in no sum */
  guint          number;       /* as printed in its first column, for the label of a page's sum */
  guint          n_cells;
  CtPrintCell    cells[];
} CtPrintRow;

typedef enum
{
  CT_PAGE_SUM_NONE,
  CT_PAGE_SUM_CARRY,   /* "Cộng mang sang", then "Mang sang" */
  CT_PAGE_SUM_SHEET,   /* "Cộng tờ 1 (số 1–16)" on every page, nothing brought forward */
} CtPageSum;

#define CT_NOTE_BEHIND (-1)   /* behind the words of the sum */
#define CT_NOTE_NONE   (-2)

typedef struct
{
  double      row_height;
  double      heading_height;   /* of a heading of one level; 0 as high as it needs */
  double      size;             /* 0 for 12.5 */
  CtPageSum   page_sum;
  guint       label_column;     /* where the words of a sum stand, and how wide */
  guint       label_span;
  int         note_column;      /* where "sang trang 2" stands, or one of the two below */
  guint       merge_column;     /* in sums this column and the next are one; 0 none */
  gboolean    zero_as_zero;
  gboolean    no_sums;          /* a blank form: the sums are left for the pen, too */
  const char *continued;        /* stands above the heading of the second page and later ones, or NULL */
} CtPrintOptions;

typedef struct
{
  CtPrintOptions  options;
  guint           n_columns;
  CtPrintColumn  *columns;
  double         *x;            /* n_columns + 1 edges, from the left edge of the table */
  GPtrArray      *rows;         /* of CtPrintRow, owned */
  double          heading[3];   /* heights of the upper and the lower level and the letters; 0 where there is none */
  double          money_size;
  double          sum_height;   /* of the sum of a page */
  CtFonts        *fonts;        /* borrowed, once fitted */
  GStringChunk   *headings;
} CtPrintTable;

#define CT_PRINT_SHORT_TABLE 8   /* rows: so few stand on one page */
#define CT_PRINT_PEN_ROWS    20  /* rows to spare of a table that tells nothing: as many of them stay as have room */

/* A piece of the table that stands on one page. */
typedef struct
{
  guint    first;
  guint    end;
  guint    page;     /* counted from 1 */
  gboolean starts;   /* not brought forward from a page before */
  gboolean ends;     /* nothing goes on to the next page */
} CtPrintPiece;

/* The headings are copied. */
CtPrintTable *ct_print_table_new  (const CtPrintColumn *columns, guint n_columns, const CtPrintOptions *options);
void          ct_print_table_free (CtPrintTable *table);

/* Cells are filled from plain text; markup only where the name says so. A row belongs to its table. */
CtPrintRow *ct_print_table_add_row  (CtPrintTable *table, CtPrintRowKind kind);
void        ct_print_row_set_text   (CtPrintRow *row, guint column, const char *text);
void        ct_print_row_set_markup (CtPrintRow *row, guint column, const char *markup);
void        ct_print_row_set_number (CtPrintRow *row, guint column, guint number);
void        ct_print_row_set_amount (CtPrintRow *row, guint column, CtDong amount);
void        ct_print_row_set_flags  (CtPrintRow *row, guint column, CtPrintCellFlags flags);
void        ct_print_row_set_span   (CtPrintRow *row, guint column, guint span, CtAlign align);

/* @n rows to spare, @height high. */
void        ct_print_table_add_spare_rows (CtPrintTable *table, guint n, double height);
/* @n more rows like the one to spare at @index, behind it. */
void        ct_print_table_repeat_row (CtPrintTable *table, guint index, guint n);
gboolean    ct_print_row_is_spare   (const CtPrintRow *row);
/* Whose rows go on at @first, where that is not told there: a row of CT_ROW_BAR above it, or NULL. */
CtPrintRow *ct_print_table_find_bar (CtPrintTable *table, guint first);

/* The sum of @column over the rows before @end, or the last figure in it. FALSE where there is none. */
gboolean   ct_print_table_sum            (const CtPrintTable *table, guint column, guint first, guint end, CtDong *sum);

/* Decides widths, sizes and heights; before measuring and drawing. */
void   ct_print_table_fit            (CtPrintTable *table, CtFonts *fonts);
double ct_print_table_get_width      (CtPrintTable *table);
double ct_print_table_heading_height (CtPrintTable *table, gboolean starts);
double ct_print_table_rows_height    (CtPrintTable *table, guint first, guint end);
double ct_print_table_sum_height     (CtPrintTable *table);
/* The height of a piece with its heading and its sums. */
double ct_print_table_piece_height   (CtPrintTable *table, const CtPrintPiece *piece);
void   ct_print_table_draw           (CtPrintTable *table, CtPaper *paper, double x, double y, const CtPrintPiece *piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPrintTable, ct_print_table_free)
