/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-job-bar.h"

struct _CtJobBar
{
  GtkWidget     parent_instance;
  /* Template children */
  GtkWidget    *revealer;
  GtkWidget    *text;
  GtkWidget    *progress;
  GtkWidget    *cancel_button;
  /* Owned */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CtJobBar, ct_job_bar, GTK_TYPE_WIDGET)

static void
cancel_clicked_cb (CtJobBar *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
ct_job_bar_dispose (GObject *object)
{
  CtJobBar *self = CT_JOB_BAR (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_job_bar_parent_class)->dispose (object);
}

static void
ct_job_bar_class_init (CtJobBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_job_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-job-bar.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtJobBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CtJobBar, text);
  gtk_widget_class_bind_template_child (widget_class, CtJobBar, progress);
  gtk_widget_class_bind_template_child (widget_class, CtJobBar, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
ct_job_bar_init (CtJobBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ct_job_bar_start (CtJobBar     *self,
                  const char   *text,
                  GCancellable *cancellable)
{
  g_return_if_fail (CT_IS_JOB_BAR (self));

  g_set_object (&self->cancellable, cancellable);
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  gtk_widget_set_visible (self->cancel_button, cancellable != NULL);
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
ct_job_bar_set_fraction (CtJobBar *self,
                         double    fraction)
{
  g_return_if_fail (CT_IS_JOB_BAR (self));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), fraction);
}

void
ct_job_bar_stop (CtJobBar *self)
{
  g_return_if_fail (CT_IS_JOB_BAR (self));

  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}
