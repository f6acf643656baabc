/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  CT_PERSON_ID_VALID,
  CT_PERSON_ID_MISMATCH,           /* well formed, but tells another sex or year of birth: a warning */
  CT_PERSON_ID_INVALID,
  CT_PERSON_ID_UNKNOWN_PROVINCE,
  CT_PERSON_ID_OLD_NUMBER,         /* nine digits, of the card before */
  CT_PERSON_ID_LOST_ZERO,          /* a spreadsheet took the zeros in front for nothing */
  CT_PERSON_ID_EMPTY,
} CtPersonIdVerdict;

typedef struct
{
  CtPersonIdVerdict  verdict;
  char               number[13];   /* digits only, lost zeros put back; "" where it is invalid or empty */
  const char        *province;     /* where the birth was registered, by its old name; NULL where not known */
} CtPersonId;

/* @birth_year 0 and @sex 0 for not known; else @sex is 'f' or 'm'. */
void        ct_person_id_check        (const char *text, int birth_year, char sex, CtPersonId *out);
const char *ct_person_id_verdict_name (CtPersonIdVerdict verdict);   /* "lost-zero" */
/* All but the last four digits hidden, for lists; (transfer full) */
char       *ct_person_id_dup_masked   (const char *number);
