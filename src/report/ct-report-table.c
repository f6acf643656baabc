/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-report-table.h"

#include "ct-sheet-record.h"

#define SPARE_ROWS 4      /* for the pen, behind what the book knows */
#define PEN_ROWS   20     /* where it knows nothing; paper takes as many as its pages hold */

/* The first column behind @share of the width. */
static int
column_at (const CtTableSetup *setup,
           double              share)
{
  double all = 0, sum = 0;
  guint i;

  for (i = 0; i < setup->n_columns; i++)
    all += setup->columns[i].width;
  for (i = 0; i < setup->n_columns && sum + setup->columns[i].width / 2 < all * share; i++)
    sum += setup->columns[i].width;
  return (int) i;
}

static void
write_headings (CtTable *self)
{
  double height = self->setup->heading_height > 0 ? self->setup->heading_height : CT_ROW_READ;

  if (self->setup->in_dong)
    ct_report_unit_line (self->sheet, (int) self->setup->n_columns - 1);
  else
    ct_sheet_begin_row (self->sheet, 9);
  ct_sheet_begin_row (self->sheet, height);
  for (guint i = 0; i < self->setup->n_columns; i++)
    ct_sheet_text (self->sheet, (int) i, CT_STYLE_HEAD, self->setup->columns[i].heading);
  ct_sheet_set_heading (self->sheet, ct_sheet_row (self->sheet), ct_sheet_row (self->sheet), self->setup->kept_columns);
  self->first_row = ct_sheet_row (self->sheet) + 1;
}

void
ct_table_begin (CtTable            *self,
                CtReport           *report,
                const CtTableSetup *setup)
{
  g_autofree double *widths = g_new (double, setup->n_columns);
  int last = (int) setup->n_columns - 1;

  for (guint i = 0; i < setup->n_columns; i++)
    widths[i] = setup->columns[i].width;
  *self = (CtTable) { .report = report, .setup = setup, .sums = g_new0 (CtDong, setup->n_columns) };
  self->sheet = ct_workbook_add_sheet (report->workbook,
                                       &(CtSheetSetup) { .name = setup->sheet, .landscape = setup->landscape,
                                                         .n_columns = setup->n_columns, .widths = widths,
                                                         .repeat_columns = (guint) setup->kept_columns });
  if (ct_sheet_get_record (self->sheet) != NULL)
    ct_sheet_get_record (self->sheet)->bar_columns = setup->bar_columns;
  ct_report_footer (report, self->sheet, setup->sheet);
  if (setup->official)
    ct_report_head (report, self->sheet, column_at (setup, 0.45), last, setup->title, 14);
  else
    ct_report_book_head (report, self->sheet, last, setup->title, setup->subtitle, setup->volume != NULL ? setup->volume : "");
  write_headings (self);
}

void
ct_table_clear (CtTable *self)
{
  g_clear_pointer (&self->sums, g_free);
}

void
ct_table_begin_row (CtTable *self,
                    double   height)
{
  ct_sheet_begin_row (self->sheet, height);
  self->n_rows++;
}

void
ct_table_text (CtTable    *self,
               int         column,
               const char *text)
{
  ct_sheet_text (self->sheet, column, CT_STYLE_CELL, text);
}

void
ct_table_centre (CtTable    *self,
                 int         column,
                 const char *text)
{
  ct_sheet_text (self->sheet, column, CT_STYLE_CELL | CT_STYLE_CENTRE, text);
}

void
ct_table_wrap (CtTable    *self,
               int         column,
               const char *text)
{
  ct_sheet_text (self->sheet, column, CT_STYLE_CELL | CT_STYLE_WRAP, text);
}

void
ct_table_dong (CtTable *self,
               int      column,
               CtDong   amount)
{
  ct_sheet_number (self->sheet, column, CT_STYLE_CELL, amount);
  self->sums[column] += amount;
}

void
ct_table_dong_or_blank (CtTable *self,
                        int      column,
                        CtDong   amount)
{
  if (amount != 0)
    ct_table_dong (self, column, amount);
  else
    ct_table_blank (self, column);
}

void
ct_table_date (CtTable *self,
               int      column,
               CtDate   date)
{
  ct_sheet_date (self->sheet, column, CT_STYLE_CELL | CT_STYLE_CENTRE, date);
}

void
ct_table_blank (CtTable *self,
                int      column)
{
  ct_sheet_blank (self->sheet, column, column, CT_STYLE_CELL);
}

void
ct_table_count (CtTable *self,
                int      column,
                CtDong   amount)
{
  self->sums[column] += amount;
}

void
ct_table_spare_rows (CtTable *self)
{
  guint n = self->n_rows > 0 ? SPARE_ROWS : PEN_ROWS;

  for (guint i = 0; i < n; i++)
    {
      ct_table_begin_row (self, CT_ROW_WRITE);
      ct_sheet_blank (self->sheet, 0, (int) self->setup->n_columns - 1, CT_STYLE_CELL);
    }
}

/* A book without a line, printed, is to be kept by pen. */
static void
leave_to_pen (CtTable *self)
{
  if (self->n_rows == 0 && !self->setup->official && ct_sheet_get_record (self->sheet) != NULL)
    ct_table_spare_rows (self);
}

void
ct_table_total (CtTable    *self,
                int         at,
                const char *label)
{
  int last;

  leave_to_pen (self);
  last = ct_sheet_row (self->sheet);
  ct_sheet_begin_row (self->sheet, CT_ROW_READ);
  for (int i = 0; i < (int) self->setup->n_columns; i++)
    if (self->setup->columns[i].summed)
      ct_sheet_sum (self->sheet, i, CT_STYLE_TOTAL, self->first_row, last, self->sums[i]);
    else if (self->setup->columns[i].told)
      ct_sheet_number (self->sheet, i, CT_STYLE_TOTAL, self->sums[i]);
    else if (self->said != NULL && i == self->said_at)
      ct_sheet_text (self->sheet, i, CT_STYLE_TOTAL | CT_STYLE_CENTRE, self->said);
    else
      ct_sheet_text (self->sheet, i, CT_STYLE_TOTAL, i == at ? label : "");
}

void
ct_table_sign (CtTable    *self,
               const char *maker)
{
  const char *middle = self->setup->second != NULL ? self->setup->second : "THỦ QUỸ";
  gboolean is_alone = *middle == '\0';
  int last = (int) self->setup->n_columns - 1;
  int second = MAX (column_at (self->setup, 0.34), 1), third = MAX (column_at (self->setup, 0.67), second + 1);
  CtSignature signatures[3] = { { self->setup->maker, maker, 0, second - 1 } };
  guint n = 1;

  leave_to_pen (self);
  if (!is_alone)
    signatures[n++] = (CtSignature) { self->setup->second != NULL ? CT_OFFICE_BOOKKEEPER : CT_OFFICE_TREASURER, middle, second, third - 1 };
  signatures[n++] = (CtSignature) { CT_OFFICE_CHAIR, "CHỦ NHIỆM", third, last };
  ct_sheet_begin_row (self->sheet, 9);
  ct_report_sign (self->report, self->sheet, signatures, n, last);
}
