/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-list.h"

/* A list of rules.md 10 kept in memory, its cells by the names of their columns. */
typedef struct _CtListRows CtListRows;

CtListRows *ct_list_rows_load   (CtStore *store, const char *what, CtDate from, CtDate to, GError **error);
void        ct_list_rows_free   (CtListRows *rows);
guint       ct_list_rows_count  (CtListRows *rows);
/* "" for a column without a value; lent. */
const char *ct_list_rows_text   (CtListRows *rows, guint row, const char *column);
CtDong      ct_list_rows_number (CtListRows *rows, guint row, const char *column);
CtDate      ct_list_rows_date   (CtListRows *rows, guint row, const char *column);
gboolean    ct_list_rows_is     (CtListRows *rows, guint row, const char *column, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtListRows, ct_list_rows_free)
