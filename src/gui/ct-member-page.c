/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-page.h"

#include <glib/gi18n-lib.h>

#include "ct-composition-dialog.h"
#include "ct-dues-dialog.h"
#include "ct-fold.h"
#include "ct-leave-dialog.h"
#include "ct-loan-form.h"
#include "ct-loan.h"
#include "ct-look.h"
#include "ct-member-columns.h"
#include "ct-member-dialog.h"
#include "ct-member-filter.h"
#include "ct-member-foot.h"
#include "ct-member-intake.h"
#include "ct-member-pane.h"
#include "ct-member-view.h"
#include "ct-people-menu.h"
#include "ct-print-choices.h"
#include "ct-rates-dialog.h"
#include "ct-table.h"

struct _CtMemberPage
{
  CtPage        parent_instance;
  /* Template children */
  GtkWidget    *content;
  GtkWidget    *list_side;
  GtkWidget    *search;
  CtFilterBar  *filters;
  CtPeopleMenu *people;
  GtkWidget    *stack;
  CtTable      *table;
  GtkWidget    *title;
  GtkWidget    *import_label;
  GtkWidget    *foot;
  CtMemberPane *pane;
  CtMemberView *view;
  GMenuModel   *row_menu;
  /* Owned */
  CtRegister   *members;
  CtDate        today;         /* what the ages in the list are counted to */
  int           older_age;
  gboolean      pane_wanted;   /* opened by F4, where it does not always stand beside the list */
  int           open;          /* whose own page is shown in place of the list; 0: nobody's */
};

G_DEFINE_FINAL_TYPE (CtMemberPage, ct_member_page, CT_TYPE_PAGE)

/* --- What is shown ------------------------------------------------------------------------------------ */

static GPtrArray *
find_rows (CtMemberPage *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autofree char *query = ct_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  CtMemberFilter filter = ct_filter_bar_get_selected (self->filters);

  for (guint i = 0; i < self->members->rows->len; i++)
    {
      CtRegisterRow *row = g_ptr_array_index (self->members->rows, i);

      if (ct_member_filter_passes (filter, self->members, self->older_age, row) &&
          ct_people_menu_passes (self->people, self->members, row) && (*query == '\0' || ct_fold_matches (row->name_key, query)))
        g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
refilter_cb (CtMemberPage *self)
{
  if (self->members == NULL)
    return;

  ct_table_set_records (self->table, find_rows (self));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->members->rows->len == 0            ? "empty"
                                    : ct_table_get_length (self->table) == 0 ? "nobody"
                                                                             : "list");
}

/* Whom the actions are about: the one whose page is open, else the chosen one. */
static const CtRegisterRow *
current_row (CtMemberPage *self)
{
  if (self->members == NULL)
    return NULL;
  return self->open > 0 ? ct_register_find (self->members, self->open) : ct_table_get_selected (self->table);
}

/* 100 %: the pane beside the list; larger: in its place, when asked for. A person's own page takes the place of both. */
static void
arrange (CtMemberPage *self)
{
  int scale = ct_look_scale ();
  const CtRegisterRow *row = self->members != NULL ? ct_table_get_selected (self->table) : NULL;
  gboolean shown = row != NULL && self->open == 0 && (scale <= 100 || self->pane_wanted);

  gtk_widget_set_visible (GTK_WIDGET (self->view), self->open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->pane), shown);
  gtk_widget_set_visible (self->list_side, self->open == 0 && (!shown || scale <= 100));
  ct_member_view_rescale (self->view, scale);
  ct_member_pane_set_back (self->pane, shown && scale > 100);
  ct_table_set_column_visible (self->table, "sex", scale < 200);
  ct_table_set_column_visible (self->table, "household", scale < 200);
  gtk_widget_set_visible (self->title, scale < 200);
  /* Beside the pane its icon has to do. */
  gtk_widget_set_visible (self->import_label, scale <= 100 && !(shown && gtk_widget_get_visible (self->list_side)));
  if (self->members != NULL)
    ct_member_foot_fill (self->foot, self->members, self->older_age, shown || scale > 100);
}

static void
enable_actions (CtMemberPage *self)
{
  static const char *const of_members[] = { "page.leave", "page.new-loan" };
  const CtRegisterRow *row = current_row (self);
  gboolean is_writable = ct_session_is_writable (ct_page_get_session (CT_PAGE (self)));
  gboolean is_member = row != NULL && ct_register_row_is_member (row);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.edit", row != NULL && is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.pay-dues", row != NULL && is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.rates", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.open", row != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_members); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_members[i], is_member && is_writable);
}

static void
selection_cb (CtMemberPage *self)
{
  const CtRegisterRow *row = ct_table_get_selected (self->table);

  enable_actions (self);
  if (row != NULL)
    ct_member_pane_show (self->pane, ct_page_get_session (CT_PAGE (self)), self->members, row);
  arrange (self);
}

