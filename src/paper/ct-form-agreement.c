/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words never used here: ngân hàng, gửi tiết kiệm, huy động vốn. A club is no bank (domain.md 4.4). */

#include "ct-form-agreement.h"

#include "ct-wording.h"

enum { NUMBER, DUE, PRINCIPAL, INTEREST, TOTAL, BALANCE, N_COLUMNS };

static const CtPrintColumn columns[N_COLUMNS] = {
  [NUMBER]    = { "Kỳ", NULL, NULL, 14, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [DUE]       = { "Ngày đến hạn", NULL, NULL, 34, 26, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [PRINCIPAL] = { "Gốc", NULL, NULL, 30, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [INTEREST]  = { "Lãi", NULL, NULL, 27, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [TOTAL]     = { "Cộng", NULL, NULL, 30, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [BALANCE]   = { "Dư nợ còn lại", NULL, NULL, 30, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY },
};

#define LABEL_WIDTH   33.0
#define ONE_PAGE      12     /* periods that go on one page */
#define PEN_PERIODS   24     /* of a blank form: lines for the pen are so far apart that it has two pages, which they fill */
#define PEN_ROW       8.0
#define DOTS          "………………"

/* How the page is set: as it should be, or closer where twelve periods must stay on it. */
typedef struct
{
  double text;
  double step;
  double row;
  double before;
} Spacing;

static const Spacing usual = { 13, 6.6, 6.7, 1.0 };
static const Spacing close = { 12.5, 5.1, 6.6, 0.2 };

CtAgreement *
ct_agreement_new (void)
{
  CtAgreement *self = g_new0 (CtAgreement, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (CtAgreementRow));
  return self;
}

void
ct_agreement_free (CtAgreement *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->title);
  g_free (self->name);
  g_free (self->birth);
  g_free (self->group);
  g_free (self->id_number);
  g_free (self->address);
  g_free (self->approval);
  g_free (self->purpose);
  g_free (self->method);
  g_free (self->repayment);
  g_array_unref (self->rows);
  g_free (self);
}

void
ct_agreement_add_row (CtAgreement *self,
                      CtDate       due,
                      CtDong       principal,
                      CtDong       interest,
                      CtDong       balance)
{
  CtAgreementRow row = { due, principal, interest, balance };

  g_array_append_val (self->rows, row);
}

/* The text, or dots for the pen. */
static char *
text_or_dots (const CtAgreement *self,
              const char        *text)
{
  g_autofree char *escaped = ct_wording_escape (self->blank ? NULL : text);

  return g_strdup (*escaped != '\0' ? escaped : DOTS);
}

static char *
day_or_dots (const CtAgreement *self,
             CtDate             date)
{
  return ct_date_is_set (date) && !self->blank ? ct_date_dup_vi (date) : g_strdup ("……/……/………");
}

/* "0251 6400 0006" */
static char *
dup_id_number (const CtAgreement *self)
{
  g_autofree char *grouped = NULL;

  if (self->id_number == NULL || self->blank)
    return g_strdup (DOTS DOTS);
  grouped = strlen (self->id_number) == 12 ? ct_wording_code (self->id_number) : g_strdup (self->id_number);
  return ct_wording_escape (grouped);
}

static void
say (const CtAgreement *self,
     CtFlow            *flow,
     const Spacing     *spacing,
     const char        *markup)
{
  CtAlign align = self->blank ? CT_ALIGN_LEFT : CT_ALIGN_JUSTIFY;

  ct_flow_add_paragraph (flow, markup, (CtFace) { spacing->text, 0 }, align)->before = spacing->before;
}

static void
add_parties (const CtAgreement *self,
             CtFlow            *flow,
             const Spacing     *spacing)
{
  g_autofree char *club = ct_wording_escape (self->club.full_name);
  g_autofree char *chair = ct_wording_escape (self->club.chair);
  g_autofree char *name = text_or_dots (self, self->name);
  g_autofree char *birth = text_or_dots (self, self->birth);
  g_autofree char *group = text_or_dots (self, self->group);
  g_autofree char *id_number = dup_id_number (self);
  gboolean address_is_known = !self->blank && self->address != NULL;
  g_autofree char *address = address_is_known ? ct_wording_escape (self->address) : g_strdup (DOTS DOTS);
  g_autofree char *approval = text_or_dots (self, self->approval);
  g_autofree char *lender =
    g_strdup_printf ("<b>Bên cho vay:</b> %s; đại diện: %s <b>%s</b>, Chủ nhiệm.", club,
                     self->club.chair_title != NULL ? self->club.chair_title : "ông/bà", *chair != '\0' ? chair : DOTS);
  g_autofree char *borrower =
    g_strdup_printf ("<b>Bên vay:</b> %s <b>%s</b>, sinh năm %s, thành viên tổ %s; CCCD số: %s; địa chỉ: %s%s",
                     self->title != NULL && !self->blank ? self->title : "ông/bà", name, birth, group, id_number, address,
                     address_is_known ? "." : "");
  g_autofree char *agree = g_strdup_printf ("Hai bên thỏa thuận theo biên bản họp xét duyệt cho vay %s:", approval);

  say (self, flow, spacing, lender);
  say (self, flow, spacing, borrower);
  say (self, flow, spacing, agree);
}

static void
add_term (CtFlow        *flow,
          const Spacing *spacing,
          const char    *label,
          const char    *markup)
{
  ct_flow_add_labelled (flow, label, LABEL_WIDTH, markup, spacing->text, spacing->step);
}

static void
add_blank_terms (CtFlow        *flow,
                 const Spacing *spacing)
{
  add_term (flow, spacing, "Số tiền vay:", DOTS DOTS " đồng");
  add_term (flow, spacing, "Bằng chữ:", DOTS);
  add_term (flow, spacing, "Mục đích vay:", DOTS);
  add_term (flow, spacing, "Lãi suất:", DOTS " %/tháng; cách tính: " DOTS);
  add_term (flow, spacing, "Thời hạn:", "…… tháng, từ ngày ……/……/……… đến ngày ……/……/………");
  add_term (flow, spacing, "Kỳ trả:", DOTS);
}

static void
add_terms (const CtAgreement *self,
           CtFlow            *flow,
           const Spacing     *spacing)
{
  g_autofree char *digits = ct_dong_dup (self->amount);
  g_autofree char *words = ct_words (self->amount, self->club.words);
  g_autofree char *amount = g_strdup_printf ("<b>%s đồng</b>  (Bằng chữ: <b><i>%s</i></b>)", digits, words);
  g_autofree char *purpose = text_or_dots (self, self->purpose);
  g_autofree char *rate = ct_wording_rate (self->rate_bp);
  g_autofree char *method = text_or_dots (self, self->method);
  g_autofree char *effective = ct_wording_rate (self->effective_bp);
  g_autofree char *interest = g_strdup_printf ("<b>%s/tháng</b>; cách tính: %s%s%s%s", rate, method,
                                               self->effective_bp > 0 ? "; lãi suất thực tế " : "",
                                               self->effective_bp > 0 ? effective : "",
                                               self->effective_bp > 0 ? "/tháng trên dư nợ" : "");
  g_autofree char *from = day_or_dots (self, self->from);
  g_autofree char *to = day_or_dots (self, self->to);
  g_autofree char *term = g_strdup_printf ("<b>%02d tháng</b>, từ ngày %s đến ngày %s", self->months, from, to);
  g_autofree char *repayment = text_or_dots (self, self->repayment);

  add_term (flow, spacing, "Số tiền vay:", amount);
  add_term (flow, spacing, "Mục đích vay:", purpose);
  add_term (flow, spacing, "Lãi suất:", interest);
  add_term (flow, spacing, "Thời hạn:", term);
  add_term (flow, spacing, "Kỳ trả:", repayment);
}

static CtPrintTable *
make_table (const CtAgreement *self,
            const Spacing     *spacing)
{
  CtPrintOptions options = { .row_height = self->blank ? PEN_ROW : spacing->row, .no_sums = self->blank, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  CtPrintTable *table = ct_print_table_new (columns, N_COLUMNS, &options);
  guint n = self->blank ? PEN_PERIODS : self->rows->len;
  CtPrintRow *sum;

  for (guint i = 0; i < n; i++)
    {
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);
      const CtAgreementRow *period = self->blank ? NULL : &g_array_index (self->rows, CtAgreementRow, i);
      g_autofree char *due = period != NULL ? ct_date_dup_vi (period->due) : NULL;

      ct_print_row_set_number (row, NUMBER, i + 1);
      if (period == NULL)
        continue;
      ct_print_row_set_text (row, DUE, due);
      ct_print_row_set_amount (row, PRINCIPAL, period->principal);
      ct_print_row_set_amount (row, INTEREST, period->interest);
      ct_print_row_set_amount (row, TOTAL, period->principal + period->interest);
      ct_print_row_set_amount (row, BALANCE, period->balance);
    }
  sum = ct_print_table_add_row (table, CT_ROW_SUM);
  sum->above = 1;
  ct_print_row_set_text (sum, DUE, "Cộng");
  for (guint i = PRINCIPAL; i <= TOTAL && !self->blank; i++)
    {
      CtDong amount;

      ct_print_table_sum (table, i, 0, table->rows->len, &amount);
      ct_print_row_set_amount (sum, i, amount);
    }
  return table;
}

static void
add_pledge (const CtAgreement *self,
            CtFlow            *flow,
            const Spacing     *spacing)
{
  CtFillPart received = { "Tôi đã nhận đủ số tiền (bên vay tự viết bằng chữ):", NULL, { 0 }, 0 };
  CtSignatures signatures = {
    .n_signers = 3,
    .signers = {
      { "BÊN VAY", "(Ký, ghi rõ họ tên)", self->blank ? NULL : self->name },
      { "THỦ QUỸ", "(Ký, ghi rõ họ tên)", self->club.treasurer },
      { "CHỦ NHIỆM", "(Ký, ghi rõ họ tên)", self->club.chair },
    },
  };
  CtBlock *block =
    ct_flow_add_paragraph (flow,
                           "Bên vay cam kết sử dụng vốn đúng mục đích, trả gốc và lãi đầy đủ, đúng hạn và chấp hành quy chế "
                           "của CLB. Trả trước hạn: tháng đã bắt đầu thì tính trọn tháng, tháng chưa đến không tính. Gặp khó "
                           "khăn phải báo tổ trưởng trước kỳ trả để CLB xem xét gia hạn.",
                           (CtFace) { spacing->text, 0 }, CT_ALIGN_JUSTIFY);

  block->before = 1.4;
  block->keep = CT_KEEP_WITH_PREVIOUS;
  ct_flow_add_fill (flow, &received, 1, &(CtFillOptions) { .size = spacing->text, .step = 8, .n_lines = 2 })->keep = CT_KEEP_WITH_PREVIOUS;
  ct_flow_add_signatures (flow, &signatures)->before = spacing->before + 0.4;
}

static CtPaper *
print_spaced (const CtAgreement *self,
              CtFonts           *fonts,
              const Spacing     *spacing)
{
  CtFlow *flow = ct_flow_new (fonts, "Khế ước vay vốn", &ct_page_a4);
  g_autofree char *number = text_or_dots (self, self->number);
  g_autofree char *numbered = g_strdup_printf ("Số: %s", number);
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->date);
  g_autofree char *name = text_or_dots (self, self->name);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("Khế ước %s · %s · lập 02 bản, mỗi bên giữ 01 bản%s", number, name, reprint);
  g_autofree char *closed_day = ct_date_dup_vi (self->closed_on);
  g_autofree char *stamp = g_strdup_printf ("ĐÃ TẤT TOÁN ngày %s", closed_day);

  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_set_cross (flow, !self->blank);
  if (ct_date_is_set (self->closed_on))
    ct_flow_set_stamp (flow, stamp);
  ct_flow_add_official_head (flow, &self->club, numbered, place_date);
  ct_flow_add_title (flow, "KHẾ ƯỚC VAY VỐN", spacing == &usual ? 17 : 16, "(kiêm giấy nhận nợ)", (CtFace) { 13, CT_FACE_ITALIC })->before = 1.4 + spacing->before;
  add_parties (self, flow, spacing);
  if (self->blank)
    add_blank_terms (flow, spacing);
  else
    add_terms (self, flow, spacing);
  ct_flow_add_unit (flow);
  ct_flow_add_table (flow, make_table (self, spacing))->before = 0.4;
  add_pledge (self, flow, spacing);
  return ct_flow_finish (flow);
}

CtPaper *
ct_agreement_print (const CtAgreement *self,
                    CtFonts           *fonts)
{
  CtPaper *paper = print_spaced (self, fonts, &usual);

  if (ct_paper_get_n_pages (paper) == 1 || self->rows->len > ONE_PAGE || self->blank)
    return paper;
  ct_paper_unref (paper);
  return print_spaced (self, fonts, &close);
}

static void
add_application_lines (const CtAgreement *self,
                       CtFlow            *flow)
{
  gboolean blank = self->blank;
  g_autofree char *digits = blank ? NULL : ct_dong_dup (self->amount);
  g_autofree char *words = blank ? NULL : ct_words (self->amount, self->club.words);
  g_autofree char *months = blank ? NULL : g_strdup_printf ("%02d", self->months);
  g_autofree char *from = blank || !ct_date_is_set (self->from) ? NULL : ct_date_dup_vi (self->from);
  g_autofree char *to = blank || !ct_date_is_set (self->to) ? NULL : ct_date_dup_vi (self->to);
  const CtFace bold = { 0, CT_FACE_BOLD }, plain = { 0 };
  const CtFillOptions options = { 0 };
  CtFillPart name[] = { { "Tên tôi là:", blank ? NULL : self->name, bold, 0 }, { "Sinh năm:", blank ? NULL : self->birth, plain, 22 } };
  CtFillPart group[] = { { "Là thành viên tổ:", blank ? NULL : self->group, plain, 30 },
                         { "Số CCCD:", blank ? NULL : self->id_number, plain, 0 } };
  CtFillPart address = { "Địa chỉ:", blank ? NULL : self->address, plain, 0 };
  CtFillPart amount[] = { { "Đề nghị CLB cho tôi vay số tiền:", digits, bold, 0 }, { "đồng", NULL, plain, -1 } };
  CtFillPart in_words = { "Bằng chữ:", words, bold, 0 };
  CtFillPart purpose = { "Mục đích vay:", blank ? NULL : self->purpose, plain, 0 };
  CtFillPart term[] = { { "Thời hạn:", months, plain, 14 }, { "tháng, kể từ ngày", from, plain, 0 }, { "đến ngày", to, plain, 0 } };
  CtFillPart repayment = { "Hình thức trả:", blank ? NULL : self->repayment, plain, 0 };

  ct_flow_add_fill (flow, name, 2, &options)->before = 3;
  ct_flow_add_fill (flow, group, 2, &options);
  ct_flow_add_fill (flow, &address, 1, &options);
  ct_flow_add_fill (flow, amount, 2, &options);
  ct_flow_add_fill (flow, &in_words, 1, &options);
  ct_flow_add_fill (flow, &purpose, 1, &(CtFillOptions) { .n_lines = 2 });
  ct_flow_add_fill (flow, term, 3, &options);
  ct_flow_add_fill (flow, &repayment, 1, &options);
}

CtPaper *
ct_agreement_print_application (const CtAgreement *self,
                                CtFonts           *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Đơn xin vay vốn", &ct_page_a4);
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->date);
  g_autofree char *club = ct_wording_escape (self->club.full_name);
  g_autofree char *to = g_strdup_printf ("<b>Kính gửi:</b> Ban chủ nhiệm %s", club);
  g_autofree char *short_club = ct_wording_escape (self->club.name);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("Đơn xin vay vốn · %s%s", short_club, reprint);
  CtSignatures signatures = {
    .n_signers = 2,
    .signers = {
      { "Ý KIẾN CỦA TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", NULL },
      { "NGƯỜI ĐỀ NGHỊ", "(Ký, ghi rõ họ tên)", self->blank ? NULL : self->name },
    },
  };

  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_add_official_head (flow, &self->club, NULL, place_date);
  ct_flow_add_title (flow, "ĐƠN XIN VAY VỐN", 17, NULL, (CtFace) { 13, 0 })->before = 6;
  ct_flow_add_paragraph (flow, to, (CtFace) { 13, 0 }, CT_ALIGN_CENTRE)->before = 3;
  add_application_lines (self, flow);
  ct_flow_add_paragraph (flow, "Tôi xin cam kết sử dụng vốn đúng mục đích, trả gốc và lãi đầy đủ, đúng hạn và chấp hành quy chế của CLB.",
                         (CtFace) { 13, 0 }, CT_ALIGN_JUSTIFY)->before = 3;
  ct_flow_add_signatures (flow, &signatures)->before = 6;
  return ct_flow_finish (flow);
}
