/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-composition.h"

static const struct
{
  int min, max;
} advised[CT_N_COMPOSITION] = {
  [CT_COMPOSITION_SIZE] = { 50, 70 },
  [CT_COMPOSITION_WOMEN] = { 600, 700 },
  [CT_COMPOSITION_OLDER] = { 600, 700 },
  [CT_COMPOSITION_HARDSHIP] = { 0, 0 },
};

static gboolean
is_in_hardship (const CtRegisterRow *row)
{
  return g_str_equal (row->household, "poor") || g_str_equal (row->household, "near-poor") ||
         g_str_equal (row->household, "hardship");
}

static void
share (CtCompositionFigure figures[CT_N_COMPOSITION])
{
  int size = figures[CT_COMPOSITION_SIZE].count;

  for (int rule = 0; rule < CT_N_COMPOSITION && size > 0; rule++)
    figures[rule].per_mille = (figures[rule].count * 2000 + size) / (2 * size);
}

void
ct_composition_of (const CtRegister    *members,
                   int                  older_age,
                   CtCompositionFigure  figures[CT_N_COMPOSITION])
{
  for (int rule = 0; rule < CT_N_COMPOSITION; rule++)
    figures[rule] = (CtCompositionFigure) { .min = advised[rule].min, .max = advised[rule].max };

  for (guint i = 0; i < members->rows->len; i++)
    {
      const CtRegisterRow *row = g_ptr_array_index (members->rows, i);

      if (!ct_register_row_is_member (row))
        continue;
      figures[CT_COMPOSITION_SIZE].count++;
      figures[CT_COMPOSITION_WOMEN].count += row->sex == 'f';
      figures[CT_COMPOSITION_OLDER].count += ct_birth_age (row->birth, members->date) >= older_age;
      figures[CT_COMPOSITION_HARDSHIP].count += is_in_hardship (row);
    }

  share (figures);
}

void
ct_composition_if (const CtCompositionFigure now[CT_N_COMPOSITION],
                   const int                 joining[CT_N_COMPOSITION],
                   CtCompositionFigure       then[CT_N_COMPOSITION])
{
  for (int rule = 0; rule < CT_N_COMPOSITION; rule++)
    {
      then[rule] = now[rule];
      then[rule].count += joining[rule];
    }
  share (then);
}

const char *
ct_composition_source (void)
{
  return "Quyết định 1336/QĐ-TTg ngày 31/08/2020 (giai đoạn đến 2025)";
}

int
ct_composition_judge (CtCompositionRule          rule,
                      const CtCompositionFigure *figure)
{
  int value = rule == CT_COMPOSITION_SIZE ? figure->count : figure->per_mille;

  if (value < figure->min)
    return -1;
  return figure->max > 0 && value > figure->max ? 1 : 0;
}
