/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-lend-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-entry-cells.h"
#include "ct-format.h"
#include "ct-funds.h"
#include "ct-lending.h"
#include "ct-loan-dialog.h"
#include "ct-loan-form.h"

enum
{
  COLUMN_DAY,
  COLUMN_BACK,
  COLUMN_BOX,
  COLUMN_FUND,
};

struct _CtLendDialog
{
  CtDialog   parent_instance;
  /* Template children */
  GtkWidget *intro_label;
  GtkWidget *list;
  GtkWidget *empty_label;
  GtkWidget *new_button;
  GtkWidget *what_label;
  GtkWidget *outlook;
  GtkWidget *warning_label;
  /* Owned */
  CtSession *session;
  CtLending *lending;
  CtDate     date;
  CtDong     box_due, fund_due;
  CtDong     box, fund;       /* in the book now */
  gboolean   is_filling;
};

G_DEFINE_FINAL_TYPE (CtLendDialog, ct_lend_dialog, CT_TYPE_DIALOG)

static const CtWaiting *
get_chosen (CtLendDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL ? g_ptr_array_index (self->lending->waiting, (guint) gtk_list_box_row_get_index (row)) : NULL;
}

static CtLoanDeed
deed_of (const CtWaiting *waiting)
{
  return waiting->state == CT_LOAN_APPROVED ? CT_LOAN_DEED_PAY_OUT : CT_LOAN_DEED_APPROVE;
}

/* --- If we lend this tonight --------------------------------------------------------------------------------------- */

static void
attach (CtLendDialog *self,
        const char   *text,
        int           column,
        int           line,
        const char   *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_DAY ? 0 : 1);
  gtk_widget_set_hexpand (label, column != COLUMN_DAY);
  gtk_widget_add_css_class (label, line == 0 ? "ct-caption" : "ct-number");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (GTK_GRID (self->outlook), label, column, line, 1, 1);
}

static void
show_outlook (CtLendDialog    *self,
              const CtWaiting *waiting)
{
  const char *const heads[] = { C_("lend", "Day"), C_("lend", "Comes back"), C_("lend", "In the box"), C_("lend", "Of it QTTN") };
  CtLendingStep steps[CT_LENDING_MEETINGS + 1];
  gboolean is_short = FALSE;

  ct_clear_children (self->outlook);
  for (int i = 0; i < (int) G_N_ELEMENTS (heads); i++)
    attach (self, heads[i], i, 0, "ct-dim");
  ct_lending_look_ahead (self->lending, waiting, self->box + self->box_due, self->fund + self->fund_due, steps);
  for (int i = 0; i <= CT_LENDING_MEETINGS; i++)
    {
      g_autofree char *day = ct_date_dup_vi (steps[i].date);
      g_autofree char *back = ct_format_dong (steps[i].principal + steps[i].interest);
      g_autofree char *box = ct_format_dong_zero (steps[i].box);
      g_autofree char *fund = ct_format_dong_zero (steps[i].fund);

      attach (self, i == 0 ? C_("lend", "Tonight") : day, COLUMN_DAY, i + 1, NULL);
      attach (self, back, COLUMN_BACK, i + 1, NULL);
      attach (self, box, COLUMN_BOX, i + 1, steps[i].box < 0 ? "ct-bad" : "ct-strong");
      attach (self, fund, COLUMN_FUND, i + 1, steps[i].fund < 0 ? "ct-bad" : NULL);
      is_short = is_short || (i == 0 && steps[i].fund < 0);
    }
  if (is_short)
    gtk_label_set_label (GTK_LABEL (self->warning_label), _("QTTN would not have enough for this loan tonight."));
  else if (waiting != NULL && self->fund < waiting->loan->terms.amount)
    gtk_label_set_label (GTK_LABEL (self->warning_label),
                         _("The money for it is what was collected tonight: post the meeting first, then pay out."));
  gtk_widget_set_visible (self->warning_label, is_short || (waiting != NULL && self->fund < waiting->loan->terms.amount));
}

