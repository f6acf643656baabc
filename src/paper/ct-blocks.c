/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-blocks.h"

#include "ct-wording.h"

#define ENDS_APART    3.0
#define FRAME_PADDING 3.0
#define FRAME_WEIGHT  1.0

/* ── a paragraph ── */

typedef struct
{
  CtBlock  base;
  char    *markup;
  CtFace   face;
  CtAlign  align;
} Paragraph;

static CtSetText *
set_paragraph (Paragraph *self,
               CtFlow    *flow)
{
  g_autofree char *markup = ct_flow_expand (flow, self->markup);

  return ct_set_text_wrapped (ct_flow_get_fonts (flow), self->face, markup, ct_flow_get_width (flow), self->align);
}

static double
measure_paragraph (CtBlock *block,
                   CtFlow  *flow)
{
  g_autoptr(CtSetText) set = set_paragraph ((Paragraph *) block, flow);

  return set->height;
}

static void
draw_paragraph (CtBlock *block,
                CtFlow  *flow,
                double   y)
{
  CtSetText *set = set_paragraph ((Paragraph *) block, flow);
  CtBox room = { ct_flow_get_spec (flow)->left, y, ct_flow_get_width (flow), set->height };

  ct_paper_take_text (ct_flow_get_paper (flow), set, room.x, room.y, &room);
}

static void
free_paragraph (CtBlock *block)
{
  g_free (((Paragraph *) block)->markup);
  g_free (block);
}

static const CtBlockClass paragraph_class = { measure_paragraph, draw_paragraph, free_paragraph };

CtBlock *
ct_flow_add_paragraph (CtFlow     *flow,
                       const char *markup,
                       CtFace      face,
                       CtAlign     align)
{
  Paragraph *self = g_new0 (Paragraph, 1);

  self->base.klass = &paragraph_class;
  self->markup = g_strdup (markup);
  self->face = face;
  self->align = align;
  return ct_flow_add (flow, &self->base);
}

/* ── two ends of a line ── */

typedef struct
{
  CtBlock  base;
  char    *texts[3];   /* left, middle, right */
  double   size;
} Ends;

static double
measure_ends (CtBlock *block,
              CtFlow  *flow)
{
  (void) flow;
  return ((Ends *) block)->size * 0.4;
}

/* What the texts in the middle and at the right leave. */
static double
room_at_left (Ends   *self,
              CtFlow *flow)
{
  double width = ct_flow_get_width (flow);
  guint next = self->texts[1] != NULL ? 1 : 2;
  g_autoptr(CtSetText) set = NULL;

  if (self->texts[next] == NULL)
    return width;
  set = ct_set_text_line (ct_flow_get_fonts (flow), (CtFace) { next == 2 ? self->size - 1 : self->size, 0 }, self->texts[next]);
  return (next == 1 ? (width - set->width) / 2 : width - set->width) - ENDS_APART;
}

static void
draw_ends (CtBlock *block,
           CtFlow  *flow,
           double   y)
{
  static const CtAlign aligns[] = { CT_ALIGN_LEFT, CT_ALIGN_CENTRE, CT_ALIGN_RIGHT };
  Ends *self = (Ends *) block;
  CtBox room = { ct_flow_get_spec (flow)->left, y, ct_flow_get_width (flow), measure_ends (block, flow) };

  double left = room_at_left (self, flow);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    if (self->texts[i] != NULL)
      {
        CtFace face = { i == 2 ? self->size - 1 : self->size, 0 };
        CtSetText *set = ct_set_text_line (ct_flow_get_fonts (flow), face, self->texts[i]);

        /* The left one gives way to the others. */
        if (i == 0 && set->width > left)
          set->narrowing = left / set->width;
        ct_paper_take_aligned (ct_flow_get_paper (flow), set, &room, aligns[i]);
      }
}

static void
free_ends (CtBlock *block)
{
  Ends *self = (Ends *) block;

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);
  g_free (self);
}

static const CtBlockClass ends_class = { measure_ends, draw_ends, free_ends };

CtBlock *
ct_flow_add_three (CtFlow     *flow,
                   const char *left,
                   const char *middle,
                   const char *right,
                   double      size)
{
  Ends *self = g_new0 (Ends, 1);

  self->base.klass = &ends_class;
  self->base.keep = CT_KEEP_WITH_NEXT;
  self->texts[0] = g_strdup (left);
  self->texts[1] = g_strdup (middle);
  self->texts[2] = g_strdup (right);
  self->size = size;
  return ct_flow_add (flow, &self->base);
}

CtBlock *
ct_flow_add_ends (CtFlow     *flow,
                  const char *left,
                  const char *right)
{
  return ct_flow_add_three (flow, left, NULL, right, 13);
}

CtBlock *
ct_flow_add_unit (CtFlow *flow)
{
  return ct_flow_add_ends (flow, NULL, "<i>Đơn vị tính: đồng</i>");
}

/* ── a frame ── */

typedef struct
{
  CtBlock  base;
  char    *title;
  double   size;
  char    *words;
} Framed;

