/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life of a made-up club, month by month, through the same commands as everybody uses. */
#include "ct-sample-large.h"

#include "ct-funds.h"
#include "ct-ledger.h"
#include "ct-loan.h"
#include "ct-sample-memory.h"
#include "ct-sample-people.h"

#define FIRST_YEAR      2021
#define GROUP_SIZE      12
#define ROWS_A_BATCH    500
#define ONE_IN_BORROWS  40     /* of the members, each month */
#define LOAN_UNIT       ((CtDong) 500000)

typedef struct
{
  CtBook *book;
  GRand  *rand;
  CtDate  today;
  int     n_members;    /* so far */
  CtSampleMemory memory;
  int     n_loans;
  int     n_meetings;
  int     n_activities;
  json_t *batch;        /* commands that wait to be issued together */
} Life;

/* ---- Issuing commands ---- */

static gboolean
issue_outcome (Life      *life,
               json_t    *object,
               CtOutcome *outcome,
               GError   **error)
{
  char iso[CT_DATE_ISO_LENGTH];
  char at[32];
  CtActor actor = { life->today, at, "" };

  g_snprintf (at, sizeof at, "%s 00:00:00", ct_date_to_iso (life->today, iso));
  return ct_book_execute_json (life->book, object, &actor, outcome, error);
}

/* Takes @object over and gives it the day. */
static gboolean
issue (Life    *life,
       json_t  *object,
       GError **error)
{
  char iso[CT_DATE_ISO_LENGTH];

  json_object_set_new (object, "date", json_string (ct_date_to_iso (life->today, iso)));
  return issue_outcome (life, object, NULL, error);
}

static gboolean
flush_batch (Life    *life,
             GError **error)
{
  json_t *commands = life->batch;

  if (json_array_size (commands) == 0)
    return TRUE;
  life->batch = json_array ();
  return issue_outcome (life, json_pack ("{s:s, s:o}", "do", "batch", "commands", commands), NULL, error);
}

static gboolean
add_to_batch (Life    *life,
              json_t  *object,
              GError **error)
{
  json_array_append_new (life->batch, object);
  return json_array_size (life->batch) < ROWS_A_BATCH || flush_batch (life, error);
}

static gboolean
chance (Life *life,
        int   one_in)
{
  return g_rand_int_range (life->rand, 0, one_in) == 0;
}

/* ---- People ---- */

static json_t *
invent_member (Life *life)
{
  json_t *member = ct_sample_invent_member (life->rand, life->n_members / GROUP_SIZE + 1, life->today);
  CtBirth born;

  life->n_members++;
  ct_birth_parse (json_string_value (json_object_get (member, "birth")), &born);
  ct_sample_memory_add (&life->memory, born, life->today);
  return member;
}

static gboolean
add_members (Life    *life,
             int      n,
             GError **error)
{
  for (int i = 0; i < n; i++)
    {
      if (life->n_members % GROUP_SIZE == 0)
        {
          g_autofree char *group = g_strdup_printf ("%d", life->n_members / GROUP_SIZE + 1);

          if (!add_to_batch (life, json_pack ("{s:s, s:s}", "do", "group.add", "name", group), error))
            return FALSE;
        }
      if (!add_to_batch (life, invent_member (life), error))
        return FALSE;
    }
  return flush_batch (life, error);
}

/* ---- The first day ---- */

static gboolean
open_fund (Life       *life,
           const char *fund,
           CtDong      amount,
           const char *origin,
           GError    **error)
{
  return issue (life,
                json_pack ("{s:s, s:s, s:I, s:s}", "do", "fund.open", "fund", fund, "amount", (json_int_t) amount, "origin", origin),
                error);
}

static gboolean
take_over_loan (Life    *life,
                int      member,
                GError **error)
{
  char iso[CT_DATE_ISO_LENGTH];

  ct_sample_memory_person (&life->memory, member)->loan = ++life->n_loans;
  return issue (life,
                json_pack ("{s:s, s:i, s:i, s:i, s:s, s:s, s:i}", "do", "loan.opening", "member", member, "amount", 6000000,
                           "months", 12, "purpose", "Chăn nuôi", "disbursed",
                           ct_date_to_iso (ct_date_month_day (life->today, -4, 10), iso), "paid_principal", 1500000),
                error);
}

