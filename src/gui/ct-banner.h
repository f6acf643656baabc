/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_BANNER (ct_banner_get_type ())
G_DECLARE_FINAL_TYPE (CtBanner, ct_banner, CT, BANNER, GtkWidget)

typedef enum
{
  CT_KIND_NEUTRAL,
  CT_KIND_GOOD,
  CT_KIND_WARN,
  CT_KIND_BAD,
  CT_KIND_INFO,
} CtKind;

/* The style class and the icon that tell a kind apart, so that colour is never alone. */
const char *ct_kind_style (CtKind kind);
const char *ct_kind_icon  (CtKind kind);

/* A sentence across a page: what is the matter and what to do; at most one button. */
void ct_banner_show   (CtBanner   *self,
                       CtKind      kind,
                       const char *markup,
                       const char *button_label,   /* NULL: no button */
                       const char *action_name);
void ct_banner_hide   (CtBanner   *self);
