/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-member-match.h"
#include "ct-model-error.h"

/* ---- plain data ---------------------------------------------------------------------------- */

static void
free_row (gpointer data)
{
  CtImportRow *row = data;

  for (guint i = 0; i < CT_LIST_N_MEMBER_FIELDS; i++)
    g_free (row->fields[i]);
  g_free (row->sheet);
  g_ptr_array_unref (row->reasons);
  g_ptr_array_unref (row->sentences);
  g_free (row);
}

void
ct_member_import_free (CtMemberImport *import)
{
  if (import == NULL)
    return;
  g_ptr_array_unref (import->rows);
  g_free (import);
}

guint
ct_member_import_count (const CtMemberImport *import,
                        CtImportAction        action)
{
  guint n = 0;

  for (guint i = 0; i < import->rows->len; i++)
    n += ((const CtImportRow *) g_ptr_array_index (import->rows, i))->action == action;
  return n;
}

const char *
ct_import_action_name (CtImportAction action)
{
  static const char *const names[] = { "new", "change", "same", "duplicate", "faulty", "skipped" };

  g_return_val_if_fail ((gsize) action < G_N_ELEMENTS (names), NULL);
  return names[action];
}

static CtImportRow *
row_from_list (const CtListRow *listed)
{
  CtImportRow *row = g_new0 (CtImportRow, 1);

  row->number = listed->number;
  row->sheet = g_strdup (listed->sheet);
  row->reasons = g_ptr_array_new_with_free_func (g_free);
  row->sentences = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < CT_LIST_N_MEMBER_FIELDS; i++)
    row->fields[i] = g_strdup (listed->fields[i]);
  for (guint i = 0; i < listed->notes->len; i++)
    {
      g_ptr_array_add (row->reasons, ct_list_note_dup_result (g_ptr_array_index (listed->notes, i)));
      g_ptr_array_add (row->sentences, ct_list_note_dup_sentence (g_ptr_array_index (listed->notes, i)));
    }
  row->action = listed->kind == CT_LIST_ROW_SKIPPED ? CT_IMPORT_SKIPPED
              : listed->kind == CT_LIST_ROW_FAULTY  ? CT_IMPORT_FAULTY : CT_IMPORT_NEW;
  return row;
}

/* Takes both texts over. */
static void
say (CtImportRow *row,
     char        *reason,
     char        *sentence)
{
  g_ptr_array_add (row->reasons, reason);
  g_ptr_array_add (row->sentences, sentence);
}

/* ---- comparing ----------------------------------------------------------------------------- */

typedef struct
{
  CtRegister *reg;
  GHashTable *by_key;           /* key of a name → GPtrArray of CtRegisterRow */
  GHashTable *by_id;            /* identity number → CtRegisterRow */
  GHashTable *groups;           /* key → the book's name */
  GHashTable *numbers;          /* member numbers that are taken, by the book or by rows before */
  GHashTable *seen_keys;        /* key of a name → GPtrArray of CtImportRow */
  GHashTable *seen_ids;         /* identity number → CtImportRow */
  GHashTable *seen_members;     /* number → CtImportRow */
  CtDate      joined;
} Plan;

static GPtrArray *
bucket (GHashTable *table,
        const char *key)
{
  GPtrArray *rows = g_hash_table_lookup (table, key);

  if (rows == NULL)
    {
      rows = g_ptr_array_new ();
      g_hash_table_insert (table, g_strdup (key), rows);
    }
  return rows;
}

static GHashTable *
new_buckets (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
read_groups (Plan     *plan,
             CtStore  *store,
             GError  **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_GROUP_ALL);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      const char *name = ct_stmt_text (stmt, "name");

      g_hash_table_replace (plan->groups, ct_member_match_group_key (name), g_strdup (name));
    }
  return step == CT_STEP_DONE;
}

static gboolean
plan_init (Plan     *plan,
           CtStore  *store,
           CtDate    today,
           GError  **error)
{
  plan->by_key = new_buckets ();
  plan->seen_keys = new_buckets ();
  plan->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  plan->seen_ids = g_hash_table_new (g_str_hash, g_str_equal);
  plan->seen_members = g_hash_table_new (NULL, NULL);
  plan->numbers = g_hash_table_new (NULL, NULL);
  plan->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  plan->reg = ct_register_load (store, today, error);
  if (plan->reg == NULL || !read_groups (plan, store, error))
    return FALSE;

  for (guint i = 0; i < plan->reg->rows->len; i++)
    {
      CtRegisterRow *row = g_ptr_array_index (plan->reg->rows, i);
      g_autofree char *key = ct_member_match_key (row->name);

      g_ptr_array_add (bucket (plan->by_key, key), row);
      g_hash_table_add (plan->numbers, GINT_TO_POINTER (row->no));
      if (row->id_number[0] != '\0')
        g_hash_table_insert (plan->by_id, row->id_number, row);
    }
  return TRUE;
}