static gboolean
found_club (Life    *life,
            int      n_members,
            GError **error)
{
  CtDong each = n_members;

  if (!issue_outcome (life,
                      json_pack ("{s:s, s:s, s:s, s:s, s:s, s:i}", "do", "club.set", "name", "CLB LTHTGN mẫu", "village", "Mẫu",
                                 "commune", "An Mẫu", "province", "Phú Thọ", "meeting_day", 10),
                      NULL, error) ||
      !add_members (life, n_members, error) || !open_fund (life, "QTTN", each * 600000, "support", error) ||
      !open_fund (life, "QHD", each * 40000, "other", error) || !open_fund (life, "QCS", each * 30000, "other", error) ||
      !open_fund (life, "QDP", each * 50000, "other", error) ||
      !open_fund (life, "QTTN", 5000000 + each * 1000, "borrowed", error))
    return FALSE;
  for (int no = 1; no <= MIN (n_members, 400); no += 3)
    if (!issue (life,
                json_pack ("{s:s, s:s, s:i, s:s, s:i}", "do", "fund.open", "fund", "QTTN", "amount", 500000, "origin",
                           "contribution", "member", no),
                error))
      return FALSE;
  for (int no = 5; no <= MIN (n_members, 500); no += 25)
    if (!take_over_loan (life, no, error))
      return FALSE;
  return TRUE;
}

/* ---- A meeting ---- */

static gboolean
hold_meeting (Life    *life,
              GError **error)
{
  CtStore *store = ct_book_get_store (life->book);

  life->n_meetings++;
  if (!issue (life, json_pack ("{s:s, s:s, s:s}", "do", "meeting.open", "time", "14:00", "place", "Nhà văn hóa"), error) ||
      !ct_sample_memory_charge (&life->memory, store, life->today, error))
    return FALSE;
  for (int no = 1; no <= life->n_members; no++)
    {
      CtSamplePerson *person = ct_sample_memory_person (&life->memory, no);
      CtSampleProposal proposal;

      if (ct_date_is_set (person->payer.left))
        continue;
      if (!ct_sample_memory_propose (store, person, life->today, &proposal, error) ||
          !add_to_batch (life, ct_sample_invent_row (life->rand, life->n_meetings, person, &proposal), error))
        return FALSE;
    }
  return flush_batch (life, error) &&
         issue_outcome (life, json_pack ("{s:s, s:i}", "do", "meeting.post", "meeting", life->n_meetings), NULL, error);
}

/* ---- Loans ---- */

static gboolean
lend_one (Life    *life,
          int      member,
          GError **error)
{
  static const char *const methods[] = { "declining", "declining", "flat", "bullet", "annuity", "quarterly", "single" };
  const char *method = methods[g_rand_int_range (life->rand, 0, G_N_ELEMENTS (methods))];
  CtDong amount = LOAN_UNIT * g_rand_int_range (life->rand, 2, 9);
  g_autofree char *label = ct_loan_dup_label (life->n_loans + 1);
  json_t *application = json_pack ("{s:s, s:i, s:I, s:i, s:s, s:s, s:f}", "do", "loan.apply", "member", member, "amount",
                                   (json_int_t) amount, "months", g_rand_int_range (life->rand, 4, 13), "purpose", "Chăn nuôi",
                                   "method", method, "rate", g_rand_int_range (life->rand, 50, 101) / 100.0);

  if (g_str_equal (method, "declining") && chance (life, 3))
    json_object_set_new (application, "grace", json_integer (2));
  life->n_loans++;
  if (!issue (life, application, error))
    return FALSE;
  if (chance (life, 25))
    return issue (life, json_pack ("{s:s, s:s}", "do", "loan.refuse", "loan", label), error);
  ct_sample_memory_person (&life->memory, member)->loan = life->n_loans;
  return issue (life, json_pack ("{s:s, s:s, s:s}", "do", "loan.approve", "loan", label, "resolution", "Biên bản họp"), error) &&
         issue (life, json_pack ("{s:s, s:s}", "do", "loan.disburse", "loan", label), error);
}

static gboolean
may_borrow (Life     *life,
            int       member,
            gboolean *may,
            GError  **error)
{
  CtStmt *stmt = ct_store_stmt (ct_book_get_store (life->book), CT_SQL_SAMPLE_MAY_BORROW);
  gint64 n;

  ct_stmt_bind_int (stmt, ":member", member);
  ct_stmt_bind_date (stmt, ":date", life->today);
  if (!ct_stmt_get_int (stmt, &n, NULL, error))
    return FALSE;
  *may = n > 0;
  return TRUE;
}

