/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-account.h"
#include "ct-table.h"

/* What happened to a loan, the latest first: what was paid, taken back, extended, frozen, written off. */
void ct_loan_history_set_up (CtTable             *table);
/* Of what is dated up to @today; FALSE where nothing has happened yet. */
gboolean ct_loan_history_show (CtTable             *table,
                               const CtLoanAccount *loan,
                               CtDate               today);
