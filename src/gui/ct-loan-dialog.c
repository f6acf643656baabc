/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-amount-input.h"
#include "ct-command.h"
#include "ct-dialog-command.h"
#include "ct-doubt.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-ledger.h"
#include "ct-loan.h"
#include "ct-typed.h"

/* --- The deeds ----------------------------------------------------------------------------------------------- */

enum
{
  FIELD_AMOUNT = 1 << 0,       /* with principal and interest as the other way to say it */
  FIELD_MONTHS = 1 << 1,
  FIELD_INTEREST_ONLY = 1 << 2,
  FIELD_FIRST_DUE = 1 << 3,
  FIELD_OFFSET = 1 << 4,
  FIELD_RESOLUTION = 1 << 5,
  NEEDS_RESOLUTION = 1 << 6,
  POSTS = 1 << 7,              /* makes a voucher: no undo, only a reversal */
};

#define IN_STATE(state) (1u << (state))
#define RUNNING (IN_STATE (CT_LOAN_RUNNING) | IN_STATE (CT_LOAN_EXTENDED) | IN_STATE (CT_LOAN_OVERDUE) | IN_STATE (CT_LOAN_FROZEN))

static const struct
{
  const char *action;
  const char *command;
  guint       states;
  guint       fields;
  const char *title;
  const char *accept;
  const char *done;          /* %s: the borrower */
} deeds[CT_N_LOAN_DEEDS] = {
  [CT_LOAN_DEED_APPROVE] = { "page.approve", "loan.approve", IN_STATE (CT_LOAN_APPLIED), FIELD_RESOLUTION,
                             NC_("loan deed", "Approve the Loan"), NC_("loan deed", "Approve"),
                             NC_("loan deed", "The loan of %s is approved. Next: pay it out.") },
  [CT_LOAN_DEED_REFUSE] = { "page.refuse", "loan.refuse", IN_STATE (CT_LOAN_APPLIED) | IN_STATE (CT_LOAN_APPROVED),
                            FIELD_RESOLUTION, NC_("loan deed", "Refuse the Loan"), NC_("loan deed", "Refuse"),
                            NC_("loan deed", "The loan of %s is refused.") },
  [CT_LOAN_DEED_PAY_OUT] = { "page.pay-out", "loan.disburse", IN_STATE (CT_LOAN_APPROVED), FIELD_FIRST_DUE | POSTS,
                             NC_("loan deed", "Pay the Loan Out"), NC_("loan deed", "Pay Out"),
                             NC_("loan deed", "The loan of %s is paid out.") },
  [CT_LOAN_DEED_REPAY] = { "page.repay", "loan.repay", RUNNING, FIELD_AMOUNT | POSTS,
                           NC_("loan deed", "Take a Repayment"), NC_("loan deed", "Write In"),
                           NC_("loan deed", "The repayment of %s is in the book.") },
  [CT_LOAN_DEED_EXTEND] = { "page.extend", "loan.extend", RUNNING,
                            FIELD_MONTHS | FIELD_INTEREST_ONLY | FIELD_RESOLUTION | NEEDS_RESOLUTION,
                            NC_("loan deed", "Extend the Loan"), NC_("loan deed", "Extend"),
                            NC_("loan deed", "The loan of %s is extended.") },
  [CT_LOAN_DEED_FREEZE] = { "page.freeze", "loan.freeze", RUNNING & ~IN_STATE (CT_LOAN_FROZEN),
                            FIELD_RESOLUTION | NEEDS_RESOLUTION, NC_("loan deed", "Freeze the Loan"),
                            NC_("loan deed", "Freeze"), NC_("loan deed", "The loan of %s is frozen: no more interest is charged.") },
  [CT_LOAN_DEED_WRITE_OFF] = { "page.write-off", "loan.write_off", RUNNING,
                               FIELD_OFFSET | FIELD_RESOLUTION | NEEDS_RESOLUTION | POSTS,
                               NC_("loan deed", "Write the Loan Off"), NC_("loan deed", "Write Off"),
                               NC_("loan deed", "The loan of %s is written off.") },
};

const char *
ct_loan_deed_action (CtLoanDeed deed)
{
  return deeds[deed].action;
}

gboolean
ct_loan_deed_fits (CtLoanDeed  deed,
                   CtLoanState state)
{
  return (deeds[deed].states & IN_STATE (state)) != 0;
}

