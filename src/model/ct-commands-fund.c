/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-funds.h"
#include "ct-ledger.h"

/* Money may come before the day of joining, as where a list was read in with one day for all; it is only odd. */
static gboolean
check_member_on (CtRun   *run,
                 CtDate   date,
                 GError **error)
{
  g_auto(CtMemberBrief) member = { 0 };

  if (!ct_command_has (run->command, "member"))
    return TRUE;
  if (!ct_run_member (run, ct_command_int (run->command, "member"), &member, error))
    return FALSE;
  if (ct_date_compare (member.joined, date) > 0)
    {
      g_autofree char *day = ct_date_dup_vi (member.joined);

      ct_run_warn (run, _("Member %d, %s, joins only on %s."), member.no, member.name, day);
    }
  return TRUE;
}

/* ---- New and opening money (rules.md 5.1) ---- */

gboolean
ct_apply_fund_open (CtRun   *run,
                    GError **error)
{
  const CtCommand *command = run->command;
  CtDate date = ct_command_date (command, "date");
  CtFund fund = ct_command_fund (command, "fund");
  CtDong amount = ct_command_int (command, "amount");
  const char *origin = ct_command_text (command, "origin");
  gboolean contribution = g_str_equal (origin, "contribution");
  g_autofree char *account = g_strconcat ("capital.", origin, NULL);
  int member = ct_command_int (command, "member");
  CtDate first_day;
  gboolean opening;

  if (!ct_run_check_date (run, date, error) || !ct_ledger_first_day (run, &first_day, error))
    return FALSE;
  opening = !ct_date_is_set (first_day) || ct_date_compare (date, first_day) == 0;

  if (contribution && fund != CT_FUND_QTTN)
    return ct_refuse (error, _("Contributions of members are capital of QTTN: write QTTN as “fund”."));
  if (contribution && member == 0)
    return ct_refuse (error, _("A contribution belongs to somebody: write the member's number in “member”."));
  if (!contribution && member != 0)
    return ct_refuse (error, _("Only a contribution belongs to a member: leave “member” out, or write the origin "
                               "contribution."));
  if (!opening && fund != CT_FUND_QTTN)
    {
      g_autofree char *day = ct_date_dup_vi (first_day);

      return ct_refuse (error, _("After the first day, %s, money comes into %s as a receipt: use “receipt”."), day,
                        ct_fund_name (fund));
    }
  if (!check_member_on (run, date, error))
    return FALSE;

  return ct_ledger_post (run,
                         &(CtVoucher) {
                           .series = opening ? "SD" : "PT", .date = date, .kind = "fund.open", .fund = ct_fund_code (fund),
                           .amount = amount, .member = member, .opening = opening,
                         },
                         (CtLine[]) {
                           { "cash", fund, 0, 0, amount },
                           { fund == CT_FUND_QTTN ? account : "opening", fund, member, 0, -amount },
                         },
                         2, error);
}

/* ---- Money in and out ---- */

static CtVoucher
describe_voucher (CtRun      *run,
                  const char *series,
                  CtFund      fund)
{
  return (CtVoucher) {
    .series = series,
    .date = ct_command_date (run->command, "date"),
    .kind = run->command->spec->name,
    .fund = ct_fund_code (fund),
    .amount = ct_command_int (run->command, "amount"),
    .text = ct_command_text (run->command, "text"),
    .member = ct_command_int (run->command, "member"),
    .party = ct_command_text (run->command, "party"),
    .turns = ct_command_int (run->command, "turns"),
  };
}

gboolean
ct_apply_receipt (CtRun   *run,
                  GError **error)
{
  CtFund fund = ct_command_fund (run->command, "fund");
  CtVoucher voucher = describe_voucher (run, "PT", fund);
  const char *category = ct_command_text (run->command, "category");
  g_autofree char *account = g_strconcat ("income.", category, NULL);

  if (!ct_run_check_date (run, voucher.date, error) || !check_member_on (run, voucher.date, error))
    return FALSE;
  if (g_str_equal (category, "dues") && (fund != CT_FUND_QHD || voucher.member == 0))
    return ct_refuse (error, _("Dues are paid by a member into QHD: write QHD as “fund” and the member's number in “member”."));

  return ct_ledger_post (run, &voucher,
                         (CtLine[]) {
                           { "cash", fund, 0, 0, voucher.amount },
                           { account, fund, voucher.member, 0, -voucher.amount },
                         },
                         2, error);
}

gboolean
ct_apply_payment (CtRun   *run,
                  GError **error)
{
  CtFund fund = ct_command_fund (run->command, "fund");
  CtVoucher voucher = describe_voucher (run, "PC", fund);
  const char *category = ct_command_text (run->command, "category");
  gboolean borrowed = g_str_equal (category, "borrowed");
  g_autofree char *account = g_strconcat (borrowed ? "capital." : "expense.", category, NULL);

  if (!ct_run_check_date (run, voucher.date, error) || !check_member_on (run, voucher.date, error))
    return FALSE;
  if (fund == CT_FUND_QTTN && !borrowed)
    return ct_refuse (error, _("QTTN lends and pays for nothing else: pay from QHD, QCS or QDP. Only borrowed capital is given "
                               "back from QTTN, with the category borrowed."));
  if (fund != CT_FUND_QTTN && borrowed)
    return ct_refuse (error, _("Borrowed capital is given back from QTTN: write QTTN as “fund”."));

  return ct_ledger_post (run, &voucher,
                         (CtLine[]) {
                           { account, fund, borrowed ? 0 : voucher.member, 0, voucher.amount },
                           { "cash", fund, 0, 0, -voucher.amount },
                         },
                         2, error);
}

