/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-json.h"

#include <locale.h>

/* jansson's own writing is the judge: books that it wrote are read, and their chain is followed, by what writes now. */
static void
assert_same (json_t *value)
{
  char *expected = json_dumps (value, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION (15));
  g_autoptr(GString) json = g_string_new (NULL);

  ct_json_put_value (json, value);
  g_assert_cmpstr (json->str, ==, expected);
  g_assert_cmpuint (json->len, ==, strlen (expected));
  free (expected);
  json_decref (value);
}

static void
test_texts (void)
{
  static const char *const texts[] = {
    "{}", "[]", "[[],{},\"\"]", "{\"a\":{},\"b\":[],\"c\":null}", "[true,false,null,0,-0.0]",
    "{\"do\":\"member.add\",\"name\":\"Nguyễn Thị Hòa\",\"note\":\"gọi là \\\"Bà Hai\\\"\\\\ \\/ ok\"}",
    "[9223372036854775807,-9223372036854775808,999999999999,-1]",
    "[0.8,1.66,0.1,62.5,1e300,-2.5e-7,100.0,123456789.25,0.30000000000000004]",
    "{\"z\":1,\"a\":2,\"500000\":3,\"\":4}", "[\"\\n\\t\\r\\b\\f\",\"\\u007f\",\"😀\"]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_same (json_loads (texts[i], JSON_DECODE_ANY, NULL));
}

static json_t *
invent_value (GRand *rand,
              int    depth)
{
  int kind = g_rand_int_range (rand, depth > 3 ? 2 : 0, 7);
  json_t *value = kind == 0 ? json_object () : kind == 1 ? json_array () : NULL;
  GString *text;

  if (value != NULL)
    {
      for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
        if (kind == 0)
          {
            char key[8];

            g_snprintf (key, sizeof key, "k%d", g_rand_int_range (rand, 0, 1000));
            json_object_set_new (value, key, invent_value (rand, depth + 1));
          }
        else
          json_array_append_new (value, invent_value (rand, depth + 1));
      return value;
    }
  switch (kind)
    {
    case 2:
      return json_integer ((json_int_t) g_rand_int (rand) * (json_int_t) g_rand_int_range (rand, -1000, 1000));
    case 3:
      return json_real (g_rand_double_range (rand, -1e6, 1e6));
    case 4:
      return json_real (g_rand_int_range (rand, 0, 2000) / 10.0);
    case 5:
      return json_boolean (g_rand_boolean (rand));
    default:
      text = g_string_new (NULL);
      for (int i = g_rand_int_range (rand, 0, 40); i > 0; i--)
        g_string_append_unichar (text, g_rand_int_range (rand, 0x20, 0x2000));
      value = json_string (text->str);
      g_string_free (text, TRUE);
      return value;
    }
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (int i = 0; i < 2000; i++)
    assert_same (invent_value (rand, 0));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/texts", test_texts);
  g_test_add_func ("/json/random", test_random);
  return g_test_run ();
}
