/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-filter-bar.h"
#include "ct-import-columns.h"
#include "ct-member-import.h"
#include "ct-page.h"
#include "ct-register.h"
#include "ct-table.h"
#include "ct-typed.h"

#define N_ACTIONS (CT_IMPORT_SKIPPED + 1)

struct _CtImportDialog
{
  CtDialog        parent_instance;
  /* Template children */
  GtkWidget      *file_label;
  GtkDropDown    *sheet;
  GtkSpinButton  *header_row;
  GtkWidget      *joined;
  GtkWidget      *columns;
  CtFilterBar    *filters;
  CtTable        *table;
  GtkWidget      *foot;
  /* Owned */
  CtSession      *session;
  CtTableFile    *file;
  CtMemberList   *list;
  CtMemberImport *import;
  gboolean        is_filling;     /* the choices above change by our own doing */
};

G_DEFINE_FINAL_TYPE (CtImportDialog, ct_import_dialog, CT_TYPE_DIALOG)

/* --- The rows ------------------------------------------------------------------------------------------------------- */

/* What else of the file was read, or was not. */
static char *
dup_other_sheets (const CtMemberList *list)
{
  if (list != NULL && list->n_sheets > 1)
    return g_strdup_printf (_("The sheets of all %u groups are read together."), list->n_sheets);
  if (list != NULL && list->unread != NULL)
    return g_strdup_printf (_("Only this sheet was read; there are lists on others too: %s."), list->unread);
  return g_strdup ("");
}

static void
show_foot (CtImportDialog *self)
{
  guint n_new = 0, n_changes = 0;
  g_autofree char *text = NULL;
  g_autofree char *sheets = dup_other_sheets (self->list);
  g_autofree char *line = NULL;

  for (guint i = 0; self->import != NULL && i < self->import->rows->len; i++)
    {
      const CtImportRow *row = g_ptr_array_index (self->import->rows, i);

      n_new += row->is_taken && row->action != CT_IMPORT_CHANGE;
      n_changes += row->is_taken && row->action == CT_IMPORT_CHANGE;
    }
  text = g_strdup_printf (_("Nothing is written yet. %u people would be added and %u changed. One undo takes all of it back."),
                          n_new, n_changes);
  line = g_strjoin (" ", text, sheets, NULL);
  gtk_label_set_label (GTK_LABEL (self->foot), g_strchomp (line));
  ct_dialog_set_can_accept (CT_DIALOG (self), n_new + n_changes > 0);
}

static void
filter_cb (CtImportDialog *self)
{
  guint filter = ct_filter_bar_get_selected (self->filters);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; self->import != NULL && i < self->import->rows->len; i++)
    {
      CtImportRow *row = g_ptr_array_index (self->import->rows, i);

      if (filter == 0 || row->action == (CtImportAction) (filter - 1))
        g_ptr_array_add (rows, row);
    }
  ct_table_set_records (self->table, rows);
}

static void
label_filters (CtImportDialog *self)
{
  const char *words[N_ACTIONS + 1] = {
    C_("import", "All"),   C_("import", "New"),       C_("import", "Changes"), C_("import", "As before"),
    C_("import", "Twice?"), C_("import", "Faulty"), C_("import", "No member"),
  };

  for (guint i = 0; i <= N_ACTIONS; i++)
    {
      guint n = i == 0 ? self->import->rows->len : ct_member_import_count (self->import, (CtImportAction) (i - 1));
      g_autofree char *label = g_strdup_printf ("%s %u", words[i], n);

      ct_filter_bar_set_label (self->filters, i, label);
    }
}

/* What would become of the list as it is understood now. */
static void
plan_cb (CtImportDialog *self)
{
  g_autoptr(CtMemberImport) old = NULL;
  g_autoptr(GError) error = NULL;
  CtDate today = ct_session_get_today (self->session);
  CtDate joined;

  if (self->is_filling || self->list == NULL)
    return;
  if (!ct_typed_parse_day (gtk_editable_get_text (GTK_EDITABLE (self->joined)), today, &joined))
    {
      gtk_widget_add_css_class (self->joined, "error");
      return;
    }
  gtk_widget_remove_css_class (self->joined, "error");
  ct_dialog_clear_failure (CT_DIALOG (self));
  old = g_steal_pointer (&self->import);
  self->import = ct_member_import_plan (ct_session_get_store (self->session), self->list, joined, today, &error);
  if (self->import == NULL)
    {
      ct_dialog_fail (CT_DIALOG (self), error);
      filter_cb (self);
      return;
    }
  label_filters (self);
  filter_cb (self);
  show_foot (self);
}

