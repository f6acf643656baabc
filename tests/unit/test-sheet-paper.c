/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters in a printed sheet's foot: which paper is keyed, who joined since it was printed, and what is refused. */
#include "ct-sample.h"
#include "ct-sheet-paper.h"

#define TODAY    "2026-12-08"

static void
execute (CtBook     *book,
         const char *json)
{
  const CtActor actor = { .at = TODAY " 00:00:00", .who = "" };
  CtActor now = actor;
  g_autoptr(GError) error = NULL;

  g_assert_true (ct_date_parse_iso (TODAY, &now.today));
  ct_book_execute_json (book, json_loads (json, 0, NULL), &now, NULL, &error);
  g_assert_no_error (error);
}

/* The sample club on 08/12/2026, its December meeting open: its number is @meeting. */
static CtBook *
build (int *meeting)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);
  CtDate until;

  g_assert_no_error (error);
  g_assert_true (ct_date_parse_iso (TODAY, &until));
  ct_sample_build (book, until, &error);
  g_assert_no_error (error);
  execute (book, "{\"do\": \"meeting.open\", \"date\": \"2026-12-10\"}");
  for (*meeting = 1;; (*meeting)++)
    {
      CtMeeting one;

      g_assert_true (ct_meeting_load (ct_book_get_store (book), *meeting, &one, NULL));
      if (one.state == CT_MEETING_OPEN && ct_date_month (one.date) == 12)
        return book;
    }
}

static CtEntrySheet *
load (CtBook *book,
      int     meeting)
{
  g_autoptr(GError) error = NULL;
  CtEntrySheet *sheet = ct_entry_sheet_load (ct_book_get_store (book), meeting, &error);

  g_assert_no_error (error);
  return sheet;
}

static CtSheetPaper *
find (CtBook     *book,
      int         meeting,
      const char *typed)
{
  g_autoptr(GError) error = NULL;
  CtSheetPaper *paper = ct_sheet_paper_find (ct_book_get_store (book), meeting, typed, &error);

  g_assert_no_error (error);
  return paper;
}

static void
join (CtBook *book)
{
  execute (book, "{\"do\": \"member.add\", \"name\": \"Bùi Thị An\", \"sex\": \"f\", \"birth\": \"1958\", "
                 "\"joined\": \"2026-12-05\"}");
}

static void
test_fits (void)
{
  int meeting;
  g_autoptr(CtBook) book = build (&meeting);
  g_autoptr(CtEntrySheet) sheet = load (book, meeting);
  g_autofree char *lower = g_ascii_strdown (sheet->code, -1);
  g_autoptr(CtSheetPaper) paper = find (book, meeting, lower);
  g_autofree char *changes = ct_sheet_paper_dup_changes (paper, sheet);

  g_assert_cmpint (paper->match, ==, CT_SHEET_PAPER_FITS);
  g_assert_cmpstr (paper->code, ==, sheet->code);
  g_assert_cmpuint (paper->rows->len, ==, sheet->rows->len);
  g_assert_null (ct_sheet_paper_dup_refusal (paper));
  g_assert_null (changes);
}

/* A print that was noted, and one that was not: who joined since comes last, nobody else moves. */
static void
test_joined_since (gconstpointer is_noted)
{
  int meeting;
  g_autoptr(CtBook) book = build (&meeting);
  g_autoptr(CtEntrySheet) before = load (book, meeting);
  g_autoptr(CtEntrySheet) after = NULL;
  g_autoptr(CtSheetPaper) paper = NULL;
  g_autoptr(CtSheetPaper) kept = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *changes = NULL;

  if (GPOINTER_TO_INT (is_noted))
    ct_sheet_paper_note_print (book, meeting, &error);
  g_assert_no_error (error);
  join (book);
  after = load (book, meeting);
  g_assert_cmpstr (after->code, !=, before->code);
  g_assert_cmpuint (after->rows->len, ==, before->rows->len + 1);

  paper = find (book, meeting, before->code);
  g_assert_cmpint (paper->match, ==, CT_SHEET_PAPER_FITS);
  ct_sheet_paper_choose (book, meeting, paper, &error);
  g_assert_no_error (error);
  kept = ct_sheet_paper_load (ct_book_get_store (book), meeting);
  g_assert_cmpstr (kept->code, ==, before->code);
  ct_sheet_paper_arrange (kept, after);
  for (guint i = 0; i < before->rows->len; i++)
    g_assert_cmpint (((CtEntryRow *) after->rows->pdata[i])->member, ==, ((CtEntryRow *) before->rows->pdata[i])->member);
  g_assert_cmpstr (((CtEntryRow *) after->rows->pdata[before->rows->len])->name, ==, "Bùi Thị An");
  changes = ct_sheet_paper_dup_changes (kept, after);
  g_assert_nonnull (strstr (changes, "Bùi Thị An"));
}

