/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-birth.h"
#include "ct-dong.h"
#include "ct-settings.h"
#include "ct-store.h"

/* Dues (rules.md section 4): charged on the meeting day of every month to every member who is not exempt. A charge is not
 * a posting: it follows from the settings and the member's facts. */

typedef struct
{
  CtDong charged;
  CtDong paid;
  CtDong arrears;    /* charged - paid, not below 0 */
  CtDong advance;    /* paid - charged, not below 0 */
} CtDuesFigures;

/* One charging day. */
typedef struct
{
  CtDate date;
  CtDong amount;
  int    exempt_from_age;   /* 0: nobody */
} CtDuesCharge;

/* What a month of dues costs from a day on, and from which age nothing. */
typedef struct
{
  CtDate from;           /* no day: since ever */
  CtDong amount;
  int    exempt_from_age;
} CtDuesRate;

typedef struct
{
  CtBirth birth;
  CtDate  joined;
  CtDate  left;
} CtDuesPayer;

/* The charging days from the first day of the book to @until; (transfer full) (element-type CtDuesCharge) */
GArray *ct_dues_dup_calendar (const CtSettingsHistory *settings, CtDate first_day, CtDate until);
/* What dues cost and cost from when on, by settings alone; (transfer full) (element-type CtDuesRate) */
GArray *ct_dues_dup_rates    (const CtSettingsHistory *settings);
/* What one charge asks of a member; 0 for who is exempt or no member on that day. */
CtDong  ct_dues_charge_of    (const CtDuesCharge *charge, const CtDuesPayer *payer);
gboolean ct_dues_is_exempt   (const CtDuesCharge *charge, const CtDuesPayer *payer);
/* The sum of the charges of @calendar with a date up to @date. */
CtDong  ct_dues_sum_charges  (const GArray *calendar, const CtDuesPayer *payer, CtDate date);
void    ct_dues_compare      (CtDong charged, CtDong paid, CtDuesFigures *figures);

/* One member at the end of @date. */
gboolean ct_dues_of_member (CtStore *store, const CtSettingsHistory *settings, int member, CtDate date, CtDuesFigures *figures,
                            GError **error);
