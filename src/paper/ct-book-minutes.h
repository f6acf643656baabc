/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-store.h"

/* What the book knows of the points of a meeting's minutes, for whoever writes the rest: sentences as markup, counted from 1,
 * NULL where it knows nothing. Before the meeting is posted they are what is known by then. */

#define CT_MINUTES_POINTS 11

typedef struct
{
  CtDate   date;
  gboolean is_posted;
  char    *points[CT_MINUTES_POINTS];
} CtMinutesFacts;

gboolean ct_minutes_facts_load  (CtMinutesFacts *facts, CtStore *store, int meeting, CtDate today, GError **error);
void     ct_minutes_facts_clear (CtMinutesFacts *facts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtMinutesFacts, ct_minutes_facts_clear)
