/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-listing.h"

static gboolean
take_line (const char *const *cells,
           gpointer           data,
           GError           **error)
{
  CtListing *self = data;

  (void) error;
  if (self->header == NULL)
    self->header = g_strdupv ((char **) cells);
  else
    g_ptr_array_add (self->rows, g_strdupv ((char **) cells));
  return TRUE;
}

CtListing *
ct_listing_run (CtStore             *store,
                const char          *what,
                const CtListOptions *options,
                GError             **error)
{
  g_autoptr(CtListing) self = g_new0 (CtListing, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return ct_list_run (store, what, options, take_line, self, error) ? g_steal_pointer (&self) : NULL;
}

void
ct_listing_free (CtListing *self)
{
  g_strfreev (self->header);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

guint
ct_listing_column (const CtListing *self,
                   const char      *name)
{
  for (guint i = 0; self->header[i] != NULL; i++)
    if (g_str_equal (self->header[i], name))
      return i;
  g_return_val_if_reached (0);
}
