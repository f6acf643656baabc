/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B13 who was helped, B15 what was given to the club, B16 what it owns: from the vouchers that stand and from the activities. */
#include <stdlib.h>
#include <string.h>

#include "ct-list-rows.h"
#include "ct-report-table.h"
#include "ct-wording.h"

/* One line of any of the three books. */
typedef struct
{
  CtDate      date;
  const char *who;        /* lent by the list */
  const char *what;
  const char *voucher;
  const char *people;
  const char *workdays;
  CtDong      money;
  CtDong      goods;
} Deed;

static int
compare_deeds (gconstpointer a,
               gconstpointer b)
{
  return ct_date_compare (((const Deed *) a)->date, ((const Deed *) b)->date);
}

/* The lists that a book is made of. */
typedef struct
{
  CtListRows *vouchers, *postings, *activities;
  GArray     *deeds;
} Source;

static void
source_clear (Source *source)
{
  g_clear_pointer (&source->vouchers, ct_list_rows_free);
  g_clear_pointer (&source->postings, ct_list_rows_free);
  g_clear_pointer (&source->activities, ct_list_rows_free);
  g_clear_pointer (&source->deeds, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
load_source (Source    *source,
             CtReport  *report,
             GError   **error)
{
  source->vouchers = ct_list_rows_load (report->store, "vouchers", report->from, report->to, error);
  source->postings = source->vouchers != NULL ? ct_list_rows_load (report->store, "postings", report->from, report->to, error) : NULL;
  source->activities = source->postings != NULL ? ct_list_rows_load (report->store, "activities", report->from, report->to, error)
                                                : NULL;
  source->deeds = g_array_new (FALSE, TRUE, sizeof (Deed));
  return source->activities != NULL;
}

static gboolean
is_one_of (const char        *account,
           const char *const *accounts)
{
  return g_strv_contains (accounts, account);
}

/* Who stands on the voucher: the party that was named, else the member. */
static const char *
party_of (CtReport   *report,
          CtListRows *vouchers,
          guint       row)
{
  const char *party = ct_list_rows_text (vouchers, row, "party");

  return *party != '\0' ? party : ct_report_member_name (report, (int) ct_list_rows_number (vouchers, row, "member"));
}

/* Vouchers that stand and have money of one of the accounts; an entry that was taken out is not told. */
static void
add_vouchers (Source            *source,
              CtReport          *report,
              const char *const *accounts)
{
  for (guint i = 0; i < ct_list_rows_count (source->vouchers); i++)
    {
      const char *voucher = ct_list_rows_text (source->vouchers, i, "voucher");
      CtDong amount = 0;

      /* What was there when the book began was not given now. */
      if (g_str_has_prefix (voucher, "BD ") || g_str_has_prefix (voucher, "SD ") ||
          *ct_list_rows_text (source->vouchers, i, "reversed_by") != '\0')
        continue;
      for (guint j = 0; j < ct_list_rows_count (source->postings); j++)
        if (ct_list_rows_is (source->postings, j, "voucher", voucher) &&
            is_one_of (ct_list_rows_text (source->postings, j, "account"), accounts))
          amount += ABS (ct_list_rows_number (source->postings, j, "amount"));
      if (amount != 0)
        g_array_append_vals (source->deeds, &(Deed) { .date = ct_list_rows_date (source->vouchers, i, "date"),
                                                      .who = party_of (report, source->vouchers, i),
                                                      .what = ct_list_rows_text (source->vouchers, i, "text"),
                                                      .voucher = voucher, .people = "", .workdays = "", .money = amount }, 1);
    }
}

/* Activities of an area that were done; of those with goods only where @goods. */
static void
add_activities (Source     *source,
                const char *area,
                gboolean    goods)
{
  for (guint i = 0; i < ct_list_rows_count (source->activities); i++)
    {
      CtDong value = ct_list_rows_number (source->activities, i, "goods_value");

      if (!ct_list_rows_is (source->activities, i, "area", area) || !ct_list_rows_is (source->activities, i, "state", "done") ||
          (goods && value == 0))
        continue;
      g_array_append_vals (source->deeds, &(Deed) { .date = ct_list_rows_date (source->activities, i, "date"), .who = "",
                                                    .what = ct_list_rows_text (source->activities, i, "title"), .voucher = "",
                                                    .people = ct_list_rows_text (source->activities, i, "participants"),
                                                    .workdays = ct_list_rows_text (source->activities, i, "workdays"),
                                                    .goods = value }, 1);
    }
}

static const char *
or_nothing (const char *number)
{
  return g_str_equal (number, "0") ? "" : number;
}

/* Of days with a tenth: "0" and nothing are nothing. (transfer full) */
static char *
dup_sum_of_workdays (GArray *deeds)
{
  int tenths = 0;

  for (guint i = 0; i < deeds->len; i++)
    {
      const char *workdays = g_array_index (deeds, Deed, i).workdays, *point = strchr (workdays, '.');

      tenths += atoi (workdays) * 10 + (point != NULL && g_ascii_isdigit (point[1]) ? point[1] - '0' : 0);
    }
  return tenths % 10 == 0 ? g_strdup_printf ("%d", tenths / 10) : g_strdup_printf ("%d,%d", tenths / 10, tenths % 10);
}

gboolean
ct_report_fill_b13 (CtReport  *report,
                    GError   **error)
{
  static const char *const accounts[] = { "expense.sick", "expense.funeral", "expense.gift", "expense.care", NULL };
  static const CtColumn columns[] = {
    { "Ngày", 23 }, { "Người, nơi được giúp", 42 }, { "Việc, lý do", 60 }, { "Hình thức", 26 }, { "Ngày công", 16 },
    { "Tiền", 23, TRUE }, { "Hiện vật (trị giá)", 23, TRUE }, { "Số người tham gia", 20 }, { "Phiếu chi", 20 },
  };
  static const CtTableSetup setup = {
    .sheet = "B13", .title = "SỔ TỰ GIÚP NHAU, HỖ TRỢ CỘNG ĐỒNG", .landscape = TRUE, .in_dong = TRUE, .heading_height = 33,
    .columns = columns, .n_columns = G_N_ELEMENTS (columns),
  };
  g_auto(Source) source = { NULL };
  g_auto(CtTable) table = { NULL };
  g_autofree char *workdays_of_all = NULL;

  if (!load_source (&source, report, error))
    return FALSE;
  add_vouchers (&source, report, accounts);
  add_activities (&source, "4", FALSE);
  g_array_sort (source.deeds, compare_deeds);
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < source.deeds->len; i++)
    {
      const Deed *deed = &g_array_index (source.deeds, Deed, i);
      g_autofree char *workdays = ct_report_value_vi (or_nothing (deed->workdays));
      g_autofree char *voucher = g_strndup (deed->voucher, strcspn (deed->voucher, "/"));

      ct_table_begin_row (&table, CT_ROW_WRITE);
      ct_table_date (&table, 0, deed->date);
      ct_table_text (&table, 1, deed->who);
      ct_table_wrap (&table, 2, deed->what);
      ct_table_text (&table, 3, deed->money != 0 ? "tiền" : deed->goods != 0 ? "hiện vật" : *workdays != '\0' ? "ngày công" : "");
      ct_table_centre (&table, 4, workdays);
      ct_table_dong_or_blank (&table, 5, deed->money);
      ct_table_dong_or_blank (&table, 6, deed->goods);
      ct_table_centre (&table, 7, or_nothing (deed->people));
      ct_table_centre (&table, 8, voucher);
    }
  ct_table_spare_rows (&table);
  workdays_of_all = dup_sum_of_workdays (source.deeds);
  table.said = source.deeds->len > 0 ? workdays_of_all : NULL;
  table.said_at = 4;
  ct_table_total (&table, 1, "Cộng");
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}

gboolean
ct_report_fill_b15 (CtReport  *report,
                    GError   **error)
{
  static const char *const accounts[] = { "income.donation", "income.support", "income.fundraising", "capital.support", NULL };
  static const CtColumn columns[] = {
    { "Ngày", 23 }, { "Đơn vị, cá nhân", 46 }, { "Địa chỉ", 34 }, { "Tiền", 24, TRUE }, { "Hiện vật", 38 },
    { "Trị giá", 24, TRUE }, { "Mục đích", 44 }, { "Số phiếu thu", 20 },
  };
  static const CtTableSetup setup = {
    .sheet = "B15", .title = "SỔ VẬN ĐỘNG NGUỒN LỰC", .landscape = TRUE, .in_dong = TRUE, .heading_height = 33, .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
  };
  g_auto(Source) source = { NULL };
  g_auto(CtTable) table = { NULL };

  if (!load_source (&source, report, error))
    return FALSE;
  add_vouchers (&source, report, accounts);
  add_activities (&source, "8", TRUE);
  g_array_sort (source.deeds, compare_deeds);
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < source.deeds->len; i++)
    {
      const Deed *deed = &g_array_index (source.deeds, Deed, i);
      g_autofree char *voucher = g_strndup (deed->voucher, strcspn (deed->voucher, "/"));

      ct_table_begin_row (&table, CT_ROW_WRITE);
      ct_table_date (&table, 0, deed->date);
      ct_table_text (&table, 1, deed->who);
      ct_table_blank (&table, 2);
      ct_table_dong_or_blank (&table, 3, deed->money);
      ct_table_wrap (&table, 4, deed->goods != 0 ? deed->what : "");
      ct_table_dong_or_blank (&table, 5, deed->goods);
      ct_table_wrap (&table, 6, deed->goods != 0 ? "" : deed->what);
      ct_table_centre (&table, 7, voucher);
    }
  ct_table_spare_rows (&table);
  ct_table_total (&table, 1, "Cộng");
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}

