/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-entry-sheet.h"

#include "ct-cash-count.h"
#include "ct-loan.h"

/* How far ahead dues are taken in one sum. */
#define MAX_MONTHS_AHEAD 60

static void
row_free (gpointer data)
{
  CtEntryRow *row = data;

  g_free (row->name);
  g_free (row->group);
  g_free (row->note);
  g_free (row);
}

void
ct_entry_sheet_free (CtEntrySheet *self)
{
  if (self == NULL)
    return;
  g_free (self->time);
  g_free (self->place);
  g_free (self->agenda);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

/* ---- Proposals ---- */

/* What the meeting itself brought. The paper is printed before it: a sheet printed again shows what was asked for, not
 * what was left. */
typedef struct
{
  GHashTable *entries;   /* of its vouchers, as gint64 */
  GHashTable *dues;      /* member to CtDong */
} Brought;

static void
clear_brought (Brought *brought)
{
  g_clear_pointer (&brought->entries, g_hash_table_unref);
  g_clear_pointer (&brought->dues, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Brought, clear_brought)

static gboolean
load_brought (Brought         *brought,
              CtStore         *store,
              const CtMeeting *meeting,
              GError         **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_ENTRIES);
  CtStep step;

  brought->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  brought->dues = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  ct_stmt_bind_int (stmt, ":meeting", meeting->no);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      gint64 entry = ct_stmt_int (stmt, "entry");

      g_hash_table_add (brought->entries, g_memdup2 (&entry, sizeof entry));
    }
  if (step == CT_STEP_ERROR)
    return FALSE;

  stmt = ct_store_stmt (store, CT_SQL_MEETING_DUES);
  ct_stmt_bind_int (stmt, ":meeting", meeting->no);
  ct_stmt_bind_date (stmt, ":date", meeting->date);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtDong dues = ct_stmt_int (stmt, "dues");

      g_hash_table_insert (brought->dues, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "member")), g_memdup2 (&dues, sizeof dues));
    }
  return step == CT_STEP_DONE;
}

static void
forget_events (CtLoanAccount *loan,
               const Brought *brought)
{
  for (guint i = loan->events->len; i > 0; i--)
    {
      const CtLoanEvent *event = &g_array_index (loan->events, CtLoanEvent, i - 1);

      if (event->kind == CT_LOAN_EVENT_REPAID && g_hash_table_contains (brought->entries, &event->entry))
        g_array_remove_index (loan->events, i - 1);
    }
}

/* The charge of the meeting's own month; its amount is 0 where there is none. */
static CtDuesCharge
find_charge (const CtRegister *members,
             CtDate            meeting_day)
{
  g_autoptr(GArray) calendar = ct_dues_dup_calendar (members->settings, members->first_day, meeting_day);
  const CtDuesCharge *last = calendar->len > 0 ? &g_array_index (calendar, CtDuesCharge, calendar->len - 1) : NULL;

  if (last != NULL && ct_date_compare (last->date, meeting_day) == 0)
    return *last;
  return (CtDuesCharge) { .date = meeting_day };
}

static void
propose_dues (CtEntryRow          *row,
              const CtRegisterRow *member,
              const CtDuesCharge  *charge,
              const Brought       *brought,
              CtDate               date)
{
  CtDong of_month = ct_dues_charge_of (charge, &member->payer);
  const CtDong *here = g_hash_table_lookup (brought->dues, GINT_TO_POINTER (member->no));
  gboolean to_come = ct_date_compare (charge->date, date) > 0;
  CtDuesFigures dues;

  row->exempt = charge->amount > 0 && ct_dues_is_exempt (charge, &member->payer);
  ct_dues_compare (member->dues.charged, member->dues.paid - (here != NULL ? *here : 0), &dues);
  row->dues = MAX (dues.arrears + (to_come ? of_month : 0) - dues.advance, 0);
  row->dues_period = MIN (of_month, row->dues);
  row->dues_owed = row->dues - row->dues_period;
}

