/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-print-table.h"

#define CT_PRINT_PADDING 1.1

/* Digits and what divides them, nothing else. */
gboolean     ct_print_is_figure (const char *text);
CtFaceFlags  ct_print_table_cell_face (const CtPrintCell *cell);
CtSetText   *ct_print_table_set_cell  (CtPrintTable *table, const CtPrintCell *cell, guint column);
