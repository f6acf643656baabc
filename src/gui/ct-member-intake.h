/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-page.h"

/* The ways in which people come into the book many at a time. All of them end in the import dialog, which shows what would
 * be written before it is; a failure is told in a sentence. */

/* From a file that is asked for. */
void     ct_member_intake_choose   (CtPage *page);
/* From rows copied in a spreadsheet. */
void     ct_member_intake_paste    (CtPage *page);
/* The blank list, to be filled in elsewhere. */
void     ct_member_intake_template (CtPage *page);
/* Ctrl+V, also where the focus is in a field: a table is for the list, one line is for the field. */
void     ct_member_intake_listen   (CtPage *page);
