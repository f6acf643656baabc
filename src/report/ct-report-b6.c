/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B6, the cash book: one sheet a fund. A correction has a line of its own, with its sign, in the column of what it takes out. */
#include <string.h>

#include "ct-command.h"
#include "ct-funds.h"
#include "ct-report-table.h"

enum { WRITTEN, DATED, IN_NO, OUT_NO, TEXT, IN, OUT, BALANCE, NOTE };

static const CtColumn columns[] = {
  { "Ngày ghi sổ", 22 }, { "Ngày chứng từ", 22 }, { "Số phiếu thu", 18 }, { "Số phiếu chi", 18 }, { "Diễn giải", 80 },
  { "Thu", 23, TRUE }, { "Chi", 23, TRUE }, { "Tồn", 23 }, { "Ghi chú", 27 },
};

/* What a voucher without words of its own was for; a loan's has words for its resolution only. */
static const struct { const char *kind, *in, *out; } kinds[] = {
  { "meeting.correct", "Sửa bảng kê buổi sinh hoạt", "Sửa bảng kê buổi sinh hoạt" },
  { "loan.disburse", "Cho vay", "Cho vay" },
  { "loan.repay", "Trả nợ", "Trả nợ" },
  { "loan.write_off", "Bù khoản vay được xóa nợ", "Bù khoản vay được xóa nợ" },
  { "fund.open", "Vốn mới", "Vốn mới" },
  { "refund", "Hoàn vốn góp", "Hoàn vốn góp" },
  { "interest.split", "Lãi được phân bổ", "Phân bổ lãi" },
  { "transfer", "Nhận từ quỹ khác", "Chuyển sang quỹ khác" },
};

static const char *
describe_kind (const char *kind,
               CtFund      fund,
               gboolean    in)
{
  if (g_str_equal (kind, "meeting.post"))
    return fund == CT_FUND_QTTN ? "Thu gốc buổi sinh hoạt"
                                : fund == CT_FUND_LCP ? "Thu lãi buổi sinh hoạt" : "Thu hội phí, đóng góp buổi sinh hoạt";
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return in ? kinds[i].in : kinds[i].out;
  return "";
}

static char *
describe (CtReport *report,
          CtFund    fund,
          CtStmt   *stmt,
          gboolean  in)
{
  const char *kind = ct_stmt_text (stmt, "kind"), *party = ct_stmt_text (stmt, "party");
  const char *reverses = ct_stmt_text (stmt, "reverses");
  GString *text = g_string_new (g_str_has_prefix (kind, "loan.") ? "" : ct_stmt_text (stmt, "text"));
  gint64 loan = ct_stmt_int (stmt, "loan"), member = ct_stmt_int (stmt, "member");

  if (reverses[0] != '\0')
    {
      g_string_printf (text, "Hủy %s: %s", reverses, ct_stmt_text (stmt, "text"));
      return g_string_free (text, FALSE);
    }
  if (text->len == 0)
    g_string_append (text, describe_kind (kind, fund, in));
  if (loan != 0)
    {
      g_autofree char *label = ct_loan_dup_label ((int) loan);

      g_string_append_printf (text, " %s", label);
    }
  if (member != 0 && ct_report_member_name (report, (int) member)[0] != '\0')
    g_string_append_printf (text, ", %s", ct_report_member_name (report, (int) member));
  if (party[0] != '\0')
    g_string_append_printf (text, " (%s)", party);
  return g_string_free (text, FALSE);
}

/* The letters under the headings, as in the printed book. */
static void
write_letters (CtTable *table)
{
  static const char *const letters[] = { "A", "B", "C", "D", "E", "1", "2", "3", "F" };

  ct_sheet_begin_row (table->sheet, 15);
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    ct_sheet_text (table->sheet, (int) i, CT_STYLE_CELL | CT_STYLE_CENTRE | CT_STYLE_ITALIC | CT_STYLE_SIZE (11), letters[i]);
}

static void
write_balance (CtTable    *table,
               const char *label,
               CtDong      balance,
               const char *formula)
{
  ct_sheet_begin_row (table->sheet, CT_ROW_READ);
  for (int i = WRITTEN; i < BALANCE; i++)
    ct_sheet_text (table->sheet, i, CT_STYLE_CELL | CT_STYLE_BOLD, i == TEXT ? label : "");
  if (formula != NULL)
    ct_sheet_formula (table->sheet, BALANCE, CT_STYLE_CELL | CT_STYLE_BOLD, formula, balance);
  else
    ct_sheet_number (table->sheet, BALANCE, CT_STYLE_CELL | CT_STYLE_BOLD, balance);
  ct_sheet_text (table->sheet, NOTE, CT_STYLE_CELL, "");
}

