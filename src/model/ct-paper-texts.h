/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-store.h"

/* What people wrote into a paper in their own words (commands meeting.minutes and month.report). */

/* The longest text: a dozen of the paper's lines. */
#define CT_PAPER_TEXT_LONGEST 900

/* The words of each field of the command that are not empty. (transfer full) (element-type utf8 utf8) */
GHashTable *ct_minutes_texts_load (CtStore *store, int meeting, GError **error);
GHashTable *ct_report_texts_load  (CtStore *store, CtDate month, GError **error);

typedef struct
{
  CtDate date;      /* none: not signed */
  gint64 command;   /* of the audit trail, after which the minutes are as they were signed */
} CtMinutesSigning;

gboolean ct_minutes_signing_load (CtStore *store, int meeting, CtMinutesSigning *signing, GError **error);
