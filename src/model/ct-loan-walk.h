/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-account.h"

/* A walk over the events of a loan up to a day: the plan that they leave in force, and the months of interest that they
 * charge. For ct-loan-account.c. */

typedef struct
{
  const CtLoanAccount *account;
  GArray *rows;          /* of CtInstalment: due dates, covered and to come */
  int     last_month;    /* N: the M of the last due date */
  CtDong  before_rows;   /* principal that was paid before an extension and stands on no row */
  CtDate  frozen;        /* months from here on are not charged, unless extended */
  gboolean is_frozen;
  gboolean is_extended;
} CtLoanWalk;

void ct_loan_walk_init  (CtLoanWalk *walk, const CtLoanAccount *account, CtDate date);
void ct_loan_walk_clear (CtLoanWalk *walk);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtLoanWalk, ct_loan_walk_clear)

CtInstalment *ct_loan_walk_row (const CtLoanWalk *walk, guint i);
/* What the first @n events, as far as they are dated up to @date, took off the amount. */
CtDong  ct_loan_walk_reductions   (const CtLoanAccount *account, CtDate date, guint n);
/* All months with a charging day before @date (element-type CtChargedMonth); (transfer full) */
GArray *ct_loan_walk_charge       (const CtLoanWalk *walk, CtDate date);
/* Interest of all periods of @months with a due date up to @until (no day: all), each rounded once. */
CtDong  ct_loan_walk_sum_interest (const CtLoanWalk *walk, const GArray *months, CtDate until);
