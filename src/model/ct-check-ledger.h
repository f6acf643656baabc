/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-store.h"

/* The checks of the ledger. Each adds a sentence to @faults for every violation; FALSE only where the book cannot be read. */
gboolean ct_check_vouchers_balanced  (CtStore *store, GPtrArray *faults, GError **error);
gboolean ct_check_voucher_numbers    (CtStore *store, GPtrArray *faults, GError **error);
/* The four equations of domain.md 4.7, at the end of every day that has a posting. */
gboolean ct_check_equations          (CtStore *store, GPtrArray *faults, GError **error);
/* Each loan's balance equals its postings; its plan adds up. */
gboolean ct_check_loans              (CtStore *store, GPtrArray *faults, GError **error);
gboolean ct_check_funds_not_negative (CtStore *store, GPtrArray *faults, GError **error);
gboolean ct_check_stored_totals      (CtStore *store, GPtrArray *faults, GError **error);
