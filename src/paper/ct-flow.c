/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-flow.h"

#define FOOT_BELOW   3.5    /* the rule of the foot line under the text area */
#define FOOT_WEIGHT  0.4
#define HEAD_MIDDLE  15.2   /* of the running head, from the top of the page */
#define NOTE_HEIGHT  5.2
#define CROSS_WEIGHT 0.4
#define CROSS_LEAST  15.0   /* a smaller rest is not crossed */
#define ROWS_KEPT    3      /* with the signatures, and after a heading at least 2 */
#define GUESSES      6

const CtPageSpec ct_page_a4 = { 210, 297, 20, 20, 30, 15 };
const CtPageSpec ct_page_a4_landscape = { 297, 210, 20, 20, 30, 15 };
const CtPageSpec ct_page_a5 = { 148, 210, 14, 15, 20, 10 };

typedef struct
{
  CtBlock    *block;
  guint       page;
  double      y;
  CtGridPiece piece;
} Placement;

typedef struct
{
  guint  page;
  double y;
} Rest;

struct _CtFlow
{
  CtFonts    *fonts;
  CtPaper    *paper;
  CtPageSpec  spec;
  GPtrArray  *blocks;       /* of CtBlock, owned */
  char       *foot;
  char       *head[2];
  char       *note;
  gboolean    page_numbers;
  gboolean    cross;
  GArray     *placements;
  GArray     *rests;        /* where pages were left part empty */
  guint       page;
  guint       n_pages;
  double      y;
};

static void
free_block (gpointer data)
{
  CtBlock *block = data;

  g_clear_pointer (&block->grid, ct_grid_free);
  block->klass->free (block);
}

CtFlow *
ct_flow_new (CtFonts          *fonts,
             const char       *title,
             const CtPageSpec *spec)
{
  CtFlow *self = g_new0 (CtFlow, 1);

  self->fonts = ct_fonts_ref (fonts);
  self->paper = ct_paper_new (fonts, title, spec->width, spec->height);
  self->spec = *spec;
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->placements = g_array_new (FALSE, TRUE, sizeof (Placement));
  self->rests = g_array_new (FALSE, TRUE, sizeof (Rest));
  self->n_pages = 1;
  return self;
}

void
ct_flow_set_foot (CtFlow     *self,
                  const char *markup)
{
  g_free (self->foot);
  self->foot = g_strdup (markup);
}

void
ct_flow_set_running_head (CtFlow     *self,
                          const char *left,
                          const char *right)
{
  g_free (self->head[0]);
  g_free (self->head[1]);
  self->head[0] = g_strdup (left);
  self->head[1] = g_strdup (right);
}

void
ct_flow_set_page_numbers (CtFlow   *self,
                          gboolean  numbers)
{
  self->page_numbers = numbers;
}

void
ct_flow_set_cross (CtFlow   *self,
                   gboolean  cross)
{
  self->cross = cross;
}

void
ct_flow_set_note (CtFlow     *self,
                  const char *markup)
{
  g_free (self->note);
  self->note = g_strdup (markup);
}

CtBlock *
ct_flow_add (CtFlow  *self,
             CtBlock *block)
{
  g_ptr_array_add (self->blocks, block);
  return block;
}

CtPaper *
ct_flow_get_paper (CtFlow *self)
{
  return self->paper;
}

CtFonts *
ct_flow_get_fonts (CtFlow *self)
{
  return self->fonts;
}

const CtPageSpec *
ct_flow_get_spec (CtFlow *self)
{
  return &self->spec;
}

double
ct_flow_get_width (CtFlow *self)
{
  return self->spec.width - self->spec.left - self->spec.right;
}

guint
ct_flow_get_n_pages (CtFlow *self)
{
  return self->n_pages;
}

