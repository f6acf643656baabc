/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-dong.h"
#include "ct-store.h"

/* What a person types to find something anywhere in the book: a name with or without marks, a member's number, a loan
 * ("L12"), a voucher ("PT 12", "pt0012/2026"), an amount, a day. */

typedef enum
{
  CT_FOUND_MEMBER,
  CT_FOUND_LOAN,
  CT_FOUND_VOUCHER,
} CtFoundKind;

typedef struct
{
  CtFoundKind kind;
  gint64      no;        /* the member's, the loan's; of a voucher 0 */
  char       *title;     /* a name; a voucher's number */
  char       *text;      /* of a loan what for, of a voucher its text */
  CtDate      date;      /* of joining, of the application, of the voucher */
  CtDong      amount;    /* lent or posted; 0 for members */
  gboolean    has_left;
} CtFound;

/* At most @limit of each kind, the likeliest first; nothing for a blank @text. (transfer full) (element-type CtFound) */
GPtrArray *ct_search_run (CtStore *store, const char *text, CtDate today, guint limit, GError **error);
