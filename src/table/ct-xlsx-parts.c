/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-xlsx-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_STRINGS 2000000
#define MAX_STYLES  70000       /* Excel stops at 65,490 */
#define MAX_RELATIONS 5000

static void
fail_too_large (CtXml *xml)
{
  ct_xml_fail (xml, g_error_new_literal (CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
                                         _("This table is far larger than a club's list can be. Copy the rows that "
                                           "matter into a new workbook and choose that one.")));
}

/* ---- rich text ----------------------------------------------------------------------------- */

void
ct_rich_text_init (CtRichText *rich)
{
  memset (rich, 0, sizeof *rich);
  rich->text = g_string_new (NULL);
}

void
ct_rich_text_clear (CtRichText *rich)
{
  if (rich->text != NULL)
    g_string_free (g_steal_pointer (&rich->text), TRUE);
  g_clear_pointer (&rich->font, g_free);
}

void
ct_rich_text_reset (CtRichText *rich)
{
  g_string_truncate (rich->text, 0);
  g_clear_pointer (&rich->font, g_free);
  rich->in_text = FALSE;
  rich->in_phonetic = 0;
}

void
ct_rich_text_start (CtRichText  *rich,
                    const char  *local,
                    const char **attributes)
{
  const char *font;

  if (strcmp (local, "t") == 0)
    rich->in_text = rich->in_phonetic == 0;
  else if (strcmp (local, "rPh") == 0)
    rich->in_phonetic++;
  else if (strcmp (local, "rFont") == 0 && rich->font == NULL)
    {
      font = ct_xml_attribute (attributes, NULL, "val");
      rich->font = g_strdup (font);
    }
}

void
ct_rich_text_end (CtRichText *rich,
                  const char *local)
{
  if (strcmp (local, "t") == 0)
    rich->in_text = FALSE;
  else if (strcmp (local, "rPh") == 0 && rich->in_phonetic > 0)
    rich->in_phonetic--;
}

gboolean
ct_rich_text_add (CtRichText *rich,
                  const char *text,
                  int         length)
{
  g_string_append_len (rich->text, text, length);
  /* Escapes shorten: seven bytes may stand for one. */
  return rich->text->len <= (gsize) CT_GRID_MAX_CHARS * 7;
}

