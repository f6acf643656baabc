/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CT_TYPE_BACKUP_CHOICE (ct_backup_choice_get_type ())
G_DECLARE_FINAL_TYPE (CtBackupChoice, ct_backup_choice, CT, BACKUP_CHOICE, GtkWidget)

/* Where the copies of the book go, on this computer: the folder, and the button that chooses another one. It is chosen at once. */
void ct_backup_choice_set_settings (CtBackupChoice *self,
                                    GSettings      *settings);