/* 0: back to the list, where the person that was open is chosen. */
static void
open_member (CtMemberPage *self,
             int           member)
{
  const CtRegisterRow *row = member > 0 ? ct_register_find (self->members, member) : NULL;
  g_autoptr(GError) error = NULL;
  gboolean was_open = self->open > 0;

  if (row != NULL && !ct_member_view_show (self->view, ct_page_get_session (CT_PAGE (self)), self->members, row, &error))
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      row = NULL;
    }
  self->open = row != NULL ? member : 0;
  arrange (self);
  enable_actions (self);
  if (row == NULL && was_open)
    ct_table_focus_rows (self->table);
  else if (row != NULL && !was_open)
    ct_member_view_focus (self->view);
}

static void
ct_member_page_refresh (CtPage *page)
{
  CtMemberPage *self = CT_MEMBER_PAGE (page);
  CtSession *session = ct_page_get_session (page);
  g_autoptr(CtRegister) old = NULL;
  g_autoptr(GError) error = NULL;
  CtRegister *members;
  CtSettings settings;

  self->today = ct_session_get_today (session);
  members = ct_register_load (ct_session_get_store (session), self->today, &error);
  if (members == NULL)
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      return;
    }
  old = g_steal_pointer (&self->members);   /* the table compares with it */
  self->members = members;
  ct_session_get_settings (session, self->today, &settings);
  self->older_age = settings.older_age;
  ct_member_filter_label (self->filters, members, self->older_age);
  ct_people_menu_fill (self->people, members);
  refilter_cb (self);
  selection_cb (self);
  if (self->open > 0)
    open_member (self, self->open);
}

static void
ct_member_page_rescale (CtPage *page,
                        int     scale)
{
  (void) scale;
  arrange (CT_MEMBER_PAGE (page));
}

static void
ct_member_page_take_focus (CtPage *page)
{
  CtMemberPage *self = CT_MEMBER_PAGE (page);

  if (self->open > 0)
    ct_member_view_focus (self->view);
  else if (self->members != NULL && self->members->rows->len == 0)
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->search);
}

/* --- Searching ---------------------------------------------------------------------------------------- */

static void
search_changed_cb (CtMemberPage *self)
{
  refilter_cb (self);
}

static void
search_stopped_cb (CtMemberPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    ct_table_focus_rows (self->table);
}

/* Enter takes the first one found. */
static void
search_activate_cb (CtMemberPage *self)
{
  const CtRegisterRow *first;

  refilter_cb (self);
  first = ct_table_get_record (self->table, 0);
  if (first != NULL)
    ct_table_select (self->table, first->no, TRUE);
}

static gboolean
search_key_cb (CtMemberPage    *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  (void) keycode;
  (void) state;
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;

  refilter_cb (self);   /* what was typed a moment ago may not have been searched for yet */
  if (ct_table_get_selected (self->table) == NULL && ct_table_get_length (self->table) > 0)
    ct_table_select (self->table, ((const CtRegisterRow *) ct_table_get_record (self->table, 0))->no, FALSE);
  ct_table_focus_rows (self->table);
  return TRUE;
}

/* --- Actions ------------------------------------------------------------------------------------------ */

static void
row_activated_cb (CtMemberPage *self,
                  gint64        member)
{
  open_member (self, (int) member);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = current_row (self);

  (void) action_name;
  (void) parameter;
  if (row != NULL)
    open_member (self, row->no);
}

static void
added_cb (CtMemberPage *self,
          int           member)
{
  if (self->open > 0)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  ct_people_menu_reset (self->people);
  ct_filter_bar_set_selected (self->filters, CT_MEMBERS_ALL);
  refilter_cb (self);
  ct_table_select (self->table, member, TRUE);
}

/* In the list that has the member, also one who has left. */
static void
show_in_list (CtMemberPage *self,
              int           member)
{
  const CtRegisterRow *row = self->members != NULL ? ct_register_find (self->members, member) : NULL;

  if (row == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  ct_people_menu_reset (self->people);
  ct_filter_bar_set_selected (self->filters, ct_register_row_is_member (row) ? CT_MEMBERS_ALL : CT_MEMBERS_LEFT);
  refilter_cb (self);
  ct_table_select (self->table, member, TRUE);
}

static void
ct_member_page_go_to (CtPage     *page,
                      const char *place)
{
  CtMemberPage *self = CT_MEMBER_PAGE (page);

  open_member (self, 0);
  show_in_list (self, (int) g_ascii_strtoll (place, NULL, 10));
}

static gboolean
ct_member_page_step_back (CtPage *page)
{
  CtMemberPage *self = CT_MEMBER_PAGE (page);
  int member = self->open;
  guint row;

  if (member > 0)
    {
      open_member (self, 0);
      /* Who has left meanwhile is in another list. */
      if (!ct_table_find (self->table, member, &row))
        show_in_list (self, member);
      return TRUE;
    }
  if (!self->pane_wanted)
    return FALSE;
  self->pane_wanted = FALSE;
  arrange (self);
  ct_table_focus_rows (self->table);
  return TRUE;
}

static void
edit_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = g_str_equal (action_name, "page.edit") ? current_row (self) : NULL;
  CtMemberDialog *dialog = ct_member_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                 ct_page_get_session (CT_PAGE (self)), self->members, row);

  (void) parameter;
  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