static const char *
say (const char *words)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "loan deed", words);
}

/* --- The form ------------------------------------------------------------------------------------------------ */

struct _CtLoanDialog
{
  CtDialog       parent_instance;
  /* Template children */
  GtkWidget     *who_label;
  GtkWidget     *facts_label;
  CtFormField   *amount_field;
  GtkWidget     *split_check;
  CtFormField   *principal_field;
  CtFormField   *interest_field;
  CtFormField   *months_field;
  CtFormField   *date_field;
  CtFormField   *interest_only_field;
  CtFormField   *first_due_field;
  CtFormField   *offset_field;
  CtFormField   *resolution_field;
  CtFormField   *override_field;
  /* Owned */
  CtSession     *session;
  CtLoanAccount *loan;      /* NULL where it could not be read */
  int            no;
  char          *name;
  CtLoanDeed     deed;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtLoanDialog, ct_loan_dialog, CT_TYPE_DIALOG)

static gboolean
has_field (CtLoanDialog *self,
           guint         field)
{
  return (deeds[self->deed].fields & field) != 0;
}

static gboolean
is_split (CtLoanDialog *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->split_check));
}

/* How what is typed would be divided, while it is typed; nothing where it cannot be read yet. */
static void
divide_cb (CtLoanDialog *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *typed_day = NULL;
  g_autofree char *help = NULL;
  CtDong amount, principal, interest, rest;
  CtSettings settings;
  CtDate today, day;

  if (self->session == NULL || self->loan == NULL || !has_field (self, FIELD_AMOUNT))
    return;

  today = ct_session_get_today (self->session);
  typed = ct_form_field_dup_text (self->amount_field);
  typed_day = ct_form_field_dup_text (self->date_field);
  ct_session_get_settings (self->session, today, &settings);
  if (ct_amount_input_parse (typed, (int) settings.unit, &amount, NULL) && amount > 0 &&
      ct_typed_parse_day (typed_day, today, &day))
    {
      g_autofree char *principal_words = NULL;
      g_autofree char *interest_words = NULL;
      g_autofree char *left_words = NULL;
      g_autofree char *rest_words = NULL;

      ct_loan_account_divide (self->loan, day, amount, TRUE, &principal, &interest, &rest);
      principal_words = ct_format_money (principal);
      interest_words = ct_format_money (interest);
      left_words = ct_format_money (ct_loan_account_balance (self->loan, day) - principal);
      rest_words = ct_format_money (rest);
      help = rest > 0 ? g_strdup_printf (_("%s more than everything that is owed (principal %s, interest %s)."), rest_words,
                                         principal_words, interest_words)
                      : g_strdup_printf (_("Principal %s, interest %s; %s of principal is left then."), principal_words,
                                         interest_words, left_words);
    }
  ct_form_field_set_help (self->amount_field, help);
}

static void
split_cb (CtLoanDialog *self)
{
  gboolean split = is_split (self);

  gtk_widget_set_visible (GTK_WIDGET (self->amount_field), !split);
  gtk_widget_set_visible (GTK_WIDGET (self->principal_field), split);
  gtk_widget_set_visible (GTK_WIDGET (self->interest_field), split);
}

/* --- The command --------------------------------------------------------------------------------------------- */

/* Ten times what is to be paid today is early settlement, or a nought too many. */
static char *
doubt_repayment (CtLoanDialog *self,
                 CtDong        amount)
{
  CtDate today = ct_session_get_today (self->session);
  CtDong principal, interest;

  ct_loan_account_due_by (self->loan, today, today, &principal, &interest);
  return ct_doubt_amount (amount, principal + interest);
}

static gboolean
read_repayment (CtLoanDialog *self,
                json_t       *command)
{
  CtDong amount, principal, interest;
  gboolean is_right;

  if (!is_split (self))
    {
      if (!ct_form_read_amount (self->amount_field, self->session, TRUE, &amount))
        return FALSE;
      json_object_set_new (command, "amount", json_integer (amount));
      return ct_form_field_is_sure (self->amount_field, doubt_repayment (self, amount));
    }
  is_right = ct_form_read_amount (self->principal_field, self->session, FALSE, &principal);
  is_right &= ct_form_read_amount (self->interest_field, self->session, FALSE, &interest);
  json_object_set_new (command, "principal", json_integer (principal));
  json_object_set_new (command, "interest", json_integer (interest));
  return is_right;
}

