/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-entry-sheet.h"
#include "ct-fonts.h"

/* Where the pages of a meeting's paper end: the number of the last row of each, blank ones too. Of @entry, in the paper's order,
 * the first @n_printed rows were printed; who joined since stands on the blank lines. (transfer container) of guint */
GArray *ct_sheet_dup_pages (CtStore *store, const CtEntrySheet *entry, guint n_printed, CtFonts *fonts, GError **error);
