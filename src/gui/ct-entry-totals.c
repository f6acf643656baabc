/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rows of a sheet come to, all of them and page by page of the paper; and which columns there is room for. */

#include "ct-entry-grid-private.h"

#include <glib/gi18n-lib.h>

#include "ct-format.h"

void
ct_entry_grid_get_sums (CtEntryGrid  *self,
                        guint         first,
                        guint         end,
                        CtGridTotals *totals)
{
  g_return_if_fail (CT_IS_ENTRY_GRID (self));

  end = MIN (end, ct_table_get_length (self->table));
  *totals = (CtGridTotals) { .n_rows = end > first ? end - first : 0 };
  for (guint i = first; i < end; i++)
    {
      const CtEntryRow *row = ct_entry_grid_row_at (self, i);

      totals->n_touched += ct_entry_is_touched (row);
      totals->n_here += row->present == 'x';
      for (CtEntryColumn column = CT_ENTRY_TOTAL; column <= CT_ENTRY_OTHER; column++)
        totals->keyed[column] += ct_entry_keyed (row, column);
      if (!ct_entry_is_touched (row))
        totals->to_come += ct_entry_proposal (row, CT_ENTRY_TOTAL);
    }
}

void
ct_entry_grid_get_totals (CtEntryGrid  *self,
                          CtGridTotals *totals)
{
  g_return_if_fail (CT_IS_ENTRY_GRID (self));
  ct_entry_grid_get_sums (self, 0, ct_table_get_length (self->table), totals);
}

static void
show_line (CtEntryGrid        *self,
           guint               line,
           const char         *number,
           const CtGridTotals *totals)
{
  g_autofree char *rows = g_strdup_printf (C_("meeting", "%u/%u rows"), totals->n_touched, totals->n_rows);
  g_autofree char *here = g_strdup_printf (C_("meeting", "%u here"), totals->n_here);

  ct_table_set_total (self->table, line, "number", number);
  ct_table_set_total (self->table, line, "name", rows);
  ct_table_set_total (self->table, line, ct_entry_column_id (CT_ENTRY_PRESENT), here);
  for (CtEntryColumn column = CT_ENTRY_TOTAL; column <= CT_ENTRY_OTHER; column++)
    {
      g_autofree char *sum = ct_format_dong (totals->keyed[column]);

      ct_table_set_total (self->table, line, ct_entry_column_id (column), sum);
    }
}

static guint
page_of (CtEntryGrid *self,
         guint        row)
{
  guint page = 0;

  while (page + 1 < self->pages->len && row >= g_array_index (self->pages, guint, page))
    page++;
  return page;
}

/* The line above the last one: the page where one is, as the paper's own last line has it. */
static void
show_page_line (CtEntryGrid *self)
{
  guint page = page_of (self, self->row);
  gboolean is_last = page + 1 == self->pages->len;
  g_autofree char *number = g_strdup_printf (C_("meeting", "P. %u"), page + 1);
  CtGridTotals totals;

  self->page = page;
  ct_entry_grid_get_sums (self, page > 0 ? g_array_index (self->pages, guint, page - 1) : 0,
                          is_last ? G_MAXUINT : g_array_index (self->pages, guint, page), &totals);
  show_line (self, 0, number, &totals);
}

void
ct_entry_grid_show_totals (CtEntryGrid *self)
{
  CtGridTotals totals;

  g_return_if_fail (CT_IS_ENTRY_GRID (self));

  ct_entry_grid_get_totals (self, &totals);
  /* At 200 % there is no room for a second line: the dialog of the gap has the pages. */
  self->has_page_line = self->has_page_line || (self->pages != NULL && !self->view.marks_in_name);
  if (self->has_page_line && self->pages != NULL)
    show_page_line (self);
  show_line (self, self->has_page_line ? 1 : 0, self->has_page_line ? C_("meeting", "All") : "", &totals);
}

void
ct_entry_grid_show_page (CtEntryGrid *self)
{
  if (self->has_page_line && self->pages != NULL && page_of (self, self->row) != self->page)
    show_page_line (self);
}

void
ct_entry_grid_set_pages (CtEntryGrid *self,
                         GArray      *ends)
{
  g_return_if_fail (CT_IS_ENTRY_GRID (self));

  g_clear_pointer (&self->pages, g_array_unref);
  if (ends != NULL && ends->len > 0)
    self->pages = g_array_ref (ends);
}

void
ct_entry_grid_show_columns (CtEntryGrid *self,
                            gboolean     money,
                            gboolean     health,
                            int          scale)
{
  g_return_if_fail (CT_IS_ENTRY_GRID (self));

  for (CtEntryColumn column = 0; column < CT_N_ENTRY_COLUMNS; column++)
    {
      gboolean shown = CT_ENTRY_IS_MONEY (column) ? money : column == CT_ENTRY_PRESENT || health;

      if ((scale >= 200 && column == CT_ENTRY_PRESENT) || (scale >= 150 && column == CT_ENTRY_OTHER))
        shown = FALSE;

      self->visible[column] = shown;
      ct_table_set_column_visible (self->table, ct_entry_column_id (column), shown);
    }
  self->view.marks_in_name = scale >= 200;
  for (guint i = 0; self->sheet != NULL && i < ct_table_get_length (self->table); i++)
    ct_table_refresh_row (self->table, i);
  if (!self->visible[self->column])
    ct_entry_grid_go (self, self->row, money ? CT_ENTRY_TOTAL : CT_ENTRY_WEIGHT);
}