static void
plan_clear (Plan *plan)
{
  g_hash_table_unref (plan->by_key);
  g_hash_table_unref (plan->seen_keys);
  g_hash_table_unref (plan->by_id);
  g_hash_table_unref (plan->seen_ids);
  g_hash_table_unref (plan->seen_members);
  g_hash_table_unref (plan->numbers);
  g_hash_table_unref (plan->groups);
  g_clear_pointer (&plan->reg, ct_register_free);
}

static gboolean
differ_in_id (const char *a,
              const char *b)
{
  return a != NULL && b != NULL && *a != '\0' && *b != '\0' && strlen (a) == strlen (b) && strcmp (a, b) != 0;
}

static gboolean
is_same_person (const CtImportRow *row,
                const char        *birth,
                const char        *sex,
                const char        *id_number)
{
  return ct_member_match_births (row->fields[CT_LIST_FIELD_BIRTH], birth) &&
         strcmp (row->fields[CT_LIST_FIELD_SEX], sex) == 0 &&
         !differ_in_id (row->fields[CT_LIST_FIELD_ID_NUMBER], id_number);
}

/* An earlier row of the list that is the same person. */
static const CtImportRow *
find_earlier_row (Plan              *plan,
                  const CtImportRow *row,
                  const char        *key)
{
  const char *id_number = row->fields[CT_LIST_FIELD_ID_NUMBER];
  const CtImportRow *same = id_number != NULL ? g_hash_table_lookup (plan->seen_ids, id_number) : NULL;
  GPtrArray *rows = g_hash_table_lookup (plan->seen_keys, key);

  for (guint i = 0; same == NULL && rows != NULL && i < rows->len; i++)
    {
      const CtImportRow *other = g_ptr_array_index (rows, i);

      if (is_same_person (row, other->fields[CT_LIST_FIELD_BIRTH], other->fields[CT_LIST_FIELD_SEX],
                          other->fields[CT_LIST_FIELD_ID_NUMBER]))
        same = other;
    }
  return same;
}

/* Who of the book the row is; @n: how many could be. Members who are still there go before those who have left. */
static CtRegisterRow *
find_member (Plan              *plan,
             const CtImportRow *row,
             const char        *key,
             guint             *n)
{
  const char *id_number = row->fields[CT_LIST_FIELD_ID_NUMBER];
  const char *phone = row->fields[CT_LIST_FIELD_PHONE];
  const char *no = row->fields[CT_LIST_FIELD_NO];
  CtRegisterRow *found = id_number != NULL ? g_hash_table_lookup (plan->by_id, id_number) : NULL;
  GPtrArray *rows = g_hash_table_lookup (plan->by_key, key);

  *n = found != NULL;
  for (guint i = 0; *n != 1 && rows != NULL && i < rows->len; i++)
    {
      CtRegisterRow *member = g_ptr_array_index (rows, i);
      gboolean is_sure;

      if (!is_same_person (row, member->birth_text, member->sex == 'f' ? "f" : "m", member->id_number))
        continue;
      is_sure = (phone != NULL && strcmp (phone, member->phone) == 0) ||
                (no != NULL && g_ascii_strtoll (no, NULL, 10) == member->no);
      if (is_sure)
        {
          *n = 1;
          return member;
        }
      if (found == NULL || (!ct_register_row_is_member (found) && ct_register_row_is_member (member)))
        found = member;
      else if (ct_register_row_is_member (found) == ct_register_row_is_member (member))
        {
          *n = 2;
          return NULL;
        }
    }
  *n = found != NULL;
  return found;
}

/* ---- a row --------------------------------------------------------------------------------- */

static void
note_change (CtImportRow         *row,
             const CtRegisterRow *member,
             CtListField          field)
{
  char buffer[24];
  const char *before = ct_member_match_value (member, field, buffer);

  say (row, g_strdup_printf ("%s “%s” → “%s”", ct_list_field_name (field), before, row->fields[field]),
       g_strdup_printf (_("%s: “%s” becomes “%s”"), ct_list_field_title (field), before, row->fields[field]));
}

