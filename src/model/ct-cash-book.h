/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-fund.h"
#include "ct-store.h"

/* A month of the cash book, of one fund or of all together, in the form of the paper book: opening balance, a line for each
 * voucher that moved cash, closing balance. */

typedef struct
{
  gint64   id;             /* the same for the same line in every reading */
  CtDate   date;
  char    *voucher;        /* "PT 0001/2026" */
  char    *kind;           /* the command */
  char    *what;           /* what it was for, in words */
  CtFund   fund;           /* CT_FUND_NONE where several moved */
  CtDong   in, out;        /* a reversal has them negative; money that only changed its fund is in neither, of all funds */
  CtDong   moved;          /* that money; 0 where a single fund is looked at */
  CtDong   balance;        /* after it */
  char    *reversed_by;    /* "" for what stands */
  gboolean is_reversal;
} CtCashLine;

typedef struct
{
  CtDate     month;        /* its first day */
  CtFund     fund;         /* CT_FUND_NONE: all */
  gboolean   is_closed;
  CtDong     opening, in, out, closing;
  CtDong     closings[CT_N_FUNDS];
  GPtrArray *lines;        /* (element-type CtCashLine) */
} CtCashBook;

CtCashBook *ct_cash_book_load (CtStore *store, CtFund fund, CtDate month, GError **error);
void        ct_cash_book_free (CtCashBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCashBook, ct_cash_book_free)
