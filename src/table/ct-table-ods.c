/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OpenDocument sheets (.ods), as LibreOffice saves them: content.xml, read as a stream. Runs of equal rows and
 * cells come as one with a count, which may be huge where nothing stands in them. */

#include "ct-number-format.h"
#include "ct-ods-styles.h"
#include "ct-table-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define MAX_COLUMN_RUNS 20000

typedef struct
{
  gint64 until;                 /* the first column after the run */
  char  *style;
} ColumnRun;

typedef struct
{
  CtTableFile     *table;
  CtOdsStyles *styles;
  CtGrid      *grid;            /* NULL while sheets are only listed */
  gint         wanted;          /* the sheet to read */
  gint         sheet;           /* the one at hand, from 0 */
  guint        table_depth;     /* tables within cells are not ours */

  GArray      *columns;         /* ColumnRun */
  gint64       row;             /* the number of the one at hand */
  gint64       row_repeats;
  char        *row_style;
  GArray      *row_cells;       /* RowCell: kept until the row ends, for rows that repeat */
  gint64       column;

  /* The cell at hand. */
  gboolean     in_cell;
  gint64       cell_repeats;
  CtCellType   type;
  CtShown      shown;
  char        *value;
  guint        font;
  GString     *text;
  guint        n_paragraphs;
  guint        in_paragraph;
  guint        in_comment;      /* notes and drawings lie inside cells but are no text of theirs */
} OdsReader;

typedef struct
{
  gint64      column;
  const char *text;             /* in the grid */
  guint       font;
  CtCellType  type;
  CtShown     shown;
} RowCell;

static void
clear_column_run (gpointer data)
{
  g_free (((ColumnRun *) data)->style);
}

/* By its address: the error is made while the arguments are. */
static void
take_error (CtXml     *xml,
            gboolean   done,
            GError   **error)
{
  if (!done)
    ct_xml_fail (xml, g_steal_pointer (error));
}

static gint64
read_count (const char **attributes,
            const char  *local)
{
  const char *text = ct_xml_attribute (attributes, ":table:", local);

  return text != NULL ? CLAMP (g_ascii_strtoll (text, NULL, 10), 1, G_MAXINT32) : 1;
}

/* ---- start of elements --------------------------------------------------------------------- */

static void
start_table (OdsReader   *self,
             CtXml       *xml,
             const char **attributes)
{
  const char *name = ct_xml_attribute (attributes, ":table:", "name");
  const char *style = ct_xml_attribute (attributes, ":table:", "style-name");
  GError *error = NULL;

  if (self->table_depth++ > 0)
    return;
  self->sheet++;
  self->row = 0;
  g_array_set_size (self->columns, 0);
  if (self->grid == NULL)
    take_error (xml, ct_table_file_add_sheet (self->table, name != NULL ? name : "", NULL,
                                         ct_ods_styles_hides (self->styles, style), &error), &error);
}

static void
start_column (OdsReader   *self,
              CtXml       *xml,
              const char **attributes)
{
  ColumnRun run;
  gint64 before = 0;
  GError *error = NULL;

  if (self->columns->len >= MAX_COLUMN_RUNS)
    {
      ct_zip_set_damaged (&error);
      ct_xml_fail (xml, error);
      return;
    }
  if (self->columns->len > 0)
    before = g_array_index (self->columns, ColumnRun, self->columns->len - 1).until;
  run.until = before + read_count (attributes, "number-columns-repeated");
  run.style = g_strdup (ct_xml_attribute (attributes, ":table:", "default-cell-style-name"));
  g_array_append_val (self->columns, run);
}

static const char *
column_style (OdsReader *self)
{
  guint low = 0, high = self->columns->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->columns, ColumnRun, middle).until > self->column)
        high = middle;
      else
        low = middle + 1;
    }
  return low < self->columns->len ? g_array_index (self->columns, ColumnRun, low).style : NULL;
}

static void
start_row (OdsReader   *self,
           const char **attributes)
{
  self->row++;
  self->column = 0;
  self->row_repeats = read_count (attributes, "number-rows-repeated");
  g_free (self->row_style);
  self->row_style = g_strdup (ct_xml_attribute (attributes, ":table:", "default-cell-style-name"));
  g_array_set_size (self->row_cells, 0);
}

