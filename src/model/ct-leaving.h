/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "ct-loan-account.h"
#include "ct-register.h"

/* What is between a club and a member who leaves it on a day, and the one command that settles it (rules.md 4.4, 5.4, 7.6).
 * Nothing of it has to be settled: who leaves keeps the arrears, and a loan goes on. */

typedef struct
{
  const CtLoanAccount *loan;          /* of the array of loans */
  CtDong               principal;     /* outstanding */
  CtDong               interest;      /* owed to that day */
} CtLeavingLoan;

typedef struct
{
  int        member;
  char      *name;
  char      *heir;
  char      *role;          /* that somebody else must take over; "" for none */
  CtDate     date;
  CtDong     dues_owed;     /* of the months before that day */
  CtDong     dues_ahead;
  CtDong     contribution;
  CtDong     loans_owed;    /* principal and interest of all loans */
  GArray    *loans;         /* of CtLeavingLoan, the oldest first */
  GPtrArray *accounts;      /* which the loans lend from */
} CtLeaving;

/* What is done about it along with the leaving. */
typedef struct
{
  const char *reason;       /* asked, moved, died, excluded */
  const char *heir;         /* as it is from now on; NULL: as it was */
  gboolean    pays_dues;
  gboolean    repays;
  gboolean    gets_back;    /* the contribution */
} CtLeavingChoice;

CtLeaving *ct_leaving_load     (CtStore *store, int member, CtDate date, GError **error);
void       ct_leaving_free     (CtLeaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtLeaving, ct_leaving_free)

/* One command, also where it is several deeds: all or nothing. (transfer full) */
json_t    *ct_leaving_dup_command  (const CtLeaving *self, const CtLeavingChoice *choice);
/* It makes vouchers, which are reversed, not undone. */
gboolean   ct_leaving_moves_money  (const CtLeaving *self, const CtLeavingChoice *choice);
