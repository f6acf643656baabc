/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member's page of the book: what is told of a person is what the lists tell of everybody. */
#include "ct-composition.h"
#include "ct-leaving.h"
#include "ct-people-list.h"
#include "ct-person.h"
#include "ct-sample.h"

#define TODAY "2026-10-08"

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static CtBook *
build (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  ct_sample_build (book, day (TODAY), &error);
  g_assert_no_error (error);
  return book;
}

static void
execute (CtBook     *book,
         const char *text)
{
  g_autoptr(GError) error = NULL;
  g_auto(CtOutcome) outcome = { 0 };
  CtActor actor = { .who = "", .at = TODAY "T00:00:00", .today = day (TODAY) };
  json_t *object = json_loads (text, 0, NULL);

  g_assert_nonnull (object);
  ct_book_execute_json (book, object, &actor, &outcome, &error);
  g_assert_no_error (error);
}

static CtRegister *
load (CtBook *book)
{
  g_autoptr(GError) error = NULL;
  CtRegister *members = ct_register_load (ct_book_get_store (book), day (TODAY), &error);

  g_assert_no_error (error);
  return members;
}

static CtPerson *
read_person (CtBook           *book,
             const CtRegister *members,
             int               no)
{
  g_autoptr(GError) error = NULL;
  CtPerson *person = ct_person_load (ct_book_get_store (book), members, ct_register_find (members, no), &error);

  g_assert_no_error (error);
  return person;
}

static CtDong
sum (GArray *money)
{
  CtDong all = 0;

  for (guint i = 0; i < money->len; i++)
    all += g_array_index (money, CtPersonMoney, i).amount;
  return all;
}

/* Of everybody: the parts add up to what the register says. */
static void
test_adds_up (void)
{
  g_autoptr(CtBook) book = build ();
  g_autoptr(CtRegister) members = load (book);

  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *row = members->rows->pdata[i];
      g_autoptr(CtPerson) person = read_person (book, members, row->no);
      CtDong outstanding = 0;
      const char *household = "";

      for (guint j = 0; j < person->loans->len; j++)
        {
          CtLoanFigures figures;

          ct_loan_account_at (person->loans->pdata[j], members->date, &figures);
          outstanding += figures.outstanding;
        }
      for (guint j = 0; j < person->facts->len; j++)
        if (g_str_equal (g_array_index (person->facts, CtPersonFact, j).field, "household"))
          household = g_array_index (person->facts, CtPersonFact, j).value;
      g_assert_cmpint (sum (person->dues), ==, row->dues.paid);
      g_assert_cmpint (sum (person->contributions), ==, row->contribution);
      g_assert_cmpint (outstanding, ==, row->outstanding);
      g_assert_cmpstr (household, ==, row->household);
      g_assert_cmpuint (person->presence->len, <=, 9);
    }
}

/* A change from a day stands beside what was before; a correction of the same day takes its place. */
static void
test_history (void)
{
  g_autoptr(CtBook) book = build ();
  g_autoptr(CtRegister) members = NULL;
  g_autoptr(CtPerson) person = NULL;
  guint n = 0;

  execute (book, "{\"do\":\"member.set\",\"member\":4,\"household\":\"near-poor\",\"from\":\"2026-10-01\"}");
  execute (book, "{\"do\":\"member.set\",\"member\":4,\"household\":\"average\",\"from\":\"2026-10-01\"}");
  execute (book, "{\"do\":\"member.set\",\"member\":4,\"household\":\"average\",\"from\":\"2026-10-05\"}");
  members = load (book);
  person = read_person (book, members, 4);
  for (guint i = 0; i < person->facts->len; i++)
    {
      const CtPersonFact *fact = &g_array_index (person->facts, CtPersonFact, i);

      if (!g_str_equal (fact->field, "household"))
        continue;
      g_assert_cmpstr (fact->value, ==, n == 0 ? "poor" : "average");
      if (n == 1)
        g_assert_cmpint (ct_date_compare (fact->from, day ("2026-10-01")), ==, 0);
      n++;
    }
  g_assert_cmpuint (n, ==, 2);
}

