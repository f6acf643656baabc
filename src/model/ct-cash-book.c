/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cash-book.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-ledger.h"

static void
line_free (gpointer data)
{
  CtCashLine *line = data;

  g_free (line->voucher);
  g_free (line->kind);
  g_free (line->what);
  g_free (line->reversed_by);
  g_free (line);
}

void
ct_cash_book_free (CtCashBook *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

/* ---- What a voucher was for ---- */

/* Sentences with nothing to fill in. */
static const struct
{
  const char *kind;
  const char *words;
} plain_words[] = {
  { "interest.split", NC_("voucher", "Interest shared out among the funds") },
  { "refund", NC_("voucher", "Contribution given back to %s") },
  { "loan.disburse", NC_("voucher", "Loan %s paid out") },
  { "loan.repay", NC_("voucher", "Repayment of the loan %s") },
  { "loan.write_off", NC_("voucher", "Reserve covers the loan %s") },
};

static char *
describe_meeting (CtFund fund)
{
  switch (fund)
    {
    case CT_FUND_QTTN:
      return g_strdup (C_("voucher", "Principal paid at the meeting"));
    case CT_FUND_LCP:
      return g_strdup (C_("voucher", "Interest paid at the meeting"));
    default:
      return g_strdup (C_("voucher", "Dues and other money paid at the meeting"));
    }
}

static char *
describe (CtStmt *stmt,
          CtFund  fund)
{
  const char *kind = ct_stmt_text (stmt, "kind");
  const char *text = ct_stmt_text (stmt, "text");
  const char *member = ct_stmt_text (stmt, "member_name");
  g_autofree char *loan = ct_stmt_int (stmt, "loan") != 0 ? ct_loan_dup_label (ct_stmt_int (stmt, "loan")) : NULL;

  if (g_str_equal (kind, "voucher.reverse"))
    return g_strdup_printf (C_("voucher", "Takes out %s: %s"), ct_stmt_text (stmt, "reverses"), text);
  if (g_str_equal (kind, "meeting.correct"))
    return g_strdup_printf (C_("voucher", "Corrects the row of %s: %s"), member, text);
  if (g_str_equal (kind, "meeting.post"))
    return describe_meeting (fund);
  if (g_str_equal (kind, "fund.open"))
    return g_strdup (ct_stmt_int (stmt, "opening") ? C_("voucher", "Held when the book began") : C_("voucher", "New capital"));
  for (gsize i = 0; i < G_N_ELEMENTS (plain_words); i++)
    if (g_str_equal (plain_words[i].kind, kind))
      {
        const char *words = g_dpgettext2 (NULL, "voucher", plain_words[i].words);

        return g_strdup_printf (words, loan != NULL ? loan : member);
      }
  return g_strdup (text);
}

/* ---- The lines ---- */

/* The cash of one fund in one voucher. */
static void
add_cash (CtCashLine *line,
          CtDong      debit,
          CtDong      credit)
{
  line->in += line->is_reversal ? credit : debit;
  line->out -= line->is_reversal ? debit : credit;
}

static CtCashLine *
new_line (CtStmt *stmt,
          CtFund  fund)
{
  CtCashLine *line = g_new0 (CtCashLine, 1);

  line->id = ct_stmt_int (stmt, "id");
  line->date = ct_stmt_date (stmt, "date");
  line->voucher = g_strdup (ct_stmt_text (stmt, "voucher"));
  line->kind = g_strdup (ct_stmt_text (stmt, "kind"));
  line->fund = fund;
  line->is_reversal = g_str_equal (ct_stmt_text (stmt, "series"), "BD");
  line->reversed_by = g_strdup (ct_stmt_text (stmt, "reversed_by"));
  line->what = describe (stmt, fund);
  return line;
}

static gboolean
load_lines (CtCashBook *self,
            CtStore    *store,
            GError    **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CASH_BOOK);
  CtCashLine *last = NULL;
  CtStep step;

  ct_stmt_bind_date (stmt, ":from", self->month);
  ct_stmt_bind_date (stmt, ":to", ct_date_month_end (self->month));
  ct_stmt_bind_text (stmt, ":fund", self->fund != CT_FUND_NONE ? ct_fund_code (self->fund) : NULL);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtFund fund = ct_fund_parse (ct_stmt_text (stmt, "cash_fund"));

      if (last != NULL && last->id == ct_stmt_int (stmt, "id"))
        last->fund = CT_FUND_NONE;
      else
        {
          last = new_line (stmt, fund);
          g_ptr_array_add (self->lines, last);
        }
      add_cash (last, ct_stmt_int (stmt, "debit"), ct_stmt_int (stmt, "credit"));
    }
  return step == CT_STEP_DONE;
}

/* What only went from one fund to another neither came in nor went out of the box. */
static void
add_up (CtCashBook *self)
{
  CtDong balance = self->opening;

  for (guint i = 0; i < self->lines->len; i++)
    {
      CtCashLine *line = self->lines->pdata[i];

      if (self->fund == CT_FUND_NONE)
        {
          CtDong both = ABS (line->in) < ABS (line->out) ? line->in : line->out;

          line->moved = both;
          line->in -= both;
          line->out -= both;
        }
      balance += line->in - line->out;
      line->balance = balance;
      self->in += line->in;
      self->out += line->out;
    }
  self->closing = balance;
}

CtCashBook *
ct_cash_book_load (CtStore *store,
                   CtFund   fund,
                   CtDate   month,
                   GError **error)
{
  g_autoptr(CtCashBook) self = g_new0 (CtCashBook, 1);

  self->month = ct_date_month_start (month);
  self->fund = fund;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  for (int i = 0; i < CT_N_FUNDS; i++)
    {
      CtDong opening;

      if (!ct_ledger_cash (store, i, ct_date_add_days (self->month, -1), &opening, error) ||
          !ct_ledger_cash (store, i, ct_date_month_end (self->month), &self->closings[i], error))
        return NULL;
      if (fund == CT_FUND_NONE || (int) fund == i)
        self->opening += opening;
    }
  if (!ct_ledger_is_closed (store, self->month, &self->is_closed, error) || !load_lines (self, store, error))
    return NULL;
  add_up (self);
  return g_steal_pointer (&self);
}
