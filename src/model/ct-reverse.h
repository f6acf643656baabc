/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-run.h"

/* May what @entry paid on @loan be taken out on @date? Not before the loan's latest event, and not once the loan was
 * extended, frozen or written off after that payment (rules.md 2.5, 9.2). */
gboolean ct_reverse_check_repayment (CtRun *run, int loan, gint64 entry, CtDate date, GError **error);
