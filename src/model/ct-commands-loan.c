/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A loan up to its pay-out: application, decision, disbursement, or the take-over of one that was running before. */
#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-dues.h"
#include "ct-ledger.h"
#include "ct-loan.h"

#define ADULT_AGE 18
#define OLD_AGE   80

static gboolean
check_is_member (CtRun         *run,
                 int            no,
                 CtDate         date,
                 CtMemberBrief *member,
                 GError       **error)
{
  g_autofree char *day = ct_date_dup_vi (date);

  if (!ct_run_member (run, no, member, error))
    return FALSE;
  return ct_member_brief_is_member (member, date) ||
         ct_refuse (error, _("%s (number %d) is not a member on %s."), member->name, no, day);
}

static gboolean
read_terms (CtRun       *run,
            CtLoanTerms *terms,
            CtSettings  *settings,
            GError     **error)
{
  const CtCommand *command = run->command;

  if (!ct_run_settings (run, ct_command_date (command, "date"), settings, error))
    return FALSE;

  *terms = (CtLoanTerms) {
    .amount = ct_command_int (command, "amount"),
    .months = ct_command_int (command, "months"),
    .method = ct_command_has (command, "method") ? ct_method_parse (ct_command_text (command, "method")) : settings->method,
    .rate_bp = ct_command_has (command, "rate") ? ct_command_rate_bp (command, "rate") : settings->rate_bp,
    .every = ct_command_int_or (command, "every", 1),
    .grace = ct_command_int (command, "grace"),
    .round = settings->round,
    .rounding = settings->rounding,
    .late_days = settings->late_days,
    .disbursed = ct_command_date (command, ct_command_has (command, "disbursed") ? "disbursed" : "date"),
    .due_day = settings->meeting_day,
    .first_due = ct_command_date (command, "first_due"),
  };
  return ct_loan_terms_check (terms, error);
}

