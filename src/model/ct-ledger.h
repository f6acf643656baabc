/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-run.h"

/* The ledger: vouchers and their postings. Nothing posted is changed or deleted; a wrong entry is reversed by a BD that
 * takes all its lines out with the signs changed (rules.md section 9). */

typedef struct
{
  const char *account;      /* cash, loan, capital.ORIGIN ... (rules.md 10); lent */
  CtFund      fund;
  int         member;       /* 0: none */
  int         loan;         /* 0: none */
  CtDong      amount;       /* debit positive */
} CtLine;

typedef struct
{
  const char *series;       /* PT PC DC KT SD BD */
  CtDate      date;
  const char *kind;         /* the command */
  const char *fund;         /* the fund's code; of a BD the codes that it touches */
  CtDong      amount;
  const char *text;         /* NULL: none */
  int         member;
  const char *party;
  int         loan;
  int         meeting;
  int         activity;
  int         turns;
  gboolean    opening;      /* counts as an opening balance, not as money in */
  gint64      reverses;     /* the entry that a BD takes out whole; 0: none */
} CtVoucher;

/* Posts one voucher: numbers it, keeps the stored totals, adds its number to the command's result. */
gboolean ct_ledger_post (CtRun *run, const CtVoucher *voucher, const CtLine *lines, guint n_lines, GError **error);

/* rules.md 2.6, once all vouchers of a command are posted: no fund, contribution or borrowed capital below zero. */
gboolean ct_ledger_check_balances (CtRun *run, GError **error);
/* After that, before the next command of a batch. */
void     ct_ledger_forget_touched (CtRun *run);

/* The date of the first posting; no day while there is none, or all are reversed. */
gboolean ct_ledger_first_day (CtRun *run, CtDate *day, GError **error);
gboolean ct_ledger_is_closed (CtStore *store, CtDate date, gboolean *closed, GError **error);
/* The latest closed month's first day; no day without one. */
gboolean ct_ledger_last_closed (CtStore *store, CtDate *month, GError **error);

/* A fund's cash at the end of @date. */
gboolean ct_ledger_cash (CtStore *store, CtFund fund, CtDate date, CtDong *cash, GError **error);
/* The sum of an account's postings to the end of @date, of one member if @member is not 0; credit positive. */
gboolean ct_ledger_credit (CtStore *store, const char *account, int member, CtDate date, CtDong *amount, GError **error);
/* The smallest such sum on @from or any later day on which it moved. */
gboolean ct_ledger_lowest_credit (CtStore *store, const char *account, int member, CtDate from, CtDong *lowest,
                                  CtDate *day, GError **error);
