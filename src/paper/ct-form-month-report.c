/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-month-report.h"

#include "ct-wording.h"

#define ROW_HEIGHT      8.0
#define AREA_ROW_HEIGHT 10.6

static const char *const areas[CT_REPORT_AREAS] = {
  "Tăng thu nhập", "Chăm sóc sức khỏe", "Tình nguyện viên chăm sóc tại nhà", "Tự giúp nhau, hỗ trợ cộng đồng",
  "Bảo vệ quyền, lợi ích", "Truyền thông", "Thể thao, văn hóa văn nghệ", "Vận động nguồn lực",
};

CtMonthReport *
ct_month_report_new (void)
{
  CtMonthReport *self = g_new0 (CtMonthReport, 1);

  self->funds = ct_fund_lines_new ();
  return self;
}

void
ct_month_report_free (CtMonthReport *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->period);
  g_free (self->period_short);
  g_array_unref (self->funds);
  for (guint i = 0; i < CT_REPORT_AREAS; i++)
    {
      g_free (self->results[i]);
      g_free (self->figures[i]);
    }
  g_free (self->difficulties);
  g_free (self->proposals);
  g_free (self->plan);
  g_free (self->code);
  g_free (self);
}

const char *
ct_month_report_span (const CtMonthReport *self)
{
  return self->period == NULL ? "tháng" : "kỳ";
}

static void
add_fact (const CtMonthReport *self,
          CtPrintTable        *table,
          const char          *item,
          const char          *what,
          const char          *figure,
          const char          *note)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

  ct_print_row_set_text (row, 0, item);
  ct_print_row_set_text (row, 1, what);
  if (!self->blank)
    {
      ct_print_row_set_text (row, 2, figure);
      ct_print_row_set_text (row, 3, note);
    }
}

static void
add_count (const CtMonthReport *self,
           CtPrintTable        *table,
           const char          *item,
           const char          *what,
           int                  count,
           const char          *note)
{
  g_autofree char *figure = g_strdup_printf ("%d", count);

  add_fact (self, table, item, what, figure, note);
}

static void
add_members (const CtMonthReport *self,
             CtFlow              *flow)
{
  static const CtPrintColumn columns[] = {
    { "Mục", .width = 12, .align = CT_ALIGN_CENTRE },
    { "Nội dung", .width = 83 },
    { "Số liệu", .width = 30, .align = CT_ALIGN_RIGHT },
    { "Ghi chú", .width = 40, .kind = CT_COLUMN_NOTE },
  };
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .heading_height = ROW_HEIGHT, .note_column = CT_NOTE_BEHIND };
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  g_autofree char *women_share = ct_wording_share (self->women, self->members);
  g_autofree char *women = g_strdup_printf (*women_share != '\0' ? "nữ %d (%s)" : "nữ %d", self->women, women_share);
  g_autofree char *older = ct_wording_share (self->older, self->members);
  g_autofree char *present_share = ct_wording_share (self->present, self->meeting_members);
  g_autofree char *day = ct_date_is_set (self->meeting) && !self->blank ? ct_date_dup_vi (self->meeting) : g_strdup ("……/……/………");
  gboolean many = self->n_meetings > 1 && !self->blank;
  g_autofree char *meeting = many ? g_strdup_printf ("Lượt có mặt trong %d buổi sinh hoạt", self->n_meetings)
                                  : g_strdup_printf ("Có mặt buổi sinh hoạt ngày %s", day);
  g_autofree char *present = g_strdup_printf ("%d/%d", self->present, self->meeting_members);
  g_autofree char *joined = g_strdup_printf ("Tăng trong %s", ct_month_report_span (self));
  g_autofree char *left = g_strdup_printf ("Giảm trong %s", ct_month_report_span (self));
  g_autofree char *none = g_strdup_printf ("Trong %s không có buổi sinh hoạt", ct_month_report_span (self));

  add_count (self, table, "1", "Tổng số thành viên cuối kỳ", self->members, women);
  add_count (self, table, NULL, joined, self->joined, NULL);
  add_count (self, table, NULL, left, self->left, NULL);
  add_count (self, table, NULL, "Người cao tuổi (từ đủ 60 tuổi)", self->older, older);
  if (ct_date_is_set (self->meeting) || self->blank)
    {
      add_fact (self, table, "2", meeting, present, present_share);
      add_count (self, table, NULL, many ? "Lượt vắng" : "Vắng", self->meeting_members - self->present, NULL);
    }
  else
    add_fact (self, table, "2", none, NULL, NULL);
  ct_flow_add_table (flow, table)->before = 0.8;
}

