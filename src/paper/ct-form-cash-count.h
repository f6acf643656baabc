/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"
#include "ct-fund-lines.h"

/* Form 08, "Biên bản kiểm kê quỹ". */

#define CT_CASH_COUNT_FORM_NOTES 9   /* 500.000 … 1.000 */

extern const CtDong ct_cash_count_form_notes[CT_CASH_COUNT_FORM_NOTES];

typedef struct
{
  CtClubHead club;
  char      *number;                         /* "12/2026/KKQ-CLB" */
  CtDate     date;
  char      *time;                           /* "16 giờ 00"; NULL for the pen */
  char      *place;
  CtDate     reprinted_on;
  gboolean   blank;
  gboolean   is_counted;
  gint64     pieces[CT_CASH_COUNT_FORM_NOTES];
  CtDong     small;                          /* of notes and coins below 1.000 */
  CtDong     bank;                           /* of an account, if there is one */
  gboolean   has_bank;
  gboolean   by_fund_only;                   /* counted as sums, not as notes: total is all there is */
  CtDong     total;                          /* then */
  GArray    *funds;                          /* of CtFundLine: the closing balances of the book */
  char      *reason;                         /* of a difference */
  char      *conclusion;
} CtCashCountForm;

CtCashCountForm *ct_cash_count_form_new   (void);
void             ct_cash_count_form_free  (CtCashCountForm *count);
CtPaper         *ct_cash_count_form_print (const CtCashCountForm *count, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCashCountForm, ct_cash_count_form_free)
