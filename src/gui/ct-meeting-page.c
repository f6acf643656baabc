/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-meeting-page.h"

#include <glib/gi18n-lib.h>

#include "ct-format.h"
#include "ct-listing.h"
#include "ct-meeting-dialog.h"
#include "ct-meeting-view.h"
#include "ct-print-choices.h"
#include "ct-table.h"
#include "ct-words-dialog.h"

/* Which meeting is open on the page; a draft, so that it is found again after a power cut. */
#define DRAFT "meeting.open"

struct _CtMeetingPage
{
  CtPage         parent_instance;
  /* Template children */
  GtkWidget     *stack;
  CtTable       *table;
  CtMeetingView *view;
  /* Owned */
  CtListing     *meetings;
  gboolean       was_read;
  gboolean       is_behind;   /* the list does not yet show what was keyed in the sheet */
};

G_DEFINE_FINAL_TYPE (CtMeetingPage, ct_meeting_page, CT_TYPE_PAGE)

/* --- The list ------------------------------------------------------------------------------------------------ */

/* The columns of "list meetings" (rules.md 10). */
enum
{
  COLUMN_MEETING,
  COLUMN_DATE,
  COLUMN_STATE,
  COLUMN_MEMBERS,
  COLUMN_PRESENT,
  COLUMN_DUES,
  COLUMN_PRINCIPAL,
  COLUMN_INTEREST,
  COLUMN_OTHER,
  COLUMN_TOTAL,
  COLUMN_COUNTED,
  COLUMN_DIFFERENCE,
};

static const char *
cell_of (gconstpointer record,
         guint         column)
{
  return ((const char *const *) record)[column];
}

static gint64
row_id (gconstpointer record)
{
  return g_ascii_strtoll (cell_of (record, COLUMN_MEETING), NULL, 10);
}

static gboolean
row_equal (gconstpointer a,
           gconstpointer b)
{
  return g_strv_equal (a, b);
}

static const CtRecordKind meeting_kind = { row_id, row_equal };

static void
show_date (CtCell        *cell,
           gconstpointer  record,
           gpointer       page)
{
  g_autofree char *text = NULL;
  CtDate date;

  (void) page;
  if (!ct_date_parse_iso (cell_of (record, COLUMN_DATE), &date))
    return;
  text = ct_format_long_day (date);
  ct_cell_set_text (cell, text);
}

static void
show_state (CtCell        *cell,
            gconstpointer  record,
            gpointer       page)
{
  static const struct
  {
    const char *state;
    const char *words;
    const char *icon;
    const char *style;
  } states[] = {
    { "open", NC_("meeting state", "open"), "ct-clock-symbolic", "ct-warned" },
    { "posted", NC_("meeting state", "posted"), "ct-check-symbolic", "ct-good" },
    { "reversed", NC_("meeting state", "reversed"), "ct-undo-symbolic", "ct-bad" },
    { "cancelled", NC_("meeting state", "cancelled"), "ct-cross-symbolic", "ct-dim" },
  };

  (void) page;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].state, cell_of (record, COLUMN_STATE)))
      {
        ct_cell_set_text (cell, g_dpgettext2 (GETTEXT_PACKAGE, "meeting state", states[i].words));
        ct_cell_set_icon (cell, states[i].icon);
        ct_cell_set_style (cell, states[i].style);
      }
}

static void
show_present (CtCell        *cell,
              gconstpointer  record,
              gpointer       page)
{
  g_autofree char *text = g_strdup_printf ("%s/%s", cell_of (record, COLUMN_PRESENT), cell_of (record, COLUMN_MEMBERS));

  (void) page;
  ct_cell_set_text (cell, text);
}

static void
show_sum (CtCell     *cell,
          const char *digits)
{
  g_autofree char *text = ct_format_dong (g_ascii_strtoll (digits, NULL, 10));

  ct_cell_set_text (cell, text);
}

#define SHOW_SUM(name, column) \
  static void \
  show_##name (CtCell        *cell, \
               gconstpointer  record, \
               gpointer       page) \
  { \
    (void) page; \
    show_sum (cell, cell_of (record, column)); \
  }

SHOW_SUM (dues, COLUMN_DUES)
SHOW_SUM (principal, COLUMN_PRINCIPAL)
SHOW_SUM (interest, COLUMN_INTEREST)
SHOW_SUM (other, COLUMN_OTHER)
SHOW_SUM (total, COLUMN_TOTAL)

static void
show_difference (CtCell        *cell,
                 gconstpointer  record,
                 gpointer       page)
{
  const char *difference = cell_of (record, COLUMN_DIFFERENCE);

  (void) page;
  if (g_str_equal (difference, "0"))
    ct_cell_set_text (cell, C_("meeting", "none"));
  else
    show_sum (cell, difference);
  ct_cell_set_style (cell, *difference == '\0' || g_str_equal (difference, "0") ? "ct-dim" : "ct-warn");
}

