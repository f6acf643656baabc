/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B1 the register, B2 attendance, B5 dues, BC-08 who came and went. Members stand in the order of the meeting sheet. */
#include "ct-report-table.h"

/* Everybody who was a member on some day of the period; lent rows. */
static GPtrArray *
select_members (CtReport *report,
                gboolean  all)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < report->members->rows->len; i++)
    {
      CtRegisterRow *row = report->members->rows->pdata[i];

      if (all || !ct_date_is_set (row->left) || ct_date_compare (row->left, report->from) >= 0)
        g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, ct_register_compare_for_sheet);
  return rows;
}

static void
number_row (CtTable *table)
{
  ct_table_begin_row (table, CT_ROW_READ);
  ct_sheet_number (table->sheet, 0, CT_STYLE_CELL | CT_STYLE_CENTRE, table->n_rows);
}

/* ---- B1 ---- */

static const char *
print_household (const char *household)
{
  static const char *const names[][2] = {
    { "poor", "Nghèo" }, { "near-poor", "Cận nghèo" }, { "hardship", "Khó khăn" }, { "average", "Trung bình" },
    { "well-off", "Khá" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], household))
      return names[i][1];
  return household;
}

static void
add_member (CtTable             *table,
            const CtRegisterRow *row,
            CtDate               date)
{
  g_autofree char *birth = ct_birth_dup_vi (row->birth);
  g_autofree char *group = row->group[0] != '\0' ? g_strconcat ("Tổ ", row->group, NULL) : g_strdup ("");
  g_autofree char *address = g_strconcat (row->address, row->address[0] != '\0' && group[0] != '\0' ? ", " : "", group, NULL);

  number_row (table);
  ct_table_text (table, 1, row->name);
  ct_table_centre (table, 2, row->sex == 'm' ? birth : "");
  ct_table_centre (table, 3, row->sex == 'f' ? birth : "");
  ct_table_text (table, 4, row->ethnicity);
  ct_table_wrap (table, 5, address);
  ct_table_text (table, 6, print_household (row->household));
  ct_table_centre (table, 7, ct_register_row_is_insured (row, date) ? "x" : "");
  ct_table_centre (table, 8, g_str_equal (row->association, "yes") ? "x" : "");
  ct_table_date (table, 9, row->joined);
  ct_table_date (table, 10, row->left);
  ct_table_wrap (table, 11, row->role);
  ct_table_wrap (table, 12, row->note);
}

gboolean
ct_report_fill_b1 (CtReport *report,
                   GError  **error G_GNUC_UNUSED)
{
  static const CtColumn columns[] = {
    { "STT", 10 }, { "Họ và tên", 45 }, { "Năm sinh nam", 21 }, { "Năm sinh nữ", 21 }, { "Dân tộc", 14 }, { "Địa chỉ (tổ)", 30 },
    { "Diện hộ", 21 }, { "Thẻ BHYT", 12 }, { "Hội viên NCT", 13 }, { "Ngày vào", 21 }, { "Ngày ra", 21 }, { "Chức vụ", 22 },
    { "Ghi chú", 24 },
  };
  static const CtTableSetup setup = {
    .sheet = "B1", .title = "SỔ DANH SÁCH THÀNH VIÊN", .landscape = TRUE, .kept_columns = 2, .heading_height = 48,
    .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  g_autoptr(GPtrArray) rows = select_members (report, TRUE);
  g_auto(CtTable) table = { NULL };

  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < rows->len; i++)
    add_member (&table, rows->pdata[i], report->to);
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}

/* ---- B2 ---- */

#define MARKS_A_MONTH 4

typedef struct
{
  char marks[12][MARKS_A_MONTH + 1];
  int  present, absent;
} Attendance;

/* Books of twelve months are of the calendar year in which the period ends. */
static gboolean
load_attendance (CtReport   *report,
                 GHashTable *members,
                 GError    **error)
{
  CtStmt *stmt = ct_report_open (report, CT_SQL_MEETING_ATTENDANCE);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      gpointer key = GINT_TO_POINTER ((int) ct_stmt_int (stmt, "member"));
      CtDate date = ct_stmt_date (stmt, "date");
      Attendance *attendance = g_hash_table_lookup (members, key);

      if (ct_date_year (date) != ct_date_year (report->to))
        continue;
      if (attendance == NULL)
        {
          attendance = g_new0 (Attendance, 1);
          g_hash_table_insert (members, key, attendance);
        }
      g_strlcat (attendance->marks[ct_date_month (date) - 1], ct_stmt_text (stmt, "present"), MARKS_A_MONTH + 1);
      if (g_str_equal (ct_stmt_text (stmt, "present"), "x"))
        attendance->present++;
      else
        attendance->absent++;
    }
  return step == CT_STEP_DONE;
}

