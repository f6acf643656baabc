/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where the program is and what the system beneath it wants: all that differs between Linux and Windows. */

void      ct_place_set_locale            (void);
char     *ct_place_dup_locale_dir        (void);
GStrv     ct_place_list_font_dirs        (void);

GStrv     ct_place_begin_console         (char **argv);
void      ct_place_say_failure           (const char *sentence);
void      ct_place_watch_end             (GSourceFunc end, gpointer data);
void      ct_place_take_shipped_fonts    (void);
gboolean  ct_place_doubts_graphics       (void);
gboolean  ct_place_can_share_one_process (void);

gboolean  ct_place_is_writable           (const char *path);
gboolean  ct_place_try_lock              (int descriptor);
void      ct_place_share_range           (int descriptor, goffset start, goffset length);
gboolean  ct_place_loses_locks           (void);
void      ct_place_remove_lock           (int descriptor, const char *path);
