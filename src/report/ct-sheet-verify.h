/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Is sheet @number, from 1, of the workbook at @path whole: @n_rows rows, and its end? The library that writes it does not
 * look whether its temporary files took everything. */
gboolean ct_sheet_verify (const char *path, int number, int n_rows);
