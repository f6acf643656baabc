/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BC-01, what a club tells the commune every month: item, figure, note; the funds in a table of their own; what only people
 * can say is left as lines to write on. */
#include "ct-cash-kinds.h"
#include "ct-funds.h"
#include "ct-paper-texts.h"
#include "ct-report-private.h"

enum { ITEM, CONTENT, FIGURE, NOTE, LAST = 5 };

static const double widths[] = { 11, 66, 24, 24, 24, 24 };

/* Room under section 4, so that section 5 begins page 2: where a sheet is fitted to its pages, breaks set by hand do not hold. */
#define REST_OF_PAGE 36.0
#define ROW          20.0
#define LINE_LETTERS 80        /* about as many letters of 12 pt as fit across the page */

typedef struct
{
  CtReport *report;
  CtSheet  *sheet;
} Bc01;

/* ---- Rows ---- */

static void
add_row (Bc01       *self,
         const char *item,
         const char *content,
         gint64      figure,
         const char *note)
{
  ct_sheet_begin_row (self->sheet, ROW);
  ct_sheet_text (self->sheet, ITEM, CT_STYLE_CELL | CT_STYLE_CENTRE, item);
  ct_sheet_text (self->sheet, CONTENT, CT_STYLE_CELL, content);
  ct_sheet_number (self->sheet, FIGURE, CT_STYLE_CELL, figure);
  ct_sheet_merge (self->sheet, NOTE, LAST, CT_STYLE_CELL | CT_STYLE_INDENT, note);
}

static void
add_section (Bc01       *self,
             const char *title)
{
  ct_sheet_begin_row (self->sheet, 9);
  ct_sheet_begin_row (self->sheet, CT_ROW_READ);
  ct_sheet_text (self->sheet, 0, CT_STYLE_BOLD, title);
}

static void
add_item_headings (Bc01       *self,
                   const char *note)
{
  ct_sheet_begin_row (self->sheet, ROW);
  ct_sheet_text (self->sheet, ITEM, CT_STYLE_HEAD, "Mục");
  ct_sheet_text (self->sheet, CONTENT, CT_STYLE_HEAD, "Nội dung");
  ct_sheet_text (self->sheet, FIGURE, CT_STYLE_HEAD, "Số liệu");
  ct_sheet_merge (self->sheet, NOTE, LAST, CT_STYLE_HEAD, note);
}

/* An indicator's percent as printed. */
static char *
percent (Bc01       *self,
         const char *code)
{
  g_autofree char *value = ct_report_value_vi (ct_indicators_value (self->report->indicators, code));

  return g_str_equal (value, "-") ? g_steal_pointer (&value) : g_strconcat (value, " %", NULL);
}

static gint64
figure (Bc01       *self,
        const char *code)
{
  return ct_indicators_int (self->report->indicators, code);
}

/* ---- 1 and 2: members, meetings ---- */

static void
append_reason (GString    *text,
               const char *reason,
               int         n)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s %d", text->len > 0 ? ", " : "", reason, n);
}

static void
add_members (Bc01 *self)
{
  g_autofree char *women = percent (self, "I06");
  g_autofree char *women_note = g_strdup_printf ("nữ %s (%s)", ct_indicators_value (self->report->indicators, "I06n"), women);
  g_autofree char *older = percent (self, "I07");
  g_autofree char *poor = percent (self, "I09");
  g_autoptr(GString) reasons = g_string_new (NULL);
  CtMemberChange change = { 0 };

  for (guint i = 0; i < self->report->members->rows->len; i++)
    ct_member_change_count (&change, self->report, self->report->members->rows->pdata[i]);
  append_reason (reasons, "chuyển đi", change.moved);
  append_reason (reasons, "qua đời", change.died);
  append_reason (reasons, "xin ra", change.asked);
  append_reason (reasons, "khai trừ", change.excluded);

  add_row (self, "1", "Tổng số thành viên cuối kỳ", figure (self, "I03"), women_note);
  add_row (self, "", "Tăng trong kỳ", change.joined, "");
  add_row (self, "", "Giảm trong kỳ", change.moved + change.died + change.asked + change.excluded, reasons->str);
  add_row (self, "", "Người cao tuổi (từ đủ 60 tuổi)", figure (self, "I07n"), older);
  add_row (self, "", "Khó khăn (gồm nghèo, cận nghèo)", figure (self, "I09n"), poor);
}

