/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-fold.h"
#include "ct-name.h"
#include "ct-person-id.h"
#include "ct-phone.h"
#include "ct-since.h"

/* The fields that keep a history of values (rules.md section 3). */
static const char *const history_fields[] = { "household", "group", "role", "association" };

/* The others that member.set may change, and their columns. */
static const char *const plain_fields[] = { "nickname", "id_number", "phone", "address", "ethnicity", "insurance_until",
                                            "heir", "consent", "note" };

#define OLDEST_AGE 125

static gboolean
check_birth (CtRun   *run,
             CtBirth  birth,
             CtDate   joined,
             GError **error)
{
  CtDate born = ct_birth_reaches (birth, 0);

  if (ct_date_compare (born, joined) > 0)
    return ct_refuse (error, _("The date of birth is after the day of joining. Correct one of them."));
  if (ct_date_compare (ct_birth_reaches (birth, OLDEST_AGE), joined) < 0)
    ct_run_warn (run, _("Born in %d: is the year right?"), birth.year);
  return TRUE;
}

static const char *
describe_fault (CtPersonIdVerdict verdict)
{
  switch (verdict)
    {
    case CT_PERSON_ID_MISMATCH:
      return _("it tells another sex or year of birth");
    case CT_PERSON_ID_UNKNOWN_PROVINCE:
      return _("no province has its first three digits");
    case CT_PERSON_ID_LOST_ZERO:
      return _("zeros are missing in front");
    default:
      return _("a digit is missing, wrong or too much");
    }
}

/* Numbers that look wrong are a warning, not a wall (domain.md 7.6). */
static void
warn_of_numbers (CtRun *run,
                 int    birth_year,
                 char   sex)
{
  const char *id_number = ct_command_text (run->command, "id_number");
  const char *phone = ct_command_text (run->command, "phone");
  char normal[CT_PHONE_LENGTH];
  CtPersonId id;

  ct_person_id_check (id_number, birth_year, sex, &id);
  if (id_number[0] != '\0' && id.verdict != CT_PERSON_ID_VALID && id.verdict != CT_PERSON_ID_OLD_NUMBER)
    ct_run_warn (run, _("The identity number %s does not look right (%s). It was kept as written."), id_number,
                 describe_fault (id.verdict));
  if (phone[0] != '\0' && ct_phone_check (phone, normal) == CT_PHONE_INVALID)
    ct_run_warn (run, _("The telephone number %s does not look right. It was kept as written."), phone);
}

static gboolean
group_exists (CtRun      *run,
              const char *name,
              GError    **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_GROUP_COUNT);
  gint64 n;

  if (name[0] == '\0')
    return TRUE;
  ct_stmt_bind_text (stmt, ":name", name);
  if (!ct_stmt_get_int (stmt, &n, NULL, error))
    return FALSE;
  return n > 0 || ct_refuse (error, _("There is no group “%s”. Add it first."), name);
}

/* The values of the history fields that the command names, from @from on. */
static gboolean
insert_facts (CtRun   *run,
              int      member,
              CtDate   from,
              GError **error)
{
  const CtCommand *command = run->command;

  for (gsize i = 0; i < G_N_ELEMENTS (history_fields); i++)
    {
      const char *field = history_fields[i];
      CtStmt *stmt;
      const char *value;
      char iso[CT_DATE_ISO_LENGTH];

      if (!ct_command_has (command, field) && !ct_command_is_null (command, field))
        continue;
      value = ct_command_text (command, field);
      if (g_str_equal (field, "association"))
        value = ct_command_has (command, field) ? (ct_command_int (command, field) ? "yes" : "no") : "";
      if (g_str_equal (field, "group") && !group_exists (run, value, error))
        return FALSE;

      stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_FACT_INSERT);
      ct_stmt_bind_int (stmt, ":member", member);
      ct_stmt_bind_text (stmt, ":field", field);
      ct_stmt_bind_text (stmt, ":valid_from", ct_date_to_iso (from, iso));
      ct_stmt_bind_text (stmt, ":value", value);
      if (!ct_stmt_run (stmt, error))
        return FALSE;
    }
  return TRUE;
}

static void
bind_names (CtStmt     *stmt,
            const char *name)
{
  g_autofree char *name_key = ct_fold (name);
  g_autofree char *sort_key = ct_name_sort_key (name);

  ct_stmt_bind_text (stmt, ":name", name);
  ct_stmt_bind_text (stmt, ":name_key", name_key);
  ct_stmt_bind_text (stmt, ":sort_key", sort_key);
}

