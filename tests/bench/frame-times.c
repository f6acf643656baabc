/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded into the real program by LD_PRELOAD: writes how much time of the processor every frame took, from one painted
 * frame to the next, into the file CT_BENCH_FRAMES, in microseconds, a line each. What was done between them, such as taking a
 * key and writing a row, is part of it. */
#include <gtk/gtk.h>

#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static int frames = -1;
static gint64 last;

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gboolean
after_paint_cb (G_GNUC_UNUSED GSignalInvocationHint *hint,
                G_GNUC_UNUSED guint                  n_values,
                G_GNUC_UNUSED const GValue          *values,
                G_GNUC_UNUSED gpointer               data)
{
  gint64 now = processor_time ();

  if (last > 0)
    dprintf (frames, "%" G_GINT64_FORMAT "\n", now - last);
  last = processor_time ();
  return TRUE;
}

__attribute__ ((constructor)) static void
watch_frames (void)
{
  const char *path = g_getenv ("CT_BENCH_FRAMES");

  if (path == NULL)
    return;
  frames = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  g_type_class_unref (g_type_class_ref (GDK_TYPE_FRAME_CLOCK));
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, after_paint_cb, NULL, NULL);
}
