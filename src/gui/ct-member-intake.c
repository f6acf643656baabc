/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-intake.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-import-dialog.h"
#include "ct-prompts.h"
#include "ct-template.h"

static GtkWindow *
window_of (CtPage *page)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

/* @table: (transfer full) (nullable): with @error where there is none. */
static void
show_import (CtPage      *page,
             CtTableFile *table,
             const char  *name,
             GError      *error)
{
  g_autoptr(GError) cause = error;
  CtImportDialog *dialog = NULL;

  if (table != NULL)
    dialog = ct_import_dialog_new (window_of (page), ct_page_get_session (page), table, name, &cause);
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
  else
    ct_prompt_tell_error (window_of (page), _("No list of members was found"), cause);
}

/* --- A file ------------------------------------------------------------------------------------------------------- */

static void
list_chosen_cb (GObject      *source G_GNUC_UNUSED,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CtPage) page = user_data;
  g_autoptr(GFile) file = ct_prompt_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = NULL;
  CtTableFile *table;
  GError *error = NULL;

  if (path == NULL)
    return;
  name = g_path_get_basename (path);
  table = ct_table_file_open (path, &error);
  show_import (page, table, name, error);
}

void
ct_member_intake_choose (CtPage *page)
{
  ct_prompt_open_file (window_of (page), C_("member list", "Choose the List"), &ct_file_table, list_chosen_cb,
                       g_object_ref (page));
}

/* --- The clipboard ------------------------------------------------------------------------------------------------ */

static void
import_text (CtPage     *page,
             const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  GError *error = NULL;
  CtTableFile *table = ct_table_file_open_bytes (bytes, &error);

  show_import (page, table, C_("member list", "Pasted rows"), error);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CtPage) page = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkWidget *focus = gtk_window_get_focus (window_of (page));

  if (text != NULL && strpbrk (text, "\t\n") != NULL)
    import_text (page, text);
  else if (GTK_IS_TEXT (focus))
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
  else
    ct_tell (GTK_WIDGET (page), _("Nothing to paste: copy rows with names in a spreadsheet first."));
}

void
ct_member_intake_paste (CtPage *page)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (page)), NULL, text_read_cb, g_object_ref (page));
}

static gboolean
key_pressed_cb (CtPage          *page,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  (void) keycode;
  if (gdk_keyval_to_lower (keyval) != GDK_KEY_v || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return FALSE;
  ct_member_intake_paste (page);
  return TRUE;
}

void
ct_member_intake_listen (CtPage *page)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), page, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (page), keys);
}

/* --- The blank list ----------------------------------------------------------------------------------------------- */

static void
template_chosen_cb (GObject      *source G_GNUC_UNUSED,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(CtPage) page = user_data;
  g_autoptr(GFile) file = ct_prompt_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;

  if (path == NULL)
    return;
  if (!ct_template_write_members (path, ct_session_get_today (ct_page_get_session (page)), &error))
    {
      ct_tell_failure (GTK_WIDGET (page), error);
      return;
    }
  sentence = g_strdup_printf (_("Saved as “%s”. Fill it in and import it here."), path);
  ct_tell (GTK_WIDGET (page), sentence);
}

void
ct_member_intake_template (CtPage *page)
{
  ct_prompt_save_file (window_of (page), C_("member list", "Save a Blank List"), &ct_file_workbook,
                       C_("member list", "Members.xlsx"), template_chosen_cb, g_object_ref (page));
}
