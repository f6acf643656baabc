/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-paper-sample.h"

#include <stdlib.h>

#include "ct-name.h"

typedef struct
{
  int         number;
  const char *name;
  char        sex;
  int         birth_year;
  int         birth_month;
  int         birth_day;
  int         group;
} Person;

/* Numbers 13 and 52 are gone by December. */
static const Person people[] = {
  { 1, "Nguyễn Thị Hòa", 'F', 1956, 2, 11, 1 },
  { 2, "Bùi Văn Hạnh", 'M', 1961, 7, 3, 1 },
  { 3, "Trần Thị Hà", 'F', 1957, 10, 20, 1 },
  { 4, "Lê Thị Ân", 'F', 1950, 5, 5, 1 },
  { 5, "Phạm Văn An", 'M', 1948, 12, 1, 1 },
  { 6, "Đinh Thị Ánh", 'F', 1964, 3, 15, 1 },
  { 7, "Hoàng Văn Bảy", 'M', 1944, 8, 19, 1 },
  { 8, "Nguyễn Thị Bích", 'F', 1959, 1, 30, 1 },
  { 9, "Quách Thị Bình", 'F', 1962, 11, 11, 1 },
  { 10, "Bùi Thị Chung", 'F', 1971, 6, 9, 1 },
  { 11, "Nguyễn Văn Cường", 'M', 1975, 4, 22, 1 },
  { 12, "Phạm Thị Dung", 'F', 1982, 9, 14, 1 },
  { 13, "Trần Văn Định", 'M', 1955, 12, 25, 2 },
  { 14, "Lê Thị Đào", 'F', 1958, 2, 28, 2 },
  { 15, "Nguyễn Văn Đức", 'M', 1969, 8, 8, 2 },
  { 16, "Bùi Thị Hải", 'F', 1963, 5, 17, 2 },
  { 17, "Hà Thị Hiền", 'F', 1945, 3, 3, 2 },
  { 18, "Nguyễn Thị Hoa", 'F', 1960, 9, 9, 2 },
  { 19, "Đinh Văn Hùng", 'M', 1958, 6, 21, 2 },
  { 20, "Vũ Thị Huệ", 'F', 1951, 1, 12, 2 },
  { 21, "Phạm Thị Hương", 'F', 1966, 10, 5, 2 },
  { 22, "Trần Thị Hồng", 'F', 1953, 7, 7, 2 },
  { 23, "Nguyễn Văn Lợi", 'M', 1962, 2, 2, 2 },
  { 24, "Bùi Thị Lan", 'F', 1959, 12, 12, 2 },
  { 25, "Lê Thị Liên", 'F', 1973, 3, 29, 3 },
  { 26, "Nguyễn Thị Loan", 'F', 1954, 8, 31, 3 },
  { 27, "Hoàng Thị Mai", 'F', 1947, 11, 2, 3 },
  { 28, "Đỗ Văn Minh", 'M', 1961, 4, 16, 3 },
  { 29, "Nguyễn Thị Nga", 'F', 1955, 6, 6, 3 },
  { 30, "Phạm Thị Ngân", 'F', 1960, 1, 1, 3 },
  { 31, "Bùi Văn Nghĩa", 'M', 1967, 9, 23, 3 },
  { 32, "Trần Thị Nhàn", 'F', 1943, 2, 18, 3 },
  { 33, "Lê Thị Nhung", 'F', 1978, 12, 7, 3 },
  { 34, "Nguyễn Thị Oanh", 'F', 1957, 5, 24, 3 },
  { 35, "Quách Văn Phúc", 'M', 1956, 8, 13, 3 },
  { 36, "Đinh Thị Phương", 'F', 1965, 7, 19, 3 },
  { 37, "Vũ Thị Phượng", 'F', 1952, 10, 10, 4 },
  { 38, "Nguyễn Văn Quý", 'M', 1950, 3, 8, 4 },
  { 39, "Bùi Thị Sáu", 'F', 1938, 1, 20, 4 },
  { 40, "Phạm Thị Sinh", 'F', 1963, 11, 26, 4 },
  { 41, "Trần Thị Thu", 'F', 1949, 9, 15, 4 },
  { 42, "Nguyễn Thị Thanh", 'F', 1974, 2, 14, 4 },
  { 43, "Lê Văn Thắng", 'M', 1972, 5, 30, 4 },
  { 44, "Hoàng Thị Thảo", 'F', 1984, 8, 4, 4 },
  { 45, "Bùi Văn Thịnh", 'M', 1958, 10, 28, 4 },
  { 46, "Đỗ Thị Thoa", 'F', 1946, 6, 16, 4 },
  { 47, "Nguyễn Thị Thơm", 'F', 1959, 3, 21, 4 },
  { 48, "Trần Thị Thu", 'F', 1955, 12, 31, 4 },
  { 49, "Phạm Thị Thủy", 'F', 1979, 7, 27, 5 },
  { 50, "Bùi Văn Tiến", 'M', 1954, 4, 4, 5 },
  { 51, "Nguyễn Văn Toàn", 'M', 1986, 11, 18, 5 },
  { 52, "Lê Thị Tuyết", 'F', 1981, 5, 12, 5 },
  { 53, "Đinh Văn Tư", 'M', 1940, 10, 1, 5 },
  { 54, "Hà Thị Út", 'F', 1953, 2, 5, 5 },
  { 55, "Nguyễn Thị Vân", 'F', 1968, 6, 30, 5 },
  { 56, "Bùi Thị Xuân", 'F', 1961, 1, 25, 5 },
  { 57, "Trần Thị Yến", 'F', 1990, 9, 2, 5 },
  { 58, "Phạm Văn Tân", 'M', 1964, 12, 20, 5 },
  { 59, "Nguyễn Văn Sơn", 'M', 1992, 3, 17, 5 },
  { 60, "Hoàng Văn Dũng", 'M', 1970, 7, 11, 5 },
  { 61, "Vũ Thị Lương", 'F', 1963, 8, 15, 3 },
  { 62, "Quách Văn Hưng", 'M', 1991, 1, 9, 5 },
};

