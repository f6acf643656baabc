/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-chart.h"

#include <math.h>

#include "ct-look.h"

#define MARGIN     8
#define MAX_STEPS  4       /* so many lines of the grid above the lowest, where there is room */
#define MIN_HEIGHT 96

struct _CtChart
{
  GtkWidget     parent_instance;
  CtChartPoint *points;
  guint         n_points;
  gboolean      is_bars;
};

/* One drawing of it. */
typedef struct
{
  CtChart      *chart;
  cairo_t      *cr;
  PangoLayout  *layout;
  double        left, top, width, height;   /* of the field inside the axes */
  double        low, high, step;
  int           line;                       /* height of one */
} Drawing;

G_DEFINE_FINAL_TYPE (CtChart, ct_chart, GTK_TYPE_WIDGET)

/* --- Colours and words -------------------------------------------------------------------------------- */

static void
use_colour (Drawing    *drawing,
            const char *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (drawing->chart));
  GdkRGBA colour = { 0, 0, 0, 1 };

  gtk_style_context_lookup_color (context, name, &colour);
  gdk_cairo_set_source_rgba (drawing->cr, &colour);
}

/* @xalign: 0 begins at @x, 0.5 is centred on it, 1 ends there. */
static void
draw_words (Drawing    *drawing,
            const char *words,
            double      x,
            double      y,
            double      xalign)
{
  int width, height;

  pango_layout_set_text (drawing->layout, words, -1);
  pango_layout_get_pixel_size (drawing->layout, &width, &height);
  cairo_move_to (drawing->cr, x - width * xalign, y - height / 2.0);
  pango_cairo_show_layout (drawing->cr, drawing->layout);
}

static char *
dup_number (double value)
{
  char *text = fabs (value - round (value)) < 0.05 ? g_strdup_printf ("%.0f", value) : g_strdup_printf ("%.1f", value);

  return g_strdelimit (text, ".", ',');
}

/* --- The field ------------------------------------------------------------------------------------------ */

static double
nice_step (double span,
           int    n_steps)
{
  static const double nice[] = { 1, 2, 2.5, 5, 10 };
  double unit = pow (10, floor (log10 (MAX (span, 0.1) / n_steps)));

  for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
    if (nice[i] * unit * n_steps >= span)
      return nice[i] * unit;
  return 10 * unit;
}

/* The axis of a line may be cut off, that of an area may not. */
static void
choose_range (Drawing *drawing)
{
  const CtChart *chart = drawing->chart;
  double low = chart->is_bars ? 0 : G_MAXDOUBLE, high = 0;

  for (guint i = 0; i < chart->n_points; i++)
    {
      double value = chart->points[i].first + (chart->is_bars ? chart->points[i].second : 0);

      low = MIN (low, value);
      high = MAX (high, value);
    }
  for (int n = CLAMP ((int) (drawing->height / (1.5 * drawing->line)), 1, MAX_STEPS); n > 0; n--)
    {
      drawing->step = nice_step (MAX (high - low, high * 0.1), n);
      drawing->low = floor (low / drawing->step) * drawing->step;
      drawing->high = MAX (ceil (high / drawing->step) * drawing->step, drawing->low + drawing->step);
      /* Rounding both ends may have made more steps than there is room for. */
      if ((drawing->high - drawing->low) / drawing->step * 1.2 * drawing->line <= drawing->height)
        break;
    }
}

static double
y_of (const Drawing *drawing,
      double         value)
{
  return drawing->top + drawing->height * (1 - (value - drawing->low) / (drawing->high - drawing->low));
}

static double
x_of (const Drawing *drawing,
      guint          i)
{
  return drawing->left + drawing->width * (i + 0.5) / drawing->chart->n_points;
}

static void
draw_grid (Drawing *drawing)
{
  for (double value = drawing->low; value <= drawing->high + drawing->step / 2; value += drawing->step)
    {
      double y = round (y_of (drawing, value)) + 0.5;
      g_autofree char *words = dup_number (value);

      use_colour (drawing, "ct_chart_grid");
      cairo_set_line_width (drawing->cr, 1);
      cairo_move_to (drawing->cr, drawing->left, y);
      cairo_line_to (drawing->cr, drawing->left + drawing->width, y);
      cairo_stroke (drawing->cr);
      use_colour (drawing, "ct_ink_2");
      draw_words (drawing, words, drawing->left - MARGIN, y, 1);
    }
}

/* As many labels as there is room for, always that of the last point. */
static void
draw_labels (Drawing *drawing)
{
  const CtChart *chart = drawing->chart;
  int width, height, every;

  pango_layout_set_text (drawing->layout, chart->points[chart->n_points - 1].label, -1);
  pango_layout_get_pixel_size (drawing->layout, &width, &height);
  every = (int) ceil ((width + 6.0) * chart->n_points / drawing->width);
  use_colour (drawing, "ct_ink_2");
  for (guint i = 0; i < chart->n_points; i++)
    if ((chart->n_points - 1 - i) % (guint) MAX (every, 1) == 0)
      draw_words (drawing, chart->points[i].label, x_of (drawing, i), drawing->top + drawing->height + height * 0.75, 0.5);
}

