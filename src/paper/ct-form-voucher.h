/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 02: receipts, payments and the other vouchers, A5 landscape, two on an A4. */

typedef enum
{
  CT_VOUCHER_RECEIPT,    /* PHIẾU THU */
  CT_VOUCHER_PAYMENT,    /* PHIẾU CHI */
  CT_VOUCHER_TRANSFER,   /* PHIẾU ĐIỀU CHUYỂN QUỸ: party is the fund that gives, address those that get */
  CT_VOUCHER_NOTE,       /* PHIẾU KẾ TOÁN, no cash: party says what it is, address the funds */
} CtVoucherKind;

/* Owns its texts. NULL leaves a line to the pen. */
typedef struct
{
  CtClubHead    club;
  CtVoucherKind kind;
  char         *number;         /* "PT 0021/2026" */
  char         *volume;         /* "01" */
  CtDate        date;
  char         *party;          /* who pays or is paid, as on the first line */
  char         *address;
  char         *reason;
  CtDong        amount;
  char         *fund;           /* "Quỹ hoạt động" */
  char         *attachments;    /* "01 đơn xin rút vốn góp" */
  char         *signer;         /* printed under the one who pays or is paid; NULL a dotted line */
  gboolean      from_list;      /* signed on the collection list: one copy, no name */
  CtDate        cancelled_on;   /* none: valid */
  char         *cancel_reason;
  CtDate        reprinted_on;
  gboolean      blank;          /* nothing filled in but the club */
} CtVoucherForm;

CtVoucherForm *ct_voucher_form_new   (CtVoucherKind kind);
void           ct_voucher_form_free  (CtVoucherForm *form);
/* Two copies of each, but one of those from a list, which share a sheet. */
CtPaper       *ct_voucher_form_print (const CtVoucherForm *const *forms, guint n_forms, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtVoucherForm, ct_voucher_form_free)
