/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding people, loans and vouchers of the worked sample club by what a person would type. */
#include "ct-sample.h"
#include "ct-search.h"

#define LIMIT 5

static CtDate
day (const char *iso)
{
  CtDate date = CT_DATE_NONE;

  g_assert_true (ct_date_parse_iso (iso, &date));
  return date;
}

static GPtrArray *
search (CtBook     *book,
        const char *text)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *found = ct_search_run (ct_book_get_store (book), text, day ("2026-10-08"), LIMIT, &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);
  return found;
}

static void
test_search (void)
{
  static const struct
  {
    const char *typed;
    CtFoundKind kind;
    const char *title;     /* of the first one found */
  } cases[] = {
    { "le thi an", CT_FOUND_MEMBER, "Lê Thị Ân" },
    { "LÊ THỊ ÂN", CT_FOUND_MEMBER, "Lê Thị Ân" },
    { "L16", CT_FOUND_LOAN, "Bùi Văn Thịnh" },
    { "PT 1", CT_FOUND_VOUCHER, "PT 0001/2026" },
    { "pt0001/2026", CT_FOUND_VOUCHER, "PT 0001/2026" },
    { "PC 0002", CT_FOUND_VOUCHER, "PC 0002/2026" },
    { "chè, nước", CT_FOUND_VOUCHER, "PC 0060/2026" },       /* the latest tea, by its words */
    { "ngay quoc te nguoi cao tuoi", CT_FOUND_VOUCHER, "PC 0048/2026" },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);

  g_assert_no_error (error);
  ct_sample_build (book, day ("2026-12-31"), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) found = search (book, cases[i].typed);
      const CtFound *first;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpuint (found->len, >, 0);
      first = g_ptr_array_index (found, 0);
      g_assert_cmpint (first->kind, ==, cases[i].kind);
      g_assert_cmpstr (first->title, ==, cases[i].title);
    }
}

/* Every voucher that is found for a day or an amount is of that day or amount; nothing is found for nothing. */
static void
test_days_and_amounts (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CtBook) book = ct_book_create (NULL, "sample", "club", CT_DATE_NONE, &error);
  g_autoptr(GPtrArray) of_day = NULL;
  g_autoptr(GPtrArray) of_amount = NULL;
  const char *nothing[] = { "", "  ", "%", "_", "'; DROP TABLE member; --", "99999999999999999999", "PT", "30/02/2026", "zzzz" };

  ct_sample_build (book, day ("2026-12-31"), &error);
  g_assert_no_error (error);
  of_day = search (book, "10/02/2026");
  g_assert_cmpuint (of_day->len, ==, LIMIT);
  for (guint i = 0; i < of_day->len; i++)
    g_assert_cmpint (ct_date_compare (((CtFound *) of_day->pdata[i])->date, day ("2026-02-10")), ==, 0);
  of_amount = search (book, "3.000.000");
  g_assert_cmpuint (of_amount->len, >, 0);
  for (guint i = 0; i < of_amount->len; i++)
    g_assert_cmpint (((CtFound *) of_amount->pdata[i])->amount, ==, 3000000);
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_autoptr(GPtrArray) found = search (book, nothing[i]);

      g_test_message ("“%s”", nothing[i]);
      g_assert_cmpuint (found->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/finds", test_search);
  g_test_add_func ("/search/days-and-amounts", test_days_and_amounts);
  return g_test_run ();
}
