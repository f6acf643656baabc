/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-fund.h"

static const struct
{
  const char *code, *print, *name;
} funds[CT_N_FUNDS] = {
  [CT_FUND_QTTN] = { "QTTN", "QTTN", "Quỹ tăng thu nhập" },
  [CT_FUND_QHD] = { "QHD", "QHĐ", "Quỹ hoạt động" },
  [CT_FUND_QCS] = { "QCS", "QCS", "Quỹ chăm sóc" },
  [CT_FUND_QDP] = { "QDP", "QDP", "Quỹ dự phòng rủi ro" },
  [CT_FUND_LCP] = { "LCP", "LCP", "Lãi chờ phân bổ" },
};

const char *
ct_fund_code (CtFund fund)
{
  return fund == CT_FUND_NONE ? "" : funds[fund].code;
}

const char *
ct_fund_print (CtFund fund)
{
  return fund == CT_FUND_NONE ? "" : funds[fund].print;
}

const char *
ct_fund_name (CtFund fund)
{
  return fund == CT_FUND_NONE ? "" : funds[fund].name;
}

CtFund
ct_fund_parse (const char *code)
{
  for (int i = 0; i < CT_N_FUNDS; i++)
    if (g_str_equal (code, funds[i].code))
      return i;
  return CT_FUND_NONE;
}
