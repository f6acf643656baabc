/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-move-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-dialog-command.h"
#include "ct-doubt.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-funds.h"
#include "ct-member-entry.h"
#include "ct-typed.h"

struct _CtMoveDialog
{
  CtDialog       parent_instance;
  /* Template children */
  GtkWidget     *what_label;
  CtFormField   *member_field;
  CtMemberEntry *member;
  CtFormField   *from_field;
  GtkDropDown   *from;
  CtFormField   *to_field;
  GtkDropDown   *to;
  CtFormField   *amount_field;
  CtFormField   *text_field;
  CtFormField   *date_field;
  GtkWidget     *preview;
  /* Owned */
  CtSession     *session;
  CtRegister    *members;
  CtMoveKind     kind;
};

G_DEFINE_FINAL_TYPE (CtMoveDialog, ct_move_dialog, CT_TYPE_DIALOG)

/* Nothing is transferred out of the fund that lends (rules.md 5.3). */
static const CtFund sources[] = { CT_FUND_QHD, CT_FUND_QCS, CT_FUND_QDP };
static const CtFund targets[] = { CT_FUND_QDP, CT_FUND_QCS, CT_FUND_QHD, CT_FUND_QTTN };

static const struct
{
  const char *title;
  const char *words;
} kinds[] = {
  [CT_MOVE_TRANSFER] = { NC_("move", "Transfer Between Funds"),
                         N_("The money stays in the box; it only belongs to another fund afterwards.") },
  [CT_MOVE_REFUND] = { NC_("move", "Give a Contribution Back"),
                       N_("Of what a member has put into the fund that lends, at most what is left of it.") },
  [CT_MOVE_SPLIT] = { NC_("move", "Divide the Interest"),
                      N_("All interest that waits on that day is divided as the club has decided in its rules.") },
};

/* --- What will happen --------------------------------------------------------------------------------- */

static char *
dup_split (CtMoveDialog *self,
           CtDate        date)
{
  g_autoptr(GString) text = g_string_new (NULL);
  CtFundFlow flows[CT_N_FUNDS];
  CtDong shares[CT_N_SPLIT];
  CtSettings settings;

  if (!ct_funds_flow (ct_session_get_store (self->session), CT_DATE_NONE, date, flows, NULL) || flows[CT_FUND_LCP].closing <= 0)
    return g_strdup (_("There is no interest to divide on that day."));
  ct_session_get_settings (self->session, date, &settings);
  ct_funds_split (flows[CT_FUND_LCP].closing, &settings, shares);
  for (int i = 0; i < CT_N_SPLIT; i++)
    {
      g_autofree char *amount = ct_format_money (shares[i]);

      if (shares[i] > 0)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                                i == CT_SPLIT_BCN ? C_("move", "The board") : ct_fund_name (i), amount);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
changed_cb (CtMoveDialog *self)
{
  const CtRegisterRow *member = self->members != NULL ? ct_member_entry_get (self->member) : NULL;
  g_autofree char *typed = self->session != NULL ? ct_form_field_dup_text (self->date_field) : NULL;
  g_autofree char *text = NULL;
  CtDate date;

  if (self->session == NULL)
    return;
  if (self->kind == CT_MOVE_SPLIT && ct_typed_parse_day (typed, ct_session_get_today (self->session), &date))
    text = dup_split (self, date);
  else if (self->kind == CT_MOVE_REFUND && member != NULL)
    {
      g_autofree char *left = ct_format_money (member->contribution);

      text = g_strdup_printf (_("Of the contribution %s is left."), left);
    }
  gtk_label_set_label (GTK_LABEL (self->preview), text != NULL ? text : "");
}

/* --- Doing it ----------------------------------------------------------------------------------------- */

static gboolean
is_sure (CtMoveDialog *self,
         CtDate        date,
         CtDong        amount)
{
  CtStore *store = ct_session_get_store (self->session);
  gboolean is_sure = ct_form_field_is_sure (self->date_field, ct_doubt_day (date, ct_session_get_today (self->session)));

  if (self->kind == CT_MOVE_SPLIT)
    return is_sure;
  return ct_form_field_is_sure (self->amount_field,
                                ct_doubt_voucher (store, self->kind == CT_MOVE_REFUND ? "refund" : "transfer", NULL, date, amount)) &&
         is_sure;
}

/* The command as it was typed; NULL where a field is wrong, which the field says. */
static json_t *
read_form (CtMoveDialog *self)
{
  g_autofree char *text = NULL;
  const CtRegisterRow *member = self->members != NULL ? ct_member_entry_get (self->member) : NULL;
  gboolean right;
  json_t *command = NULL;
  CtDong amount = 0;
  CtDate date;

  right = ct_form_read_day (self->date_field, ct_session_get_today (self->session), TRUE, &date);
  if (self->kind != CT_MOVE_SPLIT)
    right &= ct_form_read_amount (self->amount_field, self->session, TRUE, &amount);
  if (self->kind == CT_MOVE_TRANSFER)
    right &= ct_form_read_text (self->text_field, TRUE, &text);
  if (self->kind == CT_MOVE_REFUND && member == NULL)
    {
      ct_form_field_set_error (self->member_field, _("Choose the member."));
      right = FALSE;
    }
  if (!right || !is_sure (self, date, amount))
    return NULL;

  if (self->kind == CT_MOVE_SPLIT)
    command = json_pack ("{s:s}", "do", "interest.split");
  else if (self->kind == CT_MOVE_REFUND)
    command = json_pack ("{s:s, s:i, s:I}", "do", "refund", "member", member->no, "amount", (json_int_t) amount);
  else
    command = json_pack ("{s:s, s:s, s:s, s:I, s:s}", "do", "transfer", "from",
                         ct_fund_code (sources[gtk_drop_down_get_selected (self->from)]), "to",
                         ct_fund_code (targets[gtk_drop_down_get_selected (self->to)]), "amount", (json_int_t) amount, "text",
                         text);
  ct_json_set_day (command, "date", date);
  return command;
}

static void
ct_move_dialog_accept (CtDialog *dialog)
{
  CtMoveDialog *self = CT_MOVE_DIALOG (dialog);
  json_t *command = read_form (self);
  g_auto(CtOutcome) outcome = { 0 };

  if (command == NULL)
    return;
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  ct_dialog_finish_voucher (dialog, &outcome);
}

/* --- The widget --------------------------------------------------------------------------------------- */

static void
ct_move_dialog_finalize (GObject *object)
{
  CtMoveDialog *self = CT_MOVE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->members, ct_register_free);
  G_OBJECT_CLASS (ct_move_dialog_parent_class)->finalize (object);
}

