/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-find-gap.h"

#include <glib/gi18n-lib.h>

#define MAX_CLUES  12
#define MAX_DIGITS 12
#define N_PARTS    4

/* Weights that fell into a column of money: 30 to 120 kg, with the club's unit of a thousand or without. */
#define LEAST_WEIGHT 30
#define MOST_WEIGHT  120

typedef struct
{
  GPtrArray          *clues;
  const CtEntrySheet *sheet;
  CtDong              gap;
} Search;

static void
clue_free (gpointer data)
{
  CtGapClue *clue = data;

  g_free (clue->sentence);
  g_free (clue);
}

static gboolean
has_clue (const Search *self,
          guint         row)
{
  for (guint i = 0; i < self->clues->len; i++)
    {
      const CtGapClue *clue = self->clues->pdata[i];

      if (clue->row == row && clue->kind != CT_GAP_PAGE)
        return TRUE;
    }
  return FALSE;
}

/* Takes the sentence over. */
static void
add_clue (Search    *self,
          CtGapKind  kind,
          guint      row,
          char      *sentence)
{
  CtGapClue *clue = g_new (CtGapClue, 1);

  *clue = (CtGapClue) { kind, row, sentence };
  g_ptr_array_add (self->clues, clue);
}

/* ---- The sums of a row ---- */

static const CtEntryAmount *
part_of (const CtEntryRow *row,
         int               part)
{
  const CtEntryAmount *parts[N_PARTS] = { &row->keyed_dues, &row->keyed_principal, &row->keyed_interest, &row->keyed_other };

  return parts[part];
}

static const char *
part_name (int part)
{
  static const char *const names[N_PARTS] = { NC_("column", "Dues"), NC_("column", "Principal"), NC_("column", "Interest"),
                                              NC_("column", "Other") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "column", names[part]);
}

static CtDong
keyed_of (const CtEntryRow *row)
{
  CtDong sum = 0;

  for (int part = 0; part < N_PARTS; part++)
    sum += part_of (row, part)->amount;
  return sum;
}

static CtDong
due_of (const CtEntryRow *row)
{
  return row->dues + row->principal + row->interest;
}

static gboolean
is_touched (const CtEntryRow *row)
{
  for (int part = 0; part < N_PARTS; part++)
    if (part_of (row, part)->keyed)
      return TRUE;
  return row->present != 0;
}

/* What is due of a part; of the one past the last, of the row. */
static CtDong
part_due (const CtEntryRow *row,
          int               part)
{
  const CtDong due[N_PARTS + 1] = { row->dues, row->principal, row->interest, 0, due_of (row) };

  return due[part];
}

/* What the row adds to what should be in the box. */
static CtDong
expected_of (const CtEntryRow *row)
{
  return is_touched (row) ? keyed_of (row) : due_of (row);
}

/* ---- Two digits that changed places, a nought too many ---- */

static gboolean
is_swap (CtDong one,
         CtDong other)
{
  int a[MAX_DIGITS] = { 0 }, b[MAX_DIGITS] = { 0 };
  int different[3];
  int n = 0;

  if (one <= 0 || other <= 0 || one == other)
    return FALSE;
  for (int i = 0; i < MAX_DIGITS; i++, one /= 10, other /= 10)
    {
      a[i] = (int) (one % 10);
      b[i] = (int) (other % 10);
      if (a[i] != b[i] && n < 3)
        different[n++] = i;
    }
  return n == 2 && a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]];
}

/* The sum that was keyed and the one that the box would have: the parts of the row first, then the row's total. What is as due
 * came in by Enter, which makes no such mistakes. */
static void
find_digits (Search *self)
{
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const CtEntryRow *row = self->sheet->rows->pdata[i];

      for (int part = 0; part <= N_PARTS && !has_clue (self, i); part++)
        {
          CtDong keyed = part < N_PARTS ? part_of (row, part)->amount : keyed_of (row);
          CtDong right = keyed + self->gap;
          gboolean is_typed = keyed != part_due (row, part);
          gboolean is_tenfold = is_typed && keyed > 0 && right > 0 && (keyed == right * 10 || right == keyed * 10);
          g_autofree char *said = ct_dong_dup (keyed);
          g_autofree char *meant = ct_dong_dup (right);

          if (is_tenfold)
            add_clue (self, CT_GAP_TENFOLD, i,
                      g_strdup_printf (_("Row %u, %s: keyed %s. Was it %s, with a nought more or less?"), i + 1, row->name, said, meant));
          else if (is_typed && is_swap (keyed, right))
            add_clue (self, CT_GAP_SWAPPED, i,
                      g_strdup_printf (_("Row %u, %s: keyed %s. Was it %s, with two digits the other way round?"), i + 1, row->name,
                                       said, meant));
        }
    }
}

/* ---- One payment twice ---- */

static void
find_twice (Search *self)
{
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const CtEntryRow *row = self->sheet->rows->pdata[i];
      const CtEntryRow *next = i + 1 < self->sheet->rows->len ? self->sheet->rows->pdata[i + 1] : NULL;
      CtDong keyed = keyed_of (row);
      g_autofree char *said = ct_dong_dup (keyed);

      if (keyed == 0 || has_clue (self, i))
        continue;
      if (keyed == due_of (row) * 2 && keyed / 2 == -self->gap)
        add_clue (self, CT_GAP_TWICE, i,
                  g_strdup_printf (_("Row %u, %s: keyed %s, twice what was due. Was it paid once only?"), i + 1, row->name, said));
      /* The line was read again: the same sum as above, which is not what this row had to pay. */
      else if (next != NULL && keyed_of (next) == keyed && keyed == -self->gap && (due_of (row) != keyed || due_of (next) != keyed))
        add_clue (self, CT_GAP_TWICE, due_of (next) != keyed ? i + 1 : i,
                  g_strdup_printf (_("Rows %u and %u, %s and %s: keyed %s both. Is it one payment, keyed twice?"), i + 1, i + 2,
                                   row->name, next->name, said));
    }
}

