/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-words-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-book-minutes.h"
#include "ct-dialog-command.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-ledger.h"
#include "ct-paper-texts.h"

/* One place of a paper: the words of the form above it, and the field of the command. */
typedef struct
{
  guint       point;      /* of the minutes: what the book knows of it comes first; 0: none */
  const char *heading;    /* where the book knows nothing of the point; the form's own words */
  const char *field;
  const char *label;
} Place;

static const Place minutes_places[] = {
  { 0, NULL, "guests", NC_("words", "Guests") },
  { 1, NULL, NULL, NULL },
  { 0, "<b>2. Ổn định tổ chức, khởi động, văn nghệ; giới thiệu đại biểu, thông qua chương trình.</b>", "programme",
    NC_("words", "Songs and plays") },
  { 3, NULL, "opinions", NC_("words", "What people said to it") },
  { 0, "<b>4. Truyền thông sức khỏe, chính sách.</b>", "topic", NC_("words", "Topic") },
  { 0, NULL, "speaker", NC_("words", "Who spoke") },
  { 5, NULL, "in_need", NC_("words", "Who needs help") },
  { 0, NULL, "help", NC_("words", "Who helps, and how") },
  { 6, NULL, NULL, NULL },
  { 7, NULL, NULL, NULL },
  { 0, "<b>8. Quyền lợi, ý kiến, kiến nghị.</b>", "proposals", NC_("words", "Rights, opinions, proposals") },
  { 0, NULL, "decisions", NC_("words", "What the meeting decided") },
  { 9, NULL, "plan", NC_("words", "Main work of the next month") },
  { 0, NULL, "tasks", NC_("words", "Who does what") },
  { 0, "<b>10. Kiểm quỹ sau buổi sinh hoạt</b>", "difference", NC_("words", "Why the cash counted differs, if it does") },
  { 0, NULL, "ended", NC_("words", "The meeting ended at, for example 16:30") },
};

static const Place report_places[] = {
  { 0, "<b>6. Khó khăn, kiến nghị; kế hoạch tháng sau</b>", "difficulties", NC_("words", "Difficulties") },
  { 0, NULL, "proposals", NC_("words", "Proposals") },
  { 0, NULL, "plan", NC_("words", "Plan of the next month") },
};

struct _CtWordsDialog
{
  CtDialog          parent_instance;
  /* Template children */
  GtkWidget        *hint;
  GtkWidget        *fields;
  GtkWidget        *signing;
  GtkWidget        *signed_check;
  CtFormField      *day_field;
  /* Owned */
  CtSession        *session;
  json_t           *command;     /* without the words */
  char             *done;
  char             *draft;       /* its name */
  GHashTable       *kept;        /* the words in the book */
  GPtrArray        *inputs;      /* of CtFormField, borrowed; as many as places, NULL where one has none */
  const Place      *places;
  guint             n_places;
  CtMinutesSigning  was_signed;
  gboolean          is_filling;
};

G_DEFINE_FINAL_TYPE (CtWordsDialog, ct_words_dialog, CT_TYPE_DIALOG)

static CtFormField *
input_at (CtWordsDialog *self,
          guint          place)
{
  return g_ptr_array_index (self->inputs, place);
}

/* --- What is half typed ------------------------------------------------------------------------------------------- */

/* It is kept with every letter, and also where the dialog is left: minutes are long. */
static void
typed_cb (CtWordsDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  json_t *object;
  char *text;

  if (self->is_filling)
    return;
  if (focus != NULL)
    ct_dialog_reveal (CT_DIALOG (self), focus);
  object = json_object ();
  for (guint i = 0; i < self->n_places; i++)
    if (input_at (self, i) != NULL)
      {
        g_autofree char *words = ct_form_field_dup_text (input_at (self, i));

        json_object_set_new (object, self->places[i].field, json_string (words));
      }
  text = json_dumps (object, JSON_COMPACT);
  ct_session_set_draft (self->session, self->draft, text);
  free (text);
  json_decref (object);
}

/* The words of the book, with what was typed over them and not kept. */
static void
fill_words (CtWordsDialog *self)
{
  g_autofree char *text = ct_session_dup_draft (self->session, self->draft);
  json_t *draft = text != NULL ? json_loads (text, 0, NULL) : NULL;

  self->is_filling = TRUE;
  for (guint i = 0; i < self->n_places; i++)
    {
      const char *field = self->places[i].field;
      json_t *typed = field != NULL ? json_object_get (draft, field) : NULL;

      if (field != NULL)
        ct_form_field_set_text (input_at (self, i), json_is_string (typed) ? json_string_value (typed)
                                                                           : g_hash_table_lookup (self->kept, field));
    }
  self->is_filling = FALSE;
  json_decref (draft);
}

/* --- The command -------------------------------------------------------------------------------------------------- */

