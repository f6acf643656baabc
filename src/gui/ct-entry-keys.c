/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-entry-grid-private.h"

#include <string.h>

#include "ct-page.h"

#define PAGE 12

static gboolean
absent_key (CtEntryGrid *self)
{
  ct_entry_grid_mark (self, 'k');
  ct_entry_grid_move_row (self, 1);
  return TRUE;
}

static gboolean
presence_key (CtEntryGrid *self)
{
  const CtEntryRow *row = ct_entry_grid_row_at (self, self->row);

  ct_entry_grid_mark (self, row->present == 'x' ? 'k' : 'x');
  return TRUE;
}

static gboolean
escape_key (CtEntryGrid *self)
{
  const CtEntryRow *row = ct_entry_grid_row_at (self, self->row);
  g_autoptr(GError) error = NULL;

  if (self->is_dirty)
    {
      self->is_dirty = FALSE;
      ct_entry_grid_go (self, self->row, self->column);
      return TRUE;
    }
  /* A second time the cell goes back to what is proposed. */
  if (!ct_entry_is_keyed (row, self->column))
    return FALSE;
  if (ct_entry_grid_write_row (self, self->row, ct_entry_parse (NULL, row, self->column, "", NULL), &error))
    ct_entry_grid_show_cell (self);
  else
    ct_entry_grid_complain (self, error);
  return TRUE;
}

static gboolean
edit_key (CtEntryGrid *self)
{
  ct_entry_grid_go_inside (self);
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
  return TRUE;
}

/* What stands in a cell goes all at once, as it is overwritten all at once. */
static gboolean
empty_key (CtEntryGrid *self)
{
  if (self->is_dirty || self->is_inside)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->editor), "");
  return TRUE;
}

static gboolean
leave_by (CtEntryGrid *self,
          guint        keyval,
          gboolean     is_control)
{
  if (!ct_entry_grid_take_cell (self, FALSE))
    return TRUE;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      ct_entry_grid_move_row (self, -1);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      ct_entry_grid_move_row (self, 1);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      ct_entry_grid_move_row (self, -PAGE);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      ct_entry_grid_move_row (self, PAGE);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      ct_entry_grid_go (self, is_control ? 0 : self->row, is_control ? self->column : CT_ENTRY_PRESENT);
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      ct_entry_grid_move_row (self, G_MAXINT16);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      ct_entry_grid_move_column (self, -1, FALSE);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      ct_entry_grid_move_column (self, 1, FALSE);
      break;
    case GDK_KEY_ISO_Left_Tab:
      ct_entry_grid_move_column (self, -1, TRUE);
      break;
    default:
      ct_entry_grid_move_column (self, 1, TRUE);
      break;
    }
  return TRUE;
}

/* Keys that mean the same in every cell. */
static gboolean
moving_key (CtEntryGrid     *self,
            guint            keyval,
            GdkModifierType  state)
{
  gboolean is_control = (state & GDK_CONTROL_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      ct_entry_grid_enter (self);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return leave_by (self, keyval, is_control);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      if ((state & GDK_SHIFT_MASK) != 0 || (self->is_inside && !is_control))
        return FALSE;
      return leave_by (self, keyval, is_control);
    case GDK_KEY_Escape:
      return escape_key (self);
    case GDK_KEY_F2:
      return edit_key (self);
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return empty_key (self);
    default:
      return FALSE;
    }
}

/* Keys of the number pad and the space bar, which are letters in a note and in a text being typed. */
static gboolean
quick_key (CtEntryGrid *self,
           guint        keyval)
{
  if (self->column == CT_ENTRY_NOTE)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_asterisk:
    case GDK_KEY_KP_Multiply:
      return leave_by (self, GDK_KEY_Tab, FALSE);
    case GDK_KEY_period:
    case GDK_KEY_KP_Decimal:
    case GDK_KEY_KP_Separator:
      return !self->is_dirty && !self->is_inside ? absent_key (self) : FALSE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return !self->is_dirty && !self->is_inside ? presence_key (self) : FALSE;
    default:
      return FALSE;
    }
}

/* In the column of presence a letter is the mark itself. */
static gboolean
mark_key (CtEntryGrid *self,
          guint        keyval)
{
  guint lower = gdk_keyval_to_lower (keyval);

  if (self->column != CT_ENTRY_PRESENT || lower > 'z' || strchr ("xpkot", (int) lower) == NULL)
    return FALSE;
  ct_entry_grid_mark (self, (char) lower);
  ct_entry_grid_move_row (self, 1);
  return TRUE;
}

/**
 * ct_entry_grid_key:
 *
 * Does what a key means in the grid; FALSE leaves it to the editor, where it is a letter.
 */
gboolean
ct_entry_grid_key (CtEntryGrid     *self,
                   guint            keyval,
                   GdkModifierType  state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && (quick_key (self, keyval) || mark_key (self, keyval)))
    return TRUE;
  if ((state & GDK_ALT_MASK) != 0)
    return FALSE;
  return moving_key (self, keyval, state);
}

void
ct_entry_grid_accept_column (CtEntryGrid *self)
{
  g_autoptr(GError) error = NULL;
  json_t *commands;

  g_return_if_fail (CT_IS_ENTRY_GRID (self));

  if (!self->view.is_open || !ct_entry_grid_settle (self))
    return;

  commands = ct_entry_accept_column (self->sheet, self->column);
  if (json_array_size (commands) == 0)
    json_decref (commands);
  else if (!ct_session_execute (self->session, json_pack ("{s:s, s:o}", "do", "batch", "commands", commands), NULL,
                                &error))
    ct_tell_failure (GTK_WIDGET (self), error);
}

gboolean
ct_entry_grid_take_key (CtEntryGrid           *self,
                        GtkEventControllerKey *keys)
{
  g_return_val_if_fail (CT_IS_ENTRY_GRID (self), FALSE);

  /* First what a key means in the grid, then the text of the cell. */
  return gtk_event_controller_key_forward (keys, self->editor) ||
         gtk_event_controller_key_forward (keys, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->editor))));
}
