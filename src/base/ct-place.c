/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#ifdef G_OS_WIN32
#include <io.h>
#include <windows.h>
#else
#include <glib-unix.h>
#include <sys/file.h>
#endif

static gboolean
is_plain_c (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

#ifdef G_OS_WIN32

/* libintl's setlocale () and gettext () go by the first of these that is set, then by what Windows is set to. */
void
ct_place_set_locale (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *locale = g_getenv (names[i]);

      if (locale == NULL || *locale == '\0')
        continue;
      if (is_plain_c (locale))
        g_setenv ("LC_ALL", "en_US", TRUE);
      break;
    }
  setlocale (LC_ALL, "");
}

/* The folder that holds bin/ and share/, wherever somebody put it. */
static char *
dup_share (const char *name)
{
  g_autofree char *root = g_win32_get_package_installation_directory_of_module (NULL);

  return g_build_filename (root, "share", name, NULL);
}

static char *
dup_installed_locale_dir (void)
{
  g_autofree char *dir = dup_share ("locale");

  /* libintl opens files by their name in the system's code page. */
  return g_win32_locale_filename_from_utf8 (dir);
}

static void
add_installed_font_dirs (GStrvBuilder *builder)
{
  g_autofree char *fonts = dup_share ("fonts");

  g_strv_builder_add (builder, fonts);
}

GStrv
ct_place_begin_console (char **argv)
{
  (void) argv;
  SetConsoleOutputCP (CP_UTF8);
  _setmode (0, _O_BINARY);
  _setmode (1, _O_BINARY);
  return g_win32_get_command_line ();
}

void
ct_place_say_failure (const char *sentence)
{
  g_autofree gunichar2 *text = g_utf8_to_utf16 (sentence, -1, NULL, NULL, NULL);

  g_printerr ("%s\n", sentence);
  if (GetStdHandle (STD_ERROR_HANDLE) == NULL)
    MessageBoxW (NULL, (const wchar_t *) text, L"Chung Tay", MB_ICONERROR | MB_OK);
}

void
ct_place_take_shipped_fonts (void)
{
  g_setenv ("PANGOCAIRO_BACKEND", "fc", TRUE);
}

gboolean
ct_place_doubts_graphics (void)
{
  return TRUE;
}

gboolean
ct_place_can_share_one_process (void)
{
  return FALSE;
}

gboolean
ct_place_is_writable (const char *path)
{
  g_autofree gunichar2 *name = g_utf8_to_utf16 (path, -1, NULL, NULL, NULL);
  gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);
  HANDLE handle;

  if (name == NULL)
    return FALSE;
  /* _access () looks at the read-only attribute alone, not at rights or at the medium. */
  handle = CreateFileW ((const wchar_t *) name, is_folder ? FILE_ADD_FILE : GENERIC_WRITE,
                        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_EXISTING,
                        is_folder ? FILE_FLAG_BACKUP_SEMANTICS : FILE_ATTRIBUTE_NORMAL, NULL);
  if (handle == INVALID_HANDLE_VALUE)
    return FALSE;
  CloseHandle (handle);
  return TRUE;
}

gboolean
ct_place_try_lock (int descriptor)
{
  OVERLAPPED range = { 0 };

  return LockFileEx ((HANDLE) _get_osfhandle (descriptor), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                     &range);
}

void
ct_place_watch_end (GSourceFunc end G_GNUC_UNUSED,
                    gpointer    data G_GNUC_UNUSED)
{
  /* Windows closes the windows of a session that ends. */
}

void
ct_place_share_range (int     descriptor G_GNUC_UNUSED,
                      goffset start G_GNUC_UNUSED,
                      goffset length G_GNUC_UNUSED)
{
}

/* Locks belong to a descriptor here. */
gboolean
ct_place_loses_locks (void)
{
  return FALSE;
}

void
ct_place_remove_lock (int         descriptor,
                      const char *path)
{
  /* Windows cannot remove an open file. */
  close (descriptor);
  g_unlink (path);
}

#else

/* Under plain C gettext ignores LANGUAGE, and from glibc 2.39 on under C.UTF-8 too, so that is the last to be tried. */
static void
leave_plain_messages (void)
{
  static const char *const names[] = { "vi_VN.UTF-8", "en_US.UTF-8", "C.UTF-8" };
  const char *current = setlocale (LC_MESSAGES, NULL);

  if (!is_plain_c (current) && !g_str_has_prefix (current, "C."))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (setlocale (LC_MESSAGES, names[i]) != NULL)
      return;
}

/**
 * ct_place_set_locale:
 *
 * Takes the user's locale, or one of UTF-8 where that is plain C: there the C library garbles every letter with a mark.
 */
