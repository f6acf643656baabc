/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The wall calendar of a month: what is planned, the meetings, and the days that everybody keeps (domain.md 7.8). */

#include "ct-book-form-private.h"
#include "ct-form-calendar.h"
#include "ct-lunar.h"
#include "ct-meeting.h"
#include "ct-wording.h"

typedef struct
{
  gint8       month;
  gint8       day;
  gboolean    is_lunar;
  gboolean    is_off;     /* a public holiday */
  gboolean    is_great;
  const char *name;
} Holiday;

static const Holiday holidays[] = {
  { 1, 1, FALSE, TRUE, FALSE, "Tết Dương lịch" },
  { 2, 3, FALSE, FALSE, FALSE, "Thành lập Đảng" },
  { 3, 8, FALSE, FALSE, FALSE, "Quốc tế Phụ nữ" },
  { 3, 26, FALSE, FALSE, FALSE, "Thành lập Đoàn" },
  { 4, 7, FALSE, FALSE, FALSE, "Sức khỏe thế giới" },
  { 4, 30, FALSE, TRUE, FALSE, "Thống nhất đất nước" },
  { 5, 1, FALSE, TRUE, FALSE, "Quốc tế Lao động" },
  { 5, 10, FALSE, FALSE, FALSE, "Thành lập Hội NCT" },
  { 5, 19, FALSE, FALSE, FALSE, "Sinh nhật Bác" },
  { 6, 6, FALSE, FALSE, TRUE, "Ngày Người cao tuổi" },
  { 6, 28, FALSE, FALSE, FALSE, "Gia đình Việt Nam" },
  { 7, 27, FALSE, FALSE, FALSE, "Thương binh Liệt sĩ" },
  { 9, 2, FALSE, TRUE, TRUE, "Quốc khánh" },
  { 10, 1, FALSE, FALSE, TRUE, "Quốc tế Người cao tuổi" },
  { 10, 20, FALSE, FALSE, FALSE, "Phụ nữ Việt Nam" },
  { 11, 18, FALSE, FALSE, FALSE, "Đại đoàn kết" },
  { 11, 20, FALSE, FALSE, FALSE, "Nhà giáo Việt Nam" },
  { 12, 22, FALSE, FALSE, FALSE, "Quân đội nhân dân" },
  { 12, 23, TRUE, FALSE, FALSE, "Tết Ông Táo" },
  { 1, 1, TRUE, TRUE, TRUE, "Tết Nguyên đán" },
  { 1, 2, TRUE, TRUE, FALSE, "Mùng 2 Tết" },
  { 1, 3, TRUE, TRUE, FALSE, "Mùng 3 Tết" },
  { 1, 15, TRUE, FALSE, FALSE, "Rằm tháng Giêng" },
  { 3, 10, TRUE, TRUE, FALSE, "Giỗ Tổ Hùng Vương" },
  { 4, 15, TRUE, FALSE, FALSE, "Phật đản" },
  { 7, 15, TRUE, FALSE, FALSE, "Vu Lan" },
  { 8, 15, TRUE, FALSE, FALSE, "Tết Trung thu" },
};

static void
set_holiday (CtCalendarDay *day,
             const char    *name,
             gboolean       is_off,
             gboolean       is_great)
{
  if (day->holiday == NULL)
    day->holiday = g_strdup (name);
  day->is_holiday |= is_off;
  day->is_great |= is_great;
}

static void
fill_holidays (CtWallCalendar *calendar)
{
  CtDate first = ct_date_month_start (calendar->month), last = ct_date_month_end (first);

  for (CtDate date = first; ct_date_compare (date, last) <= 0; date = ct_date_add_days (date, 1))
    {
      CtCalendarDay *day = &calendar->days[ct_date_day (date) - 1];
      CtLunar lunar = { 0 }, tomorrow = { 0 };

      ct_lunar_from_date (date, &lunar);
      ct_lunar_from_date (ct_date_add_days (date, 1), &tomorrow);
      for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
        if (holidays[i].is_lunar ? holidays[i].day == lunar.day && holidays[i].month == lunar.month && !lunar.is_leap
                                 : holidays[i].day == ct_date_day (date) && holidays[i].month == ct_date_month (date))
          set_holiday (day, holidays[i].name, holidays[i].is_off, holidays[i].is_great);
      if (tomorrow.day == 1 && tomorrow.month == 1 && !tomorrow.is_leap)
        set_holiday (day, "Giao thừa", TRUE, FALSE);
    }
}

/* "7h", "14h30" of "07:00", "14:30"; (transfer full) */
static char *
dup_hour (const char *time)
{
  int hour, minute;

  if (sscanf (time, "%d:%d", &hour, &minute) != 2)
    return g_strdup (time);
  return minute == 0 ? g_strdup_printf ("%dh", hour) : g_strdup_printf ("%dh%02d", hour, minute);
}

