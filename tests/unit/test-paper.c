/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "ct-blocks.h"
#include "ct-paper-check.h"
#include "ct-paper-sample.h"
#include "ct-wording.h"

static CtFonts *fonts;

static CtDate
day (int year, int month, int number)
{
  CtDate date;

  g_assert_true (ct_date_from_ymd (year, month, number, &date));
  return date;
}

/* Widths on which paper.md 1 counts. */
static void
test_widths (void)
{
  static const struct { const char *text; double size, width; } rows[] = {
    { "10.000", 12.5, 14.5 - 2.4 }, { "1.500.000", 12.5, 20 - 2.4 }, { "100.000.000", 12.5, 24.4 - 2.4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(CtSetText) set = ct_set_text_line (fonts, (CtFace) { rows[i].size, 0 }, rows[i].text);

      g_assert_cmpfloat_with_epsilon (set->width, rows[i].width, 0.06);
      g_assert_cmpint (pango_layout_get_unknown_glyphs_count (set->layout), ==, 0);
    }
}

/* Every letter of Vietnamese, in all four faces, from the one family. */
static void
test_letters (void)
{
  static const char letters[] = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ0123456789–·…";
  g_autofree char *upper = ct_wording_upper (letters);

  for (CtFaceFlags face = 0; face < 4; face++)
    {
      g_autoptr(CtSetText) small = ct_set_text_line (fonts, (CtFace) { 12, face }, letters);
      g_autoptr(CtSetText) capital = ct_set_text_line (fonts, (CtFace) { 12, face }, upper);

      g_assert_cmpint (pango_layout_get_unknown_glyphs_count (small->layout), ==, 0);
      g_assert_cmpint (pango_layout_get_unknown_glyphs_count (capital->layout), ==, 0);
    }
}

static void
test_missing_font (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chungtay-XXXXXX", NULL);
  g_autofree char *broken = g_build_filename (folder, "Tinos-Regular.ttf", NULL);
  g_autoptr(GError) error = NULL, other = NULL;

  g_assert_null (ct_fonts_new (folder, &error));
  g_assert_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FONTS);
  g_assert_true (g_str_has_suffix (error->message, "."));

  g_assert_true (g_file_set_contents (broken, "not a font", -1, NULL));
  g_assert_null (ct_fonts_new (folder, &other));
  g_assert_error (other, CT_PAPER_ERROR, CT_PAPER_ERROR_FONTS);
  g_unlink (broken);
  g_rmdir (folder);
}

/* The ladder: 13, then 12, then narrower, then two lines, never cut. */
static void
test_long_names (void)
{
  static const struct { const char *name; double size; gboolean narrowed; int n_lines; } rows[] = {
    { "Nguyễn Văn Cường", 13, FALSE, 1 },
    { "Nguyễn Thị Phượng Loan", 12, TRUE, 1 },
    { "Tôn Nữ Thị Quỳnh Hương", 12, TRUE, 1 },
    { "Hoàng Phủ Ngọc Tường Vi Thị Thanh", 11, FALSE, 2 },
  };
  double width = 41.5 - 2.2;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(CtSetText) set = ct_set_text_fitted (fonts, 0, rows[i].name, width, CT_ALIGN_LEFT, ct_fit_name, CT_FIT_NAME_STEPS);

      g_assert_cmpfloat (set->width, <=, width + 0.02);
      g_assert_cmpfloat (set->size, ==, rows[i].size);
      g_assert_cmpint (set->narrowing < 1, ==, rows[i].narrowed);
      g_assert_cmpfloat (set->narrowing, >=, 0.85);
      g_assert_cmpint (set->n_lines, ==, rows[i].n_lines);
    }
}