static void
selected_cb (CtLendDialog *self)
{
  const CtWaiting *waiting;
  g_autofree char *what = NULL;

  if (self->is_filling || self->lending == NULL)
    return;
  waiting = get_chosen (self);
  if (waiting != NULL)
    {
      g_autofree char *amount = ct_format_money (waiting->loan->terms.amount);

      what = g_strdup_printf (_("If %s is lent to %s tonight"), amount, waiting->member->name);
    }
  gtk_label_set_label (GTK_LABEL (self->what_label), what != NULL ? what : _("If nothing is lent tonight"));
  g_object_set (self, "accept-label", waiting == NULL                                        ? C_("lend", "New Loan…")
                                      : deed_of (waiting) == CT_LOAN_DEED_PAY_OUT ? C_("lend", "Pay Out…")
                                                                                  : C_("lend", "Approve…"), NULL);
  show_outlook (self, waiting);
}

/* --- Who waits ------------------------------------------------------------------------------------------------------- */

static GtkWidget *
new_row (const CtWaiting *waiting,
         guint            number)
{
  g_autofree char *amount = ct_format_money (waiting->loan->terms.amount);
  g_autofree char *since = ct_date_dup_vi (waiting->loan->applied);
  g_autofree char *name = ct_format_name (waiting->member->name);
  g_autofree char *months = g_strdup_printf (ngettext ("%d month", "%d months", waiting->loan->terms.months), waiting->loan->terms.months);
  g_autofree char *facts = g_strdup_printf (C_("lend", "%s · %s · %s · asked %s"), amount, months, waiting->loan->purpose, since);
  g_autofree char *who = g_strdup_printf ("%u. %s", number, name);
  g_autofree char *words = g_strdup_printf ("%u. %s, %s", number, waiting->member->name, facts);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name_label = gtk_label_new (NULL);
  GtkWidget *facts_label = gtk_label_new (facts);

  gtk_label_set_markup (GTK_LABEL (name_label), who);
  gtk_box_append (GTK_BOX (line), name_label);
  gtk_label_set_xalign (GTK_LABEL (facts_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (facts_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (facts_label, TRUE);
  gtk_widget_add_css_class (facts_label, "ct-dim");
  gtk_box_append (GTK_BOX (line), facts_label);
  if (waiting->is_first)
    gtk_box_append (GTK_BOX (line), ct_badge_new (CT_KIND_INFO, C_("lend", "first time")));
  if (waiting->is_poor)
    gtk_box_append (GTK_BOX (line), ct_badge_new (CT_KIND_WARN, C_("lend", "poor")));
  if (waiting->state == CT_LOAN_APPROVED)
    gtk_box_append (GTK_BOX (line), ct_badge_new (CT_KIND_GOOD, C_("lend", "approved")));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static void
show_intro (CtLendDialog *self)
{
  g_autofree char *box = ct_format_money (self->box + self->box_due);
  g_autofree char *fund = ct_format_money (self->fund + self->fund_due);
  g_autofree char *words = g_strdup_printf (_("With what comes in tonight the box holds %s, of it %s in QTTN. Of what fell due in the last year %d %% came in; the next meetings are reckoned with that."),
                                            box, fund, ct_lending_percent (self->lending));

  gtk_label_set_label (GTK_LABEL (self->intro_label), words);
}

static gboolean
read_book (CtLendDialog *self,
           GError      **error)
{
  CtStore *store = ct_session_get_store (self->session);
  CtFundFlow flows[CT_N_FUNDS];
  CtLending *lending = ct_lending_load (store, self->date, error);

  if (lending == NULL)
    return FALSE;
  g_clear_pointer (&self->lending, ct_lending_free);
  self->lending = lending;
  if (!ct_funds_flow (store, CT_DATE_NONE, self->date, flows, error))
    return FALSE;
  self->box = 0;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    self->box += flows[fund].closing;
  self->fund = flows[CT_FUND_QTTN].closing;
  return TRUE;
}

/* Shows the list anew, @loan chosen, else its first. */
static void
refresh (CtLendDialog *self,
         int           loan)
{
  g_autoptr(GError) error = NULL;
  guint chosen = 0;

  self->is_filling = TRUE;
  ct_clear_children (self->list);
  if (!read_book (self, &error))
    ct_dialog_fail (CT_DIALOG (self), error);
  else
    for (guint i = 0; i < self->lending->waiting->len; i++)
      {
        const CtWaiting *waiting = g_ptr_array_index (self->lending->waiting, i);

        if (waiting->loan->no == loan)
          chosen = i;
        gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (waiting, i + 1));
      }
  self->is_filling = FALSE;
  if (self->lending == NULL)
    return;
  gtk_widget_set_visible (self->list, self->lending->waiting->len > 0);
  gtk_widget_set_visible (self->empty_label, self->lending->waiting->len == 0);
  show_intro (self);
  if (self->lending->waiting->len > 0)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) chosen);

      gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
      gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (row));
    }
  else
    {
      gtk_window_set_focus (GTK_WINDOW (self), self->new_button);
    }
  selected_cb (self);
}

