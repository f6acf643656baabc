/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-form.h"

#include <glib/gi18n-lib.h>

#include "ct-amount-input.h"
#include "ct-banner.h"
#include "ct-command.h"
#include "ct-dialog-command.h"
#include "ct-doubt.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-loan-checks.h"
#include "ct-loan-columns.h"
#include "ct-loan-sheet.h"
#include "ct-look.h"
#include "ct-member-entry.h"
#include "ct-typed.h"

#define LEGAL_YEARLY_RATE_BP 2000    /* domain.md 4.4; Civil Code, article 468 */

struct _CtLoanForm
{
  CtDialog       parent_instance;
  /* Template children */
  GtkWidget     *sides;
  CtFormField   *member_field;
  CtMemberEntry *member;
  CtFormField   *amount_field;
  CtFormField   *months_field;
  CtFormField   *date_field;
  GtkDropDown   *method;
  CtFormField   *rate_field;
  CtFormField   *every_field;
  CtFormField   *grace_field;
  CtFormField   *purpose_field;
  CtTable       *table;
  CtBanner      *rate_banner;
  GtkWidget     *checks;
  /* Owned */
  CtSession     *session;
  CtRegister    *members;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtLoanForm, ct_loan_form, CT_TYPE_DIALOG)

/* --- What follows from it -------------------------------------------------------------------------------------- */

static gboolean
parse_int (CtFormField *field,
           int          min,
           int          max,
           int         *value)
{
  g_autofree char *text = ct_form_field_dup_text (field);
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, min, max, &number, NULL))
    return FALSE;
  *value = (int) number;
  return TRUE;
}

/* The terms as far as they are typed, without a word about what is missing yet. */
static gboolean
parse_terms (CtLoanForm  *self,
             CtLoanTerms *terms)
{
  g_autofree char *amount = ct_form_field_dup_text (self->amount_field);
  g_autofree char *rate = ct_form_field_dup_text (self->rate_field);
  g_autofree char *day = ct_form_field_dup_text (self->date_field);
  CtDate today = ct_session_get_today (self->session);
  CtSettings settings;

  ct_session_get_settings (self->session, today, &settings);
  *terms = (CtLoanTerms) {
    .method = ct_method_parse (ct_form_chosen (self->method, ct_choice_methods)),
    .round = settings.round,
    .rounding = settings.rounding,
    .late_days = settings.late_days,
    .due_day = settings.meeting_day,
  };
  return ct_amount_input_parse (amount, (int) settings.unit, &terms->amount, NULL) && terms->amount > 0 &&
         parse_int (self->months_field, 1, CT_MAX_MONTHS, &terms->months) && ct_form_parse_rate (rate, &terms->rate_bp) &&
         parse_int (self->every_field, 1, 12, &terms->every) &&
         parse_int (self->grace_field, 0, CT_MAX_MONTHS, &terms->grace) &&
         ct_typed_parse_day (day, today, &terms->disbursed);
}

static char *
dup_true_rate (const CtLoanTerms *terms,
               const CtLoanPlan  *plan,
               CtDong             interest)
{
  int rate_bp = ct_loan_plan_effective_rate_bp (terms, plan);
  g_autofree char *money = ct_format_money (interest);
  g_autofree char *said = ct_format_percent_bp (terms->rate_bp);
  g_autofree char *real = ct_format_percent_bp (rate_bp);
  g_autofree char *year = ct_format_percent_bp (rate_bp * 12);

  if (rate_bp == terms->rate_bp)
    return g_strdup_printf (_("Interest %s in all: %s %% a month on what is still owed, %s %% a year."), money, real, year);
  return g_strdup_printf (_("Interest %s in all. %s %% a month is said; on what is still owed it is really %s %% a month, "
                            "%s %% a year."), money, said, real, year);
}

