/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-heavy.h"
#include "ct-paper-check.h"
#include "ct-paper-sample.h"
#include "ct-paper-texts.h"

/* Forms 02 to 14: what paper.md 4 asks of every page, and the figures that each has to show. */

static CtFonts *fonts;

static const CtPageSpec voucher_page = { 210, 297, 8, 5, 20, 12 };
static const CtPageSpec calendar_page = { 297, 210, 12, 12, 20, 15 };

static CtDate
day (int year, int month, int number)
{
  CtDate date;

  g_assert_true (ct_date_from_ymd (year, month, number, &date));
  return date;
}

/* A few of the repetitions always run, the others as CT_HEAVY says. */
static gboolean
runs (guint        repetition,
      const guint *always,
      gsize        n_always)
{
  for (gsize i = 0; i < n_always; i++)
    if (always[i] == repetition)
      return TRUE;
  return ct_heavy_pick (repetition);
}

static char *
repeat (const char *text,
        guint       times)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append_printf (string, "%s%s", i > 0 ? " " : "", text);
  return g_string_free (string, FALSE);
}

static void
test_vouchers (void)
{
  for (CtVoucherKind kind = CT_VOUCHER_RECEIPT; kind <= CT_VOUCHER_NOTE; kind++)
    for (guint length = 1; length < 60; length++)
      {
        static const guint always[] = { 1, 4, 8, 20, 59 };
        g_autoptr(CtVoucherForm) form = ct_paper_sample_long_voucher (kind);
        g_autoptr(CtPaper) paper = NULL;

        if (!runs (length, always, G_N_ELEMENTS (always)))
          continue;
        g_free (form->reason);
        form->reason = repeat ("Ủng hộ xây nhà sinh hoạt cho thôn", length);
        paper = ct_voucher_form_print ((const CtVoucherForm *const *) &form, 1, fonts);
        ct_paper_check (paper, &voucher_page);
        g_assert_cmpuint (ct_paper_count_text (paper, "1.234.567.891 đồng"), ==, 2);
        g_assert_cmpuint (ct_paper_count_text (paper, "THỦ QUỸ"), ==, 2);
      }
}

/* Two different receipts of a meeting share a sheet; others have two copies on one of their own. */
static void
test_voucher_copies (void)
{
  g_autoptr(CtVoucherForm) dues = ct_paper_sample_list_receipt (FALSE);
  g_autoptr(CtVoucherForm) interest = ct_paper_sample_list_receipt (TRUE);
  g_autoptr(CtVoucherForm) payment = ct_paper_sample_payment ();
  const CtVoucherForm *forms[] = { dues, interest, dues, payment };
  g_autoptr(CtPaper) paper = ct_voucher_form_print (forms, G_N_ELEMENTS (forms), fonts);

  ct_paper_check (paper, &voucher_page);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 3);
  g_assert_cmpuint (ct_paper_count_text (paper, "Năm trăm hai mươi nghìn đồng."), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "Số: PC 0029/2026"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "(Đã ký tại bảng kê)"), ==, 3);
}

static void
test_cancelled (void)
{
  g_autoptr(CtVoucherForm) form = ct_paper_sample_receipt ();
  g_autoptr(CtPaper) paper = NULL;

  form->cancelled_on = day (2026, 6, 12);
  form->cancel_reason = g_strdup ("ghi nhầm quỹ");
  paper = ct_voucher_form_print ((const CtVoucherForm *const *) &form, 1, fonts);
  ct_paper_check (paper, &voucher_page);
  g_assert_cmpuint (ct_paper_count_text (paper, "ĐÃ HỦY"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "Số: PT 0021/2026"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "Đã hủy ngày 12/06/2026. Lý do:"), ==, 2);
}

