/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-list-private.h"
#include "ct-register.h"

static void
add_personal_columns (CtLister            *lister,
                      const CtRegisterRow *row)
{
  ct_lister_text (lister, row->nickname);
  ct_lister_text (lister, row->id_number);
  ct_lister_text (lister, row->phone);
  ct_lister_text (lister, row->address);
  ct_lister_text (lister, row->ethnicity);
  ct_lister_text (lister, row->insured ? "yes" : "no");
  ct_lister_text (lister, row->insurance_until);
  ct_lister_text (lister, row->association);
  ct_lister_text (lister, row->heir);
  ct_lister_text (lister, row->consent);
  ct_lister_text (lister, row->note);
}

gboolean
ct_list_members (CtLister *lister,
                 GError  **error)
{
  g_autoptr(CtRegister) members = ct_register_load (lister->store, lister->options->to, error);

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *row = members->rows->pdata[i];

      ct_lister_int (lister, row->no);
      ct_lister_text (lister, row->name);
      ct_lister_text (lister, row->sex == 'f' ? "f" : "m");
      ct_lister_text (lister, row->birth_text);
      ct_lister_int (lister, ct_birth_age (row->birth, members->date));
      ct_lister_text (lister, row->household);
      ct_lister_text (lister, row->group);
      ct_lister_text (lister, row->role);
      ct_lister_date (lister, row->joined);
      ct_lister_date (lister, row->left);
      ct_lister_text (lister, row->leave_reason);
      ct_lister_int (lister, row->dues.arrears);
      ct_lister_int (lister, row->outstanding);
      ct_lister_int (lister, row->contribution);
      if (lister->options->full)
        add_personal_columns (lister, row);
      if (!ct_lister_end_row (lister, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ct_list_groups (CtLister *lister,
                GError  **error)
{
  g_autoptr(CtRegister) members = ct_register_load (lister->store, lister->options->to, error);
  g_autoptr(GHashTable) sizes = g_hash_table_new (g_str_hash, g_str_equal);
  CtStmt *stmt;
  CtStep step;

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *row = members->rows->pdata[i];

      if (ct_register_row_is_member (row))
        g_hash_table_insert (sizes, row->group,
                             GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (sizes, row->group)) + 1));
    }

  stmt = ct_store_stmt (lister->store, CT_SQL_GROUP_ALL);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      const char *name = ct_stmt_text (stmt, "name");

      ct_lister_text (lister, name);
      ct_lister_ref (lister, ct_stmt_int (stmt, "leader"));
      ct_lister_int (lister, GPOINTER_TO_INT (g_hash_table_lookup (sizes, name)));
      if (!ct_lister_end_row (lister, error))
        {
          ct_stmt_reset (stmt);
          return FALSE;
        }
    }
  return step == CT_STEP_DONE;
}

gboolean
ct_list_dues (CtLister *lister,
              GError  **error)
{
  g_autoptr(CtRegister) members = ct_register_load (lister->store, lister->options->to, error);

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *row = members->rows->pdata[i];

      ct_lister_int (lister, row->no);
      ct_lister_text (lister, row->name);
      ct_lister_int (lister, row->dues.charged);
      ct_lister_int (lister, row->dues.paid);
      ct_lister_int (lister, row->dues.arrears);
      ct_lister_int (lister, row->dues.advance);
      if (!ct_lister_end_row (lister, error))
        return FALSE;
    }
  return TRUE;
}
