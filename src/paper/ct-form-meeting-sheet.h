/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"

/* Form 01, "Phiếu sinh hoạt": printed before the meeting, filled by pen, keyed back in the same order. */

typedef struct
{
  char     *name;
  int       birth_year;          /* printed behind the name where two members have the same one; 0 unknown */
  char     *group;
  gboolean  exempt;              /* "miễn" */
  CtDong    dues;                /* of this period */
  CtDong    dues_owed;
  CtDong    principal;           /* due, with what is overdue */
  CtDong    interest;
  gboolean  principal_overdue;   /* marked *, never in words: the sheet passes from hand to hand */
  gboolean  interest_overdue;
} CtMeetingSheetRow;

/**
 * CtMeetingSheet:
 *
 * Owns its texts and rows. The rows stand in the order of the sheet: group, then given name, family name, birth.
 */
typedef struct
{
  CtClubHead  club;
  CtDate      date;
  char       *number;            /* "SH 12/2026" */
  char       *time;              /* "14 giờ"; NULL not known */
  char       *place;
  char       *code;              /* four letters of the state printed from; NULL none */
  CtDate      printed_on;
  CtDate      reprinted_on;      /* none for a first print */
  guint       n_blank_rows;
  gboolean    blank;             /* names without figures, for a month without the computer */
  gboolean    separate_health;   /* weight and blood pressure are on a list of their own */
  GArray     *rows;              /* of CtMeetingSheetRow */
} CtMeetingSheet;

CtMeetingSheet    *ct_meeting_sheet_new     (void);
void               ct_meeting_sheet_free    (CtMeetingSheet *sheet);
/* Adds an empty row; valid until the next one is added. */
CtMeetingSheetRow *ct_meeting_sheet_add_row (CtMeetingSheet *sheet);
/* (transfer full): the pages */
CtPaper           *ct_meeting_sheet_print   (const CtMeetingSheet *sheet, CtFonts *fonts);
/* Where each page ends: the number of its last row, blank ones too. (transfer container) of guint */
GArray            *ct_meeting_sheet_dup_pages (const CtMeetingSheet *sheet, CtFonts *fonts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtMeetingSheet, ct_meeting_sheet_free)