/* What was bought, and what was given in kind; the rest by pen, as who keeps it and in what state it is. */
gboolean
ct_report_fill_b16 (CtReport  *report,
                    GError   **error)
{
  static const char *const accounts[] = { "expense.equipment", NULL };
  static const CtColumn columns[] = {
    { "Tên tài sản", 60 }, { "ĐVT", 14 }, { "Số lượng", 16 }, { "Ngày nhận", 23 }, { "Nguồn", 30 }, { "Trị giá", 24, TRUE },
    { "Người giữ", 42 }, { "Tình trạng", 43 },
  };
  static const CtTableSetup setup = {
    .sheet = "B16", .title = "SỔ TÀI SẢN", .landscape = TRUE, .in_dong = TRUE, .heading_height = 33, .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
  };
  g_auto(Source) source = { NULL };
  g_auto(CtTable) table = { NULL };

  if (!load_source (&source, report, error))
    return FALSE;
  add_vouchers (&source, report, accounts);
  add_activities (&source, "8", TRUE);
  g_array_sort (source.deeds, compare_deeds);
  ct_table_begin (&table, report, &setup);
  for (guint i = 0; i < source.deeds->len; i++)
    {
      const Deed *deed = &g_array_index (source.deeds, Deed, i);

      ct_table_begin_row (&table, CT_ROW_WRITE);
      {
        g_autofree char *thing = ct_wording_thing (deed->what);

        ct_table_wrap (&table, 0, thing);
      }
      ct_table_blank (&table, 1);
      ct_table_blank (&table, 2);
      ct_table_date (&table, 3, deed->date);
      ct_table_text (&table, 4, deed->goods != 0 ? "được ủng hộ" : deed->voucher);
      ct_table_dong_or_blank (&table, 5, deed->money + deed->goods);
      ct_table_blank (&table, 6);
      ct_table_blank (&table, 7);
    }
  ct_table_spare_rows (&table);
  ct_table_total (&table, 0, "Cộng");
  ct_table_sign (&table, "NGƯỜI GHI SỔ");
  return TRUE;
}
