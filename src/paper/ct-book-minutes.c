/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The minutes and the page to be read aloud, filled from a book. */

#include "ct-book-minutes.h"

#include <glib/gi18n-lib.h>
#include <jansson.h>

#include "ct-book-collection.h"
#include "ct-entry-sheet.h"
#include "ct-form-minutes.h"
#include "ct-funds.h"
#include "ct-loan.h"
#include "ct-model-error.h"
#include "ct-paper-texts.h"
#include "ct-replay.h"
#include "ct-wording.h"

/* "16 giờ 45" is a time, longer words are words. */
#define LONGEST_TIME 12

static gboolean
fill_attendance (CtMinutes  *minutes,
                 CtStore    *store,
                 int         meeting,
                 GError    **error)
{
  g_autoptr(CtListRows) marks = ct_list_rows_load (store, "attendance", minutes->date, minutes->date, error);
  g_autoptr(CtListRows) readings = marks != NULL ? ct_list_rows_load (store, "health", minutes->date, minutes->date, error) : NULL;
  int with_leave = 0, without = 0;

  if (readings == NULL)
    return FALSE;
  for (guint i = 0; i < ct_list_rows_count (marks); i++)
    if (ct_list_rows_number (marks, i, "meeting") == meeting)
      {
        minutes->members++;
        minutes->present += ct_list_rows_is (marks, i, "present", "x");
        without += ct_list_rows_is (marks, i, "present", "k");
        with_leave += strchr ("pot", *ct_list_rows_text (marks, i, "present")) != NULL;
      }
  /* Where nobody has leave the marks were most likely not asked for: the pen knows better. */
  if (with_leave > 0)
    {
      minutes->absent_with_leave = with_leave;
      minutes->absent_without = without;
    }
  for (guint i = 0; i < ct_list_rows_count (readings); i++)
    if (ct_list_rows_number (readings, i, "meeting") == meeting && *ct_list_rows_text (readings, i, "systolic") != '\0')
      {
        minutes->readings++;
        minutes->high_readings += ct_list_rows_is (readings, i, "high", "yes");
      }
  return TRUE;
}

static gboolean
fill_loans (CtMinutes  *minutes,
            CtStore    *store,
            GError    **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_all (store, minutes->date, error);

  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      const CtLoanAccount *loan = g_ptr_array_index (loans, i);
      CtLoanFigures figures;

      ct_loan_account_at (loan, minutes->date, &figures);
      minutes->outstanding += figures.outstanding;
      minutes->overdue += figures.overdue;
      if (!loan->opening && ct_loan_account_is_paid_out (loan, minutes->date) &&
          ct_date_compare (loan->terms.disbursed, minutes->date) == 0)
        {
          minutes->disbursed_loans++;
          minutes->disbursed += loan->terms.amount;
        }
    }
  return TRUE;
}

static void
fill_paid (CtMinutes          *minutes,
           const CtCollection *collection)
{
  for (guint i = 0; i < collection->paid->len; i++)
    {
      const CtPaid *paid = &g_array_index (collection->paid, CtPaid, i);

      minutes->loan_payers += paid->principal != 0 || paid->interest != 0;
      minutes->dues_payers += paid->dues != 0;
      minutes->principal += paid->principal;
      minutes->interest += paid->interest;
      minutes->dues += paid->dues;
    }
  for (guint i = 0; i < collection->people->rows->len; i++)
    {
      const CtRegisterRow *person = g_ptr_array_index (collection->people->rows, i);

      if (person->dues.arrears == 0)   /* who leaves keeps the arrears */
        continue;
      minutes->dues_owing++;
      minutes->dues_owed += person->dues.arrears;
    }
}

static gboolean
fill_funds (CtMinutes  *minutes,
            CtStore    *store,
            GError    **error)
{
  CtFundFlow flows[CT_N_FUNDS];

  if (!ct_funds_flow (store, minutes->date, minutes->date, flows, error))
    return FALSE;
  for (CtFund fund = 0; fund < CT_N_FUNDS; fund++)
    ct_fund_lines_add (minutes->funds, ct_fund_name (fund), flows[fund].opening, flows[fund].in, flows[fund].out, flows[fund].closing);
  return TRUE;
}

/* "quý IV năm 2026" where the split ends a quarter, else the month. */
static char *
dup_split_period (CtDate date)
{
  static const char *const roman[] = { "I", "II", "III", "IV" };
  int month = ct_date_month (date);

  return month % 3 == 0 ? g_strdup_printf ("quý %s năm %d", roman[month / 3 - 1], ct_date_year (date))
                        : g_strdup_printf ("tháng %d năm %d", month, ct_date_year (date));
}