/* What is carried from a page is what the next one brings forward. */
static void
check_carried (CtPaper *paper,
               int      column)
{
  g_autoptr(GArray) carried = ct_paper_read_amounts (paper, CT_ROLE_CARRY, column);

  g_assert_cmpuint (carried->len, ==, 2 * (ct_paper_get_n_pages (paper) - 1));
  for (guint i = 0; i < carried->len; i += 2)
    g_assert_cmpint (g_array_index (carried, CtDong, i), ==, g_array_index (carried, CtDong, i + 1));
}

static void
test_collection_list (void)
{
  g_autoptr(CtCollectionList) list = ct_paper_sample_collection ();
  g_autoptr(CtPaper) paper = ct_collection_list_print (list, fonts);
  CtDong sum = 0;

  ct_paper_check (paper, &ct_page_a4);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 3);
  g_assert_cmpuint (ct_paper_count_text (paper, "Tổng cộng (50 người)"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "3.064.000"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "3.890.000"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "3.920.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "Tổng số tiền (viết bằng chữ): Ba triệu chín trăm hai mươi nghìn đồng."), ==, 1);
  for (int column = 2; column <= 6; column++)
    check_carried (paper, column);

  for (guint n = 0; n < 400; n = 2 * n + 1)
    {
      g_autoptr(CtPaper) other = NULL;

      g_array_set_size (list->rows, 0);
      for (guint i = 0; i < n; i++)
        *ct_collection_list_add_row (list) =
          (CtCollectionRow) { g_strdup ("Công Tằng Tôn Nữ Hoàng Thị Nguyệt Phương Thảo"), 1940 + i % 60, 999999, 999999999, 99999999, 999999 };
      list->signed_on_sheet = n % 2 == 1;
      other = ct_collection_list_print (list, fonts);
      ct_paper_check (other, &ct_page_a4);
      check_carried (other, 6);
      sum = n * (CtDong) (999999 + 999999999 + 99999999 + 999999);
      {
        g_autoptr(GArray) totals = ct_paper_read_amounts (other, CT_ROLE_TOTAL, 6);

        g_assert_cmpint (g_array_index (totals, CtDong, totals->len - 1), ==, sum);
      }
    }
}

static void
test_cash_book (void)
{
  g_autoptr(CtCashForm) month = ct_paper_sample_cash_book (FALSE);
  g_autoptr(CtCashForm) year = ct_paper_sample_cash_book (TRUE);
  g_autoptr(CtPaper) month_paper = ct_cash_form_print (month, fonts);
  g_autoptr(CtPaper) year_paper = ct_cash_form_print (year, fonts);

  ct_paper_check (month_paper, &ct_page_a4_landscape);
  ct_paper_check (year_paper, &ct_page_a4_landscape);
  g_assert_cmpuint (ct_paper_get_n_pages (month_paper), ==, 1);
  g_assert_cmpuint (ct_paper_get_n_pages (year_paper), ==, 4);
  g_assert_cmpuint (ct_paper_count_text (month_paper, "3.838.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (month_paper, "5.666.000"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (year_paper, "10.605.900"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (year_paper, "7.600.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (year_paper, "Cộng phát sinh tháng 12"), ==, 1);
  for (int column = 5; column <= 7; column++)
    check_carried (year_paper, column);
}

/* A ruled line is there to be read, and counts nowhere. */
static void
test_void_entry (void)
{
  g_autoptr(CtCashForm) book = ct_paper_sample_cash_book (FALSE);
  g_autoptr(CtPaper) paper = NULL;
  CtCashFormRow *row = ct_cash_form_add_row (book);

  row->date = row->entered = day (2026, 6, 12);
  row->payment = g_strdup ("0020");
  row->text = g_strdup ("Ghi nhầm");
  row->out = 777777;
  row->is_void = TRUE;
  paper = ct_cash_form_print (book, fonts);
  ct_paper_check (paper, &ct_page_a4_landscape);
  g_assert_cmpuint (ct_paper_count_text (paper, "777.777"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "1.400.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "5.666.000"), ==, 2);
}

static void
test_agreements (void)
{
  static const guint always[] = { 1, 8, 12, 13, 24, 60 };

  for (guint periods = 1; periods <= 60; periods++)
    {
      g_autoptr(CtAgreement) agreement = ct_paper_sample_agreement (periods, 500000);
      g_autoptr(CtPaper) paper = NULL;
      g_autoptr(CtPaper) application = NULL;

      if (!runs (periods, always, G_N_ELEMENTS (always)))
        continue;
      paper = ct_agreement_print (agreement, fonts);
      application = ct_agreement_print_application (agreement, fonts);
      ct_paper_check (paper, &ct_page_a4);
      ct_paper_check (application, &ct_page_a4);
      g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, periods <= 12 ? 1 : periods <= 24 ? 2 : ct_paper_get_n_pages (paper));
      g_assert_cmpuint (ct_paper_count_text (paper, "BÊN VAY"), ==, 1);
      g_assert_cmpuint (ct_paper_get_n_pages (application), ==, 1);
    }
}

/* A club is no bank, and does not speak like one. */
static void
test_forbidden_words (void)
{
  static const char *const words[] = { "ngân hàng", "gửi tiết kiệm", "huy động vốn" };
  g_autoptr(CtAgreement) agreement = ct_paper_sample_agreement (8, 500000);
  g_autoptr(CtPaper) paper = ct_agreement_print (agreement, fonts);
  guint n_marks;
  const CtPaperMark *marks = ct_paper_get_marks (paper, 0, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (words) && marks[i].text != NULL; j++)
      {
        g_autofree char *lower = g_utf8_strdown (marks[i].text, -1);

        g_assert_null (strstr (lower, words[j]));
      }
}

static void
test_booklets (void)
{
  static const guint always[] = { 0, 6, 12, 13, 60 };

  for (guint payments = 0; payments <= 60; payments++)
    {
      g_autoptr(CtBooklet) booklet = ct_paper_sample_booklet (payments);
      g_autoptr(CtPaper) paper = NULL;

      if (!runs (payments, always, G_N_ELEMENTS (always)))
        continue;
      paper = ct_booklet_print (booklet, fonts);
      ct_paper_check (paper, &ct_page_a5);
      g_assert_cmpuint (ct_paper_count_text (paper, "nhận vốn"), ==, 1);
      g_assert_cmpuint (ct_paper_count_text (paper, "Mang sang"), ==, ct_paper_get_n_pages (paper) - 1);
      g_assert_cmpuint (ct_paper_count_text (paper, "Cộng mang sang"), ==, ct_paper_get_n_pages (paper) - 1);
    }
}

static void
test_minutes (void)
{
  g_autoptr(CtMinutes) minutes = ct_paper_sample_minutes ();
  g_autoptr(CtPaper) paper = ct_minutes_print (minutes, fonts);
  g_autoptr(CtPaper) aloud = ct_minutes_print_read_aloud (minutes, fonts);
  g_autoptr(CtPaper) blank = NULL;

  ct_paper_check (paper, &ct_page_a4);
  ct_paper_check (aloud, &ct_page_a4);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "27.847.700"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "9. Kế hoạch tháng tới. Sinh hoạt ngày 10/01/2027 (Chủ nhật, âm lịch 03/12)."), ==, 1);
  minutes->blank = TRUE;
  blank = ct_minutes_print (minutes, fonts);
  ct_paper_check (blank, &ct_page_a4);
  g_assert_cmpuint (ct_paper_count_text (blank, "27.847.700"), ==, 0);
}

/* The longest words in every place of them, with letters that are wide. */
static void
test_minutes_in_words (void)
{
  static const char *const fields[] = {
    "guests", "agenda", "programme", "opinions", "topic", "speaker", "in_need", "help", "proposals", "decisions", "plan", "tasks",
    "difference", "ended",
  };

  for (guint letters = CT_PAPER_TEXT_LONGEST; letters > 0; letters /= 4)
    {
      g_autoptr(CtMinutes) minutes = ct_paper_sample_minutes ();
      g_autoptr(GString) words = g_string_new (NULL);
      g_autoptr(CtPaper) paper = NULL;
      g_autoptr(CtPaper) blank = NULL;

      for (guint i = 0; i < letters; i++)
        g_string_append (words, i % 7 == 6 && i + 1 < letters ? " " : "Ừ");
      minutes->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        g_hash_table_insert (minutes->texts, (gpointer) fields[i], g_strdup (words->str));
      paper = ct_minutes_print (minutes, fonts);
      ct_paper_check (paper, &ct_page_a4);
      minutes->blank = TRUE;
      blank = ct_minutes_print (minutes, fonts);
      ct_paper_check (blank, &ct_page_a4);
      g_assert_cmpuint (ct_paper_count_text (blank, "Chương trình:"), ==, 0);
    }
}

static void
test_cash_count (void)
{
  g_autoptr(CtCashCountForm) count = ct_paper_sample_cash_count ();
  g_autoptr(CtPaper) paper = ct_cash_count_form_print (count, fonts);
  g_autoptr(CtPaper) blank = NULL;

  ct_paper_check (paper, &ct_page_a4);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "27.847.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "Chênh lệch (số đếm được trừ số dư sổ): -700 đồng (thiếu 700 đồng)."), ==, 1);
  count->blank = TRUE;
  blank = ct_cash_count_form_print (count, fonts);
  ct_paper_check (blank, &ct_page_a4);
}

static void
test_report (void)
{
  g_autoptr(CtMonthReport) report = ct_paper_sample_month_report ();
  g_autoptr(CtPaper) paper = ct_month_report_print (report, fonts);
  g_autoptr(CtPaper) posting = ct_month_report_print_posting (report, fonts);
  g_autoptr(CtPaper) with_arrears = NULL;

  ct_paper_check (paper, &ct_page_a4);
  ct_paper_check (posting, &ct_page_a4);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 2);
  g_assert_cmpuint (ct_paper_get_n_pages (posting), ==, 1);
  /* The code is in the foot of every page, and in its frame. */
  g_assert_cmpuint (ct_paper_count_text (paper, "BC-01 · PT-AM-BA01 · 12/2026 · Mã kiểm tra: D621 2441 BE3A 5A5F"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "Mã kiểm tra: D621 2441 BE3A 5A5F"), ==, 1);

  /* In a village one sum is a name. */
  g_assert_cmpuint (ct_paper_count_text (posting, "Trong đó quá hạn"), ==, 0);
  report->overdue_borrowers = 3;
  with_arrears = ct_month_report_print_posting (report, fonts);
  g_assert_cmpuint (ct_paper_count_text (with_arrears, "Trong đó quá hạn"), ==, 1);
}

