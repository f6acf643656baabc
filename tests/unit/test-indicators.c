/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worked sample club's indicators against domain.md 9.1, 9.3 and 9.4; small books for what the sample has not. */
#include <string.h>

#include "ct-indicators.h"
#include "ct-list.h"
#include "ct-model-error.h"
#include "ct-sample.h"

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static CtIndicators *
load (CtBook     *book,
      const char *from,
      const char *to)
{
  g_autoptr(GError) error = NULL;
  CtIndicators *indicators = ct_indicators_load (ct_book_get_store (book), day (from), day (to), &error);

  g_assert_no_error (error);
  return indicators;
}

typedef struct { const char *code, *value; } Expected;

static void
check (CtBook         *book,
       const char     *from,
       const char     *to,
       const Expected *expected)
{
  g_autoptr(CtIndicators) indicators = load (book, from, to);

  for (; expected->code != NULL; expected++)
    {
      g_test_message ("%s to %s: %s", from, to, expected->code);
      g_assert_cmpstr (ct_indicators_value (indicators, expected->code), ==, expected->value);
    }
}

#define ROWS(...) (const Expected[]) { __VA_ARGS__, { NULL, NULL } }

/* ---- The sample ---- */

static CtBook *
build_sample (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  ct_sample_build (book, CT_DATE_NONE, &error);
  g_assert_no_error (error);
  return book;
}

/* domain.md 9.1 */
static void
test_composition (gconstpointer data)
{
  CtBook *book = (CtBook *) data;

  check (book, "2026-01-01", "2026-01-01",
         ROWS ({ "I03", "60" }, { "I06n", "40" }, { "I06", "66.7" }, { "I07n", "42" }, { "I07", "70.0" }, { "I07bn", "47" },
               { "I07b", "78.3" }, { "I08n", "32" }, { "I09n", "42" }, { "I09", "70.0" }, { "I11n", "56" }, { "I11", "93.3" },
               { "I11bn", "42" }, { "I11b", "100.0" }, { "I10", "0.0" }, { "I12n", "0" }));
  check (book, "2026-06-01", "2026-06-30",
         ROWS ({ "I03", "60" }, { "I06n", "41" }, { "I06", "68.3" }, { "I07n", "42" }, { "I07", "70.0" }, { "I07bn", "48" },
               { "I07b", "80.0" }, { "I08n", "32" }, { "I09n", "42" }, { "I09", "70.0" }, { "I11n", "56" }, { "I11", "93.3" }));
  check (book, "2026-12-01", "2026-12-31",
         ROWS ({ "I03", "60" }, { "I06n", "40" }, { "I06", "66.7" }, { "I07n", "43" }, { "I07", "71.7" }, { "I07bn", "48" },
               { "I07b", "80.0" }, { "I08n", "31" }, { "I09n", "41" }, { "I09", "68.3" }, { "I11n", "56" }, { "I11", "93.3" },
               { "I11bn", "43" }, { "I11b", "100.0" }));
}

/* domain.md 9.3 */
static void
test_money (gconstpointer data)
{
  CtBook *book = (CtBook *) data;

  check (book, "2026-01-01", "2026-12-31",
         ROWS ({ "I20", "65461200" }, { "I21", "73347700" }, { "I22", "1" }, { "I22n", "60000000" }, { "I22b", "1" },
               { "I23", "50-100" }, { "I24a", "25" }, { "I24b", "30" }, { "I24c", "29" }, { "I24d", "17" }, { "I25", "48.3" },
               { "I25b", "50.0" }, { "I25d", "28.3" }, { "I25a", "41.7" }, { "I26", "25" }, { "I27a", "88000000" },
               { "I27b", "62500000" }, { "I27c", "3653000" }, { "I28", "45500000" }, { "I29", "3.3" }, { "I29n", "1500000" },
               { "I29b", "3.3" }, { "I29bn", "1500000" }, { "I29c", "4.4" }, { "I29cn", "2000000" }, { "I30", "96.2" },
               { "I30n", "62500000" }, { "I30d", "65000000" }, { "I95", "3600000" }, { "I95a", "18" },
               { "I100a", "13000000" }, { "I100b", "2000000" }));
  check (book, "2026-01-01", "2026-01-31",
         ROWS ({ "I24a", "0" }, { "I24b", "6" }, { "I26", "0" }, { "I27a", "0" }, { "I27b", "3000000" }, { "I27c", "210000" },
               { "I28", "18000000" }, { "I29", "0.0" }, { "I30", "100.0" }, { "I20", "60000000" }, { "I100a", "0" }));
  check (book, "2026-12-01", "2026-12-31",
         ROWS ({ "I24a", "0" }, { "I24b", "17" }, { "I27b", "3000000" }, { "I27c", "400000" }, { "I95", "200000" },
               { "I95a", "1" }, { "I30", "100.0" }));
}