/* A print that was noted is known also after sums have changed, and whose is told. */
static void
test_changed_since (void)
{
  int meeting;
  g_autoptr(CtBook) book = build (&meeting);
  g_autoptr(CtEntrySheet) before = load (book, meeting);
  g_autoptr(CtEntrySheet) after = NULL;
  g_autoptr(CtSheetPaper) paper = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *receipt = NULL;
  const CtEntryRow *payer = NULL;

  for (guint i = 0; payer == NULL; i++)
    if (((CtEntryRow *) before->rows->pdata[i])->dues > 0)
      payer = before->rows->pdata[i];
  ct_sheet_paper_note_print (book, meeting, &error);
  g_assert_no_error (error);
  receipt = g_strdup_printf ("{\"do\": \"receipt\", \"fund\": \"QHD\", \"date\": \"2026-12-08\", \"amount\": 10000, "
                             "\"category\": \"dues\", \"text\": \"Hội phí\", \"member\": %d}", payer->member);
  execute (book, receipt);
  after = load (book, meeting);
  paper = find (book, meeting, before->code);
  g_assert_cmpint (paper->match, ==, CT_SHEET_PAPER_FITS);
  changes = ct_sheet_paper_dup_changes (paper, after);
  g_assert_nonnull (strstr (changes, payer->name));
}

static void
test_refused (void)
{
  int meeting;
  g_autoptr(CtBook) book = build (&meeting);
  g_autoptr(CtEntrySheet) posted = load (book, meeting - 1);
  g_autoptr(CtSheetPaper) keyed = find (book, meeting, posted->code);
  g_autoptr(CtSheetPaper) unknown = find (book, meeting, "ZZZZ");
  g_autofree char *said = ct_sheet_paper_dup_refusal (keyed);
  g_autofree char *said_of_unknown = ct_sheet_paper_dup_refusal (unknown);

  g_assert_cmpint (posted->meeting.state, ==, CT_MEETING_POSTED);
  g_assert_cmpint (keyed->match, ==, CT_SHEET_PAPER_KEYED);
  g_assert_nonnull (strstr (said, "10/11/2026"));
  g_assert_cmpint (unknown->match, ==, CT_SHEET_PAPER_UNKNOWN);
  g_assert_nonnull (said_of_unknown);

  execute (book, "{\"do\": \"meeting.open\", \"date\": \"2027-01-10\"}");
  {
    g_autoptr(CtEntrySheet) next = load (book, meeting + 1);
    g_autoptr(CtSheetPaper) other = find (book, meeting, next->code);

    g_assert_cmpint (other->match, ==, CT_SHEET_PAPER_OTHER);
  }
}

/* What Telex makes of letters is taken for the letters; blanks do not count. */
static void
test_letters (void)
{
  const struct
  {
    const char *typed;
    guint       n;
  } cases[] = {
    { "", 0 }, { "AB", 2 }, { "ab cd", 4 }, { "Á", 2 }, { "đ", 2 }, { "ÂN", 3 }, { "Ấ", 3 }, { "12", 0 }, { "MÃB", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (ct_sheet_paper_count_letters (cases[i].typed), ==, cases[i].n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-paper/fits", test_fits);
  g_test_add_data_func ("/sheet-paper/joined-since", GINT_TO_POINTER (FALSE), test_joined_since);
  g_test_add_data_func ("/sheet-paper/joined-since-noted", GINT_TO_POINTER (TRUE), test_joined_since);
  g_test_add_func ("/sheet-paper/changed-since", test_changed_since);
  g_test_add_func ("/sheet-paper/refused", test_refused);
  g_test_add_func ("/sheet-paper/letters", test_letters);
  return g_test_run ();
}
