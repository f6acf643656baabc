/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BC-06, hung up at the house of culture and read standing: totals only. In a village one sum is a name, so what is overdue
 * is left out where fewer than three people are behind. */
#include "ct-cash-kinds.h"
#include "ct-funds.h"
#include "ct-report-private.h"
#include "ct-words.h"

#define LAST  4
#define LARGE CT_STYLE_SIZE (15)
#define ROW   24.0

/* Days on the notice board. */
#define POSTED_DAYS 10
#define FEWEST_BEHIND 3

static const double widths[] = { 49, 29, 29, 29, 29 };

static gboolean
add_funds (CtReport *report,
           CtSheet  *sheet,
           GError  **error)
{
  static const char *const headings[] = { "Quỹ", "Tồn đầu", "Thu", "Chi", "Tồn cuối" };
  g_autoptr(GArray) kinds = ct_cash_kinds_load (report->store, report->from, report->to, error);
  g_autofree char *internal = NULL;
  g_autofree char *note = NULL;
  CtFundFlow flows[CT_N_FUNDS], total = { 0 };
  CtCashTotals totals;
  int first;

  if (kinds == NULL || !ct_funds_flow (report->store, report->from, report->to, flows, error))
    return FALSE;
  ct_cash_kinds_total (kinds, &totals);
  ct_sheet_begin_row (sheet, ROW);
  ct_sheet_text (sheet, 0, CT_STYLE_BOLD | LARGE, "Tiền mặt các quỹ");
  ct_sheet_text (sheet, LAST, CT_STYLE_ITALIC | CT_STYLE_RIGHT, "Đơn vị tính: đồng");
  ct_sheet_begin_row (sheet, ROW);
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    ct_sheet_text (sheet, (int) i, CT_STYLE_HEAD | LARGE, headings[i]);
  first = ct_sheet_row (sheet) + 1;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      int line = first + fund + 1;
      g_autofree char *formula = g_strdup_printf ("=B%d+C%d-D%d", line, line, line);

      ct_sheet_begin_row (sheet, ROW);
      ct_sheet_text (sheet, 0, CT_STYLE_CELL | LARGE, ct_fund_name (fund));
      ct_sheet_number (sheet, 1, CT_STYLE_CELL | LARGE, flows[fund].opening);
      ct_sheet_number (sheet, 2, CT_STYLE_CELL | LARGE, flows[fund].in);
      ct_sheet_number (sheet, 3, CT_STYLE_CELL | LARGE, flows[fund].out);
      ct_sheet_formula (sheet, 4, CT_STYLE_CELL | LARGE, formula, flows[fund].closing);
      total.opening += flows[fund].opening;
      total.in += flows[fund].in;
      total.out += flows[fund].out;
      total.closing += flows[fund].closing;
    }
  ct_sheet_begin_row (sheet, ROW);
  ct_sheet_text (sheet, 0, CT_STYLE_TOTAL | LARGE, "Cộng");
  ct_sheet_sum (sheet, 1, CT_STYLE_TOTAL | LARGE, first, first + CT_N_FUNDS - 1, total.opening);
  ct_sheet_sum (sheet, 2, CT_STYLE_TOTAL | LARGE, first, first + CT_N_FUNDS - 1, total.in);
  ct_sheet_sum (sheet, 3, CT_STYLE_TOTAL | LARGE, first, first + CT_N_FUNDS - 1, total.out);
  ct_sheet_sum (sheet, 4, CT_STYLE_TOTAL | LARGE, first, first + CT_N_FUNDS - 1, total.closing);
  internal = ct_dong_dup (totals.internal);
  note = g_strdup_printf ("Thu, chi gồm cả điều chuyển giữa các quỹ: %s.", internal);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_text (sheet, 0, CT_STYLE_ITALIC, note);
  return TRUE;
}

static void
add_line (CtSheet    *sheet,
          CtStyle     style,
          const char *name,
          CtDong      amount)
{
  ct_sheet_begin_row (sheet, ROW);
  ct_sheet_merge (sheet, 0, 3, style | LARGE, name);
  ct_sheet_number (sheet, 4, style | LARGE, amount);
}