static gboolean
insert_loan (CtRun             *run,
             const CtLoanTerms *terms,
             int               *no,
             GError           **error)
{
  const CtCommand *command = run->command;
  gboolean opening = ct_command_has (command, "disbursed");
  CtStmt *stmt;
  gint64 number;

  if (!ct_run_next_number (run, "loan", &number, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_LOAN_INSERT);
  ct_stmt_bind_int (stmt, ":no", number);
  ct_stmt_bind_int (stmt, ":member", ct_command_int (command, "member"));
  ct_stmt_bind_text (stmt, ":purpose", ct_command_text (command, "purpose"));
  ct_stmt_bind_date (stmt, ":applied", ct_command_date (command, "date"));
  ct_stmt_bind_int (stmt, ":amount", terms->amount);
  ct_stmt_bind_int (stmt, ":months", terms->months);
  ct_stmt_bind_text (stmt, ":method", ct_method_name (terms->method));
  ct_stmt_bind_int (stmt, ":rate", terms->rate_bp);
  ct_stmt_bind_int (stmt, ":every", terms->every);
  ct_stmt_bind_int (stmt, ":grace", terms->grace);
  ct_stmt_bind_int (stmt, ":round", terms->round);
  ct_stmt_bind_text (stmt, ":rounding", terms->rounding == CT_ROUND_DOWN ? "down" : "half-up");
  ct_stmt_bind_int (stmt, ":late_days", terms->late_days);
  ct_stmt_bind_ref (stmt, ":due_day", opening ? terms->due_day : 0);
  ct_stmt_bind_date (stmt, ":disbursed", opening ? terms->disbursed : CT_DATE_NONE);
  ct_stmt_bind_date (stmt, ":first_due", terms->first_due);
  ct_stmt_bind_int (stmt, ":opening", opening);
  ct_stmt_bind_int (stmt, ":paid_principal", ct_command_int (command, "paid_principal"));
  *no = number;
  return ct_stmt_run (stmt, error);
}

gboolean
ct_apply_loan_apply (CtRun   *run,
                     GError **error)
{
  CtDate date = ct_command_date (run->command, "date");
  g_auto(CtMemberBrief) member = { 0 };
  g_autofree char *label = NULL;
  CtSettings settings;
  CtLoanTerms terms;
  int no;

  if (!ct_run_check_date (run, date, error) ||
      !check_is_member (run, ct_command_int (run->command, "member"), date, &member, error) ||
      !read_terms (run, &terms, &settings, error) || !insert_loan (run, &terms, &no, error))
    return FALSE;
  label = ct_loan_dup_label (no);
  ct_run_add_result (run, label);
  return TRUE;
}

gboolean
ct_apply_loan_opening (CtRun   *run,
                       GError **error)
{
  const CtCommand *command = run->command;
  CtDate date = ct_command_date (command, "date");
  const char *origin = ct_command_has (command, "origin") ? ct_command_text (command, "origin") : "support";
  g_autofree char *account = g_strconcat ("capital.", origin, NULL);
  g_autofree char *label = NULL;
  g_auto(CtMemberBrief) member = { 0 };
  gsize result = run->result->len;
  CtSettings settings, then;
  CtLoanTerms terms;
  CtDong outstanding;
  CtDate first_day;
  int no;

  if (!ct_run_check_date (run, date, error) || !ct_ledger_first_day (run, &first_day, error) ||
      !ct_run_member (run, ct_command_int (command, "member"), &member, error))
    return FALSE;
  /* Who has left may still owe. */
  if (!ct_member_brief_is_member (&member, date))
    {
      g_autofree char *day = ct_date_dup_vi (date);

      ct_run_warn (run, _("%s (number %d) is not a member on %s."), member.name, member.no, day);
    }
  if (ct_date_is_set (first_day) && ct_date_compare (date, first_day) != 0)
    {
      g_autofree char *day = ct_date_dup_vi (first_day);

      return ct_refuse (error, _("A loan that was running before is taken over on the first day of the book, %s."), day);
    }
  if (ct_date_compare (ct_command_date (command, "disbursed"), date) >= 0)
    return ct_refuse (error, _("An opening loan was paid out before the first day of the book. If it was paid out on that day "
                               "or later, use “loan.apply”."));
  outstanding = ct_command_int (command, "amount") - ct_command_int (command, "paid_principal");
  if (outstanding <= 0)
    return ct_refuse (error, _("“paid_principal” is not below the amount: a loan that is paid back is not taken over."));
  if (!read_terms (run, &terms, &settings, error) || !ct_run_settings (run, terms.disbursed, &then, error))
    return FALSE;
  terms.due_day = then.meeting_day;
  if (!insert_loan (run, &terms, &no, error))
    return FALSE;

  if (!ct_ledger_post (run,
                       &(CtVoucher) {
                         .series = "SD", .date = date, .kind = "loan.opening", .fund = "QTTN", .amount = outstanding,
                         .member = member.no, .loan = no, .opening = TRUE,
                       },
                       (CtLine[]) {
                         { "loan", CT_FUND_QTTN, member.no, no, outstanding },
                         { account, CT_FUND_QTTN, 0, 0, -outstanding },
                       },
                       2, error))
    return FALSE;

  /* The loan's number tells more than the voucher's. */
  label = ct_loan_dup_label (no);
  g_string_truncate (run->result, result);
  ct_run_add_result (run, label);
  return TRUE;
}

/* ---- The decision (rules.md 7.13) ---- */

/* Another loan of the borrower with something outstanding; 0 for none. */
static gboolean
find_other_loan (CtRun   *run,
                 int      loan,
                 int      member,
                 CtDate   date,
                 int     *other,
                 GError **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (run->store, member, date, error);

  *other = 0;
  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *account = loans->pdata[i];

      if (account->no != loan && ct_loan_account_balance (account, date) > 0)
        *other = account->no;
    }
  return TRUE;
}

static gboolean
check_borrower (CtRun               *run,
                const CtLoanAccount *loan,
                CtDate               date,
                GError             **error)
{
  g_auto(CtMemberBrief) member = { 0 };
  int other;

  if (!check_is_member (run, loan->member, date, &member, error) ||
      !find_other_loan (run, loan->no, loan->member, date, &other, error))
    return FALSE;
  if (other != 0)
    {
      g_autofree char *label = ct_loan_dup_label (other);

      return ct_refuse (error, _("%s has not paid back the loan %s yet. The board may lend all the same: give the reason in "
                                 "“override”."),
                        member.name, label);
    }
  return TRUE;
}