static void
show_plan (CtLoanForm        *self,
           const CtLoanTerms *terms)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree CtLoanPlan *plan = terms != NULL ? ct_loan_plan_build (terms) : NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *markup = NULL;
  CtDong principal = 0, interest = 0;
  gboolean is_usury;

  for (guint i = 0; plan != NULL && i < plan->n; i++)
    {
      CtLoanSheetRow *row = g_new0 (CtLoanSheetRow, 1);

      row->planned = plan->rows[i];
      principal += row->planned.principal;
      interest += row->planned.interest;
      g_ptr_array_add (lines, row);
    }
  ct_table_set_records (self->table, lines);
  ct_table_set_total (self->table, 0, "due", C_("loan", "In all"));
  ct_loan_sheet_set_sum (self->table, "principal", principal);
  ct_loan_sheet_set_sum (self->table, "interest", interest);
  ct_loan_sheet_set_sum (self->table, "sum", principal + interest);
  if (plan == NULL)
    return;
  sentence = dup_true_rate (terms, plan, interest);
  is_usury = ct_loan_plan_effective_rate_bp (terms, plan) * 12 > LEGAL_YEARLY_RATE_BP;
  if (is_usury)
    {
      g_autofree char *rate = g_steal_pointer (&sentence);

      sentence = g_strconcat (rate, " ", _("That is more than the twenty per cent a year that the Civil Code allows (article 468): lower the "
                                           "rate, or reckon it on what is still owed."), NULL);
    }
  markup = g_markup_escape_text (sentence, -1);
  ct_banner_show (self->rate_banner, is_usury ? CT_KIND_WARN : CT_KIND_INFO, markup, NULL, NULL);
}

static void
add_check (CtLoanForm        *self,
           const CtLoanCheck *check)
{
  static const CtKind kinds[] = {
    [CT_LOAN_CHECK_FINE] = CT_KIND_GOOD,
    [CT_LOAN_CHECK_WARNING] = CT_KIND_WARN,
    [CT_LOAN_CHECK_REFUSED] = CT_KIND_BAD,
  };
  CtKind kind = kinds[check->verdict];
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", ct_kind_icon (kind), "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (check->sentence);

  gtk_widget_add_css_class (icon, ct_kind_style (kind));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (self->checks), line);
}

static gboolean
has_text (CtFormField *field)
{
  g_autofree char *text = ct_form_field_dup_text (field);

  return *text != '\0';
}

static void
show_checks (CtLoanForm        *self,
             const CtLoanTerms *terms)
{
  const CtRegisterRow *member = ct_member_entry_get (self->member);
  g_autoptr(GPtrArray) checks = NULL;
  g_autoptr(GError) error = NULL;

  ct_clear_children (self->checks);
  if (member != NULL && terms == NULL && has_text (self->amount_field) && has_text (self->months_field))
    {
      add_check (self, &(CtLoanCheck) { CT_LOAN_CHECK_WARNING, (char *) _("A figure on the left cannot be read, or does not fit the others: look through them once more.") });
      return;
    }
  if (member == NULL || terms == NULL)
    {
      add_check (self, &(CtLoanCheck) { CT_LOAN_CHECK_WARNING, (char *) _("Choose the borrower, type the amount and the months.") });
      return;
    }
  checks = ct_loan_checks_dup (ct_session_get_store (self->session), self->members, member, terms, &error);
  if (checks == NULL)
    ct_dialog_fail (CT_DIALOG (self), error);
  for (guint i = 0; checks != NULL && i < checks->len; i++)
    add_check (self, g_ptr_array_index (checks, i));
}

static void
changed_cb (CtLoanForm *self)
{
  g_autoptr(GError) error = NULL;
  CtLoanTerms terms;
  gboolean is_whole;

  if (self->members == NULL)
    return;

  is_whole = parse_terms (self, &terms);
  ct_banner_hide (self->rate_banner);
  if (is_whole && !ct_loan_terms_check (&terms, &error))
    {
      g_autofree char *markup = g_markup_escape_text (error->message, -1);

      ct_banner_show (self->rate_banner, CT_KIND_WARN, markup, NULL, NULL);
      is_whole = FALSE;
    }
  show_plan (self, is_whole ? &terms : NULL);
  show_checks (self, is_whole ? &terms : NULL);
}

/* --- The command ------------------------------------------------------------------------------------------------ */

