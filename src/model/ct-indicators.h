/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-register.h"

/* The indicators of a club for a period: what every report upward is made of, in the order of their codes' definitions
 * (domain.md 6.2, rules.md section 10). Those of the levels above a club (means a club, communes with clubs, older people of
 * the whole commune) and the number of beneficiaries, which counts households that no book knows, are not among them. */

typedef struct
{
  const char *code;      /* I03, I06n ... */
  const char *name;      /* Vietnamese, as printed */
  const char *unit;
  char       *value;     /* whole numbers plain, percents and days with a point; "-" for a share of nothing */
} CtIndicator;

typedef struct
{
  CtDate     from, to;
  GPtrArray *rows;       /* (element-type CtIndicator) */
} CtIndicators;

/* State at the end of @to, movements from @from (no day: the first day of the book) to @to.
 * CT_MODEL_ERROR_REFUSED where @to is before @from. (transfer full) */
CtIndicators *ct_indicators_load (CtStore *store, CtDate from, CtDate to, GError **error);
/* The same with the register of @to, where it is there already. */
CtIndicators *ct_indicators_count (CtStore *store, CtRegister *members, CtDate from, GError **error);
void          ct_indicators_free (CtIndicators *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtIndicators, ct_indicators_free)

/* The value of @code as text; asking for a code that does not exist is an error of ours. Lent. */
const char *ct_indicators_value (const CtIndicators *self, const char *code);
/* Of a count or an amount. */
gint64      ct_indicators_int   (const CtIndicators *self, const char *code);
