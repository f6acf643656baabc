/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-ods-styles.h"

#include "ct-table-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_STYLES  70000
#define MAX_PARENTS 16          /* a style made from itself must not hang us */

typedef struct
{
  char    *parent;
  char    *face;                /* a name in faces */
  char    *family;              /* a font's own name */
  char    *data_style;          /* of numbers and dates */
  gboolean is_hidden;
} OdsStyle;

typedef struct
{
  gboolean year, month, day, time;
} OdsDateStyle;

struct _CtOdsStyles
{
  GHashTable   *styles;         /* name → OdsStyle */
  GHashTable   *faces;          /* name → font */
  GHashTable   *dates;          /* name → OdsDateStyle */
  OdsStyle     *style;          /* the one at hand */
  OdsDateStyle *date;
};

static void
free_style (gpointer data)
{
  OdsStyle *style = data;

  g_free (style->parent);
  g_free (style->face);
  g_free (style->family);
  g_free (style->data_style);
  g_free (style);
}

CtOdsStyles *
ct_ods_styles_new (void)
{
  CtOdsStyles *self = g_new0 (CtOdsStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_style);
  self->faces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ct_ods_styles_free (CtOdsStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->faces);
  g_hash_table_unref (self->dates);
  g_free (self);
}

/* 'Times New Roman' may stand in quotes, and may be followed by others. */
static char *
dup_family (const char *value)
{
  gsize n;

  if (value == NULL)
    return NULL;
  if (*value == '\'' || *value == '"')
    {
      n = strcspn (value + 1, "'\"");
      return g_strndup (value + 1, MIN (n, 64));
    }
  n = strcspn (value, ",;");
  return g_strndup (value, MIN (n, 64));
}

static void
start_style (CtOdsStyles  *self,
             const char  **attributes)
{
  const char *name = ct_xml_attribute (attributes, ":style:", "name");
  const char *family = ct_xml_attribute (attributes, ":style:", "family");
  OdsStyle *style;

  self->style = NULL;
  self->date = NULL;
  if (name == NULL)
    return;

  style = g_new0 (OdsStyle, 1);
  style->parent = g_strdup (ct_xml_attribute (attributes, ":style:", "parent-style-name"));
  style->data_style = g_strdup (ct_xml_attribute (attributes, ":style:", "data-style-name"));
  /* Cells, tables and runs of text have names of their own: ta1 and ce1 do not meet, but "Default" does. */
  g_hash_table_replace (self->styles, g_strconcat (family != NULL ? family : "", "/", name, NULL), style);
  self->style = style;
}

static void
start_properties (CtOdsStyles  *self,
                  const char  **attributes)
{
  const char *face = ct_xml_attribute (attributes, ":style:", "font-name");
  const char *family = ct_xml_attribute (attributes, ":xsl-fo-compatible:", "font-family");

  if (self->style == NULL)
    return;
  g_free (self->style->face);
  g_free (self->style->family);
  self->style->face = g_strdup (face);
  self->style->family = dup_family (family);
}

static void
start_face (CtOdsStyles  *self,
            const char  **attributes)
{
  const char *name = ct_xml_attribute (attributes, ":style:", "name");
  char *family = dup_family (ct_xml_attribute (attributes, ":svg-compatible:", "font-family"));

  if (name != NULL && family != NULL)
    g_hash_table_replace (self->faces, g_strdup (name), family);
  else
    g_free (family);
}

static void
start_date_style (CtOdsStyles  *self,
                  const char  **attributes)
{
  const char *name = ct_xml_attribute (attributes, ":style:", "name");

  self->style = NULL;
  self->date = NULL;
  if (name == NULL)
    return;
  self->date = g_new0 (OdsDateStyle, 1);
  g_hash_table_replace (self->dates, g_strdup (name), self->date);
}

gboolean
ct_ods_styles_start (CtOdsStyles  *self,
                     CtXml        *xml,
                     const char   *name,
                     const char  **attributes)
{
  const char *display;

  if (g_hash_table_size (self->styles) + g_hash_table_size (self->faces) + g_hash_table_size (self->dates) > MAX_STYLES)
    {
      GError *error = NULL;

      ct_zip_set_damaged (&error);
      ct_xml_fail (xml, error);
      return TRUE;
    }
  if (ct_xml_is (name, ":style:", "style") || ct_xml_is (name, ":style:", "default-style"))
    start_style (self, attributes);
  else if (ct_xml_is (name, ":style:", "text-properties"))
    start_properties (self, attributes);
  else if (ct_xml_is (name, ":style:", "table-properties"))
    {
      display = ct_xml_attribute (attributes, ":table:", "display");
      if (self->style != NULL && display != NULL)
        self->style->is_hidden = strcmp (display, "false") == 0;
    }
  else if (ct_xml_is (name, ":style:", "font-face"))
    start_face (self, attributes);
  else if (ct_xml_is (name, ":datastyle:", "date-style"))
    start_date_style (self, attributes);
  else if (self->date != NULL && strstr (name, ":datastyle:") != NULL)
    {
      const char *local = ct_xml_local (name);

      self->date->year |= strcmp (local, "year") == 0;
      self->date->month |= strcmp (local, "month") == 0;
      self->date->day |= strcmp (local, "day") == 0;
      self->date->time |= strcmp (local, "hours") == 0;
    }
  else
    return FALSE;
  return TRUE;
}

static OdsStyle *
find_style (CtOdsStyles *self,
            const char  *family,
            const char  *name)
{
  g_autofree char *key = g_strconcat (family, "/", name, NULL);

  return g_hash_table_lookup (self->styles, key);
}

const char *
ct_ods_styles_font (CtOdsStyles *self,
                    const char  *name)
{
  for (guint i = 0; name != NULL && i < MAX_PARENTS; i++)
    {
      OdsStyle *style = find_style (self, "table-cell", name);
      const char *family;

      if (style == NULL)
        style = find_style (self, "text", name);
      if (style == NULL)
        return "";
      if (style->face != NULL)
        {
          family = g_hash_table_lookup (self->faces, style->face);
          return family != NULL ? family : style->face;
        }
      if (style->family != NULL)
        return style->family;
      name = style->parent;
    }
  return "";
}

gboolean
ct_ods_styles_hides (CtOdsStyles *self,
                     const char  *table_style)
{
  OdsStyle *style = table_style != NULL ? find_style (self, "table", table_style) : NULL;

  return style != NULL && style->is_hidden;
}

int
ct_ods_styles_shown (CtOdsStyles *self,
                     const char  *name)
{
  for (guint i = 0; name != NULL && i < MAX_PARENTS; i++)
    {
      OdsStyle *style = find_style (self, "table-cell", name);
      OdsDateStyle *date;

      if (style == NULL)
        return CT_SHOWN_ALL;
      date = style->data_style != NULL ? g_hash_table_lookup (self->dates, style->data_style) : NULL;
      if (date != NULL)
        {
          if (date->day || date->time || !date->year)
            return CT_SHOWN_ALL;
          return date->month ? CT_SHOWN_MONTH : CT_SHOWN_YEAR;
        }
      name = style->parent;
    }
  return CT_SHOWN_ALL;
}