/* NULL where something is wrong, which then says so. */
static json_t *
read_form (CtLoanForm *self)
{
  const CtRegisterRow *member = ct_member_entry_get (self->member);
  g_autofree char *purpose = NULL;
  gboolean is_right = member != NULL;
  CtDong amount;
  CtDate date;
  int months, rate, every, grace;
  json_t *command;

  if (member == NULL)
    ct_form_field_set_error (self->member_field, _("Type a name and choose who it is."));
  is_right &= ct_form_read_amount (self->amount_field, self->session, TRUE, &amount);
  is_right &= ct_form_read_int (self->months_field, 1, CT_MAX_MONTHS, &months);
  is_right &= ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  is_right &= ct_form_read_rate (self->rate_field, &rate);
  is_right &= ct_form_read_int (self->every_field, 1, 12, &every);
  is_right &= ct_form_read_int (self->grace_field, 0, CT_MAX_MONTHS, &grace);
  is_right &= ct_form_read_text (self->purpose_field, TRUE, &purpose);
  if (!is_right || !ct_form_field_is_sure (self->date_field, ct_doubt_day (date, ct_session_get_today (self->session))))
    return NULL;

  command = json_pack ("{s:s, s:i, s:I, s:i, s:s, s:s, s:i, s:i}", "do", "loan.apply", "member", member->no, "amount",
                       (json_int_t) amount, "months", months, "purpose", purpose, "method",
                       ct_form_chosen (self->method, ct_choice_methods), "every", every, "grace", grace);
  ct_json_set_rate (command, "rate", rate);
  ct_json_set_day (command, "date", date);
  return command;
}

static void
ct_loan_form_accept (CtDialog *dialog)
{
  CtLoanForm *self = CT_LOAN_FORM (dialog);
  json_t *command = read_form (self);
  g_auto(CtOutcome) outcome = { 0 };
  g_autofree char *sentence = NULL;
  int loan = 0;

  if (command == NULL)
    return;
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  sentence = g_strdup_printf (_("The application of %s is in the book as %s. Next: the board approves it."),
                              ct_member_entry_get (self->member)->name, outcome.id);
  ct_loan_parse_label (outcome.id, &loan);
  g_signal_emit (self, signals[DONE], 0, loan);
  ct_dialog_finish (dialog, sentence, &outcome, TRUE);
}

/* --- The widget -------------------------------------------------------------------------------------------------- */

static void
ct_loan_form_finalize (GObject *object)
{
  CtLoanForm *self = CT_LOAN_FORM (object);

  g_clear_pointer (&self->members, ct_register_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ct_loan_form_parent_class)->finalize (object);
}

static void
ct_loan_form_class_init (CtLoanFormClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_loan_form_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_loan_form_accept;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);

  g_type_ensure (CT_TYPE_BANNER);
  g_type_ensure (CT_TYPE_FORM_FIELD);
  g_type_ensure (CT_TYPE_MEMBER_ENTRY);
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-loan-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, sides);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, member_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, member);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, amount_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, months_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, method);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, rate_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, every_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, grace_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, purpose_field);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, table);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, rate_banner);
  gtk_widget_class_bind_template_child (widget_class, CtLoanForm, checks);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ct_loan_form_init (CtLoanForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_form_fill (self->method, ct_choice_methods, "method");
  ct_loan_sheet_set_up_proposal (self->table);
  /* Larger text: what follows stands below what is asked. */
  if (ct_look_scale () > 100)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), GTK_ORIENTATION_VERTICAL);
}

CtLoanForm *
ct_loan_form_new (GtkWindow *parent,
                  CtSession *session,
                  int        member)
{
  CtLoanForm *self = g_object_new (CT_TYPE_LOAN_FORM, "transient-for", parent, NULL);
  CtDate today = ct_session_get_today (session);
  g_autoptr(CtRegister) members = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *rate = NULL;
  CtSettings settings;

  self->session = g_object_ref (session);
  ct_session_get_settings (session, today, &settings);
  rate = ct_format_percent_bp (settings.rate_bp);
  ct_form_field_set_text (self->rate_field, rate);
  ct_form_field_set_text (self->every_field, "1");
  ct_form_field_set_text (self->grace_field, "0");
  ct_form_choose (self->method, ct_choice_methods, ct_method_name (settings.method));
  ct_form_show_day (self->date_field, today);
  ct_form_tidy_day (self->date_field, session);
  ct_form_tidy_amount (self->amount_field, session);

  members = ct_register_load (ct_session_get_store (session), today, &error);
  if (members == NULL)
    {
      ct_dialog_fail (CT_DIALOG (self), error);
      ct_dialog_set_can_accept (CT_DIALOG (self), FALSE);
      return self;
    }
  ct_member_entry_set_members (self->member, members);
  self->members = g_steal_pointer (&members);
  if (member != 0)
    ct_member_entry_set (self->member, member);
  ct_form_field_focus (member != 0 ? self->amount_field : self->member_field);
  changed_cb (self);
  return self;
}
