/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_SETTINGS_DIALOG (ct_settings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtSettingsDialog, ct_settings_dialog, CT, SETTINGS_DIALOG, CtDialog)

/* The names of the club and the rules of its money. Only what is changed is written. */
CtSettingsDialog *ct_settings_dialog_new (GtkWindow *parent,
                                          CtSession *session);
