/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of members as text; the first byte says what the person at the window corrects. What comes out as a member
 * is one that a book takes. */

#include <string.h>

#include "ct-birth.h"
#include "ct-member-list.h"
#include "ct-stored-zip.h"

static void
check_row (const CtListRow *row)
{
  CtBirth birth;
  CtDate day;

  for (guint i = 0; i < CT_LIST_N_MEMBER_FIELDS; i++)
    g_assert_true (row->fields[i] == NULL || (*row->fields[i] != '\0' && g_utf8_validate (row->fields[i], -1, NULL)));
  for (guint i = 0; i < row->notes->len; i++)
    {
      g_autofree char *result = ct_list_note_dup_result (g_ptr_array_index (row->notes, i));
      g_autofree char *sentence = ct_list_note_dup_sentence (g_ptr_array_index (row->notes, i));

      g_assert_true (*result != '\0' && *sentence != '\0');
    }
  if (row->kind == CT_LIST_ROW_SKIPPED)
    g_assert_cmpuint (row->notes->len, >, 0);
  if (row->fields[CT_LIST_FIELD_JOINED] != NULL)
    g_assert_true (ct_date_parse_iso (row->fields[CT_LIST_FIELD_JOINED], &day));
  if (row->fields[CT_LIST_FIELD_INSURANCE_UNTIL] != NULL)
    g_assert_true (ct_date_parse_iso (row->fields[CT_LIST_FIELD_INSURANCE_UNTIL], &day));
  if (row->kind != CT_LIST_ROW_MEMBER)
    return;
  g_assert_nonnull (row->fields[CT_LIST_FIELD_NAME]);
  g_assert_true (ct_birth_parse (row->fields[CT_LIST_FIELD_BIRTH], &birth));
  g_assert_true (strcmp (row->fields[CT_LIST_FIELD_SEX], "f") == 0 || strcmp (row->fields[CT_LIST_FIELD_SEX], "m") == 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  CtMemberListOptions options = { 0 };
  CtListField columns[12];
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(CtTableFile) file = NULL;
  g_autoptr(CtMemberList) list = NULL;
  g_autoptr(GError) error = NULL;

  if (size < 2)
    return 0;
  ct_date_from_ymd (2026, 3, 1, &options.today);
  options.header_row = data[0] & 3;
  options.encoding = data[0] >> 2 & 3;
  if (data[0] & 16)
    {
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        columns[i] = (data[i % size] * 7 + i) % CT_LIST_N_FIELDS;
      options.columns = columns;
      options.n_columns = G_N_ELEMENTS (columns);
    }
  bytes = g_bytes_new_static (data + 1, size - 1);
  file = ct_table_file_open_bytes (bytes, NULL);
  list = file != NULL ? ct_member_list_read (file, &options, &error) : NULL;
  g_assert_true (file == NULL || (list == NULL) == (error != NULL));
  for (guint i = 0; list != NULL && i < list->rows->len; i++)
    check_row (g_ptr_array_index (list->rows, i));
  return 0;
}
