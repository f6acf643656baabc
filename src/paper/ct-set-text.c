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

/* ── leaders: what is left to the pen ── */

#define LEADER_DOT  "…"
#define LEADER_GAP  "\342\200\213"   /* a space of no width: here it may break */
#define LEADER_LONG 10               /* dots; a shorter leader stays on one line */
#define ASCENT      0.891            /* of Tinos */
#define DESCENT     0.216

gboolean
ct_set_text_find_leader (const char *text,
                         gsize      *start,
                         gsize      *end)
{
  const gsize dot = strlen (LEADER_DOT), gap = strlen (LEADER_GAP);

  for (const char *p = strstr (text + *end, LEADER_DOT); p != NULL; p = strstr (text + *end, LEADER_DOT))
    {
      const char *q = p + dot;

      while (g_str_has_prefix (q, LEADER_DOT) || (g_str_has_prefix (q, LEADER_GAP) && g_str_has_prefix (q + gap, LEADER_DOT)))
        q += g_str_has_prefix (q, LEADER_DOT) ? dot : gap;
      *start = p - text;
      *end = q - text;
      if (*end - *start > dot)
        return TRUE;
    }
  return FALSE;
}

/* A long leader may go on to the next line. */
static char *
let_leaders_break (const char *markup)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const gsize dot = strlen (LEADER_DOT);
  gsize start = 0, end = 0, told = 0;

  for (; ct_set_text_find_leader (markup, &start, &end); told = end)
    {
      g_string_append_len (text, markup + told, start - told);
      for (gsize i = start; i < end; i += dot)
        {
          if (i > start && end - start > LEADER_LONG * dot)
            g_string_append (text, LEADER_GAP);
          g_string_append_len (text, markup + i, dot);
        }
    }
  g_string_append (text, markup + told);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ct_set_text_dup_told (const CtSetText *self)
{
  g_auto(GStrv) parts = g_strsplit (pango_layout_get_text (self->layout), LEADER_GAP, -1);

  return g_strjoinv (NULL, parts);
}

/* The dots that were typed give only their room; the leader is drawn there (ct_paper_take_text). In a paragraph, where
 * @is_paragraph, its line is so high that a hand can write on it. */
static void
leave_to_pen (PangoLayout *layout,
              double       size,
              gboolean     is_paragraph)
{
  const char *text = pango_layout_get_text (layout);
  double below = is_paragraph ? MAX (size * DESCENT, CT_PEN_BELOW / CT_MM_PER_POINT) : size * DESCENT;
  double above = is_paragraph ? CT_PEN_LINE / CT_MM_PER_POINT - below : 0;
  PangoRectangle room = { 0, -(int) (MAX (above, size * ASCENT) * PANGO_SCALE), (int) (size * PANGO_SCALE), 0 }, ink = { 0 };
  PangoAttrList *attributes = NULL;
  gsize start = 0, end = 0;

  room.height = (int) (below * PANGO_SCALE) - room.y;
  while (ct_set_text_find_leader (text, &start, &end))
    for (gsize i = start; i < end; i += strlen (LEADER_DOT))
      {
        PangoAttribute *attribute;

        if (g_str_has_prefix (text + i, LEADER_GAP))
          i += strlen (LEADER_GAP);
        attribute = pango_attr_shape_new (&ink, &room);
        attribute->start_index = i;
        attribute->end_index = i + strlen (LEADER_DOT);
        if (attributes == NULL)
          attributes = pango_layout_get_attributes (layout) != NULL ? pango_attr_list_copy (pango_layout_get_attributes (layout))
                                                                    : pango_attr_list_new ();
        pango_attr_list_insert (attributes, attribute);
      }
  if (attributes == NULL)
    return;
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
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
  PangoLayout *layout = ct_fonts_create_layout (fonts, face, markup);

  leave_to_pen (layout, face.size, FALSE);
  return set_text_new (layout, face.size);
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
  g_autofree char *breaking = let_leaders_break (markup);
  PangoLayout *layout = ct_fonts_create_layout (fonts, face, breaking);

  leave_to_pen (layout, face.size, TRUE);
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
