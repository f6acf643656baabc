/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-account.h"
#include "ct-store.h"

/* Reads loans of a book as accounts (ct-loan-account.h): the application's terms, and the events as the ledger and the
 * table of extensions and freezes have them. */

/* NULL with CT_MODEL_ERROR_REFUSED where there is no such loan. (transfer full) */
CtLoanAccount *ct_loan_load (CtStore *store, int no, GError **error);
/* A member's loans in the order in which payments reach them: oldest disbursement, then lower number; only loans that were
 * paid out by the end of @date and not cancelled. (transfer full) (element-type CtLoanAccount) */
GPtrArray *ct_loan_load_of_member (CtStore *store, int member, CtDate date, GError **error);
/* All that a member applied for by @date, by number, also what was refused. (transfer full) (element-type CtLoanAccount) */
GPtrArray *ct_loan_load_all_of_member (CtStore *store, int member, CtDate date, GError **error);
/* All loans applied for by @date, by number. (transfer full) (element-type CtLoanAccount) */
GPtrArray *ct_loan_load_all (CtStore *store, CtDate date, GError **error);
/* The numbers of all members that have a loan: (transfer full) (element-type int) */
GHashTable *ct_loan_dup_borrowers (CtStore *store, GError **error);
