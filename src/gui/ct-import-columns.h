/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-table.h"

/* The columns of the import's preview; its records are CtImportRow. */
void ct_import_columns_set_up (CtTable *table);
