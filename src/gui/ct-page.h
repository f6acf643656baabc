/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-session.h"

#define CT_TYPE_PAGE (ct_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CtPage, ct_page, CT, PAGE, GtkWidget)

/**
 * CtPageClass:
 * @refresh: reads the book and shows what it says; called when the page is first seen, and again, while it is seen,
 *   after every change
 * @rescale: the text has another size: puts what no longer fits side by side elsewhere
 * @take_focus: puts the focus where one types or reads first, when the page is shown
 * @go_to: shows what something elsewhere led to: a loan's number, a month; the page knows which
 * @step_back: Esc and Alt+Left: leaves what was opened inside the page; %FALSE if nothing was
 *
 * A page of the window. What a page can do are its actions, all named "page.…": the window's keys call
 * them by name, so a page answers Ctrl+N by having "page.new" and needs to do nothing else.
 */
struct _CtPageClass
{
  GtkWidgetClass parent_class;

  void     (* refresh)    (CtPage *self);
  void     (* rescale)    (CtPage *self,
                           int     scale);
  void     (* take_focus) (CtPage *self);
  void     (* go_to)      (CtPage     *self,
                           const char *place);
  gboolean (* step_back)  (CtPage *self);
};

CtSession *ct_page_get_session (CtPage *self);
void       ct_page_refresh     (CtPage *self);
void       ct_page_take_focus  (CtPage *self);
void       ct_page_go_to       (CtPage     *self,
                                const char *place);
gboolean   ct_page_step_back   (CtPage *self);

/* Sentences for the person at the window that @inside is in, or is a dialog of. A notice of something done has the
 * button that undoes it; a failure stays above the page until it is closed. */
void       ct_tell             (GtkWidget    *inside,
                                const char   *text);
void       ct_tell_done        (GtkWidget    *inside,
                                const char   *text);
void       ct_tell_failure     (GtkWidget    *inside,
                                const GError *error);
/* The same with the warnings that came of a command behind it. */
void       ct_tell_outcome     (GtkWidget    *inside,
                                const char   *text,
                                const CtOutcome *outcome,
                                gboolean      can_undo);
