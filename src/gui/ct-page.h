/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_PAGE (ct_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CtPage, ct_page, CT, PAGE, GtkWidget)

/**
 * CtPageClass:
 * @take_focus: puts the focus where one types or reads first, when the page is shown
 * @step_back: Esc and Alt+Left: leaves what was opened inside the page; %FALSE if nothing was
 *
 * A page of the window. What a page can do are its actions, all named "page.…": the window's keys call
 * them by name, so a page answers Ctrl+N by having "page.new" and needs to do nothing else.
 */
struct _CtPageClass
{
  GtkWidgetClass parent_class;

  void     (* take_focus) (CtPage *self);
  gboolean (* step_back)  (CtPage *self);
};

void     ct_page_take_focus (CtPage *self);
gboolean ct_page_step_back  (CtPage *self);
