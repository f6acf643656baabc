/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-loan-pane.h"

#include <glib/gi18n-lib.h>

#include "ct-banner.h"
#include "ct-command.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-loan-sheet.h"
#include "ct-loan-history.h"
#include "ct-look.h"
#include "ct-why.h"

/* Of a table at 100 %. */
#define LINE_HEIGHT 30
#define MOST_LINES  12

struct _CtLoanPane
{
  GtkWidget  parent_instance;
  /* Template children */
  GtkWidget *scroller;
  GtkWidget *back_button;
  GtkWidget *name_label;
  GtkWidget *badges;
  GtkWidget *facts_label;
  GtkWidget *actions;
  GtkWidget *approve_button;
  GtkWidget *pay_out_button;
  GtkWidget *refuse_button;
  GtkWidget *repay_button;
  GtkWidget *extend_button;
  GtkWidget *more_button;
  GtkWidget *owed_card;
  GtkWidget *today_figure;
  GtkWidget *meeting_caption;
  GtkWidget *meeting_figure;
  GtkWidget *left_figure;
  CtBanner  *why;
  GtkWidget *terms_label;
  CtTable   *table;
  GtkWidget *history_card;
  CtTable   *history;
};

G_DEFINE_FINAL_TYPE (CtLoanPane, ct_loan_pane, GTK_TYPE_WIDGET)

/* --- The head ------------------------------------------------------------------------------------------------ */

static void
show_buttons (CtLoanPane  *self,
              CtSession   *session,
              CtLoanState  state,
              CtLoanGroup  group)
{
  gboolean can = ct_session_is_writable (session);

  gtk_widget_set_visible (self->approve_button, can && state == CT_LOAN_APPLIED);
  gtk_widget_set_visible (self->pay_out_button, can && state == CT_LOAN_APPROVED);
  gtk_widget_set_visible (self->refuse_button, can && group == CT_LOAN_GROUP_APPLIED);
  gtk_widget_set_visible (self->repay_button, can && group == CT_LOAN_GROUP_RUNNING);
  gtk_widget_set_visible (self->extend_button, can && group == CT_LOAN_GROUP_RUNNING);
  gtk_widget_set_visible (self->more_button, can && group == CT_LOAN_GROUP_RUNNING);
  gtk_widget_set_visible (self->actions, can && group != CT_LOAN_GROUP_CLOSED);
}

static void
show_head (CtLoanPane       *self,
           const CtLoanItem *item)
{
  const CtLoanAccount *loan = item->loan;
  g_autofree char *label = ct_loan_dup_label (loan->no);
  g_autofree char *amount = ct_format_money (loan->terms.amount);
  g_autofree char *group = ct_format_group (item->member->group);
  g_autofree char *words = ct_loan_item_words (item);
  gboolean is_paid_out = ct_date_is_set (loan->terms.disbursed);
  g_autofree char *day = ct_date_dup_vi (is_paid_out ? loan->terms.disbursed : loan->applied);
  g_autofree char *purpose = g_strdup_printf ("%s%s%s%s", loan->purpose, *group != '\0' ? " · " : "", group,
                                              *loan->resolution != '\0' ? " · " : "");
  g_autofree char *facts = g_strdup_printf (is_paid_out ? _("Loan %s · %s lent on %s · %s%s")
                                                        : _("Loan %s · %s asked for on %s · %s%s"),
                                            label, amount, day, purpose, loan->resolution);

  gtk_label_set_label (GTK_LABEL (self->name_label), item->member->name);
  gtk_label_set_label (GTK_LABEL (self->facts_label), facts);
  ct_clear_children (self->badges);
  gtk_box_append (GTK_BOX (self->badges), ct_badge_new (ct_loan_item_kind (item), words));
}

/* --- What is owed -------------------------------------------------------------------------------------------- */

static void
show_figure (GtkWidget *label,
             CtDong     amount,
             gboolean   is_bad)
{
  g_autofree char *text = ct_format_money (amount);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (is_bad)
    gtk_widget_add_css_class (label, "ct-bad");
  else
    gtk_widget_remove_css_class (label, "ct-bad");
}

