/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-blocks.h"
#include "ct-book-form.h"
#include "ct-book.h"
#include "ct-entry-sheet.h"
#include "ct-model-error.h"
#include "ct-paper-check.h"
#include "ct-sample-large.h"
#include "ct-sample.h"

/* The forms filled from books: the worked club of domain.md 9, a large made-up one, an empty one. */

static CtFonts *fonts;
static CtBook  *sample;


static CtDate
day (int year, int month, int number)
{
  CtDate date;

  g_assert_true (ct_date_from_ymd (year, month, number, &date));
  return date;
}

static CtBookFormKeys
keys_of_december (void)
{
  return (CtBookFormKeys) { .today = day (2026, 12, 31), .fund = CT_FUND_NONE, .month = day (2026, 12, 1) };
}

static CtPaper *
make (CtBook               *book,
      const char           *name,
      const CtBookFormKeys *keys)
{
  const CtBookForm *form = ct_book_form_find (name);
  g_autoptr(GError) error = NULL;
  CtPaper *paper;

  g_assert_nonnull (form);
  paper = form->make (ct_book_get_store (book), keys, fonts, &error);
  g_assert_no_error (error);
  ct_paper_check (paper, ct_paper_page_of (paper, name));
  return paper;
}

static void
test_meeting (void)
{
  CtBookFormKeys keys = keys_of_december ();
  g_autoptr(CtPaper) sheet = NULL, minutes = NULL, list = NULL, aloud = NULL;

  keys.meeting = 12;
  sheet = make (sample, "meeting-sheet", &keys);
  g_assert_cmpuint (ct_paper_get_n_pages (sheet), ==, 4);
  g_assert_cmpuint (ct_paper_count_text (sheet, "1.816.000"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (sheet, "1.866.000"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (sheet, "1.778.000"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (sheet, "5.530.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (sheet, "Thứ Năm 10/12/2026 (02/11 Bính Ngọ), 14 giờ, Nhà văn hóa thôn Bình An"), ==, 1);

  minutes = make (sample, "minutes", &keys);
  g_assert_cmpuint (ct_paper_get_n_pages (minutes), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (minutes, "19.961.200"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (minutes, "27.847.700"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (minutes, "7. Thu hội phí: 49 người, 520.000\302\240đ; còn nợ 05 người, 50.000\302\240đ."), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (minutes, "Phân bổ lãi quý IV năm 2026 (tổng số 1.136.000\302\240đ), hội nghị nhất trí:"), ==, 1);

  list = make (sample, "collection-list", &keys);
  g_assert_cmpuint (ct_paper_count_text (list, "Tổng cộng (50 người)"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (list, "3.920.000"), ==, 1);

  aloud = make (sample, "read-aloud", &keys);
  g_assert_cmpuint (ct_paper_get_n_pages (aloud), ==, 1);
}

static void
test_money (void)
{
  CtBookFormKeys keys = keys_of_december ();
  g_autoptr(CtPaper) book = NULL, voucher = NULL, again = NULL, count = NULL, handover = NULL;

  keys.fund = CT_FUND_QHD;
  keys.month = day (2026, 6, 1);
  book = make (sample, "cash-book", &keys);
  g_assert_cmpuint (ct_paper_count_text (book, "3.838.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (book, "1.400.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (book, "5.666.000"), ==, 2);

  keys.voucher = "PT 0038/2026";
  voucher = make (sample, "voucher", &keys);
  g_assert_cmpuint (ct_paper_count_text (voucher, "49 thành viên theo bảng kê thu BK 12/2026"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (voucher, "Năm trăm hai mươi nghìn đồng."), ==, 1);
  keys.again = TRUE;
  again = make (sample, "voucher", &keys);
  g_assert_cmpuint (ct_paper_count_text (again, "Bản lưu, kèm bảng kê (in lại ngày 31/12/2026)"), ==, 1);

  keys = keys_of_december ();
  count = make (sample, "cash-count", &keys);
  g_assert_cmpuint (ct_paper_count_text (count, "27.847.700"), ==, 1);
  handover = make (sample, "handover", &keys);
  g_assert_cmpuint (ct_paper_get_n_pages (handover), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (handover, "Cộng 17 khoản"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (handover, "45.500.000"), ==, 1);
}

static void
test_loans (void)
{
  CtBookFormKeys keys = keys_of_december ();
  g_autoptr(CtPaper) agreement = NULL, flat = NULL, booklet = NULL;

  keys.loan = 8;
  agreement = make (sample, "agreement", &keys);
  g_assert_cmpuint (ct_paper_get_n_pages (agreement), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (agreement, "4.144.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (agreement, "ĐÃ TẤT TOÁN ngày 10/10/2026"), ==, 1);

  keys.loan = 31;
  flat = make (sample, "agreement", &keys);
  g_assert_cmpuint (ct_paper_count_text (flat, "0,80 %/tháng; cách tính: trên số tiền vay ban đầu; lãi suất thực tế 1,27 %/tháng trên dư nợ"), ==, 1);

  /* Number 24 missed June and July, then paid three instalments at once. */
  keys.loan = 12;
  keys.today = day (2026, 8, 10);
  booklet = make (sample, "booklet", &keys);
  g_assert_cmpuint (ct_paper_count_text (booklet, "chưa nộp"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (booklet, "1.500.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (booklet, "Kỳ tới 10/09/2026: gốc 500.000 + lãi 8.000 = 508.000 đ. Mỗi lần nộp tiền, đề nghị "
                                                  "thủ quỹ ký vào sổ này. Thấy số khác với số mình nhớ, xin hỏi ngay."), ==, 1);
}

static void
test_people (void)
{
  CtBookFormKeys keys = keys_of_december ();
  g_autoptr(CtPaper) care = make (sample, "care-sheet", &keys);
  g_autoptr(CtPaper) consent = NULL;

  g_assert_cmpuint (ct_paper_get_n_pages (care), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (care, "TNV: Bùi Thị Chung và Nguyễn Văn Cường"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (care, "02/12"), ==, 5);
  keys.member = 61;
  consent = make (sample, "consent", &keys);
  g_assert_cmpuint (ct_paper_count_text (consent, "Bà Vũ Thị Lương"), ==, 1);
}

/* What a sheet asks for does not change when it is posted: the paper is printed before. */
static void
test_sheet_before_posting (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtEntrySheet) sheet = ct_entry_sheet_load (ct_book_get_store (sample), 8, &error);
  CtDong principal = 0, interest = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const CtEntryRow *row = g_ptr_array_index (sheet->rows, i);

      principal += row->principal;
      interest += row->interest;
    }
  /* 5,000,000 and 160,000 came in; number 45 still owed 500,000 and 12,000. */
  g_assert_cmpint (principal, ==, 5500000);
  g_assert_cmpint (interest, ==, 172000);
}

/* Every form prints blank, of any book, also without a key; the boxes for figures are empty. */
static void
test_blank (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) empty = ct_book_create (NULL, "test", "club", day (2026, 1, 1), &error);
  CtBook *books[] = { sample, empty };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    for (const CtBookForm *form = ct_book_forms; form->name != NULL; form++)
      {
        CtBookFormKeys keys = { .today = day (2026, 11, 20), .fund = CT_FUND_NONE, .blank = TRUE };
        g_autoptr(CtPaper) paper = make (books[i], form->name, &keys);

        g_assert_cmpuint (ct_paper_get_n_pages (paper), >, 0);
      }
}

static void
test_refused (void)
{
  static const struct { const char *form; CtBookFormKeys keys; } rows[] = {
    { "meeting-sheet", { .meeting = 99 } }, { "minutes", { .meeting = 99 } }, { "collection-list", { .meeting = 99 } },
    { "voucher", { .voucher = "PT 9999/2026" } }, { "voucher", { .voucher = "PT" } }, { "voucher", { .voucher = "" } },
    { "booklet", { .loan = 99 } }, { "agreement", { .loan = 99 } }, { "application", { .loan = 99 } }, { "consent", { .member = 99 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtBookFormKeys keys = rows[i].keys;
      g_autoptr(GError) error = NULL;

      keys.today = day (2026, 12, 31);
      g_assert_null (ct_book_form_find (rows[i].form)->make (ct_book_get_store (sample), &keys, fonts, &error));
      g_assert_error (error, CT_MODEL_ERROR, CT_MODEL_ERROR_REFUSED);
    }
}

/* A large club: names, sums and corrections that nobody thought of. */
static void
test_large (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = ct_book_create (NULL, "test", "club", day (2026, 1, 1), &error);
  CtBookFormKeys keys = { .today = day (2030, 1, 1), .fund = CT_FUND_NONE };

  g_assert_no_error (error);
  g_assert_true (ct_sample_large_build (book, 88, 14, 5, NULL, NULL, &error));
  for (keys.meeting = 1; keys.meeting <= 15; keys.meeting += 7)
    {
      g_autoptr(CtPaper) sheet = make (book, "meeting-sheet", &keys);
      g_autoptr(CtPaper) minutes = make (book, "minutes", &keys);
      g_autoptr(CtPaper) list = make (book, "collection-list", &keys);
    }
  for (keys.loan = 1; keys.loan <= 12; keys.loan++)
    {
      g_autoptr(CtPaper) agreement = make (book, "agreement", &keys);
    }
  {
    g_autoptr(CtPaper) handover = make (book, "handover", &keys);
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
  sample = ct_book_create (NULL, "test", "club", day (2026, 1, 1), &error);
  g_assert_no_error (error);
  g_assert_true (ct_sample_build (sample, CT_DATE_NONE, &error));
  g_test_add_func ("/book-forms/meeting", test_meeting);
  g_test_add_func ("/book-forms/money", test_money);
  g_test_add_func ("/book-forms/loans", test_loans);
  g_test_add_func ("/book-forms/people", test_people);
  g_test_add_func ("/book-forms/sheet-before-posting", test_sheet_before_posting);
  g_test_add_func ("/book-forms/blank", test_blank);
  g_test_add_func ("/book-forms/refused", test_refused);
  g_test_add_func ("/book-forms/large", test_large);
  status = g_test_run ();
  g_object_unref (sample);
  ct_fonts_unref (fonts);
  return status;
}