static void
test_handover (void)
{
  static const guint always[] = { 0, 3, 16, 17, 18, 90 };

  for (guint loans = 0; loans <= 90; loans++)
    {
      g_autoptr(CtHandover) handover = ct_paper_sample_handover (loans);
      g_autoptr(CtPaper) paper = NULL;
      g_autofree char *label = g_strdup_printf ("Cộng %u khoản", loans);

      if (!runs (loans, always, G_N_ELEMENTS (always)))
        continue;
      paper = ct_handover_print (handover, fonts);
      ct_paper_check (paper, &ct_page_a4);
      g_assert_cmpuint (ct_paper_count_text (paper, label), ==, 1);
      g_assert_cmpuint (ct_paper_count_text (paper, "BÊN NHẬN"), ==, 1);
      if (loans == 17)
        g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 2);
    }
}

/* The boxes are empty, always. */
static void
test_consent (void)
{
  g_autoptr(CtConsent) consent = ct_paper_sample_consent ();
  g_autoptr(CtPaper) paper = ct_consent_print (consent, fonts);
  guint n_marks, boxes = 0;
  const CtPaperMark *marks = ct_paper_get_marks (paper, 0, &n_marks);

  ct_paper_check (paper, &ct_page_a4);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 1);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CT_MARK_FRAME && marks[i].column >= 3)
      {
        boxes++;
        g_assert_cmpfloat_with_epsilon (marks[i].box.width, 6, 0.01);
        for (guint j = 0; j < n_marks; j++)
          g_assert_false (marks[j].kind == CT_MARK_TEXT && marks[j].ink.x > marks[i].box.x - 1 &&
                          marks[j].ink.x < marks[i].box.x + 7 && marks[j].ink.y > marks[i].box.y - 1 &&
                          marks[j].ink.y < marks[i].box.y + 7);
      }
  g_assert_cmpuint (boxes, ==, 12);
}