static void
add_funds (const CtMonthReport *self,
           CtFlow              *flow)
{
  CtFundLook look = { { "Tồn đầu kỳ", "Thu", "Chi", "Tồn cuối kỳ" }, 53, 28, ROW_HEIGHT, ROW_HEIGHT, 12.5, self->blank };
  CtFundLine all = ct_fund_lines_sum (self->funds);
  g_autofree char *cash = ct_dong_dup (self->capital_cash);
  g_autofree char *outstanding = ct_dong_dup (self->outstanding);
  g_autofree char *capital = ct_dong_dup (self->capital);
  g_autofree char *everything = ct_dong_dup (self->all_funds);
  g_autofree char *moved = ct_dong_dup (self->transfers);
  g_autofree char *in = ct_dong_dup (all.in - self->transfers);
  g_autofree char *out = ct_dong_dup (all.out - self->transfers);
  g_autoptr(GString) text = g_string_new (NULL);

  ct_flow_add_ends (flow, "<b>3. Các quỹ</b>", "<i>Đơn vị tính: đồng</i>")->before = 4;
  ct_flow_add_table (flow, ct_fund_lines_make_table (self->funds, &look))->before = 0.6;
  if (self->blank)
    return;
  g_string_append_printf (text, "Vốn Quỹ tăng thu nhập: tiền mặt %s + dư nợ %s = <b>%s</b>.  Tổng các quỹ: <b>%s</b>.", cash,
                          outstanding, capital, everything);
  if (self->transfers != 0)
    g_string_append_printf (text, " Thu, chi gồm cả điều chuyển giữa các quỹ %s; thu bằng tiền %s, chi bằng tiền %s.", moved, in, out);
  ct_flow_add_paragraph (flow, text->str, (CtFace) { 12.5, 0 }, CT_ALIGN_LEFT)->before = 1;
}

static void
add_loans (const CtMonthReport *self,
           CtFlow              *flow)
{
  static const CtPrintColumn columns[] = {
    { "Lượt vay", .width = 25, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Số tiền\ncho vay", .width = 26, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Thu gốc", .width = 26, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Thu lãi", .width = 26, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Dư nợ\ncuối kỳ", .width = 31, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Quá hạn", .width = 31, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
  };
  const CtDong figures[] = { self->n_loans, self->disbursed, self->principal, self->interest, self->outstanding, self->overdue };
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  CtPrintRow *money = ct_print_table_add_row (table, CT_ROW_DETAIL);
  CtPrintRow *people = ct_print_table_add_row (table, CT_ROW_DETAIL);
  g_autofree char *borrowers = g_strdup_printf ("%d người", self->borrowers);
  g_autofree char *share = ct_wording_share (self->overdue, self->outstanding);
  g_autofree char *overdue = g_strdup_printf (*share != '\0' ? "%d người; %s" : "%d người", self->overdue_borrowers, share);

  for (guint i = 0; i < G_N_ELEMENTS (figures) && !self->blank; i++)
    ct_print_row_set_amount (money, i, figures[i]);
  if (!self->blank)
    {
      ct_print_row_set_text (people, 4, borrowers);
      ct_print_row_set_text (people, 5, overdue);
    }
  ct_flow_add_ends (flow, "<b>4. Cho vay</b>", NULL)->before = 3;
  ct_flow_add_table (flow, table)->before = 0.6;
}

static void
add_areas (const CtMonthReport *self,
           CtFlow              *flow)
{
  static const CtPrintColumn columns[] = {
    { "STT", .width = 11, .align = CT_ALIGN_CENTRE },
    { "Mảng", .width = 60, .kind = CT_COLUMN_WORDS },
    { "Kết quả chính", .width = 72, .least = 60, .kind = CT_COLUMN_WORDS },
    { "Số liệu", .width = 22, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
  };
  CtPrintOptions options = { .row_height = AREA_ROW_HEIGHT, .heading_height = 7, .note_column = CT_NOTE_BEHIND };
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);

  for (guint i = 0; i < CT_REPORT_AREAS; i++)
    {
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

      ct_print_row_set_number (row, 0, i + 1);
      ct_print_row_set_text (row, 1, areas[i]);
      if (self->blank)
        continue;
      ct_print_row_set_text (row, 2, self->results[i]);
      ct_print_row_set_text (row, 3, self->figures[i]);
    }
  ct_flow_add_ends (flow, "<b>5. Kết quả 8 mảng hoạt động</b>", NULL)->keep |= CT_KEEP_NEW_PAGE;
  ct_flow_add_table (flow, table)->before = 0.6;
}

static void
add_words (const CtMonthReport *self,
           CtFlow              *flow)
{
  CtDate next = ct_date_add_days (self->to, 1);
  g_autofree char *month = ct_wording_month (next);
  g_autofree char *plan = self->period != NULL ? g_strdup ("Kế hoạch kỳ sau:")
                                               : g_strdup_printf ("Kế hoạch tháng %s:", self->blank ? "……/………" : month);
  g_autofree char *title = g_strdup_printf ("<b>6. Khó khăn, kiến nghị; kế hoạch %s sau</b>", ct_month_report_span (self));
  CtFillPart parts[] = {
    { "Khó khăn:", self->blank ? NULL : self->difficulties, { 0 }, 0 },
    { "Kiến nghị:", self->blank ? NULL : self->proposals, { 0 }, 0 },
    { plan, self->blank ? NULL : self->plan, { 0 }, 0 },
  };

  ct_flow_add_ends (flow, title, NULL)->before = 2.4;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    ct_flow_add_fill (flow, &parts[i], 1, &(CtFillOptions) { .step = 8.4, .n_lines = 2 });
}

static void
add_closing (const CtMonthReport *self,
             CtFlow              *flow)
{
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->date);
  g_autofree char *parent = g_strdup (self->club.parent_short != NULL ? self->club.parent_short : "Hội NCT xã");
  const char *recipients[] = { parent, "Lưu: CLB", NULL };
  CtSignatures signatures = {
    .place_date = place_date,
    .recipients = recipients,
    .recipients_width = 45,
    .n_signers = 3,
    .signers = {
      { "NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)", self->club.secretary },
      { "THỦ QUỸ", "(Ký, ghi rõ họ tên)", self->club.treasurer },
      { "CHỦ NHIỆM", "(Ký, ghi rõ họ tên)", self->club.chair },
    },
  };

  if (self->code != NULL && !self->blank)
    {
      g_autofree char *code = ct_wording_code (self->code);
      g_autofree char *title = g_strdup_printf ("Mã kiểm tra: %s", code);
      g_autofree char *file = self->period != NULL ? g_strdup ("BC-01")
                              : g_strdup_printf ("BC-01-%d-%02d", ct_date_year (self->to), ct_date_month (self->to));
      g_autofree char *words =
        g_strdup_printf ("Mã này phải trùng với mã trong tệp Excel %s gửi kèm. Khác một ký tự nghĩa là số liệu trên giấy "
                         "và trong tệp không phải một bản.", file);
      CtBlock *block = ct_flow_add_framed (flow, title, 15, words);

      block->before = 2;
      block->keep = CT_KEEP_WITH_PREVIOUS;
    }
  ct_flow_add_signatures (flow, &signatures)->before = 3;
}

