/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-dong.h"
#include "ct-fund.h"

/* A count of the cash box, as the commands give it: an object of denomination to pieces, or of fund to amount, and "bank"
 * for what lies in a bank (rules.md 8.4, 9.3). */

gboolean ct_cash_count_names_funds (json_t *counted);
CtDong   ct_cash_count_total       (json_t *counted);
CtDong   ct_cash_count_sum         (const CtDong book[CT_N_FUNDS]);
/* Does it differ from the book, as a whole or in a fund that it names? */
gboolean ct_cash_count_differs     (json_t *counted, const CtDong book[CT_N_FUNDS]);
/* The total of a count kept as JSON text; FALSE for none. */
gboolean ct_cash_count_parse_total (const char *text, CtDong *total);
