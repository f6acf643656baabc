/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cash book as on paper: a month of one fund or of all, corrected lines ruled through. */

#include "ct-cash-page.h"

#include <glib/gi18n-lib.h>

#include "ct-banner.h"
#include "ct-application.h"
#include "ct-cash-book.h"
#include "ct-close-dialog.h"
#include "ct-format.h"
#include "ct-look.h"
#include "ct-money-dialog.h"
#include "ct-month-closing.h"
#include "ct-move-dialog.h"
#include "ct-print-choices.h"
#include "ct-reason-dialog.h"
#include "ct-reverse-dialog.h"
#include "ct-table.h"

struct _CtCashPage
{
  CtPage       parent_instance;
  /* Template children */
  GtkWidget   *content;
  GtkWidget   *title;
  GtkDropDown *fund;
  GtkWidget   *payment_icon;
  GtkWidget   *receipt_icon;
  GtkWidget   *print_button;
  GtkWidget   *print_button_label;
  GtkWidget   *month_label;
  CtBanner    *banner;
  CtTable     *table;
  GtkWidget   *funds_label;
  GMenuModel  *row_menu;
  /* Owned */
  CtCashBook  *book;
  CtDate       month;
  CtDate       first_month;    /* in which the book begins */
  CtDate       last_closed;    /* no day where no month is closed */
};

G_DEFINE_FINAL_TYPE (CtCashPage, ct_cash_page, CT_TYPE_PAGE)

/* --- Columns ------------------------------------------------------------------------------------------ */

static gint64
line_id (gconstpointer record)
{
  return ((const CtCashLine *) record)->id;
}

static const CtRecordKind line_kind = { line_id, NULL };

/* A line that was taken out again is ruled through, as with a ruler on paper; the line that takes it out is red. */
static void
set_text (CtCell           *cell,
          const CtCashLine *line,
          const char       *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *markup = NULL;

  if (*line->reversed_by == '\0')
    ct_cell_set_text (cell, text);
  else
    {
      markup = g_strdup_printf ("<s>%s</s>", escaped);
      ct_cell_set_markup (cell, markup);
    }
  ct_cell_set_style (cell, line->is_reversal ? "ct-bad" : *line->reversed_by != '\0' ? "ct-dim" : NULL);
}

static void
show_day (CtCell        *cell,
          gconstpointer  record,
          gpointer       user_data G_GNUC_UNUSED)
{
  const CtCashLine *line = record;
  g_autofree char *text = ct_format_day_month (line->date);

  set_text (cell, line, text);
}

static void
show_voucher (CtCell        *cell,
              gconstpointer  record,
              gpointer       user_data G_GNUC_UNUSED)
{
  const CtCashLine *line = record;
  /* The year stands above the page. */
  g_autofree char *text = g_strndup (line->voucher, strcspn (line->voucher, "/"));

  set_text (cell, line, text);
}

static void
show_what (CtCell        *cell,
           gconstpointer  record,
           gpointer       user_data G_GNUC_UNUSED)
{
  const CtCashLine *line = record;
  g_autofree char *escaped = g_markup_escape_text (line->what, -1);
  g_autofree char *note = NULL;
  g_autofree char *markup = NULL;

  if (*line->reversed_by == '\0' && line->moved == 0)
    {
      set_text (cell, line, line->what);
      return;
    }
  if (*line->reversed_by == '\0')
    {
      g_autofree char *moved = ct_format_money (line->moved);

      note = g_strdup_printf (C_("cash book", "%s from fund to fund"), moved);
      markup = g_strdup_printf ("%s  <small>· %s</small>", escaped, note);
      ct_cell_set_markup (cell, markup);
      ct_cell_set_style (cell, line->is_reversal ? "ct-bad" : NULL);
      return;
    }
  note = g_strdup_printf (C_("cash book", "taken out by %s"), line->reversed_by);
  markup = g_strdup_printf ("<s>%s</s>  <small>· %s</small>", escaped, note);
  ct_cell_set_markup (cell, markup);
  ct_cell_set_style (cell, "ct-dim");
}

