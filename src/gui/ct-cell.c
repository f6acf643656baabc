/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cell.h"

#define GAP 4

/* The text is drawn by the cell itself: a label in each would double the styles that GTK looks up, places and draws. */
struct _CtCell
{
  GtkWidget    parent_instance;
  GtkWidget   *icon;          /* made when first wanted */
  PangoLayout *text;
  char        *style;
  float        xalign;
};

G_DEFINE_FINAL_TYPE (CtCell, ct_cell, GTK_TYPE_WIDGET)

static gboolean
has_icon (CtCell *self)
{
  return self->icon != NULL && gtk_widget_get_visible (self->icon);
}

/* A line of text; in width next to nothing, since the columns know theirs. */
static void
ct_cell_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  CtCell *self = CT_CELL (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (pango_layout_get_context (self->text), NULL, NULL);
  int icon_minimum = 0, icon_natural = 0;

  (void) minimum_baseline;
  (void) natural_baseline;
  if (has_icon (self))
    gtk_widget_measure (self->icon, orientation, for_size, &icon_minimum, &icon_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int letter = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                           pango_font_metrics_get_approximate_digit_width (metrics)));
      int gap = has_icon (self) ? GAP : 0;

      *minimum = icon_minimum + gap + letter;
      *natural = icon_natural + gap + 4 * letter;
    }
  else
    {
      int line = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

      *minimum = MAX (icon_minimum, line);
      *natural = MAX (icon_natural, line);
    }
  pango_font_metrics_unref (metrics);
}

static void
ct_cell_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  CtCell *self = CT_CELL (widget);
  int natural;

  (void) width;
  if (!has_icon (self))
    return;
  gtk_widget_measure (self->icon, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_size_allocate (self->icon, &(GtkAllocation) { 0, 0, natural, height }, baseline);
}

static void
ct_cell_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  CtCell *self = CT_CELL (widget);
  int left = has_icon (self) ? gtk_widget_get_width (self->icon) + GAP : 0;
  int width = MAX (gtk_widget_get_width (widget) - left, 0);
  PangoRectangle line;

  if (has_icon (self))
    gtk_widget_snapshot_child (widget, self->icon, snapshot);
  if (*pango_layout_get_text (self->text) == '\0')
    return;
  pango_layout_set_width (self->text, width * PANGO_SCALE);
  pango_layout_get_pixel_extents (self->text, NULL, &line);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), left - line.x + (int) ((float) (width - line.width) * self->xalign),
                              (gtk_widget_get_height (widget) - line.height) / 2, self->text);
}

static void
ct_cell_dispose (GObject *object)
{
  g_clear_pointer (&CT_CELL (object)->icon, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_cell_parent_class)->dispose (object);
}

static void
ct_cell_finalize (GObject *object)
{
  CtCell *self = CT_CELL (object);

  g_object_unref (self->text);
  g_free (self->style);
  G_OBJECT_CLASS (ct_cell_parent_class)->finalize (object);
}

static void
ct_cell_class_init (CtCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_cell_dispose;
  G_OBJECT_CLASS (class)->finalize = ct_cell_finalize;
  widget_class->measure = ct_cell_measure;
  widget_class->size_allocate = ct_cell_size_allocate;
  widget_class->snapshot = ct_cell_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ct_cell_init (CtCell *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "ct-cell");
  self->text = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  pango_layout_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (self->text, TRUE);
}

CtCell *
ct_cell_new (float xalign)
{
  CtCell *self = g_object_new (CT_TYPE_CELL, NULL);

  self->xalign = xalign;
  return self;
}

/* Digits of one width, which the style sheet cannot ask of a layout of our own. */
static void
set_text (CtCell        *self,
          const char    *text,
          PangoAttrList *attributes)
{
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (g_str_equal (pango_layout_get_text (self->text), text) &&
      pango_attr_list_equal (pango_layout_get_attributes (self->text), attributes))
    return;
  pango_layout_set_text (self->text, text, -1);
  pango_layout_set_attributes (self->text, attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ct_cell_set_text (CtCell     *self,
                  const char *text)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (CT_IS_CELL (self));
  set_text (self, text != NULL ? text : "", attributes);
}

void
ct_cell_set_markup (CtCell     *self,
                    const char *markup)
{
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (CT_IS_CELL (self));
  if (pango_parse_markup (markup, -1, 0, &attributes, &text, NULL, &error))
    set_text (self, text, attributes);
  else
    g_critical ("%s: %s", markup, error->message);
}

void
ct_cell_set_icon (CtCell     *self,
                  const char *icon_name)
{
  g_return_if_fail (CT_IS_CELL (self));

  if (self->icon == NULL ? icon_name == NULL : g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (self->icon)), icon_name) == 0)
    return;   /* an image would have the whole window measured again */
  if (self->icon == NULL)
    {
      self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (self->icon, "ct-icon-s");
      gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_widget_set_visible (self->icon, icon_name != NULL);
}

void
ct_cell_set_style (CtCell     *self,
                   const char *classes)
{
  g_autofree char *all = NULL;
  g_auto(GStrv) list = NULL;

  g_return_if_fail (CT_IS_CELL (self));

  if (g_strcmp0 (self->style, classes) == 0)
    return;
  g_free (self->style);
  self->style = g_strdup (classes);
  all = g_strconcat ("ct-cell ", classes, NULL);
  list = g_strsplit (all, " ", -1);
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) list);
}

const char *
ct_cell_get_text (CtCell *self)
{
  g_return_val_if_fail (CT_IS_CELL (self), NULL);
  return pango_layout_get_text (self->text);
}
