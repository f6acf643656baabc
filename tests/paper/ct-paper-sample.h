/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-form-meeting-sheet.h"

/* Forms filled with the worked sample club, as it stands in December 2026, and with hostile figures. */

void            ct_paper_sample_club          (CtClubHead *club);
CtMeetingSheet *ct_paper_sample_meeting_sheet (void);
/* @n_members people with names of 45 letters and @digits digits in every amount. */
CtMeetingSheet *ct_paper_sample_hard_sheet    (guint n_members, guint digits);