/* A correction takes the place of what was written; it keeps its day. */
static void
test_correction (void)
{
  g_autoptr(CtBook) book = build ();
  g_autoptr(CtRegister) before = load (book);
  g_autoptr(CtPerson) person = read_person (book, before, 4);
  g_autoptr(CtRegister) after = NULL;
  g_autoptr(CtPerson) corrected = NULL;
  json_t *changes = json_pack ("{s:s, s:s, s:s}", "household", "hardship", "role", "Tổ phó", "phone", "0912345678");
  json_t *command = ct_person_dup_set (person, ct_register_find (before, 4), changes, CT_DATE_NONE);
  char *text = json_dumps (command, JSON_COMPACT);
  guint n = 0;

  execute (book, text);
  free (text);
  json_decref (changes);
  json_decref (command);
  after = load (book);
  corrected = read_person (book, after, 4);
  g_assert_cmpstr (ct_register_find (after, 4)->household, ==, "hardship");
  g_assert_cmpstr (ct_register_find (after, 4)->phone, ==, "0912345678");
  for (guint i = 0; i < corrected->facts->len; i++)
    n += g_str_equal (g_array_index (corrected->facts, CtPersonFact, i).field, "role");
  g_assert_cmpuint (n, ==, 1);
}

/* Months ahead: what they cost, what they reach, what the squares show. */
static void
test_ahead (void)
{
  g_autoptr(CtBook) book = build ();
  g_autoptr(CtRegister) before = load (book);
  g_autoptr(CtRegister) after = NULL;
  const CtRegisterRow *row = ct_register_find (before, 4);
  CtDuesMonth months[12];
  int n = 4, first, last;
  CtDate from, until;
  CtDong rest;

  g_assert_cmpint (row->dues.arrears + row->dues.advance, ==, 0);
  g_assert_cmpint (ct_dues_ahead (before, row, &n, &from, &until), ==, 40000);
  g_assert_cmpint (n, ==, 4);
  g_assert_cmpint (ct_date_compare (from, day ("2026-10-10")), ==, 0);
  g_assert_cmpint (ct_date_compare (until, day ("2027-01-10")), ==, 0);
  g_assert_cmpint (ct_date_compare (ct_dues_reach (before, row, 45000, &rest), until), ==, 0);
  g_assert_cmpint (rest, ==, 5000);

  execute (book, "{\"do\":\"receipt\",\"fund\":\"QHD\",\"date\":\"" TODAY "\",\"amount\":40000,\"category\":\"dues\","
                 "\"text\":\"x\",\"member\":4}");
  after = load (book);
  row = ct_register_find (after, 4);
  ct_dues_year (after, row, 2026, months);
  g_assert_cmpint (months[8], ==, CT_DUES_PAID);
  for (int month = 9; month < 12; month++)
    g_assert_cmpint (months[month], ==, CT_DUES_AHEAD);
  ct_dues_years (after, row, &first, &last);
  g_assert_cmpint (first, ==, 2026);
  g_assert_cmpint (last, ==, 2027);
  ct_dues_year (after, row, 2027, months);
  g_assert_cmpint (months[0], ==, CT_DUES_AHEAD);
  g_assert_cmpint (months[1], ==, CT_DUES_NOT_YET);
}

/* A new rate from a day counts from then on; who becomes exempt pays no month after. */
static void
test_rates (void)
{
  g_autoptr(CtBook) book = build ();
  g_autoptr(CtRegister) members = NULL;
  g_autoptr(CtPerson) person = NULL;
  CtDate from, until;
  int n = 3;

  execute (book, "{\"do\":\"club.set\",\"dues\":15000,\"from\":\"2026-11-01\"}");
  members = load (book);
  person = read_person (book, members, 4);
  g_assert_cmpuint (person->rates->len, ==, 2);
  g_assert_cmpint (g_array_index (person->rates, CtDuesRate, 1).amount, ==, 15000);
  g_assert_cmpint (ct_dues_ahead (members, ct_register_find (members, 4), &n, &from, &until), ==, 40000);
  n = 60;
  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *row = members->rows->pdata[i];

      n = 60;
      if (ct_birth_age (row->birth, members->date) >= 80 && row->dues.arrears == 0)
        g_assert_cmpint (ct_dues_ahead (members, row, &n, &from, &until) + n, ==, 0);
    }
}

