/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-paper-view.h"

#include <math.h>

/* Around the sheet, for its edge. */
#define EDGE 4

struct _CtPaperView
{
  GtkWidget  parent_instance;
  /* Owned */
  CtPaper   *paper;
  guint      page;
  double     zoom;
};

G_DEFINE_FINAL_TYPE (CtPaperView, ct_paper_view, GTK_TYPE_WIDGET)

static void
ct_paper_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  CtPaperView *self = CT_PAPER_VIEW (widget);
  double width = 0, height = 0;

  (void) for_size;
  (void) minimum_baseline;
  (void) natural_baseline;
  *minimum = *natural = 0;
  if (self->paper == NULL || self->zoom <= 0)
    return;
  ct_paper_get_size (self->paper, &width, &height);
  *minimum = *natural = (int) ceil ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) * self->zoom) + 2 * EDGE;
}

static void
ct_paper_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  CtPaperView *self = CT_PAPER_VIEW (widget);
  int view_width = gtk_widget_get_width (widget), view_height = gtk_widget_get_height (widget);
  double width, height, zoom = self->zoom;
  GdkRGBA edge;
  graphene_rect_t sheet;
  cairo_t *cr;

  if (self->paper == NULL)
    return;
  ct_paper_get_size (self->paper, &width, &height);
  if (zoom <= 0)
    zoom = MIN ((view_width - 2 * EDGE) / width, (view_height - 2 * EDGE) / height);
  if (zoom <= 0)
    return;

  sheet = GRAPHENE_RECT_INIT ((float) round ((view_width - width * zoom) / 2), (float) round ((view_height - height * zoom) / 2),
                              (float) ceil (width * zoom), (float) ceil (height * zoom));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &edge);
  gtk_snapshot_append_border (snapshot, &GSK_ROUNDED_RECT_INIT (sheet.origin.x - 1, sheet.origin.y - 1,
                                                                sheet.size.width + 2, sheet.size.height + 2),
                              (float[]) { 1, 1, 1, 1 }, (GdkRGBA[]) { edge, edge, edge, edge });
  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, sheet.origin.x, sheet.origin.y);
  cairo_scale (cr, zoom * CT_MM_PER_POINT, zoom * CT_MM_PER_POINT);
  ct_paper_draw_page (self->paper, self->page, cr);
  cairo_destroy (cr);
}

static void
ct_paper_view_finalize (GObject *object)
{
  g_clear_pointer (&CT_PAPER_VIEW (object)->paper, ct_paper_unref);
  G_OBJECT_CLASS (ct_paper_view_parent_class)->finalize (object);
}

static void
ct_paper_view_class_init (CtPaperViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_paper_view_finalize;
  widget_class->measure = ct_paper_view_measure;
  widget_class->snapshot = ct_paper_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ct_paper_view_init (CtPaperView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
ct_paper_view_show (CtPaperView *self,
                    CtPaper     *paper,
                    guint        page,
                    const char  *name)
{
  CtPaper *old = self->paper;

  g_return_if_fail (CT_IS_PAPER_VIEW (self));
  g_return_if_fail (paper == NULL || page < ct_paper_get_n_pages (paper));

  self->paper = paper != NULL ? ct_paper_ref (paper) : NULL;
  self->page = page;
  g_clear_pointer (&old, ct_paper_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ct_paper_view_set_zoom (CtPaperView *self,
                        double       zoom)
{
  g_return_if_fail (CT_IS_PAPER_VIEW (self));
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