void
ct_place_set_locale (void)
{
  setlocale (LC_ALL, "");
  leave_plain_messages ();
  if (is_plain_c (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_CTYPE, "C.UTF-8");
}

static char *
dup_installed_locale_dir (void)
{
  return g_strdup (CT_LOCALEDIR);
}

static void
add_installed_font_dirs (GStrvBuilder *builder)
{
  g_strv_builder_add_many (builder,
                           CT_DATADIR G_DIR_SEPARATOR_S "fonts",
                           "/usr/share/fonts/truetype/croscore",
                           "/usr/share/fonts/opentype/inter",
                           NULL);
}

/**
 * ct_place_begin_console:
 *
 * Readies the standard streams for bytes as they are; a closed pipe is met where it is written to.
 *
 * Returns: (transfer full): the words of the command line in UTF-8
 */
GStrv
ct_place_begin_console (char **argv)
{
  signal (SIGPIPE, SIG_IGN);
  return g_strdupv (argv);
}

/**
 * ct_place_say_failure:
 *
 * For what goes wrong before there is a window.
 */
void
ct_place_say_failure (const char *sentence)
{
  g_printerr ("%s\n", sentence);
}

/**
 * ct_place_take_shipped_fonts:
 *
 * To be called before the first font map: where text would otherwise see the fonts of the system alone, it goes through
 * fontconfig, which can be given more.
 */
void
ct_place_take_shipped_fonts (void)
{
}

/**
 * ct_place_doubts_graphics:
 *
 * Returns: whether to draw without the graphics driver unless somebody asks for it
 */
gboolean
ct_place_doubts_graphics (void)
{
  return FALSE;
}

/**
 * ct_place_can_share_one_process:
 *
 * Returns: whether a second start can hand its book to the first; that goes over the session bus
 */
gboolean
ct_place_can_share_one_process (void)
{
  return TRUE;
}

/**
 * ct_place_is_writable:
 *
 * Returns: whether the file, or a new file in the folder, could be written
 */
gboolean
ct_place_is_writable (const char *path)
{
  return access (path, W_OK) == 0;
}

/**
 * ct_place_try_lock:
 *
 * Never waits. The lock ends with the process, however that ends.
 *
 * Returns: %TRUE if this process now holds the lock, %FALSE if another one does
 */
gboolean
ct_place_try_lock (int descriptor)
{
  return flock (descriptor, LOCK_EX | LOCK_NB) == 0;
}

/**
 * ct_place_watch_end:
 *
 * Calls @end when the system asks the program to end: the person logs out, the computer is switched off.
 */
void
ct_place_watch_end (GSourceFunc end,
                    gpointer    data)
{
  g_unix_signal_add (SIGTERM, end, data);
  g_unix_signal_add (SIGHUP, end, data);
}

/**
 * ct_place_share_range:
 *
 * Takes a shared lock of POSIX on a part of a file, also where this process has it already.
 */
void
ct_place_share_range (int     descriptor,
                      goffset start,
                      goffset length)
{
  struct flock range = { .l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = length };

  fcntl (descriptor, F_SETLK, &range);
}

/**
 * ct_place_loses_locks:
 *
 * Returns: whether a process that closes any descriptor of a file loses all its locks on that file, so that they must be
 *   taken again and a descriptor of one's own be kept; where not, it would only keep the file from being removed
 */
gboolean
ct_place_loses_locks (void)
{
  return TRUE;
}

/**
 * ct_place_remove_lock:
 * @descriptor: is closed
 * @path: of the locked file, which is removed
 */
void
ct_place_remove_lock (int         descriptor,
                      const char *path)
{
  /* Removed while it is still held: whoever waits for this file then locks a nameless one and would share the
   * book, so nobody waits: ct_place_try_lock () never blocks. */
  g_unlink (path);
  close (descriptor);
}

#endif

/**
 * ct_place_dup_locale_dir:
 *
 * Returns: (transfer full): the folder of the translations, as gettext opens files: the one that CHUNGTAY_LOCALEDIR
 *   names (a program that is not installed), else where they were installed
 */
char *
ct_place_dup_locale_dir (void)
{
  const char *chosen = g_getenv ("CHUNGTAY_LOCALEDIR");

  return chosen != NULL ? g_strdup (chosen) : dup_installed_locale_dir ();
}

/**
 * ct_place_list_font_dirs:
 *
 * Returns: (transfer full): the folders where fonts of ours may lie, the first one first; only the one that
 *   CHUNGTAY_FONTDIR names, if it does
 */
GStrv
ct_place_list_font_dirs (void)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const char *chosen = g_getenv ("CHUNGTAY_FONTDIR");

  if (chosen != NULL && *chosen != '\0')
    g_strv_builder_add (builder, chosen);
  else
    add_installed_font_dirs (builder);
  return g_strv_builder_end (builder);
}