static void
show_fund (CtCell        *cell,
           gconstpointer  record,
           gpointer       user_data G_GNUC_UNUSED)
{
  const CtCashLine *line = record;

  set_text (cell, line, ct_fund_print (line->fund));
}

static void
show_in (CtCell        *cell,
         gconstpointer  record,
         gpointer       user_data G_GNUC_UNUSED)
{
  const CtCashLine *line = record;
  g_autofree char *text = ct_format_dong (line->in);

  set_text (cell, line, text);
}

static void
show_out (CtCell        *cell,
          gconstpointer  record,
          gpointer       user_data G_GNUC_UNUSED)
{
  const CtCashLine *line = record;
  g_autofree char *text = ct_format_dong (line->out);

  set_text (cell, line, text);
}

static void
show_balance (CtCell        *cell,
              gconstpointer  record,
              gpointer       user_data G_GNUC_UNUSED)
{
  const CtCashLine *line = record;
  g_autofree char *text = ct_format_dong_zero (line->balance);

  set_text (cell, line, text);
}

static const CtColumn columns[] = {
  { "day", NC_("column", "Day"), 72, 0, FALSE, show_day, NULL },
  { "voucher", NC_("column", "Voucher"), 96, 0, FALSE, show_voucher, NULL },
  { "what", NC_("column", "What For"), 180, 0, TRUE, show_what, NULL },
  { "fund", NC_("column", "Fund"), 80, 0, FALSE, show_fund, NULL },
  { "in", NC_("column", "In"), 120, 1, FALSE, show_in, NULL },
  { "out", NC_("column", "Out"), 120, 1, FALSE, show_out, NULL },
  { "balance", NC_("column", "Held"), 136, 1, FALSE, show_balance, NULL },
};

/* --- What is shown ------------------------------------------------------------------------------------ */

/* The first entry of the list is all funds together. */
static CtFund
chosen_fund (CtCashPage *self)
{
  return (CtFund) gtk_drop_down_get_selected (self->fund) - 1;
}

static void
show_totals (CtCashPage *self)
{
  g_autofree char *in = ct_format_dong_zero (self->book->in);
  g_autofree char *out = ct_format_dong_zero (self->book->out);
  g_autofree char *opening = ct_format_dong_zero (self->book->opening);
  g_autofree char *closing = ct_format_dong_zero (self->book->closing);

  ct_table_set_total (self->table, 0, "what", C_("cash book", "Held at the beginning"));
  ct_table_set_total (self->table, 1, "what", C_("cash book", "In and out in the month"));
  ct_table_set_total (self->table, 1, "in", in);
  ct_table_set_total (self->table, 1, "out", out);
  ct_table_set_total (self->table, 2, "what", C_("cash book", "Held at the end of the month"));
  ct_table_set_total (self->table, 0, "balance", opening);
  ct_table_set_total (self->table, 2, "balance", closing);
}

static void
show_funds (CtCashPage *self)
{
  g_autoptr(GString) markup = g_string_new (NULL);

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      g_autofree char *cash = ct_format_dong_zero (self->book->closings[fund]);

      /* The codes in the column of funds are explained here, where there is room. */
      g_string_append_printf (markup, "%s<small>%s%s%s</small>\302\240<b>%s</b>", fund > 0 ? "    " : "", ct_fund_print (fund),
                              ct_look_scale () <= 100 ? " · " : "", ct_look_scale () <= 100 ? ct_fund_name (fund) : "", cash);
    }
  gtk_label_set_markup (GTK_LABEL (self->funds_label), markup->str);
  /* The rows need the room; the list above chooses a fund, and the page of the day has them all. */
  gtk_widget_set_visible (gtk_widget_get_parent (self->funds_label), ct_look_scale () < 200);
}