static gboolean
check_ceilings (CtRun               *run,
                const CtLoanAccount *loan,
                CtDate               date,
                GError             **error)
{
  CtSettings settings;

  if (!ct_run_settings (run, date, &settings, error))
    return FALSE;
  if (settings.loan_max > 0 && loan->terms.amount > settings.loan_max)
    {
      g_autofree char *amount = ct_dong_dup (loan->terms.amount);
      g_autofree char *most = ct_dong_dup (settings.loan_max);

      return ct_refuse (error, _("%s đ is above the club's largest loan, %s đ. The board may lend it all the same: give the "
                                 "reason in “override”."),
                        amount, most);
    }
  if (loan->terms.rate_bp > settings.rate_max_bp)
    return ct_refuse (error, _("%d.%02d %% a month is above the club's ceiling of %d.%02d %%. The board may allow it: give the "
                               "reason in “override”."),
                      loan->terms.rate_bp / 100, loan->terms.rate_bp % 100, settings.rate_max_bp / 100,
                      settings.rate_max_bp % 100);
  return TRUE;
}

static gboolean
warn_of_borrower (CtRun               *run,
                  const CtLoanAccount *loan,
                  CtDate               date,
                  GError             **error)
{
  const CtSettingsHistory *settings = ct_run_settings_history (run, error);
  g_auto(CtMemberBrief) member = { 0 };
  CtDuesFigures dues;
  CtDong cash;
  int age;

  if (settings == NULL || !ct_run_member (run, loan->member, &member, error) ||
      !ct_dues_of_member (run->store, settings, loan->member, date, &dues, error) ||
      !ct_ledger_cash (run->store, CT_FUND_QTTN, date, &cash, error))
    return FALSE;
  age = ct_birth_age (member.birth, date);
  if (dues.arrears > 0)
    {
      g_autofree char *arrears = ct_dong_dup (dues.arrears);

      ct_run_warn (run, _("%s owes %s đ of dues."), member.name, arrears);
    }
  if (age >= OLD_AGE || age < ADULT_AGE)
    ct_run_warn (run, _("%s is %d years old."), member.name, age);
  if (cash < loan->terms.amount)
    {
      g_autofree char *held = ct_dong_dup (cash);

      ct_run_warn (run, _("QTTN holds %s đ on that day, less than the loan."), held);
    }
  return TRUE;
}

/* @stmt is LOAN_APPROVE or LOAN_REFUSE. */
static gboolean
decide (CtRun               *run,
        const CtLoanAccount *loan,
        CtStmt              *stmt,
        GError             **error)
{
  g_autofree char *label = ct_loan_dup_label (loan->no);

  ct_stmt_bind_int (stmt, ":no", loan->no);
  ct_stmt_bind_date (stmt, ":date", ct_command_date (run->command, "date"));
  ct_stmt_bind_text (stmt, ":resolution", ct_command_text (run->command, "resolution"));
  ct_run_add_result (run, label);
  return ct_stmt_run_one (stmt, error);
}

/* The loan before its pay-out, if it can still be decided on; with @or_approved also after it was approved. */
static CtLoanAccount *
load_undecided (CtRun    *run,
                gboolean  or_approved,
                GError  **error)
{
  CtDate date = ct_command_date (run->command, "date");
  g_autoptr(CtLoanAccount) loan = NULL;
  g_autofree char *label = NULL;

  if (!ct_run_check_date (run, date, error))
    return NULL;
  loan = ct_loan_load (run->store, ct_command_loan (run->command, "loan"), error);
  if (loan == NULL)
    return NULL;

  label = ct_loan_dup_label (loan->no);
  if (loan->events->len > 0)
    ct_refuse (error, _("The loan %s was paid out already."), label);
  else if (ct_date_compare (date, loan->applied) < 0)
    {
      g_autofree char *day = ct_date_dup_vi (loan->applied);

      ct_refuse (error, _("The loan %s was applied for on %s; it cannot be decided on before that day."), label, day);
    }
  else if (ct_date_is_set (loan->refused))
    ct_refuse (error, _("The loan %s was refused. A new application is needed."), label);
  else if (ct_date_is_set (loan->approved) && ct_date_compare (date, loan->approved) < 0)
    {
      g_autofree char *day = ct_date_dup_vi (loan->approved);

      ct_refuse (error, _("The loan %s was approved on %s; write that day or a later one."), label, day);
    }
  else if (ct_date_is_set (loan->approved) && !or_approved)
    ct_refuse (error, _("The loan %s was approved already."), label);
  else
    return g_steal_pointer (&loan);
  return NULL;
}

