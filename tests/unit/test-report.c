/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reports are made of: cash by kind against the flows of the funds, and files that cannot be written. The tables that
 * come out are compared from outside (tests/cli/test-cli-report.py). */
#include <glib/gstdio.h>

#include "ct-book.h"
#include "ct-cash-kinds.h"
#include "ct-funds.h"
#include "ct-model-error.h"
#include "ct-report.h"
#include "ct-sample.h"
#include "ct-sheet.h"

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static CtBook *
build_sample (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  ct_sample_build (book, CT_DATE_NONE, &error);
  g_assert_no_error (error);
  return book;
}

/* ---- Cash by kind ---- */

static void
check_kinds (CtBook *book,
             CtDate  from,
             CtDate  to)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) kinds = ct_cash_kinds_load (ct_book_get_store (book), from, to, &error);
  CtDong in[CT_N_FUNDS] = { 0 }, out[CT_N_FUNDS] = { 0 }, internal = 0;
  CtFundFlow flows[CT_N_FUNDS];
  CtCashTotals totals;

  g_assert_no_error (error);
  ct_funds_flow (ct_book_get_store (book), from, to, flows, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < kinds->len; i++)
    {
      const CtCashKind *kind = &g_array_index (kinds, CtCashKind, i);

      for (int fund = 0; fund < CT_N_FUNDS; fund++)
        {
          *(kind->in ? &in[fund] : &out[fund]) += kind->amounts[fund];
          internal += kind->internal ? (kind->in ? 1 : -1) * kind->amounts[fund] : 0;
        }
    }
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      g_assert_cmpint (in[fund], ==, flows[fund].in);
      g_assert_cmpint (out[fund], ==, flows[fund].out);
    }
  g_assert_cmpint (internal, ==, 0);
  ct_cash_kinds_total (kinds, &totals);
  g_assert_cmpint (totals.in - totals.out, ==,
                   in[0] + in[1] + in[2] + in[3] + in[4] - out[0] - out[1] - out[2] - out[3] - out[4]);
}

static void
test_kinds (gconstpointer data)
{
  for (int m = 1; m <= 12; m++)
    {
      CtDate first = CT_DATE_NONE;

      g_assert_true (ct_date_from_ymd (2026, m, 1, &first));
      check_kinds ((CtBook *) data, first, ct_date_month_end (first));
    }
  check_kinds ((CtBook *) data, day ("2026-01-01"), day ("2026-12-31"));
}

static void
apply (CtBook     *book,
       const char *json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtCommand) command = ct_command_parse (json, &error);
  CtActor actor = { day ("2026-12-31"), "2026-12-31 00:00:00", "" };

  g_assert_no_error (error);
  ct_book_execute (book, command, &actor, NULL, &error);
  g_assert_no_error (error);
}

/* Everything that moves cash, then everything taken out again. */
static void
test_kinds_reversed (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = ct_book_create (NULL, "b", "club", CT_DATE_NONE, &error);
  static const char *const commands[] = {
    "{\"do\": \"member.add\", \"name\": \"Lê Thị B\", \"sex\": \"f\", \"birth\": \"1960\", \"joined\": \"2026-01-01\"}",
    "{\"do\": \"fund.open\", \"fund\": \"QTTN\", \"date\": \"2026-01-01\", \"amount\": 9000000, \"origin\": \"support\"}",
    "{\"do\": \"fund.open\", \"fund\": \"QTTN\", \"date\": \"2026-01-01\", \"amount\": 500000, \"origin\": \"contribution\", "
    "\"member\": 1}",
    "{\"do\": \"fund.open\", \"fund\": \"QHD\", \"date\": \"2026-01-01\", \"amount\": 1000000, \"origin\": \"other\"}",
    "{\"do\": \"fund.open\", \"fund\": \"QTTN\", \"date\": \"2026-01-02\", \"amount\": 700000, \"origin\": \"borrowed\"}",
    "{\"do\": \"receipt\", \"fund\": \"QCS\", \"date\": \"2026-01-03\", \"amount\": 300000, \"category\": \"donation\", \"text\": \"a\"}",
    "{\"do\": \"payment\", \"fund\": \"QCS\", \"date\": \"2026-01-03\", \"amount\": 100000, \"category\": \"care\", \"text\": \"a\"}",
    "{\"do\": \"payment\", \"fund\": \"QTTN\", \"date\": \"2026-01-04\", \"amount\": 200000, \"category\": \"borrowed\", \"text\": \"a\"}",
    "{\"do\": \"transfer\", \"from\": \"QHD\", \"to\": \"QTTN\", \"date\": \"2026-01-05\", \"amount\": 150000, \"text\": \"a\"}",
    "{\"do\": \"transfer\", \"from\": \"QHD\", \"to\": \"QDP\", \"date\": \"2026-01-05\", \"amount\": 600000, \"text\": \"a\"}",
    "{\"do\": \"loan.apply\", \"member\": 1, \"date\": \"2026-01-06\", \"amount\": 1000000, \"months\": 2, \"purpose\": \"a\"}",
    "{\"do\": \"loan.approve\", \"loan\": \"L01\", \"date\": \"2026-01-06\"}",
    "{\"do\": \"loan.disburse\", \"loan\": \"L01\", \"date\": \"2026-01-07\"}",
    "{\"do\": \"loan.repay\", \"loan\": \"L01\", \"date\": \"2026-01-20\", \"principal\": 100000, \"interest\": 10000}",
    "{\"do\": \"interest.split\", \"date\": \"2026-01-21\"}",
    "{\"do\": \"loan.write_off\", \"loan\": \"L01\", \"date\": \"2026-01-22\", \"resolution\": \"a\"}",
    "{\"do\": \"voucher.reverse\", \"voucher\": \"KT 0001/2026\", \"date\": \"2026-02-02\", \"reason\": \"a\"}",
    "{\"do\": \"voucher.reverse\", \"voucher\": \"DC 0001/2026\", \"date\": \"2026-02-02\", \"reason\": \"a\"}",
    "{\"do\": \"voucher.reverse\", \"voucher\": \"DC 0003/2026\", \"date\": \"2026-02-02\", \"reason\": \"a\"}",
    "{\"do\": \"voucher.reverse\", \"voucher\": \"PC 0001/2026\", \"date\": \"2026-02-02\", \"reason\": \"a\"}",
  };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      apply (book, commands[i]);
      check_kinds (book, day ("2026-01-01"), day ("2026-01-31"));
      check_kinds (book, day ("2026-02-01"), day ("2026-02-28"));
      check_kinds (book, day ("2026-01-01"), day ("2026-12-31"));
    }
}

