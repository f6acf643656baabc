/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All measures are those of the A4 sheet; the A3 sheet is the same one at 141 %. */

#include "ct-form-calendar-private.h"

#include "ct-lunar.h"
#include "ct-wording.h"

#define PAGE_WIDTH    297.0
#define PAGE_HEIGHT   210.0
#define A3            1.4142857
#define LEFT          20.0
#define RIGHT         15.0
#define TOP           15.0
#define WEEKDAYS_TOP  28.0
#define WEEKDAYS_HIGH 7.4
#define GRID_TOP      (WEEKDAYS_TOP + WEEKDAYS_HIGH)
#define GRID_HEIGHT   148.6
#define WIDTH         (7 * CT_CALENDAR_COLUMN)
#define THIN          0.5
#define THICK         1.0
#define NOTE_CELLS    3       /* so many empty cells before the 1st are used for notes */
#define LEGEND_HIGH   4.6
#define WEEK_HEIGHT   30.0    /* at most */
#define REST_SIZE     12.0
#define REST_LINE     4.75
#define REST_LINES    4
#define REST_APART    1.0

static const char *const area_names[] = {
  "Tăng thu nhập", "Sức khỏe", "Chăm sóc tại nhà", "Tự giúp nhau", "Quyền lợi", "Truyền thông", "Thể thao, văn nghệ", "Nguồn lực",
};

static void
clear_entry (gpointer data)
{
  g_free (((CtCalendarEntry *) data)->text);
}

CtWallCalendar *
ct_wall_calendar_new (void)
{
  CtWallCalendar *self = g_new0 (CtWallCalendar, 1);

  self->notes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < CT_CALENDAR_DAYS; i++)
    {
      self->days[i].entries = g_array_new (FALSE, TRUE, sizeof (CtCalendarEntry));
      g_array_set_clear_func (self->days[i].entries, clear_entry);
    }
  return self;
}

void
ct_wall_calendar_free (CtWallCalendar *self)
{
  ct_club_head_clear (&self->club);
  for (guint i = 0; i < CT_CALENDAR_DAYS; i++)
    {
      g_free (self->days[i].holiday);
      g_free (self->days[i].meeting);
      g_array_unref (self->days[i].entries);
    }
  g_ptr_array_unref (self->notes);
  g_free (self->contact);
  g_free (self);
}

void
ct_wall_calendar_add_entry (CtWallCalendar *self,
                            int             day,
                            int             area,
                            const char     *text)
{
  CtCalendarEntry entry = { area, g_strdup (text) };

  g_return_if_fail (day >= 1 && day <= CT_CALENDAR_DAYS);

  g_array_append_val (self->days[day - 1].entries, entry);
}

CtBox
ct_calendar_scaled (const CtCalendarSheet *sheet,
        double       x,
        double       y,
        double       width,
        double       height)
{
  return (CtBox) { x * sheet->scale, y * sheet->scale, width * sheet->scale, height * sheet->scale };
}

void
ct_calendar_line (const CtCalendarSheet *sheet,
      double       x1,
      double       y1,
      double       x2,
      double       y2,
      double       weight)
{
  double s = sheet->scale;

  ct_paper_add_line (sheet->paper, x1 * s, y1 * s, x2 * s, y2 * s, weight * s);
}

double
ct_calendar_put (const CtCalendarSheet *sheet,
     CtFace       face,
     const char  *markup,
     CtBox        box,
     CtAlign      align)
{
  const double s = sheet->scale;
  const CtFitStep steps[] = { { face.size * s, 0.85, 1 }, { MIN (face.size, 12) * s, 0.85, 1 }, { 10.5 * s, 0, 1 } };
  CtSetText *set = ct_set_text_fitted (sheet->fonts, face.flags, markup, box.width * s, align, steps, G_N_ELEMENTS (steps));
  CtBox room = ct_calendar_scaled (sheet, box.x, box.y, box.width, box.height);
  double width = set->width / s;

  ct_paper_take_aligned (sheet->paper, set, &room, align);
  return width;
}

