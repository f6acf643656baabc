/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-fund-lines.h"

static void
clear_line (gpointer data)
{
  g_free (((CtFundLine *) data)->name);
}

GArray *
ct_fund_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (CtFundLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

void
ct_fund_lines_add (GArray     *lines,
                   const char *name,
                   CtDong      opening,
                   CtDong      in,
                   CtDong      out,
                   CtDong      closing)
{
  CtFundLine line = { g_strdup (name), opening, in, out, closing };

  g_array_append_val (lines, line);
}

CtFundLine
ct_fund_lines_sum (GArray *lines)
{
  CtFundLine sum = { NULL, 0, 0, 0, 0 };

  for (guint i = 0; i < lines->len; i++)
    {
      const CtFundLine *line = &g_array_index (lines, CtFundLine, i);

      sum.opening += line->opening;
      sum.in += line->in;
      sum.out += line->out;
      sum.closing += line->closing;
    }
  return sum;
}

static void
add_row (CtPrintTable     *table,
         CtPrintRowKind    kind,
         const char       *name,
         const CtFundLine *line,
         const CtFundLook *look)
{
  CtPrintRow *row = ct_print_table_add_row (table, kind);

  ct_print_row_set_text (row, 0, name);
  if (kind == CT_ROW_SUM)
    row->above = 1;
  if (look->blank)
    return;
  ct_print_row_set_amount (row, 1, line->opening);
  ct_print_row_set_amount (row, 2, line->in);
  ct_print_row_set_amount (row, 3, line->out);
  ct_print_row_set_amount (row, 4, line->closing);
}

CtPrintTable *
ct_fund_lines_make_table (GArray           *lines,
                          const CtFundLook *look)
{
  CtPrintColumn columns[5] = { { "Quỹ", .width = look->name_width, .least = look->name_width * 0.7, .kind = CT_COLUMN_TEXT } };
  CtPrintOptions options = {
    .row_height = look->row_height,
    .heading_height = look->heading_height,
    .size = look->size,
    .note_column = CT_NOTE_BEHIND,
    .zero_as_zero = TRUE,
  };
  CtFundLine sum = ct_fund_lines_sum (lines);
  CtPrintTable *table;

  for (guint i = 0; i < 4; i++)
    columns[i + 1] = (CtPrintColumn) {
      .heading = look->headings[i], .width = look->width, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY,
    };
  table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);
  for (guint i = 0; i < lines->len; i++)
    add_row (table, CT_ROW_DETAIL, g_array_index (lines, CtFundLine, i).name, &g_array_index (lines, CtFundLine, i), look);
  add_row (table, CT_ROW_SUM, "Cộng", &sum, look);
  return table;
}
