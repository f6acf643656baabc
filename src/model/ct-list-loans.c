/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-private.h"
#include "ct-loan.h"
#include "ct-settings.h"

static void
add_rate (CtLister *lister,
          int       rate_bp)
{
  g_autofree char *text = g_strdup_printf ("%d.%02d", rate_bp / 100, rate_bp % 100);

  ct_lister_text (lister, text);
}

/* A fact of a later day does not exist yet. */
static void
add_known_date (CtLister *lister,
                CtDate    date)
{
  ct_lister_date (lister, ct_date_compare (date, lister->options->to) <= 0 ? date : CT_DATE_NONE);
}

/* The one that the loan stands under on that day: of its approval, or of what was decided on since. */
static gboolean
dup_resolution (CtLister *lister,
                int       loan,
                char    **resolution,
                GError  **error)
{
  CtStmt *stmt = ct_store_stmt (lister->store, CT_SQL_LOAN_LATEST_RESOLUTION);

  ct_stmt_bind_int (stmt, ":loan", loan);
  ct_stmt_bind_date (stmt, ":date", lister->options->to);
  if (!ct_stmt_dup_text (stmt, resolution, error))
    return FALSE;
  if (*resolution == NULL)
    *resolution = g_strdup ("");
  return TRUE;
}

/* (element-type int utf8): also of borrowers whose day of joining was corrected to a later one. */
static GHashTable *
load_names (CtStore *store,
            GError **error)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEMBER_NAMES);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_hash_table_insert (names, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "no")), g_strdup (ct_stmt_text (stmt, "name")));
  return step == CT_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

static gboolean
add_loan (CtLister            *lister,
          const CtLoanAccount *loan,
          const char          *name,
          GError             **error)
{
  g_autofree char *resolution = NULL;
  CtLoanFigures figures;

  if (!dup_resolution (lister, loan->no, &resolution, error))
    return FALSE;
  ct_loan_account_at (loan, lister->options->to, &figures);
  ct_lister_loan (lister, loan->no);
  ct_lister_int (lister, loan->member);
  ct_lister_text (lister, name);
  ct_lister_text (lister, "QTTN");
  ct_lister_text (lister, loan->purpose);
  ct_lister_text (lister, ct_method_name (loan->terms.method));
  add_rate (lister, loan->terms.rate_bp);
  ct_lister_int (lister, loan->terms.amount);
  ct_lister_int (lister, loan->terms.months);
  ct_lister_int (lister, ct_loan_terms_every (&loan->terms));
  ct_lister_int (lister, loan->terms.grace);
  add_known_date (lister, loan->applied);
  add_known_date (lister, loan->approved);
  add_known_date (lister, loan->terms.disbursed);
  ct_lister_date (lister, figures.first_due);
  ct_lister_date (lister, figures.last_due);
  ct_lister_text (lister, ct_loan_state_name (figures.state));
  ct_lister_int (lister, figures.principal_paid);
  ct_lister_int (lister, figures.interest_paid);
  ct_lister_int (lister, figures.offset);
  ct_lister_int (lister, figures.written_off);
  ct_lister_int (lister, figures.outstanding);
  ct_lister_int (lister, figures.overdue);
  ct_lister_int (lister, figures.overdue_days);
  ct_lister_int (lister, figures.interest_due);
  ct_lister_int (lister, figures.interest_running);
  ct_lister_text (lister, resolution);
  return ct_lister_end_row (lister, error);
}

gboolean
ct_list_loans (CtLister *lister,
               GError  **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_all (lister->store, lister->options->to, error);
  g_autoptr(GHashTable) names = loans != NULL ? load_names (lister->store, error) : NULL;

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];

      if (!add_loan (lister, loan, g_hash_table_lookup (names, GINT_TO_POINTER (loan->member)), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_plan (CtLister         *lister,
          const CtLoanPlan *plan,
          GError          **error)
{
  for (guint i = 0; i < plan->n; i++)
    {
      const CtInstalment *row = &plan->rows[i];

      ct_lister_int (lister, i + 1);
      ct_lister_date (lister, row->due);
      ct_lister_int (lister, row->principal);
      ct_lister_int (lister, row->interest);
      ct_lister_int (lister, row->principal + row->interest);
      ct_lister_int (lister, row->balance);
      if (!ct_lister_end_row (lister, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ct_list_schedule (CtLister *lister,
                  GError  **error)
{
  g_autoptr(CtLoanAccount) loan = ct_loan_load (lister->store, lister->options->loan, error);
  g_autofree CtLoanPlan *plan = NULL;

  if (loan == NULL)
    return FALSE;
  if (!ct_date_is_set (loan->terms.disbursed))
    {
      g_autoptr(CtSettingsHistory) settings = ct_settings_history_load (lister->store, error);
      CtSettings now;

      if (settings == NULL)
        return FALSE;
      /* Not paid out yet: as if it were on the day asked for. */
      ct_settings_at (settings, lister->options->to, &now);
      loan->terms.disbursed = lister->options->to;
      loan->terms.due_day = now.meeting_day;
    }
  plan = ct_loan_account_dup_plan (loan, lister->options->to);
  return add_plan (lister, plan, error);
}
