/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-entry-why.h"

#include "ct-loan.h"
#include "ct-why.h"

static void
add (GString    *text,
     const char *why)
{
  if (*why != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", why);
}

static void
add_loans (GString          *text,
           CtSession        *session,
           const CtEntryRow *row,
           CtDate            date,
           CtDate            until,
           gboolean          is_interest)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (ct_session_get_store (session), row->member, date, &error);

  if (loans == NULL)
    add (text, error->message);
  for (guint i = 0; loans != NULL && i < loans->len; i++)
    {
      const CtLoanAccount *loan = g_ptr_array_index (loans, i);
      g_autofree char *why = is_interest ? ct_why_interest (loan, date, until) : ct_why_principal (loan, date, until);

      add (text, why);
    }
}

static void
add_dues (GString           *text,
          CtSession         *session,
          CtRegister       **members,
          const CtEntryRow  *row,
          CtDate             until)
{
  const CtRegisterRow *member;
  g_autoptr(GError) error = NULL;
  g_autofree char *why = NULL;

  if (*members == NULL)
    *members = ct_register_load (ct_session_get_store (session), until, &error);
  if (error != NULL)
    add (text, error->message);
  member = *members != NULL ? ct_register_find (*members, row->member) : NULL;
  if (member == NULL)
    return;
  why = ct_why_dues (*members, member, until);
  add (text, why);
}

char *
ct_entry_dup_why (CtSession         *session,
                  CtRegister       **members,
                  CtDate             date,
                  const CtEntryRow  *row,
                  CtEntryColumn      column)
{
  CtDate due = ct_session_meeting_day (session, date);
  CtDate until = ct_date_compare (due, date) > 0 ? due : date;
  g_autoptr(GString) text = g_string_new (NULL);

  if (column == CT_ENTRY_DUES || column == CT_ENTRY_TOTAL)
    add_dues (text, session, members, row, until);
  if (column == CT_ENTRY_PRINCIPAL || (column == CT_ENTRY_TOTAL && row->principal > 0))
    add_loans (text, session, row, date, until, FALSE);
  if (column == CT_ENTRY_INTEREST || (column == CT_ENTRY_TOTAL && row->interest > 0))
    add_loans (text, session, row, date, until, TRUE);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
