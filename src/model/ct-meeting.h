/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-run.h"

/* What the commands of meetings share. */

typedef enum
{
  CT_MEETING_OPEN,
  CT_MEETING_POSTED,
  CT_MEETING_REVERSED,
  CT_MEETING_CANCELLED,
} CtMeetingState;

typedef struct
{
  int            no;
  CtDate         date;
  gint64         posted;   /* the entry of its posting; 0 before */
  CtMeetingState state;
} CtMeeting;

gboolean ct_meeting_load      (CtStore *store, int no, CtMeeting *meeting, GError **error);
/* The command's mark of presence, "x" "p" "k" "o" "t"; NULL where it names none. */
const char *ct_meeting_mark_of (const CtCommand *command);
/* What a row may say of this member. */
gboolean ct_meeting_check_row (CtRun *run, const CtMeeting *meeting, int member, GError **error);
/* Writes the fields that the command names; with @facts_only presence and health alone. */
gboolean ct_meeting_write_row (CtRun *run, int meeting, int member, gboolean facts_only, GError **error);
