/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sample-memory.h"

#include "ct-loan.h"

void
ct_sample_memory_init (CtSampleMemory *self)
{
  *self = (CtSampleMemory) { .people = g_array_new (FALSE, FALSE, sizeof (CtSamplePerson)) };
}

void
ct_sample_memory_clear (CtSampleMemory *self)
{
  g_clear_pointer (&self->people, g_array_unref);
  g_clear_pointer (&self->settings, ct_settings_history_free);
}

void
ct_sample_memory_add (CtSampleMemory *self,
                      CtBirth         birth,
                      CtDate          joined)
{
  g_array_append_vals (self->people,
                       &(CtSamplePerson) { .no = self->people->len + 1, .payer = { .birth = birth, .joined = joined } }, 1);
}

CtSamplePerson *
ct_sample_memory_person (CtSampleMemory *self,
                         int             no)
{
  return &g_array_index (self->people, CtSamplePerson, no - 1);
}

gboolean
ct_sample_memory_charge (CtSampleMemory *self,
                         CtStore        *store,
                         CtDate          date,
                         GError        **error)
{
  CtDuesCharge charge = { .date = date };
  CtSettings then;

  if (self->settings == NULL)
    self->settings = ct_settings_history_load (store, error);
  if (self->settings == NULL)
    return FALSE;

  ct_settings_at (self->settings, date, &then);
  charge.amount = then.dues;
  charge.exempt_from_age = then.dues_exempt_from_age;
  for (guint i = 0; i < self->people->len; i++)
    {
      CtSamplePerson *person = &g_array_index (self->people, CtSamplePerson, i);

      person->dues_owed += ct_dues_charge_of (&charge, &person->payer);
    }
  return TRUE;
}

static gboolean
is_settled (const CtLoanFigures *figures)
{
  return figures->state == CT_LOAN_WRITTEN_OFF || figures->state == CT_LOAN_CANCELLED || figures->state == CT_LOAN_CLOSED;
}

gboolean
ct_sample_memory_propose (CtStore          *store,
                          CtSamplePerson   *person,
                          CtDate            date,
                          CtSampleProposal *proposal,
                          GError          **error)
{
  g_autoptr(CtLoanAccount) loan = NULL;
  CtLoanFigures figures;

  *proposal = (CtSampleProposal) { .dues = MAX (person->dues_owed, 0) };
  if (person->loan == 0)
    return TRUE;
  loan = ct_loan_load (store, person->loan, error);
  if (loan == NULL)
    return FALSE;
  ct_loan_account_at (loan, date, &figures);
  if (is_settled (&figures))
    person->loan = 0;
  else
    ct_loan_account_due_by (loan, date, date, &proposal->principal, &proposal->interest);
  return TRUE;
}

/* ---- A row of the sheet ---- */

static gboolean
one_in (GRand *rand,
        int    n)
{
  return g_rand_int_range (rand, 0, n) == 0;
}

static void
set_positive (json_t     *row,
              const char *field,
              CtDong      amount)
{
  if (amount > 0)
    json_object_set_new_nocheck (row, field, json_integer (amount));
}

json_t *
ct_sample_invent_row (GRand                  *rand,
                      int                     meeting,
                      CtSamplePerson         *person,
                      const CtSampleProposal *proposal)
{
  gboolean present = !one_in (rand, 12);
  const char *mark = present ? "x" : one_in (rand, 2) ? "p" : "k";
  json_t *row = json_object ();
  CtDong principal = proposal->principal;
  CtDong dues = present ? proposal->dues : 0;

  /* By the million, field by field: json_pack () would read a format each time. */
  json_object_set_new_nocheck (row, "do", json_string_nocheck ("meeting.row"));
  json_object_set_new_nocheck (row, "meeting", json_integer (meeting));
  json_object_set_new_nocheck (row, "member", json_integer (person->no));
  json_object_set_new_nocheck (row, "present", json_string_nocheck (mark));

  /* Some pay half of the principal, some nothing, some months of dues ahead. */
  if (one_in (rand, 15))
    principal = one_in (rand, 2) ? principal / 2000 * 1000 : 0;
  if (present && one_in (rand, 60))
    dues += 20000;
  set_positive (row, "dues", dues);
  person->dues_owed -= dues;
  if (present && one_in (rand, 200))
    set_positive (row, "other", 5000);
  set_positive (row, "principal", principal);
  if (principal > 0 || !one_in (rand, 30))
    set_positive (row, "interest", proposal->interest);
  if (present && one_in (rand, 3))
    {
      json_object_set_new_nocheck (row, "systolic", json_integer (g_rand_int_range (rand, 100, 170)));
      json_object_set_new_nocheck (row, "diastolic", json_integer (g_rand_int_range (rand, 60, 100)));
      json_object_set_new_nocheck (row, "weight", json_real (g_rand_int_range (rand, 80, 150) / 2.0));
    }
  return row;
}
