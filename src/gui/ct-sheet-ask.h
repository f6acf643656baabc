/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-session.h"

#include <gtk/gtk.h>

#define CT_TYPE_SHEET_ASK (ct_sheet_ask_get_type ())
G_DECLARE_FINAL_TYPE (CtSheetAsk, ct_sheet_ask, CT, SHEET_ASK, GtkWidget)

/* Asks for the letters in the foot of the paper, before its first row is keyed. Signals: "answered" when a paper was chosen
 * or none is wanted; "key" (GtkEventControllerKey) → gboolean for a key that is no letter and belongs to the sheet. */
void ct_sheet_ask_start (CtSheetAsk *self,
                         CtSession  *session,
                         int         meeting);
