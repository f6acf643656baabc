/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ct-book-form-private.h"
#include "ct-form-handover.h"
#include "ct-funds.h"
#include "ct-loan.h"
#include "ct-wording.h"

static void
fill_party (CtHandoverParty  *party,
            const CtClubHead *club,
            const CtRegister *people)
{
  for (guint i = 0; i < people->rows->len && club->treasurer != NULL; i++)
    {
      const CtRegisterRow *person = g_ptr_array_index (people->rows, i);

      if (!g_str_equal (person->name, club->treasurer) || !ct_register_row_is_member (person) || party->name != NULL)
        continue;
      party->title = g_strdup (ct_book_form_title (person));
      party->name = g_strdup (person->name);
      party->birth = person->birth.year > 0 ? g_strdup_printf ("%d", person->birth.year) : NULL;
      party->office = g_strdup ("Thủ quỹ");
    }
}

/* Loans that are owed, extended ones and unpaid interest named under the list. */
static gboolean
fill_loans (CtHandover        *handover,
            CtStore           *store,
            const CtRegister  *people,
            guint             *n_agreements,
            GError           **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_all (store, handover->date, error);
  g_autoptr(GString) note = g_string_new (NULL);

  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = g_ptr_array_index (loans, i);
      const CtRegisterRow *person = ct_register_find (people, loan->member);
      g_autofree char *number = NULL;
      CtLoanFigures figures;

      *n_agreements += ct_loan_account_is_paid_out (loan, handover->date);
      ct_loan_account_at (loan, handover->date, &figures);
      if (figures.outstanding == 0)
        continue;
      number = g_strdup_printf ("L%02d", loan->no);
      ct_handover_add_loan (handover, number, person != NULL ? person->name : "", person != NULL ? person->birth.year : 0,
                            figures.last_due, figures.outstanding, figures.overdue);
      if (figures.interest_due > 0)
        {
          g_autofree char *interest = ct_dong_dup (figures.interest_due);

          g_string_append_printf (note, "%sKhế ước %s: lãi chưa thu %s đ.", note->len > 0 ? " " : "", number, interest);
        }
      if (figures.state == CT_LOAN_EXTENDED)
        g_string_append_printf (note, "%sKhế ước %s đã gia hạn.", note->len > 0 ? " " : "", number);
    }
  handover->loan_note = g_strdup (note->str);
  return TRUE;
}

/* Is it of the year whose books are open, that of the last voucher? */
static gboolean
is_of_last_year (CtBookVouchers *all,
                 guint           row)
{
  guint last = ct_list_rows_count (all->vouchers) - 1;

  return ct_date_year (ct_list_rows_date (all->vouchers, row, "date")) == ct_date_year (ct_list_rows_date (all->vouchers, last, "date"));
}

