/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of SQL that the journal's triggers call. They are aggregates, over the one row of a SELECT without FROM:
 * SQLite takes every plain function for one that may fail half way through a statement, and then keeps copies of all the pages
 * that the statement writes. */
#include "ct-store-private.h"

#include <string.h>

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

/* Millions of rows go through here: the string mostly has room, and then nobody needs to be asked. */
static inline void
put (GString    *json,
     const char *text,
     gsize       length)
{
  if (json->len + length >= json->allocated_len)
    {
      g_string_append_len (json, text, length);
      return;
    }
  memcpy (json->str + json->len, text, length);
  json->len += length;
  json->str[json->len] = '\0';
}

static void
put_integer (GString *json,
             gint64   number)
{
  char digits[24];
  char *first = digits + sizeof digits;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  do
    *--first = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (number < 0)
    *--first = '-';
  put (json, first, digits + sizeof digits - first);
}

static gboolean
is_plain (char c)
{
  return (guchar) c > 0x1f && c != '"' && c != '\\';
}

/* Quoted as SQLite's json_object () does it, with which undo compares. Keys for sorting have control characters. */
static void
put_text (GString    *json,
          const char *text)
{
  static const char special[0x20] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r' };
  const char *p = text;

  put (json, "\"", 1);
  for (;;)
    {
      const char *begin = p;
      guchar c;

      while (is_plain (*p))
        p++;
      put (json, begin, p - begin);
      c = *p;
      if (c == '\0')
        break;
      if (c > 0x1f || special[c] != '\0')
        g_string_append_printf (json, "\\%c", c > 0x1f ? c : special[c]);
      else
        g_string_append_printf (json, "\\u%04x", c);
      p++;
    }
  put (json, "\"", 1);
}

/* ct_image (name, value, name, value …): a row as a JSON object. */
static void
step_image (sqlite3_context *context,
            int              n,
            sqlite3_value  **values)
{
  GString **place = sqlite3_aggregate_context (context, sizeof *place);
  GString *json;

  if (place == NULL)
    return;
  json = *place = g_string_sized_new (480);
  for (int i = 0; i + 1 < n; i += 2)
    {
      put (json, i > 0 ? ",\"" : "{\"", 2);
      put (json, (const char *) sqlite3_value_text (values[i]), sqlite3_value_bytes (values[i]));
      put (json, "\":", 2);
      switch (sqlite3_value_type (values[i + 1]))
        {
        case SQLITE_NULL:
          put (json, "null", 4);
          break;
        case SQLITE_INTEGER:
          put_integer (json, sqlite3_value_int64 (values[i + 1]));
          break;
        default:
          put_text (json, (const char *) sqlite3_value_text (values[i + 1]));
          break;
        }
    }
  put (json, "}", 1);
}

static void
answer_image (sqlite3_context *context)
{
  GString **place = sqlite3_aggregate_context (context, 0);

  if (place == NULL || *place == NULL)
    return;
  sqlite3_result_text64 (context, (*place)->str, (*place)->len, SQLITE_TRANSIENT, SQLITE_UTF8);
  g_string_free (g_steal_pointer (place), TRUE);
}

gboolean
ct_image_register (CtStore *store,
                   GError **error)
{
  int code = sqlite3_create_function (store->db, "ct_command", 0, SQLITE_UTF8, store, NULL, step_nothing, answer_command);

  if (code == SQLITE_OK)
    code = sqlite3_create_function (store->db, "ct_change", 0, SQLITE_UTF8, store, NULL, step_nothing, answer_change);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (store->db, "ct_image", -1, SQLITE_UTF8, store, NULL, step_image, answer_image);
  if (code == SQLITE_OK)
    return TRUE;
  ct_store_set_error (store, code, error);
  return FALSE;
}
