/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cash-count.h"

gboolean
ct_cash_count_names_funds (json_t *counted)
{
  const char *key;
  json_t *value;

  json_object_foreach (counted, key, value)
    if (ct_fund_parse (key) != CT_FUND_NONE)
      return TRUE;
  return FALSE;
}

CtDong
ct_cash_count_total (json_t *counted)
{
  CtDong total = 0;
  const char *key;
  json_t *value;

  json_object_foreach (counted, key, value)
    {
      gboolean pieces = g_ascii_isdigit (key[0]);

      total += json_integer_value (value) * (pieces ? g_ascii_strtoll (key, NULL, 10) : 1);
    }
  return total;
}

CtDong
ct_cash_count_sum (const CtDong book[CT_N_FUNDS])
{
  CtDong sum = 0;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    sum += book[fund];
  return sum;
}

gboolean
ct_cash_count_differs (json_t      *counted,
                       const CtDong book[CT_N_FUNDS])
{
  if (ct_cash_count_total (counted) != ct_cash_count_sum (book))
    return TRUE;
  /* What lies in a bank may be of any fund. */
  if (!ct_cash_count_names_funds (counted) || json_integer_value (json_object_get (counted, "bank")) > 0)
    return FALSE;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    if (json_integer_value (json_object_get (counted, ct_fund_code (fund))) != book[fund])
      return TRUE;
  return FALSE;
}

gboolean
ct_cash_count_parse_total (const char *text,
                           CtDong     *total)
{
  json_t *counted = json_loads (text, 0, NULL);

  if (counted == NULL)
    return FALSE;
  *total = ct_cash_count_total (counted);
  json_decref (counted);
  return TRUE;
}
