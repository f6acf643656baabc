/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-flow.h"

#define CT_FLOW_FOOT_BELOW  3.5   /* the rule of the foot line under the text area */
#define CT_FLOW_NOTE_HEIGHT 5.2

/* Where a block, or a piece of a table, stands. */
typedef struct
{
  CtBlock    *block;
  guint       page;
  double      y;
  CtPrintPiece piece;
} CtPlacement;

/* Where a page was left part empty. */
typedef struct
{
  guint    page;
  double   y;
  gboolean for_pen;   /* under rows that are left to it: there one may go on writing */
} CtRest;

struct _CtFlow
{
  CtFonts    *fonts;
  CtPaper    *paper;
  CtPageSpec  spec;
  GPtrArray  *blocks;       /* of CtBlock, owned */
  char       *foot;
  char       *head[2];
  char       *note;
  char       *stamp;
  gboolean    page_numbers;
  gboolean    cross;
  GArray     *placements;   /* of CtPlacement */
  GArray     *rests;        /* of CtRest */
  guint       page;
  guint       n_pages;
  double      y;
  guint       loose;        /* the first block of a closing that is too high to take rows along: it stays together */
  guint       closing_end;  /* the block with which the closing of the last table ends: its room is counted */
};

/* Places all blocks anew, with the number of pages as it was guessed; draws nothing. */
void ct_flow_place_all (CtFlow *flow);
