/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_FORM_FIELD (ct_form_field_get_type ())
G_DECLARE_FINAL_TYPE (CtFormField, ct_form_field, CT, FORM_FIELD, GtkWidget)

/* A form's field: its name above, what is asked for in it, help and, when it is wrong, a sentence below. The
 * sentence is tied to the control, so that it is read aloud; it goes when the control is changed. */
void        ct_form_field_set_help  (CtFormField    *self,
                                const char *help);     /* NULL or "": none */
void        ct_form_field_set_error (CtFormField    *self,
                                const char *error);    /* NULL: it is right */
gboolean    ct_form_field_has_error (CtFormField    *self);
void        ct_form_field_focus     (CtFormField    *self);
GtkWidget  *ct_form_field_get_child (CtFormField    *self);

/* For a field around an entry or a text of several lines: what is typed in it, without white space at its ends; (transfer full). */
char       *ct_form_field_dup_text  (CtFormField    *self);
void        ct_form_field_set_text  (CtFormField    *self,
                                const char *text);
/* A doubt about what is typed is told once; FALSE then. Accepting the same once more means that it is right. Takes over
 * @doubt, which is NULL where there is none. */
gboolean    ct_form_field_is_sure   (CtFormField    *self,
                                char       *doubt);
