/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds in every book, after every command, whatever a club lived through. */
#include <string.h>

#include "ct-check.h"
#include "ct-club-life.h"
#include "ct-dump.h"
#include "ct-funds.h"
#include "ct-heavy.h"
#include "ct-list.h"
#include "ct-loan.h"
#include "ct-model-error.h"
#include "ct-why.h"

#define LIVES    500
#define COMMANDS 120

/* ---- The content of a book, as one sum ---- */

static gboolean
is_trail (const char *table)
{
  static const char *const trail[] = { "command", "command_change", "counter", NULL };

  return g_strv_contains (trail, table);
}

/* All tables except the audit trail and the counters, which an undo does not turn back. */
static char *
sum_book (CtStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);
  g_auto(GStrv) tables = ct_dump_dup_tables (store, &error);

  g_assert_no_error (error);
  for (char **table = tables; *table != NULL; table++)
    {
      g_autoptr(CtStmt) stmt = NULL;

      if (is_trail (*table))
        continue;
      stmt = ct_dump_open_table (store, *table, &error);
      g_assert_no_error (error);
      while (ct_stmt_step (stmt, &error) == CT_STEP_ROW)
        for (int i = 0; i < ct_stmt_n_columns (stmt); i++)
          {
            const char *text = ct_stmt_column_is_null (stmt, i) ? "\1" : ct_stmt_column_text (stmt, i);

            g_checksum_update (sum, (const guchar *) text, strlen (text) + 1);
          }
      g_assert_no_error (error);
    }
  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
execute (CtClubLife *life,
         const char *json,
         char      **id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtCommand) command = ct_command_parse (json, &error);
  g_auto(CtOutcome) outcome = { 0 };
  CtActor actor = { life->today, "2026-01-01 00:00:00", "" };

  if (command == NULL || !ct_book_execute (life->book, command, &actor, &outcome, &error))
    {
      g_assert_error (error, CT_MODEL_ERROR, CT_MODEL_ERROR_REFUSED);
      return FALSE;
    }
  *id = g_strdup (outcome.id);
  return TRUE;
}

/* ---- What was closed stays ---- */

typedef struct
{
  CtDate end;
  char  *text;
} Closing;

static void
closing_clear (gpointer data)
{
  g_free (((Closing *) data)->text);
}

static gboolean
append_line (const char *const *cells,
             gpointer           data,
             GError           **error G_GNUC_UNUSED)
{
  for (; *cells != NULL; cells++)
    g_string_append_printf (data, "%s\t", *cells);
  g_string_append_c (data, '\n');
  return TRUE;
}

static char *
dup_lists (CtBook *book,
           CtDate  at)
{
  static const char *const lists[] = { "funds", "loans", "dues", "members", "meetings", "attendance", "vouchers", "postings" };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr(GError) error = NULL;

      ct_list_run (ct_book_get_store (book), lists[i], &(CtListOptions) { .to = at }, append_line, text, &error);
      g_assert_no_error (error);
    }
  return g_string_free (text, FALSE);
}

static void
check_closings (CtClubLife *life,
                GArray     *closings)
{
  for (guint i = 0; i < closings->len; i++)
    {
      const Closing *closing = &g_array_index (closings, Closing, i);
      g_autofree char *text = dup_lists (life->book, closing->end);
      g_auto(GStrv) now = g_strsplit (text, "\n", -1);
      g_auto(GStrv) then = g_strsplit (closing->text, "\n", -1);

      for (guint line = 0; then[line] != NULL; line++)
        g_assert_cmpstr (now[line], ==, then[line]);
      g_assert_cmpstr (text, ==, closing->text);
    }
}

/* Facts about members may be corrected after a closing, and that undone: what the lists say from then on must stay. */
static void
note_closing (CtClubLife *life,
              GArray     *closings,
              const char *name,
              const char *id)
{
  Closing closing = { .end = CT_DATE_NONE };

  if (g_str_equal (name, "month.reopen"))
    g_array_set_size (closings, closings->len - 1);
  else if (g_str_has_prefix (name, "member.") || g_str_equal (name, "undo"))
    for (guint i = 0; i < closings->len; i++)
      {
        Closing *old = &g_array_index (closings, Closing, i);

        g_free (old->text);
        old->text = dup_lists (life->book, old->end);
      }
  if (!g_str_equal (name, "month.close"))
    return;
  g_assert_true (ct_date_parse_month (id, &closing.end));
  closing.end = ct_date_month_end (closing.end);
  closing.text = dup_lists (life->book, closing.end);
  g_array_append_val (closings, closing);
}

/* ---- The equations of domain.md 4.7 ---- */

typedef struct
{
  CtDong cash, qttn_cash, capital, loans;
} Sums;

static gboolean
add_posting (const char *const *cells,
             gpointer           data,
             GError           **error G_GNUC_UNUSED)
{
  Sums *sums = data;
  CtDong amount = g_ascii_strtoll (cells[7], NULL, 10);

  if (g_str_equal (cells[3], "cash"))
    {
      sums->cash += amount;
      sums->qttn_cash += g_str_equal (cells[4], "QTTN") ? amount : 0;
    }
  else if (g_str_has_prefix (cells[3], "capital."))
    sums->capital -= amount;
  else if (g_str_equal (cells[3], "loan"))
    sums->loans += amount;
  return TRUE;
}

static gboolean
add_day (const char *const *cells,
         gpointer           data,
         GError           **error G_GNUC_UNUSED)
{
  CtDate day;

  if (ct_date_parse_iso (cells[1], &day))
    g_hash_table_add (data, GINT_TO_POINTER (day.serial));
  return TRUE;
}

