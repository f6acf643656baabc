/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-why.h"

#include <glib/gi18n-lib.h>

#define RATE_SCALE 10000   /* rates are in 1/10000 a month */

static char *
dup_rate (int rate_bp)
{
  if (rate_bp % 100 == 0)
    return g_strdup_printf ("%d", rate_bp / 100);
  return rate_bp % 10 == 0 ? g_strdup_printf ("%d,%d", rate_bp / 100, rate_bp % 100 / 10)
                           : g_strdup_printf ("%d,%02d", rate_bp / 100, rate_bp % 100);
}

/* "5.000.000 đ × 1 %, one month begun on 10/03/2026": months in a row with one base make one part. */
static void
append_part (GString *text,
             CtDong   base,
             int      rate_bp,
             int      months,
             CtDate   begins)
{
  g_autofree char *amount = ct_dong_dup (base);
  g_autofree char *rate = dup_rate (rate_bp);
  g_autofree char *day = ct_date_dup_vi (begins);
  g_autofree char *part = NULL;

  if (months == 1)
    part = g_strdup_printf (_("%s đ × %s %%, one month begun on %s"), amount, rate, day);
  else
    part = g_strdup_printf (ngettext ("%s đ × %s %% × %d month, from %s", "%s đ × %s %% × %d months, from %s", months), amount,
                            rate, months, day);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " + " : "", part);
}

/* The months of the period before @end, which are rounded together: gives their first one, adds their bases to @bases. */
static guint
find_period (const GArray *months,
             guint         end,
             CtDong       *bases)
{
  CtDate due = g_array_index (months, CtChargedMonth, end - 1).due;
  guint i = end;

  while (i > 0 && ct_date_compare (g_array_index (months, CtChargedMonth, i - 1).due, due) == 0)
    *bases += g_array_index (months, CtChargedMonth, --i).base;
  return i;
}

char *
ct_why_interest (const CtLoanAccount *loan,
                 CtDate               date,
                 CtDate               until)
{
  g_autoptr(GArray) months = ct_loan_account_dup_charged (loan, date, until);
  g_autoptr(GString) parts = g_string_new (NULL);
  g_autofree char *amount = NULL;
  g_autofree char *paid = NULL;
  CtDong principal, interest, all = 0;
  gboolean exact = TRUE;
  guint first;

  ct_loan_account_due_by (loan, date, until, &principal, &interest);
  if (interest == 0)
    return g_strdup ("");

  /* What was paid pays the oldest months: they are left out as long as the rest explains the figure. */
  for (first = months->len; first > 0 && all < interest;)
    {
      CtDong bases = 0, together;

      first = find_period (months, first, &bases);
      together = ct_loan_terms_interest (&loan->terms, bases);
      exact = exact && together * RATE_SCALE == bases * loan->terms.rate_bp;
      all += together;
    }
  for (guint i = first; i < months->len;)
    {
      const CtChargedMonth *month = &g_array_index (months, CtChargedMonth, i);
      guint n = 1;

      while (i + n < months->len && (month + n)->base == month->base)
        n++;
      append_part (parts, month->base, loan->terms.rate_bp, n, month->begins);
      i += n;
    }

  if (!exact)
    g_string_append_printf (parts, ", %s", _("rounded"));
  amount = ct_dong_dup (interest);
  if (all <= interest)
    return g_strdup_printf (_("%s đ = %s"), amount, parts->str);
  paid = ct_dong_dup (all - interest);
  return g_strdup_printf (_("%s đ = %s, less %s đ paid already"), amount, parts->str, paid);
}

char *
ct_why_principal (const CtLoanAccount *loan,
                  CtDate               date,
                  CtDate               until)
{
  g_autofree CtLoanPlan *plan = NULL;
  g_autoptr(GString) days = g_string_new (NULL);
  g_autofree char *amount = NULL;
  CtDong principal, interest, left;
  guint n = 0;

  ct_loan_account_due_by (loan, date, until, &principal, &interest);
  if (principal == 0)
    return g_strdup ("");

  /* The latest instalments are the ones that are not covered. */
  plan = ct_loan_account_dup_plan (loan, date);
  left = principal;
  for (guint i = plan->n; i > 0 && left > 0; i--)
    {
      const CtInstalment *row = &plan->rows[i - 1];
      g_autofree char *day = NULL;

      if (ct_date_compare (row->due, until) > 0 || row->principal == 0)
        continue;
      day = ct_date_dup_vi (row->due);
      g_string_prepend (days, n > 0 ? ", " : "");
      g_string_prepend (days, day);
      left -= row->principal;
      n++;
    }
  amount = ct_dong_dup (principal);
  if (left < 0)
    return g_strdup_printf (_("%s đ = what is left of the instalments of %s"), amount, days->str);
  return g_strdup_printf (ngettext ("%s đ = the instalment of %s", "%s đ = the instalments of %s", n), amount, days->str);
}

char *
ct_why_dues (const CtRegister    *members,
             const CtRegisterRow *member,
             CtDate               until)
{
  g_autoptr(GArray) calendar = ct_dues_dup_calendar (members->settings, members->first_day, until);
  g_autoptr(GString) months = g_string_new (NULL);
  CtDong charged = ct_dues_sum_charges (calendar, &member->payer, until);
  CtDong owed = charged - member->dues.paid, left = owed;
  g_autofree char *amount = NULL;
  int n = 0;

  if (owed <= 0)
    {
      const CtDuesCharge *last = calendar->len > 0 ? &g_array_index (calendar, CtDuesCharge, calendar->len - 1) : NULL;
      g_autofree char *advance = ct_dong_dup (-owed);

      if (last != NULL && ct_dues_is_exempt (last, &member->payer))
        return g_strdup_printf (_("No dues from the age of %d on."), last->exempt_from_age);
      return owed < 0 ? g_strdup_printf (_("Paid, and %s đ ahead."), advance) : g_strdup (_("Paid."));
    }

  for (guint i = calendar->len; i > 0 && left > 0; i--)
    {
      const CtDuesCharge *charge = &g_array_index (calendar, CtDuesCharge, i - 1);
      CtDong asked = ct_dues_charge_of (charge, &member->payer);
      g_autofree char *month = NULL;

      if (asked == 0)
        continue;
      month = g_strdup_printf ("%02d/%d%s", ct_date_month (charge->date), ct_date_year (charge->date), n > 0 ? ", " : "");
      g_string_prepend (months, month);
      left -= asked;
      n++;
    }
  amount = ct_dong_dup (owed);
  return g_strdup_printf (ngettext ("%s đ = dues of %d month (%s)", "%s đ = dues of %d months (%s)", n), amount, n, months->str);
}
