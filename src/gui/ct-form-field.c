/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-form-field.h"

#include <glib/gi18n-lib.h>

struct _CtFormField
{
  GtkWidget  parent_instance;
  /* Template children */
  GtkWidget *label_widget;
  GtkWidget *help_label;
  GtkWidget *error_label;
  /* Owned by the widget tree */
  GtkWidget *child;
  /* Owned */
  char      *label;
  char      *asked;      /* the text that was doubted */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_HELP,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CtFormField, ct_form_field, GTK_TYPE_WIDGET)

static void
changed_cb (CtFormField *self)
{
  ct_form_field_set_error (self, NULL);
}

/* Enter in an entry never reaches the dialog as a key: the entry takes it for itself. */
static void
entered_cb (CtFormField *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.enter", NULL);
}

/* In a field of several lines Enter means what it means in every other field, alone and with Ctrl: the lines break by
 * themselves. */
static gboolean
key_pressed_cb (CtFormField     *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  (void) code;
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), (modifiers & GDK_CONTROL_MASK) != 0 ? "dialog.accept" : "dialog.enter", NULL);
  return GDK_EVENT_STOP;
}

static void
watch_words (CtFormField *self,
             GtkTextView *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* What an entry, a spin button and a drop-down tell of a change. */
static void
watch_child (CtFormField *self)
{
  if (GTK_IS_TEXT_VIEW (self->child))
    watch_words (self, GTK_TEXT_VIEW (self->child));
  if (GTK_IS_EDITABLE (self->child) || g_signal_lookup ("changed", G_OBJECT_TYPE (self->child)) != 0)
    g_signal_connect_object (self->child, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (GTK_IS_ENTRY (self->child))
    g_signal_connect_object (self->child, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  else if (GTK_IS_DROP_DOWN (self->child))
    g_signal_connect_object (self->child, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
set_child (CtFormField   *self,
           GtkWidget *child)
{
  g_return_if_fail (self->child == NULL);

  self->child = child;
  gtk_widget_insert_after (child, GTK_WIDGET (self), self->label_widget);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->label_widget), child);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (child),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label_widget, NULL,
                                  -1);
  watch_child (self);
}

static void
ct_form_field_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  CtFormField *self = CT_FORM_FIELD (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_HELP:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->help_label)));
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ct_form_field_set_property (GObject      *object,
                       guint         id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  CtFormField *self = CT_FORM_FIELD (object);

  switch (id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      break;
    case PROP_HELP:
      ct_form_field_set_help (self, g_value_get_string (value));
      break;
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ct_form_field_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  CT_FORM_FIELD (object)->child = NULL;
  G_OBJECT_CLASS (ct_form_field_parent_class)->dispose (object);
}

static void
ct_form_field_finalize (GObject *object)
{
  g_free (CT_FORM_FIELD (object)->label);
  g_free (CT_FORM_FIELD (object)->asked);
  G_OBJECT_CLASS (ct_form_field_parent_class)->finalize (object);
}

static gboolean
ct_form_field_grab_focus (GtkWidget *widget)
{
  CtFormField *self = CT_FORM_FIELD (widget);

  return self->child != NULL && gtk_widget_grab_focus (self->child);
}

static void
ct_form_field_class_init (CtFormFieldClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ct_form_field_get_property;
  object_class->set_property = ct_form_field_set_property;
  object_class->dispose = ct_form_field_dispose;
  object_class->finalize = ct_form_field_finalize;
  widget_class->grab_focus = ct_form_field_grab_focus;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  props[PROP_HELP] = g_param_spec_string ("help", NULL, NULL, "", flags);
  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-form-field.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtFormField, label_widget);
  gtk_widget_class_bind_template_child (widget_class, CtFormField, help_label);
  gtk_widget_class_bind_template_child (widget_class, CtFormField, error_label);
}

static void
ct_form_field_init (CtFormField *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
}

void
ct_form_field_set_help (CtFormField    *self,
                   const char *help)
{
  g_return_if_fail (CT_IS_FORM_FIELD (self));

  gtk_label_set_label (GTK_LABEL (self->help_label), help != NULL ? help : "");
  gtk_widget_set_visible (self->help_label, help != NULL && *help != '\0' && !ct_form_field_has_error (self));
}

void
ct_form_field_set_error (CtFormField    *self,
                    const char *error)
{
  gboolean has_help;

  g_return_if_fail (CT_IS_FORM_FIELD (self));

  if (error == NULL && !ct_form_field_has_error (self))
    return;

  has_help = *gtk_label_get_label (GTK_LABEL (self->help_label)) != '\0';
  gtk_label_set_label (GTK_LABEL (self->error_label), error != NULL ? error : "");
  gtk_widget_set_visible (self->error_label, error != NULL);
  gtk_widget_set_visible (self->help_label, error == NULL && has_help);
  if (error != NULL)
    {
      gtk_widget_add_css_class (self->child, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->child),
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->child),
                                      GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->error_label, NULL, -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->child, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->child), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->child), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    }
}

gboolean
ct_form_field_has_error (CtFormField *self)
{
  g_return_val_if_fail (CT_IS_FORM_FIELD (self), FALSE);
  return *gtk_label_get_label (GTK_LABEL (self->error_label)) != '\0';
}

void
ct_form_field_focus (CtFormField *self)
{
  g_return_if_fail (CT_IS_FORM_FIELD (self));
  g_return_if_fail (self->child != NULL);

  if (!gtk_widget_grab_focus (self->child))
    gtk_widget_child_focus (self->child, GTK_DIR_TAB_FORWARD);
}

char *
ct_form_field_dup_text (CtFormField *self)
{
  g_return_val_if_fail (CT_IS_FORM_FIELD (self), NULL);

  if (GTK_IS_TEXT_VIEW (self->child))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->child));
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
    }
  g_return_val_if_fail (GTK_IS_EDITABLE (self->child), NULL);
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->child))));
}

void
ct_form_field_set_text (CtFormField    *self,
                   const char *text)
{
  g_return_if_fail (CT_IS_FORM_FIELD (self));

  if (GTK_IS_TEXT_VIEW (self->child))
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->child)), text != NULL ? text : "", -1);
      return;
    }
  g_return_if_fail (GTK_IS_EDITABLE (self->child));
  gtk_editable_set_text (GTK_EDITABLE (self->child), text != NULL ? text : "");
}

GtkWidget *
ct_form_field_get_child (CtFormField *self)
{
  g_return_val_if_fail (CT_IS_FORM_FIELD (self), NULL);
  return self->child;
}

gboolean
ct_form_field_is_sure (CtFormField *self,
                       char        *doubt)
{
  g_autofree char *owned = doubt;
  g_autofree char *text = ct_form_field_dup_text (self);
  g_autofree char *sentence = NULL;

  if (doubt == NULL || g_strcmp0 (text, self->asked) == 0)
    return TRUE;
  g_free (self->asked);
  self->asked = g_steal_pointer (&text);
  sentence = g_strdup_printf (_("%s If it is right, accept once more."), doubt);
  ct_form_field_set_error (self, sentence);
  return FALSE;
}
