/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets side by side, as on screen, as long as the signatures fit beside them; for more sheets the table
 * stands upright, in stacks, and the signatures under it. Where both fill more than a page, the signatures take the last
 * sheets along. */

#include "ct-meeting-closing.h"

#define LEGEND_HEIGHT  5.6
#define LABEL_WIDTH    27.0
#define SHEET_WIDTH    22.5
#define MONEY_PADDING  2.4
#define HEADING        6.6
#define PEN_ROW        8.0
#define GAP            5.0
#define SIGNER_LEAST   26.0
#define STACKS         3
#define STACK_GAP      3.0
#define PAID_LEAST     22.0
#define SIGNING_GAP    3.0
#define ROWS_KEPT      3      /* of each stack, with the signatures */

typedef struct
{
  CtBlock     base;
  CtPrintTable     *sheet;          /* borrowed: the table above */
  guint       total_column;
  CtClubHead  club;
  gboolean    blank;
} Closing;

/* What one sheet adds up to. */
typedef struct
{
  CtDong due;
  guint  n_people;
} Sum;

static Sum
sum_of_rows (Closing *self,
             guint    first,
             guint    end)
{
  Sum sum = { 0, 0 };

  ct_print_table_sum (self->sheet, self->total_column, first, end, &sum.due);
  for (guint i = first; i < end; i++)
    sum.n_people += ((CtPrintRow *) g_ptr_array_index (self->sheet->rows, i))->kind == CT_ROW_DETAIL;
  return sum;
}

static CtSignatures
make_signatures (Closing *self)
{
  return (CtSignatures) {
    .n_signers = 3,
    .signers = {
      { "THƯ KÝ", "(Ký, họ tên)", self->club.secretary },
      { "THỦ QUỸ", "(Ký, họ tên)", self->club.treasurer },
      { "CHỦ NHIỆM", "(Ký, họ tên)", self->club.chair },
    },
  };
}

static double
column_width (Closing *self,
              CtFonts *fonts)
{
  Sum all = sum_of_rows (self, 0, self->sheet->rows->len);
  g_autofree char *digits = ct_dong_dup (self->blank ? 0 : all.due);
  g_autoptr(CtSetText) set = ct_set_text_line (fonts, (CtFace) { 12.5, CT_FACE_BOLD }, digits);

  return MAX (SHEET_WIDTH, set->width + MONEY_PADDING);
}

static double
table_width (Closing *self,
             CtFlow  *flow)
{
  double column = column_width (self, ct_flow_get_fonts (flow));

  return LABEL_WIDTH + ct_flow_get_n_pages (flow) * column + MAX (LABEL_WIDTH, column);
}

static gboolean
is_side_by_side (Closing *self,
                 CtFlow  *flow)
{
  return table_width (self, flow) + GAP + 3 * SIGNER_LEAST <= ct_flow_get_width (flow);
}

static double
signature_width (Closing *self,
                 CtFlow  *flow)
{
  double width = ct_flow_get_width (flow);

  return is_side_by_side (self, flow) ? width - table_width (self, flow) - GAP : width;
}

/* @n sheets, or the sum of all. */
static guint
rows_per_stack (guint n)
{
  return (n + STACKS - 1) / STACKS;
}

static double
stack_width (CtFlow *flow)
{
  return (ct_flow_get_width (flow) - (STACKS - 1) * STACK_GAP) / STACKS;
}

/* The height of the stacks of @n sheets. */
static double
stack_height (Closing *self,
              CtFlow  *flow,
              guint    n)
{
  /* A sum too wide for its column stands in two lines. */
  return HEADING + rows_per_stack (n) * PEN_ROW +
         (column_width (self, ct_flow_get_fonts (flow)) > stack_width (flow) - 14 - 15 - PAID_LEAST ? 4 : 0);
}

static double
signing_height (Closing *self,
                CtFlow  *flow)
{
  CtSignatures signatures = make_signatures (self);

  return SIGNING_GAP + ct_signatures_height (ct_flow_get_fonts (flow), &signatures, ct_flow_get_width (flow));
}

/* How many of the sheets, and the sum, stand with the signatures and not above them. */
static guint
n_sheets_kept (Closing *self,
               CtFlow  *flow)
{
  const CtPageSpec *spec = ct_flow_get_spec (flow);
  double all = LEGEND_HEIGHT + stack_height (self, flow, ct_flow_get_n_pages (flow) + 1) + signing_height (self, flow);

  return all > spec->height - spec->top - spec->bottom ? ROWS_KEPT * STACKS : 0;
}

static double
measure_closing (CtBlock *block,
                 CtFlow  *flow)
{
  Closing *self = (Closing *) block;
  CtSignatures signatures = make_signatures (self);
  double signing = ct_signatures_height (ct_flow_get_fonts (flow), &signatures, signature_width (self, flow));

  if (is_side_by_side (self, flow))
    return LEGEND_HEIGHT + MAX (HEADING + 3 * PEN_ROW, signing);
  return LEGEND_HEIGHT + stack_height (self, flow, ct_flow_get_n_pages (flow) + 1 - n_sheets_kept (self, flow));
}