static gboolean
read_field_day (CtLoanDialog *self,
                CtFormField  *field,
                const char   *name,
                json_t       *command)
{
  CtDate day;

  if (!ct_form_read_day (field, ct_session_get_today (self->session), FALSE, &day))
    return FALSE;
  ct_json_set_day (command, name, day);
  return TRUE;
}

static gboolean
read_form (CtLoanDialog *self,
           json_t       *command)
{
  g_autofree char *resolution = NULL;
  g_autofree char *override = ct_form_field_dup_text (self->override_field);
  gboolean is_right = TRUE;
  CtDate date;
  int months;

  if (has_field (self, FIELD_AMOUNT))
    is_right &= read_repayment (self, command);
  if (has_field (self, FIELD_MONTHS))
    {
      if (ct_form_read_int (self->months_field, 1, CT_MAX_MONTHS, &months))
        json_object_set_new (command, "months", json_integer (months));
      else
        is_right = FALSE;
    }
  is_right &= ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  if (is_right)
    is_right = ct_form_field_is_sure (self->date_field, ct_doubt_day (date, ct_session_get_today (self->session)));
  ct_json_set_day (command, "date", date);
  if (has_field (self, FIELD_INTEREST_ONLY))
    is_right &= read_field_day (self, self->interest_only_field, "interest_only_until", command);
  if (has_field (self, FIELD_FIRST_DUE))
    is_right &= read_field_day (self, self->first_due_field, "first_due", command);
  if (has_field (self, FIELD_OFFSET))
    {
      g_autofree char *typed = ct_form_field_dup_text (self->offset_field);
      CtDong offset;

      is_right &= ct_form_read_amount (self->offset_field, self->session, FALSE, &offset);
      if (*typed != '\0')
        json_object_set_new (command, "offset", json_integer (offset));
    }
  if (has_field (self, FIELD_RESOLUTION))
    is_right &= ct_form_read_text (self->resolution_field, has_field (self, NEEDS_RESOLUTION), &resolution);
  ct_json_set_text (command, "resolution", resolution);
  ct_json_set_text (command, "override", override);
  return is_right;
}

static void
ct_loan_dialog_accept (CtDialog *dialog)
{
  CtLoanDialog *self = CT_LOAN_DIALOG (dialog);
  g_autofree char *label = ct_loan_dup_label (self->no);
  json_t *command = json_pack ("{s:s, s:s}", "do", deeds[self->deed].command, "loan", label);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *sentence = NULL;

  if (!read_form (self, command))
    {
      json_decref (command);
      return;
    }
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    {
      /* The board may lend all the same; what for is asked only where it is needed. */
      gtk_widget_set_visible (GTK_WIDGET (self->override_field), self->deed == CT_LOAN_DEED_APPROVE);
      if (self->deed == CT_LOAN_DEED_APPROVE)
        ct_form_field_focus (self->override_field);
      return;
    }
  sentence = g_strdup_printf (say (deeds[self->deed].done), self->name);
  g_signal_emit (self, signals[DONE], 0, self->no);
  ct_dialog_finish (dialog, sentence, &outcome, !has_field (self, POSTS));
}

/* --- The widget ---------------------------------------------------------------------------------------------- */

static void
ct_loan_dialog_finalize (GObject *object)
{
  CtLoanDialog *self = CT_LOAN_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->loan, ct_loan_account_free);
  g_free (self->name);
  G_OBJECT_CLASS (ct_loan_dialog_parent_class)->finalize (object);
}

static void
ct_loan_dialog_class_init (CtLoanDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_loan_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_loan_dialog_accept;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-loan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, who_label);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, facts_label);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, amount_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, split_check);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, principal_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, interest_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, months_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, interest_only_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, first_due_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, offset_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, resolution_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanDialog, override_field);
  gtk_widget_class_bind_template_callback (widget_class, divide_cb);
  gtk_widget_class_bind_template_callback (widget_class, split_cb);
}

