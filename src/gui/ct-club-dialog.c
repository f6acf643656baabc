/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-club-dialog.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ct-amount-input.h"
#include "ct-form.h"
#include "ct-prompts.h"

struct _CtClubDialog
{
  CtDialog     parent_instance;
  /* Template children */
  CtFormField *name_field;
  CtFormField *village_field;
  CtFormField *commune_field;
  CtFormField *province_field;
  CtFormField *code_field;
  CtFormField *founded_field;
  CtFormField *place_field;
  CtFormField *meeting_day_field;
  CtFormField *dues_field;
  /* Owned */
  json_t      *settings;     /* the first command of the book to be */
  CtDate       today;
};

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtClubDialog, ct_club_dialog, CT_TYPE_DIALOG)

static gboolean
read_amount (CtFormField *field,
             CtDong      *amount)
{
  g_autofree char *text = ct_form_field_dup_text (field);
  g_autoptr(GError) error = NULL;

  if (ct_amount_input_parse (text, 1000, amount, &error))
    return TRUE;
  ct_form_field_set_error (field, error->message);
  return FALSE;
}

/* All fields as one club.set; NULL where one is wrong. */
static json_t *
read_form (CtClubDialog *self)
{
  const struct
  {
    const char  *name;
    CtFormField *field;
  } texts[] = {
    { "village", self->village_field }, { "commune", self->commune_field }, { "province", self->province_field },
    { "code", self->code_field },       { "place", self->place_field },
  };
  g_autofree char *name = NULL;
  CtDate founded;
  CtDong dues;
  int meeting_day;
  gboolean is_right;
  json_t *command;

  is_right = ct_form_read_text (self->name_field, TRUE, &name);
  is_right &= ct_form_read_day (self->founded_field, self->today, FALSE, &founded);
  is_right &= ct_form_read_int (self->meeting_day_field, 1, 31, &meeting_day);
  is_right &= read_amount (self->dues_field, &dues);
  if (!is_right)
    return NULL;

  command = json_pack ("{s:s, s:s, s:i, s:I}", "do", "club.set", "name", name, "meeting_day", meeting_day,
                       "dues", (json_int_t) dues);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = ct_form_field_dup_text (texts[i].field);

      ct_json_set_text (command, texts[i].name, text);
    }
  ct_json_set_day (command, "founded", founded);
  return command;
}

/* A book that could not be given its name is no book: it does not stay. */
static gboolean
make_book (CtClubDialog  *self,
           const char    *path,
           GError       **error)
{
  char iso[CT_DATE_ISO_LENGTH];
  g_autofree char *at = g_strconcat (ct_date_to_iso (self->today, iso), " 00:00:00", NULL);
  const CtActor actor = { .today = self->today, .at = at, .who = "" };
  g_autoptr(CtBook) book = NULL;
  gboolean is_made;

  book = ct_book_create (path, NULL, "club", self->today, error);
  if (book == NULL)
    return FALSE;
  is_made = ct_book_execute_json (book, json_incref (self->settings), &actor, NULL, error);
  g_clear_object (&book);
  if (!is_made)
    g_unlink (path);
  return is_made;
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  CtClubDialog *self = CT_CLUB_DIALOG (source);
  g_autoptr(GFile) file = ct_prompt_file_finish (result, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  (void) user_data;
  if (file == NULL)
    return;

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("A book can only be kept in a folder of this computer or on a stick. Choose another place."));
      ct_dialog_fail (CT_DIALOG (self), error);
    }
  else if (!make_book (self, path, &error))
    {
      ct_dialog_fail (CT_DIALOG (self), error);
    }
  else
    {
      g_signal_emit (self, signals[MADE], 0, file);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

static void
ct_club_dialog_accept (CtDialog *dialog)
{
  CtClubDialog *self = CT_CLUB_DIALOG (dialog);
  json_t *command = read_form (self);
  g_autofree char *name = NULL;

  if (command == NULL)
    return;

  g_clear_pointer (&self->settings, json_decref);
  self->settings = command;
  name = g_strconcat (json_string_value (json_object_get (command, "name")), ".chungtay", NULL);
  ct_prompt_save_file (GTK_WINDOW (self), C_("club", "Where to Keep the Book"), &ct_file_book, name, place_chosen_cb, NULL);
}

static void
ct_club_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CT_CLUB_DIALOG (object)->settings, json_decref);
  G_OBJECT_CLASS (ct_club_dialog_parent_class)->finalize (object);
}

static void
ct_club_dialog_class_init (CtClubDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_club_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_club_dialog_accept;

  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-club-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, name_field);
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, village_field);
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, commune_field);
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, province_field);
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, code_field);
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, founded_field);
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, place_field);
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, meeting_day_field);
  gtk_widget_class_bind_template_child (widget_class, CtClubDialog, dues_field);
}

static void
ct_club_dialog_init (CtClubDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_form_field_set_text (self->meeting_day_field, "10");
  ct_form_show_amount (self->dues_field, 10000);
  ct_form_tidy_amount (self->dues_field, NULL);
}

CtClubDialog *
ct_club_dialog_new (GtkWindow *parent,
                    CtDate     today)
{
  CtClubDialog *self = g_object_new (CT_TYPE_CLUB_DIALOG, "transient-for", parent, NULL);

  self->today = today;
  return self;
}
