/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first page: where in the month one is, what is in the box, what wants looking at. */

#include "ct-today-page.h"

#include <glib/gi18n-lib.h>

#include "ct-badge.h"
#include "ct-chart.h"
#include "ct-format.h"
#include "ct-look.h"
#include "ct-outlook.h"
#include "ct-print-choices.h"

#define MILLION 1000000.0

struct _CtTodayPage
{
  CtPage      parent_instance;
  /* Template children */
  GtkWidget  *content;
  GtkWidget  *box;
  GtkWidget  *day_label;
  GtkWidget  *cash_words;
  GtkWidget  *cash_label;
  GtkWidget  *next_card;
  GtkWidget  *next_box;
  GtkWidget  *next_title;
  GtkWidget  *next_when;
  GtkWidget  *next_money;
  GtkWidget  *print_button;
  GtkWidget  *main_button;
  GtkWidget  *main_label;
  GtkWidget  *steps;
  GtkWidget  *funds;
  GtkWidget  *fund_box;
  GtkWidget  *other_funds;
  GtkWidget  *lower;
  GtkWidget  *notes_count;
  GtkWidget  *notes;
  GtkWidget  *charts;
  CtChart    *growth;
  CtChart    *lent;
  /* Owned */
  CtOutlook  *outlook;
};

G_DEFINE_FINAL_TYPE (CtTodayPage, ct_today_page, CT_TYPE_PAGE)

/* --- The next meeting ------------------------------------------------------------------------------------ */

static void
show_next (CtTodayPage *self)
{
  const CtOutlook *outlook = self->outlook;
  int days = ct_date_days_between (outlook->today, outlook->meeting);
  g_autofree char *title = g_strdup_printf (C_("meeting", "Meeting of Month %d"), ct_date_month (outlook->meeting));
  g_autofree char *day = ct_format_long_day (outlook->meeting);
  g_autofree char *lunar = ct_format_lunar (outlook->meeting);
  g_autofree char *place = g_markup_escape_text (outlook->place, -1);
  g_autofree char *until = NULL;
  g_autofree char *when = NULL;
  g_autofree char *expected = ct_format_money (outlook->expected);
  g_autofree char *come_in = g_strdup_printf (_("To come in: <b>%s</b> of dues, principal and interest"), expected);
  g_autofree char *money = g_strdup_printf ("%s%s%s", come_in, *place != '\0' ? " · " : "", place);

  if (days > 0)
    until = g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
  else
    until = days == 0 ? g_strdup (_("today"))
                      : g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days);
  when = g_strdup_printf ("<b>%s</b>, %s · %s", day, until, lunar);
  gtk_label_set_label (GTK_LABEL (self->next_title), title);
  gtk_label_set_markup (GTK_LABEL (self->next_when), when);
  gtk_label_set_markup (GTK_LABEL (self->next_money), money);
  gtk_label_set_label (GTK_LABEL (self->main_label), outlook->is_new                  ? C_("today", "Enter the Members")
                                                     : outlook->step == CT_STEP_CLOSE ? C_("today", "Close the Month…")
                                                                                      : C_("today", "Key In the Meeting"));
  gtk_widget_set_visible (self->print_button, !outlook->is_new);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->main_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (self->main_label)), -1);
}

static void
add_step (CtTodayPage *self,
          CtMonthStep  step,
          const char  *words,
          gboolean     is_alone)
{
  gboolean is_done = step < self->outlook->step, is_now = step == self->outlook->step;
  g_autofree char *number = g_strdup_printf ("%d", (int) step + 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = is_done ? g_object_new (GTK_TYPE_IMAGE, "icon-name", "ct-check-symbolic", NULL) : gtk_label_new (number);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (mark, "ct-step");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  if (is_done || is_now)
    gtk_widget_add_css_class (mark, is_done ? "ct-done" : "ct-now");
  if (is_now)
    gtk_widget_add_css_class (label, "ct-strong");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  if (step > 0 && !is_alone)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (line, "ct-step-line");
      if (is_done || is_now)
        gtk_widget_add_css_class (line, "ct-done");
      gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self->steps), line);
    }
  gtk_box_append (GTK_BOX (self->steps), box);
}

