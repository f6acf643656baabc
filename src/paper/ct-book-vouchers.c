/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a voucher is about, in the words that a club uses; the cash book, the voucher itself and the minutes agree on it. */

#include "ct-book-form-private.h"
#include "ct-wording.h"

/* The postings of a voucher stand together. */
static void
index_lines (CtBookVouchers *self)
{
  self->first_line = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = ct_list_rows_count (self->postings); i > 0; i--)
    g_hash_table_insert (self->first_line, (gpointer) ct_list_rows_text (self->postings, i - 1, "voucher"), GUINT_TO_POINTER (i));
}

void
ct_book_vouchers_lines (CtBookVouchers *self,
                        const char     *voucher,
                        guint          *first,
                        guint          *end)
{
  guint n = ct_list_rows_count (self->postings);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->first_line, voucher));

  *first = found > 0 ? found - 1 : n;
  for (*end = *first; *end < n && ct_list_rows_is (self->postings, *end, "voucher", voucher); (*end)++)
    continue;
}

gboolean
ct_book_vouchers_load (CtBookVouchers  *self,
                       CtStore         *store,
                       CtDate           from,
                       CtDate           to,
                       GError         **error)
{
  *self = (CtBookVouchers) {
    .vouchers = ct_list_rows_load (store, "vouchers", from, to, error),
  };
  self->postings = self->vouchers != NULL ? ct_list_rows_load (store, "postings", from, to, error) : NULL;
  self->people = self->postings != NULL ? ct_register_load (store, to, error) : NULL;
  if (self->people != NULL)
    {
      index_lines (self);
      return TRUE;
    }
  ct_book_vouchers_clear (self);
  return FALSE;
}

void
ct_book_vouchers_clear (CtBookVouchers *self)
{
  g_clear_pointer (&self->vouchers, ct_list_rows_free);
  g_clear_pointer (&self->first_line, g_hash_table_unref);
  g_clear_pointer (&self->postings, ct_list_rows_free);
  g_clear_pointer (&self->people, ct_register_free);
}

/* The account that says what a receipt or payment was for: the first one that is not cash. */
static const char *
account_of (CtBookVouchers *self,
            const char     *voucher)
{
  guint first, end;

  ct_book_vouchers_lines (self, voucher, &first, &end);
  for (guint i = first; i < end; i++)
    if (!ct_list_rows_is (self->postings, i, "account", "cash"))
      return ct_list_rows_text (self->postings, i, "account");
  return "";
}

static const char *
name_account (const char *account)
{
  static const struct { const char *account, *name; } names[] = {
    { "income.dues", "Thu hội phí" }, { "income.support", "Tiền hỗ trợ" }, { "income.donation", "Tiền ủng hộ" },
    { "income.fundraising", "Thu gây quỹ" }, { "income.other", "Thu khác" }, { "income.interest", "Thu lãi vay" },
    { "expense.meeting", "Chi buổi sinh hoạt" }, { "expense.printing", "Chi in ấn, giấy bút" },
    { "expense.equipment", "Mua sắm" }, { "expense.event", "Chi hoạt động" }, { "expense.sick", "Thăm ốm" },
    { "expense.funeral", "Viếng tang" }, { "expense.gift", "Tặng quà" }, { "expense.care", "Chi chăm sóc" },
    { "expense.board", "Bồi dưỡng ban chủ nhiệm" }, { "expense.other", "Chi khác" },
    { "capital.borrowed", "Trả lại vốn mượn" }, { "capital.support", "Nhận vốn hỗ trợ" },
    { "capital.contribution", "Nhận vốn góp" }, { "capital.interest", "Nhập lãi vào vốn" }, { "capital.other", "Nhận vốn khác" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (account, names[i].account))
      return names[i].name;
  return "Thu chi khác";
}

static const char *
name_of_member (CtBookVouchers *self,
                guint           row)
{
  const CtRegisterRow *person = ct_register_find (self->people, (int) ct_list_rows_number (self->vouchers, row, "member"));

  return person != NULL ? person->name : "";
}

/* How many different ones of @column have money of @account on this voucher. */
static guint
count_different (CtBookVouchers *self,
                 const char     *voucher,
                 const char     *account,
                 const char     *column)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint first, end;

  ct_book_vouchers_lines (self, voucher, &first, &end);
  for (guint i = first; i < end; i++)
    if (ct_list_rows_is (self->postings, i, "account", account))
      g_hash_table_add (seen, (gpointer) ct_list_rows_text (self->postings, i, column));
  return g_hash_table_size (seen);
}

