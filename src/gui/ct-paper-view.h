/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-paper.h"

#define CT_TYPE_PAPER_VIEW (ct_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (CtPaperView, ct_paper_view, CT, PAPER_VIEW, GtkWidget)

/* One page as it will come out of the printer, drawn by the same function; white in every theme. */
void ct_paper_view_show     (CtPaperView *self,
                             CtPaper     *paper,      /* NULL: nothing */
                             guint        page,
                             const char  *name);      /* for a screen reader */
/* Pixels a millimetre; 0: as large as the place it is given allows. */
void ct_paper_view_set_zoom (CtPaperView *self,
                             double       zoom);