/* ---- The wrong column ---- */

static gboolean
is_weight (CtDong amount)
{
  return (amount >= LEAST_WEIGHT && amount <= MOST_WEIGHT) ||
         (amount % 1000 == 0 && amount >= LEAST_WEIGHT * 1000 && amount <= MOST_WEIGHT * 1000);
}

static void
find_column (Search *self)
{
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const CtEntryRow *row = self->sheet->rows->pdata[i];
      CtDong keyed = keyed_of (row);

      for (int part = 0; part < N_PARTS && !has_clue (self, i); part++)
        {
          CtDong amount = part_of (row, part)->amount;
          g_autofree char *said = ct_dong_dup (amount);

          if (amount == 0)
            continue;
          /* The sum of the whole row in one of its columns, and the others as due besides. */
          if (amount == due_of (row) && keyed > amount && keyed - amount == -self->gap)
            add_clue (self, CT_GAP_COLUMN, i,
                      g_strdup_printf (_("Row %u, %s: %s stands in “%s” and is the sum of the whole row; the rest came in a second time."),
                                       i + 1, row->name, said, part_name (part)));
          else if (amount * 2 == -self->gap && part == N_PARTS - 1)
            add_clue (self, CT_GAP_COLUMN, i,
                      g_strdup_printf (_("Row %u, %s: %s stands in “%s” as money that came in. Was it paid out?"), i + 1, row->name,
                                       said, part_name (part)));
          else if (amount == -self->gap && part == N_PARTS - 1 && row->weight == 0 && is_weight (amount))
            add_clue (self, CT_GAP_COLUMN, i,
                      g_strdup_printf (_("Row %u, %s: %s stands in “%s”. Is it the weight?"), i + 1, row->name, said, part_name (part)));
        }
    }
}

/* ---- A page ---- */

static void
find_page (Search       *self,
           const GArray *pages)
{
  guint first = 0;

  for (guint page = 0; pages != NULL && page < pages->len; page++)
    {
      guint end = page + 1 == pages->len ? self->sheet->rows->len : MIN (g_array_index (pages, guint, page), self->sheet->rows->len);
      CtDong there = 0, left_out = 0;
      g_autofree char *said = NULL;

      for (guint i = first; i < end; i++)
        {
          const CtEntryRow *row = self->sheet->rows->pdata[i];

          there += expected_of (row);
          left_out += MAX (due_of (row) - expected_of (row), 0);
        }
      said = ct_dong_dup (ABS (self->gap));
      if (end > first + 1 && there > 0 && there == -self->gap)
        add_clue (self, CT_GAP_PAGE, first,
                  g_strdup_printf (_("Page %u, rows %u to %u, comes to just %s. Is its money not in the box yet?"), page + 1, first + 1,
                                   end, said));
      else if (end > first + 1 && left_out > 0 && left_out == self->gap)
        add_clue (self, CT_GAP_PAGE, first,
                  g_strdup_printf (_("Page %u, rows %u to %u, has just %s of what is due not keyed. Was the page skipped?"), page + 1,
                                   first + 1, end, said));
      first = end;
    }
}

/* ---- A sum as large as the gap ---- */

static gboolean
fits_part (const CtEntryRow *row,
           CtDong            gap)
{
  if (gap < 0 ? expected_of (row) == -gap : due_of (row) - expected_of (row) == gap)
    return TRUE;
  for (int part = 0; part < N_PARTS; part++)
    if (gap < 0 ? part_of (row, part)->amount == -gap : part_due (row, part) - part_of (row, part)->amount == gap && is_touched (row))
      return TRUE;
  return FALSE;
}

/* First the rows that are not as proposed: there somebody typed. */
static void
find_amounts (Search   *self,
              gboolean  is_as_due)
{
  g_autofree char *said = ct_dong_dup (ABS (self->gap));

  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const CtEntryRow *row = self->sheet->rows->pdata[i];

      if (has_clue (self, i) || (expected_of (row) == due_of (row)) != is_as_due || !fits_part (row, self->gap))
        continue;
      if (self->gap < 0)
        add_clue (self, is_as_due ? CT_GAP_DUE : CT_GAP_AMOUNT, i,
                  is_touched (row) ? g_strdup_printf (_("Row %u, %s: %s is keyed. Was it paid?"), i + 1, row->name, said)
                                   : g_strdup_printf (_("Row %u, %s: %s is due and not keyed yet. Was it paid?"), i + 1, row->name, said));
      else
        add_clue (self, is_as_due ? CT_GAP_DUE : CT_GAP_AMOUNT, i,
                  g_strdup_printf (_("Row %u, %s: %s was due and is not keyed. Was it paid all the same?"), i + 1, row->name, said));
    }
}

GPtrArray *
ct_find_gap (const CtEntrySheet *sheet,
             CtDong              gap,
             const GArray       *pages)
{
  Search self = { g_ptr_array_new_with_free_func (clue_free), sheet, gap };

  if (gap == 0)
    return self.clues;
  find_twice (&self);
  find_digits (&self);
  find_column (&self);
  find_page (&self, pages);
  find_amounts (&self, FALSE);
  find_amounts (&self, TRUE);
  if (self.clues->len > MAX_CLUES)
    g_ptr_array_set_size (self.clues, MAX_CLUES);
  return self.clues;
}
