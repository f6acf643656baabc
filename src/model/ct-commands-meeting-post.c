/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From rows to vouchers. One PT for each fund that received money, with a line for each member and kind. */
#include <glib/gi18n-lib.h>

#include "ct-cash-count.h"
#include "ct-commands.h"
#include "ct-ledger.h"
#include "ct-loan.h"
#include "ct-meeting.h"
#include "ct-reverse.h"

/* The funds that a meeting fills, in the order of their vouchers. */
static const CtFund meeting_funds[] = { CT_FUND_QTTN, CT_FUND_QHD, CT_FUND_LCP };

#define N_MEETING_FUNDS G_N_ELEMENTS (meeting_funds)

typedef struct
{
  int    member;
  CtDong dues, principal, interest, other;
} Row;

typedef struct
{
  GArray *lines[CT_N_FUNDS];   /* of CtLine; the first one is cash, filled in at the end */
  CtDong  cash[CT_N_FUNDS];
} Sheet;

static void
sheet_init (Sheet *sheet)
{
  *sheet = (Sheet) { { NULL } };
  for (gsize i = 0; i < N_MEETING_FUNDS; i++)
    {
      CtFund fund = meeting_funds[i];

      sheet->lines[fund] = g_array_new (FALSE, FALSE, sizeof (CtLine));
      g_array_append_vals (sheet->lines[fund], &(CtLine) { "cash", fund }, 1);
    }
}

static void
sheet_clear (Sheet *sheet)
{
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    g_clear_pointer (&sheet->lines[fund], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static void
add_line (Sheet      *sheet,
          CtFund      fund,
          const char *account,
          int         member,
          int         loan,
          CtDong      amount)
{
  if (amount == 0)
    return;
  g_array_append_vals (sheet->lines[fund], &(CtLine) { account, fund, member, loan, -amount }, 1);
  sheet->cash[fund] += amount;
}

/* rules.md 8.3: to the member's loans, oldest disbursement first, to each up to its outstanding and owed. */
static gboolean
add_loan_lines (CtRun     *run,
                Sheet     *sheet,
                const Row *row,
                CtDate     date,
                GError   **error)
{
  g_autoptr(GPtrArray) loans = NULL;
  CtDong principal = row->principal, interest = row->interest;

  if (principal == 0 && interest == 0)
    return TRUE;
  loans = ct_loan_load_of_member (run->store, row->member, date, error);
  if (loans == NULL)
    return FALSE;

  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];
      CtDate latest = ct_loan_account_latest_event (loan);
      CtLoanFigures figures;
      CtDong share_of_principal, share_of_interest;

      ct_loan_account_at (loan, date, &figures);
      share_of_principal = MIN (principal, figures.outstanding);
      share_of_interest = MIN (interest, figures.interest_due + figures.interest_running);
      if (share_of_principal + share_of_interest > 0 && ct_date_compare (latest, date) > 0)
        {
          g_autofree char *label = ct_loan_dup_label (loan->no);
          g_autofree char *day = ct_date_dup_vi (latest);

          return ct_refuse (error, _("Member %d: something was entered for the loan %s on %s already, later than that day. "
                                     "Reverse the later one first."),
                            row->member, label, day);
        }
      add_line (sheet, CT_FUND_QTTN, "loan", row->member, loan->no, share_of_principal);
      add_line (sheet, CT_FUND_LCP, "income.interest", row->member, loan->no, share_of_interest);
      principal -= share_of_principal;
      interest -= share_of_interest;
    }
  if (principal > 0 || interest > 0)
    {
      g_autofree char *much_principal = ct_dong_dup (principal);
      g_autofree char *much_interest = ct_dong_dup (interest);
      g_auto(CtMemberBrief) member = { 0 };

      if (!ct_run_member (run, row->member, &member, error))
        return FALSE;
      return ct_refuse (error, _("%s (number %d) pays more than the loans need: %s đ of principal and %s đ of interest too much. "
                                 "Correct the row."),
                        member.name, row->member, much_principal, much_interest);
    }
  return TRUE;
}

static gboolean
add_row (CtRun     *run,
         Sheet     *sheet,
         const Row *row,
         CtDate     date,
         GError   **error)
{
  add_line (sheet, CT_FUND_QHD, "income.dues", row->member, 0, row->dues);
  add_line (sheet, CT_FUND_QHD, "income.other", row->member, 0, row->other);
  return add_loan_lines (run, sheet, row, date, error);
}

