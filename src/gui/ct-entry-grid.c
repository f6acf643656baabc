/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-entry-grid-private.h"

#include <glib/gi18n-lib.h>

#include "ct-format.h"
#include "ct-page.h"

enum
{
  CHANGED,
  MOVED,
  KEY,
  CORRECT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtEntryGrid, ct_entry_grid, GTK_TYPE_WIDGET)

CtEntryRow *
ct_entry_grid_row_at (CtEntryGrid *self,
        guint        position)
{
  const CtGridRow *row = self->sheet != NULL ? ct_table_get_record (self->table, position) : NULL;

  return row != NULL ? row->entry : NULL;
}

/* --- The editor --------------------------------------------------------------------------------------------- */

void
ct_entry_grid_set_text (CtEntryGrid *self,
                        const char  *text)
{
  self->is_setting = TRUE;
  /* What is undone in a cell is what was typed in it, not what stood in the one before. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->editor), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->editor), TRUE);
  self->is_setting = FALSE;
}

static void
describe_cell (CtEntryGrid      *self,
               const CtEntryRow *row)
{
  CtDong proposal = ct_entry_proposal (row, self->column);
  g_autofree char *amount = ct_format_money (proposal);
  g_autofree char *words = NULL;

  if (CT_ENTRY_IS_MONEY (self->column) && proposal > 0)
    words = g_strdup_printf (_("Row %u, %s, %s, proposed %s"), self->row + 1, row->name,
                             ct_entry_column_title (self->column), amount);
  else
    words = g_strdup_printf (_("Row %u, %s, %s"), self->row + 1, row->name, ct_entry_column_title (self->column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
mark_wrong (CtEntryGrid *self,
            gboolean     is_wrong)
{
  const char *const usual[] = { "ct-current", NULL };
  const char *const wrong[] = { "ct-wrong", "ct-fresh", NULL };

  if (!is_wrong)
    ct_bubble_hide (self->bubble);
  if (is_wrong == self->is_refused)
    return;
  /* "ct-fresh" shows that a digit overwrites what stands here. */
  self->is_refused = is_wrong;
  gtk_widget_set_css_classes (self->frame, (const char **) (is_wrong ? wrong : usual));
}

void
ct_entry_grid_show_cell (CtEntryGrid *self)
{
  CtEntryRow *row = ct_entry_grid_row_at (self, self->row);
  g_autofree char *text = NULL;

  if (row == NULL)
    return;

  self->is_dirty = FALSE;
  self->is_inside = FALSE;
  mark_wrong (self, FALSE);
  ct_entry_grid_hide_division (self);
  text = ct_entry_dup_text (row, self->column);
  ct_entry_grid_set_text (self, text);
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
  gtk_widget_add_css_class (self->frame, "ct-fresh");
  gtk_editable_set_alignment (GTK_EDITABLE (self->editor),
                              self->column == CT_ENTRY_PRESENT || self->column == CT_ENTRY_NOTE ? 0 : 1);
  describe_cell (self, row);
  gtk_widget_queue_allocate (self->overlay);
}

void
ct_entry_grid_go_inside (CtEntryGrid *self)
{
  self->is_inside = TRUE;
  gtk_widget_remove_css_class (self->frame, "ct-fresh");
}

