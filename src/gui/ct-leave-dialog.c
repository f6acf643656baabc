/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-leave-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-dialog-command.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-leaving.h"
#include "ct-typed.h"

struct _CtLeaveDialog
{
  CtDialog     parent_instance;
  /* Template children */
  GtkWidget   *who_label;
  CtFormField *date_field;
  GtkDropDown *reason;
  GtkWidget   *matters_title;
  GtkWidget   *dues_check;
  GtkWidget   *loans_check;
  GtkWidget   *refund_check;
  GtkWidget   *notes_label;
  CtFormField *heir_field;
  GtkWidget   *preview;
  /* Owned */
  CtSession   *session;
  CtLeaving   *leaving;     /* as of the day that is typed; NULL: there is none */
  char        *name;
  int          member;
};

G_DEFINE_FINAL_TYPE (CtLeaveDialog, ct_leave_dialog, CT_TYPE_DIALOG)

/* --- What is open, and what will happen ------------------------------------------------------------------ */

static gboolean
is_checked (GtkWidget *check)
{
  return gtk_widget_get_visible (check) && gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

/* @heir is lent to the choice. */
static CtLeavingChoice
read_choice (CtLeaveDialog *self,
             const char    *heir)
{
  return (CtLeavingChoice) {
    .reason = ct_form_chosen (self->reason, ct_choice_leave_reasons),
    .heir = heir,
    .pays_dues = is_checked (self->dues_check),
    .repays = is_checked (self->loans_check),
    .gets_back = is_checked (self->refund_check),
  };
}

static void
add_line (GString    *text,
          const char *format,
          const char *detail)
{
  g_string_append (text, text->len > 0 ? "\n• " : "• ");
  g_string_append_printf (text, "%s%s", format, detail);
}

static void
add_sum (GString    *text,
         const char *words,
         CtDong      amount)
{
  g_autofree char *money = ct_format_money (amount);
  g_autofree char *detail = g_strdup_printf (": %s", money);

  add_line (text, words, detail);
}

/* Line by line what will be written, in its order. */
static char *
dup_preview (CtLeaveDialog         *self,
             const CtLeavingChoice *choice)
{
  const CtLeaving *leaving = self->leaving;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *day = ct_date_dup_vi (leaving->date);
  g_autofree char *last = g_strdup_printf (_("%s is a member until the day before %s; number %d is not given again."), leaving->name,
                                           day, leaving->member);

  if (choice->pays_dues)
    add_sum (text, C_("leave", "Receipt of the dues owed"), leaving->dues_owed);
  for (guint i = 0; choice->repays && i < leaving->loans->len; i++)
    {
      const CtLeavingLoan *loan = &g_array_index (leaving->loans, CtLeavingLoan, i);
      g_autofree char *label = ct_loan_dup_label (loan->loan->no);
      g_autofree char *principal = ct_format_money (loan->principal);
      g_autofree char *interest = ct_format_money (loan->interest);
      g_autofree char *words = g_strdup_printf (_("Loan %s is paid back: principal %s, interest %s"), label, principal, interest);

      add_line (text, words, "");
    }
  if (choice->gets_back)
    add_sum (text, C_("leave", "Payment of the contribution"), leaving->contribution);
  if (!choice->pays_dues && leaving->dues_owed > 0)
    add_sum (text, C_("leave", "The dues stay owed"), leaving->dues_owed);
  if (!choice->repays && leaving->loans_owed > 0)
    add_sum (text, C_("leave", "The loan goes on as agreed; the heir or the family pays"), leaving->loans_owed);
  if (!choice->gets_back && leaving->contribution > 0)
    add_sum (text, C_("leave", "The contribution stays in the fund"), leaving->contribution);
  add_line (text, last, "");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
choice_changed_cb (CtLeaveDialog *self)
{
  const CtLeavingChoice choice = read_choice (self, NULL);
  g_autofree char *text = self->leaving != NULL ? dup_preview (self, &choice) : NULL;

  gtk_label_set_label (GTK_LABEL (self->preview), text != NULL ? text : "");
}

static void
offer (GtkWidget  *check,
       const char *format,
       CtDong      amount,
       gboolean    is_likely)
{
  g_autofree char *money = ct_format_money (amount);
  g_autoptr(GString) label = g_string_new (format);

  g_string_replace (label, "%s", money, 1);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), label->str);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_likely);
  gtk_widget_set_visible (check, amount > 0);
}

/* What no command settles, but must not be forgotten. */
static char *
dup_notes (const CtLeaving *leaving)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (leaving->dues_ahead > 0)
    {
      g_autofree char *money = ct_format_money (leaving->dues_ahead);

      g_string_append_printf (text, _("%s of dues were paid ahead. If the board gives them back, write a payment in the cash book.\n"),
                              money);
    }
  if (*leaving->role != '\0')
    g_string_append_printf (text, _("Choose somebody else as: %s.\n"), leaving->role);
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

