/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-paper.h"

#include <math.h>
#include <pango/pangocairo.h>

#define POINTS(mm) ((mm) / CT_MM_PER_POINT)

/* paper.md 1, "Grid": the leader of round dots. */
#define DOT_SIZE  0.7
#define DOT_EVERY 2.3
#define DOT_BELOW 0.9
#define LEADER_APART 0.3   /* from the words beside it */

/* How far a word written across a page leans. */
#define LEAN (-G_PI / 9)

struct _CtPaper
{
  grefcount  references;
  CtFonts   *fonts;
  char      *title;
  double     width;
  double     height;
  GPtrArray *pages;     /* of GArray of CtPaperMark */
  guint      page;      /* the current one */
  CtZone     zone;
  CtRole     role;
  int        column;
};

static void
clear_mark (gpointer data)
{
  CtPaperMark *mark = data;

  g_clear_pointer (&mark->set, ct_set_text_free);
  g_clear_pointer (&mark->text, g_free);
}

CtPaper *
ct_paper_new (CtFonts    *fonts,
              const char *title,
              double      width,
              double      height)
{
  CtPaper *self = g_new0 (CtPaper, 1);

  g_ref_count_init (&self->references);
  self->fonts = ct_fonts_ref (fonts);
  self->title = g_strdup (title);
  self->width = width;
  self->height = height;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->column = -1;
  return self;
}

CtPaper *
ct_paper_ref (CtPaper *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
ct_paper_unref (CtPaper *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->pages);
  ct_fonts_unref (self->fonts);
  g_free (self->title);
  g_free (self);
}

CtFonts *
ct_paper_get_fonts (CtPaper *self)
{
  return self->fonts;
}

const char *
ct_paper_get_title (CtPaper *self)
{
  return self->title;
}

void
ct_paper_get_size (CtPaper *self,
                   double  *width,
                   double  *height)
{
  *width = self->width;
  *height = self->height;
}

guint
ct_paper_get_n_pages (CtPaper *self)
{
  return self->pages->len;
}

const CtPaperMark *
ct_paper_get_marks (CtPaper *self,
                    guint    page,
                    guint   *n_marks)
{
  GArray *marks;

  g_return_val_if_fail (page < self->pages->len, NULL);

  marks = g_ptr_array_index (self->pages, page);
  *n_marks = marks->len;
  return (const CtPaperMark *) (gpointer) marks->data;
}

void
ct_paper_add_page (CtPaper *self)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (CtPaperMark));

  g_array_set_clear_func (marks, clear_mark);
  g_ptr_array_add (self->pages, marks);
  self->page = self->pages->len - 1;
}

void
ct_paper_select_page (CtPaper *self,
                      guint    page)
{
  g_return_if_fail (page < self->pages->len);

  self->page = page;
}

void
ct_paper_set_zone (CtPaper *self,
                   CtZone   zone)
{
  self->zone = zone;
}

void
ct_paper_set_role (CtPaper *self,
                   CtRole   role,
                   int      column)
{
  self->role = role;
  self->column = column;
}

static CtPaperMark *
add_mark (CtPaper         *self,
          CtPaperMarkKind  kind,
          double           weight)
{
  GArray *marks = g_ptr_array_index (self->pages, self->page);
  CtPaperMark mark = { .kind = kind, .zone = self->zone, .role = self->role, .column = self->column, .weight = weight };

  g_array_append_val (marks, mark);
  return &g_array_index (marks, CtPaperMark, marks->len - 1);
}

static CtBox
box_of_rectangle (const PangoRectangle *rectangle,
                  double                x,
                  double                y,
                  double                narrowing)
{
  double unit = CT_MM_PER_POINT / PANGO_SCALE;

  return (CtBox) {
    x + rectangle->x * unit * narrowing,
    y + rectangle->y * unit,
    rectangle->width * unit * narrowing,
    rectangle->height * unit,
  };
}

/* The dotted lines of the leaders that stand on @line, which begins at @left; where one goes on, or ends the text, it reaches to
 * the end of the line. */
