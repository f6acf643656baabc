/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports and books that have a printed form of their own (paper.md 2): on paper they are that form. */

#include "ct-book-club.h"
#include "ct-book-form.h"
#include "ct-cash-kinds.h"
#include "ct-form-month-report.h"
#include "ct-funds.h"
#include "ct-loan-account.h"
#include "ct-paper-texts.h"
#include "ct-report-private.h"

#define POSTED_DAYS 10

static CtBookFormKeys
keys_of (const CtReport *report)
{
  return (CtBookFormKeys) { .today = report->today, .fund = CT_FUND_NONE, .again = ct_date_is_set (report->again), .blank = report->blank };
}

static gboolean
add_form (CtReport              *report,
          const char            *form,
          const CtBookFormKeys  *keys,
          CtFonts               *fonts,
          GPtrArray             *papers,
          GError               **error)
{
  CtPaper *paper = ct_book_form_find (form)->make (report->store, keys, fonts, error);

  if (paper == NULL)
    return FALSE;
  g_ptr_array_add (papers, paper);
  return TRUE;
}

/* --- BC-01 and BC-06 ------------------------------------------------------------------------------------------------- */

static int
count (const CtReport *report,
       const char     *code)
{
  return (int) ct_indicators_int (report->indicators, code);
}

static void
fill_people (CtReport      *report,
             CtMonthReport *form)
{
  CtMemberChange change = { 0 };

  for (guint i = 0; i < report->members->rows->len; i++)
    ct_member_change_count (&change, report, report->members->rows->pdata[i]);
  form->members = count (report, "I03");
  form->women = count (report, "I06n");
  form->older = count (report, "I07n");
  form->joined = change.joined;
  form->left = change.moved + change.died + change.asked + change.excluded;
}

static gboolean
fill_meeting (CtReport       *report,
              CtMonthReport  *form,
              GError        **error)
{
  CtStmt *stmt = ct_report_open (report, CT_SQL_MEETING_PRESENCE);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      form->meeting = ct_stmt_date (stmt, "date");
      form->meeting_members += (int) ct_stmt_int (stmt, "members");
      form->present += (int) ct_stmt_int (stmt, "present");
      form->n_meetings++;
    }
  return step == CT_STEP_DONE;
}

static gboolean
fill_money (CtReport       *report,
            CtMonthReport  *form,
            GError        **error)
{
  g_autoptr(GArray) kinds = ct_cash_kinds_load (report->store, report->from, report->to, error);
  CtFundFlow flows[CT_N_FUNDS];
  CtCashTotals totals;

  if (kinds == NULL || !ct_funds_flow (report->store, report->from, report->to, flows, error) ||
      !ct_report_count_overdue (report, &form->overdue_borrowers, error))
    return FALSE;
  ct_cash_kinds_total (kinds, &totals);
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    ct_fund_lines_add (form->funds, ct_fund_name (fund), flows[fund].opening, flows[fund].in, flows[fund].out, flows[fund].closing);
  form->transfers = totals.internal;
  form->capital_cash = flows[CT_FUND_QTTN].closing;
  form->capital = ct_indicators_int (report->indicators, "I20");
  form->all_funds = ct_indicators_int (report->indicators, "I21");
  form->n_loans = count (report, "I26");
  form->disbursed = ct_indicators_int (report->indicators, "I27a");
  form->principal = ct_indicators_int (report->indicators, "I27b");
  form->interest = ct_indicators_int (report->indicators, "I27c");
  form->outstanding = ct_indicators_int (report->indicators, "I28");
  form->overdue = ct_indicators_int (report->indicators, "I29n");
  form->borrowers = count (report, "I24d");
  return TRUE;
}

/* What people have to say themselves; where nothing was keyed the pen writes it. */
static gboolean
fill_words (CtReport       *report,
            CtMonthReport  *form,
            GError        **error)
{
  g_autoptr(GHashTable) texts = NULL;

  /* They are said of a month. */
  if (!ct_report_is_month (report))
    return TRUE;
  texts = ct_report_texts_load (report->store, report->from, error);
  if (texts == NULL)
    return FALSE;
  form->difficulties = g_strdup (g_hash_table_lookup (texts, "difficulties"));
  form->proposals = g_strdup (g_hash_table_lookup (texts, "proposals"));
  form->plan = g_strdup (g_hash_table_lookup (texts, "plan"));
  return TRUE;
}

