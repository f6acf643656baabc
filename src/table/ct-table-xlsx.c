/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Office Open XML workbooks (.xlsx, .xlsm): zip parts of XML, read as a stream. Formulas are not computed:
 * the value that the last program stored counts. */

#include "ct-table-reader.h"
#include "ct-xlsx-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  char      *workbook;          /* its part */
  GPtrArray *relations;         /* CtXlsxRelation, of the workbook */
  gboolean   is_1904;
} XlsxState;

/* ---- the workbook -------------------------------------------------------------------------- */

typedef struct
{
  CtTableFile   *table;
  XlsxState *state;
} WorkbookReader;

static gboolean
is_true (const char *value)
{
  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0 || strcmp (value, "on") == 0);
}

static void
workbook_start (CtXml       *xml,
                const char  *name,
                const char **attributes,
                gpointer     data)
{
  WorkbookReader *self = data;
  const char *local = ct_xml_local (name);
  const char *title, *id, *visibility;
  const CtXlsxRelation *relation;
  GError *error = NULL;

  if (strcmp (local, "workbookPr") == 0)
    self->state->is_1904 = is_true (ct_xml_attribute (attributes, NULL, "date1904"));
  if (strcmp (local, "sheet") != 0)
    return;

  title = ct_xml_attribute (attributes, NULL, "name");
  id = ct_xml_attribute (attributes, "relationships", "id");
  visibility = ct_xml_attribute (attributes, NULL, "state");
  relation = id != NULL ? ct_xlsx_find_relation (self->state->relations, id, NULL) : NULL;
  /* Charts and macros have sheets too, but no cells. */
  if (title == NULL || relation == NULL || strcmp (relation->type, "worksheet") != 0)
    return;
  if (!ct_table_file_add_sheet (self->table, title, relation->part,
                           visibility != NULL && strcmp (visibility, "visible") != 0, &error))
    ct_xml_fail (xml, error);
}

static void
xlsx_close (CtTableFile *table)
{
  XlsxState *state = table->state;

  if (state == NULL)
    return;
  g_free (state->workbook);
  g_clear_pointer (&state->relations, g_ptr_array_unref);
  g_free (state);
}

static gboolean
xlsx_open (CtTableFile  *table,
           GError      **error)
{
  static const CtXmlHandlers handlers = { workbook_start, NULL, NULL };
  XlsxState *state = g_new0 (XlsxState, 1);
  WorkbookReader self = { .table = table, .state = state };
  g_autoptr(CtZip) zip = NULL;
  g_autoptr(GPtrArray) roots = NULL;
  const CtXlsxRelation *root;

  table->state = state;
  zip = ct_zip_open (table->bytes, error);
  if (zip == NULL)
    return FALSE;
  roots = ct_xlsx_read_relations (zip, "", error);
  if (roots == NULL)
    return FALSE;

  root = ct_xlsx_find_relation (roots, NULL, "officeDocument");
  state->workbook = g_strdup (root != NULL && ct_zip_has (zip, root->part) ? root->part : "xl/workbook.xml");
  state->relations = ct_xlsx_read_relations (zip, state->workbook, error);
  return state->relations != NULL && ct_zip_parse (zip, state->workbook, &handlers, &self, error);
}

/* ---- a sheet ------------------------------------------------------------------------------- */

typedef struct
{
  CtGrid       *grid;
  GArray       *strings;        /* CtSharedString */
  CtXlsxStyles *styles;
  guint        *fonts;          /* of the styles' fonts, in the grid */
  gboolean      is_1904;

  gint64        row;            /* the last one begun */
  gint64        column;         /* of the cell at hand, from 0 */
  char          type;           /* first letter of t: n, s, b, e, d; S: str, i: inlineStr */
  CtXlsxStyle   style;
  gboolean      in_data;
  gboolean      in_cell;
  gboolean      in_value;
  gboolean      in_inline;
  GString      *value;
  CtRichText    rich;
} SheetReader;

/* "BC12" to column 54 and row 12; FALSE if it is nothing of the kind. */
static gboolean
read_reference (const char  *text,
                gint64      *row,
                gint64      *column,
                const char **end)
{
  gint64 c = 0, r = 0;

  if (*text == '$')
    text++;
  for (; g_ascii_isalpha (*text) && c <= CT_GRID_MAX_COLUMNS; text++)
    c = c * 26 + (g_ascii_toupper (*text) - 'A' + 1);
  if (*text == '$')
    text++;
  for (; g_ascii_isdigit (*text) && r <= CT_GRID_MAX_ROWS; text++)
    r = r * 10 + (*text - '0');
  *row = r;
  *column = c - 1;
  *end = text;
  return c > 0 && r > 0;
}

static void
start_row (SheetReader  *self,
           CtXml        *xml,
           const char  **attributes)
{
  const char *number = ct_xml_attribute (attributes, NULL, "r");
  GError *error = NULL;

  self->row = number != NULL ? g_ascii_strtoll (number, NULL, 10) : self->row + 1;
  self->column = -1;
  if (!ct_grid_begin_row (self->grid, self->row, &error))
    ct_xml_fail (xml, error);
}

