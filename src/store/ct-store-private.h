/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "ct-store.h"

/* What the parameters or columns of a statement are called. */
typedef struct
{
  const char **list;      /* owned, of interned strings; NULL until somebody asks */
  int          n;
  int          next;      /* where a name is looked for first */
} CtNames;

struct _CtStmt
{
  sqlite3_stmt *handle;
  CtStore      *store;    /* borrowed */
  int           error;    /* first failed bind, else SQLITE_OK */
  CtNames       parameters;
  CtNames       columns;
};

struct _CtStore
{
  sqlite3     *db;
  char        *path;
  CtStoreMode  mode;
  int          lock;      /* descriptor of the lock file, -1 without */
  char        *lock_path;
  int          guards[2];  /* of the book's file and of the log's index, -1 without: see ct_store_guard() */
  gint64       command;   /* that the journal's triggers write for; 0 before the first */
  gint64       n_changes;   /* that they wrote for it */
  gboolean     was_interrupted;   /* whoever wrote before did not close it */
  CtStmt       statements[CT_N_SQL];
};

/* Turns SQLite's last failure into a CtStoreError with a sentence. */
void     ct_store_set_error (CtStore *store, int code, GError **error);
gboolean ct_store_exec      (CtStore *store, const char *sql, GError **error);
void     ct_stmt_clear      (CtStmt *stmt);

/* ct-image.c: the functions of SQL that the journal's triggers call. */
gboolean ct_image_register       (CtStore *store, GError **error);
gboolean ct_image_register_table (CtStore *store, const char *table, const char *const *columns, GError **error);

/* ct-store-lock.c: one writer on the machine; a lock of a dead process is no lock. */
gboolean ct_store_lock_acquire (CtStore *store, GError **error);
void     ct_store_lock_release (CtStore *store);
/* Whether anybody, this process too, has the book at @path open for writing. */
gboolean ct_store_lock_is_held (const char *path);
/* Takes anew the locks that SQLite believes to hold; cheap enough for every transaction. */
void     ct_store_guard        (CtStore *store);
void     ct_store_guard_end    (CtStore *store);   /* once SQLite is closed */
