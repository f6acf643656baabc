/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-page.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-filter-bar.h"
#include "ct-fold.h"
#include "ct-loan-dialog.h"
#include "ct-loan-form.h"
#include "ct-loan-pane.h"
#include "ct-loan.h"
#include "ct-look.h"
#include "ct-print-choices.h"

typedef enum
{
  FILTER_RUNNING,
  FILTER_OVERDUE,
  FILTER_APPLIED,
  FILTER_CLOSED,
  N_FILTERS
} Filter;

struct _CtLoanPage
{
  CtPage       parent_instance;
  /* Template children */
  GtkWidget   *list_side;
  GtkWidget   *search;
  CtFilterBar *filters;
  GtkWidget   *stack;
  CtTable     *table;
  CtLoanPane  *pane;
  GMenuModel  *row_menu;
  /* Owned */
  CtRegister  *members;
  GPtrArray   *loans;         /* of CtLoanAccount */
  GPtrArray   *items;         /* of CtLoanItem, which lend from the two above */
  gboolean     pane_wanted;   /* opened by Enter or F4, where it does not always stand beside the list */
};

G_DEFINE_FINAL_TYPE (CtLoanPage, ct_loan_page, CT_TYPE_PAGE)

/* --- What is shown ------------------------------------------------------------------------------------------- */

static gboolean
passes (const CtLoanItem *item,
        Filter            filter)
{
  switch (filter)
    {
    case FILTER_OVERDUE:
      return item->figures.state == CT_LOAN_OVERDUE;
    case FILTER_APPLIED:
      return ct_loan_item_group (item) == CT_LOAN_GROUP_APPLIED;
    case FILTER_CLOSED:
      return ct_loan_item_group (item) == CT_LOAN_GROUP_CLOSED;
    case FILTER_RUNNING:
    case N_FILTERS:
    default:
      return ct_loan_item_group (item) == CT_LOAN_GROUP_RUNNING;
    }
}

static void
label_filters (CtLoanPage *self)
{
  guint counts[N_FILTERS] = { 0 };
  const char *words[N_FILTERS] = {
    C_("loan filter", "Running"), C_("loan filter", "Overdue"), C_("loan filter", "Asked For"), C_("loan filter", "Closed"),
  };

  for (guint i = 0; i < self->items->len; i++)
    for (Filter filter = 0; filter < N_FILTERS; filter++)
      counts[filter] += passes (g_ptr_array_index (self->items, i), filter);
  for (Filter filter = 0; filter < N_FILTERS; filter++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u", words[filter], counts[filter]);

      ct_filter_bar_set_label (self->filters, filter, label);
    }
}

static gboolean
is_found (const CtLoanItem *item,
          const char       *query)
{
  g_autofree char *label = ct_loan_dup_label (item->loan->no);
  g_autofree char *key = ct_fold (label);

  return ct_fold_matches (item->member->name_key, query) || g_str_equal (key, query);
}

/* What is typed, a name or a loan's number, is looked for in all four lists. */
static GPtrArray *
find_items (CtLoanPage *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autofree char *query = ct_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  Filter filter = ct_filter_bar_get_selected (self->filters);

  for (guint i = 0; i < self->items->len; i++)
    {
      CtLoanItem *item = g_ptr_array_index (self->items, i);

      if (*query == '\0' ? passes (item, filter) : is_found (item, query))
        g_ptr_array_add (rows, item);
    }
  return rows;
}

static void
refilter_cb (CtLoanPage *self)
{
  if (self->items == NULL)
    return;

  ct_table_set_records (self->table, find_items (self));
  if (ct_table_get_selected (self->table) == NULL && ct_table_get_length (self->table) > 0)
    ct_table_select (self->table, ((const CtLoanItem *) ct_table_get_record (self->table, 0))->loan->no, FALSE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->items->len == 0                    ? "empty"
                                                             : ct_table_get_length (self->table) == 0 ? "nobody"
                                                                                                      : "list");
}

/* 100 %: the loan beside the list; larger: in the list's place when it is opened. */
static void
arrange (CtLoanPage *self)
{
  int scale = ct_look_scale ();
  gboolean has_loan = self->items != NULL && ct_table_get_selected (self->table) != NULL;
  gboolean shown = has_loan && (scale <= 100 || self->pane_wanted);

  gtk_widget_set_visible (GTK_WIDGET (self->pane), shown);
  gtk_widget_set_visible (self->list_side, !shown || scale <= 100);
  gtk_widget_set_hexpand (self->list_side, !shown);
  ct_loan_pane_set_back (self->pane, shown && scale > 100);
}