static void
draw_line (Drawing *drawing)
{
  const CtChart *chart = drawing->chart;
  double last = chart->points[chart->n_points - 1].first;
  g_autofree char *words = dup_number (last);

  use_colour (drawing, "ct_chart_1");
  cairo_new_path (drawing->cr);
  cairo_set_line_width (drawing->cr, 2);
  cairo_set_line_join (drawing->cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < chart->n_points; i++)
    cairo_line_to (drawing->cr, x_of (drawing, i), y_of (drawing, chart->points[i].first));
  cairo_stroke (drawing->cr);
  for (guint i = 0; i < chart->n_points; i++)
    {
      cairo_arc (drawing->cr, x_of (drawing, i), y_of (drawing, chart->points[i].first), 3, 0, 2 * G_PI);
      cairo_fill (drawing->cr);
    }
  use_colour (drawing, "ct_ink");
  draw_words (drawing, words, drawing->left + drawing->width, y_of (drawing, last) - ct_look_scale_px (14), 1);
}

static void
hatch (Drawing *drawing,
       double   x,
       double   y,
       double   width,
       double   height)
{
  cairo_save (drawing->cr);
  cairo_rectangle (drawing->cr, x, y, width, height);
  cairo_clip (drawing->cr);
  for (double d = -height; d < width; d += 5)
    {
      cairo_move_to (drawing->cr, x + d, y + height);
      cairo_line_to (drawing->cr, x + d + height, y);
    }
  cairo_set_line_width (drawing->cr, 1.5);
  cairo_stroke (drawing->cr);
  cairo_restore (drawing->cr);
  cairo_rectangle (drawing->cr, x + 0.5, y + 0.5, width - 1, height - 1);
  cairo_set_line_width (drawing->cr, 1);
  cairo_stroke (drawing->cr);
}

static void
draw_bars (Drawing *drawing)
{
  const CtChart *chart = drawing->chart;
  double width = floor (drawing->width / chart->n_points * 0.6);

  for (guint i = 0; i < chart->n_points; i++)
    {
      const CtChartPoint *point = &chart->points[i];
      double x = round (x_of (drawing, i) - width / 2);
      double top = round (y_of (drawing, point->first + point->second));
      double middle = round (y_of (drawing, point->first));
      double bottom = round (y_of (drawing, 0));

      use_colour (drawing, "ct_chart_1");
      cairo_rectangle (drawing->cr, x, middle, width, bottom - middle);
      cairo_fill (drawing->cr);
      use_colour (drawing, "ct_chart_2");
      if (middle - top >= 1)
        hatch (drawing, x, top, width, middle - top);
    }
}

static void
draw (CtChart *self,
      cairo_t *cr,
      int      width,
      int      height)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0.000");
  Drawing drawing = { .chart = self, .cr = cr, .layout = layout };
  int digits, line;

  pango_layout_get_pixel_size (layout, &digits, &line);
  drawing.line = line;
  drawing.left = digits + MARGIN;
  drawing.top = line * (self->is_bars ? 0.6 : 1.2);
  drawing.width = width - drawing.left - MARGIN;
  drawing.height = height - drawing.top - line * 1.4;
  if (drawing.width <= 0 || drawing.height <= 0)
    return;
  choose_range (&drawing);
  draw_grid (&drawing);
  draw_labels (&drawing);
  if (self->is_bars)
    draw_bars (&drawing);
  else
    draw_line (&drawing);
}

/* --- The widget ----------------------------------------------------------------------------------------- */

static void
ct_chart_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (CT_CHART (widget)->n_points == 0 || width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw (CT_CHART (widget), cr, width, height);
  cairo_destroy (cr);
}

static void
ct_chart_measure (GtkWidget      *widget G_GNUC_UNUSED,
                  GtkOrientation  orientation,
                  int             for_size G_GNUC_UNUSED,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline G_GNUC_UNUSED,
                  int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = ct_look_scale_px (orientation == GTK_ORIENTATION_VERTICAL ? MIN_HEIGHT : 2 * MIN_HEIGHT);
  *natural = *minimum;
}

static void
ct_chart_finalize (GObject *object)
{
  g_free (CT_CHART (object)->points);
  G_OBJECT_CLASS (ct_chart_parent_class)->finalize (object);
}

static void
ct_chart_class_init (CtChartClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_chart_finalize;
  widget_class->snapshot = ct_chart_snapshot;
  widget_class->measure = ct_chart_measure;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ct_chart_init (CtChart *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "ct-chart");
}

static void
set_points (CtChart            *self,
            const CtChartPoint *points,
            guint               n_points,
            gboolean            is_bars)
{
  g_free (self->points);
  self->points = g_memdup2 (points, n_points * sizeof *points);
  self->n_points = n_points;
  self->is_bars = is_bars;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ct_chart_set_line (CtChart            *self,
                   const CtChartPoint *points,
                   guint               n_points)
{
  g_return_if_fail (CT_IS_CHART (self));
  set_points (self, points, n_points, FALSE);
}

void
ct_chart_set_bars (CtChart            *self,
                   const CtChartPoint *points,
                   guint               n_points)
{
  g_return_if_fail (CT_IS_CHART (self));
  set_points (self, points, n_points, TRUE);
}