void
ct_entry_grid_go (CtEntryGrid   *self,
    guint          row,
    CtEntryColumn  column)
{
  if (ct_entry_grid_row_at (self, row) == NULL || column >= CT_N_ENTRY_COLUMNS || !self->visible[column])
    return;

  self->row = row;
  self->column = column;
  ct_table_scroll_to (self->table, row);
  ct_entry_grid_show_cell (self);
  ct_entry_grid_keep_draft (self);
  ct_entry_grid_show_page (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* --- Writing ------------------------------------------------------------------------------------------------- */

void
ct_entry_grid_complain (CtEntryGrid  *self,
          const GError *error)
{
  const CtEntryRow *row = ct_entry_grid_row_at (self, self->row);
  CtDong proposal = ct_entry_proposal (row, self->column);
  g_autofree char *amount = ct_format_money (proposal);
  g_autofree char *where = NULL;

  if (proposal > 0)
    where = g_strdup_printf (_("Row %u, %s, column “%s”. Proposed is %s."), self->row + 1, row->name,
                             ct_entry_column_title (self->column), amount);
  else
    where = g_strdup_printf (_("Row %u, %s, column “%s”."), self->row + 1, row->name,
                             ct_entry_column_title (self->column));
  mark_wrong (self, TRUE);
  ct_bubble_show (self->bubble, error->message, where, _("Esc puts back what stood there"));
  gtk_widget_queue_allocate (self->overlay);
}

gboolean
ct_entry_grid_write_row (CtEntryGrid  *self,
           guint         position,
           json_t       *fields,
           GError      **error)
{
  CtEntryRow *row = ct_entry_grid_row_at (self, position);
  json_t *command = json_pack ("{s:s, s:i, s:i}", "do", "meeting.row", "meeting", self->sheet->meeting.no,
                               "member", row->member);
  gboolean is_written = TRUE;

  json_object_update (command, fields);
  self->is_writing = TRUE;
  if (json_object_size (fields) > 0)
    is_written = ct_session_execute (self->session, command, NULL, error);
  else
    json_decref (command);
  self->is_writing = FALSE;
  if (is_written)
    {
      ct_entry_apply (row, fields);
      ct_table_refresh_row (self->table, position);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  json_decref (fields);
  return is_written;
}

/* The typed text as fields; an empty object where nothing was typed. */
static json_t *
read_cell (CtEntryGrid  *self,
           GError      **error)
{
  g_autofree char *text = NULL;

  if (!self->is_dirty)
    return json_object ();

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor))));
  return ct_entry_parse (&self->ground, ct_entry_grid_row_at (self, self->row), self->column, text, error);
}

gboolean
ct_entry_grid_take_cell (CtEntryGrid *self,
        gboolean     accept_rest)
{
  CtEntryRow *row = ct_entry_grid_row_at (self, self->row);
  g_autoptr(GError) error = NULL;
  json_t *fields;

  if (row == NULL || !self->view.is_open)
    return TRUE;

  fields = read_cell (self, &error);
  if (fields != NULL && !ct_entry_grid_is_sure (self, fields))
    {
      json_decref (fields);
      return FALSE;
    }
  if (fields != NULL && accept_rest && !ct_entry_is_absent (row))
    ct_entry_accept_rest (row, fields);
  if (fields == NULL || !ct_entry_grid_write_row (self, self->row, fields, &error))
    {
      ct_entry_grid_complain (self, error);
      return FALSE;
    }
  self->is_dirty = FALSE;
  return TRUE;
}

void
ct_entry_grid_mark (CtEntryGrid *self,
          char         mark)
{
  const char text[] = { mark, '\0' };
  g_autoptr(GError) error = NULL;

  if (ct_entry_grid_write_row (self, self->row, json_pack ("{s:s}", "present", text), &error))
    ct_entry_grid_show_cell (self);
  else
    ct_entry_grid_complain (self, error);
}

/* --- Moving -------------------------------------------------------------------------------------------------- */

void
ct_entry_grid_move_row (CtEntryGrid *self,
          int          by)
{
  int n_rows = (int) ct_table_get_length (self->table);

  ct_entry_grid_go (self, (guint) CLAMP ((int) self->row + by, 0, n_rows - 1), self->column);
}

void
ct_entry_grid_move_column (CtEntryGrid *self,
             int          by,
             gboolean     may_turn)
{
  int row = (int) self->row;
  int column = (int) self->column;

  do
    {
      column += by;
      if (column < 0 || column >= CT_N_ENTRY_COLUMNS)
        {
          if (!may_turn)
            return;
          row += by;
          column = by > 0 ? 0 : CT_N_ENTRY_COLUMNS - 1;
        }
    }
  while (!self->visible[column]);
  if (row >= 0)
    ct_entry_grid_go (self, (guint) row, (CtEntryColumn) column);
}

