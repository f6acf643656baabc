/* SPDX-License-Identifier: GPL-3.0-or-later */

/* BC-06, read standing at one metre. Totals only: no name, and nothing from which a neighbour could guess one. */

#include "ct-form-month-report.h"

#include "ct-wording.h"

#define LEAST_PEOPLE 3      /* with fewer people behind, one sum is a name in a village */

/* Sizes of letters and heights of rows. The first look is that of paper.md; where it is more than one page, the next one. */
typedef struct
{
  double title, subtitle, table, fund_row, loan_row, total, words, signers, gap;
} Look;

static const Look looks[] = {
  { 24, 18, 15, 8.8, 8.4, 17, 14, 14, 1.6 },
  { 24, 18, 14.5, 8.2, 8.0, 16, 13.5, 13.5, 1.2 },
  { 22, 16, 14, 7.6, 7.4, 15, 13, 13, 1.0 },
  { 20, 15, 13.5, 7.0, 7.0, 14, 12.5, 12.5, 0.8 },
  { 18, 14, 13, 6.6, 6.6, 13, 12, 12, 0.6 },
};

static void
add_line (const CtMonthReport *self,
          CtPrintTable        *table,
          CtPrintRowKind       kind,
          const char          *what,
          CtDong               amount)
{
  CtPrintRow *row = ct_print_table_add_row (table, kind);

  ct_print_row_set_text (row, 0, what);
  if (kind == CT_ROW_SUM)
    row->above = 1;
  if (!self->blank)
    ct_print_row_set_amount (row, 1, amount);
}

