/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-book-form.h"
#include "ct-dialog.h"
#include "ct-session.h"

#define CT_TYPE_PRINT_DIALOG (ct_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtPrintDialog, ct_print_dialog, CT, PRINT_DIALOG, CtDialog)

/* One paper or several, seen as they will be printed; to the printer, or into one PDF. */
CtPrintDialog *ct_print_dialog_new  (GtkWindow            *parent,
                                     CtSession            *session);
/* Offers a paper of the book, by the name of its form; the day and the ways of printing in @keys are the dialog's own. */
void           ct_print_dialog_add  (CtPrintDialog        *self,
                                     const char           *form,
                                     const CtBookFormKeys *keys,
                                     const char           *detail,     /* behind the form's title; NULL: nothing */
                                     gboolean              wanted);    /* printed unless one takes it out */
/* Offers a report or a book of the club; @kind is one of ct_report_kind(). */
void           ct_print_dialog_add_report (CtPrintDialog  *self,
                                           const char     *kind,
                                           CtDate          from,
                                           CtDate          to,
                                           gboolean        wanted);
/* As if one had asked for empty ones. */
void           ct_print_dialog_set_blank (CtPrintDialog   *self);
/* Makes the pages and presents the dialog. */
void           ct_print_dialog_show (CtPrintDialog        *self);
