/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-flow.h"

#include "ct-flow-private.h"

#define FOOT_EDGE    4.5    /* from the edge of the paper */
#define FOOT_WEIGHT  0.4
#define HEAD_ABOVE   4.8    /* the middle of the running head over the text area */
#define STAMP_TOP    8.5
#define STAMP_HEIGHT 8.4
#define CROSS_WEIGHT 0.4
#define CROSS_LEAST  15.0   /* a smaller rest is not crossed */
#define GUESSES      6

const CtPageSpec ct_page_a4 = { 210, 297, 20, 20, 30, 15 };
const CtPageSpec ct_page_a4_landscape = { 297, 210, 20, 20, 30, 15 };
const CtPageSpec ct_page_a5 = { 148, 210, 14, 15, 20, 10 };

static void
free_block (gpointer data)
{
  CtBlock *block = data;

  g_clear_pointer (&block->table, ct_print_table_free);
  block->klass->free (block);
}

CtFlow *
ct_flow_new (CtFonts          *fonts,
             const char       *title,
             const CtPageSpec *spec)
{
  CtFlow *self = g_new0 (CtFlow, 1);

  self->fonts = ct_fonts_ref (fonts);
  self->paper = ct_paper_new (fonts, title, spec->width, spec->height);
  self->spec = *spec;
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->placements = g_array_new (FALSE, TRUE, sizeof (CtPlacement));
  self->rests = g_array_new (FALSE, TRUE, sizeof (CtRest));
  self->n_pages = 1;
  return self;
}

void
ct_flow_set_foot (CtFlow     *self,
                  const char *markup)
{
  g_free (self->foot);
  self->foot = g_strdup (markup);
}

void
ct_flow_set_running_head (CtFlow     *self,
                          const char *left,
                          const char *right)
{
  g_free (self->head[0]);
  g_free (self->head[1]);
  self->head[0] = g_strdup (left);
  self->head[1] = g_strdup (right);
}

void
ct_flow_set_page_numbers (CtFlow   *self,
                          gboolean  numbers)
{
  self->page_numbers = numbers;
}

void
ct_flow_set_cross (CtFlow   *self,
                   gboolean  cross)
{
  self->cross = cross;
}

void
ct_flow_set_note (CtFlow     *self,
                  const char *markup)
{
  g_free (self->note);
  self->note = g_strdup (markup);
}

void
ct_flow_set_stamp (CtFlow     *self,
                   const char *markup)
{
  g_free (self->stamp);
  self->stamp = g_strdup (markup);
}

CtBlock *
ct_flow_add (CtFlow  *self,
             CtBlock *block)
{
  g_ptr_array_add (self->blocks, block);
  return block;
}

CtPaper *
ct_flow_get_paper (CtFlow *self)
{
  return self->paper;
}

CtFonts *
ct_flow_get_fonts (CtFlow *self)
{
  return self->fonts;
}

const CtPageSpec *
ct_flow_get_spec (CtFlow *self)
{
  return &self->spec;
}

double
ct_flow_get_width (CtFlow *self)
{
  return self->spec.width - self->spec.left - self->spec.right;
}

guint
ct_flow_get_n_pages (CtFlow *self)
{
  return self->n_pages;
}

char *
ct_flow_expand (CtFlow     *self,
                const char *markup)
{
  GString *text = g_string_new (NULL);

  for (const char *p = markup; *p != '\0'; p++)
    switch (*p)
      {
      case '\001':   /* CT_PAGE */
        g_string_append_printf (text, "%u", self->page + 1);
        break;
      case '\002':   /* CT_PAGES */
        g_string_append_printf (text, "%u", self->n_pages);
        break;
      case '\003':   /* CT_PAGES2 */
        g_string_append_printf (text, "%02u", self->n_pages);
        break;
      default:
        g_string_append_c (text, *p);
        break;
      }
  return g_string_free (text, FALSE);
}

