/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-model-error.h"

G_DEFINE_QUARK (ct-model-error-quark, ct_model_error)

gboolean
ct_refuse (GError    **error,
           const char *format,
           ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, CT_MODEL_ERROR, CT_MODEL_ERROR_REFUSED, sentence);
  return FALSE;
}
