/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report's rows become blocks of a page. Rows with lines around their cells that follow one another are one table, which a
 * row of headings begins; rows without are words. Columns of a sheet that no row of the table tells apart are one column.
 *
 * Where figures find no room on the page: whole thousands are printed as thousands, and the line above says so; else digits
 * break into two lines, as everywhere (ct-print-table-fit.c). */

#include "ct-sheet-paper-private.h"

#include "ct-wording.h"

#define LEAST_SIZE     11.5    /* of digits, before they are told in thousands */
#define NARROWEST      0.85    /* where a portrait page would have to be set narrower, the paper is turned */

/* --- Words -------------------------------------------------------------------------------------------------- */

static char *
mark_up (const CtRecordCell *cell)
{
  g_autofree char *text = ct_wording_escape (cell->text);
  g_autofree char *slanted = cell->style & CT_STYLE_ITALIC ? g_strdup_printf ("<i>%s</i>", text) : g_steal_pointer (&text);

  return cell->style & CT_STYLE_BOLD ? g_strdup_printf ("<b>%s</b>", slanted) : g_steal_pointer (&slanted);
}

static double
size_of (const CtRecordCell *cell)
{
  double size = cell->style >> 16;

  return size > 0 ? MAX (size, 11) : 12.5;
}

static void
add_words (CtSheetMaker       *self,
           const CtRecordItem *item)
{
  const CtRecordCell *first = cell_at (item, 0), *last = cell_at (item, item->cells->len - 1);
  g_autofree char *left = mark_up (first);
  g_autofree char *right = last != first ? mark_up (last) : NULL;
  CtBlock *block;

  if (first->style & CT_STYLE_DOTTED)
    ct_flow_add_fill (self->flow, &(CtFillPart) { left, NULL, { 0 }, 0 }, 1, &(CtFillOptions) { .step = 8.4 });
  else if (right != NULL && *last->text != '\0')
    ct_flow_add_ends (self->flow, left, right)->before = 2.4;
  else
    {
      block = ct_flow_add_paragraph (self->flow, left, (CtFace) { size_of (first), 0 },
                                     first->style & CT_STYLE_ACROSS ? CT_ALIGN_CENTRE : CT_ALIGN_LEFT);
      block->before = first->style & CT_STYLE_BOLD ? 2.4 : 1;
      block->keep |= first->style & CT_STYLE_BOLD ? CT_KEEP_WITH_NEXT : 0;
    }
}

static void
add_head (CtSheetMaker       *self,
          const CtRecordItem *item)
{
  CtFace face = { 13, CT_FACE_ITALIC };
  g_autofree char *subtitle = ct_wording_escape (item->texts[1]);
  g_autofree char *remark = ct_wording_escape (item->texts[2]);
  g_autofree char *slanted = *remark != '\0' ? g_strdup_printf ("<i>%s</i>", remark) : NULL;

  self->official = item->kind == CT_RECORD_HEAD;
  if (self->official)
    {
      self->form = item->texts[2];
      ct_flow_add_official_head (self->flow, self->club, "Số: ……/BC-CLB", NULL);
    }
  else
    {
      ct_flow_add_book_head (self->flow, self->club, NULL, NULL);
    }
  ct_flow_add_title (self->flow, item->texts[0], item->size < 16 ? 16 : item->size, subtitle, face)->before = 1.4;
  if (!self->official && slanted != NULL)
    ct_flow_add_ends (self->flow, NULL, slanted);
}

/* The form's name and the unit share the line over the first table. */
static void
add_unit (CtSheetMaker *self,
          gint64        unit)
{
  g_autofree char *form = self->form != NULL ? g_strdup_printf ("<b>Biểu %s</b>", self->form) : NULL;
  const char *words = unit > 1 ? "<i>Đơn vị tính: nghìn đồng</i>" : "<i>Đơn vị tính: đồng</i>";

  if (form != NULL || self->in_dong)
    ct_flow_add_ends (self->flow, form, self->in_dong ? words : NULL)->keep |= CT_KEEP_WITH_NEXT;
  self->form = NULL;
  self->in_dong = FALSE;
}

static gboolean
is_in_thousands (const CtSheetMaker *self,
                 const CtSheetPiece *piece)
{
  for (guint row = piece->first; row < piece->end; row++)
    for (guint i = 0; i < item_at (self, row)->cells->len; i++)
      {
        const CtRecordCell *cell = cell_at (item_at (self, row), i);

        if (cell->is_number && (cell->style & CT_STYLE_CENTRE) == 0 && cell->number % 1000 != 0)
          return FALSE;
      }
  return TRUE;
}

