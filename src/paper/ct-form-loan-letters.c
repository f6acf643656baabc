/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Letters about a running loan: what the book knows stands on the lines, the rest is for the pen. */

#include "ct-form-agreement.h"

#include "ct-wording.h"

/* What a line can be about. */
typedef enum
{
  FIELD_PEN,
  FIELD_NAME,
  FIELD_BIRTH,
  FIELD_GROUP,
  FIELD_ID_NUMBER,
  FIELD_NUMBER,
  FIELD_FROM,
  FIELD_AMOUNT,
  FIELD_OUTSTANDING,
  FIELD_TO,
  FIELD_PURPOSE,
} Field;

typedef struct
{
  const char *label;
  Field       field;
  double      width;     /* 0 shares what is left, below 0 there is only the label */
  gboolean    goes_on;   /* on the same line as the one before */
  guint       n_lines;
} Line;

typedef struct
{
  const char *title;
  gboolean    to_board;  /* addressed to the club's board */
  const Line *lines;
  guint       n_lines;
  const char *pledge;    /* or NULL */
  const char *offices[3];
  int         borrower;  /* which of them */
} Letter;

static char *
dup_field (const CtAgreement *self,
           Field              field)
{
  if (self->blank)
    return NULL;
  switch (field)
    {
    case FIELD_NAME:
      return g_strdup (self->name);
    case FIELD_BIRTH:
      return g_strdup (self->birth);
    case FIELD_GROUP:
      return g_strdup (self->group);
    case FIELD_ID_NUMBER:
      return g_strdup (self->id_number);
    case FIELD_NUMBER:
      return g_strdup (self->number);
    case FIELD_FROM:
      return ct_date_is_set (self->from) ? ct_date_dup_vi (self->from) : NULL;
    case FIELD_TO:
      return ct_date_is_set (self->to) ? ct_date_dup_vi (self->to) : NULL;
    case FIELD_AMOUNT:
      return ct_dong_dup (self->amount);
    case FIELD_OUTSTANDING:
      return ct_dong_dup (self->outstanding);
    case FIELD_PURPOSE:
      return g_strdup (self->purpose);
    case FIELD_PEN:
    default:
      return NULL;
    }
}

static void
add_lines (const CtAgreement *self,
           CtFlow            *flow,
           const Letter      *letter)
{
  for (guint i = 0; i < letter->n_lines;)
    {
      CtFillPart parts[3];
      char *values[3] = { NULL };
      guint n = 0;

      do
        {
          const Line *line = &letter->lines[i + n];

          values[n] = dup_field (self, line->field);
          parts[n] = (CtFillPart) { line->label, values[n], { 0, line->field == FIELD_NAME ? CT_FACE_BOLD : 0 }, line->width };
          n++;
        }
      while (n < G_N_ELEMENTS (parts) && i + n < letter->n_lines && letter->lines[i + n].goes_on);
      ct_flow_add_fill (flow, parts, n, &(CtFillOptions) { .n_lines = letter->lines[i].n_lines, .step = 8.4 });
      for (guint j = 0; j < n; j++)
        g_free (values[j]);
      i += n;
    }
}

static CtPaper *
print_letter (const CtAgreement *self,
              CtFonts           *fonts,
              const Letter      *letter)
{
  g_autofree char *capital = g_utf8_strup (letter->title, -1);
  CtFlow *flow = ct_flow_new (fonts, letter->title, &ct_page_a4);
  g_autofree char *place_date = ct_club_head_place_date (&self->club, CT_DATE_NONE);
  g_autofree char *club = ct_wording_escape (self->club.full_name);
  g_autofree char *to = g_strdup_printf ("<b>Kính gửi:</b> Ban chủ nhiệm %s", club);
  g_autofree char *short_club = ct_wording_escape (self->club.name);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("%s · %s%s", letter->title, short_club, reprint);
  CtSignatures signatures = { .n_signers = 0 };

  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_add_official_head (flow, &self->club, NULL, place_date);
  ct_flow_add_title (flow, capital, 17, NULL, (CtFace) { 13, 0 })->before = 6;
  if (letter->to_board)
    ct_flow_add_paragraph (flow, to, (CtFace) { 13, 0 }, CT_ALIGN_CENTRE)->before = 3;
  ct_flow_add_space (flow, 3);
  add_lines (self, flow, letter);
  if (letter->pledge != NULL)
    ct_flow_add_paragraph (flow, letter->pledge, (CtFace) { 13, 0 }, CT_ALIGN_JUSTIFY)->before = 3;
  for (guint i = 0; i < G_N_ELEMENTS (letter->offices); i++)
    signatures.signers[signatures.n_signers++] = (CtSigner) {
      letter->offices[i], "(Ký, ghi rõ họ tên)",
      (int) i == letter->borrower ? (self->blank ? NULL : self->name)
                                  : g_str_equal (letter->offices[i], "CHỦ NHIỆM") ? self->club.chair : NULL,
    };
  ct_flow_add_signatures (flow, &signatures)->before = 6;
  return ct_flow_finish (flow);
}

