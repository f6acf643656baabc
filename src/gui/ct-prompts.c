/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-prompts.h"

#include <glib/gi18n-lib.h>

#include "ct-message.h"

const CtFileKind ct_file_book = { NC_("file kind", "Books of Chung Tay"), ".chungtay", { NULL } };
const CtFileKind ct_file_workbook = { NC_("file kind", "Excel workbooks"), ".xlsx", { NULL } };
const CtFileKind ct_file_table = {
  NC_("file kind", "Spreadsheets and tables"), ".xlsx", { ".ods", ".csv", ".tsv", ".txt", ".xlsm", NULL }
};
const CtFileKind ct_file_pdf = { NC_("file kind", "PDF files"), ".pdf", { NULL } };

static GtkFileFilter *
make_filter (const CtFileKind *kind)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, g_dpgettext2 (GETTEXT_PACKAGE, "file kind", kind->name));
  gtk_file_filter_add_suffix (filter, kind->suffix + 1);
  for (guint i = 0; i < G_N_ELEMENTS (kind->more) && kind->more[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, kind->more[i] + 1);
  return filter;
}

/* A name typed without its ending gets it, so that the file is found again by its kind. */
static GFile *
with_suffix (GFile      *file,
             const char *suffix)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folded = path != NULL ? g_ascii_strdown (path, -1) : NULL;
  g_autofree char *longer = NULL;

  if (path == NULL || g_str_has_suffix (folded, suffix))
    return g_object_ref (file);
  longer = g_strconcat (path, suffix, NULL);
  return g_file_new_for_path (longer);
}

static void
chooser_response_cb (GtkNativeDialog *chooser,
                     int              response,
                     GTask           *task)
{
  const CtFileKind *kind = g_task_get_task_data (task);
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  else if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE)
    g_task_return_pointer (task, with_suffix (file, kind->suffix), g_object_unref);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
  g_object_unref (task);
}

static void
choose_file (GtkWindow            *parent,
             const char           *title,
             const CtFileKind     *kind,
             const char           *name,
             GtkFileChooserAction  action,
             GAsyncReadyCallback   callback,
             gpointer              user_data)
{
  g_autoptr(GtkFileFilter) filter = kind != NULL ? make_filter (kind) : NULL;
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (filter != NULL)
    {
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
      gtk_file_chooser_set_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  if (name != NULL)
    {
      /* A title such as "Biên bản sinh hoạt 12/2026" is no name of a file everywhere. */
      g_autofree char *possible = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", '-');

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), possible);
    }
  g_task_set_task_data (task, (gpointer) kind, NULL);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ct_prompt_open_file (GtkWindow           *parent,
                     const char          *title,
                     const CtFileKind    *kind,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  choose_file (parent, title, kind, NULL, GTK_FILE_CHOOSER_ACTION_OPEN, callback, user_data);
}

void
ct_prompt_save_file (GtkWindow           *parent,
                     const char          *title,
                     const CtFileKind    *kind,
                     const char          *name,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  choose_file (parent, title, kind, name, GTK_FILE_CHOOSER_ACTION_SAVE, callback, user_data);
}

void
ct_prompt_open_folder (GtkWindow           *parent,
                       const char          *title,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  choose_file (parent, title, NULL, NULL, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, callback, user_data);
}

GFile *
ct_prompt_file_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ct_prompt_tell_error (GtkWindow    *parent,
                      const char   *heading,
                      const GError *error)
{
  gtk_window_present (GTK_WINDOW (ct_message_new (parent, heading, error->message)));
}
