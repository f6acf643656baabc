/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet of a posted meeting: a row is gone to by its number on the paper, and Enter asks for its correction. */

#include "ct-entry-grid-private.h"

#define SAME_NUMBER 1500   /* milliseconds within which another digit belongs to the number before it */

static int
digit_of (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0);
  return -1;
}

gboolean
ct_entry_grid_number_key_cb (GtkEventControllerKey *keys,
                             guint                  keyval,
                             guint                  keycode G_GNUC_UNUSED,
                             GdkModifierType        state,
                             CtEntryGrid           *self)
{
  guint32 now = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (keys));
  int digit = digit_of (keyval);
  const CtEntryRow *row;
  guint number;

  if (self->view.is_open || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  /* A row that was gone to a moment ago may have no widget yet that Enter could activate. */
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && ct_entry_grid_get_selected (self) > 0)
    {
      ct_entry_grid_row_activated_cb (self, ct_entry_grid_get_selected (self));
      return TRUE;
    }
  if (digit < 0)
    return FALSE;
  number = now - self->number_time <= SAME_NUMBER ? self->number * 10 + (guint) digit : (guint) digit;
  self->number = number;
  self->number_time = now;
  row = number > 0 ? ct_entry_grid_row_at (self, number - 1) : NULL;
  if (row != NULL)
    ct_table_select (self->table, row->member, TRUE);
  return TRUE;
}

void
ct_entry_grid_row_activated_cb (CtEntryGrid *self,
                                gint64       member)
{
  if (!self->view.is_open)
    g_signal_emit_by_name (self, "correct", (int) member);
}

int
ct_entry_grid_get_selected (CtEntryGrid *self)
{
  g_return_val_if_fail (CT_IS_ENTRY_GRID (self), 0);
  return (int) MAX (ct_table_get_selected_id (self->table), 0);
}
