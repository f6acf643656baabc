/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-indicators.h"

#include <glib/gi18n-lib.h>

#include "ct-indicators-private.h"
#include "ct-model-error.h"

typedef enum
{
  COUNT,     /* also amounts of money */
  SHARE,     /* two rows: the percent, and what stands above the line */
  TENTHS,
  BAND,
} Kind;

/* One line of the definitions. The code of a share's second row is that of the first and "n", but for I22, whose first row is
 * a yes or no. */
typedef struct
{
  Kind        kind;
  const char *code, *name, *unit;
  gsize       value;
  const char *count_code, *count_name, *count_unit;
  gsize       whole;
} Definition;

#define AT(field) G_STRUCT_OFFSET (CtFigures, field)
#define ROW(code, name, unit, field)   { COUNT, code, name, unit, AT (field) }
#define DAYS(code, name, unit, field)  { TENTHS, code, name, unit, AT (field) }
#define PART(code, name, count_name, count_unit, field, whole) \
  { SHARE, code, name, "%", AT (field), code "n", count_name, count_unit, AT (whole) }

static const Definition definitions[] = {
  ROW ("I01", "Số câu lạc bộ đang hoạt động", "CLB", clubs),
  ROW ("I02", "Số câu lạc bộ thành lập mới trong kỳ", "CLB", founded),
  ROW ("I03", "Số thành viên", "người", members),
  PART ("I06", "Tỷ lệ thành viên nữ", "Số thành viên nữ", "người", women, members),
  PART ("I07", "Tỷ lệ thành viên là người cao tuổi (từ đủ 60 tuổi)", "Số thành viên là người cao tuổi (từ đủ 60 tuổi)", "người",
        aged_60, members),
  PART ("I07b", "Tỷ lệ thành viên từ 55 tuổi", "Số thành viên từ 55 tuổi", "người", aged_55, members),
  PART ("I08", "Tỷ lệ thành viên nghèo, cận nghèo", "Số thành viên nghèo, cận nghèo", "người", poor, members),
  PART ("I09", "Tỷ lệ thành viên khó khăn (gồm nghèo, cận nghèo)", "Số thành viên khó khăn (gồm nghèo, cận nghèo)", "người",
        hardship, members),
  PART ("I10", "Tỷ lệ thành viên dân tộc thiểu số", "Số thành viên dân tộc thiểu số", "người", minority, members),
  PART ("I11", "Tỷ lệ thành viên có thẻ BHYT", "Số thành viên có thẻ BHYT", "người", insured, members),
  PART ("I11b", "Tỷ lệ người cao tuổi có thẻ BHYT", "Số người cao tuổi có thẻ BHYT", "người", insured_60, aged_60),
  PART ("I12", "Tỷ lệ người cao tuổi là hội viên Hội NCT", "Số người cao tuổi là hội viên Hội NCT", "người", association_60,
        aged_60),
  ROW ("I20", "Vốn Quỹ tăng thu nhập", "đồng", capital),
  ROW ("I21", "Tổng các quỹ", "đồng", all_funds),
  ROW ("I22", "Có vốn ban đầu từ 20 triệu đồng", "CLB", first_capital_met),
  ROW ("I22n", "Vốn ban đầu của Quỹ tăng thu nhập", "đồng", first_capital),
  ROW ("I22b", "Có vốn hiện nay từ 20 triệu đồng", "CLB", capital_met),
  { BAND, "I23", "Phân tổ vốn Quỹ tăng thu nhập", "triệu đồng", AT (capital) },
  ROW ("I24a", "Số người được vay trong kỳ (giải ngân)", "người", borrowers_paid_out),
  ROW ("I24b", "Số người có vay trong kỳ", "người", borrowers_open),
  ROW ("I24c", "Số thành viên đã từng được vay (lũy kế)", "người", borrowers_ever),
  ROW ("I24d", "Số người còn dư nợ", "người", borrowers_owing),
  PART ("I25", "Tỷ lệ thành viên đã từng được vay", "Số thành viên đã từng được vay (lũy kế)", "người", borrowers_ever, members),
  PART ("I25a", "Tỷ lệ người được vay trong kỳ (giải ngân)", "Số người được vay trong kỳ (giải ngân)", "người",
        borrowers_paid_out, members),
  PART ("I25b", "Tỷ lệ người có vay trong kỳ", "Số người có vay trong kỳ", "người", borrowers_open, members),
  PART ("I25d", "Tỷ lệ người còn dư nợ", "Số người còn dư nợ", "người", borrowers_owing, members),
  ROW ("I26", "Số lượt vay", "lượt", loans_paid_out),
  ROW ("I27a", "Doanh số cho vay", "đồng", paid_out),
  ROW ("I27b", "Thu nợ gốc", "đồng", principal_in),
  ROW ("I27c", "Lãi thu", "đồng", interest_in),
  ROW ("I28", "Dư nợ", "đồng", outstanding),
  PART ("I29", "Tỷ lệ nợ quá hạn", "Nợ gốc quá hạn", "đồng", overdue, outstanding),
  PART ("I29b", "Tỷ lệ dư nợ của khoản vay có quá hạn", "Dư nợ của khoản vay có quá hạn", "đồng", at_risk, outstanding),
  PART ("I29c", "Tỷ lệ dư nợ của khoản vay gia hạn", "Dư nợ của khoản vay gia hạn", "đồng", extended, outstanding),
  PART ("I30", "Tỷ lệ thu hồi", "Gốc đến hạn trong kỳ đã thu", "đồng", recovered, recoverable),
  ROW ("I30d", "Gốc đến hạn trong kỳ", "đồng", recoverable),
  ROW ("I31", "Số thành viên thoát nghèo, cận nghèo", "người", out_of_poverty),
  ROW ("I40a", "Lượt cân, đo huyết áp", "lượt", readings),
  ROW ("I40b", "Số người có chỉ số huyết áp cao", "người", high_readers),
  ROW ("I41a", "Số đợt khám sức khỏe", "đợt", checkups),
  ROW ("I41b", "Lượt khám sức khỏe", "lượt", checkup_turns),
  PART ("I41c", "Tỷ lệ thành viên khám từ 2 lần trong năm", "Số thành viên khám từ 2 lần trong năm", "người", checked_twice,
        members),
  ROW ("I50a", "Số tình nguyện viên chăm sóc tại nhà", "người", volunteers),
  ROW ("I50b", "Số người được chăm sóc tại nhà", "người", clients),
  ROW ("I50c", "Lượt thăm, chăm sóc tại nhà", "lượt", visits),
  ROW ("I50d", "Lượt tình nguyện viên", "lượt", volunteer_turns),
  ROW ("I60a", "Số người được giúp đột xuất (mỗi việc đếm một lần)", "người", helped),
  ROW ("I60b", "Lượt giúp đột xuất", "lượt", helped),
  DAYS ("I61", "Ngày công", "ngày công", workdays),
  DAYS ("I61a", "Ngày công giúp hộ neo đơn", "ngày công", workdays_lonely),
  DAYS ("I61b", "Ngày công khắc phục thiên tai", "ngày công", workdays_disaster),
  DAYS ("I61c", "Ngày công công trình chung", "ngày công", workdays_works),
  ROW ("I62a", "Tiền giúp đỡ", "đồng", help_money),
  ROW ("I62b", "Hiện vật giúp đỡ (trị giá)", "đồng", help_goods),
  ROW ("I63", "Công trình, hoạt động cộng đồng", "hoạt động", works),
  ROW ("I70a", "Buổi phổ biến pháp luật", "buổi", law_talks),
  ROW ("I70b", "Vụ việc quyền lợi được hỗ trợ", "vụ việc", cases),
  ROW ("I70c", "Vụ việc quyền lợi được giải quyết", "vụ việc", cases_solved),
  ROW ("I80a", "Buổi truyền thông", "buổi", talks),
  ROW ("I80b", "Tin, bài", "tin, bài", news),
  ROW ("I80c", "Phóng sự", "phóng sự", broadcasts),
  ROW ("I80d", "Lớp tập huấn", "lớp", courses),
  ROW ("I80e", "Lượt người tập huấn", "lượt", trainees),
  ROW ("I90a", "Hoạt động văn hóa, văn nghệ, thể thao", "hoạt động", cultural),
  ROW ("I90b", "Giao lưu", "lần", exchanges),
  ROW ("I90c", "Đội văn nghệ", "đội", art_teams),
  ROW ("I95", "Tiền thăm hỏi ốm đau, hiếu hỷ", "đồng", sympathy_money),
  ROW ("I95a", "Lượt thăm hỏi ốm đau, hiếu hỷ", "lượt", sympathy_turns),
  ROW ("I100a", "Vận động nguồn lực bằng tiền", "đồng", mobilised_cash),
  ROW ("I100b", "Vận động nguồn lực bằng hiện vật (trị giá)", "đồng", mobilised_goods),
  ROW ("I110", "Thực hiện đủ 8 mảng hoạt động", "CLB", all_areas),
  ROW ("I111", "Quản lý tốt", "CLB", well_managed),
};

