/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One code for each thing that a caller would do differently. */
typedef enum
{
  CT_PAPER_ERROR_FONTS,    /* the fonts of the program are not there: install it again */
  CT_PAPER_ERROR_FILE,     /* the file could not be written: another folder, more space */
} CtPaperError;

#define CT_PAPER_ERROR (ct_paper_error_quark ())

GQuark ct_paper_error_quark (void);
