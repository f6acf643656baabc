/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-model-error.h"

static CtLoanAccount *
read_account (CtStmt *stmt)
{
  CtLoanAccount *account = g_new0 (CtLoanAccount, 1);

  account->no = ct_stmt_int (stmt, "no");
  account->member = ct_stmt_int (stmt, "member");
  account->purpose = g_strdup (ct_stmt_text (stmt, "purpose"));
  account->resolution = g_strdup (ct_stmt_text (stmt, "resolution"));
  account->applied = ct_stmt_date (stmt, "applied");
  account->approved = ct_stmt_date (stmt, "approved");
  account->refused = ct_stmt_date (stmt, "refused");
  account->opening = ct_stmt_int (stmt, "opening");
  account->paid_principal = ct_stmt_int (stmt, "paid_principal");
  account->taken_over = account->opening ? account->applied : CT_DATE_NONE;
  account->terms = (CtLoanTerms) {
    .amount = ct_stmt_int (stmt, "amount"),
    .months = ct_stmt_int (stmt, "months"),
    .method = ct_method_parse (ct_stmt_text (stmt, "method")),
    .rate_bp = ct_stmt_int (stmt, "rate"),
    .every = ct_stmt_int (stmt, "every"),
    .grace = ct_stmt_int (stmt, "grace"),
    .round = ct_stmt_int (stmt, "round"),
    .rounding = g_str_equal (ct_stmt_text (stmt, "rounding"), "down") ? CT_ROUND_DOWN : CT_ROUND_HALF_UP,
    .late_days = ct_stmt_int (stmt, "late_days"),
    .disbursed = ct_stmt_date (stmt, "disbursed"),
    .due_day = ct_stmt_int (stmt, "due_day"),
    .first_due = ct_stmt_date (stmt, "first_due"),
  };
  account->events = g_array_new (FALSE, TRUE, sizeof (CtLoanEvent));
  return account;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const CtLoanEvent *one = a, *other = b;
  int days = ct_date_compare (one->date, other->date);

  return days != 0 ? days : (one->entry > other->entry) - (one->entry < other->entry);
}

static CtLoanEventKind
kind_of_voucher (const char *kind)
{
  if (g_str_equal (kind, "loan.disburse") || g_str_equal (kind, "loan.opening"))
    return CT_LOAN_EVENT_PAID_OUT;
  if (g_str_equal (kind, "loan.write_off"))
    return CT_LOAN_EVENT_WRITTEN_OFF;
  return CT_LOAN_EVENT_REPAID;
}

/* The lines of one entry on one loan make one event. A correction of a meeting takes lines out and puts others in under
 * one entry; their sum is what happened. */
static void
add_posting (CtLoanAccount *account,
             CtStmt        *stmt)
{
  const char *line = ct_stmt_text (stmt, "account");
  CtDong amount = ct_stmt_int (stmt, "amount");
  CtLoanEvent event = {
    .date = ct_stmt_date (stmt, "date"),
    .entry = ct_stmt_int (stmt, "entry"),
    .kind = kind_of_voucher (ct_stmt_text (stmt, "kind")),
    .reversal = ct_stmt_int (stmt, "reversal"),
  };
  CtLoanEvent *last = account->events->len > 0
                        ? &g_array_index (account->events, CtLoanEvent, account->events->len - 1)
                        : NULL;

  if (last == NULL || last->entry != event.entry || last->kind != event.kind)
    {
      g_array_append_val (account->events, event);
      last = &g_array_index (account->events, CtLoanEvent, account->events->len - 1);
    }
  if (g_str_equal (line, "income.interest"))
    last->interest -= amount;
  else if (g_str_equal (line, "capital.contribution"))
    last->offset += amount;
  else if (g_str_equal (line, "expense.write_off"))
    last->principal += amount;
  else if (g_str_equal (line, "loan") && last->kind == CT_LOAN_EVENT_REPAID)
    last->principal -= amount;
}

static void
add_change (CtLoanAccount *account,
            CtStmt        *stmt)
{
  CtLoanEvent event = {
    .date = ct_stmt_date (stmt, "date"),
    .entry = ct_stmt_int (stmt, "entry"),
    .kind = g_str_equal (ct_stmt_text (stmt, "kind"), "extend") ? CT_LOAN_EVENT_EXTENDED : CT_LOAN_EVENT_FROZEN,
    .months = ct_stmt_int (stmt, "months"),
    .interest_only_until = ct_stmt_date (stmt, "interest_only_until"),
  };

  g_array_append_val (account->events, event);
}

