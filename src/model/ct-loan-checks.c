/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-checks.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-ledger.h"
#include "ct-loan.h"

static void
check_free (gpointer data)
{
  CtLoanCheck *check = data;

  g_free (check->sentence);
  g_free (check);
}

static void
take_check (GPtrArray    *checks,
            CtLoanVerdict verdict,
            char         *sentence)
{
  CtLoanCheck *check = g_new (CtLoanCheck, 1);

  *check = (CtLoanCheck) { verdict, sentence };
  g_ptr_array_add (checks, check);
}

static void
check_member (GPtrArray           *checks,
              const CtRegisterRow *member)
{
  g_autofree char *joined = ct_date_dup_vi (member->joined);
  g_autofree char *left = ct_date_dup_vi (member->left);

  if (ct_register_row_is_member (member))
    take_check (checks, CT_LOAN_CHECK_FINE, g_strdup_printf (_("A member of the club since %s."), joined));
  else
    take_check (checks, CT_LOAN_CHECK_REFUSED, g_strdup_printf (_("Left the club on %s."), left));
}

static gboolean
check_other_loans (GPtrArray           *checks,
                   CtStore             *store,
                   const CtRegisterRow *member,
                   CtDate               date,
                   GError             **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (store, member->no, date, error);
  guint before = checks->len;

  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = g_ptr_array_index (loans, i);
      CtDong balance = ct_loan_account_balance (loan, date);
      g_autofree char *label = ct_loan_dup_label (loan->no);
      g_autofree char *left = ct_dong_dup (balance);

      if (balance > 0)
        take_check (checks, CT_LOAN_CHECK_REFUSED, g_strdup_printf (_("The loan %s is not paid back yet: %s đ is left."),
                                                                    label, left));
    }
  if (checks->len == before)
    take_check (checks, CT_LOAN_CHECK_FINE, g_strdup (_("No other loan is running.")));
  return TRUE;
}

static void
check_dues (GPtrArray           *checks,
            const CtRegisterRow *member)
{
  g_autofree char *arrears = ct_dong_dup (member->dues.arrears);

  if (member->dues.arrears > 0)
    take_check (checks, CT_LOAN_CHECK_WARNING, g_strdup_printf (_("Owes %s đ of dues."), arrears));
  else
    take_check (checks, CT_LOAN_CHECK_FINE, g_strdup (_("Owes no dues.")));
}

static void
check_ceilings (GPtrArray         *checks,
                const CtSettings  *settings,
                const CtLoanTerms *terms)
{
  g_autofree char *amount = ct_dong_dup (terms->amount);
  g_autofree char *most = ct_dong_dup (settings->loan_max);

  if (settings->loan_max > 0 && terms->amount > settings->loan_max)
    take_check (checks, CT_LOAN_CHECK_REFUSED, g_strdup_printf (_("%s đ is above the club's largest loan, %s đ."), amount, most));
  else if (settings->loan_max > 0)
    take_check (checks, CT_LOAN_CHECK_FINE, g_strdup_printf (_("%s đ is within the club's largest loan, %s đ."), amount, most));
  if (terms->rate_bp > settings->rate_max_bp)
    take_check (checks, CT_LOAN_CHECK_REFUSED,
                g_strdup_printf (_("%d,%02d %% a month is above the club's ceiling of %d,%02d %%."), terms->rate_bp / 100,
                                 terms->rate_bp % 100, settings->rate_max_bp / 100, settings->rate_max_bp % 100));
}

static gboolean
check_cash (GPtrArray         *checks,
            CtStore           *store,
            const CtLoanTerms *terms,
            CtDate             date,
            GError           **error)
{
  g_autofree char *held = NULL;
  g_autofree char *left = NULL;
  CtDong cash;

  if (!ct_ledger_cash (store, CT_FUND_QTTN, date, &cash, error))
    return FALSE;
  held = ct_dong_dup (cash);
  left = ct_dong_dup (cash - terms->amount);
  if (cash < terms->amount)
    take_check (checks, CT_LOAN_CHECK_WARNING, g_strdup_printf (_("The fund QTTN holds %s đ, less than the loan."), held));
  else
    take_check (checks, CT_LOAN_CHECK_FINE, g_strdup_printf (_("The fund QTTN holds %s đ; after the loan %s đ is left."),
                                                             held, left));
  return TRUE;
}

GPtrArray *
ct_loan_checks_dup (CtStore             *store,
                    const CtRegister    *members,
                    const CtRegisterRow *member,
                    const CtLoanTerms   *terms,
                    GError             **error)
{
  g_autoptr(GPtrArray) checks = g_ptr_array_new_with_free_func (check_free);
  CtSettings settings;

  ct_settings_at (members->settings, members->date, &settings);
  check_member (checks, member);
  if (!check_other_loans (checks, store, member, members->date, error))
    return NULL;
  check_dues (checks, member);
  check_ceilings (checks, &settings, terms);
  return check_cash (checks, store, terms, members->date, error) ? g_steal_pointer (&checks) : NULL;
}
