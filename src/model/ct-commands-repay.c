/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to a loan after its pay-out: repayment, extension, freezing, write-off. */
#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-ledger.h"
#include "ct-loan.h"

/* The loan, if something may still happen to it on the command's day. */
static CtLoanAccount *
load_running (CtRun         *run,
              CtLoanFigures *figures,
              GError       **error)
{
  CtDate date = ct_command_date (run->command, "date");
  g_autoptr(CtLoanAccount) loan = NULL;
  g_autofree char *label = NULL;
  CtDate latest;

  if (!ct_run_check_date (run, date, error))
    return NULL;
  loan = ct_loan_load (run->store, ct_command_loan (run->command, "loan"), error);
  if (loan == NULL)
    return NULL;

  label = ct_loan_dup_label (loan->no);
  latest = ct_loan_account_latest_event (loan);
  ct_loan_account_at (loan, ct_date_compare (latest, date) > 0 ? latest : date, figures);
  if (loan->events->len == 0)
    ct_refuse (error, _("The loan %s was not paid out."), label);
  else if (figures->state == CT_LOAN_CANCELLED)
    ct_refuse (error, _("The loan %s is cancelled: its pay-out was reversed."), label);
  else if (figures->state == CT_LOAN_WRITTEN_OFF)
    ct_refuse (error, _("The loan %s was written off."), label);
  else if (ct_date_compare (date, latest) < 0)
    {
      g_autofree char *day = ct_date_dup_vi (latest);

      ct_refuse (error, _("Something was entered for the loan %s on %s already, later than that day. Reverse the later one "
                          "first."),
                 label, day);
    }
  else if (figures->state == CT_LOAN_CLOSED)
    ct_refuse (error, _("The loan %s is paid back completely."), label);
  else
    return g_steal_pointer (&loan);
  return NULL;
}

/* ---- Repayment (rules.md 7.6) ---- */

static gboolean
read_payment (CtRun               *run,
              const CtLoanAccount *loan,
              const CtLoanFigures *figures,
              CtDong              *principal,
              CtDong              *interest,
              GError             **error)
{
  const CtCommand *command = run->command;
  CtDong owed = figures->interest_due + figures->interest_running;
  g_autofree char *label = ct_loan_dup_label (loan->no);
  g_autofree char *outstanding_text = ct_dong_dup (figures->outstanding);
  g_autofree char *owed_text = ct_dong_dup (owed);

  if (ct_command_has (command, "amount"))
    {
      CtDong rest;

      if (ct_command_has (command, "principal") || ct_command_has (command, "interest"))
        return ct_refuse (error, _("Write “amount”, or “principal” and “interest”, not both."));
      ct_loan_account_divide (loan, ct_command_date (command, "date"), ct_command_int (command, "amount"), TRUE, principal,
                              interest, &rest);
      if (rest > 0)
        {
          g_autofree char *all = ct_dong_dup (figures->outstanding + owed);

          return ct_refuse (error, _("To pay back the loan %s completely on that day, %s đ is enough (principal %s đ, interest "
                                     "%s đ). Write that, or less."),
                            label, all, outstanding_text, owed_text);
        }
      return TRUE;
    }

  *principal = ct_command_int (command, "principal");
  *interest = ct_command_int (command, "interest");
  if (*principal + *interest == 0)
    return ct_refuse (error, _("Nothing is paid: write “amount”, or “principal” and “interest”."));
  if (*interest > owed)
    return ct_refuse (error, _("Of the loan %s, %s đ of interest is owed on that day; more cannot be paid."), label, owed_text);
  if (*principal > figures->outstanding)
    return ct_refuse (error, _("Of the loan %s, %s đ of principal is left; more cannot be paid."), label, outstanding_text);
  return TRUE;
}