/* Who owes what at the meeting of 10/12/2026, besides the dues. */
static const struct
{
  int    number;
  CtDong principal;
  CtDong interest;
} loans[] = {
  { 28, 0, 32000 }, { 1, 0, 32000 }, { 5, 0, 32000 }, { 11, 0, 32000 }, { 16, 0, 32000 }, { 22, 0, 32000 },
  { 26, 0, 32000 }, { 34, 0, 32000 }, { 36, 0, 32000 }, { 4, 500000, 16000 }, { 9, 500000, 16000 },
  { 15, 500000, 16000 }, { 20, 500000, 16000 }, { 25, 500000, 16000 }, { 33, 500000, 16000 }, { 35, 0, 16000 },
  { 45, 1500000, 60000 },
};

void
ct_paper_sample_club (CtClubHead *club)
{
  const CtClubHead sample = {
    "Hội Người cao tuổi xã An Mẫu", "Hội NCT xã An Mẫu", "CLB LTHTGN thôn Bình An",
    "Câu lạc bộ Liên thế hệ Tự giúp nhau thôn Bình An", "thôn Bình An, xã An Mẫu, tỉnh Phú Thọ", "An Mẫu",
    "PT-AM-BA01", "Nguyễn Thị Hòa", "Phạm Thị Hương", "Phạm Thị Dung", "bà", "bà", "bà",
  };

  ct_club_head_copy (club, &sample);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const Person *first = *(const Person *const *) a, *second = *(const Person *const *) b;
  g_autofree char *first_key = NULL, *second_key = NULL;
  int order;

  if (first->group != second->group)
    return first->group - second->group;
  first_key = ct_name_sort_key (first->name);
  second_key = ct_name_sort_key (second->name);
  order = strcmp (first_key, second_key);
  return order != 0 ? order : first->birth_year - second->birth_year;
}

static GPtrArray *
list_people (void)
{
  GPtrArray *list = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    if (people[i].number != 13 && people[i].number != 52)
      g_ptr_array_add (list, (gpointer) &people[i]);
  g_ptr_array_sort (list, compare_people);
  return list;
}

static void
fill_row (CtMeetingSheetRow *row,
          const Person      *person)
{
  int k = person->number;

  row->name = g_strdup (person->name);
  row->birth_year = person->birth_year;
  row->group = g_strdup_printf ("%d", person->group);
  row->exempt = 2026 - person->birth_year >= 80;
  row->dues = row->exempt ? 0 : 10000;
  row->dues_owed = !row->exempt && (7 * k + 5 * 11) % 13 == 0 ? 10000 : 0;
  for (gsize i = 0; i < G_N_ELEMENTS (loans); i++)
    if (loans[i].number == k)
      {
        row->principal = loans[i].principal;
        row->interest = loans[i].interest;
        row->principal_overdue = k == 45;
      }
}

CtMeetingSheet *
ct_paper_sample_meeting_sheet (void)
{
  CtMeetingSheet *sheet = ct_meeting_sheet_new ();
  g_autoptr(GPtrArray) list = list_people ();

  ct_paper_sample_club (&sheet->club);
  ct_date_from_ymd (2026, 12, 10, &sheet->date);
  ct_date_from_ymd (2026, 12, 9, &sheet->printed_on);
  sheet->number = g_strdup ("SH 12/2026");
  sheet->time = g_strdup ("14 giờ");
  sheet->place = g_strdup ("Nhà văn hóa thôn Bình An");
  sheet->code = g_strdup ("7KQ4");
  for (guint i = 0; i < list->len; i++)
    fill_row (ct_meeting_sheet_add_row (sheet), g_ptr_array_index (list, i));
  return sheet;
}

