/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day of the wall calendar: its numbers, its meeting, and what is to be done. Nothing is cut in the middle: the first activities
 * stand there whole, and the others are counted ("+ 2 việc") and told elsewhere on the sheet. Nobody reads letters under 12. */

#include "ct-form-calendar-private.h"

#include "ct-lunar.h"
#include "ct-wording.h"

#define DAY_SIZE    21
#define LUNAR_SIZE  15
#define ENTRY_SIZE  12.8
#define LEAST_SIZE  12
#define APART       0.3     /* between two activities of a day */
#define ENTRIES_TOP 9.6     /* under the top of a day */
#define BELOW       0.4     /* free at its bottom */
#define RING_APART  0.8
#define RING_TOP    0.3
#define MEETING_BELOW 0.8
#define ITEM_WIDTH  (CT_CALENDAR_COLUMN - CT_CALENDAR_PADDING - 1)

static void
draw_lunar (const CtCalendarSheet *sheet,
            CtDate       date,
            double       x,
            double       y)
{
  CtLunar lunar;
  gboolean is_marked;
  g_autofree char *text = NULL;
  double width;

  if (!ct_lunar_from_date (date, &lunar))
    return;
  is_marked = lunar.day == 1 || lunar.day == 15;
  text = is_marked ? g_strdup_printf ("%d/%d%s", lunar.day, lunar.month, lunar.is_leap ? "n" : "")
       : ct_date_day (date) == 1 ? g_strdup_printf ("%d/%d", lunar.day, lunar.month) : g_strdup_printf ("%d", lunar.day);
  width = ct_calendar_put (sheet, (CtFace) { LUNAR_SIZE, is_marked ? CT_FACE_BOLD : CT_FACE_ITALIC }, text,
               (CtBox) { x + 14, y + 1.2, CT_CALENDAR_COLUMN - 14 - CT_CALENDAR_PADDING, 6 }, CT_ALIGN_RIGHT);
  if (lunar.day == 15)
    ct_calendar_put (sheet, (CtFace) { 12, 0 }, "Rằm", (CtBox) { x + 10, y + 1.2, CT_CALENDAR_COLUMN - 10 - CT_CALENDAR_PADDING - width - 2, 6 }, CT_ALIGN_RIGHT);
}

static void
draw_day_number (const CtCalendarSheet         *sheet,
                 const CtCalendarDay *day,
                 CtDate               date,
                 double               x,
                 double               y)
{
  g_autofree char *number = g_strdup_printf ("%d", ct_date_day (date));
  double width = ct_calendar_put (sheet, (CtFace) { DAY_SIZE, CT_FACE_BOLD }, number, (CtBox) { x + CT_CALENDAR_PADDING, y + 0.3, 14, 8 }, CT_ALIGN_LEFT);

  if (day->is_holiday || ct_date_weekday (date) == 7)
    ct_calendar_line (sheet, x + CT_CALENDAR_PADDING, y + 8.3, x + CT_CALENDAR_PADDING + width, y + 8.3, 1.6);
  draw_lunar (sheet, date, x, y);
}

static CtSetText *
set_wrapped (const CtCalendarSheet *sheet,
             CtFace       face,
             const char  *markup,
             double       width)
{
  CtSetText *set = ct_set_text_wrapped (sheet->fonts, (CtFace) { face.size * sheet->scale, face.flags }, markup,
                                        width * sheet->scale, CT_ALIGN_LEFT);

  pango_layout_set_line_spacing (set->layout, 0.93);
  return set;
}

static double
height_of (const CtCalendarSheet     *sheet,
           const CtSetText *set)
{
  PangoRectangle logical;

  pango_layout_get_extents (set->layout, NULL, &logical);
  return logical.height / (double) PANGO_SCALE * CT_MM_PER_POINT / sheet->scale;
}

