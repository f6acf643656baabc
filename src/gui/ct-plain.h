/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Adds what stands in a cell as a spreadsheet takes it: digits without dots, the plain minus, no tabs. */
void ct_plain_append (GString    *out,
                      const char *text);
