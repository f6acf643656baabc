/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-meeting-view-private.h"

#include <glib/gi18n-lib.h>

#include "ct-entry-why.h"
#include "ct-format.h"
#include "ct-funds.h"
#include "ct-look.h"
#include "ct-page.h"
#include "ct-prompts.h"

/* A longer sentence has the whole line. */
#define WHY_BESIDE_HINT 48

G_DEFINE_FINAL_TYPE (CtMeetingView, ct_meeting_view, GTK_TYPE_WIDGET)

gboolean
ct_meeting_view_is_open (CtMeetingView *self)
{
  return self->sheet != NULL && self->sheet->meeting.state == CT_MEETING_OPEN;
}

/* --- What is shown ------------------------------------------------------------------------------------------- */

static void
show_totals (CtMeetingView *self)
{
  CtGridTotals totals;
  gboolean is_open = ct_meeting_view_is_open (self);

  ct_entry_grid_show_totals (self->grid);
  ct_entry_grid_get_totals (self->grid, &totals);
  if (self->sheet != NULL)
    ct_cash_strip_set_recorded (self->strip, self->sheet->is_counted, self->sheet->counted, self->sheet->difference);
  ct_cash_strip_set_expected (self->strip, is_open ? self->in_book + totals.keyed[CT_ENTRY_TOTAL] + totals.to_come : self->in_book,
                              !is_open || totals.n_touched == totals.n_rows);
}

static void
show_head (CtMeetingView *self)
{
  const CtMeeting *meeting = &self->sheet->meeting;
  g_autofree char *title = g_strdup_printf (C_("meeting", "Meeting of Month %d"), ct_date_month (meeting->date));
  g_autofree char *day = ct_format_long_day (meeting->date);
  g_autofree char *paper = self->paper != NULL ? g_strdup_printf (C_("sheet", " · paper %s"), self->paper->code) : g_strdup ("");
  g_autofree char *subtitle = g_strdup_printf ("%s%s%s%s", day, *self->sheet->place != '\0' ? " · " : "",
                                               self->sheet->place, paper);
  g_autofree char *changes = NULL;

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_widget_set_visible (self->post_button, ct_meeting_view_is_open (self));
  gtk_widget_set_visible (self->minutes_button, !ct_meeting_view_is_open (self));
  gtk_widget_set_visible (self->column_button, ct_meeting_view_is_open (self) && ct_look_scale () < 125);
  gtk_widget_set_visible (self->hints, ct_meeting_view_is_open (self) && ct_look_scale () < 200 && !gtk_widget_get_visible (GTK_WIDGET (self->ask)));
  if (ct_meeting_view_is_open (self) && self->paper != NULL && !self->has_read)
    changes = ct_sheet_paper_dup_changes (self->paper, self->sheet);
  if (changes != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (changes, -1);

      ct_banner_show (self->banner, CT_KIND_INFO, markup, C_("sheet", "Read"), "sheet.understood");
    }
  else if (ct_meeting_view_is_open (self))
    ct_banner_hide (self->banner);
  else if (meeting->state == CT_MEETING_POSTED)
    ct_banner_show (self->banner, CT_KIND_INFO,
                    _("This meeting is <b>posted</b>. A wrong row is corrected by an entry of its own."), NULL, NULL);
  else if (meeting->state == CT_MEETING_REVERSED)
    ct_banner_show (self->banner, CT_KIND_WARN,
                    _("The money of this meeting was <b>reversed</b>. Presence and health stay."), NULL, NULL);
  else
    ct_banner_show (self->banner, CT_KIND_NEUTRAL, _("This meeting was <b>cancelled</b>."), NULL, NULL);
}

static gboolean
read_cash (CtMeetingView  *self,
           GError        **error)
{
  CtFundFlow flows[CT_N_FUNDS];

  self->in_book = 0;
  if (!ct_funds_flow (ct_session_get_store (self->session), CT_DATE_NONE, self->sheet->meeting.date, flows, error))
    return FALSE;
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    self->in_book += flows[fund].closing;
  return TRUE;
}

/* --- Why a figure is proposed ---------------------------------------------------------------------------------- */

static void
moved_cb (CtMeetingView *self)
{
  CtEntryColumn column;
  const CtEntryRow *row = ct_entry_grid_get_current (self->grid, &column);
  g_autofree char *why = NULL;

  if (row != NULL)
    why = ct_entry_grid_dup_reading (self->grid);
  if (row != NULL && why == NULL)
    why = ct_entry_dup_why (self->session, &self->members, self->sheet->meeting.date, row, column);
  gtk_label_set_label (GTK_LABEL (self->why), why != NULL ? why : "");
  gtk_widget_set_visible (self->hint, why == NULL || g_utf8_strlen (why, -1) <= WHY_BESIDE_HINT);
}