static gboolean
read_escape (const char *at,
             gunichar   *code)
{
  *code = 0;
  if (at[0] != '_' || at[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return FALSE;
      *code = *code * 16 + g_ascii_xdigit_value (at[i]);
    }
  return at[6] == '_' && *code != 0 && g_unichar_validate (*code);
}

void
ct_rich_text_finish (CtRichText *rich)
{
  GString *text = rich->text;
  gsize to = 0;
  gunichar code;

  if (strstr (text->str, "_x") == NULL && strchr (text->str, '\r') == NULL)
    return;

  for (const char *at = text->str; *at != '\0';)
    {
      if (read_escape (at, &code))
        {
          char utf8[6];
          int n = g_unichar_to_utf8 (code, utf8);

          memcpy (text->str + to, utf8, n);
          to += n;
          at += 7;
        }
      else
        text->str[to++] = *at++;
    }
  g_string_truncate (text, to);
  g_string_replace (text, "\r\n", "\n", 0);
  g_strdelimit (text->str, "\r", '\n');
}

/* ---- shared strings ------------------------------------------------------------------------ */

typedef struct
{
  CtGrid    *grid;
  GArray    *strings;
  CtRichText rich;
} StringsReader;

static void
strings_start (CtXml       *xml G_GNUC_UNUSED,
               const char  *name,
               const char **attributes,
               gpointer     data)
{
  StringsReader *self = data;
  const char *local = ct_xml_local (name);

  if (strcmp (local, "si") == 0)
    ct_rich_text_reset (&self->rich);
  else
    ct_rich_text_start (&self->rich, local, attributes);
}

static void
strings_end (CtXml      *xml,
             const char *name,
             gpointer    data)
{
  StringsReader *self = data;
  const char *local = ct_xml_local (name);
  CtSharedString string = { .text = "" };
  GError *error = NULL;

  ct_rich_text_end (&self->rich, local);
  if (strcmp (local, "si") != 0)
    return;

  ct_rich_text_finish (&self->rich);
  if (self->strings->len >= MAX_STRINGS)
    {
      fail_too_large (xml);
      return;
    }
  if (self->rich.text->len > 0)
    string.text = ct_grid_keep_text (self->grid, self->rich.text->str, self->rich.text->len, &error);
  if (string.text == NULL)
    {
      ct_xml_fail (xml, error);
      return;
    }
  string.font = self->rich.font != NULL ? ct_grid_intern_font (self->grid, self->rich.font) : 0;
  g_array_append_val (self->strings, string);
}

static void
strings_text (CtXml      *xml,
              const char *text,
              int         length,
              gpointer    data)
{
  StringsReader *self = data;

  if (self->rich.in_text && !ct_rich_text_add (&self->rich, text, length))
    fail_too_large (xml);
}

GArray *
ct_xlsx_read_strings (CtZip       *zip,
                      const char  *part,
                      CtGrid      *grid,
                      GError     **error)
{
  static const CtXmlHandlers handlers = { strings_start, strings_end, strings_text };
  StringsReader self = { .grid = grid };
  gboolean done;

  self.strings = g_array_new (FALSE, FALSE, sizeof (CtSharedString));
  ct_rich_text_init (&self.rich);
  done = part == NULL || !ct_zip_has (zip, part) || ct_zip_parse (zip, part, &handlers, &self, error);
  ct_rich_text_clear (&self.rich);
  if (!done)
    g_clear_pointer (&self.strings, g_array_unref);
  return self.strings;
}

/* ---- styles -------------------------------------------------------------------------------- */

typedef struct
{
  CtXlsxStyles *styles;
  GHashTable   *formats;        /* id → CtNumberFormat */
  gboolean      in_fonts;
  gboolean      in_cell_xfs;
  gboolean      has_name;       /* the font at hand */
} StylesReader;

static guint
read_id (const char **attributes,
         const char  *local)
{
  const char *text = ct_xml_attribute (attributes, NULL, local);

  return text != NULL ? (guint) CLAMP (g_ascii_strtoll (text, NULL, 10), 0, G_MAXINT32) : 0;
}

static void
add_style (StylesReader  *self,
           const char   **attributes)
{
  CtXlsxStyle style = { 0 };
  guint id = read_id (attributes, "numFmtId");
  gpointer format;

  if (g_hash_table_lookup_extended (self->formats, GUINT_TO_POINTER (id), NULL, &format))
    style.format = GPOINTER_TO_UINT (format);
  else
    style.format = ct_number_format_builtin (id);
  style.font = MIN (read_id (attributes, "fontId"), G_MAXUINT16);
  g_array_append_val (self->styles->styles, style);
}

static void
styles_start (CtXml       *xml,
              const char  *name,
              const char **attributes,
              gpointer     data)
{
  StylesReader *self = data;
  const char *local = ct_xml_local (name);
  const char *value;

  if (self->styles->styles->len > MAX_STYLES || self->styles->fonts->len > MAX_STYLES ||
      g_hash_table_size (self->formats) > MAX_STYLES)
    fail_too_large (xml);
  else if (strcmp (local, "numFmt") == 0)
    {
      value = ct_xml_attribute (attributes, NULL, "formatCode");
      g_hash_table_insert (self->formats, GUINT_TO_POINTER (read_id (attributes, "numFmtId")),
                           GUINT_TO_POINTER (ct_number_format_parse (value != NULL ? value : "")));
    }
  else if (strcmp (local, "fonts") == 0)
    self->in_fonts = TRUE;
  else if (strcmp (local, "cellXfs") == 0)
    self->in_cell_xfs = TRUE;
  else if (self->in_fonts && strcmp (local, "font") == 0)
    {
      g_ptr_array_add (self->styles->fonts, g_strdup (""));
      self->has_name = FALSE;
    }
  else if (self->in_fonts && strcmp (local, "name") == 0 && self->styles->fonts->len > 0 && !self->has_name)
    {
      value = ct_xml_attribute (attributes, NULL, "val");
      g_free (g_ptr_array_steal_index (self->styles->fonts, self->styles->fonts->len - 1));
      g_ptr_array_add (self->styles->fonts, g_strndup (value != NULL ? value : "", 64));
      self->has_name = TRUE;
    }
  else if (self->in_cell_xfs && strcmp (local, "xf") == 0)
    add_style (self, attributes);
}

static void
styles_end (CtXml      *xml G_GNUC_UNUSED,
            const char *name,
            gpointer    data)
{
  StylesReader *self = data;
  const char *local = ct_xml_local (name);

  if (strcmp (local, "fonts") == 0)
    self->in_fonts = FALSE;
  else if (strcmp (local, "cellXfs") == 0)
    self->in_cell_xfs = FALSE;
}

CtXlsxStyles *
ct_xlsx_read_styles (CtZip       *zip,
                     const char  *part,
                     GError     **error)
{
  static const CtXmlHandlers handlers = { styles_start, styles_end, NULL };
  g_autoptr(CtXlsxStyles) styles = g_new0 (CtXlsxStyles, 1);
  g_autoptr(GHashTable) formats = g_hash_table_new (NULL, NULL);
  StylesReader self = { .styles = styles, .formats = formats };

  styles->styles = g_array_new (FALSE, FALSE, sizeof (CtXlsxStyle));
  styles->fonts = g_ptr_array_new_with_free_func (g_free);
  if (part != NULL && ct_zip_has (zip, part) && !ct_zip_parse (zip, part, &handlers, &self, error))
    return NULL;
  return g_steal_pointer (&styles);
}

void
ct_xlsx_styles_free (CtXlsxStyles *styles)
{
  if (styles == NULL)
    return;
  g_array_unref (styles->styles);
  g_ptr_array_unref (styles->fonts);
  g_free (styles);
}

/* ---- relations ----------------------------------------------------------------------------- */

static void
free_relation (gpointer data)
{
  CtXlsxRelation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->part);
  g_free (relation);
}

