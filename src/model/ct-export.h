/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-store.h"

/* Everything out again in open formats. Both refuse to overwrite and leave nothing half written. */

/* The ledger as an hledger journal: a transaction for every voucher in the order of days and entry, an assertion of every
 * fund's cash at each month's end, and of the whole box at each count that agreed; other counts are comments. */
gboolean ct_export_hledger (CtStore *store, const char *path, GError **error);
/* All tables, one CSV file each (RFC 4180, UTF-8), in the new folder @path. */
gboolean ct_export_csv     (CtStore *store, const char *path, GError **error);
