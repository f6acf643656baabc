/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-undo.h"

#include <glib/gi18n-lib.h>

#include "ct-journal.h"

struct _CtUndo
{
  GObject    parent_instance;
  CtSession *session;
  CtUndoStep next;         /* what Undo would take back; no 0: nothing */
  GPtrArray *redo;         /* JSON of what was taken back, the latest last */
  gboolean   is_working;   /* the change that is announced is our own */
};

G_DEFINE_FINAL_TYPE (CtUndo, ct_undo, G_TYPE_OBJECT)

/* What can be undone, as it stands behind "Undo: ". */
static const struct
{
  const char *command;
  const char *words;
} words[] = {
  { "club.set", NC_("command", "a setting of the club") },
  { "group.add", NC_("command", "a new group") },
  { "member.add", NC_("command", "a new member") },
  { "member.set", NC_("command", "a change of a member") },
  { "member.leave", NC_("command", "a member’s leaving") },
  { "loan.apply", NC_("command", "a loan application") },
  { "loan.approve", NC_("command", "the approval of a loan") },
  { "loan.refuse", NC_("command", "the refusal of a loan") },
  { "loan.extend", NC_("command", "the extension of a loan") },
  { "loan.freeze", NC_("command", "the freezing of a loan") },
  { "meeting.open", NC_("command", "a new meeting") },
  { "meeting.move", NC_("command", "another day for a meeting") },
  { "meeting.cancel", NC_("command", "the cancelling of a meeting") },
  { "meeting.row", NC_("command", "a row of the meeting sheet") },
  { "meeting.minutes", NC_("command", "what the minutes say") },
  { "month.report", NC_("command", "what the report of a month says") },
  { "meeting.correct", NC_("command", "a correction of a meeting") },
  { "activity.plan", NC_("command", "a planned activity") },
  { "activity.record", NC_("command", "an activity") },
  { "visit", NC_("command", "a visit") },
  { "health", NC_("command", "a health measure") },
  { "checkup", NC_("command", "a health check-up") },
};

static const char *
words_of (const char *command)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].command, command))
      return g_dpgettext2 (GETTEXT_PACKAGE, "command", words[i].words);
  return C_("command", "the last change");
}

static void
look (CtUndo *self)
{
  ct_undo_step_clear (&self->next);
  if (!ct_journal_peek_undo (ct_session_get_store (self->session), &self->next, NULL))
    self->next = (CtUndoStep) { 0 };
}

static void
changed_cb (CtUndo *self)
{
  if (!self->is_working)
    g_ptr_array_set_size (self->redo, 0);
  look (self);
}

static void
ct_undo_finalize (GObject *object)
{
  CtUndo *self = CT_UNDO (object);

  ct_undo_step_clear (&self->next);
  g_ptr_array_unref (self->redo);
  g_object_unref (self->session);
  G_OBJECT_CLASS (ct_undo_parent_class)->finalize (object);
}

static void
ct_undo_class_init (CtUndoClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ct_undo_finalize;
}

static void
ct_undo_init (CtUndo *self)
{
  self->redo = g_ptr_array_new_with_free_func (g_free);
}

CtUndo *
ct_undo_new (CtSession *session)
{
  CtUndo *self = g_object_new (CT_TYPE_UNDO, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  look (self);
  return self;
}

gboolean
ct_undo_can_undo (CtUndo *self)
{
  g_return_val_if_fail (CT_IS_UNDO (self), FALSE);
  return self->next.no != 0 && self->next.undoable;
}

gboolean
ct_undo_can_redo (CtUndo *self)
{
  g_return_val_if_fail (CT_IS_UNDO (self), FALSE);
  return self->redo->len > 0;
}

char *
ct_undo_dup_hint (CtUndo *self)
{
  g_return_val_if_fail (CT_IS_UNDO (self), NULL);

  if (!ct_undo_can_undo (self))
    return g_strdup (_("Nothing to undo. What is posted is not undone but reversed."));
  return g_strdup_printf (_("Undo: %s (Ctrl+Z)"), words_of (self->next.name));
}

static gboolean
execute (CtUndo   *self,
         json_t   *command,
         GError  **error)
{
  gboolean is_done;

  self->is_working = TRUE;
  is_done = ct_session_execute (self->session, command, NULL, error);
  self->is_working = FALSE;
  return is_done;
}

/* Who was taken back and comes again keeps the number that stood on paper meanwhile. */
static char *
dup_again (const CtUndoStep *step)
{
  json_t *command = json_loads (step->json, 0, NULL);
  char *text = NULL;

  if (command != NULL && g_str_equal (step->name, "member.add") && json_object_get (command, "no") == NULL)
    json_object_set_new (command, "no", json_integer (g_ascii_strtoll (step->result, NULL, 10)));
  if (command != NULL)
    text = json_dumps (command, JSON_COMPACT | JSON_PRESERVE_ORDER);
  json_decref (command);
  return text;
}

char *
ct_undo_undo (CtUndo  *self,
              GError **error)
{
  g_autofree char *again = NULL;
  const char *what;

  g_return_val_if_fail (CT_IS_UNDO (self), NULL);

  what = self->next.no != 0 ? words_of (self->next.name) : NULL;
  again = self->next.no != 0 ? dup_again (&self->next) : NULL;
  if (!execute (self, json_pack ("{s:s}", "do", "undo"), error))
    return NULL;
  if (again != NULL)
    g_ptr_array_add (self->redo, g_steal_pointer (&again));
  return g_strdup_printf (_("Undone: %s."), what != NULL ? what : "");
}

char *
ct_undo_redo (CtUndo  *self,
              GError **error)
{
  g_autofree char *text = NULL;
  json_t *command;
  const char *name;

  g_return_val_if_fail (CT_IS_UNDO (self), NULL);
  g_return_val_if_fail (self->redo->len > 0, NULL);

  text = g_ptr_array_steal_index (self->redo, self->redo->len - 1);
  command = json_loads (text, 0, NULL);
  name = words_of (json_string_value (json_object_get (command, "do")));
  if (!execute (self, command, error))
    return NULL;
  return g_strdup_printf (_("Done again: %s."), name);
}

gboolean
ct_undo_typing (GtkWidget *focus,
                gboolean   is_undo)
{
  g_autofree char *before = NULL;

  if (!GTK_IS_TEXT (focus))
    return FALSE;
  before = gtk_editable_get_chars (GTK_EDITABLE (focus), 0, -1);
  gtk_widget_activate_action (focus, is_undo ? "text.undo" : "text.redo", NULL);
  return !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}
