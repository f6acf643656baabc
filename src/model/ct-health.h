/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* From these values on blood pressure is high (domain: the thresholds of the health station). 0: not measured. */
#define CT_HIGH_SYSTOLIC  140
#define CT_HIGH_DIASTOLIC 90

static inline gboolean
ct_health_is_high (int systolic,
                   int diastolic)
{
  return systolic >= CT_HIGH_SYSTOLIC || diastolic >= CT_HIGH_DIASTOLIC;
}