/* The meeting that comes next, today's included. */
static CtDate
next_meeting (CtSession *session)
{
  CtDate today = ct_session_get_today (session);
  CtDate day = ct_session_meeting_day (session, today);

  return ct_date_compare (day, today) >= 0 ? day
                                           : ct_session_meeting_day (session, ct_date_add_days (ct_date_month_end (today), 1));
}

static void
show_why (CtLoanPane          *self,
          const CtLoanAccount *loan,
          CtDate               day,
          const char          *question)
{
  g_autofree char *principal = ct_why_principal (loan, day, day);
  g_autofree char *interest = ct_why_interest (loan, day, day);
  g_autofree char *sentences = NULL;
  g_autofree char *markup = NULL;

  sentences = g_strdup_printf ("%s%s%s", principal, *principal != '\0' && *interest != '\0' ? "\n" : "", interest);
  markup = g_markup_printf_escaped ("<b>%s</b>\n%s", question, sentences);
  ct_banner_show (self->why, CT_KIND_INFO, markup, NULL, NULL);
}

static void
show_owed (CtLoanPane       *self,
           CtSession        *session,
           const CtLoanItem *item)
{
  CtDate today = ct_session_get_today (session);
  CtDate meeting = next_meeting (session);
  g_autofree char *day = ct_format_day_month (meeting);
  g_autofree char *caption = g_strdup_printf (C_("loan", "To pay at the meeting of %s"), day);
  CtDong principal, interest, now, then;

  gtk_widget_set_visible (self->owed_card, ct_loan_item_group (item) == CT_LOAN_GROUP_RUNNING);
  ct_banner_hide (self->why);
  if (ct_loan_item_group (item) != CT_LOAN_GROUP_RUNNING)
    return;

  ct_loan_account_due_by (item->loan, today, today, &principal, &interest);
  now = principal + interest;
  ct_loan_account_due_by (item->loan, meeting, meeting, &principal, &interest);
  then = principal + interest;
  show_figure (self->today_figure, now, item->figures.overdue > 0);
  gtk_label_set_label (GTK_LABEL (self->meeting_caption), caption);
  show_figure (self->meeting_figure, then, FALSE);
  show_figure (self->left_figure, item->figures.outstanding, FALSE);

  if (now > 0)
    {
      g_autofree char *amount = ct_format_money (now);
      g_autofree char *question = g_strdup_printf (_("Why %s today?"), amount);

      show_why (self, item->loan, today, question);
    }
  else if (then > 0)
    {
      g_autofree char *amount = ct_format_money (then);
      g_autofree char *question = g_strdup_printf (_("Why %s at the meeting?"), amount);

      show_why (self, item->loan, meeting, question);
    }
}

/* --- The plan ------------------------------------------------------------------------------------------------ */

static GPtrArray *
dup_lines (CtSession        *session,
           const CtLoanItem *item)
{
  CtDate today = ct_session_get_today (session);
  g_autoptr(GArray) sheet = ct_loan_sheet_dup (item->loan, today);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sheet->len; i++)
    g_ptr_array_add (lines, g_memdup2 (&g_array_index (sheet, CtLoanSheetRow, i), sizeof (CtLoanSheetRow)));
  if (lines->len == 0)
    {
      g_autofree CtLoanPlan *plan = NULL;
      CtSettings settings;

      ct_session_get_settings (session, today, &settings);
      plan = ct_loan_sheet_dup_proposed (item->loan, today, settings.meeting_day);
      for (guint i = 0; i < plan->n; i++)
        {
          CtLoanSheetRow *row = g_new0 (CtLoanSheetRow, 1);

          row->planned = plan->rows[i];
          g_ptr_array_add (lines, row);
        }
    }
  return lines;
}

