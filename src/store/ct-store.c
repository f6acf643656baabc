/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-place.h"
#include "ct-reason.h"
#include "ct-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ct-schema.h"

#define HEADER_LENGTH   100
#define BUSY_TIMEOUT_MS 5000

G_DEFINE_QUARK (ct-store-error-quark, ct_store_error)

static const char *const sql_texts[CT_N_SQL] = {
#define CT_SQL(name, text) [CT_SQL_##name] = text,
#include "ct-sql.inc"
#undef CT_SQL
};

static const char *
display_path (CtStore *store)
{
  return store->path != NULL ? store->path : _("(in memory)");
}

void
ct_store_set_error (CtStore *store,
                    int      code,
                    GError **error)
{
  const char *path = display_path (store);
  const char *detail = sqlite3_errmsg (store->db);
  int from_system = sqlite3_system_errno (store->db);

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_FULL,
                   _("The disk is full: nothing was written to “%s”. Make room and do it again."), path);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_READ_ONLY,
                   _("The book “%s” can only be read. Copy it to a folder of your own and open it there."), path);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_BUSY,
                   _("The book “%s” is open in another window or program. Close it there first."), path);
      break;
    case SQLITE_NOTADB:
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_NOT_A_BOOK, _("“%s” is not a Chung Tay book."), path);
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_DAMAGED,
                   _("The book “%s” is damaged (%s). Restore the latest backup; keep the damaged file."), path, detail);
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_CONSTRAINT, _("The book refused it: %s."), detail);
      break;
    default:
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_IO, _("The book “%s” could not be read or written: %s."), path,
                   from_system != 0 ? ct_reason (from_system) : detail);
      break;
    }
}

gboolean
ct_store_exec (CtStore    *store,
               const char *sql,
               GError    **error)
{
  int code = sqlite3_exec (store->db, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    {
      ct_store_set_error (store, code, error);
      return FALSE;
    }
  return TRUE;
}

static guint32
read_be32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return g_stat (log, &info) == 0 && info.st_size > 0;
}

/* Reads the first bytes of the file without SQLite, so that a file that is refused was only looked at. Not for a book that
 * is open for writing: where this is done by the process that writes, POSIX takes SQLite's locks away with the file's
 * closing, and the next reader would believe itself alone. */
static gboolean
check_header (const char *path,
              GError    **error)
{
  guint8 header[HEADER_LENGTH];
  guint page_size;
  GStatBuf info;
  gsize n = 0;
  FILE *file = g_stat (path, &info) == 0 ? g_fopen (path, "rb") : NULL;

  if (file == NULL)
    {
      g_set_error (error, CT_STORE_ERROR, errno == ENOENT ? CT_STORE_ERROR_NOT_FOUND : CT_STORE_ERROR_IO,
                   _("The book “%s” cannot be opened: %s."), path, ct_reason (errno));
      return FALSE;
    }
  if (!S_ISDIR (info.st_mode))
    n = fread (header, 1, sizeof header, file);
  fclose (file);

  if (n < HEADER_LENGTH || memcmp (header, "SQLite format 3", 16) != 0 || read_be32 (header + 68) != CT_APPLICATION_ID)
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_NOT_A_BOOK,
                   _("“%s” is not a Chung Tay book. Choose a file that ends in .chungtay."), path);
      return FALSE;
    }
  if (read_be32 (header + 60) > (guint) ct_schema_newest ())
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_NEWER,
                   _("The book “%s” was made by a newer version of Chung Tay. Install that version to open it."), path);
      return FALSE;
    }
  page_size = header[16] << 8 | header[17];
  if (page_size == 1)
    page_size = 65536;
  /* The header counts its pages as of the last change that both counters agree on; a cut file has fewer. So has one
   * whose disk was full when the log beside it was to be brought in: the log still holds the rest. */
  if (memcmp (header + 24, header + 92, 4) == 0 && (gint64) read_be32 (header + 28) * page_size > info.st_size &&
      !has_log (path))
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_DAMAGED,
                   _("The book “%s” is damaged: its end is missing. Restore the latest backup; keep the damaged file."),
                   path);
      return FALSE;
    }
  return TRUE;
}

static CtStore *
new_store (const char *path,
           CtStoreMode mode)
{
  CtStore *store = g_new0 (CtStore, 1);

  store->path = g_strdup (path);
  store->mode = mode;
  store->lock = -1;
  store->guards[0] = store->guards[1] = -1;
  for (int i = 0; i < CT_N_SQL; i++)
    store->statements[i].store = store;
  return store;
}

/* Nobody asks SQLite how much memory it uses, and counting takes a lock at every piece of it. */
static void
configure_once (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&done, 1);
    }
}

static gboolean
connect_to (CtStore    *store,
            const char *name,
            int         flags,
            GError    **error)
{
  int code;

  configure_once ();
  code = sqlite3_open_v2 (name, &store->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK)
    {
      ct_store_set_error (store, code, error);
      return FALSE;
    }
  sqlite3_busy_timeout (store->db, BUSY_TIMEOUT_MS);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  /* Else a statement is compiled anew whenever a value is bound that a partial index asks about. */
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_ENABLE_QPSG, 1, NULL);
  return TRUE;
}

