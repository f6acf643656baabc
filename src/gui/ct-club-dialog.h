/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"
#include "ct-dialog.h"

#define CT_TYPE_CLUB_DIALOG (ct_club_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtClubDialog, ct_club_dialog, CT, CLUB_DIALOG, CtDialog)

/* Makes a new book: what the club is called, where it meets, where the file goes. "made" (GFile) follows. */
CtClubDialog *ct_club_dialog_new (GtkWindow *parent,
                                  CtDate     today);
