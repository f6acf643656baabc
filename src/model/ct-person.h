/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-dues-year.h"
#include "ct-loan-account.h"

/* Everything that the book knows of one member by the end of a day: one read for the page per person. All arrays are in
 * the order of their dates, the oldest first. */

/* A value of a field that keeps its history ("household", "group", "role", "association"), and since when. Corrections
 * are applied: of two values of one day the one keyed later stands, and a value that changes nothing is left out. */
typedef struct
{
  const char *field;
  CtDate      from;      /* no day: since ever */
  char       *value;
} CtPersonFact;

/* Dues or a contribution: as a voucher brought it, or took it out again. */
typedef struct
{
  CtDate date;
  char  *voucher;        /* "PT 0001/2026" */
  int    meeting;        /* 0: none */
  CtDong amount;
} CtPersonMoney;

/* A measure; 0 is what was not measured. */
typedef struct
{
  CtDate date;
  int    weight;         /* tenths of a kilogram */
  int    systolic;
  int    diastolic;
  int    pulse;
  char  *note;
} CtPersonHealth;

typedef struct
{
  int    meeting;
  CtDate date;
  char   mark;           /* x p k o t */
} CtPersonPresence;

/* A visit at home: received, or made as a volunteer. */
typedef struct
{
  CtDate   date;
  gboolean is_made;
  char    *people;       /* who came, or who was visited */
  int      hours;        /* tenths */
  char    *note;
} CtPersonVisit;

typedef struct
{
  GArray    *facts;          /* of CtPersonFact, by field, then from */
  GArray    *dues;           /* of CtPersonMoney */
  GArray    *contributions;  /* of CtPersonMoney */
  GArray    *health;         /* of CtPersonHealth */
  GArray    *presence;       /* of CtPersonPresence: the posted meetings while a member */
  GArray    *visits;         /* of CtPersonVisit */
  GArray    *rates;          /* of CtDuesRate */
  GPtrArray *loans;          /* (element-type CtLoanAccount), also those only applied for */
} CtPerson;

/* @members tells the day. */
CtPerson *ct_person_load (CtStore *store, const CtRegister *members, const CtRegisterRow *member, GError **error);
void      ct_person_free (CtPerson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPerson, ct_person_free)

/* TRUE for the fields whose values are kept with their days. */
gboolean  ct_person_keeps_history (const char *field);
/* The one command that makes @changes, fields of member.set. Those that keep their history hold from @from on; with no day
 * they correct what is written: each from the day on which the value that it replaces began, for good. (transfer full) */
json_t   *ct_person_dup_set (const CtPerson *self, const CtRegisterRow *member, json_t *changes, CtDate from);
/* Before @command, which is taken over, the founding of the group that it names where there is none of that name yet. */
json_t   *ct_person_found_group (CtStore *store, json_t *command, const char *group);