/* Draws the whole of @table, which it takes. */
static void
draw_table (CtFlow       *flow,
            CtPrintTable *table,
            double        x,
            double        y)
{
  CtPrintPiece all = { 0, table->rows->len, 1, TRUE, TRUE };

  ct_print_table_fit (table, ct_flow_get_fonts (flow));
  ct_print_table_draw (table, ct_flow_get_paper (flow), x, y, &all);
  ct_print_table_free (table);
}

static void
set_people (CtPrintRow *row,
            guint       column,
            guint       n_people)
{
  g_autofree char *text = n_people > 0 ? g_strdup_printf ("/ %u", n_people) : g_strdup ("/");

  ct_print_row_set_text (row, column, text);
}

static void
draw_side_by_side (Closing *self,
                   CtFlow  *flow,
                   GArray  *pieces,
                   double   y)
{
  static const char *const labels[] = { "Phải nộp", "Thực nộp", "Có mặt" };
  CtPrintOptions options = { .row_height = PEN_ROW, .heading_height = HEADING, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  g_autofree CtPrintColumn *columns = g_new0 (CtPrintColumn, pieces->len + 2);
  g_autoptr(GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  double width = column_width (self, ct_flow_get_fonts (flow));
  CtPrintRow *rows[G_N_ELEMENTS (labels)];
  CtPrintTable *table;

  columns[0] = (CtPrintColumn) { "Đối chiếu", .width = LABEL_WIDTH };
  for (guint i = 1; i < pieces->len + 2; i++)
    {
      gboolean is_last = i == pieces->len + 1;

      g_ptr_array_add (headings, is_last ? g_strdup ("Cả buổi") : g_strdup_printf ("Tờ %u", i));
      columns[i] = (CtPrintColumn) {
        .heading = g_ptr_array_index (headings, i - 1),
        .width = is_last ? MAX (LABEL_WIDTH, width) : width,
        .align = CT_ALIGN_RIGHT,
        .kind = CT_COLUMN_MONEY,
      };
    }
  table = ct_print_table_new (columns, pieces->len + 2, &options);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rows[i] = ct_print_table_add_row (table, CT_ROW_DETAIL);
      ct_print_row_set_text (rows[i], 0, labels[i]);
      ct_print_row_set_flags (rows[i], 0, CT_CELL_BOLD);
    }
  for (guint i = 1; i < pieces->len + 2; i++)
    {
      gboolean is_last = i == pieces->len + 1;
      const CtPrintPiece *piece = is_last ? NULL : &g_array_index (pieces, CtPrintPiece, i - 1);
      Sum sum = is_last ? sum_of_rows (self, 0, self->sheet->rows->len) : sum_of_rows (self, piece->first, piece->end);

      if (!self->blank)
        ct_print_row_set_amount (rows[0], i, sum.due);
      set_people (rows[2], i, sum.n_people);
      if (is_last)
        ct_print_row_set_flags (rows[0], i, CT_CELL_BOLD);
    }
  draw_table (flow, table, ct_flow_get_spec (flow)->left, y);
}

static void
add_stacked_row (Closing        *self,
                 CtPrintTable   *table,
                 const char     *label,
                 Sum             sum,
                 CtPrintRowKind  kind)
{
  CtPrintRow *row = ct_print_table_add_row (table, kind);

  if (kind == CT_ROW_SUM)
    row->above = 1;
  ct_print_row_set_text (row, 0, label);
  if (!self->blank)
    ct_print_row_set_amount (row, 1, sum.due);
  set_people (row, 3, sum.n_people);
}

/* The sheets from @first up to, not with, @end; behind the last one the sum of all. */
static void
draw_stacked (Closing *self,
              CtFlow  *flow,
              GArray  *pieces,
              guint    first,
              guint    end,
              double   y)
{
  double width = stack_width (flow);
  double due = CLAMP (column_width (self, ct_flow_get_fonts (flow)), 26, width - 14 - 15 - PAID_LEAST);
  const CtPrintColumn columns[] = {
    { "Tờ", .width = 14, .align = CT_ALIGN_CENTRE },
    { "Phải nộp", .width = due, .align = CT_ALIGN_RIGHT, .kind = CT_COLUMN_MONEY },
    { "Thực nộp", .width = width - 14 - due - 15, .kind = CT_COLUMN_PEN },
    { "Có mặt", .width = 15, .align = CT_ALIGN_RIGHT },
  };
  CtPrintOptions options = { .row_height = PEN_ROW, .heading_height = HEADING, .note_column = CT_NOTE_BEHIND, .zero_as_zero = TRUE };
  guint per_stack = rows_per_stack (end - first);

  for (guint stack = 0, i = first; stack < STACKS && i < end; stack++)
    {
      CtPrintTable *table = ct_print_table_new (columns, G_N_ELEMENTS (columns), &options);

      for (; i < end && table->rows->len < per_stack; i++)
        {
          const CtPrintPiece *piece = i < pieces->len ? &g_array_index (pieces, CtPrintPiece, i) : NULL;
          g_autofree char *label = piece != NULL ? g_strdup_printf ("%u", i + 1) : g_strdup ("Cộng");

          add_stacked_row (self, table, label,
                           piece != NULL ? sum_of_rows (self, piece->first, piece->end)
                                         : sum_of_rows (self, 0, self->sheet->rows->len),
                           piece != NULL ? CT_ROW_DETAIL : CT_ROW_SUM);
        }
      draw_table (flow, table, ct_flow_get_spec (flow)->left + stack * (width + STACK_GAP), y);
    }
}

static void
draw_closing (CtBlock *block,
              CtFlow  *flow,
              double   y)
{
  Closing *self = (Closing *) block;
  CtFonts *fonts = ct_flow_get_fonts (flow);
  CtPaper *paper = ct_flow_get_paper (flow);
  CtSignatures signatures = make_signatures (self);
  g_autoptr(GArray) pieces = ct_flow_get_pieces (flow, self->sheet);
  double width = signature_width (self, flow);
  double left = ct_flow_get_spec (flow)->left;

  /* On a page that is not the last one the flow writes the legend. */
  if (n_sheets_kept (self, flow) == 0)
    ct_paper_take_text (paper, ct_set_text_line (fonts, (CtFace) { 12, 0 }, CT_MEETING_LEGEND), left, y + 0.6, NULL);
  y += LEGEND_HEIGHT;
  if (is_side_by_side (self, flow))
    {
      draw_side_by_side (self, flow, pieces, y);
      ct_signatures_draw (paper, &signatures, left + ct_flow_get_width (flow) - width, y, width);
    }
  else
    draw_stacked (self, flow, pieces, 0, pieces->len + 1 - n_sheets_kept (self, flow), y);
}

/* The signatures under stacks: a block of their own, for so many sheets may fill the page. */
typedef struct
{
  CtBlock  base;
  Closing *closing;   /* borrowed: the block before */
} Signing;

static double
measure_signing (CtBlock *block,
                 CtFlow  *flow)
{
  Closing *closing = ((Signing *) block)->closing;
  guint kept = n_sheets_kept (closing, flow);

  if (is_side_by_side (closing, flow))
    return 0;
  return signing_height (closing, flow) + (kept > 0 ? LEGEND_HEIGHT + stack_height (closing, flow, kept) : 0);
}

static void
draw_signing (CtBlock *block,
              CtFlow  *flow,
              double   y)
{
  Closing *closing = ((Signing *) block)->closing;
  CtSignatures signatures = make_signatures (closing);
  g_autoptr(GArray) pieces = ct_flow_get_pieces (flow, closing->sheet);
  guint kept = n_sheets_kept (closing, flow);

  if (is_side_by_side (closing, flow))
    return;
  if (kept > 0)
    {
      ct_paper_take_text (ct_flow_get_paper (flow), ct_set_text_line (ct_flow_get_fonts (flow), (CtFace) { 12, 0 }, CT_MEETING_LEGEND),
                          ct_flow_get_spec (flow)->left, y + 0.6, NULL);
      draw_stacked (closing, flow, pieces, pieces->len + 1 - kept, pieces->len + 1, y + LEGEND_HEIGHT);
      y += LEGEND_HEIGHT + stack_height (closing, flow, kept);
    }
  ct_signatures_draw (ct_flow_get_paper (flow), &signatures, ct_flow_get_spec (flow)->left, y + SIGNING_GAP, ct_flow_get_width (flow));
}

static const CtBlockClass signing_class = { measure_signing, draw_signing, (void (*) (CtBlock *)) g_free };

static void
free_closing (CtBlock *block)
{
  ct_club_head_clear (&((Closing *) block)->club);
  g_free (block);
}

static const CtBlockClass closing_class = { measure_closing, draw_closing, free_closing };

void
ct_meeting_closing_add (CtFlow           *flow,
                        CtPrintTable     *table,
                        guint             total_column,
                        const CtClubHead *club,
                        gboolean          blank)
{
  Closing *self = g_new0 (Closing, 1);
  Signing *signing = g_new0 (Signing, 1);

  self->base.klass = &closing_class;
  self->base.keep = CT_KEEP_WITH_PREVIOUS;
  self->sheet = table;
  self->total_column = total_column;
  ct_club_head_copy (&self->club, club);
  self->blank = blank;
  ct_flow_add (flow, &self->base);

  signing->base.klass = &signing_class;
  signing->base.keep = CT_KEEP_WITH_PREVIOUS;
  signing->closing = self;
  ct_flow_add (flow, &signing->base);
}
