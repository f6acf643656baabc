/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day of the wall calendar: its numbers, its meeting, and what is to be done. All of it is told: letters get smaller until it
 * has room; where that is not enough the first activities stand there whole, and the others are counted. */

#include "ct-form-calendar-private.h"

#include "ct-lunar.h"
#include "ct-wording.h"

#define DAY_SIZE    21
#define LUNAR_SIZE  15
#define ENTRY_SIZE  12.8
#define LEAST_SIZE  10.5
#define APART       0.3     /* between two activities of a day */
#define ENTRIES_TOP 9.6     /* under the top of a day */

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
  double indent = area > 0 ? CT_CALENDAR_RING + 0.8 : 0, height = height_of (sheet, set);
  CtBox room = ct_calendar_scaled (sheet, x + indent, free->y, width - indent, height);

  if (area > 0)
    ct_calendar_draw_ring (sheet, area, x, free->y + 0.1);
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

static void
draw_meeting (const CtCalendarSheet *sheet,
              CtCalendarFree        *free,
              const char  *text,
              double       x)
{
  g_autofree char *markup = ct_wording_escape (text);
  double top = free->y - 0.4, width = CT_CALENDAR_COLUMN - 2.4;
  CtBox frame;

  if (!ct_calendar_write_words (sheet, free, (CtFace) { 12.2, CT_FACE_BOLD }, markup, x + 2.1, width - 1.8, 2))
    return;
  frame = ct_calendar_scaled (sheet, x + 1.2, top, width, free->y - top);
  ct_paper_add_frame (sheet->paper, &frame, 1.5 * sheet->scale);
  free->y += 0.8;
}

/* One thing of a day: an activity, or the name of a holiday. */
typedef struct
{
  const char  *text;
  int          area;
  CtFaceFlags  face;
} Item;

static CtSetText *
set_item (const CtCalendarSheet *sheet,
          const Item  *item,
          double       size,
          double       width)
{
  g_autofree char *markup = ct_wording_escape (item->text);

  return set_wrapped (sheet, (CtFace) { size, item->face }, markup, width - (item->area > 0 ? CT_CALENDAR_RING + 0.8 : 0));
}

/* Do all of them have room, with letters of @size? */
static gboolean
have_room (const CtCalendarSheet *sheet,
           const CtCalendarFree  *free,
           const Item  *items,
           guint        n,
           double       size,
           double       width)
{
  double y = free->y;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CtSetText) set = set_item (sheet, &items[i], size, width);

      y += height_of (sheet, set) + APART;
    }
  return y - APART <= free->bottom;
}

/* The whole words of the item's first @most lines. */
static CtSetText *
set_shortened (const CtCalendarSheet *sheet,
               const Item  *item,
               double       width,
               int          most)
{
  g_autoptr(CtSetText) set = set_item (sheet, item, LEAST_SIZE, width);
  g_autofree char *words = NULL;

  if (pango_layout_get_line_count (set->layout) <= most)
    return g_steal_pointer (&set);
  words = g_strndup (pango_layout_get_text (set->layout), pango_layout_get_line_readonly (set->layout, most)->start_index);
  return set_item (sheet, &(Item) { g_strchomp (words), item->area, item->face }, LEAST_SIZE, width);
}

/* Where not even the smallest letters have room for all, the first ones stand there whole and the others are counted; a first one
 * that is too long for that is told with its first words. */
static void
draw_shortened (const CtCalendarSheet *sheet,
                CtCalendarFree        *free,
                const Item  *items,
                guint        n,
                double       x,
                double       width)
{
  g_autoptr(CtSetText) one = set_item (sheet, &(Item) { "0", 0, 0 }, LEAST_SIZE, width);
  double step = height_of (sheet, one) + APART;
  CtCalendarFree rest = { free->y, free->bottom - step };
  int lines = (int) ((free->bottom - free->y + APART) / step) - (n > 1);
  g_autofree char *more = NULL;
  guint shown = n;

  while (shown > 0 && !have_room (sheet, shown < n ? &rest : free, items, shown, LEAST_SIZE, width))
    shown--;
  for (guint i = 0; i < shown; i++)
    take_words (sheet, free, set_item (sheet, &items[i], LEAST_SIZE, width), x, width, items[i].area);
  if (shown == 0 && lines > 0)
    take_words (sheet, free, set_shortened (sheet, &items[shown++], width, lines), x, width, items[0].area);
  if (shown == n)
    return;
  more = g_strdup_printf ("+ %u việc", n - shown);
  take_words (sheet, free, set_item (sheet, &(Item) { more, 0, 0 }, LEAST_SIZE, width), x, width, 0);
}

/* Letters are as large as lets all stand there; the name of a holiday gives way first. */
static void
draw_items (const CtCalendarSheet *sheet,
            CtCalendarFree        *free,
            const Item  *items,
            guint        n_entries,
            guint        n,
            double       x)
{
  static const double sizes[] = { ENTRY_SIZE, 12, 11.5, 11, LEAST_SIZE };
  double width = CT_CALENDAR_COLUMN - CT_CALENDAR_PADDING - 1;

  for (;; n--)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
        if (have_room (sheet, free, items, n, sizes[i], width))
          {
            for (guint j = 0; j < n; j++)
              take_words (sheet, free, set_item (sheet, &items[j], sizes[i], width), x, width, items[j].area);
            return;
          }
      if (n == n_entries)
        break;
    }
  draw_shortened (sheet, free, items, n_entries, x, width);
}

void
ct_calendar_draw_day (const CtCalendarSheet *sheet,
          CtDate       date,
          double       x,
          double       y)
{
  const CtCalendarDay *day = &sheet->calendar->days[ct_date_day (date) - 1];
  CtCalendarFree free = { y + ENTRIES_TOP, y + sheet->week_height - 0.4 };
  g_autofree Item *items = g_new0 (Item, day->entries->len + 1);
  guint n = day->entries->len;

  draw_day_number (sheet, day, date, x, y);
  if (sheet->calendar->blank)
    return;
  if (day->meeting != NULL)
    draw_meeting (sheet, &free, day->meeting, x);
  for (guint i = 0; i < n; i++)
    {
      const CtCalendarEntry *entry = &g_array_index (day->entries, CtCalendarEntry, i);

      items[i] = (Item) { entry->text, entry->area, 0 };
    }
  if (day->holiday != NULL)
    items[n++] = (Item) { day->holiday, 0, CT_FACE_ITALIC | (day->is_great ? CT_FACE_BOLD : 0) };
  draw_items (sheet, &free, items, day->entries->len, n, x + CT_CALENDAR_PADDING);
}