static const CtColumn columns[] = {
  { "date", NC_("column", "Meeting"), 180, 0, TRUE, show_date, NULL },
  { "state", NC_("column", "State"), 120, 0, FALSE, show_state, NULL },
  { "present", NC_("column", "Here"), 84, 1, FALSE, show_present, NULL },
  { "dues", NC_("column", "Dues"), 104, 1, FALSE, show_dues, NULL },
  { "principal", NC_("column", "Principal"), 116, 1, FALSE, show_principal, NULL },
  { "interest", NC_("column", "Interest"), 104, 1, FALSE, show_interest, NULL },
  { "other", NC_("column", "Other"), 96, 1, FALSE, show_other, NULL },
  { "total", NC_("column", "In All"), 120, 1, FALSE, show_total, NULL },
  { "difference", NC_("column", "Difference"), 108, 1, FALSE, show_difference, NULL },
};

/* --- What is shown ----------------------------------------------------------------------------------------------- */

/* The meeting that is open, else the one chosen in the list; 0 for none. */
static int
chosen_meeting (CtMeetingPage *self)
{
  int meeting = ct_meeting_view_get (self->view);

  return meeting > 0 ? meeting : (int) MAX (ct_table_get_selected_id (self->table), 0);
}

static void
selection_cb (CtMeetingPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.edit", ct_table_get_selected (self->table) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.minutes",
                                 chosen_meeting (self) > 0 && ct_session_is_writable (ct_page_get_session (CT_PAGE (self))));
}

static void
show_meeting (CtMeetingPage *self,
              int            meeting)
{
  CtSession *session = ct_page_get_session (CT_PAGE (self));
  g_autofree char *number = g_strdup_printf ("%d", meeting);

  if (!ct_meeting_view_show (self->view, session, meeting))
    return;
  if (self->is_behind)
    ct_page_refresh (CT_PAGE (self));
  if (ct_session_is_writable (session))
    ct_session_set_draft (session, DRAFT, meeting > 0 ? number : NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), meeting > 0                             ? "sheet"
                                                             : ct_table_get_length (self->table) > 0 ? "list"
                                                                                                     : "empty");
  selection_cb (self);
  ct_page_take_focus (CT_PAGE (self));
}

static void
ct_meeting_page_refresh (CtPage *page)
{
  CtMeetingPage *self = CT_MEETING_PAGE (page);
  CtSession *session = ct_page_get_session (page);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtListing) old = NULL;
  /* Meetings to come are opened ahead. */
  const CtListOptions options = { .to = ct_date_add_days (ct_session_get_today (session), 400) };
  CtListing *meetings;
  GPtrArray *rows;

  /* A row of the sheet was written: the list behind it can wait until somebody looks at it. */
  self->is_behind = ct_meeting_view_is_writing (self->view);
  if (self->is_behind)
    return;
  meetings = ct_listing_run (ct_session_get_store (session), "meetings", &options, &error);
  if (meetings == NULL)
    {
      ct_tell_failure (GTK_WIDGET (self), error);
      return;
    }
  old = g_steal_pointer (&self->meetings);
  self->meetings = meetings;
  rows = g_ptr_array_new ();
  for (guint i = meetings->rows->len; i > 0; i--)   /* the latest first */
    g_ptr_array_add (rows, g_ptr_array_index (meetings->rows, i - 1));
  ct_table_set_records (self->table, rows);
  ct_meeting_view_refresh (self->view);
  selection_cb (self);

  if (!self->was_read)
    {
      g_autofree char *open = ct_session_dup_draft (session, DRAFT);

      self->was_read = TRUE;
      if (ct_table_get_length (self->table) > 0)
        ct_table_select (self->table, row_id (ct_table_get_record (self->table, 0)), FALSE);
      show_meeting (self, open != NULL ? (int) g_ascii_strtoll (open, NULL, 10) : 0);
    }
  else if (ct_meeting_view_get (self->view) == 0)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                        ct_table_get_length (self->table) > 0 ? "list" : "empty");
    }
}

static void
ct_meeting_page_rescale (CtPage *page,
                         int     scale)
{
  CtMeetingPage *self = CT_MEETING_PAGE (page);

  ct_meeting_view_rescale (self->view, scale);
  ct_table_set_column_visible (self->table, "other", scale < 125);
  ct_table_set_column_visible (self->table, "interest", scale < 125);
  ct_table_set_column_visible (self->table, "principal", scale < 150);
  ct_table_set_column_visible (self->table, "dues", scale < 200);
}

