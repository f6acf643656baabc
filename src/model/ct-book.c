/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-book.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ct-commands.h"
#include "ct-ledger.h"

struct _CtBook
{
  GObject parent_instance;

  CtStore *store;
  gboolean writable;
  gboolean bulk;
  CtSettingsHistory *settings;   /* what the last command knew of them, NULL where it did not ask or failed */
};

G_DEFINE_FINAL_TYPE (CtBook, ct_book, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
ct_outcome_clear (CtOutcome *outcome)
{
  g_clear_pointer (&outcome->id, g_free);
  g_clear_pointer (&outcome->warnings, g_ptr_array_unref);
  g_clear_pointer (&outcome->step_ids, g_ptr_array_unref);
}

static void
ct_book_finalize (GObject *object)
{
  CtBook *self = CT_BOOK (object);

  g_clear_pointer (&self->settings, ct_settings_history_free);
  g_clear_pointer (&self->store, ct_store_close);
  G_OBJECT_CLASS (ct_book_parent_class)->finalize (object);
}

static void
ct_book_class_init (CtBookClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ct_book_finalize;

  /* Something was committed: whoever shows rows of the book reads them again. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ct_book_init (CtBook *self G_GNUC_UNUSED)
{
}

static CtBook *
take_store (CtStore    *store,
            CtStoreMode mode,
            GError    **error)
{
  g_autoptr(CtBook) self = g_object_new (CT_TYPE_BOOK, NULL);
  g_autofree char *id = NULL;

  self->store = store;
  self->writable = mode == CT_STORE_WRITER;
  /* A file in which not even this can be read is refused here, not on the first page. */
  if (!ct_stmt_dup_text (ct_store_stmt (store, CT_SQL_BOOK_ID), &id, error))
    return NULL;
  return g_steal_pointer (&self);
}

CtBook *
ct_book_create (const char *path,
                const char *book_id,
                const char *kind,
                CtDate      today,
                GError    **error)
{
  g_autofree char *random_id = g_uuid_string_random ();
  g_autoptr(CtStore) store = ct_store_create (path, error);
  CtStmt *stmt;

  if (store == NULL)
    return NULL;

  stmt = ct_store_stmt (store, CT_SQL_BOOK_INSERT);
  ct_stmt_bind_text (stmt, ":book_id", book_id != NULL ? book_id : random_id);
  ct_stmt_bind_text (stmt, ":kind", kind);
  ct_stmt_bind_date (stmt, ":created", today);
  if (!ct_stmt_run (stmt, error))
    {
      /* Half a book would be in the way of the next try. */
      g_clear_pointer (&store, ct_store_close);
      if (path != NULL)
        g_unlink (path);
      return NULL;
    }
  return take_store (g_steal_pointer (&store), CT_STORE_WRITER, error);
}

CtBook *
ct_book_open (const char *path,
              CtStoreMode mode,
              GError    **error)
{
  CtStore *store = ct_store_open (path, mode, error);

  return store != NULL ? take_store (store, mode, error) : NULL;
}

CtStore *
ct_book_get_store (CtBook *self)
{
  return self->store;
}

const char *
ct_book_get_path (CtBook *self)
{
  return ct_store_get_path (self->store);
}

gboolean
ct_book_is_writable (CtBook *self)
{
  return self->writable;
}

gboolean
ct_book_was_interrupted (CtBook *self)
{
  return ct_store_was_interrupted (self->store);
}

/* ---- The write path ---- */

static void
hand_over (CtRun     *run,
           CtOutcome *outcome)
{
  if (outcome == NULL)
    return;
  *outcome = (CtOutcome) {
    .id = g_strdup (run->result->len > 0 ? run->result->str : "-"),
    .warnings = g_steal_pointer (&run->warnings),
    .failed_step = run->step,
    .step_ids = g_steal_pointer (&run->step_ids),
  };
}

gboolean
ct_book_execute (CtBook          *self,
                 const CtCommand *command,
                 const CtActor   *actor,
                 CtOutcome       *outcome,
                 GError         **error)
{
  CtRun run = {
    .store = self->store,
    .command = command,
    .today = actor->today,
    .settings = g_steal_pointer (&self->settings),
    .result = g_string_new (NULL),
    .warnings = g_ptr_array_new_with_free_func (g_free),
    .step = CT_NO_STEP,
  };
  gboolean done = FALSE;

  if (!self->writable)
    ct_refuse (error, _("The book “%s” was opened for reading only."), ct_book_get_path (self));
  else if (self->bulk || ct_store_begin (self->store, error))
    {
      done = ct_journal_begin (&run, error) && command->spec->apply (&run, error) &&
             ct_ledger_check_balances (&run, error) && ct_journal_end (&run, actor->at, actor->who, error) &&
             (self->bulk || ct_store_commit (self->store, error));
      if (!done && !self->bulk)
        ct_store_rollback (self->store);
    }
  hand_over (&run, outcome);
  if (done)
    self->settings = g_steal_pointer (&run.settings);
  ct_run_clear (&run);
  if (done && !self->bulk)
    g_signal_emit (self, signals[CHANGED], 0);
  return done;
}

gboolean
ct_book_execute_json (CtBook        *self,
                      json_t        *object,
                      const CtActor *actor,
                      CtOutcome     *outcome,
                      GError       **error)
{
  g_autoptr(CtCommand) command = ct_command_take_json (object, error);

  if (command != NULL)
    return ct_book_execute (self, command, actor, outcome, error);
  if (outcome != NULL)
    *outcome = (CtOutcome) { .failed_step = CT_NO_STEP };
  return FALSE;
}

gboolean
ct_book_begin_bulk (CtBook  *self,
                    GError **error)
{
  g_return_val_if_fail (!self->bulk, FALSE);

  self->bulk = ct_store_set_durable (self->store, FALSE, error) && ct_store_begin (self->store, error);
  if (!self->bulk)
    ct_store_set_durable (self->store, TRUE, NULL);
  return self->bulk;
}

gboolean
ct_book_end_bulk (CtBook  *self,
                  gboolean keep,
                  GError **error)
{
  gboolean kept;

  g_return_val_if_fail (self->bulk, FALSE);

  self->bulk = FALSE;
  kept = keep && ct_store_commit (self->store, error);
  if (!kept)
    {
      ct_store_rollback (self->store);
      g_clear_pointer (&self->settings, ct_settings_history_free);
    }
  kept = ct_store_set_durable (self->store, TRUE, kept ? error : NULL) && kept;
  g_signal_emit (self, signals[CHANGED], 0);
  return kept;
}

/* Several commands as one: all of them or none, one line in the audit trail, one undo. */
gboolean
ct_apply_batch (CtRun   *run,
                GError **error)
{
  const CtCommand *batch = run->command;
  json_t *commands = ct_command_json (batch, "commands");
  gboolean done = TRUE;
  json_t *object;
  gsize i;

  run->step_ids = g_ptr_array_new_with_free_func (g_free);
  json_array_foreach (commands, i, object)
    {
      g_autoptr(CtCommand) step = ct_command_take_json (json_incref (object), error);
      gsize before = run->result->len;

      run->step = i;
      if (step == NULL)
        return FALSE;
      if (step->spec->apply == ct_apply_batch || step->spec->apply == ct_apply_undo)
        return ct_refuse (error, _("“%s” stands alone; it cannot be one of several commands."), step->spec->name);

      run->command = step;
      run->entry = 0;
      done = step->spec->apply (run, error) && ct_ledger_check_balances (run, error);
      run->command = batch;
      if (!done)
        return FALSE;
      ct_ledger_forget_touched (run);
      if (step->spec->apply != ct_apply_meeting_row)
        run->open_meeting = 0;
      run->never_undone = run->never_undone || step->spec->never_undone;
      g_ptr_array_add (run->step_ids, g_strdup (run->result->len > before ? run->result->str + before + (before > 0) : "-"));
    }
  run->step = CT_NO_STEP;
  /* What it made, where that are vouchers: an undo is refused with their names. */
  if (!run->made_voucher && !run->never_undone)
    g_string_truncate (run->result, 0);
  return TRUE;
}

/* ---- Drafts ---- */

gboolean
ct_book_set_draft (CtBook     *self,
                   const char *name,
                   const char *value,
                   GError    **error)
{
  CtStmt *stmt = ct_store_stmt (self->store, value != NULL ? CT_SQL_DRAFT_SET : CT_SQL_DRAFT_FORGET);

  ct_stmt_bind_text (stmt, ":name", name);
  if (value != NULL)
    ct_stmt_bind_text (stmt, ":value", value);
  return ct_stmt_run (stmt, error);
}

char *
ct_book_dup_draft (CtBook     *self,
                   const char *name)
{
  CtStmt *stmt = ct_store_stmt (self->store, CT_SQL_DRAFT_GET);
  char *value = NULL;

  ct_stmt_bind_text (stmt, ":name", name);
  ct_stmt_dup_text (stmt, &value, NULL);
  return value;
}
