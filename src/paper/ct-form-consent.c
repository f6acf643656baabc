/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-consent.h"

#include "ct-wording.h"

enum { NUMBER, WHAT, WHY, YES, NO, N_COLUMNS };

static const CtPrintColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, NULL, 10, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [WHAT]   = { "Thông tin", NULL, NULL, 52, 0, CT_ALIGN_LEFT, CT_COLUMN_WORDS },
  [WHY]    = { "Dùng để làm gì", NULL, NULL, 67, 0, CT_ALIGN_LEFT, CT_COLUMN_WORDS },
  [YES]    = { "Đồng ý", NULL, NULL, 18, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
  [NO]     = { "Không\nđồng ý", NULL, NULL, 18, 0, CT_ALIGN_CENTRE, CT_COLUMN_PEN },
};

static const struct { const char *what, *why; } kinds[] = {
  { "Họ tên, ngày sinh, giới tính, địa chỉ, điện thoại", "lập danh sách thành viên, điểm danh, liên hệ" },
  { "Tiền đóng góp, vay, trả", "ghi sổ, thu chi, lập khế ước; giữ 10 năm" },
  { "Cân nặng, huyết áp, khám bệnh", "theo dõi sức khỏe, nhắc đi khám; giữ đến 2 năm sau khi ra CLB" },
  { "Diện hộ, hoàn cảnh, dân tộc, BHYT, trợ cấp", "giúp làm chế độ; báo cáo chỉ ghi số người" },
  { "Số CCCD (không chụp, không giữ ảnh)", "ghi khế ước vay vốn" },
  { "Ảnh chụp trong hoạt động của CLB", "tin, bài, bảng ảnh của CLB" },
};

#define ROW_HEIGHT 12.0

CtConsent *
ct_consent_new (void)
{
  return g_new0 (CtConsent, 1);
}

void
ct_consent_free (CtConsent *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->title);
  g_free (self->name);
  g_free (self->birth);
  g_free (self->address);
  g_free (self);
}

static CtPrintTable *
make_table (void)
{
  CtPrintOptions options = { .row_height = ROW_HEIGHT, .note_column = CT_NOTE_BEHIND };
  CtPrintTable *table = ct_print_table_new (columns, N_COLUMNS, &options);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

      ct_print_row_set_number (row, NUMBER, i + 1);
      ct_print_row_set_text (row, WHAT, kinds[i].what);
      ct_print_row_set_text (row, WHY, kinds[i].why);
      ct_print_row_set_flags (row, YES, CT_CELL_BOX);
      ct_print_row_set_flags (row, NO, CT_CELL_BOX);
    }
  return table;
}

static void
add_person (const CtConsent *self,
            CtFlow          *flow)
{
  gboolean blank = self->blank;
  g_autofree char *name = g_strdup_printf ("%s%s%s", self->title != NULL ? self->title : "", self->title != NULL ? " " : "", self->name);
  CtFillPart who = { "Tôi là:", blank ? NULL : name, { 0, CT_FACE_BOLD }, 0 };
  CtFillPart facts[] = {
    { "Sinh ngày:", blank ? NULL : self->birth, { 0 }, 37.5 }, { "Địa chỉ:", blank ? NULL : self->address, { 0 }, 0 },
  };

  ct_flow_add_fill (flow, &who, 1, &(CtFillOptions) { .step = 8 });
  ct_flow_add_fill (flow, facts, 2, &(CtFillOptions) { .step = 8 });
  ct_flow_add_paragraph (flow, "Tôi đã được đọc (hoặc nghe đọc) và hiểu rõ. Với mỗi loại thông tin dưới đây, tôi tự đánh dấu <b>x</b> "
                         "vào một ô:", (CtFace) { 13, 0 }, CT_ALIGN_LEFT)->before = 1;
}

static void
add_rights (const CtConsent *self,
            CtFlow          *flow)
{
  CtFillPart reader = { "Người đọc giúp (nếu có), quan hệ với người khai:", NULL, { 0 }, 0 };
  CtSignatures signatures = {
    .n_signers = 2,
    .signers = {
      { "NGƯỜI TIẾP NHẬN", "(Ký, ghi rõ họ tên)", self->club.secretary },
      { "NGƯỜI ĐỒNG Ý", "(Ký, ghi rõ họ tên hoặc điểm chỉ)", self->blank ? NULL : self->name },
    },
  };

  ct_flow_add_paragraph (flow,
                         "Thông tin do thư ký và thủ quỹ CLB giữ, trong một tệp có mật khẩu trên máy tính của CLB, không đưa lên mạng. "
                         "Báo cáo gửi cấp trên chỉ có con số, không có tên, trừ khi tôi đồng ý riêng.",
                         (CtFace) { 13, 0 }, CT_ALIGN_JUSTIFY)->before = 1.6;
  ct_flow_add_paragraph (flow,
                         "<b>Quyền của tôi:</b> xem, xin bản sao, sửa, yêu cầu xóa, rút lại sự đồng ý bất cứ lúc nào bằng lời hoặc bằng "
                         "giấy; CLB trả lời đã nhận yêu cầu trong 02 ngày làm việc. Không đồng ý mục 3, 4, 5, 6 tôi vẫn là thành viên CLB.",
                         (CtFace) { 13, 0 }, CT_ALIGN_JUSTIFY)->before = 1.6;
  ct_flow_add_fill (flow, &reader, 1, &(CtFillOptions) { .step = 8.4 });
  ct_flow_add_signatures (flow, &signatures)->before = 1.2;
}

CtPaper *
ct_consent_print (const CtConsent *self,
                  CtFonts         *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Giấy đồng ý", &ct_page_a4);
  g_autofree char *place = ct_wording_escape (self->club.place);
  g_autofree char *year = ct_date_is_set (self->printed_on) && !self->blank ? g_strdup_printf ("%d", ct_date_year (self->printed_on))
                                                                            : g_strdup ("………");
  g_autofree char *place_date = g_strdup_printf ("%s, ngày …… tháng …… năm %s", *place != '\0' ? place : "………………", year);
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("Giấy đồng ý · %s · lập 02 bản, thành viên giữ 01 bản%s", club, reprint);

  ct_flow_set_foot (flow, foot);
  ct_flow_add_official_head (flow, &self->club, "Số: ……/ĐY-CLB", place_date);
  ct_flow_add_title (flow, "GIẤY ĐỒNG Ý CUNG CẤP\nVÀ XỬ LÝ THÔNG TIN CÁ NHÂN", 15,
                     "(theo Luật số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP)", (CtFace) { 12.5, CT_FACE_ITALIC })->before = 1.6;
  add_person (self, flow);
  ct_flow_add_table (flow, make_table ())->before = 1.2;
  add_rights (self, flow);
  return ct_flow_finish (flow);
}
