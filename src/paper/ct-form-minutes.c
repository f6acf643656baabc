/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-minutes.h"

#include "ct-lunar.h"
#include "ct-wording.h"

#define INDENT  5.0
#define PEN_ROW 8.0
#define TEXT    ((CtFace) { 13, 0 })

static void
clear_share (gpointer data)
{
  g_free (((CtMinutesShare *) data)->name);
}

CtMinutes *
ct_minutes_new (void)
{
  CtMinutes *self = g_new0 (CtMinutes, 1);

  self->absent_with_leave = self->absent_without = CT_MINUTES_UNKNOWN;
  self->shares = g_array_new (FALSE, TRUE, sizeof (CtMinutesShare));
  g_array_set_clear_func (self->shares, clear_share);
  self->funds = ct_fund_lines_new ();
  self->thanks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ct_minutes_free (CtMinutes *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->time);
  g_free (self->place);
  g_free (self->sick_fund);
  g_free (self->split_period);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_free (self->code);
  g_array_unref (self->shares);
  g_array_unref (self->funds);
  g_ptr_array_unref (self->thanks);
  g_free (self);
}

void
ct_minutes_add_share (CtMinutes  *self,
                      const char *name,
                      int         percent,
                      CtDong      amount)
{
  CtMinutesShare share = { g_strdup (name), percent, amount };

  g_array_append_val (self->shares, share);
}

G_GNUC_PRINTF (2, 3)
static CtBlock *
say (CtFlow     *flow,
     const char *format,
     ...)
{
  g_autofree char *markup = NULL;
  CtBlock *block;
  va_list args;

  va_start (args, format);
  markup = g_strdup_vprintf (format, args);
  va_end (args);
  block = ct_flow_add_paragraph (flow, markup, TEXT, CT_ALIGN_LEFT);
  block->before = 1.0;
  return block;
}

/* What was written in the window for a field of the minutes; NULL: it is left to the pen. */
static const char *
text_of (const CtMinutes *self,
         const char      *field)
{
  return self->blank || self->texts == NULL ? NULL : g_hash_table_lookup (self->texts, field);
}

/* A line or several with what was written there, or without it. */
static CtBlock *
leave (const CtMinutes *self,
       CtFlow          *flow,
       const char      *label,
       const char      *field,
       double           indent,
       guint            n_lines)
{
  CtFillPart part = { label, field != NULL ? text_of (self, field) : NULL, { 0 }, 0 };
  CtFillOptions options = { .indent = indent, .n_lines = n_lines, .step = 8 };

  return ct_flow_add_fill (flow, &part, 1, &options);
}

static char *
money (CtDong amount)
{
  g_autofree char *digits = ct_dong_dup (amount);

  /* The figure and its unit stay together. */
  return g_strdup_printf ("%s\302\240đ", digits);
}

static char *
count_or_null (const CtMinutes *self,
               int              count)
{
  return count == CT_MINUTES_UNKNOWN || self->blank ? NULL : g_strdup_printf ("%02d", count);
}

/* A name with its title: "Bà Nguyễn Thị Hòa"; dots where nobody holds the office. */
static char *
person (const char *title,
        const char *name)
{
  g_autofree char *escaped = ct_wording_escape (name);
  g_autofree char *capital = ct_wording_capital (title != NULL ? title : "Ông/Bà");

  return *escaped != '\0' ? g_strdup_printf ("%s %s", capital, escaped) : g_strdup ("Ông/Bà ……………………………");
}

static void
add_attendance (const CtMinutes *self,
                CtFlow          *flow)
{
  g_autofree char *present = self->blank ? g_strdup ("<b>Có mặt:</b> ……/…… thành viên; <b>vắng:</b> …… (có phép:")
                                         : g_strdup_printf ("<b>Có mặt: %d/%d</b> thành viên; <b>vắng: %02d</b> (có phép:",
                                                            self->present, self->members, self->members - self->present);
  g_autofree char *with_leave = count_or_null (self, self->absent_with_leave);
  g_autofree char *without = count_or_null (self, self->absent_without);
  CtFillPart parts[] = {
    { present, with_leave, { 0 }, 16 }, { "; không phép:", without, { 0 }, 14 }, { ").", NULL, { 0 }, -1 },
  };

  ct_flow_add_fill (flow, parts, G_N_ELEMENTS (parts), &(CtFillOptions) { .step = 8 });
  leave (self, flow, "Đại biểu, khách mời:", "guests", 0, 1);
}

