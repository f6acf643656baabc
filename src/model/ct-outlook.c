/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-outlook.h"

#include <glib/gi18n-lib.h>

#include "ct-composition.h"
#include "ct-funds.h"
#include "ct-health.h"
#include "ct-ledger.h"
#include "ct-loan.h"

#define MOST_OVERDUE  3
#define N_GROWTH      12

typedef struct
{
  CtStore    *store;
  CtOutlook  *outlook;
  CtRegister *members;    /* on the day that the outlook is of */
  GPtrArray  *loans;
  CtSettings  settings;
} Reader;

static void
note_free (gpointer data)
{
  CtNote *note = data;

  g_free (note->lead);
  g_free (note->rest);
  g_free (note->place);
  g_free (note);
}

void
ct_outlook_free (CtOutlook *self)
{
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->growth, g_array_unref);
  g_free (self->place);
  g_free (self);
}

/* Takes the texts over. */
static void
add_note (Reader     *reader,
          CtNoteKind  kind,
          char       *lead,
          char       *rest,
          char       *place)
{
  CtNote *note = g_new (CtNote, 1);

  *note = (CtNote) { kind, lead, rest, place };
  g_ptr_array_add (reader->outlook->notes, note);
}

/* ---- The next meeting ---- */

static gboolean
find_open (CtStore  *store,
           CtDate   *day,
           int      *no,
           char    **place,
           GError  **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_NEXT);
  CtStep step = ct_stmt_step (stmt, error);

  if (step == CT_STEP_ROW)
    {
      *no = (int) ct_stmt_int (stmt, "no");
      *day = ct_stmt_date (stmt, "date");
      if (place != NULL)
        *place = g_strdup (ct_stmt_text (stmt, "place"));
    }
  ct_stmt_reset (stmt);
  return step != CT_STEP_ERROR;
}

static gboolean
find_last_posted (CtStore *store,
                  CtDate   by,
                  CtDate  *day,
                  GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_LAST_POSTED_BY);
  CtStep step;

  *day = CT_DATE_NONE;
  ct_stmt_bind_date (stmt, ":date", by);
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_ROW && !ct_stmt_is_null (stmt, "date"))
    *day = ct_stmt_date (stmt, "date");
  ct_stmt_reset (stmt);
  return step != CT_STEP_ERROR;
}

gboolean
ct_outlook_next_meeting (CtStore                  *store,
                         const CtSettingsHistory  *settings,
                         CtDate                    today,
                         CtDate                   *day,
                         int                      *no,
                         GError                  **error)
{
  CtDate last;

  *no = 0;
  *day = CT_DATE_NONE;
  if (!find_open (store, day, no, NULL, error) ||
      !find_last_posted (store, ct_date_month_end (today), &last, error))
    return FALSE;
  if (ct_date_is_set (*day))
    return TRUE;
  *day = ct_settings_meeting_day (settings, today);
  if (ct_date_is_set (last) && ct_date_months_between (last, *day) == 0)
    *day = ct_settings_meeting_day (settings, ct_date_month_day (today, 1, 1));
  return TRUE;
}

static gboolean
count_keyed (CtStore *store,
             int      meeting,
             gint64  *n,
             GError **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_KEYED);
  gboolean found;

  ct_stmt_bind_int (stmt, ":meeting", meeting);
  return ct_stmt_get_int (stmt, n, &found, error);
}

/* The month that is to be closed; its meeting is over where the next one lies in a later month. */
static gboolean
load_month (Reader  *reader,
            GError **error)
{
  CtOutlook *self = reader->outlook;
  CtDate last;

  if (!ct_ledger_last_closed (reader->store, &last, error))
    return FALSE;
  if (ct_date_is_set (last))
    self->month = ct_date_month_day (last, 1, 1);
  else if (ct_date_is_set (reader->members->first_day))
    self->month = ct_date_month_start (reader->members->first_day);
  return TRUE;
}

static gboolean
load_meeting (Reader  *reader,
              GError **error)
{
  CtOutlook *self = reader->outlook;
  gint64 keyed = 0;

  if (!ct_outlook_next_meeting (reader->store, reader->members->settings, self->today, &self->meeting, &self->meeting_no,
                                error) ||
      (self->meeting_no > 0 && (!find_open (reader->store, &self->meeting, &self->meeting_no, &self->place, error) ||
                                !count_keyed (reader->store, self->meeting_no, &keyed, error))))
    return FALSE;
  if (self->place == NULL)
    self->place = g_strdup (reader->settings.place);

  if (keyed > 0 || ct_date_compare (self->today, self->meeting) > 0)
    self->step = CT_STEP_KEY;
  else if (ct_date_compare (self->today, self->meeting) == 0)
    self->step = CT_STEP_MEET;
  else if (ct_date_is_set (self->month) && ct_date_months_between (self->month, self->meeting) > 0 && self->meeting_no == 0)
    self->step = CT_STEP_CLOSE;
  else
    self->step = CT_STEP_PRINT;
  return TRUE;
}

