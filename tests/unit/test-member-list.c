/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Member lists in many shapes, each with what must come out of it: expected.json has lists as clubs really keep
 * them, shapes.json, more-shapes.json and rarer-shapes.json those that the scripts beside them write. */

#include <jansson.h>
#include <string.h>

#include "ct-member-list.h"

static CtMemberList *
read_list (json_t       *entry,
           const char   *today,
           CtTableFile **table)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "lists", json_string_value (json_object_get (entry, "file")), NULL);
  g_autoptr(GError) error = NULL;
  CtMemberListOptions options = { .sheet = json_string_value (json_object_get (entry, "sheet")) };
  CtMemberList *list;

  g_assert_true (ct_date_parse_iso (today, &options.today));
  *table = ct_table_file_open (path, &error);
  g_assert_no_error (error);
  list = ct_member_list_read (*table, &options, &error);
  g_assert_no_error (error);
  g_assert_nonnull (list);
  return list;
}

static char *
dup_notes (const CtListRow *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->notes->len; i++)
    {
      g_autofree char *result = ct_list_note_dup_result (g_ptr_array_index (row->notes, i));
      g_autofree char *sentence = ct_list_note_dup_sentence (g_ptr_array_index (row->notes, i));

      g_assert_null (strstr (sentence, "%s"));
      g_string_append_printf (text, "%s; ", result);
    }
  return g_string_free (text, FALSE);
}

static void
fail (json_t          *entry,
      const CtListRow *row,
      const char      *what,
      const char      *was,
      const char      *wanted)
{
  g_autofree char *notes = dup_notes (row);

  g_error ("%s, row %u: %s is “%s”, should be “%s” (%s)", json_string_value (json_object_get (entry, "file")),
           row->number, what, was != NULL ? was : "", wanted != NULL ? wanted : "", notes);
}

/* Every field that is expected has its value; one that is not expected is not there. */
static void
check_fields (json_t          *entry,
              json_t          *wanted,
              const CtListRow *row)
{
  for (int field = 0; field < CT_LIST_N_MEMBER_FIELDS; field++)
    {
      const char *value = json_string_value (json_object_get (wanted, ct_list_field_name (field)));

      if (g_strcmp0 (row->fields[field] != NULL ? row->fields[field] : "", value != NULL ? value : "") != 0)
        fail (entry, row, ct_list_field_name (field), row->fields[field], value);
    }
}

static void
check_encoding (json_t             *entry,
                const CtMemberList *list)
{
  const char *name = json_string_value (json_object_get (entry, "encoding"));
  CtEncoding encoding = CT_ENCODING_UNICODE;

  if (name != NULL)
    g_assert_true (ct_encoding_from_name (name, &encoding));
  g_assert_cmpint (list->encoding, ==, encoding);
  g_assert_true ((list->example_before != NULL) == (name != NULL));
}

/* ---- expected.json ------------------------------------------------------------------------- */

static void
test_real (gconstpointer data)
{
  json_t *entry = (json_t *) data;
  g_autoptr(CtTableFile) table = NULL;
  g_autoptr(CtMemberList) list = read_list (entry, "2026-03-01", &table);
  json_t *rows = json_object_get (entry, "rows");
  gsize n_members = 0;
  json_int_t n_skipped = 0;

  for (guint i = 0; i < list->rows->len; i++)
    {
      const CtListRow *row = g_ptr_array_index (list->rows, i);

      n_skipped += row->kind == CT_LIST_ROW_SKIPPED;
      if (row->kind == CT_LIST_ROW_SKIPPED)
        continue;
      if (row->kind == CT_LIST_ROW_FAULTY || n_members >= json_array_size (rows))
        fail (entry, row, "row", "faulty or too many", NULL);
      check_fields (entry, json_array_get (rows, n_members++), row);
    }
  g_assert_cmpuint (n_members, ==, json_array_size (rows));
  g_assert_cmpint (n_skipped, ==, json_integer_value (json_object_get (entry, "skipped_rows")));
  check_encoding (entry, list);
}

/* ---- shapes.json --------------------------------------------------------------------------- */

static const char *
code_of (json_t          *entry,
         const char      *kind,
         const CtListRow *row)
{
  g_autofree char *number = g_strdup_printf ("%u", row->number);

  return json_string_value (json_object_get (json_object_get (entry, kind), number));
}

static void
check_notes (json_t          *entry,
             const CtListRow *row)
{
  g_autofree char *number = g_strdup_printf ("%u", row->number);
  g_autofree char *notes = dup_notes (row);
  json_t *wanted;
  size_t i;

  json_array_foreach (json_object_get (json_object_get (entry, "notes"), number), i, wanted)
    if (strstr (notes, json_string_value (wanted)) == NULL)
      fail (entry, row, "notes", notes, json_string_value (wanted));
}