static void
add_leaders (CtPaper         *self,
             CtSetText       *text,
             PangoLayoutLine *line,
             double           left,
             double           edge,
             double           baseline)
{
  const char *all = pango_layout_get_text (text->layout);
  const double unit = CT_MM_PER_POINT / PANGO_SCALE * text->narrowing;
  gsize first = line->start_index, last = first + line->length, start = 0, end = 0;

  while (ct_set_text_find_leader (all, &start, &end) && start < last)
    {
      int from, to;

      if (end <= first)
        continue;
      pango_layout_line_index_to_x (line, (int) MAX (start, first), FALSE, &from);
      pango_layout_line_index_to_x (line, (int) MIN (end, last), FALSE, &to);
      ct_paper_add_dots (self, left + from * unit + LEADER_APART,
                         edge > 0 && (end > last || all[end] == '\0') ? edge : left + to * unit - LEADER_APART, baseline);
    }
}

static void
add_all_leaders (CtPaper   *self,
                 CtSetText *text,
                 double     x,
                 double     y)
{
  g_autoptr(PangoLayoutIter) iter = NULL;
  const double unit = CT_MM_PER_POINT / PANGO_SCALE;
  int width = pango_layout_get_width (text->layout);
  double edge = width > 0 && pango_layout_get_alignment (text->layout) == PANGO_ALIGN_LEFT ? x + width * unit * text->narrowing : 0;
  gsize start = 0, end = 0;

  if (!ct_set_text_find_leader (pango_layout_get_text (text->layout), &start, &end))
    return;
  iter = pango_layout_get_iter (text->layout);
  do
    {
      PangoRectangle here;

      pango_layout_iter_get_line_extents (iter, NULL, &here);
      add_leaders (self, text, pango_layout_iter_get_line_readonly (iter), x + here.x * unit * text->narrowing, edge,
                   y + pango_layout_iter_get_baseline (iter) * unit);
    }
  while (pango_layout_iter_next_line (iter));
}

/**
 * ct_paper_take_text:
 * @text: (transfer full): the text
 * @room: (nullable): where it was meant to stay; %NULL where the text is its own measure
 */
void
ct_paper_take_text (CtPaper     *self,
                    CtSetText   *text,
                    double       x,
                    double       y,
                    const CtBox *room)
{
  CtPaperMark *mark = add_mark (self, CT_MARK_TEXT, text->size);
  PangoRectangle ink, logical;

  pango_layout_get_extents (text->layout, &ink, &logical);
  mark->box = box_of_rectangle (&logical, x, y, text->narrowing);
  mark->ink = box_of_rectangle (&ink, x, y, text->narrowing);
  mark->room = room != NULL ? *room : mark->box;
  mark->text = ct_set_text_dup_told (text);
  mark->set = text;
  add_all_leaders (self, text, x, y);
}

/* Puts @text (transfer full) into @room, in the middle from top to bottom. */
void
ct_paper_take_aligned (CtPaper     *self,
                       CtSetText   *text,
                       const CtBox *room,
                       CtAlign      align)
{
  double y = room->y + (room->height - text->height) / 2;
  double x = room->x;

  /* A layout that has a width aligns its lines by itself. */
  if (pango_layout_get_width (text->layout) < 0 && align == CT_ALIGN_CENTRE)
    x += (room->width - text->width) / 2;
  else if (pango_layout_get_width (text->layout) < 0 && align == CT_ALIGN_RIGHT)
    x += room->width - text->width;
  ct_paper_take_text (self, text, x, y, room);
}

void
ct_paper_add_line (CtPaper *self,
                   double   x1,
                   double   y1,
                   double   x2,
                   double   y2,
                   double   weight)
{
  add_mark (self, CT_MARK_LINE, weight)->box = (CtBox) { x1, y1, x2 - x1, y2 - y1 };
}

void
ct_paper_add_dashes (CtPaper *self,
                     double   x1,
                     double   x2,
                     double   y)
{
  add_mark (self, CT_MARK_DASHES, 0.5)->box = (CtBox) { x1, y, x2 - x1, 0 };
}

void
ct_paper_add_dots (CtPaper *self,
                   double   x1,
                   double   x2,
                   double   baseline)
{
  if (x2 > x1)
    add_mark (self, CT_MARK_DOTS, DOT_SIZE)->box = (CtBox) { x1, baseline + DOT_BELOW, x2 - x1, 0 };
}

