/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The heads of forms (paper.md 1, "Head, two kinds"; 2, form 01 for the band of sheets). */

#include "ct-blocks.h"

#include "ct-wording.h"

#define LEFT_WIDTH    68.0
#define RIGHT_WIDTH   92.0
#define RULE_WIDTH    25.0
#define RULE_WEIGHT   0.5
#define MOTTO_1       "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define MOTTO_2       "Độc lập - Tự do - Hạnh phúc"

#define BAND_HEIGHT   12.2
#define BAND_LEFT     60.0
#define BAND_BOX      41.0
#define BAND_BOX_HIGH 12.5

void
ct_club_head_copy (CtClubHead       *to,
                   const CtClubHead *from)
{
  *to = (CtClubHead) {
    g_strdup (from->parent), g_strdup (from->parent_short), g_strdup (from->name), g_strdup (from->full_name),
    g_strdup (from->address), g_strdup (from->place), g_strdup (from->code),
    g_strdup (from->chair), g_strdup (from->treasurer), g_strdup (from->secretary),
    g_strdup (from->chair_title), g_strdup (from->treasurer_title), g_strdup (from->secretary_title),
    from->words,
  };
}

void
ct_club_head_clear (CtClubHead *self)
{
  g_free (self->parent);
  g_free (self->parent_short);
  g_free (self->name);
  g_free (self->full_name);
  g_free (self->address);
  g_free (self->place);
  g_free (self->code);
  g_free (self->chair);
  g_free (self->treasurer);
  g_free (self->secretary);
  g_free (self->chair_title);
  g_free (self->treasurer_title);
  g_free (self->secretary_title);
  *self = (CtClubHead) { NULL };
}

char *
ct_club_head_place_date (const CtClubHead *self,
                         CtDate            date)
{
  g_autofree char *day = ct_date_is_set (date) ? ct_wording_long_date (date) : g_strdup ("ngày …… tháng …… năm ………");
  g_autofree char *place = ct_wording_escape (self->place);

  return g_strdup_printf ("%s, %s", *place != '\0' ? place : "………………", day);
}

typedef struct
{
  CtBlock     base;
  CtClubHead  club;
  char       *texts[4];
  double      size;
} Head;

static void
free_head (CtBlock *block)
{
  Head *self = (Head *) block;

  ct_club_head_clear (&self->club);
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);
  g_free (self);
}

static Head *
head_new (CtFlow             *flow,
          const CtBlockClass *klass,
          const CtClubHead   *club)
{
  Head *self = g_new0 (Head, 1);

  self->base.klass = klass;
  if (club != NULL)
    ct_club_head_copy (&self->club, club);
  ct_flow_add (flow, &self->base);
  return self;
}

/* A line of the left side: smaller if too long, then on two lines. */
static CtSetText *
set_left (CtFlow      *flow,
          const char  *text,
          CtFaceFlags  face,
          double       width)
{
  static const CtFitStep steps[] = { { 12, 1, 1 }, { 11, 0.95, 1 }, { 11, 1, 0 } };
  g_autofree char *upper = ct_wording_upper (text);
  g_autofree char *markup = ct_wording_escape (upper);

  return ct_set_text_fitted (ct_flow_get_fonts (flow), face, markup, width, CT_ALIGN_CENTRE, steps, G_N_ELEMENTS (steps));
}

static double
put (CtFlow    *flow,
     CtSetText *set,
     double     x,
     double     y,
     double     width,
     CtAlign    align)
{
  CtBox room = { x, y, width, set->height };

  ct_paper_take_aligned (ct_flow_get_paper (flow), set, &room, align);
  return room.y + room.height;
}

/* Association and club; returns where they end. */
static double
draw_club (CtFlow           *flow,
           const CtClubHead *club,
           const char       *parent,
           double            y,
           double            width)
{
  double x = ct_flow_get_spec (flow)->left;

  y = put (flow, set_left (flow, parent, 0, width), x, y, width, CT_ALIGN_CENTRE);
  y = put (flow, set_left (flow, club->name, CT_FACE_BOLD, width), x, y + 0.3, width, CT_ALIGN_CENTRE) + 0.5;
  ct_paper_add_line (ct_flow_get_paper (flow), x + (width - RULE_WIDTH) / 2, y, x + (width + RULE_WIDTH) / 2, y, RULE_WEIGHT);
  return y;
}