/* --- How the list is understood --------------------------------------------------------------------------------------- */

static void read_list (CtImportDialog    *self,
                       guint              header_row,
                       const CtListField *columns,
                       guint              n_columns);

/* A column was given another meaning: the list is read again with the columns as they are chosen now. */
static void
column_changed_cb (CtImportDialog *self)
{
  g_autoptr(GArray) fields = g_array_new (FALSE, FALSE, sizeof (CtListField));
  guint i = 0;

  if (self->is_filling)
    return;
  for (GtkWidget *box = gtk_widget_get_first_child (self->columns); box != NULL; box = gtk_widget_get_next_sibling (box), i++)
    {
      const CtListColumn *column = g_ptr_array_index (self->list->columns, i);
      CtListField chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (gtk_widget_get_last_child (box)));
      CtListField none = CT_LIST_FIELD_NONE;

      while (fields->len < column->column)
        g_array_append_val (fields, none);
      g_array_append_val (fields, chosen);
    }
  read_list (self, self->list->header_row, (const CtListField *) (gpointer) fields->data, fields->len);
}

static void
add_column (CtImportDialog     *self,
            const CtListColumn *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = g_strdup_printf ("%s “%s”", column->letter, *column->title != '\0' ? column->title : column->sample);
  GtkWidget *label = gtk_label_new (title);
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (CtListField field = 0; field < CT_LIST_N_FIELDS; field++)
    gtk_string_list_append (words, ct_list_field_title (field));
  choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), column->field);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_set_tooltip_text (label, column->sample);
  gtk_widget_add_css_class (label, "ct-caption");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (self->columns), box);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (column_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_list (CtImportDialog *self)
{
  self->is_filling = TRUE;
  ct_clear_children (self->columns);
  for (guint i = 0; i < self->list->columns->len; i++)
    add_column (self, g_ptr_array_index (self->list->columns, i));
  gtk_spin_button_set_value (self->header_row, self->list->header_row);
  gtk_drop_down_set_selected (self->sheet, self->list->sheet);
  self->is_filling = FALSE;
}

static gboolean
try_list (CtImportDialog     *self,
          const char         *sheet,
          guint               header_row,
          const CtListField  *columns,
          guint               n_columns,
          GError            **error)
{
  const CtMemberListOptions options = {
    .sheet = sheet,
    .with_groups = columns != NULL && self->list != NULL && self->list->n_sheets > 1,
    .header_row = header_row,
    .columns = columns,
    .n_columns = n_columns,
    .encoding = CT_ENCODING_AUTO,
    .today = ct_session_get_today (self->session),
  };
  CtMemberList *list = ct_member_list_read (self->file, &options, error);

  if (list == NULL)
    return FALSE;
  g_clear_pointer (&self->list, ct_member_list_free);
  self->list = list;
  show_list (self);
  plan_cb (self);
  return TRUE;
}

static void
read_list (CtImportDialog    *self,
           guint              header_row,
           const CtListField *columns,
           guint              n_columns)
{
  g_autoptr(GError) error = NULL;

  if (!try_list (self, ct_table_file_sheet_name (self->file, gtk_drop_down_get_selected (self->sheet)), header_row,
                 columns, n_columns, &error))
    ct_dialog_fail (CT_DIALOG (self), error);
}

static void
sheet_changed_cb (CtImportDialog *self)
{
  if (!self->is_filling && self->list != NULL)
    read_list (self, 0, NULL, 0);
}

static void
header_changed_cb (CtImportDialog *self)
{
  if (!self->is_filling && self->list != NULL)
    read_list (self, (guint) gtk_spin_button_get_value_as_int (self->header_row), NULL, 0);
}

/* --- Taking and leaving out --------------------------------------------------------------------------------------------- */

static void
toggle_row (CtImportDialog *self,
            gint64          number)
{
  guint position;
  CtImportRow *row;

  if (!ct_table_find (self->table, number, &position))
    return;
  row = (CtImportRow *) ct_table_get_record (self->table, position);
  if (row->action != CT_IMPORT_NEW && row->action != CT_IMPORT_CHANGE && row->action != CT_IMPORT_DUPLICATE)
    return;
  row->is_taken = !row->is_taken;
  ct_table_refresh_row (self->table, position);
  show_foot (self);
}

static void
row_activated_cb (CtImportDialog *self,
                  gint64          number)
{
  toggle_row (self, number);
}

static gboolean
key_pressed_cb (CtImportDialog  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  (void) keycode;
  (void) state;
  if (keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space)
    return FALSE;
  toggle_row (self, ct_table_get_selected_id (self->table));
  return TRUE;
}

static void
ct_import_dialog_accept (CtDialog *dialog)
{
  CtImportDialog *self = CT_IMPORT_DIALOG (dialog);
  g_autoptr(GError) error = NULL;
  g_auto(CtOutcome) outcome = { 0 };

  if (!ct_session_import (self->session, self->import, &outcome, &error))
    {
      ct_dialog_fail (dialog, error);
      return;
    }
  ct_tell_outcome (GTK_WIDGET (self), _("The list is in the book."), &outcome, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- The widget ----------------------------------------------------------------------------------------------------------- */

static void
ct_import_dialog_dispose (GObject *object)
{
  CtImportDialog *self = CT_IMPORT_DIALOG (object);

  self->is_filling = TRUE;
  G_OBJECT_CLASS (ct_import_dialog_parent_class)->dispose (object);
}

static void
ct_import_dialog_finalize (GObject *object)
{
  CtImportDialog *self = CT_IMPORT_DIALOG (object);

  g_clear_pointer (&self->import, ct_member_import_free);
  g_clear_pointer (&self->list, ct_member_list_free);
  g_clear_pointer (&self->file, ct_table_file_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ct_import_dialog_parent_class)->finalize (object);
}

static void
ct_import_dialog_class_init (CtImportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_import_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = ct_import_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_import_dialog_accept;
  g_type_ensure (CT_TYPE_FILTER_BAR);
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtImportDialog, file_label);
  gtk_widget_class_bind_template_child (widget_class, CtImportDialog, sheet);
  gtk_widget_class_bind_template_child (widget_class, CtImportDialog, header_row);
  gtk_widget_class_bind_template_child (widget_class, CtImportDialog, joined);
  gtk_widget_class_bind_template_child (widget_class, CtImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, CtImportDialog, filters);
  gtk_widget_class_bind_template_child (widget_class, CtImportDialog, table);
  gtk_widget_class_bind_template_child (widget_class, CtImportDialog, foot);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_changed_cb);
}

static void
ct_import_dialog_init (CtImportDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ct_import_columns_set_up (self->table);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->table), keys);
}

