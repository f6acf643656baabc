/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B9 what was collected at each meeting, B10 contributions, B11 how interest was split. */
#include "ct-report-table.h"

/* ---- B9 ---- */

typedef struct
{
  CtRegisterRow *row;
  CtDong         dues, principal, interest, other;
} Payment;

static int
compare_payments (gconstpointer a,
                  gconstpointer b)
{
  const Payment *one = a, *other = b;

  return ct_register_compare_for_sheet (&one->row, &other->row);
}

static void
add_payment (CtTable       *table,
             const Payment *payment)
{
  g_autofree char *formula = NULL;
  CtDong sum = payment->dues + payment->principal + payment->interest + payment->other;
  int line;

  ct_table_begin_row (table, CT_ROW_WRITE);
  line = ct_sheet_row (table->sheet) + 1;
  formula = g_strdup_printf ("=SUM(C%d:F%d)", line, line);
  ct_sheet_number (table->sheet, 0, CT_STYLE_CELL | CT_STYLE_CENTRE, table->n_rows);
  ct_table_text (table, 1, payment->row->name);
  ct_table_dong_or_blank (table, 2, payment->dues);
  ct_table_dong_or_blank (table, 3, payment->principal);
  ct_table_dong_or_blank (table, 4, payment->interest);
  ct_table_dong_or_blank (table, 5, payment->other);
  ct_sheet_formula (table->sheet, 6, CT_STYLE_CELL, formula, sum);
  table->sums[6] += sum;
  ct_table_blank (table, 7);
}

static void
write_collection (CtReport   *report,
                  const char *name,
                  const char *title,
                  const char *subtitle,
                  GArray     *payments)
{
  static const CtColumn columns[] = {
    { "STT", 10 }, { "Họ và tên", 45 }, { "Hội phí", 18, TRUE }, { "Gốc", 21, TRUE }, { "Lãi", 18, TRUE }, { "Khác", 15, TRUE },
    { "Cộng", 21, TRUE }, { "Ký nộp", 26 },
  };
  const CtTableSetup setup = {
    .sheet = name, .title = title, .subtitle = subtitle, .in_dong = TRUE, .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  g_auto(CtTable) table = { NULL };

  g_array_sort (payments, compare_payments);
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < payments->len; i++)
    add_payment (&table, &g_array_index (payments, Payment, i));
  ct_table_total (&table, 1, "Tổng cộng");
  ct_table_sign (&table, "NGƯỜI LẬP");
}

static void
count_payment (GArray        *payments,
               CtRegisterRow *row,
               const char    *account,
               CtDong         amount)
{
  Payment *payment = payments->len > 0 ? &g_array_index (payments, Payment, payments->len - 1) : NULL;

  if (payment == NULL || payment->row != row)
    {
      g_array_append_vals (payments, &(Payment) { .row = row }, 1);
      payment = &g_array_index (payments, Payment, payments->len - 1);
    }
  if (g_str_equal (account, "income.dues"))
    payment->dues += amount;
  else if (g_str_equal (account, "loan"))
    payment->principal += amount;
  else if (g_str_equal (account, "income.interest"))
    payment->interest += amount;
  else
    payment->other += amount;
}

static void
end_collection (CtReport *report,
                int       meeting,
                CtDate    date,
                GArray   *payments)
{
  g_autofree char *day = ct_date_dup_vi (date);
  g_autofree char *name = g_strdup_printf ("B9 buổi %d", meeting);
  g_autofree char *title = g_strdup_printf ("BẢNG KÊ THU BUỔI SINH HOẠT NGÀY %s", day);
  g_autofree char *subtitle = g_strdup_printf ("buổi số %d, số liệu sau các lần sửa", meeting);

  write_collection (report, name, title, subtitle, payments);
  g_array_set_size (payments, 0);
}

/* One sheet a meeting, as its rows stand after corrections. */
gboolean
ct_report_fill_b9 (CtReport *report,
                   GError  **error)
{
  CtStmt *stmt = ct_report_open (report, CT_SQL_MEETING_COLLECTION);
  g_autoptr(GArray) payments = g_array_new (FALSE, TRUE, sizeof (Payment));
  int meeting = 0;
  CtDate date = CT_DATE_NONE;
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtRegisterRow *row = ct_register_find (report->members, (int) ct_stmt_int (stmt, "member"));

      if (meeting != 0 && ct_stmt_int (stmt, "meeting") != meeting)
        end_collection (report, meeting, date, payments);
      meeting = (int) ct_stmt_int (stmt, "meeting");
      date = ct_stmt_date (stmt, "date");
      if (row != NULL)
        count_payment (payments, row, ct_stmt_text (stmt, "account"), ct_stmt_int (stmt, "amount"));
    }
  if (step == CT_STEP_ERROR)
    return FALSE;
  if (meeting != 0)
    end_collection (report, meeting, date, payments);
  else
    write_collection (report, "B9", "BẢNG KÊ THU", NULL, payments);
  return TRUE;
}

/* ---- B10 ---- */

