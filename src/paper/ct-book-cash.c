/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cash book of a fund and the count of the cash box, filled from a book. */

#include <glib/gi18n-lib.h>
#include <jansson.h>

#include "ct-book-form-private.h"
#include "ct-cash-count.h"
#include "ct-form-cash-book.h"
#include "ct-form-cash-count.h"
#include "ct-funds.h"
#include "ct-model-error.h"

/* How a month was closed, from the audit trail and its seal. */
typedef struct
{
  gboolean is_closed;
  CtDate   on;
  char    *code;
  char    *counted;    /* JSON */
  char    *note;
} Closing;

static void
clear_closing (Closing *closing)
{
  g_free (closing->code);
  g_free (closing->counted);
  g_free (closing->note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Closing, clear_closing)

static gboolean
load_seal (Closing     *closing,
           CtStore     *store,
           const char  *month,
           GError     **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_CLOSED_MONTH_ALL);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    if (g_str_equal (ct_stmt_text (stmt, "month"), month))
      {
        const char *sealed = ct_stmt_text (stmt, "sealed");
        g_autofree char *first = g_strndup (sealed, 4);
        g_autofree char *second = g_strndup (sealed + MIN (strlen (sealed), 4), 4);
        g_autofree char *code = g_strdup_printf ("%s-%s", first, second);

        closing->is_closed = TRUE;
        g_free (closing->code);
        closing->code = g_ascii_strup (code, -1);
      }
  return step == CT_STEP_DONE;
}

/* The last command that closed the month says when, and what was counted. */
static gboolean
load_closing (Closing  *closing,
              CtStore  *store,
              CtDate    month,
              GError  **error)
{
  g_autofree char *iso = ct_date_dup_iso (month);
  CtStmt *stmt;
  CtStep step;

  iso[7] = '\0';
  if (!load_seal (closing, store, iso, error))
    return FALSE;
  if (!closing->is_closed)
    return TRUE;
  stmt = ct_store_stmt (store, CT_SQL_COMMAND_CHAIN);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      json_t *command;

      if (!g_str_equal (ct_stmt_text (stmt, "name"), "month.close"))
        continue;
      command = json_loads (ct_stmt_text (stmt, "json"), 0, NULL);
      if (g_strcmp0 (json_string_value (json_object_get (command, "month")), iso) == 0)
        {
          char *counted = json_dumps (json_object_get (command, "counted"), JSON_COMPACT);

          closing->on = ct_stmt_date (stmt, "today");
          g_free (closing->counted);
          closing->counted = g_strdup (counted);
          free (counted);
          g_free (closing->note);
          closing->note = g_strdup (json_string_value (json_object_get (command, "note")));
        }
      json_decref (command);
    }
  return step == CT_STEP_DONE;
}

/* The end of a time, or the day of printing where that is earlier: nobody signs on a day that has not come, and who holds an
 * office is asked for the day of the paper (paper.md 1, "Signatures"). */
static CtDate
not_after (CtDate end,
           CtDate today)
{
  return ct_date_is_set (today) && ct_date_compare (today, end) < 0 ? today : end;
}

/* ── the cash book ── */

/* Receipts, payments, transfers, the rest; then by number. */
static int
rank_of (const char *voucher)
{
  static const char *const series[] = { "PT ", "PC ", "DC " };

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    if (g_str_has_prefix (voucher, series[i]))
      return i;
  return G_N_ELEMENTS (series);
}

typedef struct
{
  guint       row;       /* of the list of vouchers */
  CtDate      date;
  const char *voucher;
  CtDong      in;
  CtDong      out;
} Movement;

static int
compare_movements (gconstpointer a,
                   gconstpointer b)
{
  const Movement *first = a, *second = b;
  int order = ct_date_compare (first->date, second->date);

  if (order == 0)
    order = rank_of (first->voucher) - rank_of (second->voucher);
  return order != 0 ? order : strcmp (first->voucher, second->voucher);
}

/* A reversal takes out of the column into which the entry went: it is a negative figure there. */
static void
add_cash (Movement *movement,
          CtDong    amount)
{
  gboolean reversal = g_str_has_prefix (movement->voucher, "BD ");

  if ((amount > 0) != reversal)
    movement->in += amount;
  else
    movement->out -= amount;
}

static GArray *
list_movements (CtBookVouchers *vouchers,
                CtFund          fund)
{
  GArray *movements = g_array_new (FALSE, TRUE, sizeof (Movement));

  for (guint i = 0; i < ct_list_rows_count (vouchers->vouchers); i++)
    {
      Movement movement = {
        i, ct_list_rows_date (vouchers->vouchers, i, "date"), ct_list_rows_text (vouchers->vouchers, i, "voucher"), 0, 0,
      };
      guint first, end;

      /* Opening balances are in the opening balance. */
      if (g_str_has_prefix (movement.voucher, "SD "))
        continue;
      ct_book_vouchers_lines (vouchers, movement.voucher, &first, &end);
      for (guint j = first; j < end; j++)
        if (ct_list_rows_is (vouchers->postings, j, "account", "cash") &&
            ct_list_rows_is (vouchers->postings, j, "fund", ct_fund_code (fund)))
          add_cash (&movement, ct_list_rows_number (vouchers->postings, j, "amount"));
      if (movement.in != 0 || movement.out != 0)
        g_array_append_val (movements, movement);
    }
  g_array_sort (movements, compare_movements);
  return movements;
}