/* What one posting of the day says: money moved between funds, a split of interest, visits to the sick. */
static void
fill_posting (CtMinutes      *minutes,
              CtBookVouchers *day,
              guint           line,
              gboolean        is_split,
              CtDong         *shares)
{
  const char *account = ct_list_rows_text (day->postings, line, "account");
  CtFund fund = ct_fund_parse (ct_list_rows_text (day->postings, line, "fund"));
  CtDong amount = ct_list_rows_number (day->postings, line, "amount");

  if (g_str_equal (account, "cash") && amount > 0 && g_str_has_prefix (ct_list_rows_text (day->postings, line, "voucher"), "DC "))
    minutes->transfers += amount;
  if (is_split && g_str_equal (account, "cash") && amount > 0 && fund < CT_SPLIT_BCN)
    shares[fund] += amount;
  if (is_split && g_str_equal (account, "expense.board"))
    shares[CT_SPLIT_BCN] += amount;
  if (g_str_equal (account, "expense.sick"))
    {
      minutes->sick_money += amount;
      g_free (minutes->sick_fund);
      minutes->sick_fund = g_strdup (ct_fund_name (fund));
    }
}

static void
fill_vouchers (CtMinutes      *minutes,
               CtBookVouchers *day)
{
  static const char *const names[] = { "Nhập vốn QTTN", "Quỹ hoạt động", "Quỹ chăm sóc", "Quỹ dự phòng", "Bồi dưỡng BCN" };
  CtDong shares[CT_N_SPLIT] = { 0 };
  CtSettings settings;

  for (guint i = 0; i < ct_list_rows_count (day->vouchers); i++)
    {
      gboolean is_split = ct_list_rows_is (day->vouchers, i, "kind", "interest.split") &&
                          ct_list_rows_is (day->vouchers, i, "reversed_by", "");
      guint first, end;

      ct_book_vouchers_lines (day, ct_list_rows_text (day->vouchers, i, "voucher"), &first, &end);
      for (guint j = first; j < end; j++)
        fill_posting (minutes, day, j, is_split, shares);
    }
  ct_settings_at (day->people->settings, minutes->date, &settings);
  for (guint i = 0; i < CT_N_SPLIT; i++)
    {
      minutes->split_total += shares[i];
      if (shares[i] > 0)
        ct_minutes_add_share (minutes, names[i], settings.split[i], shares[i]);
    }
  if (minutes->split_total > 0)
    minutes->split_period = dup_split_period (minutes->date);
}

static gboolean
fill_sick_visits (CtMinutes  *minutes,
                  CtStore    *store,
                  GError    **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_VOUCHER_SYMPATHY_TURNS);
  gint64 turns = 0;

  ct_stmt_bind_date (stmt, ":from", minutes->date);
  ct_stmt_bind_date (stmt, ":to", minutes->date);
  if (!ct_stmt_get_int (stmt, &turns, NULL, error))
    return FALSE;
  minutes->sick_visits = minutes->sick_money > 0 ? (int) turns : 0;
  return TRUE;
}

/* The meeting's own line of the list, its count, and when the next one is. */
static gboolean
fill_meeting (CtMinutes         *minutes,
              CtStore           *store,
              const CtRegister  *people,
              int                meeting,
              GError           **error)
{
  g_autoptr(CtListRows) meetings =
    ct_list_rows_load (store, "meetings", CT_DATE_NONE, ct_date_month_end (ct_date_month_day (minutes->date, 1, 1)), error);

  if (meetings == NULL)
    return FALSE;
  minutes->next_meeting = ct_settings_meeting_day (people->settings, ct_date_month_day (minutes->date, 1, 1));
  for (guint i = 0; i < ct_list_rows_count (meetings); i++)
    {
      CtDate date = ct_list_rows_date (meetings, i, "date");

      if (ct_list_rows_number (meetings, i, "meeting") == meeting)
        {
          minutes->is_counted = *ct_list_rows_text (meetings, i, "counted") != '\0';
          minutes->counted = ct_list_rows_number (meetings, i, "counted");
        }
      else if (ct_list_rows_is (meetings, i, "state", "open") && ct_date_compare (date, minutes->date) > 0)
        minutes->next_meeting = date;
    }
  return TRUE;
}

