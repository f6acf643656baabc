/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-window.h"

#include <glib/gi18n-lib.h>

#include "ct-banner.h"
#include "ct-cash-page.h"
#include "ct-check-dialog.h"
#include "ct-club-dialog.h"
#include "ct-format.h"
#include "ct-job-bar.h"
#include "ct-loan-page.h"
#include "ct-look.h"
#include "ct-meeting-page.h"
#include "ct-member-page.h"
#include "ct-notice.h"
#include "ct-opening-dialog.h"
#include "ct-page.h"
#include "ct-prompts.h"
#include "ct-report-page.h"
#include "ct-search-dialog.h"
#include "ct-settings-dialog.h"
#include "ct-sidebar-row.h"
#include "ct-start-page.h"
#include "ct-today-page.h"
#include "ct-undo.h"

struct _CtWindow
{
  GtkApplicationWindow parent_instance;
  /* Template children */
  GtkWidget   *header_bar;
  GtkWidget   *no_title;
  GtkWidget   *brand;
  GtkWidget   *brand_icon;
  GtkWidget   *brand_label;
  GtkWidget   *page_button;
  GtkWidget   *club_label;
  GtkWidget   *month_button;
  GtkWidget   *undo_button;
  GtkWidget   *undo_label;
  GtkWidget   *search_button;
  GtkWidget   *search_key;
  GtkWidget   *sidebar;
  GtkWidget   *sidebar_foot;
  GtkWidget   *saved_label;
  GtkWidget   *file_label;
  GtkWidget   *page_list;
  GtkWidget   *stack;
  CtStartPage *start_page;
  CtBanner    *banner;
  CtJobBar    *job_bar;
  CtNotice    *notice;
  GMenu       *page_menu;
  /* Owned */
  GSettings   *settings;
  CtSession   *session;     /* NULL on the start page */
  CtUndo      *undo;
};

/* The pages that are there, in the order of Alt+1, Alt+2 …; the short word stands on the rail. */
static const struct
{
  const char *name;
  const char *title;
  const char *short_title;
  const char *icon_name;
  GType    (* get_type) (void);
} pages[] = {
  { "today", NC_("page", "Today"), NC_("page", "Today"), "ct-today-symbolic", ct_today_page_get_type },
  { "members", NC_("page", "Members"), NC_("page", "Members"), "ct-members-symbolic", ct_member_page_get_type },
  { "meetings", NC_("page", "Meetings"), NC_("page", "Meetings"), "ct-meeting-symbolic", ct_meeting_page_get_type },
  { "loans", NC_("page", "Loans"), NC_("page", "Loans"), "ct-loans-symbolic", ct_loan_page_get_type },
  { "cash", NC_("page", "Cash Book"), NC_("page", "Cash"), "ct-cashbook-symbolic", ct_cash_page_get_type },
  { "reports", NC_("page", "Reports"), NC_("page", "Reports"), "ct-reports-symbolic", ct_report_page_get_type },
  { NULL },
};

G_DEFINE_FINAL_TYPE (CtWindow, ct_window, GTK_TYPE_APPLICATION_WINDOW)

/* --- Pages ---------------------------------------------------------------------------------------- */

static CtPage *
current_page (CtWindow *self)
{
  return CT_PAGE (gtk_stack_get_visible_child (GTK_STACK (self->stack)));
}

/* A page is made when it is first looked at, and keeps its place from then on. */
static void
show_page (CtWindow   *self,
           const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (GTK_STACK (self->stack), name);

  for (guint i = 0; page == NULL && pages[i].name != NULL; i++)
    if (g_str_equal (pages[i].name, name))
      {
        page = g_object_new (pages[i].get_type (), "session", self->session, NULL);
        gtk_stack_add_named (GTK_STACK (self->stack), page, name);
      }
  if (page == NULL)
    return;
  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  g_settings_set_string (self->settings, "last-page", name);
  ct_page_take_focus (CT_PAGE (page));
}

static void
page_selected_cb (GtkListBox    *list G_GNUC_UNUSED,
                  GtkListBoxRow *row,
                  CtWindow      *self)
{
  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", ct_sidebar_row_get_page (CT_SIDEBAR_ROW (row)));
}

/* A click leaves the focus on the row, after the page has taken it. */
static void
page_activated_cb (CtWindow *self)
{
  ct_page_take_focus (current_page (self));
}

