/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "ct-paper-error.h"

/**
 * CtFonts:
 *
 * The four faces of Tinos, read from files of ours and from nowhere else: not installed in the system, not
 * replaced by a look-alike, measured without hinting, so that a page breaks at the same places on every
 * computer. One thread at a time.
 */
typedef struct _CtFonts CtFonts;

typedef enum
{
  CT_FACE_REGULAR = 0,
  CT_FACE_BOLD    = 1 << 0,
  CT_FACE_ITALIC  = 1 << 1,
} CtFaceFlags;

typedef struct
{
  double      size;     /* points */
  CtFaceFlags flags;
} CtFace;

CtFonts     *ct_fonts_new           (const char *directory, GError **error);
CtFonts     *ct_fonts_ref           (CtFonts *fonts);
void         ct_fonts_unref         (CtFonts *fonts);
PangoLayout *ct_fonts_create_layout (CtFonts *fonts, CtFace face, const char *markup);

/* The folder in which the program's file @name lies (Tinos, or Inter for the screen); NULL where there is none. */
char        *ct_fonts_dup_directory (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtFonts, ct_fonts_unref)
