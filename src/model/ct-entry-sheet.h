/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-meeting.h"
#include "ct-register.h"

/* A meeting as it is printed before and keyed after: one row a member in the sheet's own order (group, then given name), with
 * what the rules propose (rules.md 8.6) and what was keyed so far. Of a posted meeting: what they proposed before it. */

typedef struct
{
  CtDong amount;
  gboolean keyed;          /* FALSE: nothing keyed, the proposal stands */
} CtEntryAmount;

typedef struct
{
  int      member;
  char    *name;
  char    *group;
  CtBirth  birth;
  gboolean is_member;      /* FALSE: has left, but something was keyed */
  gboolean exempt;         /* from the dues of this month */
  /* Proposals. dues = dues_period + dues_owed; principal and interest with what is overdue. */
  CtDong   dues, dues_period, dues_owed;
  CtDong   principal, interest;
  gboolean principal_overdue, interest_overdue;
  /* Keyed, else as proposed is not implied: amount is 0. */
  char          present;   /* 0 for no mark, else x p k o t */
  CtEntryAmount keyed_dues, keyed_principal, keyed_interest, keyed_other;
  gboolean corrected;      /* after the posting: the sums are those that stand now */
  int      weight;         /* tenths of a kilogram; 0 none */
  int      systolic, diastolic;
  char    *note;
} CtEntryRow;

#define CT_SHEET_CODE_LENGTH 4

typedef struct
{
  CtMeeting  meeting;
  char      *time, *place, *agenda;
  gboolean   is_counted;   /* the box, when it was posted: how much it held, and how far that was from the book */
  CtDong     counted, difference;
  char       code[CT_SHEET_CODE_LENGTH + 1];   /* ties the paper to the rows it was printed from */
  GPtrArray *rows;         /* (element-type CtEntryRow) */
} CtEntrySheet;

CtEntrySheet *ct_entry_sheet_load (CtStore *store, int meeting, GError **error);
void          ct_entry_sheet_free (CtEntrySheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtEntrySheet, ct_entry_sheet_free)

/* The letters of a sheet of @meeting with these rows, in their order on paper. */
void          ct_entry_sheet_make_code (const CtMeeting *meeting, const GPtrArray *rows,
                                        char code[CT_SHEET_CODE_LENGTH + 1]);

/* A sum for a whole row is divided so (rules.md 8.4): dues owed to the meeting's day; then the loans (1)-(5); then dues ahead,
 * whole months. @rest is left over: it has no place and is to be refused. */
typedef struct
{
  CtDong dues, principal, interest, rest;
} CtEntryParts;

/* @members are those of @date. */
gboolean ct_entry_sheet_divide     (CtStore *store, const CtRegister *members, int member, CtDate date, CtDong sum,
                                    CtEntryParts *parts, GError **error);
/* The dues of the next @months months after what is owed and paid ahead, at @date ("+2"). */
CtDong   ct_entry_sheet_dues_ahead (const CtRegister *members, int member, CtDate date, int months);
