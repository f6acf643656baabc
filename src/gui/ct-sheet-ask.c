/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sheet-ask.h"

#include <glib/gi18n-lib.h>

#include "ct-page.h"
#include "ct-sheet-paper.h"

struct _CtSheetAsk
{
  GtkWidget           parent_instance;
  /* Template children */
  GtkWidget          *content;
  GtkWidget          *entry;
  GtkWidget          *error_label;
  GtkEventController *keys;
  /* Owned */
  CtSession          *session;
  int                 meeting;
  gboolean            is_setting;
};

enum
{
  ANSWERED,
  KEY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtSheetAsk, ct_sheet_ask, GTK_TYPE_WIDGET)

static void
say (CtSheetAsk *self,
     const char *refusal)
{
  gtk_label_set_label (GTK_LABEL (self->error_label), refusal != NULL ? refusal : "");
  gtk_widget_set_visible (self->error_label, refusal != NULL);
  if (refusal != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               refusal != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
clear_entry (CtSheetAsk *self)
{
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  self->is_setting = FALSE;
}

static void
answer (CtSheetAsk *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
look_up (CtSheetAsk *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr(GError) error = NULL;
  g_autoptr(CtSheetPaper) paper = ct_sheet_paper_find (ct_session_get_store (self->session), self->meeting, typed, &error);
  g_autofree char *refusal = paper != NULL ? ct_sheet_paper_dup_refusal (paper) : NULL;

  if (paper != NULL && refusal == NULL && ct_sheet_paper_choose (ct_session_get_book (self->session), self->meeting, paper, &error))
    {
      answer (self);
      return;
    }
  say (self, refusal != NULL ? refusal : error->message);
  clear_entry (self);
}

static void
changed_cb (CtSheetAsk *self)
{
  if (self->is_setting || self->session == NULL)
    return;
  say (self, NULL);
  if (ct_sheet_paper_count_letters (gtk_editable_get_text (GTK_EDITABLE (self->entry))) >= CT_SHEET_CODE_LENGTH)
    look_up (self);
}

/* Enter in the empty field: there is no paper, or one without letters. */
static void
activate_cb (CtSheetAsk *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    answer (self);
  else
    look_up (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  keyval,
                guint                  keycode G_GNUC_UNUSED,
                GdkModifierType        state,
                CtSheetAsk            *self)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  gboolean is_handled = FALSE;

  if (keyval == GDK_KEY_Escape)
    {
      answer (self);
      return TRUE;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return FALSE;
  /* Whoever begins with the rows loses no key by it. */
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down && (c < ' ' || c == 0x7f || g_unichar_isalpha (c)))
    return FALSE;
  g_object_ref (self);
  answer (self);
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    g_signal_emit (self, signals[KEY], 0, keys, &is_handled);
  g_object_unref (self);
  return TRUE;
}

void
ct_sheet_ask_start (CtSheetAsk *self,
                    CtSession  *session,
                    int         meeting)
{
  g_return_if_fail (CT_IS_SHEET_ASK (self));

  g_set_object (&self->session, session);
  self->meeting = meeting;
  clear_entry (self);
  say (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->entry);
}

static gboolean
ct_sheet_ask_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CT_SHEET_ASK (widget)->entry);
}

static void
ct_sheet_ask_dispose (GObject *object)
{
  CtSheetAsk *self = CT_SHEET_ASK (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_sheet_ask_parent_class)->dispose (object);
}

static void
ct_sheet_ask_class_init (CtSheetAskClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_sheet_ask_dispose;
  widget_class->grab_focus = ct_sheet_ask_grab_focus;
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[KEY] = g_signal_new ("key", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                               NULL, NULL, G_TYPE_BOOLEAN, 1, GTK_TYPE_EVENT_CONTROLLER_KEY);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-sheet-ask.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtSheetAsk, content);
  gtk_widget_class_bind_template_child (widget_class, CtSheetAsk, entry);
  gtk_widget_class_bind_template_child (widget_class, CtSheetAsk, error_label);
  gtk_widget_class_bind_template_child (widget_class, CtSheetAsk, keys);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
ct_sheet_ask_init (CtSheetAsk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
