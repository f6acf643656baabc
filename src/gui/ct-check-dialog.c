/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-check-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-banner.h"
#include "ct-check.h"

struct _CtCheckDialog
{
  CtDialog      parent_instance;
  /* Template children */
  CtBanner     *verdict;
  GtkWidget    *lines;
  GtkWidget    *fingerprint_words;
  GtkWidget    *fingerprint;
  /* Owned */
  GCancellable *cancellable;   /* fires in dispose: the answer comes too late */
};

G_DEFINE_FINAL_TYPE (CtCheckDialog, ct_check_dialog, CT_TYPE_DIALOG)

/* What each check proves, in words; the last one is of checks that this program does not know yet. */
static const struct
{
  const char *check;
  const char *words;
} proofs[] = {
  { "file", NC_("check", "The file is whole.") },
  { "schema", NC_("check", "Every table is as the program made it.") },
  { "vouchers-balanced", NC_("check", "Every voucher takes as much from one side as it gives to the other.") },
  { "voucher-numbers", NC_("check", "The vouchers are numbered without a gap.") },
  { "equations", NC_("check", "The capital is the cash and the loans, no more and no less.") },
  { "loans", NC_("check", "Every loan agrees with its vouchers.") },
  { "funds-not-negative", NC_("check", "No fund was ever below zero.") },
  { "stored-totals", NC_("check", "Every sum that is kept is the sum of its lines.") },
  { "closed-months", NC_("check", "Closed months are as they were when they were closed.") },
  { "audit-chain", NC_("check", "Nobody changed, removed or put in a line of the audit trail.") },
  { "texts-nfc", NC_("check", "Vietnamese letters are written in one way.") },
  { "replay", NC_("check", "Everything done, done again from the beginning, gives this very book.") },
};

/* --- The proof, in a thread of its own ---------------------------------------------------------------- */

typedef struct
{
  char    *check;
  gboolean ok;
  char    *detail;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->check);
  g_free (line->detail);
  g_free (line);
}

static void
take_line (const char *check,
           gboolean    ok,
           const char *detail,
           gpointer    lines)
{
  Line *line = g_new (Line, 1);

  *line = (Line) { g_strdup (check), ok, g_strdup (detail) };
  g_ptr_array_add (lines, line);
}

static void
prove (GTask        *task,
       gpointer      source,
       gpointer      path,
       GCancellable *cancellable)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  GError *error = NULL;
  g_autoptr(CtStore) store = ct_store_open (path, CT_STORE_READER, &error);

  (void) source;
  (void) cancellable;
  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ct_check_run (store, take_line, lines);
  g_task_return_pointer (task, g_steal_pointer (&lines), (GDestroyNotify) g_ptr_array_unref);
}

/* --- What is shown ------------------------------------------------------------------------------------ */

static void
add_line (CtCheckDialog *self,
          const Line    *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", ct_kind_icon (line->ok ? CT_KIND_GOOD : CT_KIND_BAD),
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  GtkWidget *label = gtk_label_new (line->detail);

  for (guint i = 0; line->ok && i < G_N_ELEMENTS (proofs); i++)
    if (g_str_equal (proofs[i].check, line->check))
      gtk_label_set_label (GTK_LABEL (label), g_dpgettext2 (GETTEXT_PACKAGE, "check", proofs[i].words));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (icon, ct_kind_style (line->ok ? CT_KIND_GOOD : CT_KIND_BAD));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (self->lines), box);
}

static void
proved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  CtCheckDialog *self = CT_CHECK_DIALOG (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = g_task_propagate_pointer (G_TASK (result), &error);
  gboolean is_sound = TRUE;

  (void) user_data;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (lines == NULL)
    {
      ct_banner_hide (self->verdict);
      ct_dialog_fail (CT_DIALOG (self), error);
      return;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);

      is_sound = is_sound && line->ok;
      add_line (self, line);
      if (line->ok && g_str_equal (line->check, "audit-chain"))
        gtk_label_set_label (GTK_LABEL (self->fingerprint), line->detail);
    }
  gtk_widget_set_visible (self->fingerprint_words, TRUE);
  if (is_sound)
    ct_banner_show (self->verdict, CT_KIND_GOOD, _("<b>The book is sound.</b>"), NULL, NULL);
  else
    ct_banner_show (self->verdict, CT_KIND_BAD,
                    _("<b>Something in the book is not right.</b> Keep this file, and go on with the last copy that is sound."),
                    NULL, NULL);
}

static void
ct_check_dialog_accept (CtDialog *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
ct_check_dialog_dispose (GObject *object)
{
  CtCheckDialog *self = CT_CHECK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ct_check_dialog_parent_class)->dispose (object);
}

static void
ct_check_dialog_class_init (CtCheckDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_check_dialog_dispose;
  CT_DIALOG_CLASS (class)->accept = ct_check_dialog_accept;
  g_type_ensure (CT_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtCheckDialog, verdict);
  gtk_widget_class_bind_template_child (widget_class, CtCheckDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, CtCheckDialog, fingerprint_words);
  gtk_widget_class_bind_template_child (widget_class, CtCheckDialog, fingerprint);
}

static void
ct_check_dialog_init (CtCheckDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_dialog_hide_cancel (CT_DIALOG (self));
}

CtCheckDialog *
ct_check_dialog_new (GtkWindow *parent,
                     CtSession *session)
{
  CtCheckDialog *self = g_object_new (CT_TYPE_CHECK_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, proved_cb, NULL);

  ct_banner_show (self->verdict, CT_KIND_INFO, _("The whole book is being proved…"), NULL, NULL);
  g_task_set_task_data (task, g_strdup (ct_book_get_path (ct_session_get_book (session))), g_free);
  g_task_run_in_thread (task, prove);
  return self;
}
