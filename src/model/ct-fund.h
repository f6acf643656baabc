/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The funds of a club, in the order in which they are always named (domain.md 4.7). */
typedef enum
{
  CT_FUND_QTTN,    /* quỹ tăng thu nhập: lends, takes principal back */
  CT_FUND_QHD,     /* quỹ hoạt động: dues, running costs */
  CT_FUND_QCS,     /* quỹ chăm sóc */
  CT_FUND_QDP,     /* quỹ dự phòng rủi ro */
  CT_FUND_LCP,     /* lãi chờ phân bổ */
  CT_N_FUNDS,
  CT_FUND_NONE = -1,
} CtFund;

/* The board's share of a split of interest: not a fund, its place after the four funds that take a share. */
#define CT_SPLIT_BCN 4
#define CT_N_SPLIT   5

const char *ct_fund_code   (CtFund fund);   /* QTTN QHD QCS QDP LCP; "" for none */
const char *ct_fund_print  (CtFund fund);   /* as printed: QHĐ */
const char *ct_fund_name   (CtFund fund);   /* "Quỹ hoạt động" */
CtFund      ct_fund_parse  (const char *code);
