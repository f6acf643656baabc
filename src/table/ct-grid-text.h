/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-decode.h"
#include "ct-grid.h"

/* The texts of a sheet as people see them: cells in TCVN3 or VNI, told by their fonts or letters, in Unicode. */

typedef struct _CtGridText CtGridText;

CtGridText *ct_grid_text_new      (const CtGrid *grid, CtEncoding asked);
void        ct_grid_text_free     (CtGridText *text);
/* In which encoding a cell is; @capitals: whether its font shows small letters as capitals. */
CtEncoding  ct_grid_text_encoding (const CtGridText *text, const CtGridCell *cell, gboolean *capitals);
/* UTF-8 in NFC; (transfer full) */
char       *ct_grid_text_dup      (const CtGridText *text, const CtGridCell *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtGridText, ct_grid_text_free)
