/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"
#include "ct-fund-lines.h"

/* Form 09, BC-01: the club's report of a month; and form 10, BC-06: what is posted at the house of culture. Both tell of another
 * time as well, a quarter or a year, and look the same then. */

#define CT_REPORT_AREAS 8

typedef struct
{
  CtClubHead club;
  char      *number;                        /* "12/2026/BC-CLB" */
  CtDate     from;
  CtDate     to;
  char      *period;                        /* "Quý IV năm 2026"; NULL: the month of @to */
  char      *period_short;                  /* "quý IV/2026" */
  CtDate     date;                          /* signed on */
  int        replaces;                      /* "Bản thay thế số 1"; 0 the first one */
  CtDate     reprinted_on;
  gboolean   blank;
  /* 1 and 2 */
  int        members;
  int        women;
  int        joined;
  int        left;
  int        older;
  CtDate     meeting;                       /* the last one; none: no meeting */
  int        n_meetings;                    /* of a longer time; 0 or 1: that one */
  int        meeting_members;
  int        present;
  /* 3 and 4 */
  GArray    *funds;                         /* of CtFundLine */
  CtDong     transfers;                     /* between the funds, in both in and out */
  CtDong     capital_cash;                  /* of the fund of capital */
  CtDong     capital;                       /* cash and outstanding */
  CtDong     all_funds;
  int        n_loans;
  CtDong     disbursed;
  CtDong     principal;
  CtDong     interest;
  CtDong     outstanding;
  CtDong     overdue;
  int        borrowers;
  int        overdue_borrowers;
  /* 5 and 6; NULL is not done, or left for the pen */
  char      *results[CT_REPORT_AREAS];
  char      *figures[CT_REPORT_AREAS];
  char      *difficulties;
  char      *proposals;
  char      *plan;
  char      *code;                          /* 16 hexadecimal digits; NULL for a blank form */
  /* Of the posting */
  CtDate     posted_from;
  CtDate     posted_to;
} CtMonthReport;

CtMonthReport *ct_month_report_new           (void);
void           ct_month_report_free          (CtMonthReport *report);
/* What the time is called in a sentence: "tháng" or "kỳ". */
const char    *ct_month_report_span          (const CtMonthReport *report);
CtPaper       *ct_month_report_print         (const CtMonthReport *report, CtFonts *fonts);
CtPaper       *ct_month_report_print_posting (const CtMonthReport *report, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtMonthReport, ct_month_report_free)