/* Enter: what is typed is taken, what else the row proposes too, and on to the next row. */
void
ct_entry_grid_enter (CtEntryGrid *self)
{
  guint before = self->row;

  if (!ct_entry_grid_take_cell (self, TRUE))
    return;
  ct_entry_grid_move_row (self, 1);
  if (self->row == before)   /* the last row */
    ct_entry_grid_show_cell (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                CtEntryGrid           *self)
{
  gboolean is_handled = FALSE;

  (void) keys;
  (void) keycode;
  if (self->is_composing || ct_entry_grid_row_at (self, self->row) == NULL)
    return FALSE;

  g_signal_emit (self, signals[KEY], 0, keyval, (guint) state, &is_handled);
  if (is_handled)
    return TRUE;
  return ct_entry_grid_key (self, keyval, state);
}

static void
typed_cb (CtEntryGrid *self)
{
  if (self->is_setting || self->session == NULL)
    return;
  self->is_dirty = TRUE;
  mark_wrong (self, FALSE);
  gtk_widget_remove_css_class (self->frame, "ct-fresh");
  ct_entry_grid_keep_draft (self);
  ct_entry_grid_show_division (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* The first letter typed on coming to a cell, or after its text was refused, overwrites what stands there. A selection would do the same but for X11, where
 * the news that the one before is gone may come late and take the new one away. */
static void
insert_cb (GtkEditable *text,
           const char  *letters,
           int          length,
           int         *position,
           CtEntryGrid *self)
{
  (void) letters;
  (void) length;
  if (self->is_setting || self->is_inside || (self->is_dirty && !self->is_refused))
    return;
  self->is_setting = TRUE;
  gtk_editable_delete_text (text, 0, -1);
  self->is_setting = FALSE;
  *position = 0;
}

static void
preedit_cb (GtkText     *text,
            const char  *preedit,
            CtEntryGrid *self)
{
  (void) text;
  self->is_composing = *preedit != '\0';
}

static void
clicked_cb (CtEntryGrid *self,
            int          n_press,
            double       x,
            double       y)
{
  CtEntryColumn column;
  const char *id;
  guint row;
  double table_x, table_y;

  (void) n_press;
  if (!self->view.is_open ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->table), x, y, &table_x, &table_y) ||
      !ct_table_pick (self->table, table_x, table_y, &row, &id))
    return;
  if (row == self->row && ct_entry_column_find (id) == self->column)
    {
      ct_entry_grid_go_inside (self);
      return;   /* into the editor itself */
    }

  gtk_gesture_set_state (self->click, GTK_EVENT_SEQUENCE_CLAIMED);
  column = ct_entry_column_find (id);
  if (ct_entry_grid_take_cell (self, FALSE))
    ct_entry_grid_go (self, row, column != CT_N_ENTRY_COLUMNS ? column : self->column);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->editor));
}

/* --- From outside ---------------------------------------------------------------------------------------------- */

static void
scrolled_cb (CtEntryGrid *self)
{
  gtk_widget_queue_allocate (self->overlay);
}

static void
show_editor (CtEntryGrid *self)
{
  gboolean shown = self->view.is_open && ct_entry_grid_row_at (self, 0) != NULL;

  gtk_widget_set_visible (self->frame, shown);
  if (shown)
    {
      ct_table_unselect (self->table);
      gtk_widget_add_css_class (GTK_WIDGET (self), "ct-keyed");
    }
  else
    {
      mark_wrong (self, FALSE);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "ct-keyed");
    }
}

void
ct_entry_grid_set_sheet (CtEntryGrid  *self,
                         CtSession    *session,
                         CtEntrySheet *sheet)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  gboolean is_other;

  g_return_if_fail (CT_IS_ENTRY_GRID (self));

  ct_entry_grid_hide_division (self);
  is_other = sheet == NULL || self->sheet == NULL || self->sheet->meeting.no != sheet->meeting.no;
  g_set_object (&self->session, session);
  self->sheet = sheet;
  self->view.is_open = sheet != NULL && sheet->meeting.state == CT_MEETING_OPEN && ct_session_is_writable (session);
  g_clear_pointer (&self->ground.members, ct_register_free);
  if (sheet != NULL)
    {
      CtSettings settings;

      ct_session_get_settings (session, sheet->meeting.date, &settings);
      self->ground = (CtEntryGround) { ct_session_get_store (session), sheet->meeting.date, (int) settings.unit, NULL };
    }
  g_free (self->draft_name);
  self->draft_name = sheet != NULL ? g_strdup_printf ("meeting.%d.cell", sheet->meeting.no) : NULL;
  for (guint i = 0; sheet != NULL && i < sheet->rows->len; i++)
    {
      CtGridRow *row = g_new (CtGridRow, 1);

      *row = (CtGridRow) { g_ptr_array_index (sheet->rows, i), i + 1 };
      g_ptr_array_add (rows, row);
    }
  ct_table_set_records (self->table, rows);
  show_editor (self);
  if (is_other)
    self->row = 0;
  else if (!self->is_dirty)
    ct_entry_grid_show_cell (self);
}

