/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The digits of a number that people write in groups: without blanks, dots, dashes and brackets, without the
 * apostrophe and the ".0" of spreadsheets. NULL where anything else is in it. (transfer full) */
char *ct_digits_dup (const char *text);