CtMeetingSheet *
ct_paper_sample_hard_sheet (guint n_members,
                            guint digits)
{
  CtMeetingSheet *sheet = ct_paper_sample_meeting_sheet ();
  CtDong amount = 0;

  for (guint i = 0; i < digits; i++)
    amount = amount * 10 + 9;
  g_array_set_size (sheet->rows, 0);
  for (guint i = 0; i < n_members; i++)
    {
      CtMeetingSheetRow *row = ct_meeting_sheet_add_row (sheet);

      row->name = g_strdup ("Công Tằng Tôn Nữ Hoàng Thị Nguyệt Phương Thảo");
      row->group = g_strdup_printf ("%u", 1 + i / 15);
      row->birth_year = 1940 + i % 50;
      row->dues = amount / 1000;
      row->dues_owed = amount / 100;
      row->principal = amount / 2;
      row->interest = amount / 20;
      row->principal_overdue = i % 3 == 0;
    }
  return sheet;
}

static CtVoucherForm *
make_voucher (CtVoucherKind  kind,
              const char    *number,
              int            month,
              const char    *party,
              const char    *address,
              const char    *reason,
              CtDong         amount,
              const char    *fund,
              const char    *attachments,
              const char    *signer)
{
  CtVoucherForm *form = ct_voucher_form_new (kind);

  ct_paper_sample_club (&form->club);
  form->number = g_strdup (number);
  form->volume = g_strdup ("01");
  ct_date_from_ymd (2026, month, 10, &form->date);
  form->party = g_strdup (party);
  form->address = g_strdup (address);
  form->reason = g_strdup (reason);
  form->amount = amount;
  form->fund = g_strdup (fund);
  form->attachments = g_strdup (attachments);
  form->signer = g_strdup (signer);
  return form;
}

CtVoucherForm *
ct_paper_sample_receipt (void)
{
  return make_voucher (CT_VOUCHER_RECEIPT, "PT 0021/2026", 6, "Hội Người cao tuổi xã An Mẫu (ông Hà Văn Tâm, Chủ tịch)",
                       "Xã An Mẫu, tỉnh Phú Thọ", "Hỗ trợ vốn Quỹ tăng thu nhập năm 2026 (không hoàn lại)", 5000000,
                       "Quỹ tăng thu nhập", "01 quyết định hỗ trợ", "Hà Văn Tâm");
}

CtVoucherForm *
ct_paper_sample_payment (void)
{
  return make_voucher (CT_VOUCHER_PAYMENT, "PC 0029/2026", 9, "Lê Thị Tuyết", "Tổ 5, thôn Bình An, xã An Mẫu, tỉnh Phú Thọ",
                       "Hoàn vốn góp do chuyển đi nơi khác từ ngày 05/09/2026", 500000, "Quỹ tăng thu nhập",
                       "01 đơn xin rút vốn góp", "Lê Thị Tuyết");
}

CtVoucherForm *
ct_paper_sample_list_receipt (gboolean interest)
{
  CtVoucherForm *form;

  form = make_voucher (CT_VOUCHER_RECEIPT, interest ? "PT 0039/2026" : "PT 0037/2026", 12,
                       interest ? "16 thành viên theo bảng kê thu BK 12/2026" : "49 thành viên theo bảng kê thu BK 12/2026",
                       "Thôn Bình An, xã An Mẫu, tỉnh Phú Thọ",
                       interest ? "Lãi vay tháng 12/2026 theo 16 khế ước" : "Hội phí tháng 12/2026 (gồm 03 kỳ trước nộp bù)",
                       interest ? 400000 : 520000, interest ? "Lãi chờ phân bổ" : "Quỹ hoạt động", "01 bảng kê thu", NULL);
  form->from_list = TRUE;
  return form;
}

CtVoucherForm *
ct_paper_sample_long_voucher (CtVoucherKind kind)
{
  return make_voucher (kind, kind == CT_VOUCHER_RECEIPT ? "PT 0040/2026" : "PC 0041/2026", 1,
                       "Ban liên lạc đồng hương xã An Mẫu tại Thành phố Hồ Chí Minh và các tỉnh lân cận",
                       "Số 125/36/7 đường Nguyễn Thị Minh Khai, phường Xuân Hòa, Thành phố Hồ Chí Minh",
                       "Ủng hộ xây nhà sinh hoạt, mua bàn ghế, tủ thuốc và bổ sung vốn cho hộ nghèo vay chăn nuôi năm 2027",
                       1234567891, "Quỹ tăng thu nhập", "01 danh sách, 02 hóa đơn", "Hoàng Phủ Ngọc Phương Anh");
}

