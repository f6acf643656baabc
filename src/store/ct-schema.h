/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-store.h"

/* The number of the newest migration: PRAGMA user_version of a book that this program writes. */
int ct_schema_newest (void);
/* Runs the migrations that the book lacks, each in a transaction of its own. */
gboolean ct_schema_migrate (CtStore *store, GError **error);
/* The triggers that keep before and after images of the tables marked "journal"; temporary, made at every opening. */
gboolean ct_schema_start_journal (CtStore *store, GError **error);
/* Names of the tables marked "journal", NULL-terminated; (transfer full) */
char **ct_schema_dup_journalled (CtStore *store, GError **error);
/* What SQLite itself finds wrong: sentences, none if sound; (transfer full) (element-type utf8) */
GPtrArray *ct_schema_check_integrity (CtStore *store, GError **error);
/* What differs from the schema of a new book: tables, indexes, triggers, the version; sentences, none if all is as it was
 * made. (transfer full) (element-type utf8) */
GPtrArray *ct_schema_check_schema (CtStore *store, GError **error);