/* Where there is no room for all, the one that is to be done now. The month to be closed is not the next meeting's, so it
 * has its name. */
static void
show_steps (CtTodayPage *self)
{
  CtDate month = self->outlook->month;
  g_autofree char *close = self->outlook->step == CT_STEP_CLOSE
                             ? g_strdup_printf (C_("step", "Close %02d/%d, send the report"), ct_date_month (month), ct_date_year (month))
                             : g_strdup (C_("step", "Close the month"));
  const char *words[CT_N_STEPS] = {
    [CT_STEP_PRINT] = C_("step", "Print the sheet"),
    [CT_STEP_MEET] = C_("step", "Meet, collect"),
    [CT_STEP_KEY] = C_("step", "Key in, count"),
    [CT_STEP_POST] = C_("step", "Post, print the minutes"),
    [CT_STEP_CLOSE] = close,
  };

  ct_clear_children (self->steps);
  for (CtMonthStep step = 0; step < CT_N_STEPS; step++)
    if (ct_look_scale () <= 100 || step == self->outlook->step)
      add_step (self, step, words[step], ct_look_scale () > 100);
}

/* --- Funds ------------------------------------------------------------------------------------------------- */

static void
add_figure (GtkWidget  *into,
            const char *words,
            CtDong      amount,
            gboolean    is_small)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = gtk_label_new (words);
  g_autofree char *text = ct_format_dong_zero (amount);
  GtkWidget *figure = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_xalign (GTK_LABEL (figure), 0);
  gtk_widget_add_css_class (caption, "ct-caption");
  gtk_widget_add_css_class (caption, "ct-dim");
  gtk_widget_add_css_class (figure, is_small ? "ct-figure-s" : "ct-figure");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (into), box);
}

static GtkWidget *
card_new (const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (card, "ct-card");
  gtk_widget_add_css_class (label, "ct-strong");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (card), label);
  return card;
}

static void
show_funds (CtTodayPage *self)
{
  const CtOutlook *outlook = self->outlook;
  GtkWidget *card = card_new (ct_fund_name (CT_FUND_QTTN));
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  /* The interest that waits has a card of its own only while there is some; then all are narrower. */
  gboolean is_tight = outlook->cash[CT_FUND_LCP] != 0 && ct_look_scale () <= 100;
  CtDong all = 0;
  g_autofree char *text = NULL;

  ct_clear_children (self->fund_box);
  ct_clear_children (self->other_funds);
  add_figure (figures, C_("fund", "Cash"), outlook->cash[CT_FUND_QTTN], is_tight);
  add_figure (figures, C_("fund", "Lent out"), outlook->lent, is_tight);
  add_figure (figures, C_("fund", "In all"), outlook->cash[CT_FUND_QTTN] + outlook->lent, is_tight);
  gtk_box_append (GTK_BOX (card), figures);
  gtk_widget_set_hexpand (card, TRUE);
  gtk_box_append (GTK_BOX (self->fund_box), card);
  for (CtFund fund = 0; fund < CT_N_FUNDS; fund++)
    {
      all += outlook->cash[fund];
      if (fund == CT_FUND_QTTN || (fund == CT_FUND_LCP && outlook->cash[fund] == 0))
        continue;
      card = card_new (ct_fund_name (fund));
      if (is_tight)
        gtk_widget_add_css_class (card, "ct-tight");
      add_figure (card, C_("fund", "Cash"), outlook->cash[fund], TRUE);
      gtk_flow_box_insert (GTK_FLOW_BOX (self->other_funds), card, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (self->other_funds); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  text = ct_format_money (all);
  gtk_label_set_label (GTK_LABEL (self->cash_label), text);
}

/* --- What wants looking at --------------------------------------------------------------------------------- */

static const struct
{
  const char *icon;
  const char *style;
  const char *page;
  const char *words;
} kinds[] = {
  [CT_NOTE_NO_MEMBERS] = { "ct-members-symbolic", "ct-warn", "members", NC_("page", "Members") },
  [CT_NOTE_NO_OPENING] = { "ct-cashbook-symbolic", "ct-warn", NULL, NC_("page", "Cash Book") },
  [CT_NOTE_OVERDUE] = { "ct-error-symbolic", "ct-bad", "loans", NC_("page", "Loans") },
  [CT_NOTE_NOT_POSTED] = { "ct-warning-symbolic", "ct-warn", "meetings", NC_("page", "Meetings") },
  [CT_NOTE_DUE] = { "ct-loans-symbolic", "ct-good", "meetings", NC_("page", "Meetings") },
  [CT_NOTE_APPLICATIONS] = { "ct-meeting-symbolic", "ct-good", "loans", NC_("page", "Loans") },
  [CT_NOTE_MONTH_OPEN] = { "ct-lock-symbolic", "ct-warn", "cash", NC_("page", "Cash Book") },
  [CT_NOTE_INTEREST] = { "ct-cashbook-symbolic", "ct-info", "cash", NC_("page", "Cash Book") },
  [CT_NOTE_PRESSURE] = { "ct-care-symbolic", "ct-warn", "members", NC_("page", "Members") },
  [CT_NOTE_COMPOSITION] = { "ct-warning-symbolic", "ct-warn", "members", NC_("page", "Members") },
  [CT_NOTE_BIRTHDAYS] = { "ct-birthday-symbolic", "ct-info", "members", NC_("page", "Members") },
};

static GtkWidget *
icon_new (const char *name,
          const char *style)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  if (style != NULL)
    gtk_widget_add_css_class (icon, style);
  return icon;
}

static GtkWidget *
note_row_new (const CtNote *note)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *page = gtk_label_new (g_dpgettext2 (GETTEXT_PACKAGE, "page", kinds[note->kind].words));
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> %s", note->lead, note->rest);
  g_autofree char *plain = g_strdup_printf ("%s %s", note->lead, note->rest);

  gtk_label_set_markup (GTK_LABEL (words), markup);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (page, "ct-caption");
  gtk_widget_add_css_class (page, "ct-dim");
  gtk_box_append (GTK_BOX (box), icon_new (kinds[note->kind].icon, kinds[note->kind].style));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), icon_new ("go-next-symbolic", "ct-icon-s"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
  return row;
}

