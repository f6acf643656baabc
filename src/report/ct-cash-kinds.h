/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-fund.h"
#include "ct-store.h"

/* Cash by what it came in for and went out for, fund by fund. The sums by fund are those of ct_funds_flow(). */

typedef struct
{
  const char *name;           /* "Thu nợ gốc" */
  gboolean    in;
  gboolean    internal;       /* between the funds */
  CtDong      amounts[CT_N_FUNDS];
} CtCashKind;

/* Lines that moved, receipts first, in a fixed order. (transfer full) (element-type CtCashKind) */
GArray *ct_cash_kinds_load (CtStore *store, CtDate from, CtDate to, GError **error);

typedef struct
{
  CtDong internal, in, out;   /* in and out: from and to the outside */
} CtCashTotals;

void ct_cash_kinds_total (const GArray *kinds, CtCashTotals *totals);
