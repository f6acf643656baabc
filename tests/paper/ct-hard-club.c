/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-hard-club.h"

#include <jansson.h>

#include "ct-register.h"
#include "ct-sample-large.h"

/* Forty-five letters with the longest of all names, each another one. */
#define LONGEST_NAME 45

static CtDate
day (int month, int number)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_from_ymd (CT_HARD_YEAR, month, number, &date));
  return date;
}

static void G_GNUC_PRINTF (2, 3)
execute (CtBook     *book,
         const char *format,
         ...)
{
  const CtActor actor = { .today = day (2, 28), .at = "2023-02-28 00:00:00", .who = "test" };
  g_auto(CtOutcome) outcome = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *line = NULL;
  json_error_t wrong;
  json_t *command;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  command = json_loads (line, 0, &wrong);
  if (command == NULL)
    g_error ("%s: %s", line, wrong.text);
  ct_book_execute_json (book, command, &actor, &outcome, &error);
  if (error != NULL)
    g_error ("%s: %s", line, error->message);
}

static char *
dup_long_name (int no)
{
  static const char *const given[] = { "Phượng", "Thương", "Nguyệt", "Hường", "Khuyên", "Trường", "Nhượng", "Quỳnh" };
  g_autofree char *name = g_strdup_printf ("Công Tằng Tôn Nữ Nguyễn Thị Hoàng %s %s", given[no % 8], given[no / 8 % 8]);
  g_autofree char *longer = g_strdup_printf ("%s Phương", name);

  if (g_utf8_strlen (longer, -1) <= LONGEST_NAME)
    return g_steal_pointer (&longer);
  return g_steal_pointer (&name);
}

static void
rename_all (CtBook *book,
            int     n_members)
{
  for (int no = 1; no <= n_members; no++)
    {
      g_autofree char *name = dup_long_name (no);

      execute (book, "{\"do\": \"member.set\", \"member\": %d, \"name\": \"%s\", \"address\": \"số nhà 128, ngõ 345, thôn Phương Trung "
                     "Thượng\", \"role\": \"%s\", \"note\": \"ở cùng con gái út, chân yếu, đi lại khó khăn\"}",
               no, name, no == 2 ? "Chủ nhiệm" : no == 3 ? "Thủ quỹ" : no == 4 ? "Kế toán - Thư ký" : "Tổ trưởng tình nguyện viên");
    }
}

static void
set_club (CtBook *book)
{
  execute (book, "{\"do\": \"club.set\", \"from\": \"2023-01-01\", \"name\": \"CLB LTHTGN khu dân cư Phương Trung Thượng số 2\", "
                 "\"village\": \"thôn Phương Trung Thượng Nhất\", \"commune\": \"xã Nghĩa Thuận Trung Phương\", "
                 "\"province\": \"Bà Rịa - Vũng Tàu\", \"place\": \"Nhà sinh hoạt cộng đồng thôn Phương Trung Thượng Nhất\", "
                 "\"loan_max\": 999999999, \"dues\": 123456789}");
}

/* Loans of nine digits, to whom the club owes nothing. */
static int
lend (CtBook *book,
      int     n_members,
      int     n_loans)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtRegister) members = ct_register_load (ct_book_get_store (book), day (1, 1), &error);
  int lent = 0;

  g_assert_no_error (error);
  execute (book, "{\"do\": \"fund.open\", \"fund\": \"QTTN\", \"date\": \"2023-01-02\", \"amount\": 9876543210, \"origin\": \"support\"}");
  for (int no = 1; no <= n_members && lent < n_loans; no++)
    {
      const CtRegisterRow *row = ct_register_find (members, no);
      g_auto(CtOutcome) outcome = { 0 };
      const CtActor actor = { .today = day (1, 3), .at = "2023-01-03 00:00:00", .who = "test" };
      json_t *command;

      if (row == NULL || !ct_register_row_is_member (row) || row->outstanding > 0)
        continue;
      command = json_pack ("{s:s, s:i, s:s, s:I, s:i, s:s}", "do", "loan.apply", "member", no, "date", "2023-01-03", "amount",
                           (json_int_t) 345678901, "months", 24, "purpose",
                           "nuôi bò sinh sản, sửa chuồng trại và mua thức ăn cho đàn lợn nái");
      ct_book_execute_json (book, command, &actor, &outcome, &error);
      g_assert_no_error (error);
      execute (book, "{\"do\": \"loan.approve\", \"loan\": \"%s\", \"date\": \"2023-01-03\", \"resolution\": \"BB 01/2023\", "
                     "\"override\": \"hội nghị nhất trí\"}", outcome.id);
      execute (book, "{\"do\": \"loan.disburse\", \"loan\": \"%s\", \"date\": \"2023-01-04\", \"first_due\": \"2023-01-10\"}", outcome.id);
      if (lent % 2 == 0)
        execute (book, "{\"do\": \"loan.repay\", \"loan\": \"%s\", \"date\": \"2023-01-09\", \"amount\": 123456789}", outcome.id);
      lent++;
    }
  return lent;
}