/* Whether anything is to be written; FALSE in @right where a field is wrong. */
static gboolean
read_words (CtWordsDialog *self,
            json_t        *command,
            gboolean      *right)
{
  gboolean changed = FALSE;

  *right = TRUE;
  for (guint i = 0; i < self->n_places; i++)
    {
      const char *field = self->places[i].field;
      g_autofree char *words = field != NULL ? ct_form_field_dup_text (input_at (self, i)) : NULL;
      const char *kept = field != NULL ? g_hash_table_lookup (self->kept, field) : NULL;

      if (field == NULL || g_str_equal (words, kept != NULL ? kept : ""))
        continue;
      if (g_utf8_strlen (words, -1) > CT_PAPER_TEXT_LONGEST)
        {
          g_autofree char *sentence = g_strdup_printf (_("This is longer than %d letters. Shorten it."), CT_PAPER_TEXT_LONGEST);

          ct_form_field_set_error (input_at (self, i), sentence);
          *right = FALSE;
        }
      json_object_set_new (command, field, *words != '\0' ? json_string (words) : json_null ());
      changed = TRUE;
    }
  return changed;
}

static gboolean
read_signing (CtWordsDialog *self,
              json_t        *command,
              gboolean      *right)
{
  gboolean is_signed = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->signed_check));
  CtDate day;

  if (!gtk_widget_get_visible (self->signing) || (!is_signed && !ct_date_is_set (self->was_signed.date)))
    return FALSE;
  if (!is_signed)
    {
      json_object_set_new (command, "signed", json_null ());
      return TRUE;
    }
  if (!ct_form_read_day (self->day_field, ct_session_get_today (self->session), TRUE, &day))
    {
      *right = FALSE;
      return FALSE;
    }
  if (ct_date_is_set (self->was_signed.date) && ct_date_compare (day, self->was_signed.date) == 0)
    return FALSE;
  ct_json_set_day (command, "signed", day);
  return TRUE;
}

static void
ct_words_dialog_accept (CtDialog *dialog)
{
  CtWordsDialog *self = CT_WORDS_DIALOG (dialog);
  json_t *command = json_deep_copy (self->command);
  g_auto(CtOutcome) outcome = { 0 };
  gboolean right;
  gboolean changed = read_words (self, command, &right);

  changed = read_signing (self, command, &right) || changed;
  if (!right || !changed)
    {
      json_decref (command);
      if (right)
        gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  /* Words that were signed anew on the same day are signed anew. */
  if (ct_date_is_set (self->was_signed.date) && json_object_get (command, "signed") == NULL)
    ct_json_set_day (command, "signed", self->was_signed.date);
  if (!ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  ct_session_set_draft (self->session, self->draft, NULL);
  ct_dialog_finish (dialog, self->done, &outcome, FALSE);
}

/* --- The form ------------------------------------------------------------------------------------------------------ */

/* What was signed is only read, until one says that it is not. */
static void
signed_toggled_cb (CtWordsDialog *self)
{
  gboolean is_signed = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->signed_check));
  gboolean is_read = is_signed && ct_date_is_set (self->was_signed.date);

  for (guint i = 0; i < self->n_places; i++)
    if (input_at (self, i) != NULL)
      {
        GtkWidget *view = ct_form_field_get_child (input_at (self, i));

        gtk_text_view_set_editable (GTK_TEXT_VIEW (view), !is_read);
        if (is_read)
          gtk_widget_add_css_class (view, "ct-read");
        else
          gtk_widget_remove_css_class (view, "ct-read");
      }
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ct_dialog_reveal (CT_DIALOG (self), self->signing);
}

static void
add_heading (CtWordsDialog *self,
             const char    *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 72);
  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (GTK_BOX (self->fields), label);
}

static CtFormField *
add_field (CtWordsDialog *self,
           const char    *label)
{
  GtkWidget *view = gtk_text_view_new ();
  CtFormField *field;

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "ct-words");
  field = g_object_new (CT_TYPE_FORM_FIELD, "label", label, "child", view, "hexpand", TRUE, NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->fields), GTK_WIDGET (field));
  return field;
}

/* @points: what the book knows; NULL for a report. */
static void
build (CtWordsDialog     *self,
       const Place       *places,
       guint              n_places,
       const char *const *points)
{
  self->places = places;
  self->n_places = n_places;
  for (guint i = 0; i < n_places; i++)
    {
      const char *heading = points != NULL && places[i].point > 0 ? points[places[i].point] : places[i].heading;

      if (heading != NULL)
        add_heading (self, heading);
      g_ptr_array_add (self->inputs, places[i].field != NULL
                                     ? add_field (self, g_dpgettext2 (GETTEXT_PACKAGE, "words", places[i].label)) : NULL);
    }
}

