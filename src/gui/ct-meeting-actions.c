/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with the sheet of a meeting, and the keys that do it: count, find the gap, lend, post, correct. What it
 * shows is in ct-meeting-view.c. */

#include "ct-meeting-view-private.h"

#include "ct-correct-dialog.h"
#include "ct-count-dialog.h"
#include "ct-gap-dialog.h"
#include "ct-lend-dialog.h"
#include "ct-look.h"
#include "ct-page.h"
#include "ct-post-dialog.h"

static void
accept_column_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  (void) action_name;
  (void) parameter;
  if (ct_meeting_view_is_open (CT_MEETING_VIEW (widget)))
    ct_entry_grid_accept_column (CT_MEETING_VIEW (widget)->grid);
}

/* At 100 % the larger notes are counted in the strip; F8 once more, or its last button, shows them all and the bank. */
static void
count_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter G_GNUC_UNUSED)
{
  CtMeetingView *self = CT_MEETING_VIEW (widget);
  gboolean is_there = gtk_widget_get_focus_child (GTK_WIDGET (self->strip)) != NULL;

  if (self->count == NULL)
    return;
  if (ct_look_scale () < 125 && !is_there && g_str_equal (action_name, "sheet.count"))
    gtk_widget_grab_focus (GTK_WIDGET (self->strip));
  else
    gtk_window_present (GTK_WINDOW (ct_count_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->count,
                                                         ct_look_scale () < 125 ? CT_CASH_STRIP_NOTES : 0)));
}

static void
gap_chosen_cb (CtMeetingView *self,
               guint          row)
{
  const CtEntryRow *entry = row < self->sheet->rows->len ? g_ptr_array_index (self->sheet->rows, row) : NULL;

  if (entry != NULL)
    ct_entry_grid_go_to (self->grid, entry->member, CT_ENTRY_TOTAL);
}

static void
find_gap_cb (GtkWidget  *widget,
             const char *action_name G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  CtMeetingView *self = CT_MEETING_VIEW (widget);
  CtGapDialog *dialog;

  if (self->sheet == NULL || !ct_entry_grid_settle (self->grid))
    return;
  dialog = ct_gap_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, self->grid, self->sheet,
                              ct_cash_strip_difference (self->strip), self->pages);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (gap_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
lend_cb (GtkWidget  *widget,
         const char *action_name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  CtMeetingView *self = CT_MEETING_VIEW (widget);

  if (self->sheet != NULL && ct_session_is_writable (self->session) && ct_entry_grid_settle (self->grid))
    gtk_window_present (GTK_WINDOW (ct_lend_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, self->sheet)));
}

static void
posted_cb (CtMeetingView *self)
{
  if (self->count != NULL)
    ct_count_forget (self->count);
}

static void
post_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtMeetingView *self = CT_MEETING_VIEW (widget);
  CtPostDialog *dialog;
  CtGridTotals totals;

  (void) action_name;
  (void) parameter;
  if (!ct_meeting_view_is_open (self) || !ct_entry_grid_settle (self->grid))
    return;

  ct_entry_grid_get_totals (self->grid, &totals);
  dialog = ct_post_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, self->sheet, &totals,
                               self->count, self->in_book);
  g_signal_connect_object (dialog, "posted", G_CALLBACK (posted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ct_meeting_view_correct_cb (CtMeetingView *self,
                            int            member)
{
  if (self->sheet->meeting.state != CT_MEETING_POSTED || !ct_session_is_writable (self->session))
    return;
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const CtEntryRow *row = g_ptr_array_index (self->sheet->rows, i);

      if (row->member == member)
        gtk_window_present (GTK_WINDOW (ct_correct_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                               self->session, &self->sheet->meeting, row, i + 1)));
    }
}

static void
correct_selected_cb (GtkWidget  *widget,
                     const char *action_name G_GNUC_UNUSED,
                     GVariant   *parameter G_GNUC_UNUSED)
{
  CtMeetingView *self = CT_MEETING_VIEW (widget);

  if (self->sheet != NULL)
    ct_meeting_view_correct_cb (self, ct_entry_grid_get_selected (self->grid));
}

static const struct
{
  guint       key;
  const char *action;
} action_keys[] = {
  { GDK_KEY_F5, "sheet.lend" }, { GDK_KEY_F7, "sheet.paper" }, { GDK_KEY_F8, "sheet.count" }, { GDK_KEY_F9, "sheet.find-gap" },
};

/* Keys of the meeting that the grid leaves to us. */
gboolean
ct_meeting_view_key_cb (CtEntryGrid   *grid,
                        guint          keyval,
                        guint          state,
                        CtMeetingView *self)
{
  gboolean is_control = (state & GDK_CONTROL_MASK) != 0;
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  (void) grid;
  if (is_enter && is_control)
    return gtk_widget_activate_action (GTK_WIDGET (self),
                                       (state & GDK_SHIFT_MASK) != 0 ? "sheet.post" : "sheet.accept-column", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (action_keys); i++)
    if (keyval == action_keys[i].key)
      return gtk_widget_activate_action (GTK_WIDGET (self), action_keys[i].action, NULL);
  if (keyval == GDK_KEY_F6 && ct_look_scale () >= 125)
    {
      ct_filter_bar_set_selected (self->views, 1 - ct_filter_bar_get_selected (self->views));
      return TRUE;
    }
  return FALSE;
}

/* Out of the count, back to the cell one was in. From elsewhere Esc leaves the sheet, which is the page's. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments G_GNUC_UNUSED,
           gpointer   data G_GNUC_UNUSED)
{
  CtMeetingView *self = CT_MEETING_VIEW (widget);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->strip)) == NULL)
    return FALSE;
  ct_entry_grid_resume (self->grid);
  return TRUE;
}

void
ct_meeting_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "sheet.accept-column", NULL, accept_column_cb);
  gtk_widget_class_install_action (widget_class, "sheet.correct", NULL, correct_selected_cb);
  gtk_widget_class_install_action (widget_class, "sheet.count", NULL, count_cb);
  gtk_widget_class_install_action (widget_class, "sheet.count-all", NULL, count_cb);
  gtk_widget_class_install_action (widget_class, "sheet.find-gap", NULL, find_gap_cb);
  gtk_widget_class_install_action (widget_class, "sheet.lend", NULL, lend_cb);
  gtk_widget_class_install_action (widget_class, "sheet.post", NULL, post_cb);
  for (guint i = 0; i < G_N_ELEMENTS (action_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, action_keys[i].key, 0, action_keys[i].action, NULL);
  /* Also from the count, where one is when the box agrees. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "sheet.post", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "sheet.post", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}