static void
selection_cb (CtLoanPage *self)
{
  const CtLoanItem *item = self->items != NULL ? ct_table_get_selected (self->table) : NULL;
  gboolean is_writable = item != NULL && ct_session_is_writable (ct_page_get_session (CT_PAGE (self)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", ct_session_is_writable (ct_page_get_session (CT_PAGE (self))));
  for (CtLoanDeed deed = 0; deed < CT_N_LOAN_DEEDS; deed++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), ct_loan_deed_action (deed),
                                   is_writable && ct_loan_deed_fits (deed, item->figures.state));
  if (item != NULL)
    ct_loan_pane_show (self->pane, ct_page_get_session (CT_PAGE (self)), item);
  arrange (self);
}

static GPtrArray *
dup_items (GPtrArray        *loans,
           const CtRegister *members)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < loans->len; i++)
    {
      CtLoanItem *item = g_new0 (CtLoanItem, 1);

      item->loan = g_ptr_array_index (loans, i);
      item->member = ct_register_find (members, item->loan->member);
      ct_loan_account_at (item->loan, members->date, &item->figures);
      if (item->member != NULL)
        g_ptr_array_add (items, item);
      else
        g_free (item);
    }
  g_ptr_array_sort (items, ct_loan_item_compare);
  return items;
}

static void
ct_loan_page_refresh (CtPage *page)
{
  CtLoanPage *self = CT_LOAN_PAGE (page);
  CtStore *store = ct_session_get_store (ct_page_get_session (page));
  CtDate today = ct_session_get_today (ct_page_get_session (page));
  g_autoptr(GError) error = NULL;
  g_autoptr(CtRegister) members = ct_register_load (store, today, &error);
  g_autoptr(GPtrArray) loans = members != NULL ? ct_loan_load_all (store, today, &error) : NULL;
  g_autoptr(CtRegister) old_members = NULL;
  g_autoptr(GPtrArray) old_loans = NULL;
  g_autoptr(GPtrArray) old_items = NULL;

  if (loans == NULL)
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      return;
    }
  /* The table compares with the old ones. */
  old_members = g_steal_pointer (&self->members);
  old_loans = g_steal_pointer (&self->loans);
  old_items = g_steal_pointer (&self->items);
  self->items = dup_items (loans, members);
  self->members = g_steal_pointer (&members);
  self->loans = g_steal_pointer (&loans);
  label_filters (self);
  refilter_cb (self);
  selection_cb (self);
}

static void
ct_loan_page_rescale (CtPage *page,
                      int     scale)
{
  (void) scale;
  arrange (CT_LOAN_PAGE (page));
}

static void
ct_loan_page_take_focus (CtPage *page)
{
  CtLoanPage *self = CT_LOAN_PAGE (page);

  if (self->items != NULL && self->items->len == 0)
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
  else
    ct_table_focus_rows (self->table);
}

static gboolean
ct_loan_page_step_back (CtPage *page)
{
  CtLoanPage *self = CT_LOAN_PAGE (page);

  if (!self->pane_wanted)
    return FALSE;
  self->pane_wanted = FALSE;
  arrange (self);
  ct_table_focus_rows (self->table);
  return TRUE;
}

/* Brings a loan into view, whatever list it stands in now. */
static void
show_loan (CtLoanPage *self,
           int         no)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    {
      const CtLoanItem *item = g_ptr_array_index (self->items, i);

      if (item->loan->no == no && !passes (item, ct_filter_bar_get_selected (self->filters)))
        for (Filter filter = 0; filter < N_FILTERS; filter++)
          if (filter != FILTER_OVERDUE && passes (item, filter))
            ct_filter_bar_set_selected (self->filters, filter);
    }
  refilter_cb (self);
  ct_table_select (self->table, no, TRUE);
}

/* A loan's number, or one of the lists. */
static void
ct_loan_page_go_to (CtPage     *page,
                    const char *place)
{
  CtLoanPage *self = CT_LOAN_PAGE (page);
  int no = (int) g_ascii_strtoll (place, NULL, 10);

  if (no > 0)
    show_loan (self, no);
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      ct_filter_bar_set_selected (self->filters, g_str_equal (place, "applied") ? FILTER_APPLIED : FILTER_OVERDUE);
      ct_table_focus_rows (self->table);
    }
}

/* --- Searching ----------------------------------------------------------------------------------------------- */

static void
search_stopped_cb (CtLoanPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    ct_table_focus_rows (self->table);
}

static gboolean
search_key_cb (CtLoanPage      *self,
               guint            keyval,
               guint            keycode,
               GdkModifierType  state)
{
  (void) keycode;
  (void) state;
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down && keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return FALSE;

  refilter_cb (self);   /* what was typed a moment ago may not have been searched for yet */
  ct_table_focus_rows (self->table);
  return TRUE;
}

