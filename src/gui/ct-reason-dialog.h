/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_REASON_DIALOG (ct_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtReasonDialog, ct_reason_dialog, CT, REASON_DIALOG, CtDialog)

/* Does something that wants a reason: @command is taken over and executed with what is typed as its "reason". */
CtReasonDialog *ct_reason_dialog_new (GtkWindow  *parent,
                                      CtSession  *session,
                                      const char *title,
                                      const char *what,         /* what will happen */
                                      const char *verb,         /* on the button that does it */
                                      const char *done,         /* told afterwards */
                                      json_t     *command);
