/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-filter.h"

#include <glib/gi18n-lib.h>

#include "ct-people-list.h"

gboolean
ct_member_filter_passes (CtMemberFilter       filter,
                         const CtRegister    *members,
                         int                  older_age,
                         const CtRegisterRow *row)
{
  if (filter == CT_MEMBERS_LEFT)
    return !ct_register_row_is_member (row);
  if (!ct_register_row_is_member (row))
    return FALSE;

  switch (filter)
    {
    case CT_MEMBERS_OLDER:
      return ct_birth_age (row->birth, members->date) >= older_age;
    case CT_MEMBERS_POOR:
      return ct_people_is_poor (row);
    case CT_MEMBERS_BORROWERS:
      return row->outstanding > 0;
    case CT_MEMBERS_ARREARS:
      return row->dues.arrears > 0;
    case CT_MEMBERS_ALL:
    case CT_MEMBERS_LEFT:
    case CT_N_MEMBER_FILTERS:
    default:
      return TRUE;
    }
}

void
ct_member_filter_label (CtFilterBar      *bar,
                        const CtRegister *members,
                        int               older_age)
{
  guint counts[CT_N_MEMBER_FILTERS] = { 0 };
  g_autofree char *older = g_strdup_printf (C_("filter", "%d and Older"), older_age);
  const char *words[CT_N_MEMBER_FILTERS] = {
    C_("filter", "All"), older, C_("filter", "Poor, Near-Poor"), C_("filter", "Borrowers"), C_("filter", "Dues Owed"),
    C_("filter", "Left"),
  };

  for (guint i = 0; i < members->rows->len; i++)
    for (CtMemberFilter filter = 0; filter < CT_N_MEMBER_FILTERS; filter++)
      counts[filter] += ct_member_filter_passes (filter, members, older_age, g_ptr_array_index (members->rows, i));
  for (CtMemberFilter filter = 0; filter < CT_N_MEMBER_FILTERS; filter++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u", words[filter], counts[filter]);

      ct_filter_bar_set_label (bar, filter, label);
    }
}
