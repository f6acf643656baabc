/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ct-commands.h"
#include "ct-ledger.h"
#include "ct-since.h"

static gboolean
insert_setting (CtRun      *run,
                const char *name,
                const char *value,
                CtDate      from,
                GError    **error)
{
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_SETTING_INSERT);
  char iso[CT_DATE_ISO_LENGTH];

  ct_stmt_bind_text (stmt, ":name", name);
  ct_stmt_bind_text (stmt, ":valid_from", ct_date_to_iso (from, iso));
  ct_stmt_bind_text (stmt, ":value", value);
  return ct_stmt_run (stmt, error);
}

/* Settings are kept as texts: rates in 1/10000, the split as JSON. */
static char *
dup_value (const CtCommand *command,
           const CtField   *field)
{
  switch (field->type)
    {
    case CT_FIELD_RATE:
      return g_strdup_printf ("%d", ct_command_rate_bp (command, field->name));
    case CT_FIELD_SPLIT:
      {
        char *text = json_dumps (ct_command_json (command, field->name), JSON_COMPACT | JSON_SORT_KEYS);
        char *copy = g_strdup (text);

        free (text);
        return copy;
      }
    case CT_FIELD_AMOUNT:
    case CT_FIELD_INT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, ct_command_int (command, field->name));
    default:
      return g_strdup (ct_command_text (command, field->name));
    }
}

static gboolean
check_steps (CtRun   *run,
             GError **error)
{
  gint64 round = ct_command_int_or (run->command, "round", 1);
  gint64 unit = ct_command_int_or (run->command, "unit", 1);

  if (round != 1 && round != 500 && round != 1000)
    return ct_refuse (error, _("“round” is %lld; interest is rounded to 1, 500 or 1000 đ."), (long long) round);
  if (unit != 1 && unit != 1000)
    return ct_refuse (error, _("“unit” is %lld; write 1 or 1000."), (long long) unit);
  if (ct_command_has (run->command, "name") && ct_command_text (run->command, "name")[0] == '\0')
    return ct_refuse (error, _("The club's name is empty. Write its name."));
  return TRUE;
}

gboolean
ct_apply_club_set (CtRun   *run,
                   GError **error)
{
  const CtCommand *command = run->command;
  CtDate from;

  if (!check_steps (run, error) || !ct_since_resolve (run, ct_command_date (command, "from"), &from, error))
    return FALSE;

  for (const CtField *field = command->spec->fields; field->name != NULL; field++)
    {
      g_autofree char *value = NULL;

      if (!ct_command_has (command, field->name) || (field->flags & CT_PLURAL) == 0)
        continue;
      value = dup_value (command, field);
      if (!insert_setting (run, field->name, value, from, error))
        return FALSE;
    }
  ct_run_forget_settings (run);
  return TRUE;
}

gboolean
ct_apply_group_add (CtRun   *run,
                    GError **error)
{
  const char *name = ct_command_text (run->command, "name");
  CtStmt *stmt = ct_store_stmt (run->store, CT_SQL_GROUP_COUNT);
  gint64 n;

  ct_stmt_bind_text (stmt, ":name", name);
  if (!ct_stmt_get_int (stmt, &n, NULL, error))
    return FALSE;
  if (n > 0)
    return ct_refuse (error, _("There is a group “%s” already."), name);
  if (ct_command_has (run->command, "leader"))
    {
      g_auto(CtMemberBrief) leader = { 0 };

      if (!ct_run_member (run, ct_command_int (run->command, "leader"), &leader, error))
        return FALSE;
    }

  stmt = ct_store_stmt (run->store, CT_SQL_GROUP_INSERT);
  ct_stmt_bind_text (stmt, ":name", name);
  ct_stmt_bind_ref (stmt, ":leader", ct_command_int (run->command, "leader"));
  if (!ct_stmt_run (stmt, error))
    return FALSE;
  ct_run_add_result (run, name);
  return TRUE;
}
