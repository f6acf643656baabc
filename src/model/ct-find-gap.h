/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-entry-sheet.h"

/* Where the cash box and the sheet may have parted. A gap is what was counted less what should be there: what is keyed, and what
 * the rows nobody touched propose. Each way in which people go wrong leaves its own trace in the gap. */

typedef enum
{
  CT_GAP_SWAPPED,      /* two digits of a sum changed places */
  CT_GAP_TENFOLD,      /* a nought too many or too few */
  CT_GAP_TWICE,        /* one payment in two rows, or twice in one */
  CT_GAP_COLUMN,       /* a sum in a column where it does not belong */
  CT_GAP_PAGE,         /* the money of a whole page */
  CT_GAP_AMOUNT,       /* keyed or left out as a whole */
  CT_GAP_DUE,          /* a sum as due, keyed for somebody who has not paid, or the other way round */
} CtGapKind;

typedef struct
{
  CtGapKind kind;
  guint     row;       /* from 0; of a page its first one */
  char     *sentence;
} CtGapClue;

/* The likeliest first, at most one a row. @pages: where each page of the paper ends, in rows; NULL for none.
 * (transfer full) (element-type CtGapClue) */
GPtrArray *ct_find_gap (const CtEntrySheet *sheet,
                        CtDong              gap,
                        const GArray       *pages);
