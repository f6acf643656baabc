/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-close-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-count-field.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-month-closing.h"
#include "ct-page.h"

#define PER_ROW 5

struct _CtCloseDialog
{
  CtDialog        parent_instance;
  /* Template children */
  GtkWidget      *month_label;
  GtkWidget      *funds;
  GtkWidget      *taken_label;
  GtkWidget      *notes;
  GtkWidget      *difference_label;
  CtFormField    *note_field;
  GtkWidget      *copy_label;
  GtkWidget      *print_check;
  /* Owned */
  CtSession      *session;
  CtCount        *count;
  char           *copy_path;
  CtMonthClosing  closing;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtCloseDialog, ct_close_dialog, CT_TYPE_DIALOG)

/* --- What is shown ------------------------------------------------------------------------------------ */

static void
show_difference_cb (CtCloseDialog *self)
{
  CtDong difference = ct_count_total (self->count) - self->closing.total;
  gboolean is_empty = ct_count_is_empty (self->count);
  g_autofree char *counted = ct_format_money (ct_count_total (self->count));
  g_autofree char *gap = ct_format_money (difference);
  g_autofree char *text = NULL;

  if (is_empty)
    text = g_strdup (_("The box is not counted yet."));
  else if (difference == 0)
    text = g_strdup_printf (_("Counted %s, as in the book"), counted);
  else
    text = g_strdup_printf (_("Counted %s, a difference of %s"), counted, gap);
  gtk_label_set_label (GTK_LABEL (self->difference_label), text);
  gtk_widget_remove_css_class (self->difference_label, difference == 0 ? "ct-warn" : "ct-good");
  if (!is_empty)
    gtk_widget_add_css_class (self->difference_label, difference == 0 ? "ct-good" : "ct-warn");
  gtk_widget_set_visible (GTK_WIDGET (self->note_field), !is_empty && difference != 0);
  ct_dialog_set_can_accept (CT_DIALOG (self), !is_empty);
}

static void
add_fund (CtCloseDialog *self,
          int            row,
          const char    *words,
          CtDong         amount,
          gboolean       is_sum)
{
  GtkWidget *left = gtk_label_new (words);
  g_autofree char *text = ct_format_dong_zero (amount);
  GtkWidget *right = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (left), 0);
  gtk_label_set_xalign (GTK_LABEL (right), 1);
  gtk_widget_set_hexpand (left, TRUE);
  gtk_widget_add_css_class (right, is_sum ? "ct-figure-s" : "ct-number");
  if (is_sum)
    gtk_widget_add_css_class (left, "ct-strong");
  gtk_grid_attach (GTK_GRID (self->funds), left, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->funds), right, 1, row, 1, 1);
}

static void
show_month (CtCloseDialog *self)
{
  g_autofree char *month = ct_format_month (self->closing.month);
  g_autofree char *title = g_strdup_printf (C_("cash book", "Month %s"), month);
  g_autofree char *copy = NULL;

  gtk_label_set_label (GTK_LABEL (self->month_label), title);
  for (CtFund fund = 0; fund < CT_N_FUNDS; fund++)
    add_fund (self, fund, ct_fund_name (fund), self->closing.cash[fund], FALSE);
  add_fund (self, CT_N_FUNDS, C_("closing", "In the book at the end of the month"), self->closing.total, TRUE);
  copy = g_strdup_printf (_("The copy: %s"), self->copy_path);
  gtk_label_set_label (GTK_LABEL (self->copy_label), copy);
}

/* Where no money moved since the meeting counted the box, its count is the month's too. */
static void
take_count (CtCloseDialog *self)
{
  g_autofree char *day = ct_date_dup_vi (self->closing.counted_on);
  g_autofree char *text = g_strdup_printf (_("As counted at the meeting of %s; no money moved since. Change what is no longer so."),
                                           day);

  gtk_widget_set_visible (self->taken_label, self->closing.counted != NULL);
  if (self->closing.counted == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->taken_label), text);
  if (ct_count_is_empty (self->count))
    ct_count_take (self->count, self->closing.counted);
}

/* --- Closing ------------------------------------------------------------------------------------------ */

static void
make_copy (CtCloseDialog *self,
           const char    *done)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (self->copy_path);
  g_autofree char *told = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (ct_store_backup (ct_session_get_store (self->session), self->copy_path, &error))
    {
      told = g_strdup_printf (_("%s The copy is made and proved: %s"), done, self->copy_path);
      ct_tell (GTK_WIDGET (self), told);
      return;
    }
  g_prefix_error (&error, _("%s But no copy was made: "), done);
  ct_tell_failure (GTK_WIDGET (self), error);
}

