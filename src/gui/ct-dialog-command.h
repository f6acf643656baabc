/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dialog.h"
#include "ct-session.h"

/* How a form ends: with one command, which is told below the page when it is done. */

/* Executes @command as json_pack () makes it, and takes it over. A refusal is shown in the dialog, which stays. */
gboolean ct_dialog_execute         (CtDialog        *self,
                                    CtSession       *session,
                                    json_t          *command,
                                    CtOutcome       *outcome);
/* Tells @sentence, offers to undo where @can_undo, and closes the dialog. */
void     ct_dialog_finish          (CtDialog        *self,
                                    const char      *sentence,
                                    const CtOutcome *outcome,
                                    gboolean         can_undo);
/* The same for one voucher, by its number. */
void     ct_dialog_finish_voucher  (CtDialog        *self,
                                    const CtOutcome *outcome);
/* The numbers of all vouchers that were written, to be read: "PT 0001/2026, PC 0002/2026". Free with g_free. */
char    *ct_outcome_dup_vouchers   (const CtOutcome *outcome);
