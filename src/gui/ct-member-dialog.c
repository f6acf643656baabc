/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-dialog.h"

#include <glib/gi18n-lib.h>

#include "ct-dialog-command.h"
#include "ct-form.h"
#include "ct-page.h"
#include "ct-person.h"

/* The fields that are plain texts, in the order in which the table below names them. */
enum
{
  TEXT_NAME,
  TEXT_GROUP,
  TEXT_ROLE,
  TEXT_PHONE,
  TEXT_ADDRESS,
  TEXT_ID_NUMBER,
  TEXT_ETHNICITY,
  TEXT_NICKNAME,
  TEXT_HEIR,
  TEXT_CONSENT,
  TEXT_NOTE,
  N_TEXTS
};

static const struct
{
  const char *name;        /* in a command */
  gsize       column;      /* in CtRegisterRow */
} texts[N_TEXTS] = {
  [TEXT_NAME] = { "name", G_STRUCT_OFFSET (CtRegisterRow, name) },
  [TEXT_GROUP] = { "group", G_STRUCT_OFFSET (CtRegisterRow, group) },
  [TEXT_ROLE] = { "role", G_STRUCT_OFFSET (CtRegisterRow, role) },
  [TEXT_PHONE] = { "phone", G_STRUCT_OFFSET (CtRegisterRow, phone) },
  [TEXT_ADDRESS] = { "address", G_STRUCT_OFFSET (CtRegisterRow, address) },
  [TEXT_ID_NUMBER] = { "id_number", G_STRUCT_OFFSET (CtRegisterRow, id_number) },
  [TEXT_ETHNICITY] = { "ethnicity", G_STRUCT_OFFSET (CtRegisterRow, ethnicity) },
  [TEXT_NICKNAME] = { "nickname", G_STRUCT_OFFSET (CtRegisterRow, nickname) },
  [TEXT_HEIR] = { "heir", G_STRUCT_OFFSET (CtRegisterRow, heir) },
  [TEXT_CONSENT] = { "consent", G_STRUCT_OFFSET (CtRegisterRow, consent) },
  [TEXT_NOTE] = { "note", G_STRUCT_OFFSET (CtRegisterRow, note) },
};

struct _CtMemberDialog
{
  CtDialog     parent_instance;
  /* Template children */
  CtFormField *name_field;
  CtFormField *no_field;
  CtFormField *birth_field;
  CtFormField *joined_field;
  CtFormField *group_field;
  CtFormField *role_field;
  CtFormField *phone_field;
  CtFormField *address_field;
  CtFormField *id_number_field;
  CtFormField *ethnicity_field;
  CtFormField *nickname_field;
  CtFormField *insurance_until_field;
  CtFormField *heir_field;
  CtFormField *consent_field;
  CtFormField *note_field;
  CtFormField *since_field;
  GtkDropDown *sex;
  GtkDropDown *household;
  GtkWidget   *insured;
  GtkWidget   *association;
  GtkWidget   *kept_box;
  GtkWidget   *correct_check;
  GtkWidget   *change_check;
  /* Owned */
  CtSession   *session;
  json_t      *before;       /* the member as the form first showed it; NULL for a new one */
  int          member;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtMemberDialog, ct_member_dialog, CT_TYPE_DIALOG)

static CtFormField *
text_field (CtMemberDialog *self,
            int             text)
{
  CtFormField *fields[N_TEXTS] = {
    [TEXT_NAME] = self->name_field,           [TEXT_GROUP] = self->group_field,
    [TEXT_ROLE] = self->role_field,           [TEXT_PHONE] = self->phone_field,
    [TEXT_ADDRESS] = self->address_field,     [TEXT_ID_NUMBER] = self->id_number_field,
    [TEXT_ETHNICITY] = self->ethnicity_field, [TEXT_NICKNAME] = self->nickname_field,
    [TEXT_HEIR] = self->heir_field,           [TEXT_CONSENT] = self->consent_field,
    [TEXT_NOTE] = self->note_field,
  };

  return fields[text];
}

