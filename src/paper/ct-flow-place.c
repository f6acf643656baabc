/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things stand (paper.md 1, "Breaks" and "Signatures"). What must stay true: no row is split, the signatures
 * take the closing words and three rows along, a heading is never the last on a page. */

#include "ct-flow-private.h"

#define ROWS_KEPT 3   /* with the signatures, and after a heading at least 2 */

static double
bottom_of_page (CtFlow *self)
{
  double bottom = self->spec.height - self->spec.bottom;

  return self->note != NULL ? bottom + CT_FLOW_FOOT_BELOW - CT_FLOW_NOTE_HEIGHT - 0.6 : bottom;
}

/* The same for block @index; the note is not at the foot of the last page, so its closing has the whole of it. */
static double
bottom_for (CtFlow *self,
            guint   index)
{
  for (guint i = index + 1; i < self->blocks->len; i++)
    if (!(((CtBlock *) g_ptr_array_index (self->blocks, i))->keep & CT_KEEP_WITH_PREVIOUS))
      return bottom_of_page (self);
  return self->spec.height - self->spec.bottom + 0.01;
}

static gboolean
is_at_top (CtFlow *self)
{
  return self->y <= self->spec.top;
}

static void
start_page (CtFlow *self)
{
  CtRest rest = { self->page, self->y };

  g_array_append_val (self->rests, rest);
  self->page++;
  self->y = self->spec.top;
}

static double
height_of_block (CtFlow  *self,
                 CtBlock *block)
{
  return block->klass->measure (block, self);
}

/* The height of the blocks that must stand on the page on which block @index begins. */
static double
height_of_chain (CtFlow *self,
                 guint   index)
{
  double height = 0;

  for (guint i = index; i < self->blocks->len; i++)
    {
      CtBlock *block = g_ptr_array_index (self->blocks, i);
      CtBlock *next = i + 1 < self->blocks->len ? g_ptr_array_index (self->blocks, i + 1) : NULL;

      height += i > index ? block->before : 0;
      if (block->table != NULL)
        {
          guint rows = MIN (ROWS_KEPT - 1, block->table->rows->len);

          return height + ct_print_table_heading_height (block->table, TRUE) + ct_print_table_rows_height (block->table, 0, rows) +
                 ct_print_table_sum_height (block->table);
        }
      height += height_of_block (self, block);
      if (next == NULL || !((block->keep & CT_KEEP_WITH_NEXT) || (next->keep & CT_KEEP_WITH_PREVIOUS)))
        break;
    }
  return height;
}

static void
place (CtFlow             *self,
       CtBlock            *block,
       const CtPrintPiece *piece,
       double              height)
{
  CtPlacement placement = { block, self->page, self->y, { 0 } };

  if (piece != NULL)
    placement.piece = *piece;
  g_array_append_val (self->placements, placement);
  self->y += height;
}

/* What must stand under the last rows of the table that is block @index, and the block with which it ends. */
static double
height_of_closing (CtFlow *self,
                   guint   index,
                   guint  *end)
{
  double height = 0;

  *end = index;
  for (guint i = index + 1; i < self->blocks->len; i++)
    {
      CtBlock *block = g_ptr_array_index (self->blocks, i);

      if (!(block->keep & CT_KEEP_WITH_PREVIOUS) || block->table != NULL)
        break;
      height += block->before + height_of_block (self, block);
      *end = i;
    }
  return height;
}

/* The rows at the end that go to the next page together with the closing: three, and the totals under them. */
static guint
count_kept_rows (CtPrintTable *table)
{
  guint kept = ROWS_KEPT;

  for (guint i = table->rows->len; i > 0; i--)
    if (((CtPrintRow *) g_ptr_array_index (table->rows, i - 1))->kind == CT_ROW_SUM)
      kept++;
    else
      break;
  return kept;
}

/* How many rows from @first stand on this page, when not all of them do; 0 where none should. */
static guint
count_rows_here (CtPrintTable *table,
                 guint         first,
                 double        room)
{
  guint n = table->rows->len, end = first, kept = count_kept_rows (table);
  double height = 0;

  while (end < n)
    {
      height += ((CtPrintRow *) g_ptr_array_index (table->rows, end))->height;
      if (height > room)
        break;
      end++;
    }
  if (n - end < kept)
    end = n > first + kept ? n - kept : first;
  while (end > first && ((CtPrintRow *) g_ptr_array_index (table->rows, end - 1))->keep_next)
    end--;
  return end - first;
}

static CtPrintPiece
make_piece (CtFlow       *self,
            CtPrintTable *table,
            guint         first,
            guint         end)
{
  return (CtPrintPiece) { first, end, self->page + 1, first == 0, end == table->rows->len };
}

static void
place_table (CtFlow *self,
             guint   index)
{
  CtBlock *block = g_ptr_array_index (self->blocks, index);
  CtPrintTable *table = block->table;
  guint first = 0, end;
  double closing = height_of_closing (self, index, &end);
  double bottom = bottom_of_page (self);
  guint kept = MIN (count_kept_rows (table), table->rows->len);

  /* A closing that fills a page takes no rows along. */
  if (self->spec.top + ct_print_table_heading_height (table, FALSE) + 2 * ct_print_table_sum_height (table) + closing +
      ct_print_table_rows_height (table, table->rows->len - kept, table->rows->len) > bottom_for (self, end))
    closing = 0;

  for (;;)
    {
      CtPrintPiece piece = make_piece (self, table, first, table->rows->len);
      double height = ct_print_table_piece_height (table, &piece);
      double empty;
      guint n;

      if (self->y + height + closing <= bottom_for (self, end))
        {
          place (self, block, &piece, height);
          return;
        }

      empty = ct_print_table_piece_height (table, &(CtPrintPiece) { first, first, 1, first == 0, FALSE });
      n = count_rows_here (table, first, bottom - self->y - empty);
      if (n == 0 && !is_at_top (self))
        {
          start_page (self);
          continue;
        }
      if (n == 0 && self->y + height <= bottom)
        {
          /* The closing alone is too high for a page with these rows: it follows by itself. */
          place (self, block, &piece, height);
          return;
        }

      piece = make_piece (self, table, first, first + MAX (n, 1));
      place (self, block, &piece, ct_print_table_piece_height (table, &piece));
      first = piece.end;
      if (first == table->rows->len)
        return;
      start_page (self);
    }
}

void
ct_flow_place_all (CtFlow *self)
{
  g_array_set_size (self->placements, 0);
  g_array_set_size (self->rests, 0);
  self->page = 0;
  self->y = self->spec.top;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      CtBlock *block = g_ptr_array_index (self->blocks, i);
      double before;

      if ((block->keep & CT_KEEP_NEW_PAGE) && !is_at_top (self))
        start_page (self);
      before = is_at_top (self) ? 0 : block->before;

      if (block->table != NULL)
        {
          self->y += before;
          place_table (self, i);
          continue;
        }
      /* What keeps with the previous block has been counted there. */
      if (!(block->keep & CT_KEEP_WITH_PREVIOUS) || self->y + before + height_of_block (self, block) > bottom_for (self, i))
        if (self->y + before + height_of_chain (self, i) > bottom_for (self, i) && !is_at_top (self))
          {
            start_page (self);
            before = 0;
          }
      self->y += before;
      place (self, block, NULL, height_of_block (self, block));
    }
}
