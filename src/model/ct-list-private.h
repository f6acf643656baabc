/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-list.h"

/* What the lists share: a line under construction. */
typedef struct
{
  CtStore             *store;
  const CtListOptions *options;
  const char *const   *columns;
  const guint         *searched;     /* the columns that --find looks at, ended by G_MAXUINT */
  GPtrArray           *cells;
  char                *query;        /* folded; NULL for all */
  CtListFunc           func;
  gpointer             data;
} CtLister;

void ct_lister_text (CtLister *lister, const char *text);
void ct_lister_int  (CtLister *lister, gint64 number);
void ct_lister_ref  (CtLister *lister, gint64 number);        /* 0 is empty */
void ct_lister_date (CtLister *lister, CtDate date);
void ct_lister_loan (CtLister *lister, gint64 loan);          /* "L07"; 0 is empty */
void ct_lister_tenths (CtLister *lister, gint64 tenths);      /* "4", "4.5" */
void ct_lister_column (CtLister *lister, CtStmt *stmt, const char *column);   /* as text */
/* Hands the line over, if it is found, and starts the next one. */
gboolean ct_lister_end_row (CtLister *lister, GError **error);
/* A statement with the period's :from and :to bound; a period without a beginning takes in everything. */
CtStmt *ct_lister_open_period (CtLister *lister, CtSql sql);
/* For lists that are one statement: every column as text, in order. */
gboolean ct_lister_run_stmt (CtLister *lister, CtStmt *stmt, GError **error);

gboolean ct_list_members    (CtLister *lister, GError **error);
gboolean ct_list_groups     (CtLister *lister, GError **error);
gboolean ct_list_due        (CtLister *lister, GError **error);
gboolean ct_list_dues       (CtLister *lister, GError **error);
gboolean ct_list_funds      (CtLister *lister, GError **error);
gboolean ct_list_vouchers   (CtLister *lister, GError **error);
gboolean ct_list_postings   (CtLister *lister, GError **error);
gboolean ct_list_loans      (CtLister *lister, GError **error);
gboolean ct_list_schedule   (CtLister *lister, GError **error);
gboolean ct_list_meetings   (CtLister *lister, GError **error);
gboolean ct_list_attendance (CtLister *lister, GError **error);
gboolean ct_list_health     (CtLister *lister, GError **error);
gboolean ct_list_activities (CtLister *lister, GError **error);
gboolean ct_list_visits     (CtLister *lister, GError **error);
gboolean ct_list_audit      (CtLister *lister, GError **error);