gboolean
ct_apply_loan_approve (CtRun   *run,
                       GError **error)
{
  CtDate date = ct_command_date (run->command, "date");
  g_autoptr(CtLoanAccount) loan = load_undecided (run, FALSE, error);
  const char *override = ct_command_text (run->command, "override");
  CtStmt *stmt;

  if (loan == NULL)
    return FALSE;
  if (override[0] == '\0' && (!check_borrower (run, loan, date, error) || !check_ceilings (run, loan, date, error)))
    return FALSE;
  if (!warn_of_borrower (run, loan, date, error))
    return FALSE;
  stmt = ct_store_stmt (run->store, CT_SQL_LOAN_APPROVE);
  ct_stmt_bind_text (stmt, ":override", override);
  return decide (run, loan, stmt, error);
}

/* Also withdraws an approved loan that was not paid out. */
gboolean
ct_apply_loan_refuse (CtRun   *run,
                      GError **error)
{
  g_autoptr(CtLoanAccount) loan = load_undecided (run, TRUE, error);

  return loan != NULL && decide (run, loan, ct_store_stmt (run->store, CT_SQL_LOAN_REFUSE), error);
}

/* ---- The pay-out ---- */

static gboolean
is_overridden (CtRun    *run,
               int       no,
               gboolean *overridden,
               GError  **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_LOAN_OVERRIDDEN);
  gint64 n;

  ct_stmt_bind_int (stmt, ":no", no);
  if (!ct_stmt_get_int (stmt, &n, NULL, error))
    return FALSE;
  *overridden = n > 0;
  return TRUE;
}

gboolean
ct_apply_loan_disburse (CtRun   *run,
                        GError **error)
{
  CtDate date = ct_command_date (run->command, "date");
  g_autoptr(CtLoanAccount) loan = load_undecided (run, TRUE, error);
  g_autofree char *label = NULL;
  gboolean overridden;
  CtSettings settings;
  CtStmt *stmt;

  if (loan == NULL)
    return FALSE;
  label = ct_loan_dup_label (loan->no);
  if (!ct_date_is_set (loan->approved))
    return ct_refuse (error, _("The loan %s is not approved yet. Approve it first."), label);
  if (!is_overridden (run, loan->no, &overridden, error) ||
      (!overridden && !check_borrower (run, loan, date, error)) || !ct_run_settings (run, date, &settings, error))
    return FALSE;

  loan->terms.disbursed = date;
  loan->terms.due_day = settings.meeting_day;
  loan->terms.first_due = ct_command_date (run->command, "first_due");
  if (!ct_loan_terms_check (&loan->terms, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_LOAN_DISBURSE);
  ct_stmt_bind_int (stmt, ":no", loan->no);
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_int (stmt, ":due_day", settings.meeting_day);
  ct_stmt_bind_date (stmt, ":first_due", loan->terms.first_due);
  if (!ct_stmt_run_one (stmt, error))
    return FALSE;

  return ct_ledger_post (run,
                         &(CtVoucher) {
                           .series = "PC", .date = date, .kind = "loan.disburse", .fund = "QTTN",
                           .amount = loan->terms.amount, .member = loan->member, .loan = loan->no,
                         },
                         (CtLine[]) {
                           { "loan", CT_FUND_QTTN, loan->member, loan->no, loan->terms.amount },
                           { "cash", CT_FUND_QTTN, 0, 0, -loan->terms.amount },
                         },
                         2, error);
}
