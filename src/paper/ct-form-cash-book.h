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
} CtCashFormRow;

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
  GArray     *rows;            /* of CtCashFormRow */
} CtCashForm;

CtCashForm    *ct_cash_form_new     (void);
void           ct_cash_form_free    (CtCashForm *book);
CtCashFormRow *ct_cash_form_add_row (CtCashForm *book);
CtPaper       *ct_cash_form_print   (const CtCashForm *book, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCashForm, ct_cash_form_free)