static CtSetText *
set_framed (Framed   *self,
            CtFlow   *flow,
            gboolean  title)
{
  return ct_set_text_wrapped (ct_flow_get_fonts (flow),
                              (CtFace) { title ? self->size : 12, title ? CT_FACE_BOLD : 0 },
                              title ? self->title : self->words,
                              ct_flow_get_width (flow) - 2 * FRAME_PADDING, CT_ALIGN_LEFT);
}

static double
measure_framed (CtBlock *block,
                CtFlow  *flow)
{
  g_autoptr(CtSetText) title = set_framed ((Framed *) block, flow, TRUE);
  g_autoptr(CtSetText) words = set_framed ((Framed *) block, flow, FALSE);

  return title->height + words->height + 3.4;
}

static void
draw_framed (CtBlock *block,
             CtFlow  *flow,
             double   y)
{
  CtSetText *title = set_framed ((Framed *) block, flow, TRUE);
  CtSetText *words = set_framed ((Framed *) block, flow, FALSE);
  CtPaper *paper = ct_flow_get_paper (flow);
  double x = ct_flow_get_spec (flow)->left;
  double title_height = title->height;

  ct_paper_add_frame (paper, &(CtBox) { x, y, ct_flow_get_width (flow), measure_framed (block, flow) }, FRAME_WEIGHT);
  ct_paper_take_text (paper, title, x + FRAME_PADDING, y + 1.3, NULL);
  ct_paper_take_text (paper, words, x + FRAME_PADDING, y + 2.1 + title_height, NULL);
}

static void
free_framed (CtBlock *block)
{
  g_free (((Framed *) block)->title);
  g_free (((Framed *) block)->words);
  g_free (block);
}

static const CtBlockClass framed_class = { measure_framed, draw_framed, free_framed };

CtBlock *
ct_flow_add_framed (CtFlow     *flow,
                    const char *title,
                    double      size,
                    const char *words)
{
  Framed *self = g_new0 (Framed, 1);

  self->base.klass = &framed_class;
  self->title = g_strdup (title);
  self->size = size;
  self->words = g_strdup (words);
  return ct_flow_add (flow, &self->base);
}

/* ── space ── */

typedef struct
{
  CtBlock base;
  double  height;
} Space;

static double
measure_space (CtBlock *block,
               CtFlow  *flow)
{
  (void) flow;
  return ((Space *) block)->height;
}

static void
draw_space (CtBlock *block,
            CtFlow  *flow,
            double   y)
{
  (void) block;
  (void) flow;
  (void) y;
}

static const CtBlockClass space_class = { measure_space, draw_space, (void (*) (CtBlock *)) g_free };

CtBlock *
ct_flow_add_space (CtFlow *flow,
                   double  height)
{
  Space *self = g_new0 (Space, 1);

  self->base.klass = &space_class;
  self->height = height;
  return ct_flow_add (flow, &self->base);
}

/* ── a label and words beside it ── */

#define LABEL_INDENT 2.0

typedef struct
{
  CtBlock  base;
  char    *label;
  double   label_width;
  char    *markup;
  double   size;
  double   step;
} Labelled;

static CtSetText *
set_labelled (Labelled *self,
              CtFlow   *flow)
{
  return ct_set_text_wrapped (ct_flow_get_fonts (flow), (CtFace) { self->size, 0 }, self->markup,
                              ct_flow_get_width (flow) - self->label_width, CT_ALIGN_LEFT);
}

static double
measure_labelled (CtBlock *block,
                  CtFlow  *flow)
{
  g_autoptr(CtSetText) set = set_labelled ((Labelled *) block, flow);

  return MAX (((Labelled *) block)->step, set->height + 0.6);
}

static void
draw_labelled (CtBlock *block,
               CtFlow  *flow,
               double   y)
{
  Labelled *self = (Labelled *) block;
  CtPaper *paper = ct_flow_get_paper (flow);
  double left = ct_flow_get_spec (flow)->left;
  CtSetText *label = ct_set_text_line (ct_flow_get_fonts (flow), (CtFace) { self->size, 0 }, self->label);
  CtSetText *words = set_labelled (self, flow);
  /* A line for the pen has its room above the words. */
  double above = ct_set_text_baseline (words) - ct_set_text_baseline (label);
  double top = above > 0 ? y : y + MAX (0, self->step - label->height) / 2;

  ct_paper_take_text (paper, label, left + LABEL_INDENT, top + above, NULL);
  ct_paper_take_text (paper, words, left + self->label_width, top, NULL);
}

static void
free_labelled (CtBlock *block)
{
  g_free (((Labelled *) block)->label);
  g_free (((Labelled *) block)->markup);
  g_free (block);
}

static const CtBlockClass labelled_class = { measure_labelled, draw_labelled, free_labelled };

CtBlock *
ct_flow_add_labelled (CtFlow     *flow,
                      const char *label,
                      double      label_width,
                      const char *markup,
                      double      size,
                      double      step)
{
  Labelled *self = g_new0 (Labelled, 1);

  self->base.klass = &labelled_class;
  self->label = g_strdup (label);
  self->label_width = label_width;
  self->markup = g_strdup (markup);
  self->size = size;
  self->step = step;
  return ct_flow_add (flow, &self->base);
}
