/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-since.h"

#include <glib/gi18n-lib.h>

#include "ct-ledger.h"

static gboolean
resolve_default (CtRun   *run,
                 CtDate  *from,
                 GError **error)
{
  g_autofree char *text = NULL;
  CtDate posted, closed;

  *from = CT_DATE_NONE;
  if (!ct_stmt_dup_text (ct_store_stmt (run->store, CT_SQL_MEETING_LAST_POSTED), &text, error) ||
      !ct_ledger_last_closed (run->store, &closed, error))
    return FALSE;

  /* A closed month stays as it was, also where no meeting was posted in it. */
  if (ct_date_is_set (closed))
    *from = ct_date_month_day (closed, 1, 1);
  if (text != NULL && ct_date_parse_iso (text, &posted) && ct_date_compare (ct_date_add_days (posted, 1), *from) > 0)
    *from = ct_date_add_days (posted, 1);
  return TRUE;
}

gboolean
ct_since_resolve (CtRun   *run,
                  CtDate   given,
                  CtDate  *from,
                  GError **error)
{
  CtDate last_closed;

  if (!ct_date_is_set (given))
    return resolve_default (run, from, error);

  if (!ct_ledger_last_closed (run->store, &last_closed, error))
    return FALSE;
  if (ct_date_is_set (last_closed) && ct_date_compare (given, ct_date_month_end (last_closed)) <= 0)
    {
      g_autofree char *day = ct_date_dup_vi (given);

      return ct_refuse (error, _("“from” is %s, a day of a closed month. Let it begin in an open month."), day);
    }
  *from = given;
  return TRUE;
}