static gboolean
propose_loans (CtEntryRow    *row,
               CtStore       *store,
               const Brought *brought,
               CtDate         date,
               CtDate         until,
               GError       **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (store, row->member, date, error);

  if (loans == NULL)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      CtDong principal, interest, earlier_principal, earlier_interest;

      forget_events (loans->pdata[i], brought);
      ct_loan_account_due_by (loans->pdata[i], date, until, &principal, &interest);
      ct_loan_account_due_by (loans->pdata[i], date, ct_date_add_days (date, -1), &earlier_principal, &earlier_interest);
      row->principal += principal;
      row->interest += interest;
      row->principal_overdue = row->principal_overdue || earlier_principal > 0;
      row->interest_overdue = row->interest_overdue || earlier_interest > 0;
    }
  return TRUE;
}

/* ---- Loading ---- */

static gboolean
load_head (CtEntrySheet *self,
           CtStore      *store,
           int           meeting,
           GError      **error)
{
  CtStmt *stmt;

  if (!ct_meeting_load (store, meeting, &self->meeting, error))
    return FALSE;
  stmt = ct_store_stmt (store, CT_SQL_MEETING_HEAD);
  ct_stmt_bind_int (stmt, ":no", meeting);
  if (ct_stmt_step (stmt, error) != CT_STEP_ROW)
    return FALSE;
  self->time = g_strdup (ct_stmt_text (stmt, "time"));
  self->place = g_strdup (ct_stmt_text (stmt, "place"));
  self->agenda = g_strdup (ct_stmt_text (stmt, "agenda"));
  self->is_counted = ct_cash_count_parse_total (ct_stmt_text (stmt, "counted"), &self->counted);
  self->difference = ct_stmt_int (stmt, "difference");
  ct_stmt_reset (stmt);
  return TRUE;
}

static CtEntryAmount
read_amount (CtStmt     *stmt,
             const char *column)
{
  return (CtEntryAmount) { ct_stmt_int (stmt, column), !ct_stmt_is_null (stmt, column) };
}

/* What was keyed, by member; rows of people who have left are there only if something was. */
static gboolean
load_keyed (CtEntrySheet *self,
            CtStore      *store,
            GHashTable   *by_member,
            GError      **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_ROW_ALL);
  CtStep step;

  ct_stmt_bind_int (stmt, ":meeting", self->meeting.no);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtEntryRow *row = g_hash_table_lookup (by_member, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "member")));

      if (row == NULL)
        continue;
      row->present = ct_stmt_text (stmt, "present")[0];
      row->keyed_dues = read_amount (stmt, "dues");
      row->keyed_principal = read_amount (stmt, "principal");
      row->keyed_interest = read_amount (stmt, "interest");
      row->keyed_other = read_amount (stmt, "other");
      row->weight = ct_stmt_int (stmt, "weight");
      row->systolic = ct_stmt_int (stmt, "systolic");
      row->diastolic = ct_stmt_int (stmt, "diastolic");
      g_free (row->note);
      row->note = g_strdup (ct_stmt_text (stmt, "note"));
    }
  return step == CT_STEP_DONE;
}

/* Of a posted meeting the sums that stand: corrections have taken some out and put others in. */
static gboolean
load_standing (CtEntrySheet *self,
               CtStore      *store,
               GHashTable   *by_member,
               GError      **error)
{
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_CORRECTED);
  CtStep step;

  ct_stmt_bind_int (stmt, ":meeting", self->meeting.no);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtEntryRow *row = g_hash_table_lookup (by_member, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "member")));

      if (row == NULL)
        continue;
      row->corrected = TRUE;
      row->keyed_dues = row->keyed_principal = row->keyed_interest = row->keyed_other = (CtEntryAmount) { 0, TRUE };
    }
  if (step != CT_STEP_DONE)
    return FALSE;

  stmt = ct_store_stmt (store, CT_SQL_MEETING_STANDING);
  ct_stmt_bind_int (stmt, ":meeting", self->meeting.no);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      CtEntryRow *row = g_hash_table_lookup (by_member, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "member")));
      const char *account = ct_stmt_text (stmt, "account");
      CtEntryAmount amount = { ct_stmt_int (stmt, "amount"), TRUE };

      if (row == NULL || !row->corrected)
        continue;
      if (g_str_equal (account, "income.dues"))
        row->keyed_dues = amount;
      else if (g_str_equal (account, "income.other"))
        row->keyed_other = amount;
      else if (g_str_equal (account, "income.interest"))
        row->keyed_interest = amount;
      else
        row->keyed_principal = amount;
    }
  return step == CT_STEP_DONE;
}

