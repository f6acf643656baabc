/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the value modules refuse; the message is a sentence for people. */
#define CT_BASE_ERROR (ct_base_error_quark ())

typedef enum
{
  CT_BASE_ERROR_TEXT,     /* bytes that are no text, or not in this encoding */
  CT_BASE_ERROR_AMOUNT,   /* an amount that cannot be read as typed */
} CtBaseError;

GQuark ct_base_error_quark (void);