static void
show_notes (CtTodayPage *self)
{
  guint n = self->outlook->notes->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u matter", "%u matters", n), n);

  ct_clear_children (self->notes);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->notes), note_row_new (g_ptr_array_index (self->outlook->notes, i)));
  gtk_label_set_label (GTK_LABEL (self->notes_count), n > 0 ? count : C_("today", "nothing"));
}

static void
note_activated_cb (CtTodayPage   *self,
                   GtkListBoxRow *row)
{
  const CtNote *note = g_ptr_array_index (self->outlook->notes, gtk_list_box_row_get_index (row));

  if (kinds[note->kind].page == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.opening", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(ss)", kinds[note->kind].page, note->place);
}

/* --- Charts ------------------------------------------------------------------------------------------------- */

static void
show_charts (CtTodayPage *self)
{
  GArray *growth = self->outlook->growth;
  g_autofree CtChartPoint *points = g_new0 (CtChartPoint, MAX (growth->len, 1));
  const CtGrowth *last = growth->len > 0 ? &g_array_index (growth, CtGrowth, growth->len - 1) : NULL;
  g_autofree char *all = ct_format_money (last != NULL ? last->cash + last->lent : 0);
  g_autofree char *lent = ct_format_money (last != NULL ? last->lent : 0);
  g_autofree char *cash = ct_format_money (last != NULL ? last->cash : 0);
  g_autofree char *line_words = g_strdup_printf (_("Chart: all funds over twelve months, now %s"), all);
  g_autofree char *bars_words = g_strdup_printf (_("Chart: lent out and cash over twelve months, now %s lent and %s in cash"),
                                                 lent, cash);

  for (guint i = 0; i < growth->len; i++)
    {
      const CtGrowth *month = &g_array_index (growth, CtGrowth, i);

      g_snprintf (points[i].label, sizeof points[i].label, C_("chart", "%d"), ct_date_month (month->month));
      points[i].first = (month->cash + month->lent) / MILLION;
    }
  ct_chart_set_line (self->growth, points, growth->len);
  for (guint i = 0; i < growth->len; i++)
    {
      points[i].first = g_array_index (growth, CtGrowth, i).lent / MILLION;
      points[i].second = g_array_index (growth, CtGrowth, i).cash / MILLION;
    }
  ct_chart_set_bars (self->lent, points, growth->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->growth), GTK_ACCESSIBLE_PROPERTY_LABEL, line_words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lent), GTK_ACCESSIBLE_PROPERTY_LABEL, bars_words, -1);
}

