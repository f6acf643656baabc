/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines with a label and dots to be written on. Words that are known stand on the dots; the last ones may run on to
 * further lines, each dotted from edge to edge. */

#include "ct-blocks.h"

#include "ct-wording.h"

#define GAP_LABEL  0.8    /* between a label and its dots */
#define GAP_VALUE  1.0    /* between the start of the dots and the words on them */
#define GAP_PART   1.6
#define SIZE       13
#define STEP       8.4

static double
size_of (const CtFillOptions *options)
{
  return options->size > 0 ? options->size : SIZE;
}

static double
step_of (const CtFillOptions *options)
{
  return options->step > 0 ? options->step : STEP;
}

static CtFace
face_of (const CtFillPart    *part,
         const CtFillOptions *options)
{
  return (CtFace) { part->face.size > 0 ? part->face.size : size_of (options), part->face.flags };
}

static double
label_width (CtFonts             *fonts,
             const CtFillPart    *part,
             const CtFillOptions *options)
{
  g_autoptr(CtSetText) set = NULL;

  if (part->label == NULL)
    return 0;
  set = ct_set_text_line (fonts, (CtFace) { size_of (options), 0 }, part->label);
  return set->width + GAP_LABEL;
}

/* The width of each part's dots. */
static void
share_width (CtFonts             *fonts,
             const CtFillPart    *parts,
             guint                n_parts,
             const CtFillOptions *options,
             double               width,
             double              *dots)
{
  double rest = width - options->indent;
  guint n_open = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      rest -= label_width (fonts, &parts[i], options) + MAX (parts[i].width, 0) + (i > 0 ? GAP_PART : 0);
      n_open += parts[i].width == 0;
    }
  for (guint i = 0; i < n_parts; i++)
    dots[i] = parts[i].width == 0 ? MAX (rest / n_open, 5) : MAX (parts[i].width, 0);
}

/* Whether the words of the last part are longer than its dots, so that they run on. */
static gboolean
runs_on (CtFonts             *fonts,
         const CtFillPart    *part,
         const CtFillOptions *options,
         double               dots)
{
  g_autofree char *markup = ct_wording_escape (part->value);
  g_autoptr(CtSetText) set = ct_set_text_line (fonts, face_of (part, options), markup);

  return set->width > dots - GAP_VALUE;
}

typedef struct
{
  CtPaper             *paper;     /* NULL: only counts */
  CtFonts             *fonts;
  const CtFillOptions *options;
  double               x;
  double               width;
  double               baseline;
  guint                n_lines;
} Writer;

static void
next_line (Writer *writer)
{
  writer->baseline += step_of (writer->options);
  writer->n_lines++;
}

/* Takes @set; its first baseline is put on that of the line. */
static void
write_text (Writer    *writer,
            CtSetText *set,
            double     x,
            double     room_width)
{
  CtBox room = { x, writer->baseline - ct_set_text_baseline (set), room_width, set->height };

  if (writer->paper != NULL)
    ct_paper_take_text (writer->paper, set, x, room.y, &room);
  else
    ct_set_text_free (set);
}

static void
write_dots (Writer *writer,
            double  from,
            double  to)
{
  if (writer->paper != NULL)
    ct_paper_add_dots (writer->paper, from, to, writer->baseline);
}

static void
write_line_of_words (Writer     *writer,
                     const char *words,
                     gsize       length,
                     CtFace      face,
                     double      from,
                     double      to)
{
  g_autofree char *line = g_strndup (words, length);
  g_autofree char *markup = ct_wording_escape (g_strchomp (line));

  write_dots (writer, from, to);
  write_text (writer, ct_set_text_line (writer->fonts, face, markup), from + GAP_VALUE, to - from - GAP_VALUE);
}

static void
write_running_words (Writer           *writer,
                     const CtFillPart *part,
                     double            from)
{
  CtFace face = face_of (part, writer->options);
  g_autofree char *clean = ct_wording_escape (part->value);
  g_autofree char *text = NULL;
  const char *rest;
  double to = writer->x + writer->width;

  /* Cleaned of what would break a line, then plain again. */
  if (!pango_parse_markup (clean, -1, 0, NULL, &text, NULL, NULL))
    return;
  for (rest = text; *rest != '\0'; from = writer->x)
    {
      gsize length = ct_set_text_break (writer->fonts, face, rest, to - from - GAP_VALUE);

      write_line_of_words (writer, rest, length, face, from, to);
      rest += length;
      while (*rest == ' ')
        rest++;
      if (*rest != '\0')
        next_line (writer);
    }
}

