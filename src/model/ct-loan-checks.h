/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-plan.h"
#include "ct-register.h"
#include "ct-store.h"

/* What the board looks at before it lends, in sentences, so that nothing is a surprise when “loan.approve” tests it
 * (rules.md 7.13). */

typedef enum
{
  CT_LOAN_CHECK_FINE,
  CT_LOAN_CHECK_WARNING,    /* approved all the same */
  CT_LOAN_CHECK_REFUSED,    /* approved only with a reason */
} CtLoanVerdict;

typedef struct
{
  CtLoanVerdict verdict;
  char         *sentence;
} CtLoanCheck;

/* Of a loan with @terms to @member on the day of @members. (transfer full) (element-type CtLoanCheck) */
GPtrArray *ct_loan_checks_dup (CtStore             *store,
                               const CtRegister    *members,
                               const CtRegisterRow *member,
                               const CtLoanTerms   *terms,
                               GError             **error);