static gboolean
configure_writer (CtStore *store,
                  GError **error)
{
  return ct_image_register (store, error) &&
         ct_store_exec (store,
                        "PRAGMA foreign_keys = ON;"
                        "PRAGMA journal_mode = WAL;"
                        "PRAGMA synchronous = FULL;"
                        "PRAGMA temp_store = MEMORY;",
                        error) &&
         ct_schema_migrate (store, error) && ct_schema_start_journal (store, error);
}

/* For SQLite a book without a name is one that vanishes at the end. */
static gboolean
check_new_name (const char *path,
                GError    **error)
{
  if (path[0] != '\0' && !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (path[0] == '\0')
    g_set_error_literal (error, CT_STORE_ERROR, CT_STORE_ERROR_NOT_FOUND, _("The book needs a name: write that of a file."));
  else
    g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_EXISTS,
                 _("“%s” exists already and is not overwritten. Choose another name."), path);
  return FALSE;
}

CtStore *
ct_store_create (const char *path,
                 GError    **error)
{
  g_autoptr(CtStore) store = new_store (path, CT_STORE_WRITER);
  g_autofree char *pragmas = NULL;

  if (path != NULL && !check_new_name (path, error))
    return NULL;
  if ((path != NULL && !ct_store_lock_acquire (store, error)) ||
      !connect_to (store, path != NULL ? path : ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error))
    return NULL;

  pragmas = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA encoding = 'UTF-8';", CT_APPLICATION_ID);
  if (!ct_store_exec (store, pragmas, error) || !configure_writer (store, error))
    {
      if (path != NULL)
        {
          sqlite3_close_v2 (g_steal_pointer (&store->db));
          g_unlink (path);
        }
      return NULL;
    }
  return g_steal_pointer (&store);
}

/* A reader is opened for writing where the file allows it, because only then can SQLite finish what a crash
 * interrupted; query_only keeps it from writing. On a read-only stick the file is taken as it is, with the log beside it if
 * there is one. */
