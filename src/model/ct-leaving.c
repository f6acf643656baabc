/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-leaving.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-loan.h"
#include "ct-model-error.h"

void
ct_leaving_free (CtLeaving *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->heir);
  g_free (self->role);
  g_clear_pointer (&self->loans, g_array_unref);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_free (self);
}

/* Dues as they are once the member has left: the day of leaving itself is not charged any more. */
static void
sum_dues (CtLeaving           *self,
          const CtRegister    *members,
          const CtRegisterRow *member)
{
  CtDuesPayer payer = member->payer;
  CtDuesFigures figures;

  payer.left = self->date;
  ct_dues_compare (ct_dues_sum_charges (members->calendar, &payer, self->date), member->dues.paid, &figures);
  self->dues_owed = figures.arrears;
  self->dues_ahead = figures.advance;
}

static gboolean
load_loans (CtLeaving *self,
            CtStore   *store,
            GError   **error)
{
  self->loans = g_array_new (FALSE, FALSE, sizeof (CtLeavingLoan));
  self->accounts = ct_loan_load_of_member (store, self->member, self->date, error);
  if (self->accounts == NULL)
    return FALSE;
  for (guint i = 0; i < self->accounts->len; i++)
    {
      CtLeavingLoan loan = { .loan = self->accounts->pdata[i] };
      CtLoanFigures figures;

      ct_loan_account_at (loan.loan, self->date, &figures);
      loan.principal = figures.outstanding;
      loan.interest = figures.interest_due + figures.interest_running;
      if (loan.principal + loan.interest == 0)
        continue;
      self->loans_owed += loan.principal + loan.interest;
      g_array_append_val (self->loans, loan);
    }
  return TRUE;
}

CtLeaving *
ct_leaving_load (CtStore *store,
                 int      member,
                 CtDate   date,
                 GError **error)
{
  g_autoptr(CtLeaving) self = g_new0 (CtLeaving, 1);
  g_autoptr(CtRegister) members = ct_register_load (store, date, error);
  const CtRegisterRow *row;

  if (members == NULL)
    return NULL;
  row = ct_register_find (members, member);
  if (row == NULL || !ct_register_row_is_member (row))
    {
      ct_refuse (error, _("Member %d is no member on that day. Choose another day."), member);
      return NULL;
    }
  self->member = member;
  self->date = date;
  self->name = g_strdup (row->name);
  self->heir = g_strdup (row->heir);
  self->role = g_strdup (row->role);
  self->contribution = row->contribution;
  sum_dues (self, members, row);
  return load_loans (self, store, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
ct_leaving_moves_money (const CtLeaving       *self,
                        const CtLeavingChoice *choice)
{
  return (choice->pays_dues && self->dues_owed > 0) || (choice->repays && self->loans->len > 0) ||
         (choice->gets_back && self->contribution > 0);
}

static void
add_step (json_t     *steps,
          json_t     *step,
          const char *day)
{
  json_object_set_new (step, "date", json_string (day));
  json_array_append_new (steps, step);
}

/* What comes in comes before what goes out, so that the cash that is paid back may be the cash that was just paid. */
json_t *
ct_leaving_dup_command (const CtLeaving       *self,
                        const CtLeavingChoice *choice)
{
  json_t *steps = json_array (), *only;
  char day[CT_DATE_ISO_LENGTH];

  ct_date_to_iso (self->date, day);
  if (choice->pays_dues && self->dues_owed > 0)
    add_step (steps, json_pack ("{s:s, s:s, s:I, s:s, s:s, s:i}", "do", "receipt", "fund", "QHD", "amount",
                                (json_int_t) self->dues_owed, "category", "dues", "text", C_("leave", "Dues owed, paid on leaving"),
                                "member", self->member), day);
  for (guint i = 0; choice->repays && i < self->loans->len; i++)
    {
      const CtLeavingLoan *loan = &g_array_index (self->loans, CtLeavingLoan, i);
      g_autofree char *label = ct_loan_dup_label (loan->loan->no);

      add_step (steps, json_pack ("{s:s, s:s, s:I}", "do", "loan.repay", "loan", label, "amount",
                                  (json_int_t) (loan->principal + loan->interest)), day);
    }
  if (choice->gets_back && self->contribution > 0)
    add_step (steps, json_pack ("{s:s, s:i, s:I}", "do", "refund", "member", self->member, "amount",
                                (json_int_t) self->contribution), day);
  if (choice->heir != NULL && !g_str_equal (choice->heir, self->heir))
    json_array_append_new (steps, json_pack ("{s:s, s:i, s:s}", "do", "member.set", "member", self->member, "heir", choice->heir));
  add_step (steps, json_pack ("{s:s, s:i, s:s}", "do", "member.leave", "member", self->member, "reason", choice->reason), day);
  if (json_array_size (steps) > 1)
    return json_pack ("{s:s, s:o}", "do", "batch", "commands", steps);

  only = json_incref (json_array_get (steps, 0));
  json_decref (steps);
  return only;
}
