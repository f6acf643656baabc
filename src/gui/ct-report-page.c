/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reports and books of a month, saved as spreadsheets. */

#include "ct-report-page.h"

#include <glib/gi18n-lib.h>

#include "ct-format.h"
#include "ct-print-choices.h"
#include "ct-prompts.h"
#include "ct-report.h"
#include "ct-words-dialog.h"

struct _CtReportPage
{
  CtPage      parent_instance;
  /* Template children */
  GtkWidget  *content;
  GtkWidget  *title;
  GtkWidget  *month_label;
  GtkWidget  *words_icon;
  GtkWidget  *print_icon;
  GtkWidget  *export_icon;
  GtkListBox *list;
  /* Owned */
  CtDate      month;
};

G_DEFINE_FINAL_TYPE (CtReportPage, ct_report_page, CT_TYPE_PAGE)

static void
show_month (CtReportPage *self)
{
  g_autofree char *month = ct_format_month (self->month);
  g_autofree char *title = g_strdup_printf (C_("reports", "Month %s"), month);

  gtk_label_set_label (GTK_LABEL (self->month_label), title);
}

static const char *
chosen_kind (CtReportPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return ct_report_kind (row != NULL ? gtk_list_box_row_get_index (row) : 0);
}

static void
row_selected_cb (CtReportPage *self)
{
  CtSession *session = ct_page_get_session (CT_PAGE (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.words",
                                 g_str_equal (chosen_kind (self), "BC-01") && session != NULL && ct_session_is_writable (session));
}

static void
ct_report_page_refresh (CtPage *page)
{
  CtReportPage *self = CT_REPORT_PAGE (page);

  if (!ct_date_is_set (self->month))
    self->month = ct_date_month_start (ct_session_get_today (ct_page_get_session (page)));
  show_month (self);
  row_selected_cb (self);
}

static void
ct_report_page_take_focus (CtPage *page)
{
  CtReportPage *self = CT_REPORT_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
turn_month_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter G_GNUC_UNUSED)
{
  CtReportPage *self = CT_REPORT_PAGE (widget);

  self->month = ct_date_month_day (self->month, g_str_equal (action_name, "page.next-month") ? 1 : -1, 1);
  show_month (self);
}

static void
saved_cb (GObject      *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CtReportPage) self = user_data;
  CtSession *session = ct_page_get_session (CT_PAGE (self));
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = ct_prompt_file_finish (result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *sentence = NULL;
  CtReportOptions options = {
    .kind = chosen_kind (self), .from = self->month, .to = ct_date_month_end (self->month),
    .today = ct_session_get_today (session), .path = path,
  };

  if (path == NULL)
    return;
  if (!ct_report_write (ct_session_get_store (session), &options, &error))
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      return;
    }
  sentence = g_strdup_printf (_("Saved as “%s”."), path);
  ct_tell (GTK_WIDGET (self), sentence);
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  CtReportPage *self = CT_REPORT_PAGE (widget);
  g_autofree char *name = NULL;
  CtSettings settings;

  /* Whoever receives the reports of many clubs tells them apart. */
  ct_session_get_settings (ct_page_get_session (CT_PAGE (self)), self->month, &settings);
  name = g_strdup_printf ("%s %s %04d-%02d.xlsx", chosen_kind (self), settings.name, ct_date_year (self->month),
                          ct_date_month (self->month));
  ct_prompt_save_file (GTK_WINDOW (gtk_widget_get_root (widget)), C_("reports", "Save the Report"), &ct_file_workbook, name,
                       saved_cb, g_object_ref (self));
}

/* Part 6 of the report, which only people know. */
static void
words_cb (GtkWidget  *widget,
          const char *action_name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  CtReportPage *self = CT_REPORT_PAGE (widget);
  g_autoptr(GError) error = NULL;
  CtWordsDialog *dialog = ct_words_dialog_new_report (GTK_WINDOW (gtk_widget_get_root (widget)), ct_page_get_session (CT_PAGE (self)),
                                                      self->month, &error);

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
  else
    ct_tell_failure (widget, error);
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  CtReportPage *self = CT_REPORT_PAGE (widget);

  ct_print_report (widget, ct_page_get_session (CT_PAGE (self)), chosen_kind (self), self->month);
}

/* The sidebar names the page, and the buttons have words. */
static void
ct_report_page_rescale (CtPage *page,
                        int     scale)
{
  CtReportPage *self = CT_REPORT_PAGE (page);

  gtk_widget_set_visible (self->title, scale < 150);
  gtk_widget_set_visible (self->words_icon, scale < 150);
  gtk_widget_set_visible (self->print_icon, scale < 150);
  gtk_widget_set_visible (self->export_icon, scale < 150);
}

static void
ct_report_page_class_init (CtReportPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CtPageClass *page_class = CT_PAGE_CLASS (class);

  page_class->refresh = ct_report_page_refresh;
  page_class->rescale = ct_report_page_rescale;
  page_class->take_focus = ct_report_page_take_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtReportPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtReportPage, title);
  gtk_widget_class_bind_template_child (widget_class, CtReportPage, month_label);
  gtk_widget_class_bind_template_child (widget_class, CtReportPage, words_icon);
  gtk_widget_class_bind_template_child (widget_class, CtReportPage, print_icon);
  gtk_widget_class_bind_template_child (widget_class, CtReportPage, export_icon);
  gtk_widget_class_bind_template_child (widget_class, CtReportPage, list);

  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_install_action (widget_class, "page.previous-month", NULL, turn_month_cb);
  gtk_widget_class_install_action (widget_class, "page.next-month", NULL, turn_month_cb);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "page.words", NULL, words_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK, "page.previous-month", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK, "page.next-month", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "page.export", NULL);
}

static void
ct_report_page_init (CtReportPage *self)
{
  const char *kind;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; (kind = ct_report_kind (i)) != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s · %s", kind, ct_report_title (kind));
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->list, label);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}
