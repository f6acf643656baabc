/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-page.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-composition.h"
#include "ct-filter-bar.h"
#include "ct-fold.h"
#include "ct-leave-dialog.h"
#include "ct-loan-form.h"
#include "ct-look.h"
#include "ct-member-columns.h"
#include "ct-member-dialog.h"
#include "ct-member-intake.h"
#include "ct-member-pane.h"
#include "ct-print-choices.h"
#include "ct-table.h"

typedef enum
{
  FILTER_ALL,
  FILTER_OLDER,
  FILTER_POOR,
  FILTER_BORROWERS,
  FILTER_ARREARS,
  FILTER_LEFT,
  N_FILTERS
} Filter;

struct _CtMemberPage
{
  CtPage        parent_instance;
  /* Template children */
  GtkWidget    *content;
  GtkWidget    *list_side;
  GtkWidget    *search;
  CtFilterBar  *filters;
  GtkWidget    *stack;
  CtTable      *table;
  GtkWidget    *title;
  GtkWidget    *import_label;
  GtkWidget    *foot;
  CtMemberPane *pane;
  GMenuModel   *row_menu;
  /* Owned */
  CtRegister   *members;
  CtDate        today;         /* what the ages in the list are counted to */
  int           older_age;
  gboolean      pane_wanted;   /* opened by Enter or F4, where it does not always stand beside the list */
};

G_DEFINE_FINAL_TYPE (CtMemberPage, ct_member_page, CT_TYPE_PAGE)

/* --- What is shown ------------------------------------------------------------------------------------ */

static gboolean
passes (CtMemberPage        *self,
        const CtRegisterRow *row,
        Filter               filter)
{
  if (filter == FILTER_LEFT)
    return !ct_register_row_is_member (row);
  if (!ct_register_row_is_member (row))
    return FALSE;

  switch (filter)
    {
    case FILTER_OLDER:
      return ct_birth_age (row->birth, self->members->date) >= self->older_age;
    case FILTER_POOR:
      return g_str_equal (row->household, "poor") || g_str_equal (row->household, "near-poor");
    case FILTER_BORROWERS:
      return row->outstanding > 0;
    case FILTER_ARREARS:
      return row->dues.arrears > 0;
    case FILTER_ALL:
    case FILTER_LEFT:
    case N_FILTERS:
    default:
      return TRUE;
    }
}

static void
label_filters (CtMemberPage *self)
{
  guint counts[N_FILTERS] = { 0 };
  g_autofree char *older = g_strdup_printf (C_("filter", "%d and Older"), self->older_age);
  const char *words[N_FILTERS] = {
    C_("filter", "All"), older, C_("filter", "Poor, Near-Poor"), C_("filter", "Borrowers"), C_("filter", "Dues Owed"),
    C_("filter", "Left"),
  };

  for (guint i = 0; i < self->members->rows->len; i++)
    for (Filter filter = 0; filter < N_FILTERS; filter++)
      counts[filter] += passes (self, g_ptr_array_index (self->members->rows, i), filter);
  for (Filter filter = 0; filter < N_FILTERS; filter++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u", words[filter], counts[filter]);

      ct_filter_bar_set_label (self->filters, filter, label);
    }
}

