/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-dong.h"

/* The plan of a loan: rules.md section 6. Pure arithmetic on whole numbers; no book, no clock. */

typedef enum
{
  CT_METHOD_DECLINING,    /* equal principal, interest on the balance (A, with grace F) */
  CT_METHOD_BULLET,       /* interest as it goes, principal at the end (B) */
  CT_METHOD_FLAT,         /* equal principal, interest on the original amount (C) */
  CT_METHOD_ANNUITY,      /* equal payments */
  CT_METHOD_QUARTERLY,    /* declining, every third month (D) */
  CT_METHOD_SINGLE,       /* everything at the end (E) */
  CT_N_METHODS,
} CtMethod;

#define CT_MAX_MONTHS 60
#define CT_MAX_RATE   166     /* in 1/10000 a month: 20 % a year */

typedef struct
{
  CtDong     amount;
  int        months;         /* 1 ... CT_MAX_MONTHS */
  CtMethod   method;
  int        rate_bp;        /* 1/10000 a month */
  int        every;          /* months between due dates; quarterly: 3, whatever stands here */
  int        grace;          /* due dates at the beginning that carry interest only */
  CtDong     step;           /* of principal; 0: by rules.md 6.2 */
  CtDong     round;          /* of interest: 1, 500 or 1000 */
  CtRounding rounding;
  int        late_days;
  CtDate     disbursed;      /* M0 */
  int        due_day;        /* day of the month of all due dates, unless first_due is set */
  CtDate     first_due;
} CtLoanTerms;

typedef struct
{
  int    month;              /* it falls due on M[month] */
  CtDate due;
  CtDong principal;
  CtDong interest;
  CtDong balance;            /* left after it */
} CtInstalment;

typedef struct
{
  guint        n;
  CtInstalment rows[];
} CtLoanPlan;

CtMethod    ct_method_parse (const char *name);   /* CT_N_METHODS for an unknown one */
const char *ct_method_name  (CtMethod method);

/* Months between two due dates of these terms. */
int  ct_loan_terms_every (const CtLoanTerms *terms);
/* What is wrong with the terms, in a sentence, as a CtModelError. */
gboolean ct_loan_terms_check (const CtLoanTerms *terms, GError **error);
/* M[j] of rules.md 6.1, for any j from 0 on, past the end of the loan too. */
CtDate ct_loan_terms_month (const CtLoanTerms *terms, int j);
/* The day after which month @j is charged (rules.md 7.3): M[j-1] + late_days, or M[j-1] if that would reach M[j]. */
CtDate ct_loan_terms_charging_day (const CtLoanTerms *terms, int j);
/* Interest on the sum of the bases of a period's months, rounded once. */
CtDong ct_loan_terms_interest (const CtLoanTerms *terms, CtDong sum_of_bases);

/* The whole plan of a new loan. The terms must have passed ct_loan_terms_check(). (transfer full), g_free() */
CtLoanPlan *ct_loan_plan_build (const CtLoanTerms *terms);
/* Spreads @amount, outstanding after month @from, over @rows (month and due filled in), by rules.md 6.2 and 6.3. The
 * first @grace rows carry interest only; @flat_base is the base of flat interest. */
void ct_loan_plan_spread (const CtLoanTerms *terms, CtDong amount, CtDong flat_base, int from, int grace,
                          CtInstalment *rows, guint n);
/* The effective rate on the real balance, 1/10000 a month rounded half up, by whole-number search (domain.md 4.4). */
int ct_loan_plan_effective_rate_bp (const CtLoanTerms *terms, const CtLoanPlan *plan);
