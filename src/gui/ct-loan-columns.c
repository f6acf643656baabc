/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-format.h"
#include "ct-loan-sheet.h"

/* --- Words ------------------------------------------------------------------------------------------------ */

static const struct
{
  CtKind      kind;
  CtLoanGroup group;
  const char *words;
} states[CT_N_LOAN_STATES] = {
  [CT_LOAN_APPLIED] = { CT_KIND_WARN, CT_LOAN_GROUP_APPLIED, NC_("loan state", "waits for approval") },
  [CT_LOAN_APPROVED] = { CT_KIND_INFO, CT_LOAN_GROUP_APPLIED, NC_("loan state", "approved, not paid out") },
  [CT_LOAN_REFUSED] = { CT_KIND_NEUTRAL, CT_LOAN_GROUP_CLOSED, NC_("loan state", "refused") },
  [CT_LOAN_WRITTEN_OFF] = { CT_KIND_BAD, CT_LOAN_GROUP_CLOSED, NC_("loan state", "written off") },
  [CT_LOAN_CANCELLED] = { CT_KIND_NEUTRAL, CT_LOAN_GROUP_CLOSED, NC_("loan state", "cancelled") },
  [CT_LOAN_CLOSED] = { CT_KIND_GOOD, CT_LOAN_GROUP_CLOSED, NC_("loan state", "paid back") },
  [CT_LOAN_FROZEN] = { CT_KIND_INFO, CT_LOAN_GROUP_RUNNING, NC_("loan state", "frozen") },
  [CT_LOAN_OVERDUE] = { CT_KIND_BAD, CT_LOAN_GROUP_RUNNING, NC_("loan state", "overdue") },
  [CT_LOAN_EXTENDED] = { CT_KIND_WARN, CT_LOAN_GROUP_RUNNING, NC_("loan state", "extended") },
  [CT_LOAN_RUNNING] = { CT_KIND_GOOD, CT_LOAN_GROUP_RUNNING, NC_("loan state", "running") },
};

CtLoanGroup
ct_loan_item_group (const CtLoanItem *item)
{
  return states[item->figures.state].group;
}

CtKind
ct_loan_item_kind (const CtLoanItem *item)
{
  return states[item->figures.state].kind;
}

char *
ct_loan_item_words (const CtLoanItem *item)
{
  int days = item->figures.overdue_days;

  if (item->figures.state == CT_LOAN_OVERDUE)
    return g_strdup_printf (ngettext ("overdue for %d day", "overdue for %d days", days), days);
  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "loan state", states[item->figures.state].words));
}

static int
compare_name (gconstpointer a,
              gconstpointer b)
{
  const CtLoanItem *x = a, *y = b;
  int order = strcmp (x->member->sort_key, y->member->sort_key);

  return order != 0 ? order : x->loan->no - y->loan->no;
}

int
ct_loan_item_compare (gconstpointer a,
                      gconstpointer b)
{
  const CtLoanItem *x = *(const CtLoanItem *const *) a, *y = *(const CtLoanItem *const *) b;

  if (x->figures.overdue_days != y->figures.overdue_days)
    return y->figures.overdue_days - x->figures.overdue_days;
  return compare_name (x, y);
}

/* --- The list ------------------------------------------------------------------------------------------------ */

static gint64
item_id (gconstpointer record)
{
  return ((const CtLoanItem *) record)->loan->no;
}

static gboolean
item_equal (gconstpointer a,
            gconstpointer b)
{
  const CtLoanItem *x = a, *y = b;

  return x->figures.state == y->figures.state && x->figures.outstanding == y->figures.outstanding &&
         x->figures.overdue_days == y->figures.overdue_days && x->loan->terms.amount == y->loan->terms.amount &&
         g_str_equal (x->member->name, y->member->name);
}

static const CtRecordKind item_kind = { item_id, item_equal };

static const char *
tint (const CtLoanItem *item)
{
  return item->figures.state == CT_LOAN_OVERDUE ? "ct-tinted-bad" : NULL;
}

static void
show_name (CtCell        *cell,
           gconstpointer  record,
           gpointer       data)
{
  const CtLoanItem *item = record;
  g_autofree char *name = ct_format_name (item->member->name);

  (void) data;
  ct_cell_set_markup (cell, name);
  ct_cell_set_style (cell, tint (item));
}

static void
show_state (CtCell        *cell,
            gconstpointer  record,
            gpointer       data)
{
  const CtLoanItem *item = record;

  (void) data;
  ct_cell_set_text (cell, g_dpgettext2 (GETTEXT_PACKAGE, "loan state", states[item->figures.state].words));
  ct_cell_set_icon (cell, item->figures.state == CT_LOAN_RUNNING ? NULL : ct_kind_icon (ct_loan_item_kind (item)));
  ct_cell_set_style (cell, item->figures.state == CT_LOAN_OVERDUE ? "ct-tinted-bad ct-high" : "ct-dim");
}

/* What is left; of a loan that was never paid out, what was asked for. */
static CtDong
money_of (const CtLoanItem *item)
{
  return ct_loan_item_group (item) == CT_LOAN_GROUP_RUNNING ? item->figures.outstanding : item->loan->terms.amount;
}

static void
show_money (CtCell        *cell,
            gconstpointer  record,
            gpointer       data)
{
  const CtLoanItem *item = record;
  g_autofree char *text = ct_format_dong (money_of (item));

  (void) data;
  ct_cell_set_text (cell, text);
  ct_cell_set_style (cell, tint (item));
}

static int
compare_money (gconstpointer a,
               gconstpointer b)
{
  CtDong x = money_of (a), y = money_of (b);

  return (x > y) - (x < y);
}