static gboolean
connect_reader (CtStore *store,
                GError **error)
{
  g_autofree char *uri = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *folder = g_path_get_dirname (store->path);

  if (ct_place_is_writable (store->path) && ct_place_is_writable (folder))
    return connect_to (store, store->path, SQLITE_OPEN_READWRITE, error) &&
           ct_store_exec (store, "PRAGMA query_only = ON;", error);

  if (has_log (store->path))
    return connect_to (store, store->path, SQLITE_OPEN_READONLY, error);

  escaped = g_uri_escape_string (store->path, "/", FALSE);
  uri = g_strdup_printf ("file:%s?immutable=1", escaped);
  return connect_to (store, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

static gboolean
copy_pages (CtStore *from,
            CtStore *to,
            GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->db, "main", from->db, "main");
  int step, code;

  if (backup == NULL)
    {
      ct_store_set_error (to, sqlite3_errcode (to->db), error);
      return FALSE;
    }
  /* A step that met a lock is no failure of the whole, says SQLite: the finish alone need not tell of it. */
  step = sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  if (code == SQLITE_OK && step != SQLITE_DONE)
    code = step;
  if (code != SQLITE_OK)
    {
      ct_store_set_error (to, code, error);
      return FALSE;
    }
  return TRUE;
}

/* A book of an earlier version is read through a copy in memory that is brought up to date: reading never writes. */
static gboolean
read_as_newest (CtStore *store,
                GError **error)
{
  g_autoptr(CtStmt) stmt = ct_store_prepare (store, "PRAGMA user_version", error);
  g_autoptr(CtStore) copy = NULL;
  gint64 version;
  sqlite3 *file;

  if (stmt == NULL || !ct_stmt_get_int (stmt, &version, NULL, error))
    return FALSE;
  if (version >= ct_schema_newest ())
    return TRUE;

  copy = new_store (NULL, CT_STORE_WRITER);
  if (!connect_to (copy, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) || !copy_pages (store, copy, error) ||
      !ct_schema_migrate (copy, error) || !ct_store_exec (copy, "PRAGMA query_only = ON;", error))
    return FALSE;
  file = store->db;
  store->db = g_steal_pointer (&copy->db);
  copy->db = file;
  return TRUE;
}

CtStore *
ct_store_open (const char *path,
               CtStoreMode mode,
               GError    **error)
{
  g_autoptr(CtStore) store = new_store (path, mode);
  gboolean is_held = ct_store_lock_is_held (path);
  gboolean opened;

  if (is_held && mode == CT_STORE_WRITER)
    {
      ct_store_set_error (store, SQLITE_BUSY, error);
      return NULL;
    }
  if (!is_held && !check_header (path, error))
    return NULL;

  if (mode == CT_STORE_READER)
    opened = connect_reader (store, error) && read_as_newest (store, error);
  else if (!ct_place_is_writable (path))
    {
      ct_store_set_error (store, SQLITE_READONLY, error);
      opened = FALSE;
    }
  else
    opened = ct_store_lock_acquire (store, error) &&
             connect_to (store, path, SQLITE_OPEN_READWRITE, error) && configure_writer (store, error);

  return opened ? g_steal_pointer (&store) : NULL;
}

void
ct_store_close (CtStore *store)
{
  if (store == NULL)
    return;

  for (int i = 0; i < CT_N_SQL; i++)
    ct_stmt_clear (&store->statements[i]);

  if (store->db != NULL)
    {
      /* The last reader to close would take the log away from a writer whose locks were lost (see check_header()): a file
       * chooser that looks into the files of a folder is enough for that. */
      if (store->mode == CT_STORE_READER && store->path != NULL && ct_store_lock_is_held (store->path))
        sqlite3_db_config (store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
      /* Back to one file; a reader elsewhere only delays that until it closes. */
      if (store->mode == CT_STORE_WRITER && store->path != NULL)
        {
          sqlite3_busy_timeout (store->db, 0);
          sqlite3_exec (store->db, "PRAGMA wal_checkpoint (TRUNCATE); PRAGMA journal_mode = DELETE;", NULL, NULL, NULL);
        }
      sqlite3_close_v2 (store->db);
    }
  ct_store_guard_end (store);
  ct_store_lock_release (store);
  g_free (store->path);
  g_free (store);
}

const char *
ct_store_get_path (CtStore *store)
{
  return store->path;
}

gboolean
ct_store_was_interrupted (CtStore *store)
{
  return store->was_interrupted;
}

gboolean
ct_store_begin (CtStore *store,
                GError **error)
{
  ct_store_guard (store);
  return ct_store_exec (store, "BEGIN IMMEDIATE", error);
}

gboolean
ct_store_begin_read (CtStore *store,
                     GError **error)
{
  ct_store_guard (store);
  return ct_store_exec (store, "BEGIN", error);
}

gboolean
ct_store_commit (CtStore *store,
                 GError **error)
{
  return ct_store_exec (store, "COMMIT", error);
}

void
ct_store_rollback (CtStore *store)
{
  /* SQLite has rolled back by itself where the disk is full. */
  if (!sqlite3_get_autocommit (store->db))
    sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL);
}

CtStmt *
ct_store_stmt (CtStore *store,
               CtSql    sql)
{
  CtStmt *stmt = &store->statements[sql];

  stmt->error = SQLITE_OK;
  if (stmt->handle == NULL)
    {
      int code = sqlite3_prepare_v3 (store->db, sql_texts[sql], -1, SQLITE_PREPARE_PERSISTENT, &stmt->handle, NULL);

      /* The texts are constant and a test prepares each: only memory, or a damaged file, can fail here. */
      if ((code & 0xff) == SQLITE_ERROR)
        g_critical ("%s: %s", sql_texts[sql], sqlite3_errmsg (store->db));
      stmt->error = code;
      return stmt;
    }
  g_assert (!sqlite3_stmt_busy (stmt->handle));
  sqlite3_clear_bindings (stmt->handle);
  return stmt;
}

CtStmt *
ct_store_prepare (CtStore    *store,
                  const char *sql,
                  GError    **error)
{
  g_autoptr(CtStmt) stmt = g_new0 (CtStmt, 1);
  int code;

  stmt->store = store;
  code = sqlite3_prepare_v2 (store->db, sql, -1, &stmt->handle, NULL);
  if (code != SQLITE_OK)
    {
      ct_store_set_error (store, code, error);
      return NULL;
    }
  return g_steal_pointer (&stmt);
}

gboolean
ct_store_set_durable (CtStore *store,
                      gboolean durable,
                      GError **error)
{
  return ct_store_exec (store,
                        durable ? "PRAGMA synchronous = FULL; PRAGMA cache_size = -2000; PRAGMA journal_mode = WAL"
                                : "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144",
                        error);
}

void
ct_store_set_command (CtStore *store,
                      gint64   command)
{
  store->command = command;
  store->n_changes = 0;
}

gboolean
ct_store_backup (CtStore    *store,
                 const char *path,
                 GError    **error)
{
  g_autofree char *temporary = g_strconcat (path, ".part", NULL);
  g_autoptr(GPtrArray) faults = NULL;
  gboolean good;
  CtStore *copy;

  if (!check_new_name (path, error))
    return FALSE;
  g_unlink (temporary);
  copy = new_store (path, CT_STORE_WRITER);
  good = connect_to (copy, temporary, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) &&
         copy_pages (store, copy, error) && ct_store_exec (copy, "PRAGMA journal_mode = DELETE", error) &&
         (faults = ct_schema_check_integrity (copy, error)) != NULL;
  if (good && faults->len > 0)
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_DAMAGED, _("The copy of “%s” is not sound: %s"),
                   display_path (store), (const char *) faults->pdata[0]);
      good = FALSE;
    }
  ct_store_close (copy);
  if (good && g_rename (temporary, path) != 0)
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_IO, _("The copy could not be written to “%s”: %s."), path,
                   ct_reason (errno));
      good = FALSE;
    }
  if (!good)
    g_unlink (temporary);
  return good;
}
