/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"
#include "ct-fund-lines.h"

/* Form 07, "Biên bản sinh hoạt": what the book knows is printed, the rest are lines for the pen. */

/* Unknown counts and amounts. */
#define CT_MINUTES_UNKNOWN (-1)

typedef struct
{
  char  *name;      /* "Nhập vốn QTTN" */
  int    percent;
  CtDong amount;
} CtMinutesShare;

typedef struct
{
  CtClubHead club;
  char      *number;              /* "12/2026/BB-CLB" */
  CtDate     date;
  char      *time;                /* "14 giờ 00"; NULL for the pen */
  char      *place;
  CtDate     reprinted_on;
  gboolean   blank;
  gboolean   is_posted;
  GHashTable *texts;              /* field of the command meeting.minutes → what was written there; NULL for the pen */
  /* Who came */
  int        members;
  int        present;
  int        absent_with_leave;   /* unknown for the pen */
  int        absent_without;
  int        readings;            /* of weight and blood pressure */
  int        high_readings;       /* a count, no names */
  /* Money */
  int        sick_visits;
  CtDong     sick_money;
  char      *sick_fund;
  int        loan_payers;
  CtDong     principal;
  CtDong     interest;
  CtDong     outstanding;
  CtDong     overdue;
  int        disbursed_loans;
  CtDong     disbursed;
  int        dues_payers;
  CtDong     dues;
  int        dues_owing;
  CtDong     dues_owed;
  char      *split_period;        /* "quý IV năm 2026"; NULL: nothing was split */
  CtDong     split_total;
  GArray    *shares;              /* of CtMinutesShare */
  GArray    *funds;               /* of CtFundLine: before, in, out, after */
  CtDong     transfers;           /* between the funds, in both in and out */
  gboolean   is_counted;
  CtDong     counted;
  CtDate     next_meeting;        /* none: for the pen */
  GPtrArray *thanks;              /* of char*, to be read aloud: "UBND xã ủng hộ 3.000.000 đồng" */
  char      *code;                /* of the book after the meeting was posted; NULL not posted */
} CtMinutes;

CtMinutes *ct_minutes_new              (void);
void       ct_minutes_free             (CtMinutes *minutes);
void       ct_minutes_add_share        (CtMinutes *minutes, const char *name, int percent, CtDong amount);
/* What the book knows of one of the ten points, as markup; NULL where it is all for the pen. (transfer full) */
char      *ct_minutes_dup_point        (const CtMinutes *minutes, guint point);
CtPaper   *ct_minutes_print            (const CtMinutes *minutes, CtFonts *fonts);
/* One page to be read aloud at the meeting: totals and thanks, no private debts. */
CtPaper   *ct_minutes_print_read_aloud (const CtMinutes *minutes, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtMinutes, ct_minutes_free)
