/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-store.h"

/* The lists of rules.md section 10: what "list" prints, what is copied out of a table, what is exported. */

typedef struct
{
  CtDate      from;    /* no day: the first day of the book */
  CtDate      to;      /* the last day that exists: --to, --at or today */
  const char *find;    /* the search box: rows where a name or text begins so; NULL for all */
  int         loan;    /* of a schedule */
  gboolean    full;    /* members: the personal columns too */
} CtListOptions;

/* Takes one line: the header first, then the rows. Cells are lent. */
typedef gboolean (*CtListFunc) (const char *const *cells, gpointer data, GError **error);

/* The names of all lists, NULL-terminated; lent. */
const char *const *ct_list_names (void);
/* Calls @func for the header and every row; CT_MODEL_ERROR_REFUSED for an unknown list. */
gboolean ct_list_run (CtStore *store, const char *what, const CtListOptions *options, CtListFunc func, gpointer data,
                      GError **error);
