/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-store.h"

/* What check proves (cli.md): every invariant by name, each violation a sentence with the row concerned. */

/* @detail: what was looked at if ok, else the sentence. A failed check is reported once for each violation. */
typedef void (*CtCheckFunc) (const char *check, gboolean ok, const char *detail, gpointer data);

/* Runs all checks on the book of one moment, also after one has failed, or could not read a damaged page. Not inside a
 * transaction. TRUE if every check passed. */
gboolean ct_check_run (CtStore *store, CtCheckFunc func, gpointer data);