static gboolean
post_sheet (CtRun      *run,
            Sheet      *sheet,
            int         meeting,
            int         member,
            CtDate      date,
            const char *text,
            GError    **error)
{
  for (gsize i = 0; i < N_MEETING_FUNDS; i++)
    {
      CtFund fund = meeting_funds[i];
      CtVoucher voucher = {
        .series = "PT", .date = date, .kind = run->command->spec->name, .fund = ct_fund_code (fund),
        .amount = sheet->cash[fund], .meeting = meeting, .member = member, .text = text,
      };

      if (voucher.amount == 0)
        continue;
      g_array_index (sheet->lines[fund], CtLine, 0).amount = voucher.amount;
      if (!ct_ledger_post (run, &voucher, (CtLine *) sheet->lines[fund]->data, sheet->lines[fund]->len, error))
        return FALSE;
    }
  return TRUE;
}

static GArray *
load_rows (CtRun   *run,
           int      meeting,
           GError **error)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEETING_ROW_MONEY);
  CtStep step;

  ct_stmt_bind_int (stmt, ":meeting", meeting);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_array_append_vals (rows,
                         &(Row) {
                           .member = ct_stmt_int (stmt, "member"),
                           .dues = ct_stmt_int (stmt, "dues"),
                           .principal = ct_stmt_int (stmt, "principal"),
                           .interest = ct_stmt_int (stmt, "interest"),
                           .other = ct_stmt_int (stmt, "other"),
                         },
                         1);
  return step == CT_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* What was counted is kept beside what the book said at that moment; the difference is not posted. */
static gboolean
bind_count (CtRun   *run,
            CtStmt  *stmt,
            CtDate   date,
            GError **error)
{
  json_t *counted = ct_command_json (run->command, "counted");
  CtDong book[CT_N_FUNDS];
  char *text;

  if (counted == NULL)
    return TRUE;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    if (!ct_ledger_cash (run->store, fund, date, &book[fund], error))
      return FALSE;

  text = json_dumps (counted, JSON_COMPACT | JSON_SORT_KEYS);
  ct_stmt_bind_text (stmt, ":counted", text);
  ct_stmt_bind_int (stmt, ":difference", ct_cash_count_total (counted) - ct_cash_count_sum (book));
  free (text);
  return TRUE;
}

static gboolean
mark_posted (CtRun           *run,
             const CtMeeting *meeting,
             GError         **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEETING_MARK_POSTED);
  gint64 entry;

  if (!bind_count (run, stmt, meeting->date, error) || !ct_run_entry (run, &entry, error))
    return FALSE;
  ct_stmt_bind_int (stmt, ":no", meeting->no);
  ct_stmt_bind_int (stmt, ":entry", entry);
  return ct_stmt_run_one (stmt, error);
}

gboolean
ct_apply_meeting_post (CtRun   *run,
                       GError **error)
{
  g_autoptr(GArray) rows = NULL;
  g_auto(Sheet) sheet;
  CtMeeting meeting;

  sheet_init (&sheet);
  if (!ct_meeting_load (run->store, ct_command_int (run->command, "meeting"), &meeting, error))
    return FALSE;
  if (meeting.state == CT_MEETING_CANCELLED)
    return ct_refuse (error, _("Meeting %d was cancelled."), meeting.no);
  if (meeting.state != CT_MEETING_OPEN)
    return ct_refuse (error, _("Meeting %d is posted already."), meeting.no);
  if (!ct_run_check_date (run, meeting.date, error))
    return FALSE;

  rows = load_rows (run, meeting.no, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!add_row (run, &sheet, &g_array_index (rows, Row, i), meeting.date, error))
      return FALSE;

  return post_sheet (run, &sheet, meeting.no, 0, meeting.date, NULL, error) && mark_posted (run, &meeting, error);
}

/* ---- One wrong row (rules.md 8.5) ---- */

/* The member's lines that stand: those of the posting, less what corrections took out, plus what they put in. */
static gboolean
load_standing (CtRun   *run,
               int      meeting,
               int      member,
               Row     *row,
               GArray  *lines,
               GError **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_POSTING_OF_MEETING_MEMBER);
  CtStep step;

  *row = (Row) { .member = member };
  ct_stmt_bind_int (stmt, ":meeting", meeting);
  ct_stmt_bind_int (stmt, ":member", member);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      const char *account = g_intern_string (ct_stmt_text (stmt, "account"));
      CtDong amount = -ct_stmt_int (stmt, "amount");

      if (g_str_equal (account, "income.dues"))
        row->dues += amount;
      else if (g_str_equal (account, "income.other"))
        row->other += amount;
      else if (g_str_equal (account, "income.interest"))
        row->interest += amount;
      else
        row->principal += amount;
      g_array_append_vals (lines,
                           &(CtLine) {
                             account, ct_fund_parse (ct_stmt_text (stmt, "fund")), member, ct_stmt_int (stmt, "loan"), amount,
                           },
                           1);
    }
  return step == CT_STEP_DONE;
}