static void
read_typed_value (OdsReader   *self,
                  const char **attributes)
{
  const char *type = ct_xml_attribute (attributes, ":office:", "value-type");
  const char *extension = ct_xml_attribute (attributes, "calcext", "value-type");
  const char *value = ct_xml_attribute (attributes, ":office:", "value");

  self->type = CT_CELL_TEXT;
  if (type == NULL)
    self->type = CT_CELL_EMPTY;
  else if (extension != NULL && strcmp (extension, "error") == 0)
    self->type = CT_CELL_ERROR;
  else if (strcmp (type, "float") == 0 || strcmp (type, "currency") == 0 || strcmp (type, "percentage") == 0)
    self->type = CT_CELL_NUMBER;
  else if (strcmp (type, "boolean") == 0)
    {
      self->type = CT_CELL_BOOL;
      value = ct_xml_attribute (attributes, ":office:", "boolean-value");
    }
  else if (strcmp (type, "date") == 0)
    {
      self->type = CT_CELL_DATE;
      value = ct_xml_attribute (attributes, ":office:", "date-value");
    }
  else if (strcmp (type, "time") == 0)
    {
      self->type = CT_CELL_DATE;
      value = ct_xml_attribute (attributes, ":office:", "time-value");
    }
  else
    value = ct_xml_attribute (attributes, ":office:", "string-value");
  g_free (self->value);
  self->value = g_strndup (value != NULL ? value : "", CT_GRID_MAX_CHARS * 4);
}

static void
start_cell (OdsReader   *self,
            CtXml       *xml,
            gboolean     is_covered,
            const char **attributes)
{
  const char *style = ct_xml_attribute (attributes, ":table:", "style-name");
  gint64 rows = read_count (attributes, "number-rows-spanned");
  gint64 columns = read_count (attributes, "number-columns-spanned");
  GError *error = NULL;

  self->in_cell = TRUE;
  self->cell_repeats = read_count (attributes, "number-columns-repeated");
  self->n_paragraphs = self->in_paragraph = self->in_comment = 0;
  g_string_truncate (self->text, 0);
  read_typed_value (self, attributes);
  if (style == NULL)
    style = self->row_style != NULL ? self->row_style : column_style (self);
  self->font = 0;
  self->shown = CT_SHOWN_ALL;
  if (self->type != CT_CELL_EMPTY)
    {
      self->font = ct_grid_intern_font (self->grid, ct_ods_styles_font (self->styles, style));
      if (self->type == CT_CELL_DATE)
        self->shown = ct_ods_styles_shown (self->styles, style);
    }
  if (!is_covered && (rows > 1 || columns > 1) && self->row + rows - 1 <= CT_GRID_MAX_ROWS &&
      self->column + columns <= CT_GRID_MAX_COLUMNS)
    {
      CtMerge merge = { .first_row = self->row, .last_row = self->row + rows - 1, .first_column = self->column,
                        .last_column = self->column + columns - 1 };

      take_error (xml, ct_grid_add_merge (self->grid, &merge, &error), &error);
    }
}

static void
start_in_cell (OdsReader   *self,
               const char  *name,
               const char **attributes)
{
  const char *count, *style, *font;

  if (self->in_comment > 0 || ct_xml_is (name, ":office:", "annotation") || strstr (name, ":drawing:") != NULL)
    {
      self->in_comment++;
      return;
    }
  if (ct_xml_is (name, ":text:", "p") || ct_xml_is (name, ":text:", "h"))
    {
      if (self->in_paragraph++ == 0 && self->n_paragraphs++ > 0)
        g_string_append_c (self->text, '\n');
    }
  else if (ct_xml_is (name, ":text:", "s"))
    {
      count = ct_xml_attribute (attributes, ":text:", "c");
      for (gint64 n = count != NULL ? CLAMP (g_ascii_strtoll (count, NULL, 10), 0, 1000) : 1; n > 0; n--)
        g_string_append_c (self->text, ' ');
    }
  else if (ct_xml_is (name, ":text:", "tab"))
    g_string_append_c (self->text, '\t');
  else if (ct_xml_is (name, ":text:", "line-break"))
    g_string_append_c (self->text, '\n');
  else if (ct_xml_is (name, ":text:", "span"))
    {
      style = ct_xml_attribute (attributes, ":text:", "style-name");
      font = ct_ods_styles_font (self->styles, style);
      if (*font != '\0')
        self->font = ct_grid_intern_font (self->grid, font);
    }
}

