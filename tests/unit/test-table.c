/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ct-heavy.h"
#include "ct-number-format.h"
#include "ct-table-file.h"
#include "ct-text-guess.h"

/* ---- numbers and their formats ------------------------------------------------------------- */

static void
test_formats (void)
{
  static const struct { const char *code; CtNumberFormat format; } cases[] = {
    { "General", CT_FORMAT_NUMBER }, { "0", CT_FORMAT_NUMBER }, { "@", CT_FORMAT_NUMBER }, { "", CT_FORMAT_NUMBER },
    { "#,##0\\ \"đ\"", CT_FORMAT_NUMBER }, { "#,##0 [$đ-42A]", CT_FORMAT_NUMBER }, { "0.00E+00", CT_FORMAT_NUMBER },
    { "#,##0 \"ngày\"", CT_FORMAT_NUMBER }, { "[Red]0;[Blue]-0", CT_FORMAT_NUMBER }, { "_-* #,##0_-", CT_FORMAT_NUMBER },
    { "dd/mm/yyyy", CT_FORMAT_DATE }, { "mm-dd-yy", CT_FORMAT_DATE }, { "[$-42A]dd/mm/yyyy;@", CT_FORMAT_DATE },
    { "\"ngày\" dd \"tháng\" mm \"năm\" yyyy", CT_FORMAT_DATE }, { "d-mmm", CT_FORMAT_DATE }, { "DD.MM.YY", CT_FORMAT_DATE },
    { "[$-1010000]d/m/yyyy;@", CT_FORMAT_DATE }, { "mm/yyyy", CT_FORMAT_MONTH }, { "mmm-yy", CT_FORMAT_MONTH },
    { "yyyy", CT_FORMAT_YEAR }, { "yyyy;@", CT_FORMAT_YEAR }, { "dd/mm/yyyy hh:mm", CT_FORMAT_DATE_TIME },
    { "h:mm AM/PM", CT_FORMAT_TIME }, { "[h]:mm:ss", CT_FORMAT_TIME }, { "mm:ss.0", CT_FORMAT_TIME },
    { "\"dd", CT_FORMAT_NUMBER }, { "[dd", CT_FORMAT_NUMBER }, { "\\", CT_FORMAT_NUMBER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (ct_number_format_parse (cases[i].code) != cases[i].format)
      g_error ("“%s” is %d, should be %d", cases[i].code, ct_number_format_parse (cases[i].code), cases[i].format);
  g_assert_cmpint (ct_number_format_builtin (14), ==, CT_FORMAT_DATE);
  g_assert_cmpint (ct_number_format_builtin (17), ==, CT_FORMAT_MONTH);
  g_assert_cmpint (ct_number_format_builtin (22), ==, CT_FORMAT_DATE_TIME);
  g_assert_cmpint (ct_number_format_builtin (49), ==, CT_FORMAT_NUMBER);
}

/* Whatever number it is, its shortest form reads back as the same and has no needless digit. */
static void
test_shortest (void)
{
  static const struct { double value; const char *text; } cases[] = {
    { 0, "0" }, { -0.0, "0" }, { 1, "1" }, { -1.5, "-1.5" }, { 0.1, "0.1" }, { 1e15, "1000000000000000" }, { 1e20, "100000000000000000000" },
    { 1e21, "1e+21" }, { 123456789012, "123456789012" }, { 1e-7, "0.0000001" }, { 1.25e-5, "0.0000125" }, { -1.25e16, "-12500000000000000" },
    { 12345678901234567, "12345678901234568" },
  };
  char buffer[CT_NUMBER_LENGTH];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ct_number_shortest (cases[i].value, buffer), ==, cases[i].text);
  for (guint i = 0; i < ct_heavy_count (1000000); i++)
    {
      guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      double value;

      memcpy (&value, &bits, sizeof value);
      if (value - value != 0)
        continue;
      g_assert_true (g_ascii_strtod (ct_number_shortest (value, buffer), NULL) == value);
    }
}

/* ---- delimited text ------------------------------------------------------------------------ */

static char *
dup_grid (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtTableFile) file = ct_table_file_open_bytes (bytes, &error);
  g_autoptr(CtGrid) grid = file != NULL ? ct_table_file_read_sheet (file, 0, &error) : NULL;
  GString *text = g_string_new (NULL);

  if (grid == NULL)
    {
      g_string_append_printf (text, "error %d", error->code);
      return g_string_free (text, FALSE);
    }
  for (guint row = 0; row < ct_grid_n_rows (grid); row++)
    {
      guint n;
      const CtGridCell *cells = ct_grid_row_cells (grid, row, &n);

      g_string_append_printf (text, "%u", ct_grid_row_number (grid, row));
      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "|%c%s", 'A' + cells[i].column, cells[i].text);
      g_string_append_c (text, '/');
    }
  return g_string_free (text, FALSE);
}