static void
meet (CtBook *book,
      int     n_members)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtRegister) members = ct_register_load (ct_book_get_store (book), day (1, CT_HARD_DAY), &error);
  const CtActor actor = { .today = day (1, CT_HARD_DAY), .at = "2023-01-10 00:00:00", .who = "test" };
  g_auto(CtOutcome) outcome = { 0 };

  g_assert_no_error (error);
  ct_book_execute_json (book, json_pack ("{s:s, s:s}", "do", "meeting.open", "date", "2023-01-10"), &actor, &outcome, &error);
  g_assert_no_error (error);
  for (int no = 1; no <= n_members; no++)
    {
      const CtRegisterRow *row = ct_register_find (members, no);

      if (row != NULL && ct_register_row_is_member (row))
        execute (book, "{\"do\": \"meeting.row\", \"meeting\": %s, \"member\": %d, \"present\": \"x\", \"dues\": 123456789, "
                       "\"weight\": 65.5, \"systolic\": 185, \"diastolic\": 115}", outcome.id, no);
    }
  execute (book, "{\"do\": \"meeting.post\", \"meeting\": %s}", outcome.id);
}

static void
spend (CtBook *book)
{
  execute (book, "{\"do\": \"receipt\", \"fund\": \"QCS\", \"date\": \"2023-01-12\", \"amount\": 9123456789, \"category\": \"donation\", "
                 "\"text\": \"Công ty cổ phần Đầu tư Xây dựng và Thương mại Phương Trung Thượng ủng hộ quỹ chăm sóc người cao tuổi\", "
                 "\"party\": \"Công ty cổ phần Đầu tư Xây dựng và Thương mại Phương Trung Thượng\"}");
  execute (book, "{\"do\": \"payment\", \"fund\": \"QCS\", \"date\": \"2023-01-13\", \"amount\": 1234567891, \"category\": \"gift\", "
                 "\"text\": \"Tặng quà Tết Quý Mão cho các cụ từ 80 tuổi trở lên, người ốm đau và hộ nghèo của toàn khu dân cư\", "
                 "\"member\": 5}");
  execute (book, "{\"do\": \"transfer\", \"from\": \"QCS\", \"to\": \"QHD\", \"date\": \"2023-01-14\", \"amount\": 1111111111, "
                 "\"text\": \"điều chuyển theo nghị quyết hội nghị thành viên ngày 10 tháng 01 năm 2023\"}");
  execute (book, "{\"do\": \"activity.plan\", \"area\": 4, \"kind\": \"giúp nhau\", \"title\": \"Sửa nhà, lợp lại mái, làm sân cho gia "
                 "đình bà Công Tằng Tôn Nữ ở cuối thôn\", \"date\": \"2023-01-15\", \"place\": \"cuối thôn Phương Trung Thượng Nhất\"}");
  execute (book, "{\"do\": \"interest.split\", \"date\": \"2023-01-20\"}");
}

CtBook *
ct_hard_club_new (int n_members)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "hard", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  g_assert_true (ct_sample_large_build (book, n_members, 24, 7, NULL, NULL, &error));
  g_assert_no_error (error);
  set_club (book);
  rename_all (book, n_members);
  g_assert_cmpint (lend (book, n_members, 20), >, 0);
  meet (book, n_members);
  spend (book);
  return book;
}
