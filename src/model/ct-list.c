/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-fold.h"
#include "ct-list-private.h"
#include "ct-model-error.h"

#define COLUMNS(...)  (const char *const[]) { __VA_ARGS__, NULL }
#define SEARCHED(...) (const guint[]) { __VA_ARGS__, G_MAXUINT }

static const struct
{
  const char        *name;
  gboolean         (*run) (CtLister *lister, GError **error);
  const char *const *columns;
  const guint       *searched;
} lists[] = {
  { "members", ct_list_members,
    COLUMNS ("member", "name", "sex", "birth", "age", "household", "group", "role", "joined", "left", "reason", "dues_arrears",
             "outstanding", "contribution", "nickname", "id_number", "phone", "address", "ethnicity", "insured",
             "insurance_until", "association", "heir", "consent", "note"),
    SEARCHED (0, 1, 14) },
  { "groups", ct_list_groups, COLUMNS ("group", "leader", "members"), SEARCHED (0) },
  { "funds", ct_list_funds, COLUMNS ("fund", "opening", "in", "out", "closing"), SEARCHED (0) },
  { "vouchers", ct_list_vouchers,
    COLUMNS ("voucher", "date", "kind", "fund", "amount", "text", "member", "party", "loan", "meeting", "reverses",
             "reversed_by"),
    SEARCHED (0, 1, 4, 5, 7, 8) },
  { "postings", ct_list_postings, COLUMNS ("voucher", "date", "line", "account", "fund", "member", "loan", "amount"),
    SEARCHED (0, 1, 3, 6, 7) },
  { "loans", ct_list_loans,
    COLUMNS ("loan", "member", "name", "fund", "purpose", "method", "rate", "amount", "months", "every", "grace", "applied",
             "approved", "disbursed", "first_due", "last_due", "state", "principal_paid", "interest_paid", "offset",
             "written_off", "outstanding", "overdue", "overdue_days", "interest_due", "interest_running", "resolution"),
    SEARCHED (0, 1, 2, 4) },
  { "schedule", ct_list_schedule, COLUMNS ("no", "due", "principal", "interest", "total", "balance"), SEARCHED (0) },
  { "due", ct_list_due, COLUMNS ("member", "name", "what", "loan", "amount", "why"), SEARCHED (0, 1, 3) },
  { "dues", ct_list_dues, COLUMNS ("member", "name", "charged", "paid", "arrears", "advance"), SEARCHED (0, 1) },
  { "meetings", ct_list_meetings,
    COLUMNS ("meeting", "date", "state", "members", "present", "dues", "principal", "interest", "other", "total", "counted",
             "difference"),
    SEARCHED (0, 1) },
  { "attendance", ct_list_attendance, COLUMNS ("meeting", "date", "member", "name", "present"), SEARCHED (2, 3) },
  { "health", ct_list_health,
    COLUMNS ("date", "member", "name", "systolic", "diastolic", "pulse", "weight", "high", "meeting", "note"),
    SEARCHED (1, 2, 9) },
  { "activities", ct_list_activities,
    COLUMNS ("activity", "area", "title", "date", "time", "place", "state", "participants", "helped", "workdays",
             "goods_value", "income", "cost"),
    SEARCHED (0, 2, 5) },
  { "visits", ct_list_visits, COLUMNS ("visit", "date", "member", "name", "volunteers", "hours", "note"), SEARCHED (2, 3, 6) },
  { "audit", ct_list_audit, COLUMNS ("no", "at", "who", "command", "id", "before", "after"), SEARCHED (2, 3, 4) },
};

/* Without --full a list of members ends before the personal columns. */
#define N_SHORT_MEMBER_COLUMNS 14

const char *const *
ct_list_names (void)
{
  static const char *const names[] = { "members", "groups", "funds", "vouchers", "postings", "loans", "schedule", "due", "dues",
                                       "meetings", "attendance", "health", "activities", "visits", "audit", NULL };

  return names;
}

/* ---- One line ---- */

void
ct_lister_text (CtLister   *lister,
                const char *text)
{
  g_ptr_array_add (lister->cells, g_strdup (text));
}