static GPtrArray *
find_rows (CtMemberPage *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autofree char *query = ct_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  Filter filter = ct_filter_bar_get_selected (self->filters);

  for (guint i = 0; i < self->members->rows->len; i++)
    {
      CtRegisterRow *row = g_ptr_array_index (self->members->rows, i);

      if (passes (self, row, filter) && (*query == '\0' || ct_fold_matches (row->name_key, query)))
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

static void
add_foot_badge (CtMemberPage              *self,
                CtCompositionRule          rule,
                const CtCompositionFigure *figure,
                const char                *text)
{
  CtKind kind = ct_composition_judge (rule, figure) == 0 ? CT_KIND_GOOD : CT_KIND_WARN;

  gtk_box_append (GTK_BOX (self->foot), ct_badge_new (kind, text));
}

static void
show_foot (CtMemberPage *self)
{
  CtCompositionFigure figures[CT_N_COMPOSITION];
  const char *words[CT_N_COMPOSITION] = {
    [CT_COMPOSITION_WOMEN] = C_("composition", "Women"),
    [CT_COMPOSITION_OLDER] = C_("composition", "Older"),
    [CT_COMPOSITION_HARDSHIP] = C_("composition", "In hardship"),
  };

  ct_clear_children (self->foot);
  ct_composition_of (self->members, self->older_age, figures);
  for (CtCompositionRule rule = 0; rule < CT_N_COMPOSITION; rule++)
    {
      const CtCompositionFigure *figure = &figures[rule];
      g_autofree char *text = NULL;

      /* Where large text leaves no room for all, a rule that is met says nothing. */
      if (ct_look_scale () >= 150 && rule != CT_COMPOSITION_SIZE && ct_composition_judge (rule, figure) == 0)
        continue;
      if (rule == CT_COMPOSITION_SIZE)
        text = g_strdup_printf (C_("composition", "%d people (advised %d–%d)"), figure->count, figure->min, figure->max);
      else if (figure->max > 0)
        text = g_strdup_printf ("%s %d,%d %% (%d–%d)", words[rule], figure->per_mille / 10, figure->per_mille % 10,
                                figure->min / 10, figure->max / 10);
      else
        text = g_strdup_printf ("%s %d,%d %%", words[rule], figure->per_mille / 10, figure->per_mille % 10);
      add_foot_badge (self, rule, figure, text);
    }
}

/* 100 %: the pane beside the list; larger: in its place, when asked for. */
static void
arrange (CtMemberPage *self)
{
  int scale = ct_look_scale ();
  const CtRegisterRow *row = self->members != NULL ? ct_table_get_selected (self->table) : NULL;
  gboolean shown = row != NULL && (scale <= 100 || self->pane_wanted);

  gtk_widget_set_visible (GTK_WIDGET (self->pane), shown);
  gtk_widget_set_visible (self->list_side, !shown || scale <= 100);
  ct_member_pane_set_back (self->pane, shown && scale > 100);
  ct_table_set_column_visible (self->table, "sex", scale < 200);
  ct_table_set_column_visible (self->table, "household", scale < 200);
  gtk_widget_set_visible (self->title, scale < 200);
  /* Beside the pane its icon has to do. */
  gtk_widget_set_visible (self->import_label, scale < 200 && !(shown && gtk_widget_get_visible (self->list_side)));
  if (self->members != NULL)
    show_foot (self);
}

static void
selection_cb (CtMemberPage *self)
{
  const CtRegisterRow *row = ct_table_get_selected (self->table);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.edit", row != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.leave", row != NULL && ct_register_row_is_member (row));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new-loan", row != NULL && ct_register_row_is_member (row));
  if (row != NULL)
    ct_member_pane_show (self->pane, ct_page_get_session (CT_PAGE (self)), self->members, row);
  arrange (self);
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
  label_filters (self);
  refilter_cb (self);
  show_foot (self);
  selection_cb (self);
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

  if (self->members != NULL && self->members->rows->len == 0)
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->search);
}

static gboolean
ct_member_page_step_back (CtPage *page)
{
  CtMemberPage *self = CT_MEMBER_PAGE (page);

  if (!self->pane_wanted)
    return FALSE;
  self->pane_wanted = FALSE;
  arrange (self);
  ct_table_focus_rows (self->table);
  return TRUE;
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
row_activated_cb (CtMemberPage *self)
{
  self->pane_wanted = TRUE;
  arrange (self);
}

static void
added_cb (CtMemberPage *self,
          int           member)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  ct_filter_bar_set_selected (self->filters, FILTER_ALL);
  refilter_cb (self);
  ct_table_select (self->table, member, TRUE);
}

/* A member's number, also of one who has left. */
static void
ct_member_page_go_to (CtPage     *page,
                      const char *place)
{
  CtMemberPage *self = CT_MEMBER_PAGE (page);
  int member = (int) g_ascii_strtoll (place, NULL, 10);
  const CtRegisterRow *row = self->members != NULL ? ct_register_find (self->members, member) : NULL;

  if (row == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  ct_filter_bar_set_selected (self->filters, ct_register_row_is_member (row) ? FILTER_ALL : FILTER_LEFT);
  refilter_cb (self);
  ct_table_select (self->table, member, TRUE);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = g_str_equal (action_name, "page.edit") ? ct_table_get_selected (self->table) : NULL;
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
  const CtRegisterRow *row = ct_table_get_selected (self->table);

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
  const CtRegisterRow *row = ct_table_get_selected (self->table);

  (void) action_name;
  (void) parameter;
  if (row != NULL)
    gtk_window_present (GTK_WINDOW (ct_loan_form_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                      ct_page_get_session (CT_PAGE (self)), row->no)));
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CtMemberPage *self = CT_MEMBER_PAGE (widget);
  const CtRegisterRow *row = ct_table_get_selected (self->table);

  (void) action_name;
  (void) parameter;
  ct_print_member (widget, ct_page_get_session (CT_PAGE (self)), row != NULL ? row->no : 0);
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
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  (void) action_name;
  (void) parameter;
  ct_page_step_back (CT_PAGE (widget));
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
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-member-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, search);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, filters);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, table);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, title);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, import_label);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, foot);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, pane);
  gtk_widget_class_bind_template_child (widget_class, CtMemberPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, refilter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);

  gtk_widget_class_install_action (widget_class, "page.new", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "page.import", NULL, intake_cb);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, intake_cb);
  gtk_widget_class_install_action (widget_class, "page.template", NULL, intake_cb);
  gtk_widget_class_install_action (widget_class, "page.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "page.new-loan", NULL, new_loan_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "page.pane", NULL, pane_cb);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, back_cb);
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
