/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sum in the meeting's sheet that is likely a slip of the finger is asked about once, in the bubble of the cell; the same key
 * once more means that it is right. */

#include "ct-entry-grid-private.h"

#include <glib/gi18n-lib.h>

#include "ct-doubt.h"

/* What was typed, as money: of the row's total the sum of its parts. */
static CtDong
typed_amount (json_t *fields)
{
  static const char *const names[] = { "dues", "principal", "interest", "other" };
  CtDong amount = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    amount += json_integer_value (json_object_get (fields, names[i]));
  return amount;
}

gboolean
ct_entry_grid_is_sure (CtEntryGrid *self,
                       json_t      *fields)
{
  const CtEntryRow *row = ct_entry_grid_row_at (self, self->row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->editor));
  g_autofree char *doubt = NULL;
  g_autofree char *cell = NULL;

  /* "+12" says for itself how many months are meant. */
  if (!self->is_dirty || !CT_ENTRY_IS_MONEY (self->column) || *text == '+')
    return TRUE;
  doubt = ct_doubt_entry (row, self->row > 0 ? ct_entry_grid_row_at (self, self->row - 1) : NULL, typed_amount (fields),
                          ct_entry_proposal (row, self->column));
  cell = g_strdup_printf ("%d %s %s", row->member, ct_entry_column_id (self->column), text);
  if (doubt == NULL || g_strcmp0 (cell, self->asked) == 0)
    return TRUE;
  g_free (self->asked);
  self->asked = g_steal_pointer (&cell);
  ct_bubble_show (self->bubble, doubt, _("If it is right, press the key once more."), _("Esc puts back what stood there"));
  gtk_widget_queue_allocate (self->overlay);
  return FALSE;
}