CtCollectionList *
ct_paper_sample_collection (void)
{
  g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();
  g_autoptr(GPtrArray) list = list_people ();
  CtCollectionList *collection = ct_collection_list_new ();

  ct_paper_sample_club (&collection->club);
  collection->number = g_strdup ("BK 12/2026");
  collection->sheet_number = g_strdup ("SH 12/2026");
  collection->vouchers = g_strdup ("PT 0037, 0038, 0039");
  collection->date = sheet->date;
  collection->place = g_strdup (sheet->place);
  ct_collection_list_add_part (collection, "hội phí", 520000, "PT 0037", "Quỹ hoạt động");
  ct_collection_list_add_part (collection, "gốc", 3000000, "PT 0038", "Quỹ tăng thu nhập");
  ct_collection_list_add_part (collection, "lãi", 400000, "PT 0039", "Lãi chờ phân bổ");
  for (guint i = 0; i < list->len; i++)
    {
      const Person *person = g_ptr_array_index (list, i);
      const CtMeetingSheetRow *due = &g_array_index (sheet->rows, CtMeetingSheetRow, i);
      gboolean absent = (7 * person->number + 5 * 12) % 13 == 0;
      CtDong dues = absent ? 0 : due->dues + due->dues_owed;
      /* Number 45 pays nothing since August; loans are paid even by the absent, through their group. */
      CtDong principal = person->number == 45 ? 0 : due->principal;
      CtDong interest = person->number == 45 ? 0 : due->interest;

      if (dues + principal + interest == 0)
        continue;
      *ct_collection_list_add_row (collection) =
        (CtCollectionRow) { g_strdup (due->name), due->birth_year, dues, principal, interest, 0 };
    }
  return collection;
}

static void
add_entry (CtCashForm *book,
           int         month,
           int         day,
           const char *receipt,
           const char *payment,
           CtDong      amount,
           const char *format,
           ...)
{
  CtCashFormRow *row = ct_cash_form_add_row (book);
  va_list args;

  ct_date_from_ymd (2026, month, day, &row->date);
  row->entered = row->date;
  row->receipt = g_strdup (receipt);
  row->payment = g_strdup (payment);
  *(receipt != NULL ? &row->in : &row->out) = amount;
  va_start (args, format);
  row->text = g_strdup_vprintf (format, args);
  va_end (args);
}

CtCashForm *
ct_paper_sample_cash_book (gboolean year)
{
  static const CtDong dues[] = { 500000, 560000, 550000, 560000, 550000, 550000, 540000, 550000, 540000, 540000, 550000, 520000 };
  static const CtDong split[] = { 258000, 288000, 209100, 340800 };
  CtCashForm *book = ct_cash_form_new ();

  ct_paper_sample_club (&book->club);
  book->fund = g_strdup ("Quỹ hoạt động");
  ct_date_from_ymd (2026, year ? 1 : 6, 1, &book->from);
  ct_date_from_ymd (2026, year ? 12 : 6, 30, &book->to);
  book->opened_on = book->from;
  ct_date_from_ymd (2026, year ? 12 : 6, year ? 31 : 10, &book->signed_on);
  book->opening = year ? 2450000 : 3228000;
  book->closed = year ? NULL : g_strdup ("đã khóa sổ 10/06/2026, mã khóa 3F2A-91C7");
  for (int month = year ? 1 : 6; month <= (year ? 12 : 6); month++)
    {
      if (month == 6)
        {
          add_entry (book, 6, 6, "0017", NULL, 3000000, "UBND xã hỗ trợ Ngày Người cao tuổi Việt Nam");
          add_entry (book, 6, 6, NULL, "0017", 1200000, "Tổ chức Ngày Người cao tuổi Việt Nam 06/06");
        }
      if (month == 10)
        add_entry (book, 10, 1, NULL, "0030", 2500000, "Tổ chức Ngày Quốc tế Người cao tuổi 01/10");
      add_entry (book, month, 10, "0018", NULL, dues[month - 1], "Thu hội phí tháng %02d", month);
      add_entry (book, month, 10, NULL, "0018", 200000, "Chè nước sinh hoạt tháng %02d", month);
      if (month % 3 == 1)
        add_entry (book, month, 10, NULL, "0019", 150000, "In ấn, giấy bút");
      if (month == 3)
        add_entry (book, 3, 10, NULL, "0009", 900000, "Mua máy đo huyết áp");
      if (month % 3 == 0)
        add_entry (book, month, 10, "ĐC 07", NULL, split[month / 3 - 1], "Phân bổ lãi quý %d (30 %%)", month / 3);
    }
  return book;
}
