/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_DIALOG (ct_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (CtDialog, ct_dialog, CT, DIALOG, GtkWindow)

/**
 * CtDialogClass:
 * @accept: does what the dialog is for; it closes the dialog itself, or says in it what is wrong
 *
 * One form: Cancel to the left of its header bar, the one green button to the right. Enter goes to the next
 * field and from the last one accepts; Ctrl+Enter accepts from anywhere; Esc cancels.
 */
struct _CtDialogClass
{
  GtkWindowClass parent_class;

  void (* accept) (CtDialog *self);
};

void ct_dialog_set_can_accept (CtDialog     *self,
                               gboolean      can_accept);
/* Shows a failure in the dialog, where it stays until the next attempt. */
void ct_dialog_fail           (CtDialog     *self,
                               const GError *error);
void ct_dialog_clear_failure  (CtDialog     *self);
/* Scrolls until all of @widget is seen, once it has its new size. */
void ct_dialog_reveal        (CtDialog     *self,
                              GtkWidget    *widget);
/* The button of what cannot be taken back is red, not green. */
void ct_dialog_set_destructive (CtDialog    *self);
/* Where there is nothing to decide, only to read. */
void ct_dialog_hide_cancel    (CtDialog     *self);