static gboolean
add_meetings (Bc01    *self,
              GError **error)
{
  CtStmt *stmt = ct_report_open (self->report, CT_SQL_MEETING_PRESENCE);
  gint64 members = 0, present = 0;
  g_autofree char *share = NULL;
  g_autofree char *label = NULL;
  g_autofree char *note = NULL;
  CtDate date = CT_DATE_NONE;
  int n = 0;
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      members += ct_stmt_int (stmt, "members");
      present += ct_stmt_int (stmt, "present");
      date = ct_stmt_date (stmt, "date");
      n++;
    }
  if (step == CT_STEP_ERROR)
    return FALSE;

  share = ct_report_percent (present, members);
  if (n == 1)
    {
      g_autofree char *day = ct_date_dup_vi (date);

      label = g_strdup_printf ("Có mặt buổi sinh hoạt %s", day);
      note = g_strdup_printf ("trên %d thành viên (%s)", (int) members, share);
    }
  else
    {
      label = g_strdup_printf ("Lượt có mặt trong %d buổi sinh hoạt", n);
      note = n > 0 ? g_strdup_printf ("trên %d lượt (%s)", (int) members, share) : g_strdup ("không sinh hoạt");
    }
  add_row (self, "2", label, present, note);
  add_row (self, "", n > 1 ? "Lượt vắng" : "Vắng", members - present, "");
  return TRUE;
}

/* ---- 3: funds ---- */

static void
add_fund (Bc01             *self,
          CtFund            fund,
          const CtFundFlow *flow)
{
  g_autofree char *number = g_strdup_printf ("%d", (int) fund + 1);
  g_autofree char *formula = NULL;
  int row;

  ct_sheet_begin_row (self->sheet, ROW);
  row = ct_sheet_row (self->sheet) + 1;
  formula = g_strdup_printf ("=C%d+D%d-E%d", row, row, row);
  ct_sheet_text (self->sheet, ITEM, CT_STYLE_CELL | CT_STYLE_CENTRE, number);
  ct_sheet_text (self->sheet, CONTENT, CT_STYLE_CELL, ct_fund_name (fund));
  ct_sheet_number (self->sheet, 2, CT_STYLE_CELL, flow->opening);
  ct_sheet_number (self->sheet, 3, CT_STYLE_CELL, flow->in);
  ct_sheet_number (self->sheet, 4, CT_STYLE_CELL, flow->out);
  ct_sheet_formula (self->sheet, 5, CT_STYLE_CELL, formula, flow->closing);
}

static void
add_fund_table (Bc01             *self,
                const CtFundFlow  flows[CT_N_FUNDS])
{
  static const char *const headings[] = { "STT", "Quỹ", "Tồn đầu kỳ", "Thu", "Chi", "Tồn cuối kỳ", NULL };
  CtFundFlow total = { 0 };
  int first;

  ct_report_headings (self->sheet, ROW, headings);
  first = ct_sheet_row (self->sheet) + 1;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      add_fund (self, fund, &flows[fund]);
      total.opening += flows[fund].opening;
      total.in += flows[fund].in;
      total.out += flows[fund].out;
      total.closing += flows[fund].closing;
    }
  ct_sheet_begin_row (self->sheet, ROW);
  ct_sheet_text (self->sheet, ITEM, CT_STYLE_TOTAL, "");
  ct_sheet_text (self->sheet, CONTENT, CT_STYLE_TOTAL, "Cộng");
  ct_sheet_sum (self->sheet, 2, CT_STYLE_TOTAL, first, first + CT_N_FUNDS - 1, total.opening);
  ct_sheet_sum (self->sheet, 3, CT_STYLE_TOTAL, first, first + CT_N_FUNDS - 1, total.in);
  ct_sheet_sum (self->sheet, 4, CT_STYLE_TOTAL, first, first + CT_N_FUNDS - 1, total.out);
  ct_sheet_sum (self->sheet, 5, CT_STYLE_TOTAL, first, first + CT_N_FUNDS - 1, total.closing);
}

