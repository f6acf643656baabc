/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"

/* A date of birth as far as it is known: the year alone, year and month, or the day. 0 is not known. */
typedef struct
{
  gint16 year;
  gint8  month;
  gint8  day;
} CtBirth;

/* YYYY, YYYY-MM or YYYY-MM-DD. */
gboolean ct_birth_parse (const char *text, CtBirth *out);
/* The first day on which the person is @age full years old (rules.md 4.2): a year alone counts from 1 January, a month
 * from its 1st; who was born on 29 February is a year older on 1 March in common years. */
CtDate   ct_birth_reaches (CtBirth birth, int age);
/* Age at the end of @date in full years. */
int      ct_birth_age     (CtBirth birth, CtDate date);
/* "1956", "03/1956" or "11/02/1956"; (transfer full) */
char    *ct_birth_dup_vi  (CtBirth birth);