/* ---- From figures to rows ---- */

static char *
format_tenths (gint64 tenths)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%d", tenths / 10, (int) (tenths % 10));
}

static char *
format_share (gint64 part,
              gint64 whole)
{
  return whole > 0 ? format_tenths (ct_dong_round_fraction (MAX (part, 0) * 1000, whole, 1, CT_ROUND_HALF_UP)) : g_strdup ("-");
}

static const char *
band_of (CtDong capital)
{
  static const struct { CtDong from; const char *name; } bands[] = {
    { 100000000, ">=100" }, { 50000000, "50-100" }, { 30000000, "30-50" }, { 20000000, "20-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    if (capital >= bands[i].from)
      return bands[i].name;
  return "<20";
}

static char *
format_value (const Definition *definition,
              const CtFigures  *figures)
{
  gint64 value = G_STRUCT_MEMBER (gint64, figures, definition->value);

  switch (definition->kind)
    {
    case SHARE:
      return format_share (value, G_STRUCT_MEMBER (gint64, figures, definition->whole));
    case TENTHS:
      return value % 10 != 0 ? format_tenths (value) : g_strdup_printf ("%" G_GINT64_FORMAT, value / 10);
    case BAND:
      return g_strdup (band_of (value));
    case COUNT:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value);
    }
}

static void
add_row (CtIndicators *self,
         const char   *code,
         const char   *name,
         const char   *unit,
         char         *value)
{
  CtIndicator *row = g_new (CtIndicator, 1);

  *row = (CtIndicator) { code, name, unit, value };
  g_ptr_array_add (self->rows, row);
}

static void
row_free (gpointer data)
{
  CtIndicator *row = data;

  g_free (row->value);
  g_free (row);
}

static CtIndicators *
make_rows (const CtCounting *counting)
{
  CtIndicators *self = g_new0 (CtIndicators, 1);

  self->from = counting->from;
  self->to = counting->to;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (gsize i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      const Definition *definition = &definitions[i];
      gint64 value = G_STRUCT_MEMBER (gint64, &counting->figures, definition->value);

      add_row (self, definition->code, definition->name, definition->unit, format_value (definition, &counting->figures));
      if (definition->kind == SHARE)
        add_row (self, definition->count_code, definition->count_name, definition->count_unit,
                 g_strdup_printf ("%" G_GINT64_FORMAT, value));
    }
  return self;
}

/* ---- Counting ---- */

CtStmt *
ct_counting_open (CtCounting *counting,
                  CtSql       sql)
{
  CtStmt *stmt = ct_store_stmt (counting->store, sql);

  ct_stmt_bind_date (stmt, ":from", counting->from);
  ct_stmt_bind_date (stmt, ":to", counting->to);
  return stmt;
}

/* A club whose day of founding nobody has entered has been there all the time. */
static void
count_club (CtCounting *counting)
{
  CtSettings settings;
  CtDate founded;

  ct_settings_at (counting->members->settings, counting->to, &settings);
  counting->figures.clubs = 1;
  if (ct_date_parse_iso (settings.founded, &founded))
    {
      counting->figures.clubs = ct_date_compare (founded, counting->to) <= 0;
      counting->figures.founded = counting->figures.clubs && ct_date_compare (founded, counting->from) >= 0;
    }
}

CtIndicators *
ct_indicators_count (CtStore    *store,
                     CtRegister *members,
                     CtDate      from,
                     GError    **error)
{
  CtCounting counting = { .store = store, .from = from, .to = members->date, .members = members };

  if (!ct_date_is_set (from))
    counting.from = ct_register_begin (members);
  else if (ct_date_compare (members->date, from) < 0)
    {
      ct_refuse (error, _("The period ends before it begins."));
      return NULL;
    }
  count_club (&counting);
  if (!ct_count_people (&counting, error) || !ct_count_loans (&counting, error) || !ct_count_money (&counting, error) ||
      !ct_count_deeds (&counting, error) || !ct_count_management (&counting, error))
    return NULL;
  return make_rows (&counting);
}

CtIndicators *
ct_indicators_load (CtStore *store,
                    CtDate   from,
                    CtDate   to,
                    GError **error)
{
  g_autoptr(CtRegister) members = ct_register_load (store, to, error);

  return members != NULL ? ct_indicators_count (store, members, from, error) : NULL;
}

void
ct_indicators_free (CtIndicators *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
ct_indicators_value (const CtIndicators *self,
                     const char         *code)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtIndicator *row = self->rows->pdata[i];

      if (g_str_equal (row->code, code))
        return row->value;
    }
  g_return_val_if_reached ("");
}

gint64
ct_indicators_int (const CtIndicators *self,
                   const char         *code)
{
  return g_ascii_strtoll (ct_indicators_value (self, code), NULL, 10);
}
