/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Books that are lists of what was done or is to come (domain.md 5): minutes, health, home care, rights, plans, letters. What a
 * column shows is data; what the book does not know is left to the pen, with rows to spare. */
#include "ct-list-rows.h"
#include "ct-paper-texts.h"
#include "ct-report-table.h"

typedef enum
{
  SHOW_NOTHING,    /* left to the pen */
  SHOW_COUNT,      /* the number of the row */
  SHOW_WORDS,      /* always the same ones */
  SHOW_MINUTES,    /* what the minutes of that meeting say */
  SHOW_TEXT,
  SHOW_CENTRED,
  SHOW_DATE,
  SHOW_DECIMAL,    /* "2.5" is 2,5 */
  SHOW_FIRST,      /* of the members whose numbers stand there: a name */
  SHOW_SECOND,
  SHOW_AREA,       /* the name of the area of work */
  SHOW_STATE,      /* planned, done */
  SHOW_HIGH,
} Show;

typedef struct
{
  Show        show;
  const char *column;     /* of the list, or the words */
} Cell;

typedef struct
{
  const char   *list;           /* of rules.md 10; NULL: a book kept by pen */
  const char   *only_area;      /* rows of this area of work; NULL: all */
  const char   *maker;          /* who signs as its keeper */
  CtTableSetup  setup;
  const Cell   *cells;
} ListBook;

static const char *const areas[] = {
  "Tăng thu nhập", "Chăm sóc sức khỏe", "Chăm sóc tại nhà", "Tự giúp nhau", "Quyền, lợi ích", "Truyền thông", "Văn hóa, thể thao",
  "Vận động nguồn lực",
};

static const char *
name_nth (CtTable    *table,
          const char *numbers,
          guint       n)
{
  g_auto(GStrv) parts = g_strsplit (numbers, ",", -1);

  return n < g_strv_length (parts) ? ct_report_member_name (table->report, (int) g_ascii_strtoll (parts[n], NULL, 10)) : "";
}

static void
show_minutes (CtTable    *table,
              int         column,
              int         meeting,
              const char *field)
{
  g_autoptr(GHashTable) texts = ct_minutes_texts_load (table->report->store, meeting, NULL);
  const char *text = texts != NULL ? g_hash_table_lookup (texts, field) : NULL;

  if (text != NULL)
    ct_table_wrap (table, column, text);
  else
    ct_table_blank (table, column);
}

static void
show_cell (CtTable    *table,
           int         column,
           const Cell *cell,
           CtListRows *rows,
           guint       row)
{
  const char *text = rows != NULL && cell->show >= SHOW_TEXT ? ct_list_rows_text (rows, row, cell->column) : "";
  int area;

  switch (cell->show)
    {
    case SHOW_COUNT:
      ct_sheet_number (table->sheet, column, CT_STYLE_CELL | CT_STYLE_CENTRE, table->n_rows);
      break;
    case SHOW_WORDS:
      ct_table_centre (table, column, cell->column);
      break;
    case SHOW_TEXT:
      ct_table_wrap (table, column, text);
      break;
    case SHOW_CENTRED:
      ct_table_centre (table, column, text);
      break;
    case SHOW_DATE:
      ct_table_date (table, column, ct_list_rows_date (rows, row, cell->column));
      break;
    case SHOW_DECIMAL:
      {
        g_autofree char *shown = g_str_equal (text, "0") ? g_strdup ("") : ct_report_value_vi (text);

        ct_table_centre (table, column, shown);
      }
      break;
    case SHOW_FIRST:
      ct_table_text (table, column, name_nth (table, text, 0));
      break;
    case SHOW_SECOND:
      ct_table_text (table, column, name_nth (table, text, 1));
      break;
    case SHOW_AREA:
      area = (int) g_ascii_strtoll (text, NULL, 10);
      ct_table_text (table, column, area >= 1 && area <= (int) G_N_ELEMENTS (areas) ? areas[area - 1] : "");
      break;
    case SHOW_STATE:
      ct_table_text (table, column, g_str_equal (text, "done") ? "đã làm" : "");
      break;
    case SHOW_HIGH:
      ct_table_centre (table, column, g_str_equal (text, "yes") ? "chỉ số cao" : "");
      break;
    case SHOW_MINUTES:
      show_minutes (table, column, (int) ct_list_rows_number (rows, row, "meeting"), cell->column);
      break;
    case SHOW_NOTHING:
    default:
      ct_table_blank (table, column);
      break;
    }
}

