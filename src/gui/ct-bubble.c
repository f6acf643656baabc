/* SPDX-License-Identifier: GPL-3.0-or-later */

/* It draws its words itself and tells nobody how large it is: a label whose text changes has the whole window measured anew, and
 * that while somebody types. */

#include "ct-bubble.h"

#define GAP 4
#define ICON_GAP 12
#define WIDTH_IN_LETTERS 56

struct _CtBubble
{
  GtkWidget    parent_instance;
  GtkWidget   *icon;
  PangoLayout *text;
};

G_DEFINE_FINAL_TYPE (CtBubble, ct_bubble, GTK_TYPE_WIDGET)

static void
ct_bubble_measure (GtkWidget      *widget G_GNUC_UNUSED,
                   GtkOrientation  orientation G_GNUC_UNUSED,
                   int             for_size G_GNUC_UNUSED,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline G_GNUC_UNUSED,
                   int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = 0;
}

static int
icon_width (CtBubble *self)
{
  int natural;

  gtk_widget_measure (self->icon, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
ct_bubble_size_allocate (GtkWidget *widget,
                         int        width G_GNUC_UNUSED,
                         int        height,
                         int        baseline)
{
  CtBubble *self = CT_BUBBLE (widget);

  gtk_widget_size_allocate (self->icon, &(GtkAllocation) { 0, 0, icon_width (self), MAX (height, 0) }, baseline);
}

static void
ct_bubble_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  CtBubble *self = CT_BUBBLE (widget);

  gtk_widget_snapshot_child (widget, self->icon, snapshot);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), gtk_widget_get_width (self->icon) + ICON_GAP, 0,
                              self->text);
}

static void
ct_bubble_dispose (GObject *object)
{
  g_clear_pointer (&CT_BUBBLE (object)->icon, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_bubble_parent_class)->dispose (object);
}

static void
ct_bubble_finalize (GObject *object)
{
  g_object_unref (CT_BUBBLE (object)->text);
  G_OBJECT_CLASS (ct_bubble_parent_class)->finalize (object);
}

static void
ct_bubble_class_init (CtBubbleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_bubble_dispose;
  G_OBJECT_CLASS (class)->finalize = ct_bubble_finalize;
  widget_class->measure = ct_bubble_measure;
  widget_class->size_allocate = ct_bubble_size_allocate;
  widget_class->snapshot = ct_bubble_snapshot;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-bubble.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_bind_template_child (widget_class, CtBubble, icon);
}

static void
ct_bubble_init (CtBubble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  pango_layout_set_wrap (self->text, PANGO_WRAP_WORD_CHAR);
}

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               gsize           start,
               gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

static void
set_words (CtBubble   *self,
           const char *wrong,
           const char *mend,
           const char *hint)
{
  g_autoptr(PangoAttrList) list = pango_attr_list_new ();
  g_autoptr(GString) text = g_string_new (wrong);
  GdkRGBA quiet;

  add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), 0, text->len);
  g_string_append_printf (text, "\n%s", mend);
  if (hint != NULL)
    {
      gsize start = text->len + 1;

      g_string_append_printf (text, "\n%s", hint);
      add_attribute (list, pango_attr_scale_new (0.875), start, text->len);
      if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "ct_ink_2", &quiet))
        add_attribute (list,
                       pango_attr_foreground_new ((guint16) (quiet.red * G_MAXUINT16), (guint16) (quiet.green * G_MAXUINT16),
                                                  (guint16) (quiet.blue * G_MAXUINT16)),
                       start, text->len);
    }
  pango_layout_set_text (self->text, text->str, -1);
  pango_layout_set_attributes (self->text, list);
}

void
ct_bubble_show (CtBubble   *self,
                const char *wrong,
                const char *mend,
                const char *hint)
{
  g_autofree char *all = NULL;

  g_return_if_fail (CT_IS_BUBBLE (self));

  all = g_strconcat (wrong, " ", mend, NULL);
  set_words (self, wrong, mend, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
  gtk_widget_set_child_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ct_bubble_hide (CtBubble *self)
{
  g_return_if_fail (CT_IS_BUBBLE (self));

  if (!gtk_widget_get_child_visible (GTK_WIDGET (self)))
    return;
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/* As wide as its words, within the letters of a line and the @width there is. */
static void
set_width (CtBubble *self,
           int       width)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (pango_layout_get_context (self->text), NULL, NULL);
  int most = WIDTH_IN_LETTERS * pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  pango_layout_set_width (self->text, MIN (most, MAX (width, 0) * PANGO_SCALE));
}

void
ct_bubble_place (CtBubble           *self,
                 const GdkRectangle *cell,
                 int                 width,
                 int                 height,
                 GdkRectangle       *place)
{
  GtkStyleContext *style;
  GtkBorder padding, border;
  int around, text_width, text_height;

  g_return_if_fail (CT_IS_BUBBLE (self));

  style = gtk_widget_get_style_context (GTK_WIDGET (self));
  gtk_style_context_get_padding (style, &padding);
  gtk_style_context_get_border (style, &border);
  around = padding.left + padding.right + border.left + border.right + icon_width (self) + ICON_GAP;
  set_width (self, width - 2 * GAP - around);
  pango_layout_get_pixel_size (self->text, &text_width, &text_height);
  place->width = text_width + around;
  place->height = text_height + padding.top + padding.bottom + border.top + border.bottom;
  place->x = CLAMP (cell->x, GAP, MAX (GAP, width - place->width - GAP));
  place->y = cell->y + cell->height + GAP;
  if (place->y + place->height > height)
    place->y = MAX (GAP, cell->y - place->height - GAP);
}