/* Draws what is set, with the ring of its area; takes it. */
static void
take_words (const CtCalendarSheet *sheet,
            CtCalendarFree        *free,
            CtSetText   *set,
            double       x,
            double       width,
            int          area)
{
  double indent = area > 0 ? CT_CALENDAR_RING + RING_APART : 0, height = height_of (sheet, set);
  CtBox room = ct_calendar_scaled (sheet, x + indent, free->y, width - indent, height);

  if (area > 0)
    ct_calendar_draw_ring (sheet, area, x, free->y + RING_TOP);
  ct_paper_take_text (sheet->paper, set, room.x, room.y, &room);
  free->y += height + APART;
}

gboolean
ct_calendar_write_words (const CtCalendarSheet *sheet,
             CtCalendarFree        *free,
             CtFace       face,
             const char  *markup,
             double       x,
             double       width,
             int          most)
{
  CtSetText *set = set_wrapped (sheet, face, markup, width);

  if (pango_layout_get_line_count (set->layout) <= most && free->y + height_of (sheet, set) <= free->bottom)
    {
      take_words (sheet, free, set, x, width, 0);
      return TRUE;
    }
  ct_set_text_free (set);
  return FALSE;
}

#define MEETING ((CtFace) { 12.2, CT_FACE_BOLD })

static CtSetText *
set_meeting (const CtCalendarSheet *sheet,
             const char            *text)
{
  g_autofree char *markup = ct_wording_escape (text);

  return set_wrapped (sheet, MEETING, markup, CT_CALENDAR_COLUMN - 2.4 - 1.8);
}

/* Its frame, and what stays free under it. */
static void
draw_meeting (const CtCalendarSheet *sheet,
              CtCalendarFree        *free,
              const char            *text,
              double                 x)
{
  double top = free->y - 0.4, width = CT_CALENDAR_COLUMN - 2.4;
  CtBox frame;

  take_words (sheet, free, set_meeting (sheet, text), x + 2.1, width - 1.8, 0);
  frame = ct_calendar_scaled (sheet, x + 1.2, top, width, free->y - top);
  ct_paper_add_frame (sheet->paper, &frame, 1.5 * sheet->scale);
}

static double
height_of_meeting (const CtCalendarSheet *sheet,
                   const char            *text)
{
  g_autoptr(CtSetText) set = set_meeting (sheet, text);

  return height_of (sheet, set) + APART + MEETING_BELOW;
}

/* One thing of a day: an activity, or the name of a holiday. */
typedef struct
{
  const char  *text;
  int          area;
  CtFaceFlags  face;
} Item;

/* What a day has, and how much of it stands in its cell. */
typedef struct
{
  Item   *items;       /* owned; activities in their order, then the holiday */
  guint   n_entries;
  guint   n_items;
  double  top;         /* of the items, under the top of the day */
  double  size;
  guint   n_shown;
} Plan;

static void
clear_plan (Plan *plan)
{
  g_free (plan->items);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, clear_plan)

static CtSetText *
set_item (const CtCalendarSheet *sheet,
          const Item            *item,
          double                 size)
{
  g_autofree char *markup = ct_wording_escape (item->text);

  return set_wrapped (sheet, (CtFace) { size, item->face }, markup, ITEM_WIDTH - (item->area > 0 ? CT_CALENDAR_RING + RING_APART : 0));
}

/* Of the first @n items with letters of @size. */
static double
height_of_items (const CtCalendarSheet *sheet,
                 const Plan            *plan,
                 guint                  n,
                 double                 size)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CtSetText) set = set_item (sheet, &plan->items[i], size);

      height += height_of (sheet, set) + APART;
    }
  return height - (n > 0 ? APART : 0);
}

/* Letters are as large as lets all stand there; the name of a holiday gives way first. Where not even the smallest ones have room
 * for all, as many stand there as leave a line for the number of the others. */
