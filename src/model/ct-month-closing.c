/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-month-closing.h"

#include "ct-ledger.h"

void
ct_month_closing_clear (CtMonthClosing *self)
{
  g_clear_pointer (&self->counted, g_free);
}

static gboolean
load_month (CtStore        *store,
            CtMonthClosing *self,
            GError        **error)
{
  CtRun run = { .store = store };
  CtDate first_day;

  if (!ct_ledger_last_closed (store, &self->last_closed, error) || !ct_ledger_first_day (&run, &first_day, error))
    return FALSE;
  if (ct_date_is_set (first_day))
    self->first = ct_date_month_start (first_day);
  if (ct_date_is_set (self->last_closed))
    self->month = ct_date_month_day (self->last_closed, 1, 1);
  else if (ct_date_is_set (first_day))
    self->month = ct_date_month_start (first_day);
  return TRUE;
}

static gboolean
sum_cash (CtStore *store,
          CtDate   date,
          CtDong   cash[CT_N_FUNDS],
          CtDong  *total,
          GError **error)
{
  *total = 0;
  for (CtFund fund = 0; fund < CT_N_FUNDS; fund++)
    {
      if (!ct_ledger_cash (store, fund, date, &cash[fund], error))
        return FALSE;
      *total += cash[fund];
    }
  return TRUE;
}

static gboolean
load_open_meeting (CtStore        *store,
                   CtMonthClosing *self,
                   GError        **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_OPEN_BETWEEN);
  gboolean found;
  gint64 no;

  ct_stmt_bind_date (stmt, ":from", self->month);
  ct_stmt_bind_date (stmt, ":to", ct_date_month_end (self->month));
  if (!ct_stmt_get_int (stmt, &no, &found, error))
    return FALSE;
  self->open_meeting = found ? (int) no : 0;
  return TRUE;
}

static gboolean
load_count (CtStore        *store,
            CtMonthClosing *self,
            GError        **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_COUNTED_LATELY);
  g_autofree char *counted = NULL;
  CtDong cash[CT_N_FUNDS], then;
  CtStep step;

  ct_stmt_bind_date (stmt, ":from", self->month);
  ct_stmt_bind_date (stmt, ":to", ct_date_month_end (self->month));
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_ROW)
    {
      self->counted_on = ct_stmt_date (stmt, "date");
      counted = g_strdup (ct_stmt_text (stmt, "counted"));
    }
  ct_stmt_reset (stmt);
  if (step == CT_STEP_ERROR)
    return FALSE;
  if (counted == NULL)
    return TRUE;
  if (!sum_cash (store, self->counted_on, cash, &then, error))
    return FALSE;
  if (then == self->total)
    self->counted = g_steal_pointer (&counted);
  return TRUE;
}

gboolean
ct_month_closing_load (CtStore         *store,
                       CtMonthClosing  *self,
                       GError         **error)
{
  *self = (CtMonthClosing) { 0 };
  if (!load_month (store, self, error))
    return FALSE;
  return !ct_date_is_set (self->month) ||
         (sum_cash (store, ct_date_month_end (self->month), self->cash, &self->total, error) &&
          load_open_meeting (store, self, error) && load_count (store, self, error));
}