/* "PT 0001": the year stands in the date. */
static char *
print_voucher (const char *label)
{
  const char *slash = strchr (label, '/');
  g_autofree char *number = slash != NULL ? g_strndup (label, slash - label) : g_strdup (label);

  return g_str_has_prefix (number, "DC") ? g_strconcat ("Đ", number + 1, NULL) : g_steal_pointer (&number);
}

static void
add_line (CtTable *table,
          CtFund   fund,
          CtStmt  *stmt,
          CtDong  *balance)
{
  CtDong amount = ct_stmt_int (stmt, "amount");
  gboolean reversal = ct_stmt_int (stmt, "reversal") != 0;
  gboolean in = (amount > 0) != reversal;
  g_autofree char *text = describe (table->report, fund, stmt, in);
  g_autofree char *formula = NULL;
  g_autofree char *voucher = print_voucher (ct_stmt_text (stmt, "voucher"));
  const char *reversed_by = ct_stmt_text (stmt, "reversed_by");
  g_autofree char *note = reversed_by[0] != '\0' ? g_strconcat ("đã hủy bằng ", reversed_by, NULL) : g_strdup ("");
  int line;

  *balance += amount;
  ct_table_begin_row (table, CT_ROW_READ);
  line = ct_sheet_row (table->sheet) + 1;
  formula = g_strdup_printf ("=H%d+F%d-G%d", line - 1, line, line);
  ct_table_date (table, WRITTEN, ct_stmt_date (stmt, "date"));
  ct_table_date (table, DATED, ct_stmt_date (stmt, "date"));
  ct_table_centre (table, IN_NO, in ? voucher : "");
  ct_table_centre (table, OUT_NO, in ? "" : voucher);
  ct_table_wrap (table, TEXT, text);
  ct_table_dong_or_blank (table, IN, in ? amount : 0);
  ct_table_dong_or_blank (table, OUT, in ? 0 : -amount);
  ct_sheet_formula (table->sheet, BALANCE, CT_STYLE_CELL, formula, *balance);
  ct_table_text (table, NOTE, note);
}

static gboolean
write_fund (CtReport         *report,
            CtFund            fund,
            const CtFundFlow *flow,
            GError          **error)
{
  g_autofree char *name = g_strconcat ("B6 ", ct_fund_print (fund), NULL);
  g_autofree char *title = g_strconcat ("SỔ QUỸ TIỀN MẶT · ", ct_fund_name (fund), NULL);
  const CtTableSetup setup = {
    .sheet = name, .title = title, .volume = "(Theo Mẫu sổ quỹ tiền mặt S07)", .landscape = TRUE, .in_dong = TRUE,
    .heading_height = 33, .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  CtStmt *stmt = ct_report_open (report, CT_SQL_POSTING_CASH_BOOK);
  g_auto(CtTable) table = { NULL };
  g_autofree char *formula = NULL;
  CtDong balance = flow->opening;
  int first;
  CtStep step;

  ct_table_begin (&table, report, &setup);
  write_letters (&table);
  write_balance (&table, "Số dư đầu kỳ", balance, NULL);
  first = table.first_row = ct_sheet_row (table.sheet) + 1;
  ct_stmt_bind_text (stmt, ":fund", ct_fund_code (fund));
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    add_line (&table, fund, stmt, &balance);
  if (step == CT_STEP_ERROR)
    return FALSE;
  ct_table_total (&table, TEXT, "Cộng phát sinh trong kỳ");
  formula = g_strdup_printf ("=H%d+F%d-G%d", first, ct_sheet_row (table.sheet) + 1, ct_sheet_row (table.sheet) + 1);
  write_balance (&table, "Số dư cuối kỳ", balance, formula);
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}

gboolean
ct_report_fill_b6 (CtReport *report,
                   GError  **error)
{
  CtFundFlow flows[CT_N_FUNDS];

  if (!ct_funds_flow (report->store, report->from, report->to, flows, error))
    return FALSE;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    if (!write_fund (report, fund, &flows[fund], error))
      return FALSE;
  return TRUE;
}
