/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-check-ledger.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-loan.h"

static void
add_fault (GPtrArray  *faults,
           const char *format,
           ...) G_GNUC_PRINTF (2, 3);

static void
add_fault (GPtrArray  *faults,
           const char *format,
           ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (faults, g_strdup_vprintf (format, args));
  va_end (args);
}

/* What a fault names, as people write it; what is no number or day stays as the book has it; (transfer full). */
static char *
dup_money (const char *number)
{
  g_autofree char *shown = NULL;
  gint64 amount;

  if (!g_ascii_string_to_signed (number, 10, -CT_DONG_MAX, CT_DONG_MAX, &amount, NULL))
    return g_strdup (number);
  shown = ct_dong_dup (amount);
  return g_strconcat (shown, " đ", NULL);
}

static char *
dup_day (const char *iso)
{
  CtDate date;

  return ct_date_parse_iso (iso, &date) ? ct_date_dup_vi (date) : g_strdup (iso);
}

static const char *
fund_name (const char *code)
{
  CtFund fund = ct_fund_parse (code);

  return fund != CT_FUND_NONE ? ct_fund_name (fund) : code;
}

gboolean
ct_check_vouchers_balanced (CtStore   *store,
                            GPtrArray *faults,
                            GError   **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CHECK_UNBALANCED);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      g_autofree char *sum = dup_money (ct_stmt_text (stmt, "sum"));

      add_fault (faults, _("voucher %s: its lines make %s, not 0"), ct_stmt_text (stmt, "voucher"), sum);
    }
  return step == CT_STEP_DONE;
}

gboolean
ct_check_voucher_numbers (CtStore   *store,
                          GPtrArray *faults,
                          GError   **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CHECK_NUMBERS);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    add_fault (faults, _("%s of %s: the last number is %s, but there are %s vouchers"), ct_stmt_text (stmt, "series"),
               ct_stmt_text (stmt, "year"), ct_stmt_text (stmt, "last"), ct_stmt_text (stmt, "n"));
  return step == CT_STEP_DONE;
}

/* ---- The four equations ---- */

/* Sums of all postings up to a day, credit negative. */
typedef struct
{
  CtDong cash[CT_N_FUNDS];
  CtDong all_cash;
  CtDong outstanding;
  CtDong lent, received, offset, written_off;         /* equation 3 */
  CtDong origins;                                     /* what stands in the accounts capital.* */
  CtDong new_capital, refunds, interest, transfers, returned, cover;   /* equation 4 */
} Sums;

static void
add_capital (Sums       *sums,
             const char *kind,
             const char *account,
             CtDong      amount)
{
  if (g_str_equal (account, "capital.contribution") && g_str_equal (kind, "refund"))
    sums->refunds += amount;
  else if (g_str_equal (account, "capital.contribution") && g_str_equal (kind, "loan.write_off"))
    sums->offset += amount;
  else if (g_str_equal (kind, "interest.split"))
    sums->interest -= amount;
  else if (g_str_equal (kind, "transfer"))
    sums->transfers -= amount;
  else if (g_str_equal (kind, "payment"))
    sums->returned += amount;
  else
    sums->new_capital -= amount;
  sums->origins -= amount;
}

static void
add_sum (Sums   *sums,
         CtStmt *stmt)
{
  const char *account = ct_stmt_text (stmt, "account");
  const char *kind = ct_stmt_text (stmt, "kind");
  CtFund fund = ct_fund_parse (ct_stmt_text (stmt, "fund"));
  CtDong amount = ct_stmt_int (stmt, "amount");
  gboolean pays_out = g_str_equal (kind, "loan.disburse") || g_str_equal (kind, "loan.opening");

  if (g_str_equal (account, "cash"))
    {
      if (fund != CT_FUND_NONE)
        sums->cash[fund] += amount;
      sums->all_cash += amount;
    }
  else if (g_str_equal (account, "loan"))
    {
      sums->outstanding += amount;
      if (pays_out)
        sums->lent += amount;
      else if (!g_str_equal (kind, "loan.write_off"))
        sums->received -= amount;
    }
  else if (g_str_equal (account, "expense.write_off"))
    sums->written_off += amount;
  else if (g_str_equal (account, "transfer") && g_str_equal (kind, "loan.write_off") && fund == CT_FUND_QTTN)
    sums->cover -= amount;
  else if (g_str_has_prefix (account, "capital."))
    add_capital (sums, kind, account, amount);
}

static CtDong
capital_of_movements (const Sums *sums)
{
  return sums->new_capital - sums->refunds - sums->offset + sums->interest + sums->transfers - sums->returned + sums->cover -
         sums->written_off;
}