/* Through the sidebar, which shows where one is; an unknown page is the first one. */
static void
choose_page (CtWindow   *self,
             const char *name)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->page_list), 0);

  for (guint i = 0; pages[i].name != NULL; i++)
    if (g_str_equal (pages[i].name, name))
      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->page_list), i);
  gtk_list_box_select_row (GTK_LIST_BOX (self->page_list), NULL);
  gtk_list_box_select_row (GTK_LIST_BOX (self->page_list), row);
}

static void
fill_sidebar (CtWindow *self)
{
  for (guint i = 0; pages[i].name != NULL; i++)
    {
      const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "page", pages[i].title);
      g_autofree char *action = g_strdup_printf ("win.page::%s", pages[i].name);
      GtkWidget *row = ct_sidebar_row_new (pages[i].name, title,
                                           g_dpgettext2 (GETTEXT_PACKAGE, "page", pages[i].short_title),
                                           pages[i].icon_name, i + 1);

      gtk_list_box_append (GTK_LIST_BOX (self->page_list), row);
      g_menu_append (self->page_menu, title, action);
    }
}

/* --- What gives way when the text grows (100, 125: words; 150: rail; 200: a menu) ------------------- */

static void
arrange_cb (CtWindow *self)
{
  gboolean has_book = ct_window_has_book (self);
  int scale = ct_look_scale ();
  gboolean rail = scale >= 150 && scale < 200;
  gboolean menu = scale >= 200;

  if (rail)
    gtk_widget_add_css_class (GTK_WIDGET (self), "ct-rail");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ct-rail");
  if (menu || !has_book)
    gtk_widget_add_css_class (self->header_bar, "ct-plain");
  else
    gtk_widget_remove_css_class (self->header_bar, "ct-plain");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.settings", has_book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.opening", has_book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", has_book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.check", has_book);
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (self->header_bar), has_book ? self->no_title : NULL);
  gtk_widget_set_visible (self->brand, has_book && !menu);
  gtk_widget_set_hexpand (self->brand_icon, rail);
  gtk_widget_set_visible (self->brand_label, !rail);
  gtk_widget_set_visible (self->page_button, has_book && menu);
  gtk_widget_set_visible (self->club_label, has_book && !menu);
  gtk_widget_set_visible (self->search_button, has_book);
  gtk_widget_set_visible (self->search_key, scale < 150);
  gtk_widget_set_visible (self->undo_button, has_book);
  gtk_widget_set_visible (self->undo_label, scale < 150);
  gtk_widget_set_visible (self->sidebar, has_book && !menu);
  gtk_widget_set_visible (self->saved_label, !rail);
  gtk_widget_set_visible (self->file_label, !rail);
  for (GtkWidget *row = gtk_widget_get_first_child (self->page_list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (CT_IS_SIDEBAR_ROW (row))
      ct_sidebar_row_set_rail (CT_SIDEBAR_ROW (row), rail);
}

/* --- Books ------------------------------------------------------------------------------------------ */

static void
show_recent_cb (CtWindow *self)
{
  g_auto(GStrv) paths = g_settings_get_strv (self->settings, "recent-books");

  ct_start_page_set_recent (self->start_page, (const char *const *) paths);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GFile) file = ct_prompt_file_finish (result, NULL);

  (void) user_data;
  if (file != NULL)
    ct_window_open (CT_WINDOW (source), file);
}

void
ct_window_choose_book (CtWindow *self)
{
  g_return_if_fail (CT_IS_WINDOW (self));
  ct_prompt_open_file (GTK_WINDOW (self), C_("window", "Open a Book"), &ct_file_book, chosen_cb, NULL);
}

