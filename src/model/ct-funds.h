/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-fund.h"
#include "ct-store.h"

/* What each fund held and what moved, in cash (rules.md section 10, funds). */
typedef struct
{
  CtDong opening;    /* before the period, and opening balances dated in it */
  CtDong in;         /* also from other funds; a reversed receipt lowers it */
  CtDong out;
  CtDong closing;    /* opening + in - out */
} CtFundFlow;

/* @from: no day is the beginning of the book. */
gboolean ct_funds_flow (CtStore *store, CtDate from, CtDate to, CtFundFlow flows[CT_N_FUNDS], GError **error);
