/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dues.h"

/* The members as they stand at the end of a day, with what they owe and own: one read for lists, indicators, the meeting
 * sheet and the Members page. */

typedef struct
{
  int      no;
  char    *name;
  char    *name_key;
  char    *sort_key;
  char     sex;            /* 'f' or 'm' */
  char    *birth_text;     /* as given */
  CtBirth  birth;
  CtDate   joined;
  CtDate   left;           /* on that day or before; no day for a member */
  char    *leave_reason;
  CtDuesPayer payer;       /* with the real day of leaving, also a later one */
  /* In force on that day; "" for unknown. */
  char    *household, *group, *role, *association;
  char    *nickname, *id_number, *phone, *address, *ethnicity, *insurance_until, *heir, *consent, *note;
  gboolean insured;
  CtDuesFigures dues;
  CtDong   outstanding;
  CtDong   contribution;
} CtRegisterRow;

typedef struct
{
  CtDate             date;
  CtDate             first_day;   /* of the book; no day while nothing is posted */
  GPtrArray         *rows;        /* (element-type CtRegisterRow), all who joined by date, by number */
  GHashTable        *by_number;   /* number to row */
  GArray            *calendar;    /* of dues, to date */
  CtSettingsHistory *settings;
} CtRegister;

CtRegister *ct_register_load (CtStore *store, CtDate date, GError **error);
void        ct_register_free (CtRegister *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtRegister, ct_register_free)

/* Where a period begins if nobody says so: on the first day of the book, or on the register's day where nothing is posted
 * by then. */
CtDate ct_register_begin (const CtRegister *self);
CtRegisterRow *ct_register_find (const CtRegister *self, int no);   /* NULL for none */
/* A member on the register's day, not one who has left. */
gboolean ct_register_row_is_member (const CtRegisterRow *row);
/* The card is valid on @date: insured, and not ended before. */
gboolean ct_register_row_is_insured (const CtRegisterRow *row, CtDate date);
/* The sheet's own order: group, then name in Vietnamese order, then birth (paper.md 01). A GCompareFunc over pointers. */
int ct_register_compare_for_sheet (gconstpointer a, gconstpointer b);