static gboolean
lend (Life    *life,
      GError **error)
{
  int wanted = life->n_members / ONE_IN_BORROWS + 1;

  for (int i = 0; i < wanted; i++)
    {
      int member = g_rand_int_range (life->rand, 1, life->n_members + 1);
      gboolean may;
      CtDong cash;

      if (!may_borrow (life, member, &may, error) ||
          !ct_ledger_cash (ct_book_get_store (life->book), CT_FUND_QTTN, life->today, &cash, error))
        return FALSE;
      if (may && cash > LOAN_UNIT * 12 && !lend_one (life, member, error))
        return FALSE;
    }
  return TRUE;
}

/* A loan that something unusual happens to; NULL where the one looked at is not suitable. */
static CtLoanAccount *
pick_loan (Life          *life,
           CtLoanFigures *figures,
           GError       **error)
{
  int no = g_rand_int_range (life->rand, 1, life->n_loans + 1);
  g_autoptr(CtLoanAccount) loan = ct_loan_load (ct_book_get_store (life->book), no, error);

  if (loan == NULL)
    return NULL;
  ct_loan_account_at (loan, life->today, figures);
  return g_steal_pointer (&loan);
}

static gboolean
visit_loan (Life    *life,
            GError **error)
{
  CtLoanFigures figures;
  g_autoptr(CtLoanAccount) loan = pick_loan (life, &figures, error);
  g_autofree char *label = NULL;
  CtDong reserve, owed;

  if (loan == NULL || !ct_ledger_cash (ct_book_get_store (life->book), CT_FUND_QDP, life->today, &reserve, error))
    return FALSE;
  label = ct_loan_dup_label (loan->no);
  owed = figures.interest_due + figures.interest_running;
  if (figures.outstanding == 0 || figures.state == CT_LOAN_WRITTEN_OFF || figures.state == CT_LOAN_CANCELLED ||
      !ct_loan_account_is_paid_out (loan, life->today))
    return TRUE;

  switch (g_rand_int_range (life->rand, 0, 5))
    {
    case 0:
      return issue (life,
                    json_pack ("{s:s, s:s, s:i, s:s}", "do", "loan.extend", "loan", label, "months",
                               24 + g_rand_int_range (life->rand, 1, 7), "resolution", "Biên bản họp"),
                    error);
    case 1:
      return figures.state == CT_LOAN_FROZEN ||
             issue (life, json_pack ("{s:s, s:s, s:s}", "do", "loan.freeze", "loan", label, "resolution", "Ốm nặng"), error);
    case 2:
      return figures.outstanding > reserve ||
             issue (life, json_pack ("{s:s, s:s, s:s}", "do", "loan.write_off", "loan", label, "resolution", "Qua đời"), error);
    default:
      return issue (life,
                    json_pack ("{s:s, s:s, s:I}", "do", "loan.repay", "loan", label, "amount",
                               (json_int_t) (figures.outstanding + owed)),
                    error);
    }
}

/* ---- The rest of a month ---- */

static gboolean
pay (Life       *life,
     const char *fund,
     CtDong      amount,
     const char *category,
     GError    **error)
{
  CtDong cash;

  if (!ct_ledger_cash (ct_book_get_store (life->book), ct_fund_parse (fund), life->today, &cash, error))
    return FALSE;
  return cash < amount || issue (life,
                                 json_pack ("{s:s, s:s, s:I, s:s, s:s}", "do", "payment", "fund", fund, "amount",
                                            (json_int_t) amount, "category", category, "text", "Chi trong tháng"),
                                 error);
}

static gboolean
receive (Life       *life,
         const char *fund,
         CtDong      amount,
         const char *category,
         GError    **error)
{
  return issue (life,
                json_pack ("{s:s, s:s, s:I, s:s, s:s}", "do", "receipt", "fund", fund, "amount", (json_int_t) amount, "category",
                           category, "text", "Thu trong tháng"),
                error);
}

/* A receipt written by mistake and taken out again. */
static gboolean
err_and_reverse (Life    *life,
                 GError **error)
{
  g_auto(CtOutcome) outcome = { NULL };
  char iso[CT_DATE_ISO_LENGTH];

  ct_date_to_iso (life->today, iso);
  return issue_outcome (life,
                        json_pack ("{s:s, s:s, s:i, s:s, s:s, s:s}", "do", "receipt", "fund", "QCS", "amount", 77000, "category",
                                   "donation", "text", "Ghi nhầm", "date", iso),
                        &outcome, error) &&
         issue (life, json_pack ("{s:s, s:s, s:s}", "do", "voucher.reverse", "voucher", outcome.id, "reason", "ghi nhầm"), error);
}