static char
cell_type (const char *t)
{
  if (t == NULL)
    return 'n';
  if (strcmp (t, "str") == 0)
    return 'S';
  return t[0];
}

static void
start_cell (SheetReader  *self,
            const char  **attributes)
{
  const char *reference = ct_xml_attribute (attributes, NULL, "r");
  const char *style = ct_xml_attribute (attributes, NULL, "s");
  guint index = style != NULL ? (guint) CLAMP (g_ascii_strtoll (style, NULL, 10), 0, G_MAXINT32) : 0;
  const char *end;
  gint64 row, column;

  if (reference != NULL && read_reference (reference, &row, &column, &end))
    self->column = column;
  else
    self->column++;

  self->type = cell_type (ct_xml_attribute (attributes, NULL, "t"));
  self->style = (CtXlsxStyle) { 0 };
  if (index < self->styles->styles->len)
    self->style = g_array_index (self->styles->styles, CtXlsxStyle, index);
  self->in_cell = TRUE;
  g_string_truncate (self->value, 0);
  ct_rich_text_reset (&self->rich);
}

static CtShown
shown_of (CtNumberFormat format)
{
  return format == CT_FORMAT_MONTH ? CT_SHOWN_MONTH : format == CT_FORMAT_YEAR ? CT_SHOWN_YEAR : CT_SHOWN_ALL;
}

static gboolean
add_number (SheetReader  *self,
            guint         font,
            GError      **error)
{
  char buffer[CT_NUMBER_LENGTH];
  char *end;
  double value = g_ascii_strtod (self->value->str, &end);
  CtNumberFormat format = self->style.format;

  if (end == self->value->str || !isfinite (value))
    return ct_grid_add (self->grid, self->column, CT_CELL_TEXT, CT_SHOWN_ALL, font, self->value->str, error);
  if (format != CT_FORMAT_NUMBER && ct_number_to_iso (value, self->is_1904, format, buffer))
    return ct_grid_add (self->grid, self->column, CT_CELL_DATE, shown_of (format), font, buffer, error);
  return ct_grid_add (self->grid, self->column, CT_CELL_NUMBER, CT_SHOWN_ALL, font, ct_number_shortest (value, buffer),
                      error);
}

static gboolean
add_shared (SheetReader  *self,
            guint         font,
            GError      **error)
{
  gint64 index = g_ascii_strtoll (self->value->str, NULL, 10);
  const CtSharedString *string;

  if (index < 0 || index >= self->strings->len)
    {
      ct_zip_set_damaged (error);
      return FALSE;
    }
  string = &g_array_index (self->strings, CtSharedString, index);
  return ct_grid_add_kept (self->grid, self->column, CT_CELL_TEXT, CT_SHOWN_ALL,
                           string->font != 0 ? string->font : font, string->text, error);
}

static gboolean
add_text (SheetReader  *self,
          guint         font,
          GError      **error)
{
  /* Inline strings are runs; a formula's text is in v. */
  if (self->rich.text->len == 0)
    g_string_assign (self->rich.text, self->value->str);
  ct_rich_text_finish (&self->rich);
  if (self->rich.font != NULL)
    font = ct_grid_intern_font (self->grid, self->rich.font);
  return ct_grid_add (self->grid, self->column, CT_CELL_TEXT, CT_SHOWN_ALL, font, self->rich.text->str, error);
}

static gboolean
end_cell (SheetReader  *self,
          GError      **error)
{
  guint font = self->style.font < self->styles->fonts->len ? self->fonts[self->style.font] : 0;
  const char *value = self->value->str;

  self->in_cell = FALSE;
  if (self->type == 'i' || self->type == 'S')
    return add_text (self, font, error);
  if (*value == '\0')
    return TRUE;

  switch (self->type)
    {
    case 's':
      return add_shared (self, font, error);
    case 'b':
      return ct_grid_add (self->grid, self->column, CT_CELL_BOOL, CT_SHOWN_ALL, font,
                          is_true (value) ? "TRUE" : "FALSE", error);
    case 'e':
      return ct_grid_add (self->grid, self->column, CT_CELL_ERROR, CT_SHOWN_ALL, font, value, error);
    case 'd':
      if (g_str_has_suffix (value, "T00:00:00") || g_str_has_suffix (value, "T00:00:00Z"))
        g_string_truncate (self->value, 10);
      return ct_grid_add (self->grid, self->column, CT_CELL_DATE, shown_of (self->style.format), font, value, error);
    default:
      return add_number (self, font, error);
    }
}

