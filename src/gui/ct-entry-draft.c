/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keyboard was left in a meeting's sheet, kept at every keystroke. */

#include "ct-entry-grid-private.h"

void
ct_entry_grid_keep_draft (CtEntryGrid *self)
{
  CtEntryRow *row = ct_entry_grid_row_at (self, self->row);
  json_t *draft;
  char *text;

  if (row == NULL || !self->view.is_open || !ct_session_is_writable (self->session))
    return;

  draft = json_pack ("{s:i, s:s}", "member", row->member, "column", ct_entry_column_id (self->column));
  if (self->is_dirty)
    json_object_set_new (draft, "text", json_string (gtk_editable_get_text (GTK_EDITABLE (self->editor))));
  text = json_dumps (draft, JSON_COMPACT | JSON_PRESERVE_ORDER);
  ct_session_set_draft (self->session, self->draft_name, text);
  g_free (text);
  json_decref (draft);
}

static void
resume_draft (CtEntryGrid *self,
              json_t      *draft)
{
  const char *text = json_string_value (json_object_get (draft, "text"));
  CtEntryColumn column = ct_entry_column_find (json_string_value (json_object_get (draft, "column")));
  guint row;

  if (column == CT_N_ENTRY_COLUMNS ||
      !ct_table_find (self->table, json_integer_value (json_object_get (draft, "member")), &row))
    return;
  ct_entry_grid_go (self, row, column);
  if (text == NULL)
    return;
  ct_entry_grid_set_text (self, text);
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
  self->is_dirty = TRUE;
  ct_entry_grid_keep_draft (self);
  ct_entry_grid_show_division (self);
}

void
ct_entry_grid_resume (CtEntryGrid *self)
{
  g_autofree char *text = NULL;
  json_t *draft = NULL;
  guint row = 0;

  g_return_if_fail (CT_IS_ENTRY_GRID (self));

  if (ct_entry_grid_row_at (self, 0) == NULL || !self->view.is_open)
    {
      ct_table_focus_rows (self->table);
      return;
    }
  text = ct_session_dup_draft (self->session, self->draft_name);
  draft = text != NULL ? json_loads (text, 0, NULL) : NULL;
  while (ct_entry_grid_row_at (self, row + 1) != NULL && ct_entry_is_touched (ct_entry_grid_row_at (self, row)))
    row++;
  if (draft != NULL)
    resume_draft (self, draft);
  else
    ct_entry_grid_go (self, row, CT_ENTRY_TOTAL);
  json_decref (draft);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->editor));
}

gboolean
ct_entry_grid_is_untouched (CtEntryGrid *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CT_IS_ENTRY_GRID (self), FALSE);

  if (!self->view.is_open || ct_entry_grid_row_at (self, 0) == NULL)
    return FALSE;
  for (guint i = 0; i < ct_table_get_length (self->table); i++)
    if (ct_entry_is_touched (ct_entry_grid_row_at (self, i)))
      return FALSE;
  text = ct_session_dup_draft (self->session, self->draft_name);
  return text == NULL;
}