static gboolean
correct_row (Life    *life,
             GError **error)
{
  int member = g_rand_int_range (life->rand, 1, life->n_members + 1);
  CtStmt *stmt = ct_store_stmt (ct_book_get_store (life->book), CT_SQL_SAMPLE_HAS_ROW);
  gint64 found;

  ct_stmt_bind_int (stmt, ":meeting", life->n_meetings);
  ct_stmt_bind_int (stmt, ":member", member);
  if (!ct_stmt_get_int (stmt, &found, NULL, error))
    return FALSE;
  return found == 0 || issue (life,
                              json_pack ("{s:s, s:i, s:i, s:i, s:s}", "do", "meeting.correct", "meeting", life->n_meetings,
                                         "member", member, "other", 3000, "reason", "ghi nhầm"),
                              error);
}

static gboolean
record_activity (Life    *life,
                 GError **error)
{
  life->n_activities++;
  return issue (life,
                json_pack ("{s:s, s:i, s:s, s:s}", "do", "activity.plan", "area", 1 + life->n_activities % 8, "kind", "sinh hoạt",
                           "title", "Hoạt động trong tháng"),
                error) &&
         issue (life,
                json_pack ("{s:s, s:i, s:i, s:f, s:i}", "do", "activity.record", "activity", life->n_activities, "participants",
                           g_rand_int_range (life->rand, 5, 60), "workdays", g_rand_int_range (life->rand, 0, 9) / 2.0, "income",
                           50000),
                error);
}

static gboolean
care (Life    *life,
      GError **error)
{
  int client = 1 + g_rand_int_range (life->rand, 0, MIN (life->n_members, 5));
  int volunteer = client % life->n_members + 1;
  gboolean here, there;

  if (!may_borrow (life, client, &here, error) || !may_borrow (life, volunteer, &there, error))
    return FALSE;
  if (client == volunteer || !here || !there)
    return TRUE;
  return issue (life, json_pack ("{s:s, s:i, s:[i]}", "do", "visit", "member", client, "volunteers", volunteer), error) &&
         issue (life, json_pack ("{s:s, s:i, s:i, s:i}", "do", "health", "member", client, "systolic", 150, "diastolic", 85), error) &&
         issue (life, json_pack ("{s:s, s:s, s:[i]}", "do", "checkup", "place", "Trạm y tế xã", "members", client), error);
}

/* What is thought better of: a meeting that is put off and then cancelled, a note that is taken back. */
static gboolean
change_minds (Life    *life,
              GError **error)
{
  int member = g_rand_int_range (life->rand, 1, life->n_members + 1);
  char later[CT_DATE_ISO_LENGTH];

  ct_date_to_iso (ct_date_add_days (life->today, 2), later);
  life->n_meetings++;
  return issue (life, json_pack ("{s:s}", "do", "meeting.open"), error) &&
         issue_outcome (life, json_pack ("{s:s, s:i, s:s}", "do", "meeting.move", "meeting", life->n_meetings, "date", later),
                        NULL, error) &&
         issue_outcome (life, json_pack ("{s:s, s:i, s:s}", "do", "meeting.cancel", "meeting", life->n_meetings, "reason", "Mưa bão"),
                        NULL, error) &&
         issue_outcome (life, json_pack ("{s:s, s:i, s:s}", "do", "member.set", "member", member, "note", "Đi vắng"), NULL, error) &&
         issue_outcome (life, json_pack ("{s:s}", "do", "undo"), NULL, error);
}

static gboolean
come_and_go (Life    *life,
             GError **error)
{
  int leaver = g_rand_int_range (life->rand, 1, life->n_members + 1);
  CtDong contribution;
  gboolean may;

  if (!add_members (life, MAX (1, life->n_members / 500), error) || !may_borrow (life, leaver, &may, error) ||
      !ct_ledger_credit (ct_book_get_store (life->book), "capital.contribution", leaver, life->today, &contribution, error))
    return FALSE;
  if (!may || life->n_members < 20)
    return TRUE;
  if (contribution > 0 &&
      !issue (life, json_pack ("{s:s, s:i, s:I}", "do", "refund", "member", leaver, "amount", (json_int_t) contribution), error))
    return FALSE;
  ct_sample_memory_person (&life->memory, leaver)->payer.left = life->today;
  return issue (life, json_pack ("{s:s, s:i, s:s}", "do", "member.leave", "member", leaver, "reason", "moved"), error);
}