static void
write_value (Writer           *writer,
             const CtFillPart *part,
             double            from,
             double            to)
{
  CtFace face = face_of (part, writer->options);
  const CtFitStep steps[] = { { face.size, 1, 1 }, { 12, 1, 1 }, { 12, 0.85, 1 }, { 11, 0.85, 1 }, { 10.5, 0, 1 } };
  g_autofree char *markup = ct_wording_escape (part->value);

  write_dots (writer, from, to);
  if (part->value != NULL)
    write_text (writer,
                ct_set_text_fitted (writer->fonts, face.flags, markup, to - from - GAP_VALUE, CT_ALIGN_LEFT,
                                    steps, G_N_ELEMENTS (steps)),
                from + GAP_VALUE, to - from - GAP_VALUE);
}

static void
write_parts (Writer           *writer,
             const CtFillPart *parts,
             guint             n_parts)
{
  g_autofree double *dots = g_new0 (double, n_parts);
  double x = writer->x + writer->options->indent;

  share_width (writer->fonts, parts, n_parts, writer->options, writer->width, dots);
  for (guint i = 0; i < n_parts; i++)
    {
      double label = label_width (writer->fonts, &parts[i], writer->options);

      if (parts[i].label != NULL)
        write_text (writer, ct_set_text_line (writer->fonts, (CtFace) { size_of (writer->options), 0 }, parts[i].label), x, label);
      x += label;
      if (i + 1 == n_parts && parts[i].value != NULL && dots[i] > 0 && runs_on (writer->fonts, &parts[i], writer->options, dots[i]))
        write_running_words (writer, &parts[i], x);
      else if (dots[i] > 0)
        write_value (writer, &parts[i], x, x + dots[i]);
      x += dots[i] + GAP_PART;
    }
  while (writer->n_lines < writer->options->n_lines)
    {
      next_line (writer);
      write_dots (writer, writer->x + writer->options->indent, writer->x + writer->width);
    }
}

guint
ct_fill_count_lines (CtFonts             *fonts,
                     const CtFillPart    *parts,
                     guint                n_parts,
                     const CtFillOptions *options,
                     double               width)
{
  Writer writer = { NULL, fonts, options, 0, width, 0, 1 };

  write_parts (&writer, parts, n_parts);
  return writer.n_lines;
}

void
ct_fill_draw (CtPaper             *paper,
              const CtFillPart    *parts,
              guint                n_parts,
              const CtFillOptions *options,
              double               x,
              double               y,
              double               width)
{
  Writer writer = { paper, ct_paper_get_fonts (paper), options, x, width, y + step_of (options) - CT_PEN_BELOW, 1 };

  write_parts (&writer, parts, n_parts);
}

typedef struct
{
  CtBlock       base;
  CtFillOptions options;
  guint         n_parts;
  CtFillPart   *parts;
} Fill;

static double
measure_fill (CtBlock *block,
              CtFlow  *flow)
{
  Fill *self = (Fill *) block;

  return step_of (&self->options) *
         ct_fill_count_lines (ct_flow_get_fonts (flow), self->parts, self->n_parts, &self->options, ct_flow_get_width (flow));
}

static void
draw_fill (CtBlock *block,
           CtFlow  *flow,
           double   y)
{
  Fill *self = (Fill *) block;

  ct_fill_draw (ct_flow_get_paper (flow), self->parts, self->n_parts, &self->options,
                ct_flow_get_spec (flow)->left, y, ct_flow_get_width (flow));
}

static void
free_fill (CtBlock *block)
{
  Fill *self = (Fill *) block;

  for (guint i = 0; i < self->n_parts; i++)
    {
      g_free ((char *) self->parts[i].label);
      g_free ((char *) self->parts[i].value);
    }
  g_free (self->parts);
  g_free (self);
}

static const CtBlockClass fill_class = { measure_fill, draw_fill, free_fill };

CtBlock *
ct_flow_add_fill (CtFlow              *flow,
                  const CtFillPart    *parts,
                  guint                n_parts,
                  const CtFillOptions *options)
{
  Fill *self = g_new0 (Fill, 1);

  self->base.klass = &fill_class;
  self->options = *options;
  self->n_parts = n_parts;
  self->parts = g_memdup2 (parts, n_parts * sizeof *parts);
  for (guint i = 0; i < n_parts; i++)
    {
      self->parts[i].label = g_strdup (parts[i].label);
      self->parts[i].value = g_strdup (parts[i].value);
    }
  return ct_flow_add (flow, &self->base);
}
