/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-fund.h"
#include "ct-store.h"

/* What one has to know before a month is closed: which one it is, what the book says was in the box at its end, and how the
 * box was last counted. */
typedef struct
{
  CtDate first;               /* the month in which the book begins; no day in an empty book */
  CtDate month;               /* the next one to be closed; no day in an empty book */
  CtDate last_closed;         /* no day where none is */
  CtDong cash[CT_N_FUNDS];    /* at its end */
  CtDong total;
  int    open_meeting;        /* one of that month that is neither posted nor cancelled; 0 for none */
  CtDate counted_on;          /* the last count of the month, at a meeting; no day for none */
  char  *counted;             /* as JSON; NULL where money moved since, so that it says nothing of the end */
} CtMonthClosing;

gboolean ct_month_closing_load  (CtStore *store, CtMonthClosing *self, GError **error);
void     ct_month_closing_clear (CtMonthClosing *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtMonthClosing, ct_month_closing_clear)