/* --- Deeds ----------------------------------------------------------------------------------------------------------- */

static void
done_cb (CtLendDialog *self,
         int           loan)
{
  refresh (self, loan);
}

/* The keyboard comes back to the list: not every window manager sees to that. */
static void
show_child (CtLendDialog *self,
            GtkWidget    *child)
{
  g_signal_connect_object (child, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (child, "unmap", G_CALLBACK (gtk_window_present), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_window_present (GTK_WINDOW (child));
}

static void
new_loan_cb (CtLendDialog *self)
{
  show_child (self, GTK_WIDGET (ct_loan_form_new (GTK_WINDOW (self), self->session, 0)));
}

static gboolean
new_loan_key_cb (GtkWidget *widget,
                 GVariant  *args G_GNUC_UNUSED,
                 gpointer   user_data G_GNUC_UNUSED)
{
  new_loan_cb (CT_LEND_DIALOG (widget));
  return TRUE;
}

static void
ct_lend_dialog_accept (CtDialog *dialog)
{
  CtLendDialog *self = CT_LEND_DIALOG (dialog);
  const CtWaiting *waiting = get_chosen (self);
  CtLoanItem item;

  if (waiting == NULL)
    {
      new_loan_cb (self);
      return;
    }
  item = (CtLoanItem) { .loan = waiting->loan, .member = waiting->member };
  ct_loan_account_at (item.loan, self->date, &item.figures);
  show_child (self, GTK_WIDGET (ct_loan_dialog_new (GTK_WINDOW (self), self->session, &item, deed_of (waiting))));
}

static void
row_activated_cb (CtLendDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.accept", NULL);
}

/* --- The widget -------------------------------------------------------------------------------------------------------- */

static void
ct_lend_dialog_finalize (GObject *object)
{
  CtLendDialog *self = CT_LEND_DIALOG (object);

  g_clear_pointer (&self->lending, ct_lending_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ct_lend_dialog_parent_class)->finalize (object);
}

static void
ct_lend_dialog_class_init (CtLendDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_lend_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_lend_dialog_accept;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-lend-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtLendDialog, intro_label);
  gtk_widget_class_bind_template_child (widget_class, CtLendDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CtLendDialog, empty_label);
  gtk_widget_class_bind_template_child (widget_class, CtLendDialog, new_button);
  gtk_widget_class_bind_template_child (widget_class, CtLendDialog, what_label);
  gtk_widget_class_bind_template_child (widget_class, CtLendDialog, outlook);
  gtk_widget_class_bind_template_child (widget_class, CtLendDialog, warning_label);
  gtk_widget_class_bind_template_callback (widget_class, new_loan_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, new_loan_key_cb, NULL);
}

static void
ct_lend_dialog_init (CtLendDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is keyed and proposed and not in the book yet. */
static void
add_due (CtLendDialog     *self,
         const CtEntryRow *row)
{
  gboolean is_touched = ct_entry_is_touched (row);

  self->box_due += is_touched ? ct_entry_keyed (row, CT_ENTRY_TOTAL) : ct_entry_proposal (row, CT_ENTRY_TOTAL);
  self->fund_due += is_touched ? ct_entry_keyed (row, CT_ENTRY_PRINCIPAL) : ct_entry_proposal (row, CT_ENTRY_PRINCIPAL);
}

CtLendDialog *
ct_lend_dialog_new (GtkWindow          *parent,
                    CtSession          *session,
                    const CtEntrySheet *sheet)
{
  CtLendDialog *self = g_object_new (CT_TYPE_LEND_DIALOG, "transient-for", parent, NULL);
  CtDate today = ct_session_get_today (session);

  self->session = g_object_ref (session);
  self->date = ct_date_compare (sheet->meeting.date, today) < 0 ? today : sheet->meeting.date;
  for (guint i = 0; sheet->meeting.state == CT_MEETING_OPEN && i < sheet->rows->len; i++)
    add_due (self, g_ptr_array_index (sheet->rows, i));
  refresh (self, 0);
  return self;
}
