/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 04, "Sổ quỹ tiền mặt": one book a fund, for a month or a longer time. */

typedef struct
{
  CtDate   entered;
  CtDate   date;         /* of the voucher */
  char    *receipt;      /* number in the column of its direction, "0017", "ĐC 07"; the other is NULL */
  char    *payment;
  char    *text;
  CtDong   in;           /* a reversal is negative in its own column */
  CtDong   out;
  char    *note;
  gboolean is_void;      /* ruled through, counts in no sum */
} CtCashBookRow;

/* Owns its texts and rows. Rows by date, receipts, payments, transfers, number. */
typedef struct
{
  CtClubHead  club;
  char       *fund;            /* "Quỹ hoạt động" */
  CtDate      from;
  CtDate      to;
  CtDong      opening;
  char       *closed;          /* "đã khóa sổ 10/06/2026, mã khóa 3F2A-91C7"; NULL: still open */
  CtDate      opened_on;       /* "Ngày mở sổ" */
  CtDate      signed_on;
  CtDate      reprinted_on;
  gboolean    blank;           /* rows for the pen, no figures */
  GArray     *rows;            /* of CtCashBookRow */
} CtCashBook;

CtCashBook    *ct_cash_book_new     (void);
void           ct_cash_book_free    (CtCashBook *book);
CtCashBookRow *ct_cash_book_add_row (CtCashBook *book);
CtPaper       *ct_cash_book_print   (const CtCashBook *book, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCashBook, ct_cash_book_free)
