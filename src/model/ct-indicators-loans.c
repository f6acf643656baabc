/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loans and borrowers. Loans that were cancelled by the end of the period count nowhere here. */
#include "ct-indicators-private.h"

#include "ct-loan.h"

typedef struct
{
  GHashTable *paid_out, *open, *ever, *owing;   /* sets of members */
} Borrowers;

static void
borrowers_clear (Borrowers *borrowers)
{
  g_hash_table_unref (borrowers->paid_out);
  g_hash_table_unref (borrowers->open);
  g_hash_table_unref (borrowers->ever);
  g_hash_table_unref (borrowers->owing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Borrowers, borrowers_clear)

static void
count_loan (CtCounting          *counting,
            Borrowers           *borrowers,
            const CtLoanAccount *loan)
{
  CtFigures *figures = &counting->figures;
  CtDate begun = loan->opening ? loan->taken_over : loan->terms.disbursed;
  gboolean in_period = ct_date_compare (begun, counting->from) >= 0;
  gpointer member = GINT_TO_POINTER (loan->member);
  CtDong due, covered;
  CtLoanFigures at;

  if (!ct_loan_account_is_paid_out (loan, counting->to))
    return;
  ct_loan_account_at (loan, counting->to, &at);
  ct_loan_account_recovery (loan, counting->from, counting->to, &due, &covered);
  figures->outstanding += at.outstanding;
  figures->overdue += at.overdue;
  figures->at_risk += at.overdue > 0 ? at.outstanding : 0;
  figures->extended += ct_loan_account_is_extended (loan, counting->to) ? at.outstanding : 0;
  figures->recoverable += due;
  figures->recovered += covered;

  g_hash_table_add (borrowers->ever, member);
  if (in_period && !loan->opening)
    {
      figures->loans_paid_out++;
      g_hash_table_add (borrowers->paid_out, member);
    }
  if (in_period || ct_loan_account_balance (loan, ct_date_add_days (counting->from, -1)) > 0)
    g_hash_table_add (borrowers->open, member);
  if (at.outstanding > 0)
    g_hash_table_add (borrowers->owing, member);
}

static gboolean
has_left (gpointer member,
          gpointer value G_GNUC_UNUSED,
          gpointer members)
{
  const CtRegisterRow *row = ct_register_find (members, GPOINTER_TO_INT (member));

  return row == NULL || !ct_register_row_is_member (row);
}

gboolean
ct_count_loans (CtCounting *counting,
                GError    **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_all (counting->store, counting->to, error);
  g_auto(Borrowers) borrowers = {
    g_hash_table_new (g_direct_hash, g_direct_equal), g_hash_table_new (g_direct_hash, g_direct_equal),
    g_hash_table_new (g_direct_hash, g_direct_equal), g_hash_table_new (g_direct_hash, g_direct_equal),
  };

  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    count_loan (counting, &borrowers, loans->pdata[i]);

  g_hash_table_foreach_remove (borrowers.ever, has_left, counting->members);
  counting->figures.borrowers_paid_out = g_hash_table_size (borrowers.paid_out);
  counting->figures.borrowers_open = g_hash_table_size (borrowers.open);
  counting->figures.borrowers_ever = g_hash_table_size (borrowers.ever);
  counting->figures.borrowers_owing = g_hash_table_size (borrowers.owing);
  return TRUE;
}
