/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-form-calendar.h"

/* What the sheet of a wall calendar and its days share. All measures are those of the A4 sheet. */

#define CT_CALENDAR_COLUMN  37.4
#define CT_CALENDAR_PADDING 1.5
#define CT_CALENDAR_RING    4.0    /* less than a line of the smallest letters */

/* Where the sheet is drawn, and how much larger than A4. */
typedef struct
{
  const CtWallCalendar *calendar;
  CtPaper              *paper;
  CtFonts              *fonts;
  double                scale;
  double                week_height;
} CtCalendarSheet;

/* What is still free in a day: from y down to the bottom. */
typedef struct
{
  double y;
  double bottom;
} CtCalendarFree;

CtBox    ct_calendar_scaled      (const CtCalendarSheet *sheet, double x, double y, double width, double height);
void     ct_calendar_line        (const CtCalendarSheet *sheet, double x1, double y1, double x2, double y2, double weight);
/* One line of text in the box; returns its width on A4. */
double   ct_calendar_put         (const CtCalendarSheet *sheet, CtFace face, const char *markup, CtBox box, CtAlign align);
void     ct_calendar_draw_ring   (const CtCalendarSheet *sheet, int area, double x, double y);
/* Draws the text, if it has room in @most lines; FALSE where it has not. */
gboolean ct_calendar_write_words (const CtCalendarSheet *sheet, CtCalendarFree *free, CtFace face, const char *markup, double x,
                                  double width, int most);
/* Adds what has no room in the cell of @date: "<b>20/11:</b> (4) Thăm hỏi ốm đau; (5) Vụ việc quyền lợi." */
void     ct_calendar_tell_rest   (const CtCalendarSheet *sheet, CtDate date, GPtrArray *days);
void     ct_calendar_draw_day    (const CtCalendarSheet *sheet, CtDate date, double x, double y);
