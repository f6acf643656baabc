/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-account.h"
#include "ct-register.h"

/* Why this number: one sentence with the numbers in it, for every amount that falls due. (transfer full) */

/* "50.000 đ = 5.000.000 đ × 1 %, one month begun on 10/03/2026"; several months are listed. "" where nothing is due. */
char *ct_why_interest  (const CtLoanAccount *loan, CtDate date, CtDate until);
/* "500.000 đ = instalment of 10/03/2026"; "" where nothing is due. */
char *ct_why_principal (const CtLoanAccount *loan, CtDate date, CtDate until);
/* "20.000 đ = 2 months of dues (02/2026, 03/2026)"; tells an exemption and an advance too. */
char *ct_why_dues      (const CtRegister *members, const CtRegisterRow *member, CtDate until);
