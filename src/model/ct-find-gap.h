/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-entry-sheet.h"

/* Where the cash box and the sheet may have parted: the rows whose sums fit the gap, in a sentence. @gap is what was counted
 * less what should be there. (transfer full) */
char *ct_find_gap (const CtEntrySheet *sheet,
                   CtDong              gap);