static void
test_care_sheet (void)
{
  g_autoptr(CtCareSheet) sheet = ct_paper_sample_care_sheet ();
  g_autoptr(CtPaper) paper = ct_care_sheet_print (sheet, fonts);
  g_autoptr(CtPaper) apart = NULL, empty = NULL;

  ct_paper_check (paper, &ct_page_a4_landscape);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 2);
  sheet->one_client_a_sheet = TRUE;
  apart = ct_care_sheet_print (sheet, fonts);
  ct_paper_check (apart, &ct_page_a4_landscape);
  g_assert_cmpuint (ct_paper_get_n_pages (apart), ==, 5);
  g_array_set_size (sheet->clients, 0);
  empty = ct_care_sheet_print (sheet, fonts);
  ct_paper_check (empty, &ct_page_a4_landscape);
}

/* What is printed of the activities, and what is only counted; the legend has a ring for each area. */
static void
count_activities (CtPaper *paper,
                  guint   *shown,
                  guint   *hidden)
{
  guint n_marks;
  const CtPaperMark *marks = ct_paper_get_marks (paper, 0, &n_marks);

  *shown = *hidden = 0;
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CT_MARK_RING)
      ++*shown;
    else if (marks[i].kind == CT_MARK_TEXT && g_str_has_prefix (marks[i].text, "+ "))
      *hidden += (guint) g_ascii_strtoll (marks[i].text + 2, NULL, 10);
  *shown -= 8;
}

