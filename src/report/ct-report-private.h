/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-indicators.h"
#include "ct-report.h"
#include "ct-sheet.h"

typedef struct _CtReport CtReport;

typedef struct
{
  const char *kind;
  const char *title;
  gboolean    goes_up;     /* carries the indicators, and a check code */
  gboolean  (*fill) (CtReport *report, GError **error);
} CtReportSpec;

/* One report in the making. */
struct _CtReport
{
  CtStore            *store;
  const CtReportSpec *spec;
  CtDate              from, to, today;
  CtDate              again;        /* the day of a second print; no day for a first one */
  gboolean            blank;        /* for the pen: no figures */
  CtRegister         *members;      /* at the end of the period */
  CtSettings          settings;     /* then */
  CtIndicators       *indicators;   /* of what goes up; else NULL */
  GPtrArray          *loans;        /* of CtLoanAccount, all applied for; NULL until asked for */
  char               *book_id;
  GPtrArray          *machine_rows; /* of char **: the sheet for programs */
  char                check[17];
  CtWorkbook         *workbook;
};

/* ---- Wording ---- */

char *ct_report_period_sentence (const CtReport *report);  /* "Tháng 12 năm 2026" */
char *ct_report_period_title  (const CtReport *report);   /* "THÁNG 12 NĂM 2026"; "" for days, which stand under the title */
char *ct_report_period_short  (const CtReport *report);   /* "12/2026" */
char *ct_report_period_long   (const CtReport *report);   /* "từ ngày 01/12/2026 đến ngày 31/12/2026" */
gboolean ct_report_is_month    (const CtReport *report);   /* it tells of one calendar month */
char *ct_report_commune       (const CtReport *report);   /* "xã An Mẫu" */
char *ct_report_address       (const CtReport *report);   /* "thôn Bình An, xã An Mẫu, tỉnh Phú Thọ" */
char *ct_report_place_date    (const CtReport *report);   /* "An Mẫu, ngày 31 tháng 12 năm 2026" */
char *ct_report_check_print   (const CtReport *report);   /* "D621 2441 BE3A 5A5F" */
char *ct_report_upper         (const char *text);
char *ct_report_percent       (gint64 part, gint64 whole);   /* "66,7 %", "-" */
char *ct_report_value_vi      (const char *value);           /* an indicator's value with a decimal comma */

/* ---- Frame ---- */

/* The head of an official paper, rows 1 to 6: the association and the club over columns 0 to @split - 1, the motto over the
 * rest; then title and period. */
void ct_report_head      (CtReport *report, CtSheet *sheet, int split, int last, const char *title, int size);
/* The head of a book: the club and its address at the left, a remark at the right; no subtitle is the period. */
void ct_report_book_head (CtReport *report, CtSheet *sheet, int last, const char *title, const char *subtitle,
                          const char *volume);
/* A line "Đơn vị tính: đồng" at the right. */
void ct_report_unit_line (CtSheet *sheet, int last);
/* A row of headings from column 0, ended by NULL. */
void ct_report_headings  (CtSheet *sheet, double height, const char *const *headings);
void ct_report_footer    (CtReport *report, CtSheet *sheet, const char *name);

typedef enum { CT_OFFICE_BOOKKEEPER, CT_OFFICE_TREASURER, CT_OFFICE_CHAIR, CT_OFFICE_VOLUNTEERS, CT_N_OFFICES } CtOffice;

typedef struct
{
  CtOffice    office;
  const char *title;      /* "NGƯỜI LẬP BIỂU" */
  int         first, last;
} CtSignature;

/* Place and date, the offices with room to sign, and the names of those who hold them. */
void ct_report_sign (CtReport *report, CtSheet *sheet, const CtSignature *signatures, guint n, int last);
/* The boxed check code. */
void ct_report_check_box (CtReport *report, CtSheet *sheet, int last);

/* ---- The sheet for programs ---- */

gboolean ct_report_prepare_machine_rows (CtReport *report, GError **error);
void     ct_report_write_machine_sheet  (CtReport *report);

/* ---- Data ---- */

GPtrArray *ct_report_loans  (CtReport *report, GError **error);    /* lent */
/* How many people are behind with a loan at the end of the period. */
gboolean   ct_report_count_overdue (CtReport *report, int *n, GError **error);
CtStmt    *ct_report_open   (CtReport *report, CtSql sql);         /* :from and :to bound */
/* The name of a member by number, also of one who has left; "" for none. */
const char *ct_report_member_name (const CtReport *report, int no);

/* Members who came and went in the period, by reason. */
typedef struct
{
  int begin, joined, moved, died, asked, excluded, end;
} CtMemberChange;

void ct_member_change_count (CtMemberChange *change, const CtReport *report, const CtRegisterRow *row);

typedef struct
{
  const char *name;
  gboolean    done;
  gint64      tenths;     /* of its figure: days of work may be halves */
  char       *results;    /* "" where nothing was done */
} CtAreaTold;

/* (transfer full) (element-type CtAreaTold): the eight areas of BC-01. */
GArray  *ct_report_tell_areas     (CtReport *report, GError **error);
/* The eight areas of BC-01: what was done, and its figure; NULL is not done. Both (array fixed-size=8), strings owned by the
 * caller. */
gboolean ct_report_describe_areas (CtReport *report, char **results, char **figures, GError **error);
/* Fills @papers where the report has a form of its own, and leaves it empty where it has none. */
gboolean ct_report_make_forms     (CtReport *report, CtFonts *fonts, GPtrArray *papers, GError **error);

gboolean ct_report_fill_bc01 (CtReport *report, GError **error);
gboolean ct_report_fill_bc04 (CtReport *report, GError **error);
gboolean ct_report_fill_bc05 (CtReport *report, GError **error);
gboolean ct_report_fill_bc06 (CtReport *report, GError **error);
gboolean ct_report_fill_bc07 (CtReport *report, GError **error);
gboolean ct_report_fill_bc08 (CtReport *report, GError **error);
gboolean ct_report_fill_b1 (CtReport *report, GError **error);
gboolean ct_report_fill_b2 (CtReport *report, GError **error);
gboolean ct_report_fill_b5 (CtReport *report, GError **error);
gboolean ct_report_fill_b6 (CtReport *report, GError **error);
gboolean ct_report_fill_b7 (CtReport *report, GError **error);
gboolean ct_report_fill_b9 (CtReport *report, GError **error);
gboolean ct_report_fill_b10 (CtReport *report, GError **error);
gboolean ct_report_fill_b11 (CtReport *report, GError **error);
gboolean ct_report_fill_b3 (CtReport *report, GError **error);
gboolean ct_report_fill_b4 (CtReport *report, GError **error);
gboolean ct_report_fill_b12 (CtReport *report, GError **error);
gboolean ct_report_fill_b13 (CtReport *report, GError **error);
gboolean ct_report_fill_b14 (CtReport *report, GError **error);
gboolean ct_report_fill_b15 (CtReport *report, GError **error);
gboolean ct_report_fill_b16 (CtReport *report, GError **error);
gboolean ct_report_fill_b17 (CtReport *report, GError **error);
gboolean ct_report_fill_b18 (CtReport *report, GError **error);
gboolean ct_report_fill_b8 (CtReport *report, GError **error);
gboolean ct_report_fill_b19 (CtReport *report, GError **error);
gboolean ct_report_fill_b20 (CtReport *report, GError **error);
