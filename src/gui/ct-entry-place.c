/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the current cell lies on the screen, and what is drawn and placed there. */

#include "ct-entry-grid-private.h"

static GtkWidget *
current_cell (CtEntryGrid *self)
{
  GtkWidget *cell = NULL;

  if (self->sheet != NULL)
    cell = ct_table_get_cell (self->table, self->row, ct_entry_column_id (self->column));
  return cell != NULL && gtk_widget_get_mapped (cell) ? gtk_widget_get_parent (cell) : NULL;
}

/* The row of the current cell is tinted here, behind the rows, and is not the table's selection: that would have GTK look up
 * the styles of every cell of two rows, and of all that is in them, at each step. */
void
ct_entry_grid_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  CtEntryGrid *self = CT_ENTRY_GRID (widget);
  GtkWidget *cell = self->view.is_open ? current_cell (self) : NULL;
  graphene_rect_t bounds;
  GdkRGBA tint;

  if (cell != NULL && gtk_widget_compute_bounds (gtk_widget_get_parent (cell), widget, &bounds) &&
      gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "ct_accent_tint", &tint))
    gtk_snapshot_append_color (snapshot, &tint, &bounds);
  gtk_widget_snapshot_child (widget, self->overlay, snapshot);
}

/* The current cell in the overlay; FALSE while it is not, or not wholly, on screen. */
static gboolean
find_cell (CtEntryGrid  *self,
           GdkRectangle *place)
{
  GtkWidget *cell = current_cell (self);
  graphene_rect_t bounds;
  double head, page;

  if (cell == NULL || !gtk_widget_compute_bounds (cell, self->overlay, &bounds))
    return FALSE;

  *place = (GdkRectangle) { bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  head = ct_table_get_head_height (self->table);
  page = gtk_adjustment_get_page_size (ct_table_get_vadjustment (self->table));
  return place->y >= head - 1 && place->y + place->height <= head + page + 1;
}

gboolean
ct_entry_grid_place_cb (GtkOverlay   *overlay,
                        GtkWidget    *child,
                        GdkRectangle *place,
                        CtEntryGrid  *self)
{
  GdkRectangle cell;
  gboolean is_found = find_cell (self, &cell);
  int minimum;

  (void) overlay;
  if (!is_found)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      *place = (GdkRectangle) { -10000, 0, MAX (minimum, 100), 30 };
    }
  else if (child == self->frame)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      *place = cell;
      place->width = MAX (place->width, minimum);
    }
  else
    ct_bubble_place (self->bubble, &cell, gtk_widget_get_width (self->overlay), gtk_widget_get_height (self->overlay), place);
  return TRUE;
}
