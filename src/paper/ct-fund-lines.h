/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-flow.h"

/* A fund over a time: what minutes, reports and the public posting show. */
typedef struct
{
  char  *name;
  CtDong opening;
  CtDong in;
  CtDong out;
  CtDong closing;
} CtFundLine;

GArray     *ct_fund_lines_new (void);   /* of CtFundLine; owns the names */
void        ct_fund_lines_add (GArray *lines, const char *name, CtDong opening, CtDong in, CtDong out, CtDong closing);
/* All lines together; its name is NULL. */
CtFundLine  ct_fund_lines_sum (GArray *lines);

/* How the table of funds looks on one form. */
typedef struct
{
  const char *headings[4];   /* opening, in, out, closing */
  double      name_width;
  double      width;         /* of each figure */
  double      row_height;
  double      heading_height;
  double      size;
  gboolean    blank;
} CtFundLook;

CtPrintTable *ct_fund_lines_make_table (GArray *lines, const CtFundLook *look);
