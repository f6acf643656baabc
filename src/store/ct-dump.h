/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-store.h"

/* Rows of any table, for undo, for comparing two books and for export. Names of tables come from the schema itself. */

/* Puts a journalled row back from the JSON image @after to @before; NULL images are "no row". FALSE in @restored where the
 * row is no longer as @after says; nothing is changed then. */
gboolean ct_dump_restore_row (CtStore *store, const char *table, const char *before, const char *after,
                              gboolean *restored, GError **error);

/* All tables of a book, in a fixed order, NULL-terminated; (transfer full) */
char **ct_dump_dup_tables (CtStore *store, GError **error);
/* All rows of a table in the order of its key: step through it. (transfer full) */
CtStmt *ct_dump_open_table (CtStore *store, const char *table, GError **error);
