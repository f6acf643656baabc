/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dues.h"

GArray *
ct_dues_dup_calendar (const CtSettingsHistory *settings,
                      CtDate                   first_day,
                      CtDate                   until)
{
  GArray *calendar = g_array_new (FALSE, FALSE, sizeof (CtDuesCharge));

  if (!ct_date_is_set (first_day) || ct_date_compare (until, first_day) < 0)
    return calendar;

  /* After the last month that exists there is no first day of a month. */
  for (CtDate month = ct_date_month_start (first_day); ct_date_compare (month, until) <= 0 && ct_date_day (month) == 1;
       month = ct_date_month_day (month, 1, 1))
    {
      CtDate day = ct_settings_meeting_day (settings, month);
      CtSettings then;

      if (ct_date_compare (day, first_day) < 0 || ct_date_compare (day, until) > 0)
        continue;
      ct_settings_at (settings, day, &then);
      g_array_append_vals (calendar, &(CtDuesCharge) { day, then.dues, then.dues_exempt_from_age }, 1);
    }
  return calendar;
}

GArray *
ct_dues_dup_rates (const CtSettingsHistory *settings)
{
  GArray *rates = g_array_new (FALSE, FALSE, sizeof (CtDuesRate));
  CtDate day = CT_DATE_NONE;

  do
    {
      const CtDuesRate *last = rates->len > 0 ? &g_array_index (rates, CtDuesRate, rates->len - 1) : NULL;
      CtSettings then;

      ct_settings_at (settings, day, &then);
      if (last == NULL || last->amount != then.dues || last->exempt_from_age != then.dues_exempt_from_age)
        g_array_append_vals (rates, &(CtDuesRate) { day, then.dues, then.dues_exempt_from_age }, 1);
      day = ct_settings_next_change (settings, day);
    }
  while (ct_date_is_set (day));
  return rates;
}

gboolean
ct_dues_is_exempt (const CtDuesCharge *charge,
                   const CtDuesPayer  *payer)
{
  return charge->exempt_from_age > 0 &&
         ct_date_compare (charge->date, ct_birth_reaches (payer->birth, charge->exempt_from_age)) >= 0;
}

CtDong
ct_dues_charge_of (const CtDuesCharge *charge,
                   const CtDuesPayer  *payer)
{
  if (ct_date_compare (payer->joined, charge->date) > 0 ||
      (ct_date_is_set (payer->left) && ct_date_compare (payer->left, charge->date) <= 0))
    return 0;
  return ct_dues_is_exempt (charge, payer) ? 0 : charge->amount;
}

CtDong
ct_dues_sum_charges (const GArray      *calendar,
                     const CtDuesPayer *payer,
                     CtDate             date)
{
  CtDong sum = 0;

  for (guint i = 0; i < calendar->len; i++)
    {
      const CtDuesCharge *charge = &g_array_index (calendar, CtDuesCharge, i);

      if (ct_date_compare (charge->date, date) > 0)
        break;
      sum += ct_dues_charge_of (charge, payer);
    }
  return sum;
}

void
ct_dues_compare (CtDong         charged,
                 CtDong         paid,
                 CtDuesFigures *figures)
{
  *figures = (CtDuesFigures) {
    .charged = charged,
    .paid = paid,
    .arrears = MAX (charged - paid, 0),
    .advance = MAX (paid - charged, 0),
  };
}

static gboolean
read_payer (CtStore     *store,
            int          member,
            CtDuesPayer *payer,
            GError     **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEMBER_BRIEF);
  CtStep step;

  *payer = (CtDuesPayer) { .birth = { 0 } };
  ct_stmt_bind_int (stmt, ":no", member);
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_ROW)
    {
      ct_birth_parse (ct_stmt_text (stmt, "birth"), &payer->birth);
      payer->joined = ct_stmt_date (stmt, "joined");
      payer->left = ct_stmt_date (stmt, "left_on");
      ct_stmt_reset (stmt);
    }
  return step != CT_STEP_ERROR;
}

gboolean
ct_dues_of_member (CtStore                 *store,
                   const CtSettingsHistory *settings,
                   int                      member,
                   CtDate                   date,
                   CtDuesFigures           *figures,
                   GError                 **error)
{
  g_autoptr(GArray) calendar = NULL;
  g_autofree char *text = NULL;
  CtStmt *stmt;
  CtDate first_day = CT_DATE_NONE;
  CtDuesPayer payer;
  CtDong paid;

  if (!read_payer (store, member, &payer, error) ||
      !ct_stmt_dup_text (ct_store_stmt (store, CT_SQL_BOOK_FIRST_DAY), &text, error))
    return FALSE;
  if (text != NULL)
    ct_date_parse_iso (text, &first_day);

  stmt = ct_store_stmt (store, CT_SQL_POSTING_MEMBER_CREDIT);
  ct_stmt_bind_int (stmt, ":member", member);
  ct_stmt_bind_text (stmt, ":account", "income.dues");
  ct_stmt_bind_date (stmt, ":date", date);
  if (!ct_stmt_get_int (stmt, &paid, NULL, error))
    return FALSE;

  calendar = ct_dues_dup_calendar (settings, first_day, date);
  ct_dues_compare (ct_dues_sum_charges (calendar, &payer, date), paid, figures);
  return TRUE;
}
