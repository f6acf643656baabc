/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ct-date.h"
#include "ct-dong.h"

/* Values as the screen shows them. All (transfer full). */
char *ct_format_dong        (CtDong      amount);       /* "1.234.567", "−500", "" for 0: for columns */
char *ct_format_dong_zero   (CtDong      amount);       /* the same, but "0" for 0: for totals */
char *ct_format_money       (CtDong      amount);       /* "1.234.567 đ": for single figures and sentences */
char *ct_format_name        (const char *full_name);    /* markup: the given name bold, since lists go by it */
char *ct_format_group       (const char *group);        /* "2" is "Group 2"; other names are as they are */
char *ct_format_day_month   (CtDate      date);         /* "05/09" */
char *ct_format_month       (CtDate      date);         /* "10/2026" */
char *ct_format_weekday     (CtDate      date);         /* "Thursday", translated */
char *ct_format_long_day    (CtDate      date);         /* "Saturday 10/10/2026" */
char *ct_format_lunar        (CtDate      date);         /* "the 1st of the 9th month", of the lunar calendar */
char *ct_format_percent_bp  (int         rate_bp);      /* 80: "0,8" */