static void
add_entry (CtCashForm     *book,
           CtBookVouchers *vouchers,
           const Movement *movement)
{
  CtCashFormRow *row = ct_cash_form_add_row (book);
  const char *reversed_by = ct_list_rows_text (vouchers->vouchers, movement->row, "reversed_by");
  g_autofree char *by = ct_book_form_number (reversed_by, TRUE);
  gboolean is_cash = rank_of (movement->voucher) < 2;

  row->entered = row->date = movement->date;
  *(movement->in != 0 ? &row->receipt : &row->payment) = ct_book_form_number (movement->voucher, !is_cash);
  row->text = ct_book_vouchers_describe (vouchers, movement->row);
  row->in = movement->in;
  row->out = movement->out;
  row->note = *reversed_by != '\0' ? g_strdup_printf ("đã hủy: %s", by) : NULL;
}

CtPaper *
ct_book_make_cash_book (CtStore               *store,
                        const CtBookFormKeys  *keys,
                        CtFonts               *fonts,
                        GError               **error)
{
  g_autoptr(CtCashForm) book = ct_cash_form_new ();
  g_auto(CtBookVouchers) vouchers = { NULL };
  g_auto(Closing) closing = { FALSE };
  g_autoptr(GArray) movements = NULL;
  CtFundFlow flows[CT_N_FUNDS];

  book->from = ct_date_is_set (keys->from) ? keys->from
                                           : ct_date_month_start (ct_date_is_set (keys->month) ? keys->month : keys->today);
  book->to = ct_date_is_set (keys->from) ? keys->to : ct_date_month_end (book->from);
  if (!ct_book_vouchers_load (&vouchers, store, book->from, book->to, error) ||
      !ct_funds_flow (store, book->from, book->to, flows, error) || !load_closing (&closing, store, ct_date_month_start (book->to), error))
    return NULL;
  ct_club_head_load (&book->club, vouchers.people);
  book->fund = g_strdup (keys->fund != CT_FUND_NONE ? ct_fund_name (keys->fund) : "………………………");
  book->opened_on = book->from;
  book->signed_on = closing.is_closed ? closing.on : not_after (book->to, keys->today);
  book->reprinted_on = ct_book_form_reprinted_on (keys);
  book->blank = keys->blank;
  if (closing.is_closed)
    {
      g_autofree char *day = ct_date_dup_vi (closing.on);

      book->closed = g_strdup_printf ("đã khóa sổ %s, mã khóa %s", day, closing.code);
    }
  if (keys->fund != CT_FUND_NONE)
    {
      book->opening = flows[keys->fund].opening;
      movements = list_movements (&vouchers, keys->fund);
      for (guint i = 0; i < movements->len; i++)
        add_entry (book, &vouchers, &g_array_index (movements, Movement, i));
    }
  return ct_cash_form_print (book, fonts);
}

/* ── the cash count ── */

static void
fill_pieces (CtCashCountForm *form,
             json_t          *counted)
{
  const char *key;
  json_t *value;

  json_object_foreach (counted, key, value)
    {
      CtDong denomination = g_ascii_strtoll (key, NULL, 10);
      gint64 pieces = json_integer_value (value);

      if (g_str_equal (key, "bank"))
        {
          form->has_bank = TRUE;
          form->bank = pieces;
        }
      for (guint i = 0; i < CT_CASH_COUNT_FORM_NOTES; i++)
        if (denomination == ct_cash_count_form_notes[i])
          form->pieces[i] = pieces;
      if (denomination > 0 && denomination < ct_cash_count_form_notes[CT_CASH_COUNT_FORM_NOTES - 1])
        form->small += denomination * pieces;
    }
}

static void
fill_count (CtCashCountForm *form,
            const char      *text)
{
  json_t *counted = text != NULL ? json_loads (text, 0, NULL) : NULL;

  if (counted != NULL)
    {
      form->is_counted = TRUE;
      form->total = ct_cash_count_total (counted);
      form->by_fund_only = ct_cash_count_names_funds (counted);
      if (!form->by_fund_only)
        fill_pieces (form, counted);
    }
  json_decref (counted);
}

CtPaper *
ct_book_make_cash_count (CtStore               *store,
                         const CtBookFormKeys  *keys,
                         CtFonts               *fonts,
                         GError               **error)
{
  g_autoptr(CtCashCountForm) form = ct_cash_count_form_new ();
  g_auto(Closing) closing = { FALSE };
  g_autoptr(CtRegister) people = NULL;
  CtDate month = ct_date_month_start (ct_date_is_set (keys->month) ? keys->month : keys->today);
  CtFundFlow flows[CT_N_FUNDS];
  CtSettings settings;

  form->date = not_after (ct_date_month_end (month), keys->today);
  people = ct_register_load (store, form->date, error);
  if (people == NULL || !ct_funds_flow (store, CT_DATE_NONE, form->date, flows, error) ||
      !load_closing (&closing, store, month, error))
    return NULL;
  ct_club_head_load (&form->club, people);
  ct_settings_at (people->settings, form->date, &settings);
  if (closing.is_closed && ct_date_compare (closing.on, month) >= 0 && ct_date_compare (closing.on, form->date) < 0)
    form->date = closing.on;
  form->number = g_strdup_printf ("%02d/%d/KKQ-CLB", ct_date_month (month), ct_date_year (month));
  form->place = g_strdup (settings.place);
  form->reprinted_on = ct_book_form_reprinted_on (keys);
  form->blank = keys->blank;
  for (CtFund fund = 0; fund < CT_N_FUNDS; fund++)
    ct_fund_lines_add (form->funds, ct_fund_name (fund), flows[fund].opening, flows[fund].in, flows[fund].out, flows[fund].closing);
  fill_count (form, closing.counted);
  form->reason = g_strdup (closing.note);
  return ct_cash_count_form_print (form, fonts);
}