static void
grid_changed_cb (CtMeetingView *self)
{
  show_totals (self);
}

/* --- Reading --------------------------------------------------------------------------------------------------- */

static void
forget (CtMeetingView *self)
{
  ct_entry_grid_set_sheet (self->grid, self->session, NULL);
  g_clear_pointer (&self->sheet, ct_entry_sheet_free);
  g_clear_pointer (&self->members, ct_register_free);
  g_clear_pointer (&self->paper, ct_sheet_paper_free);
  g_clear_pointer (&self->pages, g_array_unref);
  self->has_read = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->ask), FALSE);
  ct_cash_strip_set_count (self->strip, NULL);
  g_clear_object (&self->count);
}

/* The pages are laid out by the same code that prints them. Where the fonts are missing there are none. */
static void
read_pages (CtMeetingView *self)
{
  guint n_printed = self->sheet->rows->len;
  g_autoptr(GError) error = NULL;

  if (self->paper != NULL)
    n_printed = MIN (n_printed, self->paper->rows->len);
  if (self->pages != NULL && self->n_printed == n_printed)
    return;
  g_clear_pointer (&self->pages, g_array_unref);
  self->n_printed = n_printed;
  if (self->fonts == NULL)
    self->fonts = ct_fonts_new (NULL, &error);
  if (self->fonts != NULL)
    self->pages = ct_sheet_dup_pages (ct_session_get_store (self->session), self->sheet, n_printed, self->fonts, &error);
}

static gboolean
read_sheet (CtMeetingView  *self,
            int             meeting,
            GError        **error)
{
  CtEntrySheet *sheet = ct_entry_sheet_load (ct_session_get_store (self->session), meeting, error);
  CtEntrySheet *old = self->sheet;

  if (sheet == NULL)
    return FALSE;
  self->sheet = sheet;
  g_clear_pointer (&self->paper, ct_sheet_paper_free);
  self->paper = ct_sheet_paper_load (ct_session_get_store (self->session), meeting);
  if (self->paper != NULL)
    ct_sheet_paper_arrange (self->paper, sheet);
  read_pages (self);
  ct_entry_grid_set_pages (self->grid, self->pages);
  ct_entry_grid_set_sheet (self->grid, self->session, sheet);
  if (old != NULL)
    ct_entry_sheet_free (old);
  g_clear_pointer (&self->members, ct_register_free);
  return read_cash (self, error);
}

gboolean
ct_meeting_view_show (CtMeetingView *self,
                      CtSession     *session,
                      int            meeting)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *draft = NULL;

  g_return_val_if_fail (CT_IS_MEETING_VIEW (self), FALSE);

  g_set_object (&self->session, session);
  forget (self);
  if (meeting == 0)
    return TRUE;
  if (!read_sheet (self, meeting, &error))
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      return FALSE;
    }
  if (ct_meeting_view_is_open (self) && ct_session_is_writable (session))
    {
      draft = g_strdup_printf ("meeting.%d.count", meeting);
      self->count = ct_count_new (session, draft);
      ct_cash_strip_set_count (self->strip, self->count);
    }
  show_head (self);
  show_totals (self);
  ct_meeting_view_rescale (self, ct_look_scale ());
  return TRUE;
}

int
ct_meeting_view_get (CtMeetingView *self)
{
  g_return_val_if_fail (CT_IS_MEETING_VIEW (self), 0);
  return self->sheet != NULL ? self->sheet->meeting.no : 0;
}

gboolean
ct_meeting_view_is_writing (CtMeetingView *self)
{
  g_return_val_if_fail (CT_IS_MEETING_VIEW (self), FALSE);
  return ct_entry_grid_is_writing (self->grid);
}

void
ct_meeting_view_refresh (CtMeetingView *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (CT_IS_MEETING_VIEW (self));

  if (self->sheet == NULL)
    return;
  if (!read_sheet (self, self->sheet->meeting.no, &error))
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      return;
    }
  if (!ct_meeting_view_is_open (self) && self->count != NULL)
    {
      ct_cash_strip_set_count (self->strip, NULL);
      g_clear_object (&self->count);
      ct_meeting_view_resume (self);   /* the field that had the focus is gone with the count */
    }
  show_head (self);
  show_totals (self);
}

