/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-entry-cells.h"

#include <glib/gi18n-lib.h>

#include "ct-format.h"
#include "ct-health.h"

/* --- What is in a cell -------------------------------------------------------------------------------- */

static const CtEntryAmount *
amount_of (const CtEntryRow *row,
           CtEntryColumn     column)
{
  switch (column)
    {
    case CT_ENTRY_DUES:
      return &row->keyed_dues;
    case CT_ENTRY_PRINCIPAL:
      return &row->keyed_principal;
    case CT_ENTRY_INTEREST:
      return &row->keyed_interest;
    case CT_ENTRY_OTHER:
      return &row->keyed_other;
    case CT_ENTRY_PRESENT:
    case CT_ENTRY_TOTAL:
    case CT_ENTRY_WEIGHT:
    case CT_ENTRY_PRESSURE:
    case CT_ENTRY_NOTE:
    case CT_N_ENTRY_COLUMNS:
    default:
      return NULL;
    }
}

CtDong
ct_entry_proposal (const CtEntryRow *row,
                   CtEntryColumn     column)
{
  if (ct_entry_is_absent (row))
    return 0;
  switch (column)
    {
    case CT_ENTRY_DUES:
      return row->dues;
    case CT_ENTRY_PRINCIPAL:
      return row->principal;
    case CT_ENTRY_INTEREST:
      return row->interest;
    case CT_ENTRY_TOTAL:
      return row->dues + row->principal + row->interest;
    case CT_ENTRY_PRESENT:
    case CT_ENTRY_OTHER:
    case CT_ENTRY_WEIGHT:
    case CT_ENTRY_PRESSURE:
    case CT_ENTRY_NOTE:
    case CT_N_ENTRY_COLUMNS:
    default:
      return 0;
    }
}

CtDong
ct_entry_keyed (const CtEntryRow *row,
                CtEntryColumn     column)
{
  const CtEntryAmount *amount = amount_of (row, column);

  if (column == CT_ENTRY_TOTAL)
    return row->keyed_dues.amount + row->keyed_principal.amount + row->keyed_interest.amount + row->keyed_other.amount;
  return amount != NULL ? amount->amount : 0;
}

gboolean
ct_entry_is_keyed (const CtEntryRow *row,
                   CtEntryColumn     column)
{
  switch (column)
    {
    case CT_ENTRY_PRESENT:
      return row->present != 0;
    case CT_ENTRY_TOTAL:
      return row->keyed_dues.keyed || row->keyed_principal.keyed || row->keyed_interest.keyed || row->keyed_other.keyed;
    case CT_ENTRY_WEIGHT:
      return row->weight > 0;
    case CT_ENTRY_PRESSURE:
      return row->systolic > 0 || row->diastolic > 0;
    case CT_ENTRY_NOTE:
      return row->note != NULL && *row->note != '\0';
    case CT_ENTRY_DUES:
    case CT_ENTRY_PRINCIPAL:
    case CT_ENTRY_INTEREST:
    case CT_ENTRY_OTHER:
      return amount_of (row, column)->keyed;
    case CT_N_ENTRY_COLUMNS:
    default:
      return FALSE;
    }
}

gboolean
ct_entry_is_touched (const CtEntryRow *row)
{
  for (CtEntryColumn column = 0; column < CT_N_ENTRY_COLUMNS; column++)
    if (ct_entry_is_keyed (row, column))
      return TRUE;
  return FALSE;
}

gboolean
ct_entry_is_absent (const CtEntryRow *row)
{
  return row->present != 0 && row->present != 'x';
}

static char *
dup_weight (int tenths)
{
  if (tenths == 0)
    return g_strdup ("");
  return tenths % 10 == 0 ? g_strdup_printf ("%d", tenths / 10) : g_strdup_printf ("%d,%d", tenths / 10, tenths % 10);
}

static char *
dup_pressure (const CtEntryRow *row)
{
  if (row->systolic == 0 && row->diastolic == 0)
    return g_strdup ("");
  return g_strdup_printf ("%d/%d", row->systolic, row->diastolic);
}

