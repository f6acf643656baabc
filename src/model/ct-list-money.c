/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-funds.h"
#include "ct-ledger.h"
#include "ct-list-private.h"

/* A day before every book, for periods that begin with it. */
#define BEFORE_ALL "0000-00-00"

gboolean
ct_funds_flow (CtStore   *store,
               CtDate     from,
               CtDate     to,
               CtFundFlow flows[CT_N_FUNDS],
               GError   **error)
{
  CtStmt *stmt;
  CtStep step;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      flows[fund] = (CtFundFlow) { 0 };
      if (ct_date_is_set (from) &&
          !ct_ledger_cash (store, fund, ct_date_add_days (from, -1), &flows[fund].opening, error))
        return FALSE;
    }

  stmt = ct_store_stmt (store, CT_SQL_POSTING_CASH_FLOWS);
  ct_stmt_bind_text (stmt, ":from", BEFORE_ALL);
  if (ct_date_is_set (from))
    ct_stmt_bind_date (stmt, ":from", from);
  ct_stmt_bind_date (stmt, ":to", to);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtFundFlow *flow = &flows[ct_fund_parse (ct_stmt_text (stmt, "fund"))];
      CtDong amount = ct_stmt_int (stmt, "amount");
      gboolean debit = ct_stmt_int (stmt, "debit");
      gboolean reversal = ct_stmt_int (stmt, "reversal");

      if (ct_stmt_int (stmt, "opening"))
        flow->opening += amount;
      else if (debit != reversal)
        flow->in += amount;
      else
        flow->out -= amount;
    }
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    flows[fund].closing = flows[fund].opening + flows[fund].in - flows[fund].out;
  return step == CT_STEP_DONE;
}

gboolean
ct_list_funds (CtLister *lister,
               GError  **error)
{
  CtFundFlow flows[CT_N_FUNDS];

  if (!ct_funds_flow (lister->store, lister->options->from, lister->options->to, flows, error))
    return FALSE;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      ct_lister_text (lister, ct_fund_code (fund));
      ct_lister_int (lister, flows[fund].opening);
      ct_lister_int (lister, flows[fund].in);
      ct_lister_int (lister, flows[fund].out);
      ct_lister_int (lister, flows[fund].closing);
      if (!ct_lister_end_row (lister, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ct_list_vouchers (CtLister *lister,
                  GError  **error)
{
  CtStmt *stmt = ct_lister_open_period (lister, CT_SQL_VOUCHER_LIST);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      static const char *const before_loan[] = { "voucher", "date", "kind", "fund", "amount", "text", "member", "party" };

      for (gsize i = 0; i < G_N_ELEMENTS (before_loan); i++)
        ct_lister_column (lister, stmt, before_loan[i]);
      ct_lister_loan (lister, ct_stmt_int (stmt, "loan"));
      ct_lister_column (lister, stmt, "meeting");
      ct_lister_column (lister, stmt, "reverses");
      ct_lister_column (lister, stmt, "reversed_by");
      if (!ct_lister_end_row (lister, error))
        {
          ct_stmt_reset (stmt);
          return FALSE;
        }
    }
  return step == CT_STEP_DONE;
}

gboolean
ct_list_postings (CtLister *lister,
                  GError  **error)
{
  CtStmt *stmt = ct_lister_open_period (lister, CT_SQL_POSTING_LIST);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      static const char *const before_loan[] = { "voucher", "date", "line", "account", "fund", "member" };

      for (gsize i = 0; i < G_N_ELEMENTS (before_loan); i++)
        ct_lister_column (lister, stmt, before_loan[i]);
      ct_lister_loan (lister, ct_stmt_int (stmt, "loan"));
      ct_lister_column (lister, stmt, "amount");
      if (!ct_lister_end_row (lister, error))
        {
          ct_stmt_reset (stmt);
          return FALSE;
        }
    }
  return step == CT_STEP_DONE;
}

/* ---- Activities and the audit trail, whose rows are nearly as stored ---- */

gboolean
ct_list_activities (CtLister *lister,
                    GError  **error)
{
  CtStmt *stmt = ct_lister_open_period (lister, CT_SQL_ACTIVITY_LIST);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      gboolean done = ct_stmt_int (stmt, "done");

      ct_lister_column (lister, stmt, "no");
      ct_lister_column (lister, stmt, "area");
      ct_lister_column (lister, stmt, "title");
      ct_lister_column (lister, stmt, "day");
      ct_lister_column (lister, stmt, "time");
      ct_lister_column (lister, stmt, "place");
      ct_lister_text (lister, done ? "done" : "planned");
      ct_lister_column (lister, stmt, "participants");
      ct_lister_column (lister, stmt, "helped");
      if (done)
        ct_lister_tenths (lister, ct_stmt_int (stmt, "workdays"));
      else
        ct_lister_text (lister, "");
      ct_lister_column (lister, stmt, "goods_value");
      ct_lister_column (lister, stmt, "income");
      ct_lister_column (lister, stmt, "cost");
      if (!ct_lister_end_row (lister, error))
        {
          ct_stmt_reset (stmt);
          return FALSE;
        }
    }
  return step == CT_STEP_DONE;
}

gboolean
ct_list_visits (CtLister *lister,
                GError  **error)
{
  CtStmt *stmt = ct_lister_open_period (lister, CT_SQL_VISIT_LIST);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      ct_lister_column (lister, stmt, "no");
      ct_lister_column (lister, stmt, "date");
      ct_lister_column (lister, stmt, "member");
      ct_lister_column (lister, stmt, "name");
      ct_lister_column (lister, stmt, "volunteers");
      if (ct_stmt_int (stmt, "hours") != 0)
        ct_lister_tenths (lister, ct_stmt_int (stmt, "hours"));
      else
        ct_lister_text (lister, "");
      ct_lister_column (lister, stmt, "note");
      if (!ct_lister_end_row (lister, error))
        {
          ct_stmt_reset (stmt);
          return FALSE;
        }
    }
  return step == CT_STEP_DONE;
}

gboolean
ct_list_audit (CtLister *lister,
               GError  **error)
{
  return ct_lister_run_stmt (lister, ct_store_stmt (lister->store, CT_SQL_COMMAND_LIST), error);
}
