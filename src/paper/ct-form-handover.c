/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-handover.h"

#include "ct-namesakes.h"
#include "ct-wording.h"

#define PEN_ROW  8.0
#define READ_ROW 6.8
#define PEN_LOANS  5   /* rows of a blank form where nobody owes */
#define PEN_ASSETS 3
#define DOTS     "………………………………"

static void
clear_party (CtHandoverParty *party)
{
  g_free (party->title);
  g_free (party->name);
  g_free (party->birth);
  g_free (party->office);
}

static void
clear_loan (gpointer data)
{
  g_free (((CtHandoverLoan *) data)->number);
  g_free (((CtHandoverLoan *) data)->name);
}

static void
clear_book (gpointer data)
{
  CtHandoverBook *book = data;

  g_free (book->name);
  g_free (book->from);
  g_free (book->to);
}

static void
clear_asset (gpointer data)
{
  CtHandoverAsset *asset = data;

  g_free (asset->name);
  g_free (asset->quantity);
  g_free (asset->state);
}

static GArray *
array_of (gsize          size,
          GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

CtHandover *
ct_handover_new (void)
{
  CtHandover *self = g_new0 (CtHandover, 1);

  self->funds = ct_fund_lines_new ();
  self->loans = array_of (sizeof (CtHandoverLoan), clear_loan);
  self->books = array_of (sizeof (CtHandoverBook), clear_book);
  self->assets = array_of (sizeof (CtHandoverAsset), clear_asset);
  return self;
}

void
ct_handover_free (CtHandover *self)
{
  ct_club_head_clear (&self->club);
  clear_party (&self->giver);
  clear_party (&self->receiver);
  g_free (self->number);
  g_free (self->place);
  g_free (self->witness);
  g_free (self->loan_note);
  g_free (self->open_matters);
  g_array_unref (self->funds);
  g_array_unref (self->loans);
  g_array_unref (self->books);
  g_array_unref (self->assets);
  g_free (self);
}

void
ct_handover_add_loan (CtHandover *self,
                      const char *number,
                      const char *name,
                      int         birth_year,
                      CtDate      due,
                      CtDong      outstanding,
                      CtDong      overdue)
{
  CtHandoverLoan loan = { g_strdup (number), g_strdup (name), birth_year, due, outstanding, overdue };

  g_array_append_val (self->loans, loan);
}

void
ct_handover_add_book (CtHandover *self,
                      const char *name,
                      int         volumes,
                      const char *from,
                      const char *to)
{
  CtHandoverBook book = { g_strdup (name), volumes, g_strdup (from), g_strdup (to) };

  g_array_append_val (self->books, book);
}

void
ct_handover_add_asset (CtHandover *self,
                       const char *name,
                       const char *quantity,
                       CtDong      value,
                       const char *state)
{
  CtHandoverAsset asset = { g_strdup (name), g_strdup (quantity), value, g_strdup (state) };

  g_array_append_val (self->assets, asset);
}

/* Blocks stand closer where the pen needs the room. */
static double
gap_of (const CtHandover *self)
{
  return self->blank ? 0.3 : 1;
}

/* Who is known is told in a line; for others there are lines for the pen. */
static void
add_party (const CtHandover      *self,
           CtFlow                *flow,
           const char            *label,
           const CtHandoverParty *party)
{
  g_autofree char *name = ct_wording_escape (self->blank ? NULL : party->name);
  g_autofree char *birth = ct_wording_escape (party->birth);
  g_autofree char *office = ct_wording_escape (party->office);
  g_autofree char *told =
    g_strdup_printf ("<b>%s:</b> %s <b>%s</b>%s%s%s%s.", label, party->title != NULL ? party->title : "ông/bà", name,
                     *birth != '\0' ? ", sinh năm " : "", birth, *office != '\0' ? ", " : "", office);
  g_autofree char *asked = g_strdup_printf ("<b>%s:</b> ông/bà", label);
  const CtFillPart parts[] = { { asked, NULL, { 0 }, 0 }, { "sinh năm", NULL, { 0 }, 16 }, { "chức vụ", NULL, { 0 }, 36 } };

  if (*name == '\0')
    ct_flow_add_fill (flow, parts, G_N_ELEMENTS (parts), &(CtFillOptions) { .step = PEN_ROW });
  else
    ct_flow_add_paragraph (flow, told, (CtFace) { 13, 0 }, CT_ALIGN_LEFT)->before = 0.8 * gap_of (self);
}

static void
add_opening (const CtHandover *self,
             CtFlow           *flow)
{
  g_autofree char *day = self->blank ? g_strdup ("ngày …… tháng …… năm ………") : ct_wording_long_date (self->date);
  g_autofree char *place = ct_wording_escape (self->place);
  g_autofree char *today = g_strdup_printf ("Hôm nay, %s, tại %s, chúng tôi gồm:", day, *place != '\0' ? place : DOTS);
  g_autofree char *closed = ct_date_is_set (self->books_closed) && !self->blank ? ct_date_dup_vi (self->books_closed)
                                                                                : g_strdup ("……/……/………");
  g_autofree char *figures = g_strdup_printf ("Cùng bàn giao số liệu khóa sổ ngày %s, từ đó đến nay không phát sinh thu, chi:", closed);
  CtFillPart witness = { "Người chứng kiến (Hội NCT xã): Ông/Bà", self->blank ? NULL : self->witness, { 0 }, 0 };

  ct_flow_add_paragraph (flow, today, (CtFace) { 13, 0 }, CT_ALIGN_LEFT)->before = 1.6 * gap_of (self);
  add_party (self, flow, "Bên giao", &self->giver);
  add_party (self, flow, "Bên nhận", &self->receiver);
  ct_flow_add_fill (flow, &witness, 1, &(CtFillOptions) { .step = PEN_ROW });
  ct_flow_add_paragraph (flow, figures, (CtFace) { 13, 0 }, CT_ALIGN_LEFT)->before = 0.8 * gap_of (self);
}

static void
add_cash_row (const CtHandover *self,
              CtPrintTable     *table,
              CtPrintRowKind    kind,
              const char       *name,
              CtDong            amount)
{
  CtPrintRow *row = ct_print_table_add_row (table, kind);
  g_autofree char *words = ct_words (amount, self->club.words);

  ct_print_row_set_text (row, 0, name);
  if (kind == CT_ROW_SUM)
    row->above = 1;
  if (self->blank)
    return;
  ct_print_row_set_amount (row, 1, amount);
  ct_print_row_set_text (row, 2, words);
}

static void
add_cash (const CtHandover *self,
          CtFlow           *flow)
{
  static const CtPrintColumn columns[] = {
    { "Quỹ", .width = 37 },
    { "Bằng số", .width = 24, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Bằng chữ", .width = 104, .least = 80, .kind = CT_COLUMN_NOTE },
  };
  CtPrintOptions options = { .row_height = self->blank ? PEN_ROW : 7.4, .heading_height = 7, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  CtFundLine sum = ct_fund_lines_sum (self->funds);

  for (guint i = 0; i < self->funds->len; i++)
    {
      const CtFundLine *line = &g_array_index (self->funds, CtFundLine, i);

      add_cash_row (self, table, CT_ROW_DETAIL, line->name, line->closing);
    }
  add_cash_row (self, table, CT_ROW_SUM, "Cộng", sum.closing);
  ct_flow_add_ends (flow, "<b>I. Tiền mặt theo từng quỹ</b>", "<i>Đơn vị tính: đồng</i>")->before = 0.8 * gap_of (self);
  ct_flow_add_table (flow, table)->before = 0.6 * gap_of (self);
}

enum { L_NUMBER, L_LOAN, L_NAME, L_DUE, L_OUTSTANDING, L_OVERDUE, L_SIGNED, L_COLUMNS };

static const CtPrintColumn loan_columns[L_COLUMNS] = {
  [L_NUMBER]      = { "STT", NULL, NULL, 10, 0, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [L_LOAN]        = { "Khế\nước", NULL, NULL, 16, 12, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [L_NAME]        = { "Họ và tên", NULL, NULL, 42, 36, CT_ALIGN_LEFT, CT_COLUMN_NAME },
  [L_DUE]         = { "Ngày\nđến hạn", NULL, NULL, 23, 20, CT_ALIGN_CENTRE, CT_COLUMN_TEXT },
  [L_OUTSTANDING] = { "Dư nợ", NULL, NULL, 24, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [L_OVERDUE]     = { "Quá hạn", NULL, NULL, 22, 0, CT_ALIGN_RIGHT, CT_COLUMN_MONEY, CT_CARRY_SUM },
  [L_SIGNED]      = { "Ký\nxác nhận", NULL, NULL, 28, 24, CT_ALIGN_LEFT, CT_COLUMN_PEN, CT_CARRY_NOTHING, TRUE },
};

static void
add_loan_total (const CtHandover *self,
                CtPrintTable     *table)
{
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_SUM);
  g_autofree char *label = self->blank ? g_strdup ("Cộng …… khoản") : g_strdup_printf ("Cộng %u khoản", self->loans->len);
  CtDong sum;

  row->above = 1;
  ct_print_row_set_text (row, L_NAME, label);
  for (guint i = L_OUTSTANDING; i <= L_OVERDUE && !self->blank; i++)
    {
      ct_print_table_sum (table, i, 0, table->rows->len, &sum);
      ct_print_row_set_amount (row, i, sum);
    }
}

static CtPrintTable *
make_loan_table (const CtHandover *self)
{
  CtPrintOptions options = {
    .row_height = PEN_ROW,
    .page_sum = CT_PAGE_SUM_CARRY,
    .label_column = L_NAME,
    .note_column = CT_NOTE_NONE,
    .no_sums = self->blank,
    .continued = "II. Danh sách khoản vay còn dư nợ (tiếp)",
  };
  CtPrintTable *table = ct_print_table_new (loan_columns, L_COLUMNS, &options);
  g_autoptr(CtNamesakes) namesakes = ct_namesakes_new ();

  for (guint i = 0; i < self->loans->len; i++)
    ct_namesakes_add (namesakes, g_array_index (self->loans, CtHandoverLoan, i).name);
  for (guint i = 0; i < self->loans->len; i++)
    {
      const CtHandoverLoan *loan = &g_array_index (self->loans, CtHandoverLoan, i);
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);
      g_autofree char *due = ct_date_dup_vi (loan->due);
      g_autofree char *name = ct_namesakes_dup_label (namesakes, loan->name, loan->birth_year);

      ct_print_row_set_number (row, L_NUMBER, i + 1);
      if (self->blank)
        continue;
      ct_print_row_set_text (row, L_LOAN, loan->number);
      ct_print_row_set_text (row, L_NAME, name);
      ct_print_row_set_text (row, L_DUE, due);
      ct_print_row_set_amount (row, L_OUTSTANDING, loan->outstanding);
      ct_print_row_set_amount (row, L_OVERDUE, loan->overdue);
    }
  for (guint i = 0; i < PEN_LOANS && self->loans->len == 0 && self->blank; i++)
    ct_print_row_set_number (ct_print_table_add_row (table, CT_ROW_DETAIL), L_NUMBER, i + 1);
  if (self->loans->len == 0 && !self->blank)
    {
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

      ct_print_row_set_text (row, L_NAME, "Không có");
    }
  add_loan_total (self, table);
  return table;
}

static void
add_books (const CtHandover *self,
           CtFlow           *flow)
{
  static const CtPrintColumn columns[] = {
    { "STT", .width = 12, .align = CT_ALIGN_CENTRE },
    { "Tên sổ, chứng từ", .width = 73, .kind = CT_COLUMN_NOTE },
    { "Số quyển", .width = 22, .align = CT_ALIGN_CENTRE },
    { "Từ số", .width = 29, .align = CT_ALIGN_CENTRE },
    { "Đến số", .width = 29, .align = CT_ALIGN_CENTRE },
  };
  CtPrintOptions options = { .row_height = self->blank ? PEN_ROW : READ_ROW, .heading_height = READ_ROW, .note_column = CT_NOTE_BEHIND };
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);

  for (guint i = 0; i < self->books->len; i++)
    {
      const CtHandoverBook *book = &g_array_index (self->books, CtHandoverBook, i);
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

      ct_print_row_set_number (row, 0, i + 1);
      ct_print_row_set_text (row, 1, book->name);
      if (self->blank)
        continue;
      if (book->volumes > 0)
        ct_print_row_set_number (row, 2, book->volumes);
      ct_print_row_set_text (row, 3, book->from);
      ct_print_row_set_text (row, 4, book->to);
    }
  ct_flow_add_ends (flow, "<b>III. Sổ sách, chứng từ</b>", NULL)->before = 1.6 * gap_of (self);
  ct_flow_add_table (flow, table)->before = 0.6 * gap_of (self);
}

/* One row more than there are assets, for what the book does not know. */
static void
add_assets (const CtHandover *self,
            CtFlow           *flow)
{
  static const CtPrintColumn columns[] = {
    { "STT", .width = 12, .align = CT_ALIGN_CENTRE },
    { "Tên tài sản", .width = 63, .least = 50, .kind = CT_COLUMN_NOTE },
    { "Số lượng", .width = 20, .align = CT_ALIGN_CENTRE },
    { "Trị giá", .width = 26, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Tình trạng", .width = 44, .least = 36, .kind = CT_COLUMN_NOTE },
  };
  CtPrintOptions options = { .row_height = PEN_ROW, .heading_height = PEN_ROW, .note_column = CT_NOTE_BEHIND };
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  guint n = MAX (self->assets->len + 1, self->blank ? PEN_ASSETS : 1);

  for (guint i = 0; i < n; i++)
    {
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);
      const CtHandoverAsset *asset;

      ct_print_row_set_number (row, 0, i + 1);
      if (i >= self->assets->len || self->blank)
        continue;
      asset = &g_array_index (self->assets, CtHandoverAsset, i);
      ct_print_row_set_text (row, 1, asset->name);
      ct_print_row_set_text (row, 2, asset->quantity);
      if (asset->value > 0)
        ct_print_row_set_amount (row, 3, asset->value);
      ct_print_row_set_text (row, 4, asset->state);
    }
  ct_flow_add_ends (flow, "<b>IV. Tài sản</b>", NULL)->before = 1.6 * gap_of (self);
  ct_flow_add_table (flow, table)->before = 0.6 * gap_of (self);
}

static void
add_closing (const CtHandover *self,
             CtFlow           *flow)
{
  CtFillPart matters = { NULL, self->blank ? NULL : self->open_matters, { 0 }, 0 };
  CtSignatures signatures = {
    .n_signers = 3,
    .signers = {
      { "BÊN GIAO", "(Ký, ghi rõ họ tên)", self->blank ? NULL : self->giver.name },
      { "BÊN NHẬN", "(Ký, ghi rõ họ tên)", self->blank ? NULL : self->receiver.name },
      { "NGƯỜI CHỨNG KIẾN", "(Ký, ghi rõ họ tên)", self->blank ? NULL : self->witness },
    },
  };
  CtBlock *block;

  ct_flow_add_ends (flow, "<b>V. Việc chưa xong</b>", NULL)->before = 2 * gap_of (self);
  ct_flow_add_fill (flow, &matters, 1, &(CtFillOptions) { .step = 8, .n_lines = 2 })->keep = CT_KEEP_WITH_NEXT;
  block = ct_flow_add_paragraph (flow,
                                 "Hai bên đã đếm tiền, đối chiếu sổ và nhận đủ. Từ giờ phút này bên nhận chịu trách nhiệm quản lý. "
                                 "Biên bản lập thành 03 bản, mỗi bên giữ 01 bản.", (CtFace) { 13, 0 }, CT_ALIGN_LEFT);
  block->before = 1.2 * gap_of (self);
  block->keep = CT_KEEP_WITH_PREVIOUS;
  ct_flow_add_signatures (flow, &signatures)->before = 1.6 * gap_of (self);
}

CtPaper *
ct_handover_print (const CtHandover *self,
                   CtFonts          *fonts)
{
  CtFlow *flow = ct_flow_new (fonts, "Biên bản bàn giao", &ct_page_a4);
  g_autofree char *number = ct_wording_escape (self->number);
  g_autofree char *numbered = g_strdup_printf ("Số: %s", self->blank || *number == '\0' ? "……/………/BBBG-CLB" : number);
  g_autofree char *place_date = ct_club_head_place_date (&self->club, self->blank ? CT_DATE_NONE : self->date);
  g_autofree char *club = ct_wording_escape (self->club.name);
  g_autofree char *note = ct_wording_escape (self->loan_note);
  g_autofree char *reprint = ct_wording_reprint (self->reprinted_on);
  g_autofree char *foot = g_strdup_printf ("Biên bản bàn giao số %s · %s · bản số ……/03%s", self->blank ? "……" : number, club, reprint);

  ct_flow_set_foot (flow, foot);
  ct_flow_set_page_numbers (flow, TRUE);
  ct_flow_set_cross (flow, !self->blank);
  ct_flow_add_official_head (flow, &self->club, numbered, place_date);
  ct_flow_add_title (flow, "BIÊN BẢN BÀN GIAO\nQUỸ, SỔ SÁCH VÀ TÀI SẢN", 15, NULL, (CtFace) { 13, 0 })->before = 2;
  add_opening (self, flow);
  add_cash (self, flow);
  ct_flow_add_ends (flow, "<b>II. Danh sách khoản vay còn dư nợ</b>", "<i>người vay ký xác nhận số dư</i>")->before = 1.2 * gap_of (self);
  ct_flow_add_table (flow, make_loan_table (self))->before = 0.6 * gap_of (self);
  if (*note != '\0' && !self->blank)
    ct_flow_add_paragraph (flow, note, (CtFace) { 12, 0 }, CT_ALIGN_LEFT)->before = 0.8 * gap_of (self);
  add_books (self, flow);
  add_assets (self, flow);
  add_closing (self, flow);
  return ct_flow_finish (flow);
}
