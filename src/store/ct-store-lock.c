/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One writer of a book on the machine. The lock is the operating system's, on a file beside the book: it ends with the
 * process that holds it, so that a crash leaves nothing to ask about. The file itself is removed on closing. */
#include "ct-place.h"
#include "ct-reason.h"
#include "ct-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define N_TRIES 5
#define WAIT_US 5000

/* Who only asks whether the lock is held holds it for a moment. */
static gboolean
lock_soon (int descriptor)
{
  for (int i = 0; i < N_TRIES; i++)
    {
      if (ct_place_try_lock (descriptor))
        return TRUE;
      g_usleep (WAIT_US);
    }
  return FALSE;
}

gboolean
ct_store_lock_acquire (CtStore *store,
                       GError **error)
{
  gboolean left_behind;

  store->lock_path = g_strconcat (store->path, "-lock", NULL);
  left_behind = g_file_test (store->lock_path, G_FILE_TEST_EXISTS);
  store->lock = g_open (store->lock_path, O_RDWR | O_CREAT, 0600);

  if (store->lock < 0 && (errno == ENOENT || errno == ENOTDIR))
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_NOT_FOUND,
                   _("The folder for “%s” does not exist. Choose another folder."), store->path);
      return FALSE;
    }
  if (store->lock < 0)
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_READ_ONLY,
                   _("The book “%s” can only be read: its folder does not allow writing (%s). Copy the book to a folder "
                     "of your own and open it there."),
                   store->path, ct_reason (errno));
      return FALSE;
    }

  if (!lock_soon (store->lock))
    {
      close (store->lock);
      store->lock = -1;
      ct_store_set_error (store, SQLITE_BUSY, error);
      return FALSE;
    }
  store->was_interrupted = left_behind;
  return TRUE;
}

gboolean
ct_store_lock_is_held (const char *path)
{
  g_autofree char *lock_path = g_strconcat (path, "-lock", NULL);
  int descriptor = g_open (lock_path, O_RDWR, 0);
  gboolean is_held;

  if (descriptor < 0)
    return FALSE;
  is_held = !ct_place_try_lock (descriptor);
  close (descriptor);
  return is_held;
}

void
ct_store_lock_release (CtStore *store)
{
  if (store->lock >= 0)
    {
      ct_place_remove_lock (store->lock, store->lock_path);
      store->lock = -1;
    }
  g_clear_pointer (&store->lock_path, g_free);
}

/* --- What SQLite holds -------------------------------------------------------------------------------------------- */

/* The places of SQLite's locks: of the shared one of a book that is open, and of the "dead man's switch" of the index of
 * its log (sqlite3.c: os_unix.c). */
#define SHARED_FIRST  (0x40000000 + 2)
#define SHARED_LENGTH 510
#define SWITCH        128

static void
guard (CtStore    *store,
       int         i,
       const char *suffix,
       goffset     start,
       goffset     length)
{
  if (store->guards[i] < 0)
    {
      g_autofree char *path = g_strconcat (store->path, suffix, NULL);

      store->guards[i] = g_open (path, O_RDWR, 0);
    }
  if (store->guards[i] >= 0)
    ct_place_share_range (store->guards[i], start, length);
}

/* POSIX takes all locks of a process on a file away when it closes any descriptor of that file, and a file chooser in the
 * same process looks into every file of the folder whose kind its name does not tell. SQLite does not notice: a reader
 * elsewhere would begin the index of the log anew under our feet. These descriptors stay open until SQLite has closed its
 * own. */
void
ct_store_guard (CtStore *store)
{
  if (store->mode != CT_STORE_WRITER || store->path == NULL || !ct_place_loses_locks ())
    return;
  guard (store, 0, "", SHARED_FIRST, SHARED_LENGTH);
  guard (store, 1, "-shm", SWITCH, 1);
}

void
ct_store_guard_end (CtStore *store)
{
  for (guint i = 0; i < G_N_ELEMENTS (store->guards); i++)
    if (store->guards[i] >= 0)
      close (store->guards[i]);
}