static gboolean
choose_number (CtRun   *run,
               gint64  *no,
               GError **error)
{
  CtStmt *stmt;
  gint64 taken;

  if (!ct_command_has (run->command, "no"))
    return ct_run_next_number (run, "member", no, error);

  *no = ct_command_int (run->command, "no");
  stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_COUNT_NO);
  ct_stmt_bind_int (stmt, ":no", *no);
  if (!ct_stmt_get_int (stmt, &taken, NULL, error))
    return FALSE;
  if (taken > 0)
    return ct_refuse (error, _("The number %lld belongs to another member. Choose a free one, or leave “no” out."),
                      (long long) *no);

  stmt = ct_store_stmt (run->store, CT_SQL_COUNTER_RAISE);
  ct_stmt_bind_text (stmt, ":name", "member");
  ct_stmt_bind_int (stmt, ":least", *no);
  return ct_stmt_run (stmt, error);
}

gboolean
ct_apply_member_add (CtRun   *run,
                     GError **error)
{
  const CtCommand *command = run->command;
  CtBirth birth = { 0 };
  CtStmt *stmt;
  gint64 no;

  ct_birth_parse (ct_command_text (command, "birth"), &birth);
  ct_run_warn_future (run, ct_command_date (command, "joined"));
  if (!check_birth (run, birth, ct_command_date (command, "joined"), error) || !choose_number (run, &no, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_INSERT);
  ct_stmt_bind_int (stmt, ":no", no);
  bind_names (stmt, ct_command_text (command, "name"));
  ct_stmt_bind_lent (stmt, ":sex", ct_command_text (command, "sex"));
  ct_stmt_bind_lent (stmt, ":birth", ct_command_text (command, "birth"));
  ct_stmt_bind_lent (stmt, ":joined", ct_command_text (command, "joined"));
  ct_stmt_bind_lent (stmt, ":nickname", ct_command_text (command, "nickname"));
  ct_stmt_bind_lent (stmt, ":id_number", ct_command_text (command, "id_number"));
  ct_stmt_bind_lent (stmt, ":phone", ct_command_text (command, "phone"));
  ct_stmt_bind_lent (stmt, ":address", ct_command_text (command, "address"));
  ct_stmt_bind_lent (stmt, ":ethnicity", ct_command_text (command, "ethnicity"));
  ct_stmt_bind_int (stmt, ":insured", ct_command_int (command, "insured"));
  ct_stmt_bind_lent (stmt, ":insurance_until", ct_command_text (command, "insurance_until"));
  ct_stmt_bind_lent (stmt, ":heir", ct_command_text (command, "heir"));
  ct_stmt_bind_lent (stmt, ":consent", ct_command_text (command, "consent"));
  ct_stmt_bind_lent (stmt, ":note", ct_command_text (command, "note"));
  if (!ct_stmt_run (stmt, error) || !insert_facts (run, no, CT_DATE_NONE, error))
    return FALSE;

  warn_of_numbers (run, birth.year, ct_command_text (command, "sex")[0]);
  ct_run_add_result_number (run, no);
  return TRUE;
}

static gboolean
update_text (CtRun      *run,
             int         member,
             const char *column,
             const char *value,
             GError    **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_SET_TEXT);

  ct_stmt_bind_int (stmt, ":no", member);
  ct_stmt_bind_text (stmt, ":column", column);
  ct_stmt_bind_text (stmt, ":value", value);
  return ct_stmt_run_one (stmt, error);
}

static gboolean
set_plain_fields (CtRun   *run,
                  int      member,
                  GError **error)
{
  const CtCommand *command = run->command;

  for (gsize i = 0; i < G_N_ELEMENTS (plain_fields); i++)
    if (ct_command_json (command, plain_fields[i]) != NULL &&
        !update_text (run, member, plain_fields[i], ct_command_text (command, plain_fields[i]), error))
      return FALSE;

  if (ct_command_has (command, "sex") && !update_text (run, member, "sex", ct_command_text (command, "sex"), error))
    return FALSE;
  if (ct_command_json (command, "insured") != NULL)
    {
      CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_SET_INSURED);

      ct_stmt_bind_int (stmt, ":no", member);
      ct_stmt_bind_int (stmt, ":insured", ct_command_int (command, "insured"));
      if (!ct_stmt_run_one (stmt, error))
        return FALSE;
    }
  if (ct_command_has (command, "name"))
    {
      CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_RENAME);

      ct_stmt_bind_int (stmt, ":no", member);
      bind_names (stmt, ct_command_text (command, "name"));
      if (!ct_stmt_run_one (stmt, error))
        return FALSE;
    }
  return TRUE;
}

