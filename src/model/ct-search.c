/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-search.h"

#include <string.h>

#include "ct-amount-input.h"
#include "ct-command.h"
#include "ct-fold.h"
#include "ct-stmt.h"
#include "ct-typed.h"

#define LEAST_LETTERS 3         /* fewer stand in too many texts */
#define LEAST_AMOUNT 1000       /* a smaller figure is rather a number of something */

typedef struct
{
  char   *folded;
  gint64  number;      /* of a member or a voucher; 0 for none */
  gint64  loan;        /* "L12" */
  char    series[3];   /* "PT" in "pt 12"; "" for none */
  gint64  year;        /* "…/2026" */
  CtDong  amount;
  CtDate  date;
} Query;

static void
query_clear (Query *query)
{
  g_free (query->folded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

/* "pt 12/2026": letters, a number, perhaps a year. */
static void
read_label (Query *query)
{
  const char *p = query->folded;
  gsize letters = strspn (p, "abcdefghijklmnopqrstuvwxyz");
  const char *rest = p + letters + strspn (p + letters, " ");
  gsize digits = strspn (rest, "0123456789");
  gint64 number;

  if (digits == 0 || digits > 9 || letters > 2 || (rest[digits] != '\0' && rest[digits] != '/'))
    return;
  number = g_ascii_strtoll (rest, NULL, 10);
  if (letters == 0)
    query->number = rest[digits] == '\0' ? number : 0;
  else if (letters == 1 && p[0] == 'l')
    query->loan = number;
  else if (letters == 2)
    {
      query->series[0] = g_ascii_toupper (p[0]);
      query->series[1] = g_ascii_toupper (p[1]);
      query->number = number;
      query->year = rest[digits] == '/' ? g_ascii_strtoll (rest + digits + 1, NULL, 10) : 0;
    }
}

static void
read_query (Query      *query,
            const char *text,
            CtDate      today)
{
  query->folded = ct_fold (text);
  read_label (query);
  if (strpbrk (query->folded, "/-.") != NULL)
    ct_typed_parse_day (query->folded, today, &query->date);
  if (query->series[0] == '\0' && !ct_date_is_set (query->date))
    ct_amount_input_parse (text, 1, &query->amount, NULL);
  if (query->amount < LEAST_AMOUNT)
    query->amount = 0;
}

static void
free_found (gpointer data)
{
  CtFound *found = data;

  g_free (found->title);
  g_free (found->text);
  g_free (found);
}

static void
take_row (GPtrArray   *all,
          CtStmt      *stmt,
          CtFoundKind  kind)
{
  CtFound *found = g_new0 (CtFound, 1);

  found->kind = kind;
  found->no = ct_stmt_int (stmt, "no");
  found->title = kind == CT_FOUND_VOUCHER
                   ? ct_voucher_dup_label (ct_stmt_text (stmt, "title"), (int) ct_stmt_int (stmt, "number"),
                                           (int) ct_stmt_int (stmt, "year"))
                   : g_strdup (ct_stmt_text (stmt, "title"));
  found->text = g_strdup (ct_stmt_text (stmt, "text"));
  found->date = ct_stmt_date (stmt, "date");
  found->amount = ct_stmt_int (stmt, "amount");
  found->has_left = ct_stmt_int (stmt, "has_left") != 0;
  g_ptr_array_add (all, found);
}

static gboolean
take_rows (GPtrArray   *all,
           CtStmt      *stmt,
           CtFoundKind  kind,
           GError     **error)
{
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    take_row (all, stmt, kind);
  return step == CT_STEP_DONE;
}

static gboolean
find_members (CtStore      *store,
              const Query  *query,
              guint         limit,
              GPtrArray    *all,
              GError      **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SEARCH_MEMBERS);

  ct_stmt_bind_text (stmt, ":name", query->folded);
  ct_stmt_bind_int (stmt, ":no", query->series[0] == '\0' ? query->number : 0);
  ct_stmt_bind_int (stmt, ":limit", limit);
  return take_rows (all, stmt, CT_FOUND_MEMBER, error);
}

static gboolean
find_loans (CtStore      *store,
            const Query  *query,
            guint         limit,
            GPtrArray    *all,
            GError      **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SEARCH_LOANS);

  ct_stmt_bind_text (stmt, ":name", query->folded);
  ct_stmt_bind_int (stmt, ":no", query->loan);
  ct_stmt_bind_int (stmt, ":amount", query->amount);
  ct_stmt_bind_int (stmt, ":limit", limit);
  return take_rows (all, stmt, CT_FOUND_LOAN, error);
}

static gboolean
find_vouchers (CtStore      *store,
               const Query  *query,
               guint         limit,
               GPtrArray    *all,
               GError      **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SEARCH_VOUCHERS);

  ct_stmt_bind_text (stmt, ":series", query->series);
  ct_stmt_bind_int (stmt, ":number", query->number);
  ct_stmt_bind_int (stmt, ":year", query->year);
  ct_stmt_bind_int (stmt, ":amount", query->amount);
  ct_stmt_bind_date (stmt, ":date", query->date);
  ct_stmt_bind_int (stmt, ":limit", limit);
  return take_rows (all, stmt, CT_FOUND_VOUCHER, error);
}

static gboolean
has_words (CtStmt      *stmt,
           const char  *column,
           const char  *query)
{
  g_autofree char *folded = ct_fold (ct_stmt_text (stmt, column));

  return ct_fold_matches (folded, query);
}

/* By what they were for, and who paid or was paid: in the words of any voucher, without their marks. */
static gboolean
find_voucher_texts (CtStore      *store,
                    const Query  *query,
                    guint         limit,
                    GPtrArray    *all,
                    GError      **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SEARCH_VOUCHER_TEXTS);
  CtStep step = CT_STEP_DONE;
  guint n = 0;

  if (strlen (query->folded) < LEAST_LETTERS || query->series[0] != '\0' || query->amount > 0 || ct_date_is_set (query->date))
    return TRUE;
  while (n < limit && (step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    if (has_words (stmt, "text", query->folded) || has_words (stmt, "party", query->folded))
      {
        take_row (all, stmt, CT_FOUND_VOUCHER);
        n++;
      }
  ct_stmt_reset (stmt);
  return step != CT_STEP_ERROR;
}

GPtrArray *
ct_search_run (CtStore     *store,
               const char  *text,
               CtDate       today,
               guint        limit,
               GError     **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (free_found);
  g_auto(Query) query = { 0 };

  read_query (&query, text, today);
  if (*query.folded != '\0' &&
      (!find_members (store, &query, limit, all, error) || !find_loans (store, &query, limit, all, error) ||
       !find_vouchers (store, &query, limit, all, error) || !find_voucher_texts (store, &query, limit, all, error)))
    return NULL;
  return g_steal_pointer (&all);
}
