/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A made-up Vietnamese name. (transfer full) */
char *ct_sample_dup_name (GRand *rand, gboolean female);
