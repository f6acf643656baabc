/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whole đồng. Never a floating point number. */
typedef gint64 CtDong;

#define CT_DONG_MAX ((CtDong) 999999999999)   /* the largest amount of one posting (rules.md 2.2) */
#define CT_BP       10000                     /* a rate is kept in 1/10000 a month: 80 is 0.80 % */

typedef enum
{
  CT_ROUND_HALF_UP,
  CT_ROUND_DOWN,
} CtRounding;

/* @numerator / @denominator, rounded once, from the exact fraction, to a multiple of @step.
 * Both must not be negative, @denominator and @step above 0. */
CtDong ct_dong_round_fraction (CtDong numerator, CtDong denominator, CtDong step, CtRounding rounding);

/* "1.234.567", minus as "-"; as on Vietnamese forms. (transfer full) */
char *ct_dong_dup (CtDong amount);
