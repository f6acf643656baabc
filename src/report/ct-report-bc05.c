/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BC-05, what every fund took in and paid out, by kind, with the four equations of a club's books: each side of an equation
 * is taken from another place. */

#include "ct-cash-kinds.h"
#include "ct-funds.h"
#include "ct-ledger.h"
#include "ct-report-private.h"

enum { NAME, FIRST, TOTAL = FIRST + CT_N_FUNDS };

static const double widths[] = { 46, 23, 23, 22, 22, 22, 24 };

typedef struct
{
  CtReport *report;
  CtSheet  *sheet;
  int       opening_row;                /* as counted in formulas */
  int       in_row, out_row;
  CtDong    opening[CT_N_FUNDS], in[CT_N_FUNDS], out[CT_N_FUNDS];
} Bc05;

/* ---- Rows ---- */

/* One row over the funds; its last cell adds it up. */
static void
add_row (Bc05         *self,
         CtStyle       style,
         const char   *name,
         const CtDong  amounts[CT_N_FUNDS])
{
  g_autofree char *formula = NULL;
  CtDong all = 0;
  int line;

  ct_sheet_begin_row (self->sheet, CT_ROW_READ);
  line = ct_sheet_row (self->sheet) + 1;
  formula = g_strdup_printf ("=SUM(B%d:F%d)", line, line);
  ct_sheet_text (self->sheet, NAME, style, name);
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      ct_sheet_number (self->sheet, FIRST + fund, style, amounts[fund]);
      all += amounts[fund];
    }
  ct_sheet_formula (self->sheet, TOTAL, style, formula, all);
}

static void
add_sums (Bc05         *self,
          const char   *name,
          int           first_row,
          const CtDong  amounts[CT_N_FUNDS])
{
  int last_row = ct_sheet_row (self->sheet);
  CtDong all = 0;

  ct_sheet_begin_row (self->sheet, CT_ROW_READ);
  ct_sheet_text (self->sheet, NAME, CT_STYLE_TOTAL, name);
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      ct_sheet_sum (self->sheet, FIRST + fund, CT_STYLE_TOTAL, first_row, last_row, amounts[fund]);
      all += amounts[fund];
    }
  ct_sheet_sum (self->sheet, TOTAL, CT_STYLE_TOTAL, first_row, last_row, all);
}

static void
add_kinds (Bc05         *self,
           const GArray *kinds,
           gboolean      in,
           CtDong        sums[CT_N_FUNDS])
{
  int first_row = ct_sheet_row (self->sheet) + 1;

  for (guint i = 0; i < kinds->len; i++)
    {
      const CtCashKind *kind = &g_array_index (kinds, CtCashKind, i);

      if (kind->in != in)
        continue;
      add_row (self, CT_STYLE_CELL, kind->name, kind->amounts);
      for (int fund = 0; fund < CT_N_FUNDS; fund++)
        sums[fund] += kind->amounts[fund];
    }
  add_sums (self, in ? "Cộng thu" : "Cộng chi", first_row, sums);
}

static void
add_closing (Bc05 *self)
{
  CtDong all = 0;

  ct_sheet_begin_row (self->sheet, CT_ROW_READ);
  ct_sheet_text (self->sheet, NAME, CT_STYLE_TOTAL, "Tồn cuối kỳ");
  for (int i = 0; i <= CT_N_FUNDS; i++)
    {
      CtDong closing = i < CT_N_FUNDS ? self->opening[i] + self->in[i] - self->out[i] : all;
      g_autofree char *formula = g_strdup_printf ("=%c%d+%c%d-%c%d", 'B' + i, self->opening_row, 'B' + i, self->in_row, 'B' + i,
                                                  self->out_row);

      ct_sheet_formula (self->sheet, FIRST + i, CT_STYLE_TOTAL, formula, closing);
      all += closing;
    }
}

static gboolean
add_table (Bc05    *self,
           GError **error)
{
  static const char *const headings[] = { "Nội dung", "QTTN", "QHĐ", "QCS", "QDP", "LCP", "Cộng", NULL };
  g_autoptr(GArray) kinds = ct_cash_kinds_load (self->report->store, self->report->from, self->report->to, error);
  CtFundFlow flows[CT_N_FUNDS];

  if (kinds == NULL || !ct_funds_flow (self->report->store, self->report->from, self->report->to, flows, error))
    return FALSE;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    self->opening[fund] = flows[fund].opening;

  ct_report_unit_line (self->sheet, TOTAL);
  ct_report_headings (self->sheet, CT_ROW_READ, headings);
  add_row (self, CT_STYLE_CELL | CT_STYLE_BOLD, "Tồn đầu kỳ", self->opening);
  self->opening_row = ct_sheet_row (self->sheet) + 1;
  add_kinds (self, kinds, TRUE, self->in);
  self->in_row = ct_sheet_row (self->sheet) + 1;
  add_kinds (self, kinds, FALSE, self->out);
  self->out_row = ct_sheet_row (self->sheet) + 1;
  add_closing (self);
  return TRUE;
}

/* ---- The four equations (domain.md 4.7) ---- */

typedef struct
{
  CtDong capital_before, capital_change;    /* of QTTN, by its origins */
  CtDong lent_before, lent, repaid, offset, written_off;
} Movements;