static void
add_opening (const CtMinutes *self,
             CtFlow          *flow)
{
  g_autofree char *day = self->blank ? g_strdup ("ngày …… tháng …… năm ………") : ct_wording_long_date (self->date);
  g_autofree char *time = ct_wording_escape (self->blank ? NULL : self->time);
  g_autofree char *place = ct_wording_escape (self->blank ? NULL : self->place);
  g_autofree char *chair = person (self->club.chair_title, self->club.chair);
  g_autofree char *secretary = person (self->club.secretary_title, self->club.secretary);

  say (flow, *place != '\0' ? "Hôm nay, vào hồi %s %s, tại %s." : "Hôm nay, vào hồi %s %s, tại %s………………………………",
       *time != '\0' ? time : "…… giờ ……", day, place);
  say (flow, "<b>Thành phần:</b>  - Chủ trì: %s, Chủ nhiệm.   - Thư ký: %s.", chair, secretary);
  add_attendance (self, flow);
  say (flow, "<b>Nội dung:</b>")->keep = CT_KEEP_WITH_NEXT;
}

static void
add_split (const CtMinutes *self,
           CtFlow          *flow)
{
  g_autofree char *total = money (self->split_total);
  g_autofree char *period = ct_wording_escape (self->split_period);
  g_autoptr(GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  g_autofree CtPrintColumn *columns = g_new0 (CtPrintColumn, self->shares->len);
  CtPrintOptions options = { .row_height = 6.8, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  CtPrintRow *row;
  CtPrintTable *table;

  for (guint i = 0; i < self->shares->len; i++)
    {
      const CtMinutesShare *share = &g_array_index (self->shares, CtMinutesShare, i);

      g_ptr_array_add (headings, g_strdup_printf ("%s\n%d %%", share->name, share->percent));
      columns[i] = (CtPrintColumn) {
        .heading = g_ptr_array_index (headings, i),
        .width = ct_flow_get_width (flow) / self->shares->len,
        .align = CT_ALIGN_CENTRE,
        .kind = CT_COLUMN_TEXT,
      };
    }
  say (flow, "Phân bổ lãi %s (tổng số %s), hội nghị nhất trí:", period, total)->keep = CT_KEEP_WITH_NEXT;
  table = ct_print_table_new (columns, self->shares->len, &options);
  row = ct_print_table_add_row (table, CT_ROW_DETAIL);
  for (guint i = 0; i < self->shares->len; i++)
    {
      g_autofree char *amount = ct_dong_dup (g_array_index (self->shares, CtMinutesShare, i).amount);

      ct_print_row_set_text (row, i, amount);
    }
  ct_flow_add_table (flow, table)->before = 0.8;
}

/* ── what the book knows of each point ── */

static char *
dup_readings (const CtMinutes *self)
{
  return self->high_readings > 0
         ? g_strdup_printf ("<b>1. Cân, đo huyết áp:</b> %d người; %d người có chỉ số cao, đã được đề nghị đi khám tại trạm y tế.",
                            self->readings, self->high_readings)
         : g_strdup_printf ("<b>1. Cân, đo huyết áp:</b> %d người.", self->readings);
}

static char *
dup_report (const CtMinutes *self)
{
  g_autofree char *before = money (ct_fund_lines_sum (self->funds).opening);
  CtDate last = ct_date_add_days (ct_date_month_start (self->date), -1);
  g_autofree char *month = ct_date_year (last) == ct_date_year (self->date)
                           ? g_strdup_printf ("%02d", ct_date_month (last)) : ct_wording_month (last);

  return g_strdup_printf ("<b>3. Ban chủ nhiệm báo cáo</b> kết quả tháng %s trên 8 mảng và thu chi các quỹ; tồn quỹ đầu buổi %s%s%s.",
                          self->blank ? "……" : month, self->blank ? "" : "<b>", self->blank ? "…………………… đ" : before,
                          self->blank ? "" : "</b>");
}

static char *
dup_help (const CtMinutes *self)
{
  g_autofree char *spent = money (self->sick_money);
  g_autofree char *fund = ct_wording_escape (self->sick_fund);

  return self->sick_visits > 0 && !self->blank
         ? g_strdup_printf ("<b>5. Tự giúp nhau:</b> thăm hỏi ốm đau %02d lượt, chi %s từ %s.", self->sick_visits, spent, fund)
         : g_strdup ("<b>5. Tự giúp nhau:</b>");
}

static char *
dup_loans (const CtMinutes *self)
{
  g_autofree char *principal = money (self->principal);
  g_autofree char *interest = money (self->interest);
  g_autofree char *outstanding = money (self->outstanding);
  g_autofree char *overdue = money (self->overdue);
  g_autofree char *share = ct_wording_share (self->overdue, self->outstanding);
  g_autofree char *disbursed = money (self->disbursed);
  GString *text = g_string_new ("<b>6. Tăng thu nhập:</b> ");

  g_string_append_printf (text, "%d người nộp; thu gốc <b>%s</b>, thu lãi <b>%s</b>; dư nợ %s", self->loan_payers, principal,
                          interest, outstanding);
  if (self->overdue > 0)
    g_string_append_printf (text, ", trong đó quá hạn %s (%s)", overdue, share);
  if (self->disbursed_loans > 0)
    g_string_append_printf (text, ". Giải ngân %d khoản, %s.", self->disbursed_loans, disbursed);
  else
    g_string_append (text, ". Không có giải ngân.");
  return g_string_free (text, FALSE);
}

static char *
dup_dues (const CtMinutes *self)
{
  g_autofree char *dues = money (self->dues);
  g_autofree char *owed = money (self->dues_owed);

  return self->dues_owing > 0
         ? g_strdup_printf ("<b>7. Thu hội phí:</b> %d người, <b>%s</b>; còn nợ %02d người, %s.", self->dues_payers, dues,
                            self->dues_owing, owed)
         : g_strdup_printf ("<b>7. Thu hội phí:</b> %d người, <b>%s</b>; không ai còn nợ.", self->dues_payers, dues);
}

static char *
dup_plan (const CtMinutes *self)
{
  g_autofree char *day = ct_date_dup_vi (self->next_meeting);
  CtLunar lunar;

  if (self->blank || !ct_date_is_set (self->next_meeting))
    return g_strdup ("<b>9. Kế hoạch tháng tới.</b> Sinh hoạt ngày ……/……/………");
  if (!ct_lunar_from_date (self->next_meeting, &lunar))
    return g_strdup_printf ("<b>9. Kế hoạch tháng tới.</b> Sinh hoạt ngày %s (%s).", day, ct_wording_weekday (self->next_meeting));
  return g_strdup_printf ("<b>9. Kế hoạch tháng tới.</b> Sinh hoạt ngày %s (%s, âm lịch %02d/%02d%s).", day,
                          ct_wording_weekday (self->next_meeting), lunar.day, lunar.month, lunar.is_leap ? " nhuận" : "");
}

char *
ct_minutes_dup_point (const CtMinutes *self,
                      guint            point)
{
  static char *(*const points[]) (const CtMinutes *) = {
    [1] = dup_readings, [3] = dup_report, [5] = dup_help, [6] = dup_loans, [7] = dup_dues, [9] = dup_plan,
  };

  return point < G_N_ELEMENTS (points) && points[point] != NULL ? points[point] (self) : NULL;
}

/* ── the points on paper ── */

static CtBlock *
say_point (const CtMinutes *self,
           CtFlow          *flow,
           guint            point)
{
  g_autofree char *markup = ct_minutes_dup_point (self, point);

  return say (flow, "%s", markup);
}

static void
add_loans (const CtMinutes *self,
           CtFlow          *flow)
{
  if (self->blank)
    {
      leave (self, flow, "<b>6. Tăng thu nhập:</b> số người nộp, gốc, lãi:", NULL, 0, 1);
      leave (self, flow, "Dư nợ, quá hạn; giải ngân:", NULL, INDENT, 2);
      return;
    }
  say_point (self, flow, 6);
  if (self->split_period != NULL && self->shares->len > 0)
    add_split (self, flow);
}

static void
add_reports (const CtMinutes *self,
             CtFlow          *flow)
{
  if (self->blank)
    leave (self, flow, "<b>1. Cân, đo huyết áp:</b> số người, số người có chỉ số cao:", NULL, 0, 1);
  else
    say_point (self, flow, 1);
  say (flow, "<b>2. Ổn định tổ chức, khởi động, văn nghệ; giới thiệu đại biểu, thông qua chương trình.</b>")->keep = CT_KEEP_WITH_NEXT;
  if (text_of (self, "agenda") != NULL)
    leave (self, flow, "Chương trình:", "agenda", INDENT, 1);
  leave (self, flow, "Tiết mục:", "programme", INDENT, 1);
  say_point (self, flow, 3)->keep = CT_KEEP_WITH_NEXT;
  leave (self, flow, "Ý kiến:", "opinions", INDENT, 1);
  say (flow, "<b>4. Truyền thông sức khỏe, chính sách.</b>")->keep = CT_KEEP_WITH_NEXT;
  leave (self, flow, "Chủ đề:", "topic", INDENT, 1);
  leave (self, flow, "Người trình bày:", "speaker", INDENT, 1);
}

static void
add_help (const CtMinutes *self,
          CtFlow          *flow)
{
  CtBlock *point = say_point (self, flow, 5);

  if (self->sick_visits == 0 || self->blank)
    point->keep = CT_KEEP_WITH_NEXT;
  leave (self, flow, "Trường hợp cần giúp:", "in_need", INDENT, 1);
  leave (self, flow, "Phân công:", "help", INDENT, 1);
}

static void
add_dues (const CtMinutes *self,
          CtFlow          *flow)
{
  if (self->blank)
    leave (self, flow, "<b>7. Thu hội phí:</b> số người, số tiền, còn nợ:", NULL, 0, 1);
  else
    say_point (self, flow, 7);
  say (flow, "<b>8. Quyền lợi, ý kiến, kiến nghị.</b>")->keep = CT_KEEP_WITH_NEXT;
  leave (self, flow, NULL, "proposals", INDENT, text_of (self, "proposals") != NULL ? 1 : 3);
  if (text_of (self, "decisions") != NULL)
    leave (self, flow, "Kết luận:", "decisions", INDENT, 1);
}

static void
add_plan (const CtMinutes *self,
          CtFlow          *flow)
{
  say_point (self, flow, 9)->keep = CT_KEEP_WITH_NEXT;
  leave (self, flow, "Việc chính:", "plan", INDENT, 1)->keep = CT_KEEP_WITH_NEXT;
  leave (self, flow, "Phân công:", "tasks", INDENT, 1);
}

/* What was counted against the book, by hand where it is not keyed yet. */
static void
add_count (const CtMinutes *self,
           CtFlow          *flow)
{
  gboolean known = self->is_counted && !self->blank;
  g_autofree char *counted = known ? ct_dong_dup (self->counted) : NULL;
  g_autofree char *difference = known ? ct_dong_dup (self->counted - ct_fund_lines_sum (self->funds).closing) : NULL;
  CtFillPart count[] = {
    { "Tiền đếm được:", counted, { 0 }, 0 }, { "đ  Chênh lệch:", difference, { 0 }, 0 }, { "đ", NULL, { 0 }, -1 },
  };
  CtFillPart reason = { "Lý do:", text_of (self, "difference"), { 0 }, 0 };

  ct_flow_add_fill (flow, count, G_N_ELEMENTS (count), &(CtFillOptions) { 0 })->keep |= CT_KEEP_WITH_NEXT;
  ct_flow_add_fill (flow, &reason, 1, &(CtFillOptions) { 0 });
}

static void
add_funds (const CtMinutes *self,
           CtFlow          *flow)
{
  CtFundLook look = {
    { "Trước buổi", "Thu", "Chi", "Sau buổi" }, 57, 27, self->blank ? PEN_ROW : 6.8, 6.8, 12.5, self->blank,
  };
  CtFundLine all = ct_fund_lines_sum (self->funds);
  g_autofree char *moved = ct_dong_dup (self->transfers);
  g_autofree char *in = ct_dong_dup (all.in - self->transfers);
  g_autofree char *out = ct_dong_dup (all.out - self->transfers);
  g_autofree char *between = g_strdup_printf ("Trong đó điều chuyển giữa các quỹ (phân bổ lãi): %s. Thu bằng tiền: %s; chi bằng tiền: %s.",
                                              moved, in, out);

  say (flow, "<b>10. Kiểm quỹ sau buổi sinh hoạt</b> (đơn vị: đồng):")->keep = CT_KEEP_WITH_NEXT;
  ct_flow_add_table (flow, ct_fund_lines_make_table (self->funds, &look))->before = 0.8;
  if (self->transfers != 0 && !self->blank)
    ct_flow_add_paragraph (flow, between, (CtFace) { 12, CT_FACE_ITALIC }, CT_ALIGN_LEFT)->before = 0.8;
  add_count (self, flow);
}

static void
add_closing (const CtMinutes *self,
             CtFlow          *flow)
{
  CtSignatures signatures = {
    .n_signers = 2,
    .signers = {
      { "THƯ KÝ", "(Ký, ghi rõ họ tên)", self->club.secretary },
      { "CHỦ TRÌ", "(Ký, ghi rõ họ tên)", self->club.chair },
    },
  };
  g_autofree char *ended = ct_wording_escape (text_of (self, "ended"));

  if (self->code != NULL && !self->blank)
    {
      g_autofree char *code = ct_wording_code (self->code);
      g_autofree char *markup = g_strdup_printf ("Mã sổ sau khi ghi buổi họp: <b>%s</b> (dùng để kiểm tra sổ sau này).", code);

      ct_flow_add_paragraph (flow, markup, (CtFace) { 12, 0 }, CT_ALIGN_LEFT)->before = 1;
    }
  say (flow, "Biên bản được đọc lại cho mọi người cùng nghe, nhất trí thông qua và kết thúc vào hồi %s cùng ngày.",
       *ended != '\0' ? ended : "…… giờ ……");
  ct_flow_add_signatures (flow, &signatures)->before = 2;
}

CtPaper *
ct_minutes_print (const CtMinutes *self,
                  CtFonts         *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Biên bản sinh hoạt", &ct_page_a4);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *numbered = g_strdup_printf ("Số: %s", self->blank || *number == '\0' ? "……/………/BB-CLB" : number);
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->date);
  g_autofree char *title = self->blank ? g_strdup ("BIÊN BẢN\nSINH HOẠT CÂU LẠC BỘ THÁNG …… NĂM ………")
                                       : g_strdup_printf ("BIÊN BẢN\nSINH HOẠT CÂU LẠC BỘ THÁNG %02d NĂM %d",
                                                          ct_date_month (self->date), ct_date_year (self->date));
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("Biên bản sinh hoạt số %s · %s%s", self->blank ? "……" : number, club, reprint);

  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_set_cross (flow, !self->blank);
  ct_flow_add_official_head (flow, &self->club, numbered, place_date);
  ct_flow_add_title (flow, title, 15, NULL, TEXT);
  add_opening (self, flow);
  add_reports (self, flow);
  add_help (self, flow);
  add_loans (self, flow);
  add_dues (self, flow);
  add_plan (self, flow);
  add_funds (self, flow);
  add_closing (self, flow);
  return ct_flow_finish (flow);
}