static void
ct_loan_dialog_init (CtLoanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What one must know to decide: the sum asked for, or what is owed; of a pay-out the fund's cash too. */
static char *
dup_facts (CtLoanDialog     *self,
           const CtLoanItem *item)
{
  CtDate today = ct_session_get_today (self->session);
  g_autofree char *amount = ct_format_money (item->loan->terms.amount);
  g_autofree char *left = ct_format_money (item->figures.outstanding);
  g_autofree char *contribution = ct_format_money (item->member->contribution);
  CtDong principal, interest, cash;

  if (self->deed == CT_LOAN_DEED_PAY_OUT && ct_ledger_cash (ct_session_get_store (self->session), CT_FUND_QTTN, today, &cash, NULL))
    {
      g_autofree char *held = ct_format_money (cash);
      g_autofree char *after = ct_format_money (cash - item->loan->terms.amount);

      return g_strdup_printf (_("%s to hand over. The fund QTTN holds %s; %s is left after it."), amount, held, after);
    }
  if (self->deed == CT_LOAN_DEED_WRITE_OFF)
    return g_strdup_printf (_("Principal left: %s. Contribution of the borrower: %s."), left, contribution);
  if (ct_loan_item_group (item) == CT_LOAN_GROUP_APPLIED)
    return g_strdup_printf (_("%s asked for: %s"), amount, item->loan->purpose);

  ct_loan_account_due_by (item->loan, today, today, &principal, &interest);
  {
    g_autofree char *due = ct_format_money (principal + interest);

    return g_strdup_printf (_("To pay today: %s. Principal left: %s."), due, left);
  }
}

static void
show_fields (CtLoanDialog *self)
{
  const struct
  {
    CtFormField *field;
    guint        when;
  } fields[] = {
    { self->amount_field, FIELD_AMOUNT },       { self->months_field, FIELD_MONTHS },
    { self->first_due_field, FIELD_FIRST_DUE }, { self->interest_only_field, FIELD_INTEREST_ONLY },
    { self->offset_field, FIELD_OFFSET },       { self->resolution_field, FIELD_RESOLUTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_set_visible (GTK_WIDGET (fields[i].field), has_field (self, fields[i].when));
  gtk_widget_set_visible (self->split_check, has_field (self, FIELD_AMOUNT));
}

CtLoanDialog *
ct_loan_dialog_new (GtkWindow        *parent,
                    CtSession        *session,
                    const CtLoanItem *item,
                    CtLoanDeed        deed)
{
  CtLoanDialog *self = g_object_new (CT_TYPE_LOAN_DIALOG,
                                     "transient-for", parent,
                                     "title", say (deeds[deed].title),
                                     "accept-label", say (deeds[deed].accept),
                                     NULL);
  g_autofree char *label = ct_loan_dup_label (item->loan->no);
  g_autofree char *who = g_strdup_printf ("%s · %s", item->member->name, label);
  g_autofree char *facts = NULL;
  g_autoptr(GError) error = NULL;
  CtDong principal, interest;
  CtDate today = ct_session_get_today (session);

  self->deed = deed;
  self->session = g_object_ref (session);
  self->name = g_strdup (item->member->name);
  self->no = item->loan->no;
  self->loan = ct_loan_load (ct_session_get_store (session), self->no, &error);
  if (self->loan == NULL)
    ct_dialog_fail (CT_DIALOG (self), error);
  facts = dup_facts (self, item);
  gtk_label_set_label (GTK_LABEL (self->who_label), who);
  gtk_label_set_label (GTK_LABEL (self->facts_label), facts);
  show_fields (self);
  ct_form_show_day (self->date_field, today);
  ct_form_tidy_day (self->date_field, session);
  ct_form_tidy_day (self->first_due_field, session);
  ct_form_tidy_day (self->interest_only_field, session);
  ct_form_tidy_amount (self->amount_field, session);
  ct_form_tidy_amount (self->principal_field, session);
  ct_form_tidy_amount (self->interest_field, session);
  ct_form_tidy_amount (self->offset_field, session);
  if (has_field (self, FIELD_AMOUNT))
    {
      ct_loan_account_due_by (item->loan, today, today, &principal, &interest);
      ct_form_show_amount (self->amount_field, principal + interest);
      ct_form_show_amount (self->principal_field, principal);
      ct_form_show_amount (self->interest_field, interest);
      divide_cb (self);
    }
  if (deed == CT_LOAN_DEED_REFUSE || deed == CT_LOAN_DEED_WRITE_OFF)
    ct_dialog_set_destructive (CT_DIALOG (self));
  return self;
}