typedef struct
{
  GPtrArray  *relations;
  const char *folder;           /* of the part that has them, with a slash at its end, or "" */
} RelationsReader;

/* "../worksheets/sheet1.xml" seen from "xl/x/" is "xl/worksheets/sheet1.xml". */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autofree char *whole = target[0] == '/' ? g_strdup (target) : g_strconcat (folder, target, NULL);
  g_auto(GStrv) steps = g_strsplit (g_strdelimit (whole, "\\", '/'), "/", 64);
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (strcmp (steps[i], "..") == 0)
        {
          if (kept->len > 0)
            g_ptr_array_remove_index (kept, kept->len - 1);
        }
      else if (steps[i][0] != '\0' && strcmp (steps[i], ".") != 0)
        g_ptr_array_add (kept, steps[i]);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
relations_start (CtXml       *xml,
                 const char  *name,
                 const char **attributes,
                 gpointer     data)
{
  RelationsReader *self = data;
  const char *id = ct_xml_attribute (attributes, NULL, "Id");
  const char *type = ct_xml_attribute (attributes, NULL, "Type");
  const char *target = ct_xml_attribute (attributes, NULL, "Target");
  const char *mode = ct_xml_attribute (attributes, NULL, "TargetMode");
  CtXlsxRelation *relation;

  if (strcmp (ct_xml_local (name), "Relationship") != 0 || id == NULL || type == NULL || target == NULL)
    return;
  if (mode != NULL && strcmp (mode, "External") == 0)
    return;
  if (self->relations->len >= MAX_RELATIONS)
    {
      fail_too_large (xml);
      return;
    }
  relation = g_new0 (CtXlsxRelation, 1);
  relation->id = g_strdup (id);
  relation->type = g_path_get_basename (type);
  relation->part = resolve (self->folder, target);
  g_ptr_array_add (self->relations, relation);
}

GPtrArray *
ct_xlsx_read_relations (CtZip       *zip,
                        const char  *part,
                        GError     **error)
{
  static const CtXmlHandlers handlers = { relations_start, NULL, NULL };
  const char *slash = strrchr (part, '/');
  g_autofree char *folder = slash != NULL ? g_strndup (part, slash + 1 - part) : g_strdup ("");
  g_autofree char *rels = g_strconcat (folder, "_rels/", part + strlen (folder), ".rels", NULL);
  g_autoptr(GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  RelationsReader self = { .relations = relations, .folder = folder };

  if (ct_zip_has (zip, rels) && !ct_zip_parse (zip, rels, &handlers, &self, error))
    return NULL;
  return g_steal_pointer (&relations);
}

const CtXlsxRelation *
ct_xlsx_find_relation (GPtrArray  *relations,
                       const char *id,
                       const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const CtXlsxRelation *relation = g_ptr_array_index (relations, i);

      if ((id == NULL || strcmp (relation->id, id) == 0) && (type == NULL || strcmp (relation->type, type) == 0))
        return relation;
    }
  return NULL;
}
