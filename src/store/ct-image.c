/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of SQL that the journal's triggers call. They are aggregates, over the one row of a SELECT without FROM:
 * SQLite takes every plain function for one that may fail half way through a statement, and then keeps copies of all the pages
 * that the statement writes. */
#include "ct-json-put.h"
#include "ct-store-private.h"

/* What stands before each value of a table's row: {"no":  ,"name":  … */
typedef struct
{
  guint    n;
  GString *heads[];
} Image;

static void
image_free (gpointer data)
{
  Image *image = data;

  for (guint i = 0; i < image->n; i++)
    g_string_free (image->heads[i], TRUE);
  g_free (image);
}

static void
step_nothing (sqlite3_context *context G_GNUC_UNUSED,
              int              n G_GNUC_UNUSED,
              sqlite3_value  **values G_GNUC_UNUSED)
{
}

/* ct_command (): the number of the command that is being carried out. */
static void
answer_command (sqlite3_context *context)
{
  const CtStore *store = sqlite3_user_data (context);

  if (store->command != 0)
    sqlite3_result_int64 (context, store->command);
}

/* ct_change (): the number of its next change. */
static void
answer_change (sqlite3_context *context)
{
  CtStore *store = sqlite3_user_data (context);

  if (store->command != 0)
    sqlite3_result_int64 (context, (store->command << 32) + ++store->n_changes);
}

/* ct_image_member (value, value …): a row of the table as a JSON object. */
static void
step_image (sqlite3_context *context,
            int              n,
            sqlite3_value  **values)
{
  const Image *image = sqlite3_user_data (context);
  GString **place = sqlite3_aggregate_context (context, sizeof *place);
  GString *json;

  if (place == NULL)
    return;
  json = *place = g_string_sized_new (480);
  for (int i = 0; i < n; i++)
    {
      ct_json_put (json, image->heads[i]->str, image->heads[i]->len);
      switch (sqlite3_value_type (values[i]))
        {
        case SQLITE_NULL:
          ct_json_put (json, "null", 4);
          break;
        case SQLITE_INTEGER:
          ct_json_put_integer (json, sqlite3_value_int64 (values[i]));
          break;
        default:
          ct_json_put_text (json, (const char *) sqlite3_value_text (values[i]));
          break;
        }
    }
  ct_json_put (json, "}", 1);
}

static void
answer_image (sqlite3_context *context)
{
  GString **place = sqlite3_aggregate_context (context, 0);

  if (place != NULL && *place != NULL)
    {
      gsize length = (*place)->len;

      sqlite3_result_text64 (context, g_string_free (g_steal_pointer (place), FALSE), length, g_free, SQLITE_UTF8);
    }
}

static gboolean
note_result (CtStore *store,
             int      code,
             GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;
  ct_store_set_error (store, code, error);
  return FALSE;
}

gboolean
ct_image_register (CtStore *store,
                   GError **error)
{
  int code = sqlite3_create_function (store->db, "ct_command", 0, SQLITE_UTF8, store, NULL, step_nothing, answer_command);

  if (code == SQLITE_OK)
    code = sqlite3_create_function (store->db, "ct_change", 0, SQLITE_UTF8, store, NULL, step_nothing, answer_change);
  return note_result (store, code, error);
}

gboolean
ct_image_register_table (CtStore            *store,
                         const char         *table,
                         const char *const  *columns,
                         GError            **error)
{
  g_autofree char *name = g_strconcat ("ct_image_", table, NULL);
  guint n = g_strv_length ((char **) columns);
  Image *image = g_malloc (sizeof *image + n * sizeof image->heads[0]);

  image->n = n;
  for (guint i = 0; i < n; i++)
    {
      image->heads[i] = g_string_new (i == 0 ? "{" : ",");
      ct_json_put_text (image->heads[i], columns[i]);
      g_string_append_c (image->heads[i], ':');
    }
  /* SQLite frees it, also where it refuses. */
  return note_result (store,
                      sqlite3_create_function_v2 (store->db, name, n, SQLITE_UTF8, image, NULL, step_image, answer_image,
                                                  image_free),
                      error);
}
