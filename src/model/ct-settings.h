/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-fund.h"
#include "ct-loan-plan.h"
#include "ct-store.h"

/* The settings of a club (rules.md section 3), with their history: each value holds from a day on. */

typedef struct
{
  CtDong      dues;
  int         dues_exempt_from_age;   /* 0: nobody is exempt */
  int         meeting_day;            /* 1 ... 31 */
  int         rate_bp;
  CtMethod    method;
  int         rate_max_bp;
  CtDong      loan_max;               /* 0: none */
  int         split[CT_N_SPLIT];      /* percents, of the first four funds and BCN */
  CtDong      round;
  CtRounding  rounding;
  int         late_days;
  int         older_age;
  CtDong      unit;                   /* what a short number typed in the window is multiplied by */
  gboolean    words_south;
  gboolean    words_bon;              /* bốn, not tư */
  int         cutoff;
  const char *name, *code, *village, *commune, *province, *place, *founded;   /* lent by the history */
} CtSettings;

typedef struct _CtSettingsHistory CtSettingsHistory;

CtSettingsHistory *ct_settings_history_load (CtStore *store, GError **error);
void               ct_settings_history_free (CtSettingsHistory *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtSettingsHistory, ct_settings_history_free)

/* The values in force on @date. */
void ct_settings_at (const CtSettingsHistory *history, CtDate date, CtSettings *settings);
/* The meeting day of the month of @date: by the setting in force on the 1st; the month's last day where it is shorter. */
CtDate ct_settings_meeting_day (const CtSettingsHistory *history, CtDate date);
/* The first day after @date from which another value is in force; no day where none comes. */
CtDate ct_settings_next_change (const CtSettingsHistory *history, CtDate date);