#define MONTH_COLUMNS(width, summed) \
  { "T1", width, summed }, { "T2", width, summed }, { "T3", width, summed }, { "T4", width, summed }, \
  { "T5", width, summed }, { "T6", width, summed }, { "T7", width, summed }, { "T8", width, summed }, \
  { "T9", width, summed }, { "T10", width, summed }, { "T11", width, summed }, { "T12", width, summed }

/* A book with a column for each month is the book of one year, and its head says no other days. */
static void
keep_to_year (CtReport *report)
{
  CtDate begin;

  if (ct_date_from_ymd (ct_date_year (report->to), 1, 1, &begin) && ct_date_compare (report->from, begin) < 0)
    report->from = begin;
}

gboolean
ct_report_fill_b2 (CtReport *report,
                   GError  **error)
{
  static const CtColumn columns[] = {
    { "STT", 10 }, { "Họ và tên", 50 }, MONTH_COLUMNS (13, FALSE), { "Cộng có mặt", 18, TRUE }, { "Cộng vắng", 18, TRUE },
  };
  g_autofree char *title = g_strdup_printf ("SỔ ĐIỂM DANH NĂM %d", ct_date_year (report->to));
  const CtTableSetup setup = {
    .sheet = "B2", .title = title, .landscape = TRUE, .kept_columns = 2, .heading_height = 33,
    .volume = "x có mặt · p vắng có phép · k vắng không phép · ô ốm · t đi thay", .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
  };
  g_autoptr(GHashTable) members = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  g_autoptr(GPtrArray) rows = select_members (report, FALSE);
  g_auto(CtTable) table = { NULL };

  keep_to_year (report);
  if (!load_attendance (report, members, error))
    return FALSE;
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < rows->len; i++)
    {
      const CtRegisterRow *row = rows->pdata[i];
      const Attendance none = { .present = 0 };
      const Attendance *attendance = g_hash_table_lookup (members, GINT_TO_POINTER (row->no));

      if (attendance == NULL)
        attendance = &none;
      number_row (&table);
      ct_table_text (&table, 1, row->name);
      for (int month = 0; month < 12; month++)
        {
          g_autoptr(GString) printed = g_string_new (attendance->marks[month]);

          g_string_replace (printed, "o", "ô", 0);   /* as the sheet's legend has it */
          ct_table_centre (&table, 2 + month, printed->str);
        }
      ct_table_dong (&table, 14, attendance->present);
      ct_table_dong (&table, 15, attendance->absent);
    }
  ct_table_total (&table, 1, "Cộng");
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}

/* ---- B5 ---- */

typedef struct { CtDong months[12]; } Dues;

static gboolean
load_dues (CtReport   *report,
           GHashTable *members,
           GError    **error)
{
  CtStmt *stmt = ct_report_open (report, CT_SQL_POSTING_DUES_BY_MONTH);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      gpointer key = GINT_TO_POINTER ((int) ct_stmt_int (stmt, "member"));
      Dues *dues = g_hash_table_lookup (members, key);

      if (ct_stmt_int (stmt, "year") != ct_date_year (report->to))
        continue;
      if (dues == NULL)
        {
          dues = g_new0 (Dues, 1);
          g_hash_table_insert (members, key, dues);
        }
      dues->months[ct_stmt_int (stmt, "month") - 1] += ct_stmt_int (stmt, "amount");
    }
  return step == CT_STEP_DONE;
}

static void
add_dues (CtTable             *table,
          const CtRegisterRow *row,
          const Dues          *dues)
{
  const CtReport *report = table->report;
  CtDuesCharge charge = { report->to, report->settings.dues, report->settings.dues_exempt_from_age };
  g_autofree char *formula = NULL;
  CtDong sum = 0;
  int line;

  number_row (table);
  line = ct_sheet_row (table->sheet) + 1;
  formula = g_strdup_printf ("=SUM(D%d:O%d)", line, line);
  ct_table_text (table, 1, row->name);
  if (ct_dues_is_exempt (&charge, &row->payer))
    ct_table_centre (table, 2, "miễn");
  else
    ct_sheet_number (table->sheet, 2, CT_STYLE_CELL, charge.amount);
  for (int month = 0; month < 12; month++)
    {
      CtDong amount = dues != NULL ? dues->months[month] : 0;

      ct_table_dong_or_blank (table, 3 + month, amount);
      sum += amount;
    }
  ct_sheet_formula (table->sheet, 15, CT_STYLE_CELL, formula, sum);
  table->sums[15] += sum;
  ct_table_dong_or_blank (table, 16, row->dues.arrears);
}