static gboolean
add_funds (Bc01    *self,
           GError **error)
{
  g_autoptr(GArray) kinds = ct_cash_kinds_load (self->report->store, self->report->from, self->report->to, error);
  g_autofree char *cash = NULL;
  g_autofree char *lent = NULL;
  g_autofree char *capital_note = NULL;
  CtFundFlow flows[CT_N_FUNDS];
  CtCashTotals totals;

  if (kinds == NULL || !ct_funds_flow (self->report->store, self->report->from, self->report->to, flows, error))
    return FALSE;
  ct_cash_kinds_total (kinds, &totals);
  cash = ct_dong_dup (flows[CT_FUND_QTTN].closing);
  lent = ct_dong_dup (figure (self, "I28"));
  capital_note = g_strdup_printf ("%s + %s", cash, lent);

  ct_sheet_begin_row (self->sheet, 9);
  ct_sheet_begin_row (self->sheet, ROW);
  ct_sheet_text (self->sheet, 0, CT_STYLE_BOLD, "3. Các quỹ");
  ct_sheet_text (self->sheet, LAST, CT_STYLE_ITALIC | CT_STYLE_RIGHT, "Đơn vị tính: đồng");
  add_fund_table (self, flows);
  add_row (self, "", "Điều chuyển giữa các quỹ", totals.internal, "đã tính trong cột Thu và cột Chi");
  add_row (self, "", "Thu từ bên ngoài các quỹ", totals.in, "");
  add_row (self, "", "Chi ra bên ngoài các quỹ", totals.out, "");
  add_row (self, "", "Vốn Quỹ tăng thu nhập", figure (self, "I20"), capital_note);
  add_row (self, "", "Tổng các quỹ", figure (self, "I21"), "tiền mặt và dư nợ");
  return TRUE;
}

/* ---- 4: loans ---- */

static gboolean
add_loans (Bc01    *self,
           GError **error)
{
  g_autofree char *owing = g_strdup_printf ("%s người còn dư nợ", ct_indicators_value (self->report->indicators, "I24d"));
  g_autofree char *share = percent (self, "I29");
  g_autofree char *note = NULL;
  int overdue;

  if (!ct_report_count_overdue (self->report, &overdue, error))
    return FALSE;
  note = overdue > 0 ? g_strdup_printf ("%d người; %s dư nợ", overdue, share) : g_strdup ("");
  add_section (self, "4. Cho vay");
  add_item_headings (self, "Ghi chú");
  add_row (self, "4", "Số lượt vay trong kỳ", figure (self, "I26"), "");
  add_row (self, "", "Số tiền cho vay", figure (self, "I27a"), "");
  add_row (self, "", "Thu gốc", figure (self, "I27b"), "");
  add_row (self, "", "Thu lãi", figure (self, "I27c"), "");
  add_row (self, "", "Dư nợ cuối kỳ", figure (self, "I28"), owing);
  add_row (self, "", "Quá hạn", figure (self, "I29n"), note);
  return TRUE;
}

/* ---- 5: the eight areas ---- */

static void
add_area (Bc01             *self,
          int               number,
          const CtAreaTold *area)
{
  g_autofree char *label = g_strdup_printf ("%d", number);

  ct_sheet_begin_row (self->sheet, 31);
  ct_sheet_text (self->sheet, ITEM, CT_STYLE_CELL | CT_STYLE_CENTRE, label);
  ct_sheet_text (self->sheet, CONTENT, CT_STYLE_CELL | CT_STYLE_WRAP, area->name);
  if (area->done)
    ct_sheet_days (self->sheet, FIGURE, CT_STYLE_CELL, area->tenths);
  else
    ct_sheet_blank (self->sheet, FIGURE, FIGURE, CT_STYLE_CELL);
  ct_sheet_merge (self->sheet, NOTE, LAST, CT_STYLE_CELL | CT_STYLE_WRAP | CT_STYLE_INDENT, area->results);
}

static gboolean
add_areas (Bc01    *self,
           GError **error)
{
  g_autoptr(GArray) areas = ct_report_tell_areas (self->report, error);

  if (areas == NULL)
    return FALSE;
  ct_sheet_begin_row (self->sheet, REST_OF_PAGE);
  add_section (self, "5. Kết quả 8 mảng hoạt động");
  ct_sheet_break_before (self->sheet, ct_sheet_row (self->sheet));
  add_item_headings (self, "Kết quả chính");
  for (guint i = 0; i < areas->len; i++)
    add_area (self, (int) i + 1, &g_array_index (areas, CtAreaTold, i));
  return TRUE;
}

/* ---- 6: what people write ---- */

/* The first line of @words that is not longer than @most letters, broken at a space. */
static gsize
break_line (const char *words,
            glong       most)
{
  const char *end = words;
  const char *space = NULL;

  for (glong n = 0; *end != '\0' && n < most; n++, end = g_utf8_next_char (end))
    if (*end == ' ')
      space = end;
  return *end == '\0' || space == NULL ? end - words : space - words;
}