/* While nothing is in the book yet, the list is of those who were members before it: they come in on the day that the
 * opening balances propose. */
static char *
dup_joining_day (CtSession *session)
{
  CtDate today = ct_session_get_today (session);
  g_autoptr(CtRegister) members = ct_register_load (ct_session_get_store (session), today, NULL);
  gboolean is_new = members != NULL && !ct_date_is_set (members->first_day);

  return ct_date_dup_vi (is_new ? ct_date_month_start (today) : today);
}

CtImportDialog *
ct_import_dialog_new (GtkWindow    *parent,
                      CtSession    *session,
                      CtTableFile  *table,
                      const char   *name,
                      GError      **error)
{
  g_autoptr(GtkStringList) sheets = gtk_string_list_new (NULL);
  g_autofree char *joined = dup_joining_day (session);
  CtImportDialog *self = g_object_new (CT_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->file = table;
  self->is_filling = TRUE;
  for (guint i = 0; i < ct_table_file_n_sheets (table); i++)
    gtk_string_list_append (sheets, ct_table_file_sheet_name (table, i));
  gtk_drop_down_set_model (self->sheet, G_LIST_MODEL (sheets));
  gtk_editable_set_text (GTK_EDITABLE (self->joined), joined);
  gtk_label_set_label (GTK_LABEL (self->file_label), name);
  self->is_filling = FALSE;
  if (try_list (self, NULL, 0, NULL, 0, error))
    return self;

  gtk_window_destroy (GTK_WINDOW (self));
  return NULL;
}
