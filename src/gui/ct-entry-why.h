/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-entry-cells.h"
#include "ct-session.h"

/* Why the sheet of a meeting on @date proposes this amount; "" where the column has no proposal. @members are read when first
 * wanted and kept there, for the caller to free. (transfer full) */
char *ct_entry_dup_why (CtSession         *session,
                        CtRegister       **members,
                        CtDate             date,
                        const CtEntryRow  *row,
                        CtEntryColumn      column);
