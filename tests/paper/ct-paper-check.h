/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-flow.h"

/* What holds for every printed form (paper.md 4), read from the list of what was placed. Fails the test otherwise. */

void  ct_paper_check         (CtPaper *paper, const CtPageSpec *spec);
/* What is written on by pen: lines and rows stand 8 mm apart, in the form @name. */
void  ct_paper_check_pen     (CtPaper *paper, const char *name);
/* The margins of the form or report @name, by the size of its pages. */
const CtPageSpec *ct_paper_page_of (CtPaper *paper, const char *name);

/* How many texts of all pages are exactly @text. */
guint ct_paper_count_text    (CtPaper *paper, const char *text);
/* The amounts in @column of all pages with @role, in order; of CtDong. */
GArray *ct_paper_read_amounts (CtPaper *paper, CtRole role, int column);
/* The same of one page. */
GArray *ct_paper_read_page    (CtPaper *paper, guint page, CtRole role, int column);