static gboolean
fill_list (CtReport        *report,
           const ListBook  *book,
           GError         **error)
{
  gboolean has_rows = book->list != NULL && !report->blank;
  g_autoptr(CtListRows) rows = has_rows ? ct_list_rows_load (report->store, book->list, report->from, report->to, error)
                                                  : NULL;
  g_auto(CtTable) table = { NULL };

  if (has_rows && rows == NULL)
    return FALSE;
  ct_table_begin (&table, report, &book->setup);
  for (guint i = 0; rows != NULL && i < ct_list_rows_count (rows); i++)
    {
      if (book->only_area != NULL && !ct_list_rows_is (rows, i, "area", book->only_area))
        continue;
      ct_table_begin_row (&table, CT_ROW_WRITE);
      for (guint j = 0; j < book->setup.n_columns; j++)
        show_cell (&table, (int) j, &book->cells[j], rows, i);
    }
  ct_table_spare_rows (&table);
  ct_table_sign (&table, book->maker);
  return TRUE;
}

/* ---- The books ---- */

#define BOOK_OF(kind_, title_, landscape_, columns_) \
  { .sheet = kind_, .title = title_, .landscape = landscape_, .heading_height = 33, .columns = columns_, \
    .n_columns = G_N_ELEMENTS (columns_) }

gboolean
ct_report_fill_b3 (CtReport  *report,
                   GError   **error)
{
  static const CtColumn columns[] = {
    { "Số", 12 }, { "Ngày", 23 }, { "Loại họp", 18 }, { "Có mặt", 16 }, { "Nội dung", 78 }, { "Kết luận", 68 }, { "Chữ ký", 30 },
  };
  static const Cell cells[] = {
    { SHOW_CENTRED, "meeting" }, { SHOW_DATE, "date" }, { SHOW_WORDS, "CLB" }, { SHOW_CENTRED, "present" },
    { SHOW_MINUTES, "topic" }, { SHOW_MINUTES, "decisions" }, { SHOW_NOTHING, NULL },
  };
  static const ListBook book = { "meetings", NULL, "THƯ KÝ", BOOK_OF ("B3", "SỔ BIÊN BẢN", TRUE, columns), cells };

  return fill_list (report, &book, error);
}

gboolean
ct_report_fill_b12 (CtReport  *report,
                    GError   **error)
{
  static const CtColumn columns[] = {
    { "Ngày", 23 }, { "Người được chăm sóc", 42 }, { "TNV 1", 40 }, { "TNV 2", 40 }, { "Số giờ", 14 },
    { "Nội dung, tình trạng", 63 }, { "Ký", 25 },
  };
  static const Cell cells[] = {
    { SHOW_DATE, "date" }, { SHOW_TEXT, "name" }, { SHOW_FIRST, "volunteers" }, { SHOW_SECOND, "volunteers" },
    { SHOW_DECIMAL, "hours" }, { SHOW_TEXT, "note" }, { SHOW_NOTHING, NULL },
  };
  static const ListBook book = {
    .list = "visits", .maker = "TRƯỞNG NHÓM TNV", .cells = cells,
    .setup = { .sheet = "B12", .title = "SỔ CHĂM SÓC TẠI NHÀ", .landscape = TRUE, .heading_height = 33, .columns = columns,
               .n_columns = G_N_ELEMENTS (columns), .maker = CT_OFFICE_VOLUNTEERS, .second = "THƯ KÝ" },
  };

  return fill_list (report, &book, error);
}

gboolean
ct_report_fill_b14 (CtReport  *report,
                    GError   **error)
{
  static const CtColumn columns[] = {
    { "Ngày", 23 }, { "Họ và tên", 45 }, { "Nội dung", 70 }, { "Nơi gửi", 42 }, { "Ngày gửi", 23 }, { "Kết quả", 48 },
  };
  static const Cell cells[] = {
    { SHOW_DATE, "date" }, { SHOW_NOTHING, NULL }, { SHOW_TEXT, "title" }, { SHOW_TEXT, "place" }, { SHOW_NOTHING, NULL },
    { SHOW_NOTHING, NULL },
  };
  static const ListBook book = { "activities", "5", "NGƯỜI GHI SỔ", BOOK_OF ("B14", "SỔ QUYỀN LỢI", TRUE, columns), cells };

  return fill_list (report, &book, error);
}

