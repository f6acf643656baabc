/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan beside what was paid: its lines must add up to the loan's own figures, and the checks before lending must say
 * what the approval then does. */
#include "ct-loan-checks.h"
#include "ct-loan-sheet.h"
#include "ct-loan.h"
#include "ct-sample.h"

static CtBook *
build (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  ct_sample_build (book, CT_DATE_NONE, &error);
  g_assert_no_error (error);
  return book;
}

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static void
check_sheet (const CtLoanAccount *loan,
             CtDate               date)
{
  g_autoptr(GArray) rows = ct_loan_sheet_dup (loan, date);
  CtDong covered = 0, overdue = 0, interest = 0;
  CtLoanFigures figures;

  ct_loan_account_at (loan, date, &figures);
  g_assert_cmpint (rows->len > 0, ==, ct_loan_account_is_paid_out (loan, date));
  for (guint i = 0; i < rows->len; i++)
    {
      const CtLoanSheetRow *row = &g_array_index (rows, CtLoanSheetRow, i);

      g_assert_cmpint (row->covered, >=, 0);
      g_assert_cmpint (row->covered, <=, row->planned.principal);
      covered += row->covered;
      if (row->state == CT_INSTALMENT_OVERDUE)
        {
          g_assert_cmpint (row->days, >, 0);
          g_assert_cmpint (row->days, <=, figures.overdue_days);
          overdue += row->planned.principal - row->covered;
        }
      if (ct_date_compare (row->planned.due, date) <= 0)
        interest += row->interest_owed;
      else
        g_assert_cmpint (row->state, !=, CT_INSTALMENT_PAID);       /* its interest is still to come */
    }
  g_assert_cmpint (covered, <=, figures.principal_paid);
  g_assert_cmpint (overdue, ==, figures.overdue);
  g_assert_cmpint (interest, <=, figures.interest_due);
  if (figures.state == CT_LOAN_RUNNING || figures.state == CT_LOAN_CLOSED)
    g_assert_cmpint (covered, ==, figures.principal_paid);
}

static void
test_adds_up (void)
{
  static const char *const days[] = { "2026-01-01", "2026-03-10", "2026-05-11", "2026-08-09", "2026-10-08", "2026-12-31" };
  g_autoptr(CtBook) book = build ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(GPtrArray) loans = ct_loan_load_all (ct_book_get_store (book), day (days[i]), &error);

      g_assert_no_error (error);
      for (guint j = 0; j < loans->len; j++)
        check_sheet (g_ptr_array_index (loans, j), day (days[i]));
    }
}

static guint
count (GPtrArray    *checks,
       CtLoanVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += ((const CtLoanCheck *) g_ptr_array_index (checks, i))->verdict == verdict;
  return n;
}

static void
test_checks (void)
{
  g_autoptr(CtBook) book = build ();
  CtStore *store = ct_book_get_store (book);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtRegister) members = ct_register_load (store, day ("2026-10-08"), &error);
  CtLoanTerms terms = { .amount = 1000000, .months = 4, .rate_bp = 80 };

  g_assert_no_error (error);
  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *member = g_ptr_array_index (members->rows, i);
      g_autoptr(GPtrArray) checks = ct_loan_checks_dup (store, members, member, &terms, &error);

      g_assert_no_error (error);
      if (!ct_register_row_is_member (member))
        continue;
      g_assert_cmpint (count (checks, CT_LOAN_CHECK_REFUSED) > 0, ==, member->outstanding > 0);
      g_assert_cmpint (count (checks, CT_LOAN_CHECK_WARNING), ==, member->dues.arrears > 0);
    }

  terms.amount = CT_DONG_MAX;
  terms.rate_bp = 10000;
  {
    g_autoptr(GPtrArray) checks = ct_loan_checks_dup (store, members, members->rows->pdata[0], &terms, &error);

    g_assert_no_error (error);
    g_assert_cmpint (count (checks, CT_LOAN_CHECK_REFUSED), >=, 1);
    g_assert_cmpint (count (checks, CT_LOAN_CHECK_WARNING), >=, 1);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loan-sheet/adds-up", test_adds_up);
  g_test_add_func ("/loan-sheet/checks", test_checks);
  return g_test_run ();
}