/* What people type is text, never markup, and stays on its line. */
static void
test_escape (void)
{
  static const struct { const char *text, *markup; } rows[] = {
    { NULL, "" }, { "A & <b>B</b>", "A &amp; &lt;b&gt;B&lt;/b&gt;" }, { "hai\ndòng\ttab", "hai dòng tab" },
    { "a\342\200\250b", "a b" }, { "x\342\200\256y", "xy" }, { "hỏng\xff", "hỏng\357\277\275" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *markup = ct_wording_escape (rows[i].text);

      g_assert_cmpstr (markup, ==, rows[i].markup);
    }
}

static void
test_wording (void)
{
  g_autofree char *february = ct_wording_long_date (day (2026, 2, 5));
  g_autofree char *june = ct_wording_long_date_capital (day (2026, 6, 10));
  g_autofree char *share = ct_wording_share (43, 60);
  g_autofree char *none = ct_wording_share (1, 0);
  g_autofree char *code = ct_wording_code ("d6212441be3a5a5f");

  g_assert_cmpstr (february, ==, "ngày 05 tháng 02 năm 2026");
  g_assert_cmpstr (june, ==, "Ngày 10 tháng 6 năm 2026");
  g_assert_cmpstr (share, ==, "71,7 %");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (code, ==, "D621 2441 BE3A 5A5F");
}

static CtPaper *
make_paper (void)
{
  g_autoptr(CtMeetingSheet) sheet = ct_paper_sample_meeting_sheet ();

  return ct_meeting_sheet_print (sheet, fonts);
}

static void
test_same_bytes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chungtay-XXXXXX", NULL);
  g_autofree char *first_path = g_build_filename (folder, "một.pdf", NULL);
  g_autofree char *second_path = g_build_filename (folder, "hai.pdf", NULL);
  g_autoptr(CtPaper) first = make_paper ();
  g_autoptr(CtPaper) second = make_paper ();
  g_autofree char *first_bytes = NULL, *second_bytes = NULL;
  gsize first_length, second_length;
  g_autoptr(GError) error = NULL;

  ct_paper_write_pdf (first, first_path, day (2026, 12, 10), &error);
  g_assert_no_error (error);
  ct_paper_write_pdf (second, second_path, day (2026, 12, 10), &error);
  g_assert_no_error (error);
  g_file_get_contents (first_path, &first_bytes, &first_length, NULL);
  g_file_get_contents (second_path, &second_bytes, &second_length, NULL);
  g_assert_cmpmem (first_bytes, first_length, second_bytes, second_length);

  g_unlink (first_path);
  g_unlink (second_path);
  g_rmdir (folder);
}

