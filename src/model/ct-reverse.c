/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reversal of posted vouchers (rules.md 9.2): one BD with all lines of the entry, signs changed. */
#include "ct-reverse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-commands.h"
#include "ct-ledger.h"
#include "ct-loan.h"

typedef struct
{
  gint64 entry;
  CtDate date;
  int    meeting;
  char   series[3];
  char   kind[32];
  gboolean opening;
} Target;

static gboolean
find_target (CtRun   *run,
             Target  *target,
             GError **error)
{
  const char *label = ct_command_text (run->command, "voucher");
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_VOUCHER_FIND);
  g_autofree char *reversed_by = NULL;
  int number, year;
  CtStep step;

  ct_voucher_parse_label (label, target->series, &number, &year);
  ct_stmt_bind_text (stmt, ":series", target->series);
  ct_stmt_bind_int (stmt, ":number", number);
  ct_stmt_bind_int (stmt, ":year", year);
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_DONE)
    ct_refuse (error, _("There is no voucher %s."), label);
  if (step != CT_STEP_ROW)
    return FALSE;

  target->entry = ct_stmt_int (stmt, "entry");
  target->date = ct_stmt_date (stmt, "date");
  target->meeting = ct_stmt_int (stmt, "meeting");
  target->opening = ct_stmt_int (stmt, "opening");
  g_strlcpy (target->kind, ct_stmt_text (stmt, "kind"), sizeof target->kind);
  reversed_by = g_strdup (ct_stmt_text (stmt, "reversed_by"));
  ct_stmt_reset (stmt);

  if (g_str_equal (target->series, "BD"))
    return ct_refuse (error, _("%s is itself a reversal. Enter the right voucher anew instead."), label);
  if (reversed_by[0] != '\0')
    return ct_refuse (error, _("%s was reversed already, by %s."), label, reversed_by);
  if (g_str_equal (target->kind, "meeting.correct"))
    return ct_refuse (error, _("%s corrects a row of meeting %d. Correct the row once more, or reverse the whole meeting."), label,
                      target->meeting);
  return TRUE;
}

/* ---- What the loans allow ---- */

static gboolean
refuse_later_event (int      no,
                    CtDate   latest,
                    GError **error)
{
  g_autofree char *label = ct_loan_dup_label (no);
  g_autofree char *day = ct_date_dup_vi (latest);

  return ct_refuse (error, _("Something was entered for the loan %s on %s already, later than that day. Reverse the later one "
                             "first."),
                    label, day);
}

/* The net of what happened to the loan after its pay-out: TRUE if anything of it stands. */
static gboolean
anything_stands (const CtLoanAccount *loan)
{
  CtDong principal = 0, interest = 0, offset = 0;

  for (guint i = 0; i < loan->events->len; i++)
    {
      const CtLoanEvent *event = &g_array_index (loan->events, CtLoanEvent, i);

      if (event->kind == CT_LOAN_EVENT_EXTENDED || event->kind == CT_LOAN_EVENT_FROZEN)
        return TRUE;
      principal += event->principal;
      interest += event->interest;
      offset += event->offset;
    }
  return principal != 0 || interest != 0 || offset != 0;
}

static gboolean
check_disbursement (CtRun   *run,
                    int      no,
                    CtDate   date,
                    GError **error)
{
  g_autoptr(CtLoanAccount) loan = ct_loan_load (run->store, no, error);
  g_autofree char *label = ct_loan_dup_label (no);
  CtDate latest;

  if (loan == NULL)
    return FALSE;
  latest = ct_loan_account_latest_event (loan);
  if (ct_date_compare (latest, date) > 0)
    return refuse_later_event (no, latest, error);
  return !anything_stands (loan) ||
         ct_refuse (error, _("The loan %s has payments or changes since its pay-out. Reverse those first."), label);
}

gboolean
ct_reverse_check_repayment (CtRun   *run,
                            int      no,
                            gint64   entry,
                            CtDate   date,
                            GError **error)
{
  g_autoptr(CtLoanAccount) loan = ct_loan_load (run->store, no, error);
  gint64 written_off = 0, changed = 0;
  CtDate latest;

  if (loan == NULL)
    return FALSE;
  latest = ct_loan_account_latest_event (loan);
  if (ct_date_compare (latest, date) > 0)
    return refuse_later_event (no, latest, error);

  for (guint i = 0; i < loan->events->len; i++)
    {
      const CtLoanEvent *event = &g_array_index (loan->events, CtLoanEvent, i);

      if (event->kind == CT_LOAN_EVENT_WRITTEN_OFF)
        written_off = event->reversal ? 0 : event->entry;
      if (event->kind == CT_LOAN_EVENT_EXTENDED || event->kind == CT_LOAN_EVENT_FROZEN)
        changed = event->entry;
    }
  if (written_off > entry || changed > entry)
    {
      g_autofree char *label = ct_loan_dup_label (no);

      return ct_refuse (error, _("The loan %s was extended, frozen or written off after that payment, with its figures. The "
                                 "payment can no longer be taken out."),
                        label);
    }
  return TRUE;
}

