/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-clean.h"
#include "ct-date.h"
#include "ct-row-kind.h"

/* One row of a list as the fields of a member. */

typedef struct
{
  const CtListCells *cells;
  CtListSpan         span;
  const char *const *titles;    /* of all columns; "Năm sinh / Nam" */
  CtDate             today;
  int                year;      /* of which the list is: for ages */
  gboolean           has_titles_of_respect;   /* Ông, Bà before most names */
  gboolean           k_is_no;
  const char        *sheet_group;
  CtRowHeading       heading;   /* in force */
} CtListContext;

/* Fills @fields (transfer full, NULL where nothing is known) and adds to @notes. */
void ct_list_person_read (const CtListContext *context, guint row, char *fields[CT_LIST_N_MEMBER_FIELDS],
                          GPtrArray *notes);
