/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ct-reason.h"
#include "ct-sheet-private.h"
#include "ct-sheet-verify.h"

#define PIXELS_PER_MM   3.78
#define DIGIT_PIXELS    8.0        /* of CT_SHEET_FONT at 12 points: the unit of column widths */
#define LONGEST_FOOTER  250

/* ---- The file ---- */

static void
sheet_free (gpointer data)
{
  CtSheet *sheet = data;

  g_array_unref (sheet->breaks);
  g_array_unref (sheet->widths);
  g_array_unref (sheet->heights);
  g_clear_pointer (&sheet->record, ct_sheet_record_free);
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

  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  if (path == NULL)
    return g_steal_pointer (&self);

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
  self->workbook = workbook_new_opt (self->temporary, &options);
  /* Column widths are counted in digits of the first font of the file; a reader without that font takes another one's. */
  format_set_font_name (STAILQ_FIRST (self->workbook->formats), CT_SHEET_FONT);
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

guint
ct_workbook_n_sheets (const CtWorkbook *self)
{
  return self->sheets->len;
}

CtSheet *
ct_workbook_sheet (const CtWorkbook *self,
                   guint             i)
{
  return g_ptr_array_index (self->sheets, i);
}

void
ct_workbook_note (CtWorkbook *self,
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
  ct_workbook_note (sheet->workbook,
                    worksheet_print_area (sheet->sheet, 0, 0, (lxw_row_t) sheet->row, (lxw_col_t) sheet->last_column));
  for (guint i = 0; i < sheet->widths->len; i++)
    {
      double digits = g_array_index (sheet->widths, double, i) * PIXELS_PER_MM / DIGIT_PIXELS;

      /* The library adds the room beside the text that its own first font would need. */
      ct_workbook_note (sheet->workbook,
                        worksheet_set_column (sheet->sheet, (lxw_col_t) i, (lxw_col_t) i, MAX (digits - 5.0 / 7.0, 0.5), NULL));
    }
  if (sheet->breaks->len > 0)
    {
      g_array_append_vals (sheet->breaks, &(lxw_row_t) { 0 }, 1);
      ct_workbook_note (sheet->workbook, worksheet_set_h_pagebreaks (sheet->sheet, (lxw_row_t *) sheet->breaks->data));
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
  if (self->workbook != NULL)
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
  sheet->last_column = (int) setup->n_columns - 1;
  g_array_append_vals (sheet->widths, setup->widths, setup->n_columns);
  if (self->workbook == NULL)
    {
      sheet->record = ct_sheet_record_new (setup->n_columns);
      return sheet;
    }
  if (setup->landscape)
    worksheet_set_landscape (sheet->sheet);
  worksheet_set_paper (sheet->sheet, 9);                              /* A4 */
  worksheet_set_margins (sheet->sheet, 1.18, 0.59, 0.79, 0.79);       /* inches: left, right, top, bottom */
  worksheet_center_horizontally (sheet->sheet);
  worksheet_fit_to_pages (sheet->sheet, 1, (uint16_t) setup->pages_tall);
  worksheet_gridlines (sheet->sheet, LXW_HIDE_ALL_GRIDLINES);
  if (setup->repeat_columns > 0)
    ct_workbook_note (self, worksheet_repeat_columns (sheet->sheet, 0, (lxw_col_t) (setup->repeat_columns - 1)));
  return sheet;
}

CtSheetRecord *
ct_sheet_get_record (const CtSheet *sheet)
{
  return sheet->record;
}

gboolean
ct_sheet_is_landscape (const CtSheet *sheet)
{
  return sheet->landscape;
}

const double *
ct_sheet_get_widths (const CtSheet *sheet,
                     guint         *n_columns)
{
  *n_columns = sheet->widths->len;
  return (const double *) (gpointer) sheet->widths->data;
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
                     const char *code)
{
  static const char *const font = "&\"" CT_SHEET_FONT ",Regular\"&10 ";
  g_autofree char *begin = escape_footer (left, 60);
  g_autofree char *check = escape_footer (code, 60);
  /* One behind the other: a spreadsheet prints the parts of a footer over each other where they are long. */
  g_autofree char *footer = g_strconcat ("&L", font, begin, *check != '\0' ? " · " : "", check, "&R", font, "Trang &P/&N", NULL);
  lxw_header_footer_options options = { .margin = 0.39 };

  if (sheet->record != NULL)
    {
      g_free (sheet->record->foot);
      sheet->record->foot = g_strdup (left);
      g_free (sheet->record->code);
      sheet->record->code = g_strdup (code);
      return;
    }
  if (strlen (footer) > LONGEST_FOOTER && g_utf8_strlen (footer, -1) > LONGEST_FOOTER)
    footer[0] = '\0';
  ct_workbook_note (sheet->workbook, worksheet_set_footer_opt (sheet->sheet, footer, &options));
}

void
ct_sheet_set_heading (CtSheet *sheet,
                      int      first_row,
                      int      last_row,
                      int      columns)
{
  sheet->heading_row = last_row;
  if (sheet->record != NULL)
    return;
  worksheet_freeze_panes (sheet->sheet, (lxw_row_t) (last_row + 1), (lxw_col_t) columns);
  ct_workbook_note (sheet->workbook, worksheet_repeat_rows (sheet->sheet, (lxw_row_t) first_row, (lxw_row_t) last_row));
}

void
ct_sheet_break_before (CtSheet *sheet,
                       int      row)
{
  if (sheet->record != NULL)
    {
      /* Only ever before the row just begun. */
      ((CtRecordItem *) g_ptr_array_index (sheet->record->items, sheet->record->items->len - 1))->new_page = TRUE;
      return;
    }
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
  float heading;

  /* Paper keeps its blocks together by itself. */
  if (sheet->record != NULL)
    return;
  heading = sheet->heading_row >= 0 ? g_array_index (sheet->heights, float, sheet->heading_row) : 0;
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
  if (sheet->record != NULL)
    ct_sheet_record_add (sheet->record, CT_RECORD_ROW, height);
  else if (!sheet->hidden)
    ct_workbook_note (sheet->workbook, worksheet_set_row (sheet->sheet, (lxw_row_t) sheet->row, height, NULL));
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
