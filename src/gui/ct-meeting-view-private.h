/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-banner.h"
#include "ct-cash-strip.h"
#include "ct-entry-grid.h"
#include "ct-filter-bar.h"
#include "ct-meeting-view.h"
#include "ct-sheet-ask.h"
#include "ct-sheet-pages.h"
#include "ct-sheet-paper.h"

/* Between ct-meeting-view.c, which shows a meeting, and ct-meeting-actions.c, which has what can be done with it. */

struct _CtMeetingView
{
  GtkWidget     parent_instance;
  /* Template children */
  GtkWidget    *content;
  GtkWidget    *title;
  GtkWidget    *subtitle;
  CtFilterBar  *views;
  GtkWidget    *column_button;
  GtkWidget    *lend_button;
  GtkWidget    *print_button;
  GtkWidget    *minutes_button;
  GtkWidget    *post_button;
  GtkWidget    *hints;
  GtkWidget    *hint;
  GtkWidget    *why;
  CtBanner     *banner;
  CtSheetAsk   *ask;
  CtEntryGrid  *grid;
  CtCashStrip  *strip;
  /* Owned */
  CtSession    *session;
  CtEntrySheet *sheet;         /* NULL: no meeting */
  CtRegister   *members;       /* on the meeting's day, for why a figure is what it is; read when first wanted */
  CtCount      *count;
  CtSheetPaper *paper;         /* what is keyed from; NULL: nobody said */
  gboolean      has_read;      /* what is different from the paper */
  GArray       *pages;         /* of guint: where each page of the paper ends */
  guint         n_printed;     /* for how many rows the pages were laid out */
  CtFonts      *fonts;         /* NULL until needed */
  CtDong        in_book;       /* cash of all funds at the end of the meeting's day */
};

gboolean ct_meeting_view_is_open         (CtMeetingView  *self);
void     ct_meeting_view_install_actions (GtkWidgetClass *widget_class);
gboolean ct_meeting_view_key_cb          (CtEntryGrid    *grid,
                                          guint           keyval,
                                          guint           state,
                                          CtMeetingView  *self);
void     ct_meeting_view_correct_cb      (CtMeetingView  *self,
                                          int             member);