/* Joining and birth are facts: they may be corrected, as long as the days stay in order. */
static gboolean
set_days (CtRun               *run,
          const CtMemberBrief *member,
          GError             **error)
{
  const CtCommand *command = run->command;
  CtDate joined = member->joined;
  CtBirth birth = member->birth;

  if (!ct_command_has (command, "joined") && !ct_command_has (command, "birth"))
    return TRUE;
  if (ct_command_has (command, "joined"))
    joined = ct_command_date (command, "joined");
  if (ct_command_has (command, "birth"))
    ct_birth_parse (ct_command_text (command, "birth"), &birth);

  if (ct_date_is_set (member->left) && ct_date_compare (joined, member->left) > 0)
    return ct_refuse (error, _("Member %d left before that day of joining. Correct the day."), member->no);
  if (!check_birth (run, birth, joined, error))
    return FALSE;
  ct_run_warn_future (run, joined);
  return (!ct_command_has (command, "joined") ||
          update_text (run, member->no, "joined", ct_command_text (command, "joined"), error)) &&
         (!ct_command_has (command, "birth") ||
          update_text (run, member->no, "birth", ct_command_text (command, "birth"), error));
}

/* A number may be changed as long as nothing names the member by it. */
static gboolean
set_number (CtRun   *run,
            int     *member,
            GError **error)
{
  CtStmt *stmt;
  gint64 used, no;

  if (!ct_command_has (run->command, "no") || ct_command_int (run->command, "no") == *member)
    return TRUE;

  stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_USES);
  ct_stmt_bind_int (stmt, ":no", *member);
  if (!ct_stmt_get_int (stmt, &used, NULL, error))
    return FALSE;
  if (used > 0)
    return ct_refuse (error, _("Member %d stands in meetings, loans or vouchers by that number: it stays."), *member);
  if (!choose_number (run, &no, error))
    return FALSE;

  stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_RENUMBER_FACTS_AWAY);
  ct_stmt_bind_int (stmt, ":no", *member);
  ct_stmt_bind_int (stmt, ":to", no);
  if (!ct_stmt_run (stmt, error))
    return FALSE;
  stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_RENUMBER);
  ct_stmt_bind_int (stmt, ":no", *member);
  ct_stmt_bind_int (stmt, ":to", no);
  if (!ct_stmt_run_one (stmt, error))
    return FALSE;
  *member = no;
  return TRUE;
}

gboolean
ct_apply_member_set (CtRun   *run,
                     GError **error)
{
  const CtCommand *command = run->command;
  int no = ct_command_int (command, "member");
  g_auto(CtMemberBrief) member = { 0 };
  CtDate from;

  if (!ct_run_member (run, no, &member, error) ||
      !ct_since_resolve (run, ct_command_date (command, "from"), &from, error) || !set_days (run, &member, error) ||
      !set_plain_fields (run, no, error) || !insert_facts (run, no, from, error))
    return FALSE;

  warn_of_numbers (run, ct_command_has (command, "birth") ? 0 : member.birth.year, 0);
  if (!set_number (run, &no, error))
    return FALSE;
  ct_run_add_result_number (run, no);
  return TRUE;
}

gboolean
ct_apply_member_leave (CtRun   *run,
                       GError **error)
{
  CtDate date = ct_command_date (run->command, "date");
  g_auto(CtMemberBrief) member = { 0 };
  CtStmt *stmt;

  if (!ct_run_member (run, ct_command_int (run->command, "member"), &member, error))
    return FALSE;
  if (ct_date_is_set (member.left))
    {
      g_autofree char *day = ct_date_dup_vi (member.left);

      return ct_refuse (error, _("Member %d, %s, left already on %s. Who comes back is added as a new member."), member.no,
                        member.name, day);
    }
  if (ct_date_compare (date, member.joined) < 0)
    {
      g_autofree char *day = ct_date_dup_vi (member.joined);

      return ct_refuse (error, _("Member %d, %s, joined on %s and cannot leave before that day."), member.no, member.name,
                        day);
    }
  ct_run_warn_future (run, date);

  stmt = ct_store_stmt (run->store, CT_SQL_MEMBER_LEAVE);
  ct_stmt_bind_int (stmt, ":no", member.no);
  ct_stmt_bind_date (stmt, ":date", date);
  ct_stmt_bind_text (stmt, ":reason", ct_command_text (run->command, "reason"));
  if (!ct_stmt_run_one (stmt, error))
    return FALSE;
  ct_run_add_result_number (run, member.no);
  return TRUE;
}