/* A text runs on over the cells at its right, which are empty. */
static void
add_words (Bc01       *self,
           const char *prompt,
           const char *words)
{
  g_autofree char *text = g_strchomp (g_strdup_printf ("%s %s", prompt, words != NULL ? words : ""));
  const char *rest = text;

  for (int line = 0; line < 2 || *rest != '\0'; line++)
    {
      gsize length = break_line (rest, LINE_LETTERS);
      g_autofree char *part = g_strndup (rest, length);

      ct_sheet_begin_row (self->sheet, CT_ROW_WRITE);
      ct_sheet_text (self->sheet, 0, CT_STYLE_DOTTED, part);
      ct_sheet_blank (self->sheet, 1, LAST, CT_STYLE_DOTTED);
      rest += length;
      while (*rest == ' ')
        rest++;
    }
}

/* Words are those of one month; a report of another time has lines for the pen. */
static gboolean
add_lines (Bc01    *self,
           GError **error)
{
  g_autoptr(GHashTable) texts = ct_report_is_month (self->report) ? ct_report_texts_load (self->report->store, self->report->from, error)
                                                                  : g_hash_table_new (g_str_hash, g_str_equal);

  if (texts == NULL)
    return FALSE;
  add_section (self, "6. Khó khăn, kiến nghị; kế hoạch kỳ sau");
  add_words (self, "Khó khăn:", g_hash_table_lookup (texts, "difficulties"));
  add_words (self, "Kiến nghị:", g_hash_table_lookup (texts, "proposals"));
  add_words (self, "Kế hoạch kỳ sau:", g_hash_table_lookup (texts, "plan"));
  return TRUE;
}

static void
add_end (Bc01 *self)
{
  static const CtSignature signatures[] = {
    { CT_OFFICE_BOOKKEEPER, "NGƯỜI LẬP BIỂU", 1, 1 },
    { CT_OFFICE_TREASURER, "THỦ QUỸ", 2, 3 },
    { CT_OFFICE_CHAIR, "CHỦ NHIỆM", 4, 5 },
  };
  g_autofree char *commune = ct_report_commune (self->report);
  g_autofree char *receiver = g_strdup_printf ("- Hội NCT %s;", commune);

  ct_sheet_begin_row (self->sheet, 9);
  ct_report_check_box (self->report, self->sheet, LAST);
  ct_report_sign (self->report, self->sheet, signatures, G_N_ELEMENTS (signatures), LAST);
  ct_sheet_begin_row (self->sheet, 15);
  ct_sheet_text (self->sheet, 0, CT_STYLE_BOLD | CT_STYLE_ITALIC | CT_STYLE_SIZE (11), "Nơi nhận:");
  ct_sheet_begin_row (self->sheet, 15);
  ct_sheet_text (self->sheet, 0, CT_STYLE_SIZE (11), receiver);
  ct_sheet_begin_row (self->sheet, 15);
  ct_sheet_text (self->sheet, 0, CT_STYLE_SIZE (11), "- Lưu: CLB.");
}

gboolean
ct_report_fill_bc01 (CtReport *report,
                     GError  **error)
{
  static const CtSheetSetup setup = { .name = "BC-01", .pages_tall = 2, .n_columns = G_N_ELEMENTS (widths), .widths = widths };
  Bc01 self = { report, ct_workbook_add_sheet (report->workbook, &setup) };
  g_autofree char *period = ct_report_period_title (report);
  g_autofree char *title = g_strchomp (g_strconcat ("BÁO CÁO HOẠT ĐỘNG ", period, NULL));
  g_autofree char *commune = ct_report_commune (report);
  g_autofree char *receiver = g_strdup_printf ("Kính gửi: Hội Người cao tuổi %s", commune);

  ct_report_footer (report, self.sheet, "BC-01");
  ct_report_head (report, self.sheet, 2, LAST, title, 14);
  ct_sheet_begin_row (self.sheet, CT_ROW_READ);
  ct_sheet_across (self.sheet, 0, LAST, CT_STYLE_PLAIN, receiver);
  add_item_headings (&self, "Ghi chú");
  add_members (&self);
  if (!add_meetings (&self, error) || !add_funds (&self, error) || !add_loans (&self, error) || !add_areas (&self, error))
    return FALSE;
  if (!add_lines (&self, error))
    return FALSE;
  add_end (&self);
  return TRUE;
}
