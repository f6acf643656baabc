/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-cash-strip.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-count-field.h"
#include "ct-format.h"


struct _CtCashStrip
{
  GtkWidget  parent_instance;
  /* Template children */
  GtkWidget *content;
  GtkWidget *words;
  GtkWidget *notes;
  GtkWidget *small_button;
  GtkWidget *dialog_button;
  GtkWidget *gap;
  GtkWidget *counted;
  GtkWidget *expected_words;
  GtkWidget *expected;
  GtkWidget *difference_words;
  GtkWidget *difference;
  GtkWidget *find_button;
  /* Owned */
  CtCount   *count;
  CtDong     expected_sum;
  gboolean   was_counted;     /* when the meeting was posted */
  CtDong     counted_sum, recorded;
  gboolean   is_compact;
};

G_DEFINE_FINAL_TYPE (CtCashStrip, ct_cash_strip, GTK_TYPE_WIDGET)

static void
show_cb (CtCashStrip *self)
{
  gboolean is_over = self->count == NULL && self->was_counted;
  gboolean has_count = is_over || (self->count != NULL && !ct_count_is_empty (self->count));
  CtDong difference = is_over ? self->recorded : ct_cash_strip_difference (self);
  CtDong sum = is_over ? self->counted_sum : has_count ? ct_count_total (self->count) : 0;
  g_autofree char *counted = has_count ? ct_format_dong_zero (sum) : g_strdup ("");
  g_autofree char *expected = ct_format_dong_zero (is_over ? sum - difference : self->expected_sum);
  g_autofree char *gap = has_count ? ct_format_dong_zero (difference) : g_strdup ("");
  const char *const right[] = { "ct-figure-s", "ct-good", NULL };
  const char *const wrong[] = { "ct-figure-s", "ct-warn", NULL };

  gtk_label_set_label (GTK_LABEL (self->counted), counted);
  gtk_label_set_label (GTK_LABEL (self->expected), expected);
  gtk_label_set_label (GTK_LABEL (self->difference), gap);
  gtk_widget_set_css_classes (self->difference, (const char **) (difference == 0 ? right : wrong));
}

static void
arrange (CtCashStrip *self)
{
  gboolean has_notes = self->count != NULL && !self->is_compact;

  gtk_widget_set_visible (self->notes, has_notes);
  gtk_widget_set_visible (self->words, has_notes);
  gtk_widget_set_visible (self->gap, !has_notes);
  gtk_widget_set_visible (self->small_button, has_notes);
  gtk_widget_set_visible (self->dialog_button, self->count != NULL && self->is_compact);
  gtk_widget_set_visible (self->find_button, self->count != NULL);
}

static void
ct_cash_strip_dispose (GObject *object)
{
  CtCashStrip *self = CT_CASH_STRIP (object);

  g_clear_object (&self->count);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_cash_strip_parent_class)->dispose (object);
}

static gboolean
ct_cash_strip_grab_focus (GtkWidget *widget)
{
  CtCashStrip *self = CT_CASH_STRIP (widget);
  GtkWidget *first = gtk_widget_get_first_child (self->notes);

  return first != NULL && gtk_widget_get_visible (self->notes) ? gtk_widget_grab_focus (first)
                                                               : gtk_widget_grab_focus (self->dialog_button);
}

static void
ct_cash_strip_class_init (CtCashStripClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_cash_strip_dispose;
  widget_class->grab_focus = ct_cash_strip_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-cash-strip.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, content);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, words);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, notes);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, small_button);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, dialog_button);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, gap);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, counted);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, expected_words);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, expected);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, difference_words);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, difference);
  gtk_widget_class_bind_template_child (widget_class, CtCashStrip, find_button);
}

static void
ct_cash_strip_init (CtCashStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
  show_cb (self);
}

void
ct_cash_strip_set_count (CtCashStrip *self,
                         CtCount     *count)
{
  g_return_if_fail (CT_IS_CASH_STRIP (self));

  ct_clear_children (self->notes);
  if (self->count != NULL)
    g_signal_handlers_disconnect_by_func (self->count, show_cb, self);
  g_set_object (&self->count, count);
  if (count != NULL)
    {
      for (guint i = 0; i < CT_CASH_STRIP_NOTES; i++)
        gtk_box_append (GTK_BOX (self->notes), ct_count_field_new (count, i));
      g_signal_connect_object (count, "changed", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
    }
  arrange (self);
  show_cb (self);
}

void
ct_cash_strip_set_expected (CtCashStrip *self,
                            CtDong       expected,
                            gboolean     is_whole)
{
  g_return_if_fail (CT_IS_CASH_STRIP (self));

  self->expected_sum = expected;
  gtk_label_set_label (GTK_LABEL (self->expected_words), is_whole ? C_("count", "Should be") : C_("count", "Should be so far"));
  gtk_label_set_label (GTK_LABEL (self->difference_words),
                       is_whole ? C_("count", "Difference") : C_("count", "Difference so far"));
  show_cb (self);
}

void
ct_cash_strip_set_recorded (CtCashStrip *self,
                            gboolean     was_counted,
                            CtDong       counted,
                            CtDong       difference)
{
  g_return_if_fail (CT_IS_CASH_STRIP (self));
  self->was_counted = was_counted;
  self->counted_sum = counted;
  self->recorded = difference;
  show_cb (self);
}

CtDong
ct_cash_strip_difference (CtCashStrip *self)
{
  g_return_val_if_fail (CT_IS_CASH_STRIP (self), 0);
  if (self->count == NULL || ct_count_is_empty (self->count))
    return 0;
  return ct_count_total (self->count) - self->expected_sum;
}

void
ct_cash_strip_set_compact (CtCashStrip *self,
                           gboolean     is_compact)
{
  g_return_if_fail (CT_IS_CASH_STRIP (self));
  self->is_compact = is_compact;
  gtk_box_set_spacing (GTK_BOX (self->content), is_compact ? 16 : 6);
  arrange (self);
}
