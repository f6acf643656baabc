/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The tables behind ct-decode. Units below 256 are bytes; others are Unicode and passed on. What is appended is
 * not composed yet. */
void     ct_tcvn3_append        (GString *out, const gunichar *units, gsize n);
void     ct_vni_append          (GString *out, const gunichar *units, gsize n);
void     ct_windows_1258_append (GString *out, const gunichar *units, gsize n);

/* The byte that windows-1252 shows as @ch (0x93 for “), else @ch itself. */
gunichar ct_windows_1252_byte   (gunichar ch);
/* A letter that Vietnamese has and Latin-1 lacks. */
gboolean ct_is_vietnamese_only  (gunichar ch);