/* Every field as a command names it; what is empty is null, so that two readings can be compared. */
static json_t *
read_form (CtMemberDialog *self)
{
  json_t *form = json_object ();
  CtDate today = ct_session_get_today (self->session);
  g_autofree char *name = NULL;
  g_autofree char *birth = NULL;
  g_autofree char *number = ct_form_field_dup_text (self->no_field);
  CtDate joined, until;
  int no = 0;
  gboolean is_right;

  is_right = ct_form_read_text (self->name_field, TRUE, &name);
  is_right &= ct_form_read_birth (self->birth_field, today, &birth);
  is_right &= ct_form_read_day (self->joined_field, today, TRUE, &joined);
  is_right &= ct_form_read_day (self->insurance_until_field, today, FALSE, &until);
  is_right &= *number == '\0' || ct_form_read_int (self->no_field, 1, 100000000, &no);
  if (!is_right)
    {
      json_decref (form);
      return NULL;
    }

  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *text = ct_form_field_dup_text (text_field (self, i));

      ct_json_set_text (form, texts[i].name, text);
    }
  ct_json_set_text (form, "birth", birth);
  ct_json_set_text (form, "sex", ct_form_chosen (self->sex, ct_choice_sexes));
  ct_json_set_text (form, "household", ct_form_chosen (self->household, ct_choice_households));
  ct_json_set_day (form, "joined", joined);
  ct_json_set_day (form, "insurance_until", until);
  json_object_set_new (form, "insured",
                       json_boolean (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->insured))));
  json_object_set_new (form, "association",
                       json_boolean (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->association))));
  if (no > 0)
    json_object_set_new (form, "no", json_integer (no));
  return form;
}

/* Only the fields that are different; NULL where nothing is. */
static json_t *
dup_changes (CtMemberDialog *self,
             json_t         *after)
{
  json_t *changes = json_object ();
  const char *name;
  json_t *value;

  json_object_foreach (after, name, value)
    if (!json_equal (value, json_object_get (self->before, name)))
      json_object_set (changes, name, value);
  json_object_foreach (self->before, name, value)
    if (json_object_get (after, name) == NULL && !g_str_equal (name, "no"))
      json_object_set_new (changes, name, json_null ());
  if (json_object_size (changes) > 0)
    return changes;
  json_decref (changes);
  return NULL;
}

/* A value that keeps its history is either mended, as if it had always been so, or it changed on a day: only the one at the
 * keyboard knows which. */
static void
kept_changed_cb (CtMemberDialog *self)
{
  gboolean is_different = FALSE;
  static const char *const fields[] = { "household", "group", "role" };

  if (self->before == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *before = json_string_value (json_object_get (self->before, fields[i]));
      g_autofree char *now = i == 0 ? g_strdup (ct_form_chosen (self->household, ct_choice_households))
                                    : ct_form_field_dup_text (i == 1 ? self->group_field : self->role_field);

      is_different |= g_strcmp0 (now, before != NULL ? before : "") != 0;
    }
  is_different |= gtk_check_button_get_active (GTK_CHECK_BUTTON (self->association)) !=
                  json_is_true (json_object_get (self->before, "association"));
  gtk_widget_set_visible (self->kept_box, is_different);
  gtk_widget_set_visible (GTK_WIDGET (self->since_field), gtk_check_button_get_active (GTK_CHECK_BUTTON (self->change_check)));
}

/* The command for what was changed; NULL where nothing was or it cannot be read, which is said. */
static json_t *
dup_command (CtMemberDialog *self,
             json_t         *changes,
             CtDate          since)
{
  CtStore *store = ct_session_get_store (self->session);
  g_autoptr(GError) error = NULL;
  g_autoptr(CtRegister) members = ct_register_load (store, ct_session_get_today (self->session), &error);
  const CtRegisterRow *member = members != NULL ? ct_register_find (members, self->member) : NULL;
  g_autoptr(CtPerson) person = member != NULL ? ct_person_load (store, members, member, &error) : NULL;

  if (person != NULL)
    return ct_person_dup_set (person, member, changes, since);
  if (error != NULL)
    ct_dialog_fail (CT_DIALOG (self), error);
  return NULL;
}