char *
ct_entry_dup_text (const CtEntryRow *row,
                   CtEntryColumn     column)
{
  switch (column)
    {
    case CT_ENTRY_PRESENT:
      return row->present != 0 ? g_strndup (&row->present, 1) : g_strdup ("");
    case CT_ENTRY_WEIGHT:
      return dup_weight (row->weight);
    case CT_ENTRY_PRESSURE:
      return dup_pressure (row);
    case CT_ENTRY_NOTE:
      return g_strdup (row->note != NULL ? row->note : "");
    case CT_ENTRY_TOTAL:
    case CT_ENTRY_DUES:
    case CT_ENTRY_PRINCIPAL:
    case CT_ENTRY_INTEREST:
    case CT_ENTRY_OTHER:
      return ct_format_dong (ct_entry_is_keyed (row, column) ? ct_entry_keyed (row, column)
                                                             : ct_entry_proposal (row, column));
    case CT_N_ENTRY_COLUMNS:
    default:
      return g_strdup ("");
    }
}

/* --- The table -------------------------------------------------------------------------------------------- */

static gint64
row_id (gconstpointer record)
{
  return ((const CtGridRow *) record)->entry->member;
}

static const CtRecordKind grid_kind = { row_id, NULL };

static void
show_number (CtCell        *cell,
             gconstpointer  record,
             gpointer       user_data)
{
  g_autofree char *text = g_strdup_printf ("%u", ((const CtGridRow *) record)->number);

  (void) user_data;
  ct_cell_set_text (cell, text);
}

static void
show_name (CtCell        *cell,
           gconstpointer  record,
           gpointer       user_data)
{
  const CtEntryRow *row = ((const CtGridRow *) record)->entry;
  g_autofree char *markup = ct_format_name (row->name);
  const CtEntryView *view = user_data;

  ct_cell_set_markup (cell, markup);
  ct_cell_set_style (cell, row->is_member ? NULL : "ct-dim");
  ct_cell_set_icon (cell, !view->marks_in_name || row->present == 0 ? NULL
                          : row->present == 'x'                     ? "ct-check-symbolic"
                                                                    : "ct-cross-symbolic");
}

static void
show_present (CtCell        *cell,
              gconstpointer  record,
              gpointer       user_data)
{
  static const struct
  {
    char        mark;
    const char *icon;
    const char *style;
    const char *words;
  } marks[] = {
    { 'x', "ct-check-symbolic", "ct-good", NC_("presence", "here") },
    { 'p', "ct-cross-symbolic", "ct-dim", NC_("presence", "excused") },
    { 'k', "ct-cross-symbolic", "ct-warn", NC_("presence", "absent") },
    { 'o', "ct-cross-symbolic", "ct-warn", NC_("presence", "ill") },
    { 't', "ct-cross-symbolic", "ct-dim", NC_("presence", "instead") },
  };
  const CtEntryRow *row = ((const CtGridRow *) record)->entry;

  (void) user_data;
  ct_cell_set_text (cell, NULL);
  ct_cell_set_icon (cell, NULL);
  ct_cell_set_style (cell, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].mark == row->present)
      {
        ct_cell_set_text (cell, g_dpgettext2 (GETTEXT_PACKAGE, "presence", marks[i].words));
        ct_cell_set_icon (cell, marks[i].icon);
        ct_cell_set_style (cell, marks[i].style);
      }
}

static void
show_amount (CtCell            *cell,
             const CtEntryRow  *row,
             CtEntryColumn      column,
             const CtEntryView *view)
{
  gboolean is_keyed = ct_entry_is_keyed (row, column);
  g_autofree char *text = NULL;

  if (view->divided == row && column >= CT_ENTRY_DUES && column <= CT_ENTRY_INTEREST)
    {
      text = ct_format_dong (column == CT_ENTRY_DUES        ? view->parts.dues
                             : column == CT_ENTRY_PRINCIPAL ? view->parts.principal
                                                            : view->parts.interest);
      ct_cell_set_text (cell, text);
      ct_cell_set_style (cell, "ct-proposed");
      return;
    }
  text = is_keyed || view->is_open ? ct_entry_dup_text (row, column) : g_strdup ("");
  if (column == CT_ENTRY_DUES && row->exempt && !is_keyed && row->dues == 0)
    {
      ct_cell_set_text (cell, C_("dues", "exempt"));
      ct_cell_set_style (cell, "ct-dim");
      return;
    }
  ct_cell_set_text (cell, text);
  if (!is_keyed)
    ct_cell_set_style (cell, "ct-proposed");
  else if (row->corrected)
    ct_cell_set_style (cell, "ct-changed");
  else if (view->is_open && column != CT_ENTRY_OTHER && ct_entry_keyed (row, column) != ct_entry_proposal (row, column) &&
           !(column == CT_ENTRY_TOTAL && row->keyed_other.amount > 0))
    ct_cell_set_style (cell, "ct-changed");
  else
    ct_cell_set_style (cell, "ct-accepted");
}

