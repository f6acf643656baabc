/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-namesakes.h"

struct _CtNamesakes
{
  GHashTable *counts;   /* name, owned → how often */
};

CtNamesakes *
ct_namesakes_new (void)
{
  CtNamesakes *self = g_new0 (CtNamesakes, 1);

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ct_namesakes_free (CtNamesakes *self)
{
  g_hash_table_unref (self->counts);
  g_free (self);
}

void
ct_namesakes_add (CtNamesakes *self,
                  const char  *name)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, name));

  g_hash_table_insert (self->counts, g_strdup (name), GUINT_TO_POINTER (count + 1));
}

char *
ct_namesakes_dup_label (CtNamesakes *self,
                        const char  *name,
                        int          birth_year)
{
  if (birth_year > 0 && GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, name)) > 1)
    return g_strdup_printf ("%s (%d)", name, birth_year);
  return g_strdup (name);
}