static void
show_state (CtCashPage *self)
{
  gboolean writable = ct_session_is_writable (ct_page_get_session (CT_PAGE (self))) && !self->book->is_closed;
  g_autofree char *month = ct_format_month (self->month);
  g_autofree char *title = g_strdup_printf (C_("cash book", "Month %s"), month);
  g_autofree char *locked = NULL;

  gtk_label_set_label (GTK_LABEL (self->month_label), ct_look_scale () < 200 ? title : month);
  gboolean open = ct_session_is_writable (ct_page_get_session (CT_PAGE (self)));
  gboolean can_reopen = self->book->is_closed && ct_date_compare (self->month, self->last_closed) == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.previous-month", ct_date_compare (self->month, self->first_month) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.transfer", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.refund", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.split", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.close-month", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.reopen-month", open && can_reopen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.receipt", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.payment", writable);
  if (self->book->is_closed)
    {
      locked = g_strdup_printf (_("<b>Month %s is closed.</b> To correct something in it, take the voucher out in an open month."),
                                month);
      ct_banner_show (self->banner, CT_KIND_INFO, locked, can_reopen ? C_("cash book", "Reopen the Month…") : NULL,
                      "page.reopen-month");
    }
  else
    {
      gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->banner)) != NULL;

      ct_banner_hide (self->banner);
      if (had_focus)   /* its button is gone: the month was reopened */
        ct_page_take_focus (CT_PAGE (self));
    }
}

static void
selection_cb (CtCashPage *self)
{
  const CtCashLine *line = ct_table_get_selected (self->table);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.reverse",
                                 line != NULL && !line->is_reversal && *line->reversed_by == '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print-voucher", line != NULL);
}

/* A voucher just written is the selected line, so that it can be printed or taken out at once. */
static void
select_newest (CtCashPage       *self,
               const CtCashBook *before)
{
  gint64 newest = 0, known = 0;

  if (before == NULL || ct_date_compare (before->month, self->book->month) != 0 || before->fund != self->book->fund)
    return;
  for (guint i = 0; i < before->lines->len; i++)
    known = MAX (known, line_id (before->lines->pdata[i]));
  for (guint i = 0; i < self->book->lines->len; i++)
    newest = MAX (newest, line_id (self->book->lines->pdata[i]));
  if (newest <= known)
    return;
  ct_table_select (self->table, newest, FALSE);
  if (before->lines->len == 0)   /* there was no row to have the focus */
    ct_page_take_focus (CT_PAGE (self));
}

static void
ct_cash_page_refresh (CtPage *page)
{
  CtCashPage *self = CT_CASH_PAGE (page);
  CtSession *session = ct_page_get_session (page);
  g_autoptr(CtCashBook) old = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = NULL;
  g_auto(CtMonthClosing) closing = { 0 };
  CtCashBook *book = NULL;

  if (!ct_date_is_set (self->month))
    self->month = ct_date_month_start (ct_session_get_today (session));
  if (ct_month_closing_load (ct_session_get_store (session), &closing, &error))
    book = ct_cash_book_load (ct_session_get_store (session), chosen_fund (self), self->month, &error);
  if (book == NULL)
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      return;
    }
  old = g_steal_pointer (&self->book);   /* the table compares with it */
  self->book = book;
  self->last_closed = closing.last_closed;
  self->first_month = ct_date_is_set (closing.first) ? closing.first : self->month;
  lines = g_ptr_array_new ();
  for (guint i = 0; i < book->lines->len; i++)
    g_ptr_array_add (lines, book->lines->pdata[i]);
  ct_table_set_records (self->table, g_steal_pointer (&lines));
  select_newest (self, old);
  show_totals (self);
  show_funds (self);
  show_state (self);
  selection_cb (self);
}

/* A month, by one of its days; "close": the form that closes the next one. */
static void
ct_cash_page_go_to (CtPage     *page,
                    const char *place)
{
  CtCashPage *self = CT_CASH_PAGE (page);
  CtDate day;

  if (g_str_equal (place, "close"))
    gtk_widget_activate_action (GTK_WIDGET (page), "page.close-month", NULL);
  if (!ct_date_parse_iso (place, &day))
    return;
  self->month = ct_date_month_start (day);
  ct_page_refresh (page);
}

