/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-dong.h"

/* The wording of forms is Vietnamese always. Everything here is (transfer full). */

/* Any text of people as markup: escaped, on one line, valid UTF-8; NULL is "". */
char       *ct_wording_escape            (const char *text);
/* "ngày 05 tháng 02 năm 2026": a 0 only before days below 10 and months 1 and 2. */
char       *ct_wording_long_date         (CtDate date);
/* "Ngày 05 tháng 02 năm 2026" */
char       *ct_wording_long_date_capital (CtDate date);
/* "10/12" */
char       *ct_wording_short_date        (CtDate date);
/* "12/2026" */
char       *ct_wording_month             (CtDate date);
/* "Thứ Năm" */
const char *ct_wording_weekday           (CtDate date);
/* "02/11 Bính Ngọ": the day by the lunar calendar, with its year; "" where it is not known */
char       *ct_wording_lunar             (CtDate date);
/* " · in lại ngày 10/12/2026" for the foot of a second print; "" for no day */
char       *ct_wording_reprint           (CtDate date);
/* "66,7 %" of a share in tenths of a percent; "" of nothing */
char       *ct_wording_share             (CtDong part, CtDong whole);
/* "0,80 %" of a rate in 1/10000 */
char       *ct_wording_rate              (int rate_bp);
/* "D621 2441 BE3A 5A5F" */
char       *ct_wording_code              (const char *code);
/* In capitals. */
char       *ct_wording_thing             (const char *deed);        /* what was bought or given */
char       *ct_wording_upper             (const char *text);
/* With a capital first letter. */
char       *ct_wording_capital           (const char *text);