/* What a fund got at a meeting. */
static char *
describe_meeting (CtBookVouchers *self,
                  guint           row)
{
  const char *voucher = ct_list_rows_text (self->vouchers, row, "voucher");
  g_autofree char *month = ct_wording_month (ct_list_rows_date (self->vouchers, row, "date"));

  switch (ct_fund_parse (ct_list_rows_text (self->vouchers, row, "fund")))
    {
    case CT_FUND_QTTN:
      return g_strdup_printf ("Thu gốc vay tháng %s theo %u khế ước", month, count_different (self, voucher, "loan", "loan"));
    case CT_FUND_LCP:
      return g_strdup_printf ("Thu lãi vay tháng %s theo %u khế ước", month,
                              count_different (self, voucher, "income.interest", "loan"));
    default:
      return g_strdup_printf (count_different (self, voucher, "income.other", "fund") > 0 ? "Thu hội phí và thu khác tháng %s (%u người)"
                                                                                          : "Thu hội phí tháng %s (%u người)",
                              month, count_different (self, voucher, "income.dues", "member"));
    }
}

static char *
describe_loan (CtBookVouchers *self,
               guint           row,
               const char     *what)
{
  return g_strdup_printf ("%s khế ước %s: %s", what, ct_list_rows_text (self->vouchers, row, "loan"), name_of_member (self, row));
}

char *
ct_book_vouchers_describe (CtBookVouchers *self,
                           guint           row)
{
  const char *kind = ct_list_rows_text (self->vouchers, row, "kind");
  const char *text = ct_list_rows_text (self->vouchers, row, "text");
  const char *voucher = ct_list_rows_text (self->vouchers, row, "voucher");
  const char *name = name_of_member (self, row);
  gboolean is_payment = g_str_has_prefix (voucher, "PC ");

  if (g_str_has_prefix (voucher, "BD "))
    return g_strdup_printf ("Đảo %s%s%s", ct_list_rows_text (self->vouchers, row, "reverses"), *text != '\0' ? ": " : "", text);
  if (g_str_equal (kind, "meeting.post"))
    return describe_meeting (self, row);
  if (g_str_equal (kind, "meeting.correct"))
    return g_strdup_printf ("Ghi lại số nộp của %s%s%s", name, *text != '\0' ? ": " : "", text);
  if (g_str_equal (kind, "loan.disburse"))
    return describe_loan (self, row, "Giải ngân");
  if (g_str_equal (kind, "loan.repay"))
    return describe_loan (self, row, g_str_equal (account_of (self, voucher), "loan") ? "Thu gốc" : "Thu lãi");
  if (g_str_equal (kind, "loan.write_off"))
    return describe_loan (self, row, "Xóa nợ");
  if (g_str_equal (kind, "loan.opening"))
    return describe_loan (self, row, "Nhận số dư");
  if (g_str_equal (kind, "interest.split"))
    return g_strdup (is_payment ? "Bồi dưỡng ban chủ nhiệm từ lãi" : "Phân bổ lãi");
  if (*text != '\0')
    return g_strdup (text);
  if (g_str_equal (kind, "refund"))
    return g_strdup_printf ("Hoàn vốn góp: %s", name);
  if (g_str_equal (kind, "transfer"))
    return g_strdup ("Điều chuyển giữa các quỹ");
  if (g_str_has_prefix (voucher, "SD "))
    return g_strdup (*name != '\0' ? "Số dư đầu: vốn góp" : "Số dư đầu");
  return *name != '\0' ? g_strdup_printf ("%s: %s", name_account (account_of (self, voucher)), name)
                       : g_strdup (name_account (account_of (self, voucher)));
}