static gboolean
make_month_report (CtReport   *report,
                   CtFonts    *fonts,
                   GPtrArray  *papers,
                   GError    **error)
{
  g_autoptr(CtMonthReport) form = ct_month_report_new ();

  ct_club_head_load (&form->club, report->members);
  form->number = ct_report_is_month (report)
                 ? g_strdup_printf ("%02d/%d/BC-CLB", ct_date_month (report->to), ct_date_year (report->to))
                 : g_strdup_printf ("……/%d/BC-CLB", ct_date_year (report->to));
  if (!ct_report_is_month (report) && !report->blank)
    {
      form->period = ct_report_period_sentence (report);
      form->period_short = ct_report_period_short (report);
    }
  form->from = report->from;
  form->to = report->to;
  form->date = ct_date_compare (report->today, report->to) < 0 ? report->today : report->to;
  form->posted_from = report->today;
  form->posted_to = ct_date_add_days (report->today, POSTED_DAYS);
  form->code = g_strdup (report->check);
  form->reprinted_on = report->again;
  form->blank = report->blank;
  fill_people (report, form);
  if (!fill_meeting (report, form, error) || !fill_money (report, form, error) || !fill_words (report, form, error) ||
      !ct_report_describe_areas (report, form->results, form->figures, error))
    return FALSE;
  g_ptr_array_add (papers, g_str_equal (report->spec->kind, "BC-01") ? ct_month_report_print (form, fonts)
                                                                     : ct_month_report_print_posting (form, fonts));
  return TRUE;
}

/* --- Books ------------------------------------------------------------------------------------------------------------ */

/* B6: one book a fund. */
static gboolean
make_cash_books (CtReport   *report,
                 CtFonts    *fonts,
                 GPtrArray  *papers,
                 GError    **error)
{
  CtBookFormKeys keys = keys_of (report);

  if (report->blank)
    return add_form (report, "cash-book", &keys, fonts, papers, error);
  keys.from = report->from;
  keys.to = report->to;
  for (keys.fund = 0; (int) keys.fund < CT_N_FUNDS; keys.fund++)
    if (!add_form (report, "cash-book", &keys, fonts, papers, error))
      return FALSE;
  return TRUE;
}

/* B8: the booklet of everyone who owed something in the period. */
static gboolean
make_booklets (CtReport   *report,
               CtFonts    *fonts,
               GPtrArray  *papers,
               GError    **error)
{
  CtBookFormKeys keys = keys_of (report);
  GPtrArray *loans = ct_report_loans (report, error);

  if (report->blank)
    return add_form (report, "booklet", &keys, fonts, papers, error);
  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];
      CtLoanFigures figures;

      ct_loan_account_at (loan, report->from, &figures);
      if (!ct_date_is_set (loan->terms.disbursed) ||
          (ct_date_compare (loan->terms.disbursed, report->from) < 0 && figures.outstanding == 0))
        continue;
      keys.loan = loan->no;
      if (!add_form (report, "booklet", &keys, fonts, papers, error))
        return FALSE;
    }
  keys.blank = TRUE;
  return papers->len > 0 || add_form (report, "booklet", &keys, fonts, papers, error);
}

/* B9: the list of each meeting that was posted. */
static gboolean
make_of_meetings (CtReport    *report,
                  const char  *form,
                  CtFonts     *fonts,
                  GPtrArray   *papers,
                  GError     **error)
{
  g_autoptr(GArray) meetings = g_array_new (FALSE, FALSE, sizeof (int));
  CtStmt *stmt = ct_report_open (report, CT_SQL_MEETING_PRESENCE);
  CtBookFormKeys keys = keys_of (report);
  CtStep step;

  if (report->blank)
    return add_form (report, form, &keys, fonts, papers, error);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      int meeting = (int) ct_stmt_int (stmt, "no");

      g_array_append_val (meetings, meeting);
    }
  if (step == CT_STEP_ERROR)
    return FALSE;
  for (guint i = 0; i < meetings->len; i++)
    {
      keys.meeting = g_array_index (meetings, int, i);
      if (!add_form (report, form, &keys, fonts, papers, error))
        return FALSE;
    }
  keys.blank = TRUE;
  keys.meeting = 0;
  return papers->len > 0 || add_form (report, form, &keys, fonts, papers, error);
}

/* B19: the count at the end of each month. */
static gboolean
make_counts (CtReport   *report,
             CtFonts    *fonts,
             GPtrArray  *papers,
             GError    **error)
{
  CtBookFormKeys keys = keys_of (report);

  if (report->blank)
    return add_form (report, "cash-count", &keys, fonts, papers, error);
  for (keys.month = ct_date_month_start (report->from); ct_date_compare (keys.month, report->to) <= 0;
       keys.month = ct_date_month_day (keys.month, 1, 1))
    if (!add_form (report, "cash-count", &keys, fonts, papers, error))
      return FALSE;
  return TRUE;
}

gboolean
ct_report_make_forms (CtReport   *report,
                      CtFonts    *fonts,
                      GPtrArray  *papers,
                      GError    **error)
{
  const char *kind = report->spec->kind;
  CtBookFormKeys keys = keys_of (report);

  if (g_str_equal (kind, "BC-01") || g_str_equal (kind, "BC-06"))
    return make_month_report (report, fonts, papers, error);
  if (g_str_equal (kind, "B6"))
    return make_cash_books (report, fonts, papers, error);
  if (g_str_equal (kind, "B8"))
    return make_booklets (report, fonts, papers, error);
  if (g_str_equal (kind, "B9"))
    return make_of_meetings (report, "collection-list", fonts, papers, error);
  if (g_str_equal (kind, "B19"))
    return make_counts (report, fonts, papers, error);
  if (g_str_equal (kind, "B20"))
    return add_form (report, "handover", &keys, fonts, papers, error);
  return TRUE;
}
