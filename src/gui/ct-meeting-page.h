/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-page.h"

#define CT_TYPE_MEETING_PAGE (ct_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (CtMeetingPage, ct_meeting_page, CT, MEETING_PAGE, CtPage)
