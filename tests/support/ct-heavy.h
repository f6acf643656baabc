/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

guint    ct_heavy_count (guint full);
gboolean ct_heavy_pick  (guint repetition);
GRand   *ct_heavy_rand  (void);