/* ---- Files ---- */

static char *
make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("chungtay-report-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
test_kind_names (gconstpointer data)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "báo cáo.xlsx", NULL);
  g_autoptr(GError) error = NULL;
  CtReportOptions options = {
    .from = day ("2026-12-01"), .to = day ("2026-12-31"), .today = day ("2026-12-31"), .path = path,
  };

  for (guint i = 0; ct_report_kind (i) != NULL; i++)
    {
      options.kind = ct_report_kind (i);
      g_assert_nonnull (ct_report_title (options.kind));
      g_assert_true (ct_report_write (ct_book_get_store ((CtBook *) data), &options, &error));
      g_assert_no_error (error);
    }
  g_assert_null (ct_report_title ("BC-99"));
  options.kind = "BC-99";
  g_assert_false (ct_report_write (ct_book_get_store ((CtBook *) data), &options, &error));
  g_assert_error (error, CT_MODEL_ERROR, CT_MODEL_ERROR_REFUSED);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What was not saved leaves nothing behind, and a file that is there stays as it was. */
static void
test_unsaved (void)
{
  static const double widths[] = { 20 };
  static const CtSheetSetup setup = { .name = "a", .n_columns = 1, .widths = widths };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CtWorkbook) workbook = NULL;
  CtSheet *sheet;

  g_assert_true (g_file_set_contents (path, "old", -1, &error));
  workbook = ct_workbook_new (path, "a", day ("2026-01-01"), &error);
  g_assert_no_error (error);
  sheet = ct_workbook_add_sheet (workbook, &setup);
  ct_sheet_begin_row (sheet, CT_ROW_READ);
  ct_sheet_text (sheet, 0, CT_STYLE_CELL, "một");
  g_clear_pointer (&workbook, ct_workbook_free);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* More rows than a sheet has. */
static void
test_too_many_rows (void)
{
  static const double widths[] = { 20 };
  static const CtSheetSetup setup = { .name = "a", .n_columns = 1, .widths = widths };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtWorkbook) workbook = ct_workbook_new (path, "a", day ("2026-01-01"), &error);
  CtSheet *sheet;

  g_assert_no_error (error);
  sheet = ct_workbook_add_sheet (workbook, &setup);
  for (int i = 0; i < 1048577; i++)
    {
      ct_sheet_begin_row (sheet, CT_ROW_READ);
      if (i > 1048570)
        ct_sheet_number (sheet, 0, CT_STYLE_CELL, i);
    }
  g_assert_false (ct_workbook_save (workbook, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
  g_clear_pointer (&workbook, ct_workbook_free);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_no_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "none", "a.xlsx", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (ct_workbook_new (path, "a", day ("2026-01-01"), &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Texts of any length and any bytes. */
static void
test_strange_texts (void)
{
  static const double widths[] = { 20, 20 };
  static const CtSheetSetup setup = { .name = "a", .n_columns = 2, .widths = widths };
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autofree char *longest = g_strnfill (100000, 'a');
  const char *texts[] = { "", "\xff\xfe", "=1+1", "a\tb\nc", "\x01\x1f", "<&>\"'", "_x0041_", "đ\xcc\x81", longest };
  g_autoptr(GError) error = NULL;
  g_autoptr(CtWorkbook) workbook = ct_workbook_new (path, "a", day ("2026-01-01"), &error);
  CtSheet *sheet;

  g_assert_no_error (error);
  sheet = ct_workbook_add_sheet (workbook, &setup);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      ct_sheet_begin_row (sheet, CT_ROW_READ);
      ct_sheet_text (sheet, 0, CT_STYLE_CELL, texts[i]);
      ct_sheet_number (sheet, 1, CT_STYLE_CELL, G_GINT64_CONSTANT (-999999999999));
    }
  g_assert_true (ct_workbook_save (workbook, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(CtBook) sample = NULL;

  g_test_init (&argc, &argv, NULL);
  sample = build_sample ();
  g_test_add_data_func ("/report/kinds/sample", sample, test_kinds);
  g_test_add_func ("/report/kinds/reversed", test_kinds_reversed);
  g_test_add_data_func ("/report/names", sample, test_kind_names);
  g_test_add_func ("/report/file/unsaved", test_unsaved);
  g_test_add_func ("/report/file/too-many-rows", test_too_many_rows);
  g_test_add_func ("/report/file/no-folder", test_no_folder);
  g_test_add_func ("/report/file/strange-texts", test_strange_texts);
  return g_test_run ();
}
