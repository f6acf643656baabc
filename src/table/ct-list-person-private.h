/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of ct-list-person share. */

#include "ct-list-person.h"

typedef struct
{
  const CtListContext *context;
  guint                row;
  char               **fields;
  GPtrArray           *notes;
  int                  birth_year;      /* 0: not known */
  char                 title_sex;       /* by Ông or Bà before the name */
  char                *bracketed;       /* what stood in brackets behind it, with digits: perhaps the birth */
} CtListPerson;

/* The cell of the row in the column of that field; NULL if there is no such column. */
const CtListCell *ct_list_person_cell (const CtListPerson *person, CtListField field, guint *column);
/* On one line; "" if empty. Texts of merged cells hold for all rows that they cover. (transfer full) */
char             *ct_list_person_text (const CtListPerson *person, CtListField field);
void              ct_list_person_note (CtListPerson *person, CtListNoteCode code, CtListField field, const char *was);

void              ct_list_person_read_birth         (CtListPerson *person);
void              ct_list_person_read_joined        (CtListPerson *person);
/* The last day of the month or year that the card names. */
void              ct_list_person_read_insurance_end (CtListPerson *person, const CtListCell *cell);
