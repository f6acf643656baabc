/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-list-field.h"

/* What was noticed about a row of a member list: mended by itself, to be looked at, or wrong. */

typedef enum
{
  CT_LIST_NOTE_INFO,
  CT_LIST_NOTE_REPAIR,
  CT_LIST_NOTE_QUESTION,
  CT_LIST_NOTE_PROBLEM,         /* the row cannot be taken */
} CtListNoteKind;

typedef enum
{
  /* Why a row is no member. */
  CT_LIST_NOTE_TOTAL,
  CT_LIST_NOTE_SIGNATURE,
  CT_LIST_NOTE_HEADING,
  CT_LIST_NOTE_HEADER_AGAIN,
  CT_LIST_NOTE_NUMBER_ONLY,     /* a numbered line left empty */
  CT_LIST_NOTE_REMARK,          /* a line of text outside the list */
  CT_LIST_NOTE_OTHER_TABLE,     /* of a table on the same sheet that has no births: the board, say */

  CT_LIST_NOTE_NO_NAME,
  CT_LIST_NOTE_ODD_NAME,
  CT_LIST_NOTE_NO_BIRTH,
  CT_LIST_NOTE_NO_SEX,
  CT_LIST_NOTE_NOT_UNDERSTOOD,  /* of a field: was */
  CT_LIST_NOTE_NO_SUCH_DAY,     /* 31/02/1950 */
  CT_LIST_NOTE_FUTURE,
  CT_LIST_NOTE_TOO_OLD,
  CT_LIST_NOTE_JOINED_FIRST,    /* joined before born */
  CT_LIST_NOTE_SERIAL_DAY,      /* a day number of a spreadsheet */
  CT_LIST_NOTE_YEAR_AS_DAY,     /* a year that a spreadsheet took for a day number */
  CT_LIST_NOTE_MONTH_FIRST,     /* 12/25/1950 */
  CT_LIST_NOTE_TWO_DIGIT_YEAR,
  CT_LIST_NOTE_FROM_AGE,
  CT_LIST_NOTE_DAY_ASSUMED,     /* joined: only month or year known */
  CT_LIST_NOTE_SEX_FROM_ID,
  CT_LIST_NOTE_SEX_FROM_TITLE,  /* Ông, Bà */
  CT_LIST_NOTE_SEX_FROM_NAME,   /* Thị, Văn */
  CT_LIST_NOTE_SEX_FROM_HEADING,
  CT_LIST_NOTE_LOST_ZERO,
  CT_LIST_NOTE_RENUMBERED,      /* old mobile numbers of eleven digits */
  CT_LIST_NOTE_SECOND_PHONE,
  CT_LIST_NOTE_PHONE_INVALID,
  CT_LIST_NOTE_ID_OLD,
  CT_LIST_NOTE_ID_INVALID,
  CT_LIST_NOTE_ID_MISMATCH,     /* with sex or year of birth */
  CT_LIST_NOTE_MONEY,           /* was: the column and the sum; never posted */
  CT_LIST_N_NOTES
} CtListNoteCode;

typedef struct
{
  CtListNoteCode code;
  CtListNoteKind kind;
  CtListField    field;         /* CT_LIST_FIELD_NONE: the row as a whole */
  char          *was;           /* what the cell said; NULL if that does not matter */
} CtListNote;

CtListNote *ct_list_note_new          (CtListNoteCode code, CtListField field, const char *was);
void        ct_list_note_free         (CtListNote *note);
/* "lost-zero phone": code, field and what was there, the same in every language. (transfer full) */
char       *ct_list_note_dup_result   (const CtListNote *note);
/* A translated sentence for people. (transfer full) */
char       *ct_list_note_dup_sentence (const CtListNote *note);

/* (element-type CtListNote) */
GPtrArray  *ct_list_notes_new         (void);
void        ct_list_notes_add         (GPtrArray *notes, CtListNoteCode code, CtListField field, const char *was);
