/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "ct-reason.h"
#include "ct-sheet-verify.h"

#define FONT            "Times New Roman"
#define PIXELS_PER_MM   3.78
#define DIGIT_PIXELS    8.0        /* of FONT at 12 points: the unit of column widths */
#define LONGEST_TEXT    32000      /* of a cell, in characters; the format ends at 32,767 */
#define LONGEST_FOOTER  250

#define FORMAT_NUMBER "#,##0;-#,##0;0"
#define FORMAT_TENTHS "0.0"
#define FORMAT_DAYS   "#,##0.#"
#define FORMAT_DATE   "dd/mm/yyyy"
#define FORMAT_TEXT   "@"

struct _CtSheet
{
  CtWorkbook    *workbook;
  lxw_worksheet *sheet;
  int            row;
  int            last_column;
  gboolean       hidden;
  GArray        *breaks;
  GArray        *widths;     /* of double, millimetres: grow with the numbers in their columns */
  GArray        *heights;    /* of float, points, one a row */
  gboolean       landscape;
  int            heading_row;
};

struct _CtWorkbook
{
  lxw_workbook *workbook;
  char         *path;
  char         *temporary;
  GHashTable   *formats;     /* style and number format to lxw_format */
  GPtrArray    *sheets;
  lxw_error     failed;
};

/* ---- The file ---- */

static void
sheet_free (gpointer data)
{
  CtSheet *sheet = data;

  g_array_unref (sheet->breaks);
  g_array_unref (sheet->widths);
  g_array_unref (sheet->heights);
  g_free (sheet);
}

static gboolean
fail_at_file (GError    **error,
              const char *path,
              int         code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), _("The file “%s” cannot be written: %s."), name,
               ct_reason (code));
  return FALSE;
}

/* Midnight in Vietnam counts as this day everywhere. */
static time_t
time_of_day (CtDate date)
{
  CtDate epoch = CT_DATE_NONE;

  ct_date_from_ymd (1970, 1, 1, &epoch);
  return (time_t) ct_date_days_between (epoch, date) * 24 * 60 * 60;
}

CtWorkbook *
ct_workbook_new (const char *path,
                 const char *title,
                 CtDate      made_on,
                 GError    **error)
{
  g_autoptr(CtWorkbook) self = g_new0 (CtWorkbook, 1);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .use_zip64 = LXW_FALSE };
  lxw_doc_properties properties = { 0 };
  int fd;

  self->path = g_strdup (path);
  self->temporary = g_strconcat (path, ".XXXXXX", NULL);
  fd = g_mkstemp_full (self->temporary, O_RDWR, 0666);
  if (fd < 0)
    {
      int code = errno;

      g_clear_pointer (&self->temporary, g_free);
      fail_at_file (error, path, code);
      return NULL;
    }
  g_close (fd, NULL);

  self->formats = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->workbook = workbook_new_opt (self->temporary, &options);
  /* Column widths are counted in digits of the first font of the file; a reader without that font takes another one's. */
  format_set_font_name (STAILQ_FIRST (self->workbook->formats), FONT);
  format_set_font_size (STAILQ_FIRST (self->workbook->formats), 12);
  properties.title = (char *) title;
  properties.created = time_of_day (made_on);
  workbook_set_properties (self->workbook, &properties);
  return g_steal_pointer (&self);
}

void
ct_workbook_free (CtWorkbook *self)
{
  if (self == NULL)
    return;
  if (self->workbook != NULL)
    lxw_workbook_free (self->workbook);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->formats, g_hash_table_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

static void
note (CtWorkbook *self,
      lxw_error   result)
{
  if (self->failed == LXW_NO_ERROR)
    self->failed = result;
}

/* What was not told by the library as an errno. */
static gboolean
fail_at_library (CtWorkbook *self,
                 lxw_error   result,
                 int         code,
                 GError    **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  if (result == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                 _("The file “%s” would need more rows than a sheet has. Choose a shorter period."), name);
  else if (code != 0)
    return fail_at_file (error, self->path, code);
  else
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, _("The file “%s” cannot be written: %s."), name,
                 lxw_strerror (result));
  return FALSE;
}

