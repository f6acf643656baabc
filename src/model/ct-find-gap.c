/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-find-gap.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 6

/* Too little in the box: somebody is keyed who did not pay, or not so much. Too much: somebody paid and is not keyed. A
 * gap divided evenly by two may be one row on the wrong side; by nine, two digits that changed places. */

static CtDong
keyed_of (const CtEntryRow *row)
{
  return row->keyed_dues.amount + row->keyed_principal.amount + row->keyed_interest.amount + row->keyed_other.amount;
}

static gboolean
has_part (const CtEntryRow *row,
          CtDong            sum)
{
  return keyed_of (row) == sum || row->keyed_dues.amount == sum || row->keyed_principal.amount == sum ||
         row->keyed_interest.amount == sum || row->keyed_other.amount == sum;
}

static gboolean
lacks_part (const CtEntryRow *row,
            CtDong            sum)
{
  CtDong open = row->dues + row->principal + row->interest - keyed_of (row);

  return open == sum || (!row->keyed_dues.keyed && row->dues == sum) ||
         (!row->keyed_principal.keyed && row->principal == sum) || (!row->keyed_interest.keyed && row->interest == sum);
}

/* 30,000 for 3,000, 54,000 for 45,000: the keyed sum less the right one is a multiple of nine of its last digit's worth. */
static gboolean
is_swap (CtDong sum,
         CtDong gap)
{
  return sum > 0 && gap % 9 == 0 && (sum == gap / 9 * 10 || sum == ABS (gap) * 10 / 9);
}

static void
add_name (GString          *names,
          guint            *n,
          guint             number,
          const CtEntryRow *row)
{
  if (++*n > MAX_ROWS)
    return;
  g_string_append_printf (names, _("%srow %u, %s"), *n > 1 ? "; " : "", number, row->name);
}

char *
ct_find_gap (const CtEntrySheet *sheet,
             CtDong              gap)
{
  g_autoptr(GString) names = g_string_new (NULL);
  guint n = 0;

  if (gap == 0)
    return g_strdup (_("There is no gap: what was counted is what should be there."));

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const CtEntryRow *row = g_ptr_array_index (sheet->rows, i);
      gboolean fits = gap < 0 ? has_part (row, -gap) : lacks_part (row, gap);

      if (fits || is_swap (keyed_of (row), gap))
        add_name (names, &n, i + 1, row);
    }
  if (n == 0)
    return g_strdup (_("No single row fits the gap. Count the notes once more, then compare the totals of each page."));
  if (n > MAX_ROWS)
    g_string_append (names, " …");
  return gap < 0 ? g_strdup_printf (_("The box holds less. Look at these, who may be keyed and have not paid: %s."), names->str)
                 : g_strdup_printf (_("The box holds more. Look at these, who may have paid and are not keyed: %s."), names->str);
}