#define SHOW_AMOUNT(name, column) \
  static void \
  show_##name (CtCell        *cell, \
               gconstpointer  record, \
               gpointer       user_data) \
  { \
    show_amount (cell, ((const CtGridRow *) record)->entry, column, user_data); \
  }

SHOW_AMOUNT (total, CT_ENTRY_TOTAL)
SHOW_AMOUNT (dues, CT_ENTRY_DUES)
SHOW_AMOUNT (principal, CT_ENTRY_PRINCIPAL)
SHOW_AMOUNT (interest, CT_ENTRY_INTEREST)
SHOW_AMOUNT (other, CT_ENTRY_OTHER)

static void
show_weight (CtCell        *cell,
             gconstpointer  record,
             gpointer       user_data)
{
  g_autofree char *text = dup_weight (((const CtGridRow *) record)->entry->weight);

  (void) user_data;
  ct_cell_set_text (cell, text);
}

static void
show_pressure (CtCell        *cell,
               gconstpointer  record,
               gpointer       user_data)
{
  const CtEntryRow *row = ((const CtGridRow *) record)->entry;
  g_autofree char *text = dup_pressure (row);
  gboolean is_high = ct_health_is_high (row->systolic, row->diastolic);

  (void) user_data;
  ct_cell_set_text (cell, text);
  ct_cell_set_icon (cell, is_high ? "ct-arrow-up-symbolic" : NULL);
  ct_cell_set_style (cell, is_high ? "ct-high" : NULL);
}

static void
show_note (CtCell        *cell,
           gconstpointer  record,
           gpointer       user_data)
{
  (void) user_data;
  ct_cell_set_text (cell, ((const CtGridRow *) record)->entry->note);
  ct_cell_set_style (cell, "ct-dim");
}

/* The two columns that are not keyed come first; then one for each CtEntryColumn, in its order. */
static const CtColumn columns[] = {
  { "number", NC_("column", "No."), 56, 1, FALSE, show_number, NULL },
  { "name", NC_("column", "Full Name"), 176, 0, TRUE, show_name, NULL },
  { "present", NC_("column", "Here"), 84, 0, FALSE, show_present, NULL },
  { "total", NC_("column", "Paid in All"), 108, 1, FALSE, show_total, NULL },
  { "dues", NC_("column", "Dues"), 92, 1, FALSE, show_dues, NULL },
  { "principal", NC_("column", "Principal"), 104, 1, FALSE, show_principal, NULL },
  { "interest", NC_("column", "Interest"), 92, 1, FALSE, show_interest, NULL },
  { "other", NC_("column", "Other"), 88, 1, FALSE, show_other, NULL },
  { "weight", NC_("column", "Weight"), 56, 1, FALSE, show_weight, NULL },
  { "pressure", NC_("column", "Pressure"), 100, 1, FALSE, show_pressure, NULL },
  { "note", NC_("column", "Note"), 140, 0, TRUE, show_note, NULL },
};

#define FIRST 2

const char *
ct_entry_column_id (CtEntryColumn column)
{
  g_return_val_if_fail (column < CT_N_ENTRY_COLUMNS, NULL);
  return columns[FIRST + column].id;
}

const char *
ct_entry_column_title (CtEntryColumn column)
{
  g_return_val_if_fail (column < CT_N_ENTRY_COLUMNS, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[FIRST + column].title);
}

CtEntryColumn
ct_entry_column_find (const char *id)
{
  for (CtEntryColumn column = 0; column < CT_N_ENTRY_COLUMNS; column++)
    if (g_strcmp0 (columns[FIRST + column].id, id) == 0)
      return column;
  return CT_N_ENTRY_COLUMNS;
}

void
ct_entry_set_up_table (CtTable           *table,
                       const CtEntryView *view)
{
  ct_table_set_up (table, C_("meeting", "Meeting sheet"), columns, G_N_ELEMENTS (columns), &grid_kind, (gpointer) view);
}
