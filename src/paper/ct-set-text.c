/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-set-text.h"

#include <math.h>
#include <string.h>

/* Widths that differ by less than this are equal: the sum of many glyphs is not exact. */
#define SLACK 0.01
#define LEAST_NARROWING 0.6

const CtFitStep ct_fit_name[CT_FIT_NAME_STEPS] = {
  { 13, 1, 1 }, { 12, 1, 1 }, { 12, 0.85, 1 }, { 11, 1, 2 }, { 11, 0.85, 2 }, { 10.5, 0.85, 0 },
};

const CtFitStep ct_fit_note[CT_FIT_NOTE_STEPS] = {
  { 12.5, 1, 1 }, { 12, 1, 1 }, { 12, 0.9, 1 }, { 11, 1, 2 }, { 11, 0.9, 2 }, { 11, 0.9, 0 },
};

static void
measure (CtSetText *self)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  self->width = logical.width / (double) PANGO_SCALE * CT_MM_PER_POINT * self->narrowing;
  self->height = logical.height / (double) PANGO_SCALE * CT_MM_PER_POINT;
  self->n_lines = pango_layout_get_line_count (self->layout);
}

static CtSetText *
set_text_new (PangoLayout *layout,
              double       size)
{
  CtSetText *self = g_new0 (CtSetText, 1);

  self->layout = layout;
  self->size = size;
  self->narrowing = 1;
  measure (self);
  return self;
}

CtSetText *
ct_set_text_line (CtFonts    *fonts,
                  CtFace      face,
                  const char *markup)
{
  return set_text_new (ct_fonts_create_layout (fonts, face, markup), face.size);
}

static void
wrap (PangoLayout *layout,
      double       width,
      CtAlign      align)
{
  static const PangoAlignment alignments[] = {
    [CT_ALIGN_LEFT] = PANGO_ALIGN_LEFT,
    [CT_ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
    [CT_ALIGN_RIGHT] = PANGO_ALIGN_RIGHT,
    [CT_ALIGN_JUSTIFY] = PANGO_ALIGN_LEFT,
  };

  pango_layout_set_width (layout, (int) (width / CT_MM_PER_POINT * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignments[align]);
  pango_layout_set_justify (layout, align == CT_ALIGN_JUSTIFY);
}

CtSetText *
ct_set_text_wrapped (CtFonts    *fonts,
                     CtFace      face,
                     const char *markup,
                     double      width,
                     CtAlign     align)
{
  PangoLayout *layout = ct_fonts_create_layout (fonts, face, markup);

  wrap (layout, width, align);
  return set_text_new (layout, face.size);
}

/* Is a word or a figure broken in the middle, because it is longer than a line? */
static gboolean
is_torn (const CtSetText *self)
{
  const char *text = pango_layout_get_text (self->layout);

  for (int i = 1; i < self->n_lines; i++)
    {
      int start = pango_layout_get_line_readonly (self->layout, i)->start_index;
      gunichar before = start > 0 ? g_utf8_get_char (g_utf8_prev_char (text + start)) : ' ', after = g_utf8_get_char (text + start);

      if (g_unichar_isalnum (after) && (g_unichar_isalnum (before) || (g_unichar_isdigit (after) && strchr (".,", (int) before) != NULL)))
        return TRUE;
    }
  return FALSE;
}

/* Sets the text by one step; FALSE where it does not fit. */
static gboolean
try_step (CtSetText       *self,
          const CtFitStep *step,
          double           width,
          CtAlign          align)
{
  self->narrowing = 1;
  if (step->n_lines == 1)
    {
      pango_layout_set_width (self->layout, -1);
      measure (self);
      if (self->width > width + SLACK)
        self->narrowing = width / self->width;
      measure (self);
      return self->narrowing >= step->narrowest && self->n_lines == 1;
    }

  wrap (self->layout, width / step->narrowest, align);
  self->narrowing = step->narrowest;
  measure (self);
  return (step->n_lines == 0 || self->n_lines <= step->n_lines) && !is_torn (self);
}

/**
 * ct_set_text_fitted:
 * @steps: the ladder; its last step must take any number of lines
 *
 * Sets text that may be too long for @width: smaller, then narrower, then on more lines, never cut.
 */
CtSetText *
ct_set_text_fitted (CtFonts         *fonts,
                    CtFaceFlags      flags,
                    const char      *markup,
                    double           width,
                    CtAlign          align,
                    const CtFitStep *steps,
                    gsize            n_steps)
{
  CtSetText *self = NULL;

  for (gsize i = 0; i < n_steps; i++)
    {
      if (self == NULL || self->size != steps[i].size)
        {
          g_clear_pointer (&self, ct_set_text_free);
          self = ct_set_text_line (fonts, (CtFace) { steps[i].size, flags }, markup);
        }
      if (try_step (self, &steps[i], width, align))
        return self;
    }
  /* What is one long word is narrowed, rather than broken. */
  for (CtFitStep step = steps[n_steps - 1]; step.n_lines != 1 && is_torn (self) && step.narrowest > LEAST_NARROWING; step.narrowest -= 0.05)
    try_step (self, &step, width, align);
  return self;
}

gsize
ct_set_text_break (CtFonts    *fonts,
                   CtFace      face,
                   const char *text,
                   double      width)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autoptr(CtSetText) set = ct_set_text_wrapped (fonts, face, markup, width, CT_ALIGN_LEFT);

  return pango_layout_get_line_readonly (set->layout, 0)->length;
}

double
ct_set_text_baseline (const CtSetText *self)
{
  return pango_layout_get_baseline (self->layout) / (double) PANGO_SCALE * CT_MM_PER_POINT;
}

void
ct_set_text_free (CtSetText *self)
{
  g_object_unref (self->layout);
  g_free (self);
}