static const CtColumn columns[] = {
  { "name", NC_("column", "Borrower"), 160, 0, TRUE, show_name, compare_name },
  { "state", NC_("column", "State"), 118, 0, FALSE, show_state, NULL },
  { "money", NC_("column", "Money"), 102, 1, FALSE, show_money, compare_money },
};

void
ct_loan_columns_set_up (CtTable *table)
{
  ct_table_set_up (table, C_("loan list", "Loans"), columns, G_N_ELEMENTS (columns), &item_kind, NULL);
}

/* --- A plan -------------------------------------------------------------------------------------------------- */

static gint64
line_id (gconstpointer record)
{
  return ((const CtLoanSheetRow *) record)->planned.month;
}

static const CtRecordKind line_kind = { line_id, NULL };

static const char *
line_tint (const CtLoanSheetRow *row)
{
  return row->state == CT_INSTALMENT_OVERDUE ? "ct-tinted-bad" : NULL;
}

static void
show_due (CtCell        *cell,
          gconstpointer  record,
          gpointer       data)
{
  const CtLoanSheetRow *row = record;
  g_autofree char *day = ct_date_dup_vi (row->planned.due);

  (void) data;
  ct_cell_set_text (cell, day);
  ct_cell_set_style (cell, line_tint (row));
}

static void
show_amount (CtCell               *cell,
             const CtLoanSheetRow *row,
             CtDong                amount,
             const char           *style)
{
  g_autofree char *text = ct_format_dong (amount);

  ct_cell_set_text (cell, text);
  ct_cell_set_style (cell, line_tint (row) != NULL ? line_tint (row) : style);
}

#define SHOW_AMOUNT(name, amount, style) \
  static void \
  show_##name (CtCell        *cell, \
               gconstpointer  record, \
               gpointer       data) \
  { \
    const CtLoanSheetRow *row = record; \
    (void) data; \
    show_amount (cell, row, amount, style); \
  }

SHOW_AMOUNT (principal, row->planned.principal, NULL)
SHOW_AMOUNT (interest, row->planned.interest, NULL)
SHOW_AMOUNT (sum, row->planned.principal + row->planned.interest, "ct-cell-sum")
SHOW_AMOUNT (covered, row->covered, "ct-dim")
SHOW_AMOUNT (balance, row->planned.balance, NULL)

static void
show_line_state (CtCell        *cell,
                 gconstpointer  record,
                 gpointer       data)
{
  static const struct
  {
    const char *words;
    const char *icon;
    const char *style;
  } lines[] = {
    [CT_INSTALMENT_COMING] = { NC_("instalment", "not due yet"), NULL, "ct-dim" },
    [CT_INSTALMENT_DUE] = { NC_("instalment", "due today"), "ct-clock-symbolic", "ct-warned" },
    [CT_INSTALMENT_OVERDUE] = { NULL, "ct-error-symbolic", "ct-tinted-bad ct-high" },
    [CT_INSTALMENT_INTEREST] = { NC_("instalment", "interest owed"), "ct-warning-symbolic", "ct-warned" },
    [CT_INSTALMENT_PAID] = { NC_("instalment", "paid"), "ct-check-symbolic", "ct-good" },
    [CT_INSTALMENT_AHEAD] = { NC_("instalment", "principal ahead"), "ct-check-symbolic", "ct-good" },
    [CT_INSTALMENT_STOPPED] = { NC_("instalment", "not asked for"), NULL, "ct-dim" },
  };
  const CtLoanSheetRow *row = record;

  (void) data;
  if (row->state == CT_INSTALMENT_OVERDUE)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("overdue for %d day", "overdue for %d days", row->days), row->days);

      ct_cell_set_text (cell, words);
    }
  else
    {
      ct_cell_set_text (cell, g_dpgettext2 (GETTEXT_PACKAGE, "instalment", lines[row->state].words));
    }
  ct_cell_set_icon (cell, lines[row->state].icon);
  ct_cell_set_style (cell, lines[row->state].style);
}

#define PLAN_COLUMNS \
  { "due", NC_("column", "Due"), 116, 0, FALSE, show_due, NULL }, \
  { "principal", NC_("column", "Principal"), 104, 1, FALSE, show_principal, NULL }, \
  { "interest", NC_("column", "Interest"), 90, 1, FALSE, show_interest, NULL }, \
  { "sum", NC_("column", "In All"), 106, 1, FALSE, show_sum, NULL }

static const CtColumn sheet_columns[] = {
  PLAN_COLUMNS,
  { "covered", NC_("column", "Principal Paid"), 104, 1, FALSE, show_covered, NULL },
  { "state", NC_("column", "State"), 160, 0, TRUE, show_line_state, NULL },
};

static const CtColumn proposal_columns[] = {
  PLAN_COLUMNS,
  { "balance", NC_("column", "Left After It"), 112, 1, TRUE, show_balance, NULL },
};

void
ct_loan_sheet_set_up (CtTable *table)
{
  ct_table_set_up (table, C_("loan", "Schedule"), sheet_columns, G_N_ELEMENTS (sheet_columns), &line_kind, NULL);
}

void
ct_loan_sheet_set_up_proposal (CtTable *table)
{
  ct_table_set_up (table, C_("loan", "Schedule"), proposal_columns, G_N_ELEMENTS (proposal_columns), &line_kind, NULL);
}

void
ct_loan_sheet_set_sum (CtTable    *table,
                       const char *column,
                       CtDong      sum)
{
  g_autofree char *text = ct_format_dong (sum);

  ct_table_set_total (table, 0, column, text);
}