char *
ct_flow_expand (CtFlow     *self,
                const char *markup)
{
  GString *text = g_string_new (NULL);

  for (const char *p = markup; *p != '\0'; p++)
    switch (*p)
      {
      case '\001':   /* CT_PAGE */
        g_string_append_printf (text, "%u", self->page + 1);
        break;
      case '\002':   /* CT_PAGES */
        g_string_append_printf (text, "%u", self->n_pages);
        break;
      case '\003':   /* CT_PAGES2 */
        g_string_append_printf (text, "%02u", self->n_pages);
        break;
      default:
        g_string_append_c (text, *p);
        break;
      }
  return g_string_free (text, FALSE);
}

GArray *
ct_flow_get_pieces (CtFlow *self,
                    CtGrid *grid)
{
  GArray *pieces = g_array_new (FALSE, TRUE, sizeof (CtGridPiece));

  for (guint i = 0; i < self->placements->len; i++)
    {
      const Placement *placement = &g_array_index (self->placements, Placement, i);

      if (placement->block->grid == grid)
        g_array_append_val (pieces, placement->piece);
    }
  return pieces;
}

static double
bottom_of_page (CtFlow *self)
{
  double bottom = self->spec.height - self->spec.bottom;

  return self->note != NULL ? bottom + FOOT_BELOW - NOTE_HEIGHT - 0.6 : bottom;
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
  Rest rest = { self->page, self->y };

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
      if (block->grid != NULL)
        {
          guint rows = MIN (ROWS_KEPT - 1, block->grid->rows->len);

          return height + ct_grid_heading_height (block->grid, TRUE) + ct_grid_rows_height (block->grid, 0, rows) +
                 ct_grid_sum_height (block->grid);
        }
      height += height_of_block (self, block);
      if (next == NULL || !((block->keep & CT_KEEP_WITH_NEXT) || (next->keep & CT_KEEP_WITH_PREVIOUS)))
        break;
    }
  return height;
}

static void
place (CtFlow            *self,
       CtBlock           *block,
       const CtGridPiece *piece,
       double             height)
{
  Placement placement = { block, self->page, self->y, { 0 } };

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

      if (!(block->keep & CT_KEEP_WITH_PREVIOUS) || block->grid != NULL)
        break;
      height += block->before + height_of_block (self, block);
      *end = i;
    }
  return height;
}

/* The rows at the end that go to the next page together with the closing: three, and the totals under them. */
static guint
count_kept_rows (CtGrid *grid)
{
  guint kept = ROWS_KEPT;

  for (guint i = grid->rows->len; i > 0; i--)
    if (((CtGridRow *) g_ptr_array_index (grid->rows, i - 1))->kind == CT_ROW_SUM)
      kept++;
    else
      break;
  return kept;
}

/* How many rows from @first stand on this page, when not all of them do; 0 where none should. */
static guint
count_rows_here (CtGrid *grid,
                 guint   first,
                 double  room)
{
  guint n = grid->rows->len, end = first, kept = count_kept_rows (grid);
  double height = 0;

  while (end < n)
    {
      height += ((CtGridRow *) g_ptr_array_index (grid->rows, end))->height;
      if (height > room)
        break;
      end++;
    }
  if (n - end < kept)
    end = n > first + kept ? n - kept : first;
  while (end > first && ((CtGridRow *) g_ptr_array_index (grid->rows, end - 1))->keep_next)
    end--;
  return end - first;
}

static CtGridPiece
make_piece (CtFlow *self,
            CtGrid *grid,
            guint   first,
            guint   end)
{
  return (CtGridPiece) { first, end, self->page + 1, first == 0, end == grid->rows->len };
}

