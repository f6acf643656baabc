/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Tells apart the people of one list who have the same name: both get the year of birth, "Trần Thị Thu (1949)". */
typedef struct _CtNamesakes CtNamesakes;

CtNamesakes *ct_namesakes_new       (void);
void         ct_namesakes_free      (CtNamesakes *namesakes);
void         ct_namesakes_add       (CtNamesakes *namesakes, const char *name);
char        *ct_namesakes_dup_label (CtNamesakes *namesakes, const char *name, int birth_year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtNamesakes, ct_namesakes_free)
