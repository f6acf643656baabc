/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-date.h"

#define CT_TYPE_APPLICATION (ct_application_get_type ())
G_DECLARE_FINAL_TYPE (CtApplication, ct_application, CT, APPLICATION, GtkApplication)

CtApplication *ct_application_new          (GSettings     *settings);
GSettings     *ct_application_get_settings (CtApplication *self);
/* The day of --today; no day without it. */
CtDate         ct_application_get_chosen_today (CtApplication *self);
/* That day, or the clock's. */
CtDate         ct_application_get_today    (CtApplication *self);