static void
ct_member_dialog_accept (CtDialog *dialog)
{
  CtMemberDialog *self = CT_MEMBER_DIALOG (dialog);
  g_auto(CtOutcome) outcome = { 0 };
  json_t *form = read_form (self);
  json_t *command;
  CtDate since;
  g_autofree char *sentence = NULL;

  if (form == NULL)
    return;
  if (self->before == NULL)
    {
      json_object_set_new (form, "do", json_string ("member.add"));
      command = json_incref (form);
    }
  else
    {
      gboolean is_change = gtk_widget_get_visible (self->kept_box) &&
                           gtk_check_button_get_active (GTK_CHECK_BUTTON (self->change_check));
      json_t *changes;

      if (!is_change)
        since = CT_DATE_NONE;
      else if (!ct_form_read_day (self->since_field, ct_session_get_today (self->session), TRUE, &since))
        {
          json_decref (form);
          return;
        }
      changes = dup_changes (self, form);
      command = changes != NULL ? dup_command (self, changes, since) : NULL;
      if (changes != NULL && command == NULL)
        {
          json_decref (changes);
          json_decref (form);
          return;
        }
      json_decref (changes);
    }
  if (command != NULL)
    command = ct_person_found_group (ct_session_get_store (self->session), command,
                                     json_string_value (json_object_get (form, "group")));
  sentence = g_strdup_printf (self->before == NULL ? _("%s is in the book.") : _("%s: the changes are written."),
                              json_string_value (json_object_get (form, "name")));
  json_decref (form);
  if (command != NULL && !ct_dialog_execute (dialog, self->session, command, &outcome))
    return;
  if (command != NULL)
    {
      /* Of several commands the last one names the member. */
      const char *id = outcome.step_ids != NULL && outcome.step_ids->len > 0
                       ? g_ptr_array_index (outcome.step_ids, outcome.step_ids->len - 1) : outcome.id;

      g_signal_emit (self, signals[SAVED], 0, (int) g_ascii_strtoll (id, NULL, 10));
      ct_tell_outcome (GTK_WIDGET (self), sentence, &outcome, TRUE);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
show_member (CtMemberDialog      *self,
             const CtRegisterRow *member)
{
  const char sex[] = { member->sex, '\0' };
  g_autofree char *no = g_strdup_printf ("%d", member->no);
  g_autofree char *birth = ct_birth_dup_vi (member->birth);
  CtDate until;

  for (int i = 0; i < N_TEXTS; i++)
    ct_form_field_set_text (text_field (self, i), G_STRUCT_MEMBER (char *, member, texts[i].column));
  ct_form_field_set_text (self->no_field, no);
  ct_form_field_set_text (self->birth_field, birth);
  ct_form_show_day (self->joined_field, member->joined);
  if (ct_date_parse_iso (member->insurance_until, &until))
    ct_form_show_day (self->insurance_until_field, until);
  ct_form_choose (self->sex, ct_choice_sexes, sex);
  ct_form_choose (self->household, ct_choice_households, member->household);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->insured), member->insured);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->association), g_str_equal (member->association, "yes"));
}

static void
ct_member_dialog_finalize (GObject *object)
{
  CtMemberDialog *self = CT_MEMBER_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->before, json_decref);
  G_OBJECT_CLASS (ct_member_dialog_parent_class)->finalize (object);
}

static void
ct_member_dialog_class_init (CtMemberDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ct_member_dialog_finalize;
  CT_DIALOG_CLASS (class)->accept = ct_member_dialog_accept;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (CT_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/chungtay/ChungTay/ct-member-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, name_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, no_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, birth_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, joined_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, group_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, role_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, phone_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, address_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, id_number_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, ethnicity_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, nickname_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, insurance_until_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, heir_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, consent_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, note_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, since_field);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, sex);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, household);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, insured);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, association);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, kept_box);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, correct_check);
  gtk_widget_class_bind_template_child (widget_class, CtMemberDialog, change_check);
  gtk_widget_class_bind_template_callback (widget_class, kept_changed_cb);
}

static void
ct_member_dialog_init (CtMemberDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_form_fill (self->sex, ct_choice_sexes, "sex");
  ct_form_fill (self->household, ct_choice_households, "household");
}

CtMemberDialog *
ct_member_dialog_new (GtkWindow           *parent,
                      CtSession           *session,
                      const CtRegister    *members,
                      const CtRegisterRow *member)
{
  CtMemberDialog *self = g_object_new (CT_TYPE_MEMBER_DIALOG,
                                       "transient-for", parent,
                                       "title", member != NULL ? member->name : C_("member", "A New Member"),
                                       "accept-label", member != NULL ? C_("member", "Write the Changes")
                                                                      : C_("member", "Add"),
                                       NULL);

  (void) members;
  self->session = g_object_ref (session);
  ct_form_tidy_day (self->joined_field, session);
  ct_form_tidy_day (self->insurance_until_field, session);
  ct_form_show_day (self->since_field, ct_session_get_today (session));
  ct_form_tidy_day (self->since_field, session);
  if (member != NULL)
    {
      self->member = member->no;
      show_member (self, member);
      self->before = read_form (self);
    }
  else
    {
      ct_form_show_day (self->joined_field, ct_session_get_today (session));
    }
  ct_form_field_focus (self->name_field);
  return self;
}
