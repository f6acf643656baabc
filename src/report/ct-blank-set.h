/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-report.h"

/* What a club needs on paper for a month without the computer: the members stand there, all figures are for the pen. */

typedef struct
{
  const char *form;     /* of ct_book_forms; NULL: a report */
  const char *report;
} CtBlankPaper;

extern const CtBlankPaper ct_blank_set[];   /* in the order of the month; ended by one with neither */

/* (transfer full) (element-type CtPaper) */
GPtrArray *ct_blank_set_make (CtStore *store, CtDate today, CtFonts *fonts, GError **error);