/* 2.4: what takes lines out is dated no earlier than they are. */
static gboolean
check_not_before_lines (CtRun   *run,
                        int      meeting,
                        int      member,
                        CtDate   date,
                        GError **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEETING_MEMBER_LATEST);
  g_autofree char *latest = NULL;
  g_autofree char *day = NULL;
  CtDate last;

  ct_stmt_bind_int (stmt, ":meeting", meeting);
  ct_stmt_bind_int (stmt, ":member", member);
  if (!ct_stmt_dup_text (stmt, &latest, error))
    return FALSE;
  if (latest == NULL || !ct_date_parse_iso (latest, &last) || ct_date_compare (date, last) >= 0)
    return TRUE;
  day = ct_date_dup_vi (last);
  return ct_refuse (error, _("This row was corrected on %s already: date the new correction on that day or later."), day);
}

/* The BD that takes @lines out: for each fund, the member's lines with the signs changed and one line of cash. */
static gboolean
take_out (CtRun      *run,
          int         meeting,
          int         member,
          CtDate      date,
          GArray     *lines,
          const char *reason,
          GError    **error)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (CtLine));
  g_autoptr(GString) funds = g_string_new (NULL);
  CtDong total = 0;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      CtDong sum = 0;

      for (guint i = 0; i < lines->len; i++)
        {
          const CtLine *line = &g_array_index (lines, CtLine, i);

          if ((int) line->fund != fund)
            continue;
          g_array_append_vals (all, line, 1);
          sum += line->amount;
        }
      if (sum == 0)
        continue;
      g_array_append_vals (all, &(CtLine) { "cash", fund, 0, 0, -sum }, 1);
      g_string_append_printf (funds, "%s%s", funds->len > 0 ? "," : "", ct_fund_code (fund));
      total += sum;
    }
  if (total == 0)
    return TRUE;
  return ct_ledger_post (run,
                         &(CtVoucher) {
                           .series = "BD", .date = date, .kind = "meeting.correct", .fund = funds->str, .amount = -total,
                           .text = reason, .member = member, .meeting = meeting,
                         },
                         (CtLine *) all->data, all->len, error);
}

static gboolean
check_loans_allow (CtRun   *run,
                   GArray  *lines,
                   gint64   posted,
                   CtDate   date,
                   GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const CtLine *line = &g_array_index (lines, CtLine, i);

      if (line->loan != 0 && !ct_reverse_check_repayment (run, line->loan, posted, date, error))
        return FALSE;
    }
  return TRUE;
}

/* Posts the right amounts; the loans are looked at after the wrong ones were taken out. */
static gboolean
correct_money (CtRun           *run,
               const CtMeeting *meeting,
               int              member,
               GError         **error)
{
  const CtCommand *command = run->command;
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (CtLine));
  const char *reason = ct_command_text (command, "reason");
  CtDate date = ct_command_date (command, "date");
  g_auto(Sheet) sheet;
  Row was, is;

  sheet_init (&sheet);
  if (!load_standing (run, meeting->no, member, &was, lines, error))
    return FALSE;
  is = was;
  is.dues = ct_command_int_or (command, "dues", was.dues);
  is.principal = ct_command_int_or (command, "principal", was.principal);
  is.interest = ct_command_int_or (command, "interest", was.interest);
  is.other = ct_command_int_or (command, "other", was.other);
  if (is.dues == was.dues && is.principal == was.principal && is.interest == was.interest && is.other == was.other)
    return TRUE;

  return ct_run_check_date (run, date, error) && check_not_before_lines (run, meeting->no, member, date, error) &&
         check_loans_allow (run, lines, meeting->posted, date, error) &&
         take_out (run, meeting->no, member, date, lines, reason, error) && add_row (run, &sheet, &is, date, error) &&
         post_sheet (run, &sheet, meeting->no, member, date, reason, error);
}

gboolean
ct_apply_meeting_correct (CtRun   *run,
                          GError **error)
{
  int member = ct_command_int (run->command, "member");
  CtDate date = ct_command_date (run->command, "date");
  gsize result = run->result->len;
  CtMeeting meeting;

  if (!ct_meeting_load (run->store, ct_command_int (run->command, "meeting"), &meeting, error))
    return FALSE;
  if (meeting.state == CT_MEETING_REVERSED)
    return ct_refuse (error, _("Meeting %d was reversed. Enter its money in a new meeting."), meeting.no);
  if (meeting.state != CT_MEETING_POSTED)
    return ct_refuse (error, _("Meeting %d is not posted: change its rows with “meeting.row”."), meeting.no);
  if (ct_date_compare (date, meeting.date) < 0)
    {
      g_autofree char *day = ct_date_dup_vi (meeting.date);

      return ct_refuse (error, _("A correction is dated on the meeting's day, %s, or later."), day);
    }
  if (!ct_meeting_check_row (run, &meeting, member, error) ||
      !ct_meeting_write_row (run, meeting.no, member, TRUE, error) ||
      !correct_money (run, &meeting, member, error))
    return FALSE;
  if (run->result->len == result)
    ct_run_add_result_number (run, meeting.no);
  return TRUE;
}