gboolean
ct_apply_loan_repay (CtRun   *run,
                     GError **error)
{
  CtDate date = ct_command_date (run->command, "date");
  CtLoanFigures figures;
  g_autoptr(CtLoanAccount) loan = load_running (run, &figures, error);
  CtVoucher voucher = { .series = "PT", .date = date, .kind = "loan.repay" };
  CtDong principal = 0, interest = 0;

  if (loan == NULL || !read_payment (run, loan, &figures, &principal, &interest, error))
    return FALSE;

  voucher.member = loan->member;
  voucher.loan = loan->no;
  if (principal > 0)
    {
      voucher.fund = "QTTN";
      voucher.amount = principal;
      if (!ct_ledger_post (run, &voucher,
                           (CtLine[]) {
                             { "cash", CT_FUND_QTTN, 0, 0, principal },
                             { "loan", CT_FUND_QTTN, loan->member, loan->no, -principal },
                           },
                           2, error))
        return FALSE;
    }
  if (interest > 0)
    {
      voucher.fund = "LCP";
      voucher.amount = interest;
      return ct_ledger_post (run, &voucher,
                             (CtLine[]) {
                               { "cash", CT_FUND_LCP, 0, 0, interest },
                               { "income.interest", CT_FUND_LCP, loan->member, loan->no, -interest },
                             },
                             2, error);
    }
  return TRUE;
}

/* ---- Extension and freezing (rules.md 7.8, 7.9) ---- */