/* Everything settled in one command: nobody owes anything afterwards, and every voucher of it is in the book. */
static void
test_leaving (void)
{
  for (int no = 1; no <= 60; no++)
    {
      g_autoptr(CtBook) book = no % 7 == 0 || no == 14 || no == 6 ? build () : NULL;
      g_autoptr(CtRegister) members = NULL;
      g_autoptr(CtLeaving) leaving = NULL;
      g_autoptr(GError) error = NULL;
      const CtRegisterRow *row;
      CtLeavingChoice choice = { "moved", "Nguyễn Văn Con", TRUE, TRUE, TRUE };
      char *text;
      json_t *command;

      if (book == NULL)
        continue;
      leaving = ct_leaving_load (ct_book_get_store (book), no, day (TODAY), &error);
      if (leaving == NULL)
        continue;    /* who has left already */
      command = ct_leaving_dup_command (leaving, &choice);
      text = json_dumps (command, JSON_COMPACT);
      json_decref (command);
      execute (book, text);
      free (text);
      members = load (book);
      row = ct_register_find (members, no);
      g_assert_false (ct_register_row_is_member (row));
      g_assert_cmpint (row->outstanding + row->contribution + row->dues.arrears, ==, 0);
      g_assert_cmpstr (row->heir, ==, "Nguyễn Văn Con");
      g_assert_null (ct_leaving_load (ct_book_get_store (book), no, day (TODAY), NULL));
    }
}

/* Who settles nothing just leaves, and that can be undone. */
static void
test_leaves_only (void)
{
  g_autoptr(CtBook) book = build ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CtLeaving) leaving = ct_leaving_load (ct_book_get_store (book), 6, day (TODAY), &error);
  CtLeavingChoice choice = { .reason = "asked" };
  json_t *command = ct_leaving_dup_command (leaving, &choice);

  g_assert_no_error (error);
  g_assert_cmpint (leaving->loans_owed, ==, 504000);
  g_assert_false (ct_leaving_moves_money (leaving, &choice));
  g_assert_cmpstr (json_string_value (json_object_get (command, "do")), ==, "member.leave");
  json_decref (command);
}

static void
test_lists (void)
{
  CtRegisterRow person = { .household = (char *) "poor", .birth = { 1956, 0, 0 } };

  g_assert_cmpint (ct_people_longevity_age (&person, 2026), ==, 70);
  g_assert_cmpint (ct_people_longevity_age (&person, 2027), ==, 0);
  g_assert_cmpint (ct_people_longevity_age (&person, 2058), ==, 102);
  g_assert_cmpint (ct_people_rights_age (&person, 2026), ==, 70);
  g_assert_cmpint (ct_people_rights_age (&person, 2016), ==, 60);
  person.household = (char *) "average";
  g_assert_cmpint (ct_people_rights_age (&person, 2026), ==, 0);
  g_assert_cmpint (ct_people_rights_age (&person, 2031), ==, 75);
}

/* Whoever joins counts in all, and in the parts that are told. */
static void
test_if_they_join (void)
{
  g_autoptr(CtBook) book = build ();
  g_autoptr(CtRegister) members = load (book);
  CtCompositionFigure now[CT_N_COMPOSITION], then[CT_N_COMPOSITION];
  const int joining[CT_N_COMPOSITION] = { [CT_COMPOSITION_SIZE] = 3, [CT_COMPOSITION_WOMEN] = 3 };

  ct_composition_of (members, 60, now);
  ct_composition_if (now, joining, then);
  g_assert_cmpint (then[CT_COMPOSITION_SIZE].count, ==, now[CT_COMPOSITION_SIZE].count + 3);
  g_assert_cmpint (then[CT_COMPOSITION_WOMEN].count, ==, now[CT_COMPOSITION_WOMEN].count + 3);
  g_assert_cmpint (then[CT_COMPOSITION_OLDER].count, ==, now[CT_COMPOSITION_OLDER].count);
  g_assert_cmpint (then[CT_COMPOSITION_OLDER].per_mille, <, now[CT_COMPOSITION_OLDER].per_mille);
  g_assert_cmpint (then[CT_COMPOSITION_WOMEN].per_mille, ==, 683);    /* 43 of 63 */
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person/adds-up", test_adds_up);
  g_test_add_func ("/person/history", test_history);
  g_test_add_func ("/person/correction", test_correction);
  g_test_add_func ("/person/ahead", test_ahead);
  g_test_add_func ("/person/rates", test_rates);
  g_test_add_func ("/person/leaving", test_leaving);
  g_test_add_func ("/person/leaves-only", test_leaves_only);
  g_test_add_func ("/person/lists", test_lists);
  g_test_add_func ("/person/if-they-join", test_if_they_join);
  return g_test_run ();
}
