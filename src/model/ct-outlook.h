/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-fund.h"
#include "ct-loan-account.h"
#include "ct-register.h"

/* Where a club stands on a day: the meeting that comes next and how far it is, what each fund holds, what wants looking at,
 * and how the funds grew. One reading for the page of the day. */

/* The steps of a month, in their order. */
typedef enum
{
  CT_STEP_PRINT,      /* the sheet */
  CT_STEP_MEET,
  CT_STEP_KEY,        /* what was paid, and count the box */
  CT_STEP_POST,
  CT_STEP_CLOSE,      /* the month */
  CT_N_STEPS,
} CtMonthStep;

typedef enum
{
  CT_NOTE_NO_MEMBERS,   /* a new book: with these two one begins */
  CT_NOTE_NO_OPENING,
  CT_NOTE_OVERDUE,
  CT_NOTE_NOT_POSTED,   /* a meeting that is over */
  CT_NOTE_DUE,          /* at the next meeting */
  CT_NOTE_APPLICATIONS,
  CT_NOTE_MONTH_OPEN,
  CT_NOTE_INTEREST,     /* to be divided */
  CT_NOTE_PRESSURE,
  CT_NOTE_COMPOSITION,
  CT_NOTE_BIRTHDAYS,
} CtNoteKind;

/* Something to look at: what or who it is about, and the rest of the sentence. */
typedef struct
{
  CtNoteKind kind;
  char      *lead;
  char      *rest;
  char      *place;     /* where in its page: a loan's number, a month, a list; "" for the page */
} CtNote;

typedef struct
{
  CtDate month;         /* its first day */
  CtDong cash;          /* of all funds at its end */
  CtDong lent;
} CtGrowth;

typedef struct
{
  CtDate      today;
  CtDate      meeting;      /* the one that comes next, or that is not posted yet */
  int         meeting_no;   /* 0: not in the book yet */
  char       *place;
  CtDate      month;        /* the oldest one that is not closed; no day in an empty book */
  CtMonthStep step;         /* what is to be done now */
  CtDong      expected;     /* dues, principal and interest at that meeting */
  gboolean    is_new;       /* nobody is a member yet: there is nothing to key */
  CtDong      asked;        /* for how much people have applied */
  guint       n_asked;
  CtDong      cash[CT_N_FUNDS];
  CtDong      lent;
  GPtrArray  *notes;        /* (element-type CtNote), the most pressing first */
  GArray     *growth;       /* of CtGrowth, oldest first, the last one is @today's month */
} CtOutlook;

CtOutlook *ct_outlook_load (CtStore *store, CtDate today, GError **error);
void       ct_outlook_free (CtOutlook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtOutlook, ct_outlook_free)

/* The day of the meeting that is not posted, else of the one to come after the last that was. */
gboolean   ct_outlook_next_meeting (CtStore *store, const CtSettingsHistory *settings, CtDate today, CtDate *day, int *no,
                                    GError **error);
