/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-rows.h"

struct _CtListRows
{
  GHashTable *columns;   /* name, owned → index + 1 */
  GPtrArray  *rows;      /* of GStrv */
};

static gboolean
add_line_cb (const char *const  *cells,
             gpointer            data,
             GError            **error)
{
  CtListRows *self = data;

  (void) error;
  if (g_hash_table_size (self->columns) > 0)
    {
      g_ptr_array_add (self->rows, g_strdupv ((char **) cells));
      return TRUE;
    }
  for (guint i = 0; cells[i] != NULL; i++)
    g_hash_table_insert (self->columns, g_strdup (cells[i]), GUINT_TO_POINTER (i + 1));
  return TRUE;
}

CtListRows *
ct_list_rows_load (CtStore     *store,
                   const char  *what,
                   CtDate       from,
                   CtDate       to,
                   GError     **error)
{
  CtListOptions options = { .from = from, .to = to };
  CtListRows *self = g_new0 (CtListRows, 1);

  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (ct_list_run (store, what, &options, add_line_cb, self, error))
    return self;
  ct_list_rows_free (self);
  return NULL;
}

void
ct_list_rows_free (CtListRows *self)
{
  g_hash_table_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
ct_list_rows_count (CtListRows *self)
{
  return self->rows->len;
}

const char *
ct_list_rows_text (CtListRows *self,
                   guint       row,
                   const char *column)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, column));

  g_return_val_if_fail (index > 0 && row < self->rows->len, "");
  return ((GStrv) g_ptr_array_index (self->rows, row))[index - 1];
}

CtDong
ct_list_rows_number (CtListRows *self,
                     guint       row,
                     const char *column)
{
  return g_ascii_strtoll (ct_list_rows_text (self, row, column), NULL, 10);
}

CtDate
ct_list_rows_date (CtListRows *self,
                   guint       row,
                   const char *column)
{
  CtDate date = CT_DATE_NONE;

  ct_date_parse_iso (ct_list_rows_text (self, row, column), &date);
  return date;
}

gboolean
ct_list_rows_is (CtListRows *self,
                 guint       row,
                 const char *column,
                 const char *text)
{
  return g_str_equal (ct_list_rows_text (self, row, column), text);
}
