/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-voucher.h"

#include "ct-wording.h"

#define LEFT         20.0
#define RIGHT        12.0
#define TOP          9.0
#define WIDTH        (210.0 - LEFT - RIGHT)
#define HALF         148.5
#define BOX_WIDTH    42.0
#define BOX_HEIGHT   8.4
#define LINES_TOP    34.8    /* of the fields, from the top of the half */
#define LINES_HEIGHT 57.5
#define STEP         7.6
#define LEAST_STEP   5.75
#define RECEIVED     139.0   /* baseline of what is written by hand, not above it */
#define RECEIVED_LOW 142.5
#define ABOVE_RECEIVED 6.0
#define CANCEL_SIZE  40

/* What differs between the kinds. */
static const struct
{
  const char *title;
  const char *model;
  const char *party;
  const char *address;
  const char *reason;
  const char *office;
  const char *second_copy;
  gboolean    is_cash;
} kinds[] = {
  [CT_VOUCHER_RECEIPT] = { "PHIẾU THU", "(Theo Mẫu số 01-TT)", "Họ và tên người nộp tiền:", "Địa chỉ:", "Lý do nộp:",
                           "NGƯỜI NỘP TIỀN", "Liên 2: giao người nộp", TRUE },
  [CT_VOUCHER_PAYMENT] = { "PHIẾU CHI", "(Theo Mẫu số 02-TT)", "Họ và tên người nhận tiền:", "Địa chỉ:", "Lý do chi:",
                           "NGƯỜI NHẬN TIỀN", "Liên 2: giao người nhận", TRUE },
  [CT_VOUCHER_TRANSFER] = { "PHIẾU ĐIỀU CHUYỂN QUỸ", NULL, "Từ quỹ:", "Đến quỹ:", "Lý do:", NULL, "Liên 2: giao thủ quỹ", FALSE },
  [CT_VOUCHER_NOTE] = { "PHIẾU KẾ TOÁN", NULL, "Nội dung:", "Các quỹ:", "Lý do:", NULL, "Liên 2: giao thủ quỹ", FALSE },
};

/* The lines of a voucher, once their size is known. */
typedef struct
{
  CtFillPart    parts[6][3];
  guint         n_parts[6];
  guint         n_lines[6];
  CtFillOptions options;
  char         *amount;
  char         *words;
} Lines;

CtVoucherForm *
ct_voucher_form_new (CtVoucherKind kind)
{
  CtVoucherForm *self = g_new0 (CtVoucherForm, 1);

  self->kind = kind;
  return self;
}

void
ct_voucher_form_free (CtVoucherForm *self)
{
  ct_club_head_clear (&self->club);
  g_free (self->number);
  g_free (self->volume);
  g_free (self->party);
  g_free (self->address);
  g_free (self->reason);
  g_free (self->fund);
  g_free (self->attachments);
  g_free (self->signer);
  g_free (self->cancel_reason);
  g_free (self);
}

static void
clear_lines (Lines *lines)
{
  g_free (lines->amount);
  g_free (lines->words);
}

static void
write_lines (const CtVoucherForm *self,
             Lines               *lines)
{
  g_autofree char *digits = ct_dong_dup (self->amount);
  g_autofree char *words = ct_words (self->amount, self->club.words);
  const CtFace bold = { 0, CT_FACE_BOLD }, plain = { 0 };
  gboolean is_cash = kinds[self->kind].is_cash;

  lines->amount = self->blank ? NULL : g_strdup_printf ("%s đồng", digits);
  lines->words = self->blank ? NULL : g_strdup_printf ("%s.", words);

  lines->parts[0][0] = (CtFillPart) { kinds[self->kind].party, self->party, bold, 0 };
  lines->parts[1][0] = (CtFillPart) { kinds[self->kind].address, self->address, plain, 0 };
  lines->parts[2][0] = (CtFillPart) { kinds[self->kind].reason, self->reason, plain, 0 };
  lines->parts[3][0] = (CtFillPart) { "Số tiền:", lines->amount, { 14, CT_FACE_BOLD }, is_cash ? 47 : 0 };
  lines->parts[3][1] = (CtFillPart) { "Quỹ:", self->fund, plain, 0 };
  lines->parts[4][0] = (CtFillPart) { "(Viết bằng chữ):", lines->words, bold, 0 };
  lines->parts[5][0] = (CtFillPart) { "Kèm theo:", self->attachments, plain, 61 };
  lines->parts[5][1] = (CtFillPart) { "chứng từ gốc.", NULL, plain, -1 };
  for (guint i = 0; i < G_N_ELEMENTS (lines->parts); i++)
    lines->n_parts[i] = i == 5 || (i == 3 && is_cash) ? 2 : 1;
}