static void
ods_start (CtXml       *xml,
           const char  *name,
           const char **attributes,
           gpointer     data)
{
  OdsReader *self = data;

  if (self->table_depth == 0 && ct_ods_styles_start (self->styles, xml, name, attributes))
    return;
  if (self->in_cell)
    start_in_cell (self, name, attributes);
  if (ct_xml_is (name, ":table:", "table"))
    start_table (self, xml, attributes);
  else if (self->grid == NULL || self->sheet != self->wanted || self->table_depth != 1 || self->in_cell)
    return;
  else if (ct_xml_is (name, ":table:", "table-column"))
    start_column (self, xml, attributes);
  else if (ct_xml_is (name, ":table:", "table-row"))
    start_row (self, attributes);
  else if (self->row > 0 && ct_xml_is (name, ":table:", "table-cell"))
    start_cell (self, xml, FALSE, attributes);
  else if (self->row > 0 && ct_xml_is (name, ":table:", "covered-table-cell"))
    start_cell (self, xml, TRUE, attributes);
}

/* ---- end of elements ----------------------------------------------------------------------- */

/* "PT08H30M00S" as hh:mm:ss; anything else as the cell shows it. */
static const char *
time_text (OdsReader *self,
           char       buffer[CT_NUMBER_LENGTH])
{
  int hours, minutes, n = 0;

  if (sscanf (self->value, "PT%4dH%2dM%n", &hours, &minutes, &n) < 2 || n == 0 || hours < 0 || minutes < 0)
    return self->text->str;
  g_snprintf (buffer, CT_NUMBER_LENGTH, "%02d:%02d:%02d", hours, minutes,
              CLAMP ((int) g_ascii_strtod (self->value + n, NULL), 0, 59));
  return buffer;
}

static const char *
cell_text (OdsReader *self,
           char       buffer[CT_NUMBER_LENGTH])
{
  const char *text = self->value;
  double number;
  char *end;

  switch (self->type)
    {
    case CT_CELL_NUMBER:
      number = g_ascii_strtod (text, &end);
      return end != text && isfinite (number) ? ct_number_shortest (number, buffer) : self->text->str;
    case CT_CELL_BOOL:
      return strcmp (text, "true") == 0 ? "TRUE" : "FALSE";
    case CT_CELL_DATE:
      if (text[0] == 'P')
        return time_text (self, buffer);
      if (g_str_has_suffix (text, "T00:00:00"))
        self->value[strlen (text) - strlen ("T00:00:00")] = '\0';
      return *text != '\0' ? text : self->text->str;
    default:
      return self->text->len > 0 ? self->text->str : text;
    }
}

static void
end_cell (OdsReader *self,
          CtXml     *xml)
{
  char buffer[CT_NUMBER_LENGTH];
  const char *text = self->type == CT_CELL_EMPTY ? "" : cell_text (self, buffer);
  RowCell cell = { .column = self->column, .font = self->font, .type = self->type, .shown = self->shown };
  GError *error = NULL;

  self->in_cell = FALSE;
  self->column += self->cell_repeats;
  if (*text == '\0')
    return;

  cell.text = ct_grid_keep_text (self->grid, text, strlen (text), &error);
  if (cell.text == NULL)
    {
      ct_xml_fail (xml, error);
      return;
    }
  /* A run of equal cells that leaves the sheet is damage; the grid says so at its first cell outside. */
  for (gint64 n = MIN (self->cell_repeats, CT_GRID_MAX_COLUMNS + 1); n > 0; n--, cell.column++)
    {
      if (self->row_cells->len > CT_GRID_MAX_COLUMNS)
        break;
      g_array_append_val (self->row_cells, cell);
    }
}

static gboolean
put_row (OdsReader  *self,
         GError    **error)
{
  for (gint64 n = 0; n < self->row_repeats; n++)
    {
      if (!ct_grid_begin_row (self->grid, self->row + n, error))
        return FALSE;
      for (guint i = 0; i < self->row_cells->len; i++)
        {
          const RowCell *cell = &g_array_index (self->row_cells, RowCell, i);

          if (!ct_grid_add_kept (self->grid, cell->column, cell->type, cell->shown, cell->font, cell->text, error))
            return FALSE;
        }
    }
  return TRUE;
}