static void
ct_close_dialog_accept (CtDialog *dialog)
{
  CtCloseDialog *self = CT_CLOSE_DIALOG (dialog);
  g_autoptr(GError) error = NULL;
  g_autofree char *note = NULL;
  g_autofree char *month = NULL;
  g_autofree char *done = NULL;
  char iso[CT_DATE_ISO_LENGTH];
  gboolean differs = ct_count_total (self->count) != self->closing.total;
  json_t *counted, *command;

  if (!ct_form_read_text (self->note_field, differs, &note))
    return;
  counted = ct_count_dup_json (self->count);
  if (counted == NULL)
    return;
  ct_date_to_iso (self->closing.month, iso);
  iso[7] = '\0';
  command = json_pack ("{s:s, s:s, s:o}", "do", "month.close", "month", iso, "counted", counted);
  if (differs)
    ct_json_set_text (command, "note", note);
  if (!ct_session_execute (self->session, command, NULL, &error))
    {
      ct_dialog_fail (dialog, error);
      return;
    }
  ct_count_forget (self->count);
  month = ct_format_month (self->closing.month);
  done = g_strdup_printf (_("Month %s is closed."), month);
  make_copy (self, done);
  g_signal_emit (self, signals[CLOSED], 0, ct_date_to_iso (self->closing.month, iso),
                 gtk_check_button_get_active (GTK_CHECK_BUTTON (self->print_check)));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- The widget --------------------------------------------------------------------------------------- */

static void
ct_close_dialog_finalize (GObject *object)
{
  CtCloseDialog *self = CT_CLOSE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->count);
  g_free (self->copy_path);
  ct_month_closing_clear (&self->closing);
  G_OBJECT_CLASS (ct_close_dialog_parent_class)->finalize (object);
}

static void
ct_close_dialog_class_init (CtCloseDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_close_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_close_dialog_accept;
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-close-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtCloseDialog, month_label);
  gtk_widget_class_bind_template_child (widget_class, CtCloseDialog, funds);
  gtk_widget_class_bind_template_child (widget_class, CtCloseDialog, taken_label);
  gtk_widget_class_bind_template_child (widget_class, CtCloseDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, CtCloseDialog, difference_label);
  gtk_widget_class_bind_template_child (widget_class, CtCloseDialog, note_field);
  gtk_widget_class_bind_template_child (widget_class, CtCloseDialog, copy_label);
  gtk_widget_class_bind_template_child (widget_class, CtCloseDialog, print_check);
}

static void
ct_close_dialog_init (CtCloseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Bình An 2026-10.chungtay", or with a number behind it where that is there already. */
static char *
dup_copy_path (CtCloseDialog *self,
               const char    *folder)
{
  const char *book = ct_book_get_path (ct_session_get_book (self->session));
  g_autofree char *beside = g_path_get_dirname (book);
  g_autofree char *base = g_path_get_basename (book);
  g_autofree char *into = *folder != '\0' ? g_strdup (folder) : g_build_filename (beside, C_("closing", "Copies"), NULL);
  char *path = NULL;

  if (g_str_has_suffix (base, ".chungtay"))
    base[strlen (base) - strlen (".chungtay")] = '\0';
  for (int i = 1; path == NULL || g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *again = i > 1 ? g_strdup_printf (" (%d)", i) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s %d-%02d%s.chungtay", base, ct_date_year (self->closing.month),
                                               ct_date_month (self->closing.month), again);

      g_free (path);
      path = g_build_filename (into, name, NULL);
    }
  return path;
}

CtCloseDialog *
ct_close_dialog_new (GtkWindow  *parent,
                     CtSession  *session,
                     const char *folder)
{
  CtCloseDialog *self = g_object_new (CT_TYPE_CLOSE_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *draft = NULL;
  GtkWidget *first = NULL;

  self->session = g_object_ref (session);
  if (!ct_month_closing_load (ct_session_get_store (session), &self->closing, &error) ||
      !ct_date_is_set (self->closing.month))
    {
      if (error == NULL)
        g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("Nothing is posted yet; there is no month to close."));
      ct_dialog_fail (CT_DIALOG (self), error);
      ct_dialog_set_can_accept (CT_DIALOG (self), FALSE);
      return self;
    }
  self->copy_path = dup_copy_path (self, folder);
  draft = g_strdup_printf ("month.%d-%02d.count", ct_date_year (self->closing.month), ct_date_month (self->closing.month));
  self->count = ct_count_new (session, draft);
  for (guint i = 0; i < CT_N_COUNTS; i++)
    {
      GtkWidget *field = ct_count_field_new (self->count, i);

      gtk_grid_attach (GTK_GRID (self->notes), field, (int) (i % PER_ROW), (int) (i / PER_ROW),
                       i == CT_COUNT_BANK ? 2 : 1, 1);
      first = first != NULL ? first : field;
    }
  show_month (self);
  g_signal_connect_object (self->count, "changed", G_CALLBACK (show_difference_cb), self, G_CONNECT_SWAPPED);
  take_count (self);
  show_difference_cb (self);
  if (ct_count_is_empty (self->count))
    gtk_widget_grab_focus (first);
  return self;
}
