/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-store.h"

/* The fingerprint of a month as it is closed: SHA-256 over the seal of the month before and every voucher and posting
 * dated in the month, in order of entry. (transfer full), hexadecimal; NULL on error */
char *ct_seal_compute (CtStore *store, CtDate month, GError **error);
