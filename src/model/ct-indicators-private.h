/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-register.h"

/* Everything that the indicators are made of, counted in a few passes over the book. */
typedef struct
{
  /* The club */
  gint64 clubs, founded;
  /* Members at the end of the period */
  gint64 members, women, aged_60, aged_55, poor, hardship, minority, insured, insured_60, association_60, out_of_poverty;
  /* Capital */
  CtDong capital, all_funds, first_capital;
  gint64 first_capital_met, capital_met;
  /* Loans */
  gint64 borrowers_paid_out, borrowers_open, borrowers_ever, borrowers_owing, loans_paid_out;
  CtDong paid_out, principal_in, interest_in, outstanding, overdue, at_risk, extended, recovered, recoverable;
  /* Health and home care */
  gint64 readings, high_readers, checkups, checkup_turns, checked_twice;
  gint64 volunteers, clients, visits, volunteer_turns;
  /* What was done */
  gint64 helped, workdays, workdays_lonely, workdays_disaster, workdays_works;   /* workdays in tenths */
  CtDong help_money, help_goods;
  gint64 works, law_talks, cases, cases_solved, talks, news, broadcasts, courses, trainees, cultural, exchanges, art_teams;
  CtDong sympathy_money, mobilised_cash, mobilised_goods;
  gint64 sympathy_turns;
  gint64 areas;          /* bit n: something was recorded in area n */
  gint64 all_areas, well_managed;
} CtFigures;

typedef struct
{
  CtStore    *store;
  CtDate      from, to;
  CtRegister *members;   /* at the end of the period */
  CtFigures   figures;
} CtCounting;

gboolean ct_count_people (CtCounting *counting, GError **error);
gboolean ct_count_loans  (CtCounting *counting, GError **error);
gboolean ct_count_money  (CtCounting *counting, GError **error);
gboolean ct_count_deeds  (CtCounting *counting, GError **error);
/* After all others: judges what they counted. */
gboolean ct_count_management (CtCounting *counting, GError **error);

CtStmt *ct_counting_open (CtCounting *counting, CtSql sql);   /* :from and :to bound */
