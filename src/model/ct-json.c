/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-json.h"

#include "ct-json-put.h"

static void
put_object (GString *json,
            json_t  *object)
{
  const char *separator = "{";
  const char *key;
  json_t *value;

  json_object_foreach (object, key, value)
    {
      ct_json_put (json, separator, 1);
      ct_json_put_text (json, key);
      ct_json_put (json, ":", 1);
      ct_json_put_value (json, value);
      separator = ",";
    }
  ct_json_put (json, separator[0] == '{' ? "{}" : "}", separator[0] == '{' ? 2 : 1);
}

static void
put_array (GString *json,
           json_t  *array)
{
  json_t *value;
  gsize i;

  ct_json_put (json, "[", 1);
  json_array_foreach (array, i, value)
    {
      if (i > 0)
        ct_json_put (json, ",", 1);
      ct_json_put_value (json, value);
    }
  ct_json_put (json, "]", 1);
}

/* How a real is written, in whatever language, jansson knows best. */
static void
put_real (GString *json,
          json_t  *value)
{
  char text[64];
  gsize length = json_dumpb (value, text, sizeof text, JSON_ENCODE_ANY | JSON_REAL_PRECISION (15));

  g_assert (length > 0 && length <= sizeof text);
  ct_json_put (json, text, length);
}

void
ct_json_put_value (GString *json,
                   json_t  *value)
{
  switch (json_typeof (value))
    {
    case JSON_OBJECT:
      put_object (json, value);
      break;
    case JSON_ARRAY:
      put_array (json, value);
      break;
    case JSON_STRING:
      ct_json_put_text (json, json_string_value (value));
      break;
    case JSON_INTEGER:
      ct_json_put_integer (json, json_integer_value (value));
      break;
    case JSON_REAL:
      put_real (json, value);
      break;
    case JSON_TRUE:
      ct_json_put (json, "true", 4);
      break;
    case JSON_FALSE:
      ct_json_put (json, "false", 5);
      break;
    case JSON_NULL:
      ct_json_put (json, "null", 4);
      break;
    }
}
