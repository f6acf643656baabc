/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-stmt.h"

/* Written into the header of every book (PRAGMA application_id): "CHTY". */
#define CT_APPLICATION_ID 0x43485459

#define CT_STORE_ERROR (ct_store_error_quark ())
GQuark ct_store_error_quark (void);

typedef enum
{
  CT_STORE_ERROR_NOT_FOUND,     /* no such file, or no such row */
  CT_STORE_ERROR_EXISTS,        /* would overwrite */
  CT_STORE_ERROR_NOT_A_BOOK,
  CT_STORE_ERROR_NEWER,         /* made by a later version of the program */
  CT_STORE_ERROR_DAMAGED,
  CT_STORE_ERROR_READ_ONLY,
  CT_STORE_ERROR_BUSY,          /* open for writing elsewhere */
  CT_STORE_ERROR_FULL,
  CT_STORE_ERROR_CONSTRAINT,
  CT_STORE_ERROR_IO,
} CtStoreError;

typedef enum
{
  CT_STORE_READER,
  CT_STORE_WRITER,
} CtStoreMode;

/* Every fixed statement of the program, by name. */
typedef enum
{
#define CT_SQL(name, text) CT_SQL_##name,
#include "ct-sql.inc"
#undef CT_SQL
  CT_N_SQL
} CtSql;

/**
 * CtStore:
 *
 * One connection to a book, used by one thread at a time. There is one writer of a book on the whole machine, and any
 * number of readers. A book is one file when nobody has it open.
 */
typedef struct _CtStore CtStore;

/* Makes an empty book with the newest schema; refuses to overwrite. NULL as @path makes one in memory. */
CtStore *ct_store_create (const char *path, GError **error);
/* Opens a book, a writer migrates it to the newest schema; nothing is touched where that is refused. */
CtStore *ct_store_open   (const char *path, CtStoreMode mode, GError **error);
void     ct_store_close  (CtStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtStore, ct_store_close)

const char *ct_store_get_path (CtStore *store);   /* NULL in memory */
/* Whether whoever wrote before was stopped without closing the book; what was committed is there. */
gboolean    ct_store_was_interrupted (CtStore *store);

gboolean ct_store_begin    (CtStore *store, GError **error);
gboolean ct_store_commit   (CtStore *store, GError **error);
void     ct_store_rollback (CtStore *store);
/* A read transaction: all that follows is of one moment, until ct_store_rollback(). */
gboolean ct_store_begin_read (CtStore *store, GError **error);
/* The command whose changes the journal keeps from now on; nothing that is journalled can be written without one. */
void     ct_store_set_command (CtStore *store, gint64 command);
/* Lends a fixed statement, reset and without bindings. It must not be in the middle of its rows. */
CtStmt *ct_store_stmt (CtStore *store, CtSql sql);
/* Builds a statement from constant fragments (ct-query.h, ct-dump.h); (transfer full), ct_stmt_free(). */
CtStmt *ct_store_prepare (CtStore *store, const char *sql, GError **error);
void    ct_stmt_free (CtStmt *stmt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtStmt, ct_stmt_free)

/* FALSE skips the wait for the disk at each commit and takes more memory: for books that are being made (samples, replays). */
gboolean ct_store_set_durable (CtStore *store, gboolean durable, GError **error);
/* A verified copy, while the book may be open elsewhere; @path must not exist. */
gboolean ct_store_backup (CtStore *store, const char *path, GError **error);
