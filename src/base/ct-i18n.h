/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

void        ct_i18n_init     (const char *language);
const char *ct_i18n_language (void);
