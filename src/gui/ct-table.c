/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-table-private.h"

#include <glib/gi18n-lib.h>

#include "ct-look.h"
#include "ct-plain.h"

#define MIN_HEIGHT 124

enum
{
  ACTIVATE,
  SELECTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtTable, ct_table, GTK_TYPE_WIDGET)

/* --- Parts of the view that GTK 4.8 has no name for ------------------------------------------------ */

static GtkWidget *
view_header (CtTable *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->view));
}

GtkWidget *
ct_table_view_list (CtTable *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self->view));
}

/* The head of a number stands over its number. */
static void
align_heads (CtTable *self)
{
  GtkWidget *title = gtk_widget_get_first_child (view_header (self));

  for (guint i = 0; i < self->n_slots && title != NULL; i++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *inner = gtk_widget_get_first_child (title);

      if (inner != NULL && self->slots[i].column->xalign > 0.9)
        gtk_widget_set_halign (inner, GTK_ALIGN_END);
    }
}

/* GTK 4.8 measures the cells of hidden columns too, so these are given no width. */
static void
set_width (CtTableSlot *slot)
{
  gboolean visible = gtk_column_view_column_get_visible (slot->view);

  gtk_column_view_column_set_fixed_width (slot->view, visible ? ct_look_scale_px (slot->column->width) : 0);
}

/* Below its heads a table shows three rows at least; what holds it scrolls where there is no room for them. */
static void
rescale_cb (CtTable *self)
{
  for (guint i = 0; i < self->n_slots; i++)
    set_width (&self->slots[i]);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), ct_look_scale_px (MIN_HEIGHT));
}

/* --- Sorting ---------------------------------------------------------------------------------------- */

/* GTK 4.8 does not say which head was clicked. But a column's sorter that is asked notes that it was, and the first
 * one asked is the chosen one; its answer comes back negated where the order is reversed. */
int
ct_table_note_asked (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  CtTableSlot *slot = user_data;

  (void) a;
  (void) b;
  if (slot->table->asked_first == NULL)
    slot->table->asked_first = slot;
  return -1;
}

static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  CtTable *self = user_data;
  int order = self->sorted_by->column->compare (*(gconstpointer *) a, *(gconstpointer *) b);

  return self->is_reversed ? -order : order;
}

static void
sorter_changed_cb (CtTable *self)
{
  g_autoptr(GObject) dummy = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr(GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  GtkSorter *sorter;
  GtkOrdering order;

  if (self->view == NULL)   /* the view is going, column by column */
    return;

  sorter = gtk_column_view_get_sorter (self->view);
  self->asked_first = NULL;
  order = gtk_sorter_compare (sorter, dummy, other);
  self->sorted_by = g_steal_pointer (&self->asked_first);
  self->is_reversed = order == GTK_ORDERING_LARGER;
  self->is_laid_out = FALSE;
  if (self->sorted_by != NULL)
    ct_record_model_sort (self->model, compare_records, self);
  if (self->selected_id != 0)
    ct_table_select (self, self->selected_id, FALSE);
}

/* --- Selection -------------------------------------------------------------------------------------- */

static void
selection_changed_cb (CtTable *self)
{
  gconstpointer record = ct_table_get_selected (self);
  gint64 id = record != NULL ? ct_table_get_selected_id (self) : 0;

  if (id == self->selected_id)
    return;
  self->selected_id = id;
  g_signal_emit (self, signals[SELECTION], 0);
}

static void
activate_cb (CtTable *self,
             guint    position)
{
  g_autoptr(CtRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0, ct_row_get_id (row));
}

/* --- Copying ---------------------------------------------------------------------------------------- */

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtTable *self = CT_TABLE (widget);
  g_autoptr(GString) out = g_string_new (NULL);
  g_autoptr(CtCell) scratch = g_object_ref_sink (ct_cell_new (0));

  (void) action_name;
  (void) parameter;
  for (guint i = 0; i < ct_record_model_get_length (self->model); i++)
    {
      if (!gtk_selection_model_is_selected (self->selection, i))
        continue;
      for (guint c = 0; c < self->n_slots; c++)
        {
          self->slots[c].column->show (scratch, ct_record_model_get_record (self->model, i), self->user_data);
          ct_plain_append (out, ct_cell_get_text (scratch));
          g_string_append_c (out, c + 1 < self->n_slots ? '\t' : '\n');
        }
    }
  if (out->len > 0)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), out->str);
}

/* --- The widget --------------------------------------------------------------------------------------- */