static void
place_grid (CtFlow *self,
            guint   index)
{
  CtBlock *block = g_ptr_array_index (self->blocks, index);
  CtGrid *grid = block->grid;
  guint first = 0, end;
  double closing = height_of_closing (self, index, &end);
  double bottom = bottom_of_page (self);
  guint kept = MIN (count_kept_rows (grid), grid->rows->len);

  /* A closing that fills a page takes no rows along. */
  if (self->spec.top + ct_grid_heading_height (grid, FALSE) + 2 * ct_grid_sum_height (grid) + closing +
      ct_grid_rows_height (grid, grid->rows->len - kept, grid->rows->len) > bottom_for (self, end))
    closing = 0;

  for (;;)
    {
      CtGridPiece piece = make_piece (self, grid, first, grid->rows->len);
      double height = ct_grid_piece_height (grid, &piece);
      double empty;
      guint n;

      if (self->y + height + closing <= bottom_for (self, end))
        {
          place (self, block, &piece, height);
          return;
        }

      empty = ct_grid_piece_height (grid, &(CtGridPiece) { first, first, 1, first == 0, FALSE });
      n = count_rows_here (grid, first, bottom - self->y - empty);
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

      piece = make_piece (self, grid, first, first + MAX (n, 1));
      place (self, block, &piece, ct_grid_piece_height (grid, &piece));
      first = piece.end;
      if (first == grid->rows->len)
        return;
      start_page (self);
    }
}

static void
place_all (CtFlow *self)
{
  g_array_set_size (self->placements, 0);
  g_array_set_size (self->rests, 0);
  self->page = 0;
  self->y = self->spec.top;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      CtBlock *block = g_ptr_array_index (self->blocks, i);
      double before = is_at_top (self) ? 0 : block->before;

      if (block->grid != NULL)
        {
          self->y += before;
          place_grid (self, i);
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

static void
draw_foot (CtFlow *self)
{
  double y = self->spec.height - self->spec.bottom + FOOT_BELOW;
  double width = ct_flow_get_width (self);
  g_autofree char *right = ct_flow_expand (self, "Trang " CT_PAGE "/" CT_PAGES);
  g_autofree char *left = ct_flow_expand (self, self->foot);
  CtSetText *number = ct_set_text_line (self->fonts, (CtFace) { 10.5, 0 }, right);
  CtBox room = { self->spec.left, y + 0.8, width, number->height };
  CtSetText *words = ct_set_text_wrapped (self->fonts, (CtFace) { 10.5, 0 }, left, width - number->width - 5, CT_ALIGN_LEFT);

  ct_paper_set_role (self->paper, CT_ROLE_FOOT, -1);
  ct_paper_add_line (self->paper, self->spec.left, y, self->spec.left + width, y, FOOT_WEIGHT);
  ct_paper_take_aligned (self->paper, number, &room, CT_ALIGN_RIGHT);
  ct_paper_take_text (self->paper, words, self->spec.left, room.y, NULL);
  ct_paper_set_role (self->paper, CT_ROLE_NONE, -1);
}

static void
draw_running_head (CtFlow *self)
{
  CtBox room = { self->spec.left, HEAD_MIDDLE - 3, ct_flow_get_width (self), 6 };
  static const CtAlign aligns[] = { CT_ALIGN_LEFT, CT_ALIGN_RIGHT };
  static const double sizes[] = { 12, 12.5 };

  if (self->page == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->head); i++)
    if (self->head[i] != NULL)
      {
        g_autofree char *markup = ct_flow_expand (self, self->head[i]);

        ct_paper_take_aligned (self->paper, ct_set_text_line (self->fonts, (CtFace) { sizes[i], 0 }, markup), &room, aligns[i]);
      }
  if (self->page_numbers)
    {
      g_autofree char *markup = ct_flow_expand (self, CT_PAGE);

      ct_paper_take_aligned (self->paper, ct_set_text_line (self->fonts, (CtFace) { 13, 0 }, markup),
                             &(CtBox) { room.x, 9.6, room.width, 6 }, CT_ALIGN_CENTRE);
    }
}

static void
draw_note (CtFlow *self)
{
  double y = self->spec.height - self->spec.bottom + FOOT_BELOW - NOTE_HEIGHT;

  if (self->note != NULL && self->page + 1 < self->n_pages)
    ct_paper_take_text (self->paper, ct_set_text_line (self->fonts, (CtFace) { 12, 0 }, self->note), self->spec.left, y, NULL);
}

/* One thin Z over what is left of a page, so that nothing can be added. */
static void
draw_cross (CtFlow     *self,
            const Rest *rest)
{
  double left = self->spec.left + 4, right = self->spec.width - self->spec.right - 4;
  double top = rest->y + 4.9, bottom = self->spec.height - self->spec.bottom - 3.3;

  if (!self->cross || self->spec.height - self->spec.bottom - rest->y < CROSS_LEAST)
    return;
  ct_paper_select_page (self->paper, rest->page);
  ct_paper_set_role (self->paper, CT_ROLE_CROSS, -1);
  ct_paper_add_line (self->paper, left, top, right, top, CROSS_WEIGHT);
  ct_paper_add_line (self->paper, right, top, left, bottom, CROSS_WEIGHT);
  ct_paper_add_line (self->paper, left, bottom, right, bottom, CROSS_WEIGHT);
  ct_paper_set_role (self->paper, CT_ROLE_NONE, -1);
}

static void
draw_all (CtFlow *self)
{
  for (guint i = 0; i < self->n_pages; i++)
    ct_paper_add_page (self->paper);

  for (guint i = 0; i < self->placements->len; i++)
    {
      const Placement *placement = &g_array_index (self->placements, Placement, i);

      self->page = placement->page;
      ct_paper_select_page (self->paper, self->page);
      if (placement->block->grid != NULL)
        ct_grid_draw (placement->block->grid, self->paper, self->spec.left, placement->y, &placement->piece);
      else
        placement->block->klass->draw (placement->block, self, placement->y);
    }
  for (guint i = 0; i < self->rests->len; i++)
    draw_cross (self, &g_array_index (self->rests, Rest, i));

  ct_paper_set_zone (self->paper, CT_ZONE_MARGIN);
  for (self->page = 0; self->page < self->n_pages; self->page++)
    {
      ct_paper_select_page (self->paper, self->page);
      draw_running_head (self);
      draw_note (self);
      if (self->foot != NULL)
        draw_foot (self);
    }
  ct_paper_set_zone (self->paper, CT_ZONE_BODY);
}

static void
free_flow (CtFlow *self)
{
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->placements);
  g_array_unref (self->rests);
  g_free (self->foot);
  g_free (self->head[0]);
  g_free (self->head[1]);
  g_free (self->note);
  ct_fonts_unref (self->fonts);
  g_free (self);
}