/* The first digits of the audit trail as it stood when the meeting was posted: they tie the signed paper to the book. */
static gboolean
fill_code (CtMinutes  *minutes,
           CtStore    *store,
           int         meeting,
           GError    **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_COMMAND_CHAIN);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      json_t *command;

      if (!g_str_equal (ct_stmt_text (stmt, "name"), "meeting.post"))
        continue;
      command = json_loads (ct_stmt_text (stmt, "json"), 0, NULL);
      if (json_integer_value (json_object_get (command, "meeting")) == meeting)
        {
          g_free (minutes->code);
          minutes->code = g_strndup (ct_stmt_text (stmt, "hash"), 16);
        }
      json_decref (command);
    }
  return step == CT_STEP_DONE;
}

/* Takes @text over. */
static void
put_text (CtMinutes  *minutes,
          const char *field,
          char       *text)
{
  if (text != NULL && *text != '\0')
    g_hash_table_insert (minutes->texts, g_strdup (field), text);
  else
    g_free (text);
}

static gboolean
fill_head (CtMinutes  *minutes,
           CtStore    *store,
           int         meeting,
           GError    **error)
{
  g_autoptr(CtEntrySheet) entry = ct_entry_sheet_load (store, meeting, error);
  g_autofree char *ended = NULL;

  if (entry == NULL)
    return FALSE;
  minutes->time = ct_book_form_time (entry->time);
  minutes->place = g_strdup (entry->place);
  minutes->texts = ct_minutes_texts_load (store, meeting, error);
  if (minutes->texts == NULL)
    return FALSE;
  put_text (minutes, "agenda", g_strdup (entry->agenda));
  ended = ct_book_form_time (g_hash_table_lookup (minutes->texts, "ended"));
  if (ended != NULL && g_utf8_strlen (ended, -1) <= LONGEST_TIME)
    {
      /* The number and its unit stay on one line. */
      g_auto(GStrv) words = g_strsplit (ended, " ", -1);

      put_text (minutes, "ended", g_strjoinv ("\302\240", words));
    }
  return TRUE;
}

static gboolean
is_gift (const char *account)
{
  return g_str_equal (account, "income.support") || g_str_equal (account, "income.donation") || g_str_equal (account, "capital.support");
}

/* Gifts since the meeting before, to be thanked for. */
static gboolean
fill_thanks (CtMinutes  *minutes,
             CtStore    *store,
             GError    **error)
{
  g_auto(CtBookVouchers) vouchers = { NULL };
  CtDate from = ct_date_month_day (minutes->date, -1, ct_date_day (minutes->date));

  if (!ct_book_vouchers_load (&vouchers, store, ct_date_add_days (from, 1), minutes->date, error))
    return FALSE;
  for (guint i = 0; i < ct_list_rows_count (vouchers.vouchers); i++)
    {
      const char *party = ct_list_rows_text (vouchers.vouchers, i, "party");
      g_autofree char *entered = ct_book_vouchers_describe (&vouchers, i);
      /* Who gave without a name is not called by the words of the entry. */
      g_autofree char *what = *party != '\0' ? g_strdup (party) : g_strdup_printf ("nhà hảo tâm (%s)", entered);
      guint first, end;

      if (!ct_list_rows_is (vouchers.vouchers, i, "reversed_by", ""))
        continue;
      ct_book_vouchers_lines (&vouchers, ct_list_rows_text (vouchers.vouchers, i, "voucher"), &first, &end);
      for (guint j = first; j < end; j++)
        if (is_gift (ct_list_rows_text (vouchers.postings, j, "account")) && ct_list_rows_number (vouchers.postings, j, "amount") < 0)
          {
            g_autofree char *amount = ct_dong_dup (-ct_list_rows_number (vouchers.postings, j, "amount"));

            g_ptr_array_add (minutes->thanks, g_strdup_printf ("%s: %s đồng", what, amount));
          }
    }
  return TRUE;
}

