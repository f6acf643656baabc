/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every form and every report of one club into a folder, filled and blank, to be looked at:
 * print-club sample|hard|huge|large|empty FOLDER [NAME…] */

#include <string.h>

#include "ct-book-form.h"
#include "ct-hard-club.h"
#include "ct-list-rows.h"
#include "ct-report.h"
#include "ct-sample-large.h"
#include "ct-sample.h"

static const char *folder;
static char      **wanted;     /* names; none: all */
static CtDate      today;
static CtFonts    *fonts;

static CtBook *
new_book (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "club", "club", CT_DATE_NONE, &error);

  if (book == NULL)
    g_error ("%s", error->message);
  return book;
}

/* A book and the day on which it is printed. */
static CtBook *
build (const char *club)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = NULL;
  gboolean done = TRUE;

  ct_date_from_ymd (2026, 11, 22, &today);
  if (g_str_equal (club, "hard") || g_str_equal (club, "huge"))
    {
      book = ct_hard_club_new (g_str_equal (club, "hard") ? 88 : 400);
      ct_date_from_ymd (CT_HARD_YEAR, 1, 31, &today);
      return book;
    }
  book = new_book ();
  if (g_str_equal (club, "sample"))
    done = ct_sample_build (book, today, &error);
  else if (g_str_equal (club, "large"))
    {
      done = ct_sample_large_build (book, 400, 3, 1, NULL, NULL, &error);
      ct_date_from_ymd (2021, 3, 31, &today);
    }
  if (!done)
    g_error ("%s", error->message);
  return book;
}

static gboolean
is_wanted (const char *name)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    if (g_str_equal (wanted[i], name))
      return TRUE;
  return wanted[0] == NULL;
}

static void
save (CtPaper    *paper,
      const char *name,
      const char *suffix)
{
  g_autofree char *path = g_strdup_printf ("%s/%s%s.pdf", folder, name, suffix);
  g_autoptr(GError) error = NULL;

  if (!ct_paper_write_pdf (paper, path, today, &error))
    g_error ("%s", error->message);
  g_print ("%s%s\t%u\n", name, suffix, ct_paper_get_n_pages (paper));
}

static int
last_of (CtBook     *book,
         const char *what,
         const char *column)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtListRows) rows = ct_list_rows_load (ct_book_get_store (book), what, CT_DATE_NONE, today, &error);
  const char *text = rows != NULL && ct_list_rows_count (rows) > 0 ? ct_list_rows_text (rows, ct_list_rows_count (rows) - 1, column)
                                                                  : "0";

  return (int) g_ascii_strtoll (*text == 'L' ? text + 1 : text, NULL, 10);
}

static void
print_forms (CtBook *book)
{
  CtBookFormKeys keys = { .today = today, .fund = CT_FUND_QTTN, .member = 1, .month = ct_date_month_start (today) };

  keys.meeting = last_of (book, "meetings", "meeting");
  keys.loan = last_of (book, "loans", "loan");
  for (const CtBookForm *form = ct_book_forms; form->name != NULL; form++)
    for (keys.blank = 0; is_wanted (form->name) && keys.blank < 2; keys.blank++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(CtPaper) paper = NULL;

        keys.voucher = "PT 0001/2026";
        paper = form->make (ct_book_get_store (book), &keys, fonts, &error);
        if (paper != NULL)
          save (paper, form->name, keys.blank ? "-blank" : "");
        else
          g_print ("%s\t%s\n", form->name, error->message);
      }
}

static void
print_report (CtBook     *book,
              const char *kind,
              CtDate      from,
              gboolean    blank,
              const char *suffix)
{
  CtReportOptions options = { .kind = kind, .from = from, .to = g_str_equal (suffix, "-month") ? ct_date_month_end (from) : today, .today = today, .blank = blank };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) papers = ct_report_make_papers (ct_book_get_store (book), &options, fonts, &error);

  if (papers == NULL)
    {
      g_print ("%s%s\t%s\n", kind, suffix, error->message);
      return;
    }
  for (guint i = 0; i < papers->len; i++)
    {
      g_autofree char *numbered = papers->len > 1 ? g_strdup_printf ("%s-%02u", suffix, i + 1) : g_strdup (suffix);

      save (g_ptr_array_index (papers, i), kind, numbered);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = NULL;
  CtDate month;

  if (argc < 3)
    {
      g_printerr ("print-club sample|hard|huge|large|empty FOLDER [NAME…]\n");
      return 2;
    }
  fonts = ct_fonts_new (NULL, &error);
  if (fonts == NULL)
    g_error ("%s", error->message);
  folder = argv[2];
  wanted = argv + 3;
  book = build (argv[1]);
  print_forms (book);
  month = ct_date_month_start (today);
  for (guint i = 0; ct_report_kind (i) != NULL; i++)
    {
      const char *kind = ct_report_kind (i);

      if (!is_wanted (kind))
        continue;
      print_report (book, kind, CT_DATE_NONE, FALSE, "");
      if (g_str_has_prefix (kind, "BC-"))
        print_report (book, kind, month, FALSE, "-month");
      if (ct_report_has_blank (kind))
        print_report (book, kind, CT_DATE_NONE, TRUE, "-blank");
    }
  ct_fonts_unref (fonts);
  return 0;
}