/* ---- Loans ---- */

typedef struct
{
  const CtLoanAccount *loan;
  CtLoanFigures        figures;   /* today */
} Overdue;

static int
compare_overdue (gconstpointer a,
                 gconstpointer b)
{
  return ((const Overdue *) b)->figures.overdue_days - ((const Overdue *) a)->figures.overdue_days;
}

static void
add_overdue (Reader        *reader,
             const Overdue *overdue)
{
  const CtRegisterRow *member = ct_register_find (reader->members, overdue->loan->member);
  g_autofree char *principal = ct_dong_dup (overdue->figures.overdue);
  g_autofree char *interest = ct_dong_dup (overdue->figures.interest_due);
  int days = overdue->figures.overdue_days;

  add_note (reader, CT_NOTE_OVERDUE, g_strdup (member != NULL ? member->name : ""),
            g_strdup_printf (ngettext ("overdue for %d day: %s đ principal, %s đ interest",
                                       "overdue for %d days: %s đ principal, %s đ interest", days), days, principal, interest),
            g_strdup_printf ("%d", overdue->loan->no));
}

static void
note_overdue (Reader *reader)
{
  g_autoptr(GArray) late = g_array_new (FALSE, FALSE, sizeof (Overdue));

  for (guint i = 0; i < reader->loans->len; i++)
    {
      Overdue overdue = { .loan = reader->loans->pdata[i] };

      ct_loan_account_at (overdue.loan, reader->outlook->today, &overdue.figures);
      if (overdue.figures.overdue > 0)
        g_array_append_val (late, overdue);
    }
  g_array_sort (late, compare_overdue);
  for (guint i = 0; i < late->len && i < MOST_OVERDUE; i++)
    add_overdue (reader, &g_array_index (late, Overdue, i));
  if (late->len > MOST_OVERDUE)
    add_note (reader, CT_NOTE_OVERDUE,
              g_strdup_printf (ngettext ("%u more person", "%u more people", late->len - MOST_OVERDUE),
                               late->len - MOST_OVERDUE),
              g_strdup (_("with something overdue")), g_strdup ("overdue"));
}

/* What falls due at the meeting: told, and added to what it should bring in. */
static void
note_due (Reader *reader)
{
  CtOutlook *self = reader->outlook;
  g_autoptr(GHashTable) people = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autofree char *day = g_strdup_printf ("%02d/%02d", ct_date_day (self->meeting), ct_date_month (self->meeting));

  for (guint i = 0; i < reader->loans->len; i++)
    {
      const CtLoanAccount *loan = reader->loans->pdata[i];
      CtDong principal, interest;

      if (!ct_loan_account_is_paid_out (loan, self->today))
        continue;
      self->lent += ct_loan_account_balance (loan, self->today);
      ct_loan_account_due_by (loan, self->meeting, self->meeting, &principal, &interest);
      self->expected += principal + interest;
      if (principal + interest > 0)
        g_hash_table_add (people, GINT_TO_POINTER (loan->member));
    }
  if (g_hash_table_size (people) > 0)
    add_note (reader, CT_NOTE_DUE,
              g_strdup_printf (ngettext ("%u person", "%u people", g_hash_table_size (people)), g_hash_table_size (people)),
              g_strdup_printf (_("with principal or interest due on %s"), day), g_strdup (""));
}

static void
note_applications (Reader *reader)
{
  CtOutlook *self = reader->outlook;
  g_autofree char *amount = NULL;

  for (guint i = 0; i < reader->loans->len; i++)
    {
      const CtLoanAccount *loan = reader->loans->pdata[i];
      CtLoanFigures figures;

      ct_loan_account_at (loan, self->today, &figures);
      if (figures.state != CT_LOAN_APPLIED && figures.state != CT_LOAN_APPROVED)
        continue;
      self->n_asked++;
      self->asked += loan->terms.amount;
    }
  if (self->n_asked == 0)
    return;
  amount = ct_dong_dup (self->asked);
  add_note (reader, CT_NOTE_APPLICATIONS,
            g_strdup_printf (ngettext ("%u loan asked for", "%u loans asked for", self->n_asked), self->n_asked),
            g_strdup_printf (self->asked <= self->cash[CT_FUND_QTTN] ? _("%s đ; the fund has enough")
                                                                     : _("%s đ; the fund has not enough"),
                             amount),
            g_strdup ("applied"));
}

