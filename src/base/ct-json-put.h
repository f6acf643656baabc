/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Pieces of JSON at the end of a string, for what is written by the million: rows of the journal, commands. */

void ct_json_put         (GString *json, const char *piece, gsize length);
void ct_json_put_integer (GString *json, gint64 number);
/* In quotes. Escaped as SQLite's json_object () does it, with which undo compares. */
void ct_json_put_text    (GString *json, const char *text);
