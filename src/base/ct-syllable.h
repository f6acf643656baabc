/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whether a word, in any case and form, could be one Vietnamese syllable: its beginning, its rime and its
 * tone go together. It need not be a word that exists. */
gboolean ct_syllable_is_plausible (const char *word);
