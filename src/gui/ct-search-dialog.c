/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-search-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-command.h"
#include "ct-format.h"
#include "ct-search.h"

#define MAX_OF_A_KIND 6

struct _CtSearchDialog
{
  CtDialog    parent_instance;
  /* Template children */
  GtkWidget  *entry;
  GtkListBox *found;
  GtkWidget  *nothing;
  /* Owned */
  CtSession  *session;
  GPtrArray  *hits;        /* (element-type CtFound), the rows of found in order */
};

G_DEFINE_FINAL_TYPE (CtSearchDialog, ct_search_dialog, CT_TYPE_DIALOG)

/* --- What was found ------------------------------------------------------------------------------------------------ */

static char *
dup_facts (const CtFound *found)
{
  g_autofree char *day = ct_date_dup_vi (found->date);
  g_autofree char *amount = ct_format_money (found->amount);
  g_autofree char *loan = NULL;

  switch (found->kind)
    {
    case CT_FOUND_MEMBER:
      return found->has_left ? g_strdup_printf (_("Member no. %d, has left"), (int) found->no)
                             : g_strdup_printf (_("Member no. %d since %s"), (int) found->no, day);
    case CT_FOUND_LOAN:
      loan = ct_loan_dup_label ((int) found->no);
      return g_strdup_printf (_("Loan %s · %s · %s"), loan, day, amount);
    case CT_FOUND_VOUCHER:
    default:
      return g_strdup_printf ("%s · %s · %s", day, amount, found->text);
    }
}

static void
add_found (CtSearchDialog *self,
           const CtFound  *found)
{
  static const char *const icons[] = {
    [CT_FOUND_MEMBER] = "ct-members-symbolic",
    [CT_FOUND_LOAN] = "ct-loans-symbolic",
    [CT_FOUND_VOUCHER] = "ct-cashbook-symbolic",
  };
  g_autofree char *facts = dup_facts (found);
  g_autofree char *facts_markup = g_markup_escape_text (facts, -1);
  g_autofree char *title = found->kind == CT_FOUND_VOUCHER ? g_markup_escape_text (found->title, -1)
                                                           : ct_format_name (found->title);
  g_autofree char *markup = g_strdup_printf ("%s  <small>%s</small>", title, facts_markup);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE, "icon-name", icons[found->kind], "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (line), label);
  gtk_list_box_append (self->found, line);
}

static void
typed_cb (CtSearchDialog *self)
{
  g_autoptr(GError) error = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GPtrArray *hits;

  if (self->session == NULL)
    return;
  hits = ct_search_run (ct_session_get_store (self->session), text, ct_session_get_today (self->session), MAX_OF_A_KIND,
                        &error);
  if (hits == NULL)
    {
      ct_dialog_fail (CT_DIALOG (self), error);
      return;
    }
  ct_clear_children (GTK_WIDGET (self->found));
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = hits;
  for (guint i = 0; i < hits->len; i++)
    add_found (self, g_ptr_array_index (hits, i));
  gtk_list_box_select_row (self->found, gtk_list_box_get_row_at_index (self->found, 0));
  gtk_widget_set_visible (self->nothing, hits->len == 0 && *text != '\0');
  ct_dialog_set_can_accept (CT_DIALOG (self), hits->len > 0);
}

/* --- Going there --------------------------------------------------------------------------------------------------- */

static void
go (GtkWidget     *window,
    const CtFound *found)
{
  g_autofree char *place = NULL;
  char day[CT_DATE_ISO_LENGTH];

  switch (found->kind)
    {
    case CT_FOUND_MEMBER:
      place = g_strdup_printf ("%d", (int) found->no);
      gtk_widget_activate_action (window, "win.go", "(ss)", "members", place);
      break;
    case CT_FOUND_LOAN:
      place = g_strdup_printf ("%d", (int) found->no);
      gtk_widget_activate_action (window, "win.go", "(ss)", "loans", place);
      break;
    case CT_FOUND_VOUCHER:
    default:
      ct_date_to_iso (ct_date_month_day (found->date, 0, 1), day);
      gtk_widget_activate_action (window, "win.go", "(ss)", "cash", day);
      break;
    }
}

static void
ct_search_dialog_accept (CtDialog *dialog)
{
  CtSearchDialog *self = CT_SEARCH_DIALOG (dialog);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->found);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  if (row == NULL)
    return;
  go (parent, g_ptr_array_index (self->hits, gtk_list_box_row_get_index (row)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (CtSearchDialog *self)
{
  ct_search_dialog_accept (CT_DIALOG (self));
}

static void
stopped_cb (CtSearchDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* Up and Down go through what was found while the text keeps the focus. */
static gboolean
key_pressed_cb (CtSearchDialog  *self,
                guint            keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->found);
  int by = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 0;
  GtkListBoxRow *next;

  if (by == 0 || row == NULL)
    return FALSE;
  next = gtk_list_box_get_row_at_index (self->found, MAX (gtk_list_box_row_get_index (row) + by, 0));
  if (next != NULL)
    gtk_list_box_select_row (self->found, next);
  return TRUE;
}

/* --- The widget ---------------------------------------------------------------------------------------------------- */

static void
ct_search_dialog_finalize (GObject *object)
{
  CtSearchDialog *self = CT_SEARCH_DIALOG (object);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ct_search_dialog_parent_class)->finalize (object);
}

static void
ct_search_dialog_class_init (CtSearchDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_search_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_search_dialog_accept;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, CtSearchDialog, found);
  gtk_widget_class_bind_template_child (widget_class, CtSearchDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
ct_search_dialog_init (CtSearchDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ct_dialog_set_can_accept (CT_DIALOG (self), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
}

CtSearchDialog *
ct_search_dialog_new (GtkWindow *parent,
                      CtSession *session)
{
  CtSearchDialog *self = g_object_new (CT_TYPE_SEARCH_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  return self;
}
