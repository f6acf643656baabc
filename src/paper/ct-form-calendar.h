/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 11, "Lịch hoạt động tháng": hung on the wall. No debts, no illness, no address. */

#define CT_CALENDAR_DAYS 31

typedef struct
{
  int   area;     /* 1-8; 0 none */
  char *text;     /* "7h dọn đường làng" */
} CtCalendarEntry;

typedef struct
{
  gboolean is_holiday;
  char    *holiday;     /* printed in italics; NULL none */
  gboolean is_great;    /* the holiday is bold */
  char    *meeting;     /* framed: "14h SINH HOẠT"; NULL none */
  GArray  *entries;     /* of CtCalendarEntry, by time */
} CtCalendarDay;

typedef struct
{
  CtClubHead    club;
  CtDate        month;       /* any day of it */
  CtCalendarDay days[CT_CALENDAR_DAYS];
  GPtrArray    *notes;       /* of char*: "Việc cần nhớ" */
  char         *contact;     /* "Việc của CLB hỏi bà Nguyễn Thị Hòa (Chủ nhiệm), điện thoại …"; NULL none */
  gboolean      a3;
  gboolean      blank;       /* days without activities */
} CtWallCalendar;

CtWallCalendar *ct_wall_calendar_new       (void);
void            ct_wall_calendar_free      (CtWallCalendar *calendar);
void            ct_wall_calendar_add_entry (CtWallCalendar *calendar, int day, int area, const char *text);
CtPaper        *ct_wall_calendar_print     (const CtWallCalendar *calendar, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtWallCalendar, ct_wall_calendar_free)