static void
ct_table_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  CtTable *self = CT_TABLE (widget);
  int totals_minimum, totals_natural;

  (void) minimum_baseline;
  (void) natural_baseline;
  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->totals), orientation, for_size, &totals_minimum, &totals_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += totals_minimum;
      *natural += totals_natural;
    }
}

static void
ct_table_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  CtTable *self = CT_TABLE (widget);
  int totals;

  gtk_widget_measure (GTK_WIDGET (self->totals), GTK_ORIENTATION_VERTICAL, width, &totals, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation) { 0, 0, width, height - totals }, baseline);
  gtk_widget_size_allocate (GTK_WIDGET (self->totals), &(GtkAllocation) { 0, height - totals, width, totals }, baseline);
  ct_totals_place (self->totals, view_header (self));
  gtk_popover_present (GTK_POPOVER (self->row_menu));
  self->is_laid_out = TRUE;
}

static void
ct_table_dispose (GObject *object)
{
  CtTable *self = CT_TABLE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  if (self->totals != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->totals));
  self->totals = NULL;
  g_clear_pointer (&self->row_menu, gtk_widget_unparent);
  self->view = NULL;
  G_OBJECT_CLASS (ct_table_parent_class)->dispose (object);
}

static void
ct_table_finalize (GObject *object)
{
  CtTable *self = CT_TABLE (object);

  g_hash_table_unref (self->cells);
  g_free (self->slots);
  G_OBJECT_CLASS (ct_table_parent_class)->finalize (object);
}

static gboolean
ct_table_grab_focus (GtkWidget *widget)
{
  ct_table_focus_rows (CT_TABLE (widget));
  return TRUE;
}

static void
ct_table_class_init (CtTableClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = ct_table_dispose;
  object_class->finalize = ct_table_finalize;
  widget_class->measure = ct_table_measure;
  widget_class->size_allocate = ct_table_size_allocate;
  widget_class->grab_focus = ct_table_grab_focus;

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SELECTION] = g_signal_new ("selection", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  g_type_ensure (CT_TYPE_TOTALS);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CtTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, CtTable, view);
  gtk_widget_class_bind_template_child (widget_class, CtTable, totals);
  gtk_widget_class_bind_template_child (widget_class, CtTable, row_menu);
  gtk_widget_class_bind_template_child (widget_class, CtTable, second_click);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, ct_table_second_click_cb);

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, ct_table_menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, ct_table_menu_key_cb, NULL);
}

static void
ct_table_init (CtTable *self)
{
  self->cells = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (rescale_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * ct_table_set_up:
 * @columns: lent for the life of the table
 *
 * To be called once, before the first records.
 */
void
ct_table_set_up (CtTable            *self,
                 const char         *name,
                 const CtColumn     *columns,
                 guint               n_columns,
                 const CtRecordKind *kind,
                 gpointer            user_data)
{
  g_return_if_fail (CT_IS_TABLE (self));
  g_return_if_fail (self->model == NULL);

  self->user_data = user_data;
  self->slots = g_new0 (CtTableSlot, n_columns);
  self->n_slots = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      self->slots[i] = (CtTableSlot) { .table = self, .column = &columns[i], .index = i };
      ct_table_add_column (self, &self->slots[i]);
      ct_totals_add_column (self->totals, columns[i].xalign);
    }
  rescale_cb (self);
  align_heads (self);

  self->model = ct_record_model_new (kind);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, self->selection);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
ct_table_set_records (CtTable   *self,
                      GPtrArray *records)
{
  gint64 selected;

  g_return_if_fail (CT_IS_TABLE (self));
  g_return_if_fail (self->model != NULL);

  self->is_laid_out = FALSE;
  selected = self->selected_id;
  if (self->sorted_by != NULL)
    g_ptr_array_sort_with_data (records, compare_records, self);
  ct_record_model_set_records (self->model, records);
  if (selected == 0 || !ct_table_select (self, selected, FALSE))
    selection_changed_cb (self);
}

guint
ct_table_get_length (CtTable *self)
{
  g_return_val_if_fail (CT_IS_TABLE (self), 0);
  return ct_record_model_get_length (self->model);
}

gconstpointer
ct_table_get_record (CtTable *self,
                     guint    position)
{
  g_return_val_if_fail (CT_IS_TABLE (self), NULL);
  return ct_record_model_get_record (self->model, position);
}

gboolean
ct_table_find (CtTable *self,
               gint64   id,
               guint   *position)
{
  g_return_val_if_fail (CT_IS_TABLE (self), FALSE);
  return ct_record_model_find (self->model, id, position);
}

static gboolean
selected_position (CtTable *self,
                   guint   *position)
{
  g_autoptr(GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);

  *position = gtk_bitset_get_minimum (chosen);
  return gtk_bitset_get_size (chosen) == 1;
}

gconstpointer
ct_table_get_selected (CtTable *self)
{
  guint position;

  g_return_val_if_fail (CT_IS_TABLE (self), NULL);
  return selected_position (self, &position) ? ct_record_model_get_record (self->model, position) : NULL;
}

gint64
ct_table_get_selected_id (CtTable *self)
{
  guint position;

  g_return_val_if_fail (CT_IS_TABLE (self), 0);
  return selected_position (self, &position) ? ct_record_model_get_id (self->model, position) : 0;
}

gboolean
ct_table_select (CtTable  *self,
                 gint64    id,
                 gboolean  focus)
{
  guint position;

  g_return_val_if_fail (CT_IS_TABLE (self), FALSE);

  if (!ct_table_find (self, id, &position))
    return FALSE;
  gtk_selection_model_select_item (self->selection, position, TRUE);
  if (focus)
    {
      ct_table_scroll_to (self, position);
      ct_table_focus_rows (self);
    }
  return TRUE;
}

void
ct_table_unselect (CtTable *self)
{
  g_return_if_fail (CT_IS_TABLE (self));
  gtk_selection_model_unselect_all (self->selection);
}

/* The row itself takes the focus, so that the arrows go on from it; while it has no widget yet, the list does. */
void
ct_table_focus_rows (CtTable *self)
{
  GtkWidget *cell = NULL;
  guint position;

  g_return_if_fail (CT_IS_TABLE (self));

  if (self->selected_id != 0 && ct_table_find (self, self->selected_id, &position))
    cell = ct_table_get_cell (self, position, self->slots[0].column->id);
  if (cell != NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (gtk_widget_get_parent (cell)));
  else
    gtk_widget_grab_focus (ct_table_view_list (self));
}

void
ct_table_set_menu (CtTable    *self,
                   GMenuModel *menu)
{
  g_return_if_fail (CT_IS_TABLE (self));
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->row_menu), menu);
}