/* --- The page ----------------------------------------------------------------------------------------------- */

static void
ct_today_page_refresh (CtPage *page)
{
  CtTodayPage *self = CT_TODAY_PAGE (page);
  CtSession *session = ct_page_get_session (page);
  g_autoptr(GError) error = NULL;
  CtOutlook *outlook = ct_outlook_load (ct_session_get_store (session), ct_session_get_today (session), &error);
  g_autofree char *day = NULL;
  g_autofree char *lunar = NULL;
  g_autofree char *both = NULL;

  if (outlook == NULL)
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->outlook, ct_outlook_free);
  self->outlook = outlook;
  day = ct_format_long_day (outlook->today);
  lunar = ct_format_lunar (outlook->today);
  both = g_strdup_printf ("%s · %s", day, lunar);
  gtk_label_set_label (GTK_LABEL (self->day_label), both);
  show_next (self);
  show_steps (self);
  show_funds (self);
  show_notes (self);
  show_charts (self);
}

static void
set_vertical (GtkWidget *box,
              gboolean   is_vertical)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), is_vertical ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* 100: columns; 125: the fund that lends has a row of its own; larger: one column. */
static void
ct_today_page_rescale (CtPage *page,
                       int     scale)
{
  CtTodayPage *self = CT_TODAY_PAGE (page);

  set_vertical (self->funds, scale > 100);
  set_vertical (self->lower, scale >= 150);
  set_vertical (self->next_box, scale >= 150);
  gtk_box_reorder_child_after (GTK_BOX (self->box), self->funds, scale >= 150 ? self->lower : self->next_card);
  gtk_widget_set_visible (self->cash_words, scale < 150);
  if (self->outlook != NULL)
    {
      show_steps (self);
      show_funds (self);
    }
}

static void
ct_today_page_take_focus (CtPage *page)
{
  gtk_widget_grab_focus (CT_TODAY_PAGE (page)->main_button);
}

static void
main_cb (GtkWidget  *widget,
         const char *action_name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  CtTodayPage *self = CT_TODAY_PAGE (widget);

  if (self->outlook != NULL && self->outlook->is_new)
    gtk_widget_activate_action (widget, "win.go", "(ss)", "members", "");
  else if (self->outlook != NULL && self->outlook->step == CT_STEP_CLOSE)
    gtk_widget_activate_action (widget, "win.go", "(ss)", "cash", "close");
  else
    gtk_widget_activate_action (widget, "win.go", "(ss)", "meetings", "next");
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  CtTodayPage *self = CT_TODAY_PAGE (widget);

  ct_print_meeting (widget, ct_page_get_session (CT_PAGE (self)), self->outlook != NULL ? self->outlook->meeting_no : 0, FALSE);
}

static void
ct_today_page_finalize (GObject *object)
{
  g_clear_pointer (&CT_TODAY_PAGE (object)->outlook, ct_outlook_free);
  G_OBJECT_CLASS (ct_today_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, box);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, cash_words);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, cash_label);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, next_card);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, next_box);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, next_title);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, next_when);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, next_money);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, main_button);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, main_label);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, steps);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, funds);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, fund_box);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, other_funds);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, lower);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, notes_count);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, notes);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, charts);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, growth);
  gtk_widget_class_bind_template_child (widget_class, CtTodayPage, lent);
  gtk_widget_class_bind_template_callback (widget_class, note_activated_cb);
}

static void
ct_today_page_class_init (CtTodayPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CtPageClass *page_class = CT_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_today_page_finalize;
  page_class->refresh = ct_today_page_refresh;
  page_class->rescale = ct_today_page_rescale;
  page_class->take_focus = ct_today_page_take_focus;

  g_type_ensure (CT_TYPE_CHART);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.main", NULL, main_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
}

static void
ct_today_page_init (CtTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