static void
ct_move_dialog_class_init (CtMoveDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_move_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_move_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  g_type_ensure (CT_TYPE_MEMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, what_label);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, member_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, member);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, from_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, from);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, to_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, to);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, amount_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, text_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, date_field);
  gtk_widget_class_bind_template_child (widget_class, CtMoveDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
fill_funds (GtkDropDown  *list,
            const CtFund *funds,
            guint         n_funds)
{
  g_autoptr(GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_funds; i++)
    gtk_string_list_append (model, ct_fund_name (funds[i]));
  gtk_drop_down_set_model (list, G_LIST_MODEL (model));
  ct_form_tidy_list (list);
}

static void
ct_move_dialog_init (CtMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_funds (self->from, sources, G_N_ELEMENTS (sources));
  fill_funds (self->to, targets, G_N_ELEMENTS (targets));
}

CtMoveDialog *
ct_move_dialog_new (GtkWindow  *parent,
                    CtSession  *session,
                    CtMoveKind  kind)
{
  CtMoveDialog *self = g_object_new (CT_TYPE_MOVE_DIALOG, "transient-for", parent, NULL);
  CtDate today = ct_session_get_today (session);
  g_autoptr(GError) error = NULL;

  self->kind = kind;
  gtk_window_set_title (GTK_WINDOW (self), g_dpgettext2 (GETTEXT_PACKAGE, "move", kinds[kind].title));
  gtk_label_set_label (GTK_LABEL (self->what_label), _(kinds[kind].words));
  gtk_widget_set_visible (GTK_WIDGET (self->member_field), kind == CT_MOVE_REFUND);
  gtk_widget_set_visible (GTK_WIDGET (self->from_field), kind == CT_MOVE_TRANSFER);
  gtk_widget_set_visible (GTK_WIDGET (self->to_field), kind == CT_MOVE_TRANSFER);
  gtk_widget_set_visible (GTK_WIDGET (self->amount_field), kind != CT_MOVE_SPLIT);
  gtk_widget_set_visible (GTK_WIDGET (self->text_field), kind == CT_MOVE_TRANSFER);
  if (kind == CT_MOVE_REFUND)
    {
      self->members = ct_register_load (ct_session_get_store (session), today, &error);
      if (self->members != NULL)
        ct_member_entry_set_members (self->member, self->members);
      else
        ct_dialog_fail (CT_DIALOG (self), error);
    }
  self->session = g_object_ref (session);
  ct_form_show_day (self->date_field, today);
  ct_form_tidy_day (self->date_field, session);
  ct_form_tidy_amount (self->amount_field, session);
  changed_cb (self);
  return self;
}
