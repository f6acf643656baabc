/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-fonts.h"

typedef enum
{
  CT_ALIGN_LEFT,
  CT_ALIGN_CENTRE,
  CT_ALIGN_RIGHT,
  CT_ALIGN_JUSTIFY,
} CtAlign;

/**
 * CtSetText:
 *
 * Text that is set: its size, width and lines are decided. Measures are millimetres, as printed.
 */
typedef struct
{
  PangoLayout *layout;
  double       size;        /* points */
  double       narrowing;   /* 1, or less where the letters had to be narrowed */
  double       width;
  double       height;
  int          n_lines;
} CtSetText;

/* One rung of a ladder for text that is too long: the first rung on which it fits is taken, else the last. */
typedef struct
{
  double size;
  double narrowest;   /* letters keep at least this share of their width */
  int    n_lines;     /* at most; 0 for as many as are needed */
} CtFitStep;

extern const CtFitStep ct_fit_name[];     /* paper.md 1, "Long names" */
extern const CtFitStep ct_fit_note[];     /* the same from 12.5 */

#define CT_FIT_NAME_STEPS 6
#define CT_FIT_NOTE_STEPS 6

#define CT_MM_PER_POINT (25.4 / 72.0)

/* Between lines to be written on (paper.md 1, "Grid"), and between the words on such a line and its bottom. */
#define CT_PEN_LINE  8.0
#define CT_PEN_BELOW 1.9

/* In all of them two or more "…" are a leader: they are not printed, a dotted line is drawn there for the pen. */
CtSetText *ct_set_text_line     (CtFonts *fonts, CtFace face, const char *markup);
CtSetText *ct_set_text_wrapped  (CtFonts *fonts, CtFace face, const char *markup, double width, CtAlign align);
CtSetText *ct_set_text_fitted   (CtFonts *fonts, CtFaceFlags flags, const char *markup, double width, CtAlign align,
                                 const CtFitStep *steps, gsize n_steps);
/* How much of the plain @text fits on one line of @width, broken between words; its length in bytes. */
gsize      ct_set_text_break    (CtFonts *fonts, CtFace face, const char *text, double width);
/* The first leader of @text behind @end, in bytes. */
gboolean   ct_set_text_find_leader (const char *text, gsize *start, gsize *end);
char      *ct_set_text_dup_told (const CtSetText *text);   /* the words, as they were given */
double     ct_set_text_baseline (const CtSetText *text);   /* of the first line, from the top */
void       ct_set_text_free     (CtSetText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtSetText, ct_set_text_free)
