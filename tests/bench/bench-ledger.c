/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one more receipt costs in a book of a million postings, against one of a thousand. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#include "ct-book.h"

#define N_SMALL 1000
#define N_LARGE 1000000
#define N_TIMED 2000

static CtBook *
make_book (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (path, "bench", "club", CT_DATE_NONE, &error);

  if (book == NULL)
    g_error ("%s", error->message);
  return book;
}

/* Of one core, whatever else the machine does. */
static gint64
processor_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static gint64
add_receipts (CtBook *book,
              int     n)
{
  CtActor actor = { CT_DATE_NONE, "2026-01-01 00:00:00", "" };
  gint64 begun = processor_time ();
  g_autoptr(GError) error = NULL;
  gboolean done = ct_book_begin_bulk (book, &error);

  for (int i = 0; done && i < n; i++)
    {
      g_autofree char *date = g_strdup_printf ("2026-%02d-%02d", (int) (12LL * i / n) + 1, (int) (336LL * i / n) % 28 + 1);

      done = ct_book_execute_json (book,
                                   json_pack ("{s:s, s:s, s:s, s:i, s:s, s:s}", "do", "receipt", "fund", "QHD", "date",
                                              i == 0 ? "2026-01-01" : date, "amount", 1000, "category", "other", "text", "thu"),
                                   &actor, NULL, &error);
    }
  if (!done || !ct_book_end_bulk (book, TRUE, &error))
    g_error ("%s", error->message);
  return processor_time () - begun;
}

int
main (int    argc,
      char **argv)
{
  int times = argc > 1 ? atoi (argv[1]) : 5;
  g_autofree char *folder = g_dir_make_tmp ("ct-bench-XXXXXX", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -rf '%s'", folder);
  g_autoptr(CtBook) small = make_book (folder, "small.chungtay");
  g_autoptr(CtBook) large = make_book (folder, "large.chungtay");
  gint64 best_small = G_MAXINT64, best_large = G_MAXINT64;
  gint64 filling;

  add_receipts (small, N_SMALL / 2);
  filling = add_receipts (large, N_LARGE / 2);
  for (int i = 0; i < times; i++)
    {
      best_small = MIN (best_small, add_receipts (small, N_TIMED));
      best_large = MIN (best_large, add_receipts (large, N_TIMED));
    }
  printf ("2,000 receipts after a million postings\t%" G_GINT64_FORMAT "\tafter a thousand\t%" G_GINT64_FORMAT "\n", best_large,
          best_small);
  printf ("a million postings\t%" G_GINT64_FORMAT "\t40 microseconds each\t%d\n", filling, N_LARGE * 40);
  g_clear_object (&small);
  g_clear_object (&large);
  return g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL) ? 0 : 1;
}