/* The name of the club at the right; on two lines where it is long. */
static void
put_name (const CtCalendarSheet *sheet,
          const char  *markup,
          CtBox        box)
{
  const double s = sheet->scale;
  const CtFitStep steps[] = { { 13 * s, 0.85, 1 }, { 12 * s, 0.85, 1 }, { 10.5 * s, 0.85, 2 }, { 10.5 * s, 0.6, 0 } };
  CtSetText *set = ct_set_text_fitted (sheet->fonts, 0, markup, box.width * s, CT_ALIGN_RIGHT, steps, G_N_ELEMENTS (steps));
  CtBox room = ct_calendar_scaled (sheet, box.x, box.y - (set->n_lines > 1 ? 0.8 : 0), box.width, MAX (box.height, set->height / s));

  ct_paper_take_aligned (sheet->paper, set, &room, CT_ALIGN_RIGHT);
}

void
ct_calendar_draw_ring (const CtCalendarSheet *sheet,
           int          area,
           double       x,
           double       y)
{
  g_autofree char *digit = g_strdup_printf ("%d", area);
  CtBox box = ct_calendar_scaled (sheet, x, y, CT_CALENDAR_RING, CT_CALENDAR_RING);

  ct_paper_add_ring (sheet->paper, &box, 0.8 * sheet->scale);
  ct_calendar_put (sheet, (CtFace) { 11, CT_FACE_BOLD }, digit, (CtBox) { x, y, CT_CALENDAR_RING, CT_CALENDAR_RING }, CT_ALIGN_CENTRE);
}

/* "tháng Chạp năm Ất Tỵ – tháng Giêng năm Bính Ngọ" */
static char *
dup_lunar_months (CtDate first,
                  CtDate last)
{
  static const char *const names[] = { "Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp" };
  CtLunar lunar;
  GString *text = g_string_new (NULL);
  int shown = 0;

  for (CtDate day = first; ct_date_compare (day, last) <= 0; day = ct_date_add_days (day, 1))
    {
      g_autofree char *year = NULL;

      if (!ct_lunar_from_date (day, &lunar) || (text->len > 0 && lunar.day != 1) || shown >= 3)
        continue;
      year = ct_lunar_year_name (lunar.year);
      g_string_append_printf (text, "%stháng %s%s năm %s", text->len > 0 ? " – " : "", names[lunar.month - 1],
                              lunar.is_leap ? " nhuận" : "", year);
      shown++;
    }
  return g_string_free (text, FALSE);
}

static void
draw_head (const CtCalendarSheet *sheet)
{
  static const char *const weekdays[] = { "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật" };
  const CtWallCalendar *self = sheet->calendar;
  CtDate first = ct_date_month_start (self->month);
  g_autofree char *month = g_strdup_printf ("THÁNG %02d", ct_date_month (first));
  g_autofree char *year = g_strdup_printf ("năm %d", ct_date_year (first));
  g_autofree char *lunar = dup_lunar_months (first, ct_date_month_end (first));
  g_autofree char *club = ct_wording_escape (self->club.full_name);
  double x = LEFT + ct_calendar_put (sheet, (CtFace) { 30, CT_FACE_BOLD }, month, (CtBox) { LEFT, TOP - 2, 80, 12 }, CT_ALIGN_LEFT) + 5;

  ct_calendar_put (sheet, (CtFace) { 17, CT_FACE_BOLD }, year, (CtBox) { x, TOP - 1, 60, 6.5 }, CT_ALIGN_LEFT);
  ct_calendar_put (sheet, (CtFace) { 13, CT_FACE_ITALIC }, lunar, (CtBox) { x, TOP + 5.4, 196 - x, 5.2 }, CT_ALIGN_LEFT);
  ct_calendar_put (sheet, (CtFace) { 15, CT_FACE_BOLD }, "LỊCH HOẠT ĐỘNG", (CtBox) { 198, TOP - 1.4, LEFT + WIDTH - 198, 6 }, CT_ALIGN_RIGHT);
  put_name (sheet, club, (CtBox) { 198, TOP + 5.2, LEFT + WIDTH - 198, 5.2 });
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    ct_calendar_put (sheet, (CtFace) { 14, CT_FACE_BOLD }, weekdays[i], (CtBox) { LEFT + i * CT_CALENDAR_COLUMN, WEEKDAYS_TOP, CT_CALENDAR_COLUMN, WEEKDAYS_HIGH }, CT_ALIGN_CENTRE);
}