gboolean
ct_report_fill_b5 (CtReport *report,
                   GError  **error)
{
  static const CtColumn columns[] = {
    { "STT", 10 }, { "Họ và tên", 45 }, { "Mức", 14 }, MONTH_COLUMNS (13.2, TRUE), { "Cộng", 16, TRUE }, { "Còn nợ", 15, TRUE },
  };
  g_autofree char *title = g_strdup_printf ("SỔ THU HỘI PHÍ NĂM %d", ct_date_year (report->to));
  const CtTableSetup setup = {
    .sheet = "B5", .title = title, .landscape = TRUE, .kept_columns = 2, .in_dong = TRUE, .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
  };
  g_autoptr(GHashTable) members = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  g_autoptr(GPtrArray) rows = select_members (report, TRUE);
  g_auto(CtTable) table = { NULL };

  keep_to_year (report);
  if (!load_dues (report, members, error))
    return FALSE;
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < rows->len; i++)
    {
      const CtRegisterRow *row = rows->pdata[i];
      const Dues *dues = g_hash_table_lookup (members, GINT_TO_POINTER (row->no));
      gboolean has_left = ct_date_is_set (row->left) && ct_date_compare (row->left, report->from) < 0;

      /* Who left before keeps the arrears. */
      if (!has_left || dues != NULL || row->dues.arrears > 0)
        add_dues (&table, row, dues);
    }
  ct_table_total (&table, 1, "Cộng");
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}

/* ---- BC-08 ---- */

static void
add_change (CtTable              *table,
            const char           *name,
            const CtMemberChange *change,
            gboolean              counted)
{
  int figures[] = { change->begin, change->joined, 0, change->moved, change->died, change->asked + change->excluded };
  g_autofree char *formula = NULL;
  int line;

  ct_table_begin_row (table, CT_ROW_READ);
  line = ct_sheet_row (table->sheet) + 1;
  formula = g_strdup_printf ("=B%d+C%d+D%d-E%d-F%d-G%d", line, line, line, line, line, line);
  ct_table_text (table, 0, name);
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      ct_sheet_number (table->sheet, 1 + (int) i, CT_STYLE_CELL, figures[i]);
      if (counted)
        table->sums[1 + i] += figures[i];
    }
  ct_sheet_formula (table->sheet, 7, CT_STYLE_CELL, formula, change->end);
  if (counted)
    table->sums[7] += change->end;
}

/* Changes by group; the groups in the order of the meeting sheet. */
gboolean
ct_report_fill_bc08 (CtReport *report,
                     GError  **error G_GNUC_UNUSED)
{
  static const CtColumn columns[] = {
    { "Tổ", 35 }, { "Đầu kỳ", 17, TRUE }, { "Kết nạp", 18, TRUE }, { "Chuyển đến", 19, TRUE }, { "Chuyển đi", 19, TRUE },
    { "Qua đời", 18, TRUE }, { "Xin ra, khai trừ", 21, TRUE }, { "Cuối kỳ", 18, TRUE },
  };
  g_autofree char *period = ct_report_period_title (report);
  g_autofree char *title = g_strchomp (g_strconcat ("BIẾN ĐỘNG THÀNH VIÊN ", period, NULL));
  const CtTableSetup setup = {
    .sheet = "BC-08", .title = title, .official = TRUE, .heading_height = 33, .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
  };
  g_autoptr(GPtrArray) rows = select_members (report, FALSE);
  g_auto(CtTable) table = { NULL };
  CtMemberChange women = { 0 };

  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < rows->len;)
    {
      const char *group = ((CtRegisterRow *) rows->pdata[i])->group;
      g_autofree char *name = group[0] != '\0' ? g_strconcat ("Tổ ", group, NULL) : g_strdup ("Chưa xếp tổ");
      CtMemberChange change = { 0 };

      for (; i < rows->len && g_str_equal (((CtRegisterRow *) rows->pdata[i])->group, group); i++)
        {
          const CtRegisterRow *row = rows->pdata[i];

          ct_member_change_count (&change, report, row);
          if (row->sex == 'f')
            ct_member_change_count (&women, report, row);
        }
      add_change (&table, name, &change, TRUE);
    }
  ct_table_total (&table, 0, "Cộng");
  add_change (&table, "Trong đó: nữ", &women, FALSE);
  ct_sheet_begin_row (table.sheet, 9);
  ct_report_check_box (report, table.sheet, 7);
  ct_table_sign (&table, "NGƯỜI LẬP BIỂU");
  return TRUE;
}