leave_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = current_row (self);

  (void) action_name;
  (void) parameter;
  if (row != NULL)
    gtk_window_present (GTK_WINDOW (ct_leave_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                         ct_page_get_session (CT_PAGE (self)), row)));
}

static void
intake_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  (void) parameter;
  if (g_str_equal (action_name, "page.import"))
    ct_member_intake_choose (CT_PAGE (widget));
  else if (g_str_equal (action_name, "page.paste"))
    ct_member_intake_paste (CT_PAGE (widget));
  else
    ct_member_intake_template (CT_PAGE (widget));
}

static void
new_loan_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = current_row (self);

  (void) action_name;
  (void) parameter;
  if (row != NULL)
    gtk_window_present (GTK_WINDOW (ct_loan_form_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                      ct_page_get_session (CT_PAGE (self)), row->no)));
}

static void
dues_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = current_row (self);
  CtSession *session = ct_page_get_session (CT_PAGE (self));
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  (void) parameter;
  if (g_str_equal (action_name, "page.rates"))
    gtk_window_present (GTK_WINDOW (ct_rates_dialog_new (window, session)));
  else if (row != NULL)
    gtk_window_present (GTK_WINDOW (ct_dues_dialog_new (window, session, row->no)));
}

static void
composition_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);

  (void) action_name;
  (void) parameter;
  if (self->members != NULL)
    gtk_window_present (GTK_WINDOW (ct_composition_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->members,
                                                               self->older_age)));
}

/* The latest of the loans that run. */
static void
show_loan_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = current_row (self);
  g_autoptr(GPtrArray) loans = row != NULL ? ct_loan_load_of_member (ct_session_get_store (ct_page_get_session (CT_PAGE (self))),
                                                                     row->no, self->today, NULL) : NULL;

  (void) action_name;
  (void) parameter;
  for (guint i = loans != NULL ? loans->len : 0; i > 0; i--)
    if (ct_loan_account_balance (loans->pdata[i - 1], self->today) > 0)
      {
        g_autofree char *place = g_strdup_printf ("%d", ((const CtLoanAccount *) loans->pdata[i - 1])->no);

        gtk_widget_activate_action (widget, "win.go", "(ss)", "loans", place);
        return;
      }
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = current_row (self);

  (void) action_name;
  (void) parameter;
  ct_print_member (widget, ct_page_get_session (CT_PAGE (self)), row != NULL ? row->no : 0, self->open > 0,
                   ct_people_menu_get_form (self->people));
}

static void
pane_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);

  (void) action_name;
  (void) parameter;
  self->pane_wanted = !self->pane_wanted;
  arrange (self);
}

static void
find_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  (void) action_name;
  (void) parameter;
  gtk_widget_grab_focus (CT_MEMBER_PAGE (widget)->search);
}

/* --- The widget --------------------------------------------------------------------------------------- */

static void
ct_member_page_finalize (GObject *object)
{
  g_clear_pointer (&CT_MEMBER_PAGE (object)->members, ct_register_free);
  G_OBJECT_CLASS (ct_member_page_parent_class)->finalize (object);
}

static void
ct_member_page_class_init (CtMemberPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CtPageClass *page_class = CT_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_member_page_finalize;
  page_class->refresh = ct_member_page_refresh;
  page_class->rescale = ct_member_page_rescale;
  page_class->take_focus = ct_member_page_take_focus;
  page_class->step_back = ct_member_page_step_back;
  page_class->go_to = ct_member_page_go_to;

  g_type_ensure (CT_TYPE_FILTER_BAR);
  g_type_ensure (CT_TYPE_MEMBER_PANE);
  g_type_ensure (CT_TYPE_MEMBER_VIEW);
  g_type_ensure (CT_TYPE_PEOPLE_MENU);
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-member-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, search);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, filters);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, people);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, table);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, title);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, import_label);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, foot);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, pane);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, view);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, refilter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);

  gtk_widget_class_install_action (widget_class, "page.new", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "page.pay-dues", NULL, dues_cb);
  gtk_widget_class_install_action (widget_class, "page.composition", NULL, composition_cb);
  gtk_widget_class_install_action (widget_class, "page.rates", NULL, dues_cb);
  gtk_widget_class_install_action (widget_class, "page.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "page.show-loan", NULL, show_loan_cb);
  gtk_widget_class_install_action (widget_class, "page.import", NULL, intake_cb);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, intake_cb);
  gtk_widget_class_install_action (widget_class, "page.template", NULL, intake_cb);
  gtk_widget_class_install_action (widget_class, "page.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "page.new-loan", NULL, new_loan_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "page.pane", NULL, pane_cb);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_cb);
}

static void
ct_member_page_init (CtMemberPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->older_age = 60;
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_member_intake_listen (CT_PAGE (self));
  ct_member_columns_set_up (self->table, &self->today);
  ct_table_set_menu (self->table, self->row_menu);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->search, keys);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self->table));
}
