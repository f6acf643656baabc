/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-entry-sheet.h"

/* What is likely to be a slip of the finger: asked about once, never refused. Each is a sentence, or NULL where there is no
 * doubt; (transfer full). */

/* A day to come, or more than half a year ago: often it is the year that is wrong. */
char *ct_doubt_day     (CtDate day, CtDate today);
/* Ten times @usual and more: a nought too many. @usual is 0 where nothing is known. */
char *ct_doubt_amount  (CtDong amount, CtDong usual);
/* A voucher of @kind as the book has them: ten times the largest of a year, or the same sum on the same day once more. @fund is
 * that of the money, NULL for any. */
char *ct_doubt_voucher (CtStore *store, const char *kind, const char *fund, CtDate date, CtDong amount);
/* A sum typed for a row of a meeting: ten times what is due, or just what was typed in the row above and is due in neither. */
char *ct_doubt_entry   (const CtEntryRow *row, const CtEntryRow *above, CtDong amount, CtDong due);
