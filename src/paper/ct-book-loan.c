/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of a loan: application, agreement, booklet. */

#include <glib/gi18n-lib.h>

#include "ct-book-form-private.h"
#include "ct-form-agreement.h"
#include "ct-form-booklet.h"
#include "ct-loan.h"
#include "ct-model-error.h"
#include "ct-wording.h"

/* How interest is reckoned, and when what is paid. */
static const struct { const char *interest, *repayment; } methods[CT_N_METHODS] = {
  [CT_METHOD_DECLINING] = { "trên dư nợ thực tế giảm dần", "gốc và lãi trả" },
  [CT_METHOD_BULLET]    = { "trên dư nợ thực tế", "gốc trả một lần vào kỳ cuối, lãi trả" },
  [CT_METHOD_FLAT]      = { "trên số tiền vay ban đầu", "gốc và lãi trả" },
  [CT_METHOD_ANNUITY]   = { "trên dư nợ thực tế giảm dần", "gốc và lãi trả đều" },
  [CT_METHOD_QUARTERLY] = { "trên dư nợ thực tế giảm dần", "gốc và lãi trả" },
  [CT_METHOD_SINGLE]    = { "trên số tiền vay", "gốc và lãi trả một lần vào kỳ cuối" },
};

static char *
dup_repayment (const CtLoanTerms *terms)
{
  int every = ct_loan_terms_every (terms);
  g_autofree char *rhythm = every == 1 ? g_strdup ("hằng tháng") : every == 3 ? g_strdup ("hằng quý")
                                                                              : g_strdup_printf ("%d tháng một lần", every);
  g_autofree char *grace = terms->grace > 0 ? g_strdup_printf ("; %d kỳ đầu chỉ trả lãi", terms->grace) : g_strdup ("");
  int day = ct_date_is_set (terms->first_due) ? ct_date_day (terms->first_due) : terms->due_day;

  if (terms->method == CT_METHOD_SINGLE)
    return g_strdup_printf ("%s, vào ngày sinh hoạt CLB", methods[terms->method].repayment);
  return g_strdup_printf ("%s %s, vào ngày sinh hoạt CLB (ngày %d)%s", methods[terms->method].repayment, rhythm, day, grace);
}

/* The account as it stood at the end of @today: what is dated later does not exist on a paper. (transfer full) */
static CtLoanAccount *
load_account (CtStore               *store,
              const CtBookFormKeys  *keys,
              GError               **error)
{
  CtLoanAccount *account = ct_loan_load (store, keys->loan, error);

  for (guint i = account != NULL ? account->events->len : 0; i > 0; i--)
    if (ct_date_compare (g_array_index (account->events, CtLoanEvent, i - 1).date, keys->today) > 0)
      g_array_remove_index (account->events, i - 1);
  return account;
}

/* The loan as it was agreed; before its pay-out, as it would be if that were today. */
typedef struct
{
  CtLoanAccount *account;
  CtLoanTerms    terms;
  CtRegister    *people;      /* on the day of the paper */
  CtDate         date;
  CtLoanPlan    *plan;
} Agreed;

