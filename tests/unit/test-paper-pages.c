/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page of every form and of every report: for the sample club, for an empty book, for a club made to hurt, for one of 400
 * people. Nothing outside the margins, no text on text or cut short, headings on every page of a table, what a page carries the
 * next one brings forward, and the sums of the pages come to the last one. */

#include <locale.h>

#include "ct-book-form.h"
#include "ct-hard-club.h"
#include "ct-list-rows.h"
#include "ct-paper-check.h"
#include "ct-report.h"
#include "ct-sample-large.h"
#include "ct-sample.h"

typedef struct
{
  const char *name;
  CtBook   *(*build) (void);
  CtDate    (*today) (void);
  gboolean    is_large;    /* only its latest papers, and reports of a month */
} Club;

static CtFonts *fonts;

static CtDate
day (int year, int month, int number)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_from_ymd (year, month, number, &date));
  return date;
}

/* --- Clubs ------------------------------------------------------------------------------------------------------------ */

static CtBook *
build_sample (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);

  g_assert_true (ct_sample_build (book, CT_DATE_NONE, &error));
  g_assert_no_error (error);
  return book;
}

static CtBook *
build_empty (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "empty", "club", day (2026, 1, 1), &error);

  g_assert_no_error (error);
  return book;
}

static CtBook *
build_hard (void)
{
  return ct_hard_club_new (88);
}

static CtBook *
build_huge (void)
{
  return ct_hard_club_new (400);
}

static CtDate
last_of_2026 (void)
{
  return day (2026, 12, 31);
}

static CtDate
last_of_hard_month (void)
{
  return day (CT_HARD_YEAR, 1, 31);
}

static const Club clubs[] = {
  { "sample", build_sample, last_of_2026 },
  { "empty", build_empty, last_of_2026 },
  { "hard", build_hard, last_of_hard_month },
  { "huge", build_huge, last_of_hard_month, TRUE },
};

/* --- What holds for every page ---------------------------------------------------------------------------------------- */

#define MOST_COLUMNS 20

/* What one page carries the next one brings forward, and it is the sum of all that was told so far, or the last balance. */
static void
check_column (CtPaper *paper,
              int      column)
{
  guint n_pages = ct_paper_get_n_pages (paper);
  CtDong sum = 0, last = 0, carried = 0;

  for (guint page = 0; page < n_pages; page++)
    {
      g_autoptr(GArray) cells = ct_paper_read_page (paper, page, CT_ROLE_CELL, column);
      g_autoptr(GArray) carries = ct_paper_read_page (paper, page, CT_ROLE_CARRY, column);

      if (page > 0 && carries->len > 0)
        g_assert_cmpint (g_array_index (carries, CtDong, 0), ==, carried);
      for (guint i = 0; i < cells->len; i++)
        sum += last = g_array_index (cells, CtDong, i);
      if (carries->len == 0 || (page > 0 && carries->len == 1))
        continue;
      carried = g_array_index (carries, CtDong, carries->len - 1);
      g_assert_true (carried == sum || carried == last);
    }
}

static void
check_carried (CtPaper *paper)
{
  for (int column = 0; column < MOST_COLUMNS; column++)
    {
      g_autoptr(GArray) carried = ct_paper_read_amounts (paper, CT_ROLE_CARRY, column);

      if (carried->len > 0)
        check_column (paper, column);
    }
}

static gboolean
has_role (CtPaper *paper,
          guint    page,
          CtRole   role)
{
  guint n_marks;
  const CtPaperMark *marks = ct_paper_get_marks (paper, page, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CT_MARK_TEXT && marks[i].role == role)
      return TRUE;
  return FALSE;
}

/* A page with rows of a table has its headings. */
static void
check_headings (CtPaper *paper)
{
  gboolean any = FALSE;

  for (guint page = 0; page < ct_paper_get_n_pages (paper); page++)
    any |= has_role (paper, page, CT_ROLE_HEADING);
  for (guint page = 0; any && page < ct_paper_get_n_pages (paper); page++)
    if (has_role (paper, page, CT_ROLE_CELL))
      g_assert_true (has_role (paper, page, CT_ROLE_HEADING));
}

static void
check_paper (const char *club,
             const char *name,
             CtPaper    *paper)
{
  g_test_message ("%s: %s, %u pages", club, name, ct_paper_get_n_pages (paper));
  ct_paper_check (paper, ct_paper_page_of (paper, name));
  check_headings (paper);
  check_carried (paper);
}

/* --- Every form, every report ------------------------------------------------------------------------------------------- */