/* The empty cells before the 1st, where there are enough of them. */
static void
draw_notes (const CtCalendarSheet *sheet,
            int          n_cells)
{
  const CtWallCalendar *self = sheet->calendar;
  double width = n_cells * CT_CALENDAR_COLUMN, half = width * 0.52;
  CtCalendarFree free = { GRID_TOP + 7, GRID_TOP + sheet->week_height - 0.4 };

  ct_calendar_put (sheet, (CtFace) { 13.5, CT_FACE_BOLD }, "Việc cần nhớ", (CtBox) { LEFT + 2, GRID_TOP + 1, half, 5.6 }, CT_ALIGN_LEFT);
  for (guint i = 0; i < self->notes->len && !self->blank; i++)
    {
      g_autofree char *note = ct_wording_escape (g_ptr_array_index (self->notes, i));
      g_autofree char *markup = g_strdup_printf ("• %s", note);

      ct_calendar_write_words (sheet, &free, (CtFace) { 12.8, 0 }, markup, LEFT + 2, half - 2, 12);
    }
  for (double y = GRID_TOP + 6; y < GRID_TOP + sheet->week_height - 3; y += 8)
    ct_paper_add_dots (sheet->paper, (LEFT + half + 2) * sheet->scale, (LEFT + width - 3) * sheet->scale, y * sheet->scale);
}

/* ── what has no room in the cells ── */

/* Where it stands: in the empty cells behind the last day, or in lines under the weeks, which are lower for it. */
typedef struct
{
  GPtrArray *days;      /* markup */
  int        n_cells;   /* 0: under the weeks */
  double     height;    /* of the lines there */
} Rest;

