/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"

/* Reads an amount as a person types it into the window: "50" (times @unit, 1 or 1000), "1200000", "1.200.000",
 * "1,200,000", "500k", "1tr2", "1,2tr", "5 triệu", "50đ". From 0 to CT_DONG_MAX; else FALSE with a sentence that
 * says what was read and what to type. */
gboolean ct_amount_input_parse (const char *text, int unit, CtDong *out, GError **error);