static gboolean
check_loans (CtRun        *run,
             const Target *target,
             const GArray *lines,
             CtDate        date,
             GError      **error)
{
  gboolean paid_out = g_str_equal (target->kind, "loan.disburse") || g_str_equal (target->kind, "loan.opening");
  g_autoptr(GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      const CtLine *line = &g_array_index (lines, CtLine, i);

      if (line->loan == 0 || !g_hash_table_add (seen, GINT_TO_POINTER (line->loan)))
        continue;
      if (paid_out ? !check_disbursement (run, line->loan, date, error)
                   : !ct_reverse_check_repayment (run, line->loan, target->entry, date, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- The reversing voucher ---- */

/* All lines that stand, signs changed: of the entry, or of a meeting with its corrections. */
static GArray *
load_reversed_lines (CtRun        *run,
                     const Target *target,
                     CtDong       *amount,
                     CtDate       *latest,
                     GError      **error)
{
  gboolean meeting = target->meeting != 0;
  CtStmt *stmt = ct_store_stmt (run->store, meeting ? CT_SQL_VOUCHER_SUM_MEETING : CT_SQL_VOUCHER_SUM_ENTRY);
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (CtLine));
  const char *key = meeting ? ":meeting" : ":entry";
  gint64 value = meeting ? target->meeting : target->entry;
  CtStep step;

  ct_stmt_bind_int (stmt, key, value);
  if (ct_stmt_step (stmt, error) != CT_STEP_ROW)
    return NULL;
  *amount = ct_stmt_int (stmt, "amount");
  *latest = ct_stmt_date (stmt, "latest");
  ct_stmt_reset (stmt);

  stmt = ct_store_stmt (run->store, meeting ? CT_SQL_POSTING_OF_MEETING : CT_SQL_POSTING_OF_ENTRY);
  ct_stmt_bind_int (stmt, key, value);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_array_append_vals (lines,
                         &(CtLine) {
                           g_intern_string (ct_stmt_text (stmt, "account")), ct_fund_parse (ct_stmt_text (stmt, "fund")),
                           ct_stmt_int (stmt, "member"), ct_stmt_int (stmt, "loan"), -ct_stmt_int (stmt, "amount"),
                         },
                         1);
  return step == CT_STEP_DONE ? g_steal_pointer (&lines) : NULL;
}

static char *
dup_touched_funds (const GArray *lines)
{
  GString *codes = g_string_new (NULL);

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    for (guint i = 0; i < lines->len; i++)
      if ((int) g_array_index (lines, CtLine, i).fund == fund)
        {
          g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "", ct_fund_code (fund));
          break;
        }
  return g_string_free (codes, FALSE);
}

/* A reversal keeps the order of an ordinary voucher: in the order of the funds, debit first. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const CtLine *one = a, *other = b;

  if (one->fund != other->fund)
    return (int) one->fund - (int) other->fund;
  return (one->amount < 0) - (other->amount < 0);
}

gboolean
ct_apply_voucher_reverse (CtRun   *run,
                          GError **error)
{
  const CtCommand *command = run->command;
  CtDate date = ct_command_date (command, "date");
  g_autoptr(GArray) lines = NULL;
  g_autofree char *funds = NULL;
  CtDong amount;
  Target target;
  CtDate latest;

  if (!find_target (run, &target, error) || !ct_run_check_date (run, date, error))
    return FALSE;
  lines = load_reversed_lines (run, &target, &amount, &latest, error);
  if (lines == NULL)
    return FALSE;
  if (ct_date_compare (date, latest) < 0)
    {
      g_autofree char *day = ct_date_dup_vi (latest);

      return ct_refuse (error, _("The voucher is of %s; it can be reversed on that day or later."), day);
    }
  if (lines->len == 0)
    return ct_refuse (error, _("Corrections have taken everything out already; nothing is left to reverse."));
  if (!check_loans (run, &target, lines, date, error))
    return FALSE;

  g_array_sort (lines, compare_lines);
  funds = dup_touched_funds (lines);
  return ct_ledger_post (run,
                         &(CtVoucher) {
                           .series = "BD", .date = date, .kind = "voucher.reverse", .fund = funds, .amount = -amount,
                           .text = ct_command_text (command, "reason"), .meeting = target.meeting,
                           .opening = target.opening, .reverses = target.entry,
                         },
                         (CtLine *) lines->data, lines->len, error);
}
