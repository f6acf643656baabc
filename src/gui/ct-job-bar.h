/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_JOB_BAR (ct_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtJobBar, ct_job_bar, CT, JOB_BAR, GtkWidget)

/* Long work at the foot of the window: what it is, how far it is, and a button that stops it. */
void ct_job_bar_start        (CtJobBar     *self,
                              const char   *text,
                              GCancellable *cancellable);   /* NULL: it cannot be stopped */
void ct_job_bar_set_fraction (CtJobBar     *self,
                              double        fraction);
void ct_job_bar_stop         (CtJobBar     *self);
