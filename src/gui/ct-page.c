/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-page.h"

#include "ct-look.h"

typedef struct
{
  CtSession *session;    /* NULL on the page of a window without a book */
  gboolean   is_stale;
  guint      focus_idle;   /* 0: none */
} CtPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CtPage, ct_page, GTK_TYPE_WIDGET)

static void
ct_page_real_refresh (CtPage *self)
{
  (void) self;
}

static void
ct_page_real_rescale (CtPage *self,
                      int     scale)
{
  (void) self;
  (void) scale;
}

static void
ct_page_real_take_focus (CtPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
ct_page_real_go_to (CtPage     *self,
                    const char *place)
{
  (void) self;
  (void) place;
}

static gboolean
ct_page_real_step_back (CtPage *self)
{
  (void) self;
  return FALSE;
}

/* What had the keyboard may be gone: the button of something that is done now. */
static gboolean
keep_focus_cb (gpointer data)
{
  CtPage *self = data;
  CtPagePrivate *priv = ct_page_get_instance_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  priv->focus_idle = 0;
  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (focus == NULL || !gtk_widget_is_sensitive (focus) || !gtk_widget_get_mapped (focus)))
    ct_page_take_focus (self);
  return G_SOURCE_REMOVE;
}

/* A page that nobody looks at is read when somebody does. */
static void
changed_cb (CtPage *self)
{
  CtPagePrivate *priv = ct_page_get_instance_private (self);

  priv->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  ct_page_refresh (self);
  if (priv->focus_idle == 0)
    priv->focus_idle = g_idle_add (keep_focus_cb, self);
}

static void
rescaled_cb (CtPage *self)
{
  CT_PAGE_GET_CLASS (self)->rescale (self, ct_look_scale ());
}

static void
ct_page_map (GtkWidget *widget)
{
  CtPagePrivate *priv = ct_page_get_instance_private (CT_PAGE (widget));

  if (priv->is_stale)
    ct_page_refresh (CT_PAGE (widget));
  GTK_WIDGET_CLASS (ct_page_parent_class)->map (widget);
}

static void
ct_page_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  CtPagePrivate *priv = ct_page_get_instance_private (CT_PAGE (object));

  if (id == PROP_SESSION)
    g_value_set_object (value, priv->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ct_page_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  CtPagePrivate *priv = ct_page_get_instance_private (CT_PAGE (object));

  if (id == PROP_SESSION)
    priv->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ct_page_constructed (GObject *object)
{
  CtPagePrivate *priv = ct_page_get_instance_private (CT_PAGE (object));

  G_OBJECT_CLASS (ct_page_parent_class)->constructed (object);
  priv->is_stale = priv->session != NULL;
  if (priv->session != NULL)
    g_signal_connect_object (priv->session, "changed", G_CALLBACK (changed_cb), object, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (rescaled_cb), object,
                           G_CONNECT_SWAPPED);
  rescaled_cb (CT_PAGE (object));
}

static void
ct_page_dispose (GObject *object)
{
  CtPagePrivate *priv = ct_page_get_instance_private (CT_PAGE (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_handle_id (&priv->focus_idle, g_source_remove);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (ct_page_parent_class)->dispose (object);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  ct_page_step_back (CT_PAGE (widget));
}

static void
ct_page_class_init (CtPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  class->refresh = ct_page_real_refresh;
  class->rescale = ct_page_real_rescale;
  class->take_focus = ct_page_real_take_focus;
  class->go_to = ct_page_real_go_to;
  class->step_back = ct_page_real_step_back;
  object_class->get_property = ct_page_get_property;
  object_class->set_property = ct_page_set_property;
  object_class->constructed = ct_page_constructed;
  object_class->dispose = ct_page_dispose;
  widget_class->map = ct_page_map;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CT_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, back_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_page_init (CtPage *self)
{
  (void) self;
}

CtSession *
ct_page_get_session (CtPage *self)
{
  CtPagePrivate *priv = ct_page_get_instance_private (self);

  g_return_val_if_fail (CT_IS_PAGE (self), NULL);
  return priv->session;
}

void
ct_page_refresh (CtPage *self)
{
  CtPagePrivate *priv = ct_page_get_instance_private (self);

  g_return_if_fail (CT_IS_PAGE (self));
  priv->is_stale = FALSE;
  CT_PAGE_GET_CLASS (self)->refresh (self);
}

void
ct_page_take_focus (CtPage *self)
{
  g_return_if_fail (CT_IS_PAGE (self));
  CT_PAGE_GET_CLASS (self)->take_focus (self);
}

void
ct_page_go_to (CtPage     *self,
               const char *place)
{
  g_return_if_fail (CT_IS_PAGE (self));
  CT_PAGE_GET_CLASS (self)->go_to (self, place);
}

gboolean
ct_page_step_back (CtPage *self)
{
  g_return_val_if_fail (CT_IS_PAGE (self), FALSE);
  return CT_PAGE_GET_CLASS (self)->step_back (self);
}

/* --- Telling ---------------------------------------------------------------------------------------- */

/* A dialog tells through the window that it came from. */
static void
tell (GtkWidget  *inside,
      const char *action,
      const char *text)
{
  GtkWindow *parent = GTK_IS_WINDOW (inside) ? gtk_window_get_transient_for (GTK_WINDOW (inside)) : NULL;

  while (parent != NULL)
    {
      inside = GTK_WIDGET (parent);
      parent = gtk_window_get_transient_for (parent);
    }
  gtk_widget_activate_action (inside, action, "s", text);
}

void
ct_tell (GtkWidget  *inside,
         const char *text)
{
  tell (inside, "win.tell", text);
}

void
ct_tell_done (GtkWidget  *inside,
              const char *text)
{
  tell (inside, "win.tell-done", text);
}

void
ct_tell_failure (GtkWidget    *inside,
                 const GError *error)
{
  tell (inside, "win.tell-failure", error->message);
}

void
ct_tell_outcome (GtkWidget       *inside,
                 const char      *text,
                 const CtOutcome *outcome,
                 gboolean         can_undo)
{
  g_autoptr(GString) all = g_string_new (text);

  for (guint i = 0; outcome->warnings != NULL && i < outcome->warnings->len; i++)
    g_string_append_printf (all, "\n%s", (const char *) g_ptr_array_index (outcome->warnings, i));
  if (can_undo)
    ct_tell_done (inside, all->str);
  else
    ct_tell (inside, all->str);
}