static gboolean
insert_change (CtRun               *run,
               const CtLoanAccount *loan,
               const char          *kind,
               GError             **error)
{
  g_autofree char *label = ct_loan_dup_label (loan->no);
  gint64 entry;
  CtStmt *stmt;

  if (!ct_run_entry (run, &entry, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_LOAN_CHANGE_INSERT);
  ct_stmt_bind_int (stmt, ":loan", loan->no);
  ct_stmt_bind_int (stmt, ":entry", entry);
  ct_stmt_bind_date (stmt, ":date", ct_command_date (run->command, "date"));
  ct_stmt_bind_text (stmt, ":kind", kind);
  ct_stmt_bind_int (stmt, ":months", ct_command_int (run->command, "months"));
  ct_stmt_bind_date (stmt, ":interest_only_until", ct_command_date (run->command, "interest_only_until"));
  ct_stmt_bind_text (stmt, ":resolution", ct_command_text (run->command, "resolution"));
  ct_run_add_result (run, label);
  return ct_stmt_run (stmt, error);
}

static int
count_extensions (const CtLoanAccount *loan,
                  int                 *months)
{
  int n = 0;

  *months = loan->terms.months;
  for (guint i = 0; i < loan->events->len; i++)
    {
      const CtLoanEvent *event = &g_array_index (loan->events, CtLoanEvent, i);

      if (event->kind == CT_LOAN_EVENT_EXTENDED)
        {
          n++;
          *months += event->months;
        }
    }
  return n;
}

gboolean
ct_apply_loan_extend (CtRun   *run,
                      GError **error)
{
  const CtCommand *command = run->command;
  CtDate date = ct_command_date (command, "date");
  CtDate interest_only_until = ct_command_date (command, "interest_only_until");
  int more = ct_command_int (command, "months");
  CtLoanFigures figures;
  g_autoptr(CtLoanAccount) loan = load_running (run, &figures, error);
  int months, extensions;
  CtDate last;

  if (loan == NULL)
    return FALSE;
  extensions = count_extensions (loan, &months);
  last = ct_loan_terms_month (&loan->terms, months + more);
  if (figures.outstanding == 0)
    return ct_refuse (error, _("Only interest is left to pay; there is no principal to extend."));
  if (ct_date_compare (last, date) <= 0)
    {
      g_autofree char *day = ct_date_dup_vi (last);

      return ct_refuse (error, _("With %d more months the last due date would be %s, which is not after the day of the "
                                 "extension. Extend by more months."),
                        more, day);
    }
  if (ct_date_is_set (interest_only_until) && ct_date_compare (interest_only_until, last) >= 0)
    {
      g_autofree char *day = ct_date_dup_vi (last);

      return ct_refuse (error, _("“interest_only_until” leaves no due date for the principal: it must lie before %s, the new last "
                                 "due date."),
                        day);
    }
  if (extensions > 0)
    ct_run_warn (run, _("The loan was extended before."));
  if (2 * more > loan->terms.months)
    ct_run_warn (run, _("The extension is longer than half of the first term of %d months."), loan->terms.months);
  return insert_change (run, loan, "extend", error);
}

gboolean
ct_apply_loan_freeze (CtRun   *run,
                      GError **error)
{
  CtLoanFigures figures;
  g_autoptr(CtLoanAccount) loan = load_running (run, &figures, error);

  if (loan == NULL)
    return FALSE;
  if (figures.state == CT_LOAN_FROZEN)
    return ct_refuse (error, _("The loan is frozen already. An extension ends the freeze."));
  return insert_change (run, loan, "freeze", error);
}

/* ---- Write-off (rules.md 7.10) ---- */

static gboolean
choose_offset (CtRun               *run,
               const CtLoanAccount *loan,
               CtDong               outstanding,
               CtDong              *offset,
               GError             **error)
{
  CtDate date = ct_command_date (run->command, "date");
  CtDong contribution, most;
  CtDate day;

  /* What is left on that day and on every later one. */
  if (!ct_ledger_credit (run->store, "capital.contribution", loan->member, date, &contribution, error) ||
      !ct_ledger_lowest_credit (run->store, "capital.contribution", loan->member, date, &most, &day, error))
    return FALSE;
  most = MIN (MIN (contribution, ct_date_is_set (day) ? most : contribution), outstanding);
  most = MAX (most, 0);
  *offset = ct_command_int_or (run->command, "offset", most);
  if (*offset > most)
    {
      g_autofree char *amount = ct_dong_dup (most);

      return ct_refuse (error, _("At most %s đ of the borrower's contribution can be set off against the loan."), amount);
    }
  return TRUE;
}

static gboolean
cover_from_reserve (CtRun               *run,
                    const CtLoanAccount *loan,
                    CtDong               amount,
                    GError             **error)
{
  CtDate date = ct_command_date (run->command, "date");

  if (amount == 0)
    return TRUE;
  return ct_ledger_post (run,
                         &(CtVoucher) {
                           .series = "DC", .date = date, .kind = "loan.write_off", .fund = "QDP", .amount = amount,
                           .text = ct_command_text (run->command, "resolution"), .member = loan->member, .loan = loan->no,
                         },
                         (CtLine[]) {
                           { "cash", CT_FUND_QTTN, 0, 0, amount },
                           { "transfer", CT_FUND_QTTN, 0, 0, -amount },
                           { "transfer", CT_FUND_QDP, 0, 0, amount },
                           { "cash", CT_FUND_QDP, 0, 0, -amount },
                         },
                         4, error);
}

gboolean
ct_apply_loan_write_off (CtRun   *run,
                         GError **error)
{
  CtDate date = ct_command_date (run->command, "date");
  CtLoanFigures figures;
  g_autoptr(CtLoanAccount) loan = load_running (run, &figures, error);
  CtDong offset, written_off, reserve;
  CtLine lines[3];
  guint n = 0;

  if (loan == NULL || !choose_offset (run, loan, figures.outstanding, &offset, error) ||
      !ct_ledger_cash (run->store, CT_FUND_QDP, date, &reserve, error))
    return FALSE;
  if (figures.outstanding == 0)
    return ct_refuse (error, _("No principal is left to write off."));

  written_off = figures.outstanding - offset;
  if (written_off > reserve)
    {
      g_autofree char *needed = ct_dong_dup (written_off);
      g_autofree char *held = ct_dong_dup (reserve);

      return ct_refuse (error, _("The reserve QDP must cover %s đ but holds %s đ. Transfer money to QDP first, or freeze the "
                                 "loan."),
                        needed, held);
    }

  if (offset > 0)
    lines[n++] = (CtLine) { "capital.contribution", CT_FUND_QTTN, loan->member, loan->no, offset };
  if (written_off > 0)
    lines[n++] = (CtLine) { "expense.write_off", CT_FUND_QTTN, loan->member, loan->no, written_off };
  lines[n++] = (CtLine) { "loan", CT_FUND_QTTN, loan->member, loan->no, -figures.outstanding };
  return ct_ledger_post (run,
                         &(CtVoucher) {
                           .series = "KT", .date = date, .kind = "loan.write_off", .fund = "QTTN",
                           .amount = figures.outstanding, .text = ct_command_text (run->command, "resolution"),
                           .member = loan->member, .loan = loan->no,
                         },
                         lines, n, error) &&
         cover_from_reserve (run, loan, written_off, error);
}
