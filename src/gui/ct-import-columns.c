/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-import-columns.h"

#include <glib/gi18n-lib.h>

#include "ct-birth.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-member-import.h"

static gint64
row_id (gconstpointer record)
{
  return ((const CtImportRow *) record)->id;
}

static const CtRecordKind import_kind = { row_id, NULL };

static void
show_number (CtCell        *cell,
             gconstpointer  record,
             gpointer       user_data)
{
  const CtImportRow *row = record;
  g_autofree char *text = g_strdup_printf ("%u", row->number);

  (void) user_data;
  ct_cell_set_text (cell, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (cell), row->sheet);
}

static void
show_taken (CtCell        *cell,
            gconstpointer  record,
            gpointer       user_data)
{
  gboolean is_taken = ((const CtImportRow *) record)->is_taken;

  (void) user_data;
  ct_cell_set_icon (cell, is_taken ? "ct-check-symbolic" : NULL);
  ct_cell_set_text (cell, is_taken ? C_("import", "yes") : NULL);
  ct_cell_set_style (cell, "ct-good");
}

static void
show_action (CtCell        *cell,
             gconstpointer  record,
             gpointer       user_data)
{
  static const struct
  {
    const char *words;
    const char *icon;
    const char *style;
  } actions[] = {
    [CT_IMPORT_NEW] = { NC_("import", "new"), "list-add-symbolic", "ct-good" },
    [CT_IMPORT_CHANGE] = { NC_("import", "change"), "ct-undo-symbolic", "ct-info" },
    [CT_IMPORT_SAME] = { NC_("import", "same"), "ct-check-symbolic", "ct-dim" },
    [CT_IMPORT_DUPLICATE] = { NC_("import", "twice?"), "ct-warning-symbolic", "ct-warn" },
    [CT_IMPORT_FAULTY] = { NC_("import", "faulty"), "ct-error-symbolic", "ct-bad" },
    [CT_IMPORT_SKIPPED] = { NC_("import", "no member"), "ct-info-symbolic", "ct-dim" },
  };
  CtImportAction action = ((const CtImportRow *) record)->action;

  (void) user_data;
  ct_cell_set_text (cell, g_dpgettext2 (GETTEXT_PACKAGE, "import", actions[action].words));
  ct_cell_set_icon (cell, actions[action].icon);
  ct_cell_set_style (cell, actions[action].style);
}

static void
show_name (CtCell        *cell,
           gconstpointer  record,
           gpointer       user_data)
{
  const char *name = ((const CtImportRow *) record)->fields[CT_LIST_FIELD_NAME];
  g_autofree char *markup = name != NULL ? ct_format_name (name) : g_strdup ("");

  (void) user_data;
  ct_cell_set_markup (cell, markup);
}

static void
show_field (CtCell            *cell,
            const CtImportRow *row,
            CtListField        field,
            const char        *text)
{
  ct_cell_set_text (cell, text);
  ct_cell_set_style (cell, row->changes[field] ? "ct-changed" : NULL);
}

static void
show_birth (CtCell        *cell,
            gconstpointer  record,
            gpointer       user_data)
{
  const CtImportRow *row = record;
  const char *iso = row->fields[CT_LIST_FIELD_BIRTH];
  g_autofree char *shown = NULL;
  CtBirth birth;

  (void) user_data;
  if (iso != NULL && ct_birth_parse (iso, &birth))
    shown = ct_birth_dup_vi (birth);
  show_field (cell, row, CT_LIST_FIELD_BIRTH, shown != NULL ? shown : iso);
}

static void
show_sex (CtCell        *cell,
          gconstpointer  record,
          gpointer       user_data)
{
  const CtImportRow *row = record;

  (void) user_data;
  show_field (cell, row, CT_LIST_FIELD_SEX, ct_choice_words (ct_choice_sexes, "sex", row->fields[CT_LIST_FIELD_SEX]));
}

static void
show_household (CtCell        *cell,
                gconstpointer  record,
                gpointer       user_data)
{
  const CtImportRow *row = record;
  const char *value = row->fields[CT_LIST_FIELD_HOUSEHOLD];

  (void) user_data;
  show_field (cell, row, CT_LIST_FIELD_HOUSEHOLD,
              value != NULL ? ct_choice_words (ct_choice_households, "household", value) : NULL);
}

static void
show_group (CtCell        *cell,
            gconstpointer  record,
            gpointer       user_data)
{
  const CtImportRow *row = record;

  (void) user_data;
  show_field (cell, row, CT_LIST_FIELD_GROUP, row->fields[CT_LIST_FIELD_GROUP]);
}

static void
show_why (CtCell        *cell,
          gconstpointer  record,
          gpointer       user_data)
{
  const CtImportRow *row = record;
  g_autoptr(GString) text = g_string_new (NULL);

  (void) user_data;
  for (guint i = 0; row->sentences != NULL && i < row->sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (row->sentences, i));
  ct_cell_set_text (cell, text->str);
  ct_cell_set_style (cell, row->action == CT_IMPORT_FAULTY ? "ct-bad" : "ct-dim");
  gtk_widget_set_tooltip_text (GTK_WIDGET (cell), text->len > 0 ? text->str : NULL);
}

static const CtColumn columns[] = {
  { "row", NC_("column", "Row"), 52, 1, FALSE, show_number, NULL },
  { "taken", NC_("column", "Take"), 68, 0, FALSE, show_taken, NULL },
  { "action", NC_("column", "State"), 124, 0, FALSE, show_action, NULL },
  { "name", NC_("column", "Full Name"), 190, 0, FALSE, show_name, NULL },
  { "birth", NC_("column", "Born"), 120, 1, FALSE, show_birth, NULL },
  { "sex", NC_("column", "Sex"), 56, 0, FALSE, show_sex, NULL },
  { "household", NC_("column", "Household"), 100, 0, FALSE, show_household, NULL },
  { "group", NC_("column", "Group"), 64, 0, FALSE, show_group, NULL },
  { "why", NC_("column", "Explanation"), 240, 0, TRUE, show_why, NULL },
};

void
ct_import_columns_set_up (CtTable *table)
{
  ct_table_set_up (table, C_("import", "Rows of the list"), columns, G_N_ELEMENTS (columns), &import_kind, NULL);
}
