/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "ct-sheet-record.h"
#include "ct-sheet.h"

#define CT_SHEET_FONT "Times New Roman"

struct _CtSheet
{
  CtWorkbook    *workbook;
  lxw_worksheet *sheet;
  CtSheetRecord *record;     /* kept for paper, and then nothing of the library is there; else NULL */
  int            row;
  int            last_column;
  gboolean       hidden;
  GArray        *breaks;
  GArray        *widths;     /* of double, millimetres: grow with the numbers in their columns */
  GArray        *heights;    /* of float, points, one a row */
  gboolean       landscape;
  int            heading_row;
};

struct _CtWorkbook
{
  lxw_workbook *workbook;
  char         *path;
  char         *temporary;
  GHashTable   *formats;     /* style and number format to lxw_format */
  GPtrArray    *sheets;
  lxw_error     failed;
};

/* Keeps the first failure of the library. */
void ct_workbook_note (CtWorkbook *self, lxw_error result);
