/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-question.h"

struct _CtQuestion
{
  CtDialog   parent_instance;
  GtkWidget *heading_label;
  GtkWidget *body_label;
  gboolean   is_answered;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtQuestion, ct_question, CT_TYPE_DIALOG)

static void
answer (CtQuestion *self,
        gboolean    yes)
{
  if (self->is_answered)
    return;
  self->is_answered = TRUE;
  g_signal_emit (self, signals[ANSWERED], 0, yes);
}

static void
ct_question_accept (CtDialog *dialog)
{
  answer (CT_QUESTION (dialog), TRUE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
ct_question_close_request (GtkWindow *window)
{
  answer (CT_QUESTION (window), FALSE);
  return GTK_WINDOW_CLASS (ct_question_parent_class)->close_request (window);
}

static void
ct_question_dispose (GObject *object)
{
  answer (CT_QUESTION (object), FALSE);
  G_OBJECT_CLASS (ct_question_parent_class)->dispose (object);
}

static void
ct_question_class_init (CtQuestionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_question_dispose;
  GTK_WINDOW_CLASS (class)->close_request = ct_question_close_request;
  CT_DIALOG_CLASS (class)->accept = ct_question_accept;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-question.ui");
  gtk_widget_class_bind_template_child (widget_class, CtQuestion, heading_label);
  gtk_widget_class_bind_template_child (widget_class, CtQuestion, body_label);
}

static void
ct_question_init (CtQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtQuestion *
ct_question_new (GtkWindow  *parent,
                 const char *heading,
                 const char *body,
                 const char *accept_label,
                 gboolean    is_destructive)
{
  CtQuestion *self = g_object_new (CT_TYPE_QUESTION,
                                   "transient-for", parent,
                                   "title", heading,
                                   "accept-label", accept_label,
                                   NULL);

  gtk_label_set_label (GTK_LABEL (self->heading_label), heading);
  gtk_label_set_label (GTK_LABEL (self->body_label), body);
  if (is_destructive)
    ct_dialog_set_destructive (CT_DIALOG (self));
  return self;
}