void
ct_lister_int (CtLister *lister,
               gint64    number)
{
  g_ptr_array_add (lister->cells, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

void
ct_lister_ref (CtLister *lister,
               gint64    number)
{
  if (number == 0)
    ct_lister_text (lister, "");
  else
    ct_lister_int (lister, number);
}

void
ct_lister_date (CtLister *lister,
                CtDate    date)
{
  g_ptr_array_add (lister->cells, ct_date_dup_iso (date));
}

void
ct_lister_loan (CtLister *lister,
                gint64    loan)
{
  g_ptr_array_add (lister->cells, loan != 0 ? ct_loan_dup_label (loan) : g_strdup (""));
}

void
ct_lister_tenths (CtLister *lister,
                  gint64    tenths)
{
  g_ptr_array_add (lister->cells, tenths % 10 == 0
                                    ? g_strdup_printf ("%" G_GINT64_FORMAT, tenths / 10)
                                    : g_strdup_printf ("%" G_GINT64_FORMAT ".%d", tenths / 10, (int) (tenths % 10)));
}

void
ct_lister_column (CtLister   *lister,
                  CtStmt     *stmt,
                  const char *column)
{
  ct_lister_text (lister, ct_stmt_text (stmt, column));
}

static gboolean
is_found (CtLister *lister)
{
  if (lister->query == NULL)
    return TRUE;
  for (const guint *column = lister->searched; *column != G_MAXUINT; column++)
    {
      g_autofree char *folded = NULL;

      if (*column >= lister->cells->len)
        continue;
      folded = ct_fold (lister->cells->pdata[*column]);
      if (ct_fold_matches (folded, lister->query))
        return TRUE;
    }
  return FALSE;
}

gboolean
ct_lister_end_row (CtLister *lister,
                   GError  **error)
{
  gboolean done = TRUE;

  if (is_found (lister))
    {
      g_ptr_array_add (lister->cells, NULL);
      done = lister->func ((const char *const *) lister->cells->pdata, lister->data, error);
    }
  g_ptr_array_set_size (lister->cells, 0);
  return done;
}

CtStmt *
ct_lister_open_period (CtLister *lister,
                       CtSql     sql)
{
  CtStmt *stmt = ct_store_stmt (lister->store, sql);

  ct_stmt_bind_text (stmt, ":from", "0000-00-00");
  if (ct_date_is_set (lister->options->from))
    ct_stmt_bind_date (stmt, ":from", lister->options->from);
  ct_stmt_bind_date (stmt, ":to", lister->options->to);
  return stmt;
}

gboolean
ct_lister_run_stmt (CtLister *lister,
                    CtStmt   *stmt,
                    GError  **error)
{
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      for (int i = 0; i < ct_stmt_n_columns (stmt); i++)
        ct_lister_text (lister, ct_stmt_column_text (stmt, i));
      if (!ct_lister_end_row (lister, error))
        {
          ct_stmt_reset (stmt);
          return FALSE;
        }
    }
  return step == CT_STEP_DONE;
}

/* ---- The registry ---- */

static gboolean
write_header (CtLister   *lister,
              const char *what,
              GError    **error)
{
  const char *header[64];
  guint n = 0;

  while (lister->columns[n] != NULL)
    {
      header[n] = lister->columns[n];
      n++;
    }
  if (g_str_equal (what, "members") && !lister->options->full)
    n = N_SHORT_MEMBER_COLUMNS;
  header[n] = NULL;
  return lister->func (header, lister->data, error);
}

/* rules.md 10: money is listed from the first day of the book where no beginning is asked for. */
static gboolean
begin_period (CtStore       *store,
              const char    *what,
              CtListOptions *options,
              GError       **error)
{
  static const char *const of_money[] = { "funds", "vouchers", "postings", NULL };
  g_autofree char *first_day = NULL;

  if (ct_date_is_set (options->from) || !g_strv_contains (of_money, what))
    return TRUE;
  if (!ct_stmt_dup_text (ct_store_stmt (store, CT_SQL_BOOK_FIRST_DAY), &first_day, error))
    return FALSE;
  if (first_day != NULL)
    ct_date_parse_iso (first_day, &options->from);
  return TRUE;
}

gboolean
ct_list_run (CtStore             *store,
             const char          *what,
             const CtListOptions *options,
             CtListFunc           func,
             gpointer             data,
             GError             **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, what))
      {
        g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
        g_autofree char *query = options->find != NULL && options->find[0] != '\0' ? ct_fold (options->find) : NULL;
        CtListOptions period = *options;
        CtLister lister = {
          .store = store, .options = &period, .columns = lists[i].columns, .searched = lists[i].searched, .cells = cells,
          .query = query, .func = func, .data = data,
        };

        return begin_period (store, what, &period, error) && write_header (&lister, what, error) && lists[i].run (&lister, error);
      }
  return ct_refuse (error, _("There is no list “%s”."), what);
}
