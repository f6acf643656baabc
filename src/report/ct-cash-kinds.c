/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cash-kinds.h"

#include <string.h>

/* What an account means for cash. @kind narrows it to one command; the first line that fits is taken. */
typedef struct
{
  gboolean    in;
  const char *account, *kind;
  const char *name;
  gboolean    internal;
} Meaning;

static const Meaning meanings[] = {
  { TRUE, "capital.interest", "interest.split", "Lãi được phân bổ", TRUE },
  { TRUE, "transfer", "interest.split", "Lãi được phân bổ", TRUE },
  { TRUE, "capital.other", "transfer", "Nhận từ quỹ khác", TRUE },
  { TRUE, "transfer", NULL, "Nhận từ quỹ khác", TRUE },
  { TRUE, "capital.support", NULL, "Vốn được hỗ trợ" },
  { TRUE, "capital.contribution", NULL, "Vốn góp của thành viên" },
  { TRUE, "capital.borrowed", NULL, "Vốn mượn" },
  { TRUE, "capital.interest", NULL, "Lãi nhập vốn" },
  { TRUE, "capital.other", NULL, "Vốn khác" },
  { TRUE, "loan", NULL, "Thu nợ gốc" },
  { TRUE, "income.interest", NULL, "Thu lãi cho vay" },
  { TRUE, "income.dues", NULL, "Hội phí" },
  { TRUE, "income.support", NULL, "Hỗ trợ" },
  { TRUE, "income.donation", NULL, "Ủng hộ" },
  { TRUE, "income.fundraising", NULL, "Gây quỹ" },
  { TRUE, NULL, NULL, "Thu khác" },
  { FALSE, "transfer", "interest.split", "Phân bổ lãi cho các quỹ", TRUE },
  { FALSE, "transfer", NULL, "Chuyển sang quỹ khác", TRUE },
  { FALSE, "loan", NULL, "Cho vay" },
  { FALSE, "capital.contribution", NULL, "Hoàn vốn góp" },
  { FALSE, "capital.borrowed", NULL, "Trả vốn mượn" },
  { FALSE, "expense.meeting", NULL, "Nước uống, sinh hoạt" },
  { FALSE, "expense.printing", NULL, "In ấn, văn phòng phẩm" },
  { FALSE, "expense.equipment", NULL, "Mua sắm đồ dùng" },
  { FALSE, "expense.event", NULL, "Tổ chức hoạt động" },
  { FALSE, "expense.sick", NULL, "Thăm người ốm" },
  { FALSE, "expense.funeral", NULL, "Việc hiếu" },
  { FALSE, "expense.gift", NULL, "Quà tặng" },
  { FALSE, "expense.care", NULL, "Chăm sóc" },
  { FALSE, "expense.board", NULL, "Bồi dưỡng Ban chủ nhiệm" },
  { FALSE, NULL, NULL, "Chi khác" },
};

static const Meaning *
find_meaning (gboolean    in,
              const char *account,
              const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].in == in && (meanings[i].account == NULL || g_str_equal (meanings[i].account, account)) &&
        (meanings[i].kind == NULL || g_str_equal (meanings[i].kind, kind)))
      return &meanings[i];
  g_return_val_if_reached (&meanings[0]);
}

/* Several accounts may have one name; they are one line. */
static CtCashKind *
find_line (GArray        *lines,
           const Meaning *meaning)
{
  for (guint i = 0; i < lines->len; i++)
    {
      CtCashKind *line = &g_array_index (lines, CtCashKind, i);

      if (line->in == meaning->in && g_str_equal (line->name, meaning->name))
        return line;
    }
  g_array_append_vals (lines, &(CtCashKind) { meaning->name, meaning->in, meaning->internal, { 0 } }, 1);
  return &g_array_index (lines, CtCashKind, lines->len - 1);
}

static gboolean
moved (const CtCashKind *line)
{
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    if (line->amounts[fund] != 0)
      return TRUE;
  return FALSE;
}

/* An account's other side is cash, but for what is written off: there the cover out of the reserve alone moves cash. */
static gboolean
is_cash (const char *account,
         const char *kind)
{
  return !g_str_equal (kind, "loan.write_off") || g_str_equal (account, "transfer");
}

GArray *
ct_cash_kinds_load (CtStore *store,
                    CtDate   from,
                    CtDate   to,
                    GError **error)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (CtCashKind));
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_POSTING_CASH_KINDS);
  CtStep step;

  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    find_line (lines, &meanings[i]);

  ct_stmt_bind_date (stmt, ":from", from);
  ct_stmt_bind_date (stmt, ":to", to);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      const char *account = ct_stmt_text (stmt, "account"), *kind = ct_stmt_text (stmt, "kind");
      CtDong amount = ct_stmt_int (stmt, "amount");
      gboolean in = (amount > 0) != (ct_stmt_int (stmt, "reversal") != 0);
      CtFund fund = ct_fund_parse (ct_stmt_text (stmt, "fund"));

      if (is_cash (account, kind))
        find_line (lines, find_meaning (in, account, kind))->amounts[fund] += in ? amount : -amount;
    }
  if (step == CT_STEP_ERROR)
    return NULL;
  for (guint i = lines->len; i > 0; i--)
    if (!moved (&g_array_index (lines, CtCashKind, i - 1)))
      g_array_remove_index (lines, i - 1);
  return g_steal_pointer (&lines);
}

void
ct_cash_kinds_total (const GArray *kinds,
                     CtCashTotals *totals)
{
  *totals = (CtCashTotals) { 0 };
  for (guint i = 0; i < kinds->len; i++)
    {
      const CtCashKind *kind = &g_array_index (kinds, CtCashKind, i);

      for (int fund = 0; fund < CT_N_FUNDS; fund++)
        if (kind->internal)
          totals->internal += kind->in ? kind->amounts[fund] : 0;
        else if (kind->in)
          totals->in += kind->amounts[fund];
        else
          totals->out += kind->amounts[fund];
    }
}
