/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-date.h"

/* A made-up Vietnamese name. (transfer full) */
char *ct_sample_dup_name (GRand *rand, gboolean female);

/* The command that adds a made-up member. */
json_t *ct_sample_invent_member (GRand *rand, int group, CtDate joined);

/* The members of the worked club, by number from 1 (domain.md 9.1). */
typedef struct
{
  const char *name;
  char        sex;
  const char *birth;
  const char *group;
  const char *household;
  gboolean    insured;
  const char *role;
} CtSampleMember;

#define CT_N_SAMPLE_MEMBERS 62
extern const CtSampleMember ct_sample_members[CT_N_SAMPLE_MEMBERS];