/* ---- Months, people ---- */

static void
note_beginning (Reader *reader)
{
  CtOutlook *self = reader->outlook;

  self->is_new = reader->members->rows->len == 0;
  if (self->is_new)
    add_note (reader, CT_NOTE_NO_MEMBERS, g_strdup (_("There are no members yet:")),
              g_strdup (_("begin with their list: type it, or read it from a spreadsheet")), g_strdup (""));
  if (!ct_date_is_set (reader->members->first_day))
    add_note (reader, CT_NOTE_NO_OPENING, g_strdup (_("The opening balances are missing:")),
              g_strdup (_("what each fund holds, who has a loan, who has put money in")), g_strdup (""));
}

static void
note_meeting (Reader *reader)
{
  CtOutlook *self = reader->outlook;
  g_autofree char *day = ct_date_dup_vi (self->meeting);

  if (self->meeting_no > 0 && ct_date_compare (self->meeting, self->today) < 0)
    add_note (reader, CT_NOTE_NOT_POSTED, g_strdup_printf (_("The meeting of %s"), day), g_strdup (_("is not posted yet")),
              g_strdup_printf ("%d", self->meeting_no));
}

static void
note_month (Reader *reader)
{
  CtOutlook *self = reader->outlook;

  if (ct_date_is_set (self->month) && ct_date_months_between (self->month, self->today) > 0)
    add_note (reader, CT_NOTE_MONTH_OPEN,
              g_strdup_printf (_("Month %02d/%d"), ct_date_month (self->month), ct_date_year (self->month)),
              g_strdup (_("is over and not closed")), ct_date_dup_iso (self->month));
}

static void
note_interest (Reader *reader)
{
  CtDong interest = reader->outlook->cash[CT_FUND_LCP];
  g_autofree char *amount = ct_dong_dup (interest);

  if (interest > 0 && ct_date_month (reader->outlook->today) % 3 == 0)
    add_note (reader, CT_NOTE_INTEREST, g_strdup_printf (_("%s đ of interest"), amount),
              g_strdup (_("not divided among the funds yet")), g_strdup (""));
}

static gboolean
note_pressure (Reader  *reader,
               GError **error)
{
  CtStmt *stmt = ct_store_stmt (reader->store, CT_SQL_HEALTH_HIGH_LATELY);
  CtStep step;

  ct_stmt_bind_date (stmt, ":date", reader->outlook->today);
  ct_stmt_bind_int (stmt, ":systolic", CT_HIGH_SYSTOLIC);
  ct_stmt_bind_int (stmt, ":diastolic", CT_HIGH_DIASTOLIC);
  step = ct_stmt_step (stmt, error);
  if (step == CT_STEP_ROW)
    {
      int n = (int) ct_stmt_int (stmt, "members");
      g_autofree char *day = ct_date_dup_vi (ct_stmt_date (stmt, "date"));

      add_note (reader, CT_NOTE_PRESSURE, g_strdup_printf (ngettext ("%d person", "%d people", n), n),
                g_strdup_printf (_("had high blood pressure on %s"), day), g_strdup (""));
    }
  ct_stmt_reset (stmt);
  return step != CT_STEP_ERROR;
}

static void
note_composition (Reader *reader)
{
  CtCompositionFigure figures[CT_N_COMPOSITION];
  const char *words[CT_N_COMPOSITION] = {
    [CT_COMPOSITION_WOMEN] = _("Women"),
    [CT_COMPOSITION_OLDER] = _("Older people"),
    [CT_COMPOSITION_HARDSHIP] = _("People in hardship"),
  };

  ct_composition_of (reader->members, reader->settings.older_age, figures);
  for (CtCompositionRule rule = CT_COMPOSITION_WOMEN; rule < CT_N_COMPOSITION; rule++)
    {
      const CtCompositionFigure *figure = &figures[rule];

      if (figures[CT_COMPOSITION_SIZE].count == 0 || figure->max == 0 || ct_composition_judge (rule, figure) == 0)
        continue;
      add_note (reader, CT_NOTE_COMPOSITION,
                g_strdup_printf ("%s %d,%d %%", words[rule], figure->per_mille / 10, figure->per_mille % 10),
                g_strdup_printf (_("of the club; the programme advises %d to %d %%"), figure->min / 10, figure->max / 10),
                g_strdup (""));
    }
}