gboolean
ct_report_fill_b17 (CtReport  *report,
                    GError   **error)
{
  static const CtColumn columns[] = {
    { "Mảng", 40 }, { "Nội dung", 62 }, { "Ngày", 23 }, { "Giờ", 14 }, { "Địa điểm", 38 }, { "Người phụ trách", 32 },
    { "Kinh phí", 22 }, { "Kết quả", 22 },
  };
  static const Cell cells[] = {
    { SHOW_AREA, "area" }, { SHOW_TEXT, "title" }, { SHOW_DATE, "date" }, { SHOW_CENTRED, "time" }, { SHOW_TEXT, "place" },
    { SHOW_NOTHING, NULL }, { SHOW_NOTHING, NULL }, { SHOW_STATE, "state" },
  };
  static const ListBook book = { "activities", NULL, "NGƯỜI LẬP", BOOK_OF ("B17", "KẾ HOẠCH HOẠT ĐỘNG", TRUE, columns), cells };

  return fill_list (report, &book, error);
}

gboolean
ct_report_fill_b18 (CtReport  *report,
                    GError   **error)
{
  static const CtColumn columns[] = {
    { "STT", 12 }, { "Số, ký hiệu", 32 }, { "Ngày", 24 }, { "Đi / đến", 20 }, { "Nơi gửi, nơi nhận", 60 }, { "Trích yếu", 80 },
    { "Ghi chú", 24 },
  };
  static const ListBook book = { NULL, NULL, "NGƯỜI GHI SỔ", BOOK_OF ("B18", "SỔ CÔNG VĂN ĐI, ĐẾN", TRUE, columns), NULL };

  return fill_list (report, &book, error);
}

/* ---- B4: by member ---- */

static gboolean
has_reading (CtListRows *rows,
             int         member)
{
  for (guint i = 0; i < ct_list_rows_count (rows); i++)
    if (ct_list_rows_number (rows, i, "member") == member)
      return TRUE;
  return FALSE;
}

static void
add_reading (CtTable             *table,
             const CtRegisterRow *row,
             CtListRows          *rows,
             guint                i,
             gboolean             is_first)
{
  static const Cell cells[] = {
    { SHOW_DATE, "date" }, { SHOW_DECIMAL, "weight" }, { SHOW_NOTHING, NULL }, { SHOW_DECIMAL, "pulse" }, { SHOW_HIGH, "high" },
    { SHOW_TEXT, "note" },
  };
  g_autofree char *birth = ct_birth_dup_vi (row->birth);
  g_autofree char *pressure = g_strdup_printf ("%s/%s", ct_list_rows_text (rows, i, "systolic"),
                                               ct_list_rows_text (rows, i, "diastolic"));

  ct_table_begin_row (table, CT_ROW_READ);
  ct_table_text (table, 0, is_first ? row->name : "");
  ct_table_centre (table, 1, is_first ? birth : "");
  for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
    if (j == 2)
      ct_table_centre (table, (int) j + 2, g_str_equal (pressure, "/") ? "" : pressure);
    else
      show_cell (table, (int) j + 2, &cells[j], rows, i);
}

gboolean
ct_report_fill_b4 (CtReport  *report,
                   GError   **error)
{
  static const CtColumn columns[] = {
    { "Họ và tên", 50 }, { "Năm sinh", 24 }, { "Ngày", 24 }, { "Cân nặng (kg)", 24 }, { "Huyết áp (mmHg)", 30 }, { "Mạch", 18 },
    { "Nhận xét", 28 }, { "Ghi chú", 41 },
  };
  CtTableSetup setup = BOOK_OF ("B4", "SỔ THEO DÕI SỨC KHỎE", TRUE, columns);
  g_autoptr(CtListRows) rows = ct_list_rows_load (report->store, "health", report->from, report->to, error);
  g_autoptr(GPtrArray) members = g_ptr_array_new ();
  g_auto(CtTable) table = { NULL };

  if (rows == NULL)
    return FALSE;
  setup.bar_columns = 2;
  setup.second = "";   /* what people are ill with is no business of the treasurer */
  setup.volume = "Chỉ số cao: đề nghị đi khám tại trạm y tế. Chỉ người có trách nhiệm được xem.";
  for (guint i = 0; i < report->members->rows->len; i++)
    g_ptr_array_add (members, report->members->rows->pdata[i]);
  g_ptr_array_sort (members, ct_register_compare_for_sheet);
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < members->len; i++)
    {
      const CtRegisterRow *row = members->pdata[i];
      gboolean is_first = TRUE;

      if (!has_reading (rows, row->no))
        continue;
      for (guint j = 0; j < ct_list_rows_count (rows); j++)
        if (ct_list_rows_number (rows, j, "member") == row->no)
          {
            add_reading (&table, row, rows, j, is_first);
            is_first = FALSE;
          }
    }
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}
