/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample club as its treasurer finds it on a day: what is told is what the ledger holds. */
#include "ct-funds.h"
#include "ct-outlook.h"
#include "ct-sample.h"

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static CtBook *
build (const char *until)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  ct_sample_build (book, day (until), &error);
  g_assert_no_error (error);
  return book;
}

static CtOutlook *
look (CtBook     *book,
      const char *today)
{
  g_autoptr(GError) error = NULL;
  CtOutlook *outlook = ct_outlook_load (ct_book_get_store (book), day (today), &error);

  g_assert_no_error (error);
  return outlook;
}

static const CtNote *
find_note (const CtOutlook *outlook,
           CtNoteKind       kind)
{
  for (guint i = 0; i < outlook->notes->len; i++)
    {
      const CtNote *note = g_ptr_array_index (outlook->notes, i);

      if (note->kind == kind)
        return note;
    }
  return NULL;
}

static void
test_day (void)
{
  g_autoptr(CtBook) book = build ("2026-10-08");
  g_autoptr(CtOutlook) outlook = look (book, "2026-10-08");
  g_autoptr(GError) error = NULL;
  const CtGrowth *last = &g_array_index (outlook->growth, CtGrowth, outlook->growth->len - 1);
  CtFundFlow flows[CT_N_FUNDS];
  CtDong cash = 0;

  g_assert_cmpint (ct_date_compare (outlook->meeting, day ("2026-10-10")), ==, 0);
  g_assert_cmpint (outlook->lent, ==, 43500000);
  g_assert_cmpstr (find_note (outlook, CT_NOTE_OVERDUE)->place, ==, "16");
  g_assert_cmpstr (find_note (outlook, CT_NOTE_MONTH_OPEN)->place, ==, "2026-01-01");
  g_assert_true (ct_funds_flow (ct_book_get_store (book), CT_DATE_NONE, day ("2026-10-08"), flows, &error));
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      g_assert_cmpint (outlook->cash[fund], ==, flows[fund].closing);
      cash += flows[fund].closing;
    }
  g_assert_cmpint (last->cash, ==, cash);
  g_assert_cmpint (last->lent, ==, outlook->lent);
}

/* The month goes step by step: opened, keyed, posted. */
static void
test_steps (void)
{
  static const struct
  {
    const char *command;
    CtMonthStep step;
  } steps[] = {
    { "{\"do\":\"meeting.open\",\"date\":\"2026-10-10\"}", CT_STEP_PRINT },
    { "{\"do\":\"meeting.row\",\"meeting\":10,\"member\":1,\"present\":true,\"dues\":10000}", CT_STEP_KEY },
    { "{\"do\":\"meeting.post\",\"meeting\":10}", CT_STEP_CLOSE },
  };
  g_autoptr(CtBook) book = build ("2026-10-08");
  const CtActor actor = { .today = day ("2026-10-08"), .at = "2026-10-08 20:00:00", .who = "" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CtOutlook) outlook = NULL;

      ct_book_execute_json (book, json_loads (steps[i].command, 0, NULL), &actor, NULL, &error);
      g_assert_no_error (error);
      outlook = look (book, "2026-10-08");
      g_assert_cmpint (outlook->step, ==, steps[i].step);
    }
}

/* A month that is still open waits while people sit there to pay. */
static void
test_meeting_day (void)
{
  static const struct
  {
    const char *today;
    CtMonthStep step;
  } days[] = { { "2026-10-09", CT_STEP_CLOSE }, { "2026-10-10", CT_STEP_MEET }, { "2026-10-11", CT_STEP_KEY } };
  g_autoptr(CtBook) book = build ("2026-10-08");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(CtOutlook) outlook = look (book, days[i].today);

      g_assert_cmpint (outlook->step, ==, days[i].step);
    }
}

static void
test_empty (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = ct_book_create (NULL, "empty", "club", day ("2026-10-08"), &error);
  g_autoptr(CtOutlook) outlook = NULL;

  g_assert_no_error (error);
  outlook = look (book, "2026-10-08");
  /* With what one begins; nothing else is asked for. */
  g_assert_true (outlook->is_new);
  g_assert_nonnull (find_note (outlook, CT_NOTE_NO_MEMBERS));
  g_assert_nonnull (find_note (outlook, CT_NOTE_NO_OPENING));
  g_assert_cmpuint (outlook->notes->len, ==, 2);
  g_assert_cmpuint (outlook->growth->len, ==, 0);
  g_assert_false (ct_date_is_set (outlook->month));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlook/day", test_day);
  g_test_add_func ("/outlook/steps", test_steps);
  g_test_add_func ("/outlook/meeting-day", test_meeting_day);
  g_test_add_func ("/outlook/empty", test_empty);
  return g_test_run ();
}
