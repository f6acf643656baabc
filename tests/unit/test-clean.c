/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of member lists, one kind at a time. */

#include <string.h>

#include "ct-clean.h"
#include "ct-header-words.h"
#include "ct-loose-date.h"
#include "ct-row-kind.h"

static void
test_dates (void)
{
  static const struct { const char *text; CtCellType type; CtShown shown; const char *birth; const char *joined; } cases[] = {
    { "1/10/1950", CT_CELL_TEXT, 0, "1950-10-01", "1950-10-01" },
    { "23-02-1950", CT_CELL_TEXT, 0, "1950-02-23", "1950-02-23" },
    { "20.8.1964", CT_CELL_TEXT, 0, "1964-08-20", "1964-08-20" },
    { "12 / 05/ 1950", CT_CELL_TEXT, 0, "1950-05-12", "1950-05-12" },
    { "Ngày 08 tháng 03 năm 1964", CT_CELL_TEXT, 0, "1964-03-08", "1964-03-08" },
    { "sinh ngày 8/3/1964", CT_CELL_TEXT, 0, "1964-03-08", "1964-03-08" },
    { "08 tháng 3, 1964", CT_CELL_TEXT, 0, "1964-03-08", "1964-03-08" },
    { "07/1936", CT_CELL_TEXT, 0, "1936-07", "1936-07" },
    { "tháng 7 năm 1936", CT_CELL_TEXT, 0, "1936-07", "1936-07" },
    { "1936", CT_CELL_TEXT, 0, "1936", "1936" },
    { "1936", CT_CELL_NUMBER, 0, "1936", "1936" },
    { "SN 1936", CT_CELL_TEXT, 0, "1936", "1936" },
    { "năm 1936", CT_CELL_TEXT, 0, "1936", "1936" },
    { "khoảng 1936", CT_CELL_TEXT, 0, "1936", "1936" },
    { "?/?/1936", CT_CELL_TEXT, 0, "1936", "1936" },
    { "00/00/1936", CT_CELL_TEXT, 0, "1936", "1936" },
    { "00/07/1936", CT_CELL_TEXT, 0, "1936-07", "1936-07" },
    { "1950-12-25", CT_CELL_TEXT, 0, "1950-12-25", "1950-12-25" },
    { "1950/12/25", CT_CELL_TEXT, 0, "1950-12-25", "1950-12-25" },
    { "12/25/1950", CT_CELL_TEXT, 0, "1950-12-25", "1950-12-25" },
    { "25/12/1950 00:00:00", CT_CELL_TEXT, 0, "1950-12-25", "1950-12-25" },
    { "1950-12-25T00:00:00", CT_CELL_DATE, 0, "1950-12-25", "1950-12-25" },
    { "1950-12-25", CT_CELL_DATE, CT_SHOWN_YEAR, "1950-12-25", "1950-12-25" },
    { "1950-01-01", CT_CELL_DATE, CT_SHOWN_YEAR, "1950", "1950" },
    { "1950-07-01", CT_CELL_DATE, CT_SHOWN_MONTH, "1950-07", "1950-07" },
    { "1905-05-03", CT_CELL_DATE, CT_SHOWN_ALL, "1950", "1950" },
    { "12051950", CT_CELL_TEXT, 0, "1950-05-12", "1950-05-12" },
    { "1051950", CT_CELL_NUMBER, 0, "1950-05-01", "1950-05-01" },
    { "19500512", CT_CELL_TEXT, 0, "1950-05-12", "1950-05-12" },
    { "18445", CT_CELL_NUMBER, 0, "1950-07-01", "1950-07-01" },
    { "7.1936", CT_CELL_NUMBER, 0, "1936-07", "1936-07" },
    { "12.195", CT_CELL_NUMBER, 0, "1950-12", "1950-12" },
    { "1/5/50", CT_CELL_TEXT, 0, "1950-05-01", "1950-05-01" },
    { "1/5/19", CT_CELL_TEXT, 0, "1919-05-01", "2019-05-01" },
    { "03-Jul-1961", CT_CELL_TEXT, 0, "1961-07-03", "1961-07-03" },
    { "Mar 12, 1950", CT_CELL_TEXT, 0, "1950-03-12", "1950-03-12" },
    { "31/02/1950", CT_CELL_TEXT, 0, "no such day", "no such day" },
    { "29/02/1951", CT_CELL_TEXT, 0, "no such day", "no such day" },
    { "32/01/1950", CT_CELL_TEXT, 0, "no such day", "no such day" },
    { "13/13/1950", CT_CELL_TEXT, 0, "no such day", "no such day" },
    { "", CT_CELL_TEXT, 0, "", "" }, { "-", CT_CELL_TEXT, 0, "", "" }, { "?", CT_CELL_TEXT, 0, "", "" }, { "…", CT_CELL_TEXT, 0, "", "" },
    { "không rõ", CT_CELL_TEXT, 0, "not understood", "not understood" },
    { "Nữ", CT_CELL_TEXT, 0, "not understood", "not understood" },
    { "64", CT_CELL_NUMBER, 0, "1964", "1964" },
    { "7", CT_CELL_NUMBER, 0, "not understood", "not understood" },
    { "20024", CT_CELL_TEXT, 0, "1954-10-27", "1954-10-27" },
    { "202401", CT_CELL_TEXT, 0, "not understood", "not understood" },
    { "1/2/3/4/5/6/7/8", CT_CELL_TEXT, 0, "not understood", "not understood" },
    { "999999999999999999999999", CT_CELL_TEXT, 0, "not understood", "not understood" },
    { "1/1/0000", CT_CELL_TEXT, 0, "not understood", "not understood" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int is_birth = 0; is_birth < 2; is_birth++)
      {
        const char *wanted = is_birth ? cases[i].birth : cases[i].joined;
        CtLooseDate date;
        CtLooseHow how;
        CtLooseResult result = ct_loose_date_read (cases[i].text, cases[i].type, cases[i].shown, 2026, is_birth, &date, &how);
        g_autofree char *text = result == CT_LOOSE_READ  ? ct_loose_date_dup_iso (date)
                              : result == CT_LOOSE_EMPTY ? g_strdup ("")
                              : g_strdup (result == CT_LOOSE_NO_SUCH_DAY ? "no such day" : "not understood");

        if (strcmp (text, wanted) != 0)
          g_error ("“%s” is %s, should be %s", cases[i].text, text, wanted);
      }
}

static void
test_names (void)
{
  static const struct { const char *text; const char *name; const char *nickname; } cases[] = {
    { "NGUYỄN VĂN AN", "Nguyễn Văn An", NULL }, { "nguyễn văn an", "Nguyễn Văn An", NULL }, { "Nguyễn thị Hòa", "Nguyễn Thị Hòa", NULL },
    { "12. Trần Thị Thu", "Trần Thị Thu", NULL }, { "3) Trần Thị Thu", "Trần Thị Thu", NULL }, { "- Trần Thị Thu", "Trần Thị Thu", NULL },
    { "Trần Thị Thu (Thu béo)", "Trần Thị Thu", "Thu béo" }, { "TRẦN THỊ THU (THU BÉO)", "Trần Thị Thu", "Thu Béo" },
    { "Trần Thị Thu.", "Trần Thị Thu", NULL }, { "H'HEN NIÊ", "H'Hen Niê", NULL }, { "Y-BLIẾT", "Y-Bliết", NULL },
    { "ĐẶNG ÂN", "Đặng Ân", NULL }, { "(", "(", NULL }, { "1.", "1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *nickname = NULL;
      g_autofree char *name = ct_clean_name (cases[i].text, &nickname);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (nickname, ==, cases[i].nickname);
    }
}

static void
test_words (void)
{
  static const struct { const char *text; const char *household; } classes[] = {
    { "Hộ nghèo", "poor" }, { "HN", "poor" }, { "N", "poor" }, { "nghèo", "poor" }, { "Nghèo (mã A)", "poor" }, { "H. nghèo", "poor" },
    { "Cận nghèo", "near-poor" }, { "Hộ cận nghèo", "near-poor" }, { "HCN", "near-poor" }, { "CN", "near-poor" }, { "cận", "near-poor" },
    { "Khó khăn", "hardship" }, { "KK", "hardship" }, { "Đặc biệt khó khăn", "hardship" }, { "Trung bình", "average" }, { "TB", "average" },
    { "Khá", "well-off" }, { "Khá giả", "well-off" }, { "K", "well-off" }, { "Không", "" }, { "Không nghèo", "" }, { "Thoát nghèo", "" },
    { "Mới thoát nghèo 2024", "" }, { "Bình thường", "" }, { "-", "" }, { "", "" }, { "neo đơn", NULL }, { "2024", NULL },
  };
  static const struct { const char *text; char sex; } sexes[] = {
    { "Nam", 'm' }, { "NAM", 'm' }, { "nữ", 'f' }, { "Nu", 'f' }, { "F", 'f' }, { "M", 'm' }, { "Bà", 'f' }, { "ông", 'm' }, { "", 0 },
    { "x", 0 }, { "Nam/Nữ", 0 }, { "1", 0 }, { "không", 0 },
  };
  static const struct { const char *text; const char *header; const char *group; } groups[] = {
    { "1", "Tổ", "Tổ 1" }, { "01", "Tổ", "Tổ 1" }, { "III", "Tổ", "Tổ III" }, { "2", "Nhóm", "Nhóm 2" }, { "Tổ 2", "Tổ", "Tổ 2" },
    { "TỔ HOA SEN", "Tổ", "Tổ Hoa Sen" }, { "tổ 2", "", "Tổ 2" }, { "Xóm Đoài", "Tổ", "Xóm Đoài" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    g_assert_cmpstr (ct_clean_household (classes[i].text, FALSE), ==, classes[i].household);
  g_assert_cmpstr (ct_clean_household ("K", TRUE), ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    g_assert_cmpint (ct_clean_sex (sexes[i].text), ==, sexes[i].sex);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *group = ct_clean_group (groups[i].text, groups[i].header);

      g_assert_cmpstr (group, ==, groups[i].group);
    }
}

static void
test_numbers (void)
{
  static const struct { const char *text; const char *phone; const char *second; } phones[] = {
    { "0912345678", "0912345678", NULL }, { "912345678", "0912345678", NULL }, { "0912.345.678", "0912345678", NULL },
    { "+84 912 345 678", "0912345678", NULL }, { "01623456789", "0323456789", NULL }, { "0912345678 - 0387282754", "0912345678", "ĐT: 0912345678 - 0387282754" },
    { "0912345678, 0387282754 (con)", "0912345678", "ĐT: 0912345678, 0387282754 (con)" }, { "0912345678 (con trai)", "0912345678", NULL },
    { "ĐT: 0912345678", "0912345678", NULL }, { "gọi con", NULL, NULL }, { "12345678", "12345678", NULL },
  };
  static const struct { const char *text; const char *id; } ids[] = {
    { "001156000001", "001156000001" }, { "1156000001", "001156000001" }, { "38061000002", "038061000002" }, { "012345678", "012345678" },
    { "12345678", "012345678" }, { "001 156 000 001", "001156000001" }, { "012345678/001156000001", "001156000001" }, { "chưa có", NULL },
    { "1234567", "1234567" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phones); i++)
    {
      g_autoptr(GPtrArray) notes = ct_list_notes_new ();
      g_autofree char *second = NULL;
      g_autofree char *phone = ct_clean_phone (phones[i].text, &second, notes);

      g_assert_cmpstr (phone, ==, phones[i].phone);
      g_assert_cmpstr (second, ==, phones[i].second);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(GPtrArray) notes = ct_list_notes_new ();
      g_autofree char *id = ct_clean_id_number (ids[i].text, 0, 0, notes);

      g_assert_cmpstr (id, ==, ids[i].id);
    }
}

static void
test_headers (void)
{
  static const struct { const char *parent; const char *header; CtListField field; } cases[] = {
    { "", "TT", CT_LIST_FIELD_ORDINAL }, { "", "Số TT", CT_LIST_FIELD_ORDINAL }, { "", "S.T.T", CT_LIST_FIELD_ORDINAL },
    { "", "Họ và tên", CT_LIST_FIELD_NAME }, { "", "HỌ  TÊN", CT_LIST_FIELD_NAME }, { "", "Ho va ten", CT_LIST_FIELD_NAME },
    { "", "Họ & tên hội viên", CT_LIST_FIELD_NAME }, { "", "Họ tên chủ hộ", CT_LIST_FIELD_KNOWN }, { "", "Họ và tên đệm", CT_LIST_FIELD_FAMILY_NAME },
    { "", "Tên", CT_LIST_FIELD_GIVEN_NAME }, { "", "Tên gọi khác", CT_LIST_FIELD_NICKNAME }, { "", "Ngày, tháng, năm sinh", CT_LIST_FIELD_BIRTH },
    { "", "N.sinh", CT_LIST_FIELD_BIRTH }, { "Năm sinh", "Nam", CT_LIST_FIELD_MALE }, { "Năm sinh", "Nữ", CT_LIST_FIELD_FEMALE },
    { "Ngày sinh", "Năm", CT_LIST_FIELD_BIRTH_YEAR }, { "", "Nam/Nữ", CT_LIST_FIELD_SEX }, { "", "Nữ (x)", CT_LIST_FIELD_FEMALE },
    { "", "Ngày vào CLB", CT_LIST_FIELD_JOINED }, { "", "Ngày vào Hội NCT", CT_LIST_FIELD_ASSOCIATION }, { "", "Diện hộ", CT_LIST_FIELD_HOUSEHOLD },
    { "", "Hộ nghèo/CN", CT_LIST_FIELD_HOUSEHOLD }, { "Diện hộ", "Nghèo", CT_LIST_FIELD_POOR }, { "", "Hộ cận nghèo", CT_LIST_FIELD_NEAR_POOR },
    { "", "Tổ", CT_LIST_FIELD_GROUP }, { "", "Chức vụ trong CLB", CT_LIST_FIELD_ROLE }, { "", "Số CCCD/CMND", CT_LIST_FIELD_ID_NUMBER },
    { "", "Ngày cấp CCCD", CT_LIST_FIELD_KNOWN }, { "CCCD", "Số", CT_LIST_FIELD_ID_NUMBER }, { "", "Số ĐT", CT_LIST_FIELD_PHONE },
    { "", "SĐT người thân", CT_LIST_FIELD_KNOWN }, { "", "Chỗ ở hiện nay", CT_LIST_FIELD_ADDRESS }, { "", "Thôn", CT_LIST_FIELD_ADDRESS_PART },
    { "", "Dân tộc", CT_LIST_FIELD_ETHNICITY }, { "", "Số thẻ BHYT", CT_LIST_FIELD_INSURED }, { "", "Hạn thẻ BHYT", CT_LIST_FIELD_INSURANCE_UNTIL },
    { "", "Người thừa kế", CT_LIST_FIELD_HEIR }, { "", "Ghi chú", CT_LIST_FIELD_NOTE }, { "", "Số tiền vay (đồng)", CT_LIST_FIELD_MONEY },
    { "", "Dư nợ", CT_LIST_FIELD_MONEY }, { "", "Ký nhận", CT_LIST_FIELD_KNOWN }, { "", "Hoạt động", CT_LIST_FIELD_NONE },
    { "", "", CT_LIST_FIELD_NONE }, { "", "2025", CT_LIST_FIELD_NONE },
  };
  g_autoptr(CtHeaderWords) words = ct_header_words_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtHeaderGuess guesses[CT_HEADER_MAX_GUESSES];
      guint n = ct_header_words_guess (words, cases[i].parent, cases[i].header, guesses);
      CtListField field = n > 0 ? guesses[0].field : CT_LIST_FIELD_NONE;

      if (field != cases[i].field)
        g_error ("“%s / %s” is %s, should be %s", cases[i].parent, cases[i].header, ct_list_field_name (field),
                 ct_list_field_name (cases[i].field));
    }
}

static void
test_headings (void)
{
  static const struct { const char *text; const char *group; char sex; const char *household; } cases[] = {
    { "Tổ 1", "Tổ 1", 0, NULL }, { "I. TỔ 1 (12 người)", "Tổ 1", 0, NULL }, { "Tổ 2: 12 hội viên", "Tổ 2", 0, NULL },
    { "Tổ: 3", "Tổ 3", 0, NULL }, { "Nhóm A", "Nhóm A", 0, NULL }, { "Xóm Đoài - Tổ trưởng: Bùi Văn Hạnh", "Xóm Đoài", 0, NULL },
    { "Ban chủ nhiệm", NULL, 0, NULL }, { "Tổ trưởng", NULL, 0, NULL }, { "NỮ", NULL, 'f', NULL }, { "A. Nam (20 người)", NULL, 'm', NULL },
    { "Hội viên nữ", NULL, 'f', NULL }, { "Hộ nghèo", NULL, 0, "poor" }, { "II. Hội viên", NULL, 0, NULL }, { "Tổng cộng", NULL, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtRowHeading heading = { 0 };

      ct_row_heading_read (cases[i].text, &heading);
      g_assert_cmpstr (heading.group, ==, cases[i].group);
      g_assert_cmpint (heading.sex, ==, cases[i].sex);
      g_assert_cmpstr (heading.household, ==, cases[i].household);
      ct_row_heading_clear (&heading);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clean/dates", test_dates);
  g_test_add_func ("/clean/names", test_names);
  g_test_add_func ("/clean/words", test_words);
  g_test_add_func ("/clean/numbers", test_numbers);
  g_test_add_func ("/clean/headers", test_headers);
  g_test_add_func ("/clean/headings", test_headings);
  return g_test_run ();
}
