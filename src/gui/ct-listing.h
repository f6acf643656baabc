/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-list.h"

/* A list of rules.md 10 as records for a table: every row is a NULL-terminated array of texts. */
typedef struct
{
  char      **header;
  GPtrArray  *rows;      /* (element-type GStrv) */
} CtListing;

CtListing  *ct_listing_run     (CtStore             *store,
                                const char          *what,
                                const CtListOptions *options,
                                GError             **error);
void        ct_listing_free    (CtListing           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtListing, ct_listing_free)

/* Where a column stands; asking for one that is not there is a mistake of ours. */
guint       ct_listing_column  (const CtListing     *self,
                                const char          *name);