static void
count_movement (Movements  *movements,
                CtStmt     *stmt)
{
  const char *account = ct_stmt_text (stmt, "account"), *kind = ct_stmt_text (stmt, "kind");
  CtDong credit = ct_stmt_int (stmt, "credit");
  gboolean before = ct_stmt_int (stmt, "before") != 0;

  if (g_str_has_prefix (account, "capital."))
    *(before ? &movements->capital_before : &movements->capital_change) += credit;
  if (g_str_equal (account, "loan") && before)
    movements->lent_before -= credit;
  if (before)
    return;
  if (g_str_equal (account, "loan") && (g_str_equal (kind, "loan.disburse") || g_str_equal (kind, "loan.opening")))
    movements->lent -= credit;
  else if (g_str_equal (account, "loan") && !g_str_equal (kind, "loan.write_off"))
    movements->repaid += credit;
  else if (g_str_equal (account, "capital.contribution") && g_str_equal (kind, "loan.write_off"))
    movements->offset -= credit;
  else if (g_str_equal (account, "expense.write_off"))
    movements->written_off -= credit;
}

static void
add_equation (Bc05       *self,
              const char *text,
              CtDong      left,
              CtDong      right)
{
  g_autofree char *formula = NULL;
  int line;

  ct_sheet_begin_row (self->sheet, CT_ROW_READ);
  line = ct_sheet_row (self->sheet) + 1;
  formula = g_strdup_printf ("=IF(E%d=F%d,\"Đúng\",\"Sai\")", line, line);
  ct_sheet_merge (self->sheet, 0, 3, CT_STYLE_CELL, text);
  ct_sheet_number (self->sheet, 4, CT_STYLE_CELL, left);
  ct_sheet_number (self->sheet, 5, CT_STYLE_CELL, right);
  ct_sheet_formula_text (self->sheet, 6, CT_STYLE_CELL | CT_STYLE_CENTRE | CT_STYLE_BOLD, formula, left == right ? "Đúng" : "Sai");
}

static CtDong
sum (const CtDong amounts[CT_N_FUNDS])
{
  CtDong all = 0;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    all += amounts[fund];
  return all;
}

static gboolean
add_equations (Bc05    *self,
               GError **error)
{
  CtStmt *stmt = ct_report_open (self->report, CT_SQL_POSTING_CAPITAL);
  CtDong outstanding = ct_indicators_int (self->report->indicators, "I28");
  CtDong capital = ct_indicators_int (self->report->indicators, "I20");
  CtDong cash = 0;
  Movements movements = { 0 };
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    count_movement (&movements, stmt);
  if (step == CT_STEP_ERROR)
    return FALSE;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      CtDong balance;

      if (!ct_ledger_cash (self->report->store, fund, self->report->to, &balance, error))
        return FALSE;
      cash += balance;
    }

  /* The equations, the code and the signatures stand on one page. */
  ct_sheet_keep_together (self->sheet, 12 * CT_ROW_READ + 5 * 15, 0);
  ct_sheet_begin_row (self->sheet, 9);
  ct_sheet_begin_row (self->sheet, CT_ROW_READ);
  ct_sheet_merge (self->sheet, 0, 3, CT_STYLE_HEAD, "Đối chiếu cuối kỳ");
  ct_sheet_text (self->sheet, 4, CT_STYLE_HEAD, "Vế trái");
  ct_sheet_text (self->sheet, 5, CT_STYLE_HEAD, "Vế phải");
  ct_sheet_text (self->sheet, 6, CT_STYLE_HEAD, "Kết quả");
  add_equation (self, "1. Tổng tiền mặt = tồn đầu kỳ + thu - chi", cash,
                sum (self->opening) + sum (self->in) - sum (self->out));
  add_equation (self, "2. Vốn QTTN theo nguồn vốn = tiền mặt QTTN + dư nợ",
                movements.capital_before + movements.capital_change,
                self->opening[0] + self->in[0] - self->out[0] + outstanding);
  add_equation (self, "3. Dư nợ cuối kỳ = đầu kỳ + cho vay - thu gốc - xóa nợ", outstanding,
                movements.lent_before + movements.lent - movements.repaid - movements.offset - movements.written_off);
  add_equation (self, "4. Vốn QTTN cuối kỳ = đầu kỳ + tăng, giảm các nguồn vốn", capital,
                movements.capital_before + movements.capital_change);
  return TRUE;
}

gboolean
ct_report_fill_bc05 (CtReport *report,
                     GError  **error)
{
  static const CtSheetSetup setup = { .name = "BC-05", .n_columns = G_N_ELEMENTS (widths), .widths = widths };
  static const CtSignature signatures[] = {
    { CT_OFFICE_BOOKKEEPER, "NGƯỜI LẬP BIỂU", 0, 1 },
    { CT_OFFICE_TREASURER, "THỦ QUỸ", 2, 4 },
    { CT_OFFICE_CHAIR, "CHỦ NHIỆM", 5, 6 },
  };
  Bc05 self = { .report = report, .sheet = ct_workbook_add_sheet (report->workbook, &setup) };
  g_autofree char *period = ct_report_period_title (report);
  g_autofree char *title = g_strchomp (g_strconcat ("BÁO CÁO THU CHI CÁC QUỸ ", period, NULL));

  ct_report_footer (report, self.sheet, "BC-05");
  ct_report_head (report, self.sheet, 3, TOTAL, title, 14);
  if (!add_table (&self, error) || !add_equations (&self, error))
    return FALSE;
  ct_sheet_begin_row (self.sheet, 9);
  ct_report_check_box (report, self.sheet, TOTAL);
  ct_report_sign (report, self.sheet, signatures, G_N_ELEMENTS (signatures), TOTAL);
  return TRUE;
}
