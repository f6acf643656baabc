/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things stand (paper.md 1, "Breaks" and "Signatures"). What must stay true: no row is split, the signatures
 * take the closing words and three rows that tell something along, a heading is never the last on a page, and rows to spare
 * for the pen are as many as the page has room for. */

#include "ct-flow-private.h"

#define ROWS_KEPT     3      /* with the signatures, and after a heading at least 2 */
#define CLOSING_WORDS 60.0   /* the words between table and signatures are no higher, else they are text of their own */
#define PEN_SHARE     0.4    /* of its rows that a table for the pen keeps to stand on one page */
#define LITTLE        0.4    /* of a page: a table does not leave less than that on it, to stand whole on the next one */

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

/* Is what stands last on this page left to the pen? */
static gboolean
ends_for_pen (CtFlow *self)
{
  const CtPlacement *last = self->placements->len > 0 ? &g_array_index (self->placements, CtPlacement, self->placements->len - 1) : NULL;
  const CtPrintTable *table = last != NULL && last->page == self->page ? last->block->table : NULL;

  return table != NULL && last->piece.end > last->piece.first &&
         (table->options.no_sums || ((CtPrintRow *) g_ptr_array_index (table->rows, last->piece.end - 1))->kind == CT_ROW_BLANK);
}

static void
start_page (CtFlow *self)
{
  CtRest rest = { self->page, self->y, ends_for_pen (self) };

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

/* What must stand under the last rows of the table that is block @index, and the block with which it ends: all that keeps
 * with it, and what stands between it and the signatures where that is little. */
static double
height_of_closing (CtFlow *self,
                   guint   index,
                   guint  *end)
{
  double height = 0, words = 0, all = 0;
  gboolean kept = TRUE;

  *end = index;
  for (guint i = index + 1; i < self->blocks->len; i++)
    {
      CtBlock *block = g_ptr_array_index (self->blocks, i);
      double here;

      if (block->table != NULL || (block->keep & CT_KEEP_NEW_PAGE))
        break;
      here = block->before + height_of_block (self, block);
      all += here;
      kept &= (block->keep & CT_KEEP_WITH_PREVIOUS) != 0;
      if (!(block->keep & CT_KEEP_SIGNATURES))
        words += here;
      if (kept || ((block->keep & CT_KEEP_SIGNATURES) && words <= CLOSING_WORDS))
        {
          height = all;
          *end = i;
        }
    }
  return height;
}

/* A table of few rows stands on one page, unless the one before it would be left nearly empty. */
static gboolean
stays_whole (CtFlow       *self,
             CtPrintTable *table)
{
  return table->rows->len <= CT_PRINT_SHORT_TABLE && self->y - self->spec.top > LITTLE * (self->spec.height - self->spec.top - self->spec.bottom);
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
          gboolean whole = stays_whole (self, block->table);
          guint rows = whole ? block->table->rows->len : MIN (ROWS_KEPT - 1, block->table->rows->len);
          guint end;

          return height + (whole ? height_of_closing (self, i, &end) : 0) + ct_print_table_heading_height (block->table, TRUE) + ct_print_table_rows_height (block->table, 0, rows) +
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

static CtPrintRow *
row_at (CtPrintTable *table,
        guint         i)
{
  return g_ptr_array_index (table->rows, i);
}

/* The rows at the end that go to the next page together with the closing: three that tell something, and what is under them;
 * in a table for the pen any three. */
static guint
count_kept_rows (CtPrintTable *table)
{
  guint kept = 0, told = 0, n_told = 0;

  for (guint i = 0; i < table->rows->len; i++)
    n_told += row_at (table, i)->kind == CT_ROW_DETAIL;
  while (kept < table->rows->len && told < ROWS_KEPT)
    {
      CtPrintRowKind kind = row_at (table, table->rows->len - ++kept)->kind;

      told += kind == CT_ROW_DETAIL || (kind == CT_ROW_BLANK && n_told < ROWS_KEPT);
    }
  return kept;
}

/* How many rows from @first stand on this page, when not all of them do; 0 where none should. */
static guint
count_rows_here (CtPrintTable *table,
                 guint         first,
                 double        room,
                 gboolean      is_short)
{
  guint n = table->rows->len, end = first, kept = count_kept_rows (table);
  double height = 0;

  while (end < n)
    {
      height += row_at (table, end)->height;
      if (height > room)
        break;
      end++;
    }
  if (n - end < kept)
    end = n > first + kept ? n - kept : first;
  if (is_short)
    return 0;
  while (end > first && (row_at (table, end - 1)->keep_next || row_at (table, end - 1)->kind == CT_ROW_BAR))
    end--;
  return end - first;
}

/* Rows to spare are as many as have room above @bottom with the rest of the table and its closing. Where the table tells
 * something, they give way down to the last one; a table for the pen keeps enough of them, or goes on to a page that it fills. */
static void
fit_spare_rows (CtFlow       *self,
                CtPrintTable *table,
                guint         first,
                double        closing,
                double        bottom)
{
  CtPrintPiece piece = { first, table->rows->len, self->page + 1, first == 0, TRUE };
  double room = bottom - self->y - ct_print_table_piece_height (table, &piece) - closing;
  gboolean tells = FALSE;
  guint n_spare = 0, n_dropped = 0, last = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      tells |= row_at (table, i)->kind == CT_ROW_DETAIL;
      if (i >= first && ct_print_row_is_spare (row_at (table, i)))
        {
          last = i;
          n_spare++;
        }
    }
  if (n_spare == 0)
    return;
  while (room < 0 && n_dropped < (tells ? n_spare : (guint) (n_spare * (1 - PEN_SHARE))))
    room += row_at (table, last - n_dropped++)->height;
  if (room >= 0 && n_dropped > 0)
    g_ptr_array_remove_range (table->rows, last + 1 - n_dropped, n_dropped);
  else if (!tells && first > 0)
    ct_print_table_repeat_row (table, last, (guint) MAX (0, room / row_at (table, last)->height));
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
  guint kept = count_kept_rows (table);

  /* A closing that fills a page takes no rows along. */
  if (self->spec.top + ct_print_table_heading_height (table, FALSE) + 2 * ct_print_table_sum_height (table) + closing +
      ct_print_table_rows_height (table, table->rows->len - kept, table->rows->len) > bottom_for (self, end))
    {
      closing = 0;
      self->loose = index + 1;
    }

  for (;;)
    {
      CtPrintPiece piece;
      double height, empty;
      guint n;

      fit_spare_rows (self, table, first, closing, bottom_for (self, end));
      piece = make_piece (self, table, first, table->rows->len);
      height = ct_print_table_piece_height (table, &piece);
      if (self->y + height + closing <= bottom_for (self, end))
        {
          place (self, block, &piece, height);
          self->closing_end = closing > 0 ? end : index;
          return;
        }

      empty = ct_print_table_piece_height (table, &(CtPrintPiece) { first, first, 1, first == 0, FALSE });
      n = count_rows_here (table, first, bottom - self->y - empty, stays_whole (self, table));
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
  self->closing_end = self->loose = 0;

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
      /* What keeps with the table above has been counted there, what keeps with the previous block as well. */
      if (i > self->closing_end &&
          (!(block->keep & CT_KEEP_WITH_PREVIOUS) || i == self->loose || self->y + before + height_of_block (self, block) > bottom_for (self, i)))
        if (self->y + before + height_of_chain (self, i) > bottom_for (self, i) && !is_at_top (self))
          {
            start_page (self);
            before = 0;
          }
      self->y += before;
      place (self, block, NULL, height_of_block (self, block));
    }
}
