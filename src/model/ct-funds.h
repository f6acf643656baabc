/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-fund.h"
#include "ct-settings.h"
#include "ct-store.h"

/* What each fund held and what moved, in cash (rules.md section 10, funds). */
typedef struct
{
  CtDong opening;    /* before the period, and opening balances dated in it */
  CtDong in;         /* also from other funds; a reversed receipt lowers it */
  CtDong out;
  CtDong closing;    /* opening + in - out */
} CtFundFlow;

/* How @total of interest is divided (rules.md 5.5): the shares of the funds and of the board, rounded down; the rest is
 * QTTN's. */
void ct_funds_split (CtDong total, const CtSettings *settings, CtDong shares[CT_N_SPLIT]);

/* @from: no day is the beginning of the book. */
gboolean ct_funds_flow (CtStore *store, CtDate from, CtDate to, CtFundFlow flows[CT_N_FUNDS], GError **error);