static void
fund_changed_cb (CtCashPage *self)
{
  if (self->book != NULL)
    ct_page_refresh (CT_PAGE (self));
}

/* What gives way: the funds, which the list above the table chooses from; then the icons and the title; at last the numbers of
 * the vouchers, which are to be found by their day. */
static void
ct_cash_page_rescale (CtPage *page,
                      int     scale)
{
  CtCashPage *self = CT_CASH_PAGE (page);

  ct_table_set_column_visible (self->table, "fund", scale < 150);
  ct_table_set_column_visible (self->table, "voucher", scale < 200);
  gtk_widget_set_visible (self->title, scale < 125);
  gtk_widget_set_visible (self->payment_icon, scale < 125);
  gtk_widget_set_visible (self->receipt_icon, scale < 125);
  gtk_widget_set_visible (self->print_button_label, scale < 150);
  gtk_widget_set_visible (self->print_button, scale < 200);
  gtk_label_set_width_chars (GTK_LABEL (self->month_label), scale < 200 ? 14 : 8);
  if (self->book != NULL)
    {
      show_totals (self);
      show_funds (self);
      show_state (self);
    }
}

static void
ct_cash_page_take_focus (CtPage *page)
{
  CtCashPage *self = CT_CASH_PAGE (page);

  if (ct_table_get_length (self->table) > 0)
    ct_table_focus_rows (self->table);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->fund));
}

/* --- Actions ------------------------------------------------------------------------------------------ */

static void
turn_month_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter G_GNUC_UNUSED)
{
  CtCashPage *self = CT_CASH_PAGE (widget);
  gboolean in_rows = gtk_widget_get_focus_child (GTK_WIDGET (self->table)) != NULL;

  self->month = ct_date_month_day (self->month, g_str_equal (action_name, "page.next-month") ? 1 : -1, 1);
  ct_page_refresh (CT_PAGE (self));
  if (in_rows)   /* the row that had the focus is gone */
    ct_page_take_focus (CT_PAGE (self));
}

static void
money_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter G_GNUC_UNUSED)
{
  CtCashPage *self = CT_CASH_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (ct_money_dialog_new (window, ct_page_get_session (CT_PAGE (self)),
                                                       g_str_equal (action_name, "page.receipt"))));
}

static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter G_GNUC_UNUSED)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  CtMoveKind kind = g_str_equal (action_name, "page.transfer") ? CT_MOVE_TRANSFER
                    : g_str_equal (action_name, "page.refund") ? CT_MOVE_REFUND
                                                               : CT_MOVE_SPLIT;

  gtk_window_present (GTK_WINDOW (ct_move_dialog_new (window, ct_page_get_session (CT_PAGE (widget)), kind)));
}

static void
closed_cb (CtCashPage *self,
           const char *month,
           gboolean    print)
{
  ct_page_go_to (CT_PAGE (self), month);
  if (print)
    ct_print_cash (GTK_WIDGET (self), ct_page_get_session (CT_PAGE (self)), CT_FUND_NONE, self->month, NULL);
}