/* The header bar and the sidebar follow the book; what was told of the last change is over with the next. */
static void
show_state_cb (CtWindow *self)
{
  CtDate today = ct_session_get_today (self->session);
  CtSettings settings;
  g_autofree char *title = NULL;
  g_autofree char *hint = NULL;

  ct_notice_hide (self->notice);
  ct_session_get_settings (self->session, today, &settings);
  title = g_strdup_printf ("%s · Chung Tay", settings.name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_label (GTK_LABEL (self->club_label), settings.name);

  hint = ct_undo_dup_hint (self->undo);
  gtk_widget_set_tooltip_text (self->undo_button, hint);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", TRUE);
}

static void
session_failed_cb (CtWindow *self,
                   GError   *error)
{
  ct_tell_failure (GTK_WIDGET (self), error);
}

static void
show_book (CtWindow *self,
           CtBook   *book)
{
  const char *path = ct_book_get_path (book);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *last = g_settings_get_string (self->settings, "last-page");
  CtApplication *application = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  self->session = ct_session_new (book, self->settings);
  ct_session_set_today (self->session, ct_application_get_chosen_today (application));
  self->undo = ct_undo_new (self->session);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (show_state_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (session_failed_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_label (GTK_LABEL (self->file_label), name);
  gtk_widget_set_tooltip_text (self->file_label, path);
  if (!ct_book_is_writable (book))
    ct_banner_show (self->banner, CT_KIND_WARN,
                    _("This book is open elsewhere, or cannot be written to. Here it can only be looked at."), NULL, NULL);
  else if (ct_book_was_interrupted (book))
    ct_banner_show (self->banner, CT_KIND_INFO,
                    _("Last time the program or the computer stopped before this book was closed. Nothing that was keyed in "
                      "is lost: go on where you were."),
                    C_("banner", "Close"), "win.forget-failure");
  ct_start_page_remember (self->settings, path);
  show_state_cb (self);
  arrange_cb (self);
  choose_page (self, last);
}

void
ct_window_open (CtWindow *self,
                GFile    *file)
{
  g_autoptr(CtBook) book = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (CT_IS_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("A book can only be opened from a folder of this computer or from a stick."));
    }
  else
    {
      book = ct_book_open (path, CT_STORE_WRITER, &error);
      if (g_error_matches (error, CT_STORE_ERROR, CT_STORE_ERROR_BUSY) ||
          g_error_matches (error, CT_STORE_ERROR, CT_STORE_ERROR_READ_ONLY))
        {
          g_clear_error (&error);
          book = ct_book_open (path, CT_STORE_READER, &error);
        }
    }
  if (book != NULL)
    show_book (self, book);
  else
    ct_prompt_tell_error (GTK_WINDOW (self), _("The book was not opened"), error);
}

static void
made_cb (CtWindow *self,
         GFile    *file)
{
  ct_window_open (self, file);
}

void
ct_window_make_book (CtWindow *self)
{
  CtApplication *application;
  CtClubDialog *dialog;

  g_return_if_fail (CT_IS_WINDOW (self));

  application = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  dialog = ct_club_dialog_new (GTK_WINDOW (self), ct_application_get_today (application));
  g_signal_connect_object (dialog, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
ct_window_has_book (CtWindow *self)
{
  g_return_val_if_fail (CT_IS_WINDOW (self), FALSE);
  return self->session != NULL;
}

/* --- Actions ------------------------------------------------------------------------------------------ */

static void
page_cb (GtkWidget  *widget,
         const char *action_name G_GNUC_UNUSED,
         GVariant   *parameter)
{
  if (CT_WINDOW (widget)->session != NULL)
    show_page (CT_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* To a place in a page: what a line on another page is about. */
static void
go_cb (GtkWidget  *widget,
       const char *action_name G_GNUC_UNUSED,
       GVariant   *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  const char *page, *place;

  if (self->session == NULL)
    return;
  g_variant_get (parameter, "(&s&s)", &page, &place);
  choose_page (self, page);
  if (*place != '\0')
    ct_page_go_to (current_page (self), place);
}

static void
page_number_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->page_list), g_variant_get_int32 (parameter) - 1);

  (void) action_name;
  if (row != NULL && ct_window_has_book (self))
    gtk_list_box_select_row (GTK_LIST_BOX (self->page_list), row);
}

/* Keys of the whole window that mean something of the page: Ctrl+N, F2, Ctrl+P … A page without it stays still. */
static void
on_page_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  (void) action_name;
  gtk_widget_activate_action (GTK_WIDGET (current_page (CT_WINDOW (widget))), g_variant_get_string (parameter, NULL), NULL);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  ct_page_step_back (current_page (CT_WINDOW (widget)));
}

/* In a field the keys take back what was typed there; elsewhere what was last done in the book. */
static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean is_undo = g_str_equal (action_name, "win.undo");
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  (void) parameter;
  if (ct_undo_typing (focus, is_undo))
    return;
  if (self->undo == NULL || (!is_undo && !ct_undo_can_redo (self->undo)))
    return;

  sentence = is_undo ? ct_undo_undo (self->undo, &error) : ct_undo_redo (self->undo, &error);
  if (sentence == NULL)
    ct_notice_show (self->notice, error->message, NULL, NULL);
  else if (is_undo)
    ct_notice_show (self->notice, sentence, C_("notice", "Do Again (Ctrl+Y)"), "win.redo");
  else
    ct_tell_done (widget, sentence);
}

static void
settings_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  (void) parameter;
  if (self->session == NULL)
    return;
  if (g_str_equal (action_name, "win.settings"))
    gtk_window_present (GTK_WINDOW (ct_settings_dialog_new (GTK_WINDOW (self), self->session)));
  else if (g_str_equal (action_name, "win.search"))
    gtk_window_present (GTK_WINDOW (ct_search_dialog_new (GTK_WINDOW (self), self->session)));
  else if (g_str_equal (action_name, "win.check"))
    gtk_window_present (GTK_WINDOW (ct_check_dialog_new (GTK_WINDOW (self), self->session)));
  else
    gtk_window_present (GTK_WINDOW (ct_opening_dialog_new (GTK_WINDOW (self), self->session)));
}

