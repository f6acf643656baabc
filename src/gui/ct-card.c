/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-card.h"

#include "ct-badge.h"

#define N_COLUMNS 3

struct _CtCard
{
  GtkWidget  parent_instance;
  GtkWidget *title;
  GtkWidget *state;
  GtkWidget *button;
  GtkWidget *content;    /* a grid: all lines */
  GtkWidget *grid;       /* where lines are added: the content, or what is folded away in it */
  int        n_lines;    /* in the grid */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_ACTION,
  PROP_ACTION_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CtCard, ct_card, GTK_TYPE_WIDGET)

static void
ct_card_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  CtCard *self = CT_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (GTK_LABEL (self->title), g_value_get_string (value));
      break;
    case PROP_ACTION:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), g_value_get_string (value));
      gtk_widget_set_visible (self->button, TRUE);
      break;
    case PROP_ACTION_LABEL:
      gtk_button_set_label (GTK_BUTTON (self->button), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ct_card_parent_class)->dispose (object);
}

static void
ct_card_class_init (CtCardClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = ct_card_set_property;
  object_class->dispose = ct_card_dispose;
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_ACTION] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  props[PROP_ACTION_LABEL] = g_param_spec_string ("action-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
label_new (const char *style,
           float       xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
grid_new (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  return grid;
}

static void
ct_card_init (CtCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ct-card");
  self->title = label_new ("ct-heading", 0);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->state = label_new ("ct-dim", 1);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "ct-link");
  gtk_widget_set_visible (self->button, FALSE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->state);
  gtk_box_append (GTK_BOX (head), self->button);
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  self->content = self->grid = grid_new ();
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

void
ct_card_clear (CtCard *self)
{
  g_return_if_fail (CT_IS_CARD (self));
  ct_clear_children (self->content);
  self->grid = self->content;
  self->n_lines = 0;
}

void
ct_card_set_state (CtCard     *self,
                   const char *text)
{
  g_return_if_fail (CT_IS_CARD (self));
  gtk_label_set_label (GTK_LABEL (self->state), text != NULL ? text : "");
}

/* @span columns from @column on, in the line that is being written. */
static GtkWidget *
add_cell (CtCard     *self,
          int         column,
          int         span,
          const char *style,
          const char *text)
{
  GtkWidget *label = label_new (style, column > 0 && column + span == N_COLUMNS ? 1 : 0);

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_grid_attach (GTK_GRID (self->grid), label, column, self->n_lines, span, 1);
  return label;
}

void
ct_card_add_line (CtCard     *self,
                  const char *words,
                  const char *value)
{
  GtkWidget *label;

  g_return_if_fail (CT_IS_CARD (self));
  label = add_cell (self, 0, value != NULL ? 1 : N_COLUMNS, "ct-dim", words);
  gtk_widget_set_hexpand (label, value == NULL);
  if (value != NULL)
    {
      label = add_cell (self, 1, 2, "ct-strong", value);
      gtk_widget_add_css_class (label, "ct-number");
      gtk_widget_set_hexpand (label, TRUE);
    }
  self->n_lines++;
}

void
ct_card_add_event (CtCard     *self,
                   const char *day,
                   const char *what,
                   const char *figure)
{
  GtkWidget *label;

  g_return_if_fail (CT_IS_CARD (self));
  label = add_cell (self, 0, 1, "ct-number", day);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  label = add_cell (self, 1, 1, "ct-dim", NULL);
  gtk_label_set_markup (GTK_LABEL (label), what);
  gtk_widget_set_hexpand (label, TRUE);
  label = add_cell (self, 2, 1, "ct-number", figure);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  self->n_lines++;
}

void
ct_card_add_note (CtCard     *self,
                  const char *text)
{
  GtkWidget *label;

  g_return_if_fail (CT_IS_CARD (self));
  label = add_cell (self, 0, N_COLUMNS, "ct-caption", text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "ct-dim");
  gtk_widget_set_hexpand (label, TRUE);
  self->n_lines++;
}

void
ct_card_add_widget (CtCard    *self,
                    GtkWidget *widget)
{
  g_return_if_fail (CT_IS_CARD (self));
  gtk_grid_attach (GTK_GRID (self->grid), widget, 0, self->n_lines++, N_COLUMNS, 1);
}

void
ct_card_fold (CtCard     *self,
              const char *text)
{
  GtkWidget *expander;

  g_return_if_fail (CT_IS_CARD (self));
  expander = gtk_expander_new (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  ct_card_add_widget (self, expander);
  self->grid = grid_new ();
  self->n_lines = 0;
  gtk_expander_set_child (GTK_EXPANDER (expander), self->grid);
}
