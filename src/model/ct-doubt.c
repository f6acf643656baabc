/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-doubt.h"

#include <glib/gi18n-lib.h>

#define LONG_AGO  183   /* days */
#define TOO_MUCH  10    /* times */

char *
ct_doubt_day (CtDate day,
              CtDate today)
{
  int days = ct_date_days_between (today, day);
  g_autofree char *said = ct_date_dup_vi (day);
  g_autofree char *now = ct_date_dup_vi (today);

  if (days > 0)
    return g_strdup_printf (_("%s is still to come; today is %s."), said, now);
  if (days < -LONG_AGO)
    return g_strdup_printf (_("%s is long ago; today is %s. Is the year right?"), said, now);
  return NULL;
}

char *
ct_doubt_amount (CtDong amount,
                 CtDong usual)
{
  g_autofree char *said = ct_dong_dup (amount);
  g_autofree char *known = ct_dong_dup (usual);

  if (usual <= 0 || amount / TOO_MUCH < usual)
    return NULL;
  return g_strdup_printf (_("%s đ is ten times %s đ or more. Is there a nought too many?"), said, known);
}

static gboolean
find_largest (CtStore    *store,
              const char *kind,
              const char *fund,
              CtDate      date,
              CtDong     *largest)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_VOUCHER_LARGEST);

  ct_stmt_bind_text (stmt, ":kind", kind);
  ct_stmt_bind_text (stmt, ":fund", fund != NULL ? fund : "");
  ct_stmt_bind_date (stmt, ":from", ct_date_month_day (date, -12, ct_date_day (date)));
  ct_stmt_bind_date (stmt, ":to", date);
  return ct_stmt_get_int (stmt, largest, NULL, NULL);
}

static char *
find_same (CtStore    *store,
           const char *kind,
           const char *fund,
           CtDate      date,
           CtDong      amount)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_VOUCHER_SAME);
  char *number = NULL;

  ct_stmt_bind_text (stmt, ":kind", kind);
  ct_stmt_bind_text (stmt, ":fund", fund != NULL ? fund : "");
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_int (stmt, ":amount", amount);
  return ct_stmt_dup_text (stmt, &number, NULL) ? number : NULL;
}

char *
ct_doubt_voucher (CtStore    *store,
                  const char *kind,
                  const char *fund,
                  CtDate      date,
                  CtDong      amount)
{
  g_autofree char *same = find_same (store, kind, fund, date, amount);
  CtDong largest = 0;

  if (same != NULL && *same != '\0')
    {
      g_autofree char *said = ct_dong_dup (amount);
      g_autofree char *day = ct_date_dup_vi (date);

      return g_strdup_printf (_("%s of %s has the same sum, %s đ, already. Is this another one?"), same, day, said);
    }
  return find_largest (store, kind, fund, date, &largest) ? ct_doubt_amount (amount, largest) : NULL;
}

static CtDong
keyed_of (const CtEntryRow *row)
{
  return row->keyed_dues.amount + row->keyed_principal.amount + row->keyed_interest.amount + row->keyed_other.amount;
}

char *
ct_doubt_entry (const CtEntryRow *row,
                const CtEntryRow *above,
                CtDong            amount,
                CtDong            due)
{
  char *doubt = ct_doubt_amount (amount, due);

  if (doubt == NULL && above != NULL && amount > due && amount > row->dues + row->principal + row->interest &&
      keyed_of (above) == amount && amount > above->dues + above->principal + above->interest)
    {
      g_autofree char *said = ct_dong_dup (amount);

      doubt = g_strdup_printf (_("%s paid %s đ too, in the row above. Is it the same money twice?"), above->name, said);
    }
  return doubt;
}