gboolean
ct_apply_transfer (CtRun   *run,
                   GError **error)
{
  CtFund from = ct_command_fund (run->command, "from");
  CtFund to = ct_command_fund (run->command, "to");
  CtVoucher voucher = describe_voucher (run, "DC", from);
  CtLine out[2] = { { "transfer", from, 0, 0, voucher.amount }, { "cash", from, 0, 0, -voucher.amount } };
  CtLine in[2] = { { "cash", to, 0, 0, voucher.amount },
                   { to == CT_FUND_QTTN ? "capital.other" : "transfer", to, 0, 0, -voucher.amount } };
  const CtLine *first = from < to ? out : in;
  const CtLine *second = from < to ? in : out;

  if (!ct_run_check_date (run, voucher.date, error))
    return FALSE;
  if (from == to)
    return ct_refuse (error, _("A transfer goes between two different funds."));
  if (from == CT_FUND_LCP || to == CT_FUND_LCP)
    return ct_refuse (error, _("Interest waiting to be split leaves by the split of interest only: use “interest.split”."));
  if (from == CT_FUND_QTTN)
    return ct_refuse (error, _("Nothing is transferred out of QTTN: its capital leaves as loans, refunds and write-offs."));

  return ct_ledger_post (run, &voucher, (CtLine[]) { first[0], first[1], second[0], second[1] }, 4, error);
}

gboolean
ct_apply_refund (CtRun   *run,
                 GError **error)
{
  CtVoucher voucher = describe_voucher (run, "PC", CT_FUND_QTTN);
  g_auto(CtMemberBrief) member = { 0 };
  CtDong left;

  if (!ct_run_check_date (run, voucher.date, error) || !ct_run_member (run, voucher.member, &member, error) ||
      !ct_ledger_credit (run->store, "capital.contribution", member.no, voucher.date, &left, error))
    return FALSE;
  if (voucher.amount > left)
    {
      g_autofree char *amount = ct_dong_dup (left);

      return ct_refuse (error, _("Of the contribution of member %d, %s, %s đ is left. No more can be given back."), member.no,
                        member.name, amount);
    }

  return ct_ledger_post (run, &voucher,
                         (CtLine[]) {
                           { "capital.contribution", CT_FUND_QTTN, member.no, 0, voucher.amount },
                           { "cash", CT_FUND_QTTN, 0, 0, -voucher.amount },
                         },
                         2, error);
}

/* ---- The split of interest (rules.md 5.5) ---- */

static gboolean
check_later_split (CtRun   *run,
                   CtDate   date,
                   GError **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_VOUCHER_LATER_SPLIT);
  g_autofree char *later = NULL, *day = NULL;
  CtDate split;

  ct_stmt_bind_date (stmt, ":date", date);
  if (!ct_stmt_dup_text (stmt, &later, error))
    return FALSE;
  if (later == NULL || !ct_date_parse_iso (later, &split))
    return TRUE;
  day = ct_date_dup_vi (split);
  return ct_refuse (error, _("Interest was split on %s already, after that day. Reverse that split first."), day);
}

void
ct_funds_split (CtDong            total,
                const CtSettings *settings,
                CtDong            shares[CT_N_SPLIT])
{
  shares[CT_FUND_QTTN] = total;
  for (int i = CT_FUND_QHD; i < CT_N_SPLIT; i++)
    {
      shares[i] = ct_dong_round_fraction (total * settings->split[i], 100, settings->round, CT_ROUND_DOWN);
      shares[CT_FUND_QTTN] -= shares[i];
    }
}

gboolean
ct_apply_interest_split (CtRun   *run,
                         GError **error)
{
  CtDate date = ct_command_date (run->command, "date");
  CtDong shares[CT_N_SPLIT];
  CtLine lines[2 * 4 + 2];
  CtDong total, into_funds;
  CtSettings settings;
  guint n = 0;

  if (!ct_run_check_date (run, date, error) || !check_later_split (run, date, error) ||
      !ct_run_settings (run, date, &settings, error) || !ct_ledger_cash (run->store, CT_FUND_LCP, date, &total, error))
    return FALSE;
  if (total <= 0)
    return ct_refuse (error, _("There is no interest to split on that day."));

  ct_funds_split (total, &settings, shares);
  into_funds = total - shares[CT_SPLIT_BCN];
  for (int fund = CT_FUND_QTTN; fund < CT_FUND_LCP; fund++)
    if (shares[fund] > 0)
      {
        lines[n++] = (CtLine) { "cash", fund, 0, 0, shares[fund] };
        lines[n++] = (CtLine) { fund == CT_FUND_QTTN ? "capital.interest" : "transfer", fund, 0, 0, -shares[fund] };
      }
  lines[n++] = (CtLine) { "transfer", CT_FUND_LCP, 0, 0, into_funds };
  lines[n++] = (CtLine) { "cash", CT_FUND_LCP, 0, 0, -into_funds };

  if (into_funds > 0 &&
      !ct_ledger_post (run, &(CtVoucher) { .series = "DC", .date = date, .kind = "interest.split", .fund = "LCP", .amount = into_funds },
                       lines, n, error))
    return FALSE;
  if (shares[CT_SPLIT_BCN] == 0)
    return TRUE;
  return ct_ledger_post (run,
                         &(CtVoucher) {
                           .series = "PC", .date = date, .kind = "interest.split", .fund = "LCP",
                           .amount = shares[CT_SPLIT_BCN],
                         },
                         (CtLine[]) {
                           { "expense.board", CT_FUND_LCP, 0, 0, shares[CT_SPLIT_BCN] },
                           { "cash", CT_FUND_LCP, 0, 0, -shares[CT_SPLIT_BCN] },
                         },
                         2, error);
}
