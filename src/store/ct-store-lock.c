/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One writer of a book on the machine. The lock is the operating system's, on a file beside the book: it ends with the
 * process that holds it, so that a crash leaves nothing to ask about. The file itself is removed on closing. */
#include "ct-reason.h"
#include "ct-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#ifdef G_OS_WIN32
#include <io.h>
#include <windows.h>
#else
#include <sys/file.h>
#include <unistd.h>
#endif

/* TRUE if this process now holds the lock, FALSE if another one does. */
static gboolean
try_lock (int descriptor)
{
#ifdef G_OS_WIN32
  OVERLAPPED range = { 0 };

  return LockFileEx ((HANDLE) _get_osfhandle (descriptor), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                     &range);
#else
  return flock (descriptor, LOCK_EX | LOCK_NB) == 0;
#endif
}

gboolean
ct_store_lock_acquire (CtStore *store,
                       GError **error)
{
  store->lock_path = g_strconcat (store->path, "-lock", NULL);
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

  if (!try_lock (store->lock))
    {
      close (store->lock);
      store->lock = -1;
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_BUSY,
                   _("The book “%s” is open in another window or program. Close it there first."), store->path);
      return FALSE;
    }
  return TRUE;
}

void
ct_store_lock_release (CtStore *store)
{
  if (store->lock >= 0)
    {
#ifdef G_OS_WIN32
      /* Windows cannot remove an open file. */
      close (store->lock);
      g_unlink (store->lock_path);
#else
      /* Removed while it is still held: whoever waits for this file then locks a nameless one and would share the
       * book, so nobody waits: try_lock() never blocks. */
      g_unlink (store->lock_path);
      close (store->lock);
#endif
      store->lock = -1;
    }
  g_clear_pointer (&store->lock_path, g_free);
}