static void
test_months (gconstpointer data)
{
  static const struct { const char *principal, *interest, *paid_out, *outstanding; } months[] = {
    { "3000000", "210000", "0", "18000000" },         { "3000000", "180000", "40000000", "55000000" },
    { "8000000", "470000", "0", "47000000" },         { "8000000", "400000", "0", "39000000" },
    { "8000000", "330000", "0", "31000000" },         { "7000000", "230000", "0", "23000000" },
    { "6500000", "169000", "0", "16500000" },         { "5000000", "160000", "36000000", "47500000" },
    { "4000000", "368000", "0", "43500000" },         { "4000000", "336000", "12000000", "51500000" },
    { "3000000", "400000", "0", "48500000" },         { "3000000", "400000", "0", "45500000" },
  };

  for (gsize m = 0; m < G_N_ELEMENTS (months); m++)
    {
      char from[CT_DATE_ISO_LENGTH], to[CT_DATE_ISO_LENGTH];
      CtDate first = CT_DATE_NONE;

      g_assert_true (ct_date_from_ymd (2026, (int) m + 1, 1, &first));
      check ((CtBook *) data, ct_date_to_iso (first, from), ct_date_to_iso (ct_date_month_end (first), to),
             ROWS ({ "I27b", months[m].principal }, { "I27c", months[m].interest }, { "I27a", months[m].paid_out },
                   { "I28", months[m].outstanding }));
    }
}

/* domain.md 9.4 */
static void
test_deeds (gconstpointer data)
{
  static const char *const high[] = { "17", "20", "18", "20", "21", "20", "19", "17", "17", "20", "17", "17" };
  CtBook *book = (CtBook *) data;

  check (book, "2026-01-01", "2026-12-31",
         ROWS ({ "I40a", "665" }, { "I40b", "29" }, { "I41a", "2" }, { "I41b", "112" }, { "I41cn", "50" }, { "I41c", "83.3" },
               { "I50a", "10" }, { "I50b", "5" }, { "I50c", "260" }, { "I50d", "520" }, { "I61", "84" }, { "I61c", "84" },
               { "I63", "12" }, { "I70b", "4" }, { "I70c", "3" }, { "I80a", "12" }, { "I80b", "13" }, { "I80d", "2" },
               { "I80e", "80" }, { "I90a", "4" }, { "I90b", "4" }, { "I62a", "3000000" }, { "I110", "1" }, { "I111", "0" }));
  for (gsize m = 0; m < G_N_ELEMENTS (high); m++)
    {
      char from[CT_DATE_ISO_LENGTH], to[CT_DATE_ISO_LENGTH];
      CtDate first = CT_DATE_NONE;

      g_assert_true (ct_date_from_ymd (2026, (int) m + 1, 1, &first));
      check (book, ct_date_to_iso (first, from), ct_date_to_iso (ct_date_month_end (first), to), ROWS ({ "I40b", high[m] }));
    }
  check (book, "2026-04-10", "2026-04-10", ROWS ({ "I41a", "1" }, { "I41b", "57" }, { "I41c", "0.0" }));
}