static void
compare_with_member (CtImportRow         *row,
                     const CtRegisterRow *member)
{
  row->member = member->no;
  row->action = CT_IMPORT_SAME;
  for (guint i = 0; i < CT_LIST_N_MEMBER_FIELDS; i++)
    if (row->fields[i] != NULL && ct_member_match_differs (member, i, row->fields[i]))
      {
        row->changes[i] = TRUE;
        row->action = CT_IMPORT_CHANGE;
        note_change (row, member, i);
      }
}

/* A group that the book has is written as the book writes it. */
static void
settle_group (Plan        *plan,
              CtImportRow *row)
{
  char **group = &row->fields[CT_LIST_FIELD_GROUP];
  g_autofree char *key = NULL;
  const char *known;

  if (*group == NULL)
    return;
  key = ct_member_match_group_key (*group);
  known = g_hash_table_lookup (plan->groups, key);
  if (known == NULL)
    g_hash_table_insert (plan->groups, g_steal_pointer (&key), g_strdup (*group));
  else if (strcmp (known, *group) != 0)
    {
      g_free (*group);
      *group = g_strdup (known);
    }
}

/* A number of the list is kept if it is free; else the next one is given. */
static void
settle_new_member (Plan        *plan,
                   CtImportRow *row)
{
  char **no = &row->fields[CT_LIST_FIELD_NO];

  if (*no != NULL && !g_hash_table_add (plan->numbers, GINT_TO_POINTER ((int) g_ascii_strtoll (*no, NULL, 10))))
    {
      say (row, g_strdup_printf ("number-taken “%s”", *no),
           g_strdup_printf (_("number %s belongs to somebody else, another is given"), *no));
      g_clear_pointer (no, g_free);
    }
  if (row->fields[CT_LIST_FIELD_JOINED] == NULL)
    row->fields[CT_LIST_FIELD_JOINED] = ct_date_dup_iso (plan->joined);
}

static void
plan_duplicate (CtImportRow *row,
                char        *reason,
                char        *sentence)
{
  row->action = CT_IMPORT_DUPLICATE;
  say (row, reason, sentence);
}

static void
plan_row (Plan        *plan,
          CtImportRow *row)
{
  g_autofree char *key = ct_member_match_key (row->fields[CT_LIST_FIELD_NAME]);
  const CtImportRow *earlier = find_earlier_row (plan, row, key);
  CtRegisterRow *member;
  guint n;

  settle_group (plan, row);
  if (earlier != NULL)
    {
      plan_duplicate (row, g_strdup_printf ("row %u", earlier->number),
                      g_strdup_printf (_("the same person as in row %u"), earlier->number));
      return;
    }
  member = find_member (plan, row, key, &n);
  if (n > 1)
    {
      plan_duplicate (row, g_strdup ("several-members"), g_strdup (_("several members of the book have this name and birth")));
      return;
    }
  if (member != NULL && g_hash_table_contains (plan->seen_members, GINT_TO_POINTER (member->no)))
    {
      earlier = g_hash_table_lookup (plan->seen_members, GINT_TO_POINTER (member->no));
      plan_duplicate (row, g_strdup_printf ("row %u", earlier->number),
                      g_strdup_printf (_("the same person as in row %u"), earlier->number));
      return;
    }
  if (member != NULL && !ct_register_row_is_member (member))
    {
      row->member = member->no;
      plan_duplicate (row, g_strdup_printf ("left “%d”", member->no),
                      g_strdup_printf (_("member %d, who has left"), member->no));
      return;
    }

  if (member != NULL)
    {
      compare_with_member (row, member);
      g_hash_table_insert (plan->seen_members, GINT_TO_POINTER (member->no), row);
    }
  else
    settle_new_member (plan, row);
  row->is_taken = row->action == CT_IMPORT_NEW || row->action == CT_IMPORT_CHANGE;
  g_ptr_array_add (bucket (plan->seen_keys, key), row);
  if (row->fields[CT_LIST_FIELD_ID_NUMBER] != NULL)
    g_hash_table_insert (plan->seen_ids, row->fields[CT_LIST_FIELD_ID_NUMBER], row);
}

CtMemberImport *
ct_member_import_plan (CtStore             *store,
                       const CtMemberList  *list,
                       CtDate               joined,
                       CtDate               today,
                       GError             **error)
{
  g_autoptr(CtMemberImport) import = g_new0 (CtMemberImport, 1);
  Plan plan = { .joined = joined };
  gboolean done;

  import->rows = g_ptr_array_new_with_free_func (free_row);
  done = plan_init (&plan, store, today, error);
  for (guint i = 0; done && i < list->rows->len; i++)
    {
      CtImportRow *row = row_from_list (g_ptr_array_index (list->rows, i));

      row->id = i;
      g_ptr_array_add (import->rows, row);
      if (row->action == CT_IMPORT_NEW)
        plan_row (&plan, row);
    }
  plan_clear (&plan);
  return done ? g_steal_pointer (&import) : NULL;
}

