/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-dialog-command.h"

#include <glib/gi18n-lib.h>

#include "ct-page.h"

gboolean
ct_dialog_execute (CtDialog  *self,
                   CtSession *session,
                   json_t    *command,
                   CtOutcome *outcome)
{
  g_autoptr(GError) error = NULL;

  if (ct_session_execute (session, command, outcome, &error))
    return TRUE;
  ct_dialog_fail (self, error);
  return FALSE;
}

void
ct_dialog_finish (CtDialog        *self,
                  const char      *sentence,
                  const CtOutcome *outcome,
                  gboolean         can_undo)
{
  ct_tell_outcome (GTK_WIDGET (self), sentence, outcome, can_undo);
  gtk_window_destroy (GTK_WINDOW (self));
}

void
ct_dialog_finish_voucher (CtDialog        *self,
                          const CtOutcome *outcome)
{
  g_autofree char *sentence = g_strdup_printf (_("Voucher %s is written."), outcome->id);

  ct_dialog_finish (self, sentence, outcome, FALSE);
}

char *
ct_outcome_dup_vouchers (const CtOutcome *outcome)
{
  g_auto(GStrv) ids = g_strsplit (outcome->id, ",", -1);

  return g_strjoinv (", ", ids);
}