static void
show_plan (CtLoanPane       *self,
           CtSession        *session,
           const CtLoanItem *item)
{
  g_autofree char *rate = ct_format_percent_bp (item->loan->terms.rate_bp);
  g_autofree char *terms = NULL;
  GPtrArray *lines = dup_lines (session, item);
  CtDong principal = 0, interest = 0, covered = 0;
  int months = item->loan->terms.months;

  for (guint i = 0; i < lines->len; i++)
    {
      const CtLoanSheetRow *row = g_ptr_array_index (lines, i);

      months = MAX (months, row->planned.month);              /* more than agreed at first, once it is extended */
      principal += row->planned.principal;
      interest += row->planned.interest;
      covered += row->covered;
    }
  terms = g_strdup_printf (ngettext ("%d month · %s · %s %% a month", "%d months · %s · %s %% a month", months),
                           months,
                           ct_choice_words (ct_choice_methods, "method", ct_method_name (item->loan->terms.method)), rate);
  gtk_label_set_label (GTK_LABEL (self->terms_label), terms);
  /* The page scrolls, so the schedule takes what its lines need; a long one scrolls by itself. */
  gtk_widget_set_size_request (GTK_WIDGET (self->table), -1, ct_look_scale_px (LINE_HEIGHT * (int) (MIN (lines->len, MOST_LINES) + 2) + 4));
  ct_table_set_records (self->table, lines);
  ct_table_set_total (self->table, 0, "due", C_("loan", "In all"));
  ct_loan_sheet_set_sum (self->table, "principal", principal);
  ct_loan_sheet_set_sum (self->table, "interest", interest);
  ct_loan_sheet_set_sum (self->table, "sum", principal + interest);
  ct_loan_sheet_set_sum (self->table, "covered", covered);
  ct_table_set_column_visible (self->table, "interest", ct_look_scale () < 200);
  ct_table_set_column_visible (self->table, "principal", ct_look_scale () < 200);
}

static void
show_history (CtLoanPane       *self,
              CtSession        *session,
              const CtLoanItem *item)
{
  gtk_widget_set_visible (self->history_card, ct_loan_history_show (self->history, item->loan, ct_session_get_today (session)));
  ct_table_set_column_visible (self->history, "sum", ct_look_scale () < 200);
}

void
ct_loan_pane_show (CtLoanPane       *self,
                   CtSession        *session,
                   const CtLoanItem *item)
{
  g_return_if_fail (CT_IS_LOAN_PANE (self));

  show_head (self, item);
  show_buttons (self, session, item->figures.state, ct_loan_item_group (item));
  show_owed (self, session, item);
  show_plan (self, session, item);
  show_history (self, session, item);
}

void
ct_loan_pane_set_back (CtLoanPane *self,
                       gboolean    has_back)
{
  g_return_if_fail (CT_IS_LOAN_PANE (self));
  gtk_widget_set_visible (self->back_button, has_back);
}

gboolean
ct_loan_pane_focus (CtLoanPane *self)
{
  g_return_val_if_fail (CT_IS_LOAN_PANE (self), FALSE);
  return gtk_widget_get_visible (self->actions) && gtk_widget_child_focus (self->actions, GTK_DIR_TAB_FORWARD);
}

/* --- The widget ---------------------------------------------------------------------------------------------- */

static void
ct_loan_pane_dispose (GObject *object)
{
  g_clear_pointer (&CT_LOAN_PANE (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_loan_pane_parent_class)->dispose (object);
}

static void
ct_loan_pane_class_init (CtLoanPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_loan_pane_dispose;
  g_type_ensure (CT_TYPE_BANNER);
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-loan-pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, name_label);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, badges);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, facts_label);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, actions);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, approve_button);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, pay_out_button);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, refuse_button);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, repay_button);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, extend_button);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, more_button);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, owed_card);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, today_figure);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, meeting_caption);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, meeting_figure);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, left_figure);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, why);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, terms_label);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, table);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, history_card);
  gtk_widget_class_bind_template_child (widget_class, CtLoanPane, history);
}

static void
ct_loan_pane_init (CtLoanPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_loan_sheet_set_up (self->table);
  ct_loan_history_set_up (self->history);
}
