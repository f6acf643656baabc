/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sheet-verify.h"

#include <string.h>
#include <zip.h>

#define ROW "<row "
#define END "</worksheet>"

/* Counts the rows of one chunk; what may be the beginning of one at its end is kept for the next. */
static gsize
count_rows (char  *chunk,
            gsize  length,
            int   *n_rows)
{
  gsize kept = MIN (length, strlen (END));
  const char *at = chunk;

  chunk[length] = '\0';
  while ((at = strstr (at, ROW)) != NULL && at < chunk + length - kept)
    {
      (*n_rows)++;
      at += strlen (ROW);
    }
  memmove (chunk, chunk + length - kept, kept + 1);
  return kept;
}

static gboolean
is_whole (zip_file_t *entry,
          int         n_rows)
{
  char chunk[64 * 1024 + 32];
  gsize kept = 0;
  zip_int64_t got;
  int found = 0;

  while ((got = zip_fread (entry, chunk + kept, 64 * 1024)) > 0)
    kept = count_rows (chunk, kept + (gsize) got, &found);
  return got == 0 && kept > 0 && g_str_equal (chunk, END) && found == n_rows;
}

gboolean
ct_sheet_verify (const char *path,
                 int         number,
                 int         n_rows)
{
  g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%d.xml", number);
  zip_t *archive = zip_open (path, ZIP_RDONLY, NULL);
  zip_file_t *entry;
  gboolean whole = FALSE;

  if (archive == NULL)
    return FALSE;
  entry = zip_fopen (archive, name, 0);
  if (entry != NULL)
    {
      whole = is_whole (entry, n_rows);
      zip_fclose (entry);
    }
  zip_discard (archive);
  return whole;
}