static void
finish_sheet (CtSheet *sheet)
{
  if (sheet->hidden || sheet->row < 0)
    return;
  note (sheet->workbook, worksheet_print_area (sheet->sheet, 0, 0, (lxw_row_t) sheet->row, (lxw_col_t) sheet->last_column));
  for (guint i = 0; i < sheet->widths->len; i++)
    {
      double digits = g_array_index (sheet->widths, double, i) * PIXELS_PER_MM / DIGIT_PIXELS;

      /* The library adds the room beside the text that its own first font would need. */
      note (sheet->workbook,
            worksheet_set_column (sheet->sheet, (lxw_col_t) i, (lxw_col_t) i, MAX (digits - 5.0 / 7.0, 0.5), NULL));
    }
  if (sheet->breaks->len > 0)
    {
      g_array_append_vals (sheet->breaks, &(lxw_row_t) { 0 }, 1);
      note (sheet->workbook, worksheet_set_h_pagebreaks (sheet->sheet, (lxw_row_t *) sheet->breaks->data));
    }
}

/* The rows that went to a temporary file: a full disk shows here, or in what was written. */
static int
flush_rows (CtSheet *sheet)
{
  FILE *rows = sheet->sheet->optimize_tmpfile;

  errno = 0;
  if (rows == NULL || (fflush (rows) == 0 && !ferror (rows)))
    return 0;
  return errno != 0 ? errno : ENOSPC;
}

gboolean
ct_workbook_save (CtWorkbook *self,
                  GError    **error)
{
  int code = 0;
  lxw_error result;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      finish_sheet (self->sheets->pdata[i]);
      if (code == 0)
        code = flush_rows (self->sheets->pdata[i]);
    }
  if (code != 0)
    return fail_at_file (error, self->path, code);
  if (self->failed != LXW_NO_ERROR)
    return fail_at_library (self, self->failed, 0, error);

  errno = 0;
  result = workbook_close (self->workbook);
  code = errno;
  self->workbook = NULL;
  if (result != LXW_NO_ERROR)
    return fail_at_library (self, result, code, error);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      CtSheet *sheet = self->sheets->pdata[i];

      if (!ct_sheet_verify (self->temporary, (int) i + 1, sheet->row + 1))
        return fail_at_file (error, self->path, ENOSPC);
    }
  if (g_rename (self->temporary, self->path) != 0)
    return fail_at_file (error, self->path, errno);
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/* ---- Sheets ---- */

