/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CtDate:
 *
 * A civil day of the Gregorian calendar, without time or zone: 1 is 1800-01-01, so that zeroed memory
 * is "no day". A struct, so that it cannot be added to a count.
 */
typedef struct
{
  gint32 serial;
} CtDate;

#define CT_DATE_NONE       ((CtDate) { 0 })
#define CT_DATE_ISO_LENGTH 11           /* "YYYY-MM-DD" and its NUL */

/* Days from 1800-01-01 to 9999-12-31 exist; anything else is refused. */
gboolean ct_date_from_ymd   (int year, int month, int day, CtDate *out);
void     ct_date_get_ymd    (CtDate date, int *year, int *month, int *day);
int      ct_date_year       (CtDate date);
int      ct_date_month      (CtDate date);
int      ct_date_day        (CtDate date);
int      ct_date_weekday    (CtDate date);   /* 1 Monday ... 7 Sunday */

/* Exactly YYYY-MM-DD, a real day; nothing else. */
gboolean    ct_date_parse_iso  (const char *text, CtDate *out);
const char *ct_date_to_iso     (CtDate date, char buffer[CT_DATE_ISO_LENGTH]);
char       *ct_date_dup_iso    (CtDate date);   /* "" for no day; (transfer full) */
char       *ct_date_dup_vi     (CtDate date);   /* dd/mm/yyyy, as on Vietnamese forms; "" for no day */

static inline gboolean ct_date_is_set  (CtDate date)          { return date.serial != 0; }
static inline int      ct_date_compare (CtDate a, CtDate b)   { return (a.serial > b.serial) - (a.serial < b.serial); }
static inline int      ct_date_days_between (CtDate from, CtDate to) { return to.serial - from.serial; }

/* Both stop at the first and the last day that exists. */
CtDate ct_date_add_days   (CtDate date, int days);
/* The day @day of the month @months after that of @date; the month's last day where it has no such day. */
CtDate ct_date_month_day  (CtDate date, int months, int day);
CtDate ct_date_month_start (CtDate date);
CtDate ct_date_month_end   (CtDate date);
int    ct_date_days_in_month (int year, int month);
/* Whole months from the month of @from to that of @to, days ignored. */
int    ct_date_months_between (CtDate from, CtDate to);
/* "YYYY-MM" to the first day of that month. */
gboolean ct_date_parse_month (const char *text, CtDate *out);
