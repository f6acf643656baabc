/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-backup-choice.h"

#include <glib/gi18n-lib.h>

#include "ct-prompts.h"

#define KEY "backup-folder"

struct _CtBackupChoice
{
  GtkWidget  parent_instance;
  /* Template children */
  GtkWidget *content;
  GtkWidget *folder_label;
  /* Owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (CtBackupChoice, ct_backup_choice, GTK_TYPE_WIDGET)

static void
show_folder (CtBackupChoice *self)
{
  g_autofree char *folder = g_settings_get_string (self->settings, KEY);

  gtk_label_set_label (GTK_LABEL (self->folder_label), *folder != '\0' ? folder : _("Beside the book. A USB stick is safer: choose a folder on it."));
}

static void
chosen_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CtBackupChoice) self = user_data;
  g_autoptr(GFile) file = ct_prompt_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || self->settings == NULL)
    return;
  g_settings_set_string (self->settings, KEY, path);
  show_folder (self);
}

static void
choose_cb (CtBackupChoice *self)
{
  ct_prompt_open_folder (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), C_("settings", "Where the Copies Go"), chosen_cb,
                         g_object_ref (self));
}

void
ct_backup_choice_set_settings (CtBackupChoice *self,
                               GSettings      *settings)
{
  g_return_if_fail (CT_IS_BACKUP_CHOICE (self));
  g_set_object (&self->settings, settings);
  show_folder (self);
}

static void
ct_backup_choice_dispose (GObject *object)
{
  CtBackupChoice *self = CT_BACKUP_CHOICE (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_backup_choice_parent_class)->dispose (object);
}

static void
ct_backup_choice_class_init (CtBackupChoiceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_backup_choice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-backup-choice.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtBackupChoice, content);
  gtk_widget_class_bind_template_child (widget_class, CtBackupChoice, folder_label);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
ct_backup_choice_init (CtBackupChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