CtPaper *
ct_agreement_print_use_check (const CtAgreement *self,
                              CtFonts           *fonts)
{
  static const Line lines[] = {
    { "Người kiểm tra: 1.", FIELD_PEN, 0, FALSE, 1 }, { "2.", FIELD_PEN, 0, TRUE, 1 },
    { "Người vay:", FIELD_NAME, 0, FALSE, 1 }, { "Tổ:", FIELD_GROUP, 22, TRUE, 1 },
    { "Khế ước số:", FIELD_NUMBER, 0, FALSE, 1 }, { "Ngày vay:", FIELD_FROM, 34, TRUE, 1 },
    { "Số tiền vay:", FIELD_AMOUNT, 0, FALSE, 1 }, { "đồng. Còn nợ gốc:", FIELD_OUTSTANDING, 0, TRUE, 1 },
    { "đồng", FIELD_PEN, -1, TRUE, 1 },
    { "Mục đích vay:", FIELD_PURPOSE, 0, FALSE, 1 },
    { "Thực tế sử dụng:", FIELD_PEN, 0, FALSE, 3 },
    { "Kết quả bước đầu:", FIELD_PEN, 0, FALSE, 3 },
    { "Khó khăn của người vay:", FIELD_PEN, 0, FALSE, 2 },
    { "Nhận xét, kiến nghị:", FIELD_PEN, 0, FALSE, 3 },
  };
  static const Letter letter = {
    "Phiếu kiểm tra sử dụng vốn", FALSE, lines, G_N_ELEMENTS (lines), NULL, { "NGƯỜI VAY", "NGƯỜI KIỂM TRA", "CHỦ NHIỆM" }, 0,
  };

  return print_letter (self, fonts, &letter);
}

CtPaper *
ct_agreement_print_extension (const CtAgreement *self,
                              CtFonts           *fonts)
{
  static const Line lines[] = {
    { "Tên tôi là:", FIELD_NAME, 0, FALSE, 1 }, { "Sinh năm:", FIELD_BIRTH, 22, TRUE, 1 },
    { "Là thành viên tổ:", FIELD_GROUP, 30, FALSE, 1 }, { "Số CCCD:", FIELD_ID_NUMBER, 0, TRUE, 1 },
    { "Đã vay vốn theo khế ước số:", FIELD_NUMBER, 0, FALSE, 1 }, { "ngày", FIELD_FROM, 34, TRUE, 1 },
    { "Số tiền vay:", FIELD_AMOUNT, 0, FALSE, 1 }, { "đồng. Còn nợ gốc:", FIELD_OUTSTANDING, 0, TRUE, 1 },
    { "đồng", FIELD_PEN, -1, TRUE, 1 },
    { "Hạn trả cuối cùng theo khế ước: ngày", FIELD_TO, 0, FALSE, 1 },
    { "Lý do xin gia hạn:", FIELD_PEN, 0, FALSE, 3 },
    { "Đề nghị CLB gia hạn cho tôi thêm", FIELD_PEN, 16, FALSE, 1 }, { "tháng, đến ngày", FIELD_PEN, 0, TRUE, 1 },
    { "Ý kiến của ban chủ nhiệm (biên bản số, ngày):", FIELD_PEN, 0, FALSE, 2 },
  };
  static const Letter letter = {
    "Giấy đề nghị gia hạn nợ", TRUE, lines, G_N_ELEMENTS (lines),
    "Tôi xin cam kết trả gốc và lãi đầy đủ, đúng hạn theo lịch mới và chấp hành quy chế của CLB.",
    { "Ý KIẾN CỦA TỔ TRƯỞNG", "CHỦ NHIỆM", "NGƯỜI ĐỀ NGHỊ" }, 2,
  };

  return print_letter (self, fonts, &letter);
}
