/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-badge.h"

#define CT_TYPE_BANNER (ct_banner_get_type ())
G_DECLARE_FINAL_TYPE (CtBanner, ct_banner, CT, BANNER, GtkWidget)

/* A sentence across a page: what is the matter and what to do; at most one button. */
void ct_banner_show   (CtBanner   *self,
                       CtKind      kind,
                       const char *markup,
                       const char *button_label,   /* NULL: no button */
                       const char *action_name);
void ct_banner_hide   (CtBanner   *self);
