/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 05, "Khế ước vay vốn (kiêm giấy nhận nợ)", and the application that comes before it. */

typedef struct
{
  CtDate due;
  CtDong principal;
  CtDong interest;
  CtDong balance;    /* after it */
} CtAgreementRow;

/* Owns its texts and rows; NULL is left for the pen. */
typedef struct
{
  CtClubHead club;
  char      *number;           /* "08/2026/KU-CLB" */
  CtDate     date;
  char      *title;            /* "bà", "ông" */
  char      *name;
  char      *birth;            /* "1964" */
  char      *group;
  char      *id_number;
  char      *address;
  char      *approval;         /* "số 02/BB-CLB ngày 08/02/2026" */
  CtDong     amount;
  char      *purpose;
  int        rate_bp;
  char      *method;           /* "trên dư nợ thực tế giảm dần" */
  int        effective_bp;     /* a month, where the method makes it another one; 0 */
  int        months;
  CtDate     from;
  CtDate     to;
  char      *repayment;        /* "gốc và lãi trả hằng tháng, vào ngày sinh hoạt CLB (ngày 10)" */
  CtDate     closed_on;        /* "ĐÃ TẤT TOÁN" */
  CtDong     outstanding;      /* today */
  CtDate     today;
  CtDate     reprinted_on;
  gboolean   blank;
  GArray    *rows;             /* of CtAgreementRow */
} CtAgreement;

CtAgreement *ct_agreement_new               (void);
void         ct_agreement_free              (CtAgreement *agreement);
void         ct_agreement_add_row           (CtAgreement *agreement, CtDate due, CtDong principal, CtDong interest, CtDong balance);
CtPaper     *ct_agreement_print             (const CtAgreement *agreement, CtFonts *fonts);
/* "Phiếu kiểm tra sử dụng vốn" and "Giấy đề nghị gia hạn nợ" (ct-form-loan-letters.c). */
CtPaper     *ct_agreement_print_use_check   (const CtAgreement *agreement, CtFonts *fonts);
CtPaper     *ct_agreement_print_extension   (const CtAgreement *agreement, CtFonts *fonts);
/* "Đơn xin vay vốn" from the same figures. */
CtPaper     *ct_agreement_print_application (const CtAgreement *agreement, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtAgreement, ct_agreement_free)
