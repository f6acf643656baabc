/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 06, "Sổ vay vốn": what the borrower keeps, A5, printed again from the ledger at any time. */

typedef enum
{
  CT_BOOKLET_DISBURSED,   /* "nhận vốn" */
  CT_BOOKLET_PAID,
  CT_BOOKLET_MISSED,      /* "chưa nộp" */
  CT_BOOKLET_WRITTEN_OFF, /* "đối trừ, xóa nợ"; taken back where the principal is below 0 */
} CtBookletKind;

typedef struct
{
  CtBookletKind kind;
  CtDate        date;
  CtDong        principal;
  CtDong        interest;
  CtDong        balance;    /* after it */
} CtBookletRow;

typedef struct
{
  CtClubHead club;
  char      *number;             /* "12/2026" */
  char      *title;              /* "Bà" */
  char      *name;
  char      *group;
  char      *purpose;
  CtDong     amount;
  CtDate     disbursed_on;
  char      *rate;               /* "0,80 %/tháng, dư nợ" */
  CtDate     last_due;
  CtDate     next_due;           /* none: nothing more is due */
  CtDong     next_principal;
  CtDong     next_interest;
  CtDong     late_principal;     /* what is owed on the day of printing, once the last day is past */
  CtDong     late_interest;
  CtDate     printed_on;
  gboolean   blank;
  GArray    *rows;               /* of CtBookletRow */
} CtBooklet;

CtBooklet *ct_booklet_new     (void);
void       ct_booklet_free    (CtBooklet *booklet);
void       ct_booklet_add_row (CtBooklet *booklet, CtBookletKind kind, CtDate date, CtDong principal, CtDong interest, CtDong balance);
CtPaper   *ct_booklet_print   (const CtBooklet *booklet, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtBooklet, ct_booklet_free)
