/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where the given name (Tên, the last word) of a cleaned full name begins; the name itself where it is one word. */
const char *ct_name_given     (const char *full_name);
/* Family and middle name as one string, "" where there is none. (transfer full) */
char       *ct_name_dup_rest  (const char *full_name);

/* Bytes that strcmp () puts in Vietnamese order. (transfer full) */
char       *ct_collation_key  (const char *utf8);
char       *ct_name_sort_key  (const char *full_name);
