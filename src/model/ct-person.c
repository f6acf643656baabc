/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-person.h"

#include <string.h>

#include "ct-command.h"
#include "ct-loan.h"

/* What the statements of one member have in common. */
typedef struct
{
  CtStore             *store;
  const CtRegister    *members;
  const CtRegisterRow *member;
  CtPerson            *person;
} Reader;

/* The fields that keep their history, by their constant names. */
static const char *const history_fields[] = { "association", "group", "household", "role" };

static void
fact_clear (gpointer data)
{
  g_free (((CtPersonFact *) data)->value);
}

static void
money_clear (gpointer data)
{
  g_free (((CtPersonMoney *) data)->voucher);
}

static void
health_clear (gpointer data)
{
  g_free (((CtPersonHealth *) data)->note);
}

static void
visit_clear (gpointer data)
{
  CtPersonVisit *visit = data;

  g_free (visit->people);
  g_free (visit->note);
}

static GArray *
array_new (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

void
ct_person_free (CtPerson *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->facts);
  g_array_unref (self->dues);
  g_array_unref (self->contributions);
  g_array_unref (self->health);
  g_array_unref (self->presence);
  g_array_unref (self->visits);
  g_array_unref (self->rates);
  g_clear_pointer (&self->loans, g_ptr_array_unref);
  g_free (self);
}

static CtStmt *
open_stmt (Reader *reader,
           CtSql   sql)
{
  CtStmt *stmt = ct_store_stmt (reader->store, sql);

  ct_stmt_bind_int (stmt, ":member", reader->member->no);
  ct_stmt_bind_date (stmt, ":date", reader->members->date);
  return stmt;
}

/* ---- Facts ---- */

static const char *
constant_field (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (history_fields); i++)
    if (g_str_equal (history_fields[i], name))
      return history_fields[i];
  return "";
}

/* The rows come by field, day and order of entry. */
static void
add_fact (GArray     *facts,
          const char *field,
          CtDate      from,
          const char *value)
{
  CtPersonFact *last = facts->len > 0 ? &g_array_index (facts, CtPersonFact, facts->len - 1) : NULL;
  const CtPersonFact *before;
  CtPersonFact fact = { .field = constant_field (field), .from = from };

  if (last != NULL && g_str_equal (last->field, fact.field) && ct_date_compare (last->from, from) == 0)
    g_array_set_size (facts, facts->len - 1);
  before = facts->len > 0 ? &g_array_index (facts, CtPersonFact, facts->len - 1) : NULL;
  if (before != NULL && !g_str_equal (before->field, fact.field))
    before = NULL;
  if (g_str_equal (before != NULL ? before->value : "", value))
    return;
  fact.value = g_strdup (value);
  g_array_append_val (facts, fact);
}

static gboolean
load_facts (Reader  *reader,
            GError **error)
{
  CtStmt *stmt = open_stmt (reader, CT_SQL_PERSON_FACTS);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    add_fact (reader->person->facts, ct_stmt_text (stmt, "field"), ct_stmt_date (stmt, "valid_from"),
              ct_stmt_text (stmt, "value"));
  return step == CT_STEP_DONE;
}

/* ---- Money ---- */

static gboolean
load_money (Reader     *reader,
            const char *account,
            GArray     *into,
            GError    **error)
{
  CtStmt *stmt = open_stmt (reader, CT_SQL_PERSON_MONEY);
  CtStep step;

  ct_stmt_bind_text (stmt, ":account", account);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtPersonMoney money = {
        .date = ct_stmt_date (stmt, "date"),
        .voucher = ct_voucher_dup_label (ct_stmt_text (stmt, "series"), ct_stmt_int (stmt, "number"), ct_stmt_int (stmt, "year")),
        .meeting = ct_stmt_int (stmt, "meeting"),
        .amount = ct_stmt_int (stmt, "amount"),
      };

      g_array_append_val (into, money);
    }
  return step == CT_STEP_DONE;
}

/* ---- Deeds ---- */

static gboolean
load_health (Reader  *reader,
             GError **error)
{
  CtStmt *stmt = open_stmt (reader, CT_SQL_PERSON_HEALTH);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtPersonHealth health = {
        .date = ct_stmt_date (stmt, "date"),
        .weight = ct_stmt_int (stmt, "weight"),
        .systolic = ct_stmt_int (stmt, "systolic"),
        .diastolic = ct_stmt_int (stmt, "diastolic"),
        .pulse = ct_stmt_int (stmt, "pulse"),
        .note = g_strdup (ct_stmt_text (stmt, "note")),
      };

      g_array_append_val (reader->person->health, health);
    }
  return step == CT_STEP_DONE;
}