/* ── official papers: texts are number, place and date ── */

static double
measure_official (CtBlock *block,
                  CtFlow  *flow)
{
  Head *self = (Head *) block;
  g_autoptr(CtSetText) parent = set_left (flow, self->club.parent, 0, LEFT_WIDTH);
  g_autoptr(CtSetText) name = set_left (flow, self->club.name, CT_FACE_BOLD, LEFT_WIDTH);

  return parent->height + name->height + (self->texts[0] != NULL || self->texts[1] != NULL ? 7.4 : 2.0);
}

static void
draw_motto (CtFlow     *flow,
            const char *place_date,
            double      y)
{
  /* This side never breaks into two lines. */
  static const CtFitStep steps[] = { { 13, 0.9, 1 }, { 12, 0.85, 1 }, { 11, 0.75, 0 } };
  CtFonts *fonts = ct_flow_get_fonts (flow);
  double x = ct_flow_get_spec (flow)->left + ct_flow_get_width (flow) - RIGHT_WIDTH;
  CtSetText *set = ct_set_text_line (fonts, (CtFace) { 12.3, CT_FACE_BOLD }, MOTTO_1);
  double width;

  y = put (flow, set, x, y, RIGHT_WIDTH, CT_ALIGN_CENTRE);
  set = ct_set_text_line (fonts, (CtFace) { 12.5, CT_FACE_BOLD }, MOTTO_2);
  width = set->width;
  y = put (flow, set, x, y + 0.3, RIGHT_WIDTH, CT_ALIGN_CENTRE) + 0.3;
  ct_paper_add_line (ct_flow_get_paper (flow), x + (RIGHT_WIDTH - width) / 2, y, x + (RIGHT_WIDTH + width) / 2, y, RULE_WEIGHT);
  if (place_date != NULL)
    put (flow, ct_set_text_fitted (fonts, CT_FACE_ITALIC, place_date, RIGHT_WIDTH, CT_ALIGN_CENTRE, steps, G_N_ELEMENTS (steps)),
         x, y + 1.6, RIGHT_WIDTH, CT_ALIGN_CENTRE);
}

static void
draw_official (CtBlock *block,
               CtFlow  *flow,
               double   y)
{
  Head *self = (Head *) block;
  double below;

  ct_paper_set_zone (ct_flow_get_paper (flow), CT_ZONE_MARGIN);
  draw_motto (flow, self->texts[1], y);
  below = draw_club (flow, &self->club, self->club.parent, y, LEFT_WIDTH);
  if (self->texts[0] != NULL)
    put (flow, ct_set_text_line (ct_flow_get_fonts (flow), (CtFace) { 12, 0 }, self->texts[0]),
         ct_flow_get_spec (flow)->left, below + 1.6, LEFT_WIDTH, CT_ALIGN_CENTRE);
  ct_paper_set_zone (ct_flow_get_paper (flow), CT_ZONE_BODY);
}

static const CtBlockClass official_class = { measure_official, draw_official, free_head };

CtBlock *
ct_flow_add_official_head (CtFlow           *flow,
                           const CtClubHead *club,
                           const char       *number,
                           const char       *place_date)
{
  Head *self = head_new (flow, &official_class, club);

  self->texts[0] = g_strdup (number);
  self->texts[1] = g_strdup (place_date);
  return &self->base;
}

/* ── books: texts are the two lines at the right ── */

static CtSetText *
set_unit (CtFlow     *flow,
          const char *label,
          const char *text,
          gboolean    bold,
          double      width)
{
  static const CtFitStep steps[] = { { 12.5, 1, 1 }, { 11.5, 0.9, 1 }, { 11, 1, 0 } };
  g_autofree char *escaped = ct_wording_escape (text);
  g_autofree char *markup = g_strdup_printf (bold ? "%s <b>%s</b>" : "%s %s", label, escaped);

  return ct_set_text_fitted (ct_flow_get_fonts (flow), 0, markup, width, CT_ALIGN_LEFT, steps, G_N_ELEMENTS (steps));
}

/* What the lines at the right leave to the left ones: all, where there are none. */
static double
book_left_width (Head   *self,
                 CtFlow *flow)
{
  double right = 0;

  for (guint i = 0; i < 2; i++)
    if (self->texts[i] != NULL)
      right = RIGHT_WIDTH - 8;
  return ct_flow_get_width (flow) - right;
}

