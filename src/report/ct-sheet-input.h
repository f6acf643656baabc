/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-sheet.h"

/* What may be typed into the cells of a form that somebody fills in with another program. */

/* The cells of @column from @first_row to @last_row. */
typedef struct
{
  int         column;
  int         first_row;
  int         last_row;
  const char *title;      /* shown beside the cell with @hint, at most 32 characters */
  const char *hint;       /* at most 255 */
} CtSheetInput;

/* Anything goes; the hint is shown. */
void ct_sheet_hint         (CtSheet *sheet, const CtSheetInput *input);
/* One of @values (NULL-terminated), from a list that drops down; anything else is refused by the spreadsheet. */
void ct_sheet_allow_values (CtSheet *sheet, const CtSheetInput *input, const char *const *values);
/* A text of @least to @most characters; another one is asked about, not refused. */
void ct_sheet_expect_length (CtSheet *sheet, const CtSheetInput *input, int least, int most);