static void
check_row (json_t          *entry,
           const CtListRow *row,
           gsize           *n_members)
{
  g_autofree char *notes = dup_notes (row);
  const char *wanted;

  switch (row->kind)
    {
    case CT_LIST_ROW_SKIPPED:
    case CT_LIST_ROW_FAULTY:
      wanted = code_of (entry, row->kind == CT_LIST_ROW_SKIPPED ? "skipped" : "faulty", row);
      if (wanted == NULL || strstr (notes, wanted) == NULL)
        fail (entry, row, row->kind == CT_LIST_ROW_SKIPPED ? "skipped" : "faulty", notes, wanted);
      break;
    case CT_LIST_ROW_MEMBER:
    default:
      {
        json_t *member = json_array_get (json_object_get (entry, "rows"), (*n_members)++);

        if (member == NULL || json_integer_value (json_object_get (member, "row")) != row->number)
          fail (entry, row, "row", "a member", NULL);
        check_fields (entry, member, row);
        check_notes (entry, row);
      }
      break;
    }
}

static void
test_shape (gconstpointer data)
{
  json_t *entry = (json_t *) data;
  g_autoptr(CtTableFile) table = NULL;
  g_autoptr(CtMemberList) list = read_list (entry, "2026-03-01", &table);
  gsize n_members = 0;

  for (guint i = 0; i < list->rows->len; i++)
    check_row (entry, g_ptr_array_index (list->rows, i), &n_members);
  g_assert_cmpuint (n_members, ==, json_array_size (json_object_get (entry, "rows")));
  g_assert_cmpuint (list->rows->len, ==, n_members + json_object_size (json_object_get (entry, "skipped")) +
                                         json_object_size (json_object_get (entry, "faulty")));
  check_encoding (entry, list);
}

/* ---- the window's corrections -------------------------------------------------------------- */

/* Whoever says what the columns are is believed; a refused conversion leaves the text as it was. */
static void
test_overrides (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "lists", "14-tcvn3.xlsx", NULL);
  const CtListField columns[] = { CT_LIST_FIELD_NO, CT_LIST_FIELD_NAME, CT_LIST_FIELD_BIRTH, CT_LIST_FIELD_NONE,
                                  CT_LIST_FIELD_NONE, CT_LIST_FIELD_NOTE };
  CtMemberListOptions options = { .header_row = 3, .columns = columns, .n_columns = G_N_ELEMENTS (columns),
                                  .encoding = CT_ENCODING_UNICODE };
  g_autoptr(GError) error = NULL;
  g_autoptr(CtTableFile) table = ct_table_file_open (path, &error);
  g_autoptr(CtMemberList) list = NULL;
  const CtListRow *row;

  g_assert_no_error (error);
  ct_date_parse_iso ("2026-03-01", &options.today);
  list = ct_member_list_read (table, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->header_row, ==, 3);
  g_assert_cmpuint (list->rows->len, ==, 20);
  row = g_ptr_array_index (list->rows, 0);
  g_assert_cmpstr (row->fields[CT_LIST_FIELD_NAME], ==, "Tõ Xu©n Nam");
  g_assert_cmpstr (row->fields[CT_LIST_FIELD_NO], ==, "1");
  g_assert_null (row->fields[CT_LIST_FIELD_PHONE]);
  g_assert_cmpint (row->kind, ==, CT_LIST_ROW_FAULTY);   /* the sex was taken away */
}

static void
test_no_list (void)
{
  const char *text = "Ngày,Diễn giải,Thu,Chi\n01/01/2026,Hội phí,600000,\n05/01/2026,Trà nước,,200000\n";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(CtTableFile) table = ct_table_file_open_bytes (bytes, &error);
  CtMemberListOptions options = { 0 };

  g_assert_no_error (error);
  ct_date_parse_iso ("2026-03-01", &options.today);
  g_assert_null (ct_member_list_read (table, &options, &error));
  g_assert_error (error, CT_TABLE_ERROR, CT_TABLE_ERROR_NO_LIST);
}

static void
add_tests (const char    *file,
           const char    *prefix,
           GTestDataFunc  test,
           GPtrArray     *roots)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "lists", file, NULL);
  json_error_t problem;
  json_t *root = json_load_file (path, JSON_REJECT_DUPLICATES, &problem);
  json_t *entry;
  size_t i;

  if (root == NULL)
    g_error ("%s:%d: %s", path, problem.line, problem.text);
  g_ptr_array_add (roots, root);
  json_array_foreach (json_object_get (root, "files"), i, entry)
    {
      g_autofree char *name = g_strdup_printf ("/member-list/%s/%s%s", prefix,
                                               json_string_value (json_object_get (entry, "file")),
                                               json_object_get (entry, "sheet") != NULL ? "-by-name" : "");

      g_test_add_data_func (name, entry, test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) json_decref);

  g_test_init (&argc, &argv, NULL);
  add_tests ("expected.json", "real", test_real, roots);
  add_tests ("shapes.json", "shape", test_shape, roots);
  add_tests ("more-shapes.json", "more", test_shape, roots);
  add_tests ("rarer-shapes.json", "rarer", test_shape, roots);
  g_test_add_func ("/member-list/overrides", test_overrides);
  g_test_add_func ("/member-list/no-list", test_no_list);
  return g_test_run ();
}
