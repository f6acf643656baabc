/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-session.h"

#include <gtk/gtk.h>

#define CT_TYPE_MEETING_VIEW (ct_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (CtMeetingView, ct_meeting_view, CT, MEETING_VIEW, GtkWidget)

/* One meeting: its sheet, the cash count, posting. */
gboolean ct_meeting_view_show    (CtMeetingView *self,
                                  CtSession     *session,
                                  int            meeting);      /* 0: none */
int      ct_meeting_view_get     (CtMeetingView *self);
/* The change that the book announces is a row of this sheet, shown already. */
gboolean ct_meeting_view_is_writing (CtMeetingView *self);
/* Reads it again after the book has changed. */
void     ct_meeting_view_refresh (CtMeetingView *self);
void     ct_meeting_view_resume  (CtMeetingView *self);
void     ct_meeting_view_rescale (CtMeetingView *self,
                                  int            scale);