static gboolean
fill_activities (CtWallCalendar  *calendar,
                 CtStore         *store,
                 GError         **error)
{
  CtDate first = ct_date_month_start (calendar->month);
  g_autoptr(CtListRows) activities = ct_list_rows_load (store, "activities", first, ct_date_month_end (first), error);

  if (activities == NULL)
    return FALSE;
  for (guint i = 0; i < ct_list_rows_count (activities); i++)
    {
      g_autofree char *hour = dup_hour (ct_list_rows_text (activities, i, "time"));
      g_autofree char *text = g_strdup_printf ("%s%s%s", hour, *hour != '\0' ? " " : "", ct_list_rows_text (activities, i, "title"));

      ct_wall_calendar_add_entry (calendar, ct_date_day (ct_list_rows_date (activities, i, "date")),
                                  (int) ct_list_rows_number (activities, i, "area"), text);
    }
  return TRUE;
}

/* The meetings that are called; where none is, the day on which it would be. */
static gboolean
fill_meetings (CtWallCalendar    *calendar,
               CtStore           *store,
               const CtRegister  *people,
               GError           **error)
{
  CtDate first = ct_date_month_start (calendar->month);
  g_autoptr(CtListRows) meetings = ct_list_rows_load (store, "meetings", first, ct_date_month_end (first), error);
  gboolean found = FALSE;

  if (meetings == NULL)
    return FALSE;
  for (guint i = 0; i < ct_list_rows_count (meetings); i++)
    {
      CtDate date = ct_list_rows_date (meetings, i, "date");
      CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_HEAD);
      g_autofree char *hour = NULL;

      if (ct_date_months_between (first, date) != 0 || ct_list_rows_is (meetings, i, "state", "cancelled"))
        continue;
      ct_stmt_bind_int (stmt, ":no", ct_list_rows_number (meetings, i, "meeting"));
      switch (ct_stmt_step (stmt, error))
        {
        case CT_STEP_ERROR:
          return FALSE;
        case CT_STEP_ROW:
          hour = dup_hour (ct_stmt_text (stmt, "time"));
          break;
        case CT_STEP_DONE:
          break;
        }
      ct_stmt_reset (stmt);
      g_free (calendar->days[ct_date_day (date) - 1].meeting);
      calendar->days[ct_date_day (date) - 1].meeting =
        g_strdup_printf ("%s%sSINH HOẠT cân đo, thu tiền", hour != NULL ? hour : "", hour != NULL && *hour != '\0' ? " " : "");
      found = TRUE;
    }
  if (!found)
    calendar->days[ct_date_day (ct_settings_meeting_day (people->settings, first)) - 1].meeting = g_strdup ("SINH HOẠT cân đo, thu tiền");
  return TRUE;
}

static void
fill_notes (CtWallCalendar   *calendar,
            const CtRegister *people)
{
  CtDate meeting = ct_settings_meeting_day (people->settings, calendar->month);
  g_autofree char *dues = NULL;
  CtSettings settings;

  ct_settings_at (people->settings, meeting, &settings);
  for (int day = 1; day <= CT_CALENDAR_DAYS; day++)
    if (calendar->days[day - 1].meeting != NULL)
      {
        dues = ct_dong_dup (settings.dues);
        g_ptr_array_add (calendar->notes, settings.dues > 0
                         ? g_strdup_printf ("Ngày %d mang theo sổ vay vốn, hội phí %s đ", day, dues)
                         : g_strdup_printf ("Ngày %d mang theo sổ vay vốn", day));
        break;
      }
  g_ptr_array_add (calendar->notes, g_strdup_printf ("Gốc, lãi kỳ tháng %02d nộp tại buổi sinh hoạt", ct_date_month (calendar->month)));
  if (calendar->club.chair != NULL)
    calendar->contact = g_strdup_printf ("Việc của CLB hỏi %s %s (Chủ nhiệm).", calendar->club.chair_title, calendar->club.chair);
}

CtPaper *
ct_book_make_calendar (CtStore               *store,
                       const CtBookFormKeys  *keys,
                       CtFonts               *fonts,
                       GError               **error)
{
  g_autoptr(CtWallCalendar) calendar = ct_wall_calendar_new ();
  g_autoptr(CtRegister) people = NULL;

  calendar->month = ct_date_month_start (ct_date_is_set (keys->month) ? keys->month : keys->today);
  calendar->blank = keys->blank;
  calendar->a3 = keys->a3;
  people = ct_register_load (store, ct_date_month_end (calendar->month), error);
  if (people == NULL)
    return NULL;
  ct_club_head_load (&calendar->club, people);
  fill_holidays (calendar);
  if (!fill_activities (calendar, store, error) || !fill_meetings (calendar, store, people, error))
    return NULL;
  fill_notes (calendar, people);
  return ct_wall_calendar_print (calendar, fonts);
}