GArray *
ct_flow_get_pieces (CtFlow       *self,
                    CtPrintTable *table)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (CtPrintPiece));

  for (guint i = 0; i < self->placements->len; i++)
    {
      const CtPlacement *placement = &g_array_index (self->placements, CtPlacement, i);

      if (placement->block->table == table)
        g_array_append_val (pieces, placement->piece);
    }
  return pieces;
}

static void
draw_foot (CtFlow *self)
{
  double y = self->spec.height - self->spec.bottom + CT_FLOW_FOOT_BELOW;
  double width = ct_flow_get_width (self);
  g_autofree char *right = ct_flow_expand (self, "Trang " CT_PAGE "/" CT_PAGES);
  g_autofree char *left = ct_flow_expand (self, self->foot);
  CtSetText *number = ct_set_text_line (self->fonts, (CtFace) { 10.5, 0 }, right);
  /* Two lines are close under the rule, which stands higher for them, so that they end above what printers cannot reach. */
  static const CtFitStep steps[] = { { 10.5, 0.75, 1 }, { 10.5, 0.85, 2 }, { 10.5, 0.65, 0 } };
  CtSetText *words = ct_set_text_fitted (self->fonts, 0, left, width - number->width - 5, CT_ALIGN_LEFT, steps, G_N_ELEMENTS (steps));

  CtBox room;

  y -= MAX (0, y + 0.2 + words->height - (self->spec.height - FOOT_EDGE));
  room = (CtBox) { self->spec.left, y + 0.8, width, number->height };
  ct_paper_set_role (self->paper, CT_ROLE_FOOT, -1);
  ct_paper_add_line (self->paper, self->spec.left, y, self->spec.left + width, y, FOOT_WEIGHT);
  ct_paper_take_aligned (self->paper, number, &room, CT_ALIGN_RIGHT);
  ct_paper_take_text (self->paper, words, self->spec.left, words->n_lines > 1 ? y + 0.2 : room.y, NULL);
  ct_paper_set_role (self->paper, CT_ROLE_NONE, -1);
}

static void
draw_running_head (CtFlow *self)
{
  CtBox room = { self->spec.left, self->spec.top - HEAD_ABOVE - 3, ct_flow_get_width (self), 6 };
  static const CtAlign aligns[] = { CT_ALIGN_LEFT, CT_ALIGN_RIGHT };
  static const double sizes[] = { 12, 12.5 };

  if (self->page == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->head); i++)
    if (self->head[i] != NULL)
      {
        g_autofree char *markup = ct_flow_expand (self, self->head[i]);

        ct_paper_take_aligned (self->paper, ct_set_text_line (self->fonts, (CtFace) { sizes[i], 0 }, markup), &room, aligns[i]);
      }
  if (self->page_numbers)
    {
      g_autofree char *markup = ct_flow_expand (self, CT_PAGE);

      ct_paper_take_aligned (self->paper, ct_set_text_line (self->fonts, (CtFace) { 13, 0 }, markup),
                             &(CtBox) { room.x, 9.6, room.width, 6 }, CT_ALIGN_CENTRE);
    }
}

static void
draw_stamp (CtFlow *self)
{
  CtSetText *set;
  CtBox frame;

  if (self->stamp == NULL || self->page > 0)
    return;
  set = ct_set_text_line (self->fonts, (CtFace) { 13, CT_FACE_BOLD }, self->stamp);
  frame = (CtBox) { self->spec.width - self->spec.right - set->width - 4, STAMP_TOP, set->width + 4, STAMP_HEIGHT };
  ct_paper_add_frame (self->paper, &frame, 1.3);
  ct_paper_take_aligned (self->paper, set, &frame, CT_ALIGN_CENTRE);
}

static void
draw_note (CtFlow *self)
{
  double y = self->spec.height - self->spec.bottom + CT_FLOW_FOOT_BELOW - CT_FLOW_NOTE_HEIGHT;

  if (self->note != NULL && self->page + 1 < self->n_pages)
    ct_paper_take_text (self->paper, ct_set_text_line (self->fonts, (CtFace) { 12, 0 }, self->note), self->spec.left, y, NULL);
}

