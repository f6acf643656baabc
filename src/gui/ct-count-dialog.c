/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-count-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-count-field.h"
#include "ct-format.h"

#define PER_ROW 4

struct _CtCountDialog
{
  CtDialog   parent_instance;
  GtkWidget *notes;
  GtkWidget *total_label;
  CtCount   *count;
};

G_DEFINE_FINAL_TYPE (CtCountDialog, ct_count_dialog, CT_TYPE_DIALOG)

static void
show_cb (CtCountDialog *self)
{
  g_autofree char *amount = ct_format_money (ct_count_total (self->count));
  g_autofree char *text = g_strdup_printf (C_("count", "Counted: %s"), amount);

  gtk_label_set_label (GTK_LABEL (self->total_label), text);
}

static void
ct_count_dialog_dispose (GObject *object)
{
  g_clear_object (&CT_COUNT_DIALOG (object)->count);
  G_OBJECT_CLASS (ct_count_dialog_parent_class)->dispose (object);
}

static void
ct_count_dialog_class_init (CtCountDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_count_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-count-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtCountDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, CtCountDialog, total_label);
}

static void
ct_count_dialog_init (CtCountDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtCountDialog *
ct_count_dialog_new (GtkWindow *parent,
                     CtCount   *count,
                     guint      place)
{
  CtCountDialog *self = g_object_new (CT_TYPE_COUNT_DIALOG, "transient-for", parent, NULL);

  self->count = g_object_ref (count);
  for (guint i = 0; i < CT_N_COUNTS; i++)
    {
      GtkWidget *field = ct_count_field_new (count, i);

      gtk_grid_attach (GTK_GRID (self->notes), field, (int) (i % PER_ROW), (int) (i / PER_ROW),
                       i == CT_COUNT_BANK ? PER_ROW : 1, 1);
      if (i == place)
        gtk_widget_grab_focus (field);
    }
  g_signal_connect_object (count, "changed", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  show_cb (self);
  ct_dialog_hide_cancel (CT_DIALOG (self));
  return self;
}
