/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

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

/* A small label with an icon: a state, a fact. */
GtkWidget  *ct_badge_new  (CtKind      kind,
                           const char *text);
/* Takes all children out of a box or a flow box. */
void        ct_clear_children (GtkWidget *container);