/* Contributions from the beginning of the book, so that what is left of each is told whole. */
gboolean
ct_report_fill_b10 (CtReport *report,
                    GError  **error)
{
  static const CtColumn columns[] = {
    { "Số TV", 13 }, { "Họ và tên", 50 }, { "Ngày góp", 23 }, { "Số tiền góp", 24, TRUE }, { "Ngày rút", 23 },
    { "Số tiền rút", 24, TRUE }, { "Còn lại", 24 },
  };
  g_autofree char *to = ct_date_dup_vi (report->to);
  g_autofree char *subtitle = g_strconcat ("đến ngày ", to, NULL);
  const CtTableSetup setup = {
    .sheet = "B10", .title = "SỔ VỐN GÓP CỦA THÀNH VIÊN", .subtitle = subtitle, .in_dong = TRUE, .columns = columns,
    .n_columns = G_N_ELEMENTS (columns), .volume = "Rút gồm cả phần đối trừ nợ",
  };
  CtStmt *stmt = ct_store_stmt (report->store, CT_SQL_POSTING_CONTRIBUTIONS);
  g_auto(CtTable) table = { NULL };
  g_autofree char *formula = NULL;
  CtDong balance = 0, all = 0;
  int member = 0;
  CtStep step;

  ct_table_begin (&table, report, &setup);
  ct_stmt_bind_date (stmt, ":to", report->to);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtDong amount = ct_stmt_int (stmt, "amount");
      gboolean in = (amount > 0) != (ct_stmt_int (stmt, "reversal") != 0);

      balance = ct_stmt_int (stmt, "member") == member ? balance + amount : amount;
      member = (int) ct_stmt_int (stmt, "member");
      all += amount;
      ct_table_begin_row (&table, CT_ROW_READ);
      ct_sheet_number (table.sheet, 0, CT_STYLE_CELL | CT_STYLE_CENTRE, member);
      ct_table_text (&table, 1, ct_report_member_name (report, member));
      ct_table_date (&table, 2, in ? ct_stmt_date (stmt, "date") : CT_DATE_NONE);
      ct_table_dong_or_blank (&table, 3, in ? amount : 0);
      ct_table_date (&table, 4, in ? CT_DATE_NONE : ct_stmt_date (stmt, "date"));
      ct_table_dong_or_blank (&table, 5, in ? 0 : -amount);
      ct_sheet_number (table.sheet, 6, CT_STYLE_CELL, balance);
    }
  if (step == CT_STEP_ERROR)
    return FALSE;
  ct_table_total (&table, 1, "Cộng");
  ct_table_begin_row (&table, CT_ROW_READ);
  ct_sheet_blank (table.sheet, 0, 0, CT_STYLE_TOTAL);
  ct_sheet_text (table.sheet, 1, CT_STYLE_TOTAL, "Còn lại");
  ct_sheet_blank (table.sheet, 2, 5, CT_STYLE_TOTAL);
  formula = g_strdup_printf ("=D%d-F%d", ct_sheet_row (table.sheet), ct_sheet_row (table.sheet));
  ct_sheet_formula (table.sheet, 6, CT_STYLE_TOTAL, formula, all);
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}

/* ---- B11 ---- */

typedef struct
{
  gint64 entry;
  CtDate date;
  gboolean reversal;
  CtDong shares[CT_N_SPLIT];
} Split;

static void
add_split (CtTable     *table,
           const Split *split)
{
  g_autofree char *day = ct_date_dup_vi (split->date);
  g_autofree char *text = g_strconcat (split->reversal ? "hủy, ngày " : "đến ngày ", day, NULL);
  g_autofree char *formula = NULL;
  CtDong all = 0;
  int line;

  ct_table_begin_row (table, CT_ROW_WRITE);
  line = ct_sheet_row (table->sheet) + 1;
  formula = g_strdup_printf ("=SUM(C%d:G%d)", line, line);
  for (int i = 0; i < CT_N_SPLIT; i++)
    all += split->shares[i];
  ct_table_text (table, 0, text);
  ct_sheet_formula (table->sheet, 1, CT_STYLE_CELL, formula, all);
  table->sums[1] += all;
  for (int i = 0; i < CT_N_SPLIT; i++)
    ct_table_dong (table, 2 + i, split->shares[i]);
  ct_table_blank (table, 7);
}

gboolean
ct_report_fill_b11 (CtReport *report,
                    GError  **error)
{
  static const CtColumn columns[] = {
    { "Kỳ", 42 }, { "Tổng lãi", 24, TRUE }, { "QTTN", 22, TRUE }, { "QHĐ", 22, TRUE }, { "QCS", 20, TRUE }, { "QDP", 20, TRUE },
    { "Bồi dưỡng BCN", 22, TRUE }, { "Ký", 20 },
  };
  static const CtTableSetup setup = {
    .sheet = "B11", .title = "BẢNG PHÂN BỔ LÃI", .in_dong = TRUE, .landscape = TRUE, .heading_height = 33, .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
  };
  CtStmt *stmt = ct_report_open (report, CT_SQL_POSTING_SPLITS);
  g_auto(CtTable) table = { NULL };
  Split split = { .entry = 0 };
  CtStep step;

  ct_table_begin (&table, report, &setup);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      int share = g_str_equal (ct_stmt_text (stmt, "account"), "expense.board") ? CT_SPLIT_BCN
                                                                                : (int) ct_fund_parse (ct_stmt_text (stmt, "fund"));

      if (split.entry != 0 && ct_stmt_int (stmt, "entry") != split.entry)
        {
          add_split (&table, &split);
          split = (Split) { .entry = 0 };
        }
      split.entry = ct_stmt_int (stmt, "entry");
      split.date = ct_stmt_date (stmt, "date");
      split.reversal = ct_stmt_int (stmt, "reversal") != 0;
      split.shares[share] += ct_stmt_int (stmt, "amount");
    }
  if (step == CT_STEP_ERROR)
    return FALSE;
  if (split.entry != 0)
    add_split (&table, &split);
  ct_table_total (&table, 0, "Cộng");
  ct_table_sign (&table, "NGƯỜI LẬP");
  return TRUE;
}
