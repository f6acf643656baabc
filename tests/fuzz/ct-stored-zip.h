/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A zip file without compression: what is fuzzed is the XML, which a fuzzer would never reach through deflate. */
typedef struct _CtStoredZip CtStoredZip;

CtStoredZip *ct_stored_zip_new    (void);
void         ct_stored_zip_add    (CtStoredZip *zip, const char *name, const void *data, gsize length);
GBytes      *ct_stored_zip_finish (CtStoredZip *zip);   /* frees it */

/* The chunks of an input, parted by bytes 0x01; at most @max, the last one takes the rest. Returns their number. */
guint        ct_split_input       (const guint8 *data, gsize size, const guint8 *starts[], gsize lengths[], guint max);

int          LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