static void
plan_items (const CtCalendarSheet *sheet,
            Plan                  *plan)
{
  static const double sizes[] = { ENTRY_SIZE, LEAST_SIZE };
  g_autoptr(CtSetText) line = set_item (sheet, &(Item) { "0", 0, 0 }, LEAST_SIZE);
  double room = sheet->week_height - BELOW - plan->top;

  for (plan->n_shown = plan->n_items;; plan->n_shown = plan->n_entries)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
        if (height_of_items (sheet, plan, plan->n_shown, plan->size = sizes[i]) <= room)
          return;
      if (plan->n_shown == plan->n_entries)
        break;
    }
  room -= height_of (sheet, line) + APART;
  while (plan->n_shown > 0 && height_of_items (sheet, plan, plan->n_shown, plan->size) > room)
    plan->n_shown--;
}

static void
plan_day (const CtCalendarSheet *sheet,
          CtDate                 date,
          Plan                  *plan)
{
  const CtCalendarDay *day = &sheet->calendar->days[ct_date_day (date) - 1];

  plan->n_entries = plan->n_items = day->entries->len;
  plan->items = g_new0 (Item, plan->n_entries + 1);
  for (guint i = 0; i < plan->n_entries; i++)
    {
      const CtCalendarEntry *entry = &g_array_index (day->entries, CtCalendarEntry, i);

      plan->items[i] = (Item) { entry->text, entry->area, 0 };
    }
  if (day->holiday != NULL)
    plan->items[plan->n_items++] = (Item) { day->holiday, 0, CT_FACE_ITALIC | (day->is_great ? CT_FACE_BOLD : 0) };
  plan->top = ENTRIES_TOP + (day->meeting != NULL ? height_of_meeting (sheet, day->meeting) : 0);
  plan_items (sheet, plan);
}

void
ct_calendar_tell_rest (const CtCalendarSheet *sheet,
                       CtDate                 date,
                       GPtrArray             *days)
{
  g_auto(Plan) plan = { NULL };
  g_autofree char *day = ct_wording_short_date (date);
  g_autoptr(GString) text = g_string_new (NULL);

  if (sheet->calendar->blank)
    return;
  plan_day (sheet, date, &plan);
  for (guint i = plan.n_shown; i < plan.n_entries; i++)
    {
      g_autofree char *what = ct_wording_escape (plan.items[i].text);

      if (plan.items[i].area > 0)
        g_string_append_printf (text, "%s(%d)\302\240%s", text->len > 0 ? "; " : "", plan.items[i].area, what);
      else
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", what);
    }
  if (text->len > 0)
    g_ptr_array_add (days, g_strdup_printf ("<b>%s:</b> %s.", day, text->str));
}

void
ct_calendar_draw_day (const CtCalendarSheet *sheet,
                      CtDate                 date,
                      double                 x,
                      double                 y)
{
  const CtCalendarDay *day = &sheet->calendar->days[ct_date_day (date) - 1];
  CtCalendarFree free = { y + ENTRIES_TOP, y + sheet->week_height - BELOW };
  g_auto(Plan) plan = { NULL };

  draw_day_number (sheet, day, date, x, y);
  if (sheet->calendar->blank)
    return;
  if (day->meeting != NULL)
    draw_meeting (sheet, &free, day->meeting, x);
  plan_day (sheet, date, &plan);
  free.y = y + plan.top;
  x += CT_CALENDAR_PADDING;
  for (guint i = 0; i < plan.n_shown; i++)
    take_words (sheet, &free, set_item (sheet, &plan.items[i], plan.size), x, ITEM_WIDTH, plan.items[i].area);
  if (plan.n_shown < plan.n_entries)
    {
      g_autofree char *more = g_strdup_printf ("+ %u việc", plan.n_entries - plan.n_shown);

      take_words (sheet, &free, set_item (sheet, &(Item) { more, 0, 0 }, LEAST_SIZE), x, ITEM_WIDTH, 0);
    }
}
