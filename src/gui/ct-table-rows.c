/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-table-private.h"

#include <glib/gi18n-lib.h>

/* --- Cells ---------------------------------------------------------------------------------------- */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          CtTableSlot                     *slot)
{
  (void) factory;
  gtk_list_item_set_child (item, GTK_WIDGET (ct_cell_new (slot->column->xalign)));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         CtTableSlot                     *slot)
{
  CtTable *self = slot->table;
  CtRow *row = gtk_list_item_get_item (item);
  CtCell *cell = CT_CELL (gtk_list_item_get_child (item));
  CtCell **cells = g_hash_table_lookup (self->cells, row);

  (void) factory;
  if (cells == NULL)
    {
      cells = g_new0 (CtCell *, self->n_slots);
      g_hash_table_insert (self->cells, row, cells);
    }
  cells[slot->index] = cell;
  slot->column->show (cell, ct_row_get_record (row), self->user_data);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           CtTableSlot                     *slot)
{
  CtCell **cells = g_hash_table_lookup (slot->table->cells, gtk_list_item_get_item (item));

  (void) factory;
  if (cells == NULL)
    return;
  cells[slot->index] = NULL;
  for (guint i = 0; i < slot->table->n_slots; i++)
    if (cells[i] != NULL)
      return;
  g_hash_table_remove (slot->table->cells, gtk_list_item_get_item (item));
}

void
ct_table_add_column (CtTable     *self,
                     CtTableSlot *slot)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "column", slot->column->title);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), slot);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), slot);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), slot);
  slot->view = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (slot->view, slot->column->expand);
  if (slot->column->compare != NULL)
    {
      g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (ct_table_note_asked, slot, NULL));

      gtk_column_view_column_set_sorter (slot->view, sorter);
    }
  gtk_column_view_append_column (self->view, slot->view);
  g_object_unref (slot->view);
}

/* --- The menu of a row, and what lies under a point ------------------------------------------------------ */

static void
pop_up_menu (CtTable *self,
             double   x,
             double   y)
{
  if (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (self->row_menu)) == NULL)
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->row_menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->row_menu));
}

/* The position of the row that a widget is part of: the row, one of its cells, or something inside one. */
static gboolean
position_of (CtTable   *self,
             GtkWidget *inside,
             guint     *position)
{
  GHashTableIter iter;
  gpointer row, value;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &row, &value))
    {
      CtCell **cells = value;

      for (guint i = 0; i < self->n_slots; i++)
        if (cells[i] != NULL && (inside == GTK_WIDGET (cells[i]) ||
                                 gtk_widget_is_ancestor (inside, GTK_WIDGET (cells[i])) ||
                                 gtk_widget_is_ancestor (GTK_WIDGET (cells[i]), inside)))
          return ct_table_find (self, ct_row_get_id (row), position);
    }
  return FALSE;
}

void
ct_table_second_click_cb (CtTable *self,
                 int      n_press,
                 double   x,
                 double   y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  guint position;

  (void) n_press;
  if (picked == NULL || !gtk_widget_is_ancestor (picked, ct_table_view_list (self)) || !position_of (self, picked, &position))
    return;
  if (!gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);
  pop_up_menu (self, x, y);
}

gboolean
ct_table_menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  CtTable *self = CT_TABLE (widget);
  graphene_rect_t bounds;
  guint position;
  GtkWidget *cell = NULL;

  (void) args;
  (void) user_data;
  if (self->selected_id != 0 && ct_table_find (self, self->selected_id, &position))
    cell = ct_table_get_cell (self, position, self->slots[0].column->id);
  if (cell == NULL || !gtk_widget_compute_bounds (cell, widget, &bounds))
    return FALSE;
  pop_up_menu (self, bounds.origin.x + bounds.size.width, bounds.origin.y + bounds.size.height);
  return TRUE;
}

gboolean
ct_table_pick (CtTable     *self,
               double       x,
               double       y,
               guint       *position,
               const char **column)
{
  GtkWidget *picked;
  GHashTableIter iter;
  gpointer row, value;

  g_return_val_if_fail (CT_IS_TABLE (self), FALSE);

  picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  g_hash_table_iter_init (&iter, self->cells);
  while (picked != NULL && g_hash_table_iter_next (&iter, &row, &value))
    for (guint i = 0; i < self->n_slots; i++)
      {
        GtkWidget *cell = (GtkWidget *) ((CtCell **) value)[i];

        if (cell != NULL && (picked == cell || picked == gtk_widget_get_parent (cell) ||
                             gtk_widget_is_ancestor (picked, cell)))
          {
            *column = self->slots[i].column->id;
            return ct_table_find (self, ct_row_get_id (row), position);
          }
      }
  return FALSE;
}

/* 0 while no row has its place yet. */
static int
row_height (CtTable *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->cells);
  while (self->is_laid_out && g_hash_table_iter_next (&iter, NULL, &value))
    {
      CtCell *cell = ((CtCell **) value)[0];

      if (cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)))
        return gtk_widget_get_allocated_height (gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (cell))));
    }
  return 0;
}

/* The rows, all of one height, stay where they are while the wanted one is whole on screen, else they move as far as it takes;
 * the list's own action, which serves until there are any, brings it to the top at times. */
void
ct_table_scroll_to (CtTable *self,
                    guint    position)
{
  GtkAdjustment *adjustment;
  double height, top, value, page;

  g_return_if_fail (CT_IS_TABLE (self));

  height = row_height (self);
  if (height < 1)
    {
      gtk_widget_activate_action (ct_table_view_list (self), "list.scroll-to-item", "u", position);
      return;
    }
  adjustment = ct_table_get_vadjustment (self);
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  top = position * height;
  gtk_adjustment_set_value (adjustment, MAX (MIN (value, top), top + height - page));
}