static void
close_month_cb (GtkWidget  *widget,
                const char *action_name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  CtApplication *application = CT_APPLICATION (gtk_window_get_application (window));
  g_autofree char *folder = g_settings_get_string (ct_application_get_settings (application), "backup-folder");
  CtCloseDialog *dialog = ct_close_dialog_new (window, ct_page_get_session (CT_PAGE (widget)), folder);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reopen_month_cb (GtkWidget  *widget,
                 const char *action_name G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  CtCashPage *self = CT_CASH_PAGE (widget);
  g_autofree char *month = ct_format_month (self->month);
  g_autofree char *title = g_strdup_printf (_("Reopen Month %s"), month);
  g_autofree char *done = g_strdup_printf (_("Month %s is open again."), month);
  char iso[CT_DATE_ISO_LENGTH];
  CtReasonDialog *dialog;

  ct_date_to_iso (self->month, iso);
  iso[7] = '\0';
  dialog = ct_reason_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), ct_page_get_session (CT_PAGE (self)), title,
                                 _("Vouchers can be dated in it again. That it was reopened, by whom and why, stays in the "
                                   "audit trail; afterwards close it again."),
                                 C_("cash book", "Reopen the Month"), done,
                                 json_pack ("{s:s, s:s}", "do", "month.reopen", "month", iso));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reverse_cb (GtkWidget  *widget,
            const char *action_name G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  CtCashPage *self = CT_CASH_PAGE (widget);
  const CtCashLine *line = ct_table_get_selected (self->table);

  if (line != NULL)
    gtk_window_present (GTK_WINDOW (ct_reverse_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                           ct_page_get_session (CT_PAGE (self)), line)));
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter G_GNUC_UNUSED)
{
  CtCashPage *self = CT_CASH_PAGE (widget);
  gboolean is_line = g_str_equal (action_name, "page.print-voucher");
  const CtCashLine *line = is_line ? ct_table_get_selected (self->table) : NULL;

  ct_print_cash (widget, ct_page_get_session (CT_PAGE (self)), chosen_fund (self), self->month,
                 line != NULL ? line->voucher : NULL);
}

/* --- The widget --------------------------------------------------------------------------------------- */

static void
ct_cash_page_finalize (GObject *object)
{
  g_clear_pointer (&CT_CASH_PAGE (object)->book, ct_cash_book_free);
  G_OBJECT_CLASS (ct_cash_page_parent_class)->finalize (object);
}

static void
ct_cash_page_class_init (CtCashPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CtPageClass *page_class = CT_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_cash_page_finalize;
  page_class->refresh = ct_cash_page_refresh;
  page_class->rescale = ct_cash_page_rescale;
  page_class->take_focus = ct_cash_page_take_focus;
  page_class->go_to = ct_cash_page_go_to;

  g_type_ensure (CT_TYPE_BANNER);
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-cash-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, title);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, fund);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, payment_icon);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, receipt_icon);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, print_button_label);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, month_label);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, banner);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, table);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, funds_label);
  gtk_widget_class_bind_template_child (widget_class, CtCashPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, fund_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);

  gtk_widget_class_install_action (widget_class, "page.previous-month", NULL, turn_month_cb);
  gtk_widget_class_install_action (widget_class, "page.next-month", NULL, turn_month_cb);
  gtk_widget_class_install_action (widget_class, "page.receipt", NULL, money_cb);
  gtk_widget_class_install_action (widget_class, "page.payment", NULL, money_cb);
  gtk_widget_class_install_action (widget_class, "page.reverse", NULL, reverse_cb);
  gtk_widget_class_install_action (widget_class, "page.transfer", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "page.refund", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "page.split", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "page.close-month", NULL, close_month_cb);
  gtk_widget_class_install_action (widget_class, "page.reopen-month", NULL, reopen_month_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "page.transfer", NULL);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "page.print-voucher", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F7, 0, "page.receipt", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "page.payment", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.reverse", NULL);
}

/* Before the rows: a list of GTK 4.8 takes the arrows with Ctrl for itself. */
static void
add_month_keys (CtCashPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Left, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("page.previous-month")));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Right, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("page.next-month")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
ct_cash_page_init (CtCashPage *self)
{
  const char *names[CT_N_FUNDS + 2] = { C_("cash book", "All funds") };
  g_autoptr(GtkStringList) model = NULL;

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    names[fund + 1] = ct_fund_name (fund);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_month_keys (self);
  model = gtk_string_list_new (names);
  gtk_drop_down_set_model (self->fund, G_LIST_MODEL (model));
  ct_table_set_up (self->table, C_("cash book", "Cash book"), columns, G_N_ELEMENTS (columns), &line_kind, NULL);
  ct_table_set_menu (self->table, self->row_menu);
}