static void
add_merge (SheetReader  *self,
           CtXml        *xml,
           const char  **attributes)
{
  const char *range = ct_xml_attribute (attributes, NULL, "ref");
  gint64 row, column, last_row, last_column;
  const char *end;
  GError *error = NULL;
  CtMerge merge;

  if (range == NULL || !read_reference (range, &row, &column, &end) || *end != ':' ||
      !read_reference (end + 1, &last_row, &last_column, &end) || last_row > CT_GRID_MAX_ROWS ||
      last_column >= CT_GRID_MAX_COLUMNS || row > last_row || column > last_column)
    return;
  merge = (CtMerge) { .first_row = row, .last_row = last_row, .first_column = column, .last_column = last_column };
  if (!ct_grid_add_merge (self->grid, &merge, &error))
    ct_xml_fail (xml, error);
}

static void
sheet_start (CtXml       *xml,
             const char  *name,
             const char **attributes,
             gpointer     data)
{
  SheetReader *self = data;
  const char *local = ct_xml_local (name);

  if (strcmp (local, "sheetData") == 0)
    self->in_data = TRUE;
  else if (strcmp (local, "mergeCell") == 0)
    add_merge (self, xml, attributes);
  else if (!self->in_data)
    return;
  else if (self->in_cell)
    {
      if (strcmp (local, "v") == 0)
        self->in_value = TRUE;
      else if (strcmp (local, "is") == 0)
        self->in_inline = TRUE;
      else if (self->in_inline)
        ct_rich_text_start (&self->rich, local, attributes);
    }
  else if (strcmp (local, "row") == 0)
    start_row (self, xml, attributes);
  else if (strcmp (local, "c") == 0 && self->row > 0)
    start_cell (self, attributes);
}

static void
sheet_end (CtXml      *xml,
           const char *name,
           gpointer    data)
{
  SheetReader *self = data;
  const char *local = ct_xml_local (name);
  GError *error = NULL;

  if (strcmp (local, "v") == 0)
    self->in_value = FALSE;
  else if (strcmp (local, "is") == 0)
    self->in_inline = FALSE;
  else if (strcmp (local, "sheetData") == 0)
    self->in_data = FALSE;
  else if (self->in_cell && strcmp (local, "c") == 0)
    {
      if (!end_cell (self, &error))
        ct_xml_fail (xml, error);
    }
  else if (self->in_inline)
    ct_rich_text_end (&self->rich, local);
}

static void
sheet_text (CtXml      *xml,
            const char *text,
            int         length,
            gpointer    data)
{
  SheetReader *self = data;
  GString *value = self->value;
  gboolean fits = TRUE;

  if (self->in_value)
    {
      g_string_append_len (value, text, length);
      fits = value->len <= (gsize) CT_GRID_MAX_CHARS * 7;
    }
  else if (self->in_inline && self->rich.in_text)
    fits = ct_rich_text_add (&self->rich, text, length);

  if (!fits)
    ct_xml_fail (xml, g_error_new_literal (CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
                                           _("A cell of this table holds more text than any spreadsheet allows.")));
}

static const char *
related_part (XlsxState  *state,
              const char *type)
{
  const CtXlsxRelation *relation = ct_xlsx_find_relation (state->relations, NULL, type);

  return relation != NULL ? relation->part : NULL;
}

static CtGrid *
xlsx_read (CtTableFile  *table,
           guint         sheet,
           GError      **error)
{
  static const CtXmlHandlers handlers = { sheet_start, sheet_end, sheet_text };
  XlsxState *state = table->state;
  g_autoptr(CtGrid) grid = ct_grid_new ();
  g_autoptr(CtZip) zip = ct_zip_open (table->bytes, error);
  g_autoptr(GArray) strings = NULL;
  g_autoptr(CtXlsxStyles) styles = NULL;
  g_autofree guint *fonts = NULL;
  SheetReader self = { .grid = grid, .is_1904 = state->is_1904 };
  gboolean done;

  if (zip == NULL)
    return NULL;
  strings = ct_xlsx_read_strings (zip, related_part (state, "sharedStrings"), grid, error);
  if (strings == NULL)
    return NULL;
  styles = ct_xlsx_read_styles (zip, related_part (state, "styles"), error);
  if (styles == NULL)
    return NULL;

  fonts = g_new0 (guint, styles->fonts->len + 1);
  for (guint i = 0; i < styles->fonts->len; i++)
    fonts[i] = ct_grid_intern_font (grid, g_ptr_array_index (styles->fonts, i));
  self.strings = strings;
  self.styles = styles;
  self.fonts = fonts;
  self.value = g_string_new (NULL);
  ct_rich_text_init (&self.rich);
  done = ct_zip_parse (zip, ct_table_file_sheet_entry (table, sheet)->part, &handlers, &self, error);
  g_string_free (self.value, TRUE);
  ct_rich_text_clear (&self.rich);
  table->unpacked += ct_zip_unpacked (zip);
  if (!done)
    return NULL;

  ct_grid_finish (grid);
  return g_steal_pointer (&grid);
}

const CtTableReader ct_table_reader_xlsx = { xlsx_open, xlsx_read, xlsx_close };
