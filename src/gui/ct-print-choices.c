/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-print-choices.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-format.h"
#include "ct-loan.h"
#include "ct-print-dialog.h"

static CtPrintDialog *
open_dialog (GtkWidget *page,
             CtSession *session)
{
  return ct_print_dialog_new (GTK_WINDOW (gtk_widget_get_root (page)), session);
}

/* Books of a year, up to the month that is looked at. */
static void
add_books (CtPrintDialog     *dialog,
           const char *const *kinds,
           CtDate             month)
{
  CtDate from = month;

  ct_date_from_ymd (ct_date_year (month), 1, 1, &from);
  for (guint i = 0; kinds[i] != NULL; i++)
    ct_print_dialog_add_report (dialog, kinds[i], from, ct_date_month_end (month), FALSE);
}

void
ct_print_meeting (GtkWidget *page,
                  CtSession *session,
                  int        meeting,
                  gboolean   is_posted)
{
  CtPrintDialog *dialog = open_dialog (page, session);
  const CtBookFormKeys keys = { .meeting = meeting };

  ct_print_dialog_add (dialog, "meeting-sheet", &keys, NULL, !is_posted);
  ct_print_dialog_add (dialog, "collection-list", &keys, NULL, is_posted);
  ct_print_dialog_add (dialog, "vouchers", &keys, NULL, is_posted);
  ct_print_dialog_add (dialog, "minutes", &keys, NULL, is_posted);
  ct_print_dialog_add (dialog, "read-aloud", &keys, NULL, FALSE);
  ct_print_dialog_add (dialog, "review-list", &keys, NULL, FALSE);
  if (meeting == 0)
    ct_print_dialog_set_blank (dialog);
  ct_print_dialog_show (dialog);
}

void
ct_print_loan (GtkWidget   *page,
               CtSession   *session,
               int          loan,
               CtLoanState  state)
{
  static const char *const books[] = { "BC-04", "B7", "B10", NULL };
  CtPrintDialog *dialog = open_dialog (page, session);
  const CtBookFormKeys keys = { .loan = loan };
  g_autofree char *label = loan > 0 ? ct_loan_dup_label (loan) : NULL;
  gboolean is_asked = loan == 0 || state == CT_LOAN_APPLIED;

  ct_print_dialog_add (dialog, "application", &keys, label, is_asked);
  ct_print_dialog_add (dialog, "review-list", &keys, NULL, FALSE);
  ct_print_dialog_add (dialog, "agreement", &keys, label, state == CT_LOAN_APPROVED);
  ct_print_dialog_add (dialog, "booklet", &keys, label, !is_asked && state != CT_LOAN_APPROVED);
  ct_print_dialog_add (dialog, "use-check", &keys, label, FALSE);
  ct_print_dialog_add (dialog, "extension", &keys, label, FALSE);
  add_books (dialog, books, ct_date_month_start (ct_session_get_today (session)));
  if (loan == 0)
    ct_print_dialog_set_blank (dialog);
  ct_print_dialog_show (dialog);
}

void
ct_print_cash (GtkWidget  *page,
               CtSession  *session,
               CtFund      fund,
               CtDate      month,
               const char *voucher)
{
  CtPrintDialog *dialog = open_dialog (page, session);
  CtBookFormKeys keys = { .fund = fund, .month = month, .voucher = voucher };
  g_autofree char *month_words = ct_format_month (month);

  if (voucher != NULL)
    ct_print_dialog_add (dialog, "voucher", &keys, voucher, TRUE);
  for (keys.fund = 0; (int) keys.fund < CT_N_FUNDS; keys.fund++)
    {
      g_autofree char *detail = g_strdup_printf ("%s %s", ct_fund_print (keys.fund), month_words);

      ct_print_dialog_add (dialog, "cash-book", &keys, detail,
                           voucher == NULL && (fund == CT_FUND_NONE || fund == keys.fund));
    }
  ct_print_dialog_add (dialog, "vouchers", &keys, month_words, FALSE);
  ct_print_dialog_add (dialog, "cash-count", &keys, month_words, FALSE);
  ct_print_dialog_show (dialog);
}

/* The papers of one member: the booklets of the loans that run, and the consent. */
static void
add_papers_of (CtPrintDialog *dialog,
               CtSession     *session,
               int            member)
{
  CtDate today = ct_session_get_today (session);
  const CtBookFormKeys keys = { .member = member };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (ct_session_get_store (session), member, today, &error);

  if (loans == NULL)
    ct_dialog_fail (CT_DIALOG (dialog), error);
  for (guint i = 0; loans != NULL && i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];
      const CtBookFormKeys loan_keys = { .loan = loan->no };
      g_autofree char *label = ct_loan_dup_label (loan->no);
      gboolean is_running = ct_loan_account_balance (loan, today) > 0;

      ct_print_dialog_add (dialog, "booklet", &loan_keys, label, is_running);
      if (is_running)
        ct_print_dialog_add (dialog, "agreement", &loan_keys, label, FALSE);
    }
  ct_print_dialog_add (dialog, "consent", &keys, NULL, loans == NULL || loans->len == 0);
}

void
ct_print_member (GtkWidget  *page,
                 CtSession  *session,
                 int         member,
                 gboolean    is_open,
                 const char *form)
{
  static const char *const forms[] = { "longevity-list", "age-list", "insurance-list", NULL };
  static const char *const books[] = { "B1", "B2", "B5", "B10", "B4", NULL };
  CtPrintDialog *dialog = open_dialog (page, session);
  CtDate today = ct_session_get_today (session);
  const CtBookFormKeys keys = { .member = member };

  if (is_open)
    {
      add_papers_of (dialog, session, member);
      ct_print_dialog_show (dialog);
      return;
    }
  for (guint i = 0; form != NULL && forms[i] != NULL; i++)
    if (g_str_equal (forms[i], form))
      ct_print_dialog_add (dialog, forms[i], &keys, NULL, TRUE);
  ct_print_dialog_add_report (dialog, "B1", ct_date_month_start (today), today, form == NULL);
  add_books (dialog, books + 1, ct_date_month_start (today));
  for (guint i = 0; forms[i] != NULL; i++)
    if (g_strcmp0 (forms[i], form) != 0)
      ct_print_dialog_add (dialog, forms[i], &keys, NULL, FALSE);
  ct_print_dialog_add (dialog, "consent", &keys, NULL, FALSE);
  ct_print_dialog_show (dialog);
}

void
ct_print_report (GtkWidget  *page,
                 CtSession  *session,
                 const char *kind,
                 CtDate      month)
{
  static const char *const forms[] = { "calendar", "care-sheet", "cash-count", NULL };
  CtPrintDialog *dialog = open_dialog (page, session);
  const CtBookFormKeys keys = { .month = month };
  g_autofree char *words = ct_format_month (month);

  ct_print_dialog_add_report (dialog, kind, month, ct_date_month_end (month), TRUE);
  if (!g_str_equal (kind, "BC-06"))
    ct_print_dialog_add_report (dialog, "BC-06", month, ct_date_month_end (month), FALSE);
  for (guint i = 0; forms[i] != NULL; i++)
    ct_print_dialog_add (dialog, forms[i], &keys, words, FALSE);
  if (!g_str_equal (kind, "B20"))
    ct_print_dialog_add (dialog, "handover", &keys, NULL, FALSE);
  ct_print_dialog_show (dialog);
}
