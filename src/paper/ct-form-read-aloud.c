/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said is what people remember of the money: whole sentences, large letters, sums and thanks, and nobody's
 * debts. */

#include "ct-form-minutes.h"

#include "ct-wording.h"

#define SIZE       17.0
#define GAP        3.0
#define DOTS       "……………"
#define PEN_STEP   10.0   /* between lines for the pen */

G_GNUC_PRINTF (2, 3)
static void
say (CtFlow     *flow,
     const char *format,
     ...)
{
  g_autofree char *markup = NULL;
  va_list args;

  va_start (args, format);
  markup = g_strdup_vprintf (format, args);
  va_end (args);
  ct_flow_add_paragraph (flow, markup, (CtFace) { SIZE, 0 }, CT_ALIGN_LEFT)->before = GAP;
}

static char *
money (const CtMinutes *self,
       CtDong           amount)
{
  g_autofree char *digits = ct_dong_dup (amount);

  return self->blank ? g_strdup (DOTS " đồng") : g_strdup_printf ("<b>%s</b>\302\240đồng", digits);
}

static char *
count (const CtMinutes *self,
       int              number)
{
  return self->blank ? g_strdup ("………") : g_strdup_printf ("<b>%d</b>", number);
}

static void
say_people (const CtMinutes *self,
            CtFlow          *flow)
{
  g_autofree char *present = count (self, self->present);
  g_autofree char *members = count (self, self->members);
  g_autofree char *readings = count (self, self->readings);
  g_autofree char *high = count (self, self->high_readings);

  say (flow, "Kính thưa bà con, hôm nay câu lạc bộ ta có %s người dự trên %s thành viên.", present, members);
  if (self->readings > 0 || self->blank)
    say (flow, "Đã cân, đo huyết áp cho %s người; %s người có chỉ số cao, xin đi khám ở trạm y tế.", readings, high);
}

static void
say_money (const CtMinutes *self,
           CtFlow          *flow)
{
  CtFundLine all = ct_fund_lines_sum (self->funds);
  g_autofree char *dues = money (self, self->dues);
  g_autofree char *principal = money (self, self->principal);
  g_autofree char *interest = money (self, self->interest);
  g_autofree char *before = money (self, all.opening);
  g_autofree char *in = money (self, all.in - self->transfers);
  g_autofree char *out = money (self, all.out - self->transfers);
  g_autofree char *after = money (self, all.closing);
  g_autofree char *outstanding = money (self, self->outstanding);
  CtDong rest = all.in - self->transfers - self->dues - self->principal - self->interest;
  g_autofree char *other = money (self, rest);
  /* What is read aloud is added up by those who listen. */
  g_autofree char *also = rest != 0 || self->blank ? g_strdup_printf (", thu khác %s", other) : g_strdup ("");
  g_autofree char *everything = money (self, all.closing + self->outstanding);

  say (flow, "Trước buổi họp, quỹ có %s tiền mặt. Hôm nay thu %s, gồm hội phí %s, gốc vay %s, lãi vay %s%s. Hôm nay chi %s.",
       before, in, dues, principal, interest, also, out);
  say (flow, "Sau buổi họp, trong hòm có %s. Bà con đang vay %s. Cộng lại, câu lạc bộ ta có %s.", after, outstanding, everything);
}

static void
say_split (const CtMinutes *self,
           CtFlow          *flow)
{
  g_autofree char *total = money (self, self->split_total);
  g_autofree char *period = ct_wording_escape (self->split_period);
  g_autoptr(GString) shares = g_string_new (NULL);

  if (self->split_period == NULL || self->shares->len == 0 || self->blank)
    return;
  for (guint i = 0; i < self->shares->len; i++)
    {
      const CtMinutesShare *share = &g_array_index (self->shares, CtMinutesShare, i);
      g_autofree char *amount = money (self, share->amount);
      g_autofree char *name = ct_wording_escape (share->name);

      g_string_append_printf (shares, "%s%s %s", i > 0 ? "; " : "", name, amount);
    }
  say (flow, "Tiền lãi %s là %s, chia như sau: %s.", period, total, shares->str);
}

static void
say_thanks (const CtMinutes *self,
            CtFlow          *flow)
{
  g_autofree char *day = ct_date_is_set (self->next_meeting) && !self->blank ? ct_wording_long_date (self->next_meeting)
                                                                             : g_strdup ("ngày …… tháng …… năm ………");

  if (self->blank)
    ct_flow_add_fill (flow, &(CtFillPart) { "Câu lạc bộ xin cảm ơn:", NULL, { 0 }, 0 }, 1,
                      &(CtFillOptions) { .size = SIZE, .step = PEN_STEP, .n_lines = 3 })->before = GAP;
  else if (self->thanks->len > 0)
    say (flow, "Câu lạc bộ xin cảm ơn:");
  else
    say (flow, "Câu lạc bộ xin cảm ơn bà con đã nộp đủ, nộp đúng hạn.");
  for (guint i = 0; i < self->thanks->len && !self->blank; i++)
    {
      g_autofree char *thank = ct_wording_escape (g_ptr_array_index (self->thanks, i));

      say (flow, "• %s;", thank);
    }
  if (self->blank)
    say (flow, "và tất cả bà con đã nộp đủ, nộp đúng hạn.");
  else if (self->thanks->len > 0)
    say (flow, "• và tất cả bà con đã nộp đủ, nộp đúng hạn.");
  say (flow, "Lần tới, ta họp %s. Ai thấy số nào khác với số mình nhớ, xin hỏi ngay.", day);
}

CtPaper *
ct_minutes_print_read_aloud (const CtMinutes *self,
                             CtFonts         *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Bài đọc tại buổi sinh hoạt", &ct_page_a4);
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *day = self->blank ? g_strdup ("ngày …… tháng …… năm ………") : ct_wording_long_date (self->date);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", club, day);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("Bài đọc tại buổi sinh hoạt · %s%s", club, reprint);

  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_add_title (flow, "BÀI ĐỌC TẠI BUỔI SINH HOẠT", 20, subtitle, (CtFace) { 14, CT_FACE_ITALIC });
  say_people (self, flow);
  say_money (self, flow);
  say_split (self, flow);
  say_thanks (self, flow);
  return ct_flow_finish (flow);
}