static void
show_matters (CtLeaveDialog *self)
{
  const CtLeaving *leaving = self->leaving;
  g_autofree char *notes = dup_notes (leaving);

  offer (self->dues_check, C_("leave", "Pays the dues still owed: %s"), leaving->dues_owed, TRUE);
  offer (self->loans_check, C_("leave", "Pays the loans back with interest: %s"), leaving->loans_owed, FALSE);
  /* As long as a loan runs the club keeps what stands against it. */
  offer (self->refund_check, C_("leave", "Gets the contribution back: %s"), leaving->contribution, leaving->loans_owed == 0);
  gtk_label_set_label (GTK_LABEL (self->matters_title),
                       leaving->dues_owed + leaving->loans_owed + leaving->contribution > 0
                         ? C_("leave", "Settle now")
                         : C_("leave", "Owes nothing and has nothing to get back."));
  gtk_label_set_label (GTK_LABEL (self->notes_label), notes);
  gtk_widget_set_visible (self->notes_label, *notes != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->heir_field), leaving->loans_owed + leaving->contribution > 0 || *leaving->heir != '\0');
}

/* Another day: other dues and another interest. */
static void
date_changed_cb (CtLeaveDialog *self)
{
  g_autofree char *typed = NULL;
  g_autoptr(GError) error = NULL;
  CtLeaving *leaving;
  CtDate date;

  if (self->session == NULL)
    return;
  typed = ct_form_field_dup_text (self->date_field);
  if (!ct_typed_parse_day (typed, ct_session_get_today (self->session), &date) ||
      (self->leaving != NULL && ct_date_compare (self->leaving->date, date) == 0))
    return;
  leaving = ct_leaving_load (ct_session_get_store (self->session), self->member, date, &error);
  if (leaving == NULL)
    {
      ct_form_field_set_error (self->date_field, error->message);
      return;
    }
  g_clear_pointer (&self->leaving, ct_leaving_free);
  self->leaving = leaving;
  show_matters (self);
  choice_changed_cb (self);
}

/* --- Doing it --------------------------------------------------------------------------------------------- */

static void
ct_leave_dialog_accept (CtDialog *dialog)
{
  CtLeaveDialog *self = CT_LEAVE_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *heir = NULL;
  g_autofree char *sentence = NULL;
  CtLeavingChoice choice;
  gboolean right;
  CtDate date;

  right = ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  right &= ct_form_read_text (self->heir_field, FALSE, &heir);
  if (!right)
    return;
  date_changed_cb (self);
  if (self->leaving == NULL || ct_date_compare (self->leaving->date, date) != 0)
    return;

  choice = read_choice (self, heir);
  if (!ct_dialog_execute (dialog, self->session, ct_leaving_dup_command (self->leaving, &choice), &outcome))
    return;
  sentence = g_strdup_printf (_("%s has left the club."), self->name);
  ct_dialog_finish (dialog, sentence, &outcome, !ct_leaving_moves_money (self->leaving, &choice));
}

/* --- The widget ------------------------------------------------------------------------------------------- */

static void
ct_leave_dialog_finalize (GObject *object)
{
  CtLeaveDialog *self = CT_LEAVE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->leaving, ct_leaving_free);
  g_free (self->name);
  G_OBJECT_CLASS (ct_leave_dialog_parent_class)->finalize (object);
}

static void
ct_leave_dialog_class_init (CtLeaveDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_leave_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_leave_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-leave-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, who_label);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, matters_title);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, dues_check);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, loans_check);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, refund_check);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, notes_label);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, heir_field);
  gtk_widget_class_bind_template_child (widget_class, CtLeaveDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
}

static void
ct_leave_dialog_init (CtLeaveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_form_fill (self->reason, ct_choice_leave_reasons, "leave reason");
}

CtLeaveDialog *
ct_leave_dialog_new (GtkWindow           *parent,
                     CtSession           *session,
                     const CtRegisterRow *member)
{
  CtLeaveDialog *self = g_object_new (CT_TYPE_LEAVE_DIALOG, "transient-for", parent, NULL);

  self->name = g_strdup (member->name);
  self->member = member->no;
  gtk_label_set_label (GTK_LABEL (self->who_label), member->name);
  ct_form_field_set_text (self->heir_field, member->heir);
  self->session = g_object_ref (session);
  ct_form_show_day (self->date_field, ct_session_get_today (session));
  ct_form_tidy_day (self->date_field, session);
  date_changed_cb (self);
  return self;
}
