/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define CT_MODEL_ERROR (ct_model_error_quark ())
GQuark ct_model_error_quark (void);

typedef enum
{
  CT_MODEL_ERROR_REFUSED,    /* a rule says no; the sentence says what, where and what to do */
  CT_MODEL_ERROR_CONFLICT,   /* an undo whose rows have changed since */
} CtModelError;

/* Sets REFUSED with a formatted sentence and returns FALSE, so that a caller can return it. */
gboolean ct_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
