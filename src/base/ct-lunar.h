/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"

/**
 * CtLunar:
 *
 * A day of the Vietnamese lunar calendar. @year is the solar year in which the lunar one begins: Tết of 2026
 * opens 2026 (Bính Ngọ), the days before it belong to 2025.
 */
typedef struct
{
  int      day;       /* 1-30 */
  int      month;     /* 1-12 */
  int      year;
  gboolean is_leap;   /* the second month of that number */
} CtLunar;

/* Days from 1800 to 2199 are known; %FALSE for others, and for lunar days that do not exist. */
gboolean ct_lunar_from_date  (CtDate date, CtLunar *out);
gboolean ct_lunar_to_date    (const CtLunar *lunar, CtDate *out);

int      ct_lunar_leap_month (int year);   /* the month that comes twice, 0 for none */
char    *ct_lunar_year_name  (int year);   /* "Ất Tỵ"; (transfer full) */