/* Whatever is due is explained, and by that amount. */
static void
check_explained (CtDong      amount,
                 const char *why)
{
  g_autofree char *text = ct_dong_dup (amount);
  g_autofree char *beginning = g_strconcat (text, " đ = ", NULL);

  if (amount == 0)
    g_assert_cmpstr (why, ==, "");
  else
    g_assert_true (g_str_has_prefix (why, beginning));
}

static void
check_why (const CtLoanAccount *loan,
           CtDate               day)
{
  g_autofree char *why_principal = ct_why_principal (loan, day, day);
  g_autofree char *why_interest = ct_why_interest (loan, day, day);
  CtDong principal, interest;

  ct_loan_account_due_by (loan, day, day, &principal, &interest);
  check_explained (principal, why_principal);
  check_explained (interest, why_interest);
}

static CtDong
sum_outstanding (CtStore *store,
                 CtDate   day)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) loans = ct_loan_load_all (store, day, &error);
  CtDong sum = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < loans->len; i++)
    {
      CtLoanFigures figures;

      ct_loan_account_at (loans->pdata[i], day, &figures);
      g_assert_cmpint (figures.outstanding, >=, 0);
      sum += figures.outstanding;
      if (ct_loan_account_is_paid_out (loans->pdata[i], day))
        check_why (loans->pdata[i], day);
    }
  return sum;
}

/* (3) and (4) are equations of change; as everything begins with nothing, they hold where the sums of every day agree. */
static void
check_equations (CtBook *book,
                 CtDate  day)
{
  g_autoptr(GError) error = NULL;
  CtStore *store = ct_book_get_store (book);
  Sums sums = { 0 };
  CtFundFlow flows[CT_N_FUNDS];
  CtDong cash = 0;

  ct_list_run (store, "postings", &(CtListOptions) { .to = day }, add_posting, &sums, &error);
  g_assert_no_error (error);
  ct_funds_flow (store, CT_DATE_NONE, day, flows, &error);
  g_assert_no_error (error);
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      g_assert_cmpint (flows[fund].closing, >=, 0);
      cash += flows[fund].closing;
    }
  g_assert_cmpint (cash, ==, sums.cash);
  g_assert_cmpint (sum_outstanding (store, day), ==, sums.loans);
  g_assert_cmpint (sums.capital, ==, sums.qttn_cash + sums.loans);
}

/* On every day that has a posting; between them nothing changes. */
static void
check_all_equations (CtClubLife *life)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) days = g_hash_table_new (g_direct_hash, g_direct_equal);
  GHashTableIter iter;
  gpointer serial;

  ct_list_run (ct_book_get_store (life->book), "postings", &(CtListOptions) { .to = life->today }, add_day, days, &error);
  g_assert_no_error (error);
  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &serial, NULL))
    check_equations (life->book, (CtDate) { GPOINTER_TO_INT (serial) });
}

static void
report_check (const char *check,
              gboolean    ok,
              const char *detail,
              gpointer    data G_GNUC_UNUSED)
{
  if (!ok)
    g_test_message ("%s: %s", check, detail);
}

/* ---- A whole life ---- */

/* Undone, a command leaves the book as it was; done again, as it made it. */
static void
check_undo (CtClubLife *life,
            const char *json,
            const char *before,
            char      **id)
{
  g_autofree char *undone = NULL, *restored = NULL;

  if (!execute (life, "{\"do\":\"undo\"}", &undone))
    return;
  restored = sum_book (ct_book_get_store (life->book));
  g_assert_cmpstr (restored, ==, before);
  g_clear_pointer (id, g_free);
  g_assert_true (execute (life, json, id));
}

static void
step (CtClubLife *life,
      GArray     *closings)
{
  g_autofree char *json = ct_club_life_next (life);
  /* To look at every row of the book takes longer than the command. */
  gboolean look = g_rand_int_range (life->rand, 0, 3) == 0;
  g_autofree char *before = look ? sum_book (ct_book_get_store (life->book)) : NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CtCommand) command = ct_command_parse (json, &error);
  g_autofree char *id = NULL;

  g_assert_no_error (error);
  if (!execute (life, json, &id))
    {
      g_autofree char *after = look ? sum_book (ct_book_get_store (life->book)) : NULL;

      g_assert_cmpstr (after, ==, before);
      return;
    }
  if (look && !g_str_equal (command->spec->name, "undo"))
    check_undo (life, json, before, &id);
  ct_club_life_took (life, command->spec->name, id);
  note_closing (life, closings, command->spec->name, id);
}

static void
test_lives (void)
{
  for (guint seed = 0; seed < LIVES; seed++)
    {
      g_auto(CtClubLife) life = { NULL };
      g_autoptr(GArray) closings = g_array_new (FALSE, TRUE, sizeof (Closing));

      if (!ct_heavy_pick (seed))
        continue;
      g_test_message ("life %u", seed);
      g_array_set_clear_func (closings, closing_clear);
      ct_club_life_init (&life, seed);
      for (int i = 0; i < COMMANDS; i++)
        {
          step (&life, closings);
          if (i % 30 == 0)
            check_closings (&life, closings);
        }
      check_closings (&life, closings);
      check_all_equations (&life);
      /* Among others: replaying the audit trail makes the same book again. */
      g_assert_true (ct_check_run (ct_book_get_store (life.book), report_check, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/properties/lives", test_lives);
  return g_test_run ();
}
