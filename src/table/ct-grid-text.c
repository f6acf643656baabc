/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-grid-text.h"

#include "ct-encodings.h"

#define MAX_JUDGED_TEXT    100000
#define MAX_JUDGED_COLUMNS 500

struct _CtGridText
{
  CtEncoding  asked;
  CtEncoding *columns;          /* by letters, for cells whose font says nothing */
  CtEncoding *fonts;            /* by name */
  gboolean   *capitals;
  guint       n_fonts;
  guint       n_columns;
};

typedef struct
{
  guint n_bytes;                /* texts that could be bytes of an old encoding, with one beyond ASCII */
  guint n_unicode;              /* texts with letters that are in no such encoding */
} FontUse;

static gboolean
is_unicode_only (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (ct_is_vietnamese_only (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

/* A font of old may stay on cells whose text was typed anew in Unicode: then it says nothing. */
static void
judge_fonts (const CtGrid *grid,
             CtGridText   *self)
{
  g_autofree FontUse *uses = g_new0 (FontUse, self->n_fonts);

  for (guint row = 0; row < ct_grid_n_rows (grid); row++)
    {
      guint n;
      const CtGridCell *cells = ct_grid_row_cells (grid, row, &n);

      for (guint i = 0; i < n; i++)
        if (cells[i].type == CT_CELL_TEXT && cells[i].font < self->n_fonts && !is_ascii (cells[i].text))
          {
            if (is_unicode_only (cells[i].text))
              uses[cells[i].font].n_unicode++;
            else
              uses[cells[i].font].n_bytes++;
          }
    }
  for (guint i = 0; i < self->n_fonts; i++)
    {
      self->fonts[i] = ct_encoding_from_font (ct_grid_font_name (grid, i), &self->capitals[i]);
      if (uses[i].n_unicode * 3 > uses[i].n_bytes + uses[i].n_unicode)
        {
          self->fonts[i] = CT_ENCODING_UNICODE;
          self->capitals[i] = FALSE;
        }
    }
}

/* Cells whose font says nothing are judged together by column: one name alone proves little. Where a good part of
 * them has letters of Unicode, the others are Unicode too. */
static void
judge_columns (const CtGrid *grid,
               CtGridText   *self)
{
  g_autofree FontUse *uses = g_new0 (FontUse, self->n_columns + 1);
  g_autofree GString **texts = g_new0 (GString *, self->n_columns + 1);

  for (guint row = 0; row < ct_grid_n_rows (grid); row++)
    {
      guint n;
      const CtGridCell *cells = ct_grid_row_cells (grid, row, &n);

      for (guint i = 0; i < n && cells[i].column < self->n_columns; i++)
        {
          guint column = cells[i].column;

          if (cells[i].type != CT_CELL_TEXT || self->fonts[cells[i].font] != CT_ENCODING_AUTO || is_ascii (cells[i].text))
            continue;
          if (is_unicode_only (cells[i].text))
            {
              uses[column].n_unicode++;
              continue;
            }
          uses[column].n_bytes++;
          if (texts[column] == NULL)
            texts[column] = g_string_new (NULL);
          if (texts[column]->len < MAX_JUDGED_TEXT)
            g_string_append_printf (texts[column], "%s\n", cells[i].text);
        }
    }
  for (guint column = 0; column < self->n_columns; column++)
    {
      self->columns[column] = CT_ENCODING_UNICODE;
      if (texts[column] == NULL)
        continue;
      if (uses[column].n_unicode * 3 <= uses[column].n_bytes + uses[column].n_unicode)
        self->columns[column] = ct_detect_seen (texts[column]->str);
      g_string_free (texts[column], TRUE);
    }
}

CtEncoding
ct_grid_text_encoding (const CtGridText *self,
                       const CtGridCell     *cell,
                       gboolean         *capitals)
{
  CtEncoding encoding;

  *capitals = FALSE;
  if (cell->type != CT_CELL_TEXT || self->asked == CT_ENCODING_UNICODE || is_unicode_only (cell->text))
    return CT_ENCODING_UNICODE;
  encoding = self->fonts[cell->font];
  *capitals = self->capitals[cell->font];
  if (self->asked != CT_ENCODING_AUTO)
    return self->asked;
  if (encoding != CT_ENCODING_AUTO)
    return encoding;
  return cell->column < self->n_columns ? self->columns[cell->column] : CT_ENCODING_UNICODE;
}

/**
 * ct_grid_text_new:
 * @asked: %CT_ENCODING_AUTO to find out by fonts and letters; %CT_ENCODING_UNICODE to convert nothing; another one
 *   for every text that could be of it
 *
 * Judges a sheet: which of its cells are in an old encoding.
 */
CtGridText *
ct_grid_text_new (const CtGrid *grid,
                  CtEncoding    asked)
{
  CtGridText *self = g_new0 (CtGridText, 1);

  self->asked = asked;
  self->n_columns = MIN (ct_grid_n_columns (grid), MAX_JUDGED_COLUMNS);
  self->n_fonts = ct_grid_n_fonts (grid);
  self->fonts = g_new0 (CtEncoding, self->n_fonts);
  self->capitals = g_new0 (gboolean, self->n_fonts);
  self->columns = g_new0 (CtEncoding, self->n_columns + 1);
  judge_fonts (grid, self);
  judge_columns (grid, self);
  return self;
}

void
ct_grid_text_free (CtGridText *self)
{
  if (self == NULL)
    return;
  g_free (self->fonts);
  g_free (self->capitals);
  g_free (self->columns);
  g_free (self);
}

char *
ct_grid_text_dup (const CtGridText *self,
                  const CtGridCell     *cell)
{
  gboolean capitals;
  CtEncoding encoding = ct_grid_text_encoding (self, cell, &capitals);

  return ct_decode_seen (cell->text, encoding, capitals);
}
