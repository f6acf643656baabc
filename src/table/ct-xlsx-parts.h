/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The parts of an xlsx file beside its sheets: shared strings, styles, relations. */

#include "ct-number-format.h"
#include "ct-zip.h"

#include "ct-table-file.h"

/* A text of runs, as shared strings and inline strings have them, gathered while its XML goes by. */
typedef struct
{
  GString *text;
  char    *font;                /* of the first run that names one */
  gboolean in_text;             /* inside t */
  guint    in_phonetic;         /* inside rPh: a reading aid, no text */
} CtRichText;

void     ct_rich_text_init  (CtRichText *rich);
void     ct_rich_text_clear (CtRichText *rich);
void     ct_rich_text_reset (CtRichText *rich);
void     ct_rich_text_start (CtRichText *rich, const char *local, const char **attributes);
void     ct_rich_text_end   (CtRichText *rich, const char *local);
/* FALSE once it is longer than any cell. */
gboolean ct_rich_text_add   (CtRichText *rich, const char *text, int length);
/* Undoes _x000D_ and the like; line ends become \n. */
void     ct_rich_text_finish (CtRichText *rich);

typedef struct
{
  const char *text;             /* in the grid */
  guint       font;             /* 0: the cell's own */
} CtSharedString;

/* (element-type CtSharedString); the texts are kept in @grid. */
GArray *ct_xlsx_read_strings (CtZip *zip, const char *part, CtGrid *grid, GError **error);

typedef struct
{
  guint8  format;               /* CtNumberFormat */
  guint16 font;                 /* index into fonts */
} CtXlsxStyle;

typedef struct
{
  GArray    *styles;            /* CtXlsxStyle, by the s of a cell */
  GPtrArray *fonts;             /* names */
} CtXlsxStyles;

CtXlsxStyles *ct_xlsx_read_styles (CtZip *zip, const char *part, GError **error);
void          ct_xlsx_styles_free (CtXlsxStyles *styles);

typedef struct
{
  char *id;
  char *type;                   /* the last word of its address: worksheet, styles … */
  char *part;                   /* from the root of the archive, without leading slash */
} CtXlsxRelation;

/* (element-type CtXlsxRelation): those of @part; none if it has none. */
GPtrArray *ct_xlsx_read_relations (CtZip *zip, const char *part, GError **error);
const CtXlsxRelation *ct_xlsx_find_relation (GPtrArray *relations, const char *id, const char *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtXlsxStyles, ct_xlsx_styles_free)
