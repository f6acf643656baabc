/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"

/* Days as people type them into a field: day first, any mark between, or none at all. */

/* "10/10/2026", "10.10.26", "10 10", "1010", "10102026", "10", "2026-10-10". What is left out is taken from @near: the
 * month of @near for a bare day, the year that brings a day and month closest to it. */
gboolean ct_typed_parse_day   (const char *text,
                               CtDate      near,
                               CtDate     *day);
/* A birth as precise as it is known: "1953", "7/1953", "07/07/1953", "07071953"; two digits of a year are the latest
 * that is not after @today. (transfer full): "YYYY", "YYYY-MM" or "YYYY-MM-DD"; NULL if it is none. */
char    *ct_typed_dup_birth   (const char *text,
                               CtDate      today);
/* "10/2026", "2026-10", "102026", "10" (of the year of @near): the first day of that month. */
gboolean ct_typed_parse_month (const char *text,
                               CtDate      near,
                               CtDate     *month);
