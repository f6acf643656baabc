/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-dues.h"

/* What the maker of a large club remembers of its members, so that it need not ask the book for half a million of them
 * at each meeting. A meeting's rows are proposed from it as the sheet would (rules.md 8.6). */

typedef struct
{
  int         no;
  CtDuesPayer payer;
  CtDong      dues_owed;   /* below 0: paid ahead */
  int         loan;        /* the one that may still be running; 0: none */
} CtSamplePerson;

typedef struct
{
  GArray            *people;     /* of CtSamplePerson; member n is at n - 1 */
  CtSettingsHistory *settings;   /* read when the first meeting is held */
} CtSampleMemory;

typedef struct
{
  CtDong dues;
  CtDong principal;
  CtDong interest;
} CtSampleProposal;

void            ct_sample_memory_init   (CtSampleMemory *self);
void            ct_sample_memory_clear  (CtSampleMemory *self);
void            ct_sample_memory_add    (CtSampleMemory *self, CtBirth birth, CtDate joined);
CtSamplePerson *ct_sample_memory_person (CtSampleMemory *self, int no);

/* Charges everybody the dues of the month of @date, its meeting day. */
gboolean ct_sample_memory_charge  (CtSampleMemory *self, CtStore *store, CtDate date, GError **error);
gboolean ct_sample_memory_propose (CtStore *store, CtSamplePerson *person, CtDate date, CtSampleProposal *proposal,
                                   GError **error);
/* What this member's row of a meeting says, and how far it pays what was proposed; taken note of in @person. */
json_t  *ct_sample_invent_row     (GRand *rand, int meeting, CtSamplePerson *person, const CtSampleProposal *proposal);
