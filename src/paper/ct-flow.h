/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-print-table.h"

/* Blocks that follow one another down the pages. First all are placed, then all are drawn, so that "Trang 1/4" is
 * known when it is drawn. */

typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  double left;
  double right;
} CtPageSpec;

extern const CtPageSpec ct_page_a4;
extern const CtPageSpec ct_page_a4_landscape;
extern const CtPageSpec ct_page_a5;

/* In any markup given to a flow: the number of the page, of all pages, and both with two digits. */
#define CT_PAGE   "\001"
#define CT_PAGES  "\002"
#define CT_PAGES2 "\003"

typedef enum
{
  CT_KEEP_NONE          = 0,
  CT_KEEP_WITH_NEXT     = 1 << 0,   /* a heading: never the last on a page */
  CT_KEEP_WITH_PREVIOUS = 1 << 1,   /* closing words: never the first; takes rows of the table along */
  CT_KEEP_NEW_PAGE      = 1 << 2,   /* begins a page */
  CT_KEEP_SIGNATURES    = 1 << 3,   /* the words above them up to the table are closing words, too, where they are few */
} CtKeep;

typedef struct _CtFlow  CtFlow;
typedef struct _CtBlock CtBlock;

typedef struct
{
  double (*measure) (CtBlock *block, CtFlow *flow);             /* the height, without the space before */
  void   (*draw)    (CtBlock *block, CtFlow *flow, double y);
  void   (*free)    (CtBlock *block);
} CtBlockClass;

struct _CtBlock
{
  const CtBlockClass *klass;
  CtKeep              keep;
  double              before;   /* space above, not at the top of a page */
  CtPrintTable             *table;     /* owned; a table breaks between its rows */
};

CtFlow  *ct_flow_new    (CtFonts *fonts, const char *title, const CtPageSpec *spec);
CtPaper *ct_flow_finish (CtFlow *flow);   /* (transfer full); frees the flow */
/* Only where @table would be broken, without a line drawn; (transfer container) of CtPrintPiece; frees the flow. */
GArray  *ct_flow_finish_pieces (CtFlow *flow, CtPrintTable *table);

void ct_flow_set_foot         (CtFlow *flow, const char *markup);
void ct_flow_set_running_head (CtFlow *flow, const char *left, const char *right);
void ct_flow_set_page_numbers (CtFlow *flow, gboolean numbers);  /* official papers: centred at the top from page 2 */
void ct_flow_set_cross        (CtFlow *flow, gboolean cross);    /* a Z over the empty rest of a page */
void ct_flow_set_note         (CtFlow *flow, const char *markup); /* at the foot of every page but the last */

void     ct_flow_set_stamp         (CtFlow *flow, const char *markup); /* framed, at the top right of the first page */

/* Adds a block (transfer full) and returns it, for its keep and before to be set. */
CtBlock *ct_flow_add       (CtFlow *flow, CtBlock *block);
CtBlock *ct_flow_add_table (CtFlow *flow, CtPrintTable *table);

/* For blocks. */
CtPaper          *ct_flow_get_paper   (CtFlow *flow);
CtFonts          *ct_flow_get_fonts   (CtFlow *flow);
const CtPageSpec *ct_flow_get_spec    (CtFlow *flow);
double            ct_flow_get_width   (CtFlow *flow);
guint             ct_flow_get_n_pages (CtFlow *flow);   /* a guess while blocks are placed */
char             *ct_flow_expand      (CtFlow *flow, const char *markup);   /* CT_PAGE and its like; (transfer full) */
/* The pieces into which @table was broken, (transfer container) of CtPrintPiece. */
GArray           *ct_flow_get_pieces  (CtFlow *flow, CtPrintTable *table);