/* Activities stand in their day whole or are counted there; no letters are under 12, but for the hint at the foot. */
static void
check_whole (CtPaper    *paper,
             const char *activity)
{
  guint n_marks;
  const CtPaperMark *marks = ct_paper_get_marks (paper, 0, &n_marks);
  g_autofree char *first = g_strndup (activity, 8);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CT_MARK_TEXT && g_str_has_prefix (marks[i].text, first))
      {
        g_assert_cmpstr (marks[i].text, ==, activity);
        g_assert_cmpfloat (marks[i].set->size, >=, 12);
      }
}

static void
test_full_days (void)
{
  static const char *const activities[] = { "7h quét đường làng", "14h tập huấn chăn nuôi gà tại nhà văn hóa",
                                            "16h30 tổng vệ sinh đường làng ngõ xóm, quét nhà văn hóa và dọn nghĩa trang liệt sĩ cùng "
                                            "đoàn thanh niên, hội phụ nữ và các cháu học sinh trong thôn" };
  g_autoptr(CtWallCalendar) calendar = ct_wall_calendar_new ();
  g_autoptr(CtPaper) paper = NULL;
  guint shown, hidden;

  g_assert_true (ct_date_from_ymd (2026, 8, 1, &calendar->month));
  for (int day = 1; day <= 31; day++)
    for (int i = 0; i <= day % 3; i++)
      ct_wall_calendar_add_entry (calendar, day, 1 + i, activities[i]);
  calendar->days[8].meeting = g_strdup ("14h SINH HOẠT cân đo, thu tiền");
  calendar->days[9].holiday = g_strdup ("Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam");
  paper = ct_wall_calendar_print (calendar, fonts);
  ct_paper_check (paper, &calendar_page);
  count_activities (paper, &shown, &hidden);
  g_assert_cmpuint (shown + hidden, ==, 31 + 11 + 20);
  g_assert_cmpuint (shown, >=, 30);   /* not under the meeting */
  for (gsize i = 0; i < G_N_ELEMENTS (activities); i++)
    check_whole (paper, activities[i]);
}

