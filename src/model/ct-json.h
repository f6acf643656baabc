/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <jansson.h>

/* What json_dumps () writes with JSON_COMPACT and JSON_REAL_PRECISION (15), three times as fast: the audit trail keeps every
 * command. 15 digits give a rate back as it was typed: 0.8, not 0.80000000000000004. */
void ct_json_put_value (GString *json, json_t *value);
