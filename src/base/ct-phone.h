/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  CT_PHONE_VALID,
  CT_PHONE_CHANGED,   /* repaired, or given its number of since 2018 */
  CT_PHONE_INVALID,
} CtPhoneVerdict;

#define CT_PHONE_LENGTH 12   /* eleven digits and their NUL */

/* @normal: the number as it is dialled in the country today, ten digits (landlines up to eleven); "" if invalid. */
CtPhoneVerdict  ct_phone_check        (const char *text, char normal[CT_PHONE_LENGTH]);
const char     *ct_phone_verdict_name (CtPhoneVerdict verdict);
/* "0912 345 678"; (transfer full) */
char           *ct_phone_dup_shown    (const char *normal);
