/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-grid.h"

/* A date as people write it in lists: day before month, or only month and year, or the year alone. */
typedef struct
{
  int year;
  int month;                    /* 0: not known */
  int day;                      /* 0: not known */
} CtLooseDate;

typedef enum
{
  CT_LOOSE_EMPTY,               /* "", "-", "?" */
  CT_LOOSE_READ,
  CT_LOOSE_NO_SUCH_DAY,         /* 31/02/1950 */
  CT_LOOSE_NOT_UNDERSTOOD,
} CtLooseResult;

typedef enum
{
  CT_LOOSE_AS_IS,
  CT_LOOSE_MONTH_FIRST,         /* 12/25/1950 */
  CT_LOOSE_TWO_DIGITS,          /* the century was guessed */
  CT_LOOSE_SERIAL_DAY,          /* a number of days, its format lost */
  CT_LOOSE_YEAR_AS_DAY,         /* 1905-05-03: what a sheet makes of 1950 in a column of dates */
} CtLooseHow;

/* @now: the year of today, for years of two digits; @is_birth: they are rather of the last century. */
CtLooseResult ct_loose_date_read    (const char *text, CtCellType type, CtShown shown, int now, gboolean is_birth,
                                     CtLooseDate *out, CtLooseHow *how);
/* YYYY, YYYY-MM or YYYY-MM-DD; (transfer full) */
char         *ct_loose_date_dup_iso (CtLooseDate date);
/* The first day that it can be. */
CtDate        ct_loose_date_first   (CtLooseDate date);