/* ---- writing ------------------------------------------------------------------------------- */

static json_t *
value_of (CtListField  field,
          const char  *text)
{
  if (field == CT_LIST_FIELD_INSURED || field == CT_LIST_FIELD_ASSOCIATION)
    return json_boolean (strcmp (text, "yes") == 0);
  if (field == CT_LIST_FIELD_NO)
    return json_integer (g_ascii_strtoll (text, NULL, 10));
  return json_string (text);
}

/* New people get their numbers here and not from the book, so that an import that was undone and is done again gives
 * everybody the number that stands on paper meanwhile. */
static json_t *
command_of (const CtImportRow *row,
            gint64            *last_no)
{
  json_t *command = row->member > 0 ? json_pack ("{s:s, s:i}", "do", "member.set", "member", row->member)
                                    : json_pack ("{s:s}", "do", "member.add");

  for (guint i = 0; i < CT_LIST_N_MEMBER_FIELDS; i++)
    if (row->fields[i] != NULL && (row->member == 0 || row->changes[i]))
      json_object_set_new (command, ct_list_field_name (i), value_of (i, row->fields[i]));
  if (row->member > 0)
    return command;
  if (row->fields[CT_LIST_FIELD_NO] == NULL)
    json_object_set_new (command, "no", json_integer (*last_no + 1));
  *last_no = MAX (*last_no, json_integer_value (json_object_get (command, "no")));
  return command;
}

static gboolean
add_group (CtBook      *book,
           GHashTable  *made,
           json_t      *commands,
           GArray      *numbers,
           const char  *group,
           guint        number,
           GError     **error)
{
  CtStmt *stmt;
  gint64 n;

  if (group == NULL || g_hash_table_contains (made, group))
    return TRUE;
  stmt = ct_store_stmt (ct_book_get_store (book), CT_SQL_GROUP_COUNT);
  ct_stmt_bind_text (stmt, ":name", group);
  if (!ct_stmt_get_int (stmt, &n, NULL, error))
    return FALSE;
  g_hash_table_add (made, (gpointer) group);
  if (n == 0)
    {
      json_array_append_new (commands, json_pack ("{s:s, s:s}", "do", "group.add", "name", group));
      g_array_append_val (numbers, number);
    }
  return TRUE;
}

/* The sentence of a refusal, with the row that it is about. */
static gboolean
refuse_row (guint    number,
            GError **error)
{
  g_prefix_error (error, _("Row %u of the list: "), number);
  return FALSE;
}

gboolean
ct_member_import_execute (CtMemberImport  *import,
                          CtBook          *book,
                          const CtActor   *actor,
                          CtOutcome       *outcome,
                          GError         **error)
{
  g_autoptr(GHashTable) made = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  CtStmt *stmt = ct_store_stmt (ct_book_get_store (book), CT_SQL_COUNTER_LAST);
  json_t *commands;
  gint64 last_no;

  ct_stmt_bind_text (stmt, ":name", "member");
  if (!ct_stmt_get_int (stmt, &last_no, NULL, error))
    return FALSE;

  commands = json_array ();
  for (guint i = 0; i < import->rows->len; i++)
    {
      const CtImportRow *row = g_ptr_array_index (import->rows, i);
      g_autoptr(CtCommand) checked = NULL;
      json_t *command;

      if (!row->is_taken)
        continue;
      command = command_of (row, &last_no);
      checked = ct_command_take_json (json_incref (command), error);
      if (checked == NULL || !add_group (book, made, commands, numbers, row->fields[CT_LIST_FIELD_GROUP], row->number, error))
        {
          json_decref (command);
          json_decref (commands);
          return refuse_row (row->number, error);
        }
      json_array_append_new (commands, command);
      g_array_append_val (numbers, row->number);
    }
  if (json_array_size (commands) == 0)
    {
      json_decref (commands);
      return TRUE;
    }
  if (ct_book_execute_json (book, json_pack ("{s:s, s:o}", "do", "batch", "commands", commands), actor, outcome, error))
    return TRUE;
  if (outcome != NULL && outcome->failed_step < numbers->len)
    refuse_row (g_array_index (numbers, guint, outcome->failed_step), error);
  return FALSE;
}