static gboolean
close_month (Life    *life,
             GError **error)
{
  g_autofree char *month = g_strdup_printf ("%04d-%02d", ct_date_year (life->today), ct_date_month (life->today));
  json_t *counted = json_object ();

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      CtDong cash;

      if (!ct_ledger_cash (ct_book_get_store (life->book), fund, life->today, &cash, error))
        {
          json_decref (counted);
          return FALSE;
        }
      json_object_set_new (counted, ct_fund_code (fund), json_integer (cash));
    }
  return issue_outcome (life, json_pack ("{s:s, s:s, s:o}", "do", "month.close", "month", month, "counted", counted), NULL, error);
}

/* A month that was closed too early. */
static gboolean
close_again (Life    *life,
             GError **error)
{
  g_autofree char *month = g_strdup_printf ("%04d-%02d", ct_date_year (life->today), ct_date_month (life->today));

  return issue_outcome (life, json_pack ("{s:s, s:s, s:s}", "do", "month.reopen", "month", month, "reason", "Thiếu một phiếu"), NULL,
                        error) &&
         receive (life, "QCS", 20000, "support", error) && close_month (life, error);
}

static gboolean
split_interest (Life    *life,
                GError **error)
{
  CtDong interest;

  if (!ct_ledger_cash (ct_book_get_store (life->book), CT_FUND_LCP, life->today, &interest, error))
    return FALSE;
  return interest == 0 || issue (life, json_pack ("{s:s}", "do", "interest.split"), error);
}

static gboolean
live_month (Life    *life,
            int      month,
            gboolean last,
            GError **error)
{
  CtDate first = life->today;

  life->today = ct_date_month_day (first, 0, 10);
  if (!hold_meeting (life, error) || !pay (life, "QHD", 200000, "meeting", error) || !lend (life, error))
    return FALSE;
  for (int i = 0; i < MAX (1, life->n_loans / 200); i++)
    if (!visit_loan (life, error))
      return FALSE;

  life->today = ct_date_month_day (first, 0, 20);
  if (!pay (life, "QCS", 100000, "sick", error) || !receive (life, "QCS", 300000, "donation", error) ||
      !record_activity (life, error) || !care (life, error) || !come_and_go (life, error) ||
      (month % 3 == 2 && !split_interest (life, error)) || (month % 4 == 1 && !err_and_reverse (life, error)) ||
      (month % 2 == 1 && !correct_row (life, error)) || (month % 6 == 4 && !change_minds (life, error)))
    return FALSE;
  if (month % 12 == 5 && !issue (life,
                                 json_pack ("{s:s, s:s, s:s, s:i, s:s}", "do", "transfer", "from", "QCS", "to", "QDP", "amount",
                                            100000, "text", "Bổ sung dự phòng"),
                                 error))
    return FALSE;

  life->today = ct_date_month_end (first);
  if (!last && (!close_month (life, error) || (month % 12 == 7 && !close_again (life, error))))
    return FALSE;
  life->today = ct_date_add_days (life->today, 1);
  return TRUE;
}

gboolean
ct_sample_large_build (CtBook          *book,
                       int              n_members,
                       int              n_months,
                       guint32          seed,
                       CtSampleProgress progress,
                       gpointer         data,
                       GError         **error)
{
  Life life = { .book = book, .rand = g_rand_new_with_seed (seed), .batch = json_array () };
  gboolean living = ct_date_from_ymd (FIRST_YEAR, 1, 1, &life.today);

  ct_sample_memory_init (&life.memory);
  /* A month is a transaction: nothing of it is worth keeping alone. */
  for (int month = -1; living && month < n_months; month++)
    {
      gboolean done;

      living = ct_book_begin_bulk (book, error);
      if (!living)
        break;
      done = month < 0 ? found_club (&life, n_members, error) : live_month (&life, month, month == n_months - 1, error);
      living = ct_book_end_bulk (book, done, done ? error : NULL);
      if (progress != NULL)
        progress (month + 1, n_months, data);
    }
  ct_sample_memory_clear (&life.memory);
  json_decref (life.batch);
  g_rand_free (life.rand);
  return living;
}