CtPaper *
ct_flow_finish (CtFlow *self)
{
  CtPaper *paper = self->paper;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      CtBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->grid != NULL)
        ct_grid_fit (block->grid, self->fonts);
    }

  /* A block may be higher or lower by the number of pages, which are known only when it is placed. */
  for (guint i = 0; i < GUESSES; i++)
    {
      place_all (self);
      if (self->page + 1 == self->n_pages)
        break;
      /* Where one guess leads to the other and back, the higher one leaves room enough for both. */
      self->n_pages = i < GUESSES / 2 ? self->page + 1 : MAX (self->page + 1, self->n_pages);
    }
  self->n_pages = self->page + 1;
  draw_all (self);
  free_flow (self);
  return paper;
}

static double
measure_grid (CtBlock *block,
              CtFlow  *flow)
{
  (void) flow;
  return ct_grid_heading_height (block->grid, TRUE) + ct_grid_rows_height (block->grid, 0, block->grid->rows->len);
}

static const CtBlockClass grid_class = { measure_grid, NULL, (void (*) (CtBlock *)) g_free };

CtBlock *
ct_flow_add_grid (CtFlow *self,
                  CtGrid *grid)
{
  CtBlock *block = g_new0 (CtBlock, 1);

  block->klass = &grid_class;
  block->grid = grid;
  return ct_flow_add (self, block);
}