gboolean
ct_entry_grid_settle (CtEntryGrid *self)
{
  g_return_val_if_fail (CT_IS_ENTRY_GRID (self), FALSE);
  return !self->is_dirty || ct_entry_grid_take_cell (self, FALSE);
}

void
ct_entry_grid_go_to (CtEntryGrid   *self,
                     int            member,
                     CtEntryColumn  column)
{
  guint row;

  g_return_if_fail (CT_IS_ENTRY_GRID (self));

  if (!ct_entry_grid_settle (self) || !ct_table_find (self->table, member, &row))
    return;
  ct_entry_grid_go (self, row, column);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->editor));
}

const CtEntryRow *
ct_entry_grid_get_current (CtEntryGrid   *self,
                           CtEntryColumn *column)
{
  g_return_val_if_fail (CT_IS_ENTRY_GRID (self), NULL);
  *column = self->column;
  return ct_entry_grid_row_at (self, self->row);
}

gboolean
ct_entry_grid_is_writing (CtEntryGrid *self)
{
  g_return_val_if_fail (CT_IS_ENTRY_GRID (self), FALSE);
  return self->is_writing;
}

/* --- The widget ------------------------------------------------------------------------------------------------ */

static gboolean
ct_entry_grid_grab_focus (GtkWidget *widget)
{
  CtEntryGrid *self = CT_ENTRY_GRID (widget);

  return gtk_widget_get_visible (self->frame) ? gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->editor))
                                              : gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
ct_entry_grid_dispose (GObject *object)
{
  CtEntryGrid *self = CT_ENTRY_GRID (object);

  self->sheet = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->draft_name, g_free);
  g_clear_pointer (&self->asked, g_free);
  g_clear_pointer (&self->ground.members, ct_register_free);
  g_clear_pointer (&self->pages, g_array_unref);
  G_OBJECT_CLASS (ct_entry_grid_parent_class)->dispose (object);
}

static void
ct_entry_grid_class_init (CtEntryGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_entry_grid_dispose;
  widget_class->grab_focus = ct_entry_grid_grab_focus;
  widget_class->snapshot = ct_entry_grid_snapshot;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[KEY] = g_signal_new ("key", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                               NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_UINT, G_TYPE_UINT);

  signals[CORRECT] = g_signal_new ("correct", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (CT_TYPE_BUBBLE);
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-entry-grid.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtEntryGrid, overlay);
  gtk_widget_class_bind_template_child (widget_class, CtEntryGrid, table);
  gtk_widget_class_bind_template_child (widget_class, CtEntryGrid, editor);
  gtk_widget_class_bind_template_child (widget_class, CtEntryGrid, frame);
  gtk_widget_class_bind_template_child (widget_class, CtEntryGrid, bubble);
  gtk_widget_class_bind_template_child (widget_class, CtEntryGrid, keys);
  gtk_widget_class_bind_template_child (widget_class, CtEntryGrid, click);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, ct_entry_grid_enter);
  gtk_widget_class_bind_template_callback (widget_class, ct_entry_grid_number_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, ct_entry_grid_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ct_entry_grid_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
ct_entry_grid_init (CtEntryGrid *self)
{
  self->column = CT_ENTRY_TOTAL;
  for (CtEntryColumn column = 0; column < CT_N_ENTRY_COLUMNS; column++)
    self->visible[column] = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_bubble_hide (self->bubble);
  ct_entry_set_up_table (self->table, &self->view);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->editor)), "insert-text",
                           G_CALLBACK (insert_cb), self, 0);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->editor)), "preedit-changed",
                           G_CALLBACK (preedit_cb), self, 0);
  g_signal_connect_object (ct_table_get_vadjustment (self->table), "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}
