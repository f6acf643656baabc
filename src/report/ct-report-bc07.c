/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BC-07, results in the eight areas: what the book counts by itself, then every kind of activity that was recorded or planned.
 * What was planned is left to fill in where the book has no plan. */
#include "ct-report-table.h"

static const char *const area_names[8] = {
  "Tăng thu nhập", "Chăm sóc sức khỏe", "Tình nguyện viên chăm sóc tại nhà", "Tự giúp nhau, hỗ trợ cộng đồng",
  "Bảo vệ quyền, lợi ích", "Truyền thông", "Thể thao, văn hóa văn nghệ", "Vận động nguồn lực",
};

/* Rows that follow from other parts of the book, as indicators. */
static const struct { int area; const char *code, *name, *unit; } counted[] = {
  { 1, "I26", "Cho vay", "lượt" },        { 1, "I24d", "Người đang vay", "người" },     { 1, "I27a", "Số tiền cho vay", "đồng" },
  { 2, "I40a", "Cân, đo huyết áp", "lượt" }, { 2, "I41b", "Khám sức khỏe", "lượt" },
  { 3, "I50c", "Thăm, chăm sóc tại nhà", "lượt" }, { 3, "I50b", "Người được chăm sóc", "người" },
  { 4, "I95a", "Thăm hỏi ốm đau, hiếu hỷ", "lượt" }, { 4, "I60b", "Giúp đột xuất", "lượt" },
  { 8, "I100a", "Vận động bằng tiền", "đồng" }, { 8, "I100b", "Vận động bằng hiện vật", "đồng" },
};

typedef struct
{
  int    area;
  char  *kind;
  gint64 planned, done, participants, workdays;
} Deed;

static void
deed_clear (gpointer data)
{
  g_free (((Deed *) data)->kind);
}

static GArray *
load_deeds (CtReport *report,
            GError  **error)
{
  g_autoptr(GArray) deeds = g_array_new (FALSE, TRUE, sizeof (Deed));
  CtStmt *stmt = ct_report_open (report, CT_SQL_ACTIVITY_RESULTS);
  CtStep step;

  g_array_set_clear_func (deeds, deed_clear);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      Deed deed = {
        .area = (int) ct_stmt_int (stmt, "area"), .kind = g_strdup (ct_stmt_text (stmt, "kind")),
        .planned = ct_stmt_int (stmt, "planned"), .done = ct_stmt_int (stmt, "done"),
        .participants = ct_stmt_int (stmt, "participants"), .workdays = ct_stmt_int (stmt, "workdays"),
      };
      g_array_append_val (deeds, deed);
    }
  return step == CT_STEP_DONE ? g_steal_pointer (&deeds) : NULL;
}

static void
begin_row (CtTable    *table,
           int         area,
           const char *name,
           const char *unit)
{
  g_autofree char *number = g_strdup_printf ("%d", area);

  /* One line, unless the area's name, or the note beside a long one, takes two. */
  ct_table_begin_row (table, g_utf8_strlen (area_names[area - 1], -1) > 16 || g_utf8_strlen (name, -1) > 21 ? 32 : 20);
  ct_table_centre (table, 0, number);
  ct_table_wrap (table, 1, area_names[area - 1]);
  ct_table_wrap (table, 2, name);
  ct_table_centre (table, 3, unit);
}

static void
add_counted (CtTable *table,
             gsize    i)
{
  gint64 value = ct_indicators_int (table->report->indicators, counted[i].code);

  if (value == 0)
    return;
  begin_row (table, counted[i].area, counted[i].name, counted[i].unit);
  ct_table_blank (table, 4);
  ct_sheet_number (table->sheet, 5, CT_STYLE_CELL, value);
  ct_table_blank (table, 6);
  ct_table_blank (table, 7);
}

static char *
capital (const char *text)
{
  const char *rest = text[0] != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static void
add_deed (CtTable    *table,
          const Deed *deed)
{
  g_autofree char *name = capital (deed->kind);
  g_autoptr(GString) note = g_string_new (NULL);

  if (deed->participants > 0)
    g_string_append_printf (note, "%" G_GINT64_FORMAT " lượt người", deed->participants);
  if (deed->workdays > 0)
    g_string_append_printf (note, deed->workdays % 10 != 0 ? "%s%d,%d công" : "%s%d công", note->len > 0 ? "; " : "",
                            (int) deed->workdays / 10, (int) deed->workdays % 10);
  begin_row (table, deed->area, name, "lần");
  if (deed->planned > 0)
    ct_sheet_number (table->sheet, 4, CT_STYLE_CELL, deed->planned);
  else
    ct_table_blank (table, 4);
  ct_sheet_number (table->sheet, 5, CT_STYLE_CELL, deed->done);
  if (deed->planned > 0)
    ct_sheet_tenths (table->sheet, 6, CT_STYLE_CELL,
                     ct_dong_round_fraction (deed->done * 1000, deed->planned, 1, CT_ROUND_HALF_UP));
  else
    ct_table_blank (table, 6);
  ct_table_wrap (table, 7, note->str);
}

gboolean
ct_report_fill_bc07 (CtReport *report,
                     GError  **error)
{
  static const CtColumn columns[] = {
    { "STT", 10 }, { "Mảng", 32 }, { "Hoạt động", 40 }, { "Đơn vị", 15 }, { "Kế hoạch", 18 }, { "Thực hiện", 20 }, { "%", 13 },
    { "Ghi chú", 36 },
  };
  g_autofree char *period = ct_report_period_title (report);
  g_autofree char *title = g_strchomp (g_strconcat ("KẾT QUẢ 8 MẢNG HOẠT ĐỘNG ", period, NULL));
  const CtTableSetup setup = {
    .sheet = "BC-07", .title = title, .official = TRUE, .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  g_autoptr(GArray) deeds = load_deeds (report, error);
  g_auto(CtTable) table = { NULL };

  if (deeds == NULL)
    return FALSE;
  ct_table_begin (&table, report, &setup);
  for (int area = 1; area <= 8; area++)
    {
      int before = table.n_rows;

      for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
        if (counted[i].area == area)
          add_counted (&table, i);
      for (guint i = 0; i < deeds->len; i++)
        if (g_array_index (deeds, Deed, i).area == area)
          add_deed (&table, &g_array_index (deeds, Deed, i));
      if (table.n_rows == before)
        {
          begin_row (&table, area, "", "");
          ct_sheet_blank (table.sheet, 4, 7, CT_STYLE_CELL);
        }
    }
  ct_sheet_begin_row (table.sheet, 9);
  ct_report_check_box (report, table.sheet, 7);
  ct_table_sign (&table, "NGƯỜI LẬP BIỂU");
  return TRUE;
}
