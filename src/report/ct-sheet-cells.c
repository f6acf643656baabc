/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a sheet: how they look, and what is in them. */
#include "ct-sheet-private.h"

#define LONGEST_TEXT 32000      /* of a cell, in characters; the format ends at 32,767 */

#define FORMAT_NUMBER "#,##0;-#,##0;0"
#define FORMAT_TENTHS "0.0"
#define FORMAT_DAYS   "#,##0.#"
#define FORMAT_DATE   "dd/mm/yyyy"
#define FORMAT_TEXT   "@"

static void
note (CtSheet  *sheet,
      lxw_error result)
{
  ct_workbook_note (sheet->workbook, result);
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
  format_set_font_name (format, CT_SHEET_FONT);
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
  g_autofree char *valid = NULL;

  if (sheet->record != NULL)
    {
      ct_sheet_record_text (sheet->record, column, column, style, text);
      return;
    }
  valid = g_utf8_make_valid (text, -1);
  if (g_utf8_strlen (valid, -1) > LONGEST_TEXT)
    *g_utf8_offset_to_pointer (valid, LONGEST_TEXT) = '\0';
  note (sheet, worksheet_write_string (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, valid,
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
  note (sheet, worksheet_write_number (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, number,
                                       find_format (sheet, style, number_format)));
}

void
ct_sheet_number (CtSheet *sheet,
                 int      column,
                 CtStyle  style,
                 gint64   number)
{
  make_room (sheet, column, style, number);
  if (sheet->record != NULL)
    ct_sheet_record_number (sheet->record, column, style, number);
  else
    write_number (sheet, column, style, (double) number, AS_NUMBER);
}

/* 66,7 as it is read here. */
static void
record_tenths (CtSheet  *sheet,
               int       column,
               CtStyle   style,
               gint64    tenths,
               gboolean  decimal)
{
  g_autofree char *whole = ct_dong_dup (tenths / 10);
  g_autofree char *text = decimal ? g_strdup_printf ("%s,%d", whole, (int) ABS (tenths % 10)) : g_strdup (whole);

  ct_sheet_record_text (sheet->record, column, column, style | CT_STYLE_RIGHT, text);
}

void
ct_sheet_tenths (CtSheet *sheet,
                 int      column,
                 CtStyle  style,
                 gint64   tenths)
{
  if (sheet->record != NULL)
    record_tenths (sheet, column, style, tenths, TRUE);
  else
    write_number (sheet, column, style, (double) tenths / 10, AS_TENTHS);
}

/* A whole number has no decimal comma behind it. */
void
ct_sheet_days (CtSheet *sheet,
               int      column,
               CtStyle  style,
               gint64   tenths)
{
  if (sheet->record != NULL)
    record_tenths (sheet, column, style, tenths, tenths % 10 != 0);
  else
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
  if (when.year < 1901 || sheet->record != NULL)
    {
      g_autofree char *text = ct_date_dup_vi (date);

      ct_sheet_text (sheet, column, style, text);
      return;
    }
  note (sheet, worksheet_write_datetime (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, &when,
                                         find_format (sheet, style, AS_DATE)));
}

void
ct_sheet_blank (CtSheet *sheet,
                int      column,
                int      last,
                CtStyle  style)
{
  if (sheet->record != NULL)
    {
      for (; column <= last; column++)
        ct_sheet_record_text (sheet->record, column, column, style, "");
      return;
    }
  for (; column <= last; column++)
    note (sheet, worksheet_write_blank (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column,
                                        find_format (sheet, style, AS_TEXT)));
}

void
ct_sheet_merge (CtSheet    *sheet,
                int         column,
                int         last,
                CtStyle     style,
                const char *text)
{
  if (sheet->record != NULL)
    ct_sheet_record_text (sheet->record, column, last, style, text);
  else
    note (sheet, worksheet_merge_range (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column,
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
  if (sheet->record != NULL)
    {
      ct_sheet_record_text (sheet->record, column, last, style | CT_STYLE_ACROSS, text);
      return;
    }
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
  if (sheet->record != NULL)
    {
      ct_sheet_record_number (sheet->record, column, style, result);
      return;
    }
  note (sheet, worksheet_write_formula_num (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, formula,
                                            find_format (sheet, style, AS_NUMBER), (double) result));
}

void
ct_sheet_formula_text (CtSheet    *sheet,
                       int         column,
                       CtStyle     style,
                       const char *formula,
                       const char *result)
{
  if (sheet->record != NULL)
    {
      ct_sheet_record_text (sheet->record, column, column, style, result);
      return;
    }
  note (sheet, worksheet_write_formula_str (sheet->sheet, (lxw_row_t) sheet->row, (lxw_col_t) column, formula,
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

  if (sheet->record != NULL)
    sheet->record->summed[column] = TRUE;
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
