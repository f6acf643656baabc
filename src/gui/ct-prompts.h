/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* File choosers and questions, asked as GTK 4.10 asks them: this is the one file to change then. A question
 * that is cancelled ends with G_IO_ERROR_CANCELLED. */

typedef struct
{
  const char *name;        /* as the user calls such files */
  const char *suffix;      /* with its dot */
  const char *more[6];     /* other suffixes that may be opened */
} CtFileKind;

extern const CtFileKind ct_file_book;
extern const CtFileKind ct_file_workbook;
extern const CtFileKind ct_file_table;
extern const CtFileKind ct_file_pdf;

void     ct_prompt_open_file        (GtkWindow           *parent,
                                     const char          *title,
                                     const CtFileKind    *kind,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
void     ct_prompt_save_file        (GtkWindow           *parent,
                                     const char          *title,
                                     const CtFileKind    *kind,
                                     const char          *name,        /* proposed, with its suffix */
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
void     ct_prompt_open_folder      (GtkWindow           *parent,
                                     const char          *title,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
GFile   *ct_prompt_file_finish      (GAsyncResult        *result,
                                     GError             **error);

/* Says that something failed, where no page or dialog is there to say it. */
void     ct_prompt_tell_error       (GtkWindow           *parent,
                                     const char          *heading,
                                     const GError        *error);
