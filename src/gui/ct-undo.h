/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ct-session.h"

#define CT_TYPE_UNDO (ct_undo_get_type ())
G_DECLARE_FINAL_TYPE (CtUndo, ct_undo, CT, UNDO, GObject)

/* What the window's Undo takes back and its Redo does again. Undo is the book's own; redo is remembered here only, until
 * something else is done. */
CtUndo  *ct_undo_new        (CtSession   *session);
gboolean ct_undo_can_undo   (CtUndo      *self);
gboolean ct_undo_can_redo   (CtUndo      *self);
/* "Undo adding a member", for the tooltip; (transfer full). */
char    *ct_undo_dup_hint   (CtUndo      *self);

/* Both give a sentence that says what was done: (transfer full). */
char    *ct_undo_undo       (CtUndo      *self,
                             GError     **error);
char    *ct_undo_redo       (CtUndo      *self,
                             GError     **error);

/* Takes back what was typed in the field that has the focus; FALSE where nothing was. */
gboolean ct_undo_typing (GtkWidget *focus,
                         gboolean   is_undo);