/* The size at which all lines fit into their place, and how far they stand apart. FALSE where none is small enough. */
static gboolean
fit_lines (Lines   *lines,
           CtFonts *fonts,
           double   height)
{
  static const struct { double size, step; } sizes[] = { { 13, LEAST_STEP }, { 12, 5.2 }, { 11, 4.8 }, { 10.5, 4.6 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = 0;

      lines->options = (CtFillOptions) { .size = sizes[i].size, .step = STEP };
      lines->parts[3][0].face.size = MAX (14 - i, sizes[i].size);
      for (guint j = 0; j < G_N_ELEMENTS (lines->parts); j++)
        {
          lines->n_lines[j] = ct_fill_count_lines (fonts, lines->parts[j], lines->n_parts[j], &lines->options, WIDTH);
          n += lines->n_lines[j];
        }
      lines->options.step = MIN (STEP, height / n);
      if (lines->options.step >= sizes[i].step)
        return TRUE;
    }
  return FALSE;
}

static void
put (CtPaper    *paper,
     CtFace      face,
     const char *markup,
     double      x,
     double      y,
     double      width,
     CtAlign     align)
{
  CtSetText *set = ct_set_text_line (ct_paper_get_fonts (paper), face, markup);
  CtBox room = { x, y, width, set->height };

  ct_paper_take_aligned (paper, set, &room, align);
}

static void
put_fitted (CtPaper     *paper,
            CtFaceFlags  face,
            const char  *markup,
            double       x,
            double       y,
            double       width)
{
  static const CtFitStep steps[] = { { 12.5, 1, 1 }, { 11.5, 0.9, 1 }, { 10.5, 0, 1 } };
  CtSetText *set = ct_set_text_fitted (ct_paper_get_fonts (paper), face, markup, width, CT_ALIGN_LEFT, steps, G_N_ELEMENTS (steps));
  CtBox room = { x, y, width, set->height };

  ct_paper_take_aligned (paper, set, &room, CT_ALIGN_LEFT);
}

static void
draw_club (const CtVoucherForm *self,
           CtPaper             *paper,
           double               y)
{
  g_autofree char *name = ct_wording_escape (self->club.name);
  g_autofree char *address = ct_wording_escape (self->club.address);
  g_autofree char *unit = g_strdup_printf ("Đơn vị: <b>%s</b>", name);
  g_autofree char *place = g_strdup_printf ("Địa chỉ: %s", address);

  put_fitted (paper, 0, unit, LEFT, y, WIDTH - BOX_WIDTH - 8);
  put_fitted (paper, 0, place, LEFT, y + 5.3, WIDTH - BOX_WIDTH - 8);
}

static void
draw_number (const CtVoucherForm *self,
             CtPaper             *paper,
             double               y)
{
  double x = LEFT + WIDTH - BOX_WIDTH - 2;
  g_autofree char *volume = ct_wording_escape (self->volume);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *volume_line = g_strdup_printf ("Quyển số: <b>%s</b>", self->blank || *volume == '\0' ? "………" : volume);
  g_autofree char *number_line = g_strdup_printf ("Số: %s", self->blank || *number == '\0' ? "………………" : number);
  CtBox box = { x, y + 11.3, BOX_WIDTH, BOX_HEIGHT };

  if (kinds[self->kind].model != NULL)
    put (paper, (CtFace) { 12, CT_FACE_ITALIC }, kinds[self->kind].model, x, y, BOX_WIDTH, CT_ALIGN_CENTRE);
  put (paper, (CtFace) { 12.5, 0 }, volume_line, x, y + 5.3, BOX_WIDTH, CT_ALIGN_CENTRE);
  ct_paper_add_frame (paper, &box, 1);
  ct_paper_take_aligned (paper, ct_set_text_line (ct_paper_get_fonts (paper), (CtFace) { 13, CT_FACE_BOLD }, number_line),
                         &box, CT_ALIGN_CENTRE);
}

static void
draw_title (const CtVoucherForm *self,
            CtPaper             *paper,
            double               y,
            const char          *copy)
{
  g_autofree char *date = ct_date_is_set (self->date) && !self->blank ? ct_wording_long_date_capital (self->date)
                                                                       : g_strdup ("Ngày …… tháng …… năm ………");
  g_autofree char *again = ct_date_dup_vi (self->reprinted_on);
  g_autofree char *label = ct_date_is_set (self->reprinted_on) ? g_strdup_printf ("%s (in lại ngày %s)", copy, again) : g_strdup (copy);
  gboolean long_title = !kinds[self->kind].is_cash;
  double title_y = y + 10.8;

  put (paper, (CtFace) { long_title ? 16 : 20, CT_FACE_BOLD }, kinds[self->kind].title, LEFT, title_y + (long_title ? 0.8 : 0),
       WIDTH, CT_ALIGN_CENTRE);
  put (paper, (CtFace) { 13, CT_FACE_ITALIC }, date, LEFT, y + 19.3, WIDTH, CT_ALIGN_CENTRE);
  {
    /* A second print takes two lines, which stand beside the date. */
    double width = !kinds[self->kind].is_cash ? 50 : ct_date_is_set (self->reprinted_on) ? 52 : 62;
    CtSetText *set = ct_set_text_wrapped (ct_paper_get_fonts (paper), (CtFace) { 12, CT_FACE_ITALIC }, label, width, CT_ALIGN_LEFT);
    CtBox room = { LEFT, y + 13.8, width, set->height };

    ct_paper_take_text (paper, set, room.x, room.y, &room);
  }
}

static CtSignatures
list_signatures (const CtVoucherForm *self)
{
  const char *hint = self->from_list ? "(Đã ký tại bảng kê)" : "(Ký, họ tên)";
  CtSignatures signatures = {
    .size = 12,
    .n_signers = 4,
    .signers = {
      { "CHỦ NHIỆM", "(Ký, họ tên)", self->club.chair },
      { "NGƯỜI LẬP PHIẾU", "(Ký, họ tên)", self->club.secretary },
      { kinds[self->kind].office, hint, self->from_list ? "" : self->signer },
      { "THỦ QUỸ", "(Ký, họ tên)", self->club.treasurer },
    },
  };

  if (!kinds[self->kind].is_cash)
    {
      signatures.signers[2] = signatures.signers[3];
      signatures.n_signers = 3;
    }
  return signatures;
}

static double
draw_signatures (const CtVoucherForm *self,
                 CtPaper             *paper,
                 double               y)
{
  const CtSignatures signatures = list_signatures (self);

  return y + ct_signatures_draw (paper, &signatures, LEFT, y, WIDTH);
}

/* What the fields may take: less where names under the signatures need more lines. */
static double
room_of_lines (const CtVoucherForm *self,
               CtFonts             *fonts)
{
  const CtSignatures signatures = list_signatures (self);

  return MIN (LINES_HEIGHT, RECEIVED_LOW - ABOVE_RECEIVED - LINES_TOP - 1 - ct_signatures_height (fonts, &signatures, WIDTH));
}

/* By hand that the money was received; on a cancelled voucher, why it does not count. */
static void
draw_last_line (const CtVoucherForm *self,
                CtPaper             *paper,
                double               top,
                double               below)
{
  double baseline = MIN (MAX (top + RECEIVED, below + ABOVE_RECEIVED), top + RECEIVED_LOW);
  CtFillOptions options = { .size = 12.5, .step = 8 };
  g_autofree char *day = ct_date_dup_vi (self->cancelled_on);
  g_autofree char *label = g_strdup_printf ("<b>Đã hủy ngày %s.</b> Lý do:", day);
  CtFillPart received = { "Đã nhận đủ số tiền (viết bằng chữ):", NULL, { 0 }, 0 };
  CtFillPart cancelled[] = { { label, NULL, { 0 }, -1 }, { NULL, self->cancel_reason, { 0 }, 0 }, { NULL, NULL, { 0 }, -1 } };

  if (ct_date_is_set (self->cancelled_on))
    ct_fill_draw (paper, cancelled, G_N_ELEMENTS (cancelled), &options, LEFT, baseline - 6.1, WIDTH);
  else if (kinds[self->kind].is_cash)
    ct_fill_draw (paper, &received, 1, &options, LEFT, baseline - 6.1, WIDTH);
}

static void
draw_copy (const CtVoucherForm *self,
           CtPaper             *paper,
           Lines               *lines,
           double               top,
           double               height,
           const char          *copy)
{
  double y = top + LINES_TOP;

  draw_club (self, paper, top + TOP);
  draw_number (self, paper, top + TOP);
  draw_title (self, paper, top + TOP, copy);
  for (guint i = 0; i < G_N_ELEMENTS (lines->parts); i++)
    {
      ct_fill_draw (paper, lines->parts[i], lines->n_parts[i], &lines->options, LEFT, y, WIDTH);
      y += lines->n_lines[i] * lines->options.step;
    }
  y = draw_signatures (self, paper, y + 1);
  draw_last_line (self, paper, top + height - HALF, y);
  if (ct_date_is_set (self->cancelled_on))
    ct_paper_add_outline (paper, "ĐÃ HỦY", &(CtBox) { LEFT, top + 35, WIDTH, 70 }, CANCEL_SIZE);
}

static void
draw_cut (CtPaper *paper)
{
  CtFonts *fonts = ct_paper_get_fonts (paper);
  CtBox room = { 95, HALF - 3, 20, 5 };

  ct_paper_set_zone (paper, CT_ZONE_MARGIN);
  ct_paper_add_dashes (paper, 6, 92, HALF);
  ct_paper_add_dashes (paper, 118, 204, HALF);
  ct_paper_take_aligned (paper, ct_set_text_line (fonts, (CtFace) { 10.5, CT_FACE_ITALIC }, "cắt tại đây"), &room, CT_ALIGN_CENTRE);
  ct_paper_set_zone (paper, CT_ZONE_BODY);
}

/* Where the next half begins; starts a page where the last one is full. */
static double
next_half (CtPaper *paper,
           guint   *halves)
{
  if ((*halves)++ % 2 == 1)
    return HALF;
  ct_paper_add_page (paper);
  draw_cut (paper);
  return 0;
}

static void
draw_voucher (const CtVoucherForm *self,
              CtPaper             *paper,
              guint               *halves)
{
  const char *copies[] = { self->from_list ? "Bản lưu, kèm bảng kê" : "Liên 1: lưu tại quyển", kinds[self->kind].second_copy };
  guint n_copies = self->from_list ? 1 : 2;
  Lines lines = { 0 };
  double room;
  gboolean fits;

  write_lines (self, &lines);
  room = room_of_lines (self, ct_paper_get_fonts (paper));
  fits = fit_lines (&lines, ct_paper_get_fonts (paper), room);
  /* Both copies on one sheet, or each on a whole one where it has very much to say. */
  if ((n_copies == 2 || !fits) && *halves % 2 == 1)
    (*halves)++;
  if (!fits)
    fit_lines (&lines, ct_paper_get_fonts (paper), room + HALF);
  for (guint i = 0; i < n_copies; i++)
    {
      double top = 0;

      if (fits)
        top = next_half (paper, halves);
      else
        ct_paper_add_page (paper);
      draw_copy (self, paper, &lines, top, fits ? HALF : 2 * HALF, copies[i]);
    }
  clear_lines (&lines);
}

CtPaper *
ct_voucher_form_print (const CtVoucherForm *const *forms,
                       guint                       n_forms,
                       CtFonts                    *fonts)
{
  CtPaper *paper = ct_paper_new (fonts, n_forms > 0 ? kinds[forms[0]->kind].title : "", ct_page_a4.width, ct_page_a4.height);
  guint halves = 0;

  for (guint i = 0; i < n_forms; i++)
    draw_voucher (forms[i], paper, &halves);
  return paper;
}
