/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-base-error.h"

G_DEFINE_QUARK (ct-base-error-quark, ct_base_error)
