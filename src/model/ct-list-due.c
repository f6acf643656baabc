/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What everybody owes at the end of a day, each amount with the sentence that explains it. */
#include "ct-list-private.h"
#include "ct-loan.h"
#include "ct-register.h"
#include "ct-why.h"

static gboolean
add_amount (CtLister            *lister,
            const CtRegisterRow *member,
            const char          *what,
            int                  loan,
            CtDong               amount,
            const char          *why,
            GError             **error)
{
  if (amount == 0)
    return TRUE;
  ct_lister_int (lister, member->no);
  ct_lister_text (lister, member->name);
  ct_lister_text (lister, what);
  ct_lister_loan (lister, loan);
  ct_lister_int (lister, amount);
  ct_lister_text (lister, why);
  return ct_lister_end_row (lister, error);
}

static gboolean
add_loan (CtLister            *lister,
          const CtRegisterRow *member,
          const CtLoanAccount *loan,
          GError             **error)
{
  CtDate date = lister->options->to;
  g_autofree char *why_principal = ct_why_principal (loan, date, date);
  g_autofree char *why_interest = ct_why_interest (loan, date, date);
  CtDong principal, interest;

  ct_loan_account_due_by (loan, date, date, &principal, &interest);
  return add_amount (lister, member, "principal", loan->no, principal, why_principal, error) &&
         add_amount (lister, member, "interest", loan->no, interest, why_interest, error);
}

static gboolean
add_member (CtLister            *lister,
            const CtRegister    *members,
            const CtRegisterRow *member,
            GError             **error)
{
  CtDate date = lister->options->to;
  g_autofree char *why = ct_why_dues (members, member, date);
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (lister->store, member->no, date, error);

  if (loans == NULL || !add_amount (lister, member, "dues", 0, member->dues.arrears, why, error))
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    if (!add_loan (lister, member, loans->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
ct_list_due (CtLister *lister,
             GError  **error)
{
  g_autoptr(CtRegister) members = ct_register_load (lister->store, lister->options->to, error);

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->rows->len; i++)
    if (!add_member (lister, members, members->rows->pdata[i], error))
      return FALSE;
  return TRUE;
}