void
ct_paper_add_frame (CtPaper     *self,
                    const CtBox *box,
                    double       weight)
{
  add_mark (self, CT_MARK_FRAME, weight)->box = *box;
}

void
ct_paper_add_ring (CtPaper     *self,
                   const CtBox *box,
                   double       weight)
{
  add_mark (self, CT_MARK_RING, weight)->box = *box;
}

void
ct_paper_add_outline (CtPaper     *self,
                      const char  *text,
                      const CtBox *box,
                      double       size)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  CtPaperMark *mark = add_mark (self, CT_MARK_OUTLINE, size);

  mark->box = *box;
  mark->room = *box;
  mark->text = g_strdup (text);
  mark->set = ct_set_text_line (self->fonts, (CtFace) { size, CT_FACE_BOLD }, markup);
}

static void
draw_text (const CtPaperMark *mark,
           cairo_t           *cr)
{
  cairo_save (cr);
  /* An aligned layout has its logical box inside its width: the layout's own corner is to the left of it. */
  cairo_translate (cr, POINTS (mark->box.x), POINTS (mark->box.y));
  cairo_scale (cr, mark->set->narrowing, 1);
  {
    PangoRectangle logical;

    pango_layout_get_extents (mark->set->layout, NULL, &logical);
    cairo_move_to (cr, -logical.x / (double) PANGO_SCALE, -logical.y / (double) PANGO_SCALE);
  }
  pango_cairo_show_layout (cr, mark->set->layout);
  cairo_restore (cr);
}

static void
draw_outline (const CtPaperMark *mark,
              cairo_t           *cr)
{
  cairo_save (cr);
  cairo_translate (cr,
                   POINTS (mark->box.x + mark->box.width / 2),
                   POINTS (mark->box.y + mark->box.height / 2));
  cairo_rotate (cr, LEAN);
  cairo_move_to (cr, -POINTS (mark->set->width) / 2, -POINTS (mark->set->height) / 2);
  pango_cairo_layout_path (cr, mark->set->layout);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_line (const CtPaperMark *mark,
           cairo_t           *cr)
{
  static const double dashes[] = { 3, 2.5 };
  static const double dots[] = { 0, DOT_EVERY };
  double half = mark->kind == CT_MARK_DOTS ? DOT_SIZE / 2 : 0;

  cairo_save (cr);
  cairo_set_line_width (cr, mark->weight);
  if (mark->kind == CT_MARK_DASHES)
    cairo_set_dash (cr, dashes, 2, 0);
  else if (mark->kind == CT_MARK_DOTS)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, 2, 0);
    }
  cairo_move_to (cr, POINTS (mark->box.x) + half, POINTS (mark->box.y));
  cairo_line_to (cr, POINTS (mark->box.x + mark->box.width) - half, POINTS (mark->box.y + mark->box.height));
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_shape (const CtPaperMark *mark,
            cairo_t           *cr)
{
  cairo_set_line_width (cr, mark->weight);
  if (mark->kind == CT_MARK_FRAME)
    cairo_rectangle (cr, POINTS (mark->box.x), POINTS (mark->box.y), POINTS (mark->box.width), POINTS (mark->box.height));
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr,
                 POINTS (mark->box.x + mark->box.width / 2), POINTS (mark->box.y + mark->box.height / 2),
                 POINTS (mark->box.width / 2), 0, 2 * G_PI);
    }
  cairo_stroke (cr);
}

void
ct_paper_draw_page (CtPaper *self,
                    guint    page,
                    cairo_t *cr)
{
  const CtPaperMark *marks;
  guint n_marks;

  g_return_if_fail (page < self->pages->len);

  marks = ct_paper_get_marks (self, page, &n_marks);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < n_marks; i++)
    switch (marks[i].kind)
      {
      case CT_MARK_TEXT:
        draw_text (&marks[i], cr);
        break;
      case CT_MARK_OUTLINE:
        draw_outline (&marks[i], cr);
        break;
      case CT_MARK_LINE:
      case CT_MARK_DASHES:
      case CT_MARK_DOTS:
        draw_line (&marks[i], cr);
        break;
      case CT_MARK_FRAME:
      case CT_MARK_RING:
        draw_shape (&marks[i], cr);
        break;
      }
  cairo_restore (cr);
}