/* --- The widget ---------------------------------------------------------------------------------------------------- */

static void
ct_words_dialog_finalize (GObject *object)
{
  CtWordsDialog *self = CT_WORDS_DIALOG (object);

  g_clear_object (&self->session);
  json_decref (self->command);
  g_free (self->done);
  g_free (self->draft);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_ptr_array_unref (self->inputs);
  G_OBJECT_CLASS (ct_words_dialog_parent_class)->finalize (object);
}

static void
ct_words_dialog_class_init (CtWordsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_words_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_words_dialog_accept;

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-words-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtWordsDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, CtWordsDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, CtWordsDialog, signing);
  gtk_widget_class_bind_template_child (widget_class, CtWordsDialog, signed_check);
  gtk_widget_class_bind_template_child (widget_class, CtWordsDialog, day_field);
  gtk_widget_class_bind_template_callback (widget_class, signed_toggled_cb);
}

static void
ct_words_dialog_init (CtWordsDialog *self)
{
  self->inputs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Minutes that were signed and whose month is closed stay for good: there is nothing to keep. */
static gboolean
show_signing (CtWordsDialog  *self,
              CtDate          date,
              GError        **error)
{
  gboolean closed;

  if (!ct_ledger_is_closed (ct_session_get_store (self->session), date, &closed, error))
    return FALSE;
  gtk_widget_set_visible (self->signing, TRUE);
  ct_form_show_day (self->day_field, ct_date_is_set (self->was_signed.date) ? self->was_signed.date
                                                                            : ct_session_get_today (self->session));
  ct_form_tidy_day (self->day_field, self->session);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->signed_check), ct_date_is_set (self->was_signed.date));
  if (!ct_date_is_set (self->was_signed.date))
    return TRUE;
  gtk_label_set_label (GTK_LABEL (self->hint), C_("words", "These minutes were signed. To change them, take the tick below away first."));
  if (closed)
    {
      gtk_label_set_label (GTK_LABEL (self->hint), C_("words", "These minutes were signed and their month is closed: they stay as they were signed."));
      gtk_widget_set_sensitive (self->signing, FALSE);
      ct_dialog_set_can_accept (CT_DIALOG (self), FALSE);
    }
  return TRUE;
}

CtWordsDialog *
ct_words_dialog_new_minutes (GtkWindow  *parent,
                             CtSession  *session,
                             int         meeting,
                             GError    **error)
{
  CtStore *store = ct_session_get_store (session);
  g_auto(CtMinutesFacts) facts = { .date = CT_DATE_NONE };
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;
  CtWordsDialog *self;

  if (!ct_minutes_facts_load (&facts, store, meeting, ct_session_get_today (session), error))
    return NULL;
  day = ct_format_long_day (facts.date);
  title = g_strdup_printf (C_("words", "Minutes of %s"), day);
  self = g_object_new (CT_TYPE_WORDS_DIALOG, "transient-for", parent, "title", title, NULL);
  self->session = g_object_ref (session);
  self->command = json_pack ("{s:s, s:i}", "do", "meeting.minutes", "meeting", meeting);
  self->done = g_strdup (_("The minutes are kept. Print them with the papers of the meeting."));
  self->draft = g_strdup_printf ("minutes.%d", meeting);
  self->kept = ct_minutes_texts_load (store, meeting, error);
  build (self, minutes_places, G_N_ELEMENTS (minutes_places), (const char *const *) facts.points);
  if (self->kept == NULL || !ct_minutes_signing_load (store, meeting, &self->was_signed, error) ||
      (facts.is_posted && !show_signing (self, facts.date, error)))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  fill_words (self);
  return self;
}

CtWordsDialog *
ct_words_dialog_new_report (GtkWindow  *parent,
                            CtSession  *session,
                            CtDate      month,
                            GError    **error)
{
  g_autoptr(GHashTable) kept = ct_report_texts_load (ct_session_get_store (session), month, error);
  g_autofree char *words = ct_format_month (month);
  g_autofree char *title = g_strdup_printf (C_("words", "Words for the report of %s"), words);
  g_autofree char *day = ct_date_dup_iso (month);
  g_autofree char *key = g_strndup (day, strlen ("YYYY-MM"));
  CtWordsDialog *self;

  if (kept == NULL)
    return NULL;
  self = g_object_new (CT_TYPE_WORDS_DIALOG, "transient-for", parent, "title", title, "default-height", 480, NULL);
  self->session = g_object_ref (session);
  self->command = json_pack ("{s:s, s:s}", "do", "month.report", "month", key);
  self->done = g_strdup (_("The words for the report are kept."));
  self->draft = g_strdup_printf ("report.%s", key);
  self->kept = g_steal_pointer (&kept);
  build (self, report_places, G_N_ELEMENTS (report_places), NULL);
  fill_words (self);
  return self;
}
