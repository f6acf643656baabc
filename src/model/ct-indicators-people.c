/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who the members are, and who of them came out of poverty. One pass over the register. */
#include "ct-indicators-private.h"

#include "ct-fold.h"

static gboolean
is_poor (const char *household)
{
  return g_str_equal (household, "poor") || g_str_equal (household, "near-poor");
}

static gboolean
is_above_poverty (const char *household)
{
  return household[0] != '\0' && !is_poor (household);
}

static gboolean
is_minority (const char *ethnicity)
{
  g_autofree char *folded = NULL;

  if (ethnicity[0] == '\0')
    return FALSE;
  folded = ct_fold (ethnicity);
  return !g_str_equal (folded, "kinh");
}

static void
count_member (CtFigures           *figures,
              const CtRegisterRow *row,
              CtDate               date)
{
  int age = ct_birth_age (row->birth, date);
  gboolean insured = ct_register_row_is_insured (row, date);

  figures->members++;
  figures->women += row->sex == 'f';
  figures->aged_55 += age >= 55;
  figures->poor += is_poor (row->household);
  figures->hardship += is_poor (row->household) || g_str_equal (row->household, "hardship");
  figures->minority += is_minority (row->ethnicity);
  figures->insured += insured;
  if (age >= 60)
    {
      figures->aged_60++;
      figures->insured_60 += insured;
      figures->association_60 += g_str_equal (row->association, "yes");
    }
}

/* Poor or near-poor at the end of the day before the period, above it at its end. */
static gboolean
count_out_of_poverty (CtCounting *counting,
                      GError    **error)
{
  CtStmt *stmt = ct_store_stmt (counting->store, CT_SQL_MEMBER_HOUSEHOLDS_AT);
  CtStep step;

  ct_stmt_bind_date (stmt, ":date", ct_date_add_days (counting->from, -1));
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      const CtRegisterRow *row;

      if (!is_poor (ct_stmt_text (stmt, "value")))
        continue;
      row = ct_register_find (counting->members, ct_stmt_int (stmt, "member"));
      if (row != NULL && ct_register_row_is_member (row) && is_above_poverty (row->household))
        counting->figures.out_of_poverty++;
    }
  return step == CT_STEP_DONE;
}

gboolean
ct_count_people (CtCounting *counting,
                 GError    **error)
{
  for (guint i = 0; i < counting->members->rows->len; i++)
    {
      const CtRegisterRow *row = counting->members->rows->pdata[i];

      if (ct_register_row_is_member (row))
        count_member (&counting->figures, row, counting->to);
    }
  return count_out_of_poverty (counting, error);
}