static void
add_table (CtSheetMaker *self,
           guint         first,
           guint        *end)
{
  CtSheetPiece piece;
  CtPrintTable *table;

  ct_sheet_piece_find (self, first, &piece);
  table = ct_sheet_piece_make_table (self, &piece);
  if (table->money_size < LEAST_SIZE && self->in_dong && is_in_thousands (self, &piece))
    {
      ct_print_table_free (table);
      piece.unit = 1000;
      table = ct_sheet_piece_make_table (self, &piece);
    }
  add_unit (self, piece.unit);
  ct_flow_add_table (self->flow, table)->before = 0.8;
  g_free (piece.starts);
  *end = piece.end;
}

static void
add_code (CtSheetMaker       *self,
          const CtRecordItem *item)
{
  CtBlock *block = ct_flow_add_framed (self->flow, item->texts[0], 15, item->texts[1]);

  block->before = 2;
  block->keep |= CT_KEEP_WITH_PREVIOUS;
}

static void
add_signatures (CtSheetMaker       *self,
                const CtRecordItem *item)
{
  CtSignatures signatures = { .place_date = item->texts[0] };

  for (guint i = 0; i < item->cells->len && i < G_N_ELEMENTS (signatures.signers); i++)
    {
      const CtRecordCell *cell = cell_at (item, i);

      signatures.signers[i] = (CtSigner) { cell->text, "(Ký, ghi rõ họ tên)", *cell->name != '\0' ? cell->name : NULL };
      signatures.n_signers = i + 1;
    }
  ct_flow_add_signatures (self->flow, &signatures)->before = 3;
}

/* --- The paper ---------------------------------------------------------------------------------------------- */

static void
set_foot (CtSheetMaker *self,
          CtDate        again)
{
  g_autofree char *reprint = ct_wording_reprint (again);
  g_autofree char *left = ct_wording_escape (self->record->foot);
  g_autofree char *code = ct_wording_escape (self->record->code);
  g_autofree char *foot = *code != '\0' ? g_strdup_printf ("%s · <b>%s</b>%s", left, code, reprint)
                                      : g_strconcat (left, reprint, NULL);

  ct_flow_set_foot (self->flow, foot);
}

static void
add_item (CtSheetMaker       *self,
          const CtRecordItem *item)
{
  switch (item->kind)
    {
    case CT_RECORD_HEAD:
    case CT_RECORD_BOOK_HEAD:
      add_head (self, item);
      break;
    case CT_RECORD_UNIT:
      self->in_dong = TRUE;
      break;
    case CT_RECORD_CHECK:
      add_code (self, item);
      break;
    case CT_RECORD_SIGN:
      add_signatures (self, item);
      break;
    case CT_RECORD_ROW:
      if (item->cells->len > 0)
        add_words (self, item);
      break;
    }
}

static const CtPageSpec *
choose_page (const CtSheet *sheet)
{
  guint n_columns, n_bar = ct_sheet_get_record (sheet)->bar_columns;
  const double *widths = ct_sheet_get_widths (sheet, &n_columns);
  double all = 0;

  for (guint i = n_bar; i < n_columns; i++)
    all += widths[i];
  return (ct_sheet_is_landscape (sheet) && n_bar == 0) || all * NARROWEST > ct_page_a4.width - ct_page_a4.left - ct_page_a4.right
         ? &ct_page_a4_landscape : &ct_page_a4;
}

CtPaper *
ct_sheet_make_paper (const CtSheet    *sheet,
                     const CtClubHead *club,
                     const char       *title,
                     CtDate            again,
                     CtFonts          *fonts)
{
  const CtPageSpec *page = choose_page (sheet);
  CtSheetMaker self = {
    .sheet = sheet, .record = ct_sheet_get_record (sheet), .club = club, .flow = ct_flow_new (fonts, title, page),
    .width = page->width - page->left - page->right,
  };

  set_foot (&self, again);
  ct_flow_set_cross (self.flow, TRUE);
  for (guint i = 0; i < self.record->items->len;)
    {
      if (is_in_table (item_at (&self, i)))
        add_table (&self, i, &i);
      else
        add_item (&self, item_at (&self, i++));
    }
  ct_flow_set_page_numbers (self.flow, self.official);
  return ct_flow_finish (self.flow);
}
