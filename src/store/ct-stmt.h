/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-date.h"

/**
 * CtStmt:
 *
 * One prepared statement. It remembers its first error, so that a caller checks once, at the step. A step answers
 * ROW, DONE or ERROR: "none" and "failed" are never confused. Parameters and columns are named, not numbered.
 */
typedef struct _CtStmt CtStmt;

typedef enum
{
  CT_STEP_ROW,
  CT_STEP_DONE,
  CT_STEP_ERROR,
} CtStep;

void ct_stmt_bind_int  (CtStmt *stmt, const char *name, gint64 value);
void ct_stmt_bind_text (CtStmt *stmt, const char *name, const char *value);   /* NULL binds NULL */
/* Not copied: @value stays as it is until the statement has run. */
void ct_stmt_bind_lent (CtStmt *stmt, const char *name, const char *value);
void ct_stmt_bind_null (CtStmt *stmt, const char *name);
void ct_stmt_bind_date (CtStmt *stmt, const char *name, CtDate value);        /* no day binds NULL */
/* 0 binds NULL: for optional numbers of members, loans, meetings. */
void ct_stmt_bind_ref  (CtStmt *stmt, const char *name, gint64 value);

CtStep   ct_stmt_step    (CtStmt *stmt, GError **error);
gboolean ct_stmt_run     (CtStmt *stmt, GError **error);            /* steps to the end, rows are ignored */
gboolean ct_stmt_run_any (CtStmt *stmt, gboolean *changed, GError **error);   /* tells whether it changed any row */
gboolean ct_stmt_run_one (CtStmt *stmt, GError **error);            /* exactly one row changed, else NOT_FOUND */
gboolean ct_stmt_run_insert (CtStmt *stmt, gint64 *id, GError **error);   /* gives the new row's number */
/* The first row's first column; @found tells whether there was a row (may be NULL: then none is 0). */
gboolean ct_stmt_get_int (CtStmt *stmt, gint64 *value, gboolean *found, GError **error);
/* Likewise for text, NULL where there is no row; (transfer full) */
gboolean ct_stmt_dup_text (CtStmt *stmt, char **value, GError **error);
void     ct_stmt_reset   (CtStmt *stmt);

/* Columns of the current row. Text is lent until the next step; NULL reads as "". */
gint64      ct_stmt_int     (CtStmt *stmt, const char *column);
const char *ct_stmt_text    (CtStmt *stmt, const char *column);
CtDate      ct_stmt_date    (CtStmt *stmt, const char *column);
gboolean    ct_stmt_is_null (CtStmt *stmt, const char *column);

/* For dumps of whole tables, where the columns are not known beforehand. */
int         ct_stmt_n_columns   (CtStmt *stmt);
const char *ct_stmt_column_name (CtStmt *stmt, int index);
const char *ct_stmt_column_text (CtStmt *stmt, int index);
void        ct_stmt_column_put  (CtStmt *stmt, int index, GString *text);   /* the same, at the end of @text */
gboolean    ct_stmt_column_is_null (CtStmt *stmt, int index);