static CtPrintTable *
make_loan_table (const CtMonthReport *self,
                 const Look          *look)
{
  static const CtPrintColumn columns[] = {
    { NULL, .width = 115, .least = 90 },
    { NULL, .width = 50, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
  };
  CtPrintOptions options = { .row_height = look->loan_row, .size = look->table, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  g_autofree char *people = g_strdup_printf ("%d người", self->borrowers);
  const char *span = ct_month_report_span (self);
  g_autofree char *lent = g_strdup_printf ("Cho vay trong %s", span);
  g_autofree char *principal = g_strdup_printf ("Thu gốc trong %s", span);
  g_autofree char *interest = g_strdup_printf ("Thu lãi trong %s", span);
  g_autofree char *outstanding = g_strdup_printf ("Còn cho vay (dư nợ) cuối %s", span);
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

  ct_print_row_set_text (row, 0, "Số người đang vay");
  if (!self->blank)
    ct_print_row_set_text (row, 1, people);
  add_line (self, table, CT_ROW_DETAIL, lent, self->disbursed);
  add_line (self, table, CT_ROW_DETAIL, principal, self->principal);
  add_line (self, table, CT_ROW_DETAIL, interest, self->interest);
  add_line (self, table, CT_ROW_DETAIL, outstanding, self->outstanding);
  if (self->overdue_borrowers >= LEAST_PEOPLE && !self->blank)
    add_line (self, table, CT_ROW_DETAIL, "Trong đó quá hạn", self->overdue);
  add_line (self, table, CT_ROW_SUM, "Vốn Quỹ tăng thu nhập (tiền mặt + cho vay)", self->capital);
  return table;
}

static void
add_funds (const CtMonthReport *self,
           const Look          *look,
           CtFlow              *flow)
{
  CtFundLook table = { { "Tồn đầu", "Thu", "Chi", "Tồn cuối" }, 49, 29, look->fund_row, look->fund_row, look->table, self->blank };
  g_autofree char *moved = ct_dong_dup (self->transfers);
  g_autofree char *between = g_strdup_printf ("Thu, chi gồm cả điều chuyển giữa các quỹ: %s.", moved);

  ct_flow_add_three (flow, "<b>Tiền mặt các quỹ</b>", NULL, "<i>Đơn vị tính: đồng</i>", look->table)->before = look->gap;
  ct_flow_add_table (flow, ct_fund_lines_make_table (self->funds, &table))->before = 0.8;
  if (self->transfers != 0 && !self->blank)
    ct_flow_add_paragraph (flow, between, (CtFace) { 12.5, CT_FACE_ITALIC }, CT_ALIGN_LEFT)->before = 0.6;
}

static void
add_total (const CtMonthReport *self,
           const Look          *look,
           CtFlow              *flow)
{
  g_autofree char *digits = ct_dong_dup (self->all_funds);
  g_autofree char *words = ct_words (self->all_funds, self->club.words);
  g_autofree char *total = self->blank ? g_strdup ("Tổng các quỹ của câu lạc bộ: …………………………… đồng")
                                       : g_strdup_printf ("Tổng các quỹ của câu lạc bộ: <b>%s đồng</b>", digits);
  g_autofree char *in_words = self->blank ? g_strdup ("Bằng chữ: ……………") : g_strdup_printf ("(Bằng chữ: %s.)", words);
  g_autofree char *from = ct_date_is_set (self->posted_from) && !self->blank ? ct_date_dup_vi (self->posted_from) : g_strdup ("……/……/………");
  g_autofree char *to = ct_date_is_set (self->posted_to) && !self->blank ? ct_date_dup_vi (self->posted_to) : g_strdup ("……/……/………");
  g_autofree char *posted =
    g_strdup_printf ("Niêm yết tại nhà văn hóa thôn từ %s đến %s. Thành viên muốn xem sổ chi tiết của mình, xin gặp thủ quỹ trong "
                     "buổi sinh hoạt.", from, to);

  ct_flow_add_paragraph (flow, total, (CtFace) { look->total, 0 }, CT_ALIGN_LEFT)->before = look->gap;
  ct_flow_add_paragraph (flow, in_words, (CtFace) { look->words, CT_FACE_ITALIC }, CT_ALIGN_LEFT);
  ct_flow_add_paragraph (flow, posted, (CtFace) { look->words, 0 }, CT_ALIGN_LEFT)->before = 1;
}

static CtPaper *
print_with_look (const CtMonthReport *self,
                 const Look          *look,
                 CtFonts             *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Công khai tài chính", &ct_page_a4);
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->date);
  g_autofree char *subtitle = self->blank ? g_strdup ("Tháng …… năm ………") : self->period != NULL ? g_strdup (self->period)
                              : g_strdup_printf ("Tháng %02d năm %d", ct_date_month (self->to), ct_date_year (self->to));
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *month = ct_wording_month (self->to);
  g_autofree char *period = self->period_short != NULL ? g_strdup (self->period_short)
                                                       : g_strdup_printf ("tháng %s", self->blank ? "……/………" : month);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("BC-06 · Công khai tài chính %s · %s%s", period, club, reprint);
  CtSignatures signatures = {
    .place_date = place_date,
    .size = look->signers,
    .n_signers = 2,
    .signers = {
      { "THỦ QUỸ", "(Ký, ghi rõ họ tên)", self->club.treasurer },
      { "CHỦ NHIỆM", "(Ký, ghi rõ họ tên)", self->club.chair },
    },
  };

  ct_flow_set_foot (flow, foot);
  ct_flow_add_official_head (flow, &self->club, NULL, NULL);
  ct_flow_add_title (flow, "CÔNG KHAI TÀI CHÍNH", look->title, subtitle, (CtFace) { look->subtitle, CT_FACE_BOLD })->before = 2.5 * look->gap;
  add_funds (self, look, flow);
  ct_flow_add_three (flow, "<b>Vốn vay của cả câu lạc bộ</b>", NULL, NULL, look->table)->before = 0.75 * look->gap;
  ct_flow_add_table (flow, make_loan_table (self, look))->before = 0.8;
  add_total (self, look, flow);
  ct_flow_add_signatures (flow, &signatures)->before = 1;
  return ct_flow_finish (flow);
}

CtPaper *
ct_month_report_print_posting (const CtMonthReport *self,
                               CtFonts             *fonts)
{
  CtPaper *paper = NULL;

  /* What hangs on a wall is one page. */
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_clear_pointer (&paper, ct_paper_unref);
      paper = print_with_look (self, &looks[i], fonts);
      if (ct_paper_get_n_pages (paper) == 1)
        break;
    }
  return paper;
}
