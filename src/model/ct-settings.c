/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-settings.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  CtDate from;
  char  *name;
  char  *value;
} Row;

struct _CtSettingsHistory
{
  GArray *rows;    /* in the order of from, then of entry: the last that fits is in force */
};

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->value);
}

CtSettingsHistory *
ct_settings_history_load (CtStore *store,
                          GError **error)
{
  g_autoptr(CtSettingsHistory) history = g_new0 (CtSettingsHistory, 1);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_SETTING_ALL);
  CtStep step;

  history->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (history->rows, row_clear);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      Row row = {
        .from = ct_stmt_date (stmt, "valid_from"),
        .name = g_strdup (ct_stmt_text (stmt, "name")),
        .value = g_strdup (ct_stmt_text (stmt, "value")),
      };
      g_array_append_val (history->rows, row);
    }
  return step == CT_STEP_DONE ? g_steal_pointer (&history) : NULL;
}

void
ct_settings_history_free (CtSettingsHistory *history)
{
  if (history == NULL)
    return;
  g_array_unref (history->rows);
  g_free (history);
}

static void
read_split (const char *value,
            int         split[CT_N_SPLIT])
{
  json_t *object = json_loads (value, 0, NULL);

  for (int i = 0; i < CT_N_SPLIT; i++)
    split[i] = json_integer_value (json_object_get (object, i == CT_SPLIT_BCN ? "BCN" : ct_fund_code (i)));
  json_decref (object);
}

typedef enum { INT, DONG, METHOD, SPLIT, ROUNDING, SOUTH, BON, TEXT } Kind;

/* Where the value of each name goes. Values are stored as texts that the command has checked. */
static const struct
{
  const char *name;
  Kind        kind;
  gsize       offset;
} places[] = {
  { "dues", DONG, G_STRUCT_OFFSET (CtSettings, dues) },
  { "dues_exempt_from_age", INT, G_STRUCT_OFFSET (CtSettings, dues_exempt_from_age) },
  { "meeting_day", INT, G_STRUCT_OFFSET (CtSettings, meeting_day) },
  { "rate", INT, G_STRUCT_OFFSET (CtSettings, rate_bp) },
  { "method", METHOD, G_STRUCT_OFFSET (CtSettings, method) },
  { "rate_max", INT, G_STRUCT_OFFSET (CtSettings, rate_max_bp) },
  { "loan_max", DONG, G_STRUCT_OFFSET (CtSettings, loan_max) },
  { "split", SPLIT, G_STRUCT_OFFSET (CtSettings, split) },
  { "round", DONG, G_STRUCT_OFFSET (CtSettings, round) },
  { "rounding", ROUNDING, G_STRUCT_OFFSET (CtSettings, rounding) },
  { "late_days", INT, G_STRUCT_OFFSET (CtSettings, late_days) },
  { "older_age", INT, G_STRUCT_OFFSET (CtSettings, older_age) },
  { "unit", DONG, G_STRUCT_OFFSET (CtSettings, unit) },
  { "words", SOUTH, G_STRUCT_OFFSET (CtSettings, words_south) },
  { "four", BON, G_STRUCT_OFFSET (CtSettings, words_bon) },
  { "cutoff", INT, G_STRUCT_OFFSET (CtSettings, cutoff) },
  { "name", TEXT, G_STRUCT_OFFSET (CtSettings, name) },
  { "code", TEXT, G_STRUCT_OFFSET (CtSettings, code) },
  { "village", TEXT, G_STRUCT_OFFSET (CtSettings, village) },
  { "commune", TEXT, G_STRUCT_OFFSET (CtSettings, commune) },
  { "province", TEXT, G_STRUCT_OFFSET (CtSettings, province) },
  { "place", TEXT, G_STRUCT_OFFSET (CtSettings, place) },
  { "founded", TEXT, G_STRUCT_OFFSET (CtSettings, founded) },
};

static void
set_value (CtSettings *settings,
           const Row  *row)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gpointer place = G_STRUCT_MEMBER_P (settings, places[i].offset);

      if (!g_str_equal (places[i].name, row->name))
        continue;
      switch (places[i].kind)
        {
        case INT:
          *(int *) place = atoi (row->value);
          break;
        case DONG:
          *(CtDong *) place = g_ascii_strtoll (row->value, NULL, 10);
          break;
        case METHOD:
          *(CtMethod *) place = ct_method_parse (row->value);
          break;
        case SPLIT:
          read_split (row->value, place);
          break;
        case ROUNDING:
          *(CtRounding *) place = g_str_equal (row->value, "down") ? CT_ROUND_DOWN : CT_ROUND_HALF_UP;
          break;
        case SOUTH:
          *(gboolean *) place = g_str_equal (row->value, "south");
          break;
        case BON:
          *(gboolean *) place = g_str_equal (row->value, "bốn");
          break;
        case TEXT:
          *(const char **) place = row->value;
          break;
        }
      return;
    }
}

void
ct_settings_at (const CtSettingsHistory *history,
                CtDate                   date,
                CtSettings              *settings)
{
  *settings = (CtSettings) {
    .dues = 10000, .dues_exempt_from_age = 80, .meeting_day = 10, .rate_bp = 100, .method = CT_METHOD_DECLINING,
    .rate_max_bp = 100, .loan_max = 10000000, .split = { 40, 30, 10, 10, 10 }, .round = 1,
    .rounding = CT_ROUND_HALF_UP, .late_days = 7, .older_age = 60, .unit = 1000,
    .name = "", .code = "", .village = "", .commune = "", .province = "", .place = "", .founded = "",
  };
  for (guint i = 0; i < history->rows->len; i++)
    {
      const Row *row = &g_array_index (history->rows, Row, i);

      if (ct_date_compare (row->from, date) > 0)
        break;
      set_value (settings, row);
    }
}

CtDate
ct_settings_meeting_day (const CtSettingsHistory *history,
                         CtDate                   date)
{
  CtDate first = ct_date_month_start (date);
  CtSettings settings;

  ct_settings_at (history, first, &settings);
  return ct_date_month_day (first, 0, settings.meeting_day);
}

CtDate
ct_settings_next_change (const CtSettingsHistory *history,
                         CtDate                   date)
{
  CtDate next = CT_DATE_NONE;

  for (guint i = 0; i < history->rows->len; i++)
    {
      CtDate from = g_array_index (history->rows, Row, i).from;

      if (ct_date_compare (from, date) > 0 && (!ct_date_is_set (next) || ct_date_compare (from, next) < 0))
        next = from;
    }
  return next;
}
