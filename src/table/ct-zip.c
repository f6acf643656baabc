/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-zip.h"

#include "ct-table-file.h"

#include <expat.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <zip.h>

#define CHUNK            (64 * 1024)
#define MAX_DEPTH        256
#define MAX_TOKEN        (2 * 1024 * 1024)    /* of input without any event */
#define MAX_ELEMENTS     6000000              /* in one file: more than the largest table needs */
#define SEPARATOR        '|'

struct _CtZip
{
  GBytes *bytes;
  zip_t  *archive;
  gsize   unpacked;
  guint   n_elements;
};

struct _CtXml
{
  XML_Parser           parser;
  CtZip               *zip;
  const CtXmlHandlers *handlers;
  gpointer             data;
  GError              *error;
  gsize                silent;          /* bytes given since the last event */
  guint                depth;
  gboolean             is_stopped;
};

void
ct_zip_set_damaged (GError **error)
{
  g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_DAMAGED,
                       _("The file is damaged or was not copied to the end. Copy it again; if that does not help, open "
                         "it in a spreadsheet program and save it anew."));
}

static void
set_bomb (GError **error)
{
  g_set_error_literal (error, CT_TABLE_ERROR, CT_TABLE_ERROR_TOO_LARGE,
                       _("This file unpacks to far more than a list can hold; it is not read, for safety. Copy the "
                         "list alone into a new workbook and choose that one."));
}

/* ---- the archive --------------------------------------------------------------------------- */

/**
 * ct_zip_open:
 *
 * Opens a zip file in memory.
 *
 * Returns: (transfer full): the archive, or %NULL with %CT_TABLE_ERROR_DAMAGED
 */
CtZip *
ct_zip_open (GBytes  *bytes,
             GError **error)
{
  CtZip *zip;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  zip_source_t *source = zip_source_buffer_create (data, length, 0, NULL);
  zip_t *archive = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, NULL) : NULL;

  if (archive == NULL)
    {
      g_clear_pointer (&source, zip_source_free);
      ct_zip_set_damaged (error);
      return NULL;
    }
  zip = g_new0 (CtZip, 1);
  zip->bytes = g_bytes_ref (bytes);
  zip->archive = archive;
  return zip;
}

void
ct_zip_free (CtZip *zip)
{
  if (zip == NULL)
    return;

  zip_discard (zip->archive);
  g_bytes_unref (zip->bytes);
  g_free (zip);
}

/* Programs differ in capitals, and some write the names with a leading slash or backslashes. */
static zip_int64_t
locate (CtZip      *zip,
        const char *part)
{
  g_autofree char *slashed = NULL;
  g_autofree char *backslashed = NULL;
  zip_int64_t at = zip_name_locate (zip->archive, part, 0);

  if (at < 0)
    at = zip_name_locate (zip->archive, part, ZIP_FL_NOCASE);
  if (at < 0)
    {
      slashed = g_strconcat ("/", part, NULL);
      at = zip_name_locate (zip->archive, slashed, ZIP_FL_NOCASE);
    }
  if (at < 0 && strchr (part, '/') != NULL)
    {
      backslashed = g_strdelimit (g_strdup (part), "/", '\\');
      at = zip_name_locate (zip->archive, backslashed, ZIP_FL_NOCASE);
    }
  return at;
}

gboolean
ct_zip_has (CtZip      *zip,
            const char *part)
{
  return locate (zip, part) >= 0;
}