/* One thin Z over what is left of a page, so that nothing can be added. */
static void
draw_cross (CtFlow       *self,
            const CtRest *rest)
{
  double left = self->spec.left + 4, right = self->spec.width - self->spec.right - 4;
  double top = rest->y + 4.9, bottom = self->spec.height - self->spec.bottom - 3.3;

  if (!self->cross || rest->for_pen || self->spec.height - self->spec.bottom - rest->y < CROSS_LEAST)
    return;
  ct_paper_select_page (self->paper, rest->page);
  ct_paper_set_role (self->paper, CT_ROLE_CROSS, -1);
  ct_paper_add_line (self->paper, left, top, right, top, CROSS_WEIGHT);
  ct_paper_add_line (self->paper, right, top, left, bottom, CROSS_WEIGHT);
  ct_paper_add_line (self->paper, left, bottom, right, bottom, CROSS_WEIGHT);
  ct_paper_set_role (self->paper, CT_ROLE_NONE, -1);
}

static void
draw_all (CtFlow *self)
{
  for (guint i = 0; i < self->n_pages; i++)
    ct_paper_add_page (self->paper);

  for (guint i = 0; i < self->placements->len; i++)
    {
      const CtPlacement *placement = &g_array_index (self->placements, CtPlacement, i);

      self->page = placement->page;
      ct_paper_select_page (self->paper, self->page);
      if (placement->block->table != NULL)
        ct_print_table_draw (placement->block->table, self->paper, self->spec.left, placement->y, &placement->piece);
      else
        placement->block->klass->draw (placement->block, self, placement->y);
    }
  for (guint i = 0; i < self->rests->len; i++)
    draw_cross (self, &g_array_index (self->rests, CtRest, i));

  ct_paper_set_zone (self->paper, CT_ZONE_MARGIN);
  for (self->page = 0; self->page < self->n_pages; self->page++)
    {
      ct_paper_select_page (self->paper, self->page);
      draw_running_head (self);
      draw_stamp (self);
      draw_note (self);
      if (self->foot != NULL)
        draw_foot (self);
    }
  ct_paper_set_zone (self->paper, CT_ZONE_BODY);
}

static void
free_flow (CtFlow *self)
{
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->placements);
  g_array_unref (self->rests);
  g_free (self->foot);
  g_free (self->head[0]);
  g_free (self->head[1]);
  g_free (self->note);
  g_free (self->stamp);
  ct_fonts_unref (self->fonts);
  g_free (self);
}

static void
lay_out (CtFlow *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      CtBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->table != NULL)
        ct_print_table_fit (block->table, self->fonts);
    }

  /* A block may be higher or lower by the number of pages, which are known only when it is placed. */
  for (guint i = 0; i < GUESSES; i++)
    {
      ct_flow_place_all (self);
      if (self->page + 1 == self->n_pages)
        break;
      /* Where one guess leads to the other and back, the higher one leaves room enough for both. */
      self->n_pages = i < GUESSES / 2 ? self->page + 1 : MAX (self->page + 1, self->n_pages);
    }
  self->n_pages = self->page + 1;
}

CtPaper *
ct_flow_finish (CtFlow *self)
{
  CtPaper *paper = self->paper;

  lay_out (self);
  draw_all (self);
  free_flow (self);
  return paper;
}

GArray *
ct_flow_finish_pieces (CtFlow       *self,
                       CtPrintTable *table)
{
  GArray *pieces;

  lay_out (self);
  pieces = ct_flow_get_pieces (self, table);
  ct_paper_unref (self->paper);
  free_flow (self);
  return pieces;
}

static double
measure_table (CtBlock *block,
               CtFlow  *flow)
{
  (void) flow;
  return ct_print_table_heading_height (block->table, TRUE) + ct_print_table_rows_height (block->table, 0, block->table->rows->len);
}

static const CtBlockClass table_class = { measure_table, NULL, (void (*) (CtBlock *)) g_free };

CtBlock *
ct_flow_add_table (CtFlow       *self,
                   CtPrintTable *table)
{
  CtBlock *block = g_new0 (CtBlock, 1);

  block->klass = &table_class;
  block->table = table;
  return ct_flow_add (self, block);
}