static void
judge_day (const Sums *sums,
           const char *date,
           GPtrArray  *faults)
{
  g_autofree char *day = dup_day (date);
  CtDong loans_and_cash = sums->cash[CT_FUND_QTTN] + sums->outstanding;
  CtDong lent = sums->lent - sums->received - sums->offset - sums->written_off;
  CtDong funds = 0;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    funds += sums->cash[fund];
  if (funds != sums->all_cash)
    {
      g_autofree char *held = ct_dong_dup (funds);
      g_autofree char *all = ct_dong_dup (sums->all_cash);

      add_fault (faults, _("%s, equation 1: the funds hold %s đ, all cash is %s đ"), day, held, all);
    }
  if (loans_and_cash != sums->origins)
    {
      g_autofree char *found = ct_dong_dup (loans_and_cash);
      g_autofree char *origins = ct_dong_dup (sums->origins);

      add_fault (faults, _("%s, equation 2: cash and loans of QTTN make %s đ, its capital by origin %s đ"), day, found, origins);
    }
  if (sums->outstanding != lent)
    {
      g_autofree char *outstanding = ct_dong_dup (sums->outstanding);
      g_autofree char *expected = ct_dong_dup (lent);

      add_fault (faults, _("%s, equation 3: loans outstanding are %s đ, lent less paid back %s đ"), day, outstanding, expected);
    }
  if (sums->origins != capital_of_movements (sums))
    add_fault (faults, _("%s, equation 4: the capital of QTTN does not follow from what came in and went out"), day);
}

gboolean
ct_check_equations (CtStore   *store,
                    GPtrArray *faults,
                    GError   **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CHECK_DAY_SUMS);
  char day[32] = "";
  Sums sums = { 0 };
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      const char *date = ct_stmt_text (stmt, "date");

      if (day[0] != '\0' && !g_str_equal (day, date))
        judge_day (&sums, day, faults);
      g_strlcpy (day, date, sizeof day);
      add_sum (&sums, stmt);
    }
  if (day[0] != '\0')
    judge_day (&sums, day, faults);
  return step == CT_STEP_DONE;
}

/* ---- Loans ---- */

static void
judge_loan (const CtLoanAccount *loan,
            CtDong               posted,
            GPtrArray           *faults)
{
  CtDate last = ct_loan_account_latest_event (loan);
  g_autofree char *label = ct_loan_dup_label (loan->no);
  g_autofree CtLoanPlan *plan = NULL;
  CtLoanFigures figures;
  CtDong principal = 0;

  if (!ct_date_is_set (last))
    {
      if (posted != 0)
        add_fault (faults, _("loan %s: was not paid out, but has postings"), label);
      return;
    }
  ct_loan_account_at (loan, last, &figures);
  if (figures.state != CT_LOAN_CANCELLED && figures.outstanding != posted)
    {
      g_autofree char *balance = ct_dong_dup (figures.outstanding);
      g_autofree char *sum = ct_dong_dup (posted);

      add_fault (faults, _("loan %s: its balance is %s đ, its postings make %s đ"), label, balance, sum);
    }
  if (figures.outstanding < 0)
    add_fault (faults, _("loan %s: its balance is below zero"), label);

  plan = ct_loan_plan_build (&loan->terms);
  for (guint i = 0; i < plan->n; i++)
    principal += plan->rows[i].principal;
  if (principal != loan->terms.amount)
    {
      g_autofree char *sum = ct_dong_dup (principal);
      g_autofree char *amount = ct_dong_dup (loan->terms.amount);

      add_fault (faults, _("loan %s: its instalments make %s đ, its amount is %s đ"), label, sum, amount);
    }
}

gboolean
ct_check_loans (CtStore   *store,
                GPtrArray *faults,
                GError   **error)
{
  CtDate end = CT_DATE_NONE;
  g_autoptr(GPtrArray) loans = NULL;
  g_autoptr(GHashTable) posted = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CHECK_LOAN_SUMS);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      gint64 *sum = g_new (gint64, 1);

      *sum = ct_stmt_int (stmt, "amount");
      g_hash_table_insert (posted, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "loan")), sum);
    }
  if (step == CT_STEP_ERROR)
    return FALSE;

  ct_date_from_ymd (9999, 12, 31, &end);
  loans = ct_loan_load_all (store, end, error);
  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = loans->pdata[i];
      const gint64 *sum = g_hash_table_lookup (posted, GINT_TO_POINTER (loan->no));

      judge_loan (loan, sum != NULL ? *sum : 0, faults);
    }
  return TRUE;
}

/* ---- Funds ---- */

gboolean
ct_check_funds_not_negative (CtStore   *store,
                             GPtrArray *faults,
                             GError   **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CHECK_NEGATIVE);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      g_autofree char *day = dup_day (ct_stmt_text (stmt, "date"));
      g_autofree char *closing = dup_money (ct_stmt_text (stmt, "closing"));

      add_fault (faults, _("%s is below zero on %s: %s"), fund_name (ct_stmt_text (stmt, "fund")), day, closing);
    }
  return step == CT_STEP_DONE;
}

gboolean
ct_check_stored_totals (CtStore   *store,
                        GPtrArray *faults,
                        GError   **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CHECK_STORED_TOTALS);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      g_autofree char *day = dup_day (ct_stmt_text (stmt, "date"));
      g_autofree char *stored = dup_money (ct_stmt_text (stmt, "stored"));
      g_autofree char *computed = dup_money (ct_stmt_text (stmt, "computed"));

      add_fault (faults, _("%s on %s: %s is stored, the postings make %s"), fund_name (ct_stmt_text (stmt, "fund")), day,
                 stored, computed);
    }
  return step == CT_STEP_DONE;
}
