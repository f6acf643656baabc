/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_WORDS_DIALOG (ct_words_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtWordsDialog, ct_words_dialog, CT, WORDS_DIALOG, CtDialog)

/* What people add to a paper in their own words: between the sentences that the book knows of a meeting, with whether the
 * minutes were signed; or of a month, for its report. NULL, and @error, where the book cannot tell. */
CtWordsDialog *ct_words_dialog_new_minutes (GtkWindow  *parent,
                                            CtSession  *session,
                                            int         meeting,
                                            GError    **error);
CtWordsDialog *ct_words_dialog_new_report  (GtkWindow  *parent,
                                            CtSession  *session,
                                            CtDate      month,
                                            GError    **error);