static void
clear_rest (Rest *rest)
{
  g_clear_pointer (&rest->days, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rest, clear_rest)

static CtSetText *
set_rest (const CtCalendarSheet *sheet,
          const Rest            *rest,
          double                 width)
{
  g_autoptr(GString) text = g_string_new ("<b>Việc chưa ghi hết trong ô:</b>");

  for (guint i = 0; i < rest->days->len; i++)
    g_string_append_printf (text, " %s", (const char *) g_ptr_array_index (rest->days, i));
  return ct_set_text_wrapped (sheet->fonts, (CtFace) { REST_SIZE * sheet->scale, 0 }, text->str, width * sheet->scale, CT_ALIGN_LEFT);
}

static void
find_rest (const CtCalendarSheet *sheet,
           Rest                  *rest)
{
  CtDate first = ct_date_month_start (sheet->calendar->month), last = ct_date_month_end (first);

  g_clear_pointer (&rest->days, g_ptr_array_unref);
  rest->days = g_ptr_array_new_with_free_func (g_free);
  for (CtDate day = first; ct_date_compare (day, last) <= 0; day = ct_date_add_days (day, 1))
    ct_calendar_tell_rest (sheet, day, rest->days);
}

static gboolean
has_room (const CtCalendarSheet *sheet,
          const Rest            *rest,
          double                 width,
          double                 height)
{
  g_autoptr(CtSetText) set = set_rest (sheet, rest, width);

  return set->height <= height * sheet->scale;
}

/* Sets the height of the weeks. Days for which there is no room stay counted in their cells only. */
static void
plan_rest (CtCalendarSheet *sheet,
           Rest            *rest,
           int              n_weeks,
           int              n_cells)
{
  double width = WIDTH, height = 0;

  find_rest (sheet, rest);
  if (rest->days->len == 0)
    return;
  if (n_cells >= NOTE_CELLS)
    {
      rest->n_cells = n_cells;
      width = n_cells * CT_CALENDAR_COLUMN - 4;
      height = sheet->week_height - 2;
    }
  for (int lines = 1; rest->n_cells == 0 && lines <= REST_LINES; lines++)
    {
      height = lines * REST_LINE;
      rest->height = height + REST_APART;
      sheet->week_height = MIN ((GRID_HEIGHT - rest->height) / n_weeks, WEEK_HEIGHT);
      find_rest (sheet, rest);
      if (has_room (sheet, rest, width, height))
        return;
    }
  while (rest->days->len > 0 && !has_room (sheet, rest, width, height))
    g_ptr_array_set_size (rest->days, (int) rest->days->len - 1);
}

static void
draw_rest (const CtCalendarSheet *sheet,
           const Rest            *rest,
           int                    n_weeks)
{
  double x = LEFT, y = GRID_TOP + n_weeks * sheet->week_height + REST_APART, width = WIDTH;
  CtSetText *set;
  CtBox room;

  if (rest->days->len == 0)
    return;
  if (rest->n_cells > 0)
    {
      width = rest->n_cells * CT_CALENDAR_COLUMN - 4;
      x = LEFT + WIDTH - width - 2;
      y = GRID_TOP + (n_weeks - 1) * sheet->week_height + 1;
    }
  set = set_rest (sheet, rest, width);
  room = ct_calendar_scaled (sheet, x, y, width, set->height / sheet->scale);
  ct_paper_take_text (sheet->paper, set, room.x, room.y, &room);
}

static void
draw_lines (const CtCalendarSheet *sheet,
            int          lead,
            int          n_weeks,
            int          n_cells)
{
  double bottom = GRID_TOP + n_weeks * sheet->week_height;
  CtBox frame = ct_calendar_scaled (sheet, LEFT, WEEKDAYS_TOP, WIDTH, bottom - WEEKDAYS_TOP);

  ct_paper_add_frame (sheet->paper, &frame, THICK * sheet->scale);
  ct_calendar_line (sheet, LEFT, GRID_TOP, LEFT + WIDTH, GRID_TOP, THICK);
  for (int week = 1; week < n_weeks; week++)
    ct_calendar_line (sheet, LEFT, GRID_TOP + week * sheet->week_height, LEFT + WIDTH, GRID_TOP + week * sheet->week_height, THIN);
  for (int i = 1; i < 7; i++)
    {
      double x = LEFT + i * CT_CALENDAR_COLUMN;

      ct_calendar_line (sheet, x, WEEKDAYS_TOP, x, GRID_TOP, THIN);
      /* Nothing divides the cells that hold the notes, and those with what has no room elsewhere. */
      ct_calendar_line (sheet, x, lead >= NOTE_CELLS && i < lead ? GRID_TOP + sheet->week_height : GRID_TOP,
                        x, i > 7 - n_cells ? bottom - sheet->week_height : bottom, THIN);
    }
}

static void
draw_foot (const CtCalendarSheet *sheet,
           double       y)
{
  static const char explained[] = "Số to: dương lịch; số nghiêng: âm lịch. Gạch chân: Chủ nhật, ngày lễ.";
  g_autofree char *contact = ct_wording_escape (sheet->calendar->contact);
  g_autofree char *words = g_strdup_printf ("<i>%s%s%s</i>", explained, *contact != '\0' ? " " : "", contact);
  double x = LEFT;

  for (guint i = 0; i < G_N_ELEMENTS (area_names); i++)
    {
      ct_calendar_draw_ring (sheet, i + 1, x, y + (LEGEND_HIGH - CT_CALENDAR_RING) / 2);
      x += CT_CALENDAR_RING + 0.8;
      x += ct_calendar_put (sheet, (CtFace) { 12.2, 0 }, area_names[i], (CtBox) { x, y, LEFT + WIDTH - x, LEGEND_HIGH }, CT_ALIGN_LEFT) + 4;
    }
  ct_calendar_put (sheet, (CtFace) { 11.5, 0 }, words, (CtBox) { LEFT, y + LEGEND_HIGH + 0.6, WIDTH, 5 }, CT_ALIGN_LEFT);
}

CtPaper *
ct_wall_calendar_print (const CtWallCalendar *self,
                        CtFonts              *fonts)
{
  double scale = self->a3 ? A3 : 1;
  CtPaper *paper = ct_paper_new (fonts, "Lịch hoạt động", self->a3 ? 420 : PAGE_WIDTH, self->a3 ? 297 : PAGE_HEIGHT);
  CtDate first = ct_date_month_start (self->month);
  int n_days = ct_date_days_in_month (ct_date_year (first), ct_date_month (first));
  int lead = ct_date_weekday (first) - 1;
  int n_weeks = (lead + n_days + 6) / 7;
  CtCalendarSheet sheet = { self, paper, fonts, scale, MIN (GRID_HEIGHT / n_weeks, WEEK_HEIGHT) };
  g_auto(Rest) rest = { NULL };

  plan_rest (&sheet, &rest, n_weeks, n_weeks * 7 - lead - n_days);
  ct_paper_add_page (paper);
  draw_head (&sheet);
  draw_lines (&sheet, lead, n_weeks, rest.n_cells);
  if (lead >= NOTE_CELLS)
    draw_notes (&sheet, lead);
  for (int i = 0; i < n_days; i++)
    ct_calendar_draw_day (&sheet, ct_date_add_days (first, i), LEFT + (lead + i) % 7 * CT_CALENDAR_COLUMN, GRID_TOP + (lead + i) / 7 * sheet.week_height);
  draw_rest (&sheet, &rest, n_weeks);
  draw_foot (&sheet, GRID_TOP + n_weeks * sheet.week_height + rest.height + 2);
  return paper;
}