/* What cannot be written is a sentence, and leaves nothing behind. */
static void
test_unwritable (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chungtay-XXXXXX", NULL);
  g_autofree char *no_folder = g_build_filename (folder, "không có", "a.pdf", NULL);
  g_autofree char *is_folder = g_build_filename (folder, "thư mục", NULL);
  const char *const paths[] = { no_folder, is_folder };
  g_autoptr(CtPaper) paper = make_paper ();
  g_autoptr(GDir) left = NULL;

  g_assert_cmpint (g_mkdir (is_folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (ct_paper_write_pdf (paper, paths[i], day (2026, 12, 10), &error));
      g_assert_error (error, CT_PAPER_ERROR, CT_PAPER_ERROR_FILE);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
  left = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (left), ==, "thư mục");
  g_assert_null (g_dir_read_name (left));
  g_rmdir (is_folder);
  g_rmdir (folder);
}

/* The screen draws the same list: black where the text is. */
static void
test_screen (void)
{
  g_autoptr(CtPaper) paper = make_paper ();
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint dark = 0;

  ct_paper_get_size (paper, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) (width / CT_MM_PER_POINT), (int) (height / CT_MM_PER_POINT));
  cr = cairo_create (surface);
  ct_paper_draw_page (paper, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      dark += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 128;
  g_assert_cmpuint (dark, >, 5000);
  g_assert_cmpuint (dark, <, 100000);
  cairo_surface_destroy (surface);
}

/* Words longer than the line run on; the blank line takes as many lines as were asked for. */
static void
test_fill (void)
{
  const char *long_words = "Số 125/36/7 đường Nguyễn Thị Minh Khai, phường Xuân Hòa, Thành phố Hồ Chí Minh, và một nơi ở khác nữa rất xa";
  CtFillPart parts[] = { { "Địa chỉ:", NULL, { 0 }, 0 } };
  CtFillOptions options = { .step = 7.6 };

  g_assert_cmpuint (ct_fill_count_lines (fonts, parts, 1, &options, 178), ==, 1);
  options.n_lines = 3;
  g_assert_cmpuint (ct_fill_count_lines (fonts, parts, 1, &options, 178), ==, 3);
  options.n_lines = 0;
  parts[0].value = long_words;
  g_assert_cmpuint (ct_fill_count_lines (fonts, parts, 1, &options, 178), ==, 2);
  g_assert_cmpuint (ct_fill_count_lines (fonts, parts, 1, &options, 60), ==, 5);
}

static void
test_things (void)
{
  static const char *const things[][2] = {
    { "Mua máy đo huyết áp", "Máy đo huyết áp" }, { "Nhận xe lăn ủng hộ", "Xe lăn" }, { "Xe lăn (được tặng)", "Xe lăn (được tặng)" },
    { "Được tặng 20 ghế nhựa", "20 ghế nhựa" }, { "MUA SẮM loa đài", "Loa đài" }, { "Mua", "Mua" }, { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    {
      g_autofree char *thing = ct_wording_thing (things[i][0]);

      g_assert_cmpstr (thing, ==, things[i][1]);
    }
}

static CtPaper *
print_list (guint n_rows,
            guint n_spare)
{
  static const CtPrintColumn columns[] = { { "STT", .width = 15 }, { "Họ và tên", .width = 150, .kind = CT_COLUMN_NAME } };
  CtPrintOptions options = { .row_height = 8, .note_column = CT_NOTE_BEHIND };
  CtFlow *flow = ct_flow_new (fonts, "list", &ct_page_a4);
  CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);

  for (guint i = 0; i < n_rows; i++)
    {
      CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

      ct_print_row_set_number (row, 0, i + 1);
      ct_print_row_set_text (row, 1, "Nguyễn Thị Hoa");
    }
  ct_print_table_add_spare_rows (table, n_spare, 8);
  ct_flow_set_cross (flow, TRUE);
  ct_flow_add_title (flow, "DANH SÁCH", 16, NULL, (CtFace) { 13, 0 });
  ct_flow_add_table (flow, table);
  ct_flow_add_paragraph (flow, "Danh sách này có hai trang.", (CtFace) { 13, 0 }, CT_ALIGN_LEFT);
  ct_flow_add_signatures (flow, &(CtSignatures) {
    .n_signers = 2, .signers = { { "THỦ QUỸ", "(Ký, họ tên)", "Phạm Thị Hương" }, { "CHỦ NHIỆM", "(Ký, họ tên)", "Nguyễn Thị Hòa" } },
  });
  return ct_flow_finish (flow);
}

/* Of any length: the signatures have rows with them, though the words above them do not say that they keep with the table. What
 * is to spare needs no page of its own, and rows for the pen alone are not crossed out. */
static void
test_rows_with_signatures (void)
{
  for (guint n = 0; n < 80; n++)
    {
      g_autoptr(CtPaper) bare = print_list (n, 0);
      g_autoptr(CtPaper) spare = print_list (n, 4);

      ct_paper_check (bare, &ct_page_a4);
      ct_paper_check (spare, &ct_page_a4);
      g_assert_cmpuint (ct_paper_get_n_pages (spare), ==, ct_paper_get_n_pages (bare));
    }
  for (guint n = 1; n < 80; n++)
    {
      g_autoptr(CtPaper) pen = print_list (0, n);

      ct_paper_check (pen, &ct_page_a4);
      for (guint page = 0; page < ct_paper_get_n_pages (pen); page++)
        {
          guint n_marks;
          const CtPaperMark *marks = ct_paper_get_marks (pen, page, &n_marks);

          for (guint i = 0; i < n_marks; i++)
            g_assert_cmpint (marks[i].role, !=, CT_ROLE_CROSS);
        }
    }
}

/* Where not all figures have room the long ones break, and no other. */
static void
test_broken_figures (void)
{
  static const CtDong amounts[] = { 12345678901234, 13848456, 999, 98765432109876, 1234567 };
  CtPrintColumn columns[G_N_ELEMENTS (amounts)];
  CtPrintOptions options = { .row_height = 8, .note_column = CT_NOTE_BEHIND };
  g_autoptr(CtPrintTable) table = NULL;
  CtPrintRow *row;

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    columns[i] = (CtPrintColumn) { "Tiền", .width = 17, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY };
  table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  row = ct_print_table_add_row (table, CT_ROW_DETAIL);
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    ct_print_row_set_amount (row, i, amounts[i]);
  ct_print_table_fit (table, fonts);
  g_assert_cmpfloat_with_epsilon (ct_print_table_get_width (table), 5 * 17, 0.01);
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    g_assert_true ((row->cells[i].set->n_lines > 1) == (amounts[i] > 1000000000));
}

/* A name of 45 letters gets what empty columns do not need, so that it stands in two lines at 11; a date is not narrowed. */
static void
test_lent_width (void)
{
  static const CtPrintColumn columns[] = {
    { "Họ và tên", .width = 32, .least = 32, .kind = CT_COLUMN_NAME },
    { "Ngày vào", .width = 18, .least = 16, .align = CT_ALIGN_CENTRE },
    { "T1", .width = 40, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Ghi chú", .width = 30, .least = 20, .kind = CT_COLUMN_NOTE },
  };
  CtPrintOptions options = { .row_height = 8, .note_column = CT_NOTE_BEHIND };
  g_autoptr(CtPrintTable) table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  CtPrintRow *row = ct_print_table_add_row (table, CT_ROW_DETAIL);

  ct_print_row_set_text (row, 0, "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Khuyên Phượng");
  ct_print_row_set_text (row, 1, "10/05/2024");
  ct_print_row_set_amount (row, 2, 10000);
  /* The second time nothing changes. */
  for (int i = 0; i < 2; i++)
    {
      ct_print_table_fit (table, fonts);
      g_assert_cmpfloat (ABS (ct_print_table_get_width (table) - 120), <, 0.01);
      g_assert_cmpint (row->cells[0].set->n_lines, ==, 2);
      g_assert_cmpfloat (row->cells[0].set->size, >=, 11);
      g_assert_cmpfloat (row->cells[1].set->narrowing, ==, 1);
      g_assert_cmpfloat (row->height, ==, 10);
      g_assert_cmpfloat (table->columns[3].width, >=, 20);
    }
}

/* Dots that were typed are a line for the pen: drawn, 8 mm high in a paragraph, to the edge where they end it; one alone is a
 * letter as any other. */
static void
test_leaders (void)
{
  CtFlow *flow = ct_flow_new (fonts, "x", &ct_page_a4);
  g_autoptr(CtPaper) paper = NULL;
  const CtPaperMark *marks;
  guint n_marks, n_dots = 0;
  double above = 0, right = 0;

  ct_flow_add_paragraph (flow, "Thứ … ngày", (CtFace) { 13, 0 }, CT_ALIGN_LEFT);
  ct_flow_add_paragraph (flow, "Tên: ……………………………………………………………………………………………………", (CtFace) { 13, 0 }, CT_ALIGN_LEFT);
  paper = ct_flow_finish (flow);
  marks = ct_paper_get_marks (paper, 0, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CT_MARK_DOTS)
      {
        if (n_dots++ > 0)
          g_assert_cmpfloat (ABS (marks[i].box.y - above - 8), <, 0.05);
        above = marks[i].box.y;
        right = marks[i].box.x + marks[i].box.width;
        g_assert_cmpfloat (ABS (right - 195), <, 0.05);
      }
  g_assert_cmpuint (n_dots, ==, 2);
  ct_paper_check_pen (paper, "x");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  fonts = ct_fonts_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/paper/widths", test_widths);
  g_test_add_func ("/paper/letters", test_letters);
  g_test_add_func ("/paper/missing-font", test_missing_font);
  g_test_add_func ("/paper/long-names", test_long_names);
  g_test_add_func ("/paper/escape", test_escape);
  g_test_add_func ("/paper/wording", test_wording);
  g_test_add_func ("/paper/same-bytes", test_same_bytes);
  g_test_add_func ("/paper/unwritable", test_unwritable);
  g_test_add_func ("/paper/screen", test_screen);
  g_test_add_func ("/paper/fill", test_fill);
  g_test_add_func ("/paper/things", test_things);
  g_test_add_func ("/paper/rows-with-signatures", test_rows_with_signatures);
  g_test_add_func ("/paper/broken-figures", test_broken_figures);
  g_test_add_func ("/paper/lent-width", test_lent_width);
  g_test_add_func ("/paper/leaders", test_leaders);
  status = g_test_run ();
  ct_fonts_unref (fonts);
  return status;
}
