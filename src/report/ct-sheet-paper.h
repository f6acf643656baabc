/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-blocks.h"
#include "ct-sheet-record.h"

/* A sheet that was kept, set on paper (paper.md 1): the head of its kind, tables whose headings are repeated and whose sums
 * are carried from page to page, the code, the signatures. A second print says so, of the day
 * @again. (transfer full) */
CtPaper *ct_sheet_make_paper (const CtSheet *sheet, const CtClubHead *club, const char *title, CtDate again, CtFonts *fonts);