/* What is only counted in its day stands elsewhere on the sheet. */
static void
test_rest (void)
{
  for (int month = 1; month <= 12; month++)
    {
      g_autoptr(CtWallCalendar) calendar = ct_wall_calendar_new ();
      g_autoptr(CtPaper) paper = NULL;
      gboolean told = FALSE;
      guint n_marks;
      const CtPaperMark *marks;

      g_assert_true (ct_date_from_ymd (2026, month, 1, &calendar->month));
      for (int i = 0; i < 6; i++)
        {
          g_autofree char *text = g_strdup_printf ("%dh thăm cụ thứ %d trong thôn", 7 + i, i);

          ct_wall_calendar_add_entry (calendar, 12, 3, text);
        }
      paper = ct_wall_calendar_print (calendar, fonts);
      ct_paper_check (paper, &calendar_page);
      marks = ct_paper_get_marks (paper, 0, &n_marks);
      for (guint i = 0; i < n_marks; i++)
        told |= marks[i].kind == CT_MARK_TEXT && strstr (marks[i].text, "12h thăm cụ thứ 5 trong thôn") != NULL;
      g_assert_true (told);
    }
}

/* Every month of years to come, with four, five and six weeks. */
static void
test_calendar (void)
{
  static const guint always[] = { 0, 1, 7, 10 };

  for (guint month = 0; month < 120; month++)
    {
      g_autoptr(CtWallCalendar) calendar = ct_paper_sample_calendar (2026 + month / 12, 1 + month % 12);
      g_autoptr(CtPaper) paper = NULL;
      guint shown, hidden;

      if (!runs (month, always, G_N_ELEMENTS (always)))
        continue;
      paper = ct_wall_calendar_print (calendar, fonts);
      ct_paper_check (paper, &calendar_page);
      g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 1);
      count_activities (paper, &shown, &hidden);
      g_assert_cmpuint (shown + hidden, ==, 13);
      g_assert_cmpuint (hidden, <=, 4);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  fonts = ct_fonts_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/paper-forms/vouchers", test_vouchers);
  g_test_add_func ("/paper-forms/voucher-copies", test_voucher_copies);
  g_test_add_func ("/paper-forms/cancelled", test_cancelled);
  g_test_add_func ("/paper-forms/collection-list", test_collection_list);
  g_test_add_func ("/paper-forms/cash-book", test_cash_book);
  g_test_add_func ("/paper-forms/void-entry", test_void_entry);
  g_test_add_func ("/paper-forms/agreements", test_agreements);
  g_test_add_func ("/paper-forms/forbidden-words", test_forbidden_words);
  g_test_add_func ("/paper-forms/booklets", test_booklets);
  g_test_add_func ("/paper-forms/minutes", test_minutes);
  g_test_add_func ("/paper-forms/minutes-in-words", test_minutes_in_words);
  g_test_add_func ("/paper-forms/cash-count", test_cash_count);
  g_test_add_func ("/paper-forms/report", test_report);
  g_test_add_func ("/paper-forms/handover", test_handover);
  g_test_add_func ("/paper-forms/consent", test_consent);
  g_test_add_func ("/paper-forms/care-sheet", test_care_sheet);
  g_test_add_func ("/paper-forms/calendar", test_calendar);
  g_test_add_func ("/paper-forms/calendar-rest", test_rest);
  g_test_add_func ("/paper-forms/full-days", test_full_days);
  status = g_test_run ();
  ct_fonts_unref (fonts);
  return status;
}