static void
tell_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  const char *text = g_variant_get_string (parameter, NULL);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  if (g_str_equal (action_name, "win.tell-failure"))
    ct_banner_show (self->banner, CT_KIND_BAD, markup, C_("banner", "Close"), "win.forget-failure");
  else if (g_str_equal (action_name, "win.tell-done"))
    ct_notice_show (self->notice, text, C_("notice", "Undo (Ctrl+Z)"), "win.undo");
  else
    ct_notice_show (self->notice, text, NULL, NULL);
}

static void
forget_failure_cb (GtkWidget  *widget,
                   const char *action_name G_GNUC_UNUSED,
                   GVariant   *parameter G_GNUC_UNUSED)
{
  ct_banner_hide (CT_WINDOW (widget)->banner);
}

static void
close_cb (GtkWidget  *widget,
          const char *action_name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* --- The widget ----------------------------------------------------------------------------------------- */

static gboolean
ct_window_close_request (GtkWindow *window)
{
  CtWindow *self = CT_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (self->settings, "window-width", MAX (width, 640));
  g_settings_set_int (self->settings, "window-height", MAX (height, 480));
  return GTK_WINDOW_CLASS (ct_window_parent_class)->close_request (window);
}

static void
ct_window_dispose (GObject *object)
{
  CtWindow *self = CT_WINDOW (object);

  g_clear_object (&self->undo);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->no_title);
  G_OBJECT_CLASS (ct_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CtWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, no_title);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, brand);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, brand_icon);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, brand_label);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, page_button);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, club_label);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, month_button);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, undo_label);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, search_key);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, sidebar_foot);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, saved_label);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, file_label);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, job_bar);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, CtWindow, page_menu);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_selected_cb);
}

static void
ct_window_class_init (CtWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = ct_window_close_request;

  g_type_ensure (CT_TYPE_BANNER);
  g_type_ensure (CT_TYPE_JOB_BAR);
  g_type_ensure (CT_TYPE_NOTICE);
  g_type_ensure (CT_TYPE_START_PAGE);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "win.page", "s", page_cb);
  gtk_widget_class_install_action (widget_class, "win.go", "(ss)", go_cb);
  gtk_widget_class_install_action (widget_class, "win.page-number", "i", page_number_cb);
  gtk_widget_class_install_action (widget_class, "win.on-page", "s", on_page_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.settings", NULL, settings_cb);
  gtk_widget_class_install_action (widget_class, "win.opening", NULL, settings_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, settings_cb);
  gtk_widget_class_install_action (widget_class, "win.check", NULL, settings_cb);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell_cb);
  gtk_widget_class_install_action (widget_class, "win.tell-done", "s", tell_cb);
  gtk_widget_class_install_action (widget_class, "win.tell-failure", "s", tell_cb);
  gtk_widget_class_install_action (widget_class, "win.forget-failure", NULL, forget_failure_cb);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
ct_window_init (CtWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->no_title);
  fill_sidebar (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (arrange_cb), self,
                           G_CONNECT_SWAPPED);
}

CtWindow *
ct_window_new (CtApplication *application)
{
  CtWindow *self = g_object_new (CT_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (ct_application_get_settings (application));
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect_object (self->settings, "changed::recent-books", G_CALLBACK (show_recent_cb), self, G_CONNECT_SWAPPED);
  show_recent_cb (self);
  arrange_cb (self);
  ct_page_take_focus (CT_PAGE (self->start_page));
  return self;
}
