/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-register.h"

#include <string.h>

static void
row_free (gpointer data)
{
  CtRegisterRow *row = data;

  g_free (row->name);
  g_free (row->name_key);
  g_free (row->sort_key);
  g_free (row->birth_text);
  g_free (row->leave_reason);
  g_free (row->household);
  g_free (row->group);
  g_free (row->role);
  g_free (row->association);
  g_free (row->nickname);
  g_free (row->id_number);
  g_free (row->phone);
  g_free (row->address);
  g_free (row->ethnicity);
  g_free (row->insurance_until);
  g_free (row->heir);
  g_free (row->consent);
  g_free (row->note);
  g_free (row);
}

void
ct_register_free (CtRegister *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->by_number, g_hash_table_unref);
  g_clear_pointer (&self->calendar, g_array_unref);
  g_clear_pointer (&self->settings, ct_settings_history_free);
  g_free (self);
}

static char *
dup_column (CtStmt     *stmt,
            const char *column)
{
  return g_strdup (ct_stmt_text (stmt, column));
}

static CtRegisterRow *
read_row (CtStmt *stmt,
          CtDate  date)
{
  CtRegisterRow *row = g_new0 (CtRegisterRow, 1);
  CtDate left = ct_stmt_date (stmt, "left_on");
  gboolean has_left = ct_date_is_set (left) && ct_date_compare (left, date) <= 0;

  row->no = ct_stmt_int (stmt, "no");
  row->name = dup_column (stmt, "name");
  row->name_key = dup_column (stmt, "name_key");
  row->sort_key = dup_column (stmt, "sort_key");
  row->sex = ct_stmt_text (stmt, "sex")[0];
  row->birth_text = dup_column (stmt, "birth");
  ct_birth_parse (row->birth_text, &row->birth);
  row->joined = ct_stmt_date (stmt, "joined");
  row->left = has_left ? left : CT_DATE_NONE;
  row->leave_reason = g_strdup (has_left ? ct_stmt_text (stmt, "leave_reason") : "");
  row->payer = (CtDuesPayer) { row->birth, row->joined, left };
  row->household = g_strdup ("");
  row->group = g_strdup ("");
  row->role = g_strdup ("");
  row->association = g_strdup ("");
  row->nickname = dup_column (stmt, "nickname");
  row->id_number = dup_column (stmt, "id_number");
  row->phone = dup_column (stmt, "phone");
  row->address = dup_column (stmt, "address");
  row->ethnicity = dup_column (stmt, "ethnicity");
  row->insured = ct_stmt_int (stmt, "insured");
  row->insurance_until = dup_column (stmt, "insurance_until");
  row->heir = dup_column (stmt, "heir");
  row->consent = dup_column (stmt, "consent");
  row->note = dup_column (stmt, "note");
  return row;
}

static gboolean
load_rows (CtRegister *self,
           CtStore    *store,
           GError    **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEMBER_REGISTER);
  CtStep step;

  ct_stmt_bind_date (stmt, ":date", self->date);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtRegisterRow *row = read_row (stmt, self->date);

      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->by_number, GINT_TO_POINTER (row->no), row);
    }
  return step == CT_STEP_DONE;
}

static char **
place_of_fact (CtRegisterRow *row,
               const char    *field)
{
  switch (field[0])
    {
    case 'h':
      return &row->household;
    case 'g':
      return &row->group;
    case 'r':
      return &row->role;
    default:
      return &row->association;
    }
}

/* Later values come later, so that the last one stays. */
static gboolean
load_facts (CtRegister *self,
            CtStore    *store,
            GError    **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEMBER_FACTS_AT);
  CtStep step;

  ct_stmt_bind_date (stmt, ":date", self->date);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtRegisterRow *row = ct_register_find (self, ct_stmt_int (stmt, "member"));
      char **place;

      if (row == NULL)
        continue;
      place = place_of_fact (row, ct_stmt_text (stmt, "field"));
      g_free (*place);
      *place = g_strdup (ct_stmt_text (stmt, "value"));
    }
  return step == CT_STEP_DONE;
}

static gboolean
load_sums (CtRegister *self,
           CtStore    *store,
           GError    **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEMBER_SUMS_AT);
  CtStep step;

  ct_stmt_bind_date (stmt, ":date", self->date);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtRegisterRow *row = ct_register_find (self, ct_stmt_int (stmt, "member"));
      const char *account = ct_stmt_text (stmt, "account");
      CtDong credit = ct_stmt_int (stmt, "credit");

      if (row == NULL)
        continue;
      if (g_str_equal (account, "loan"))
        row->outstanding = -credit;
      else if (g_str_equal (account, "income.dues"))
        row->dues.paid = credit;
      else
        row->contribution = credit;
    }
  return step == CT_STEP_DONE;
}

CtRegister *
ct_register_load (CtStore *store,
                  CtDate   date,
                  GError **error)
{
  g_autoptr(CtRegister) self = g_new0 (CtRegister, 1);
  g_autofree char *first_day = NULL;

  self->date = date;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->by_number = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->settings = ct_settings_history_load (store, error);
  if (self->settings == NULL || !load_rows (self, store, error) || !load_facts (self, store, error) ||
      !load_sums (self, store, error) ||
      !ct_stmt_dup_text (ct_store_stmt (store, CT_SQL_BOOK_FIRST_DAY), &first_day, error))
    return NULL;
  if (first_day != NULL)
    ct_date_parse_iso (first_day, &self->first_day);

  self->calendar = ct_dues_dup_calendar (self->settings, self->first_day, date);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CtRegisterRow *row = self->rows->pdata[i];

      ct_dues_compare (ct_dues_sum_charges (self->calendar, &row->payer, date), row->dues.paid, &row->dues);
    }
  return g_steal_pointer (&self);
}

CtDate
ct_register_begin (const CtRegister *self)
{
  gboolean has_begun = ct_date_is_set (self->first_day) && ct_date_compare (self->first_day, self->date) <= 0;

  return has_begun ? self->first_day : self->date;
}

CtRegisterRow *
ct_register_find (const CtRegister *self,
                  int               no)
{
  return g_hash_table_lookup (self->by_number, GINT_TO_POINTER (no));
}

gboolean
ct_register_row_is_member (const CtRegisterRow *row)
{
  return !ct_date_is_set (row->left);
}

gboolean
ct_register_row_is_insured (const CtRegisterRow *row,
                            CtDate               date)
{
  CtDate until;

  return row->insured && (!ct_date_parse_iso (row->insurance_until, &until) || ct_date_compare (until, date) >= 0);
}

int
ct_register_compare_for_sheet (gconstpointer a,
                               gconstpointer b)
{
  const CtRegisterRow *one = *(CtRegisterRow *const *) a, *other = *(CtRegisterRow *const *) b;
  int order = g_strcmp0 (one->group, other->group);

  /* "2" before "10": groups are mostly numbers. */
  if (order != 0 && strlen (one->group) != strlen (other->group) && g_ascii_isdigit (one->group[0]) &&
      g_ascii_isdigit (other->group[0]))
    order = strlen (one->group) < strlen (other->group) ? -1 : 1;
  if (order == 0)
    order = strcmp (one->sort_key, other->sort_key);
  if (order == 0)
    order = strcmp (one->birth_text, other->birth_text);
  return order != 0 ? order : one->no - other->no;
}