static CtMinutes *
load_minutes (CtStore  *store,
              int       meeting,
              CtDate    today,
              GError  **error)
{
  g_autoptr(CtMinutes) minutes = ct_minutes_new ();
  g_auto(CtCollection) collection = { .paid = NULL };
  g_auto(CtBookVouchers) day = { NULL };

  if (!ct_collection_load (&collection, store, meeting, today, error))
    return NULL;
  minutes->is_posted = collection.is_posted;
  minutes->date = collection.date;
  ct_club_head_load (&minutes->club, collection.people);
  minutes->number = g_strdup_printf ("%s/BB-CLB", collection.number);
  fill_paid (minutes, &collection);
  if (!ct_book_vouchers_load (&day, store, minutes->date, minutes->date, error))
    return NULL;
  fill_vouchers (minutes, &day);
  if (!fill_head (minutes, store, meeting, error) || !fill_attendance (minutes, store, meeting, error) ||
      !fill_loans (minutes, store, error) || !fill_funds (minutes, store, error) || !fill_sick_visits (minutes, store, error) ||
      !fill_meeting (minutes, store, collection.people, meeting, error) || !fill_thanks (minutes, store, error) ||
      !fill_code (minutes, store, meeting, error))
    return NULL;
  return g_steal_pointer (&minutes);
}

gboolean
ct_minutes_facts_load (CtMinutesFacts *facts,
                       CtStore        *store,
                       int             meeting,
                       CtDate          today,
                       GError        **error)
{
  g_autoptr(CtMinutes) minutes = load_minutes (store, meeting, today, error);

  *facts = (CtMinutesFacts) { .date = CT_DATE_NONE };
  if (minutes == NULL)
    return FALSE;
  facts->date = minutes->date;
  facts->is_posted = minutes->is_posted;
  for (guint i = 0; i < CT_MINUTES_POINTS; i++)
    facts->points[i] = ct_minutes_dup_point (minutes, i);
  return TRUE;
}

void
ct_minutes_facts_clear (CtMinutesFacts *facts)
{
  for (guint i = 0; i < CT_MINUTES_POINTS; i++)
    g_clear_pointer (&facts->points[i], g_free);
}

/* Signed minutes are those of the book as it stood when they were signed, whatever was corrected or renamed since. */
static CtMinutes *
load_as_signed (CtStore  *store,
                int       meeting,
                CtDate    today,
                GError  **error)
{
  g_autoptr(CtBook) then = NULL;
  CtMinutesSigning signing;

  if (!ct_minutes_signing_load (store, meeting, &signing, error))
    return NULL;
  if (!ct_date_is_set (signing.date))
    return load_minutes (store, meeting, today, error);
  then = ct_replay_book (store, signing.command, error);
  return then != NULL ? load_minutes (ct_book_get_store (then), meeting, signing.date, error) : NULL;
}

/* Blank minutes of no meeting: the club and its funds, without figures. */
static CtMinutes *
blank_minutes (CtStore               *store,
               const CtBookFormKeys  *keys,
               GError               **error)
{
  g_autoptr(CtMinutes) minutes = ct_minutes_new ();
  g_autoptr(CtRegister) people = ct_register_load (store, keys->today, error);

  if (people == NULL)
    return NULL;
  minutes->date = keys->today;
  ct_club_head_load (&minutes->club, people);
  return fill_funds (minutes, store, error) ? g_steal_pointer (&minutes) : NULL;
}

static CtMinutes *
load_for_print (CtStore               *store,
                const CtBookFormKeys  *keys,
                gboolean               as_signed,
                GError               **error)
{
  g_autoptr(CtMinutes) minutes = keys->meeting == 0        ? blank_minutes (store, keys, error)
                                 : as_signed && !keys->blank ? load_as_signed (store, keys->meeting, keys->today, error)
                                                             : load_minutes (store, keys->meeting, keys->today, error);

  if (minutes == NULL)
    return NULL;
  if (!minutes->is_posted && !keys->blank)
    {
      ct_refuse (error, _("Meeting %d is not posted yet, so its minutes are not known. Post it, or print blank ones."), keys->meeting);
      return NULL;
    }
  minutes->blank = keys->blank;
  minutes->reprinted_on = ct_book_form_reprinted_on (keys);
  return g_steal_pointer (&minutes);
}

CtPaper *
ct_book_make_minutes (CtStore               *store,
                      const CtBookFormKeys  *keys,
                      CtFonts               *fonts,
                      GError               **error)
{
  g_autoptr(CtMinutes) minutes = load_for_print (store, keys, TRUE, error);

  return minutes != NULL ? ct_minutes_print (minutes, fonts) : NULL;
}

CtPaper *
ct_book_make_read_aloud (CtStore               *store,
                         const CtBookFormKeys  *keys,
                         CtFonts               *fonts,
                         GError               **error)
{
  g_autoptr(CtMinutes) minutes = load_for_print (store, keys, FALSE, error);

  return minutes != NULL ? ct_minutes_print_read_aloud (minutes, fonts) : NULL;
}
