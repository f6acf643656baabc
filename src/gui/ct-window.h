/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-application.h"

#define CT_TYPE_WINDOW (ct_window_get_type ())
G_DECLARE_FINAL_TYPE (CtWindow, ct_window, CT, WINDOW, GtkApplicationWindow)

CtWindow *ct_window_new         (CtApplication *application);
gboolean  ct_window_has_book    (CtWindow      *self);

void      ct_window_open        (CtWindow      *self,
                                 GFile         *file);
void      ct_window_choose_book (CtWindow      *self);
void      ct_window_make_book   (CtWindow      *self);
