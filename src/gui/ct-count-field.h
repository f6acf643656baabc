/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-count.h"

#define CT_TYPE_COUNT_FIELD (ct_count_field_get_type ())
G_DECLARE_FINAL_TYPE (CtCountField, ct_count_field, CT, COUNT_FIELD, GtkWidget)

/* One note of the cash count: its face above, how many below. Shows and changes one place of a CtCount. */
GtkWidget *ct_count_field_new (CtCount *count,
                               guint    place);
