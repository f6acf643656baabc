/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cash-count.h"
#include "ct-health.h"
#include "ct-list-private.h"

typedef struct
{
  CtDong dues, principal, interest, other;
} Sums;

/* The postings of all meetings as they stand, by number: (element-type Sums) */
static GHashTable *
load_sums (CtLister *lister,
           GError  **error)
{
  g_autoptr(GHashTable) meetings = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  CtStmt *stmt = ct_store_stmt (lister->store, CT_SQL_MEETING_SUMS);
  CtStep step;

  ct_stmt_bind_date (stmt, ":date", lister->options->to);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      gpointer key = GINT_TO_POINTER ((int) ct_stmt_int (stmt, "meeting"));
      const char *account = ct_stmt_text (stmt, "account");
      CtDong credit = ct_stmt_int (stmt, "credit");
      Sums *sums = g_hash_table_lookup (meetings, key);

      if (sums == NULL)
        {
          sums = g_new0 (Sums, 1);
          g_hash_table_insert (meetings, key, sums);
        }
      if (g_str_equal (account, "income.dues"))
        sums->dues += credit;
      else if (g_str_equal (account, "income.other"))
        sums->other += credit;
      else if (g_str_equal (account, "income.interest"))
        sums->interest += credit;
      else
        sums->principal += credit;
    }
  return step == CT_STEP_DONE ? g_steal_pointer (&meetings) : NULL;
}

static void
add_count (CtLister *lister,
           CtStmt   *stmt)
{
  CtDong total;

  if (ct_cash_count_parse_total (ct_stmt_text (stmt, "counted"), &total))
    {
      ct_lister_int (lister, total);
      ct_lister_column (lister, stmt, "difference");
      return;
    }
  ct_lister_text (lister, "");
  ct_lister_text (lister, "");
}

static void
add_meeting (CtLister   *lister,
             CtStmt     *stmt,
             GHashTable *posted)
{
  gboolean cancelled = ct_stmt_int (stmt, "cancelled");
  gboolean open = ct_stmt_is_null (stmt, "posted");
  Sums *found = g_hash_table_lookup (posted, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "no")));
  Sums sums = found != NULL ? *found : (Sums) { 0 };

  if (open && !cancelled)
    sums = (Sums) { ct_stmt_int (stmt, "draft_dues"), ct_stmt_int (stmt, "draft_principal"),
                    ct_stmt_int (stmt, "draft_interest"), ct_stmt_int (stmt, "draft_other") };

  ct_lister_column (lister, stmt, "no");
  ct_lister_column (lister, stmt, "date");
  ct_lister_text (lister, cancelled ? "cancelled" : open ? "open" : ct_stmt_int (stmt, "reversed") ? "reversed" : "posted");
  ct_lister_column (lister, stmt, "members");
  ct_lister_int (lister, cancelled ? 0 : ct_stmt_int (stmt, "present"));
  ct_lister_int (lister, sums.dues);
  ct_lister_int (lister, sums.principal);
  ct_lister_int (lister, sums.interest);
  ct_lister_int (lister, sums.other);
  ct_lister_int (lister, sums.dues + sums.principal + sums.interest + sums.other);
  add_count (lister, stmt);
}

gboolean
ct_list_meetings (CtLister *lister,
                  GError  **error)
{
  g_autoptr(GHashTable) posted = load_sums (lister, error);
  CtStmt *stmt;
  CtStep step;

  if (posted == NULL)
    return FALSE;
  stmt = ct_store_stmt (lister->store, CT_SQL_MEETING_LIST);
  ct_stmt_bind_date (stmt, ":date", lister->options->to);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      if (ct_date_is_set (lister->options->from) &&
          ct_date_compare (ct_stmt_date (stmt, "date"), lister->options->from) < 0)
        continue;
      add_meeting (lister, stmt, posted);
      if (!ct_lister_end_row (lister, error))
        {
          ct_stmt_reset (stmt);
          return FALSE;
        }
    }
  return step == CT_STEP_DONE;
}

gboolean
ct_list_attendance (CtLister *lister,
                    GError  **error)
{
  return ct_lister_run_stmt (lister, ct_lister_open_period (lister, CT_SQL_MEETING_ATTENDANCE), error);
}

gboolean
ct_list_health (CtLister *lister,
                GError  **error)
{
  CtStmt *stmt = ct_lister_open_period (lister, CT_SQL_HEALTH_LIST);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      static const char *const before_weight[] = { "date", "member", "name", "systolic", "diastolic", "pulse" };
      gint64 weight = ct_stmt_int (stmt, "weight");
      gboolean high = ct_health_is_high (ct_stmt_int (stmt, "systolic"), ct_stmt_int (stmt, "diastolic"));
      g_autofree char *kilograms = g_strdup_printf ("%d.%d", (int) weight / 10, (int) weight % 10);

      for (gsize i = 0; i < G_N_ELEMENTS (before_weight); i++)
        ct_lister_column (lister, stmt, before_weight[i]);
      ct_lister_text (lister, weight != 0 ? kilograms : "");
      ct_lister_text (lister, high ? "yes" : "no");
      ct_lister_column (lister, stmt, "meeting");
      ct_lister_column (lister, stmt, "note");
      if (!ct_lister_end_row (lister, error))
        {
          ct_stmt_reset (stmt);
          return FALSE;
        }
    }
  return step == CT_STEP_DONE;
}
