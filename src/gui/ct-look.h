/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_LOOK (ct_look_get_type ())
G_DECLARE_FINAL_TYPE (CtLook, ct_look, CT, LOOK, GObject)

/* Before the first window: Inter made known to fontconfig where the program brought it; the renderer chosen. */
void    ct_look_add_fonts       (void);
void    ct_look_choose_renderer (GSettings  *settings);

/* Style sheets, colours and text size of every window, as the settings say. */
CtLook *ct_look_new             (GdkDisplay *display,
                                 GSettings  *settings);

/* 100, 125, 150 or 200; and the size in pixels, at that scale, of what measures @px at 100 %. */
int     ct_look_scale           (void);
int     ct_look_scale_px        (int         px);
/* The step of the text size after @scale in direction @step, -1 or 1; 100 for 0. */
int     ct_look_next_scale      (int         scale,
                                 int         step);
