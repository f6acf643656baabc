/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-header-words.h"
#include "ct-list-cells.h"

/* What stands in a column, counted by kind. One cell may be of several kinds. */
typedef struct
{
  guint n;                      /* cells that hold something */
  guint n_names;                /* two words or more that a person may be called */
  guint n_families;             /* … beginning with a family name of Vietnam */
  guint n_given;                /* one word that may be a name */
  guint n_dates;                /* with a day or a month */
  guint n_years;
  guint n_late;                 /* dates and years of the last 14 years: nobody's birth */
  guint n_days;                 /* 1 … 31 */
  guint n_months;               /* 1 … 12 */
  guint n_ages;                 /* 14 … 115 */
  guint n_phones;
  guint n_ids;
  guint n_ids_inside;           /* with an identity number among other words */
  guint n_sexes;
  guint n_marks;
  guint n_ordinals;             /* one more than the number before */
  guint n_money;
  guint n_households;
  guint n_groups;               /* "Tổ 1" */
  guint n_ethnic;
  guint n_places;               /* "Thôn Hạ" */
  guint n_long;                 /* four words or more, or a comma: an address or a remark */
  guint n_k;                    /* a lone K: không or khá */
  gint64 last_ordinal;
} CtColumnStats;

void ct_column_stats_add (CtColumnStats *stats, const CtListCell *cell, int now);

/* The guesses for a column, by its headers and by what stands in it; best first. */
guint ct_list_column_guess (const CtHeaderWords *words, const char *parent, const char *header,
                            const CtColumnStats *stats, CtHeaderGuess guesses[CT_HEADER_MAX_GUESSES]);

/* One field for each of the columns, from their guesses: the surest first, most fields only once. */
void  ct_list_columns_assign (const CtHeaderGuess (*guesses)[CT_HEADER_MAX_GUESSES], const guint *n_guesses,
                              guint n_columns, CtListField *fields);