/* The numbers of vouchers used in the last year. */
static void
fill_vouchers (CtHandover     *handover,
               CtBookVouchers *all)
{
  static const struct { const char *series, *name; } books[] = {
    { "PT ", "Phiếu thu" }, { "PC ", "Phiếu chi" }, { "DC ", "Phiếu điều chuyển quỹ" }, { "KT ", "Phiếu kế toán" },
    { "BD ", "Phiếu đảo" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autofree char *first = NULL, *last = NULL;

      /* In order of number, which need not be that of the dates. */
      for (guint j = 0; j < ct_list_rows_count (all->vouchers); j++)
        {
          g_autofree char *number = ct_book_form_number (ct_list_rows_text (all->vouchers, j, "voucher"), TRUE);

          if (!g_str_has_prefix (ct_list_rows_text (all->vouchers, j, "voucher"), books[i].series) || !is_of_last_year (all, j))
            continue;
          if (first == NULL || strcmp (number, first) < 0)
            {
              g_free (first);
              first = g_strdup (number);
            }
          if (last == NULL || strcmp (number, last) > 0)
            {
              g_free (last);
              last = g_strdup (number);
            }
        }
      if (first != NULL)
        ct_handover_add_book (handover, books[i].name, 1, first, last);
    }
}

/* What was given in kind, as the book of assets has it (B16). */
static gboolean
fill_given (CtHandover  *handover,
            CtStore     *store,
            GError     **error)
{
  g_autoptr(CtListRows) activities = ct_list_rows_load (store, "activities", CT_DATE_NONE, handover->date, error);

  if (activities == NULL)
    return FALSE;
  for (guint i = 0; i < ct_list_rows_count (activities); i++)
    {
      CtDong value = ct_list_rows_number (activities, i, "goods_value");
      g_autofree char *name = NULL;

      if (value == 0 || !ct_list_rows_is (activities, i, "area", "8") || !ct_list_rows_is (activities, i, "state", "done"))
        continue;
      name = ct_wording_thing (ct_list_rows_text (activities, i, "title"));
      ct_handover_add_asset (handover, name, NULL, value, NULL);
    }
  return TRUE;
}

/* What was bought to last. */
static void
fill_bought (CtHandover     *handover,
             CtBookVouchers *all)
{
  for (guint i = 0; i < ct_list_rows_count (all->vouchers); i++)
    {
      guint first, end;

      ct_book_vouchers_lines (all, ct_list_rows_text (all->vouchers, i, "voucher"), &first, &end);
      for (guint j = first; j < end; j++)
        if (ct_list_rows_is (all->postings, j, "account", "expense.equipment") &&
            ct_list_rows_is (all->vouchers, i, "reversed_by", "") && ct_list_rows_number (all->postings, j, "amount") > 0)
          {
            g_autofree char *deed = ct_book_vouchers_describe (all, i);
            g_autofree char *name = ct_wording_thing (deed);

            ct_handover_add_asset (handover, name, NULL, ct_list_rows_number (all->postings, j, "amount"), NULL);
          }
    }
}

static void
fill_open_matters (CtHandover       *handover,
                   const CtRegister *people)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GString) overdue = g_string_new (NULL);
  int owing = 0, number = 0;
  CtDong owed = 0;

  for (guint i = 0; i < people->rows->len; i++)
    {
      const CtRegisterRow *person = g_ptr_array_index (people->rows, i);

      if (person->dues.arrears == 0)   /* who leaves keeps the arrears */
        continue;
      owing++;
      owed += person->dues.arrears;
    }
  if (owing > 0)
    {
      g_autofree char *digits = ct_dong_dup (owed);

      g_string_append_printf (text, "%d. Nợ hội phí %02d người, %s đ.", ++number, owing, digits);
    }
  for (guint i = 0; i < handover->loans->len; i++)
    {
      const CtHandoverLoan *loan = &g_array_index (handover->loans, CtHandoverLoan, i);

      if (loan->overdue > 0)
        g_string_append_printf (overdue, "%s%s", overdue->len > 0 ? ", " : "", loan->number);
    }
  if (overdue->len > 0)
    g_string_append_printf (text, "%s%d. Thu nợ quá hạn khế ước %s.", text->len > 0 ? "   " : "", ++number, overdue->str);
  handover->open_matters = text->len > 0 ? g_strdup (text->str) : NULL;
}

CtPaper *
ct_book_make_handover (CtStore               *store,
                       const CtBookFormKeys  *keys,
                       CtFonts               *fonts,
                       GError               **error)
{
  g_autoptr(CtHandover) handover = ct_handover_new ();
  g_autoptr(CtRegister) people = ct_register_load (store, keys->today, error);
  g_auto(CtBookVouchers) all = { NULL };
  CtFundFlow flows[CT_N_FUNDS];
  CtSettings settings;
  guint n_agreements = 0;

  if (people == NULL || !ct_book_vouchers_load (&all, store, CT_DATE_NONE, keys->today, error) ||
      !ct_funds_flow (store, CT_DATE_NONE, keys->today, flows, error))
    return NULL;
  ct_club_head_load (&handover->club, people);
  ct_settings_at (people->settings, keys->today, &settings);
  handover->date = handover->books_closed = keys->today;
  handover->number = g_strdup_printf ("……/%d/BBBG-CLB", ct_date_year (keys->today));
  handover->place = g_strdup (settings.place);
  handover->reprinted_on = ct_book_form_reprinted_on (keys);
  handover->blank = keys->blank;
  for (CtFund fund = 0; fund < CT_N_FUNDS; fund++)
    ct_fund_lines_add (handover->funds, ct_fund_name (fund), flows[fund].opening, flows[fund].in, flows[fund].out, flows[fund].closing);
  fill_party (&handover->giver, &handover->club, people);
  if (!fill_loans (handover, store, people, &n_agreements, error))
    return NULL;
  fill_bought (handover, &all);
  if (!fill_given (handover, store, error))
    return NULL;
  fill_vouchers (handover, &all);
  if (n_agreements > 0)
    ct_handover_add_book (handover, "Khế ước vay vốn (bản CLB giữ)", 1, NULL, NULL);
  ct_handover_add_book (handover, "Sổ quỹ tiền mặt (mỗi quỹ một quyển)", CT_N_FUNDS, NULL, NULL);
  ct_handover_add_book (handover, "Tệp sổ máy tính, bản sao lưu USB", 1, NULL, NULL);
  fill_open_matters (handover, people);
  return ct_handover_print (handover, fonts);
}
