/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-register.h"

/* Who a club is made of, and what the programme advises (domain.md 1.2). It advises: nothing is refused for it. */

typedef enum
{
  CT_COMPOSITION_SIZE,         /* 50 to 70 people */
  CT_COMPOSITION_WOMEN,        /* 60 to 70 % */
  CT_COMPOSITION_OLDER,        /* 60 to 70 % */
  CT_COMPOSITION_HARDSHIP,     /* poor, near-poor or in hardship: as many as there are */
  CT_N_COMPOSITION,
} CtCompositionRule;

typedef struct
{
  int count;
  int per_mille;   /* of all members, rounded half up; of the size: not used */
  int min, max;    /* people, or per mille; 0: no bound */
} CtCompositionFigure;

/* Of the members on the register's day; @older_age is the club's setting. */
void     ct_composition_of (const CtRegister    *members,
                            int                  older_age,
                            CtCompositionFigure  figures[CT_N_COMPOSITION]);
/* Below -1, within 0, above 1. */
int      ct_composition_judge (CtCompositionRule rule, const CtCompositionFigure *figure);
/* The same once so many more have joined; @joining counts, as the figures do, people of each rule. */
void     ct_composition_if    (const CtCompositionFigure now[CT_N_COMPOSITION], const int joining[CT_N_COMPOSITION],
                               CtCompositionFigure then[CT_N_COMPOSITION]);
/* Where the advice comes from, as it is named on paper. Lent. */
const char *ct_composition_source (void);