/* One of the lines at the right, and how far the next one is from it: a line for the pen has its room. */
static double
book_step (CtFlow     *flow,
           const char *text,
           gboolean   *for_pen)
{
  g_autoptr(CtSetText) set = ct_set_text_line (ct_flow_get_fonts (flow), (CtFace) { 12.5, 0 }, text);
  gsize start = 0, end = 0;
  gboolean here = ct_set_text_find_leader (text, &start, &end);

  *for_pen |= here;
  return here ? CT_PEN_LINE : set->height + 0.4;
}

static double
measure_book (CtBlock *block,
              CtFlow  *flow)
{
  Head *self = (Head *) block;
  double width = book_left_width (self, flow);
  g_autoptr(CtSetText) unit = set_unit (flow, "Đơn vị:", self->club.name, TRUE, width);
  g_autoptr(CtSetText) address = set_unit (flow, "Địa chỉ:", self->club.address, FALSE, width);
  double left = unit->height + address->height + 0.6, right = 0;
  gboolean for_pen = FALSE;

  for (guint i = 0; i < 2; i++)
    right += self->texts[i] != NULL ? book_step (flow, self->texts[i], &for_pen) : 0;
  return for_pen ? MAX (left, right) : left;
}

static void
draw_book (CtBlock *block,
           CtFlow  *flow,
           double   y)
{
  Head *self = (Head *) block;
  const CtPageSpec *spec = ct_flow_get_spec (flow);
  double width = book_left_width (self, flow), below = y;
  gboolean for_pen = FALSE;

  below = put (flow, set_unit (flow, "Đơn vị:", self->club.name, TRUE, width), spec->left, below, width, CT_ALIGN_LEFT) + 0.4;
  put (flow, set_unit (flow, "Địa chỉ:", self->club.address, FALSE, width), spec->left, below, width, CT_ALIGN_LEFT);
  for (guint i = 0; i < 2; i++)
    if (self->texts[i] != NULL)
      {
        put (flow, ct_set_text_line (ct_flow_get_fonts (flow), (CtFace) { 12.5, 0 }, self->texts[i]),
             spec->width - spec->right - RIGHT_WIDTH + 10, y, RIGHT_WIDTH - 10, CT_ALIGN_CENTRE);
        y += book_step (flow, self->texts[i], &for_pen);
      }
}

static const CtBlockClass book_class = { measure_book, draw_book, free_head };

CtBlock *
ct_flow_add_book_head (CtFlow           *flow,
                       const CtClubHead *club,
                       const char       *right1,
                       const char       *right2)
{
  Head *self = head_new (flow, &book_class, club);

  self->texts[0] = g_strdup (right1);
  self->texts[1] = g_strdup (right2);
  return &self->base;
}

/* ── sheets: texts are title, line under it, number, sheet ── */

static double
measure_band (CtBlock *block,
              CtFlow  *flow)
{
  Head *self = (Head *) block;
  g_autoptr(CtSetText) parent = set_left (flow, self->club.parent_short, 0, BAND_LEFT);
  g_autoptr(CtSetText) name = set_left (flow, self->club.name, CT_FACE_BOLD, BAND_LEFT);

  /* Higher where a long name takes two lines. */
  return parent->height + name->height + 1.6 <= BAND_HEIGHT ? BAND_HEIGHT : parent->height + name->height + 2.8;
}