/* --- Actions ------------------------------------------------------------------------------------------------- */

static void
row_activated_cb (CtLoanPage *self)
{
  self->pane_wanted = TRUE;
  arrange (self);
  ct_loan_pane_focus (self->pane);
}

static void
done_cb (CtLoanPage *self,
         int         loan)
{
  show_loan (self, loan);
}

static void
deed_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtLoanPage *self = CT_LOAN_PAGE (widget);
  const CtLoanItem *item = ct_table_get_selected (self->table);

  (void) parameter;
  for (CtLoanDeed deed = 0; item != NULL && deed < CT_N_LOAN_DEEDS; deed++)
    if (g_str_equal (action_name, ct_loan_deed_action (deed)))
      {
        CtLoanDialog *dialog = ct_loan_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                   ct_page_get_session (CT_PAGE (self)), item, deed);

        g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
        gtk_window_present (GTK_WINDOW (dialog));
        return;
      }
}

static void
new_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  CtSession *session = ct_page_get_session (CT_PAGE (widget));
  CtLoanForm *form = ct_loan_form_new (GTK_WINDOW (gtk_widget_get_root (widget)), session, 0);

  (void) action_name;
  (void) parameter;
  g_signal_connect_object (form, "done", G_CALLBACK (done_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (form));
}

/* Ctrl+Enter does what comes next: approve, pay out or take a repayment. */
static gboolean
main_deed_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  const CtLoanItem *item = ct_table_get_selected (CT_LOAN_PAGE (widget)->table);
  static const CtLoanDeed main_deeds[] = { CT_LOAN_DEED_APPROVE, CT_LOAN_DEED_PAY_OUT, CT_LOAN_DEED_REPAY };

  (void) args;
  (void) user_data;
  for (guint i = 0; item != NULL && i < G_N_ELEMENTS (main_deeds); i++)
    if (ct_loan_deed_fits (main_deeds[i], item->figures.state))
      return gtk_widget_activate_action (widget, ct_loan_deed_action (main_deeds[i]), NULL);
  return FALSE;
}

/* F6 goes from the list to the loan and back. */
static gboolean
other_side_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  CtLoanPage *self = CT_LOAN_PAGE (widget);

  (void) args;
  (void) user_data;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->pane)) != NULL || !gtk_widget_get_visible (GTK_WIDGET (self->pane)))
    ct_table_focus_rows (self->table);
  else if (!ct_loan_pane_focus (self->pane))
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CtLoanPage *self = CT_LOAN_PAGE (widget);
  const CtLoanItem *item = ct_table_get_selected (self->table);

  (void) action_name;
  (void) parameter;
  ct_print_loan (widget, ct_page_get_session (CT_PAGE (self)), item != NULL ? item->loan->no : 0,
                 item != NULL ? item->figures.state : CT_LOAN_APPLIED);
}

static void
pane_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtLoanPage *self = CT_LOAN_PAGE (widget);

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
  gtk_widget_grab_focus (CT_LOAN_PAGE (widget)->search);
}

/* --- The widget ---------------------------------------------------------------------------------------------- */

static void
ct_loan_page_finalize (GObject *object)
{
  CtLoanPage *self = CT_LOAN_PAGE (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->loans, g_ptr_array_unref);
  g_clear_pointer (&self->members, ct_register_free);
  G_OBJECT_CLASS (ct_loan_page_parent_class)->finalize (object);
}

static void
ct_loan_page_class_init (CtLoanPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CtPageClass *page_class = CT_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_loan_page_finalize;
  page_class->refresh = ct_loan_page_refresh;
  page_class->rescale = ct_loan_page_rescale;
  page_class->take_focus = ct_loan_page_take_focus;
  page_class->step_back = ct_loan_page_step_back;
  page_class->go_to = ct_loan_page_go_to;

  g_type_ensure (CT_TYPE_FILTER_BAR);
  g_type_ensure (CT_TYPE_LOAN_PANE);
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-loan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtLoanPage, list_side);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPage, search);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPage, filters);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPage, table);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPage, pane);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, refilter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);

  for (CtLoanDeed deed = 0; deed < CT_N_LOAN_DEEDS; deed++)
    gtk_widget_class_install_action (widget_class, ct_loan_deed_action (deed), NULL, deed_cb);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "page.pane", NULL, pane_cb);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, main_deed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, main_deed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, other_side_cb, NULL);
}

static void
ct_loan_page_init (CtLoanPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ct_loan_columns_set_up (self->table);
  ct_table_set_menu (self->table, self->row_menu);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->search, keys);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self->table));
}