static void
note_birthdays (Reader *reader)
{
  CtDate today = reader->outlook->today;
  CtDate end = ct_date_month_end (today);
  const CtRegisterRow *eldest = NULL;
  int n = 0, age = 0;

  for (guint i = 0; i < reader->members->rows->len; i++)
    {
      const CtRegisterRow *row = reader->members->rows->pdata[i];

      if (!ct_register_row_is_member (row) || row->birth.month != ct_date_month (today))
        continue;
      n++;
      if (ct_birth_age (row->birth, end) % 5 == 0 && ct_birth_age (row->birth, end) > age)
        {
          eldest = row;
          age = ct_birth_age (row->birth, end);
        }
    }
  if (n == 0)
    return;
  add_note (reader, CT_NOTE_BIRTHDAYS, g_strdup_printf (ngettext ("%d birthday", "%d birthdays", n), n),
            eldest != NULL ? g_strdup_printf (_("in month %d; %s becomes %d"), ct_date_month (today), eldest->name, age)
                           : g_strdup_printf (_("in month %d"), ct_date_month (today)),
            g_strdup (""));
}

/* ---- Funds ---- */

static gboolean
load_funds (Reader  *reader,
            GError **error)
{
  CtFundFlow flows[CT_N_FUNDS];

  if (!ct_funds_flow (reader->store, CT_DATE_NONE, reader->outlook->today, flows, error))
    return FALSE;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    reader->outlook->cash[fund] = flows[fund].closing;
  return TRUE;
}

static gboolean
load_growth (Reader  *reader,
             GError **error)
{
  CtOutlook *self = reader->outlook;

  for (int i = N_GROWTH - 1; i >= 0; i--)
    {
      CtGrowth growth = { .month = ct_date_month_day (self->today, -i, 1) };
      CtDate end = i > 0 ? ct_date_month_end (growth.month) : self->today;
      CtDong cash;

      if (!ct_date_is_set (reader->members->first_day) || ct_date_compare (end, reader->members->first_day) < 0)
        continue;
      for (CtFund fund = 0; fund < CT_N_FUNDS; fund++)
        {
          if (!ct_ledger_cash (reader->store, fund, end, &cash, error))
            return FALSE;
          growth.cash += cash;
        }
      for (guint j = 0; j < reader->loans->len; j++)
        if (ct_loan_account_is_paid_out (reader->loans->pdata[j], end))
          growth.lent += ct_loan_account_balance (reader->loans->pdata[j], end);
      g_array_append_val (self->growth, growth);
    }
  return TRUE;
}

/* The dues that will be owed on the day of the meeting. */
static gboolean
load_dues (Reader  *reader,
           GError **error)
{
  g_autoptr(CtRegister) then = ct_register_load (reader->store, reader->outlook->meeting, error);

  if (then == NULL)
    return FALSE;
  for (guint i = 0; i < then->rows->len; i++)
    {
      const CtRegisterRow *row = then->rows->pdata[i];

      if (ct_register_row_is_member (row))
        reader->outlook->expected += row->dues.arrears;
    }
  return TRUE;
}

static gboolean
read_all (Reader  *reader,
          GError **error)
{
  if (!load_funds (reader, error) || !load_month (reader, error) || !load_meeting (reader, error) ||
      !load_dues (reader, error) || !load_growth (reader, error))
    return FALSE;
  note_beginning (reader);
  note_meeting (reader);
  note_overdue (reader);
  note_due (reader);
  note_applications (reader);
  note_month (reader);
  note_interest (reader);
  if (!note_pressure (reader, error))
    return FALSE;
  note_composition (reader);
  note_birthdays (reader);
  return TRUE;
}

CtOutlook *
ct_outlook_load (CtStore *store,
                 CtDate   today,
                 GError **error)
{
  g_autoptr(CtOutlook) self = g_new0 (CtOutlook, 1);
  g_autoptr(CtRegister) members = ct_register_load (store, today, error);
  g_autoptr(GPtrArray) loans = members != NULL ? ct_loan_load_all (store, today, error) : NULL;
  Reader reader = { .store = store, .outlook = self, .members = members, .loans = loans };

  self->today = today;
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->growth = g_array_new (FALSE, TRUE, sizeof (CtGrowth));
  if (loans == NULL)
    return NULL;
  ct_settings_at (members->settings, today, &reader.settings);
  return read_all (&reader, error) ? g_steal_pointer (&self) : NULL;
}
