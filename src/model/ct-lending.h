/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-loan-account.h"
#include "ct-register.h"

/* Whom a meeting may lend to, and what that leaves in the box: the waiting list in the order in which a club goes by it, and how
 * the cash would stand after lending tonight and at the next three meetings. */

#define CT_LENDING_MEETINGS 3

typedef struct
{
  const CtLoanAccount *loan;
  const CtRegisterRow *member;
  CtLoanState          state;      /* applied or approved */
  gboolean             is_first;   /* has never had a loan */
  gboolean             is_poor;    /* poor or near-poor */
} CtWaiting;

typedef struct
{
  CtDate date;       /* tonight, then the meeting days that follow */
  CtDong principal;  /* that is to come back by then since the day before, at the club's own rate of repayment */
  CtDong interest;
  CtDong box;        /* all cash */
  CtDong fund;       /* of it QTTN, which lends */
} CtLendingStep;

typedef struct
{
  CtRegister *members;
  GPtrArray  *loans;       /* of CtLoanAccount */
  GPtrArray  *waiting;     /* of CtWaiting: first-timers, then the poor, then by date and number */
  CtDong      due, covered;   /* instalments of the last year, and what was paid of them */
} CtLending;

CtLending *ct_lending_load (CtStore *store, CtDate date, GError **error);
void       ct_lending_free (CtLending *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtLending, ct_lending_free)

/* The share of what falls due that really comes in, in whole percents: 100 where nothing was due yet. */
int        ct_lending_percent (const CtLending *self);
/* @box and @fund as they stand tonight before anything more is lent; @loan is what one thinks of lending, NULL for none. */
void       ct_lending_look_ahead (const CtLending *self, const CtWaiting *loan, CtDong box, CtDong fund,
                                  CtLendingStep steps[CT_LENDING_MEETINGS + 1]);
