/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-template.h"

#include "ct-sheet-input.h"

#define N_ROWS 300          /* a club has up to 100 members (domain.md 2) */

typedef enum
{
  ANYTHING,
  ONE_OF,
  OF_LENGTH,
} Rule;

typedef struct
{
  const char        *title;
  double             width;       /* mm */
  Rule               rule;
  const char *const *values;
  int                least, most;
  const char        *hint;
} Column;

static const char *const sexes[] = { "Nữ", "Nam", NULL };
static const char *const households[] = { "Nghèo", "Cận nghèo", "Khó khăn", "Trung bình", "Khá", NULL };
static const char *const yes_no[] = { "Có", "Không", NULL };

/* The names of the columns are ones that the import knows. */
static const Column columns[] = {
  { "Họ và tên", 52, ANYTHING, NULL, 0, 0, "Ghi đủ họ, tên đệm và tên, có dấu." },
  { "Ngày sinh", 26, ANYTHING, NULL, 0, 0, "Ngày/tháng/năm, ví dụ 05/09/1955. Chỉ biết năm thì ghi năm: 1955." },
  { "Giới tính", 18, ONE_OF, sexes, 0, 0, "Chọn Nữ hoặc Nam." },
  { "Ngày vào CLB", 28, ANYTHING, NULL, 0, 0, "Ngày/tháng/năm vào câu lạc bộ." },
  { "Diện hộ", 26, ONE_OF, households, 0, 0, "Chọn trong danh sách; chưa biết thì để trống." },
  { "Tổ", 14, ANYTHING, NULL, 0, 0, "Số tổ hoặc tên tổ; không chia tổ thì để trống." },
  { "Số CCCD", 34, OF_LENGTH, NULL, 12, 12, "12 chữ số, giữ cả số 0 ở đầu." },
  { "Điện thoại", 30, OF_LENGTH, NULL, 10, 14, "10 chữ số, giữ cả số 0 ở đầu." },
  { "Địa chỉ", 50, ANYTHING, NULL, 0, 0, "Thôn, xóm, khu phố." },
  { "Dân tộc", 20, ANYTHING, NULL, 0, 0, "Kinh, Thái, Mường…" },
  { "BHYT", 16, ONE_OF, yes_no, 0, 0, "Có thẻ bảo hiểm y tế: Có hoặc Không." },
  { "Ghi chú", 40, ANYTHING, NULL, 0, 0, "Điều cần nhớ thêm." },
};

static void
write_head (CtSheet *sheet)
{
  const int last = G_N_ELEMENTS (columns) - 1;

  ct_sheet_begin_row (sheet, CT_ROW_WRITE);
  ct_sheet_across (sheet, 0, last, CT_STYLE_BOLD | CT_STYLE_SIZE (14), "DANH SÁCH THÀNH VIÊN CÂU LẠC BỘ");
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_across (sheet, 0, last, CT_STYLE_ITALIC, "Mỗi người một dòng. Bấm vào một ô để xem cách ghi. Không biết thì để trống.");
  ct_sheet_begin_row (sheet, 2 * CT_ROW_READ);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ct_sheet_text (sheet, (int) i, CT_STYLE_HEAD, columns[i].title);
  ct_sheet_set_heading (sheet, ct_sheet_row (sheet), ct_sheet_row (sheet), 1);
}

static void
set_rules (CtSheet *sheet,
           int      first_row)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const CtSheetInput input = {
        .column = (int) i, .first_row = first_row, .last_row = first_row + N_ROWS - 1,
        .title = columns[i].title, .hint = columns[i].hint,
      };

      if (columns[i].rule == ONE_OF)
        ct_sheet_allow_values (sheet, &input, columns[i].values);
      else if (columns[i].rule == OF_LENGTH)
        ct_sheet_expect_length (sheet, &input, columns[i].least, columns[i].most);
      else
        ct_sheet_hint (sheet, &input);
    }
}

gboolean
ct_template_write_members (const char *path,
                           CtDate      today,
                           GError    **error)
{
  g_autoptr(CtWorkbook) workbook = ct_workbook_new (path, "Danh sách thành viên", today, error);
  double widths[G_N_ELEMENTS (columns)];
  const CtSheetSetup setup = {
    .name = "Danh sách", .landscape = TRUE, .n_columns = G_N_ELEMENTS (columns), .widths = widths,
  };
  CtSheet *sheet;

  if (workbook == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    widths[i] = columns[i].width;
  sheet = ct_workbook_add_sheet (workbook, &setup);
  write_head (sheet);
  set_rules (sheet, ct_sheet_row (sheet) + 1);
  for (guint i = 0; i < N_ROWS; i++)
    {
      ct_sheet_begin_row (sheet, CT_ROW_WRITE);
      ct_sheet_blank (sheet, 0, G_N_ELEMENTS (columns) - 1, CT_STYLE_CELL);
    }
  return ct_workbook_save (workbook, error);
}
