/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every template is made, shown, destroyed and finalized: what it names exists, and nothing holds on to it. */

#include "ct-banner.h"
#include "ct-bubble.h"
#include "ct-cash-page.h"
#include "ct-cash-strip.h"
#include "ct-check-dialog.h"
#include "ct-close-dialog.h"
#include "ct-correct-dialog.h"
#include "ct-message.h"
#include "ct-move-dialog.h"
#include "ct-reason-dialog.h"
#include "ct-club-dialog.h"
#include "ct-composition-dialog.h"
#include "ct-contribution-dialog.h"
#include "ct-count-dialog.h"
#include "ct-count-field.h"
#include "ct-dues-dialog.h"
#include "ct-entry-grid.h"
#include "ct-form-field.h"
#include "ct-gui-test.h"
#include "ct-import-dialog.h"
#include "ct-job-bar.h"
#include "ct-leave-dialog.h"
#include "ct-loan-dialog.h"
#include "ct-loan-form.h"
#include "ct-loan-page.h"
#include "ct-loan-pane.h"
#include "ct-meeting-dialog.h"
#include "ct-meeting-page.h"
#include "ct-meeting-view.h"
#include "ct-member-dialog.h"
#include "ct-member-entry.h"
#include "ct-member-page.h"
#include "ct-member-pane.h"
#include "ct-member-view.h"
#include "ct-money-dialog.h"
#include "ct-notice.h"
#include "ct-opening-dialog.h"
#include "ct-opening-loan-dialog.h"
#include "ct-post-dialog.h"
#include "ct-print-dialog.h"
#include "ct-rates-dialog.h"
#include "ct-report-page.h"
#include "ct-reverse-dialog.h"
#include "ct-search-dialog.h"
#include "ct-settings-dialog.h"
#include "ct-sidebar-row.h"
#include "ct-start-page.h"
#include "ct-table.h"
#include "ct-today-page.h"
#include "ct-window.h"
#include "ct-words-dialog.h"

typedef struct
{
  const char *path;
  GType    (* get_type) (void);
} Case;

static const Case cases[] = {
  { "/templates/banner", ct_banner_get_type },
  { "/templates/bubble", ct_bubble_get_type },
  { "/templates/cash-page", ct_cash_page_get_type },
  { "/templates/cash-strip", ct_cash_strip_get_type },
  { "/templates/check-dialog", ct_check_dialog_get_type },
  { "/templates/close-dialog", ct_close_dialog_get_type },
  { "/templates/correct-dialog", ct_correct_dialog_get_type },
  { "/templates/move-dialog", ct_move_dialog_get_type },
  { "/templates/reason-dialog", ct_reason_dialog_get_type },
  { "/templates/words-dialog", ct_words_dialog_get_type },
  { "/templates/club-dialog", ct_club_dialog_get_type },
  { "/templates/composition-dialog", ct_composition_dialog_get_type },
  { "/templates/contribution-dialog", ct_contribution_dialog_get_type },
  { "/templates/count-dialog", ct_count_dialog_get_type },
  { "/templates/count-field", ct_count_field_get_type },
  { "/templates/dues-dialog", ct_dues_dialog_get_type },
  { "/templates/entry-grid", ct_entry_grid_get_type },
  { "/templates/form-field", ct_form_field_get_type },
  { "/templates/import-dialog", ct_import_dialog_get_type },
  { "/templates/job-bar", ct_job_bar_get_type },
  { "/templates/leave-dialog", ct_leave_dialog_get_type },
  { "/templates/loan-dialog", ct_loan_dialog_get_type },
  { "/templates/loan-form", ct_loan_form_get_type },
  { "/templates/loan-page", ct_loan_page_get_type },
  { "/templates/loan-pane", ct_loan_pane_get_type },
  { "/templates/meeting-dialog", ct_meeting_dialog_get_type },
  { "/templates/meeting-page", ct_meeting_page_get_type },
  { "/templates/meeting-view", ct_meeting_view_get_type },
  { "/templates/member-dialog", ct_member_dialog_get_type },
  { "/templates/member-entry", ct_member_entry_get_type },
  { "/templates/member-page", ct_member_page_get_type },
  { "/templates/member-pane", ct_member_pane_get_type },
  { "/templates/member-view", ct_member_view_get_type },
  { "/templates/money-dialog", ct_money_dialog_get_type },
  { "/templates/notice", ct_notice_get_type },
  { "/templates/opening-dialog", ct_opening_dialog_get_type },
  { "/templates/opening-loan-dialog", ct_opening_loan_dialog_get_type },
  { "/templates/post-dialog", ct_post_dialog_get_type },
  { "/templates/print-dialog", ct_print_dialog_get_type },
  { "/templates/message", ct_message_get_type },
  { "/templates/rates-dialog", ct_rates_dialog_get_type },
  { "/templates/report-page", ct_report_page_get_type },
  { "/templates/reverse-dialog", ct_reverse_dialog_get_type },
  { "/templates/search-dialog", ct_search_dialog_get_type },
  { "/templates/settings-dialog", ct_settings_dialog_get_type },
  { "/templates/sidebar-row", ct_sidebar_row_get_type },
  { "/templates/start-page", ct_start_page_get_type },
  { "/templates/table", ct_table_get_type },
  { "/templates/today-page", ct_today_page_get_type },
  { "/templates/window", ct_window_get_type },
};

static GtkWidget *
in_a_list (GtkWidget *row)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static void
test_lives_and_dies (gconstpointer data)
{
  const Case *c = data;
  gpointer widget = g_object_ref_sink (g_object_new (c->get_type (), NULL));
  GtkWidget *window;

  if (GTK_IS_WINDOW (widget))
    {
      window = widget;
    }
  else
    {
      window = gtk_window_new ();
      gtk_window_set_child (GTK_WINDOW (window), GTK_IS_LIST_BOX_ROW (widget) ? in_a_list (widget) : widget);
    }
  gtk_window_present (GTK_WINDOW (window));
  CT_WAIT_FOR (gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0);

  g_object_add_weak_pointer (widget, &widget);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (widget);
  CT_WAIT_FOR (widget == NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_lives_and_dies);
  return g_test_run ();
}