static gboolean
add_loans (CtReport *report,
           CtSheet  *sheet,
           GError  **error)
{
  const CtIndicators *indicators = report->indicators;
  int behind;

  if (!ct_report_count_overdue (report, &behind, error))
    return FALSE;
  ct_sheet_begin_row (sheet, ROW);
  ct_sheet_text (sheet, 0, CT_STYLE_BOLD | LARGE, "Vốn vay của cả câu lạc bộ");
  add_line (sheet, CT_STYLE_CELL, "Số người đang vay", ct_indicators_int (indicators, "I24d"));
  add_line (sheet, CT_STYLE_CELL, "Cho vay trong kỳ", ct_indicators_int (indicators, "I27a"));
  add_line (sheet, CT_STYLE_CELL, "Thu gốc trong kỳ", ct_indicators_int (indicators, "I27b"));
  add_line (sheet, CT_STYLE_CELL, "Thu lãi trong kỳ", ct_indicators_int (indicators, "I27c"));
  add_line (sheet, CT_STYLE_CELL, "Còn cho vay (dư nợ) cuối kỳ", ct_indicators_int (indicators, "I28"));
  if (behind >= FEWEST_BEHIND)
    add_line (sheet, CT_STYLE_CELL, "Trong đó quá hạn", ct_indicators_int (indicators, "I29n"));
  add_line (sheet, CT_STYLE_TOTAL, "Vốn Quỹ tăng thu nhập (tiền mặt + cho vay)", ct_indicators_int (indicators, "I20"));
  return TRUE;
}

static void
add_end (CtReport *report,
         CtSheet  *sheet)
{
  static const CtSignature signatures[] = {
    { CT_OFFICE_TREASURER, "THỦ QUỸ", 0, 1 },
    { CT_OFFICE_CHAIR, "CHỦ NHIỆM", 2, 4 },
  };
  CtDong all = ct_indicators_int (report->indicators, "I21");
  CtWordsFlags flags = (report->settings.words_south ? CT_WORDS_SOUTH : 0) | (report->settings.words_bon ? CT_WORDS_BON : 0);
  g_autofree char *amount = ct_dong_dup (all);
  g_autofree char *line = g_strdup_printf ("Tổng các quỹ của câu lạc bộ: %s đồng", amount);
  g_autofree char *words = ct_words (all, flags);
  g_autofree char *bracket = g_strdup_printf ("(Bằng chữ: %s.)", words);
  g_autofree char *from = ct_date_dup_vi (report->today);
  g_autofree char *to = ct_date_dup_vi (ct_date_add_days (report->today, POSTED_DAYS));
  g_autofree char *posted = g_strdup_printf ("Niêm yết từ ngày %s đến ngày %s. Thành viên muốn xem sổ chi tiết của mình, xin gặp "
                                             "thủ quỹ trong buổi sinh hoạt.", from, to);

  ct_sheet_begin_row (sheet, 9);
  ct_sheet_begin_row (sheet, 27);
  ct_sheet_text (sheet, 0, CT_STYLE_BOLD | CT_STYLE_SIZE (17), line);
  ct_sheet_begin_row (sheet, 40);
  ct_sheet_merge (sheet, 0, LAST, CT_STYLE_ITALIC | CT_STYLE_WRAP | CT_STYLE_SIZE (14), bracket);
  ct_sheet_begin_row (sheet, 40);
  ct_sheet_merge (sheet, 0, LAST, CT_STYLE_WRAP | CT_STYLE_SIZE (14), posted);
  ct_report_sign (report, sheet, signatures, G_N_ELEMENTS (signatures), LAST);
}

gboolean
ct_report_fill_bc06 (CtReport *report,
                     GError  **error)
{
  static const CtSheetSetup setup = { .name = "BC-06", .pages_tall = 1, .n_columns = G_N_ELEMENTS (widths), .widths = widths };
  CtSheet *sheet = ct_workbook_add_sheet (report->workbook, &setup);

  ct_report_footer (report, sheet, "BC-06");
  ct_report_head (report, sheet, 2, LAST, "CÔNG KHAI TÀI CHÍNH", 24);
  if (!add_funds (report, sheet, error) || !add_loans (report, sheet, error))
    return FALSE;
  add_end (report, sheet);
  return TRUE;
}
