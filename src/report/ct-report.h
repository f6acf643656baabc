/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-fonts.h"
#include "ct-store.h"

/* The reports and books of a club, as spreadsheets and on paper (domain.md 5 and 6.3, paper.md section 3). Nothing here writes to the book. */

typedef struct
{
  const char *kind;    /* "BC-01", "B6" */
  CtDate      from;    /* no day: the first day of the book */
  CtDate      to;
  CtDate      today;   /* stands on the paper as the day on which it was made */
  const char *path;    /* of the .xlsx file; replaced if it is there. Not for paper */
  CtDate      again;   /* paper: the day of a second print, no day for a first one */
  gboolean    blank;   /* paper: to be filled in by pen, where ct_report_has_blank() */
} CtReportOptions;

/* The kinds that a club's book can make, one after the other, from 0; NULL after the last. */
const char *ct_report_kind  (guint i);
/* "Báo cáo tháng của câu lạc bộ"; NULL for an unknown kind. */
const char *ct_report_title (const char *kind);
/* TRUE for what is also kept by pen alone. */
gboolean    ct_report_has_blank (const char *kind);

/* All of it is of one moment. A refusal is a CtModelError, a file that cannot be written a GFileError. */
gboolean ct_report_write (CtStore *store, const CtReportOptions *options, GError **error);
/* The same report on paper: one paper, or one for each fund, meeting or loan. (transfer full) (element-type CtPaper) */
GPtrArray *ct_report_make_papers (CtStore *store, const CtReportOptions *options, CtFonts *fonts, GError **error);
