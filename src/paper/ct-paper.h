/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "ct-date.h"
#include "ct-set-text.h"

/* Millimetres from the top left corner of the page. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CtBox;

typedef enum
{
  CT_MARK_TEXT,
  CT_MARK_OUTLINE,   /* text as an outline, leaning upwards across its room */
  CT_MARK_LINE,
  CT_MARK_DASHES,
  CT_MARK_DOTS,      /* the leader on which people write */
  CT_MARK_FRAME,
  CT_MARK_RING,
} CtPaperMarkKind;

typedef enum
{
  CT_ZONE_BODY,
  CT_ZONE_MARGIN,    /* heads and feet, which stand in the margins */
} CtZone;

typedef enum
{
  CT_ROLE_NONE,
  CT_ROLE_HEADING,   /* of a table */
  CT_ROLE_CELL,
  CT_ROLE_CARRY,     /* a cell of "Cộng mang sang" and "Mang sang" */
  CT_ROLE_TOTAL,
  CT_ROLE_BAR,       /* the line that says whose rows follow */
  CT_ROLE_OFFICE,    /* above a signature */
  CT_ROLE_SIGNER,    /* the printed name under it */
  CT_ROLE_FOOT,
  CT_ROLE_CROSS,     /* the Z over an empty rest */
} CtRole;

/**
 * CtPaperMark:
 *
 * One thing on a page. What is drawn is this list and nothing else, so a test that reads the list has seen the page.
 */
typedef struct
{
  CtPaperMarkKind  kind;
  CtZone      zone;
  CtRole      role;
  CtBox       box;     /* text: ascent to descent; a line: from x, y by width, height */
  CtBox       ink;     /* text: the black of it */
  CtBox       room;    /* text: where it must stay */
  double      weight;  /* points: size of letters, thickness of lines */
  int         column;  /* of the table, or -1 */
  char       *text;    /* as read, without markup */
  CtSetText  *set;
} CtPaperMark;

/**
 * CtPaper:
 *
 * Finished pages. The same pages go to a PDF, to the screen and to a printer.
 */
typedef struct _CtPaper CtPaper;

CtPaper           *ct_paper_new         (CtFonts *fonts, const char *title, double width, double height);
CtPaper           *ct_paper_ref         (CtPaper *paper);
void               ct_paper_unref       (CtPaper *paper);
CtFonts           *ct_paper_get_fonts   (CtPaper *paper);
const char        *ct_paper_get_title   (CtPaper *paper);
void               ct_paper_get_size    (CtPaper *paper, double *width, double *height);
guint              ct_paper_get_n_pages (CtPaper *paper);
const CtPaperMark *ct_paper_get_marks   (CtPaper *paper, guint page, guint *n_marks);

/* Draws page @page, counted from 0, with one unit a point; scale @cr first for anything else. */
void     ct_paper_draw_page (CtPaper *paper, guint page, cairo_t *cr);
/* Same pages and same @day, same bytes. Nothing is left half-written. */
gboolean ct_paper_write_pdf (CtPaper *paper, const char *path, CtDate day, GError **error);
/* Several papers, one behind the other, each page of its own size; the file has the title of the first. */
gboolean ct_papers_write_pdf (CtPaper *const *papers, guint n_papers, const char *path, CtDate day, GError **error);

/* For the forms: what follows goes to the current page, with the current zone, role and column. */
void ct_paper_add_page     (CtPaper *paper);
void ct_paper_select_page  (CtPaper *paper, guint page);
void ct_paper_set_zone     (CtPaper *paper, CtZone zone);
void ct_paper_set_role     (CtPaper *paper, CtRole role, int column);
void ct_paper_take_text    (CtPaper *paper, CtSetText *text, double x, double y, const CtBox *room);
void ct_paper_take_aligned (CtPaper *paper, CtSetText *text, const CtBox *room, CtAlign align);
void ct_paper_add_line     (CtPaper *paper, double x1, double y1, double x2, double y2, double weight);
void ct_paper_add_dashes   (CtPaper *paper, double x1, double x2, double y);
void ct_paper_add_dots     (CtPaper *paper, double x1, double x2, double baseline);
void ct_paper_add_frame    (CtPaper *paper, const CtBox *box, double weight);
void ct_paper_add_ring     (CtPaper *paper, const CtBox *box, double weight);
void ct_paper_add_outline  (CtPaper *paper, const char *text, const CtBox *box, double size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPaper, ct_paper_unref)