/* The events of one loan. */
static gboolean
read_events (CtStore       *store,
             CtLoanAccount *account,
             GError       **error)
{
  CtStmt *stmt;
  CtStep step;

  if (!ct_date_is_set (account->terms.disbursed))
    return TRUE;
  stmt = ct_store_stmt (store, CT_SQL_POSTING_OF_LOAN);
  ct_stmt_bind_int (stmt, ":loan", account->no);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    add_posting (account, stmt);
  if (step == CT_STEP_ERROR)
    return FALSE;

  stmt = ct_store_stmt (store, CT_SQL_LOAN_CHANGE_OF_LOAN);
  ct_stmt_bind_int (stmt, ":loan", account->no);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    add_change (account, stmt);
  g_array_sort (account->events, compare_events);
  return step == CT_STEP_DONE;
}

CtLoanAccount *
ct_loan_load (CtStore *store,
              int      no,
              GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_LOAN_GET);
  g_autoptr(CtLoanAccount) account = NULL;
  CtStep step;

  ct_stmt_bind_int (stmt, ":no", no);
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_DONE)
    {
      g_autofree char *label = ct_loan_dup_label (no);

      ct_refuse (error, _("There is no loan %s."), label);
    }
  if (step != CT_STEP_ROW)
    return NULL;
  account = read_account (stmt);
  ct_stmt_reset (stmt);
  return read_events (store, account, error) ? g_steal_pointer (&account) : NULL;
}

/* The loans alone, without what happened to them. */
static GPtrArray *
load_rows (CtStmt  *stmt,
           GError **error)
{
  g_autoptr(GPtrArray) accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_loan_account_free);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_ptr_array_add (accounts, read_account (stmt));
  return step == CT_STEP_DONE ? g_steal_pointer (&accounts) : NULL;
}

GPtrArray *
ct_loan_load_of_member (CtStore *store,
                        int      member,
                        CtDate   date,
                        GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_LOAN_OF_MEMBER);
  g_autoptr(GPtrArray) accounts = NULL;

  ct_stmt_bind_int (stmt, ":member", member);
  accounts = load_rows (stmt, error);
  if (accounts == NULL)
    return NULL;
  for (guint i = 0; i < accounts->len; i++)
    if (!read_events (store, accounts->pdata[i], error))
      return NULL;
  for (guint i = accounts->len; i > 0; i--)
    if (!ct_loan_account_is_paid_out (accounts->pdata[i - 1], date))
      g_ptr_array_remove_index (accounts, i - 1);
  return g_steal_pointer (&accounts);
}

GPtrArray *
ct_loan_load_all_of_member (CtStore *store,
                            int      member,
                            CtDate   date,
                            GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_LOAN_ALL_OF_MEMBER);
  g_autoptr(GPtrArray) accounts = NULL;

  ct_stmt_bind_int (stmt, ":member", member);
  ct_stmt_bind_date (stmt, ":date", date);
  accounts = load_rows (stmt, error);
  for (guint i = 0; accounts != NULL && i < accounts->len; i++)
    if (!read_events (store, accounts->pdata[i], error))
      return NULL;
  return g_steal_pointer (&accounts);
}

/* Hands the rows of a statement, in the order of their loans, to the accounts, in the order of their numbers: one question
 * for all loans, not two for each. */
static gboolean
spread_events (GPtrArray  *accounts,
               CtStmt     *stmt,
               void      (*add) (CtLoanAccount *account, CtStmt *stmt),
               GError    **error)
{
  guint i = 0;
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      int no = ct_stmt_int (stmt, "loan");

      while (i < accounts->len && ((CtLoanAccount *) accounts->pdata[i])->no < no)
        i++;
      if (i < accounts->len && ((CtLoanAccount *) accounts->pdata[i])->no == no &&
          ct_date_is_set (((CtLoanAccount *) accounts->pdata[i])->terms.disbursed))
        add (accounts->pdata[i], stmt);
    }
  return step == CT_STEP_DONE;
}

GPtrArray *
ct_loan_load_all (CtStore *store,
                  CtDate   date,
                  GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_LOAN_ALL);
  g_autoptr(GPtrArray) accounts = NULL;

  ct_stmt_bind_date (stmt, ":date", date);
  accounts = load_rows (stmt, error);
  if (accounts == NULL ||
      !spread_events (accounts, ct_store_stmt (store, CT_SQL_POSTING_OF_ALL_LOANS), add_posting, error) ||
      !spread_events (accounts, ct_store_stmt (store, CT_SQL_LOAN_CHANGE_ALL), add_change, error))
    return NULL;
  for (guint i = 0; i < accounts->len; i++)
    g_array_sort (((CtLoanAccount *) accounts->pdata[i])->events, compare_events);
  return g_steal_pointer (&accounts);
}

GHashTable *
ct_loan_dup_borrowers (CtStore *store,
                       GError **error)
{
  g_autoptr(GHashTable) members = g_hash_table_new (g_direct_hash, g_direct_equal);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_LOAN_BORROWERS);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_hash_table_add (members, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "member")));
  return step == CT_STEP_DONE ? g_steal_pointer (&members) : NULL;
}