static void
ods_end (CtXml      *xml,
         const char *name,
         gpointer    data)
{
  OdsReader *self = data;
  GError *error = NULL;

  if (self->in_cell && self->in_comment > 0)
    {
      self->in_comment--;
      if (ct_xml_is (name, ":table:", "table"))
        self->table_depth--;
      return;
    }
  if (ct_xml_is (name, ":table:", "table"))
    {
      self->table_depth--;
      if (self->grid != NULL && self->table_depth == 0 && self->sheet == self->wanted)
        ct_xml_stop (xml);
    }
  else if (self->table_depth != 1)
    return;
  else if (self->in_cell && self->in_paragraph > 0 &&
           (ct_xml_is (name, ":text:", "p") || ct_xml_is (name, ":text:", "h")))
    self->in_paragraph--;
  else if (self->in_cell &&
           (ct_xml_is (name, ":table:", "table-cell") || ct_xml_is (name, ":table:", "covered-table-cell")))
    end_cell (self, xml);
  else if (self->grid != NULL && self->sheet == self->wanted && ct_xml_is (name, ":table:", "table-row") &&
           self->row > 0)
    {
      if (self->row_cells->len > 0)
        take_error (xml, put_row (self, &error), &error);
      g_array_set_size (self->row_cells, 0);
      self->row = MIN (self->row + self->row_repeats - 1, G_MAXINT32);
      self->row_repeats = 1;
    }
}

static void
ods_text (CtXml      *xml,
          const char *text,
          int         length,
          gpointer    data)
{
  OdsReader *self = data;

  if (!self->in_cell || self->in_paragraph == 0 || self->in_comment > 0 || self->type == CT_CELL_EMPTY)
    return;
  g_string_append_len (self->text, text, length);
  if (self->text->len > (gsize) CT_GRID_MAX_CHARS * 4)
    ct_xml_fail (xml, g_error_new_literal (CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
                                           _("A cell of this table holds more text than any spreadsheet allows.")));
}

/* ---- the file ------------------------------------------------------------------------------ */

static void
manifest_start (CtXml       *xml,
                const char  *name,
                const char **attributes G_GNUC_UNUSED,
                gpointer     data)
{
  gboolean *is_encrypted = data;

  if (strcmp (ct_xml_local (name), "encryption-data") == 0)
    {
      *is_encrypted = TRUE;
      ct_xml_stop (xml);
    }
}

static gboolean
check_password (CtZip   *zip,
                GError **error)
{
  static const CtXmlHandlers handlers = { manifest_start, NULL, NULL };
  gboolean is_encrypted = ct_zip_has (zip, "encrypted-package");

  if (!is_encrypted && ct_zip_has (zip, "META-INF/manifest.xml") &&
      !ct_zip_parse (zip, "META-INF/manifest.xml", &handlers, &is_encrypted, error))
    return FALSE;
  if (is_encrypted)
    g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_ENCRYPTED,
                         _("This file is locked with a password. Open it, save it without the password (File, Save As), "
                           "and choose it again."));
  return !is_encrypted;
}

static gboolean
parse (CtTableFile  *table,
       CtGrid       *grid,
       gint          wanted,
       GError      **error)
{
  static const CtXmlHandlers handlers = { ods_start, ods_end, ods_text };
  g_autoptr(CtZip) zip = ct_zip_open (table->bytes, error);
  g_autoptr(CtOdsStyles) styles = ct_ods_styles_new ();
  OdsReader self = { .table = table, .styles = styles, .grid = grid, .wanted = wanted, .sheet = -1 };
  gboolean done;

  if (zip == NULL || !check_password (zip, error))
    return FALSE;

  self.columns = g_array_new (FALSE, FALSE, sizeof (ColumnRun));
  g_array_set_clear_func (self.columns, clear_column_run);
  self.row_cells = g_array_new (FALSE, FALSE, sizeof (RowCell));
  self.text = g_string_new (NULL);
  done = (!ct_zip_has (zip, "styles.xml") || ct_zip_parse (zip, "styles.xml", &handlers, &self, error)) &&
         ct_zip_parse (zip, "content.xml", &handlers, &self, error);
  table->unpacked += ct_zip_unpacked (zip);
  g_array_unref (self.columns);
  g_array_unref (self.row_cells);
  g_string_free (self.text, TRUE);
  g_free (self.row_style);
  g_free (self.value);
  return done;
}

static gboolean
ods_open (CtTableFile  *table,
          GError      **error)
{
  return parse (table, NULL, -1, error);
}

static CtGrid *
ods_read (CtTableFile  *table,
          guint         sheet,
          GError      **error)
{
  g_autoptr(CtGrid) grid = ct_grid_new ();

  if (!parse (table, grid, (gint) sheet, error))
    return NULL;
  ct_grid_finish (grid);
  return g_steal_pointer (&grid);
}

static void
ods_close (CtTableFile *table G_GNUC_UNUSED)
{
}

const CtTableReader ct_table_reader_ods = { ods_open, ods_read, ods_close };