static void
draw_band (CtBlock *block,
           CtFlow  *flow,
           double   y)
{
  static const CtFitStep line_steps[] = { { 12.5, 1, 1 }, { 12, 0.85, 1 }, { 11, 0.7, 1 }, { 10.5, 0, 1 } };
  Head *self = (Head *) block;
  const CtFitStep title_steps[] = { { self->size, 1, 1 }, { 15, 0.85, 1 }, { 13, 0, 1 } };
  CtFonts *fonts = ct_flow_get_fonts (flow);
  CtPaper *paper = ct_flow_get_paper (flow);
  const CtPageSpec *spec = ct_flow_get_spec (flow);
  double middle = ct_flow_get_width (flow) - BAND_LEFT - BAND_BOX - 5;
  double x = spec->left + BAND_LEFT + 2.5;
  CtBox box = { spec->width - spec->right - BAND_BOX, spec->top - 1, BAND_BOX, BAND_BOX_HIGH };
  g_autofree char *sheet = ct_flow_expand (flow, self->texts[3]);
  double below;

  ct_paper_set_zone (paper, CT_ZONE_MARGIN);
  draw_club (flow, &self->club, self->club.parent_short, y, BAND_LEFT);
  below = put (flow, ct_set_text_fitted (fonts, CT_FACE_BOLD, self->texts[0], middle, CT_ALIGN_CENTRE,
                                         title_steps, G_N_ELEMENTS (title_steps)), x, y - 0.8, middle, CT_ALIGN_CENTRE);
  put (flow, ct_set_text_fitted (fonts, 0, self->texts[1], middle, CT_ALIGN_CENTRE, line_steps, G_N_ELEMENTS (line_steps)),
       x, below + 0.2, middle, CT_ALIGN_CENTRE);
  ct_paper_add_frame (paper, &box, RULE_WEIGHT);
  below = put (flow, ct_set_text_line (fonts, (CtFace) { 13, CT_FACE_BOLD }, self->texts[2]), box.x, box.y + 0.8, box.width, CT_ALIGN_CENTRE);
  put (flow, ct_set_text_line (fonts, (CtFace) { 13, 0 }, sheet), box.x, below + 0.5, box.width, CT_ALIGN_CENTRE);
  ct_paper_set_zone (paper, CT_ZONE_BODY);
}

static const CtBlockClass band_class = { measure_band, draw_band, free_head };

CtBlock *
ct_flow_add_band (CtFlow           *flow,
                  const CtClubHead *club,
                  const char       *title,
                  double            title_size,
                  const char       *subtitle,
                  const char       *number,
                  const char       *sheet)
{
  Head *self = head_new (flow, &band_class, club);

  self->size = title_size;
  self->texts[0] = g_strdup (title);
  self->texts[1] = g_strdup (subtitle);
  self->texts[2] = g_strdup (number);
  self->texts[3] = g_strdup (sheet);
  return &self->base;
}

/* ── titles: texts are title, line under it ── */

static CtSetText *
set_title (Head   *self,
           CtFlow *flow)
{
  return ct_set_text_wrapped (ct_flow_get_fonts (flow), (CtFace) { self->size, CT_FACE_BOLD }, self->texts[0],
                              ct_flow_get_width (flow), CT_ALIGN_CENTRE);
}

typedef struct
{
  Head   base;
  CtFace face;
} Title;

static CtSetText *
set_subtitle (Title  *self,
              CtFlow *flow)
{
  return ct_set_text_wrapped (ct_flow_get_fonts (flow), self->face, self->base.texts[1], ct_flow_get_width (flow), CT_ALIGN_CENTRE);
}

static double
measure_title (CtBlock *block,
               CtFlow  *flow)
{
  g_autoptr(CtSetText) title = set_title ((Head *) block, flow);
  g_autoptr(CtSetText) subtitle = NULL;

  if (((Head *) block)->texts[1] == NULL)
    return title->height;
  subtitle = set_subtitle ((Title *) block, flow);
  return title->height + subtitle->height;
}

static void
draw_title (CtBlock *block,
            CtFlow  *flow,
            double   y)
{
  double x = ct_flow_get_spec (flow)->left, width = ct_flow_get_width (flow);

  y = put (flow, set_title ((Head *) block, flow), x, y, width, CT_ALIGN_CENTRE);
  if (((Head *) block)->texts[1] != NULL)
    put (flow, set_subtitle ((Title *) block, flow), x, y, width, CT_ALIGN_CENTRE);
}

static const CtBlockClass title_class = { measure_title, draw_title, free_head };

CtBlock *
ct_flow_add_title (CtFlow     *flow,
                   const char *title,
                   double      size,
                   const char *subtitle,
                   CtFace      subtitle_face)
{
  Title *self = g_new0 (Title, 1);

  self->base.base.klass = &title_class;
  self->base.base.before = 2.4;
  self->base.size = size;
  self->base.texts[0] = g_strdup (title);
  self->base.texts[1] = g_strdup (subtitle);
  self->face = subtitle_face;
  return ct_flow_add (flow, &self->base.base);
}
