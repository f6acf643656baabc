/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-heavy.h"
#include "ct-paper-check.h"
#include "ct-paper-sample.h"

enum { NAME = 1, DUES = 6, OWED, PRINCIPAL, INTEREST, TOTAL };

static CtFonts *fonts;

static CtDong
add_up (GArray *amounts)
{
  CtDong sum = 0;

  for (guint i = 0; i < amounts->len; i++)
    sum += g_array_index (amounts, CtDong, i);
  return sum;
}

/* The sums of the sheets are the sum of the rows, column by column. */
static void
check_sums (CtPaper              *paper,
            const CtMeetingSheet *sheet)
{
  CtDong expected[TOTAL + 1] = { 0 };

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const CtMeetingSheetRow *row = &g_array_index (sheet->rows, CtMeetingSheetRow, i);

      expected[DUES] += row->dues;
      expected[OWED] += row->dues_owed;
      expected[PRINCIPAL] += row->principal;
      expected[INTEREST] += row->interest;
    }
  expected[TOTAL] = expected[DUES] + expected[OWED] + expected[PRINCIPAL] + expected[INTEREST];
  for (int column = DUES; column <= TOTAL; column++)
    {
      g_autoptr(GArray) sums = ct_paper_read_amounts (paper, CT_ROLE_TOTAL, column);

      g_assert_cmpint (add_up (sums), ==, expected[column]);
    }
}

/* Where the pages end is what stands in their last lines. */
static void
test_pages (void)
{
  g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();
  g_autoptr(GArray) ends = ct_meeting_sheet_dup_pages (sheet, fonts);
  static const guint expected[] = { 16, 34, 52, 65 };

  g_assert_cmpmem (ends->data, ends->len * sizeof (guint), expected, sizeof expected);
}

static void
test_sample (void)
{
  g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();
  g_autoptr(CtPaper) paper = ct_meeting_sheet_print (sheet, fonts);

  ct_paper_check (paper, &ct_page_a4_landscape);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 4);
  g_assert_cmpuint (ct_paper_count_text (paper, "Họ và tên"), ==, 4);
  g_assert_cmpuint (ct_paper_count_text (paper, "Cộng tờ 1 (số 1–16)"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "Cộng tờ 4 (số 53–60)"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "1.816.000"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "1.778.000"), ==, 2);
  g_assert_cmpuint (ct_paper_count_text (paper, "5.530.000"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "1.500.000*"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "Trần Thị Thu (1949)"), ==, 1);
  g_assert_cmpuint (ct_paper_count_text (paper, "Trần Thị Thu (1955)"), ==, 1);
  check_sums (paper, sheet);
}

/* Every size of club, and every size of figure that has to hold. */
static void
test_sizes (void)
{
  static const guint members[] = { 0, 1, 2, 3, 11, 12, 13, 20, 60, 61, 65, 70, 88, 400 };
  static const guint digits[] = { 5, 8, 9, 12 };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (digits); j++)
      {
        g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_hard_sheet (members[i], digits[j]);
        g_autoptr(CtPaper) paper = NULL;

        /* What paper.md asks for always runs. */
        if (!(digits[j] == 9 && (members[i] == 88 || members[i] == 400 || members[i] < 2)) && !ct_heavy_pick (4 * i + j))
          continue;
        paper = ct_meeting_sheet_print (sheet, fonts);
        g_test_message ("%u members, %u digits: %u pages", members[i], digits[j], ct_paper_get_n_pages (paper));
        ct_paper_check (paper, &ct_page_a4_landscape);
        check_sums (paper, sheet);
        g_assert_cmpuint (ct_paper_count_text (paper, "THỦ QUỸ"), ==, 1);
      }
}

/* The last page has at least three rows with the signatures. */
static void
test_rows_with_signatures (void)
{
  for (guint n = 1; n < 80; n++)
    {
      g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();
      g_autoptr(CtPaper) paper = NULL;
      guint rows = 0, n_marks;
      const CtPaperMark *marks;

      if (!ct_heavy_pick (n) && n > 8)
        continue;
      sheet->n_blank_rows = n;
      paper = ct_meeting_sheet_print (sheet, fonts);
      marks = ct_paper_get_marks (paper, ct_paper_get_n_pages (paper) - 1, &n_marks);
      for (guint i = 0; i < n_marks; i++)
        rows += marks[i].kind == CT_MARK_TEXT && marks[i].role == CT_ROLE_CELL && marks[i].column == 0 &&
                g_ascii_isdigit (marks[i].text[0]);
      g_assert_cmpuint (rows, >=, 3);
    }
}

static void
test_blank (void)
{
  g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();
  g_autoptr(CtPaper) paper = NULL;

  sheet->blank = TRUE;
  paper = ct_meeting_sheet_print (sheet, fonts);
  ct_paper_check (paper, &ct_page_a4_landscape);
  g_assert_cmpuint (ct_paper_get_n_pages (paper), ==, 4);
  for (int column = DUES; column <= TOTAL; column++)
    {
      g_autoptr(GArray) sums = ct_paper_read_amounts (paper, CT_ROLE_TOTAL, column);

      g_assert_cmpuint (sums->len, ==, 0);
    }
}

static void
test_separate_health (void)
{
  g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();
  g_autoptr(CtPaper) paper = NULL;

  sheet->separate_health = TRUE;
  paper = ct_meeting_sheet_print (sheet, fonts);
  ct_paper_check (paper, &ct_page_a4_landscape);
  g_assert_cmpuint (ct_paper_count_text (paper, "Huyết áp"), ==, 0);
  g_assert_cmpuint (ct_paper_count_text (paper, "5.530.000"), ==, 1);
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
  g_test_add_func ("/paper-meeting/sample", test_sample);
  g_test_add_func ("/paper-meeting/pages", test_pages);
  g_test_add_func ("/paper-meeting/sizes", test_sizes);
  g_test_add_func ("/paper-meeting/rows-with-signatures", test_rows_with_signatures);
  g_test_add_func ("/paper-meeting/blank", test_blank);
  g_test_add_func ("/paper-meeting/separate-health", test_separate_health);
  status = g_test_run ();
  ct_fonts_unref (fonts);
  return status;
}
