/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book-form-private.h"

/* What each member paid at a meeting, as its vouchers have it, corrections included. */
typedef struct
{
  int    member;
  CtDong dues;
  CtDong principal;
  CtDong interest;
  CtDong other;
} CtPaid;

typedef struct
{
  CtDate       date;       /* of the meeting */
  gboolean     is_posted;
  char        *number;     /* "12/2026" */
  CtRegister  *people;     /* on that day */
  CtListRows  *vouchers;   /* from that day on */
  GArray      *paid;       /* of CtPaid, in the order of the sheet; only who paid */
} CtCollection;

gboolean ct_collection_load  (CtCollection *collection, CtStore *store, int meeting, CtDate today, GError **error);
void     ct_collection_clear (CtCollection *collection);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtCollection, ct_collection_clear)
