/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_MEETING_DIALOG (ct_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtMeetingDialog, ct_meeting_dialog, CT, MEETING_DIALOG, CtDialog)

/* Opens a meeting; "opened" (int number) follows. @proposed is the day it most likely has. */
CtMeetingDialog *ct_meeting_dialog_new (GtkWindow *parent,
                                        CtSession *session,
                                        CtDate     proposed);
