/* SPDX-License-Identifier: GPL-3.0-or-later */

/* BC-06, read standing at one metre. Totals only: no name, and nothing from which a neighbour could guess one. */

#include "ct-form-month-report.h"

#include "ct-wording.h"

#define SIZE         15.0
#define FUND_ROW     8.8
#define LOAN_ROW     8.4
#define LEAST_PEOPLE 3      /* with fewer people behind, one sum is a name in a village */

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
make_loan_table (const CtMonthReport *self)
{
  static const CtPrintColumn columns[] = {
    { NULL, .width = 115, .least = 90 },
    { NULL, .width = 50, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
  };
  CtPrintOptions options = { .row_height = LOAN_ROW, .size = SIZE, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  g_autofree char *people = g_strdup_printf ("%d người", self->borrowers);
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

  ct_print_row_set_text (row, 0, "Số người đang vay");
  if (!self->blank)
    ct_print_row_set_text (row, 1, people);
  add_line (self, table, CT_ROW_DETAIL, "Cho vay trong tháng", self->disbursed);
  add_line (self, table, CT_ROW_DETAIL, "Thu gốc trong tháng", self->principal);
  add_line (self, table, CT_ROW_DETAIL, "Thu lãi trong tháng", self->interest);
  add_line (self, table, CT_ROW_DETAIL, "Còn cho vay (dư nợ) cuối tháng", self->outstanding);
  if (self->overdue_borrowers >= LEAST_PEOPLE && !self->blank)
    add_line (self, table, CT_ROW_DETAIL, "Trong đó quá hạn", self->overdue);
  add_line (self, table, CT_ROW_SUM, "Vốn Quỹ tăng thu nhập (tiền mặt + cho vay)", self->capital);
  return table;
}

static void
add_funds (const CtMonthReport *self,
           CtFlow              *flow)
{
  CtFundLook look = { { "Tồn đầu", "Thu", "Chi", "Tồn cuối" }, 49, 29, FUND_ROW, FUND_ROW, SIZE, self->blank };
  g_autofree char *moved = ct_dong_dup (self->transfers);
  g_autofree char *between = g_strdup_printf ("Thu, chi gồm cả điều chuyển giữa các quỹ: %s.", moved);

  ct_flow_add_three (flow, "<b>Tiền mặt các quỹ</b>", NULL, "<i>Đơn vị tính: đồng</i>", SIZE)->before = 1.6;
  ct_flow_add_table (flow, ct_fund_lines_make_table (self->funds, &look))->before = 0.8;
  if (self->transfers != 0 && !self->blank)
    ct_flow_add_paragraph (flow, between, (CtFace) { 12.5, CT_FACE_ITALIC }, CT_ALIGN_LEFT)->before = 0.6;
}

static void
add_total (const CtMonthReport *self,
           CtFlow              *flow)
{
  g_autofree char *digits = ct_dong_dup (self->all_funds);
  g_autofree char *words = ct_words (self->all_funds, self->club.words);
  g_autofree char *total = self->blank ? g_strdup ("Tổng các quỹ của câu lạc bộ: …………………………… đồng")
                                       : g_strdup_printf ("Tổng các quỹ của câu lạc bộ: <b>%s đồng</b>", digits);
  g_autofree char *in_words = g_strdup_printf ("(Bằng chữ: %s.)", self->blank ? "……………………………………………………………" : words);
  g_autofree char *from = ct_date_is_set (self->posted_from) && !self->blank ? ct_date_dup_vi (self->posted_from) : g_strdup ("……/……/………");
  g_autofree char *to = ct_date_is_set (self->posted_to) && !self->blank ? ct_date_dup_vi (self->posted_to) : g_strdup ("……/……/………");
  g_autofree char *posted =
    g_strdup_printf ("Niêm yết tại nhà văn hóa thôn từ %s đến %s. Thành viên muốn xem sổ chi tiết của mình, xin gặp thủ quỹ trong "
                     "buổi sinh hoạt.", from, to);

  ct_flow_add_paragraph (flow, total, (CtFace) { 17, 0 }, CT_ALIGN_LEFT)->before = 1.6;
  ct_flow_add_paragraph (flow, in_words, (CtFace) { 14, CT_FACE_ITALIC }, CT_ALIGN_LEFT);
  ct_flow_add_paragraph (flow, posted, (CtFace) { 14, 0 }, CT_ALIGN_LEFT)->before = 1;
}

CtPaper *
ct_month_report_print_posting (const CtMonthReport *self,
                               CtFonts             *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Công khai tài chính", &ct_page_a4);
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->date);
  g_autofree char *subtitle = self->blank ? g_strdup ("Tháng …… năm ………")
                                          : g_strdup_printf ("Tháng %02d năm %d", ct_date_month (self->to), ct_date_year (self->to));
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *month = ct_wording_month (self->to);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("BC-06 · Công khai tài chính tháng %s · %s%s", self->blank ? "……/………" : month, club, reprint);
  CtSignatures signatures = {
    .place_date = place_date,
    .size = 14,
    .n_signers = 2,
    .signers = {
      { "THỦ QUỸ", "(Ký, ghi rõ họ tên)", self->club.treasurer },
      { "CHỦ NHIỆM", "(Ký, ghi rõ họ tên)", self->club.chair },
    },
  };

  ct_flow_set_foot (flow, foot);
  ct_flow_add_official_head (flow, &self->club, NULL, NULL);
  ct_flow_add_title (flow, "CÔNG KHAI TÀI CHÍNH", 24, subtitle, (CtFace) { 18, CT_FACE_BOLD })->before = 4;
  add_funds (self, flow);
  ct_flow_add_three (flow, "<b>Vốn vay của cả câu lạc bộ</b>", NULL, NULL, SIZE)->before = 1.2;
  ct_flow_add_table (flow, make_loan_table (self))->before = 0.8;
  add_total (self, flow);
  ct_flow_add_signatures (flow, &signatures)->before = 1;
  return ct_flow_finish (flow);
}
