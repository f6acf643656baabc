/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-totals.h"

#include "ct-cell.h"

struct _CtTotals
{
  GtkWidget  parent_instance;
  GPtrArray *lines;      /* arrays of cells, borrowed: children of a GtkFixed a line */
  GArray    *aligns;     /* float, one a column */
};

G_DEFINE_FINAL_TYPE (CtTotals, ct_totals, GTK_TYPE_WIDGET)

static void
ct_totals_dispose (GObject *object)
{
  CtTotals *self = CT_TOTALS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->lines, 0);
  G_OBJECT_CLASS (ct_totals_parent_class)->dispose (object);
}

static void
ct_totals_finalize (GObject *object)
{
  g_ptr_array_unref (CT_TOTALS (object)->lines);
  g_array_unref (CT_TOTALS (object)->aligns);
  G_OBJECT_CLASS (ct_totals_parent_class)->finalize (object);
}

static void
ct_totals_class_init (CtTotalsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ct_totals_dispose;
  G_OBJECT_CLASS (class)->finalize = ct_totals_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
}

static void
ct_totals_init (CtTotals *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->aligns = g_array_new (FALSE, FALSE, sizeof (float));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

void
ct_totals_add_column (CtTotals *self,
                      float     xalign)
{
  g_return_if_fail (CT_IS_TOTALS (self));
  g_array_append_val (self->aligns, xalign);
}

static void
add_line (CtTotals *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));
  GtkWidget *line = gtk_fixed_new ();
  GPtrArray *cells = g_ptr_array_new ();

  if (last != NULL)
    gtk_widget_remove_css_class (last, "ct-final");
  gtk_widget_add_css_class (line, "ct-total");
  gtk_widget_add_css_class (line, "ct-final");
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  for (guint i = 0; i < self->aligns->len; i++)
    {
      CtCell *cell = ct_cell_new (g_array_index (self->aligns, float, i));

      gtk_fixed_put (GTK_FIXED (line), GTK_WIDGET (cell), 0, 0);
      g_ptr_array_add (cells, cell);
    }
  g_ptr_array_add (self->lines, cells);
}

void
ct_totals_set_text (CtTotals   *self,
                    guint       line,
                    guint       column,
                    const char *text)
{
  g_return_if_fail (CT_IS_TOTALS (self));
  g_return_if_fail (column < self->aligns->len);

  while (self->lines->len <= line)
    add_line (self);
  ct_cell_set_text (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (self->lines, line), column), text);
}

void
ct_totals_place (CtTotals  *self,
                 GtkWidget *header)
{
  g_return_if_fail (CT_IS_TOTALS (self));

  for (guint line = 0; line < self->lines->len; line++)
    {
      GPtrArray *cells = g_ptr_array_index (self->lines, line);
      GtkWidget *title = gtk_widget_get_first_child (header);

      for (guint i = 0; i < cells->len && title != NULL; i++, title = gtk_widget_get_next_sibling (title))
        {
          GtkWidget *cell = g_ptr_array_index (cells, i);
          graphene_rect_t bounds;

          gtk_widget_set_child_visible (cell, gtk_widget_get_visible (title));
          if (gtk_widget_get_visible (title) && gtk_widget_compute_bounds (title, GTK_WIDGET (self), &bounds))
            gtk_widget_size_allocate (cell,
                                      &(GtkAllocation) { bounds.origin.x, 0, bounds.size.width,
                                                         gtk_widget_get_height (gtk_widget_get_parent (cell)) },
                                      -1);
        }
    }
}