/* Each key that a form may have, up to a few: the first, the last, and some between. */
static void
check_form (const Club       *club,
            CtBook           *book,
            const CtBookForm *form,
            CtBookFormKeys   *keys)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtPaper) paper = form->make (ct_book_get_store (book), keys, fonts, &error);

  /* A book without meetings or loans refuses theirs in a sentence. */
  if (paper == NULL)
    {
      g_assert_nonnull (error);
      return;
    }
  check_paper (club->name, form->name, paper);
  if (keys->blank)
    ct_paper_check_pen (paper, form->name);
}

static int
count_rows (const Club *club,
            CtBook     *book,
            const char *list)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtListRows) rows = ct_list_rows_load (ct_book_get_store (book), list, CT_DATE_NONE, club->today (), &error);

  g_assert_no_error (error);
  return (int) ct_list_rows_count (rows);
}

static void
check_forms (const Club *club,
             CtBook     *book)
{
  int last_meeting = count_rows (club, book, "meetings"), last_loan = count_rows (club, book, "loans");
  const int ends[] = { last_meeting, last_loan, last_loan - 1, last_loan - 12 };

  for (const CtBookForm *form = ct_book_forms; form->name != NULL; form++)
    for (int i = club->is_large ? 6 : 0; i < 10; i++)
      for (int blank = 0; blank < 2; blank++)
        {
          int key = i < 6 ? 1 + i * i : MAX (ends[i - 6], 1);
          g_autofree char *voucher = g_strdup_printf ("%s %04d/%d", key % 3 == 0 ? "PC" : "PT", key, ct_date_year (club->today ()));
          CtBookFormKeys keys = {
            .today = club->today (), .blank = blank, .again = key == 2, .meeting = key, .voucher = voucher,
            .fund = (CtFund) (key % CT_N_FUNDS), .month = ct_date_month_start (club->today ()), .loan = key, .member = key,
            .separate_health = key == 2, .one_a_sheet = key == 2,
          };

          check_form (club, book, form, &keys);
          if (form->key == CT_BOOK_FORM_KEY_NONE && i > 0)
            break;
          if (club->is_large && (blank || (form->key == CT_BOOK_FORM_KEY_MEETING && key != last_meeting)))
            break;
        }
}

static void
check_reports (const Club *club,
               CtBook     *book)
{
  for (guint i = 0; ct_report_kind (i) != NULL; i++)
    for (int long_time = 0; long_time < (club->is_large ? 1 : 2); long_time++)
      {
        CtReportOptions options = {
          .kind = ct_report_kind (i), .to = club->today (), .today = club->today (),
          .from = long_time ? CT_DATE_NONE : ct_date_month_start (club->today ()),
          .again = long_time ? club->today () : CT_DATE_NONE,
        };
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) papers = ct_report_make_papers (ct_book_get_store (book), &options, fonts, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (papers->len, >, 0);
        if (g_str_equal (options.kind, "BC-06"))   /* it hangs on a wall */
          g_assert_cmpuint (ct_paper_get_n_pages (g_ptr_array_index (papers, 0)), ==, 1);
        for (guint j = 0; j < papers->len; j++)
          check_paper (club->name, options.kind, g_ptr_array_index (papers, j));
      }
}

/* What is left to the pen has room for it. */
static void
check_blank_reports (const Club *club,
                     CtBook     *book)
{
  for (guint i = 0; ct_report_kind (i) != NULL; i++)
    {
      CtReportOptions options = { .kind = ct_report_kind (i), .to = club->today (), .today = club->today (), .blank = TRUE };
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) papers = NULL;

      if (!ct_report_has_blank (options.kind))
        continue;
      papers = ct_report_make_papers (ct_book_get_store (book), &options, fonts, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < papers->len; j++)
        {
          check_paper (club->name, options.kind, g_ptr_array_index (papers, j));
          ct_paper_check_pen (g_ptr_array_index (papers, j), options.kind);
        }
    }
}

static void
test_club (gconstpointer data)
{
  const Club *club = data;
  g_autoptr(CtBook) book = club->build ();

  check_forms (club, book);
  check_reports (club, book);
  check_blank_reports (club, book);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int result;

  setlocale (LC_CTYPE, "");   /* for messages */
  g_test_init (&argc, &argv, NULL);
  fonts = ct_fonts_new (NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (clubs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/paper-pages/%s", clubs[i].name);

      g_test_add_data_func (path, &clubs[i], test_club);
    }
  result = g_test_run ();
  ct_fonts_unref (fonts);
  return result;
}
