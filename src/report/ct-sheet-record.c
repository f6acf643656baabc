/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sheet-record.h"

static void
clear_cell (gpointer data)
{
  CtRecordCell *cell = data;

  g_free (cell->text);
  g_free (cell->name);
}

static void
free_item (gpointer data)
{
  CtRecordItem *item = data;

  for (gsize i = 0; i < G_N_ELEMENTS (item->texts); i++)
    g_free (item->texts[i]);
  g_array_unref (item->cells);
  g_free (item);
}

CtSheetRecord *
ct_sheet_record_new (guint n_columns)
{
  CtSheetRecord *self = g_new0 (CtSheetRecord, 1);

  self->items = g_ptr_array_new_with_free_func (free_item);
  self->summed = g_new0 (gboolean, n_columns);
  self->total_label = -1;
  return self;
}

void
ct_sheet_record_free (CtSheetRecord *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->summed);
  g_free (self->foot);
  g_free (self->code);
  g_free (self);
}

CtRecordItem *
ct_sheet_record_add (CtSheetRecord *self,
                     CtRecordKind   kind,
                     double         height)
{
  CtRecordItem *item = g_new0 (CtRecordItem, 1);

  item->kind = kind;
  item->height = height;
  item->cells = g_array_new (FALSE, TRUE, sizeof (CtRecordCell));
  g_array_set_clear_func (item->cells, clear_cell);
  g_ptr_array_add (self->items, item);
  return item;
}

static CtRecordCell *
add_cell (CtSheetRecord *self,
          int            first,
          int            last,
          CtStyle        style)
{
  CtRecordItem *item = g_ptr_array_index (self->items, self->items->len - 1);
  CtRecordCell cell = { .first = first, .last = last, .style = style };

  g_array_append_val (item->cells, cell);
  return &g_array_index (item->cells, CtRecordCell, item->cells->len - 1);
}

void
ct_sheet_record_text (CtSheetRecord *self,
                      int            first,
                      int            last,
                      CtStyle        style,
                      const char    *text)
{
  add_cell (self, first, last, style)->text = g_utf8_make_valid (text, -1);
  if (style & CT_STYLE_HEAVY && *text != '\0' && self->total_label < 0)
    self->total_label = first;
}

void
ct_sheet_record_number (CtSheetRecord *self,
                        int            column,
                        CtStyle        style,
                        gint64         number)
{
  CtRecordCell *cell = add_cell (self, column, column, style);

  cell->is_number = TRUE;
  cell->number = number;
}