static void
set_margins (const CtMonthReport *self,
             CtFlow              *flow)
{
  g_autofree char *club = ct_wording_escape (self->club.code != NULL ? self->club.code : self->club.name);
  g_autofree char *month = self->period_short != NULL ? g_strdup (self->period_short) : ct_wording_month (self->to);
  g_autofree char *code = ct_wording_code (self->code != NULL ? self->code : "");
  g_autofree char *checked = self->code != NULL && !self->blank ? g_strdup_printf (" · <b>Mã kiểm tra: %s</b>", code) : g_strdup ("");
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("BC-01 · %s · %s%s%s", club, self->blank ? "……/………" : month, checked, reprint);

  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
}

static void
add_titles (const CtMonthReport *self,
            CtFlow              *flow)
{
  g_autofree char *from = ct_date_dup_vi (self->from);
  g_autofree char *to = ct_date_dup_vi (self->to);
  gboolean is_one_day = ct_date_compare (self->from, self->to) == 0;
  g_autofree char *upper = ct_wording_upper (self->period != NULL ? self->period : "");
  /* Days from and to stand under the title. */
  g_autofree char *title = self->blank ? g_strdup ("BÁO CÁO HOẠT ĐỘNG THÁNG …… NĂM ………")
                           : self->period != NULL ? g_strdup_printf ("BÁO CÁO HOẠT ĐỘNG %s", g_str_has_prefix (upper, "TỪ") ? "" : upper)
                                       : g_strdup_printf ("BÁO CÁO HOẠT ĐỘNG THÁNG %02d NĂM %d", ct_date_month (self->to), ct_date_year (self->to));
  g_autofree char *replaced = self->replaces > 0 ? g_strdup_printf ("<b>Bản thay thế số %d</b>\n", self->replaces) : g_strdup ("");
  g_autofree char *period = self->blank ? g_strdup ("(Kỳ báo cáo: từ ngày ……/……/……… đến ngày ……/……/………)")
                           : is_one_day ? g_strdup_printf ("%s(Kỳ báo cáo: ngày %s)", replaced, to)
                                        : g_strdup_printf ("%s(Kỳ báo cáo: từ ngày %s đến ngày %s)", replaced, from, to);
  g_autofree char *parent = ct_wording_escape (self->club.parent);
  g_autofree char *addressed = g_strdup_printf ("Kính gửi: %s", parent);

  ct_flow_add_title (flow, title, 16, period, (CtFace) { 13, CT_FACE_ITALIC })->before = 2;
  ct_flow_add_three (flow, "<b>Biểu BC-01</b>", addressed, NULL, 13);
}

CtPaper *
ct_month_report_print (const CtMonthReport *self,
                       CtFonts             *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Báo cáo tháng BC-01", &ct_page_a4);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *numbered = g_strdup_printf ("Số: %s", self->blank || *number == '\0' ? "……/………/BC-CLB" : number);

  set_margins (self, flow);
  ct_flow_add_official_head (flow, &self->club, numbered, NULL);
  add_titles (self, flow);
  add_members (self, flow);
  add_funds (self, flow);
  add_loans (self, flow);
  add_areas (self, flow);
  add_words (self, flow);
  add_closing (self, flow);
  return ct_flow_finish (flow);
}
