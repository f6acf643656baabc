/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-grid.h"

/* How spreadsheets show a number, and the number as we write it. */

typedef enum
{
  CT_FORMAT_NUMBER,
  CT_FORMAT_DATE,
  CT_FORMAT_MONTH,              /* month and year only */
  CT_FORMAT_YEAR,
  CT_FORMAT_DATE_TIME,
  CT_FORMAT_TIME,
} CtNumberFormat;

#define CT_NUMBER_LENGTH 40

CtNumberFormat ct_number_format_builtin (guint id);
CtNumberFormat ct_number_format_parse   (const char *code);

/* The shortest decimal that reads back as the same number; no exponent between 1e-7 and 1e21. */
const char *ct_number_shortest (double value, char buffer[CT_NUMBER_LENGTH]);

/* A day number of a spreadsheet as ISO text; FALSE where it is no day (then it is a mere number). */
gboolean ct_number_to_iso (double value, gboolean is_1904, CtNumberFormat format, char buffer[CT_NUMBER_LENGTH]);