static gboolean
load_presence (Reader  *reader,
               GError **error)
{
  CtStmt *stmt = open_stmt (reader, CT_SQL_PERSON_PRESENCE);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtPersonPresence presence = {
        .meeting = ct_stmt_int (stmt, "meeting"),
        .date = ct_stmt_date (stmt, "date"),
        .mark = ct_stmt_text (stmt, "present")[0],
      };

      g_array_append_val (reader->person->presence, presence);
    }
  return step == CT_STEP_DONE;
}

static gboolean
load_visits (Reader  *reader,
             GError **error)
{
  CtStmt *stmt = open_stmt (reader, CT_SQL_PERSON_VISITS);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtPersonVisit visit = {
        .date = ct_stmt_date (stmt, "date"),
        .is_made = ct_stmt_int (stmt, "made"),
        .people = g_strdup (ct_stmt_text (stmt, "people")),
        .hours = ct_stmt_int (stmt, "hours"),
        .note = g_strdup (ct_stmt_text (stmt, "note")),
      };

      g_array_append_val (reader->person->visits, visit);
    }
  return step == CT_STEP_DONE;
}

CtPerson *
ct_person_load (CtStore             *store,
                const CtRegister    *members,
                const CtRegisterRow *member,
                GError             **error)
{
  g_autoptr(CtPerson) self = g_new0 (CtPerson, 1);
  Reader reader = { store, members, member, self };

  self->facts = array_new (sizeof (CtPersonFact), fact_clear);
  self->dues = array_new (sizeof (CtPersonMoney), money_clear);
  self->contributions = array_new (sizeof (CtPersonMoney), money_clear);
  self->health = array_new (sizeof (CtPersonHealth), health_clear);
  self->presence = array_new (sizeof (CtPersonPresence), NULL);
  self->visits = array_new (sizeof (CtPersonVisit), visit_clear);
  self->rates = ct_dues_dup_rates (members->settings);
  if (!load_facts (&reader, error) || !load_money (&reader, "income.dues", self->dues, error) ||
      !load_money (&reader, "capital.contribution", self->contributions, error) || !load_health (&reader, error) ||
      !load_presence (&reader, error) || !load_visits (&reader, error))
    return NULL;
  self->loans = ct_loan_load_all_of_member (store, member->no, members->date, error);
  return self->loans != NULL ? g_steal_pointer (&self) : NULL;
}

/* ---- Changing ---- */

gboolean
ct_person_keeps_history (const char *field)
{
  return *constant_field (field) != '\0';
}

/* Since when the value of @field holds: nobody asks about the time before the joining. */
static CtDate
began (const CtPerson      *self,
       const CtRegisterRow *member,
       const char          *field)
{
  CtDate from = member->joined;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const CtPersonFact *fact = &g_array_index (self->facts, CtPersonFact, i);

      if (g_str_equal (fact->field, field) && ct_date_compare (fact->from, from) > 0)
        from = fact->from;
    }
  return from;
}

json_t *
ct_person_dup_set (const CtPerson      *self,
                   const CtRegisterRow *member,
                   json_t              *changes,
                   CtDate               from)
{
  json_t *steps = json_array (), *plain = json_pack ("{s:s, s:i}", "do", "member.set", "member", member->no), *value, *only;
  const char *field;

  json_object_foreach (changes, field, value)
    {
      char day[CT_DATE_ISO_LENGTH];

      if (!ct_person_keeps_history (field))
        {
          json_object_set (plain, field, value);
          continue;
        }
      ct_date_to_iso (ct_date_is_set (from) ? from : began (self, member, field), day);
      json_array_append_new (steps, json_pack ("{s:s, s:i, s:O, s:s}", "do", "member.set", "member", member->no, field, value,
                                               "from", day));
    }
  /* Last: it may give the member another number. */
  if (json_object_size (plain) > 2)
    json_array_append (steps, plain);
  json_decref (plain);
  if (json_array_size (steps) != 1)
    return json_pack ("{s:s, s:o}", "do", "batch", "commands", steps);
  only = json_incref (json_array_get (steps, 0));
  json_decref (steps);
  return only;
}

json_t *
ct_person_found_group (CtStore    *store,
                       json_t     *command,
                       const char *group)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_GROUP_COUNT);
  json_t *steps, *found;
  gint64 n = 1;

  if (group == NULL || *group == '\0')
    return command;
  ct_stmt_bind_text (stmt, ":name", group);
  if (!ct_stmt_get_int (stmt, &n, NULL, NULL) || n > 0)
    return command;

  found = json_pack ("{s:s, s:s}", "do", "group.add", "name", group);
  steps = json_object_get (command, "commands");
  if (steps == NULL)
    return json_pack ("{s:s, s:[o, o]}", "do", "batch", "commands", found, command);
  json_array_insert_new (steps, 0, found);
  return command;
}
