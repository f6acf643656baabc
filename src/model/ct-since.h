/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-run.h"

/* From when on a new value of a setting, or of a member's household, group, role or association, holds (rules.md 3).
 * @given is the command's "from"; without it: since ever (no day) while no meeting is posted, afterwards the first day of
 * the oldest open month or the day after the last posted meeting, whichever is later. A closed day is refused. */
gboolean ct_since_resolve (CtRun *run, CtDate given, CtDate *from, GError **error);
