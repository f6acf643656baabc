/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-history.h"

#include <glib/gi18n-lib.h>

#include "ct-format.h"

typedef struct
{
  gint64  id;
  CtDate  date;
  char   *what;
  CtDong  principal, interest;
} Line;

static void
free_line (gpointer data)
{
  g_free (((Line *) data)->what);
  g_free (data);
}

static gint64
line_id (gconstpointer record)
{
  return ((const Line *) record)->id;
}

static const CtRecordKind line_kind = { line_id, NULL };

static void
show_day (CtCell        *cell,
          gconstpointer  record,
          gpointer       data G_GNUC_UNUSED)
{
  g_autofree char *day = ct_date_dup_vi (((const Line *) record)->date);

  ct_cell_set_text (cell, day);
}

static void
show_what (CtCell        *cell,
           gconstpointer  record,
           gpointer       data G_GNUC_UNUSED)
{
  ct_cell_set_text (cell, ((const Line *) record)->what);
}

static void
show_amount (CtCell *cell,
             CtDong  amount)
{
  g_autofree char *text = ct_format_dong (amount);

  ct_cell_set_text (cell, text);
  ct_cell_set_style (cell, amount < 0 ? "ct-bad" : NULL);
}

#define SHOW_AMOUNT(name, amount) \
  static void \
  show_##name (CtCell        *cell, \
               gconstpointer  record, \
               gpointer       data G_GNUC_UNUSED) \
  { \
    const Line *line = record; \
    show_amount (cell, amount); \
  }

SHOW_AMOUNT (principal, line->principal)
SHOW_AMOUNT (interest, line->interest)
SHOW_AMOUNT (sum, line->principal + line->interest)

static const CtColumn columns[] = {
  { "day", NC_("column", "Day"), 116, 0, FALSE, show_day, NULL },
  { "what", NC_("column", "What Happened"), 120, 0, TRUE, show_what, NULL },
  { "principal", NC_("column", "Principal"), 112, 1, FALSE, show_principal, NULL },
  { "interest", NC_("column", "Interest"), 96, 1, FALSE, show_interest, NULL },
  { "sum", NC_("column", "In All"), 112, 1, FALSE, show_sum, NULL },
};

void
ct_loan_history_set_up (CtTable *table)
{
  ct_table_set_up (table, C_("loan", "Payments and changes"), columns, G_N_ELEMENTS (columns), &line_kind, NULL);
}

static char *
dup_written_off (const CtLoanEvent *event)
{
  g_autofree char *amount = ct_format_money (ABS (event->principal));
  g_autofree char *offset = ct_format_money (ABS (event->offset));

  if (event->principal < 0 || event->offset < 0)
    return g_strdup (C_("loan history", "write-off taken back"));
  if (event->offset > 0)
    return g_strdup_printf (C_("loan history", "written off %s, set off %s"), amount, offset);
  return g_strdup_printf (C_("loan history", "written off %s"), amount);
}

static char *
dup_what (const CtLoanEvent *event)
{
  switch (event->kind)
    {
    case CT_LOAN_EVENT_PAID_OUT:
      return g_strdup (event->reversal ? C_("loan history", "pay-out taken back") : C_("loan history", "paid out"));
    case CT_LOAN_EVENT_REPAID:
      return g_strdup (event->principal < 0 || event->interest < 0 ? C_("loan history", "payment taken back")
                                                                   : C_("loan history", "paid"));
    case CT_LOAN_EVENT_WRITTEN_OFF:
      return dup_written_off (event);
    case CT_LOAN_EVENT_EXTENDED:
      return g_strdup_printf (ngettext ("extended by %d month", "extended by %d months", event->months), event->months);
    case CT_LOAN_EVENT_FROZEN:
    default:
      return g_strdup (C_("loan history", "frozen"));
    }
}

gboolean
ct_loan_history_show (CtTable             *table,
                      const CtLoanAccount *loan,
                      CtDate               today)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  CtDong principal = 0, interest = 0;
  g_autofree char *sum = NULL;
  g_autofree char *principal_text = NULL;
  g_autofree char *interest_text = NULL;
  gboolean has_lines;

  for (guint i = loan->events->len; i > 0; i--)
    {
      const CtLoanEvent *event = &g_array_index (loan->events, CtLoanEvent, i - 1);
      gboolean is_paid = event->kind == CT_LOAN_EVENT_REPAID;
      Line *line;

      if (ct_date_compare (event->date, today) > 0)
        continue;
      line = g_new (Line, 1);
      *line = (Line) { i, event->date, dup_what (event), is_paid ? event->principal : 0, is_paid ? event->interest : 0 };
      g_ptr_array_add (lines, line);
      principal += line->principal;
      interest += line->interest;
    }
  if (loan->opening && loan->paid_principal > 0)
    {
      Line *line = g_new (Line, 1);

      *line = (Line) { loan->events->len + 1, loan->taken_over, g_strdup (C_("loan history", "paid before this book")),
                       loan->paid_principal, 0 };
      g_ptr_array_add (lines, line);
      principal += line->principal;
    }
  has_lines = lines->len > 0;
  ct_table_set_records (table, lines);

  principal_text = ct_format_dong (principal);
  interest_text = ct_format_dong (interest);
  sum = ct_format_dong (principal + interest);
  ct_table_set_total (table, 0, "what", C_("loan", "Paid in all"));
  ct_table_set_total (table, 0, "principal", principal_text);
  ct_table_set_total (table, 0, "interest", interest_text);
  ct_table_set_total (table, 0, "sum", sum);
  return has_lines;
}
