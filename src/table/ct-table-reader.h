/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What ct-table-file.c asks of each kind of file. For src/table only. */

#include "ct-table-file.h"

#define CT_TABLE_MAX_SHEETS 1000

typedef struct
{
  char    *name;
  char    *part;                /* where in the file it lies; for the reader's use */
  gboolean is_hidden;
} CtSheetEntry;

typedef struct
{
  /* Reads the list of sheets by way of ct_table_file_add_sheet (). */
  gboolean (*open)  (CtTableFile *table, GError **error);
  CtGrid  *(*read)  (CtTableFile *table, guint sheet, GError **error);
  void     (*close) (CtTableFile *table);
} CtTableReader;

struct _CtTableFile
{
  GBytes              *bytes;
  const CtTableReader *reader;
  GArray              *sheets;  /* CtSheetEntry */
  gpointer             state;   /* owned; the reader's */
  gsize                unpacked;   /* bytes, in all readings together */
};

extern const CtTableReader ct_table_reader_xlsx;
extern const CtTableReader ct_table_reader_ods;
extern const CtTableReader ct_table_reader_text;

gboolean            ct_table_file_add_sheet   (CtTableFile *table, const char *name, const char *part, gboolean is_hidden,
                                          GError **error);
const CtSheetEntry *ct_table_file_sheet_entry (const CtTableFile *table, guint sheet);

/* Which reader the bytes are for; NULL with a sentence that says what the file is instead. */
const CtTableReader *ct_table_sniff (GBytes *bytes, GError **error);