static CtTableSlot *
find_slot (CtTable    *self,
           const char *column)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (g_str_equal (self->slots[i].column->id, column))
      return &self->slots[i];
  g_return_val_if_reached (NULL);
}

void
ct_table_set_column_visible (CtTable    *self,
                             const char *column,
                             gboolean    visible)
{
  CtTableSlot *slot;

  g_return_if_fail (CT_IS_TABLE (self));

  slot = find_slot (self, column);
  gtk_column_view_column_set_visible (slot->view, visible);
  set_width (slot);
}

void
ct_table_sort_by (CtTable    *self,
                  const char *column)
{
  g_return_if_fail (CT_IS_TABLE (self));
  gtk_column_view_sort_by_column (self->view, find_slot (self, column)->view, GTK_SORT_ASCENDING);
}

void
ct_table_set_total (CtTable    *self,
                    guint       line,
                    const char *column,
                    const char *text)
{
  g_return_if_fail (CT_IS_TABLE (self));
  ct_totals_set_text (self->totals, line, find_slot (self, column)->index, text);
}

GtkWidget *
ct_table_get_cell (CtTable    *self,
                   guint       position,
                   const char *column)
{
  g_autoptr(CtRow) row = NULL;
  CtCell **cells;

  g_return_val_if_fail (CT_IS_TABLE (self), NULL);

  row = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  cells = row != NULL ? g_hash_table_lookup (self->cells, row) : NULL;
  return cells != NULL ? GTK_WIDGET (cells[find_slot (self, column)->index]) : NULL;
}

/* Shows a row again whose record was changed in place. */
void
ct_table_refresh_row (CtTable *self,
                      guint    position)
{
  g_autoptr(CtRow) row = NULL;
  CtCell **cells;

  g_return_if_fail (CT_IS_TABLE (self));

  row = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  cells = row != NULL ? g_hash_table_lookup (self->cells, row) : NULL;
  for (guint i = 0; cells != NULL && i < self->n_slots; i++)
    if (cells[i] != NULL)
      self->slots[i].column->show (cells[i], ct_row_get_record (row), self->user_data);
}

int
ct_table_get_head_height (CtTable *self)
{
  g_return_val_if_fail (CT_IS_TABLE (self), 0);
  return gtk_widget_get_height (view_header (self));
}

GtkAdjustment *
ct_table_get_vadjustment (CtTable *self)
{
  g_return_val_if_fail (CT_IS_TABLE (self), NULL);
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}