static void
ct_meeting_page_take_focus (CtPage *page)
{
  CtMeetingPage *self = CT_MEETING_PAGE (page);
  const char *shown = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  if (g_strcmp0 (shown, "sheet") == 0)
    ct_meeting_view_resume (self->view);
  else if (g_strcmp0 (shown, "list") == 0)
    ct_table_focus_rows (self->table);
  else
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static gboolean
ct_meeting_page_step_back (CtPage *page)
{
  CtMeetingPage *self = CT_MEETING_PAGE (page);

  if (ct_meeting_view_get (self->view) == 0)
    return FALSE;
  show_meeting (self, 0);
  return TRUE;
}

/* --- Actions ------------------------------------------------------------------------------------------------------ */

static void
opened_cb (CtMeetingPage *self,
           int            meeting)
{
  ct_table_select (self->table, meeting, FALSE);
  show_meeting (self, meeting);
}

/* The meeting day of this month, or of the next one where this month has met. */
static CtDate
likely_day (CtMeetingPage *self)
{
  CtSession *session = ct_page_get_session (CT_PAGE (self));
  CtDate today = ct_session_get_today (session);
  CtDate day = ct_session_meeting_day (session, today);

  for (guint i = 0; i < ct_table_get_length (self->table); i++)
    {
      CtDate date;

      if (ct_date_parse_iso (cell_of (ct_table_get_record (self->table, i), COLUMN_DATE), &date) &&
          ct_date_months_between (date, day) == 0)
        return ct_session_meeting_day (session, ct_date_month_day (day, 1, 1));
    }
  return day;
}

/* The meeting that is not posted yet; 0 for none. */
static int
find_open (CtMeetingPage *self)
{
  int open = 0;

  for (guint i = 0; i < ct_table_get_length (self->table); i++)
    {
      gconstpointer row = ct_table_get_record (self->table, i);

      if (g_str_equal (cell_of (row, COLUMN_STATE), "open"))
        open = (int) row_id (row);
    }
  return open;
}

/* "next": the sheet of the open meeting, else the form that opens one. A number: that meeting. */
static void
ct_meeting_page_go_to (CtPage     *page,
                       const char *place)
{
  CtMeetingPage *self = CT_MEETING_PAGE (page);
  int meeting = g_str_equal (place, "next") ? find_open (self) : (int) g_ascii_strtoll (place, NULL, 10);

  if (meeting > 0)
    opened_cb (self, meeting);
  else if (g_str_equal (place, "next"))
    gtk_widget_activate_action (GTK_WIDGET (self), "page.new", NULL);
}

static void
new_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  CtMeetingPage *self = CT_MEETING_PAGE (widget);
  CtMeetingDialog *dialog = ct_meeting_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                   ct_page_get_session (CT_PAGE (self)), likely_day (self));

  (void) action_name;
  (void) parameter;
  g_signal_connect_object (dialog, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
row_activated_cb (CtMeetingPage *self,
                  gint64         meeting)
{
  show_meeting (self, (int) meeting);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CtMeetingPage *self = CT_MEETING_PAGE (widget);
  gint64 meeting = ct_table_get_selected_id (self->table);

  (void) action_name;
  (void) parameter;
  if (meeting > 0 && ct_meeting_view_get (self->view) == 0)
    show_meeting (self, (int) meeting);
}

/* The papers of the meeting that is open, else of the chosen one. */
static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CtMeetingPage *self = CT_MEETING_PAGE (widget);
  int meeting = chosen_meeting (self);
  guint row;

  (void) action_name;
  (void) parameter;
  ct_print_meeting (widget, ct_page_get_session (CT_PAGE (self)), meeting,
                    ct_table_find (self->table, meeting, &row) &&
                    g_str_equal (cell_of (ct_table_get_record (self->table, row), COLUMN_STATE), "posted"));
}

static void
minutes_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CtMeetingPage *self = CT_MEETING_PAGE (widget);
  g_autoptr(GError) error = NULL;
  CtWordsDialog *dialog = ct_words_dialog_new_minutes (GTK_WINDOW (gtk_widget_get_root (widget)), ct_page_get_session (CT_PAGE (self)),
                                                       chosen_meeting (self), &error);

  (void) action_name;
  (void) parameter;
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
  else
    ct_tell_failure (widget, error);
}

/* --- The widget --------------------------------------------------------------------------------------------------- */

static void
ct_meeting_page_finalize (GObject *object)
{
  g_clear_pointer (&CT_MEETING_PAGE (object)->meetings, ct_listing_free);
  G_OBJECT_CLASS (ct_meeting_page_parent_class)->finalize (object);
}

static void
ct_meeting_page_class_init (CtMeetingPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CtPageClass *page_class = CT_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_meeting_page_finalize;
  page_class->refresh = ct_meeting_page_refresh;
  page_class->rescale = ct_meeting_page_rescale;
  page_class->take_focus = ct_meeting_page_take_focus;
  page_class->step_back = ct_meeting_page_step_back;
  page_class->go_to = ct_meeting_page_go_to;

  g_type_ensure (CT_TYPE_MEETING_VIEW);
  g_type_ensure (CT_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtMeetingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingPage, table);
  gtk_widget_class_bind_template_child (widget_class, CtMeetingPage, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "page.minutes", NULL, minutes_cb);
}

static void
ct_meeting_page_init (CtMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_table_set_up (self->table, C_("meeting", "Meetings"), columns, G_N_ELEMENTS (columns), &meeting_kind, self);
}