static void
clear_agreed (Agreed *agreed)
{
  g_clear_pointer (&agreed->account, ct_loan_account_free);
  g_clear_pointer (&agreed->people, ct_register_free);
  g_clear_pointer (&agreed->plan, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Agreed, clear_agreed)

static gboolean
load_agreed (Agreed                *agreed,
             CtStore               *store,
             const CtBookFormKeys  *keys,
             GError               **error)
{
  agreed->account = load_account (store, keys, error);
  if (agreed->account == NULL)
    return FALSE;
  agreed->terms = agreed->account->terms;
  agreed->date = ct_date_is_set (agreed->terms.disbursed) ? agreed->terms.disbursed : keys->today;
  agreed->people = ct_register_load (store, agreed->date, error);
  if (agreed->people == NULL)
    return FALSE;
  if (!ct_date_is_set (agreed->terms.disbursed))
    {
      CtSettings settings;

      ct_settings_at (agreed->people->settings, agreed->date, &settings);
      agreed->terms.disbursed = agreed->date;
      agreed->terms.due_day = settings.meeting_day;
    }
  agreed->plan = ct_loan_plan_build (&agreed->terms);
  return TRUE;
}

/* Who was no member yet on the day of the paper, as in a loan older than the book, is looked up today. */
static gboolean
fill_borrower (CtAgreement           *form,
               CtStore               *store,
               const Agreed          *agreed,
               const CtBookFormKeys  *keys,
               GError               **error)
{
  g_autoptr(CtRegister) today = ct_register_load (store, keys->today, error);
  const CtRegisterRow *person;

  if (today == NULL)
    return FALSE;
  person = ct_register_find (agreed->people, agreed->account->member);
  if (person == NULL)
    person = ct_register_find (today, agreed->account->member);
  if (person == NULL)
    return TRUE;
  form->title = g_strdup (ct_book_form_title (person));
  form->name = g_strdup (person->name);
  form->birth = person->birth.year > 0 ? g_strdup_printf ("%d", person->birth.year) : NULL;
  form->group = person->group != NULL && *person->group != '\0' ? g_strdup (person->group) : NULL;
  form->id_number = person->id_number != NULL && *person->id_number != '\0' ? g_strdup (person->id_number) : NULL;
  form->address = ct_book_form_address (&form->club, person);
  return TRUE;
}

static void
fill_terms (CtAgreement  *form,
            const Agreed *agreed)
{
  const CtLoanTerms *terms = &agreed->terms;
  const CtLoanPlan *plan = agreed->plan;

  form->amount = terms->amount;
  form->purpose = g_strdup (agreed->account->purpose);
  form->rate_bp = terms->rate_bp;
  form->method = g_strdup (methods[terms->method].interest);
  form->effective_bp = terms->method == CT_METHOD_FLAT ? ct_loan_plan_effective_rate_bp (terms, plan) : 0;
  form->months = terms->months;
  form->from = terms->disbursed;
  form->to = plan->n > 0 ? plan->rows[plan->n - 1].due : CT_DATE_NONE;
  form->repayment = dup_repayment (terms);
  for (guint i = 0; i < plan->n; i++)
    ct_agreement_add_row (form, plan->rows[i].due, plan->rows[i].principal, plan->rows[i].interest, plan->rows[i].balance);
}

static char *
dup_approval (const CtLoanAccount *account)
{
  const char *resolution = account->resolution != NULL ? account->resolution : "";
  g_autofree char *day = ct_date_dup_vi (account->approved);

  if (!ct_date_is_set (account->approved))
    return NULL;
  if (*resolution == '\0')
    return g_strdup_printf ("ngày %s", day);
  return g_strdup_printf ("%s%s ngày %s", g_ascii_isdigit (*resolution) ? "số " : "", resolution, day);
}

static CtAgreement *
load_agreement (CtStore               *store,
                const CtBookFormKeys  *keys,
                GError               **error)
{
  g_autoptr(CtAgreement) form = ct_agreement_new ();
  g_auto(Agreed) agreed = { NULL };
  CtLoanFigures figures;

  form->blank = keys->blank || keys->loan == 0;   /* of no loan: for the pen */
  form->reprinted_on = ct_book_form_reprinted_on (keys);
  if (keys->loan == 0)
    {
      agreed.people = ct_register_load (store, keys->today, error);
      if (agreed.people == NULL)
        return NULL;
      ct_club_head_load (&form->club, agreed.people);
      return g_steal_pointer (&form);
    }
  if (!load_agreed (&agreed, store, keys, error))
    return NULL;
  ct_club_head_load (&form->club, agreed.people);
  if (!fill_borrower (form, store, &agreed, keys, error))
    return NULL;
  form->date = agreed.date;
  {
    g_autofree char *number = ct_book_form_loan_number (keys->loan, agreed.date);

    form->number = g_strdup_printf ("%s/KU-CLB", number);
  }
  form->approval = dup_approval (agreed.account);
  fill_terms (form, &agreed);
  ct_loan_account_at (agreed.account, keys->today, &figures);
  form->today = keys->today;
  form->outstanding = figures.outstanding;
  if (figures.state == CT_LOAN_CLOSED)
    form->closed_on = ct_loan_account_latest_event (agreed.account);
  return g_steal_pointer (&form);
}

CtPaper *
ct_book_make_agreement (CtStore               *store,
                        const CtBookFormKeys  *keys,
                        CtFonts               *fonts,
                        GError               **error)
{
  g_autoptr(CtAgreement) form = load_agreement (store, keys, error);

  return form != NULL ? ct_agreement_print (form, fonts) : NULL;
}

CtPaper *
ct_book_make_use_check (CtStore               *store,
                        const CtBookFormKeys  *keys,
                        CtFonts               *fonts,
                        GError               **error)
{
  g_autoptr(CtAgreement) form = load_agreement (store, keys, error);

  return form != NULL ? ct_agreement_print_use_check (form, fonts) : NULL;
}

CtPaper *
ct_book_make_extension (CtStore               *store,
                        const CtBookFormKeys  *keys,
                        CtFonts               *fonts,
                        GError               **error)
{
  g_autoptr(CtAgreement) form = load_agreement (store, keys, error);

  return form != NULL ? ct_agreement_print_extension (form, fonts) : NULL;
}

CtPaper *
ct_book_make_application (CtStore               *store,
                          const CtBookFormKeys  *keys,
                          CtFonts               *fonts,
                          GError               **error)
{
  g_autoptr(CtAgreement) form = load_agreement (store, keys, error);
  g_autoptr(CtLoanAccount) account = NULL;

  if (form == NULL)
    return NULL;
  if (keys->loan > 0)
    {
      account = ct_loan_load (store, keys->loan, error);
      if (account == NULL)
        return NULL;
      form->date = account->applied;
      /* Before the pay-out nobody knows the days. */
      if (!ct_date_is_set (account->terms.disbursed))
        form->from = form->to = CT_DATE_NONE;
    }
  return ct_agreement_print_application (form, fonts);
}

/* ── the booklet ── */

/* What was paid on each day, whatever was reversed taken out again; and what was written off or set off. */
static GArray *
list_payments (const CtLoanAccount *account,
               CtDate               until)
{
  GArray *payments = g_array_new (FALSE, TRUE, sizeof (CtBookletRow));

  for (guint i = 0; i < account->events->len; i++)
    {
      const CtLoanEvent *event = &g_array_index (account->events, CtLoanEvent, i);
      CtBookletRow *last = payments->len > 0 ? &g_array_index (payments, CtBookletRow, payments->len - 1) : NULL;
      gboolean is_written_off = event->kind == CT_LOAN_EVENT_WRITTEN_OFF;
      CtBookletRow row = { is_written_off ? CT_BOOKLET_WRITTEN_OFF : CT_BOOKLET_PAID, event->date, 0, 0, 0 };

      if ((event->kind != CT_LOAN_EVENT_REPAID && !is_written_off) || ct_date_compare (event->date, until) > 0)
        continue;
      if (last == NULL || last->kind != row.kind || ct_date_compare (last->date, event->date) != 0)
        {
          g_array_append_val (payments, row);
          last = &g_array_index (payments, CtBookletRow, payments->len - 1);
        }
      last->principal += event->principal + event->offset;
      last->interest += event->interest;
    }
  return payments;
}

static gboolean
was_paid_between (GArray *payments,
                  CtDate  after,
                  CtDate  until)
{
  for (guint i = 0; i < payments->len; i++)
    {
      const CtBookletRow *row = &g_array_index (payments, CtBookletRow, i);

      if (ct_date_compare (row->date, after) > 0 && ct_date_compare (row->date, until) <= 0 && (row->principal != 0 || row->interest != 0))
        return TRUE;
    }
  return FALSE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return ct_date_compare (((const CtBookletRow *) a)->date, ((const CtBookletRow *) b)->date);
}

/* After row @i, though more may follow on its day. */
static CtDong
balance_after (const CtLoanAccount *account,
               GArray              *rows,
               guint                i)
{
  CtDate date = g_array_index (rows, CtBookletRow, i).date;
  CtDong balance = ct_loan_account_balance (account, date);

  while (++i < rows->len && ct_date_compare (g_array_index (rows, CtBookletRow, i).date, date) == 0)
    balance += g_array_index (rows, CtBookletRow, i).principal;
  return balance;
}

static void
add_payments (CtBooklet           *booklet,
              const CtLoanAccount *account,
              CtDate               today)
{
  g_autoptr(GArray) payments = list_payments (account, today);
  g_autofree CtLoanPlan *plan = ct_loan_account_dup_plan (account, today);
  CtDate before = account->opening ? account->taken_over : account->terms.disbursed;
  guint n_paid = payments->len;

  for (guint i = 0; plan != NULL && i < plan->n && ct_date_compare (plan->rows[i].due, today) < 0; i++)
    {
      CtDate due = plan->rows[i].due;

      if (ct_date_compare (due, before) > 0 && ct_loan_account_balance (account, before) > 0 && !was_paid_between (payments, before, due))
        {
          CtBookletRow missed = { CT_BOOKLET_MISSED, due, 0, 0, 0 };

          g_array_append_val (payments, missed);
        }
      before = ct_date_compare (due, before) > 0 ? due : before;
    }
  if (payments->len > n_paid)
    g_array_sort (payments, compare_rows);
  for (guint i = 0; i < payments->len; i++)
    {
      const CtBookletRow *row = &g_array_index (payments, CtBookletRow, i);

      if (row->kind == CT_BOOKLET_MISSED || row->principal != 0 || row->interest != 0)
        ct_booklet_add_row (booklet, row->kind, row->date, row->principal, row->interest, balance_after (account, payments, i));
    }
}

/* What the next due date will ask for, on the balance of today; after the last one, what is owed today. */
static void
fill_next (CtBooklet           *booklet,
           const CtLoanAccount *account,
           CtDate               today)
{
  g_autofree CtLoanPlan *plan = ct_loan_account_dup_plan (account, today);

  if (ct_loan_account_balance (account, today) == 0)
    return;
  for (guint i = 0; plan != NULL && i < plan->n; i++)
    if (ct_date_compare (plan->rows[i].due, today) > 0)
      {
        booklet->next_due = plan->rows[i].due;
        ct_loan_account_due_by (account, booklet->next_due, booklet->next_due, &booklet->next_principal, &booklet->next_interest);
        return;
      }
  ct_loan_account_due_by (account, today, today, &booklet->late_principal, &booklet->late_interest);
}

static void
fill_booklet (CtBooklet    *booklet,
              const Agreed *agreed,
              CtDate        today)
{
  const CtLoanAccount *account = agreed->account;
  const CtRegisterRow *person = ct_register_find (agreed->people, account->member);
  g_autofree char *rate = ct_wording_rate (account->terms.rate_bp);
  CtLoanFigures figures;

  ct_loan_account_at (account, today, &figures);
  booklet->number = ct_book_form_loan_number (account->no, account->terms.disbursed);
  booklet->purpose = g_strdup (account->purpose);
  booklet->amount = account->terms.amount;
  booklet->disbursed_on = account->terms.disbursed;
  booklet->rate = g_strdup_printf ("%s/tháng, %s", rate, account->terms.method == CT_METHOD_FLAT ? "gốc đầu" : "dư nợ");
  booklet->last_due = figures.last_due;
  if (person != NULL)
    {
      booklet->title = ct_wording_capital (ct_book_form_title (person));
      booklet->name = g_strdup (person->name);
      booklet->group = g_strdup (person->group);
    }
  ct_booklet_add_row (booklet, CT_BOOKLET_DISBURSED, account->terms.disbursed, 0, 0, account->terms.amount);
  if (account->opening && account->paid_principal > 0)
    ct_booklet_add_row (booklet, CT_BOOKLET_PAID, account->taken_over, account->paid_principal, 0,
                        account->terms.amount - account->paid_principal);
  add_payments (booklet, account, today);
  fill_next (booklet, account, today);
}

CtPaper *
ct_book_make_booklet (CtStore               *store,
                      const CtBookFormKeys  *keys,
                      CtFonts               *fonts,
                      GError               **error)
{
  g_autoptr(CtBooklet) booklet = ct_booklet_new ();
  g_auto(Agreed) agreed = { NULL };

  booklet->blank = keys->blank || keys->loan == 0;
  booklet->printed_on = keys->today;
  if (keys->loan > 0)
    {
      agreed.account = load_account (store, keys, error);
      if (agreed.account == NULL)
        return NULL;
      if (!ct_loan_account_is_paid_out (agreed.account, keys->today))
        {
          ct_refuse (error, _("Loan L%02d is not paid out, so it has no booklet yet."), keys->loan);
          return NULL;
        }
    }
  agreed.people = ct_register_load (store, keys->today, error);
  if (agreed.people == NULL)
    return NULL;
  ct_club_head_load (&booklet->club, agreed.people);
  if (keys->loan > 0)
    fill_booklet (booklet, &agreed, keys->today);
  return ct_booklet_print (booklet, fonts);
}
