/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-grid.h"

#define CT_TABLE_ERROR (ct_table_error_quark ())
GQuark ct_table_error_quark (void);

typedef enum
{
  CT_TABLE_ERROR_UNREADABLE,    /* no such file, no permission, a failing disk */
  CT_TABLE_ERROR_EMPTY,         /* no byte, or no cell */
  CT_TABLE_ERROR_OLD_FORMAT,    /* a table, but in a form to be saved anew first: xls, xlsb, a web page … */
  CT_TABLE_ERROR_NOT_A_TABLE,   /* a picture, a PDF, a letter … */
  CT_TABLE_ERROR_ENCRYPTED,     /* asks for a password */
  CT_TABLE_ERROR_DAMAGED,       /* cut off or spoilt */
  CT_TABLE_ERROR_TOO_LARGE,     /* past what any list can be */
  CT_TABLE_ERROR_NO_SHEET,      /* no sheet of that name */
  CT_TABLE_ERROR_NO_LIST,       /* cells, but no list of members */
} CtTableError;

#define CT_TABLE_MAX_FILE (64 * 1024 * 1024)

/* A file with tables in it: xlsx, ods, or delimited text. What it is, its bytes say, not its name. */
typedef struct _CtTableFile CtTableFile;

CtTableFile    *ct_table_file_open            (const char *path, GError **error);
CtTableFile    *ct_table_file_open_bytes      (GBytes *bytes, GError **error);
void        ct_table_file_free            (CtTableFile *table);
guint       ct_table_file_n_sheets        (const CtTableFile *table);
const char *ct_table_file_sheet_name      (const CtTableFile *table, guint sheet);
gboolean    ct_table_file_sheet_is_hidden (const CtTableFile *table, guint sheet);
/* The sheet of that name, or without a name the first visible one. */
gboolean    ct_table_file_find_sheet      (const CtTableFile *table, const char *name, guint *sheet, GError **error);
CtGrid     *ct_table_file_read_sheet      (CtTableFile *table, guint sheet, GError **error);
/* So much was unpacked already that whoever looks through all sheets should stop. */
gboolean    ct_table_file_is_exhausted    (const CtTableFile *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTableFile, ct_table_file_free)