static CtSheet *
add_sheet (CtWorkbook *self,
           const char *name)
{
  CtSheet *sheet = g_new0 (CtSheet, 1);

  sheet->workbook = self;
  sheet->sheet = workbook_add_worksheet (self->workbook, name);
  sheet->row = -1;
  sheet->breaks = g_array_new (FALSE, FALSE, sizeof (lxw_row_t));
  sheet->widths = g_array_new (FALSE, FALSE, sizeof (double));
  sheet->heights = g_array_new (FALSE, FALSE, sizeof (float));
  sheet->heading_row = -1;
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

CtSheet *
ct_workbook_add_sheet (CtWorkbook         *self,
                       const CtSheetSetup *setup)
{
  CtSheet *sheet = add_sheet (self, setup->name);

  sheet->landscape = setup->landscape;
  if (setup->landscape)
    worksheet_set_landscape (sheet->sheet);
  worksheet_set_paper (sheet->sheet, 9);                              /* A4 */
  worksheet_set_margins (sheet->sheet, 1.18, 0.59, 0.79, 0.79);       /* inches: left, right, top, bottom */
  worksheet_center_horizontally (sheet->sheet);
  worksheet_fit_to_pages (sheet->sheet, 1, (uint16_t) setup->pages_tall);
  worksheet_gridlines (sheet->sheet, LXW_HIDE_ALL_GRIDLINES);
  sheet->last_column = (int) setup->n_columns - 1;
  g_array_append_vals (sheet->widths, setup->widths, setup->n_columns);
  if (setup->repeat_columns > 0)
    note (self, worksheet_repeat_columns (sheet->sheet, 0, (lxw_col_t) (setup->repeat_columns - 1)));
  return sheet;
}

CtSheet *
ct_workbook_add_hidden_sheet (CtWorkbook *self,
                              const char *name)
{
  CtSheet *sheet = add_sheet (self, name);

  sheet->hidden = TRUE;
  worksheet_hide (sheet->sheet);
  return sheet;
}

/* An ampersand begins a code in a footer. */
static char *
escape_footer (const char *text,
               glong       longest)
{
  g_autoptr(GString) escaped = g_string_new (text);

  if (g_utf8_strlen (escaped->str, -1) > longest)
    g_string_truncate (escaped, g_utf8_offset_to_pointer (escaped->str, longest) - escaped->str);
  g_string_replace (escaped, "&", "&&", 0);
  return g_strdup (escaped->str);
}

void
ct_sheet_set_footer (CtSheet    *sheet,
                     const char *left,
                     const char *centre)
{
  static const char *const font = "&\"" FONT ",Regular\"&10 ";
  g_autofree char *middle = escape_footer (centre, 60);
  g_autofree char *begin = escape_footer (left, 60);
  g_autofree char *footer = g_strconcat ("&L", font, begin, "&C", font, middle, "&R", font, "Trang &P/&N", NULL);
  lxw_header_footer_options options = { .margin = 0.39 };

  if (strlen (footer) > LONGEST_FOOTER && g_utf8_strlen (footer, -1) > LONGEST_FOOTER)
    footer[0] = '\0';
  note (sheet->workbook, worksheet_set_footer_opt (sheet->sheet, footer, &options));
}

void
ct_sheet_set_heading (CtSheet *sheet,
                      int      first_row,
                      int      last_row,
                      int      columns)
{
  sheet->heading_row = last_row;
  worksheet_freeze_panes (sheet->sheet, (lxw_row_t) (last_row + 1), (lxw_col_t) columns);
  note (sheet->workbook, worksheet_repeat_rows (sheet->sheet, (lxw_row_t) first_row, (lxw_row_t) last_row));
}

void
ct_sheet_break_before (CtSheet *sheet,
                       int      row)
{
  g_array_append_vals (sheet->breaks, &(lxw_row_t) { (lxw_row_t) row }, 1);
}

/* The height of a page in points of the sheet, which is made smaller until it is one page wide. */
static double
page_height (const CtSheet *sheet)
{
  double width = 0, room = sheet->landscape ? 252 : 165, height = sheet->landscape ? 481 : 728;

  for (guint i = 0; i < sheet->widths->len; i++)
    width += g_array_index (sheet->widths, double, i);
  return width > room ? height * width / room : height;
}

static gboolean
breaks_before (const CtSheet *sheet,
               guint          row)
{
  for (guint i = 0; i < sheet->breaks->len; i++)
    if (g_array_index (sheet->breaks, lxw_row_t, i) == row)
      return TRUE;
  return FALSE;
}

void
ct_sheet_keep_together (CtSheet *sheet,
                        double   height,
                        int      n_rows)
{
  double page = page_height (sheet), used = 0;
  float heading = sheet->heading_row >= 0 ? g_array_index (sheet->heights, float, sheet->heading_row) : 0;

  for (guint i = 0; i < sheet->heights->len; i++)
    {
      float row = g_array_index (sheet->heights, float, i);

      used = used + row > page || breaks_before (sheet, i) ? heading + row : used + row;
    }
  if (used + height > page && sheet->row + 1 - n_rows > sheet->heading_row + 1)
    ct_sheet_break_before (sheet, sheet->row + 1 - n_rows);
}

void
ct_sheet_begin_row (CtSheet *sheet,
                    double   height)
{
  sheet->row++;
  g_array_append_vals (sheet->heights, &(float) { (float) height }, 1);
  if (!sheet->hidden)
    note (sheet->workbook, worksheet_set_row (sheet->sheet, (lxw_row_t) sheet->row, height, NULL));
}

int
ct_sheet_row (const CtSheet *sheet)
{
  return sheet->row;
}

void
ct_sheet_skip_rows (CtSheet *sheet,
                    int      n,
                    double   height)
{
  for (int i = 0; i < n; i++)
    ct_sheet_begin_row (sheet, height);
}

/* ---- Formats ---- */

/* The number formats, by their place in a format's key. */
static const char *const number_formats[] = { FORMAT_TEXT, FORMAT_NUMBER, FORMAT_TENTHS, FORMAT_DAYS, FORMAT_DATE };
enum { AS_TEXT, AS_NUMBER, AS_TENTHS, AS_DAYS, AS_DATE };

static void
set_lines (lxw_format *format,
           CtStyle     style)
{
  if (style & CT_STYLE_BORDER)
    format_set_border (format, LXW_BORDER_THIN);
  if (style & CT_STYLE_HEAVY)
    format_set_top (format, LXW_BORDER_MEDIUM);
  if (style & CT_STYLE_DOTTED)
    format_set_bottom (format, LXW_BORDER_DOTTED);
}

static void
set_place (lxw_format *format,
           CtStyle     style)
{
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (style & CT_STYLE_ACROSS)
    format_set_align (format, LXW_ALIGN_CENTER_ACROSS);
  else if (style & CT_STYLE_CENTRE)
    format_set_align (format, LXW_ALIGN_CENTER);
  else if (style & CT_STYLE_RIGHT)
    format_set_align (format, LXW_ALIGN_RIGHT);
  if (style & CT_STYLE_WRAP)
    format_set_text_wrap (format);
  if (style & CT_STYLE_INDENT)
    format_set_indent (format, 1);
}

static lxw_format *
find_format (CtSheet *sheet,
             CtStyle  style,
             int      number_format)
{
  CtWorkbook *self = sheet->workbook;
  gint64 key = (gint64) style << 8 | number_format;
  lxw_format *format = g_hash_table_lookup (self->formats, &key);
  int size = style >> 16;

  if (format != NULL)
    return format;
  format = workbook_add_format (self->workbook);
  format_set_font_name (format, FONT);
  format_set_font_size (format, size != 0 ? size : 12);
  if (style & CT_STYLE_BOLD)
    format_set_bold (format);
  if (style & CT_STYLE_ITALIC)
    format_set_italic (format);
  if (style & CT_STYLE_UNDER)
    format_set_underline (format, LXW_UNDERLINE_SINGLE);
  format_set_num_format (format, number_formats[number_format]);
  set_place (format, style);
  set_lines (format, style);
  g_hash_table_insert (self->formats, g_memdup2 (&key, sizeof key), format);
  return format;
}

/* ---- Cells ---- */

void
ct_sheet_text (CtSheet    *sheet,
               int         column,
               CtStyle     style,
               const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  if (g_utf8_strlen (valid, -1) > LONGEST_TEXT)
    *g_utf8_offset_to_pointer (valid, LONGEST_TEXT) = '\0';
  note (sheet->workbook, worksheet_write_string (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, valid,
                                                 find_format (sheet, style, AS_TEXT)));
}

/* A number that does not fit is shown as ###: its column grows. */
static void
make_room (CtSheet *sheet,
           int      column,
           CtStyle  style,
           gint64   number)
{
  g_autofree char *text = ct_dong_dup (number);
  int size = style >> 16 != 0 ? style >> 16 : 12;
  double width = 0;

  if (column >= (int) sheet->widths->len)
    return;
  /* Digits are half as wide as they are high, dots a quarter; bold is of one width with plain. */
  for (const char *p = text; *p != '\0'; p++)
    width += (g_ascii_isdigit (*p) ? 0.180 : 0.095) * size;
  if (width + 3.5 > g_array_index (sheet->widths, double, column))
    g_array_index (sheet->widths, double, column) = width + 3.5;
}

static void
write_number (CtSheet *sheet,
              int      column,
              CtStyle  style,
              double   number,
              int      number_format)
{
  note (sheet->workbook, worksheet_write_number (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, number,
                                                 find_format (sheet, style, number_format)));
}

void
ct_sheet_number (CtSheet *sheet,
                 int      column,
                 CtStyle  style,
                 gint64   number)
{
  make_room (sheet, column, style, number);
  write_number (sheet, column, style, (double) number, AS_NUMBER);
}

void
ct_sheet_tenths (CtSheet *sheet,
                 int      column,
                 CtStyle  style,
                 gint64   tenths)
{
  write_number (sheet, column, style, (double) tenths / 10, AS_TENTHS);
}

/* A whole number has no decimal comma behind it. */
void
ct_sheet_days (CtSheet *sheet,
               int      column,
               CtStyle  style,
               gint64   tenths)
{
  write_number (sheet, column, style, (double) tenths / 10, tenths % 10 == 0 ? AS_NUMBER : AS_DAYS);
}

void
ct_sheet_date (CtSheet *sheet,
               int      column,
               CtStyle  style,
               CtDate   date)
{
  lxw_datetime when = { 0 };

  if (!ct_date_is_set (date))
    {
      ct_sheet_blank (sheet, column, column, style);
      return;
    }
  ct_date_get_ymd (date, &when.year, &when.month, &when.day);
  if (when.year < 1901)
    {
      g_autofree char *text = ct_date_dup_vi (date);

      ct_sheet_text (sheet, column, style, text);
      return;
    }
  note (sheet->workbook, worksheet_write_datetime (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, &when,
                                                   find_format (sheet, style, AS_DATE)));
}

void
ct_sheet_blank (CtSheet *sheet,
                int      column,
                int      last,
                CtStyle  style)
{
  for (; column <= last; column++)
    note (sheet->workbook, worksheet_write_blank (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column,
                                                  find_format (sheet, style, AS_TEXT)));
}

void
ct_sheet_merge (CtSheet    *sheet,
                int         column,
                int         last,
                CtStyle     style,
                const char *text)
{
  note (sheet->workbook, worksheet_merge_range (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column,
                                                (lxw_row_t) sheet->row, (lxw_col_t) last, text,
                                                find_format (sheet, style, AS_TEXT)));
}

void
ct_sheet_across (CtSheet    *sheet,
                 int         column,
                 int         last,
                 CtStyle     style,
                 const char *text)
{
  ct_sheet_text (sheet, column, style | CT_STYLE_ACROSS, text);
  ct_sheet_blank (sheet, column + 1, last, style | CT_STYLE_ACROSS);
}

void
ct_sheet_formula (CtSheet    *sheet,
                  int         column,
                  CtStyle     style,
                  const char *formula,
                  gint64      result)
{
  make_room (sheet, column, style, result);
  note (sheet->workbook, worksheet_write_formula_num (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, formula,
                                                      find_format (sheet, style, AS_NUMBER), (double) result));
}

void
ct_sheet_formula_text (CtSheet    *sheet,
                       int         column,
                       CtStyle     style,
                       const char *formula,
                       const char *result)
{
  note (sheet->workbook, worksheet_write_formula_str (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, formula,
                                                      find_format (sheet, style, AS_NUMBER), result));
}

void
ct_sheet_sum (CtSheet *sheet,
              int      column,
              CtStyle  style,
              int      first_row,
              int      last_row,
              gint64   result)
{
  char formula[64], from[LXW_MAX_CELL_NAME_LENGTH], to[LXW_MAX_CELL_NAME_LENGTH];

  if (last_row < first_row)
    {
      ct_sheet_number (sheet, column, style, result);
      return;
    }
  lxw_rowcol_to_cell (from, (lxw_row_t) first_row, (lxw_col_t) column);
  lxw_rowcol_to_cell (to, (lxw_row_t) last_row, (lxw_col_t) column);
  g_snprintf (formula, sizeof formula, "=SUM(%s:%s)", from, to);
  ct_sheet_formula (sheet, column, style, formula, result);
}