gboolean
ct_zip_is_encrypted (CtZip *zip)
{
  zip_int64_t n = MIN (zip_get_num_entries (zip->archive, 0), 100);

  for (zip_int64_t i = 0; i < n; i++)
    {
      zip_stat_t info;

      if (zip_stat_index (zip->archive, i, 0, &info) == 0 && (info.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
          info.encryption_method != ZIP_EM_NONE)
        return TRUE;
    }
  return FALSE;
}

gsize
ct_zip_unpacked (const CtZip *zip)
{
  return zip->unpacked;
}

/* ---- XML ----------------------------------------------------------------------------------- */

const char *
ct_xml_local (const char *name)
{
  const char *bar = strrchr (name, SEPARATOR);

  return bar != NULL ? bar + 1 : name;
}

gboolean
ct_xml_is (const char *name,
           const char *space,
           const char *local)
{
  const char *last = ct_xml_local (name);
  const char *found;

  if (strcmp (last, local) != 0)
    return FALSE;
  if (space == NULL)
    return last == name;
  found = strstr (name, space);
  return found != NULL && found < last;
}

const char *
ct_xml_attribute (const char **attributes,
                  const char  *space,
                  const char  *local)
{
  for (; attributes[0] != NULL; attributes += 2)
    if (ct_xml_is (attributes[0], space, local))
      return attributes[1];
  return NULL;
}

void
ct_xml_stop (CtXml *xml)
{
  if (!xml->is_stopped)
    XML_StopParser (xml->parser, XML_FALSE);
  xml->is_stopped = TRUE;
}

void
ct_xml_fail (CtXml  *xml,
             GError *error)
{
  if (xml->error == NULL)
    xml->error = error;
  else
    g_error_free (error);
  ct_xml_stop (xml);
}

static void
start_cb (void        *user_data,
          const char  *name,
          const char **attributes)
{
  CtXml *xml = user_data;

  xml->silent = 0;
  if (xml->is_stopped)
    return;
  if (++xml->depth > MAX_DEPTH || ++xml->zip->n_elements > MAX_ELEMENTS)
    {
      GError *error = NULL;

      if (xml->depth > MAX_DEPTH)
        ct_zip_set_damaged (&error);
      else
        set_bomb (&error);
      ct_xml_fail (xml, error);
      return;
    }
  if (xml->handlers->start != NULL)
    xml->handlers->start (xml, name, attributes, xml->data);
}

static void
end_cb (void       *user_data,
        const char *name)
{
  CtXml *xml = user_data;

  xml->silent = 0;
  xml->depth--;
  if (!xml->is_stopped && xml->handlers->end != NULL)
    xml->handlers->end (xml, name, xml->data);
}

static void
text_cb (void       *user_data,
         const char *text,
         int         length)
{
  CtXml *xml = user_data;

  xml->silent = 0;
  if (!xml->is_stopped && xml->handlers->text != NULL)
    xml->handlers->text (xml, text, length, xml->data);
}

static void
other_cb (void       *user_data,
          const char *text G_GNUC_UNUSED,
          int         length G_GNUC_UNUSED)
{
  ((CtXml *) user_data)->silent = 0;
}

/* No office program declares entities; whoever does means harm. */
static void
entity_cb (void       *user_data,
           const char *name G_GNUC_UNUSED,
           int         is_parameter G_GNUC_UNUSED,
           const char *value G_GNUC_UNUSED,
           int         value_length G_GNUC_UNUSED,
           const char *base G_GNUC_UNUSED,
           const char *system_id G_GNUC_UNUSED,
           const char *public_id G_GNUC_UNUSED,
           const char *notation G_GNUC_UNUSED)
{
  GError *error = NULL;

  ct_zip_set_damaged (&error);
  ct_xml_fail (user_data, error);
}

static gboolean
feed (CtZip       *zip,
      CtXml       *xml,
      zip_file_t  *file,
      GError     **error)
{
  zip_int64_t got;

  do
    {
      void *buffer = XML_GetBuffer (xml->parser, CHUNK);

      got = buffer != NULL ? zip_fread (file, buffer, CHUNK) : -1;
      if (got < 0)
        {
          ct_zip_set_damaged (error);
          return FALSE;
        }
      zip->unpacked += got;
      xml->silent += got;
      if (zip->unpacked > CT_ZIP_MAX_XML || xml->silent > MAX_TOKEN)
        {
          set_bomb (error);
          return FALSE;
        }
      if (XML_ParseBuffer (xml->parser, got, got == 0) != XML_STATUS_OK)
        {
          if (xml->is_stopped && xml->error == NULL)
            return TRUE;
          if (xml->error != NULL)
            g_propagate_error (error, g_steal_pointer (&xml->error));
          else
            ct_zip_set_damaged (error);
          return FALSE;
        }
    }
  while (got > 0);

  if (xml->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&xml->error));
      return FALSE;
    }
  return TRUE;
}

gboolean
ct_zip_parse (CtZip                *zip,
              const char           *part,
              const CtXmlHandlers  *handlers,
              gpointer              data,
              GError              **error)
{
  CtXml xml = { .zip = zip, .handlers = handlers, .data = data };
  zip_int64_t at = locate (zip, part);
  zip_file_t *file = at >= 0 ? zip_fopen_index (zip->archive, at, 0) : NULL;
  gboolean done;

  if (file == NULL)
    {
      ct_zip_set_damaged (error);
      return FALSE;
    }
  xml.parser = XML_ParserCreateNS (NULL, SEPARATOR);
  XML_SetUserData (xml.parser, &xml);
  XML_SetElementHandler (xml.parser, start_cb, end_cb);
  XML_SetCharacterDataHandler (xml.parser, text_cb);
  XML_SetDefaultHandler (xml.parser, other_cb);
  XML_SetEntityDeclHandler (xml.parser, entity_cb);

  done = feed (zip, &xml, file, error);

  XML_ParserFree (xml.parser);
  g_clear_error (&xml.error);
  zip_fclose (file);
  return done;
}
