/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each way in which a sheet and its box part leads to the row where it happened, before any other. */
#include "ct-find-gap.h"

#define N_ROWS 20
#define BORROWER 7     /* the row that also owes 500.000 and 24.000 */

static void
row_free (gpointer data)
{
  CtEntryRow *row = data;

  g_free (row->name);
  g_free (row);
}

static void
key (CtEntryRow *row,
     CtDong      dues,
     CtDong      principal,
     CtDong      interest,
     CtDong      other)
{
  row->present = 'x';
  row->keyed_dues = (CtEntryAmount) { dues, TRUE };
  row->keyed_principal = (CtEntryAmount) { principal, principal > 0 };
  row->keyed_interest = (CtEntryAmount) { interest, interest > 0 };
  row->keyed_other = (CtEntryAmount) { other, other > 0 };
}

/* Everybody owes 10.000 and has paid it; two pages of ten rows. */
static CtEntrySheet *
make_sheet (void)
{
  CtEntrySheet *sheet = g_new0 (CtEntrySheet, 1);

  sheet->rows = g_ptr_array_new_with_free_func (row_free);
  for (int i = 0; i < N_ROWS; i++)
    {
      CtEntryRow *row = g_new0 (CtEntryRow, 1);

      row->member = i + 1;
      row->name = g_strdup_printf ("Người %d", i + 1);
      row->dues = row->dues_period = 10000;
      if (i == BORROWER)
        {
          row->principal = 500000;
          row->interest = 24000;
        }
      key (row, row->dues, row->principal, row->interest, 0);
      g_ptr_array_add (sheet->rows, row);
    }
  return sheet;
}

typedef struct
{
  const char *name;
  guint       row;         /* where it was keyed so */
  CtDong      dues, principal, interest, other;
  CtDong      gap;         /* the box less what should be there */
  CtGapKind   kind;        /* of the first clue, which must be the row's */
} Case;

static const Case cases[] = {
  { "swapped", 3, 54000, 0, 0, 0, -9000, CT_GAP_SWAPPED },                        /* 45.000 was paid */
  { "swapped-up", 3, 45000, 0, 0, 0, 9000, CT_GAP_SWAPPED },
  { "swapped-principal", BORROWER, 10000, 350000, 24000, 0, 180000, CT_GAP_SWAPPED },
  { "tenfold", 4, 100000, 0, 0, 0, -90000, CT_GAP_TENFOLD },
  { "tenth", 4, 1000, 0, 0, 0, 9000, CT_GAP_TENFOLD },
  { "twice-in-one", 5, 20000, 0, 0, 0, -10000, CT_GAP_TWICE },
  { "twice-in-two", BORROWER + 1, 10000, 500000, 24000, 0, -534000, CT_GAP_TWICE },
  { "whole-sum-in-one-column", BORROWER, 534000, 500000, 24000, 0, -524000, CT_GAP_COLUMN },
  { "paid-out", 6, 10000, 0, 0, 70000, -140000, CT_GAP_COLUMN },
  { "weight", 6, 10000, 0, 0, 52000, -52000, CT_GAP_COLUMN },
  { "keyed-not-paid", 9, 35000, 0, 0, 0, -35000, CT_GAP_AMOUNT },
  { "absent-but-paid", BORROWER, 0, 0, 0, 0, 534000, CT_GAP_AMOUNT },
  { "interest-left-out", BORROWER, 10000, 500000, 0, 0, 24000, CT_GAP_AMOUNT },
};

static void
test_row (gconstpointer data)
{
  const Case *one = data;
  g_autoptr(CtEntrySheet) sheet = make_sheet ();
  g_autoptr(GPtrArray) clues = NULL;
  const CtGapClue *clue;

  key (sheet->rows->pdata[one->row], one->dues, one->principal, one->interest, one->other);
  clues = ct_find_gap (sheet, one->gap, NULL);
  g_assert_cmpuint (clues->len, >, 0);
  clue = clues->pdata[0];
  g_assert_cmpint (clue->kind, ==, one->kind);
  g_assert_cmpuint (clue->row, ==, one->row);
  g_assert_nonnull (strstr (clue->sentence, ((CtEntryRow *) sheet->rows->pdata[one->row])->name));
}

/* A due amount equal to the gap: whoever owes it is named, and not too many of them. */
static void
test_due (void)
{
  g_autoptr(CtEntrySheet) sheet = make_sheet ();
  g_autoptr(GPtrArray) principal = ct_find_gap (sheet, -500000, NULL);
  g_autoptr(GPtrArray) dues = ct_find_gap (sheet, -10000, NULL);

  g_assert_cmpuint (principal->len, ==, 1);
  g_assert_cmpint (((CtGapClue *) principal->pdata[0])->kind, ==, CT_GAP_DUE);
  g_assert_cmpuint (((CtGapClue *) principal->pdata[0])->row, ==, BORROWER);
  g_assert_cmpuint (dues->len, >, 1);
  g_assert_cmpuint (dues->len, <, N_ROWS);
}

/* The money of the first page is not in the box; the second page was never keyed, its people are taken for absent. */
static void
test_page (void)
{
  static const guint ends[] = { 10, 25 };
  g_autoptr(CtEntrySheet) sheet = make_sheet ();
  g_autoptr(GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GPtrArray) forgotten = NULL;
  g_autoptr(GPtrArray) skipped = NULL;

  g_array_append_vals (pages, ends, G_N_ELEMENTS (ends));
  forgotten = ct_find_gap (sheet, -624000, pages);
  g_assert_cmpint (((CtGapClue *) forgotten->pdata[0])->kind, ==, CT_GAP_PAGE);
  g_assert_cmpuint (((CtGapClue *) forgotten->pdata[0])->row, ==, 0);

  for (guint i = 10; i < N_ROWS; i++)
    {
      CtEntryRow *row = sheet->rows->pdata[i];

      key (row, 0, 0, 0, 0);
      row->present = 'k';
    }
  skipped = ct_find_gap (sheet, 100000, pages);
  g_assert_cmpint (((CtGapClue *) skipped->pdata[0])->kind, ==, CT_GAP_PAGE);
  g_assert_cmpuint (((CtGapClue *) skipped->pdata[0])->row, ==, 10);
}

static void
test_none (void)
{
  g_autoptr(CtEntrySheet) sheet = make_sheet ();
  g_autoptr(GPtrArray) agrees = ct_find_gap (sheet, 0, NULL);
  g_autoptr(GPtrArray) odd = ct_find_gap (sheet, -1234567, NULL);

  g_assert_cmpuint (agrees->len, ==, 0);
  g_assert_cmpuint (odd->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/find-gap/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_row);
    }
  g_test_add_func ("/find-gap/due", test_due);
  g_test_add_func ("/find-gap/page", test_page);
  g_test_add_func ("/find-gap/none", test_none);
  return g_test_run ();
}