void
ct_meeting_view_resume (CtMeetingView *self)
{
  g_return_if_fail (CT_IS_MEETING_VIEW (self));
  if (self->sheet == NULL)
    return;
  if (ct_meeting_view_is_open (self) && self->paper == NULL && !gtk_widget_get_visible (GTK_WIDGET (self->ask)) &&
      ct_entry_grid_is_untouched (self->grid))
    gtk_widget_activate_action (GTK_WIDGET (self), "sheet.paper", NULL);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->ask)))
    gtk_widget_grab_focus (GTK_WIDGET (self->ask));
  else
    ct_entry_grid_resume (self->grid);
}

/* --- The paper ---------------------------------------------------------------------------------------------------- */

static void
paper_cb (GtkWidget  *widget,
          const char *action_name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  CtMeetingView *self = CT_MEETING_VIEW (widget);

  if (!ct_meeting_view_is_open (self) || !ct_session_is_writable (self->session) || !ct_entry_grid_settle (self->grid))
    return;
  ct_sheet_ask_start (self->ask, self->session, self->sheet->meeting.no);
  show_head (self);
}

static void
answered_cb (CtMeetingView *self)
{
  self->has_read = FALSE;
  ct_meeting_view_refresh (self);
  ct_entry_grid_resume (self->grid);
}

static gboolean
ask_key_cb (CtSheetAsk            *ask,
            GtkEventControllerKey *keys,
            CtMeetingView         *self)
{
  (void) ask;
  return ct_entry_grid_take_key (self->grid, keys);
}

static void
understood_cb (GtkWidget  *widget,
               const char *action_name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  CtMeetingView *self = CT_MEETING_VIEW (widget);

  self->has_read = TRUE;
  show_head (self);
  ct_entry_grid_resume (self->grid);
}

/* From 125 % on money and health are two views of the same rows; from 150 % the notes are counted in a dialog. */
static void
view_changed_cb (CtMeetingView *self)
{
  int scale = ct_look_scale ();
  gboolean health = ct_filter_bar_get_selected (self->views) == 1;

  ct_entry_grid_show_columns (self->grid, scale < 125 || !health, scale < 125 || health, scale);
  show_totals (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

void
ct_meeting_view_rescale (CtMeetingView *self,
                         int            scale)
{
  g_return_if_fail (CT_IS_MEETING_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->views), scale >= 125);
  gtk_widget_set_visible (self->print_button, scale < 150);
  gtk_widget_set_visible (self->subtitle, scale < 200);
  gtk_widget_set_visible (self->lend_button, scale < 125 || scale >= 200);   /* in the room of the subtitle */
  ct_cash_strip_set_compact (self->strip, scale >= 125);
  ct_entry_grid_show_columns (self->grid, scale < 125 || ct_filter_bar_get_selected (self->views) == 0,
                              scale < 125 || ct_filter_bar_get_selected (self->views) == 1, scale);
  if (self->sheet != NULL)
    {
      show_head (self);
      show_totals (self);
    }
}

/* --- The widget ------------------------------------------------------------------------------------------------ */

static void
ct_meeting_view_dispose (GObject *object)
{
  CtMeetingView *self = CT_MEETING_VIEW (object);

  if (self->content != NULL)
    forget (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->fonts, ct_fonts_unref);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (ct_meeting_view_parent_class)->dispose (object);
}

static void
ct_meeting_view_class_init (CtMeetingViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ct_meeting_view_dispose;
  g_type_ensure (CT_TYPE_BANNER);
  g_type_ensure (CT_TYPE_CASH_STRIP);
  g_type_ensure (CT_TYPE_ENTRY_GRID);
  g_type_ensure (CT_TYPE_FILTER_BAR);
  g_type_ensure (CT_TYPE_SHEET_ASK);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-meeting-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, content);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, title);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, views);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, column_button);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, lend_button);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, print_button);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, minutes_button);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, post_button);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, hints);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, hint);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, why);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, banner);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, ask);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, grid);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingView, strip);
  gtk_widget_class_bind_template_callback (widget_class, ct_meeting_view_correct_cb);
  gtk_widget_class_bind_template_callback (widget_class, grid_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, ct_meeting_view_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);

  gtk_widget_class_install_action (widget_class, "sheet.paper", NULL, paper_cb);
  gtk_widget_class_install_action (widget_class, "sheet.understood", NULL, understood_cb);
  ct_meeting_view_install_actions (widget_class);
}

static void
ct_meeting_view_init (CtMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_filter_bar_set_label (self->views, 0, C_("meeting", "Money"));
  ct_filter_bar_set_label (self->views, 1, C_("meeting", "Health"));
  gtk_label_set_markup (GTK_LABEL (self->hint),
                        _("<b>Enter</b> takes what is proposed and goes down · <b>.</b> absent · <b>Space</b> here · "
                          "<b>Tab</b> or <b>*</b> right · <b>50</b> is 50.000, <b>1tr2</b> is 1.200.000"));
}