static void
test_text (void)
{
  static const struct { const char *text; gssize length; const char *grid; } cases[] = {
    { "a,b\n1,2\n", -1, "1|Aa|Bb/2|A1|B2/" },
    { "a;b\r\n1,5;2\r\n", -1, "1|Aa|Bb/2|A1,5|B2/" },
    { "a\tb\r1\t2", -1, "1|Aa|Bb/2|A1|B2/" },
    { "sep=|\na|b\n", -1, "1|Aa|Bb/" },
    { "one\ntwo\n", -1, "1|Aone/2|Atwo/" },
    { "\n\n,x\n,y", -1, "3|Bx/4|By/" },
    { "\"a,\"\"b\"\"\",c\n1,2", -1, "1|Aa,\"b\"|Bc/2|A1|B2/" },
    { "\"a\r\nb\",c\nd,e", -1, "1|Aa\nb|Bc/2|Ad|Be/" },
    { "\"a,c\nd,e", -1, "1|A\"a|Bc/2|Ad|Be/" },
    { "a\"b\",c\nd,e", -1, "1|Aa\"b\"|Bc/2|Ad|Be/" },
    { "\xef\xbb\xbf" "a,b\n1,2", -1, "1|Aa|Bb/2|A1|B2/" },
    { "\xff\xfe" "a\0,\0b\0\n\0c\0,\0d\0", 16, "1|Aa|Bb/2|Ac|Bd/" },
    { "\0a\0,\0b\0\n\0c\0,\0d", 14, "1|Aa|Bb/2|Ac|Bd/" },
    { "a,b\n1,2\x1a", -1, "1|Aa|Bb/2|A1|B2/" },
    { "a,\xc3\xaa\n1,\xc3", -1, "error 5" },
    { "a\0b\1c\2dxxxxxxxxxxxxxxxxxxxxxxxxx", 32, "error 3" },
    { "\1", 1, "error 3" },
    { "", 0, "error 1" },
    { "   \n \n", -1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].text, cases[i].length < 0 ? strlen (cases[i].text) : (gsize) cases[i].length);
      g_autofree char *grid = dup_grid (bytes);

      if (strcmp (grid, cases[i].grid) != 0)
        g_error ("text %u is %s, should be %s", i, grid, cases[i].grid);
    }
}

/* ---- files that are no table, or only a part of one ---------------------------------------- */

static char *
dup_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "lists", name, NULL);
}

static void
test_refused (void)
{
  static const struct { const char *name; CtTableError code; } cases[] = {
    { "old.xls", CT_TABLE_ERROR_OLD_FORMAT }, { "web-page.xls", CT_TABLE_ERROR_OLD_FORMAT },
    { "picture.xlsx", CT_TABLE_ERROR_NOT_A_TABLE }, { "empty.xlsx", CT_TABLE_ERROR_EMPTY },
    { "password.xlsx", CT_TABLE_ERROR_ENCRYPTED }, { "cut-off.xlsx", CT_TABLE_ERROR_DAMAGED },
    { "there-is-none.xlsx", CT_TABLE_ERROR_UNREADABLE }, { ".", CT_TABLE_ERROR_UNREADABLE },
  };
  g_autoptr(GHashTable) sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = dup_path (cases[i].name);
      g_autoptr(GError) error = NULL;

      g_assert_null (ct_table_file_open (path, &error));
      g_assert_error (error, CT_TABLE_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_suffix (error->message, ".") || g_str_has_suffix (error->message, "?"));
      g_assert_true (g_hash_table_add (sentences, g_strdup (error->message)));   /* each its own */
    }
}

/* Every beginning of a workbook is refused in a sentence; none is taken for a shorter table. */
static void
test_cut_off (gconstpointer name)
{
  g_autofree char *path = dup_path (name);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  for (gsize n = 1; n < length; n += MAX (1, length / ct_heavy_count (2000)))
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (data, n);
      g_autoptr(GError) error = NULL;
      g_autoptr(CtTableFile) file = n < 8 ? NULL : ct_table_file_open_bytes (bytes, &error);

      g_assert_null (file);
      if (n >= 8)
        g_assert_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_DAMAGED);
    }
}

/* A workbook with wrong bytes may be read or refused, but never more than that. */
static void
test_spoilt (gconstpointer name)
{
  g_autofree char *path = dup_path (name);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  for (guint i = 0; i < ct_heavy_count (3000); i++)
    {
      g_autofree char *copy = g_memdup2 (data, length);
      g_autoptr(GBytes) bytes = NULL;
      g_autofree char *grid = NULL;

      for (guint k = g_test_rand_int_range (1, 20); k > 0; k--)
        copy[g_test_rand_int_range (0, (int) length)] = (char) g_test_rand_int ();
      bytes = g_bytes_new_static (copy, length);
      grid = dup_grid (bytes);
      g_assert_true (g_utf8_validate (grid, -1, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/formats", test_formats);
  g_test_add_func ("/table/shortest", test_shortest);
  g_test_add_func ("/table/text", test_text);
  g_test_add_func ("/table/refused", test_refused);
  g_test_add_data_func ("/table/cut-off/xlsx", "hand-written.xlsx", test_cut_off);
  g_test_add_data_func ("/table/cut-off/ods", "merged-groups.ods", test_cut_off);
  g_test_add_data_func ("/table/spoilt/xlsx", "02-tieu-de-gop.xlsx", test_spoilt);
  g_test_add_data_func ("/table/spoilt/hand-written", "hand-written.xlsx", test_spoilt);
  g_test_add_data_func ("/table/spoilt/ods", "merged-groups.ods", test_spoilt);
  return g_test_run ();
}