/* Sums of months are the year, whatever is summed; states do not depend on the beginning. */
static void
test_additive (gconstpointer data)
{
  static const char *const flows[] = { "I26", "I27a", "I27b", "I27c", "I40a", "I41b", "I50c", "I50d", "I61", "I63", "I80a",
                                       "I80b", "I95", "I95a", "I100a", "I100b" };
  static const char *const states[] = { "I03", "I06", "I07", "I20", "I21", "I24c", "I24d", "I28", "I29" };
  g_autoptr(CtIndicators) year = load ((CtBook *) data, "2026-01-01", "2026-12-31");
  g_autoptr(CtIndicators) last = load ((CtBook *) data, "2026-12-31", "2026-12-31");
  gint64 sums[G_N_ELEMENTS (flows)] = { 0 };

  for (int m = 1; m <= 12; m++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CtIndicators) month = NULL;
      CtDate first = CT_DATE_NONE;

      g_assert_true (ct_date_from_ymd (2026, m, 1, &first));
      month = ct_indicators_load (ct_book_get_store ((CtBook *) data), first, ct_date_month_end (first), &error);
      g_assert_no_error (error);
      for (gsize i = 0; i < G_N_ELEMENTS (flows); i++)
        sums[i] += ct_indicators_int (month, flows[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (flows); i++)
    g_assert_cmpint (sums[i], ==, ct_indicators_int (year, flows[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_cmpstr (ct_indicators_value (year, states[i]), ==, ct_indicators_value (last, states[i]));
}

/* Codes are unique, every row has a name, a unit and a value that a machine can read. */
static void
test_rows (gconstpointer data)
{
  g_autoptr(CtIndicators) year = load ((CtBook *) data, "2026-01-01", "2026-12-31");
  g_autoptr(GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < year->rows->len; i++)
    {
      const CtIndicator *row = year->rows->pdata[i];

      g_assert_true (g_hash_table_add (codes, (gpointer) row->code));
      g_assert_true (row->name[0] != '\0' && row->unit[0] != '\0');
      if (!g_str_equal (row->code, "I23") && !g_str_equal (row->value, "-"))
        g_assert_cmpuint (strspn (row->value, "0123456789."), ==, strlen (row->value));
    }
}

/* ---- Small books ---- */

static void
apply (CtBook     *book,
       const char *json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtCommand) command = ct_command_parse (json, &error);
  CtActor actor = { day ("2026-12-31"), "2026-12-31 00:00:00", "" };

  g_assert_no_error (error);
  ct_book_execute (book, command, &actor, NULL, &error);
  g_assert_no_error (error);
}

static CtBook *
new_book (void)
{
  g_autoptr(GError) error = NULL;
  CtBook *book = ct_book_create (NULL, "small", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  return book;
}

static void
test_empty (void)
{
  g_autoptr(CtBook) book = new_book ();

  check (book, "2026-01-01", "2026-12-31",
         ROWS ({ "I01", "1" }, { "I02", "0" }, { "I03", "0" }, { "I06", "-" }, { "I06n", "0" }, { "I20", "0" }, { "I22", "0" },
               { "I23", "<20" }, { "I25", "-" }, { "I29", "-" }, { "I30", "-" }, { "I61", "0" }, { "I110", "0" }, { "I111", "0" }));
}

static void
test_period (void)
{
  g_autoptr(CtBook) book = new_book ();
  g_autoptr(GError) error = NULL;

  g_assert_null (ct_indicators_load (ct_book_get_store (book), day ("2026-02-01"), day ("2026-01-31"), &error));
  g_assert_error (error, CT_MODEL_ERROR, CT_MODEL_ERROR_REFUSED);
}

static void
test_facts (void)
{
  g_autoptr(CtBook) book = new_book ();

  apply (book, "{\"do\": \"club.set\", \"name\": \"A\", \"founded\": \"2026-03-05\"}");
  apply (book, "{\"do\": \"group.add\", \"name\": \"Đội văn nghệ\"}");
  apply (book, "{\"do\": \"member.add\", \"name\": \"Giàng A Tủa\", \"sex\": \"m\", \"birth\": \"1960\", \"joined\": "
               "\"2026-03-05\", \"ethnicity\": \"Mông\", \"household\": \"poor\", \"insured\": true, \"insurance_until\": "
               "\"2026-06-30\", \"association\": true}");
  apply (book, "{\"do\": \"member.add\", \"name\": \"Lê Thị B\", \"sex\": \"f\", \"birth\": \"1980-01-01\", \"joined\": "
               "\"2026-03-05\", \"ethnicity\": \"kinh\", \"household\": \"near-poor\"}");
  apply (book, "{\"do\": \"member.add\", \"name\": \"Lê Thị C\", \"sex\": \"f\", \"birth\": \"1980-01-01\", \"joined\": "
               "\"2026-03-05\"}");
  apply (book, "{\"do\": \"fund.open\", \"fund\": \"QTTN\", \"date\": \"2026-03-05\", \"amount\": 19999999, \"origin\": "
               "\"support\"}");
  apply (book, "{\"do\": \"fund.open\", \"fund\": \"QTTN\", \"date\": \"2026-03-06\", \"amount\": 1, \"origin\": \"other\"}");
  apply (book, "{\"do\": \"member.set\", \"member\": 1, \"household\": \"average\", \"from\": \"2026-07-01\"}");
  apply (book, "{\"do\": \"member.set\", \"member\": 2, \"household\": \"poor\", \"from\": \"2026-07-01\"}");

  check (book, "2026-01-01", "2026-03-04", ROWS ({ "I01", "0" }, { "I02", "0" }, { "I03", "0" }, { "I22n", "0" }));
  check (book, "2026-03-01", "2026-06-30",
         ROWS ({ "I01", "1" }, { "I02", "1" }, { "I10n", "1" }, { "I10", "33.3" }, { "I11n", "1" }, { "I11b", "100.0" },
               { "I12", "100.0" }, { "I12n", "1" }, { "I08n", "2" }, { "I31", "0" }, { "I90c", "1" }, { "I22", "0" },
               { "I22n", "19999999" }, { "I22b", "1" }, { "I23", "20-30" }, { "I100a", "1" }));
  check (book, "2026-07-01", "2026-07-31",
         ROWS ({ "I02", "0" }, { "I11n", "0" }, { "I11b", "0.0" }, { "I08n", "1" }, { "I31", "1" }, { "I100a", "0" }));
  check (book, "2026-08-01", "2026-08-31", ROWS ({ "I31", "0" }));
}

/* A reversal counts on its own date; a cancelled loan only in the money that moved. */
static void
test_reversals (void)
{
  g_autoptr(CtBook) book = new_book ();

  apply (book, "{\"do\": \"member.add\", \"name\": \"Lê Thị B\", \"sex\": \"f\", \"birth\": \"1980\", \"joined\": \"2026-01-01\"}");
  apply (book, "{\"do\": \"fund.open\", \"fund\": \"QTTN\", \"date\": \"2026-01-01\", \"amount\": 20000000, \"origin\": "
               "\"support\"}");
  apply (book, "{\"do\": \"fund.open\", \"fund\": \"QCS\", \"date\": \"2026-01-01\", \"amount\": 1000000, \"origin\": \"other\"}");
  apply (book, "{\"do\": \"loan.apply\", \"member\": 1, \"date\": \"2026-01-05\", \"amount\": 3000000, \"months\": 3, "
               "\"purpose\": \"nuôi gà\"}");
  apply (book, "{\"do\": \"loan.approve\", \"loan\": \"L01\", \"date\": \"2026-01-05\"}");
  apply (book, "{\"do\": \"loan.disburse\", \"loan\": \"L01\", \"date\": \"2026-01-10\"}");
  apply (book, "{\"do\": \"payment\", \"fund\": \"QCS\", \"date\": \"2026-01-10\", \"amount\": 400000, \"category\": \"sick\", "
               "\"text\": \"thăm ốm\", \"turns\": 2}");
  apply (book, "{\"do\": \"receipt\", \"fund\": \"QCS\", \"date\": \"2026-01-11\", \"amount\": 700000, \"category\": "
               "\"donation\", \"text\": \"ủng hộ\"}");
  check (book, "2026-01-01", "2026-01-31",
         ROWS ({ "I24a", "1" }, { "I26", "1" }, { "I27a", "3000000" }, { "I28", "3000000" }, { "I22", "1" }, { "I95", "400000" },
               { "I95a", "2" }, { "I100a", "700000" }));

  apply (book, "{\"do\": \"voucher.reverse\", \"voucher\": \"PC 0001/2026\", \"date\": \"2026-02-02\", \"reason\": \"nhầm\"}");
  apply (book, "{\"do\": \"voucher.reverse\", \"voucher\": \"PC 0002/2026\", \"date\": \"2026-02-02\", \"reason\": \"nhầm\"}");
  apply (book, "{\"do\": \"voucher.reverse\", \"voucher\": \"PT 0001/2026\", \"date\": \"2026-02-02\", \"reason\": \"nhầm\"}");
  check (book, "2026-01-01", "2026-01-31", ROWS ({ "I24a", "1" }, { "I27a", "3000000" }, { "I95", "400000" }));
  check (book, "2026-02-01", "2026-02-28",
         ROWS ({ "I24b", "0" }, { "I27a", "-3000000" }, { "I28", "0" }, { "I95", "-400000" }, { "I95a", "-2" },
               { "I100a", "-700000" }));
  check (book, "2026-01-01", "2026-02-28",
         ROWS ({ "I24a", "0" }, { "I24b", "0" }, { "I24c", "0" }, { "I26", "0" }, { "I27a", "0" }, { "I30", "-" },
               { "I95", "0" }, { "I95a", "0" }, { "I100a", "0" }, { "I20", "20000000" }));
}

/* Half-up from the exact fraction: 1 of 16 is 6.25 %, printed 6.3; 1 of 3 is 33.3. */
static void
test_rounding (void)
{
  g_autoptr(CtBook) book = new_book ();

  for (int i = 1; i <= 16; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"do\": \"member.add\", \"name\": \"Lê Văn B\", \"sex\": \"%s\", \"birth\": "
                                               "\"1980\", \"joined\": \"2026-01-%02d\"}", i == 1 ? "f" : "m", i);

      apply (book, json);
    }
  check (book, "2026-01-01", "2026-01-16", ROWS ({ "I06", "6.3" }));
  check (book, "2026-01-01", "2026-01-03", ROWS ({ "I06", "33.3" }));
  check (book, "2026-01-01", "2026-01-01", ROWS ({ "I06", "100.0" }));
}

/* Meetings held, months closed with what was counted, nothing overdue. */
static void
test_management (void)
{
  g_autoptr(CtBook) book = new_book ();

  apply (book, "{\"do\": \"member.add\", \"name\": \"Lê Thị B\", \"sex\": \"f\", \"birth\": \"1980\", \"joined\": \"2026-01-01\"}");
  apply (book, "{\"do\": \"fund.open\", \"fund\": \"QHD\", \"date\": \"2026-01-01\", \"amount\": 500000, \"origin\": \"other\"}");
  apply (book, "{\"do\": \"meeting.open\", \"date\": \"2026-01-10\"}");
  apply (book, "{\"do\": \"meeting.post\", \"meeting\": 1}");
  check (book, "2026-01-01", "2026-01-31", ROWS ({ "I111", "0" }));
  apply (book, "{\"do\": \"month.close\", \"month\": \"2026-01\", \"counted\": {\"QHD\": 500000}}");
  check (book, "2026-01-01", "2026-01-31", ROWS ({ "I111", "1" }));
  check (book, "2026-01-01", "2026-02-28", ROWS ({ "I111", "0" }));
  apply (book, "{\"do\": \"month.reopen\", \"month\": \"2026-01\", \"reason\": \"đếm lại\"}");
  apply (book, "{\"do\": \"month.close\", \"month\": \"2026-01\", \"counted\": {\"QHD\": 499000}, \"note\": \"thiếu\"}");
  check (book, "2026-01-01", "2026-01-31", ROWS ({ "I111", "0" }));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(CtBook) sample = NULL;

  g_test_init (&argc, &argv, NULL);
  sample = build_sample ();
  g_test_add_data_func ("/indicators/sample/composition", sample, test_composition);
  g_test_add_data_func ("/indicators/sample/money", sample, test_money);
  g_test_add_data_func ("/indicators/sample/months", sample, test_months);
  g_test_add_data_func ("/indicators/sample/deeds", sample, test_deeds);
  g_test_add_data_func ("/indicators/sample/additive", sample, test_additive);
  g_test_add_data_func ("/indicators/sample/rows", sample, test_rows);
  g_test_add_func ("/indicators/empty", test_empty);
  g_test_add_func ("/indicators/period", test_period);
  g_test_add_func ("/indicators/facts", test_facts);
  g_test_add_func ("/indicators/reversals", test_reversals);
  g_test_add_func ("/indicators/rounding", test_rounding);
  g_test_add_func ("/indicators/management", test_management);
  return g_test_run ();
}
