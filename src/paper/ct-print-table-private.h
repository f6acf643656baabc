/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-print-table.h"

#define CT_PRINT_PADDING 1.1

/* Once all cells are set: lends width to columns whose words are squeezed. TRUE: other widths, set the cells again. */
gboolean     ct_print_table_relax (CtPrintTable *table);
/* What a column of money needs for its widest figure, as large as it was set. */
double       ct_print_table_money_width (const CtPrintTable *table, guint column);
/* Digits and what divides them, nothing else. */
gboolean     ct_print_is_figure (const char *text);
CtFaceFlags  ct_print_table_cell_face (const CtPrintCell *cell);
CtSetText   *ct_print_table_set_cell  (CtPrintTable *table, const CtPrintCell *cell, guint column);
