/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The parts of a zip file, each a stream of XML. The only file that includes zip.h and expat.h is ct-zip.c. */

#define CT_ZIP_MAX_XML (256u * 1024 * 1024)   /* bytes unpacked from one file in all: past it, it is a bomb */

typedef struct _CtZip CtZip;
typedef struct _CtXml CtXml;

/* Names are "namespace|local"; ct_xml_local () and ct_xml_is () read them. */
typedef struct
{
  void (*start) (CtXml *xml, const char *name, const char **attributes, gpointer data);
  void (*end)   (CtXml *xml, const char *name, gpointer data);
  void (*text)  (CtXml *xml, const char *text, int length, gpointer data);   /* in pieces */
} CtXmlHandlers;

CtZip   *ct_zip_open         (GBytes *bytes, GError **error);
void     ct_zip_free         (CtZip *zip);
gboolean ct_zip_has          (CtZip *zip, const char *part);
gboolean ct_zip_is_encrypted (CtZip *zip);
/* Reads a part from end to end, or until ct_xml_stop () or ct_xml_fail (). */
gboolean ct_zip_parse        (CtZip *zip, const char *part, const CtXmlHandlers *handlers, gpointer data,
                              GError **error);
gsize    ct_zip_unpacked     (const CtZip *zip);   /* bytes so far */
void     ct_zip_set_damaged  (GError **error);

const char *ct_xml_local     (const char *name);
/* Is it the element or attribute @local of the namespace whose address holds @space? */
gboolean    ct_xml_is        (const char *name, const char *space, const char *local);
const char *ct_xml_attribute (const char **attributes, const char *space, const char *local);   /* NULL if none */
void        ct_xml_stop      (CtXml *xml);
void        ct_xml_fail      (CtXml *xml, GError *error);   /* (transfer full) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtZip, ct_zip_free)
