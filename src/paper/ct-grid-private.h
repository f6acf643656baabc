/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-grid.h"

#define CT_GRID_PADDING 1.1

CtFaceFlags ct_grid_cell_face (const CtCell *cell);
CtSetText  *ct_grid_set_cell  (CtGrid *grid, const CtCell *cell, guint column);