static GHashTable *
load_keyed_members (CtStore *store,
                    int      meeting,
                    GError **error)
{
  g_autoptr(GHashTable) members = g_hash_table_new (g_direct_hash, g_direct_equal);
  CtStmt *stmt = ct_store_stmt (store, CT_SQL_MEETING_ROW_ALL);
  CtStep step;

  ct_stmt_bind_int (stmt, ":meeting", meeting);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    g_hash_table_add (members, GINT_TO_POINTER ((int) ct_stmt_int (stmt, "member")));
  return step == CT_STEP_DONE ? g_steal_pointer (&members) : NULL;
}

static CtEntryRow *
new_row (const CtRegisterRow *member)
{
  CtEntryRow *row = g_new0 (CtEntryRow, 1);

  row->member = member->no;
  row->name = g_strdup (member->name);
  row->group = g_strdup (member->group);
  row->birth = member->birth;
  row->is_member = ct_register_row_is_member (member);
  row->note = g_strdup ("");
  return row;
}

/* Letters that are not mistaken for one another when read aloud or written by hand. */
void
ct_entry_sheet_make_code (const CtMeeting *meeting,
                          const GPtrArray *rows,
                          char             code[CT_SHEET_CODE_LENGTH + 1])
{
  static const char letters[] = "ABCDEGHKLMNPQRSTVXY";
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *head = g_strdup_printf ("%d:%d", meeting->no, meeting->date.serial);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (sum, (const guchar *) head, -1);
  for (guint i = 0; i < rows->len; i++)
    {
      const CtEntryRow *row = rows->pdata[i];
      g_autofree char *text = g_strdup_printf (":%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, row->member,
                                               row->dues, row->principal, row->interest);

      g_checksum_update (sum, (const guchar *) text, -1);
    }
  g_checksum_get_digest (sum, digest, &length);
  for (int i = 0; i < CT_SHEET_CODE_LENGTH; i++)
    code[i] = letters[digest[i] % (sizeof letters - 1)];
  code[CT_SHEET_CODE_LENGTH] = '\0';
}

CtEntrySheet *
ct_entry_sheet_load (CtStore *store,
                     int      meeting,
                     GError **error)
{
  g_autoptr(CtEntrySheet) self = g_new0 (CtEntrySheet, 1);
  g_autoptr(GHashTable) by_member = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr(GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr(CtRegister) members = NULL;
  g_autoptr(GHashTable) keyed = NULL;
  g_autoptr(GHashTable) borrowers = NULL;
  g_auto(Brought) brought = { NULL };
  CtDuesCharge charge;
  CtDate until;

  self->rows = g_ptr_array_new_with_free_func (row_free);
  if (!load_head (self, store, meeting, error))
    return NULL;
  members = ct_register_load (store, self->meeting.date, error);
  keyed = members != NULL ? load_keyed_members (store, meeting, error) : NULL;
  borrowers = keyed != NULL ? ct_loan_dup_borrowers (store, error) : NULL;
  if (borrowers == NULL || !load_brought (&brought, store, &self->meeting, error))
    return NULL;

  for (guint i = 0; i < members->rows->len; i++)
    {
      CtRegisterRow *member = members->rows->pdata[i];

      if (ct_register_row_is_member (member) || g_hash_table_contains (keyed, GINT_TO_POINTER (member->no)))
        g_ptr_array_add (ordered, member);
    }
  g_ptr_array_sort (ordered, ct_register_compare_for_sheet);

  until = ct_settings_meeting_day (members->settings, self->meeting.date);
  charge = find_charge (members, until);
  if (ct_date_compare (self->meeting.date, until) > 0)
    until = self->meeting.date;
  for (guint i = 0; i < ordered->len; i++)
    {
      const CtRegisterRow *member = ordered->pdata[i];
      CtEntryRow *row = new_row (member);

      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (by_member, GINT_TO_POINTER (row->member), row);
      propose_dues (row, member, &charge, &brought, self->meeting.date);
      if (g_hash_table_contains (borrowers, GINT_TO_POINTER (row->member)) &&
          !propose_loans (row, store, &brought, self->meeting.date, until, error))
        return NULL;
    }
  ct_entry_sheet_make_code (&self->meeting, self->rows, self->code);
  if (!load_keyed (self, store, by_member, error) ||
      (self->meeting.state == CT_MEETING_POSTED && !load_standing (self, store, by_member, error)))
    return NULL;
  return g_steal_pointer (&self);
}

/* ---- A sum for the whole row ---- */

/* The charges after @date that an advance does not cover yet, one after the other; whole months only. */
static CtDong
take_months_ahead (const CtRegister *members,
                   const CtDuesPayer *payer,
                   CtDong             advance,
                   CtDate             date,
                   CtDong             sum,
                   int                most)
{
  g_autoptr(GArray) calendar = ct_dues_dup_calendar (members->settings, members->first_day,
                                                     ct_date_month_day (date, MAX_MONTHS_AHEAD, 31));
  CtDong taken = 0;
  int months = 0;

  for (guint i = 0; i < calendar->len && months < most; i++)
    {
      const CtDuesCharge *charge = &g_array_index (calendar, CtDuesCharge, i);
      CtDong amount, covered;

      if (ct_date_compare (charge->date, date) <= 0)
        continue;
      amount = ct_dues_charge_of (charge, payer);
      covered = MIN (advance, amount);
      advance -= covered;
      amount -= covered;
      if (amount == 0)
        continue;
      if (taken + amount > sum)
        break;
      taken += amount;
      months++;
    }
  return taken;
}

gboolean
ct_entry_sheet_divide (CtStore           *store,
                       const CtRegister  *members,
                       int                member,
                       CtDate             date,
                       CtDong             sum,
                       CtEntryParts      *parts,
                       GError           **error)
{
  g_autoptr(GPtrArray) loans = ct_loan_load_of_member (store, member, date, error);
  const CtRegisterRow *row = ct_register_find (members, member);

  *parts = (CtEntryParts) { .rest = sum };
  if (loans == NULL)
    return FALSE;
  if (row == NULL)
    return TRUE;

  parts->dues = MIN (parts->rest, row->dues.arrears);
  parts->rest -= parts->dues;
  for (guint i = 0; i < loans->len; i++)
    {
      CtDong principal, interest;

      ct_loan_account_divide (loans->pdata[i], date, parts->rest, FALSE, &principal, &interest, &parts->rest);
      parts->principal += principal;
      parts->interest += interest;
    }
  if (parts->rest > 0)
    {
      CtDong ahead = take_months_ahead (members, &row->payer, row->dues.advance, date, parts->rest, MAX_MONTHS_AHEAD);

      parts->dues += ahead;
      parts->rest -= ahead;
    }
  return TRUE;
}

CtDong
ct_entry_sheet_dues_ahead (const CtRegister *members,
                           int               member,
                           CtDate            date,
                           int               months)
{
  const CtRegisterRow *row = ct_register_find (members, member);

  return row != NULL ? take_months_ahead (members, &row->payer, row->dues.advance, date, G_MAXINT64, months) : 0;
}
